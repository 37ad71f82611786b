"""A Cypher script: for Neo4j (cypher-shell), Memgraph (mgconsole) and whatever else speaks openCypher.

It merges, so loading it twice changes nothing, and two graphs loaded one after the other become one.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pyoxigraph as ox

from kg.export.property_graph import Nodes, Relationships, Row, nodes, relationships
from kg.export.sheets import Cell
from kg.store.files import replacing
from kg.store.tables import read_tables

_BATCH = 500  # rows of one statement: large enough to be quick, small enough for any server's limit
_INTRO = """\
// Union KG as openCypher. Neo4j: cypher-shell -f graph.cypher. Memgraph: mgconsole < graph.cypher, with the lines that begin
// with CREATE INDEX written as CREATE INDEX ON :Entity(iri); and so on.
"""


def write(store: ox.Store, path: Path) -> None:
    """Write the script; each statement ends in ";" and a line break, which stand together nowhere else."""
    tables = read_tables(store)
    node_tables, edge_tables = nodes(tables), relationships(tables)
    with replacing(path) as file:
        file.write(_INTRO.encode())
        for table in node_tables:
            name = f"{table.label.lower()}_iri"
            file.write(f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{table.label}) ON (n.iri);\n".encode())
        for table in node_tables:
            file.writelines(statement.encode() for statement in _merge_nodes(table))
        for edges in edge_tables:
            file.writelines(statement.encode() for statement in _merge_relationships(edges))


def _merge_nodes(table: Nodes) -> Iterator[str]:
    by_label: defaultdict[str, list[Row]] = defaultdict(list)
    for row, also in zip(table.rows, table.also or [""] * len(table.rows), strict=True):
        by_label[also].append(row)
    for also, rows in sorted(by_label.items()):
        label = f"n:{also}, " if also else ""
        for batch in _batches([_map(table.columns, row) for row in rows]):
            yield f"UNWIND [\n{batch}\n] AS row MERGE (n:{table.label} {{iri: row.iri}}) SET {label}n += row;\n"


def _merge_relationships(table: Relationships) -> Iterator[str]:
    identity = f" {{{table.identity}: row.says.{table.identity}}}" if table.identity else ""
    names = list(table.columns)[2:]
    rows = [f"{{head: {_literal(row[0])}, tail: {_literal(row[1])}, says: {_map(names, row[2:])}}}" for row in table.rows]
    for batch in _batches(rows):
        yield (
            f"UNWIND [\n{batch}\n] AS row MATCH (a:{table.start} {{iri: row.head}}), (b:{table.end} {{iri: row.tail}}) "
            f"MERGE (a)-[r:{table.type}{identity}]->(b)" + (" SET r += row.says" if names else "") + ";\n"
        )


def _batches(rows: Sequence[str]) -> Iterator[str]:
    for first in range(0, len(rows), _BATCH):
        yield ",\n".join(rows[first : first + _BATCH])


def _map(names: Iterable[str], row: Row) -> str:
    """A map literal of what is known.

    >>> _map(["name", "code", "aliases"], ("工会", None, ("a", 'b"')))
    '{name: "工会", aliases: ["a", "b\\\\""]}'
    """
    known = [(name, cell) for name, cell in zip(names, row, strict=True) if cell not in (None, "", ())]
    return "{" + ", ".join(f"{name}: {_literal(cell)}" for name, cell in known) + "}"


def _literal(cell: Cell) -> str:
    """A Cypher literal: what JSON writes, which Cypher reads."""
    return json.dumps(list(cell) if isinstance(cell, tuple) else cell, ensure_ascii=False)
