"""A graph that follows the contract → `Tables`: one pass over each class, and plain look-ups after that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from decimal import Decimal

import pyoxigraph as ox

from kg import schema
from kg.errors import GraphError
from kg.export.rows import (
    ArticleRow,
    DatingRow,
    EdgeRow,
    EntityRow,
    FactRow,
    FigureRow,
    PostRow,
    SentenceRow,
    Tables,
)

_Values = Mapping[str, list[str]]
_Edge = tuple[str, str, str]
_MEND = "see what is wrong with kg validate"


def read_tables(store: ox.Store) -> Tables:
    """The rows of a graph, from whatever named graphs they stand in.

    Raises GraphError where the graph holds no entity of the contract, or a relation runs to something that is none.
    """
    try:
        return _read(store)
    except (ValueError, ArithmeticError) as error:
        raise GraphError("the graph", f"has a number that is none ({error})", _MEND) from error


def _read(store: ox.Store) -> Tables:
    entities: dict[str, EntityRow] = {}
    for kind in schema.entity_types():
        entities = {row.iri: row for row in _entities(store, kind)} | entities
    if not entities:
        raise GraphError("the graph", "holds no entity of Union KG", "build one with kg build SOURCE, or name it by --graph")
    facts = tuple(_facts(store))
    return Tables(
        articles=tuple(_articles(store)),
        sentences=tuple(_sentences(store)),
        entities=tuple(entities[iri] for iri in sorted(entities)),
        edges=tuple(_edges(store, facts, entities)),
        facts=facts,
        datings=tuple(_datings(store)),
        posts=tuple(_posts(store)),
        figures=tuple(_figures(store)),
    )


def _nodes(store: ox.Store, kind: str) -> Iterator[tuple[str, _Values]]:
    """Each node of a class (`prefix:Name`), sorted by IRI, with its values by predicate."""
    quads = store.quads_for_pattern(None, ox.NamedNode(schema.RDF + "type"), _named(kind), None)
    for iri, node in sorted({_text(quad.subject): quad.subject for quad in quads}.items()):
        values: defaultdict[str, list[str]] = defaultdict(list)
        for quad in store.quads_for_pattern(node, None, None, None):
            values[quad.predicate.value].append(_text(quad.object))
        yield iri, values


def _text(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    """IRI, label or lexical form of a term."""
    return str(term) if isinstance(term, ox.Triple) else term.value


def _named(name: str) -> ox.NamedNode:
    return ox.NamedNode(_full(name))


def _full(name: str) -> str:
    """The IRI of a `prefix:local` name of the contract."""
    prefix, _, local = name.partition(":")
    return schema.PREFIXES[prefix] + local


def _one(values: _Values, name: str) -> str:
    """The value of a property; the least where there are several, so that the answer does not depend on the order."""
    found = values.get(_full(name))
    return min(found) if found else ""


def _all(values: _Values, name: str) -> tuple[str, ...]:
    return tuple(sorted(set(values.get(_full(name), ()))))


def _number(text: str) -> float:
    """A literal as a number: an int where it is whole."""
    value = Decimal(text) if text else Decimal(0)
    return int(value) if value == value.to_integral_value() else float(value)


def _coordinate(values: _Values, name: str) -> float | None:
    text = _one(values, name)
    return float(text) if text else None


def _articles(store: ox.Store) -> Iterator[ArticleRow]:
    for iri, values in _nodes(store, "ukg:Article"):
        yield ArticleRow(
            iri,
            title=_one(values, "dcterms:title"),
            source=_one(values, "dcterms:source"),
            date=_one(values, "dcterms:date"),
            kind=_one(values, "ukg:kind"),
            reporters=_all(values, "ukg:reporter"),
        )


def _sentences(store: ox.Store) -> Iterator[SentenceRow]:
    for iri, values in _nodes(store, "ukg:Sentence"):
        yield SentenceRow(
            iri,
            article=_one(values, "dcterms:isPartOf"),
            text=_one(values, "ukg:text"),
            start=int(_one(values, "ukg:start") or 0),
            end=int(_one(values, "ukg:end") or 0),
            role=_one(values, "ukg:role") or "body",
        )


def _entities(store: ox.Store, kind: str) -> Iterator[EntityRow]:
    for iri, values in _nodes(store, f"ukg:{kind}"):
        yield EntityRow(
            iri,
            type=kind,
            name=_one(values, "skos:prefLabel") or iri.rpartition("/")[2],
            aliases=_all(values, "skos:altLabel"),
            code=_one(values, "ukg:adminCode"),
            latitude=_coordinate(values, "schema:latitude"),
            longitude=_coordinate(values, "schema:longitude"),
            dates=_all(values, "ukg:date"),
            resolved=_one(values, "ukg:resolved") != "false",
            mentions=_all(values, "ukg:mentionedIn"),
        )


def _facts(store: ox.Store) -> Iterator[FactRow]:
    for iri, values in _nodes(store, "ukg:Fact"):
        yield FactRow(
            iri,
            *_statement(values),
            confidence=float(_one(values, "ukg:confidence") or 1),
            method=_one(values, "ukg:method"),
            modality=_one(values, "ukg:modality") or "done",
            sentence=_one(values, "prov:wasDerivedFrom"),
        )


def _statement(values: _Values) -> _Edge:
    """Head, relation name and tail of a reified statement."""
    relation = _one(values, "rdf:predicate").removeprefix(schema.ONTOLOGY)
    return _one(values, "rdf:subject"), relation, _one(values, "rdf:object")


def _edges(store: ox.Store, facts: Iterable[FactRow], known: Container[str]) -> Iterator[EdgeRow]:
    """Direct triples between entities with their facts; a fact whose triple is missing gives its edge all the same."""
    stated: defaultdict[_Edge, list[FactRow]] = defaultdict(list)
    for fact in facts:
        if fact.modality != "denied":
            stated[fact.head, fact.relation, fact.tail].append(fact)
    rules = {_statement(values): _one(values, "ukg:method") for _, values in _nodes(store, "ukg:Inference")}
    for edge in sorted({*stated, *_direct(store)}):
        for end in (edge[0], edge[2]):
            if end not in known:
                raise GraphError(f"<{end}>", f"stands in {edge[1]!r} but is no entity of the graph", _MEND)
        yield EdgeRow(*edge, facts=tuple(stated.get(edge, ())), inferred_by=rules.get(edge, ""))


def _direct(store: ox.Store) -> Iterator[_Edge]:
    for relation in schema.relations():
        for quad in store.quads_for_pattern(None, _named(f"ukg:{relation}"), None, None):
            yield _text(quad.subject), relation, _text(quad.object)


def _datings(store: ox.Store) -> Iterator[DatingRow]:
    for iri, values in _nodes(store, "ukg:Dating"):
        entity, _, value = _statement(values)
        yield DatingRow(iri, entity, value, _one(values, "prov:wasDerivedFrom"))


def _posts(store: ox.Store) -> Iterator[PostRow]:
    for iri, values in _nodes(store, "org:Membership"):
        yield PostRow(
            iri,
            person=_one(values, "org:member"),
            organisation=_one(values, "org:organization"),
            title=_one(values, "ukg:postTitle"),
            sentence=_one(values, "prov:wasDerivedFrom"),
        )


def _figures(store: ox.Store) -> Iterator[FigureRow]:
    for iri, values in _nodes(store, "ukg:Figure"):
        yield FigureRow(
            iri,
            about=_one(values, "ukg:about"),
            measure=_one(values, "ukg:measure"),
            value=_number(_one(values, "schema:value")),
            unit=_one(values, "schema:unitText"),
            approx=_one(values, "ukg:approx") or "=",
            text=_one(values, "ukg:text"),
            sentence=_one(values, "prov:wasDerivedFrom"),
        )
