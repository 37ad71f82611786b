"""The lines of a page by their places: which runs of one shape they make, where a credit or a title stands."""

from __future__ import annotations

from kg.segment.decks import names_actor
from kg.segment.lines import Line


class Sheet:
    """Looks ahead of a line and behind it; knows nothing of stories."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines

    def shape(self, at: int) -> str:
        """The shape of a line, "" beyond the page."""
        return self.lines[at].shape if 0 <= at < len(self.lines) else ""

    def run(self, at: int, shape: str) -> int:
        """Where the lines of a shape that begin at `at` end."""
        while self.shape(at) == shape:
            at += 1
        return at

    def credit_after(self, at: int) -> int:
        """End of the paragraphs from `at` on that a photographer's credit closes, 0 where none does."""
        end = self.run(at, "body")
        credited = next((i + 1 for i in range(at, end) if self.lines[i].credited), 0)
        return credited or (end if self.shape(end) == "credit" else 0)

    def is_titled_below(self, at: int) -> bool:
        """Whether the title of a photograph stands between its caption and its credit."""
        after = self.run(at + 1, "headline")
        return after > at + 1 and self.shape(after) == "credit" and self.shape(after + 1) != "body"

    def sub_heads_ahead(self, heads: list[Line], at: int) -> list[Line]:
        """Lone headlines between the paragraphs from `at` on, of the build of the one above `at`, where none names a body."""
        if len(heads) > 1 or names_actor(heads[0].folded):
            return []
        end = next((i for i in range(at, len(self.lines)) if self._is_other_story(i)), len(self.lines))
        return [line for line in self.lone_heads(at, end)
                if line.folded.count(" ") == heads[0].folded.count(" ") and not names_actor(line.folded)]

    def _is_other_story(self, at: int) -> bool:
        """Whether sub-headings end at a line: by a byline, by names behind a text, or by headlines one over the other."""
        signature = self.lines[at].signature
        stacked = self.shape(at) == self.shape(at + 1) == "headline"
        return stacked or self.shape(at) not in ("body", "headline") or bool(signature and signature.names)

    def lone_heads(self, begin: int, end: int) -> list[Line]:
        """Lone headline-like lines between paragraphs."""
        return [self.lines[i] for i in range(begin, end)
                if self.shape(i) == "headline" and self.shape(i - 1) == self.shape(i + 1) == "body"]
