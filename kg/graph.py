"""A graph for those who use Python: what `kg.build` gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kg.model import Reading
from kg.schema import BASE

if TYPE_CHECKING:
    import networkx
    import pyoxigraph
    import rdflib

    from kg.store.graph import Value


@dataclass(frozen=True)
class Graph:
    """A built graph. `reading` holds the entities, facts, posts and figures as dataclasses; `base` is that of their IRIs."""

    reading: Reading
    base: str = BASE

    @cached_property
    def store(self) -> pyoxigraph.Store:
        """The triples in an embedded Oxigraph store."""
        from kg.store.graph import store_of

        return store_of(self.reading, self.base)

    @cached_property
    def rdf(self) -> rdflib.Graph:
        """The triples as an rdflib graph."""
        from kg.store.convert import as_rdflib

        return as_rdflib(self.store)

    def networkx(self) -> networkx.MultiDiGraph[str]:
        """Entities as nodes, relations as edges keyed by their name, each with the sentences that state it as `evidence`.

        Raises GraphError where nothing was found.
        """
        from kg.export.network import to_networkx
        from kg.store.tables import read_tables

        return to_networkx(read_tables(self.store))

    def query(self, sparql: str) -> list[dict[str, Value]]:
        """Rows of a SPARQL SELECT; the prefixes of the contract need no declaring. Raises QueryError."""
        from kg.store.graph import rows

        return rows(self.store, sparql)

    def write(self, path: str | Path) -> None:
        """Write the graph as Turtle, the same bytes for the same input. Raises KGError where the path cannot be written."""
        from kg.store.rdf import write_turtle

        write_turtle(self.reading, path, self.base)


def build(sources: Sequence[str | Path], base: str = BASE) -> Graph:
    """Read files, folders or "-" (standard input) into a graph.

    Raises InputError where a source is missing or nothing is readable. What was dropped and what was odd stands in
    `graph.reading.rejects` and `graph.reading.warnings`.
    """
    from kg.pipeline import read_sources

    return Graph(read_sources(sources), base)
