"""GraphML: for yEd, Gephi, igraph and NetworkX."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pyoxigraph as ox

from kg.export.network import flattened, to_networkx
from kg.store.files import replacing
from kg.store.tables import read_tables


def write(store: ox.Store, path: Path) -> None:
    """Write entities and relations as GraphML; evidence as lines of text, since the format knows no lists."""
    graph = flattened(to_networkx(read_tables(store)))
    with replacing(path) as file:
        # by name, not write_graphml: that one takes lxml where it is installed, and the bytes would differ
        nx.write_graphml_xml(graph, file, named_key_ids=True, edge_id_from_attribute="id")
