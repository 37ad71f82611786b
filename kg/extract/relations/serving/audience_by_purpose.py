"""For whose sake something is done, by the clause that leads to it.

为丰富|职工|业余生活,举办|乙节; 紧盯|骑手、快递员|等群体的急难愁盼,实施|丙工程|,打造|丁品牌; 从|职工|需求出发,….
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.doing.circumstances import is_felt_for, serves_nobody
from kg.extract.relations.serving.audience_in_clause import HOW_MANY
from kg.extract.relations.serving.audience_told_later import AGENTS, SAID
from kg.extract.syntax.runs import clause_end, clause_start, mood, runs
from kg.extract.syntax.themes import Told, carried_out, done_things
from kg.extract.views import Span, View
from kg.lexicon import any_of

_GROUP = frozenset(("Group",))
_SERVERS = frozenset(("Initiative", "Facility"))
# 为丰富广大|职工|…, 聚焦|骑手|需求: from the word of purpose to the population; 从|职工|需求出发.
_LEAD = re.compile(rf"(?:{any_of('audience_by_purpose.leads')})[^,，。;；:：“”、]{{0,14}}$")
_NO_LEAD = re.compile(rf"(?:{any_of('audience_by_purpose.no_leads')})")
_FROM = re.compile(r"从[^,，。;；:：“”、]{0,10}$")
_NEEDS = re.compile(rf"(?:们)?的?[^,，。;；的]{{0,6}}?(?:{any_of('audience_told_later.needs')}|出发)")
# 建立|困难职工|档案,…: those who are counted are those who are served next.
_BEFORE = 4  # characters before a population that heads its clause: 一旦|, 每当|
_FILING = re.compile(rf"(?:{any_of('audience_by_purpose.filing')})了?{HOW_MANY}$")
_FILES = re.compile(rf"(?:们|家庭)?[^,，。;；的]{{0,4}}?(?:{any_of('audience_by_purpose.files')})")
_FOR = re.compile(rf"(?<!面)[为给替向]{HOW_MANY}$")
# 对|退休教师|,组建…: the topic of what follows.
_ON = re.compile(r"(?:^|[,，。;；:：])(?:而|同时|此外)?[,，]?(?:对于?|面对)[^,，。;；:：“”]{0,16}$")
# |务工人员|遇到欠薪,市总工会提供…: whose need calls for what follows.
_IN_NEED = re.compile(rf"[^,，。;；]{{0,12}}?(?:{any_of('audience_by_purpose.in_need')})[^,，。;；]{{0,16}}(?=[,，])")
_CALLED_FOR = re.compile(rf"[,，][^。;；]{{0,48}}?(?:{any_of('audience_by_purpose.called_for')})")
_NEXT = re.compile(r"[,，:：][^,，。;；]*")
# 在|困难职工|中开展…, 对|困难职工|实行…: the population stands in the clause of what is done.
_AMONG = re.compile(rf"(?:在|对|于){HOW_MANY}$")
_DONE_AMONG = re.compile(
    rf"(?:们|家庭|群体|等)?(?:当中|中间|中|之间)?(?:{any_of('audience_by_purpose.how')})*"
    rf"(?:{any_of('audience_by_purpose.doing')})"
)
_CLAUSES = re.compile(r"(?:[,，:：]?[^,，:：。;；!！?？]*){1,2}")


def purpose_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The targets claims of what is done for the sake of those named before it; `claims` are those already made."""
    told = carried_out(claims)
    peopled = [view for view in views if any(span.type == "Group" for span in view.spans)]
    return [claim for view in peopled for claim in _of_sentence(view, told)]


def _of_sentence(view: View, told: Told) -> Iterator[Claim]:
    """What is done among a population, and in the clauses behind one that is a purpose."""
    done = [p for p in done_things(view, _SERVERS, told) if not serves_nobody(view.text(p.span))]
    aims = [people for people in runs(view, _GROUP) if _is_aim(view, people)]
    for people in runs(view, _GROUP) if done else []:
        if people[0].head.endswith(AGENTS):
            continue
        end = clause_end(view, people[-1].hi)
        if _AMONG.search(view.flat, 0, people[0].lo) and _DONE_AMONG.match(view.flat, people[-1].hi):
            yield from _for_all(view, [p for p in done if people[-1].hi < p.span.lo < end], people, "among-them")
        if people in aims:
            papers = (s.lo for s in view.spans if s.type == "Document" and s.lo > end)  # what it lays down serves its own ends
            stop = min([_reach(view, people, end, done), *(aim[0].lo for aim in aims if aim[0].lo > end), *papers])
            yield from _for_all(view, _done_first(view, [p for p in done if end < p.span.lo < stop]), people, "audience-ahead")


def _done_first(view: View, things: list[Place]) -> list[Place]:
    """Those of some things that the first clause with any names: what comes after serves other ends as well."""
    end = clause_end(view, things[0].span.lo) if things else 0
    return [thing for thing in things if thing.span.lo < end]


def _for_all(view: View, things: list[Place], people: list[Span], method: str) -> Iterator[Claim]:
    for thing in things:
        yield from (Claim(thing, "targets", at(view, span), view.index, method) for span in people)


def _reach(view: View, people: list[Span], end: int, done: list[Place]) -> int:
    """How far a purpose holds: over two clauses; 为|骑手|送水,… is one deed, and holds for the next alone."""
    hi = _CLAUSES.match(view.flat, end)
    if not _FOR.search(view.flat, 0, people[0].lo):
        return hi.end() if hi else end
    own = any(people[-1].hi <= p.span.lo < end for p in done)
    near = _NEXT.match(view.flat, end)
    return near.end() if near is not None and not own else end


def _is_aim(view: View, people: list[Span]) -> bool:
    """Whether the words before a population say that what follows is for it."""
    start = clause_start(view, people[0].lo)
    if _ON.search(view.flat, 0, people[0].lo) and clause_end(view, people[-1].hi) - people[-1].hi <= 2:
        return True
    need = _IN_NEED.match(view.flat, people[-1].hi) if people[0].lo - start <= _BEFORE else None
    if need and _CALLED_FOR.match(view.flat, need.end()) and not SAID.search(view.flat, 0, start):
        return mood(view, people[0].lo) != "denied"
    lead = _lead(view, people, start)
    if lead is None or SAID.search(view.flat, 0, start):
        return False
    return mood(view, people[0].lo) != "denied" and not is_felt_for(view, people[-1])


def _lead(view: View, people: list[Span], start: int) -> re.Match[str] | None:
    """The words of purpose before a population in its clause: 为丰富|, 从|…需求, 建立|…档案."""
    lo, hi = people[0].lo, people[-1].hi
    lead = _LEAD.search(view.flat, start, lo)
    if lead is None and _NEEDS.match(view.flat, hi):
        lead = _FROM.search(view.flat, start, lo)
    if lead is None and _FILES.match(view.flat, hi):
        lead = _FILING.search(view.flat, start, lo)
    return None if lead is None or _NO_LEAD.search(view.flat, max(start, lead.start() - 1), lo) else lead
