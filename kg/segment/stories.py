"""Articles in the making: what the sub-editor's desk (`desk`) puts together line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.model import Role
from kg.segment.columns import is_column
from kg.segment.kinship import pieces
from kg.segment.lines import Line


@dataclass(slots=True)
class Paragraph:
    """A paragraph as stretches (start, end) of the page, in reading order; `closed` when its last stretch ends it."""

    role: Role
    stretches: list[tuple[int, int]]
    closed: bool


@dataclass(slots=True)
class Loose:
    """Headlines that stand inside a story or after it: perhaps its own, a sub-heading, or another's.

    `through` says that they cut through one of its paragraphs.
    """

    heads: list[Line]
    host: Story | None
    through: bool


@dataclass(slots=True)
class Story:
    """An article. `heads` are its headline lines, `lead` the shape of its byline, `lines` and `said` its text line by line.

    `crossed`: a headline cuts through its text; `signed`: a signature ended it; `ended`: nothing can follow
    (广告, 作者系…). `pieces` serve `kinship`.
    """

    heads: list[Line] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    reporters: list[str] = field(default_factory=list)
    lead: str = ""
    date: str = ""
    photo: bool = False
    advert: bool = False
    opinion: bool = False
    signed: bool = False
    crossed: bool = False
    lines: list[Line] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    pieces: set[str] = field(default_factory=set)

    @property
    def ended(self) -> bool:
        """Whether no more text can belong to it."""
        return self.advert or (self.opinion and self.signed)

    @property
    def awaits_text(self) -> bool:
        """Whether it has a headline and an author but no text yet: 作者:赵明 over 本报讯."""
        return bool(self.heads and self.reporters and not self.paragraphs)

    @property
    def titled(self) -> bool:
        """Whether a headline that is more than the name of a column stands above it or cuts through it."""
        return self.crossed or not all(is_column(head.folded) for head in self.heads)

    @property
    def closed(self) -> bool:
        """Whether the last paragraph of the body is complete."""
        last = self._last_of_body()
        return last is None or last.closed

    def add(self, line: Line, role: Role = "body") -> None:
        """Add a line to the text: to the paragraph that was broken off, or as a new one; and what it says of authors."""
        if line.text_from < line.text_to:
            self._place((line.text_from, line.text_to), role, line.closed)
        if role != "note":
            self.lines.append(line)
            self.said.append(line.said)
            self.pieces |= pieces(line.said)
        if line.byline:
            self.sign(line.byline.names)
            self.date = self.date or line.byline.date
        if line.signature:
            self.sign(line.signature.names)
            self.advert |= line.signature.advert
            self.opinion |= line.signature.author
            self.signed |= not line.signature.photo

    def cut_off(self, at: int) -> list[Line]:
        """Take the lines from index `at` on, where a paragraph begins, out of the story; headlines among them stay."""
        lines, begin = self.lines[at:], self.lines[at].text_from
        cut = next(n for n, paragraph in enumerate(self.paragraphs) if paragraph.stretches[0][0] == begin)
        self.paragraphs[cut:] = [paragraph for paragraph in self.paragraphs[cut:] if paragraph.role == "note"]
        del self.lines[at:], self.said[at:]
        self.pieces = set().union(*map(pieces, self.said))
        return lines

    def sign(self, names: Sequence[str]) -> None:
        """Add reporters."""
        self.reporters.extend(name for name in names if name not in self.reporters)

    def _place(self, stretch: tuple[int, int], role: Role, closed: bool) -> None:
        last = self._last_of_body() if role == "body" else None
        if last and not last.closed:
            last.stretches.append(stretch)
            last.closed = closed
        else:
            self.paragraphs.append(Paragraph(role, [stretch], closed))

    def _last_of_body(self) -> Paragraph | None:
        return next((paragraph for paragraph in reversed(self.paragraphs) if paragraph.role == "body"), None)
