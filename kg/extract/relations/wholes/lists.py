"""What a list adds up to: 甲、乙、丙等3项行动 (parts of it), 甲、乙、丙3名金牌工人 (holders of it), 甲包括乙、丙."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import runs
from kg.extract.views import Span, View
from kg.lexicon import any_of, column, words_of
from kg.text.places import CHAMBER

_MANIFOLD = f"(?:{any_of('list_sums.manifold')}|其他|多项|多个|一批|特色|品牌|主题)"
_SUM = re.compile(
    r"[”’]?等?(?:(?:全国|我国|本地|当地)?(?P<count>\d+|[一二两三四五六七八九十]+)(?:余|多)?(?:名|位|家|项|个|类|大|种|支|条|场|人|所|处)(?:类别|方面)?|[二三四五六]位一体)?"
    rf"的?{_MANIFOLD}*(?:(?:形式|类型|门类|内容)的)?{_MANIFOLD}*[“‘]?"
)
# 等系列活动, 等制度机制: a sum that names no thing.
_BARE_SUM = re.compile(
    r"(?:其他|系列|一系列|品牌|主题|各类)?(?:(?:竞赛|工作|帮扶|培训|子|比赛|办赛|赛事|练兵|教学|宣讲|服务|组织|办班)?(?:活动|模式|机制)|子项目|制度机制|机制制度|工作|(?:志愿|公益|便民|惠民)?服务|比赛|赛事)"
)
_RULES_OVER = re.compile(
    r"(?:所辖|下辖|辖下|管辖|代管|下属|境内|辖区内?)的?(?:[\d一二两三四五六七八九十]+个?[市县区乡镇])?"
    r"|(?:最?[东南西北中]{1,2}[部端]|[东南西北]{1,2}|中部|腹地|山区|郊区|市郊)?的"
)
_LIES_IN = re.compile(r"(?:就|也|均|都)?(?:位于|位处|地处|坐落于|坐落在|座落于|隶属于?)")
_IS_OF = re.compile(r"[是为系]")
_NEW_DISTRICT = re.compile(rf"(?<!高)(?:{any_of('lists.new_districts')})$")
_CONTESTS = words_of("lists.contests")
_OF_BODIES = re.compile(r"[”’]?等(?:[\d一二两三四五六七八九十百]+余?[家个所支名处座间])(?:全[省市区县州])?[“‘]?")
_SUMS_UP = re.compile(rf"{_OF_BODIES.pattern}$")  # 甲劳模工作室等28个|劳模工作室|、乙职工工作室等9个职工工作室
_PLAIN = re.compile("(?:基层|优秀|先进|示范|重点|各级|所属|下属|品牌|特色|标准化|规范化|成员|会员)*")
_BODIES = ORGANISATIONS | {"Facility"}
_FOR_EXAMPLE = re.compile(r"(?:等)?为代表的(?:[\d一二两三四五六七八九十百]+(?:余|多)?[家个所处支])?(?:全[国省市区县])?")
_MANY = re.compile(r"(?:一批|一系列|系列|多个|多项|[\d一二两三四五六七八九十]+[余多]?[个项]|众多)[^,，。;；“]{0,6}[“‘]?$")
_LIST_BEHIND = re.compile(r"[”’]?[^,，。;；“、的]{0,14}(?:[:：]|——)")
_RICH = re.compile(
    "[”’]?的?(?:内容|形式|做法|种类|类型|手段|方式|举措|名目|花样)[^,，。;；]{0,4}(?:丰富|多样|多元|不少|很多|众多|全面|广泛|齐全)"
)
_MAKE_UP = re.compile(
    r"[”’]?等?(?:[\d一二两三四五六七八九十]+[个项大种类款][\u4e00-\u9fff]{0,4})?[,，]?(?:一起|共同|一道)*"
    "(?:组成|构成|汇成)了?[^,，。;；、“]{0,6}“?"
)
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九十")} | {"两": 2}


def list_claims(view: View) -> list[Claim]:
    """The partOf and receives claims of the lists of one sentence."""
    claims: list[Claim] = [*_summed_bodies(view), *_exemplars(view), *_told_one_by_one(view)]
    for i, total in enumerate(view.spans[1:], 1):
        last = view.spans[i - 1]
        match = _SUM.fullmatch(view.flat[last.hi : total.lo])
        if not match or not (match["count"] or "等" in match.group()):
            continue
        if total.type == "Honour":
            claims += _holders(view, i, total, match["count"])
        elif total.type == last.type == "Initiative" and not _BARE_SUM.fullmatch(view.text(total)):
            parts = _members(view, i - 1)
            claims += [
                Claim(at(view, part), "partOf", at(view, total), view.index, "list-sum")
                for part in (parts if _names_a_whole(view, parts, total) else [])
            ]
    return claims


def _summed_bodies(view: View) -> Iterator[Claim]:
    """甲服务队、乙服务队|等6支|职工志愿服务队: bodies or places that a list adds up to by a name of its own."""
    for run in runs(view, _BODIES):
        total = next((s for s in view.spans if s.lo >= run[-1].hi and s.type == run[-1].type), None)
        if total is None or not _OF_BODIES.fullmatch(view.flat, run[-1].hi, total.lo):
            continue
        kind = _PLAIN.sub("", view.text(total).rstrip("”’"), 1)
        parts = [s for s in run if s.type == total.type and not view.text(s).rstrip("”’").endswith(kind)]
        parts = [s for s in parts if not _SUMS_UP.search(view.flat, 0, s.lo)]
        if len(kind) > 4 and not total.anaphor:
            whole = at(view, total)
            yield from (Claim(at(view, s), "partOf", whole, view.index, "list-of-bodies") for s in parts if s != total)


def _exemplars(view: View) -> Iterator[Claim]:
    """以甲站为代表的30家服务站: who stands for a number of others is one of them."""
    for part, whole in itertools.pairwise(view.spans):
        if view.flat[: part.lo].endswith("以") and _FOR_EXAMPLE.fullmatch(view.flat, part.hi, whole.lo):
            yield Claim(at(view, part), "partOf", at(view, whole), view.index, "exemplar-of")


def _told_one_by_one(view: View) -> Iterator[Claim]:
    """一批|特色项目|成形:甲行业有“乙计划”,丙厂有“丁”; |机制|内容丰富,|甲、乙|是…,|丙|是…; |甲、乙|共同组成了|丙."""
    things = [s for s in view.spans if s.type == "Initiative"]
    for i, whole in enumerate(things):
        many = _MANY.search(view.flat, 0, whole.lo) and _LIST_BEHIND.match(view.flat, whole.hi)
        rich = _RICH.match(view.flat, whole.hi)
        made_of = [s for s in things[:i] if _MAKE_UP.fullmatch(view.flat, s.hi, whole.lo)]
        behind = things[i + 1 :] if many or rich else []
        parts = [s for s in behind if (rich or view.flat[s.lo] == "“") and not s.anaphor]
        parts = parts or (_members(view, view.spans.index(made_of[-1])) if made_of else [])
        if len(parts) > 1:
            yield from (Claim(at(view, s), "partOf", at(view, whole), view.index, "told-one-by-one") for s in parts)


def _names_a_whole(view: View, parts: list[Span], total: Span) -> bool:
    """Whether a sum is a thing of its own: not in 甲工作室、乙工作室等6个|工作室, nor in 焊工、钳工等|技能竞赛."""
    kind = view.text(total)
    if any(view.text(part).rstrip("”’").endswith(kind) for part in parts):
        return False
    return not kind.endswith(_CONTESTS) or any("“" in view.text(p) or view.text(p).endswith(_CONTESTS) for p in parts)


def _holders(view: View, i: int, honour: Span, count: str | None) -> list[Claim]:
    """All persons (or bodies) of the sentence before the sum, when no more stand there than are counted."""
    people = [span for span in view.spans[:i] if span.type == "Person"]
    holders = people or [span for span in _members(view, i - 1) if span.type in ORGANISATIONS]
    number = int(count) if count and count.isdigit() else _DIGITS.get(count or "", 0)
    if number and len(holders) > number:
        holders = holders[-number:]
    return [Claim(at(view, holder), "receives", at(view, honour), view.index, "counted-holders") for holder in holders]


def _members(view: View, last: int) -> list[Span]:
    """The mentions of one type that 、 joins to the last one, from left to right."""
    members = [view.spans[last]]
    for span in reversed(view.spans[:last]):
        between = view.flat[span.hi : members[0].lo]
        if span.type != members[0].type or between not in ("、", "和", "与", "", ",", "，", "”“", "以及", "及"):
            break
        members.insert(0, span)
    return members


def located_lists(view: View) -> list[Claim]:
    """Regions named parent first: 湖南省|长沙市; 山西省|沁水县、平顺县 carries the parent on over the list."""
    claims = []
    regions = sorted(view.regions, key=lambda span: span.lo)
    upper: Span | None = None
    for before, region in itertools.pairwise(regions):
        between = view.flat[before.hi : region.lo]
        apart = _is_above(region, before) or _is_home(view, region, before) or _is_elsewhere(region, before)
        if not between and _distinct(before, region) and not apart:
            upper = None if _is_wide(view, region) else before
        elif between not in ("、", "和", "与", "及") or before.head != region.head:
            upper = None
        if upper is not None and _distinct(upper, region):
            claims.append(Claim(Place(view.index, region), "locatedIn", Place(view.index, upper), view.index, "region-chain"))
    told = [(zone, inside) for zone, inside in view.zoned if _tells_its_place(view, zone, inside)]
    claims += [Claim(at(view, zone), "locatedIn", at(view, inside), view.index, "zone-in-name") for zone, inside in told]
    return [*claims, *_told_chain(view, regions)]


def _tells_its_place(view: View, zone: Span, inside: Span) -> bool:
    """Whether a zone lies in the place that its name begins with: 丙市|高新区.

    Not 甲省|丁现代农业示范区, which the text puts in the upper place, nor a new district that is called after one.
    """
    if _NEW_DISTRICT.search(view.text(zone)):
        return False
    return view.text(inside)[-1] in "市州盟区县旗" or view.region_ending(zone.lo) is None


def _told_chain(view: View, regions: list[Span]) -> Iterator[Claim]:
    """乙市|所辖的|丙县, 地处|甲省|西南部的|乙市; 丙区|是|乙市|的老城区: words between two places say which holds the other."""
    holder: Span | None = None
    for one, other in itertools.pairwise(regions):
        holder = holder if view.flat[one.hi : other.lo] in ("、", "和", "与", "及") else None
        holder = one if _RULES_OVER.fullmatch(view.flat, one.hi, other.lo) else holder
        pairs = [(holder, other)] if holder is not None else []
        pairs += [(other, one)] if _lies_in(view, one, other) else []
        for upper, lower in pairs:
            if _holds(upper, lower):
                yield Claim(at(view, lower), "locatedIn", at(view, upper), view.index, "told-chain")


def _lies_in(view: View, one: Span, other: Span) -> bool:
    """丙县|地处|甲省|南部, 丙区|是|乙市|的老城区."""
    if _LIES_IN.fullmatch(view.flat, one.hi, other.lo):
        return True
    return view.flat.startswith("的", other.hi) and _IS_OF.fullmatch(view.flat, one.hi, other.lo) is not None


def _is_wide(view: View, region: Span) -> bool:
    """Whether a region spans several provinces: 长三角, 京津冀."""
    return column("region_areas", "name", "parent").get(view.text(region)) == ""


def _holds(upper: Span, lower: Span) -> bool:
    """Whether the code of a region lies within that of a province or city."""
    stem = upper.code.removesuffix("00").removesuffix("00")
    return 0 < len(stem) < 6 and lower.code.startswith(stem) and lower.code != upper.code


def _is_above(one: Span, other: Span) -> bool:
    """Whether a region is a province behind a lower place: 南郑区|陕西…公司 begins a name."""
    return one.code.endswith("0000") and not other.code.endswith("0000")


def _is_elsewhere(one: Span, upper: Span) -> bool:
    """金华|松江|工会, 汉滨|石泉|工会: a place named right behind a city or a county that does not hold it."""
    below = one.code.startswith(upper.code.removesuffix("00"))
    return upper.head in ("city", "county") and bool(upper.code and one.code) and not below


def _is_home(view: View, place: Span, before: Span) -> bool:
    """滑县|温州|商会: where the members of a chamber are from, which lies elsewhere."""
    return CHAMBER.match(view.flat, place.hi) is not None and bool(place.code) and not _holds(before, place)


def _distinct(one: Span, other: Span) -> bool:
    return (one.code or one.name) != (other.code or other.name)
