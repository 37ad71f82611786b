"""The Neo4j files and the Cypher script, loaded into embedded property-graph engines and counted there."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.export import export

RELATIONS = {
    "AFFILIATED_WITH": 1, "HOLDS_POST": 2, "LOCATED_IN": 3, "ORGANISES": 1, "PARTICIPATES_IN": 1, "REGULATES": 1,
    "TARGETS": 1, "UNDERTAKES": 1,
}  # fmt: skip


def statements(script: Path) -> list[str]:
    lines = [line for line in script.read_text("utf-8").splitlines(keepends=True) if not line.startswith("//")]
    return [part for part in "".join(lines).split(";\n") if part.strip()]


def test_ladybug_loads_the_csv_files(store: ox.Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ladybug = pytest.importorskip("ladybug")
    export(store, "neo4j", tmp_path)
    monkeypatch.chdir(tmp_path)
    connection = ladybug.Connection(ladybug.Database(":memory:"))
    for statement in statements(tmp_path / "ladybug.cypher"):
        connection.execute(statement + ";")
    ask: Callable[[str], list[list[Any]]] = lambda query: connection.execute(query).get_all()  # noqa: E731
    assert dict(ask("MATCH (:Entity)-[r]->(:Entity) RETURN label(r), count(*)")) == RELATIONS
    assert ask("MATCH (e:Entity) RETURN count(*)") == [[8]]
    found = ask("MATCH (a:Entity)-[r:ORGANISES]->(:Entity) RETURN a.name, a.labels, r.confidence, r.sentences")[0]
    assert found[:3] == ["甲县总工会", "Entity;UnionBody", 0.95] and found[3].count(";") == 1
    quote = "MATCH (:Entity {name: '乙公司'})-[:MENTIONED_IN]->(s:Sentence)-[:IN_ARTICLE]->(a:Article) RETURN s.text, a.title"
    assert ["乙公司参加竞赛，\r\n还有 200 多名职工参加。", "甲县举办“匠心”竞赛"] in ask(quote)
    assert ask("MATCH (f:Figure)-[:ABOUT]->(e:Entity) RETURN sum(f.value), count(*)") == [[297.5, 2]]


def test_headers_are_those_of_the_bulk_import(store: ox.Store, tmp_path: Path) -> None:
    export(store, "neo4j", tmp_path)
    entities = (tmp_path / "Entity.csv").read_text("utf-8").splitlines()
    assert entities[0].startswith("iri:ID,:LABEL,type,name,aliases:string[],code,latitude:double,")
    command = (tmp_path / "import.sh").read_text("utf-8")
    for path in tmp_path.glob("*.csv"):
        assert path.name in command
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
            assert rows and all(len(row) == len(header) for row in rows)
            assert header[:2] in (["iri:ID", ":LABEL"], [":START_ID", ":END_ID"])
    aliases = next(row for row in entities if "甲县总工会" in row)
    assert "县总;县总工会" in aliases


def test_cypher_script_runs_and_merges(store: ox.Store, tmp_path: Path) -> None:
    apsw, graphqlite = pytest.importorskip("apsw"), pytest.importorskip("graphqlite")
    export(store, "cypher", tmp_path / "graph.cypher")
    connection = apsw.Connection(":memory:")
    connection.enable_load_extension(True)
    connection.load_extension(graphqlite.loadable_path())

    def run(statement: str) -> Any:
        return json.loads(next(iter(connection.execute("SELECT cypher(?)", (statement,))))[0])

    for _ in range(2):  # the second time changes nothing
        for statement in statements(tmp_path / "graph.cypher"):
            run(statement)
        counted = run("MATCH (:Entity)-[r]->(:Entity) RETURN type(r) AS type, count(*) AS count")
        assert {row["type"]: row["count"] for row in counted} == RELATIONS
        assert run("MATCH (n:Sentence) RETURN count(*) AS count") == [{"count": 5}]
    posts = run("MATCH (:Person)-[r:HOLDS_POST]->(:UnionBody) RETURN r.title AS title ORDER BY title")
    assert {row["title"] for row in posts} == {"主席", "党组书记"}
    found = run("MATCH (a:UnionBody)-[r:ORGANISES]->(:Initiative) RETURN a.name AS name, r.confidence AS confidence")
    assert found == [{"name": "甲县总工会", "confidence": 0.95}]
    text = run("MATCH (:Enterprise)-[:MENTIONED_IN]->(s:Sentence) WHERE s.start = 25 RETURN s.text AS text")
    assert text == [{"text": "乙公司参加竞赛，\r\n还有 200 多名职工参加。"}]
