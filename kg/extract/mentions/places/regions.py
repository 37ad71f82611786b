"""Places of an article as spans, each with the code that its article decides."""

from __future__ import annotations

from kg.extract.views import Span, View
from kg.text.place import Place
from kg.text.places import find_places

_RANKS = frozenset("省市区县州旗盟镇乡村")
_WORDS = ("v", "a", "d", "n", "r", "t", "m", "p", "s", "l", "i", "c", "f")


def place_regions(views: list[View]) -> None:
    """Fill `view.regions` for every sentence of one article; a zone (江阴高新区) hides the short name that it begins with."""
    words = [[(token.lo, token.hi) for token in view.tokens] for view in views]
    for view, places in zip(views, find_places([view.flat for view in views], words), strict=True):
        spans = [
            Span(p.lo, p.hi, "Region", "gazetteer" if p.code else "zone", p.level, name=p.name, code=p.code)
            for p in places
            if not (p.code and _is_torn(view, p))
        ]
        view.zoned = [(o, s) for o in spans for s in spans if o.rule == "zone" and s.lo == o.lo and len(s) < len(o)]
        view.regions = [s for s in spans if not any(o.covers(s) and len(o) > len(s) for o in spans)]


def _is_torn(view: View, place: Place) -> bool:
    """Whether a short name takes the end of one word and the beginning of the next (聚|焦作|风, 重|大庆|祝), or of a number."""
    if view.flat[place.hi - 1] in _RANKS or (place.lo in view.token_at and place.hi in view.token_ending):
        return False
    over = view.tokens[view.token_over(place.lo)]
    if over.lo < place.lo:
        return over.hi < place.hi and over.tag[:1] in _WORDS
    return over.tag == "m" and place.hi < over.hi
