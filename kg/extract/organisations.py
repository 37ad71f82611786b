"""Union bodies, organs of state, companies, schools and associations: a head noun on the right, a place or a name on the left."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.chunks import Edge, head_at, head_table, left_edge
from kg.extract.views import Span, View
from kg.lexicon import column

_GENERIC = frozenset("各级 企业 单位 广大 全国各级 部门 用人单位 所属 基层 相关 有关 各 全 本 多家 一些 社会 民营 组织 非公 国有 骨干 大型 中小 小微 上级 下级 地方 同级 当地 "
                     "职工 公益 专业 服务 志愿 青年 优秀 先进 市民 工作".split())
_NOT_RANK = frozenset("全各本该外我贵两每多某")
_SHORT_UNION = re.compile(r"总(?![工体量数额部共结经裁监局产值投面长之是会有在而的台站队店干则归要动书称得计算])|总(?=要求|的|有关|计划)")
_ONE_CHAR_NEEDS_NAME = 1


@cache
def _heads() -> dict[str, dict[str, str]]:
    return head_table("organisations", "head")


@cache
def _ranks() -> dict[str, str]:
    return column("ranks", "rank", "level")


def find_organisations(view: View) -> list[Span]:
    """Organisations of one sentence, overlaps included; ranked short forms (区人社局) carry the rule "ranked"."""
    found = _short_unions(view)
    for token in view.tokens:
        head = head_at(view.flat, token.hi, _heads())
        if head and (token.text == head or len(head) > 1 or token.tag.startswith(("n", "j"))):
            span = _organisation(view, token.hi, head)
            if span is not None:
                found.append(span)
    return found


def _organisation(view: View, hi: int, head: str) -> Span | None:
    row = _heads()[head]
    lo = hi - len(head)
    if row["scope"] == "bare":
        return Span(lo, hi, row["type"], "known-organ", head)
    edge = left_edge(view, lo, brand=row["type"] == "Enterprise", limit=24)
    name = view.flat[edge.lo:lo]
    if not name or name in _GENERIC:
        return None
    if _is_ranked(view, edge, lo):
        return Span(edge.lo, hi, row["type"], "ranked", head)
    if not _is_named(row["type"], head, name, edge):
        return None
    rule = "placed-body" if edge.region else "named-body"
    strength = "strong" if edge.region or edge.quoted or len(head) > 1 else "weak"
    return Span(edge.lo, hi, row["type"], rule, head, strength)


def _is_ranked(view: View, edge: Edge, lo: int) -> bool:
    if edge.region or edge.quoted or edge.words > 2:
        return False
    name = view.flat[edge.lo:lo]
    before = view.flat[edge.lo - 1] if edge.lo else ""
    rank = next((r for r in sorted(_ranks(), key=len, reverse=True) if name.startswith(r)), "")
    return bool(rank) and before not in _NOT_RANK and (name == rank or len(name) - len(rank) >= 1)


def _is_named(type_: str, head: str, name: str, edge: Edge) -> bool:
    if type_ == "PublicBody":
        return edge.region
    if type_ == "UnionBody":
        return edge.region or edge.quoted or (len(name) >= 2 and not name.endswith(tuple(_GENERIC)))
    if len(head) == _ONE_CHAR_NEEDS_NAME:
        return (edge.region and len(name) >= 3) or edge.quoted or (type_ == "SocialOrganisation" and len(name) >= 4)
    return len(name) >= 2 or edge.quoted


def _short_unions(view: View) -> list[Span]:
    """市总, 南山区总, 全总: a place or a rank with 总 and no word that 总 could begin."""
    found = []
    for match in _SHORT_UNION.finditer(view.flat):
        at = match.start()
        place = view.region_ending(at)
        if place is not None:
            found.append(Span(place.lo, at + 1, "UnionBody", "short-union", "总"))
        elif at and view.flat[at - 1] in "省市区县州旗" and (at == 1 or view.flat[at - 2] not in _NOT_RANK) and _boundary(view, at - 1):
            found.append(Span(at - 1, at + 1, "UnionBody", "ranked", "总"))
    return found


def _boundary(view: View, at: int) -> bool:
    return at in view.token_at or not view.flat[at - 1:at].strip("，,。；;：:、 ")
