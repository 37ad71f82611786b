"""TriG: Turtle with one named graph an article, each under its headline as a comment."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.export.per_article import DEFAULT, graphs
from kg.store.files import replacing
from kg.store.rdf import sorted_turtle
from kg.store.tables import read_tables


def write(store: ox.Store, path: Path) -> None:
    """Write the graph as TriG. Loses nothing: the union of all graphs is the graph."""
    tables = read_tables(store)
    with replacing(path) as file:
        for number, (article, triples) in enumerate(graphs(store, tables).items()):
            prefixes, _, body = sorted_turtle(triples).partition(b"\n\n")
            if number == 0:
                file.write(prefixes + b"\n\n")
            if article == DEFAULT:
                file.write(body + b"\n")
                continue
            row = tables.article.get(article)
            headline = " ".join(row.title.split()) if row else ""
            file.write(f"# {headline}\n<{article}> {{\n".encode())
            file.write(body.rstrip(b"\n") + b"\n}\n\n")
