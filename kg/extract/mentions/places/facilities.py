"""Places and workrooms that serve: a head noun (驿站, 工作室) with its name."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

from kg.extract.mentions.bodies.brands import firm_edge
from kg.extract.mentions.heads import Heads, head_at, head_table, words_with_head
from kg.extract.mentions.name_edges import Edge, left_edge
from kg.extract.mentions.places.bare_places import bare_place
from kg.extract.mentions.places.place_forms import of_street
from kg.extract.mentions.places.rooms import find_rooms, find_stations, road_before
from kg.extract.views import Span, View
from kg.lexicon import any_of, column, word_set, words_of
from kg.text.names import SURNAMES
from kg.text.quotes import Quote

_GENERIC = word_set("facilities.generic")
# 建设|工会驿站, 共建|成|职工书屋, 2018年|职工书屋, 10家|母婴室: what stands before a name and is no part of it.
_BEFORE_NAME = re.compile(
    r"(?:[\u4e00-\u9fff]{0,14}工会(?=建设|新建|创建|打造))?(?:建设(?!银行|路|街|大道)|新建|共建|改建|扩建|增设|布设|援建|联建|创建|打造|培育|培树|扶持|走访|慰问|看望|走进|参观|利用|充分利用|(?<=建)成|[12]\d{3}年度?|\d+[余多]?[家个座间处所](?!人)|及?以上级别的?|及?以上等级的?)+"
)
_JOINT = re.compile("和(?![谐睦美])|[与及]")
_CHAR = "(?:(?![的了在是为等和与及有])[\u4e00-\u9fff])"
_USING = ("充分利用", "利用", "依托", "借助")
_COUNTERS = frozenset("家个座间处所")
_HOURS = re.compile(r"(?:24|二十四|全天)$")
# 张|伟民|劳模创新工作室: a name cut behind the surname.
_GIVEN_NAME = re.compile(
    r"[\u4e00-\u9fff]{1,2}(?:劳模|工匠|技能大师|首席|技师|名师|大师|创新|职工创新|党员|名医|院士|专家)[\u4e00-\u9fff]{0,4}工作室?"
)
_COUNTED_TOGETHER = re.compile("[一二两三四五六七八九十]+大")  # 六大|展区
# Where a quoted place that has no name but its kind is a place: built, visited or counted, not conferred.
_BUILT = re.compile(
    r"(?:建成|新建|建设|打造|设立|设置|开设|建立|建起|建有|建好|设有|拥有|走进|来到|在|依托|利用|创办)了?[^,，。;；]{0,24}$"
)
_BUILT_QUOTE = re.compile(
    rf"(?:{any_of('facilities.building')})了?(?:[\d一二两三四五六七八九十百]+[余多]?[个间座处所家眼口栋幢片]|(?:首|全[省市区县]首)?[个间座处眼口家]|[\d.]+平方?米的)?"
    r"(?:[\u4e00-\u9fff]{2,8}(?:、|和|与|及)){0,4}$"
)
# “阳光|菜棚”, 社区|缝纫点|68个: what is built or set up in a number, and ends in a word for a place.
_ENDS = any_of("facilities.ends")
_LIKE_PLACE = re.compile(rf"[^“”]{{1,14}}(?:{_ENDS})”?")
_ROOMS = re.compile(r"(?:[\d一二两三四五六七八九十百]+[余多]?|[改修建盖添隔]了|[改隔腾]出)[间座眼栋幢]$")
_ROOMS_BEHIND = re.compile(r"共?[\d一二两三四五六七八九十百]+[余多]?[间座眼栋幢处]")
_COUNT = re.compile(r"[\d一二两三四五六七八九十百][余多]?[个间座处所眼口]")
_NUMBERED = re.compile(
    rf"(?:{any_of('facilities.building')})了?(?P<name>{_CHAR}{{1,8}}?(?:{_ENDS}))(?=共?\d+[余多]?[个间座处所眼口])"
    rf"|(?:{any_of('facilities.building')})了?[\d一二两三四五六七八九十百]+[余多]?[个间座处所眼口](?P<then>{_CHAR}{{1,8}}?(?:{_ENDS}))(?=[,，。;；])"
)
_CONFERRED = re.compile(r"(?:命名|评为|评选|评定|认定|授予|荣获|获得|获评|跻身|入选|荣登|晋级)[^,，。;；]{0,30}$")
# “开门办食堂”|等活动: what is done with a place.
_DONE = re.compile("(?:[、和]?“[^“”]{2,14}”)*等?(?:系列|主题|特色|专项)?(?:活动|行动|做法|机制|模式|举措)")
_GROUND_HEADS = words_of("facilities.grounds")
_BEFORE_GROUND = re.compile(f"[在于至赴、,，和与的了]|参观|游览|{any_of('facilities.visiting')}")
# 安宁区|沙井|物流园: what stands between a place and a ground is its name, however it is cut into words.
_PROPER, _ODD = 5, re.compile("(?![的在与和及等为是上内里各共有某处])[\u4e00-\u9fff]+")
_IN_USE = re.compile(f"(?:正式|已|全面|顺利|陆续)*(?:{any_of('facilities.in_use')})")
# “职工之家”|App: what is called so and is no place.
_NO_PLACE = re.compile(f"[”’]?(?:{any_of('facilities.no_place')})")
_COUNTED = re.compile(r"[共近约达超]*[\d一二两三四五六七八九十百千]+[余多]?[家个座间处所]")
# Verbs that the dictionary takes for something else, before the place that they are done to.
_ACTS_ON = word_set("facilities.acts_on")

# 网上|展厅, 掌上|书屋: what is called like a place and is a service on the net.
_ONLINE = re.compile("(?:网上|线上|掌上|云端|云上|虚拟)[”’]?(?:职工|工会|工匠|劳模)?$")
_FORMULA = re.compile("[\u4e00-\u9fff][+＋][\u4e00-\u9fff]")
_PLAIN = re.compile("(?:(?![的了在是将把等为与由向到被])[\u4e00-\u9fff])+")
_SETTING_UP = re.compile(
    "(?:(?<=[司团会厂校院局矿行社委段园])(?:建设|共建|合建|联建|合办|共办)|共建(?=“)|设立|设置|增设|新设|成立|投入使用|投用|启用|建成|建起|新建|组建|打造|培育|培树|创建|开设|开办|办起|设|建)了?"
)
# 大桥|镇, 广场|社区: a place of that name.
_GROUNDS = ("镇", "乡", "街道", "社区")
_RANKS_OF_PLACES = frozenset("省市区县镇乡村")
_HAVING = re.compile(r"[^“”]*(?:现有|已有|共有|拥有|现存|在册)")


@cache
def _heads() -> Heads:
    return head_table("facilities", "head")


def find_facilities(view: View) -> list[Span]:
    """Facilities of one sentence, overlaps included."""
    found, ranks = [], column("ranks", "rank", "level")
    for token, head in words_with_head(view, _heads()):
        lo = token.hi - len(head)
        other = _is_society(view, token.hi, head) or _is_title(view, token.hi, head) or _is_county(view, lo, token.hi)
        if other or view.flat.startswith(_GROUNDS, token.hi) or _NO_PLACE.match(view.flat, token.hi):
            continue
        edge, row = _edge(view, lo, token.hi, head), _heads()[head]
        if row["strength"] == "site" and (span := _site(view, edge, lo, token.hi)) is not None:
            found.append(span)
            continue
        name = view.flat[edge.lo : lo]
        if not name and (bare := bare_place(view, lo, token.hi, row["strength"])) is not None:
            found.append(of_street(view, bare))
        if not name or name in _GENERIC or _COUNTED_TOGETHER.fullmatch(name):
            continue
        named = len(name) >= 2 or name in ranks
        strong = row["strength"] == "known" or (row["strength"] == "strong" and named)
        sure = "strong" if strong else "weak"
        if _ONLINE.search(name) and row["strength"] != "site":
            found.append(Span(edge.lo, token.hi, "Initiative", "online-place", head, sure))
            continue
        found.append(of_street(view, Span(edge.lo, token.hi, "Facility", "facility", head, sure)))
    zones = {(r.lo, r.hi) for r in view.regions}
    found = [f for f in found if (f.lo, f.hi) not in zones or not f.head.endswith(("园区", "林区", "矿区", "库区"))]
    rooms = find_rooms(view)
    listed = {(room.lo, room.hi) for room in rooms}
    known = [f for f in found if (f.lo, f.hi) not in listed]
    return [*known, *_quoted(view), *_in_number(view), *rooms, *find_stations(view)]


def _edge(view: View, lo: int, hi: int, head: str) -> Edge:
    """Where the name of a place begins, behind what is done with it and with what belongs to it."""
    edge = _past_having(view, _past_act(view, past_setting_up(view, left_edge(view, lo, limit=24), lo), lo), lo)
    edge = _with_firm(view, _with_formula(view, _trimmed(view, edge, lo, hi)), hi)
    return _whole(view, edge, lo) if head.endswith(_GROUND_HEADS) and not edge.region else edge


# 某市“暖心驿站”|占地300平方米: what a house has, or opens with.
_HAS = re.compile(f"[”’]?(?:已|正式|现|共|总|内)*(?:{any_of('facilities.having')})")


def _is_county(view: View, lo: int, hi: int) -> bool:
    """Whether a head is the end of a county's name: 井陉|矿区."""
    region = view.region_ending(hi)
    return region is not None and region.rule == "gazetteer" and region.lo < lo


