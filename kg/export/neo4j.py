"""Neo4j's bulk import: a folder of CSV files with typed headers, the command that loads them, and a script for Ladybug (Kùzu).

https://neo4j.com/docs/operations-manual/current/import/ has the headers; https://docs.ladybugdb.com/import/csv has COPY.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

import pyoxigraph as ox

from kg.export.property_graph import Nodes, Relationships, nodes, relationships
from kg.export.sheets import Cell, Kind
from kg.store.files import replacing
from kg.store.tables import read_tables

_NEO4J: dict[Kind, str] = {
    "text": "", "integer": ":long", "number": ":double", "boolean": ":boolean", "list": ":string[]",
}  # fmt: skip
_LADYBUG: dict[Kind, str] = {
    "text": "STRING", "integer": "INT64", "number": "DOUBLE", "boolean": "BOOLEAN", "list": "STRING",
}  # fmt: skip


def write(store: ox.Store, folder: Path) -> None:
    """Write `folder/Entity.csv`, `folder/ORGANISES.csv` and so on, `import.sh` and `ladybug.cypher`."""
    tables = read_tables(store)
    node_tables, edge_tables = nodes(tables), relationships(tables)
    for nodes_ in node_tables:
        _save(folder / f"{nodes_.label}.csv", _node_rows(nodes_))
    for edges in edge_tables:
        header = [":START_ID", ":END_ID", *_header(edges.columns)[2:]]
        _save(folder / f"{edges.type}.csv", [header, *edges.rows])
    _say(folder / "import.sh", _command(node_tables, edge_tables))
    _say(folder / "ladybug.cypher", _ladybug(node_tables, edge_tables))


def _node_rows(table: Nodes) -> Iterable[Sequence[Cell]]:
    yield ["iri:ID", ":LABEL", *_header(table.columns)[1:]]
    for row, also in zip(table.rows, table.also or [""] * len(table.rows), strict=True):
        yield row[0], ";".join(filter(None, [table.label, also])), *row[1:]


def _header(columns: dict[str, Kind]) -> list[str]:
    return [name + _NEO4J[kind] for name, kind in columns.items()]


def _save(path: Path, rows: Iterable[Sequence[Cell]]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(map(_plain, row) for row in rows)
    with replacing(path) as file:
        file.write(text.getvalue().encode())


def _plain(cell: Cell) -> str | int | float | None:
    if isinstance(cell, tuple):  # ";" parts the items of an array, and the import knows no escape for it
        return ";".join(item.replace(";", "；") for item in cell)
    return str(cell).lower() if isinstance(cell, bool) else cell


def _say(path: Path, text: str) -> None:
    with replacing(path) as file:
        file.write(text.encode())


def _command(node_tables: list[Nodes], edge_tables: list[Relationships]) -> str:
    """A shell script that imports the files into a new database."""
    files = [f"--nodes={table.label}.csv" for table in node_tables]
    files += [f"--relationships={table.type}={table.type}.csv" for table in edge_tables]
    return (
        "#!/bin/sh\n# Loads these files into a new Neo4j 5 database. In this folder: sh import.sh [DATABASE]\n"
        'exec neo4j-admin database import full "${1:-neo4j}" --multiline-fields=true \\\n  ' + " \\\n  ".join(files) + "\n"
    )


def _ladybug(node_tables: list[Nodes], edge_tables: list[Relationships]) -> str:
    """Statements that make Ladybug's tables and load the files; each ends in ";" and a line break."""
    lines = ["// Loads these files into Ladybug, or Kùzu before it. In this folder: lbug DATABASE < ladybug.cypher"]
    for nodes_ in node_tables:
        columns = {"iri": "STRING", "labels": "STRING"} | {name: _LADYBUG[kind] for name, kind in nodes_.columns.items()}
        fields = ", ".join(f"`{name}` {kind}" for name, kind in columns.items())
        lines.append(f"CREATE NODE TABLE {nodes_.label}({fields}, PRIMARY KEY (iri));")
        lines.append(_copy(nodes_.label))
    for edges in edge_tables:
        fields = "".join(f", `{name}` {_LADYBUG[kind]}" for name, kind in list(edges.columns.items())[2:])
        lines.append(f"CREATE REL TABLE {edges.type}(FROM {edges.start} TO {edges.end}{fields});")
        lines.append(_copy(edges.type))
    return "\n".join(lines) + "\n"


def _copy(table: str) -> str:
    """A sentence may hold line breaks, which the parallel reader does not take."""
    return f"""COPY {table} FROM '{table}.csv' (header=true, parallel=false, quote='"', escape='"');"""
