"""The tables that CSV, Parquet and XLSX write: one definition of their columns and rows.

IRIs join the tables; names stand beside them for people. `facts` has a row for each relation between two entities,
`evidence` a row for each sentence that states one, `posts` too a row a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from kg.store.rows import Tables

Kind = Literal["text", "integer", "number", "boolean", "list"]
Cell = str | int | float | bool | None | tuple[str, ...]

_LIST_SEPARATOR = "; "


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its name, its columns with the kind of their values, and its rows."""

    name: str
    columns: dict[str, Kind]
    rows: tuple[tuple[Cell, ...], ...]


def sheets(tables: Tables) -> tuple[Sheet, ...]:
    """All tables of a graph, in the order in which a reader wants them."""
    return tuple(Sheet(name, _columns(spec), tuple(rows(tables))) for name, (spec, rows) in _SHEETS.items())


def joined(cell: Cell) -> str | int | float | bool | None:
    """A cell for formats without lists: a list becomes one text.

    >>> joined(("市总", "长沙市总")), joined(3)
    ('市总; 长沙市总', 3)
    """
    return _LIST_SEPARATOR.join(cell) if isinstance(cell, tuple) else cell


def _columns(spec: str) -> dict[str, Kind]:
    """Columns from "name name:kind …"; a column without a kind is text."""
    kinds: dict[str, Kind] = {"int": "integer", "num": "number", "bool": "boolean", "list": "list", "": "text"}
    return {name: kinds[kind] for name, _, kind in (word.partition(":") for word in spec.split())}


def _entities(tables: Tables) -> Iterator[tuple[Cell, ...]]:
    for e in tables.entities:
        place = e.code, e.latitude, e.longitude
        yield e.iri, e.type, e.name, e.aliases, *place, e.dates, e.resolved, len(e.mentions)


def _facts(tables: Tables) -> Iterator[tuple[Cell, ...]]:
    for e in tables.edges:
        head, tail = tables.entity[e.head], tables.entity[e.tail]
        ends = head.iri, head.name, head.type, e.relation, tail.iri, tail.name, tail.type
        yield *ends, e.confidence, len(e.facts), e.origin


def _evidence(tables: Tables) -> Iterator[tuple[Cell, ...]]:
    for f in tables.facts:
        ends = tables.name(f.head), tables.name(f.tail)
        said = f.confidence, f.method, f.modality, *_quote(tables, f.sentence)
        context = tables.source(f.context)
        yield f.iri, f.head, f.relation, f.tail, *ends, *said, context.text if context else ""


def _posts(tables: Tables) -> Iterator[tuple[Cell, ...]]:
    for p in tables.posts:
        held = p.iri, p.person, tables.name(p.person), p.title, p.organisation, tables.name(p.organisation)
        for sentence in p.sentences:
            yield *held, *_quote(tables, sentence)


def _figures(tables: Tables) -> Iterator[tuple[Cell, ...]]:
    for f in tables.figures:
        says = tables.name(f.about), f.measure, f.approx, f.value, f.unit, f.text
        yield f.iri, f.about, *says, *_quote(tables, f.sentence)


def _dates(tables: Tables) -> Iterator[tuple[Cell, ...]]:
    for d in tables.datings:
        yield d.iri, d.entity, tables.name(d.entity), d.value, *_quote(tables, d.sentence)


def _mentions(tables: Tables) -> Iterator[tuple[Cell, ...]]:
    for e in tables.entities:
        for sentence in e.mentions:
            yield e.iri, e.name, sentence


def _sentences(tables: Tables) -> Iterator[tuple[Cell, ...]]:
    for s in tables.sentences:
        yield s.iri, s.article, s.role, s.start, s.end, s.text


def _articles(tables: Tables) -> Iterator[tuple[Cell, ...]]:
    for a in tables.articles:
        yield a.iri, a.title, a.source, a.date, a.kind, a.reporters


def _quote(tables: Tables, iri: str) -> tuple[Cell, ...]:
    """The sentence that states something: where it stands and what it says."""
    source = tables.source(iri)
    return (iri, source.file, source.start, source.end, source.text) if source else (iri, "", None, None, "")


_QUOTE = "sentence source start:int end:int text"
_SHEETS: dict[str, tuple[str, Callable[[Tables], Iterator[tuple[Cell, ...]]]]] = {
    "entities": (
        "iri type name aliases:list code latitude:num longitude:num dates:list resolved:bool mentions:int", _entities),
    "facts": (
        "head head_name head_type relation tail tail_name tail_type confidence:num sentences:int origin", _facts),
    "evidence": (
        f"iri head relation tail head_name tail_name confidence:num method modality {_QUOTE} context", _evidence),
    "posts": (f"iri person person_name title organisation organisation_name {_QUOTE}", _posts),
    "figures": (f"iri about about_name measure approx value:num unit figure {_QUOTE}", _figures),
    "dates": (f"iri entity entity_name date {_QUOTE}", _dates),
    "mentions": ("entity name sentence", _mentions),
    "sentences": ("iri article role start:int end:int text", _sentences),
    "articles": ("iri title source date kind reporters:list", _articles),
}  # fmt: skip
