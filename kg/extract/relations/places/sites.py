"""What stands in what: 在天源物流园设立维权站, 物流园的司机之家."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import runs
from kg.extract.views import Span, View

_BUILT = r"(?:设立|设置|设有|专设|内设|增设|建立|建成|建起|新建|建有|开设|开辟|辟有|成立|打造|挂牌|揭牌|设|建)(?:了|起|有)?"
_FILL = r"(?:(?![在由是将被把与和]|[，,。；;：:、！？!?]).){0,12}?"
_IN = re.compile(r"(?:里|内|中|内部|站内|厂区|园区内)?(?:正式|率先|还|均|都|已|共同|联合|分别)?" + _BUILT + _FILL)
_IN_EACH = re.compile(
    r"(?:等(?:地|处)?(?:[\d一二两三四五六七八九十百]+余?多?[家个所处座])?(?:重点|骨干|龙头|大型|用工)?(?:企业|单位|场所|车站|园区|工会|公司|学校|医院|站点)?)?"
)
_OF = re.compile(r"的(?:首[个家座]|(?:[\d一二两三四五六七八九十百]+余?多?[个家座处所]))?“?$")
_ROADSIDE, _LONGEST_ROAD = frozenset("路街道巷上旁边口号"), 10
_ROAD = re.compile(r"[\u4e00-\u9fff]{1,5}?(?:大道|大街|[路街巷])(?:\d+号|[上旁边口])*")
_GOES = re.compile(r"(?:在|依托|走进|来到|联合|联系引导|指导|组织)")
_SITES = re.compile(r"等?(?P<n>\d+|[两二三四五六七八九十])[个家处座所][”“]?$")
_LIES = re.compile("(?:位于|地处|坐落[在于])[^,，。;；]{0,12}$")
_REGION = frozenset(("Region",))
# 工作室|在|甲法院|揭牌
_AT = re.compile(r"[”’]?(?:正式|近日|日前|今天|昨天|\d+月\d+日)*在")
_OPENS = re.compile(r"(?:正式|隆重|举行)*(?:揭牌|挂牌|成立|启用|落成|落户|建成|开放|授牌)")
_KEEPERS = ("UnionBody", "Enterprise")
_HOSTS = frozenset(("Enterprise", "Institution", "Facility"))
# What may be of the place before 的: a union or an organ has its place in its name.
_SITED = ("Facility", "SocialOrganisation", "Institution", "Enterprise")

# |专窗|设在|甲银行|, |专窗|已在|甲银行|开设; 在|甲银行|,|专窗|专门设立.
_IS_SET = re.compile(r"(?:专门|正式|均|都|已|同步|率先)*(?:开设|设立|设置|开办|增设|[设开办建]了?起来)")
_STANDS = re.compile(r"[”’]?(?:就|都|均|则|也|已)*(?:设|建|开|办)[置立]?[在于到]了?")
_SPACE = re.compile(r"(?:里|内|中|内部)?[,，]?(?:首[个家]|[\d一二两三四五六七八九十]+[个家间处])?“?")


def site_claims(view: View) -> list[Claim]:
    """The partOf and locatedIn claims of one sentence that say where a facility belongs."""
    spans = [s for s in view.spans if s.type in ORGANISATIONS | {"Facility", "Region"}]
    claims: list[Claim] = []
    for i, first in enumerate(spans):
        for later in spans[i + 1 : i + 4]:
            for part, relation, whole, method in _read(view, first, later):
                claims.append(Claim(at(view, part), relation, at(view, whole), view.index, method))
    return [*claims, *_placed(view), *_spread(view), *_set_up_in_each(view)]


def _set_up_in_each(view: View) -> Iterator[Claim]:
    """在|甲公司、乙公司|等企业设立|骑手之家: a room in each of a list of bodies."""
    for run in runs(view, _HOSTS | {"UnionBody"}):
        named = _IN_EACH.match(view.flat, run[-1].hi)
        if (
            named is None
            or (len(run) == 1 and named.end() == run[-1].hi)
            or not view.flat[: run[0].lo].endswith(("在", "于", "依托"))
        ):
            continue
        site = next((s for s in view.spans if s.type == "Facility" and s.lo >= run[-1].hi), None)
        if site is not None and _IN.fullmatch(view.flat, named.end(), site.lo):
            yield from (Claim(at(view, site), "partOf", at(view, whole), view.index, "set-up-in") for whole in run)


def _spread(view: View) -> Iterator[Claim]:
    """甲、乙、丙3个|实训基地: as many places as sites are each where one is."""
    for site in (s for s in view.spans if s.type == "Facility"):
        number = _SITES.search(view.flat, 0, site.lo)
        lists = [run for run in runs(view, _REGION) if number and run[-1].hi == number.start() and len(run) > 1]
        for region in lists[0] if number and lists and len(lists[0]) == _count(number["n"]) else []:
            yield Claim(at(view, site), "locatedIn", at(view, region), view.index, "place-of")


def _count(number: str) -> int:
    return int(number) if number.isdigit() else "零一二三四五六七八九十".find(number.replace("两", "二"))


def _placed(view: View) -> list[Claim]:
    """…市的|服务站点, …区总工会在|电商协会: a name of no place is where what stands right before it is."""
    claims: list[Claim] = []
    before: tuple[int, Span] | None = None
    bodies = [s for s in view.spans if s.type in ORGANISATIONS]
    for site in (s for s in view.spans if s.type in _SITED):
        of = _OF.search(view.flat, 0, site.lo)
        region = _place_ending(view, of.start()) if of else None
        own = next((r for r in view.regions if r.lo == site.lo), None)
        if own is not None and (region is None or not _lies_within(region, own)):
            continue
        if region is not None and site.type == "Enterprise" and _LIES.search(view.flat, 0, region.lo):
            continue  # told by the verb
        actor = next((b for b in bodies if b.hi < site.lo and _GOES.fullmatch(view.flat[b.hi : site.lo])), None)
        if actor is not None and region is None:
            region = max(
                (r for r in view.regions if actor.covers(r) and _leads(view, actor, r)), key=lambda r: r.hi, default=None
            )
        if region is None and before is not None and view.flat[before[0] : site.lo] in ("、", "和", "与"):
            region = before[1]
        before = (site.hi, region) if region is not None else None
        if region is not None:
            claims.append(Claim(at(view, site), "locatedIn", at(view, region), view.index, "place-of"))
    return claims


def _place_ending(view: View, hi: int) -> Span | None:
    """The place that ends at an offset, or before its road: |甲区|长江路上|的乙宫."""
    if view.flat[hi - 1 : hi] not in _ROADSIDE:
        return view.region_ending(hi)
    return next((r for r in view.regions if 0 < hi - r.hi < _LONGEST_ROAD and _ROAD.fullmatch(view.flat, r.hi, hi)), None)


def _lies_within(place: Span, upper: Span) -> bool:
    """Whether a place lies in the one that a name begins with: |秀洲区|的|嘉兴|…学校."""
    return bool(upper.code) and place.code.startswith(upper.code.removesuffix("00")) and place.code != upper.code


def _owns(body: Span, between: str) -> bool:
    """Whether a place named behind a body is its own: 物流园的|司机之家, 建工集团|项目工地."""
    return (body.type in _HOSTS and between == "的") or (body.type in ("Enterprise", "Institution") and not between)


def _is_owned(view: View, first: Span, later: Span, between: str) -> bool:
    """甲厂的|书屋; 市总工会的|职工学校, not 市总工会的|桐城师范学院: a room, or a school of no place, behind its owner."""
    school = later.type == "Institution" and not any(region.lo == later.lo for region in view.regions)
    return (later.type == "Facility" and _owns(first, between)) or (school and first.type in _KEEPERS and between == "的")


def _leads(view: View, body: Span, region: Span) -> bool:
    """Whether a region stands in the chain of places that begins a body's name."""
    return region.lo == body.lo or any(r.lo >= body.lo and r.hi == region.lo for r in view.regions)


def _read(view: View, first: Span, later: Span) -> Iterator[tuple[Span, str, Span, str]]:
    between, before = view.flat[first.hi : later.lo], view.flat[: first.lo]
    opens = _AT.fullmatch(between) and _OPENS.match(view.flat, later.hi)
    is_set = _AT.fullmatch(between.replace("已", "")) and _IS_SET.match(view.flat, later.hi)
    if first.type == "Facility" and later.type in _HOSTS | {"Facility"} and (is_set or _STANDS.fullmatch(between)):
        yield first, "partOf", later, "set-up-in"
    elif first.type == "Facility" and later.type in ORGANISATIONS and opens:
        yield first, "heldAt", later, "held-at"
    elif (
        later.type == "Facility"
        and before.endswith(("在", "于", "依托"))
        and (_IN.fullmatch(between) or (_SPACE.fullmatch(between) and _IS_SET.match(view.flat, later.hi)))
    ):
        yield later, "locatedIn" if first.type == "Region" else "partOf", first, "set-up-in"
    elif _is_owned(view, first, later, between):
        yield later, "partOf", first, "owned-facility"
