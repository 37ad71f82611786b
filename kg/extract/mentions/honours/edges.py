"""Where the name of a title begins: at its rank, its place and its year, behind who is given it."""

from __future__ import annotations

import re

from kg.extract.views import View
from kg.lexicon import any_of

_RANK = re.compile(rf"({any_of('honours.ranks')}|(?<![\u4e00-\u9fff])集团|(?<=[为是获评予、])集团)$")
RANKED = re.compile(
    "(?:[12]\\d{3}年?度?)?(?:第.{1,2}批)?(?:全[国省市区县军路]|全系统|全行业|国家|[省市区县]级|省部级|中国|中华)"
)
_RANK_WITHIN = re.compile("全[国省市区县州军路]|全系统|全行业|国家级|[省市区县州]级|省部级|中央企业|自治区级")
_GIVING_TO = re.compile("(?:授予|追授|颁授|命名|表彰|颁发|颁给|评选)(?:给)?$")


def at_rank(view: View, lo: int, hi: int) -> int:
    """甲银行|全国安全生产|先进单位: where the rank stands that a name begins with, behind who is given it; else as it was."""
    ranks = [m.start() for m in _RANK_WITHIN.finditer(view.flat, lo + 2, hi) if m.start() in view.token_at]
    ranks = ranks or [r.lo for r in view.regions if lo + 2 <= r.lo and r.hi < hi and r.code]
    return ranks[-1] if ranks and _GIVING_TO.search(view.flat, 0, lo) else lo


def rank_edge(view: View, lo: int) -> int:
    """2023年度全省|先进集体: where a title begins with its rank or its place, and the year before them."""
    return dated(view, ranked_edge(view, lo))


def ranked_edge(view: View, lo: int) -> int:
    """市|“优胜单位”: the same without the year."""
    place = view.region_ending(lo)
    rank = _RANK.search(view.flat[:lo]) if place is None else None
    return place.lo if place is not None else rank.start() if rank else lo


def dated(view: View, edge: int) -> int:
    """Where a name begins with the year before it."""
    year = re.search(r"(?:[12]\d{3}[—－~-]{1,2})?[12]\d{3}年度?$", view.flat[:edge])
    return year.start() if year else edge
