"""Where what is done is held, when its verb does not say so.

甲大赛的会场|设在|乙市; 在|乙市|,丙举办|甲大赛|; 丙来到|乙市|,开展|调研.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.doing.acting_places import done_in_clause
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import clause_end, clause_start, run_from, runs
from kg.extract.syntax.subject_things import subject_thing
from kg.extract.syntax.themes import Told, carried_out
from kg.extract.views import Span, View
from kg.lexicon import any_of, column, words_of

_VENUES = frozenset(("Facility", "Institution", "Enterprise"))
_WHEN = r"(?:[\d年月日时上下午至—-]{2,}|近日|日前|今天|昨天|昨日|今日|于|正式|隆重|分别|同时|同步|先后|将|已)*"
_SET_IN = re.compile(
    rf"[”’]?(?:的?[\u4e00-\u9fff]{{0,4}}?(?:{any_of('scenes.halls')}))?{_WHEN}(?:{any_of('scenes.set_in')})了?"
    rf"|[”’]?{_WHEN}(?:{any_of('scenes.falls_to')})了?"
)
_HELD_IN = re.compile(rf"[”’]?{_WHEN}在")
_BEHIND = re.compile(r"(?:(?![的、])[^,，。;；:：]){0,14}")
_STATEMENT = re.compile(r"[。;；]")
_ON_SCENE = re.compile(r"(?:^|[。;；])(?:[^,，。;；]{2,12}[,，])?在$")
_ON_DAY = re.compile(r"^(?:[\d年月日点时分]+|[早晚清凌上中下午晨夜日前昨今天近])+[,，]$")  # 9月3日,|甲市乙镇|,丁厂…
# 在乙市|, 在乙县|的茶叶基地, : the scene with what of it is meant.
_AT_SPOT = re.compile(r"(?:的?[^,，。;；:：、]{2,16})?[,，]")
_ARRIVES = re.compile(rf"(?:{any_of('scenes.arriving')})了?$")
_THERE = re.compile(r"[^,，。;；、]{0,12}[,，]")
# 乙县丙镇|的山沟里天刚蒙蒙亮,|…; 乙县|城外12公里,|…
_SCENERY = re.compile(
    "(?:(?:的|城|镇|县城)?[^,，。;；的]{0,6}?(?:里|外|上|旁|畔|脚下|深处|公里|南端|北端)[^,，。;；]{0,8})?[,，]"
)
_AREA = re.compile(
    r"(?:所辖|辖区|辖区内|辖区范围内|辖内|本地|属地|当地)(?:内)?的?(?:重点|骨干|规上|非公|大型)?(?:企业)?(?=[^,，。;；的])"
)
# 乙镇|文化礼堂里,: a house in which a report begins.
_IN_HOUSE = re.compile("[^,，。;；:：、]{2,16}(?:里|内|中|上|前|旁|外)[,，]")
# 设|甲、乙|两个赛区; 在|甲、乙|设立分会场
_SETS = re.compile(r"(?:设有|设立|设置|分设|下设|分为|划分为|划为|设)了?$")
_PARTED = re.compile(rf"等?(?:地)?[\d一二两三四五六七八九十]+余?[个大片](?:{any_of('scenes.arenas')})")
_SETS_PARTS = re.compile(
    rf"等?(?:[\d一二两三四五六七八九十]*[市县区省地])?[\u4e00-\u9fff]{{0,4}}?设(?:有|立|置)?了?"
    rf"(?:[\d一二两三四五六七八九十]*[个大])?(?:{any_of('scenes.arenas')})"
)
# 丁行动|同步启动
_AT_ONCE = re.compile(
    r"[”’]?(?:也|还|正式)?(?:同步|同时|同期|同日|当天|随后|一并|随即)(?:正式|举行|开展)?(?:启动|举行|举办|开幕|召开|开展|开赛|上线|亮相)"
)
# ,同时举办|丁招聘会、戊论坛
_ALSO_HELD = re.compile(
    r"(?:同时|同步|同期|并|随后|现场)(?:还|也|正式)?(?:启动|举行|举办|召开|开展)了?(?:[^,，。;；“]{2,20}[、和与及])*"
)
_HELD = frozenset(("locatedIn", "heldAt"))
_HELD_BY = frozenset(("held-in", "held-at", "happen", "conduct"))
_REGIONS = frozenset(("Region",))
_DOERS = ORGANISATIONS | {"Person", "Initiative", "Document", "Facility"}
_HELD_AT = re.compile("(?:在|于)$")
_SETTLED = frozenset(("Enterprise", "Institution", "Facility", "SocialOrganisation"))
_TOURS = words_of("scenes.tours")


def _at_once(view: View, things: list[Span], held: list[Claim]) -> Iterator[Claim]:
    """甲大赛在|乙市|举行,|丁行动|同步启动: what begins together with an event is where the event is."""
    for thing in things:
        start = clause_start(view, thing.lo)
        begins = start == thing.lo and _AT_ONCE.match(view.flat, thing.hi)
        if not begins and not _ALSO_HELD.fullmatch(view.flat, start, thing.lo):
            continue
        before = [c for c in held if c.head.span.hi < thing.lo and not _STATEMENT.search(view.flat, c.head.span.hi, thing.lo)]
        if before:
            yield Claim(at(view, thing), before[-1].relation, before[-1].tail, view.index, "held-at-once")


def scene_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The locatedIn claims of what is done where a clause of its own says; `claims` are those already made of the article."""
    told = carried_out(claims)
    placed = {(c.head.sentence, c.head.span) for c in claims if c.relation == "locatedIn" and c.method != "conduct"}
    found: list[Claim] = []
    for view in views:
        things = [s for s in view.spans if s.type == "Initiative" and (view.index, s) not in placed]
        for thing in things:
            found += _set_in(view, thing)
        held = [c for c in claims if c.head.sentence == view.index and c.relation in _HELD and c.method in _HELD_BY]
        found += _at_once(view, things, held) if held else ()
        if view.regions and view.sentence.role == "body":
            found += [*_in_several_places(views, view, told), *_held_of_topic(views, view, told)]
            rooms = [s for s in view.spans if s.type == "Facility" and (view.index, s) not in placed]
            found += _on_scene(view, [s for s in (*things, *rooms) if not s.anaphor], told)
            found += _bodies_there(view)
    return found


