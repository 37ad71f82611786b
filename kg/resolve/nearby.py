"""Which place a rank word means by the words before it: 晋江市总工会与|市|司法局, 在绵阳市,|市|总工会联合…."""

from __future__ import annotations

import re

from kg.extract.claims import Place
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span, View
from kg.text.gazetteer import Gazetteer, Region

_STATEMENT = re.compile(r"[。;；“”:：]")
_SCENE = re.compile(r"(?:^|[,，。;；])(?:据悉,)?在$")


def nearby(view: View, gazetteer: Gazetteer, place: Place, rank: str) -> Region | None:
    """The region of this rank that the same statement names last before a mention, as a body's or as the scene.

    None where it names none. A place that is only gone to (赴遂宁市考察) is neither.
    """
    lo = place.span.lo
    start = max((m.end() for m in _STATEMENT.finditer(view.flat, 0, lo)), default=0)
    for region in reversed([r for r in view.regions if start <= r.lo and r.hi <= lo and r.code]):
        known = gazetteer.get(region.code)
        if known is not None and known.name.endswith(rank) and (_of_body(view, region) or _is_scene(view, region)):
            return known
    return None


def _of_body(view: View, region: Span) -> bool:
    """Whether a region begins the name of a body: 晋江市|总工会."""
    return any(s.type in ORGANISATIONS and s.lo <= region.lo and region.hi < s.hi for s in view.spans)


def _is_scene(view: View, region: Span) -> bool:
    """在绵阳市,…: whether a region opens a statement as the place of all that follows."""
    return _SCENE.search(view.flat[: region.lo]) is not None and view.flat[region.hi : region.hi + 1] in (",", "，")
