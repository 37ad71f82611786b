"""Organs that their words alone name: 全国总工会, 工人日报社, 中共|…市委, 共青团|…市委."""

from __future__ import annotations

import re

from kg.extract.views import Span, View

# 宣传|教育部: the department of a body, and no ministry.
_DEPARTMENT = re.compile("(?:宣传|组织|培训|法制|法治|安全|思想|党员|素质|职工|干部|群众|科技|生产)教育$")


def known_organ(view: View, lo: int, hi: int, type_: str) -> Span | None:
    """An organ that everyone knows by its name; an institution may have a namesake in a province (四川|工人日报社)."""
    if view.flat.startswith("门", hi) or _DEPARTMENT.search(view.flat, 0, lo + 2):
        return None
    place = view.region_ending(lo) if type_ == "Institution" else None
    return Span(place.lo if place else lo, hi, type_, "placed-body" if place else "known-organ", view.flat[lo:hi])


def committee(view: View, hi: int, head: str) -> Span | None:
    """中共|…市委, 共青团|…市委: the committee of the party or its youth league at a place."""
    place = view.region_ending(hi - 1) or view.region_ending(hi - len(head))
    if place is None:
        return None
    before = view.flat[: place.lo]
    if before.endswith("共青团"):
        return Span(place.lo - 3, hi, "SocialOrganisation", "placed-body", head)
    return Span(place.lo - 2 * before.endswith("中共"), hi, "PublicBody", "placed-body", head)
