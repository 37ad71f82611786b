"""Bodies that name their place by its rank alone: 市|律师协会, 省|工交医药|工会; and ranks that are none."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.mentions.bodies.owned_unions import industries
from kg.extract.mentions.bodies.short_forms import NOT_RANK
from kg.extract.mentions.name_edges import Edge
from kg.extract.views import View
from kg.lexicon import column, words_of

# 10个市、|区总工会: places that are counted.
_COUNTED_RANKS = re.compile(r"[\d一二两三四五六七八九十百]+[余多]?个(?:[省市区县旗州镇乡]、)+$")
_OTHER_RANKED = words_of("ranked_bodies.other_words")
_NUMERALS = frozenset("一二三四五六七八九十0123456789个")
_PLACE_RANKS = frozenset(("省", "市", "区", "县", "州", "旗", "自治区", "自治州", "自治县", "自治旗"))
_FREE = re.compile(r"(?:^|[^\u4e00-\u9fff]|[与和同及由向]|联合|会同|组织|邀请|走进|来到)$")


@cache
def ranks() -> dict[str, str]:
    """The ranks of places and their levels: 省, 市, 区县 …."""
    return column("ranks", "rank", "level")


def is_ranked(view: View, edge: Edge, lo: int) -> bool:
    """Whether a name begins with the rank of its place (市|律师协会)."""
    name = view.flat[edge.lo : lo]
    if _COUNTED_RANKS.search(view.flat, 0, edge.lo):
        return False
    short = edge.words <= 2 or name.endswith("行业") or _trades_of_rank().fullmatch(name)
    if edge.region or edge.quoted or not (short or _is_free_rank(view, edge.lo)):
        return False
    before = view.flat[edge.lo - 1] if edge.lo else ""
    rank = next((r for r in sorted(ranks(), key=len, reverse=True) if name.startswith(r)), "")
    index = view.token_at.get(edge.lo)
    token = view.tokens[index] if index is not None else None
    if token is not None and len(token.text) > len(rank) and (token.tag == "ns" or token.text.startswith(_OTHER_RANKED)):
        return False  # 市场营销|协会, 区块链|产业联盟
    if index and rank == "区" and view.tokens[index - 1].tag in ("n", "vn", "s") and len(view.tokens[index - 1].text) > 1:
        return False  # 某地国际港务|区总工会
    if rank == "区" and before in _NUMERALS:
        return False  # 综采一|区检修班, 42个|区队
    each = view.flat[max(0, edge.lo - 2) : edge.lo]
    if each[:1] in NOT_RANK and each[1:] in _PLACE_RANKS:
        return False  # 各区|县局
    return bool(rank) and before not in NOT_RANK and (name == rank or len(name) - len(rank) >= 1)


def _is_free_rank(view: View, lo: int) -> bool:
    """Whether a word by itself at an offset, behind a mark or a preposition, is the rank of a place: 与|市|妇女儿童医院."""
    index = view.token_at.get(lo)
    return index is not None and view.tokens[index].text in _PLACE_RANKS and _FREE.search(view.flat, 0, lo) is not None


@cache
def _trades_of_rank() -> re.Pattern[str]:
    """省|工交医药|工会: the trades, joined, that a union of a rank is of."""
    return re.compile(rf"[省市区县州旗](?:{'|'.join(sorted(industries(), key=lambda t: (-len(t), t)))}){{1,4}}(?:系统|行业)?")
