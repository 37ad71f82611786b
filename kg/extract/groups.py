"""Populations that an initiative is for: a head noun (职工, 劳动者) with the modifiers right before it."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.chunks import head_at, head_table, left_edge
from kg.extract.views import Span, View

_NOT_GROUP_NEXT = re.compile(r"(之家|书屋|驿站|服务|代表大会|创新|工作室|队伍建设|大会|文化|中心|学校|工会|活动|委员会|教育|小家|大讲堂|夜校|读书|运动|互助|疗休养|维权|子女|家属|食堂|公寓|俱乐部|代表|"
                             r"协会|联盟|联合会|志愿|之友|董事|监事|持股|影|书|帮扶中心|对外|群众|培训|人才|主席|干部|组织|群体|大军|合作|号|室|们?的?家)")
_SERVING = frozenset("服务 关爱 关怀 培育 培养 帮扶 慰问 教育 引导 帮助 团结 动员 凝聚 维护 保障 吸引 激励 救助".split())
_GENERIC = frozenset("广大 全体 全省 全市 全区 全县 各级 众多 更多 所有 部分 在场 现场 其他 每位 每名 相关 有关 工作 参赛 获奖 优秀 骨干 领导 负责 主要 普通 各类 社会 工作 技术 参会 与会 专业 管理".split())


@cache
def _heads() -> dict[str, dict[str, str]]:
    return head_table("groups", "head")


def find_groups(view: View) -> list[Span]:
    """Groups of one sentence. A head that names a population by itself makes a strong one, 企业 or 人员 with a modifier a weak one."""
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
    """服务|职工, 关爱|女职工: a verb before a population governs it."""
    while start < lo and (index := view.token_at.get(start)) is not None:
        token = view.tokens[index]
        if not token.tag.startswith("v") and token.text not in _SERVING:
            break
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
