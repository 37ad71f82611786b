"""A `Reading` as RDF: the triples of the contract, and Turtle that is the same, byte for byte, for the same reading.

A triple is three N-Triples terms. There are no blank nodes, so sorting the lines is enough to make the order stable.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import chain

import pyoxigraph as ox

from kg.errors import KGError
from kg.model import Article, Entity, Fact, Figure, Post, Reading
from kg.schema import BASE, PREFIXES, symmetric
from kg.store.files import replacing
from kg.store.keys import article_of, dating_key, fact_key, figure_key, post_key, sentence_of
from kg.store.literals import decimal, iri, iso_date, number, text, typed

Triple = tuple[str, str, str]

_TYPE = iri("rdf:type")
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
    return _each_once(_Writer(reading, _checked(base)).triples())


def to_ntriples(reading: Reading, base: str = BASE) -> bytes:
    """The triples of a reading as N-Triples in UTF-8, sorted."""
    return "".join(f"{s} {p} {o} .\n" for s, p, o in to_triples(reading, base)).encode()


def write_turtle(reading: Reading, path: str | os.PathLike[str], base: str = BASE, extra: Iterable[Triple] = ()) -> None:
    """Write a reading as grouped, sorted Turtle; the file is replaced whole or not at all.

    `extra` are further triples for the same file, such as the record of corrections.

    Raises `KGError` when `path` cannot be written or `base` is no IRI.
    """
    triples = _each_once(chain(_Writer(reading, _checked(base)).triples(), extra))
    lines = "".join(f"{s} {p} {o} .\n" for s, p, o in triples).encode()
    with replacing(path) as file:
        file.write(_header(reading).encode())
        file.write(turtle(quad.triple for quad in ox.parse(lines, ox.RdfFormat.N_TRIPLES)))


def turtle(triples: Iterable[ox.Triple]) -> bytes:
    """Turtle of triples in the order given, a blank line before each subject, with the prefixes of the contract.

    >>> fact = ox.Triple(ox.NamedNode("urn:x"), ox.NamedNode(PREFIXES["rdf"] + "type"), ox.NamedNode(PREFIXES["ukg"] + "Fact"))
    >>> print(turtle([fact]).decode().splitlines()[-1])
    <urn:x> a ukg:Fact .
    """
    written = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=dict(PREFIXES)) or b""
    if not written:
        return b""
    lines = written.split(b"\n")  # no literal holds a raw line break, so every line is the serializer's own
    prefixes = sorted(line for line in lines if line.startswith(b"@prefix "))  # it gives them in the order of a hash
    body = b"\n".join(line.replace(b"\t", b"    ", 1) for line in lines[len(prefixes) :])
    return b"\n".join(prefixes) + b"\n\n" + body.replace(b" .\n<", b" .\n\n<")


def sorted_turtle(triples: Iterable[ox.Triple]) -> bytes:
    """Turtle of triples in any order, sorted as `write_turtle` sorts them; b"" of none."""
    return turtle(in_order(triples))


def in_order(triples: Iterable[ox.Triple]) -> list[ox.Triple]:
    """Triples by subject, rdf:type first, then what names a thing: grouped, and the same for the same graph.

    >>> a, b = (ox.Triple(ox.NamedNode("urn:x"), ox.NamedNode(PREFIXES["rdf"] + p), ox.Literal("1")) for p in ("first", "type"))
    >>> in_order([a, b]) == [b, a]
    True
    """
    return sorted(triples, key=lambda t: _place((str(t.subject), str(t.predicate), str(t.object))))


def triples_of(store: ox.Store) -> Iterable[ox.Triple]:
    """Every triple of a store, in the store's own order."""
    return (quad.triple for quad in store)


def _each_once(triples: Iterable[Triple]) -> list[Triple]:
    return sorted(set(triples), key=_place)


def _place(triple: Triple) -> tuple[str, int, str, str]:
    """Sort key of a triple; without its ">" an article's IRI comes before those of its sentences."""
    subject, predicate, value = triple
    return subject[:-1], _READING_ORDER.get(predicate, len(_READING_ORDER)), predicate, value


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


