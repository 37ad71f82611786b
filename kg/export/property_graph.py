"""The graph as a property graph: what the Neo4j files and the Cypher script write.

Entities, articles, sentences and figures are nodes; relations, posts, mentions and origins are relationships. A relation
between two entities is one relationship, with its confidence and the IRIs of the sentences that state it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from kg.export.sheets import Cell, Kind
from kg.schema import relations
from kg.store.rows import EdgeRow, Tables

Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Nodes:
    """Nodes of one label. The first column is the IRI; `also` gives each row its second label, "" for none."""

    label: str
    columns: dict[str, Kind]
    rows: tuple[Row, ...]
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relationships:
    """Relationships of one type between nodes of two labels. The first two columns are the IRIs of start and end.

    `identity` names the column that tells parallel relationships of the type apart, "" where there are none.
    """

    type: str
    start: str
    end: str
    columns: dict[str, Kind]
    rows: tuple[Row, ...]
    identity: str = ""


def nodes(tables: Tables) -> list[Nodes]:
    """The node tables that have rows."""
    found = [
        Nodes(
            "Entity",
            {"iri": "text", "type": "text", "name": "text", "aliases": "list", "code": "text", "latitude": "number",
             "longitude": "number", "dates": "list", "resolved": "boolean"},
            tuple((e.iri, e.type, e.name, e.aliases, e.code or None, e.latitude, e.longitude, e.dates, e.resolved)
                  for e in tables.entities),
            tuple(e.type for e in tables.entities),
        ),
        Nodes(
            "Article",
            {"iri": "text", "title": "text", "source": "text", "date": "text", "kind": "text", "reporters": "list"},
            tuple((a.iri, a.title, a.source, a.date or None, a.kind or None, a.reporters) for a in tables.articles),
        ),
        Nodes(
            "Sentence",
            {"iri": "text", "role": "text", "start": "integer", "end": "integer", "text": "text"},
            tuple((s.iri, s.role, s.start, s.end, s.text) for s in tables.sentences),
        ),
        Nodes(
            "Figure",
            {"iri": "text", "measure": "text", "approx": "text", "value": "number", "unit": "text", "text": "text"},
            tuple((f.iri, f.measure, f.approx, f.value, f.unit, f.text) for f in tables.figures),
        ),
    ]  # fmt: skip
    return [table for table in found if table.rows]


def relationships(tables: Tables) -> list[Relationships]:
    """The relationship tables that have rows."""
    known = tables.sentence
    ends: dict[str, Kind] = {"start": "text", "end": "text"}
    mentions = tuple((e.iri, sentence) for e in tables.entities for sentence in e.mentions if sentence in known)
    articles = tuple((s.iri, s.article) for s in tables.sentences if s.article in tables.article)
    about = tuple((f.iri, f.about) for f in tables.figures if f.about in tables.entity)
    stated = tuple((f.iri, f.sentence) for f in tables.figures if f.sentence in known)
    posts = tuple((p.person, p.organisation, p.title, p.sentences) for p in tables.posts)
    held: dict[str, Kind] = {**ends, "title": "text", "sentences": "list"}
    found = [
        *_relations(tables),
        Relationships("HOLDS_POST", "Entity", "Entity", held, posts, identity="title"),
        Relationships("MENTIONED_IN", "Entity", "Sentence", ends, mentions),
        Relationships("IN_ARTICLE", "Sentence", "Article", ends, articles),
        Relationships("ABOUT", "Figure", "Entity", ends, about),
        Relationships("STATED_IN", "Figure", "Sentence", ends, stated),
    ]
    return [table for table in found if table.rows]


def relationship_type(relation: str) -> str:
    """The name of a relation by the customs of Cypher.

    >>> relationship_type("participatesIn")
    'PARTICIPATES_IN'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", relation).upper()


def _relations(tables: Tables) -> Iterator[Relationships]:
    columns: dict[str, Kind] = {
        "start": "text", "end": "text", "confidence": "number", "modality": "text", "origin": "text", "methods": "list",
        "sentences": "list",
    }  # fmt: skip
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    for edge in tables.edges:
        rows[edge.relation].append(_relation(edge))
    for relation in relations():
        yield Relationships(relationship_type(relation), "Entity", "Entity", columns, tuple(rows[relation]))


def _relation(edge: EdgeRow) -> Row:
    methods = tuple(sorted({fact.method for fact in edge.facts})) or tuple(filter(None, [edge.inferred_by]))
    sentences = tuple(sorted({fact.sentence for fact in edge.facts}))
    return edge.head, edge.tail, edge.confidence, edge.modality, edge.origin, methods, sentences