def _set_in(view: View, thing: Span) -> Iterator[Claim]:
    """甲大赛|的会场设在|乙市, 甲运动会|花落|乙市, 甲推进会|近日在|乙市|召开."""
    held, set_ = _HELD_IN.match(view.flat, thing.hi), _SET_IN.match(view.flat, thing.hi)
    word = held or set_
    where = _where(view, word.end()) if word else None
    if where is None or (held and not _happens(view, where.hi)):
        return
    relation = "locatedIn" if where.type == "Region" else "heldAt"
    yield Claim(at(view, thing), relation, at(view, where), view.index, "scene-set")


def _in_several_places(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """本次大赛|设甲、乙、丙|4个赛区, 大赛|在甲、乙|设立分赛场: a contest is in each place where a part of it is."""
    for run in runs(view, _REGIONS):
        set_up = _SETS.search(view.flat, clause_start(view, run[0].lo), run[0].lo)
        parted = _PARTED.match(view.flat, run[-1].hi) if set_up else _SETS_PARTS.match(view.flat, run[-1].hi)
        event = subject_thing(views, view, run[0].lo, told) or _done_before(view, run[0].lo, told) if parted else None
        if event is not None:
            yield from (Claim(event, "locatedIn", at(view, s), view.index, "parted-among") for s in run)


def _done_before(view: View, hi: int, told: Told) -> Place | None:
    """甲举办|丙大赛|,在乙县、丁县设立分赛场: what the clause before carries out."""
    start = clause_start(view, clause_start(view, hi) - 1)
    done = [s for s in view.spans if s.type == "Initiative" and start <= s.lo and s.hi <= hi and (view.index, s) in told]
    return at(view, done[-1]) if done else None


def _held_of_topic(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """…丙培训班。|培训班|先后在|乙镇、丁镇|等地开班: what a clause calls by its last word, or leaves out."""
    for run in runs(view, _REGIONS):
        lo = clause_start(view, run[0].lo)
        lead = _HELD_AT.search(view.flat, lo, _chain_start(view, run[0]))
        end = clause_end(view, run[-1].hi)
        named = any(s.type in _DOERS and lo <= s.lo and s.hi <= end for s in view.spans)
        if lead is None or named or not _takes_place(view, run[-1].hi, end):
            continue
        event = subject_thing(views, view, run[0].lo, told)
        if event is not None:
            yield from (Claim(event, "locatedIn", at(view, s), view.index, "topic-held-in") for s in run)


def _takes_place(view: View, lo: int, hi: int) -> bool:
    """Whether a clause ends in a verb of happening behind its place, and takes no object."""
    words = [t for t in view.tokens if lo <= t.lo and t.hi <= hi]
    frames = column("verbs", "verb", "frame")
    last = words[-1].text if words else ""
    return frames.get(last) == "happen" or last in words_of("scenes.holding")


def _where(view: View, lo: int) -> Span | None:
    """The body or the lowest place of the chain (绍兴市|柯桥区) that begins at an offset."""
    venue = next((s for s in view.spans if s.lo == lo and s.type in _VENUES), None)
    if venue is not None:
        return venue
    last: Span | None = None
    for region in (s for s in view.spans if s.type == "Region" and s.lo >= lo):
        if region.lo != (last.hi if last else lo):
            break
        last = region
    return last


def _happens(view: View, lo: int) -> bool:
    """Whether a verb of holding or happening follows a place in its clause: 在乙市|召开, 在乙市文化宫|落下帷幕."""
    end = _BEHIND.match(view.flat, lo)
    frames = column("verbs", "verb", "frame")
    words = [t for t in view.tokens if end and lo <= t.lo and t.hi <= end.end()]
    return any(frames.get(t.text) in ("conduct", "happen") or t.text in words_of("scenes.holding") for t in words)


def _on_scene(view: View, things: list[Span], told: Told) -> Iterator[Claim]:
    """在|乙市|,丙举办|甲大赛; 丙来到|乙市|的车间,开展|慰问."""
    for lo, region in _scenes(view):
        before = view.flat[:lo]
        behind = [s for s in things if s.lo >= region.hi and not _goes_elsewhere(view, region, s)]
        opens = _ON_SCENE.search(before) or (not before.strip() and _IN_HOUSE.match(view.flat, region.hi))
        if opens and _AT_SPOT.match(view.flat, region.hi):
            known = [s for s in behind if s.strength == "strong" or (view.index, s) in told]
            done = [s for s in known if done_in_clause(view, region.hi, s) or _happens(view, s.hi)]
            found, method = done, "on-scene"
        elif _ARRIVES.search(before) and _THERE.match(view.flat, region.hi):
            tours = [s for s in behind if view.text(s).rstrip("”’").endswith(_TOURS)]
            found, method = [s for s in tours if done_in_clause(view, region.hi, s)], "arrived-in"
        else:
            continue
        yield from (Claim(at(view, thing), "locatedIn", at(view, region), view.index, method) for thing in found)


def _scenes(view: View) -> Iterator[tuple[int, Span]]:
    """Where each chain of places begins, and its last: |福建省|泉州市; also at the head of a house: |乙县丙镇|文化礼堂."""
    houses = {s.lo: s for s in view.spans if s.type == "Facility"}
    for region in view.regions:
        house = houses.get(_chain_start(view, region))
        free = any(s.type == "Region" and s.lo == region.lo and s.hi == region.hi for s in view.spans)
        if not any(other.lo == region.hi for other in view.regions) and (free or house):
            yield _chain_start(view, region), region


def _chain_start(view: View, region: Span) -> int:
    """Where the chain of places begins that ends with a region, free or inside a name: |福建省|泉州市."""
    lo = region.lo
    while (upper := view.region_ending(lo)) is not None:
        lo = upper.lo
    return lo


def _bodies_there(view: View) -> Iterator[Claim]:
    """在|乙市|,丁厂…; 乙市总工会走访辖区内的|丁厂、戊厂|: a body of no place of its own that a scene or a round leads to."""
    for region in view.regions:
        start = _chain_start(view, region)
        opens = not start or _ON_SCENE.search(view.flat, 0, start) or _ON_DAY.match(view.flat[:start])  # 济宁|邹城|,丁矿…
        scene = _SCENERY.match(view.flat, region.hi) if opens else None
        lo = scene.end() if scene else _round_of(view, region)
        for body in run_from(view, lo, _SETTLED) if lo else []:
            if not any(body.covers(r) and _is_below(r, region) for r in view.regions):
                method = "body-on-scene" if scene else "in-its-area"
                yield Claim(at(view, body), "locatedIn", at(view, region), view.index, method)


def _is_below(region: Span, scene: Span) -> bool:
    """Whether a place inside a name says more than the scene that leads to it: in it, or of an unknown code."""
    return not region.code or not scene.code or region.code.startswith(_stem(scene.code))


def _round_of(view: View, region: Span) -> int:
    """Where the list of those begins whom the union of a place visits in its area; 0 for none."""
    union = next(
        (s for s in view.spans if s.type in ("UnionBody", "PublicBody") and s.lo <= region.lo and region.hi < s.hi), None
    )
    area = _AREA.search(view.flat, union.hi) if union else None
    return area.end() if area else 0


def _goes_elsewhere(view: View, region: Span, thing: Span) -> bool:
    """Whether the statement ends, or another place is named, between a region and what is done behind it."""
    if _STATEMENT.search(view.flat, region.hi, thing.lo):
        return True
    within = [s for s in view.regions if region.hi <= s.lo and s.hi <= thing.lo and s.code.startswith(_stem(region.code))]
    free = [s for s in view.spans if s.type == "Region" and region.hi <= s.lo and s.hi <= thing.lo]
    return bool(within or free)


def _stem(code: str) -> str:
    """The digits of a region's code that its lower places share; none for one without a code."""
    return code.removesuffix("00").removesuffix("00") or "-"
