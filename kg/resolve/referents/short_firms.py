"""Which firm a short name means: 江原集团 → 江西江原航空工业集团有限公司, 北原钴业 → 浙江北原钴业股份有限公司."""

from __future__ import annotations

import re

from kg.extract.claims import Place
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft

_HOUSES = ("Enterprise", "Institution")
_TAIL = 4  # characters of the end of a name that a union may be called by: 某油田|采油六厂|工会
_LEGAL = r"(?:集团|控股|股份)*(?:有限|有限责任)公司"
_LEGAL_FORM = re.compile(r"(?:集团|控股|股份)*(?:有限|有限责任)?(?:公司|集团)")
_BRACKET = re.compile("[(（][^()（）]*[)）]")  # 盛海炼化|(连云港)|有限公司
_SHORT = re.compile(r"(?P<stem>[\u4e00-\u9fff]{2,4}?)(?P<form>集团|公司|)")


def differ_in_form(one: str, other: str) -> bool:
    """Whether two company names differ by a legal form alone.

    >>> differ_in_form("华丰集团", "华丰集团有限公司"), differ_in_form("华丰集团", "华丰集团工会")
    (True, False)
    """
    short, long = sorted((one, other), key=len)
    return len(short) >= 3 and long.startswith(short) and _LEGAL_FORM.fullmatch(long[len(short) :]) is not None


def is_short_of(short: str, full: str) -> bool:
    """Whether a firm may be called so for short, by its name without its place.

    >>> is_short_of("北原集团", "北原航空工业集团有限公司"), is_short_of("北原钴业", "北原钴业股份有限公司")
    (True, True)
    >>> is_short_of("北原集团", "北原集团钴业有限公司"), is_short_of("北原集团", "北原燃气有限公司")
    (False, False)
    """
    match, full = _SHORT.fullmatch(short), _BRACKET.sub("", full)
    if match is None or not full.startswith(match["stem"]):
        return False
    stem = re.escape(match["stem"])
    inner = r"(?:(?!集团|公司)[\u4e00-\u9fff]){1,8}"
    trade = {"集团": inner + "集团", "公司": inner, "": ""}[match["form"]]
    return re.fullmatch(stem + trade + _LEGAL, full) is not None


def _is_called(short: str, union: bool, full: str) -> bool:
    """Whether a firm, or by its brand alone its union, is called so: 鲁康|工会 of 鲁康制药有限公司."""
    return is_short_of(short, full) or (union and is_short_of(short + "公司", full))


def firm_meant(cluster: Cluster, place: Place, code: str, rest: str) -> Draft | None:
    """The one firm, or its union, that a short name means, by the place that it begins with and the rest; None for no such."""
    short = rest.removesuffix("工会") if place.span.type == "UnionBody" else rest
    fits = [
        d
        for d in cluster.drafts
        if d.type == "Enterprise" and (not code or d.code == code) and _is_called(short, short != rest, d.rest or d.name)
    ]
    if not fits and not code and short != rest and len(short) >= _TAIL:
        fits = [d for d in cluster.drafts if d.type in _HOUSES and d.name.endswith(short)]
    if len(fits) != 1 or short == rest:
        return fits[0] if len(fits) == 1 else None
    name = fits[0].name + "工会"
    known = next((d for d in cluster.drafts if d.name == name), None)
    return known or cluster.new("UnionBody", name, fits[0].code, fits[0].rest + "工会")
