"""Who runs a thing of which nobody is said to run it: the likeliest body, by where both are named and what else it runs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.extract.claims import Place
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import clause_start
from kg.lexicon import column, words_of
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft

GUESSES = ("headline-thing", "named-beside", "runs-the-last")
_EVENTS = words_of("participation.events")
_HEADS = frozenset(("title", "kicker", "deck"))

Likely = tuple[Draft, Draft, int, str]


@dataclass
class _Hosts:
    """The bodies that run something, and what, by identity of the body; the union that an article names first."""

    cluster: Cluster
    bodies: dict[int, Draft] = field(default_factory=dict)
    things: dict[int, dict[int, Draft]] = field(default_factory=lambda: defaultdict(dict))
    union: Draft | None = None


def likely_hosts(cluster: Cluster, hosted: Iterable[tuple[Draft, Draft]], left: Iterable[Draft]) -> Iterator[Likely]:
    """(body, thing, sentence, method) of every guess; `hosted` are the bodies and things known, `left` those without a host."""
    hosts = _hosts(cluster, hosted)
    for thing in left:
        body = [p for p in thing.places if cluster.views[p.sentence].sentence.role == "body" and not p.span.anaphor]
        place = min(body, key=lambda p: (p.sentence, p.span.lo), default=None)
        if place is not None:
            guesses = (_beside, _last, _in_headline)
            yield from next((found for guess in guesses if (found := guess(hosts, thing, place))), [])


def _hosts(cluster: Cluster, hosted: Iterable[tuple[Draft, Draft]]) -> _Hosts:
    hosts = _Hosts(cluster)
    for body, thing in hosted:
        hosts.bodies[id(body)] = body
        hosts.things[id(body)][id(thing)] = thing
    unions = [d for d in cluster.drafts if d.type == "UnionBody" and d.places]
    hosts.union = min(unions, key=lambda d: d.first, default=None)
    return hosts


def _beside(hosts: _Hosts, thing: Draft, place: Place) -> list[Likely]:
    """甲办|…,|“乙”行动|惠及…: who runs other things and is named before a quoted one that no verb of the text governs."""
    view = hosts.cluster.views[place.sentence]
    if "“" not in view.text(place.span) or view.flat.endswith("在", 0, place.span.lo) or _governed(hosts, place):
        return []
    named = [s for s in view.spans if s.type in ORGANISATIONS and s.hi <= place.span.lo]
    bodies = {id(d): d for s in named for d in hosts.cluster.meant(Place(view.index, s)) if id(d) in hosts.bodies}
    return [(d, thing, view.index, "named-beside") for d in bodies.values()]


def _last(hosts: _Hosts, thing: Draft, place: Place) -> list[Likely]:
    """甲举办丙, 开展丁。|“乙”服务|…: a union that runs what the sentence before names, and more, runs the next quoted thing."""
    if "“" not in hosts.cluster.views[place.sentence].text(place.span):
        return []
    unions = [body for body in hosts.bodies.values() if body.type == "UnionBody" and len(hosts.things[id(body)]) > 1]
    last = [
        body
        for body in unions
        if any(p.sentence == place.sentence - 1 for other in hosts.things[id(body)].values() for p in other.places)
    ]
    return [(body, thing, place.sentence, "runs-the-last") for body in last]


def _in_headline(hosts: _Hosts, thing: Draft, place: Place) -> list[Likely]:
    """What a headline names is run by the union that the article names first, where one sentence names both.

    Not so an event: who holds one is told.
    """
    if hosts.union is None or thing.name.rstrip("”’").endswith(_EVENTS):
        return []
    roles = {hosts.cluster.views[p.sentence].sentence.role for p in thing.places}
    both = sorted({p.sentence for p in thing.places} & {p.sentence for p in hosts.union.places})
    return [(hosts.union, thing, both[0], "headline-thing")] if both and roles & _HEADS else []


def _governed(hosts: _Hosts, place: Place) -> bool:
    """Whether a verb with a frame stands before a thing in its clause."""
    view, frames = hosts.cluster.views[place.sentence], column("verbs", "verb", "frame")
    start = clause_start(view, place.span.lo)
    return any(frames.get(t.text, "by") != "by" for t in view.tokens if start <= t.lo and t.hi <= place.span.lo)
