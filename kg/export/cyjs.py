"""Cytoscape.js JSON: for Cytoscape (File, Import, Network) and cytoscape.js."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx as nx
import pyoxigraph as ox

from kg.export.network import listed, to_networkx
from kg.store.files import write_json
from kg.store.tables import read_tables


def write(store: ox.Store, path: Path) -> None:
    """Write entities and relations; evidence as a list of lines, the deepest that Cytoscape's columns hold."""
    graph = to_networkx(read_tables(store))
    document = {
        "format_version": "1.0",
        "data": {"name": graph.name, "shared_name": graph.name},
        "directed": True,
        "multigraph": True,
        "elements": {
            "nodes": [{"data": _node(node, values)} for node, values in graph.nodes(data=True)],
            "edges": [{"data": _edge(graph, *edge)} for edge in graph.edges(keys=True, data=True)],
        },
    }
    write_json(path, document)


def _node(node: str, values: dict[str, Any]) -> dict[str, Any]:
    return {"id": node, "value": node, "shared_name": values["name"], **values}


def _edge(graph: nx.MultiDiGraph, head: str, tail: str, relation: str, values: dict[str, Any]) -> dict[str, Any]:
    """An edge as Cytoscape names its columns: `interaction` is the relation, `name` reads "head (relation) tail"."""
    name = f"{graph.nodes[head]['name']} ({relation}) {graph.nodes[tail]['name']}"
    return {"source": head, "target": tail, "key": relation, "interaction": relation, "name": name} | listed(values)
