"""What most needs a person's eyes: each with the reason, where it stands, what it would save, and the row to write."""

from __future__ import annotations

import shlex
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from kg.curate.duplicates import duplicates
from kg.store.lookup import key_of
from kg.store.rows import EdgeRow, EntityRow, Tables

_PLACED = {"UnionBody", "PublicBody", "Enterprise", "Institution", "SocialOrganisation", "Region"}
_HALF = 0.5  # likelihood of a fault where nothing measures it
_UNRESOLVED = 0.75  # 3 of 4 on the annotated pages: two were no names at all


@dataclass(frozen=True, slots=True)
class Item:
    """Something to look at. `kind` is contradiction, duplicate, low confidence or unresolved.

    `saves` is how many wrong statements one correction is expected to mend; `cure` the command that writes it.
    """

    kind: str
    what: str
    why: str
    saves: float
    place: str
    cure: str


def review(tables: Tables, below: float = 0.7) -> tuple[Item, ...]:
    """Doubtful things, those first that save most: an entity's name mends all that is said of it, a fact only itself.

    `below` is the confidence under which a fact is doubtful. What a correction saves is the likelihood that something is wrong
    times the statements that one row mends; a fact's likelihood is what its confidence leaves, which is measured.
    """
    weight = Counter(end for edge in tables.edges if edge.facts for end in (edge.head, edge.tail))
    call = _Names(tables)
    found = [
        *_unresolved(tables, weight, call),
        *_duplicates(tables, weight, call),
        *_two_types(tables, weight, call),
        *_denied(tables, call),
        *_two_places(tables, call),
        *_low_confidence(tables, below, call),
    ]
    return tuple(sorted(found, key=lambda item: (-item.saves, item.kind, item.what, item.cure)))


class _Names:
    """How a correction calls an entity: by its name, or by the end of its IRI where others share the name."""

    def __init__(self, tables: Tables) -> None:
        self._names = Counter(row.name for row in tables.entities)

    def __call__(self, row: EntityRow) -> str:
        return row.name if self._names[row.name] == 1 else key_of(row.iri)


def _unresolved(tables: Tables, weight: Mapping[str, int], call: _Names) -> Iterator[Item]:
    for row in tables.entities:
        if not row.resolved:
            why = f"the full name is not known; {weight[row.iri]} relations hang on it"
            cure = _cure("rename", call(row), "FULL-NAME", type=row.type)
            yield Item("unresolved", row.name, why, _UNRESOLVED * (1 + weight[row.iri]), _where(tables, row), cure)


def _duplicates(tables: Tables, weight: Mapping[str, int], call: _Names) -> Iterator[Item]:
    for pair in duplicates(tables):
        saves = pair.likely * (1 + min(weight[pair.one.iri], weight[pair.other.iri]))
        cure = _cure("merge", call(pair.one), call(pair.other), type=pair.one.type)
        what = f"{pair.one.name} = {pair.other.name}?"
        yield Item("duplicate", what, pair.why, round(saves, 2), _where(tables, pair.one), cure)


def _two_types(tables: Tables, weight: Mapping[str, int], call: _Names) -> Iterator[Item]:
    named: defaultdict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(tables.entities):
        named[row.name].append(number)
    for name, numbers in named.items():
        for one, other in combinations((tables.entities[number] for number in numbers), 2):
            if one.type == other.type:
                continue
            lighter, heavier = sorted((one, other), key=lambda row: (weight[row.iri], row.iri))
            what = f"{name}: {lighter.type} or {heavier.type}?"
            cure = _cure("retype", call(lighter), heavier.type, type=lighter.type)
            saves = _HALF * (1 + weight[lighter.iri])
            yield Item("contradiction", what, "one name, two classes", saves, _where(tables, lighter), cure)


def _denied(tables: Tables, call: _Names) -> Iterator[Item]:
    """What one sentence states and another denies."""
    edges = {(edge.head, edge.relation, edge.tail): edge for edge in tables.edges}
    for fact in tables.facts:
        edge = edges.get((fact.head, fact.relation, fact.tail))
        if fact.modality == "denied" and edge and edge.facts:
            where = f"{tables.place(fact.sentence)} against {tables.place(edge.facts[0].sentence)}"
            yield Item("contradiction", _said(tables, edge), "stated and denied", 1.0, where, _wrong(tables, edge, call))


def _two_places(tables: Tables, call: _Names) -> Iterator[Item]:
    """An organisation or region that lies in two places of which neither is in the other."""
    lies: defaultdict[str, list[EdgeRow]] = defaultdict(list)
    for edge in tables.edges:
        if edge.relation == "locatedIn" and edge.facts:
            lies[edge.head].append(edge)
    for iri, edges in lies.items():
        if tables.entity[iri].type not in _PLACED:
            continue
        for one, other in combinations(sorted(edges, key=lambda edge: edge.confidence or 0), 2):
            if other.tail not in tables.above(one.tail) and one.tail not in tables.above(other.tail):
                why = f"lies in {tables.name(other.tail)} too, and neither is in the other"
                where = tables.place(one.facts[0].sentence)
                yield Item("contradiction", _said(tables, one), why, _HALF, where, _wrong(tables, one, call))


def _low_confidence(tables: Tables, below: float, call: _Names) -> Iterator[Item]:
    for edge in tables.edges:
        if edge.confidence is not None and edge.confidence < below:
            rules = ", ".join(sorted({fact.method for fact in edge.facts}))
            why, saves = f"{edge.confidence:g} by {rules}", round(1 - edge.confidence, 2)
            where = tables.place(edge.facts[0].sentence)
            yield Item("low confidence", _said(tables, edge), why, saves, where, _wrong(tables, edge, call))


def _where(tables: Tables, row: EntityRow) -> str:
    """The first sentence that mentions an entity."""
    return tables.place(row.mentions[0]) if row.mentions else ""


def _said(tables: Tables, edge: EdgeRow) -> str:
    return f"{tables.name(edge.head)} {edge.relation} {tables.name(edge.tail)}"


def _wrong(tables: Tables, edge: EdgeRow, call: _Names) -> str:
    return _cure("wrong", call(tables.entity[edge.head]), edge.relation, call(tables.entity[edge.tail]))


def _cure(*words: str, type: str = "") -> str:
    """The command that writes the correction."""
    return shlex.join(["kg", "correct", *words, *(["--type", type] if type else [])])