def _past_act(view: View, edge: Edge, lo: int) -> Edge:
    """清理|天河汽配城, 游览|天坛公园: a proper name begins a name or is one, where a verb stands before."""
    inside = [t for t in view.tokens if edge.lo <= t.lo and t.lo < lo]
    for before, token in itertools.pairwise(inside):
        if (
            (before.tag in ("v", "vn") or before.text in _ACTS_ON)
            and token.tag.startswith(("nr", "nz", "ns", "nt"))
            and len(token.text) > 1
        ):
            return edge._replace(lo=token.lo)
    return edge


def past_setting_up(view: View, edge: Edge, lo: int) -> Edge:
    """某镇设|流动服务点, 围绕家政业培育|就业工坊: a place begins behind the verb that sets it up."""
    last = None
    for match in _SETTING_UP.finditer(view.flat, edge.lo, lo):
        cut = match.start() in view.token_at or view.flat[match.start() - 1] in _RANKS_OF_PLACES
        if cut and match.end() in view.token_at and match.start() > edge.lo:
            last = match
    return edge._replace(lo=last.end(), region=False) if last else edge


def _past_having(view: View, edge: Edge, lo: int) -> Edge:
    """宁德市现有|劳模创新工作室: what is had begins behind the word that says so."""
    match = _HAVING.match(view.flat, edge.lo, lo)
    return edge._replace(lo=match.end(), region=False) if match else edge


