"""The places that a body's name begins with: which it is of, and how many of them its name keeps."""

from __future__ import annotations

import re

from kg.extract.claims import Place
from kg.extract.views import Span, View
from kg.resolve.cluster import Cluster
from kg.text.gazetteer import RegionHit
from kg.text.places import CHAMBER

_ORGAN = re.compile("总工会|人民|各级工会|[\u4e00-\u9fff]{0,8}(?:局|厅|委|政府|法院|检察院)$")


def leading(cluster: Cluster, place: Place) -> tuple[str, str]:
    """Code of the last place at the beginning of a name, and the name behind its places.

    A province behind a lower place begins the name proper: 南郑区|陕西…公司 is in the district; so does a chamber's home.
    """
    view, span = cluster.views[place.sentence], place.span
    lo, code = span.lo + view.flat.startswith("“", span.lo), ""
    while True:
        region = next((r for r in view.regions if r.lo == lo and r.hi < span.hi), None)
        home = region is not None and bool(code) and CHAMBER.match(view.flat, region.hi, span.hi) is not None
        if region is None or home or (code and region.code.endswith("0000")):
            seat = _bracketed(view, lo) if code and region is None else None
            return (seat.code if seat else code), view.flat[lo : span.hi]
        lo, code = region.hi, region.code or region.name or view.text(region)


def spelled_out(cluster: Cluster, place: Place, text: str) -> str:
    """A body's name with the whole name of a place without a code that begins it: 兵团|总工会 in full."""
    regions = cluster.views[place.sentence].regions
    region = next((r for r in regions if r.lo == place.span.lo and r.hi < place.span.hi and not r.code), None)
    return text if region is None or not region.name else region.name + text[len(region) :]


def _bracketed(view: View, lo: int) -> Span | None:
    """The place in the bracket behind another place, where the body has its seat: 某省(|某市|)产业园…."""
    if view.flat[lo : lo + 1] not in ("(", "（"):
        return None
    return next((r for r in view.regions if r.lo == lo + 1 and r.code and view.flat[r.hi : r.hi + 1] in (")", "）")), None)


def _nests(cluster: Cluster, upper: RegionHit, lower: RegionHit) -> bool:
    """Whether a place may lie in the one before it: 山东|港口 is no place in a place."""
    return any(cluster.gazetteer.within(code, above) for code in lower.codes for above in upper.codes)


def _is_organ_of(cluster: Cluster, upper: RegionHit, rest: str) -> bool:
    """云南|普洱市|总工会: whether a union or an organ of state follows a province called by its short name."""
    provinces = [region for code in upper.codes if (region := cluster.gazetteer.get(code))]
    return _ORGAN.match(rest) is not None and all(region.name.endswith(("省", "自治区")) for region in provinces)


def tidy(cluster: Cluster, text: str) -> str:
    """Drop the places above the lowest two; with three or more, all but the lowest; a province before a city always."""
    hits = list(cluster.gazetteer.scan(text))
    chain: list[RegionHit] = []
    at = 0
    for hit in hits:
        if hit.lo != at or (chain and not _nests(cluster, chain[-1], hit)):
            break
        chain.append(hit)
        at = hit.hi
    if len(chain) >= 3:
        return text[chain[-1].lo :]
    in_full = len(chain) == 2 and text[: chain[0].hi].endswith(("省", "自治区"))
    if in_full or (len(chain) == 2 and _is_organ_of(cluster, chain[0], text[chain[1].hi :])):
        return text[chain[1].lo :]
    return text
