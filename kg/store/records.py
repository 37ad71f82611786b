"""A graph read back into plain records: entities, and what sentences say of them.

What `explain`, the exporters and the viewer need from a graph, so that none of them has to know its triples.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from kg.schema import ONTOLOGY, PREFIXES, entity_types, relations
from kg.store.graph import Value, value

Properties = dict[str, list[Value]]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Node:
    """An entity: IRI, type ("UnionBody"), name, other names; `code`, `latitude`, `longitude` of a Region; ISO dates.

    `mentions` are IRIs of sentences, none for what background knowledge adds. `resolved` is False where the name is a short
    form.
    """

    iri: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    code: str = ""
    latitude: float | None = None
    longitude: float | None = None
    dates: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    resolved: bool = True


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence, and where it stands: offsets `start` and `end` in `file`, in the article `title` of `date`."""

    sentence: str
    text: str
    start: int
    end: int
    article: str
    title: str = ""
    file: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence states one relation: a ukg:Fact. `head` and `tail` are IRIs, the spans offsets of the names in the file."""

    iri: str
    head: str
    relation: str
    tail: str
    confidence: float
    method: str
    source: Source
    modality: str = "done"
    head_span: Span | None = None
    tail_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Tenure:
    """A post: `person` holds `title` at `organisation` (IRIs)."""

    iri: str
    person: str
    organisation: str
    title: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure: `measure` of `about` (an IRI) is `value` `unit`, exactly ("=") or about ("~", ">", "<"); `text` as printed."""

    iri: str
    about: str
    measure: str
    value: float
    unit: str
    approx: str
    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Dating:
    """A sentence dates an entity (`about`, an IRI): `date` is ISO 8601."""

    iri: str
    about: str
    date: str
    source: Source