def _trimmed(view: View, edge: Edge, lo: int, hi: int) -> Edge:
    """The left edge without what is said of the place (新建|工会驿站) and with what was cut off its name (24|小时驿站)."""
    edge = edge._replace(lo=edge.lo + (_JOINT.match(view.flat, edge.lo) is not None))
    name = view.flat[edge.lo : lo]
    start = edge.lo + max((name.rfind(word) + len(word) for word in _USING if word in name), default=0)
    said = _BEFORE_NAME.match(view.flat, start, lo)
    if said and hi - said.end() > 2:
        start = said.end()
    elif _GIVEN_NAME.match(view.flat, start, hi) and _is_surname(view, start - 1):
        start -= 1
    elif view.flat[start] in _COUNTERS and view.flat[start - 1 : start].isnumeric() and hi - start > 3:
        start += 1
    elif view.flat.startswith("小时", start) and (hours := _HOURS.search(view.flat[:start])):
        start = hours.start()
    return edge._replace(lo=start)


def _is_surname(view: View, at: int) -> bool:
    """Whether a word of one character is a surname there: 张|伟民, not 9|家|劳模…, …工作室|和|省级…."""
    index = view.token_at.get(at)
    if index is None or view.flat[at] not in SURNAMES:
        return False
    tag = view.tokens[index].tag[:1]
    counts = tag == "q" and (index == 0 or view.tokens[index - 1].tag[:1] == "m")
    return tag not in ("m", "c", "u", "p") and not counts


def _whole(view: View, edge: Edge, lo: int) -> Edge:
    """在|三元里|公园: the name of a ground, whole between a preposition or a mark and its head, whatever its words."""
    place = next((r for r in view.regions if lo - _PROPER <= r.hi < edge.lo), None)
    if place is not None and _ODD.fullmatch(view.flat, place.hi, edge.lo) is not None:
        while (parent := view.region_before(place)) is not None:
            place = parent
        return edge._replace(lo=place.lo, region=True)
    start = max((m.end() for m in _BEFORE_GROUND.finditer(view.flat, max(0, lo - 12), edge.lo)), default=edge.lo)
    words = [t for t in view.tokens if start <= t.lo < edge.lo]
    acts = any(t.text in column("verbs", "verb", "frame") or t.tag[:1] in ("u", "p", "c", "r", "v", "x") for t in words)
    return edge if acts or _COUNTED.search(view.flat, start, edge.lo) else edge._replace(lo=start)


def _with_formula(view: View, edge: Edge) -> Edge:
    """“工会+法院”|…维护协作机制|工作室: what is joined in a quote belongs to the name of the room behind it."""
    for quote in view.quotes:
        between = view.flat[quote.hi : edge.lo]
        if 0 < len(between) <= 14 and _FORMULA.search(view.flat, quote.lo, quote.hi) and _PLAIN.fullmatch(between):
            return edge._replace(lo=quote.lo, quoted=True)
    return edge


def _with_firm(view: View, edge: Edge, hi: int) -> Edge:
    """宝鸡机床|集团李明创新工作室: where a name begins with 集团 or 公司 the firm before it belongs to it; no project does."""
    owned = view.flat.startswith(("集团", "公司"), edge.lo) and not view.flat.startswith("项目", hi)
    if not owned:
        return edge
    found = left_edge(view, edge.lo, brand=True, limit=10)
    return (firm_edge(view, edge.lo, "集团") or found) if found.lo == edge.lo else found


