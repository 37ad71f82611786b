"""Populations that an initiative is for: a head noun (职工, 劳动者) with the modifiers right before it."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.chunks import Heads, head_at, head_table, left_edge
from kg.extract.views import Span, View
from kg.lexicon import word_set

_NOT_GROUP_NEXT = re.compile(
    r"(之家|书屋|驿站|服务|代表大会|创新|工作室|队伍建设|大会|文化|中心|学校|工会|活动|委员会|教育|小家|大讲堂|夜校|读书|运动|互助|疗休养|维权|子女|家属|食堂|公寓|俱乐部|代表|"
    r"协会|联盟|联合会|志愿|之友|董事|监事|持股|影|书|帮扶中心|对外|群众|培训|人才|主席|干部|组织|群体|大军|合作|号|室|们?的?家)"
)
_SERVING = word_set("groups.serving")
_GENERIC = word_set("groups.generic")


@cache
def _heads() -> Heads:
    return head_table("groups", "head")


def find_groups(view: View) -> list[Span]:
    """Groups of one sentence: strong where the head names a population by itself, weak for 企业 or 人员 with a modifier."""
    found = []
    for token in view.tokens:
        head = head_at(view.flat, token.hi, _heads())
        if not head:
            continue
        hi = token.hi
        lo = hi - len(head)
        edge = left_edge(view, lo, limit=12)
        start = _without_generic(view, edge.lo, lo, edge.region)
        start = _without_verbs(view, start, lo)
        named = start < lo or _heads()[head]["strength"] == "strong"
        if named and not _NOT_GROUP_NEXT.match(view.flat, hi):
            found.append(Span(start, hi, "Group", "group", head, _heads()[head]["strength"]))
    return found


def _without_verbs(view: View, start: int, lo: int) -> int:
    """服务|职工, …驿站服务|户外劳动者: a verb before a population governs it, and its subject stands before it."""
    for token in view.tokens:
        if (
            start <= token.lo
            and token.hi <= lo
            and (token.text in _SERVING or (token.lo == start and token.tag.startswith("v")))
        ):
            start = token.hi
    return start


def _without_generic(view: View, start: int, lo: int, placed: bool) -> int:
    """Drop 广大, 全市 and places from the left: they say nothing of who the people are."""
    if placed:
        for region in view.regions:
            if region.lo <= start < region.hi <= lo:
                start = region.hi
    while start < lo:
        index = view.token_at.get(start)
        if index is None or view.tokens[index].text not in _GENERIC:
            return start
        start = view.tokens[index].hi
    return start
