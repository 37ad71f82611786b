"""CSV, Parquet and XLSX, read back by pandas' neighbours: csv, DuckDB, pyarrow and openpyxl."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import KGError
from kg.export import export
from kg.export.sheets import sheets
from kg.store.tables import read_tables

CONTEST = "“匠心;杯”竞赛"


@pytest.fixture(scope="module")
def counts(store: ox.Store) -> dict[str, int]:
    return {sheet.name: len(sheet.rows) for sheet in sheets(read_tables(store))}


def test_counts(counts: dict[str, int]) -> None:
    assert counts == {"entities": 8, "facts": 9, "evidence": 9, "posts": 2, "figures": 2, "dates": 3, "mentions": 12,
                      "sentences": 5, "articles": 2}  # fmt: skip


def test_csv_opens_right_in_excel(store: ox.Store, counts: dict[str, int], tmp_path: Path) -> None:
    export(store, "csv", tmp_path)
    assert {path.stem for path in tmp_path.iterdir()} == set(counts)
    for name, count in counts.items():
        path = tmp_path / f"{name}.csv"
        assert path.read_bytes().startswith(b"\xef\xbb\xbf"), "without the mark Excel garbles the Chinese"
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert len(list(csv.DictReader(file))) == count


def test_csv_keeps_the_sentence_to_the_letter(store: ox.Store, tmp_path: Path) -> None:
    export(store, "csv", tmp_path)
    with (tmp_path / "evidence.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    row = next(row for row in rows if row["relation"] == "participatesIn")
    assert row["text"] == "乙公司参加竞赛，\r\n还有 200 多名职工参加。"
    assert (row["source"], row["start"], row["end"], row["confidence"]) == ("alpha.txt", "25", "49", "0.6")
    assert {row["modality"] for row in rows} == {"done", "planned", "denied"}


def test_duckdb_joins_the_csv_tables(store: ox.Store, tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    export(store, "csv", tmp_path)
    found = duckdb.sql(
        f"""SELECT e.name, count(*) FROM '{tmp_path}/facts.csv' f JOIN '{tmp_path}/entities.csv' e ON e.iri = f.head
            WHERE f.relation IN ('organises', 'undertakes') GROUP BY 1"""
    ).fetchall()
    assert found == [("甲县总工会", 2)]


def test_parquet_has_types(store: ox.Store, counts: dict[str, int], tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    export(store, "parquet", tmp_path)
    tables = {path.stem: pq.read_table(path) for path in tmp_path.iterdir()}
    assert {name: table.num_rows for name, table in tables.items()} == counts
    union = next(row for row in tables["entities"].to_pylist() if row["type"] == "UnionBody")
    assert union["aliases"] == ["县总", "县总工会"] and union["resolved"] is True and union["latitude"] is None
    assert {row["value"] for row in tables["figures"].to_pylist()} == {200.0, 97.5}


def test_parquet_of_a_graph_with_empty_tables(store: ox.Store, tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    bare = ox.Store()
    iri = "https://w3id.org/unionkg/id/person/丁三"
    bare.update(f"INSERT DATA {{ <{iri}> a <https://w3id.org/unionkg/ontology#Person> }}")
    export(bare, "parquet", tmp_path)
    assert pq.read_table(tmp_path / "facts.parquet").num_rows == 0
    assert pq.read_table(tmp_path / "facts.parquet").schema.field("confidence").type == "double"


def test_duckdb_reads_parquet(store: ox.Store, tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    export(store, "parquet", tmp_path)
    assert duckdb.sql(f"SELECT sum(value) FROM '{tmp_path}/figures.parquet'").fetchall() == [(297.5,)]


def test_parquet_without_pyarrow(store: ox.Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(KGError, match="pip install"):
        export(store, "parquet", tmp_path)


def test_openpyxl_reads_the_workbook(store: ox.Store, counts: dict[str, int], tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    export(store, "xlsx", tmp_path / "graph.xlsx")
    book = openpyxl.load_workbook(tmp_path / "graph.xlsx")
    assert {page.title: page.max_row - 1 for page in book} == counts
    assert all(page.freeze_panes == "A2" and page.auto_filter.ref for page in book)
    entities = {row[2].value: row for row in book["entities"].iter_rows(min_row=2)}
    assert entities[CONTEST][1].value == "Initiative"
    assert entities["甲县"][4].value == "990100", "a code is text, or Excel drops its zeros"
    assert all(cell.data_type != "f" for page in book for row in page.iter_rows() for cell in row), "text became a formula"
    approx = [row[4].value for row in book["figures"].iter_rows(min_row=2)]
    assert sorted(approx) == ["=", ">"]


@pytest.mark.parametrize("name", ["xlsx", "parquet"])
def test_same_bytes_twice(name: str, store: ox.Store, tmp_path: Path) -> None:
    if name == "parquet":
        pytest.importorskip("pyarrow")
    first, second = tmp_path / "a", tmp_path / "b"
    export(store, name, first)
    export(store, name, second)
    files = sorted(first.iterdir()) if first.is_dir() else [first]
    assert files and all(
        path.read_bytes() == (second / path.name if first.is_dir() else second).read_bytes() for path in files
    )
