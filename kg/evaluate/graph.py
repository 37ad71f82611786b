"""The pages of a built graph, read by SPARQL over the public vocabulary alone: what is scored is what a user gets.

Entities count when a sentence mentions them, facts when a `ukg:Fact` stands behind the direct triple; what a build adds
from background knowledge has neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import pyoxigraph as ox

from kg.evaluate.contents import Contents, Counted, Dated, Evidence, Held, Key, Named, Statement, Triple, named
from kg.evaluate.forms import fold
from kg.evaluate.marking import Sentence, mark
from kg.schema import ONTOLOGY, entity_types, relations
from kg.store.graph import Value, rows

_Row = Mapping[str, Value]

_ARTICLES = "SELECT ?article ?source { ?article a ukg:Article . OPTIONAL { ?article dcterms:source ?source } }"
# in the rest, %s ties ?sentence or ?article to one page; it is empty where the whole graph is the page
_ENTITIES = """SELECT ?entity ?type ?name ?alias { { SELECT DISTINCT ?entity { ?entity ukg:mentionedIn ?sentence . %s } }
    ?entity a ?type ; skos:prefLabel ?name . OPTIONAL { ?entity skos:altLabel ?alias } }"""
_MENTIONS = "SELECT ?entity ?sentence { ?entity ukg:mentionedIn ?sentence . %s }"
_SENTENCES = """SELECT ?sentence ?text ?start ?source { ?sentence ukg:text ?text ; ukg:start ?start ;
    dcterms:isPartOf ?article . OPTIONAL { ?article dcterms:source ?source } %s }"""
_FACTS = """SELECT ?head ?relation ?tail ?method ?sentence ?headStart ?headEnd ?tailStart ?tailEnd {
    ?fact a ukg:Fact ; rdf:subject ?head ; rdf:predicate ?relation ; rdf:object ?tail . ?head ?relation ?tail .
    OPTIONAL { ?fact prov:wasDerivedFrom ?sentence } %s OPTIONAL { ?fact ukg:method ?method }
    OPTIONAL { ?fact ukg:headStart ?headStart ; ukg:headEnd ?headEnd }
    OPTIONAL { ?fact ukg:tailStart ?tailStart ; ukg:tailEnd ?tailEnd } }"""
_POSTS = """SELECT ?person ?body ?title (MIN(STR(?sentence)) AS ?first) { ?node a org:Membership ; org:member ?person ;
    org:organization ?body ; ukg:postTitle ?title . OPTIONAL { ?node prov:wasDerivedFrom ?sentence } %s }
    GROUP BY ?node ?person ?body ?title"""
_DATES = """SELECT ?entity ?date (MIN(STR(?sentence)) AS ?first) { ?entity ukg:date ?date .
    OPTIONAL { ?dating a ukg:Dating ; rdf:subject ?entity ; rdf:object ?date ; prov:wasDerivedFrom ?sentence } %s }
    GROUP BY ?entity ?date"""
_FIGURES = """SELECT ?about ?value ?unit ?text (MIN(STR(?sentence)) AS ?first) { ?node a ukg:Figure ; ukg:about ?about ;
    schema:value ?number ; schema:unitText ?unit ; ukg:text ?text . OPTIONAL { ?node prov:wasDerivedFrom ?sentence } %s }
    GROUP BY ?about (STR(?number) AS ?value) ?unit ?text"""
_REPORTERS = "SELECT DISTINCT ?reporter { ?article a ukg:Article ; ukg:reporter ?reporter . %s }"
_TITLES = "SELECT ?article ?title { ?article a ukg:Article ; dcterms:title ?title . %s }"
_DATED_HERE = """{ ?dating a ukg:Dating ; rdf:subject ?entity ; rdf:object ?date ; prov:wasDerivedFrom ?sentence }
    UNION { ?entity ukg:mentionedIn ?sentence
            FILTER NOT EXISTS { ?other a ukg:Dating ; rdf:subject ?entity ; rdf:object ?date } }
    ?sentence dcterms:isPartOf ?article ."""
_DERIVED = "?node prov:wasDerivedFrom ?sentence . ?sentence dcterms:isPartOf ?article ."
_ON_PAGE = "?sentence dcterms:isPartOf ?article ."


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
        posts = [(Held(self.end(row, "person"), self.end(row, "body"), fold(row["title"])), self.first(row, "person", "body"))
                 for row in self.rows(_POSTS, _DERIVED)]  # fmt: skip
        dates = [(Dated(self.end(row, "entity"), str(row["date"])), self.first(row, "entity"))
                 for row in self.rows(_DATES, _DATED_HERE)]  # fmt: skip
        figures = [(Counted(self.end(row, "about"), float(str(row["value"])), fold(row["unit"]), str(row["text"])),
                    self.first(row, "about")) for row in self.rows(_FIGURES, _DERIVED)]  # fmt: skip
        said: list[tuple[Statement, Evidence]] = [*posts, *dates, *figures]
        return Contents(
            source, self.entities, self._relations(), posts=tuple(sorted((post for post, _ in posts), key=str)),
            dates=tuple(sorted({date for date, _ in dates}, key=str)),
            figures=tuple(sorted((figure for figure, _ in figures), key=str)),
            reporters=tuple(sorted({fold(r["reporter"]) for r in self.rows(_REPORTERS)})),
            titles=tuple(sorted(fold(r["title"]) for r in self.rows(_TITLES))),
            said=dict(sorted(said, key=str)), mentions=self._mentions(),
        )

    def end(self, row: _Row, name: str) -> Key | None:
        return self.key.get(str(row[name]))

    def first(self, row: _Row, *ends: str) -> Evidence:
        """The first sentence that a post, date or figure is derived from, with its ends marked."""
        sentence = self.sentences.get(str(row["first"]))
        if sentence is None:
            return Evidence("")
        names = [(self.entities[key].labels, None) for name in ends if (key := self.end(row, name))]
        return Evidence(mark(sentence, names), "", sentence.place)

    def _entities(self) -> dict[Key, Named]:
        labels: defaultdict[Key, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        for row in self.rows(_ENTITIES, _ON_PAGE):
            names, aliases = labels[str(row["type"]).removeprefix(ONTOLOGY), str(row["entity"])]
            names.add(str(row["name"]))
            aliases.update([] if row["alias"] is None else [str(row["alias"])])
        order = {name: rank for rank, name in enumerate(entity_types())}
        keys = sorted((key for key in labels if key[0] in order), key=lambda key: (order[key[0]], key[1]))
        return {key: named(key[0], min(labels[key][0]), labels[key][1]) for key in keys}

    def _relations(self) -> dict[Triple, tuple[Evidence, ...]]:
        known = {ONTOLOGY + name: name for name in relations()}
        found: defaultdict[Triple, set[Evidence]] = defaultdict(set)
        for row in self.rows(_FACTS, f"?fact prov:wasDerivedFrom ?sentence . {_ON_PAGE}"):
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
        for row in self.rows(_MENTIONS, _ON_PAGE):
            key, sentence = self.end(row, "entity"), self.sentences.get(str(row["sentence"]))
            if key and sentence and (key not in first or sentence.order < first[key].order):
                first[key] = sentence
        return {key: Evidence(mark(s, [(self.entities[key].labels, None)]), "", s.place) for key, s in sorted(first.items())}


def _span(row: _Row, name: str) -> tuple[int, int] | None:
    """Page offsets of an end of a fact, where the graph has them."""
    start, end = row[f"{name}Start"], row[f"{name}End"]
    return (start, end) if isinstance(start, int) and isinstance(end, int) else None
