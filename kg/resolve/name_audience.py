"""Whom a thing is for by its own name: 困难职工|帮扶工程 targets 困难职工, 《女职工劳动保护特别规定》 is about 女职工."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.claims import Place
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft

AUDIENCE_OF = {"Initiative": "targets", "Facility": "targets", "Document": "regulates"}

_OF_THE_MATTER = {"Document": ("about-document",), "Initiative": ("event-of",)}


def audience(cluster: Cluster, draft: Draft) -> Iterator[tuple[Draft, str, Draft, str]]:
    """(thing, relation, group, method) for each population that a name of the thing holds.

    What the title of a paper says of its matter (关于开展|职工疗休养|的通知) is the matter's, and so it is with a ceremony.
    """
    told: set[int] = set()
    for place in draft.places:
        inner = cluster.views[place.sentence].inner
        matters = [s for s in inner if s.rule in _OF_THE_MATTER.get(draft.type, ()) and s != place.span]
        for part in inner:
            if part.rule != "in-name" or not place.span.covers(part) or any(s.covers(part) for s in matters):
                continue
            for group in cluster.meant(Place(place.sentence, part)):
                if id(group) not in told:
                    told.add(id(group))
                    yield draft, AUDIENCE_OF[draft.type], group, "population-in-name"
