"""The tables of knowledge: whole, without a word twice, each column with its own words, and none taken from the real pages."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from paths import SHARED

from kg import lexicon
from kg.errors import LexiconError
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.iris import canonical
from kg.lexicon import read_table
from kg.schema import entity_types, relations

FOLDER = Path(lexicon.__file__).parent
GOLD = SHARED / "gold"
TABLES = sorted(path.stem for path in FOLDER.glob("*.tsv"))
# what tells the rows of a table apart, where it is not the first column alone
KEYS = {
    "frames": ("frame", "subject", "object", "relation"),
    "measures": ("word", "of"),
    "region_history": ("code", "name", "from"),
}
# what may stand in a column: what the ontology knows …
KNOWN = {
    ("anaphors", "type"): {*entity_types(), "Organisation"},
    ("bodies_of_posts", "bare"): {"yes", "no"},
    ("bodies_of_posts", "type"): ORGANISATIONS | {"Facility"},
    ("frames", "relation"): set(relations()),
    ("organisations", "type"): {*ORGANISATIONS, "Facility"} - {"Organisation"},
    ("ranks", "level"): {"", "province", "city", "county", "town"},
    ("regions", "level"): {"province", "city", "county"},
    ("surnames", "common"): {"yes", "no"},
}
# … and what the comment at the top of the table explains: "strong = a name before it is enough; weak = …"
EXPLAINED = [
    ("bylines", "kind"), ("documents", "strength"), ("facilities", "strength"), ("frames", "order"), ("groups", "strength"),
    ("honours", "kind"), ("initiatives", "strength"), ("measures", "of"), ("organisations", "scope"), ("region_words", "kind"),
    ("units", "kind"), ("units", "numeral"), ("words", "edge"),
]  # fmt: skip


def key_of(table: str, row: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(row[column] for column in KEYS.get(table, tuple(row)[:1]))


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_whole(table: str) -> None:
    """It loads, says in a comment what it is, and no cell has blanks at its ends or characters in disguise."""
    text = (FOLDER / f"{table}.tsv").read_bytes().decode("utf-8")
    assert text.startswith("# ")
    assert text.endswith("\n")
    assert "\r" not in text
    rows = read_table(table)
    assert rows
    cells = [cell for row in rows for cell in row.values()]
    assert [cell for cell in cells if cell != cell.strip() or cell != unicodedata.normalize("NFC", cell)] == []
    assert [row for row in rows if not all(key_of(table, row)[:1])] == []


@pytest.mark.parametrize("table", TABLES)
def test_no_row_stands_twice(table: str) -> None:
    told = Counter(key_of(table, row) for row in read_table(table))
    assert [key for key, times in told.items() if times > 1] == []


def test_the_sets_of_words_are_in_order() -> None:
    """By name, so that a reader finds the set of a module, and nobody adds it a second time; no word twice in one."""
    names = [row["set"] for row in read_table("word_sets")]
    assert names == sorted(names)
    told = {row["set"]: row["words"].split() for row in read_table("word_sets")}
    assert {name: words for name, words in told.items() if len(words) != len(set(words))} == {}


@pytest.mark.parametrize(("table", "column"), [*KNOWN, *EXPLAINED])
def test_a_column_holds_only_its_words(table: str, column: str) -> None:
    used = {row[column] for row in read_table(table)}
    assert used - KNOWN.get((table, column), explained(table)) == set()


def explained(table: str) -> set[str]:
    """The words that the comment of a table explains.

    >>> sorted(explained("words"))
    ['noun', 'stop', 'word']
    """
    comment = " ".join(line for line in (FOLDER / f"{table}.tsv").read_text("utf-8").splitlines() if line.startswith("#"))
    return {word for words in re.findall(r"((?:\w+, )*\w+) = ", comment) for word in words.split(", ")}


def test_a_faulty_line_is_told_by_file_and_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.tsv").write_text("# a table\nword\tkind\n工会\tbody\n总工会\n", "utf-8")
    monkeypatch.setattr(lexicon, "files", lambda _: tmp_path)
    with pytest.raises(LexiconError, match=r"broken\.tsv:4: 1 cells where the header has 2; ."):
        read_table("broken")


def annotated_names() -> Iterator[tuple[str, str]]:
    """(class, name) of what the real pages name and a reader could hardly know in advance: people, companies, long names."""
    for path in sorted(GOLD.glob("page_*.json")):
        for article in json.loads(path.read_text("utf-8"))["articles"]:
            for entity in article["entities"]:
                if entity["type"] in ("Person", "Enterprise") or len(entity["name"]) > 8:
                    yield entity["type"], canonical(entity["name"])


@pytest.mark.skipif(not GOLD.is_dir(), reason="the shared annotations are not here")
def test_no_table_knows_the_pages() -> None:
    names = {name: kind for kind, name in annotated_names()}
    assert len(names) > 100
    known = {canonical(cell) for table in TABLES for row in read_table(table) for cell in row.values()}
    assert {name: kind for name, kind in names.items() if name in known} == {}
