"""What is done: campaigns, contests, meetings, classes, mechanisms, services; quoted names with or without a head noun."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.chunks import Edge, head_at, head_table, left_edge
from kg.extract.views import Span, View
from kg.lexicon import column

_GENERIC = frozenset("系列 各项 各类 多项 相关 有关 重要 主要 一系列 丰富多彩 多种 日常 本职 重点 中心 实际 具体 基础 这 该 本次 社会 现场 特色 品牌 专项 主题 特殊 基层 全面 公益 大型 各种 年度 长效 良好 新 "
                     "新的 专业 专业化 精准 精准化 便捷 高效 多样 个性化 多元化 一站式 全方位 普惠性 常态化 精细化 领域 精准性 高质量 服务 工作 活动 优质 其他 国家 开放 现代 市场 政治 经济 生产 群众 日常 正常 法律 合法 安全".split())
_OBJECT_FRAMES = frozenset(("conduct", "build", "undertake", "participate", "contain"))
_ET_CETERA = re.compile(r"(等|系列|专项|主题|特色)*")


@cache
def _heads() -> dict[str, dict[str, str]]:
    return head_table("initiatives", "head")


def find_initiatives(view: View) -> list[Span]:
    """Initiatives of one sentence, overlaps included."""
    found = []
    for token in view.tokens:
        head = head_at(view.flat, token.hi, _heads())
        if head:
            span = _headed(view, token.hi, head)
            if span is not None:
                found.append(span)
    return found + _quoted(view)


def _headed(view: View, hi: int, head: str) -> Span | None:
    row = _heads()[head]
    lo = hi - len(head)
    if row["strength"] == "bare":
        return Span(lo, hi, "Initiative", "known-initiative", head)
    edge = left_edge(view, lo)
    if row["strength"] == "strong" and not edge.quoted:
        quote = _quote_in_clause(view, edge.lo)
        edge = Edge(quote, quoted=True, words=2) if quote >= 0 else edge
    name = view.flat[edge.lo:lo]
    if name in _GENERIC or (not name and len(head) < 4):
        return None
    if edge.quoted:
        return Span(edge.lo, hi, "Initiative", "quoted-name-with-head", head)
    strong = row["strength"] == "strong" and len(name) >= 2
    return Span(edge.lo, hi, "Initiative", "headed-initiative", head, "strong" if strong else "weak")


def _quote_in_clause(view: View, lo: int) -> int:
    """“…”向一线职工赠书仪式: a quoted name in the same clause, not far before, with no act between."""
    for quote in view.quotes:
        between = view.flat[quote.hi:lo]
        if quote.mark == "“" and 0 < len(between) <= 16 and between[0] in "向为走进" and not re.search(r"[,，、。;；:：”“)）]", between):
            return left_edge(view, quote.lo).lo if view.region_ending(quote.lo) else quote.lo
    return -1


def _quoted(view: View) -> list[Span]:
    """“…” alone, as the object of a verb of doing or one of a list of such: weak, so that a frame must confirm it."""
    found = []
    for quote in view.quotes:
        size = quote.hi - quote.lo - 2
        if quote.mark not in "“‘" or not 2 <= size <= 30:
            continue
        inner = view.flat[quote.lo + 1:quote.hi - 1]
        if re.search(r"[。！？!?；;]", inner):
            continue
        if _verb_before(view, quote.lo) or view.flat[quote.hi:quote.hi + 1] in ("、", "“", "等") or view.flat[quote.lo - 1:quote.lo] in ("、", "”"):
            found.append(Span(quote.lo, quote.hi, "Initiative", "quoted-object", "", "weak"))
    return found


def _verb_before(view: View, lo: int) -> bool:
    index = view.token_ending.get(lo)
    if index is None:
        return False
    token = view.tokens[index]
    if token.text in ("了", "的", "起"):
        token = view.tokens[index - 1] if index else token
    return column("verbs", "verb", "frame").get(token.text) in _OBJECT_FRAMES
