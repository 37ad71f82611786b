"""The body at the head of a name that no mention shows by itself: 临江大学|研究所, 中建五局|分公司, 某铁路局|第六届技能竞赛."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

# A school, an academy or a home, and what it has of its own; its hospital or middle school is a house by itself.
_SCHOOL = re.compile(
    rf"(?P<whole>[\u4e00-\u9fff]{{2,14}}?(?:{any_of('parent_bodies.schools')}))"
    rf"(?P<part>(?!附属|[生城]|毕业)(?:(?!附属)[\u4e00-\u9fff“”]){{1,14}}(?:{any_of('parent_bodies.parts_of_schools')}))"
)
# A group or a numbered bureau and one of its firms; 集团|第二工程公司 is one firm, 集团|有限公司 a legal form.
_GROUP = re.compile(
    r"(?P<whole>[\u4e00-\u9fff]{2,10}?(?:(?<![)）])集团|[一二三四五六七八九十]{1,3}(?:航务?)?局)"
    r"|[\u4e00-\u9fff()（）]{4,16}?有限(?:责任)?公司)"
    r"(?P<part>(?!第|[)）]|(?:控股|股份|投资|发展|实业|建设)*(?:集团)?(?:有限|责任|股份|总)*(?:公司|企业)|集团|公司|有限|股份|控股|控制)"
    rf"[\u4e00-\u9fff()（）]{{1,16}}?(?:{any_of('parent_bodies.parts_of_groups')}))"
)
# What a firm or a school holds by itself, whose name begins with its own.
# …协会|揭牌仪式: what comes into being there.
_FOUNDING = re.compile("(?:正式)?(?:暨)?(?:成立|揭牌|挂牌|授牌|落成|启用|开业)(?:大会|仪式|会议|典礼|活动)")
_OWN_EVENT = re.compile(
    rf"(?:第|首届|[12]\d{{3}}年|“|[一二三四五六七八九十]+届)[^,，。]*|[^,，。]*(?:{any_of('mentions.own_events')})"
)
_HOUSES = words_of("mentions.houses")
# The rules by which a body is known by its place.
PLACED = frozenset(("placed-body", "short-union", "ranked", "known-organ"))
_HOSTS = frozenset(("Enterprise", "Institution"))
_KINDS = {"Institution": _SCHOOL, "Enterprise": _GROUP}


def parent_in(view: View, outer: Span) -> Span | None:
    """The whole that a body's name begins with, as a mention inside it; None where the name tells of none.

    >>> _SCHOOL.fullmatch("临江大学教育心理研究所")["whole"], _GROUP.fullmatch("华泰集团临江化工有限公司")["whole"]
    ('临江大学', '华泰集团')
    >>> _GROUP.fullmatch("华泰集团有限公司"), _SCHOOL.fullmatch("临江大学附属医院")
    (None, None)
    """
    if outer.rule == "known-firm" and (bracket := view.text(outer).find("(")) > 1 and outer.head:
        return Span(outer.lo, outer.lo + bracket, outer.type, "known-firm", outer.head, "strong")
    kind = _KINDS.get(outer.type)
    match = kind.fullmatch(view.text(outer)) if kind is not None else None
    if match is None:
        return None
    hi = outer.lo + len(match["whole"])
    rule = "placed-body" if any(r.lo == outer.lo and r.hi < hi for r in view.regions) else "named-body"
    return Span(outer.lo, hi, outer.type, rule, match["whole"][-2:], "strong")


def is_own_event(view: View, body: Span, outer: Span) -> bool:
    """Whether a firm's or a school's name begins that of what it holds by itself: 某铁路局|第五届技能竞赛, …公司|职代会."""
    if outer.type == "Initiative" and body.lo == outer.lo and _FOUNDING.fullmatch(view.flat, body.hi, outer.hi):
        return True
    firm = body.type in _HOSTS and outer.type == "Initiative" and body.head.endswith(_HOUSES)
    return firm and body.lo == outer.lo and _OWN_EVENT.fullmatch(view.flat, body.hi, outer.hi) is not None


def opens_event(body: Span, event: Span) -> bool:
    """Whether a firm begins the name of an event inside another: (某铁路局|第六届技能竞赛)决赛."""
    return body.type in _HOSTS and event.type == "Initiative" and event.lo == body.lo and body.hi < event.hi


def is_firm_of_firm(firm: Span, part: Span) -> bool:
    """某集团 in (某集团|某矿)|掘进二队."""
    return firm.type == part.type == "Enterprise" and firm.lo == part.lo and firm.hi < part.hi


def employs(firm: Span, union: Span) -> bool:
    """Whether a union that begins the name of a thing is the firm's: (某集团|工会)“…”托管班."""
    named = firm.type in ("Enterprise", "Institution") and firm.rule in ("placed-body", "named-body")
    return named and firm.lo == union.lo and union.hi - firm.hi == len("工会") and firm.strength == "strong"


def with_owner(room: Span, bodies: list[Span]) -> Span:
    """…集团第三工程有限公司|某某工作室: a place from where the name of its body begins, which the walk left cut in two."""
    if room.type != "Facility":
        return room
    owner = next((b for b in bodies if b.type in _HOSTS and b.lo < room.lo < b.hi < room.hi and b.strength == "strong"), None)
    return replace(room, lo=owner.lo) if owner is not None else room


def runs(body: Span, outer: Span, rest: str) -> bool:
    """Whether the body at the head of a name runs what the rest names: its team, its works, a union's school."""
    if not (body.rule in PLACED or body.head.endswith("公司")) or body.type == "PublicBody" or len(rest) < 2:
        return False
    works = (
        body.type == outer.type == "Enterprise"
        and not rest.startswith(("有限", "股份", "总", "公司", "第") if body.head == "集团" else ("有限", "股份", "总", "公司"))
        and not rest.endswith("行")
        and (body.head.endswith(("公司", "集团")) or not rest.endswith("公司"))
    )
    school = outer.type == "Institution" and body.type == "UnionBody" and body.head == "总工会"
    return outer.type == "SocialOrganisation" or works or school


def past_region(view: View, at: int) -> int:
    """Behind the place that begins at an offset: …有限公司|宜兴|工会."""
    return next((r.hi for r in view.regions if r.lo == at), at)