class _Writer:
    """Turns the parts of one reading into triples; holds the keys of its articles."""

    def __init__(self, reading: Reading, base: str) -> None:
        self.reading, self.base = reading, base
        self.articles = [article_of(article) for article in reading.articles]
        self.regions = {e.code: e.key for e in reading.entities if e.code and e.type == "Region"}

    def triples(self) -> Iterator[Triple]:
        """Everything, in no particular order, with repetitions."""
        reading = self.reading
        yield from chain.from_iterable(map(self.article, reading.articles, self.articles))
        yield from chain.from_iterable(map(self.entity, reading.entities))
        yield from chain.from_iterable(map(self.fact, _one_per_sentence(reading.facts)))
        yield from chain.from_iterable(map(self.post, reading.posts))
        yield from chain.from_iterable(map(self.figure, reading.figures))
        yield from chain.from_iterable(self.sentence(*pair) for pair in sorted(_evidence(reading)))

    def node(self, key: str) -> str:
        return f"<{self.base}{key}>"

    def sentence_key(self, article: int, sentence: int) -> str:
        return sentence_of(self.reading.articles[article], sentence, self.articles[article])

    def source(self, node: str, article: int, sentence: int) -> Triple:
        return node, iri("prov:wasDerivedFrom"), self.node(self.sentence_key(article, sentence))

    def article(self, article: Article, key: str) -> Iterator[Triple]:
        node = self.node(key)
        yield node, _TYPE, iri("ukg:Article")
        yield node, iri("dcterms:source"), text(article.page.source)
        yield node, iri("ukg:kind"), text(article.kind)
        if article.title:
            yield node, iri("dcterms:title"), text(article.title, "zh")
        if article.date:
            yield node, iri("dcterms:date"), iso_date(article.date)
        for name in article.reporters:
            yield node, iri("ukg:reporter"), text(name)

    def sentence(self, article: int, sentence: int) -> Iterator[Triple]:
        node = self.node(self.sentence_key(article, sentence))
        place = self.reading.articles[article].sentences[sentence]
        yield node, _TYPE, iri("ukg:Sentence")
        yield node, iri("dcterms:isPartOf"), self.node(self.articles[article])
        yield node, iri("ukg:text"), text(place.text, "zh")
        yield node, iri("ukg:start"), number(place.start)
        yield node, iri("ukg:end"), number(place.end)
        if place.role != "body":
            yield node, iri("ukg:role"), text(place.role)

    def entity(self, entity: Entity) -> Iterator[Triple]:
        node = self.node(entity.key)
        yield node, _TYPE, iri(f"ukg:{entity.type}")
        yield node, iri("skos:prefLabel"), text(entity.name, "zh")
        for alias in entity.aliases:
            if alias != entity.name:
                yield node, iri("skos:altLabel"), text(alias, "zh")
        if not entity.resolved:
            yield node, iri("ukg:resolved"), typed("false", "boolean")
        for article, sentence in entity.mentions:
            yield node, iri("ukg:mentionedIn"), self.node(self.sentence_key(article, sentence))
        for value, article, sentence in entity.dates:
            yield from self.dating(entity.key, value, article, sentence)
        if entity.type == "Region":
            yield from self.place(entity)

    def place(self, region: Entity) -> Iterator[Triple]:
        node = self.node(region.key)
        if region.code:
            yield node, iri("ukg:adminCode"), text(region.code)
            parent = next((self.regions[code] for code in parent_codes(region.code) if code in self.regions), None)
            if parent:
                yield node, iri("ukg:locatedIn"), self.node(parent)
        for name, value in (("latitude", region.latitude), ("longitude", region.longitude)):
            if value is not None:
                yield node, iri(f"schema:{name}"), decimal(value, 6)

    def dating(self, key: str, value: str, article: int, sentence: int) -> Iterator[Triple]:
        node = self.node(dating_key(key, value, self.sentence_key(article, sentence)))
        yield self.node(key), iri("ukg:date"), iso_date(value)
        yield node, _TYPE, iri("ukg:Dating")
        yield node, iri("rdf:subject"), self.node(key)
        yield node, iri("rdf:predicate"), iri("ukg:date")
        yield node, iri("rdf:object"), iso_date(value)
        yield self.source(node, article, sentence)

    def fact(self, fact: Fact) -> Iterator[Triple]:
        head, predicate, tail = self.node(fact.head), iri(f"ukg:{fact.relation}"), self.node(fact.tail)
        node = self.node(fact_key(fact, self.sentence_key(fact.article, fact.sentence)))
        if fact.modality != "denied":
            yield head, predicate, tail
        yield node, _TYPE, iri("ukg:Fact")
        yield node, iri("rdf:subject"), head
        yield node, iri("rdf:predicate"), predicate
        yield node, iri("rdf:object"), tail
        yield node, iri("ukg:confidence"), decimal(fact.confidence)
        yield node, iri("ukg:method"), text(fact.method)
        yield self.source(node, fact.article, fact.sentence)
        if fact.context is not None:
            yield node, iri("ukg:context"), self.node(self.sentence_key(fact.article, fact.context))
        if fact.modality != "done":
            yield node, iri("ukg:modality"), text(fact.modality)
        for end, span in (("head", fact.head_span), ("tail", fact.tail_span)):
            if span:
                yield node, iri(f"ukg:{end}Start"), number(span[0])
                yield node, iri(f"ukg:{end}End"), number(span[1])

    def post(self, post: Post) -> Iterator[Triple]:
        node = self.node(post_key(post))
        yield node, _TYPE, iri("org:Membership")
        yield node, iri("org:member"), self.node(post.person)
        yield node, iri("org:organization"), self.node(post.organisation)
        yield node, iri("ukg:postTitle"), text(post.title, "zh")
        yield self.source(node, post.article, post.sentence)

    def figure(self, figure: Figure) -> Iterator[Triple]:
        node = self.node(figure_key(figure, self.sentence_key(figure.article, figure.sentence)))
        yield node, _TYPE, iri("ukg:Figure")
        yield node, iri("ukg:about"), self.node(figure.about)
        yield node, iri("ukg:measure"), text(figure.measure, "zh")
        yield node, iri("schema:value"), number(figure.value)
        yield node, iri("schema:unitText"), text(figure.unit)
        yield node, iri("ukg:approx"), text(figure.approx)
        yield node, iri("ukg:text"), text(figure.text, "zh")
        yield node, iri("ukg:start"), number(figure.start)
        yield node, iri("ukg:end"), number(figure.end)
        yield self.source(node, figure.article, figure.sentence)


