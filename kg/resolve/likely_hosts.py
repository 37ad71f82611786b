"""Who runs a thing of which nobody is said to run it: the likeliest body by where both are named."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.claims import Place
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import clause_start
from kg.extract.views import View
from kg.lexicon import column, words_of
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft

GUESSES = ("named-beside", "headline-thing")
_EVENTS = words_of("participation.events")
_HEADS = frozenset(("title", "kicker", "deck"))

Likely = tuple[Draft, Draft, int, str]


def likely_hosts(cluster: Cluster, hosts: set[int], run: set[int], said: set[int]) -> Iterator[Likely]:
    """(body, thing, sentence, method) of every guess.

    By identity: `hosts` are the drafts that organise something, `run` those that somebody organises or undertakes, `said` all
    of which something is said.
    """
    unions = [d for d in cluster.drafts if d.type == "UnionBody" and d.places]
    first = min(unions, key=lambda d: d.first, default=None)
    for thing in (d for d in cluster.drafts if d.type == "Initiative" and d.places and id(d) not in run):
        if thing.strong or id(thing) in said:
            beside = list(_beside(cluster, thing, hosts))
            yield from beside or (_in_headline(cluster, thing, first) if first is not None else ())


def _beside(cluster: Cluster, thing: Draft, hosts: set[int]) -> Iterator[Likely]:
    """甲办|…,|“乙”行动|惠及…: who runs other things and is named before a quoted one that no verb of the text governs."""
    body = [p for p in thing.places if cluster.views[p.sentence].sentence.role == "body" and not p.span.anaphor]
    place = min(body, key=lambda p: (p.sentence, p.span.lo), default=None)
    if place is None:
        return
    view = cluster.views[place.sentence]
    if "“" not in view.text(place.span) or view.flat.endswith("在", 0, place.span.lo) or _governed(view, place):
        return
    named = [s for s in view.spans if s.type in ORGANISATIONS and s.hi <= place.span.lo]
    bodies = {id(d): d for s in named for d in cluster.meant(Place(view.index, s)) if id(d) in hosts}
    yield from ((d, thing, view.index, "named-beside") for d in bodies.values())


def _governed(view: View, place: Place) -> bool:
    """Whether a verb with a frame stands before a thing in its clause."""
    frames, start = column("verbs", "verb", "frame"), clause_start(view, place.span.lo)
    return any(frames.get(t.text, "by") != "by" for t in view.tokens if start <= t.lo and t.hi <= place.span.lo)


def _in_headline(cluster: Cluster, thing: Draft, union: Draft) -> Iterator[Likely]:
    """What a headline names is run by the union that the article names first, where one sentence names both.

    Not so an event: who holds one is told.
    """
    if thing.name.rstrip("”’").endswith(_EVENTS):
        return
    roles = {cluster.views[p.sentence].sentence.role for p in thing.places}
    both = sorted({p.sentence for p in thing.places} & {p.sentence for p in union.places})
    if both and roles & _HEADS:
        yield union, thing, both[0], "headline-thing"
