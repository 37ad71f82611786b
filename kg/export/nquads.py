"""N-Quads: a statement a line with the article that makes it, one named graph an article."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.export.per_article import DEFAULT, graphs
from kg.store.files import replacing
from kg.store.rdf import in_order
from kg.store.tables import read_tables


def write(store: ox.Store, path: Path) -> None:
    """Write the graph as N-Quads. Loses nothing: the union of all graphs is the graph."""
    cut = graphs(store, read_tables(store))
    names = {article: ox.NamedNode(article) if article != DEFAULT else ox.DefaultGraph() for article in cut}
    quads = (ox.Quad(t.subject, t.predicate, t.object, names[article]) for article in cut for t in in_order(cut[article]))
    with replacing(path) as file:
        ox.serialize(quads, file, ox.RdfFormat.N_QUADS)
