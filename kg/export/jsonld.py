"""JSON-LD: plain JSON to a programmer, RDF to who reads its context (`context.jsonld`, written into each file).

The context maps short keys to properties and says how their values are typed; a value of another type is written in full.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.schema import ONTOLOGY, PREFIXES, RDF
from kg.store.files import replacing
from kg.store.rdf import in_order, triples_of

_INTEGER, _STRING = PREFIXES["xsd"] + "integer", PREFIXES["xsd"] + "string"


@dataclass(frozen=True, slots=True)
class _Term:
    """A key of the context, and the type (an IRI, "@id" or "@vocab") or language its plain values have."""

    key: str
    type: str = ""
    language: str = ""


def write(store: ox.Store, path: Path) -> None:
    """Write the whole graph as JSON-LD, one node a line. Loses nothing."""
    with replacing(path) as file:
        file.write(b'{"@context": ' + _json(context()).encode() + b',\n"@graph": [')
        for number, node in enumerate(_nodes(in_order(triples_of(store)))):
            file.write((",\n" if number else "\n").encode() + _json(node).encode())
        file.write(b"\n]}\n")


def context() -> dict[str, Any]:
    """The context that every JSON-LD export carries.

    >>> context()["organises"]
    {'@id': 'ukg:organises', '@type': '@id'}
    """
    text = (files(__package__) / "context.jsonld").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)["@context"]
    return found


def _nodes(triples: Iterable[ox.Triple]) -> Iterator[dict[str, Any]]:
    for subject, group in groupby(triples, key=lambda triple: triple.subject):
        node: dict[str, Any] = {"id": _iri(subject)}
        for predicate, same in groupby(group, key=lambda triple: triple.predicate.value):
            term = _terms().get(predicate, _Term(predicate))
            values = [_value(triple.object, term) for triple in same]
            node[term.key] = values if len(values) > 1 else values[0]
        yield node


def _value(value: object, term: _Term) -> Any:
    """The shortest JSON that the context expands to this RDF term again."""
    if not isinstance(value, ox.Literal):
        iri = _iri(value)
        if term.type == "@vocab":
            return iri.removeprefix(ONTOLOGY)
        return iri if term.type == "@id" else {"id": iri}
    datatype = value.datatype.value
    if value.language:
        return value.value if value.language == term.language else {"@value": value.value, "@language": value.language}
    if datatype == term.type or (datatype == _STRING and not term.type and not term.language):
        return value.value
    if datatype == _INTEGER and not term.type and str(int(value.value)) == value.value:
        return int(value.value)
    return {"@value": value.value} if datatype == _STRING else {"@value": value.value, "@type": datatype}


def _iri(term: object) -> str:
    """The IRI of a named node, "_:" and the label of a blank one."""
    return f"_:{term.value}" if isinstance(term, ox.BlankNode) else str(getattr(term, "value", term))


@cache
def _terms() -> Mapping[str, _Term]:
    """Property IRI → its key in the context."""
    terms = {RDF + "type": _Term("type", "@vocab")}
    for key, entry in context().items():
        if isinstance(entry, dict):
            terms[_expand(entry["@id"])] = _Term(key, _expand(entry.get("@type", "")), entry.get("@language", ""))
    return terms


def _expand(name: str) -> str:
    """The IRI of `prefix:local`; a keyword ("@id") stays as it is."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local if local else name


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
