"""Who runs a thing of which nobody is said to run it: the likeliest body, by where both are named."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from kg.extract.claims import Place
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import clause_start
from kg.extract.views import View
from kg.lexicon import column, words_of
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft

GUESSES = ("headline-thing", "named-beside")
_EVENTS = words_of("participation.events")
# 在|“甲”活动|中, 按|“乙”|培养: how, not what.
_HOW = ("在", "按", "按照")
_HEADS = frozenset(("title", "kicker", "deck"))

Likely = tuple[Draft, Draft, int, str]


def likely_hosts(cluster: Cluster, active: Container[int], left: Iterable[Draft]) -> Iterator[Likely]:
    """(body, thing, sentence, method) of every guess; `active` are the bodies known to run something, by identity.

    `left` are the things of which nobody is said to run them.
    """
    unions = [d for d in cluster.drafts if d.type == "UnionBody" and d.places]
    first = min(unions, key=lambda d: d.first, default=None)
    for thing in left:
        body = [p for p in thing.places if cluster.views[p.sentence].sentence.role == "body" and not p.span.anaphor]
        place = min(body, key=lambda p: (p.sentence, p.span.lo), default=None)
        if place is not None:
            yield from _beside(cluster, active, thing, place) or _in_headline(cluster, first, thing)


def _beside(cluster: Cluster, active: Container[int], thing: Draft, place: Place) -> list[Likely]:
    """甲办|…,|“乙”行动|惠及…: who runs other things and is named before a quoted one that no verb of the text governs."""
    view = cluster.views[place.sentence]
    if "“" not in view.text(place.span) or view.flat.endswith(_HOW, 0, place.span.lo) or _governed(view, place):
        return []
    named = [s for s in view.spans if s.type in ORGANISATIONS and s.hi <= place.span.lo]
    bodies = {id(d): d for s in named for d in cluster.meant(Place(view.index, s)) if id(d) in active}
    return [(d, thing, view.index, "named-beside") for d in bodies.values()]


def _in_headline(cluster: Cluster, union: Draft | None, thing: Draft) -> list[Likely]:
    """What a headline names is run by the union that the article names first, where one sentence names both.

    Not so an event: who holds one is told.
    """
    if union is None or thing.name.rstrip("”’").endswith(_EVENTS):
        return []
    roles = {cluster.views[p.sentence].sentence.role for p in thing.places}
    both = sorted({p.sentence for p in thing.places} & {p.sentence for p in union.places})
    return [(union, thing, both[0], "headline-thing")] if both and roles & _HEADS else []


def _governed(view: View, place: Place) -> bool:
    """Whether a verb with a frame stands before a thing in its clause."""
    frames = column("verbs", "verb", "frame")
    start = clause_start(view, place.span.lo)
    return any(frames.get(t.text, "by") != "by" for t in view.tokens if start <= t.lo and t.hi <= place.span.lo)
