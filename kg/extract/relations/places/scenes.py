"""Where what is done is held, when its verb does not say so.

在|乙市|,丙举办|甲大赛|; 甲区总工会走访辖区内的|乙厂|.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.relations.doing.acting_places import done_in_clause
from kg.extract.syntax.runs import run_from
from kg.extract.syntax.themes import Told, carried_out
from kg.extract.views import Span, View
from kg.lexicon import column, words_of

_BEHIND = re.compile(r"(?:(?![的、])[^,，。;；:：]){0,14}")
_STATEMENT = re.compile(r"[。;；]")
_ON_SCENE = re.compile(r"(?:^|[。;；])(?:[^,，。;；]{2,12}[,，])?在$")
# 在乙市|, 在乙县|的茶叶基地, : the scene with what of it is meant.
_AT_SPOT = re.compile(r"(?:的?[^,，。;；:：、]{2,16})?[,，]")
_AREA = re.compile(
    r"(?:所辖|辖区|辖区内|辖区范围内|辖内|本地|属地|当地)(?:内)?的?(?:重点|骨干|规上|非公|大型)?(?:企业)?(?=[^,，。;；的])"
)
# 乙镇|文化礼堂里,: a house in which a report begins.
_IN_HOUSE = re.compile("[^,，。;；:：、]{2,16}(?:里|内|中|上|前|旁|外)[,，]")
_SETTLED = frozenset(("Enterprise", "Institution", "Facility", "SocialOrganisation"))


def scene_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The locatedIn claims of what is done where a clause of its own says; `claims` are those already made of the article."""
    told = carried_out(claims)
    placed = {(c.head.sentence, c.head.span) for c in claims if c.relation == "locatedIn" and c.method != "conduct"}
    found: list[Claim] = []
    for view in views:
        things = [s for s in view.spans if s.type == "Initiative" and (view.index, s) not in placed]
        if view.regions and view.sentence.role == "body":
            rooms = [s for s in view.spans if s.type == "Facility" and (view.index, s) not in placed]
            found += _on_scene(view, [s for s in (*things, *rooms) if not s.anaphor], told)
            found += _bodies_there(view)
    return found


def _happens(view: View, lo: int) -> bool:
    """Whether a verb of holding or happening follows a place in its clause: 在乙市|召开, 在乙市文化宫|落下帷幕."""
    end = _BEHIND.match(view.flat, lo)
    frames = column("verbs", "verb", "frame")
    words = [t for t in view.tokens if end and lo <= t.lo and t.hi <= end.end()]
    return any(frames.get(t.text) in ("conduct", "happen") or t.text in words_of("scenes.holding") for t in words)


def _on_scene(view: View, things: list[Span], told: Told) -> Iterator[Claim]:
    """在|乙市|,丙举办|甲大赛."""
    for lo, region in _scenes(view):
        before = view.flat[:lo]
        behind = [s for s in things if s.lo >= region.hi and not _goes_elsewhere(view, region, s)]
        opens = _ON_SCENE.search(before) or (not before.strip() and _IN_HOUSE.match(view.flat, region.hi))
        if opens and _AT_SPOT.match(view.flat, region.hi):
            known = [s for s in behind if s.strength == "strong" or (view.index, s) in told]
            done = [s for s in known if done_in_clause(view, region.hi, s) or _happens(view, s.hi)]
            yield from (Claim(at(view, thing), "locatedIn", at(view, region), view.index, "on-scene") for thing in done)


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
    """乙市总工会走访辖区内的|丁厂、戊厂|: a body of no place of its own that a round leads to."""
    for region in view.regions:
        lo = _round_of(view, region)
        for body in run_from(view, lo, _SETTLED) if lo else []:
            if not any(body.covers(r) and _is_below(r, region) for r in view.regions):
                yield Claim(at(view, body), "locatedIn", at(view, region), view.index, "in-its-area")


def _is_below(region: Span, area: Span) -> bool:
    """Whether a place inside a name says more than the area that leads to it: in it, or of an unknown code."""
    return not region.code or not area.code or region.code.startswith(_stem(area.code))


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
