"""The one currency of the pipeline: frozen dataclasses that every stage takes and gives.

Two coordinate systems exist, and no third. *Page offsets* (`start`, `end`) count characters of the source text as decoded:
`page.text[x.start:x.end] == x.text` for every sentence and mention. *Flat offsets* (`lo`, `hi`) count characters of one
sentence's `flat` text, in which line breaks and foreign headlines that cut through the sentence are taken out; extractors
work there, and `Sentence.page_span` leads back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Role = Literal["kicker", "title", "deck", "body", "caption", "note"]
Kind = Literal["news", "brief", "photo", "feature", "opinion", "advert", "form"]
Approx = Literal["=", ">", "<", "~"]
Modality = Literal["done", "planned", "denied"]


@dataclass(frozen=True, slots=True)
class Page:
    """A source file as decoded: nothing cleaned, nothing folded.

    `source` is the file's path relative to the folder the user named (the bare name for a file named by itself), so that it
    does not depend on the machine. `sha256` is the hex digest of `text` in UTF-8. `meta` is the front matter of a
    one-article file (title, date, source, reporters …), empty for a scanned page; `body_start` is the page offset at which
    the text after the front matter begins.
    """

    source: str
    text: str
    sha256: str
    encoding: str = "utf-8"
    meta: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    body_start: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article, or its headline, kicker, deck or caption.

    `text` is `page.text[start:end]`, exactly, with whatever cuts through it. `flat` is the same without line breaks,
    hyphenation blanks and foreign headlines; `offsets[i]` is the page offset of `flat[i]`. `paragraph` counts paragraphs
    of the article from 0, after broken ones are joined.
    """

    start: int
    end: int
    text: str
    flat: str
    offsets: tuple[int, ...]
    role: Role = "body"
    paragraph: int = 0

    def page_span(self, lo: int, hi: int) -> tuple[int, int]:
        """Page offsets of `flat[lo:hi]`.

        >>> s = Sentence(10, 14, "工\\n会。", "工会。", (10, 12, 13))
        >>> s.page_span(0, 2)
        (10, 13)
        """
        return self.offsets[lo], self.offsets[hi - 1] + 1


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a page: headline, byline and sentences in reading order (kicker, title, deck first, then the body).

    `title` is the main headline as a reader would cite it (pieces of a broken headline joined by one space); empty when the
    page shows none. `reporters` are the names of the byline, without their roles. `date` is ISO 8601 where front matter or
    page gives it, else "". `start` and `end` are the page offsets of the first and past the last sentence.
    """

    page: Page
    index: int
    title: str
    sentences: tuple[Sentence, ...]
    kind: Kind = "news"
    reporters: tuple[str, ...] = ()
    date: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of one sentence that names something.

    `sentence` is the index in `article.sentences`; `lo`, `hi` are flat offsets in it and `start`, `end` page offsets;
    `surface` is `flat[lo:hi]`, `text` is `page.text[start:end]`. `type` is a class name of the ontology ("UnionBody").
    `rule` names the rule that found it. `name` is a fuller name where the rule knows one, else "".
    """

    sentence: int
    lo: int
    hi: int
    start: int
    end: int
    surface: str
    text: str
    type: str
    rule: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing of the graph. `key` is its identity ("union/长沙市总工会"), the tail of its IRI.

    `name` is the full resolved name, `aliases` every other form seen, sorted. `code` is the GB/T 2260 code of a Region
    ("430100"), else "". `mentions` are (article index, sentence index) pairs, sorted. An entity from background knowledge
    (a region's parent) has no mentions. `resolved` is False for a short form whose full name the article does not give.
    """

    key: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    code: str = ""
    latitude: float | None = None
    longitude: float | None = None
    mentions: tuple[tuple[int, int], ...] = ()
    dates: tuple[tuple[str, int, int], ...] = ()
    resolved: bool = True


@dataclass(frozen=True, slots=True)
class Fact:
    """`head` *relation* `tail` (entity keys), stated by one sentence (`article`, `sentence` are indices).

    `method` names the rule, `confidence` is that rule's measured precision (0 to 1). `modality` tells a done fact from a
    planned one (将, 拟, 计划). `head_span` and `tail_span` are the page offsets of the two names in the sentence, where they
    stand in it; `context` is the earlier sentence that names the one that does not.
    """

    head: str
    relation: str
    tail: str
    article: int
    sentence: int
    method: str
    confidence: float
    modality: Modality = "done"
    head_span: tuple[int, int] | None = None
    tail_span: tuple[int, int] | None = None
    context: int | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A post that a person holds at an organisation: `title` as in the text ("党组书记")."""

    person: str
    organisation: str
    title: str
    article: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that says something of an entity: 4300多万元 is value 43000000, unit 元, approx ">"."""

    about: str
    measure: str
    value: float
    unit: str
    approx: Approx
    text: str
    article: int
    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reject:
    """Something that was not stored, and why: `reason` is a short stable code ("type clash"), `what` says it for people."""

    reason: str
    what: str
    source: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from some pages: what the store writes, the exporters export and the viewer shows.

    Indices of articles in facts, mentions, posts and figures point into `articles`.
    """

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    posts: tuple[Post, ...]
    figures: tuple[Figure, ...]
    rejects: tuple[Reject, ...] = ()
    warnings: tuple[str, ...] = ()
    seconds: Mapping[str, float] = field(default_factory=dict)

    def counts(self) -> tuple[Counter[str], Counter[str]]:
        """Entities with a mention by type, and facts by relation."""
        return Counter(e.type for e in self.entities if e.mentions), Counter(f.relation for f in self.facts)
