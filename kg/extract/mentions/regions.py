"""Places of an article as spans, each with the code that its article decides."""

from __future__ import annotations

from kg.extract.views import Span, View
from kg.text.places import find_places


def place_regions(views: list[View]) -> None:
    """Fill `view.regions` for every sentence of one article; a zone (江阴高新区) hides the short name that it begins with."""
    for view, places in zip(views, find_places([view.flat for view in views]), strict=True):
        spans = [
            Span(p.lo, p.hi, "Region", "gazetteer" if p.code else "zone", p.level, name=p.name, code=p.code) for p in places
        ]
        view.zoned = [(o, s) for o in spans for s in spans if o.rule == "zone" and s.lo == o.lo and len(s) < len(o)]
        view.regions = [s for s in spans if not any(o.covers(s) and len(o) > len(s) for o in spans)]
