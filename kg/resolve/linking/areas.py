"""In which place an area lies that the gazetteer does not list: a village, a community, an industrial park, a new town."""

from __future__ import annotations

import re

from kg.extract.views import View
from kg.lexicon import any_of, column
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft

_VILLAGE = re.compile("(?:社区|村|嘎查|小区)$")
_TOWN = re.compile("(?:镇|乡|街道|苏木)$")
_ZONE = re.compile(f"(?:{any_of('areas.zones')})$")
_REGIMENT = re.compile(r"[一二三四五六七八九十〇零○\d]{2,4}团")
_LEAD = 2  # sentences that say what an article is about
_STATEMENT = re.compile("[。;；]")


def seat_of_area(cluster: Cluster, area: Draft) -> Draft | None:
    """The county of a village or town, the county or city of a zone: named before it in the statement, else the home.

    乙县总工会在|丙村|举办…, (of 乙县) 走进|丁工业园区|. A town of a county that the article does not name is in its zone.
    """
    if _REGIMENT.fullmatch(area.name):
        return _division(cluster)
    levels = _levels_above(area.name)
    if not levels or not area.places or area.name in column("region_areas", "name", "parent"):
        return None
    if area.code:
        return _only_zone(cluster, area) if cluster.gazetteer.level(area.code) == "town" else None
    first = min(area.places, key=lambda place: (place.sentence, place.span.lo))
    view = cluster.views[first.sentence]
    if any(zone.lo == first.span.lo for zone, _ in view.zoned):
        return None  # 丙区|新城: what its name begins with is told by the name, if at all
    code = _named_before(cluster, view, first.span.lo, levels) or _home(cluster, levels)
    return cluster.region(code) if code else _only_zone(cluster, area)


def _division(cluster: Cluster) -> Draft | None:
    """The one division of the Corps that an article of its regiments names: 第七师. |一二九团|."""
    divisions = [d for d in cluster.drafts if d.type == "Region" and d.places and not d.code and d.name.endswith("师")]
    return divisions[0] if len(divisions) == 1 else None


def _home(cluster: Cluster, levels: tuple[str, ...]) -> str:
    """The code of the article's home of some level; of a town only where the headline or the lead names it."""
    for region in cluster.home.chain[:2]:
        lead = any(r.code == region.code for view in cluster.views[:_LEAD] for r in view.regions)
        if region.level in levels and (region.level != "town" or lead):
            return region.code
    return ""


def _only_zone(cluster: Cluster, area: Draft) -> Draft | None:
    """The one zone that an article of no county names: the communities of a development zone are there."""
    named = [d for d in cluster.drafts if d.type == "Region" and d.places]
    zones = [d for d in named if not d.code and _ZONE.search(d.name)]
    county = any(cluster.gazetteer.level(d.code) == "county" for d in named if d.code)
    inside = (_VILLAGE.search(area.name) or area.code) and not county and len(zones) == 1
    return zones[0] if inside and zones[0].first < area.first else None


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
    towns = {code for code in codes if cluster.gazetteer.level(code) == "town"}
    held = [level for level in levels if level != "town" or len(towns) < 2]  # of several towns it may be in none
    return next((code for code in reversed(codes) if cluster.gazetteer.level(code) in held), "")
