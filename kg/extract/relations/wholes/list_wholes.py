"""What the members of a list are parts of that is named elsewhere.

法律援助、技能培训……甲举办|乙行动; 甲队、乙队等6支|志愿服务队.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import runs
from kg.extract.syntax.themes import Told, carried_out, things_of
from kg.extract.views import Span, View

_INITIATIVE = frozenset(("Initiative",))
_AND_SO_ON = re.compile("”?…")
_OF_BODIES = re.compile(r"[”’]?等(?:[\d一二两三四五六七八九十百]+余?[家个所支名处座间])(?:全[省市区县州])?[“‘]?")
_SUMS_UP = re.compile(rf"{_OF_BODIES.pattern}$")  # 甲劳模工作室等28个|劳模工作室|、乙职工工作室等9个职工工作室
_PLAIN = re.compile("(?:基层|优秀|先进|示范|重点|各级|所属|下属|品牌|特色|标准化|规范化|成员|会员)*")
_BODIES = ORGANISATIONS | {"Facility"}


def list_whole_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The partOf claims of listed things whose whole stands in another clause or sentence; `claims` are those already made."""
    told = carried_out(claims)
    known = {(c.head.sentence, c.head.span) for c in claims if c.relation == "partOf"}
    found: list[Claim] = []
    for view in views:
        for run in runs(view, _INITIATIVE) if view.flat.count("、") else ():
            if len(run) > 1 and (view.index, run[0]) not in known:
                found += _opening(views, view, run, told)
        found += _summed_bodies(view)
    return found


def _parts(view: View, parts: list[Span], whole: Place | None, method: str) -> Iterator[Claim]:
    if whole is not None:
        yield from (Claim(at(view, part), "partOf", whole, view.index, method) for part in parts if part != whole.span)


def _opening(views: list[View], view: View, run: list[Span], told: Told) -> Iterator[Claim]:
    """法律援助、技能培训……6月2日,甲举办|乙行动: what a report sets out with is what it goes on to tell of."""
    if run[0].lo > 1 or not _AND_SO_ON.match(view.flat, run[-1].hi):
        return
    for behind in views[view.index : view.index + 2]:
        things = [p for p in things_of(behind, _INITIATIVE, told) if p.span not in run and not p.span.anaphor]
        things = [p for p in things if behind is not view or p.span.lo >= run[-1].hi]
        if things:
            yield from _parts(view, run, things[0], "opening-list")
            return


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
            yield from _parts(view, parts, at(view, total), "list-of-bodies")
