"""The frames of verbs: each speaks of lawful facts, and its example sentence is read as its row says."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from kg.extract.relations.doing.frames import frame_claims
from kg.extract.syntax.clauses import ORGANISATIONS, clauses
from kg.extract.syntax.memory import Memory
from kg.extract.views import Span, View, view
from kg.iris import canonical
from kg.lexicon import read_table
from kg.model import Page, Sentence
from kg.pipeline import read_pages
from kg.schema import allowed

# 由 marks who acts, 组织 moves another to act, 致辞 tells that its subject only speaks, 应运而生 counts as being built
STRUCTURAL = {"by", "pivot", "speak", "arise"}
FRAMES = read_table("frames")
each_frame = pytest.mark.parametrize("row", FRAMES, ids=lambda row: f"{row['frame']}-{row['subject']}-{row['relation']}")


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
