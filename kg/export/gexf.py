"""GEXF: for Gephi, with the days on which a node or edge holds, so that its timeline works."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import ElementTree

import pyoxigraph as ox
from networkx.readwrite.gexf import GEXFWriter

from kg.export.network import flattened, to_networkx
from kg.store.files import replacing
from kg.store.tables import read_tables


def write(store: ox.Store, path: Path) -> None:
    """Write entities and relations as GEXF 1.2; evidence as lines of text, since the format knows no lists of text."""
    graph = flattened(to_networkx(read_tables(store)))
    graph.graph["mode"] = "dynamic"
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(graph)
    meta = writer.xml.find("meta")
    if meta is not None:
        del meta.attrib["lastmodifieddate"]  # networkx puts the day of the export in
        meta[:] = []
    writer.indent(writer.xml)
    with replacing(path) as file:
        ElementTree(writer.xml).write(file, encoding="utf-8", xml_declaration=True)
