"""Node-link JSON: for NetworkX, D3 and any program."""

from __future__ import annotations

import json
from pathlib import Path

import networkx as nx
import pyoxigraph as ox

from kg.export.network import to_networkx
from kg.export.table import read_tables
from kg.store.files import replacing


def write(store: ox.Store, path: Path) -> None:
    """Write entities and relations with all their evidence; `networkx.node_link_graph(data, edges="edges")` reads it."""
    data = nx.node_link_data(to_networkx(read_tables(store)), edges="edges")
    with replacing(path) as file:
        file.write(json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n")
