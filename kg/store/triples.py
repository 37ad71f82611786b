"""The parts of a `Reading` as triples: articles, sentences, entities, facts with their evidence, posts and figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from kg.model import Article, Entity, Fact, Figure, Post, Reading
from kg.schema import symmetric
from kg.store.keys import article_of, dating_key, fact_key, figure_key, post_key, sentence_of
from kg.store.literals import decimal, iri, iso_date, number, text, typed

Triple = tuple[str, str, str]

_TYPE = iri("rdf:type")


class Writer:
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
