"""Who put what right, and when: triples that a graph with corrections carries beside those of its reading.

In PROV-O: a correction is a prov:Activity with dcterms:type (its action), dcterms:description (the row in words), dcterms:date
and prov:wasAssociatedWith the curator, a prov:Agent. An entity that it changed prov:wasInfluencedBy it; a fact that it added
prov:wasGeneratedBy it and prov:wasAttributedTo the curator.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.curate.apply import Applied, Corrected
from kg.iris import article_key, entity_key, sentence_key, statement_key
from kg.model import Fact, Reading
from kg.schema import BASE, symmetric
from kg.store.literals import iri, iso_date, text
from kg.store.rdf import Triple


def provenance(corrected: Corrected, base: str = BASE) -> list[Triple]:
    """The triples (N-Triples terms) that record each correction that had an effect, sorted.

    `base` is that of the graph they go into.
    """
    return sorted({triple for applied in corrected.applied for triple in _record(corrected.reading, applied, base)})


def _record(reading: Reading, applied: Applied, base: str) -> Iterator[Triple]:
    row = applied.correction
    activity = f"<{base}{statement_key('correction', str(row), row.source, row.quote, row.who, row.when)}>"
    curator = f"<{base}{entity_key('Curator', row.who)}>"
    yield activity, iri("rdf:type"), iri("prov:Activity")
    yield activity, iri("dcterms:type"), text(row.action)
    yield activity, iri("dcterms:description"), text(str(row), "zh")
    yield activity, iri("dcterms:date"), iso_date(row.when)
    yield activity, iri("prov:wasAssociatedWith"), curator
    if row.note:
        yield activity, iri("rdfs:comment"), text(row.note, "zh")
    yield curator, iri("rdf:type"), iri("prov:Agent")
    yield curator, iri("rdfs:label"), text(row.who)
    for key in applied.entities:
        yield f"<{base}{key}>", iri("prov:wasInfluencedBy"), activity
    for fact in applied.facts:
        node = f"<{base}{_fact_key(reading, fact)}>"
        yield node, iri("prov:wasGeneratedBy"), activity
        yield node, iri("prov:wasAttributedTo"), curator


def _fact_key(reading: Reading, fact: Fact) -> str:
    """The key that the store gives the fact's node."""
    article = reading.articles[fact.article]
    sentence = article.sentences[fact.sentence]
    place = sentence_key(article_key(article.page.sha256, article.start, article.end), sentence.start, sentence.end)
    head, tail = sorted((fact.head, fact.tail)) if fact.relation in symmetric() else (fact.head, fact.tail)
    return statement_key("fact", head, fact.relation, tail, place)
