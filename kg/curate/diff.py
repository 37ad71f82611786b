"""What changed between two graphs, in facts: entities, relations, posts, dates and figures, not lines of Turtle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from kg.schema import symmetric
from kg.store.rows import EdgeRow, EntityRow, Tables


@dataclass(frozen=True, slots=True)
class Change:
    """One change: added "+", removed "-" or changed "~"; what it is of; what it says; where the graph has it from."""

    sign: Literal["+", "-", "~"]
    kind: str
    what: str
    place: str = ""


def diff(old: Tables, new: Tables) -> tuple[Change, ...]:
    """The changes that lead from one graph to another, by kind and then by name.

    An entity that only changed its name, class or IRI is one change, and what is said of it none.
    """
    renamed = _renamed(old, new)
    changes = [*_articles(old, new), *_entities(old, new, renamed)]
    changes += _set_change("relation", _relations(old, renamed), _relations(new, {}))
    changes += _evidence(old, new, renamed)
    changes += _set_change("post", _posts(old, renamed), _posts(new, {}))
    changes += _set_change("date", _dates(old, renamed), _dates(new, {}))
    changes += _set_change("figure", _figures(old, renamed), _figures(new, {}))
    return tuple(changes)


def _renamed(old: Tables, new: Tables) -> dict[str, str]:
    """IRI of an entity that is gone → the IRI under which it lives on."""
    gone = [row for row in old.entities if row.iri not in new.entity]
    come = [row for row in new.entities if row.iri not in old.entity]
    heirs: defaultdict[str, list[EntityRow]] = defaultdict(list)
    for row in come:
        for form in {row.name, *row.aliases}:
            heirs[form].append(row)
    renamed: dict[str, str] = {}
    for row in gone:
        same = [heir for heir in heirs[row.name] if heir.type == row.type] or [h for h in heirs[row.name] if h.name == row.name]
        same = same or [heir for form in row.aliases for heir in heirs[form] if heir.name == form and heir.type == row.type]
        iris = {heir.iri for heir in same}
        if len(iris) == 1:
            renamed[row.iri] = iris.pop()
    return renamed


def _articles(old: Tables, new: Tables) -> Iterator[Change]:
    before = {(row.source, row.title) for row in old.articles}
    after = {(row.source, row.title) for row in new.articles}
    yield from (Change("-", "article", title, source) for source, title in sorted(before - after))
    yield from (Change("+", "article", title, source) for source, title in sorted(after - before))


def _entities(old: Tables, new: Tables, renamed: Mapping[str, str]) -> Iterator[Change]:
    heirs = set(renamed.values())
    for row in old.entities:
        heir = new.entity.get(renamed.get(row.iri, row.iri))
        if heir is None:
            yield Change("-", "entity", _described(row), _first_place(old, row))
        else:
            yield from (Change("~", "entity", f"{row.name}: {says}", _first_place(new, heir)) for says in _changes(row, heir))
    for row in new.entities:
        if row.iri not in old.entity and row.iri not in heirs:
            yield Change("+", "entity", _described(row), _first_place(new, row))


def _changes(row: EntityRow, heir: EntityRow) -> Iterator[str]:
    """What is different about an entity itself."""
    for field, before, after in (
        ("name", row.name, heir.name), ("type", row.type, heir.type), ("code", row.code, heir.code),
        ("resolved", row.resolved, heir.resolved),
    ):  # fmt: skip
        if before != after:
            yield f"{field} {before or 'none'} → {after or 'none'}"
    forms_before, forms_after = {row.name, *row.aliases}, {heir.name, *heir.aliases}
    for form in sorted(forms_after - forms_before - {heir.name}):
        yield f"also called {form}"
    for form in sorted(forms_before - forms_after - {row.name}):
        yield f"no longer called {form}"


def _described(row: EntityRow) -> str:
    return f"{row.type} {row.name}"


def _first_place(tables: Tables, row: EntityRow) -> str:
    return tables.place(row.mentions[0]) if row.mentions else ""


_Said = Mapping[tuple[str, ...], tuple[str, str]]


def _set_change(kind: str, before: _Said, after: _Said) -> list[Change]:
    """What one graph says and the other does not; both map an identity to (words, place)."""
    gone = [Change("-", kind, *before[key]) for key in before if key not in after]
    come = [Change("+", kind, *after[key]) for key in after if key not in before]
    return sorted([*gone, *come], key=lambda change: (change.what, change.sign))


def _stated(edge: EdgeRow, renamed: Mapping[str, str]) -> tuple[str, str, str]:
    """What a relation states, by the new names of its ends; a symmetric one is written either way round."""
    head, tail = renamed.get(edge.head, edge.head), renamed.get(edge.tail, edge.tail)
    if edge.relation in symmetric():
        head, tail = sorted((head, tail))
    return head, edge.relation, tail


def _relations(tables: Tables, renamed: Mapping[str, str]) -> _Said:
    return {
        _stated(e, renamed): (
            f"{tables.name(e.head)} {e.relation} {tables.name(e.tail)}",
            tables.place(e.facts[0].sentence) if e.facts else e.origin,
        )
        for e in tables.edges
    }


def _evidence(old: Tables, new: Tables, renamed: Mapping[str, str]) -> list[Change]:
    """Relations of both graphs that more or fewer sentences state."""
    counts = {_stated(e, renamed): len(e.facts) for e in old.edges}
    return [
        Change("~", "relation", f"{new.name(e.head)} {e.relation} {new.name(e.tail)}: {before} → {len(e.facts)} sentences")
        for e in new.edges
        if (before := counts.get(_stated(e, {}), len(e.facts))) != len(e.facts)
    ]


def _posts(tables: Tables, renamed: Mapping[str, str]) -> _Said:
    return {
        (renamed.get(p.person, p.person), renamed.get(p.organisation, p.organisation), p.title): (
            f"{tables.name(p.person)} {p.title} {tables.name(p.organisation)}", tables.place(next(iter(p.sentences), "")))
        for p in tables.posts
    }  # fmt: skip


def _dates(tables: Tables, renamed: Mapping[str, str]) -> _Said:
    places = {(d.entity, d.value): tables.place(d.sentence) for d in reversed(tables.datings)}
    return {
        (renamed.get(row.iri, row.iri), value): (f"{row.name} {value}", places.get((row.iri, value), ""))
        for row in tables.entities
        for value in row.dates
    }


def _figures(tables: Tables, renamed: Mapping[str, str]) -> _Said:
    return {
        (renamed.get(f.about, f.about), f.measure, f.approx, str(f.value), f.unit): (
            f"{tables.name(f.about)} {f.measure} {f.text}", tables.place(f.sentence))
        for f in tables.figures
    }  # fmt: skip
