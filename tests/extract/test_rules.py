"""Every rule that can put its name on a fact reads a made-up sentence right, and lets one alone that only looks alike.

The sentences stand in `data/rule_sentences.tsv`. They speak of places and matters that no sample and no other gold page
speaks of. Where two rules tell one fact the surer one signs it; here the rule of the row is made the surest.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Callable, Iterator, Mapping

import pytest
from made_up_articles import read_text
from paths import DATA, SEEDS

from kg.lexicon import read_table
from kg.model import Reading
from kg.pipeline import read_sources

SAMPLES = [*sorted(DATA.glob("genre_*.txt")), *sorted(SEEDS.glob("*.md"))]
COLUMNS = ("method", "relation", "head", "tail", "gives", "gives_not")

Row = Mapping[str, str]
Fact = tuple[str, str, str, str]  # method, relation, head, tail


def rows() -> Iterator[dict[str, str]]:
    """The table; `#` lines are comments."""
    with (DATA / "rule_sentences.tsv").open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


ROWS = list(rows())
each_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['method']}-{row['relation']}")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], set[Fact]]:
    """The facts of an article of some words, by names, when one rule is surer than all others."""

    def facts(words: str, surest: str) -> set[Fact]:
        monkeypatch.setattr(sys.modules["kg.resolve.confidence"], "_table", lambda: {surest: 1.0})
        text = f"工会为职工办实事\n\n本报讯 (记者赵明){words}\n"
        return named(read_text(text))

    return facts


def named(reading: Reading) -> set[Fact]:
    names = {entity.key: entity.name for entity in reading.entities}
    return {(f.method, f.relation, names[f.head], names[f.tail]) for f in reading.facts}


@each_row
def test_a_rule_reads_its_fact(row: Row, read: Callable[[str, str], set[Fact]]) -> None:
    found = read(row["gives"], row["method"])
    ends = {(head, tail) for method, relation, head, tail in found if (method, relation) == (row["method"], row["relation"])}
    if row["relation"] == "partnersWith":  # symmetric, written once
        ends |= {(tail, head) for head, tail in ends}
    assert (row["head"], row["tail"]) in ends, sorted(found)


@each_row
def test_a_rule_lets_alone_what_only_looks_alike(row: Row, read: Callable[[str, str], set[Fact]]) -> None:
    found = read(row["gives_not"], row["method"])
    assert not [fact for fact in found if fact[:2] == (row["method"], row["relation"])]


def test_the_table_is_whole() -> None:
    assert {tuple(row) for row in ROWS} == {COLUMNS}
    assert [row for row in ROWS if not all(row.values()) or row["gives"] == row["gives_not"]] == []
    assert len({tuple(row.values()) for row in ROWS}) == len(ROWS)


def test_every_measured_rule_has_a_proof() -> None:
    assert {row["method"] for row in read_table("methods")} - {row["method"] for row in ROWS} == set()


def test_every_rule_that_reads_the_samples_has_a_proof() -> None:
    """Of a rule that makes several relations each has a row."""
    proved = {(row["method"], row["relation"]) for row in ROWS}
    assert {(fact.method, fact.relation) for fact in read_sources(SAMPLES).facts} - proved == set()


def test_no_proof_is_taken_from_a_sample() -> None:
    """No union of a row is one of the samples, and no nine characters of its sentences, the names of the fact apart."""
    text = "".join(re.sub(r"\s", "", path.read_text("utf-8")) for path in SAMPLES)
    copied = set()
    for row in ROWS:
        for words in (row["gives"], row["gives_not"]):
            bare = words.replace(row["head"], "|").replace(row["tail"], "|")
            copied |= {bare[at : at + 9] for at in range(len(bare) - 8) if bare[at : at + 9] in text}
    assert copied == set()
    assert {end for row in ROWS for end in (row["head"], row["tail"]) if end.endswith("总工会") and end in text} == set()
