"""A graph file as the viewer shows it: the rows of the store, facts and background knowledge in one list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kg.schema import symmetric
from kg.store.graph import load
from kg.store.rows import ArticleRow, EntityRow, FactRow, FigureRow, PostRow, SentenceRow, Tables
from kg.store.tables import read_tables

BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class ViewGraph:
    """Everything the viewer shows: articles by source, sentences as they stand in them, the rest by IRI.

    `lines` are the facts, one a sentence; what no sentence states is a line too, with method "background" (or the inference
    rule), and without IRI and sentence.
    """

    nodes: tuple[EntityRow, ...]
    lines: tuple[FactRow, ...]
    sentences: tuple[SentenceRow, ...]
    articles: tuple[ArticleRow, ...]
    posts: tuple[PostRow, ...]
    numbers: tuple[FigureRow, ...]


def read_graph(path: Path) -> ViewGraph:
    """Read a graph file (Turtle, or what its suffix says: `.nt`, `.ttl`, `.rdf`).

    Raises GraphError where the file is missing, is no RDF, or holds no article and entity of the contract.
    """
    tables = read_tables(load(path), path)
    articles = tuple(sorted(tables.articles, key=lambda a: (a.source, a.iri)))
    order = {article.iri: index for index, article in enumerate(articles)}
    return ViewGraph(
        nodes=tables.entities,
        lines=tuple(sorted(_lines(tables), key=lambda e: (e.head, e.relation, e.tail, e.sentence, e.iri))),
        sentences=tuple(sorted(tables.sentences, key=lambda s: (order.get(s.article, len(order)), s.start, s.iri))),
        articles=articles,
        posts=tuple(post for post in tables.posts if post.person in tables.entity and post.organisation in tables.entity),
        numbers=tuple(figure for figure in tables.figures if figure.about in tables.entity),
    )


def _lines(tables: Tables) -> Iterator[FactRow]:
    """Facts, then the direct triples that no fact states in either direction."""
    stated = {(fact.head, fact.relation, fact.tail) for edge in tables.edges for fact in edge.facts}
    for edge in tables.edges:
        yield from (replace(fact, confidence=min(1.0, max(0.0, fact.confidence))) for fact in edge.facts)
        if not edge.facts and not _told_backwards(stated, edge.head, edge.relation, edge.tail):
            yield FactRow("", edge.head, edge.relation, edge.tail, 1.0, edge.inferred_by or BACKGROUND, "done", "")


def _told_backwards(stated: set[tuple[str, str, str]], head: str, relation: str, tail: str) -> bool:
    return relation in symmetric() and (tail, relation, head) in stated
