"""A sentence prepared for the extractors: words, quotes and places, with look-ups by offset."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from kg.model import Article, Mention, Sentence
from kg.text.quotes import Quote, find_quotes
from kg.text.tokens import Token, tokenise


@dataclass(frozen=True)
class Span:
    """A stretch `flat[lo:hi]` that names something: a mention in the making.

    `head` is the right-edge word that typed it, `strength` is "strong" where the form alone is enough to be a mention and
    "weak" where only a frame makes it one. `name` is a fuller name where the rule knows one; `code` a region's code;
    `pivot` True for an anaphor (该中心), which means what was named before.
    """

    lo: int
    hi: int
    type: str
    rule: str
    head: str = ""
    strength: str = "strong"
    name: str = ""
    code: str = ""
    anaphor: bool = False

    def __len__(self) -> int:
        return self.hi - self.lo

    def covers(self, other: Span) -> bool:
        """Whether the other span lies within this one."""
        return self.lo <= other.lo and other.hi <= self.hi

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.lo < other.hi and other.lo < self.hi


@dataclass
class View:
    """Sentence `index` of an article with all that extractors ask of it.

    `spans` are its mentions, none over another; `inner` those that stand inside a longer one (…总工会 at the head of a
    campaign's name, a prize inside its contest's name); `zoned` are zones with the place that their name begins with;
    `parsed` keeps the clauses that were made of some spans, for whoever asks next.
    """

    index: int
    sentence: Sentence
    flat: str
    tokens: tuple[Token, ...]
    quotes: tuple[Quote, ...]
    regions: list[Span] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    inner: list[Span] = field(default_factory=list)
    zoned: list[tuple[Span, Span]] = field(default_factory=list)
    parsed: tuple[list[Span], Any] | None = field(default=None, repr=False, compare=False)

    @cached_property
    def token_ending(self) -> dict[int, int]:
        """Offset → index of the token that ends there."""
        return {token.hi: i for i, token in enumerate(self.tokens)}

    @cached_property
    def token_at(self) -> dict[int, int]:
        """Offset → index of the token that begins there."""
        return {token.lo: i for i, token in enumerate(self.tokens)}

    @cached_property
    def quote_ending(self) -> dict[int, Quote]:
        """Offset → the widest bracketed stretch that ends there."""
        return {quote.hi: quote for quote in reversed(self.quotes)}

    def region_ending(self, hi: int) -> Span | None:
        """The longest place name that ends at an offset."""
        ending = [region for region in self.regions if region.hi == hi]
        return max(ending, key=len) if ending else None

    def region_before(self, place: Span) -> Span | None:
        """The region right before another (无锡市|惠山区); none for 惠山区|无锡, where the name of what lies there begins."""
        upper = self.region_ending(place.lo)
        if upper is None or not (upper.code and place.code):
            return upper
        digits = place.code.rstrip("0")
        return None if upper.code.startswith(digits + "0" * (len(digits) % 2)) else upper

    def token_over(self, at: int) -> int:
        """Index of the token that holds the character at an offset."""
        for i, token in enumerate(self.tokens):
            if token.lo <= at < token.hi:
                return i
        return len(self.tokens) - 1

    def text(self, span: Span) -> str:
        """The characters of a span."""
        return self.flat[span.lo : span.hi]

    def mention(self, span: Span) -> Mention:
        """The span as a mention with page offsets."""
        start, end = self.sentence.page_span(span.lo, span.hi)
        text = self.sentence.text[start - self.sentence.start : end - self.sentence.start]
        return Mention(self.index, span.lo, span.hi, start, end, self.text(span), text, span.type, span.rule, span.name)


def view(index: int, sentence: Sentence) -> View:
    """Cut one sentence into words and match its quotes."""
    return View(index, sentence, sentence.flat, tokenise(sentence.flat), find_quotes(sentence.flat))


def views(article: Article) -> list[View]:
    """Every sentence of an article, prepared."""
    return [view(i, sentence) for i, sentence in enumerate(article.sentences)]


def _sureness(span: Span) -> str:
    """What sorts the initiative that its form makes sure before the same words as an unsure one."""
    return span.strength if span.type == "Initiative" else ""


def without_overlaps(spans: list[Span], rank: dict[str, int]) -> list[Span]:
    """Spans of which none covers a part of another: the longer wins, then the type of lower rank, then the one that is sure."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (-(len(s)), rank.get(s.type, 99), s.lo, _sureness(s), s.rule)):
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda s: s.lo)
