"""The left edge of a body's name: the furthest that its place, its legal form, its rank and the words of the name give."""

from __future__ import annotations

import re

from kg.extract.mentions.bodies.brands import (
    firm_edge,
    national_edge,
    placed_edge,
    ranked_edge,
    with_bracket,
    with_brand,
    with_group,
)
from kg.extract.mentions.heads import Heads
from kg.extract.mentions.name_edges import Edge, left_edge
from kg.extract.views import View
from kg.text.names import SURNAMES

_ORDINAL = re.compile(r"第[一二三四五六七八九十〇○零\d]{1,3}$")
# 12351|贵州省总工会|热线, 2020年|贵州省总工会: the number is the line's or the year's, not the body's.
_NUMBER = re.compile(r"(?:12\d{3}|[12]\d{3}年度?)")
# “3+6”|某地区…联盟: how many are in it.
_FORMULA = re.compile(r"“[\d+＋NnX]{3,7}”$")
# 《某某》|杂志社: the paper that the house is called after.
_PRESS = ("社", "编辑部")
# 我省|职工书法家协会: the society of the place that speaks.
_OURS = re.compile("[我本](?P<rank>[省市区县州旗])$")
_SHORT_RANKS = frozenset("省市区县州旗镇乡")
_NAME_LENGTHS = (2, 3)
_BEFORE_SHORT = ("", "原", "该", "、", "，", ",", "。", "；", ";", "：", ":", "与", "和", "由", "在", "到", "向")


def body_edge(view: View, lo: int, type_: str, head: str, heads: Heads) -> Edge:
    """The furthest of the edges that a place, a legal form and the words of the name give, with what joins on to it."""
    title = view.quote_ending.get(lo)
    if title is not None and title.mark == "《" and head.endswith(_PRESS):
        return Edge(title.lo, quoted=True, words=1)
    found = _furthest(view, lo, type_, head, heads)
    ordinal = _ORDINAL.search(view.flat[: found.lo]) or _ORDINAL.search(view.flat[:lo])
    if ordinal and not found.region and type_ in ("Enterprise", "Institution"):
        at = ordinal.start() - 2 * view.flat[: ordinal.start()].endswith("附属")
        rank = at > 0 and view.flat[at - 1] in _SHORT_RANKS and _is_free(view, at - 1)
        found = found._replace(lo=at - rank, words=2)
    if type_ == "Institution" and not found.region and view.flat.startswith(("街道", "社区"), found.lo):
        found = found._replace(lo=_before_street(view, found.lo), words=3)
    if found.region and type_ != "PublicBody":
        found = found._replace(lo=with_bracket(view, with_brand(view, found.lo), lo))
    if found.region and head.endswith("联盟") and (formula := _FORMULA.search(view.flat, 0, found.lo)):
        found = found._replace(lo=formula.start())
    if found.region or type_ == "SocialOrganisation":
        found = found._replace(lo=found.lo - view.flat.endswith("环", 0, found.lo) * (found.lo - 1 in view.token_at))
    grouped = type_ in ("Enterprise", "UnionBody") or head[:1] in ("党", "团")
    if grouped or (type_ == "Institution" and (found.region or ordinal)):
        found = found._replace(lo=with_group(view, found.lo))
    return _past_person(view, found, lo)


def _past_person(view: View, edge: Edge, lo: int) -> Edge:
    """李艳代表|公司参赛: for whom somebody stands is called by what follows."""
    stands = next((t for t in view.tokens if edge.lo < t.lo < lo and t.text == "代表"), None)
    name = view.flat[edge.lo : stands.lo] if stands is not None else ""
    if stands is None or len(name) not in _NAME_LENGTHS or name[0] not in SURNAMES:
        return edge
    return edge._replace(lo=stands.hi)


def _furthest(view: View, lo: int, type_: str, head: str, heads: Heads) -> Edge:
    """The furthest edge by the words of a name, its place, its legal form, its country or its rank."""
    walked = left_edge(view, lo, limit=24)
    number = _NUMBER.match(view.flat, walked.lo, lo)
    walked = walked._replace(lo=number.end()) if number else walked
    placed = placed_edge(view, lo, type_, heads)
    further = placed is not None and (type_ in ("Enterprise", "Institution") or placed.lo < walked.lo + (not walked.region))
    found = placed if placed is not None and further else walked
    firm = firm_edge(view, lo, head) if not found.region else None
    found = firm if firm is not None and firm.lo < found.lo else found
    national = national_edge(view, lo, head) if type_ == "SocialOrganisation" and not found.region else None
    found = national if national is not None and national.lo < found.lo else found
    if type_ not in ("PublicBody", "SocialOrganisation") or found.region:
        return found
    at = None if found.quoted else ranked_edge(view, lo)
    found = Edge(at, words=2) if at is not None and at < found.lo else found
    ours = _OURS.search(view.flat, 0, found.lo)
    return Edge(ours.start("rank"), words=2) if ours else found


def _is_free(view: View, at: int) -> bool:
    """Whether a rank stands by itself, behind a mark, a preposition or a verb: 组织|市|第一人民医院."""
    if view.flat[at - 1 : at] in _BEFORE_SHORT:
        return True
    alone, before = view.token_at.get(at), view.token_ending.get(at)
    verb = before is not None and view.tokens[before].tag in ("v", "p") and len(view.tokens[before].text) > 1
    return verb and alone is not None and view.tokens[alone].hi == at + 1


def _before_street(view: View, lo: int) -> int:
    """斜桥|街道社区卫生服务中心: the street's own name, which no table lists."""
    index = view.token_ending.get(lo)
    named = index is not None and len(view.tokens[index].text) > 1 and view.tokens[index].tag.startswith("n")
    return view.tokens[index].lo if index is not None and named else lo
