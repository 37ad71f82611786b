"""One order for the triples of a store, whatever the order they were loaded in."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from kg.schema import RDF

_TYPE = ox.NamedNode(RDF + "type")


def in_order(triples: Iterable[ox.Triple]) -> list[ox.Triple]:
    """Triples by subject, rdf:type first, then predicate and object: grouped, and the same for the same graph.

    >>> a, b = (ox.Triple(ox.NamedNode("urn:x"), ox.NamedNode(p), ox.Literal("1")) for p in ("urn:p", RDF + "type"))
    >>> in_order([a, b]) == [b, a]
    True
    """
    return sorted(triples, key=_place)


def triples_of(store: ox.Store) -> Iterable[ox.Triple]:
    """Every triple of a store, in the store's own order."""
    return (quad.triple for quad in store)


def _place(triple: ox.Triple) -> tuple[str, bool, str, str]:
    # without its ">" an article's IRI comes before those of its sentences
    return str(triple.subject)[:-1], triple.predicate != _TYPE, str(triple.predicate), str(triple.object)