class Records:
    """The records of one store. Methods that take `about` (an IRI) give what concerns that entity, and everything without it.

    Everything comes sorted; sentences are read once and kept.
    """

    def __init__(self, store: ox.Store) -> None:
        self.store = store
        self._sources: dict[str, Source] = {}

    def nodes(self) -> dict[str, Node]:
        """IRI → entity, sorted by IRI."""
        iris = {iri for kind in entity_types() for iri in self._instances(f"ukg:{kind}")}
        return {iri: node for iri in sorted(iris) if (node := self.node(iri))}

    def node(self, iri: str) -> Node | None:
        """The entity with this IRI, None where the graph has none."""
        found = self._properties(iri)
        kinds = {str(kind).removeprefix(ONTOLOGY) for kind in found.get("rdf:type", ())}
        kind = next((kind for kind in entity_types() if kind in kinds), None)
        if kind is None:
            return None
        return Node(
            iri, kind, _text(found, "skos:prefLabel") or iri, _texts(found, "skos:altLabel"), _text(found, "ukg:adminCode"),
            _first(found, "schema:latitude"), _first(found, "schema:longitude"), _texts(found, "ukg:date"),
            _texts(found, "ukg:mentionedIn"), False not in found.get("ukg:resolved", ()))  # fmt: skip

    def source(self, sentence: str) -> Source:
        """The sentence with this IRI; its text is empty where the graph does not know it."""
        if sentence not in self._sources:
            found = self._properties(sentence)
            article = _text(found, "dcterms:isPartOf")
            whole = self._properties(article) if article else {}
            self._sources[sentence] = Source(
                sentence, _text(found, "ukg:text"), _first(found, "ukg:start") or 0, _first(found, "ukg:end") or 0, article,
                _text(whole, "dcterms:title"), _text(whole, "dcterms:source"), _text(whole, "dcterms:date"))  # fmt: skip
        return self._sources[sentence]

    def statements(self, about: str | None = None) -> list[Statement]:
        """Facts with the entity at either end; by relation in the order of the ontology, surest first."""
        order = {relation: rank for rank, relation in enumerate(relations())}
        made = map(self._statement, self._statements_of("ukg:Fact", about, "rdf:subject", "rdf:object"))
        return sorted(made, key=lambda s: (order.get(s.relation, len(order)), -s.confidence, s.head, s.tail, s.iri))

    def unstated(self) -> list[tuple[str, str, str]]:
        """Direct triples between entities with no fact behind them: background knowledge, as (head, relation, tail)."""
        stated = {(s.head, s.relation, s.tail) for s in self.statements()}
        direct = {(q.subject.value, r, q.object.value) for r in relations() for q in self._quads(None, f"ukg:{r}", None)}
        return sorted(direct - stated)

    def tenures(self, about: str | None = None) -> list[Tenure]:
        """Posts of a person or at an organisation, by person, organisation and title."""
        made = []
        for iri, found in self._statements_of("org:Membership", about, "org:member", "org:organization"):
            places = tuple(map(self.source, _texts(found, "prov:wasDerivedFrom")))
            ends = _text(found, "org:member"), _text(found, "org:organization")
            made += [Tenure(iri, *ends, title, places) for title in _texts(found, "ukg:postTitle")]
        return sorted(made, key=lambda t: (t.person, t.organisation, t.title, t.iri))

    def quantities(self, about: str | None = None) -> list[Quantity]:
        """Figures of an entity, in the order of the texts."""
        made = [
            Quantity(iri, _text(found, "ukg:about"), _text(found, "ukg:measure"), _first(found, "schema:value") or 0,
                     _text(found, "schema:unitText"), _text(found, "ukg:approx"), _text(found, "ukg:text"),
                     self._origin(found))
            for iri, found in self._statements_of("ukg:Figure", about, "ukg:about")]  # fmt: skip
        return sorted(made, key=lambda q: (q.about, q.source.file, q.source.start, q.iri))

    def datings(self, about: str | None = None) -> list[Dating]:
        """Dates of an entity with the sentences that give them, earliest first."""
        made = [
            Dating(iri, _text(found, "rdf:subject"), _text(found, "rdf:object"), self._origin(found))
            for iri, found in self._statements_of("ukg:Dating", about, "rdf:subject")]  # fmt: skip
        return sorted(made, key=lambda d: (d.about, d.date, d.iri))

    def _statement(self, described: tuple[str, Properties]) -> Statement:
        iri, found = described
        relation = _text(found, "rdf:predicate").removeprefix(ONTOLOGY)
        return Statement(
            iri, _text(found, "rdf:subject"), relation, _text(found, "rdf:object"), float(_first(found, "ukg:confidence") or 0),
            _text(found, "ukg:method"), self._origin(found), _text(found, "ukg:modality") or "done",
            _span(found, "head"), _span(found, "tail"))  # fmt: skip

    def _statements_of(self, kind: str, about: str | None, *ends: str) -> Iterator[tuple[str, Properties]]:
        """Nodes of a class, all or those with `about` at one of their `ends`, with their properties."""
        if about:
            wanted = {quad.subject.value for end in ends for quad in self._quads(None, end, ox.NamedNode(about))}
        else:
            wanted = set(self._instances(kind))
        described = ((iri, self._properties(iri)) for iri in sorted(wanted))
        return (pair for pair in described if _named(kind).value in pair[1].get("rdf:type", ()))

    def _origin(self, found: Properties) -> Source:
        return self.source(_text(found, "prov:wasDerivedFrom"))

    def _instances(self, kind: str) -> Iterable[str]:
        return (quad.subject.value for quad in self._quads(None, "rdf:type", _named(kind)))

    def _properties(self, iri: str) -> Properties:
        """Prefixed name of a property → its values, sorted."""
        found: Properties = {}
        for quad in self._quads(ox.NamedNode(iri), None, None):
            found.setdefault(_prefixed(quad.predicate.value), []).append(value(quad.object))
        return {name: sorted(values, key=str) for name, values in found.items()}

    def _quads(self, subject: ox.NamedNode | None, predicate: str | None, item: ox.NamedNode | None) -> Iterator[Any]:
        return self.store.quads_for_pattern(subject, _named(predicate) if predicate else None, item)


def _named(name: str) -> ox.NamedNode:
    prefix, _, local = name.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local)


def _prefixed(iri: str) -> str:
    return next((f"{prefix}:{iri.removeprefix(space)}" for prefix, space in PREFIXES.items() if iri.startswith(space)), iri)


def _first(found: Properties, name: str) -> Any:
    return next(iter(found.get(name, ())), None)


def _text(found: Properties, name: str) -> str:
    return str(found[name][0]) if name in found else ""


def _texts(found: Properties, name: str) -> tuple[str, ...]:
    return tuple(map(str, found.get(name, ())))


def _span(found: Properties, end: str) -> Span | None:
    start, stop = _first(found, f"ukg:{end}Start"), _first(found, f"ukg:{end}End")
    return None if start is None or stop is None else (start, stop)
