"""Turtle: sorted, grouped by subject, with a header that says what it holds."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.schema import ONTOLOGY
from kg.store.files import replacing
from kg.store.rdf import sorted_turtle, triples_of
from kg.store.tables import read_tables

_HEADER = """\
# Union KG: a knowledge graph of Chinese trade-union news
# {articles} articles, {entities} entities, {edges} relations between them, stated by {facts} facts
# classes and properties: {ontology}
"""


def write(store: ox.Store, path: Path) -> None:
    """Write the whole graph as Turtle. Loses nothing."""
    tables = read_tables(store)
    header = _HEADER.format(
        articles=len(tables.articles),
        entities=len(tables.entities),
        edges=len(tables.edges),
        facts=len(tables.facts),
        ontology=ONTOLOGY,
    )
    with replacing(path) as file:
        file.write(header.encode())
        file.write(sorted_turtle(triples_of(store)))