def parent_codes(code: str) -> tuple[str, ...]:
    """Codes of the places above a region, nearest first: GB/T 2260 by pairs, statistical codes by threes below the county.

    >>> parent_codes("430102"), parent_codes("430102001"), parent_codes("430000")
    (('430100', '430000'), ('430102', '430100', '430000'), ())
    """
    longer = [code[:cut] for cut in (9, 6) if cut < len(code)]
    county = code[:6]
    return (*longer, *(c for c in (county[:4] + "00", county[:2] + "0000") if c != county))


def _evidence(reading: Reading) -> set[tuple[int, int]]:
    """(article, sentence) pairs that state or mention something: the sentences worth writing."""
    stated = chain[Fact | Post | Figure](reading.facts, reading.posts, reading.figures)
    pairs = {(s.article, s.sentence) for s in stated}
    for entity in reading.entities:
        pairs.update(entity.mentions)
        pairs.update((article, sentence) for _, article, sentence in entity.dates)
    return pairs


def _one_per_sentence(facts: Iterable[Fact]) -> Iterable[Fact]:
    """One fact for each statement of a sentence: the surest, where several rules found it."""
    best: dict[tuple[object, ...], Fact] = {}
    for fact in map(_oriented, facts):
        key = (fact.head, fact.relation, fact.tail, fact.article, fact.sentence)
        if key not in best or _rank(fact) > _rank(best[key]):
            best[key] = fact
    return best.values()


def _rank(fact: Fact) -> tuple[bool, float, str, tuple[int, int]]:
    return fact.modality == "done", fact.confidence, fact.method, fact.head_span or (0, 0)


def _oriented(fact: Fact) -> Fact:
    """A symmetric fact with its ends in the order of their keys, so that it is written once whichever way a text has it."""
    if fact.relation not in symmetric() or fact.head <= fact.tail:
        return fact
    return Fact(fact.tail, fact.relation, fact.head, fact.article, fact.sentence, fact.method, fact.confidence,
                fact.modality, fact.tail_span, fact.head_span)  # fmt: skip
