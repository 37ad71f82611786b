"""Who put what right, and when: triples that a graph with corrections carries beside those of its reading.

In PROV-O: a correction is a prov:Activity with dcterms:type (its action), dcterms:description (the row in words), dcterms:date
and prov:wasAssociatedWith the curator, a prov:Agent. An entity that it changed prov:wasInfluencedBy it; what it added (a fact,
date, post or figure) prov:wasGeneratedBy it and prov:wasAttributedTo the curator.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.curate.additions import Added
from kg.curate.apply import Applied, Corrected
from kg.iris import entity_key, statement_key
from kg.model import Fact, Figure, Post, Reading
from kg.schema import BASE
from kg.store.keys import dating_key, fact_key, figure_key, post_key, sentence_of
from kg.store.literals import iri, iso_date, text
from kg.store.triples import Triple


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
    for added in applied.added:
        node = f"<{base}{_key(reading, added)}>"
        yield node, iri("prov:wasGeneratedBy"), activity
        yield node, iri("prov:wasAttributedTo"), curator


def _key(reading: Reading, added: Added) -> str:
    """The key that the store gives the node of a statement."""
    place = sentence_of(reading.articles[added.article], added.sentence)
    if isinstance(added, Fact):
        return fact_key(added, place)
    if isinstance(added, Post):
        return post_key(added)
    return figure_key(added, place) if isinstance(added, Figure) else dating_key(added.entity, added.date, place)
