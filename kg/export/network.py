"""The graph as a networkx.MultiDiGraph: entities are nodes, relations edges, evidence and confidence their attributes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from kg import schema
from kg.export.dates import span
from kg.iris import statement_key
from kg.store.rows import EdgeRow, EntityRow, FactRow, Tables

_SEPARATOR = " | "


def to_networkx(tables: Tables) -> nx.MultiDiGraph:
    """A node an entity, its key the IRI; an edge a relation, its key the relation's name, so parallel relations survive.

    Node attributes: name, label (the same, for Gephi and yEd), type, type_zh, aliases, code, latitude, longitude, dates,
    start and end (days), resolved, mentions (how many sentences), posts, figures. Edge attributes: id, relation, label
    (the relation in Chinese), confidence, method, modality, origin ("text", "background" or "inferred"), sentences (how
    many state it), start, end, and evidence: a list of dicts (source, start, end, text, confidence, method, modality, and
    context, the sentence that names who is left out).
    What the graph does not say is left out.
    """
    graph = nx.MultiDiGraph(name="Union KG")
    posts, figures = _posts(tables), _figures(tables)
    for row in tables.entities:
        graph.add_node(row.iri, **_present(_node(row) | {"posts": posts.get(row.iri), "figures": figures.get(row.iri)}))
    for edge in tables.edges:
        graph.add_edge(edge.head, edge.tail, key=edge.relation, **_present(_edge(edge, tables)))
    return graph


def flattened(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The same graph with plain attributes only (text, numbers, booleans), for formats that know no lists.

    Names are joined by " | "; evidence becomes lines of "source:start-end text".
    """
    flat = nx.MultiDiGraph(**graph.graph)
    flat.add_nodes_from((node, _flat(values)) for node, values in graph.nodes(data=True))
    flat.add_edges_from((head, tail, key, _flat(values)) for head, tail, key, values in graph.edges(keys=True, data=True))
    return flat


def listed(values: Mapping[str, Any]) -> dict[str, Any]:
    """Attributes with the evidence as a list of lines, for formats that know lists of text but no deeper ones."""
    return {key: [_line(item) for item in value] if key == "evidence" else value for key, value in values.items()}


def _node(row: EntityRow) -> dict[str, Any]:
    start, end = span(row.dates)
    return {
        "name": row.name,
        "label": row.name,
        "type": row.type,
        "type_zh": schema.label(row.type),
        "aliases": list(row.aliases),
        "code": row.code,
        "latitude": row.latitude,
        "longitude": row.longitude,
        "dates": list(row.dates),
        "start": start,
        "end": end,
        "resolved": row.resolved,
        "mentions": len(row.mentions),
    }


def _edge(edge: EdgeRow, tables: Tables) -> dict[str, Any]:
    start, end = _when(edge, tables)
    return {
        "id": statement_key("edge", edge.head, edge.relation, edge.tail).replace("/", "-"),
        "relation": edge.relation,
        "label": schema.label(edge.relation),
        "confidence": edge.confidence,
        "method": edge.inferred_by or ", ".join(sorted({fact.method for fact in edge.facts})),
        "modality": edge.modality,
        "origin": edge.origin,
        "sentences": len(edge.facts),
        "start": start,
        "end": end,
        "evidence": [_evidence(fact, tables) for fact in edge.facts],
    }


def _when(edge: EdgeRow, tables: Tables) -> tuple[str, str]:
    """The days an edge holds: those of the dated end, else the days of the articles that state it."""
    for entity in (tables.entity[edge.head], tables.entity[edge.tail]):
        if any(span(entity.dates)):
            return span(entity.dates)
    return span(source.date for fact in edge.facts if (source := tables.source(fact.sentence)))


def _evidence(fact: FactRow, tables: Tables) -> dict[str, Any]:
    source = tables.source(fact.sentence)
    said = {"source": source.file, "article": source.title, "start": source.start, "end": source.end,
            "text": source.text} if source else {}  # fmt: skip
    before = tables.source(fact.context)
    said |= {"context": before.text} if before else {}
    return _present({**said, "confidence": fact.confidence, "method": fact.method, "modality": fact.modality})


def _posts(tables: Tables) -> Mapping[str, list[str]]:
    """Person → the posts held, as "title @ organisation"."""
    posts: defaultdict[str, set[str]] = defaultdict(set)
    for row in tables.posts:
        posts[row.person].add(f"{row.title} @ {tables.name(row.organisation)}")
    return {person: sorted(held) for person, held in posts.items()}


def _figures(tables: Tables) -> Mapping[str, list[str]]:
    """Entity → its figures as the text has them."""
    figures: defaultdict[str, set[str]] = defaultdict(set)
    for row in tables.figures:
        figures[row.about].add(f"{row.measure} {row.text}")
    return {about: sorted(said) for about, said in figures.items()}


def _present(values: Mapping[str, Any]) -> dict[str, Any]:
    """Only what is known: GraphML has no None, and an empty list says nothing."""
    return {key: value for key, value in values.items() if value not in (None, "", [])}


def _flat(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _joined(key, value) if isinstance(value, list) else value for key, value in values.items()}


def _joined(key: str, value: Iterable[Any]) -> str:
    return "\n".join(map(_line, value)) if key == "evidence" else _SEPARATOR.join(value)


def _line(evidence: Mapping[str, Any]) -> str:
    """One piece of evidence as a line: "page.txt:120-190 the sentence", its line breaks made blanks."""
    place = f"{evidence.get('source', '')}:{evidence.get('start', '')}-{evidence.get('end', '')}"
    return f"{place} {' '.join(evidence.get('text', '').split())}"
