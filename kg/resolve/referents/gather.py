"""Mentions → drafts: one draft per thing per article.

Each class has its own identity: regions by code, bodies by place and what follows it, people by name, things by what their
names share. Anaphors and rank words are settled in reading order, so that "the one named before" is what was read before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.claims import Place
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span, View
from kg.resolve.cluster import NAMED_RULES, Cluster, where
from kg.resolve.drafts import Draft
from kg.resolve.referents import anaphora, bodies, same_things, several_bodies
from kg.text.zones import zone_in_full

_IN_FULL = ("placed-body", "known-organ", "known-firm", "named-body")
_THIS = ("此次", "本次", "这次")
_NAMED = 7  # characters of what points at a thing and names it in one


def gather(cluster: Cluster) -> None:
    """Put every mention of the article where it belongs, in reading order."""
    for place in _full_names(cluster.views):
        bodies.body(cluster, place)
    for view in cluster.views:
        for span in sorted([*view.spans, *view.inner, *_inner_regions(view)], key=lambda s: (s.lo, -s.hi)):
            _add(cluster, Place(view.index, span))


def name_departments(cluster: Cluster, places: Iterable[Place]) -> None:
    """Settle which departments are meant where a post's words name one of the body before: …市委常委、|组织部部长."""
    for place in places:
        said_of_one = place.span.name and place.span.rule == "department" and place not in cluster.departments
        if said_of_one and (draft := bodies.department(cluster, place)) is not None:
            cluster.departments[place] = draft


def _full_names(views: list[View]) -> Iterator[Place]:
    """Full names of bodies, the longest first: they are known before short forms are read, which headlines use."""
    places = [
        Place(view.index, span)
        for view in views
        for span in view.spans
        if span.type in ORGANISATIONS and span.rule in _IN_FULL and not span.anaphor
    ]
    yield from sorted(places, key=lambda p: -len(p.span))


def _inner_regions(view: View) -> list[Span]:
    """Places inside the names of bodies (青海省 in 青海省总工会) are mentions too; inside honours they are not."""
    return [
        r
        for r in view.regions
        if not any(s.type == "Region" and s.lo == r.lo and s.hi == r.hi for s in view.spans)
        and any(
            s.covers(r) and s.type in ORGANISATIONS | {"Initiative", "Facility"} and (s.lo == r.lo or _leads(view, s, r))
            for s in view.spans
        )
    ]


def _leads(view: View, span: Span, region: Span) -> bool:
    return any(r.hi == region.lo and r.lo >= span.lo for r in view.regions)


def _add(cluster: Cluster, place: Place) -> None:
    """Put one mention where it belongs."""
    span = place.span
    known = cluster.of.get(where(place))
    if known is not None:
        if span.rule == "placed-body" and (drafts := several_bodies.of_list(cluster, place, known)):
            cluster.several[where(place)] = drafts
    elif span.rule in ("distributed", "own-part"):
        means = several_bodies.distributed if span.rule == "distributed" else several_bodies.own_parts
        cluster.several[where(place)] = means(cluster, place)
    elif (found := _draft_of(cluster, place)) is not None:
        cluster.join(found, place)
    else:
        cluster.unresolved.append(place)


def _draft_of(cluster: Cluster, place: Place) -> Draft | None:
    """The one draft that a mention means, by its class."""
    span = place.span
    if span.rule == "implied":
        return bodies.implied(cluster, place)
    if span.anaphor:
        return anaphora.anaphor(cluster, place) or _first_named(cluster, place)
    if span.type == "Region":
        return cluster.region(span.code) if span.code else _unlisted(cluster, place)
    if span.type == "Person" or (span.type in ORGANISATIONS and span.rule in NAMED_RULES):
        return cluster.same_name(place, span.type, span.name if span.rule in NAMED_RULES else "")
    if span.type in ORGANISATIONS:
        return bodies.body(cluster, place)
    if span.rule == "bare-place":
        return anaphora.place_before(cluster, place)
    return same_things.thing(cluster, place)


def _first_named(cluster: Cluster, place: Place) -> Draft | None:
    """承办此次|专场招聘会: what is pointed at and named in one, where nothing of the kind was named before."""
    span = place.span
    if span.type != "Initiative" or len(span) < _NAMED or not cluster.surface(place).startswith(_THIS):
        return None
    return same_things.thing(cluster, place._replace(span=replace(span, lo=span.lo + 2, anaphor=False)))


def _unlisted(cluster: Cluster, place: Place) -> Draft:
    """The draft of a place that the gazetteer does not list, by its name in full (九师 → 新疆生产建设兵团第九师)."""
    name = place.span.name or cluster.surface(place)
    whole = zone_in_full(name)
    known = next((d for d in cluster.drafts if d.type == "Region" and not d.code and zone_in_full(d.name) == whole), None)
    if known is not None and len(name) > len(known.name):
        known.name = name
    return known or cluster.new("Region", name)
