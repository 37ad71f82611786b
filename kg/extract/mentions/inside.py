"""What stands inside a name and is named by itself too: 某公司|工会, 某市工匠|评选活动, whom a thing is for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.mentions.bodies.departments import is_ward
from kg.extract.mentions.bodies.firms import CREW
from kg.extract.mentions.bodies.parent_bodies import (
    PLACED,
    employs,
    is_firm_of_firm,
    is_own_event,
    opens_event,
    parent_in,
    past_region,
    runs,
)
from kg.extract.mentions.initiatives.edges import quoted_lists
from kg.extract.mentions.initiatives.stages import longer_things
from kg.extract.mentions.people.audiences import audience_in_name
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span, View, without_overlaps
from kg.lexicon import any_of

# What a body has of its own: its union, its party branch, its departments; 县委|总工会 is none.
_OFFICE = re.compile(
    rf"(?:的|基层|机关)?(?:{any_of('mentions.own_offices')}|[\u4e00-\u9fff]{{2,6}}[部处庭]|[\u4e00-\u9fff]{{0,10}}(?:服务中心|援助中心|帮扶中心|维权中心|调解中心|慰问组))(?<!委总工会)"
)
_AWARDED = re.compile(rf"[”’]?[^“”]{{0,12}}?(?:{any_of('mentions.awarding')})|[”’]?$")
_NATIONAL = ("中国", "中华", "全国")
_MATTERS_OF_PAPERS = frozenset(("about-document", "matter-of-document"))
# “甲办、乙办、丙办”|三办工作法: how something is gone about has steps, and no parts.
_WAY = re.compile("(?:法|路径|渠道|(?<![机体])制)[”’]?$")
_LEADING = frozenset(("UnionBody", "PublicBody"))
# “甲、乙、丙”|三条路径, |三单制: the words of a way are no things of their own, unlike those of |三项行动.
_WAY = re.compile(rf"的?“?[二两三四五六七八九十\d][\u4e00-\u9fff]{{0,4}}?(?:{any_of('inside.ways')}|制(?!度))")


def names_inside(view: View, spans: list[Span], rank: dict[str, int]) -> list[Span]:
    """Bodies that begin the name of something else, prizes inside it, and initiatives that the title of a paper is about."""
    inside = [part for outer in view.spans for part in _inside(view, outer, spans)]
    inside += _quoted_members(view)
    inside += [region for _, region in view.zoned]
    inside += longer_things(view)
    serving = [s for s in view.spans if s.type in ("Initiative", "Facility", "Document")]
    serving += [s for s in inside if s.rule == "about-document"]
    people = list(dict.fromkeys(group for outer in serving for group in audience_in_name(view, outer)))
    settled = without_overlaps(inside + people, rank)
    kept = [s for s in people if s not in settled and any(s != o and o.covers(s) and o.type == "Initiative" for o in settled)]
    kept += [s for s in inside if s not in settled and any(opens_event(s, o) for o in settled)]
    kept += [s for s in inside if s not in settled and any(is_firm_of_firm(s, o) for o in settled)]
    kept += [s for outer in settled if outer.type == "UnionBody" for s in spans if employs(s, outer) and s not in kept]
    return sorted(settled + kept, key=lambda s: (s.lo, -s.hi))


def _inside(view: View, outer: Span, spans: list[Span]) -> Iterator[Span]:
    """What a name has inside it that is named by itself too."""
    parts = [s for s in spans if outer.covers(s) and len(s) < len(outer)]
    if outer.type in ("Initiative", "Facility", "Document"):
        yield from (s for s in parts if _begins_thing(view, s, outer) or _is_awarded(view, s, outer))
    if outer.type in ORGANISATIONS:
        wholes = (s for s in parts if _is_whole_of(view, s, outer))
        yield from (replace(s, strength="weak") if s.type == outer.type == "PublicBody" else s for s in wholes)
        if (parent := parent_in(view, outer)) is not None:
            yield parent
    if outer.type == "Facility":
        yield from (s for s in parts if s.type == "Person" and (s.rule == "named-room" or s.lo == outer.lo))
    if outer.rule == "titled-document":
        yield from (s for s in parts if s.rule in _MATTERS_OF_PAPERS)


def _is_awarded(view: View, prize: Span, outer: Span) -> bool:
    """Whether the name of an event says of a prize that it is given: 某市工匠|评选活动, not 大国工匠|创新交流大会."""
    return prize.type == "Honour" and outer.type == "Initiative" and _AWARDED.match(view.flat, prize.hi, outer.hi) is not None


def _begins_thing(view: View, body: Span, outer: Span) -> bool:
    """Whether a body whose name is sure begins the name of a thing: 某市总工会|职工服务中心, 某公司|职工书屋."""
    if is_own_event(view, body, outer):
        return body.strength == "strong"
    bodies = body.type in _LEADING or (outer.type == "Facility" and body.type in ORGANISATIONS)
    if not bodies or body.lo != outer.lo or body.strength != "strong" or _is_of_place(view, body, outer):
        return False
    sure = view.flat.startswith(_NATIONAL, body.lo) or (outer.type == "Facility" and body.type == "Enterprise")
    return body.rule in PLACED or (body.rule == "named-body" and sure)


def _is_of_place(view: View, body: Span, outer: Span) -> bool:
    """某省工会|重点工作推进会, 全市工会|财务会议: what all unions of a place are about, unlike 某市总工会|…会."""
    plain = outer.type == "Initiative" and body.type == "UnionBody" and body.head == "工会"
    return plain and (view.region_ending(body.hi - 2) is not None or view.flat.startswith("全", body.lo))


def _is_whole_of(view: View, body: Span, outer: Span) -> bool:
    """Whether a body begins the name of another that it has: …有限公司|工会."""
    if body.type not in ORGANISATIONS or body.lo != outer.lo:
        return False
    return outer.rule == "own-team" or _is_part(body, outer, view.flat[past_region(view, body.hi) : outer.hi])


def _is_part(body: Span, outer: Span, rest: str) -> bool:
    """Whether what follows a body in a name is its own office, crew, ward or union: …有限公司|工会."""
    if body.rule == "known-firm" and outer.type == "UnionBody":
        return True
    if body.type == outer.type == "Institution" and outer.head == rest and is_ward(rest):
        return True
    crew = CREW.fullmatch(rest) if body.type == outer.type == "Enterprise" else None
    return (crew or _OFFICE.fullmatch(rest)) is not None or runs(body, outer, rest)


def _quoted_members(view: View) -> list[Span]:
    """The members of a list that stands in quotation marks inside a name, or right before one: “甲、乙、丙”的|“三有”模式."""
    named = [(lo, hi, members) for lo, hi, members in quoted_lists(view) if not _WAY.match(view.flat, hi)]
    lists = [members for lo, hi, members in named if any(_sums_up(view, s, lo, hi) for s in view.spans)]
    return [Span(lo, hi, "Initiative", "quoted-part", "", "strong") for members in lists for lo, hi in members]


def _sums_up(view: View, span: Span, lo: int, hi: int) -> bool:
    """Whether a name holds a list in quotation marks, or is the thing that one stands before; a way has steps, no parts."""
    if _WAY.search(view.text(span)):
        return False
    leads_up = span.type == "Initiative" and span.lo >= hi and view.flat[hi : span.lo] in ("的", "")
    return leads_up or (span.lo <= lo and hi <= span.hi)
