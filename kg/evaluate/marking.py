"""Sentences for people who look for errors: on one line, the names in question between 【 and 】."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the graph: `start` is the page offset of its first character, `source` the page's file."""

    text: str
    start: int
    source: str

    @property
    def place(self) -> str:
        """Where it stands: "page.txt:120-190"."""
        return f"{self.source}:{self.start}-{self.start + len(self.text)}"

    @property
    def order(self) -> tuple[str, int, str]:
        """Sort key: by place."""
        return self.source, self.start, self.text


def mark(sentence: Sentence, names: Iterable[tuple[Sequence[str], Span | None]]) -> str:
    """The sentence on one line, with each name between 【 and 】.

    A name is marked at its page offsets where these are given and within the sentence, else where the longest of its forms
    stands first, even across a line break; one that does not stand in the sentence is not marked.

    >>> sentence = Sentence("市总\\n工会在长沙举办竞赛。", 40, "a.txt")
    >>> mark(sentence, [(["长沙市总工会", "市总工会"], None), (["长沙市", "长沙"], (46, 48))])
    '【市总工会】在【长沙】举办竞赛。'
    """
    text = sentence.text
    spans = {span for labels, given in names if (span := _within(sentence, given) or _find(text, labels))}
    opens, closes = [start for start, _ in spans], [end for _, end in spans]
    marked = "".join("】" * closes.count(i) + "【" * opens.count(i) + text[i : i + 1] for i in range(len(text) + 1))
    return re.sub(r"\s*\n\s*", "", marked)


def _within(sentence: Sentence, span: Span | None) -> Span | None:
    """A span of the page as one of the sentence, None where it lies outside."""
    if span is None:
        return None
    start, end = span[0] - sentence.start, span[1] - sentence.start
    return (start, end) if 0 <= start < end <= len(sentence.text) else None


def _find(text: str, labels: Sequence[str]) -> Span | None:
    for label in sorted(filter(None, labels), key=lambda form: (-len(form), form)):
        found = re.search(r"\s*".join(map(re.escape, label)), text)
        if found:
            return found.span()
    return None
