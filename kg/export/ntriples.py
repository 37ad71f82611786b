"""N-Triples: a triple a line, sorted; for loaders, grep and diff."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.store.files import replacing
from kg.store.rdf import in_order, triples_of


def write(store: ox.Store, path: Path) -> None:
    """Write the whole graph as N-Triples. Loses nothing."""
    with replacing(path) as file:
        ox.serialize(in_order(triples_of(store)), file, ox.RdfFormat.N_TRIPLES)
