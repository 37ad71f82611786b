"""In which place an area lies that the gazetteer does not list: a village, a community, an industrial park, a new town."""

from __future__ import annotations

import re

from kg.extract.views import View
from kg.lexicon import column
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft

_VILLAGE = re.compile("(?:社区|村|嘎查|小区)$")
_TOWN = re.compile("(?:镇|乡|街道|苏木)$")
_ZONE = re.compile("(?:园区|工业园|产业园|科技园|开发区|高新区|经开区|新城|示范区|集聚区|工业区|商圈|片区|港区|物流园)$")
_STATEMENT = re.compile("[。;；]")


def seat_of_area(cluster: Cluster, area: Draft) -> Draft | None:
    """The county of a village or town, the county or city of a zone: named before it in the statement, else the article's home.

    乙县总工会在|丙村|举办…, (of 乙县) 走进|丁工业园区|.
    """
    levels = _levels_above(area.name)
    if not levels or area.code or not area.places or area.name in column("region_areas", "name", "parent"):
        return None
    first = min(area.places, key=lambda place: (place.sentence, place.span.lo))
    view = cluster.views[first.sentence]
    named = _named_before(cluster, view, first.span.lo, levels)
    home = next((r.code for r in cluster.home.chain[:2] if r.level in levels and r.level != "town"), "")
    return cluster.region(named or home) if named or home else None


def _levels_above(name: str) -> tuple[str, ...]:
    """The levels of which the place may be that holds an area; none for what is no area of a place."""
    if _VILLAGE.search(name):
        return ("town", "county")
    if _TOWN.search(name):
        return ("county",)
    return ("county", "city") if _ZONE.search(name) else ()


def _named_before(cluster: Cluster, view: View, hi: int, levels: tuple[str, ...]) -> str:
    """The code of the last place of some levels that a statement names before an offset."""
    lo = max((mark.end() for mark in _STATEMENT.finditer(view.flat, 0, hi)), default=0)
    codes = [r.code for r in sorted(view.regions, key=lambda r: r.lo) if lo <= r.lo and r.hi <= hi and r.code]
    return next((code for code in reversed(codes) if cluster.gazetteer.level(code) in levels), "")
