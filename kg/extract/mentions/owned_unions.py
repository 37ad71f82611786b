"""Which unions may be called so without a place: those of a trade, an enterprise, a country, a brand, some grounds."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.mentions.chunks import Edge, Heads, head_at
from kg.extract.mentions.firms import has_proper_name
from kg.extract.views import View
from kg.lexicon import read_table, word_set

_GENERIC = word_set("organisations.generic")
# 某某通信(浙江): a company by the place in brackets behind its brand.
BRACKETED = re.compile(r"[\u4e00-\u9fffA-Za-z]{3,12}[(（][\u4e00-\u9fff]{2,6}[)）]")
# Grounds whose small firms have a union in common: …商业街|联合工会.
_GROUNDS = ("街", "市场", "大厦", "广场", "产业园", "园区", "工业园", "商圈", "楼宇", "街道", "镇", "社区", "村")
_BEFORE_FIRM = frozenset("、,，。;；:：与和及由向从到给“”(（ ")


@cache
def industries() -> tuple[str, ...]:
    """The trades that have unions of their own."""
    return tuple(row["industry"] for row in read_table("industries"))


def owns_union(name: str, head: str, heads: Heads) -> bool:
    """Whether a union can be called so without a place: its trade, its enterprise, its ordinal, a short quoted name."""
    if name.startswith("“"):
        return name.endswith("”") and len(name) <= 12 and "、" not in name
    if name.endswith(tuple(_GENERIC)):
        return False
    if BRACKETED.fullmatch(name):
        return True
    if name.removeprefix("与").removeprefix("和") in word_set("organisations.countries"):
        return True
    body = name.removeprefix("中国").removeprefix("全国")
    if any(body == trade or body == trade + "系统" or body == trade + "行业" for trade in industries()):
        return True
    owner = head_at(name, len(name), heads, 8)
    if owner and len(name) - len(owner) >= 2:
        return True
    if head in ("联合工会", "工会联合会", "联合工会委员会") and name.endswith(_GROUNDS) and len(name) >= 4:
        return True
    if head.startswith("工会工作") and name.endswith(("区", "街道", "镇", "港", "站", "机场", "园")):
        return True
    return head not in ("工会", "总工会", "基层工会") and any(
        body.endswith((trade, trade + "行业", trade + "系统")) for trade in industries()
    )


def is_firm_union(view: View, edge: Edge, lo: int, head: str) -> bool:
    """华丰雪花啤酒|工会: a proper name, whole between a mark or a preposition and 工会, that is no person's."""
    before = view.flat[edge.lo - 1 : edge.lo]
    if head != "工会" or not 2 < lo - edge.lo <= 10 or (before and before not in _BEFORE_FIRM):
        return False
    if not has_proper_name(view, edge.lo, lo, tags=("nr", "nz", "nt", "ns")) and not _begins_oddly(view, edge.lo, lo):
        return False
    person = lo - edge.lo == 3 and view.flat.startswith(("主席", "副主席", "干部"), lo + 2)
    return not person and not view.flat[edge.lo : lo].endswith(tuple(_GENERIC))


def _begins_oddly(view: View, lo: int, hi: int) -> bool:
    """京|能|热电: a name that the dictionary cannot cut begins with a single character that is no function word."""
    index = view.token_at.get(lo)
    word = view.tokens[index] if index is not None else None
    return (
        word is not None
        and len(word.text) == 1
        and hi - lo >= 3
        and word.tag in ("j", "ng", "n", "nr", "ag", "vg", "g", "x", "ns")
    )
