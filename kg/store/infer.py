"""What follows from a graph by the ontology, marked as inferred and kept apart from what was read.

Four rules are OWL 2 (inverse, symmetric and transitive properties, https://www.w3.org/TR/owl2-profiles/#OWL_2_RL). The fifth is
a default: an initiative of which no text says where it took place is in the region of its organiser.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pyoxigraph as ox

from kg.iris import statement_key
from kg.schema import BASE, ONTOLOGY, inverses, relations, symmetric, transitive
from kg.store.literals import iri, lexical, text
from kg.store.rdf import sorted_turtle

_HEADER = """\
# Union KG: what follows from the graph by rule, and no text states
# {count} triples, each with a ukg:Inference that names its rule; load this file beside graph.ttl
"""
_REGION_OF_ORGANISER = f"""CONSTRUCT {{ ?initiative <{ONTOLOGY}locatedIn> ?region }} WHERE {{
    ?organiser <{ONTOLOGY}organises> ?initiative ; <{ONTOLOGY}locatedIn> ?region .
    FILTER NOT EXISTS {{ ?initiative <{ONTOLOGY}locatedIn> ?somewhere }} }}"""


class Inference(NamedTuple):
    """A triple (full IRIs) and the name of the rule it follows by."""

    subject: str
    predicate: str
    object: str
    rule: str


def infer(store: ox.Store) -> list[Inference]:
    """Every triple that the rules add to those of the store, which stays as it is; sorted.

    A rule sees what the rules before it added. Nothing is inferred to be related to itself.
    """
    known = ox.Store()
    for relation in relations():
        known.extend(store.quads_for_pattern(None, ox.NamedNode(ONTOLOGY + relation), None))
    found: list[Inference] = []
    for rule, sparql in _rules():
        new = {t for t in _construct(known, sparql) if t.subject != t.object and ox.Quad(*t) not in known}
        known.extend(ox.Quad(*triple) for triple in new)
        found += [Inference(lexical(t.subject), lexical(t.predicate), lexical(t.object), rule) for t in new]
    return sorted(found)


def inferred_turtle(inferences: list[Inference]) -> bytes:
    """Inferences as Turtle: the triples, and a ukg:Inference node for each."""
    lines = "".join(line for inference in inferences for line in _lines(inference))
    triples = [quad.triple for quad in ox.parse(lines.encode(), ox.RdfFormat.N_TRIPLES)]
    return _HEADER.format(count=len(inferences)).encode() + sorted_turtle(triples)


def _rules() -> Iterator[tuple[str, str]]:
    """(name, CONSTRUCT) of each rule, in the order in which they build on each other."""
    for relation in sorted(symmetric()):
        yield "symmetric", _construction("?b {0} ?a", "?a {0} ?b", relation)
    yield "region-of-organiser", _REGION_OF_ORGANISER
    for relation in sorted(transitive()):
        yield "transitive", _construction("?a {0} ?c", "?a {0}/{0}+ ?c", relation)
    for relation, inverse in inverses().items():
        yield "inverse", _construction(f"?b <{inverse}> ?a", "?a {0} ?b", relation)


def _construction(head: str, body: str, relation: str) -> str:
    return f"CONSTRUCT {{ {head} }} WHERE {{ {body} }}".replace("{0}", f"<{ONTOLOGY}{relation}>")


def _construct(store: ox.Store, sparql: str) -> list[ox.Triple]:
    found = store.query(sparql)
    return list(found) if isinstance(found, ox.QueryTriples) else []


def _lines(inference: Inference) -> list[str]:
    subject, predicate, value, rule = inference
    node = iri(BASE + statement_key("inference", subject, predicate, value))
    said = {"rdf:type": iri("ukg:Inference"), "rdf:subject": iri(subject), "rdf:predicate": iri(predicate),
            "rdf:object": iri(value), "ukg:method": text(rule)}  # fmt: skip
    return [f"<{subject}> <{predicate}> <{value}> .\n", *(f"{node} {iri(name)} {term} .\n" for name, term in said.items())]
