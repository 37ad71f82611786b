"""CX2: the exchange format of Cytoscape 3.10, Cytoscape Web and NDEx."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import networkx as nx
import pyoxigraph as ox

from kg.export.network import listed, to_networkx
from kg.store.files import write_json
from kg.store.tables import read_tables

_TYPES = {bool: "boolean", int: "integer", float: "double", str: "string", list: "list_of_string"}


def write(store: ox.Store, path: Path) -> None:
    """Write entities and relations as CX2; evidence as a list of lines. Ids are the positions in the sorted tables."""
    write_json(path, _aspects(to_networkx(read_tables(store))))


def _aspects(graph: nx.MultiDiGraph) -> list[dict[str, Any]]:
    number = {node: position for position, node in enumerate(graph)}
    nodes: list[dict[str, Any]] = [
        {"id": number[node], "v": {"iri": node, **values}} for node, values in graph.nodes(data=True)
    ]  # fmt: skip
    edges: list[dict[str, Any]] = [
        {"id": position, "s": number[head], "t": number[tail], "v": {"interaction": values["relation"], **listed(values)}}
        for position, (head, tail, values) in enumerate(graph.edges(data=True))
    ]
    declared = {
        "networkAttributes": {"name": {"d": "string"}},
        "nodes": _declarations(node["v"] for node in nodes),
        "edges": _declarations(edge["v"] for edge in edges),
    }
    counts = {"attributeDeclarations": 1, "networkAttributes": 1, "nodes": len(nodes), "edges": len(edges)}
    return [
        {"CXVersion": "2.0", "hasFragments": False},
        {"metaData": [{"name": name, "elementCount": count} for name, count in counts.items()]},
        {"attributeDeclarations": [declared]},
        {"networkAttributes": [{"name": graph.name}]},
        {"nodes": nodes},
        {"edges": edges},
        {"status": [{"success": True}]},
    ]


def _declarations(rows: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    """Attribute → its CX2 type; an attribute that is now whole, now not, is a double."""
    found: dict[str, str] = {}
    for row in rows:
        for key, value in row.items():
            kind = _TYPES[type(value)]
            found[key] = "double" if {found.get(key, kind), kind} == {"integer", "double"} else kind
    return {key: {"d": kind} for key, kind in sorted(found.items())}
