"""A graph for those who work in rdflib."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.schema import PREFIXES

if TYPE_CHECKING:
    import rdflib


def as_rdflib(store: ox.Store) -> rdflib.Graph:
    """The triples of a store as an `rdflib.Graph`, with the prefixes of the contract bound.

    >>> len(as_rdflib(ox.Store()))
    0
    """
    import rdflib

    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    lines = store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph()) or b""
    return graph.parse(data=lines, format="nt")