def _site(view: View, edge: Edge, lo: int, hi: int) -> Span | None:
    """中山路一处|建筑工地, 地铁5号线|施工现场: a building site by its road, its place or a name of its own."""
    start = min(edge.lo, road_before(view, lo))
    if view.flat.startswith(("有限公司", "公司", "集团"), start):
        return None
    named = start < edge.lo or (edge.region and lo - start > 2) or lo - start >= 4
    return Span(start, hi, "Facility", "site", view.flat[lo:hi]) if named else None


def _is_title(view: View, hi: int, head: str) -> bool:
    """Whether a title of honour ends here: 授予…模范|职工之家|称号."""
    longer = head_at(view.flat, hi, _titles())
    return len(longer) > len(head) and view.flat.startswith(("称号", "荣誉", "”称号", "等称号"), hi)


@cache
def _titles() -> Heads:
    return head_table("honours", "honour")


def _is_society(view: View, hi: int, head: str) -> bool:
    """Whether a longer head of a society ends here too: …社会工作|服务中心."""
    longer = head_at(view.flat, hi, _societies())
    return len(longer) > len(head)


@cache
def _societies() -> Heads:
    table = head_table("organisations", "head")
    return Heads({head: row for head, row in table.items() if row["type"] == "SocialOrganisation"})


def _is_there(view: View, quote: Quote) -> bool:
    """Whether a quoted kind of place is one that stands: counted, built, in use, or right behind whose it is."""
    owned = head_at(view.flat, quote.lo, head_table("organisations", "head")) or view.region_ending(quote.lo) is not None
    used = _COUNTED.match(view.flat, quote.hi) or _IN_USE.match(view.flat, quote.hi)
    return bool(owned or used or _BUILT.search(view.flat[: quote.lo]))


def _is_built_place(view: View, quote: Quote, built: bool) -> bool:
    """设立|“暖心角”, 改出6间|“码头课堂”: whether a quoted name without a known head is a place, by its end or its count."""
    if not 2 < quote.hi - quote.lo - 2 <= 14 or _DONE.match(view.flat, quote.hi) or _NO_PLACE.match(view.flat, quote.hi):
        return False
    like = built and _LIKE_PLACE.fullmatch(view.flat, quote.lo + 1, quote.hi) is not None
    return like or bool(_ROOMS.search(view.flat, 0, quote.lo) or _ROOMS_BEHIND.match(view.flat, quote.hi))


def _in_number(view: View) -> Iterator[Span]:
    """设|社区磨刀点|68个: places without a known head that are set up in a number."""
    for match in _NUMBERED.finditer(view.flat) if _COUNT.search(view.flat) else ():
        lo, hi = match.span("name" if match["name"] else "then")
        if lo in view.token_at and hi in view.token_ending and view.flat[lo:hi] not in _GENERIC:
            yield Span(lo, hi, "Facility", "facility", view.flat[hi - 1], "strong")


def _quoted(view: View) -> list[Span]:
    """“共享职工之家”: a quoted name that ends like a place; a bare “司机之家” where it is built, visited or counted."""
    found = []
    for quote in view.quotes:
        head = head_at(view.flat, quote.hi - 1, _heads()) if quote.mark in "“‘" else ""
        place = view.region_ending(quote.lo) if head and _HAS.match(view.flat, quote.hi) else None
        built = bool(_BUILT_QUOTE.search(view.flat[: quote.lo]) or _IN_USE.match(view.flat, quote.hi))
        if not head and quote.mark in "“‘" and _is_built_place(view, quote, built):
            found.append(Span(quote.lo, quote.hi, "Facility", "quoted-facility", view.flat[quote.hi - 2]))
        sure = bool(head) and (_heads()[head]["strength"] == "strong" or built)
        sure = sure or place is not None
        if not sure or _CONFERRED.search(view.flat[: quote.lo]):
            continue
        if _DONE.match(view.flat, quote.hi) or _NO_PLACE.match(view.flat, quote.hi):
            continue
        named = len(head) < quote.hi - quote.lo - 2 <= 16
        bare = len(head) == quote.hi - quote.lo - 2 >= 4 - built
        if place is not None:
            found.append(Span(place.lo, quote.hi, "Facility", "quoted-facility", head))
        elif named or (bare and (built or _is_there(view, quote))):
            online = _ONLINE.search(view.flat, quote.lo, quote.hi - 1 - len(head))
            kind, rule = ("Initiative", "online-place") if online else ("Facility", "quoted-facility")
            found.append(Span(quote.lo, quote.hi, kind, rule, head))
    return found
