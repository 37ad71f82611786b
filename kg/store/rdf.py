"""A `Reading` as RDF: the triples of the contract, and Turtle that is the same, byte for byte, for the same reading.

A triple is three N-Triples terms. There are no blank nodes, so sorting the lines is enough to make the order stable.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import chain

import pyoxigraph as ox

from kg.errors import KGError
from kg.model import Reading
from kg.schema import BASE, PREFIXES
from kg.store.files import replacing
from kg.store.literals import iri
from kg.store.triples import Triple, Writer

_READING_ORDER = {iri(name): rank for rank, name in enumerate((
    "rdf:type", "skos:prefLabel", "skos:altLabel", "dcterms:title", "dcterms:isPartOf", "rdf:subject", "rdf:predicate",
    "rdf:object", "org:member", "org:organization", "ukg:about", "ukg:measure", "schema:value", "schema:unitText",
    "ukg:approx", "ukg:text", "ukg:start", "ukg:end"))}  # fmt: skip
_HEADER = """\
# Union KG: a knowledge graph of Chinese trade-union news
# {articles} articles, {entities} entities, {facts} facts, each with the sentence that states it
# classes and properties: https://w3id.org/unionkg/ontology#
"""


def to_triples(reading: Reading, base: str = BASE) -> list[Triple]:
    """All triples of a reading, each once, in their order in the file: by subject, predicate (rdf:type first) and object.

    `base` goes before every key to make its IRI. Raises `KGError` when it is no absolute IRI that ends in "/" or "#".
    """
    return _each_once(Writer(reading, _checked(base)).triples())


def to_ntriples(reading: Reading, base: str = BASE) -> bytes:
    """The triples of a reading as N-Triples in UTF-8, sorted."""
    return "".join(f"{s} {p} {o} .\n" for s, p, o in to_triples(reading, base)).encode()


def write_turtle(reading: Reading, path: str | os.PathLike[str], base: str = BASE, extra: Iterable[Triple] = ()) -> None:
    """Write a reading as grouped, sorted Turtle; the file is replaced whole or not at all.

    `extra` are further triples for the same file, such as the record of corrections.

    Raises `KGError` when `path` cannot be written or `base` is no IRI.
    """
    triples = _each_once(chain(Writer(reading, _checked(base)).triples(), extra))
    lines = "".join(f"{s} {p} {o} .\n" for s, p, o in triples).encode()
    with replacing(path) as file:
        file.write(_header(reading).encode())
        file.write(turtle(ox.parse(lines, ox.RdfFormat.N_TRIPLES)))


def turtle(triples: Iterable[ox.Triple] | Iterable[ox.Quad]) -> bytes:
    """Turtle of triples, or of quads, in the order given, a blank line before each subject, with the contract's prefixes.

    >>> fact = ox.Triple(ox.NamedNode("urn:x"), ox.NamedNode(PREFIXES["rdf"] + "type"), ox.NamedNode(PREFIXES["ukg"] + "Fact"))
    >>> print(turtle([fact]).decode().splitlines()[-1])
    <urn:x> a ukg:Fact .
    """
    written = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=dict(PREFIXES)) or b""
    if not written:
        return b""
    lines = written.split(b"\n", len(PREFIXES))  # no literal holds a raw line break, so every line is the serializer's own
    prefixes, body = sorted(lines[:-1]), lines[-1]  # it gives them in the order of a hash
    return b"\n".join(prefixes) + b"\n\n" + body.replace(b"\n\t", b"\n    ").replace(b" .\n<", b" .\n\n<")


def sorted_turtle(triples: Iterable[ox.Triple]) -> bytes:
    """Turtle of triples in any order, sorted as `write_turtle` sorts them; b"" of none."""
    return turtle(in_order(triples))


def in_order(triples: Iterable[ox.Triple]) -> list[ox.Triple]:
    """Triples by subject, rdf:type first, then what names a thing: grouped, and the same for the same graph.

    >>> a, b = (ox.Triple(ox.NamedNode("urn:x"), ox.NamedNode(PREFIXES["rdf"] + p), ox.Literal("1")) for p in ("first", "type"))
    >>> in_order([a, b]) == [b, a]
    True
    """
    by_terms = {(str(t.subject), str(t.predicate), str(t.object)): t for t in triples}
    return [by_terms[terms] for terms in _each_once(by_terms)]


def triples_of(store: ox.Store) -> Iterable[ox.Triple]:
    """Every triple of a store, in the store's own order."""
    return (quad.triple for quad in store)


def _each_once(triples: Iterable[Triple]) -> list[Triple]:
    """The triples in their order in the file; few share a subject, so that sorting its own is cheap."""
    said: dict[str, set[Triple]] = {}
    for triple in triples:
        said.setdefault(triple[0], set()).add(triple)
    return [triple for subject in sorted(said, key=_of_subject) for triple in sorted(said[subject], key=_within_subject)]


def _of_subject(subject: str) -> str:
    """Sort key of a subject; without its ">" an article's IRI comes before those of its sentences."""
    return subject[:-1]


def _within_subject(triple: Triple) -> tuple[int, str, str]:
    """Sort key of a triple among those of its subject."""
    _, predicate, value = triple
    return _READING_ORDER.get(predicate, len(_READING_ORDER)), predicate, value


def _header(reading: Reading) -> str:
    return _HEADER.format(articles=len(reading.articles), entities=len(reading.entities), facts=len(reading.facts))


def _checked(base: str) -> str:
    try:
        ox.NamedNode(base)
    except ValueError:
        raise KGError(base, "is no absolute IRI", f"give one like {BASE}") from None
    if not base.endswith(("/", "#")):
        raise KGError(base, 'does not end in "/" or "#"', f"write {base}/")
    return base


