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

_Values = Mapping[str, list[str]]
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
    values = _values(store, iri)
    types = values.get(schema.RDF + "type", ())
    kind = next((kind for kind in schema.entity_types() if _full(f"ukg:{kind}") in types), "")
    return _entity(iri, values, kind) if kind else None


def sentence_source(store: ox.Store, iri: str) -> Source | None:
    """The sentence with this IRI and its article, None where the graph has no such sentence."""
    values = _values(store, iri)
    if _full("ukg:Sentence") not in values.get(schema.RDF + "type", ()):
        return None
    sentence = _sentence(iri, values)
    return source_of(sentence, _article(sentence.article, _values(store, sentence.article)))


def _whole(store: ox.Store, source: object) -> Tables:
    entities: dict[str, EntityRow] = {}
    for kind in schema.entity_types():
        entities = {iri: _entity(iri, values, kind) for iri, values in _nodes(store, f"ukg:{kind}")} | entities
    if not entities:
        raise GraphError(source, "holds no entity of Union KG", "build one with kg build SOURCE, or name it by --graph")
    said = {name: tuple(make(*node) for node in _nodes(store, kind)) for name, (kind, _, make) in _STATEMENTS.items()}
    return Tables(
        articles=tuple(_article(*node) for node in _nodes(store, "ukg:Article")),
        sentences=tuple(_sentence(*node) for node in _nodes(store, "ukg:Sentence")),
        entities=tuple(entities[iri] for iri in sorted(entities)),
        edges=tuple(_edges(store, said["facts"], entities)),
        **said,
    )


def _around(store: ox.Store, iri: str) -> Tables:
    entity = entity_row(store, iri)
    if entity is None:
        return Tables()
    said = {name: tuple(make(*node) for node in _nodes_at(store, kind, ends, iri))
            for name, (kind, ends, make) in _STATEMENTS.items()}  # fmt: skip
    others = {end for fact in said["facts"] for end in (fact.head, fact.tail)}
    others |= {end for post in said["posts"] for end in (post.person, post.organisation)}
    places = {row.sentence for name in ("facts", "datings", "figures") for row in said[name]} | set(entity.mentions)
    places |= {fact.context for fact in said["facts"]}
    places |= {place for post in said["posts"] for place in post.sentences}
    sentences = [_sentence(place, _values(store, place)) for place in sorted(places - {""})]
    articles = [_article(article, _values(store, article)) for article in sorted({s.article for s in sentences} - {""})]
    rows = [entity, *filter(None, (entity_row(store, other) for other in sorted(others - {iri, ""})))]
    return Tables(tuple(articles), tuple(sentences), tuple(sorted(rows, key=lambda row: row.iri)), **said)


# ── nodes and their values ──


def _nodes(store: ox.Store, kind: str) -> Iterator[tuple[str, _Values]]:
    """Each node of a class (`prefix:Name`), sorted by IRI, with its values by predicate."""
    quads = store.quads_for_pattern(None, ox.NamedNode(schema.RDF + "type"), _named(kind), None)
    for iri, node in sorted({lexical(quad.subject): quad.subject for quad in quads}.items()):
        yield iri, _values_of(store, node)


def _nodes_at(store: ox.Store, kind: str, ends: Iterable[str], iri: str) -> Iterator[tuple[str, _Values]]:
    """The nodes of a class that point to something by one of these properties, sorted, with their values."""
    found = {lexical(quad.subject): quad.subject for end in ends
             for quad in store.quads_for_pattern(None, _named(end), ox.NamedNode(iri), None)}  # fmt: skip
    described = ((subject, _values_of(store, node)) for subject, node in sorted(found.items()))
    return ((subject, values) for subject, values in described if _full(kind) in values.get(schema.RDF + "type", ()))


def _values(store: ox.Store, iri: str) -> _Values:
    """The values of a node by predicate; none of what is no IRI."""
    try:
        return _values_of(store, ox.NamedNode(iri))
    except ValueError:
        return {}


