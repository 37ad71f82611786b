"""Places of an article: the gazetteer's hits, each with the code that its article decides."""

from __future__ import annotations

from kg.extract.views import Span, View
from kg.text.gazetteer import Gazetteer, RegionHit, gazetteer


def place_regions(views: list[View]) -> None:
    """Fill `view.regions` for every sentence of one article."""
    places = gazetteer()
    hits = [(view, hit) for view in views for hit in places.scan(view.flat)]
    known = {hit.codes[0] for _, hit in hits if len(hit.codes) == 1 and (not hit.is_short or places.level(hit.codes[0]) in ("province", "city"))}
    chosen: dict[tuple[int, int], str] = {}
    for _ in range(2):
        before: RegionHit | None = None
        for view, hit in hits:
            near = before if before is not None and before.hi == hit.lo else None
            code = _choose(places, hit, chosen.get((view.index, near.lo), "") if near else "", known)
            if code:
                chosen[view.index, hit.lo] = code
                known.add(code)
            before = hit
    for view in views:
        view.regions = []
    for view, hit in hits:
        code = chosen.get((view.index, hit.lo), "")
        if code or not hit.is_short:
            view.regions.append(Span(hit.lo, hit.hi, "Region", "gazetteer", name=hit.name, code=code))


def _choose(places: Gazetteer, hit: RegionHit, upper: str, known: set[str]) -> str:
    if upper:
        inside = [code for code in hit.codes if places.within(code, upper) and code != upper]
        if inside:
            return inside[0]
    fits = [code for code in hit.codes if code in known]
    if not fits and not hit.is_short:
        fits = [code for code in hit.codes if any(p.code in known for p in places.parents(code))]
    if not fits and len(hit.codes) == 1 and not hit.is_short:
        fits = list(hit.codes)
    if not fits and hit.is_short:
        fits = [c for c in hit.codes if places.level(c) in ("province", "city")]
    return fits[0] if fits else ""
