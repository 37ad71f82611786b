"""The graph as plain rows: what explains, validates, exports, counts and curates it reads these, and knows no triples.

IRIs are full strings and references between rows are IRIs. What the graph does not say is "", None or an empty tuple.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

Span = tuple[int, int]


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
class Source:
    """A sentence with its article: what it says, and where: offsets `start` and `end` in `file`, in the article `title`."""

    sentence: str
    text: str
    start: int
    end: int
    file: str = ""
    title: str = ""
    date: str = ""

    @property
    def place(self) -> str:
        """For people, and for `kg correct`.

        >>> Source("urn:s", "甲会成立。", 7, 12, "a.txt").place
        'a.txt:7-12'
        """
        return f"{self.file}:{self.start}-{self.end}"


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
    """That one sentence states `head` *relation* `tail`: the evidence of an edge. `modality` is done, planned or denied.

    The spans are offsets of the two names in the source file, where they stand in the sentence; `context` is the IRI of the
    sentence that names the one that does not, "" where both do.
    """

    iri: str
    head: str
    relation: str
    tail: str
    confidence: float
    method: str
    modality: str
    sentence: str
    head_span: Span | None = None
    tail_span: Span | None = None
    context: str = ""


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
    """A post that a person holds at an organisation, and the sentences that say so."""

    iri: str
    person: str
    organisation: str
    title: str
    sentences: tuple[str, ...]


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
    """A graph or a part of it, each table sorted by IRI (edges by head, relation, tail).

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

    @cached_property
    def within(self) -> Mapping[str, frozenset[str]]:
        """Entity → where it lies, as the graph says: not where that lies in turn."""
        lies: defaultdict[str, set[str]] = defaultdict(set)
        for edge in self.edges:
            if edge.relation == "locatedIn":
                lies[edge.head].add(edge.tail)
        return {iri: frozenset(places) for iri, places in lies.items()}

    def above(self, iri: str) -> set[str]:
        """All that an entity lies in, however far up, without itself; a circle in the data does no harm."""
        reached, waiting = set[str](), [iri]
        while waiting:
            fresh = self.within.get(waiting.pop(), frozenset()) - reached
            reached |= fresh
            waiting += fresh
        return reached - {iri}

    def name(self, iri: str) -> str:
        """Name of an entity, the IRI itself for anything else."""
        row = self.entity.get(iri)
        return row.name if row else iri

    def source(self, sentence: str) -> Source | None:
        """A sentence with its article; None for no sentence of the graph."""
        row = self.sentence.get(sentence)
        return source_of(row, self.article.get(row.article)) if row else None

    def place(self, sentence: str) -> str:
        """Where a sentence stands: "page.txt:120-190"; "" for no sentence."""
        source = self.source(sentence)
        return source.place if source else ""


def source_of(sentence: SentenceRow, article: ArticleRow | None) -> Source:
    """A sentence with its article; the article's IRI stands for a file that is not known."""
    place = sentence.iri, sentence.text, sentence.start, sentence.end
    return Source(*place, article.source, article.title, article.date) if article else Source(*place, sentence.article)
