"""Node-link JSON: for NetworkX, D3 and any program."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pyoxigraph as ox

from kg.export.network import to_networkx
from kg.store.files import write_json
from kg.store.tables import read_tables


def write(store: ox.Store, path: Path) -> None:
    """Write entities and relations with all their evidence; `networkx.node_link_graph(data, edges="edges")` reads it."""
    write_json(path, nx.node_link_data(to_networkx(read_tables(store)), edges="edges"))
