"""Graphs made up of a few rows."""

from __future__ import annotations

from dataclasses import replace

from kg.store.rows import EdgeRow, EntityRow, FactRow, Tables


def entity(name: str, kind: str = "UnionBody", *aliases: str, **more: object) -> EntityRow:
    row = EntityRow(f"{kind}/{name}", kind, name, aliases, "", None, None, (), True, ())
    return replace(row, **more)  # type: ignore[arg-type]


def edge(head: EntityRow, relation: str, tail: EntityRow, confidence: float = 0.9, modality: str = "done") -> EdgeRow:
    fact = FactRow("f", head.iri, relation, tail.iri, confidence, "rule", modality, "s")
    return EdgeRow(head.iri, relation, tail.iri, (fact,))


def tables(*edges: EdgeRow, entities: tuple[EntityRow, ...]) -> Tables:
    return Tables(entities=entities, edges=edges, facts=tuple(fact for e in edges for fact in e.facts))
