"""The graph in the formats of other tools: one module a format, and this dict of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

import pyoxigraph as ox

from kg.errors import KGError


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, the ending of its file ("" where it is a folder of files), whom it serves, whether it is text."""

    name: str
    suffix: str
    tools: str
    text: bool = True

    @property
    def write(self) -> Callable[[ox.Store, Path], None]:
        """The writer: takes the graph and the file or folder to write. Its module is loaded now, not when `kg` starts."""
        writer: Callable[[ox.Store, Path], None] = import_module(f"{__name__}.{self.name}").write
        return writer


FORMATS: Mapping[str, Format] = MappingProxyType({
    row.name: row for row in (
        Format("turtle", ".ttl", "RDF tools; for people to read"),
        Format("ntriples", ".nt", "RDF tools, loaders, grep and diff"),
        Format("nquads", ".nq", "RDF stores; a named graph an article"),
        Format("trig", ".trig", "RDF stores; a named graph an article, for people to read"),
        Format("jsonld", ".jsonld", "web programmers; carries its context"),
        Format("rdfxml", ".rdf", "older RDF tools, Protégé"),
        Format("graphml", ".graphml", "Gephi, yEd, igraph, NetworkX"),
        Format("gexf", ".gexf", "Gephi, with its timeline"),
        Format("nodelink", ".json", "NetworkX, D3"),
        Format("cyjs", ".cyjs", "Cytoscape, Cytoscape.js"),
        Format("cx2", ".cx2", "Cytoscape, NDEx"),
        Format("neo4j", "", "neo4j-admin import; Ladybug and Kùzu"),
        Format("cypher", ".cypher", "Neo4j, Memgraph"),
        Format("csv", "", "pandas, DuckDB, R, Excel"),
        Format("parquet", "", "DuckDB, pandas, Spark, R", text=False),
        Format("xlsx", ".xlsx", "Excel, WPS, LibreOffice", text=False),
    )
})  # fmt: skip


def export(store: ox.Store, name: str, path: Path) -> None:
    """Write a graph in the format `name` to a file, or to a folder for the formats that are several files.

    Raises KGError for an unknown format, a path that cannot be written, or a library that the format needs and is not
    installed; GraphError where the store holds no graph of Union KG.
    """
    if name not in FORMATS:
        raise KGError(name, "is no export format", f"choose one of {', '.join(FORMATS)}")
    if not FORMATS[name].suffix and path.is_file():
        raise KGError(path, f"is a file, and {name} is several", "name a folder with -o")
    FORMATS[name].write(store, path)
