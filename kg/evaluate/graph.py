"""The pages of a built graph, read by SPARQL over the public vocabulary alone: what is scored is what a user gets.

Entities count when a sentence mentions them, facts when a `ukg:Fact` stands behind the direct triple; what a build adds
from background knowledge has neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import pyoxigraph as ox

from kg.evaluate.contents import Contents, Counted, Dated, Evidence, Held, Key, Named, Triple, named
from kg.evaluate.marking import Sentence, mark
from kg.evaluate.forms import fold
from kg.schema import ONTOLOGY, entity_types, relations
from kg.store.graph import Value, rows

_Row = Mapping[str, Value]

_ARTICLES = "SELECT ?article ?source { ?article a ukg:Article . OPTIONAL { ?article dcterms:source ?source } }"
# in the rest, %s ties ?sentence or ?article to one page; it is empty where the whole graph is the page
_ENTITIES = """SELECT ?entity ?type ?name ?alias { { SELECT DISTINCT ?entity { ?entity ukg:mentionedIn ?sentence . %s } }
    ?entity a ?type ; skos:prefLabel ?name . OPTIONAL { ?entity skos:altLabel ?alias } }"""
_MENTIONS = "SELECT ?entity ?sentence { ?entity ukg:mentionedIn ?sentence . %s }"
_SENTENCES = """SELECT ?sentence ?text ?start ?source { ?sentence ukg:text ?text ; ukg:start ?start ; dcterms:isPartOf ?article .
    OPTIONAL { ?article dcterms:source ?source } %s }"""
_FACTS = """SELECT ?head ?relation ?tail ?method ?sentence ?headStart ?headEnd ?tailStart ?tailEnd {
    ?fact a ukg:Fact ; rdf:subject ?head ; rdf:predicate ?relation ; rdf:object ?tail . ?head ?relation ?tail .
    OPTIONAL { ?fact prov:wasDerivedFrom ?sentence } %s OPTIONAL { ?fact ukg:method ?method }
    OPTIONAL { ?fact ukg:headStart ?headStart ; ukg:headEnd ?headEnd }
    OPTIONAL { ?fact ukg:tailStart ?tailStart ; ukg:tailEnd ?tailEnd } }"""
_POSTS = """SELECT DISTINCT ?node ?person ?body ?title { ?node a org:Membership ; org:member ?person ; org:organization ?body ;
    ukg:postTitle ?title . %s }"""
_DATES = "SELECT DISTINCT ?entity ?date { ?entity ukg:date ?date . %s }"
_FIGURES = """SELECT DISTINCT ?about (STR(?number) AS ?value) ?unit ?text { ?node a ukg:Figure ; ukg:about ?about ;
    schema:value ?number ; schema:unitText ?unit ; ukg:text ?text . %s }"""
_REPORTERS = "SELECT DISTINCT ?reporter { ?article a ukg:Article ; ukg:reporter ?reporter . %s }"
_TITLES = "SELECT ?article ?title { ?article a ukg:Article ; dcterms:title ?title . %s }"
_DATED_HERE = """{ ?dating a ukg:Dating ; rdf:subject ?entity ; rdf:object ?date ; prov:wasDerivedFrom ?sentence }
    UNION { ?entity ukg:mentionedIn ?sentence FILTER NOT EXISTS { ?other a ukg:Dating ; rdf:subject ?entity ; rdf:object ?date } }"""


def sources(store: ox.Store) -> dict[str, list[str]]:
    """Source file → IRIs of its articles, sorted; articles without a source stand under ""."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows(store, _ARTICLES):
        found[str(row["source"] or "")].append(str(row["article"]))
    return {source: sorted(found[source]) for source in sorted(found)}


def read_graph(store: ox.Store, source: str = "", articles: Sequence[str] | None = None) -> Contents:
    """What a graph says: all of it, or what the sentences of some articles (IRIs) say; `source` is the name it goes by.

    An entity of a page keeps the forms that other pages give it. A date counts for the pages whose sentences state it
    (`ukg:Dating`), in a graph without such nodes for all pages that mention the entity.
    """
    return _Reader(store, articles).contents(source)


