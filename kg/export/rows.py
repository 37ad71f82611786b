"""The graph as plain rows: what every exporter, the statistics and the curation read.

IRIs are full strings and references between rows are IRIs. What the graph does not say is "", None or an empty tuple.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article: `date` is ISO 8601, `source` the file it stands in, `reporters` the byline."""

    iri: str
    title: str
    source: str
    date: str
    kind: str
    reporters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence of an article as the source has it; `start`, `end` are character offsets into the source file."""

    iri: str
    article: str
    text: str
    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An entity; `type` is the class name ("UnionBody"), `dates` are ISO 8601, `mentions` IRIs of sentences."""

    iri: str
    type: str
    name: str
    aliases: tuple[str, ...]
    code: str
    latitude: float | None
    longitude: float | None
    dates: tuple[str, ...]
    resolved: bool
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactRow:
    """That one sentence states `head` *relation* `tail`: the evidence of an edge. `modality` is done, planned or denied."""

    iri: str
    head: str
    relation: str
    tail: str
    confidence: float
    method: str
    modality: str
    sentence: str


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """A direct triple between two entities, with the facts that state it.

    Without facts it comes from background knowledge, or from the inference rule that `inferred_by` names.
    """

    head: str
    relation: str
    tail: str
    facts: tuple[FactRow, ...] = ()
    inferred_by: str = ""

    @property
    def key(self) -> str:
        """What tells the edge from all others: two entities have at most one edge of a relation."""
        return f"{self.head} {self.relation} {self.tail}"

    @property
    def confidence(self) -> float | None:
        """The surest fact's confidence, None where no sentence states the edge."""
        return max((fact.confidence for fact in self.facts), default=None)

    @property
    def modality(self) -> str:
        """Planned where no sentence says that it is done, else done; "" where no sentence states it."""
        found = {fact.modality for fact in self.facts}
        return "done" if "done" in found else min(found, default="")

    @property
    def origin(self) -> str:
        """Where the edge comes from: "text", "inferred" or "background"."""
        return "text" if self.facts else "inferred" if self.inferred_by else "background"


@dataclass(frozen=True, slots=True)
class DatingRow:
    """That one sentence dates an entity; `value` is ISO 8601 to the precision known."""

    iri: str
    entity: str
    value: str
    sentence: str


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post that a person holds at an organisation."""

    iri: str
    person: str
    organisation: str
    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A number about an entity: 4300多万元 is value 43000000, unit 元, approx ">"."""

    iri: str
    about: str
    measure: str
    value: float
    unit: str
    approx: str
    text: str
    sentence: str


@dataclass(frozen=True)
class Tables:
    """The whole graph, each table sorted by IRI (edges by head, relation, tail).

    `facts` holds every fact; `edges` groups those that are not denied.
    """

    articles: tuple[ArticleRow, ...] = ()
    sentences: tuple[SentenceRow, ...] = ()
    entities: tuple[EntityRow, ...] = ()
    edges: tuple[EdgeRow, ...] = ()
    facts: tuple[FactRow, ...] = ()
    datings: tuple[DatingRow, ...] = ()
    posts: tuple[PostRow, ...] = ()
    figures: tuple[FigureRow, ...] = ()

    @cached_property
    def entity(self) -> Mapping[str, EntityRow]:
        """IRI → entity."""
        return {row.iri: row for row in self.entities}

    @cached_property
    def sentence(self) -> Mapping[str, SentenceRow]:
        """IRI → sentence."""
        return {row.iri: row for row in self.sentences}

    @cached_property
    def article(self) -> Mapping[str, ArticleRow]:
        """IRI → article."""
        return {row.iri: row for row in self.articles}

    def name(self, iri: str) -> str:
        """Name of an entity, the IRI itself for anything else."""
        row = self.entity.get(iri)
        return row.name if row else iri

    def place(self, sentence: str) -> str:
        """Where a sentence stands, for people and for `kg correct`: "page.txt:120-190"; "" for no sentence."""
        row = self.sentence.get(sentence)
        if row is None:
            return ""
        article = self.article.get(row.article)
        return f"{article.source if article else row.article}:{row.start}-{row.end}"
