"""Whether a graph obeys the shapes, told so that people can mend it: whom it concerns, the rule in words, the sentence."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import LexiconError
from kg.schema import ONTOLOGY, PREFIXES, RDF, label, ontology_path
from kg.store.convert import as_rdflib
from kg.store.explain import quote
from kg.store.literals import lexical
from kg.store.rows import EntityRow
from kg.store.shapes import Hit, check
from kg.store.tables import entity_row, sentence_source

if TYPE_CHECKING:
    import rdflib

_SHAPES = "https://w3id.org/unionkg/shapes#"
_SH = "http://www.w3.org/ns/shacl#"
SHOWN = 20
_NAMING = (RDF + "subject", PREFIXES["org"] + "member", ONTOLOGY + "about", RDF + "predicate", ONTOLOGY + "measure",
           RDF + "object", PREFIXES["org"] + "organization", PREFIXES["dcterms"] + "title")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach of a rule: `rule` names the shape, `zh` and `en` say it in words.

    `node` is the IRI of the thing at fault, `name` what people call it, `value` the value at fault ("" where one is missing),
    `said` the sentence concerned and where it stands, "" where there is none.
    """

    rule: str
    zh: str
    en: str
    node: str
    name: str
    value: str = ""
    said: str = ""


def validate(store: ox.Store, fast: bool = False) -> list[Finding]:
    """Every breach of the shapes in a graph, by rule and node; empty when it conforms.

    pySHACL checks, the reference; `fast` runs the same rules as SPARQL, for daily use and graphs of a million triples.
    """
    hits = check(store) if fast else _by_pyshacl(as_rdflib(store))
    return [_finding(store, *hit) for hit in hits]


def report(findings: Iterable[Finding], place: str, shown: int | None = SHOWN) -> str:
    """The findings for people, rule by rule, at most `shown` of each, all where it is None.

    >>> print(report([], "graph.ttl"), end="")
    graph.ttl: 符合约束 conforms
    """
    found = list(findings)
    if not found:
        return f"{place}: 符合约束 conforms\n"
    rules = {rule: list(group) for rule, group in groupby(found, key=lambda f: f.rule)}
    parts = [f"{place}: 不符合约束 does not conform, {len(found)} findings against {len(rules)} rules\n"]
    for rule, group in rules.items():
        lines = [f"{group[0].zh} / {group[0].en}  ({rule}, {len(group)})\n"]
        for finding in group[:shown]:
            lines.append(f"  {finding.name}" + (f"  {finding.value}" if finding.value else "") + f"\n    {finding.node}\n")
            lines.append(finding.said)
        lines += [f"  … and {len(group) - shown} more\n"] if shown is not None and len(group) > shown else []
        parts.append("".join(lines))
    return "\n".join(parts)


def _by_pyshacl(graph: rdflib.Graph) -> list[Hit]:
    import pyshacl
    from rdflib import RDF as rdf
    from rdflib import Graph, URIRef

    shapes, ontology = (Graph().parse(ontology_path(name)) for name in ("shapes.ttl", "unionkg.ttl"))
    _, results, text = pyshacl.validate(graph, shacl_graph=shapes, ont_graph=ontology, inplace=True)
    if not isinstance(results, Graph):
        raise LexiconError(ontology_path("shapes.ttl"), f"cannot be run: {text}", "mend the shapes")
    hits = set()
    for result in results.subjects(rdf.type, URIRef(_SH + "ValidationResult")):
        parts = [results.value(result, URIRef(_SH + name)) for name in ("sourceShape", "focusNode", "value")]
        missing = (None, parts[1])  # a node's own constraint repeats the node as its value
        hits.add((str(parts[0]), str(parts[1]), "" if parts[2] in missing else str(parts[2])))
    return sorted(hits)


def _finding(store: ox.Store, shape: str, focus: str, value: str) -> Finding:
    """The finding of a hit; where the focus is a class or a property, the value is the node at fault."""
    whole = focus.startswith(ONTOLOGY) and bool(value)
    node, detail = (value, label(focus.removeprefix(ONTOLOGY))) if whole else (focus, value)
    name, said = _described(store, node)
    zh, en = _messages().get(shape, (shape, shape))
    return Finding(shape.removeprefix(_SHAPES), zh, en, node, name, detail, said)


def _described(store: ox.Store, iri: str) -> tuple[str, str]:
    """What people call a node, an entity or a statement, and the sentence it rests on; a blank node or a literal as it is."""
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        return iri, ""
    entity = _entity(store, iri)
    if entity:
        return entity.name, _said(store, entity.mentions[0]) if entity.mentions else ""
    found = {lexical(quad.predicate): quad.object for quad in store.quads_for_pattern(node, None, None)}
    kind, sentence = lexical(found.get(RDF + "type", "")), found.get(PREFIXES["prov"] + "wasDerivedFrom")
    name = " ".join(_called(store, found[part]) for part in _NAMING if part in found)
    place = iri if kind == ONTOLOGY + "Sentence" else lexical(sentence) if isinstance(sentence, ox.NamedNode) else ""
    return f"{label(kind.rpartition('#')[2])} {name}".strip() or iri, _said(store, place)


def _called(store: ox.Store, term: object) -> str:
    text = lexical(term)
    if text.startswith(ONTOLOGY):
        return label(text.removeprefix(ONTOLOGY))
    entity = _entity(store, text) if isinstance(term, ox.NamedNode) else None
    return entity.name if entity else text


def _entity(store: ox.Store, iri: str) -> EntityRow | None:
    """An entity, None where it is none or what is broken about it keeps it from being read."""
    with suppress(ValueError):
        return entity_row(store, iri)
    return None


def _said(store: ox.Store, sentence: str) -> str:
    """A sentence and where it stands, "" where it is none or cannot be read."""
    with suppress(ValueError):
        source = sentence_source(store, sentence)
        return quote(source) if source and source.text else ""
    return ""


@cache
def _messages() -> dict[str, tuple[str, str]]:
    """IRI of a shape → its message in Chinese and in English."""
    said: dict[str, dict[str, str]] = {}
    owners: dict[object, str] = {}
    quads = list(ox.parse(ontology_path("shapes.ttl").read_bytes(), ox.RdfFormat.TURTLE))
    for quad in quads:
        if quad.predicate.value == _SH + "sparql":
            owners[quad.object] = lexical(quad.subject)
    for quad in quads:
        if quad.predicate.value == _SH + "message" and isinstance(quad.object, ox.Literal):
            shape = owners.get(quad.subject, lexical(quad.subject))
            said.setdefault(shape, {})[quad.object.language or "en"] = quad.object.value
    return {shape: (words.get("zh", ""), words.get("en", "")) for shape, words in said.items()}
