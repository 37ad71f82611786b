"""A graph that follows the contract → `Tables`: all of it, or what concerns one entity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

import pyoxigraph as ox

from kg import schema
from kg.errors import GraphError
from kg.store.literals import lexical
from kg.store.nodes import Values, every, full_iri, named_node, nodes, nodes_at, one, values_at
from kg.store.rows import (
    ArticleRow,
    DatingRow,
    EdgeRow,
    EntityRow,
    FactRow,
    FigureRow,
    PostRow,
    SentenceRow,
    Source,
    Span,
    Tables,
    source_of,
)

_Edge = tuple[str, str, str]
_MEND = "see what is wrong with kg validate"


def read_tables(store: ox.Store, source: object = "the graph") -> Tables:
    """The rows of a graph, from whatever named graphs they stand in; `source` is what errors call it.

    Raises GraphError where the graph holds no entity of the contract, or a relation runs to something that is none.
    """
    try:
        return _whole(store, source)
    except (ValueError, ArithmeticError) as error:
        raise GraphError(source, f"has a number that is none ({error})", _MEND) from error


def tables_about(store: ox.Store, iri: str) -> Tables:
    """The rows that concern one entity: its own, what is said of it with the sentences, the entities at the other ends.

    It reads these alone, so that a large graph takes no longer than a small one. `edges` is left empty, and all is where the
    graph has no such entity. Raises GraphError where the graph has a number that is none.
    """
    try:
        return _around(store, iri)
    except (ValueError, ArithmeticError) as error:
        raise GraphError("the graph", f"has a number that is none ({error})", _MEND) from error


def entity_row(store: ox.Store, iri: str) -> EntityRow | None:
    """The entity with this IRI, None where the graph has none."""
    values = values_at(store, iri)
    types = values.get(schema.RDF + "type", ())
    kind = next((kind for kind in schema.entity_types() if full_iri(f"ukg:{kind}") in types), "")
    return _entity(iri, values, kind) if kind else None


def sentence_source(store: ox.Store, iri: str) -> Source | None:
    """The sentence with this IRI and its article, None where the graph has no such sentence."""
    values = values_at(store, iri)
    if full_iri("ukg:Sentence") not in values.get(schema.RDF + "type", ()):
        return None
    sentence = _sentence(iri, values)
    return source_of(sentence, _article(sentence.article, values_at(store, sentence.article)))


def _whole(store: ox.Store, source: object) -> Tables:
    entities: dict[str, EntityRow] = {}
    for kind in schema.entity_types():
        entities = {iri: _entity(iri, values, kind) for iri, values in nodes(store, f"ukg:{kind}")} | entities
    if not entities:
        raise GraphError(source, "holds no entity of Union KG", "build one with kg build SOURCE, or name it by --graph")
    said = {name: tuple(make(*node) for node in nodes(store, kind)) for name, (kind, _, make) in _STATEMENTS.items()}
    return Tables(
        articles=tuple(_article(*node) for node in nodes(store, "ukg:Article")),
        sentences=tuple(_sentence(*node) for node in nodes(store, "ukg:Sentence")),
        entities=tuple(entities[iri] for iri in sorted(entities)),
        edges=tuple(_edges(store, said["facts"], entities)),
        **said,
    )


def _around(store: ox.Store, iri: str) -> Tables:
    entity = entity_row(store, iri)
    if entity is None:
        return Tables()
    said = {name: tuple(make(*node) for node in nodes_at(store, kind, ends, iri))
            for name, (kind, ends, make) in _STATEMENTS.items()}  # fmt: skip
    others = {end for fact in said["facts"] for end in (fact.head, fact.tail)}
    others |= {end for post in said["posts"] for end in (post.person, post.organisation)}
    places = {row.sentence for name in ("facts", "datings", "figures") for row in said[name]} | set(entity.mentions)
    places |= {fact.context for fact in said["facts"]}
    places |= {place for post in said["posts"] for place in post.sentences}
    sentences = [_sentence(place, values_at(store, place)) for place in sorted(places - {""})]
    articles = [_article(article, values_at(store, article)) for article in sorted({s.article for s in sentences} - {""})]
    rows = [entity, *filter(None, (entity_row(store, other) for other in sorted(others - {iri, ""})))]
    return Tables(tuple(articles), tuple(sentences), tuple(sorted(rows, key=lambda row: row.iri)), **said)


# ── values that are no plain text ──


def _number(text: str) -> float:
    """A literal as a number: an int where it is whole."""
    value = Decimal(text) if text else Decimal(0)
    return int(value) if value == value.to_integral_value() else float(value)


def _coordinate(values: Values, name: str) -> float | None:
    text = one(values, name)
    return float(text) if text else None


def _span(values: Values, end: str) -> Span | None:
    start, stop = one(values, f"ukg:{end}Start"), one(values, f"ukg:{end}End")
    return (int(start), int(stop)) if start and stop else None


# ── a row of each table ──


def _article(iri: str, values: Values) -> ArticleRow:
    return ArticleRow(
        iri,
        title=one(values, "dcterms:title"),
        source=one(values, "dcterms:source"),
        date=one(values, "dcterms:date"),
        kind=one(values, "ukg:kind"),
        reporters=every(values, "ukg:reporter"),
    )


def _sentence(iri: str, values: Values) -> SentenceRow:
    return SentenceRow(
        iri,
        article=one(values, "dcterms:isPartOf"),
        text=one(values, "ukg:text"),
        start=int(one(values, "ukg:start") or 0),
        end=int(one(values, "ukg:end") or 0),
        role=one(values, "ukg:role") or "body",
    )


def _entity(iri: str, values: Values, kind: str) -> EntityRow:
    return EntityRow(
        iri,
        type=kind,
        name=one(values, "skos:prefLabel") or iri.rpartition("/")[2],
        aliases=every(values, "skos:altLabel"),
        code=one(values, "ukg:adminCode"),
        latitude=_coordinate(values, "schema:latitude"),
        longitude=_coordinate(values, "schema:longitude"),
        dates=every(values, "ukg:date"),
        resolved=one(values, "ukg:resolved") != "false",
        mentions=every(values, "ukg:mentionedIn"),
    )


def _fact(iri: str, values: Values) -> FactRow:
    return FactRow(
        iri,
        *_statement(values),
        confidence=float(one(values, "ukg:confidence") or 1),
        method=one(values, "ukg:method"),
        modality=one(values, "ukg:modality") or "done",
        sentence=one(values, "prov:wasDerivedFrom"),
        head_span=_span(values, "head"),
        tail_span=_span(values, "tail"),
        context=one(values, "ukg:context"),
    )


def _statement(values: Values) -> _Edge:
    """Head, relation name and tail of a reified statement."""
    relation = one(values, "rdf:predicate").removeprefix(schema.ONTOLOGY)
    return one(values, "rdf:subject"), relation, one(values, "rdf:object")


def _dating(iri: str, values: Values) -> DatingRow:
    entity, _, value = _statement(values)
    return DatingRow(iri, entity, value, one(values, "prov:wasDerivedFrom"))


def _post(iri: str, values: Values) -> PostRow:
    return PostRow(
        iri,
        person=one(values, "org:member"),
        organisation=one(values, "org:organization"),
        title=one(values, "ukg:postTitle"),
        sentences=every(values, "prov:wasDerivedFrom"),
    )


def _figure(iri: str, values: Values) -> FigureRow:
    return FigureRow(
        iri,
        about=one(values, "ukg:about"),
        measure=one(values, "ukg:measure"),
        value=_number(one(values, "schema:value")),
        unit=one(values, "schema:unitText"),
        approx=one(values, "ukg:approx") or "=",
        text=one(values, "ukg:text"),
        sentence=one(values, "prov:wasDerivedFrom"),
    )


# table → class of its nodes, the properties by which they point to what they speak of, and how a row is made of one
_STATEMENTS: Mapping[str, tuple[str, tuple[str, ...], Callable[[str, Values], Any]]] = {
    "facts": ("ukg:Fact", ("rdf:subject", "rdf:object"), _fact),
    "datings": ("ukg:Dating", ("rdf:subject",), _dating),
    "posts": ("org:Membership", ("org:member", "org:organization"), _post),
    "figures": ("ukg:Figure", ("ukg:about",), _figure),
}


def _edges(store: ox.Store, facts: Iterable[FactRow], known: Container[str]) -> Iterator[EdgeRow]:
    """Direct triples between entities with their facts; a fact whose triple is missing gives its edge all the same."""
    stated: defaultdict[_Edge, list[FactRow]] = defaultdict(list)
    for fact in facts:
        if fact.modality != "denied":
            stated[fact.head, fact.relation, fact.tail].append(fact)
    rules = {_statement(values): one(values, "ukg:method") for _, values in nodes(store, "ukg:Inference")}
    for edge in sorted({*stated, *_direct(store)}):
        for end in (edge[0], edge[2]):
            if end not in known:
                raise GraphError(f"<{end}>", f"stands in {edge[1]!r} but is no entity of the graph", _MEND)
        yield EdgeRow(*edge, facts=tuple(stated.get(edge, ())), inferred_by=rules.get(edge, ""))


def _direct(store: ox.Store) -> Iterator[_Edge]:
    for relation in schema.relations():
        for quad in store.quads_for_pattern(None, named_node(f"ukg:{relation}"), None, None):
            yield lexical(quad.subject), relation, lexical(quad.object)
