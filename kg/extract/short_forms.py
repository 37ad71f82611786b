"""Short forms of bodies that no head noun of a name shows: 市总, 团区委, 市委书记, 该厂工会, 各区县总工会, 当地总工会."""

from __future__ import annotations

import re

from kg.extract.views import Span, View

# Before 省, 市 … these make the word mean any such place, not the article's.
NOT_RANK = frozenset("全各外贵两每多某")
_SHORT_UNION = re.compile(
    r"总(?![工体量数额部共结经裁监局产值投面长之是会有在而的台站队店干则归要动书称得计算])|总(?=要求|的|有关|计划)"
)
_LEAGUE = re.compile(r"团(?P<rank>[省市区县州旗])委")
_ITS = re.compile(r"该(?:厂|公司|集团|校|院|局|行|矿|段)(?:(?P<union>工会委员会|工会联合会|工会)|党委|党支部)")
# 该市工会, 本县总工会: the union of the region that the article is at home in.
_ITS_UNION = re.compile(r"[该本](?:[省市区县州旗盟镇乡]|街道)(?:各级)?(?:总工会|工会联合会|工会)(?!干部|主席|工作)")
_PARTY_OF_RANK = re.compile(
    r"[省市区县州旗]委(?=书记|副书记|常委|委员|组织部|宣传部|统战部|政法委|办公室|社会工作部|、|和|有关领导|领导)"
)
# 人大 and 政协 where the dictionary hides them in the title of their members.
_SEAT = re.compile(r"(?P<all>全国)?(?P<rank>[省市区县州](?<![\u4e00-\u9fff][省市区县州]))?(?P<seat>人大(?=代表)|政协(?=委员))")
_BUREAU = re.compile(r"中(?:铁|建|交|冶|水电|电建)[一二三四五六七八九十]{1,3}局(?:集团)?(?:有限公司|公司)?")
_MILL = re.compile(r"国棉[一二三四五六七八九十]{1,3}厂")
_SCHOOL = re.compile(r"(?:第?[一二三四五六七八九十]{1,2}|实验)(?:中|小)(?=[的、,，。;；\u4e00-\u9fff])(?![级年国心队期型微学])")
_EACH = re.compile(
    r"各(?:旗|区|县|市|盟|州|乡镇|镇街|街道|乡|镇|[(（][旗区县市街道、]{1,6}[)）]){1,6}(?:总工会|工会)(?!干部|主席|工作)"
)


def find_short_forms(view: View) -> list[Span]:
    """Short forms of one sentence, overlaps included."""
    return [*_short_unions(view), *_distributed(view), *_collective_unions(view), *_short_bodies(view), *_numbered(view)]


def _numbered(view: View) -> list[Span]:
    """中铁十二局, …县一中: a builder's bureau by its number, a school by its place and number."""
    found = [Span(m.start(), m.end(), "Enterprise", "named-body", "局") for m in _BUREAU.finditer(view.flat)]
    for match in _MILL.finditer(view.flat):
        place = view.region_ending(match.start())
        found.append(Span(place.lo if place else match.start(), match.end(), "Enterprise", "named-body", "厂"))
    for match in _SCHOOL.finditer(view.flat):
        place = view.region_ending(match.start())
        if place is not None:
            found.append(Span(place.lo, match.end(), "Institution", "placed-body", match.group()))
    return found


def _short_bodies(view: View) -> list[Span]:
    """团区委, 该厂工会, …镇人大|代表: short forms that no head noun of a name shows."""
    found = [
        Span(m.start(), m.end(), "SocialOrganisation", "league", m["rank"])
        for m in _LEAGUE.finditer(view.flat)
        if _boundary(view, m.start())
    ]
    found += [
        Span(m.start(), m.end(), "UnionBody" if m["union"] else "PublicBody", "ranked", m[0]) for m in _ITS.finditer(view.flat)
    ]
    found += [Span(m.start(), m.end(), "UnionBody", "ranked", m[0][1:]) for m in _ITS_UNION.finditer(view.flat)]
    found += [
        Span(m.start(), m.end(), "PublicBody", "ranked", m[0])
        for m in _PARTY_OF_RANK.finditer(view.flat)
        if _boundary(view, m.start()) and view.region_ending(m.start() + 1) is None and view.region_ending(m.start()) is None
    ]
    for match in _SEAT.finditer(view.flat):
        place = view.region_ending(match.start())
        if match["all"]:
            found.append(Span(match.start(), match.end(), "PublicBody", "known-organ", match[0]))
        elif place is not None and not match["rank"]:
            found.append(Span(place.lo, match.end(), "PublicBody", "placed-body", match["seat"]))
        elif match["rank"]:
            found.append(Span(match.start(), match.end(), "PublicBody", "ranked", match["seat"]))
    return found


def _short_unions(view: View) -> list[Span]:
    """市总, 南山区总, 全总: a place or a rank with 总 and no word that 总 could begin."""
    found = []
    for match in _SHORT_UNION.finditer(view.flat):
        at = match.start()
        place = view.region_ending(at)
        if place is not None:
            found.append(Span(place.lo, at + 1, "UnionBody", "short-union", "总"))
        elif (
            at
            and view.flat[at - 1] in "省市区县州旗"
            and (at == 1 or view.flat[at - 2] not in NOT_RANK)
            and _boundary(view, at - 1)
        ):
            found.append(Span(at - 1, at + 1, "UnionBody", "ranked", "总"))
    return found


def _distributed(view: View) -> list[Span]:
    """当地总工会 behind a list of places: the union of each of them."""
    return [
        Span(m.start(), m.end(), "UnionBody", "distributed", m["head"])
        for m in re.finditer(r"当地(?P<head>总工会|工会)", view.flat)
        if any(region.hi <= m.start() for region in view.regions)
    ]


def _collective_unions(view: View) -> list[Span]:
    """各级工会, 基层工会 as a subject: the unions of the article's home taken together."""
    if view.sentence.role in ("title", "kicker", "deck"):
        return [
            Span(m.start(), m.end(), "UnionBody", "bare-union", "工会")
            for m in re.finditer(r"(?:^|(?<=[,，;； ]))工会(?=[将助推搭送为让建帮出打开启])", view.flat)
        ]
    return [
        Span(m.start(), m.end(), "UnionBody", "collective-union", m.group())
        for m in re.finditer(r"(?:(?<=^)|(?<=[,，。;；]))(?:各级|基层)工会(?!干部|组织|工作|主席|委员会|会员)", view.flat)
    ] + [Span(m.start(), m.end(), "UnionBody", "collective-union", m.group()) for m in _EACH.finditer(view.flat)]


def _boundary(view: View, at: int) -> bool:
    return at in view.token_at or not view.flat[at - 1 : at].strip("，,。；;：:、 ")