class _Reader:
    """Reads one page of a store; holds the entities, which all the rest points to."""

    def __init__(self, store: ox.Store, articles: Sequence[str] | None) -> None:
        self.store = store
        self.articles = None if articles is None else f"VALUES ?article {{ {' '.join(f'<{iri}>' for iri in articles)} }}"
        self.entities = self._entities()
        self.key: dict[str, Key] = {}
        for key in self.entities:
            self.key.setdefault(key[1], key)
        self.sentences = {
            str(row["sentence"]): Sentence(str(row["text"]), int(str(row["start"])), str(row["source"] or ""))
            for row in self.rows(_SENTENCES)
        }

    def rows(self, sparql: str, tie: str = "") -> list[dict[str, Value]]:
        """Solutions of a query, limited to the page; `tie` leads from what the query binds to ?article."""
        return rows(self.store, sparql % ("" if self.articles is None else f"{tie} {self.articles}"))

    def contents(self, source: str) -> Contents:
        derived = "?node prov:wasDerivedFrom/dcterms:isPartOf ?article ."
        posts = {(str(r["node"]), Held(self.end(r, "person"), self.end(r, "body"), fold(r["title"]))) for r in self.rows(_POSTS, derived)}
        dates = [Dated(self.end(r, "entity"), str(r["date"]))
                 for r in self.rows(_DATES, f"{_DATED_HERE} ?sentence dcterms:isPartOf ?article .")]
        figures = [Counted(self.end(r, "about"), float(str(r["value"])), fold(r["unit"]), str(r["text"]))
                   for r in self.rows(_FIGURES, derived)]
        return Contents(
            source, self.entities, self._relations(), tuple(post for _, post in sorted(posts, key=str)),
            tuple(sorted(set(dates), key=str)), tuple(sorted(figures, key=str)),
            reporters=tuple(sorted({fold(r["reporter"]) for r in self.rows(_REPORTERS)})),
            titles=tuple(sorted(fold(r["title"]) for r in self.rows(_TITLES))),
            mentions=self._mentions(),
        )

    def end(self, row: _Row, name: str) -> Key | None:
        return self.key.get(str(row[name]))

    def _entities(self) -> dict[Key, Named]:
        labels: defaultdict[Key, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        for row in self.rows(_ENTITIES, "?sentence dcterms:isPartOf ?article ."):
            names, aliases = labels[str(row["type"]).removeprefix(ONTOLOGY), str(row["entity"])]
            names.add(str(row["name"]))
            aliases.update([] if row["alias"] is None else [str(row["alias"])])
        order = {name: rank for rank, name in enumerate(entity_types())}
        keys = sorted((key for key in labels if key[0] in order), key=lambda key: (order[key[0]], key[1]))
        return {key: named(key[0], min(labels[key][0]), labels[key][1]) for key in keys}

    def _relations(self) -> dict[Triple, tuple[Evidence, ...]]:
        known = {ONTOLOGY + name: name for name in relations()}
        found: defaultdict[Triple, set[Evidence]] = defaultdict(set)
        for row in self.rows(_FACTS, "?fact prov:wasDerivedFrom ?sentence . ?sentence dcterms:isPartOf ?article ."):
            head, tail = self.end(row, "head"), self.end(row, "tail")
            if head and tail and row["relation"] in known:
                found[head, known[str(row["relation"])], tail].add(self._evidence(row, head, tail))
        return {triple: tuple(sorted(found[triple], key=lambda e: (e.place, e.method, e.text))) for triple in sorted(found)}

    def _evidence(self, row: _Row, head: Key, tail: Key) -> Evidence:
        sentence, method = self.sentences.get(str(row["sentence"])), str(row["method"] or "")
        if sentence is None:
            return Evidence("", method)
        spans = [_span(row, name) for name in ("head", "tail")]
        text = mark(sentence, [(self.entities[head].labels, spans[0]), (self.entities[tail].labels, spans[1])])
        return Evidence(text, method, sentence.place)

    def _mentions(self) -> dict[Key, Evidence]:
        """Entity → the first sentence that mentions it."""
        first: dict[Key, Sentence] = {}
        for row in self.rows(_MENTIONS, "?sentence dcterms:isPartOf ?article ."):
            key, sentence = self.end(row, "entity"), self.sentences.get(str(row["sentence"]))
            if key and sentence and (key not in first or sentence.order < first[key].order):
                first[key] = sentence
        return {key: Evidence(mark(s, [(self.entities[key].labels, None)]), "", s.place) for key, s in sorted(first.items())}


def _span(row: _Row, name: str) -> tuple[int, int] | None:
    """Page offsets of an end of a fact, where the graph has them."""
    start, end = row[f"{name}Start"], row[f"{name}End"]
    return (start, end) if isinstance(start, int) and isinstance(end, int) else None
