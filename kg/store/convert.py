"""A graph for those who work in rdflib or NetworkX."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.schema import PREFIXES
from kg.store.records import Node, Records, Source, Statement

if TYPE_CHECKING:
    import networkx
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


def as_networkx(store: ox.Store) -> networkx.MultiDiGraph[str]:
    """Entities and the relations between them as a `networkx.MultiDiGraph`.

    A node is an entity's IRI, with `label`, `type` and `aliases`, and `code`, `latitude`, `longitude`, `dates` where known.
    An edge is keyed by its relation; it carries `relation`, and of the surest sentence `confidence`, `method`, `modality`,
    `sentence` (its text), `article` (its title), `source` (the file), `start` and `end` (offsets in it). `evidence` has all
    sentences, each as a dictionary of these. An edge that background knowledge adds has `relation` and `background` only.
    Denied facts make no edge.
    """
    import networkx

    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    records = Records(store)
    for iri, node in records.nodes().items():
        graph.add_node(iri, **_node(node))
    for head, relation, tail in records.unstated():
        graph.add_edge(head, tail, key=relation, relation=relation, background=True)
    for statement in records.statements():
        if statement.modality == "denied":
            continue
        if graph.has_edge(statement.head, statement.tail, statement.relation):
            graph.edges[statement.head, statement.tail, statement.relation]["evidence"].append(_evidence(statement))
        else:
            first = _evidence(statement)
            graph.add_edge(statement.head, statement.tail, key=statement.relation, relation=statement.relation,
                           **first, evidence=[first])  # fmt: skip
    return graph


def _node(node: Node) -> dict[str, Any]:
    known = {"code": node.code, "latitude": node.latitude, "longitude": node.longitude, "dates": list(node.dates)}
    return {"label": node.name, "type": node.type, "aliases": list(node.aliases)} | {k: v for k, v in known.items() if v}


def _evidence(statement: Statement) -> dict[str, Any]:
    place: Source = statement.source
    return {
        "confidence": statement.confidence,
        "method": statement.method,
        "modality": statement.modality,
        "sentence": place.text,
        "article": place.title,
        "source": place.file,
        "start": place.start,
        "end": place.end,
    }
