"""The tables of knowledge: whole, without a word twice, and each frame's example sentence read as its row says."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from kg import lexicon
from kg.errors import LexiconError
from kg.extract.relations.frames import frame_claims
from kg.extract.syntax.clauses import ORGANISATIONS, clauses
from kg.extract.syntax.memory import Memory
from kg.extract.views import Span, View, view
from kg.iris import canonical
from kg.lexicon import read_table
from kg.model import Page, Sentence
from kg.pipeline import read_pages
from kg.schema import allowed, entity_types, relations

FOLDER = Path(lexicon.__file__).parent
GOLD = Path(__file__).parents[2] / "shared" / "gold"
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
    ("bodies_of_posts", "type"): ORGANISATIONS,
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
STRUCTURAL = {"by", "pivot"}  # verbs that open no frame of their own: 由 marks who acts, 组织 moves another to act
FRAMES = read_table("frames")
each_frame = pytest.mark.parametrize("row", FRAMES, ids=lambda row: f"{row['frame']}-{row['subject']}-{row['relation']}")


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


def test_every_verb_opens_a_frame() -> None:
    opened = {row["frame"] for row in read_table("verbs")}
    frames = {row["frame"] for row in FRAMES}
    assert opened - frames == STRUCTURAL
    assert frames - opened == set(), "no verb opens it"


def classes(cell: str) -> set[str]:
    """The classes of a cell of frames.tsv, Organisation spelled out."""
    named = set(cell.split("|"))
    return (named | ORGANISATIONS if "Organisation" in named else named) - {"Organisation"}


@each_frame
def test_a_frame_speaks_of_lawful_facts(row: Mapping[str, str]) -> None:
    """Each class at either end makes a fact that the ontology allows with some class at the other end."""
    heads, tails = (row["subject"], row["object"]) if row["order"] == "SO" else (row["object"], row["subject"])
    lawful = {(h, t) for h in classes(heads) for t in classes(tails) if allowed(h, row["relation"], t)}
    assert {head for head, _ in lawful} == classes(heads)
    assert {tail for _, tail in lawful} == classes(tails)


def unmarked(example: str) -> tuple[str, tuple[int, int], tuple[int, int]]:
    """The sentence of an example without its marks, and where its [subject] and its {object} stand."""
    flat, opened, ends = "", 0, {}
    for char in example:
        if char in "[{":
            opened = len(flat)
        elif char in "]}":
            ends[char] = (opened, len(flat))
        else:
            flat += char
    return flat, ends["]"], ends["}"]


def given(row: Mapping[str, str]) -> tuple[View, Span, Span]:
    """The example as a view in which subject and object are the only mentions, of the first class that the row names."""
    flat, subject, obj = unmarked(row["example"])
    kinds = [row[end].split("|")[0].replace("Organisation", "UnionBody") for end in ("subject", "object")]
    seen = view(0, Sentence(0, len(flat), flat, flat, tuple(range(len(flat)))))
    spans = [Span(*place, kind, "given") for place, kind in zip((subject, obj), kinds, strict=True)]
    seen.spans = sorted(spans, key=lambda span: span.lo)
    return seen, *spans


def ends_of(row: Mapping[str, str], subject: object, obj: object) -> tuple[object, object]:
    """Head and tail of the row's relation."""
    return (subject, obj) if row["order"] == "SO" else (obj, subject)


@each_frame
def test_a_frame_says_of_its_example_what_its_row_says(row: Mapping[str, str]) -> None:
    seen, subject, obj = given(row)
    opened = {chunk.frame for clause in clauses(seen) for chunk in clause.chunks if chunk.kind == "verb"}
    assert row["frame"] in opened, "the example has no verb of this frame"
    claims = {(claim.head.span, claim.relation, claim.tail.span, claim.modality) for claim in frame_claims(seen, Memory())}
    head, tail = ends_of(row, subject, obj)
    assert (head, row["relation"], tail, "done") in claims


@each_frame
def test_an_example_is_read_from_bare_text(row: Mapping[str, str]) -> None:
    """Nothing given: mentions, frame and resolution together find the fact."""
    flat, subject, obj = unmarked(row["example"])
    reading = read_pages([Page("example.txt", flat, "")])
    forms = {e.key: {canonical(form) for form in (e.name, *e.aliases)} for e in reading.entities}
    head, tail = ends_of(row, canonical(flat[slice(*subject)]), canonical(flat[slice(*obj)]))
    said = [fact for fact in reading.facts if fact.relation == row["relation"] and fact.modality == "done"]
    assert [fact for fact in said if head in forms[fact.head] and tail in forms[fact.tail]], [
        (sorted(forms[fact.head]), fact.relation, sorted(forms[fact.tail])) for fact in reading.facts]


@pytest.mark.parametrize(("before", "after"), [("举办", "没有举办"), ("成立", "尚未成立"), ("印发", "未印发")])
def test_what_is_denied_is_no_fact(before: str, after: str) -> None:
    row = next(row for row in FRAMES if before in row["example"])
    denied = {**row, "example": row["example"].replace(before, after)}
    assert frame_claims(given(denied)[0], Memory()) == []
    assert frame_claims(given(row)[0], Memory()) != []


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
