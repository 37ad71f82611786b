"""The graph cut into one named graph an article: what N-Quads and TriG write.

An article's graph is whole in itself: its sentences, the facts, posts and figures that they state, and type and names of
each entity that they mention. What no article states (a region's parents, inferred facts) stays in the default graph. A
triple that two articles state stands in both graphs; the union of all graphs is the graph that was read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

import pyoxigraph as ox

from kg.schema import ONTOLOGY, relations
from kg.store.literals import lexical
from kg.store.rdf import triples_of
from kg.store.rows import DatingRow, FactRow, FigureRow, Tables

DEFAULT = ""

_Homes = Mapping[str, Collection[str]]
_Statement = tuple[str, str, str]


def graphs(store: ox.Store, tables: Tables) -> dict[str, list[ox.Triple]]:
    """Article IRI → its triples in no order; the articles are sorted, the default graph ("") first where it has any."""
    nodes, statements = _node_homes(tables), _statement_homes(tables)
    cut: defaultdict[str, list[ox.Triple]] = defaultdict(list)
    for triple in triples_of(store):
        for article in _homes(triple, nodes, statements):
            cut[article].append(triple)
    return {article: cut[article] for article in sorted(cut)}


def _homes(triple: ox.Triple, nodes: _Homes, statements: Mapping[_Statement, set[str]]) -> Iterable[str]:
    """The articles in whose graphs a triple stands."""
    subject, predicate, value = lexical(triple.subject), triple.predicate.value, lexical(triple.object)
    local = predicate.removeprefix(ONTOLOGY)
    if local == "mentionedIn" and value in nodes:
        return nodes[value]
    if local in {*relations(), "date"}:
        stated = statements.get((subject, local, value))
        if stated or local != "date":
            return stated or (DEFAULT,)
    return nodes.get(subject) or (DEFAULT,)


def _node_homes(tables: Tables) -> _Homes:
    """IRI of an article, sentence, statement or entity → the articles it belongs to."""
    homes: dict[str, Collection[str]] = {row.iri: (row.iri,) for row in tables.articles}
    homes |= {row.iri: (row.article,) for row in tables.sentences}
    statements: tuple[FactRow | DatingRow | FigureRow, ...] = (*tables.facts, *tables.datings, *tables.figures)
    homes |= {row.iri: homes.get(row.sentence, ()) for row in statements}
    homes |= {row.iri: sorted({home for place in row.sentences for home in homes.get(place, ())}) for row in tables.posts}
    for entity in tables.entities:
        homes[entity.iri] = sorted({article for mention in entity.mentions for article in homes.get(mention, ())})
    return homes


def _statement_homes(tables: Tables) -> Mapping[_Statement, set[str]]:
    """Direct triple (relation or date) → the articles that state it."""
    homes: defaultdict[_Statement, set[str]] = defaultdict(set)
    sentences = tables.sentence
    for fact in tables.facts:
        if fact.sentence in sentences:
            homes[fact.head, fact.relation, fact.tail].add(sentences[fact.sentence].article)
    for dating in tables.datings:
        if dating.sentence in sentences:
            homes[dating.entity, "date", dating.value].add(sentences[dating.sentence].article)
    return homes
