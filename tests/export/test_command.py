"""`kg export` and `kg formats` as typed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from paths import EXCHANGE, ROOT

from kg.cli.export import export, formats
from kg.errors import GraphError, KGError
from kg.export import FORMATS

ALL = [
    "turtle", "ntriples", "nquads", "trig", "jsonld", "rdfxml", "graphml", "gexf", "nodelink", "cyjs", "cx2", "neo4j", "cypher",
    "csv", "parquet", "xlsx",
]  # fmt: skip


def test_formats_are_those_of_the_contract() -> None:
    assert list(FORMATS) == ALL
    listed = CliRunner().invoke(formats, catch_exceptions=False).stdout.splitlines()[2:]
    assert [line.split()[0] for line in listed] == ALL


@pytest.mark.parametrize("name", ALL)
def test_output_goes_where_it_is_said(name: str, tmp_path: Path) -> None:
    if name == "parquet":
        pytest.importorskip("pyarrow")
    target = tmp_path / "new folder" / "out"
    result = CliRunner().invoke(export, [name, "--graph", str(EXCHANGE), "-o", str(target)], catch_exceptions=False)
    assert result.exit_code == 0 and result.stdout == "" and str(target) in result.stderr
    files = [path for path in target.iterdir() if path.stat().st_size] if target.is_dir() else [target]
    assert files and (target.is_dir() == (FORMATS[name].suffix == ""))


def test_text_goes_to_standard_output(tmp_path: Path) -> None:
    CliRunner().invoke(export, ["jsonld", "--graph", str(EXCHANGE), "-o", str(tmp_path / "x")], catch_exceptions=False)
    result = CliRunner().invoke(export, ["jsonld", "--graph", str(EXCHANGE)], catch_exceptions=False)
    assert result.stdout_bytes == (tmp_path / "x").read_bytes()


def test_folders_and_binaries_go_beside_the_graph(tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_bytes(EXCHANGE.read_bytes())
    for name, place in (("csv", "graph-csv"), ("xlsx", "graph.xlsx")):
        result = CliRunner().invoke(export, [name, "--graph", str(graph)], catch_exceptions=False)
        assert result.stdout == "" and (tmp_path / place).exists()


def test_mistakes(tmp_path: Path) -> None:
    unknown = CliRunner().invoke(export, ["gefx", "--graph", str(EXCHANGE)])
    assert isinstance(unknown.exception, KGError) and "gexf" in str(unknown.exception)
    absent = CliRunner().invoke(export, ["csv", "--graph", str(tmp_path / "none.ttl")])
    assert isinstance(absent.exception, GraphError)
    folder = CliRunner().invoke(export, ["gexf", "--graph", str(EXCHANGE), "-o", str(tmp_path)])
    assert isinstance(folder.exception, KGError) and "is a folder" in str(folder.exception)


def test_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    code = (
        "import sys; from pathlib import Path; from kg.export import FORMATS, export; from kg.store.graph import load\n"
        "store = load(sys.argv[1])\n"
        "for name in FORMATS: export(store, name, Path(sys.argv[2]) / name)"
    )
    digests = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        command = [sys.executable, "-c", code, str(EXCHANGE), str(folder)]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed}, cwd=ROOT)
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        digests.append({str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest() for p in files})
    assert digests[0] == digests[1] and len(digests[0]) > len(ALL)
