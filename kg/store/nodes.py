"""The nodes of a graph and their values, by the names that the contract gives its properties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pyoxigraph as ox

from kg import schema
from kg.store.literals import lexical

Values = Mapping[str, list[str]]


def nodes(store: ox.Store, kind: str) -> Iterator[tuple[str, Values]]:
    """Each node of a class (`prefix:Name`), sorted by IRI, with its values by predicate."""
    quads = store.quads_for_pattern(None, ox.NamedNode(schema.RDF + "type"), named_node(kind), None)
    for iri, node in sorted({lexical(quad.subject): quad.subject for quad in quads}.items()):
        yield iri, values_of(store, node)


def nodes_at(store: ox.Store, kind: str, ends: Iterable[str], iri: str) -> Iterator[tuple[str, Values]]:
    """The nodes of a class that point to something by one of these properties, sorted, with their values."""
    found = {lexical(quad.subject): quad.subject for end in ends
             for quad in store.quads_for_pattern(None, named_node(end), ox.NamedNode(iri), None)}  # fmt: skip
    described = ((subject, values_of(store, node)) for subject, node in sorted(found.items()))
    return ((subject, values) for subject, values in described if full_iri(kind) in values.get(schema.RDF + "type", ()))


def values_at(store: ox.Store, iri: str) -> Values:
    """The values of a node by predicate; none of what is no IRI."""
    try:
        return values_of(store, ox.NamedNode(iri))
    except ValueError:
        return {}


def values_of(store: ox.Store, node: Any) -> Values:
    """The values of a node by the IRI of their predicate, in the graph's own order."""
    values: defaultdict[str, list[str]] = defaultdict(list)
    for quad in store.quads_for_pattern(node, None, None, None):
        values[quad.predicate.value].append(lexical(quad.object))
    return values


def named_node(name: str) -> ox.NamedNode:
    """The node of a `prefix:local` name of the contract."""
    return ox.NamedNode(full_iri(name))


def full_iri(name: str) -> str:
    """The IRI of a `prefix:local` name of the contract."""
    prefix, _, local = name.partition(":")
    return schema.PREFIXES[prefix] + local


def one(values: Values, name: str) -> str:
    """The value of a property; the least where there are several, so that the answer does not depend on the order."""
    found = values.get(full_iri(name))
    return min(found) if found else ""


def every(values: Values, name: str) -> tuple[str, ...]:
    """All values of a property, each once and sorted."""
    return tuple(sorted(set(values.get(full_iri(name), ()))))