def _values_of(store: ox.Store, node: Any) -> _Values:
    values: defaultdict[str, list[str]] = defaultdict(list)
    for quad in store.quads_for_pattern(node, None, None, None):
        values[quad.predicate.value].append(lexical(quad.object))
    return values


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


def _span(values: _Values, end: str) -> Span | None:
    start, stop = _one(values, f"ukg:{end}Start"), _one(values, f"ukg:{end}End")
    return (int(start), int(stop)) if start and stop else None


# ── a row of each table ──


def _article(iri: str, values: _Values) -> ArticleRow:
    return ArticleRow(
        iri,
        title=_one(values, "dcterms:title"),
        source=_one(values, "dcterms:source"),
        date=_one(values, "dcterms:date"),
        kind=_one(values, "ukg:kind"),
        reporters=_all(values, "ukg:reporter"),
    )


def _sentence(iri: str, values: _Values) -> SentenceRow:
    return SentenceRow(
        iri,
        article=_one(values, "dcterms:isPartOf"),
        text=_one(values, "ukg:text"),
        start=int(_one(values, "ukg:start") or 0),
        end=int(_one(values, "ukg:end") or 0),
        role=_one(values, "ukg:role") or "body",
    )


def _entity(iri: str, values: _Values, kind: str) -> EntityRow:
    return EntityRow(
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


def _fact(iri: str, values: _Values) -> FactRow:
    return FactRow(
        iri,
        *_statement(values),
        confidence=float(_one(values, "ukg:confidence") or 1),
        method=_one(values, "ukg:method"),
        modality=_one(values, "ukg:modality") or "done",
        sentence=_one(values, "prov:wasDerivedFrom"),
        head_span=_span(values, "head"),
        tail_span=_span(values, "tail"),
        context=_one(values, "ukg:context"),
    )


def _statement(values: _Values) -> _Edge:
    """Head, relation name and tail of a reified statement."""
    relation = _one(values, "rdf:predicate").removeprefix(schema.ONTOLOGY)
    return _one(values, "rdf:subject"), relation, _one(values, "rdf:object")


def _dating(iri: str, values: _Values) -> DatingRow:
    entity, _, value = _statement(values)
    return DatingRow(iri, entity, value, _one(values, "prov:wasDerivedFrom"))


def _post(iri: str, values: _Values) -> PostRow:
    return PostRow(
        iri,
        person=_one(values, "org:member"),
        organisation=_one(values, "org:organization"),
        title=_one(values, "ukg:postTitle"),
        sentences=_all(values, "prov:wasDerivedFrom"),
    )


def _figure(iri: str, values: _Values) -> FigureRow:
    return FigureRow(
        iri,
        about=_one(values, "ukg:about"),
        measure=_one(values, "ukg:measure"),
        value=_number(_one(values, "schema:value")),
        unit=_one(values, "schema:unitText"),
        approx=_one(values, "ukg:approx") or "=",
        text=_one(values, "ukg:text"),
        sentence=_one(values, "prov:wasDerivedFrom"),
    )


# table → class of its nodes, the properties by which they point to what they speak of, and how a row is made of one
_STATEMENTS: Mapping[str, tuple[str, tuple[str, ...], Callable[[str, _Values], Any]]] = {
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
    rules = {_statement(values): _one(values, "ukg:method") for _, values in _nodes(store, "ukg:Inference")}
    for edge in sorted({*stated, *_direct(store)}):
        for end in (edge[0], edge[2]):
            if end not in known:
                raise GraphError(f"<{end}>", f"stands in {edge[1]!r} but is no entity of the graph", _MEND)
        yield EdgeRow(*edge, facts=tuple(stated.get(edge, ())), inferred_by=rules.get(edge, ""))


def _direct(store: ox.Store) -> Iterator[_Edge]:
    for relation in schema.relations():
        for quad in store.quads_for_pattern(None, _named(f"ukg:{relation}"), None, None):
            yield lexical(quad.subject), relation, lexical(quad.object)
