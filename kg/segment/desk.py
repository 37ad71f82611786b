"""The sub-editor's desk: lines → stories, which paragraphs belong together and which headlines stand above or among them."""

from __future__ import annotations

from collections.abc import Sequence

from kg.segment.bylines import lone_authors
from kg.segment.evidence import (
    LONGEST_SUBHEAD,
    alike,
    bare_beginning,
    begins_story,
    begins_story_on_quiet_page,
    completes,
    heads_of_story_before,
    holds_several,
    is_broken_text,
    kin,
    opens_later,
    said_again,
)
from kg.segment.headlines import entries_below
from kg.segment.kinship import KIN, pieces, rarity
from kg.segment.lines import Line
from kg.segment.photographs import fits_photo, is_caption, is_photo
from kg.segment.sheet import Sheet
from kg.segment.stories import Loose, Paragraph, Story


def gather(lines: Sequence[Line]) -> tuple[list[Story], list[Loose]]:
    """Part a page into stories, in the order in which they begin.

    >>> from kg.segment.lines import read_lines
    >>> stories, _ = gather(read_lines("大赛启动\\n\\n近日,大赛启动。\\n\\n夜校开课\\n\\n本报讯 (记者赵明)夜校开课。"))
    >>> [(story.heads[0].folded, story.reporters) for story in stories]
    [('大赛启动', []), ('夜校开课', ['赵明'])]
    """
    desk = _Desk([line for line in lines if line.shape != "furniture"])
    at = 0
    while at < len(desk.lines):
        at = desk.take(at)
    if not desk.stories and desk.loose:
        desk.stories.append(Story(desk.loose.pop(0).heads))
    return desk.stories, desk.loose


class _Desk:
    """Takes line after line, and remembers which story is being read, and which was left to finish an earlier one."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines, self.sheet = lines, Sheet(lines)
        self.common = rarity(pieces(line.said) for line in lines if line.shape in ("body", "lead"))
        self.crowded = holds_several(lines)
        self.stories: list[Story] = []
        self.loose: list[Loose] = []
        self.current: Story | None = None
        self.left: Story | None = None

    def take(self, at: int) -> int:
        """Place the line at `at` and what goes with it; gives the index of the next one."""
        line = self.lines[at]
        if line.shape == "headline":
            return self._take_heads(at)
        if line.shape == "byline":
            return self._take_byline(at)
        if line.shape == "body":
            return self._take_body(at)
        if line.shape == "lead" and not (self.current and self.current.awaits_text):
            self._open(Story(lead="lead"))
        if self.current:
            self.current.add(line)
        return at + 1

    def _open(self, story: Story) -> Story:
        self.stories.append(story)
        self.current, self.left = story, None
        return story

    def _fill(self, story: Story, lines: Sequence[Line]) -> Story:
        """Open a story with some lines of text."""
        for line in lines:
            story.add(line)
        return self._open(story)

    def _take_byline(self, at: int) -> int:
        """A byline without a headline above it: it signs the story before, or its headline follows, or there is none."""
        line, after = self.lines[at], self.sheet.run(at + 1, "headline")
        current, heads = self.current, self.lines[at + 1:after]
        unsigned = bool(current and current.closed and not current.photo and not current.reporters)
        if heads and self.sheet.shape(after) in ("lead", "byline", ""):
            signs = True
        else:
            signs = unsigned and (not (current and current.lead) or self.sheet.shape(after) != "body")
        if current and signs:
            current.add(line)
            return at + 1
        self._open(Story(heads, lead="byline")).add(line)
        return after

    def _take_heads(self, at: int) -> int:
        after = self.sheet.run(at, "headline")
        heads, shape = self.lines[at:after], self.sheet.shape(after)
        listed = entries_below(heads)
        if listed:
            self._fill(Story(heads[:1]), heads[1:listed])
            return at + listed
        if self.current and self.current.closed and not self.current.reporters and len(heads) > 1:
            author = lone_authors(heads[0].folded)
            self.current.sign(author)
            heads = heads[1:] if author else heads
        if shape in ("lead", "byline"):
            self._begin_with_byline(self._title_before(heads, after), after)
            return after + 1
        if shape == "credit":
            self._open(Story(heads, lead="byline", photo=self.sheet.shape(after + 1) != "body")).add(self.lines[after])
            return after + 1
        if shape == "signature" and self._take_advert(heads, self.lines[after]):
            return after + 1
        if shape != "body":
            self._set_aside(heads, through=False)
        elif len(heads) > 1 and lone_authors(heads[-1].folded):
            self._open(Story(heads[:-1], lead="byline", opinion=True)).sign(lone_authors(heads[-1].folded))
        else:
            return self._take_heads_without_byline(heads, after)
        return after

    def _take_advert(self, heads: list[Line], end: Line) -> bool:
        """An advert that is all short lines: the first is its headline. False for what `end` does not say to be one."""
        if not (end.signature and end.signature.advert):
            return False
        self._fill(Story(heads[:1]), [*heads[1:], end])
        return True

    def _title_before(self, heads: list[Line], at: int) -> list[Line]:
        """Give the story before, which has no headline yet, those that speak of it; the rest stand over the text at `at`."""
        current, block = self.current, self.lines[at:self.sheet.run(at + 1, "body")]
        cut = heads_of_story_before(heads, block, current, self.common) if current and current.closed else 0
        if current and cut:
            current.heads = [*current.heads, *heads[:cut]]
        return heads[cut:]

    def _begin_with_byline(self, heads: list[Line], at: int) -> None:
        """A story begins; or, set into the text of one that had begun bare and was broken off, its own headline and byline."""
        current, byline = self.current, self.lines[at]
        if current and not current.closed and byline.shape == "byline" and self._part_from(current, heads, at + 1):
            current = self.current  # a text that ends in a full stop is not gone on with under a headline of its own
        bare = current and not (current.closed or current.heads or current.lead or current.reporters)
        if current and bare and byline.shape == "byline":
            current.heads, current.lead = heads, byline.shape
            current.add(byline)
        else:
            self._open(Story(heads, lead=byline.shape)).add(byline)

    def _part_from(self, current: Story | None, heads: list[Line], at: int) -> bool:
        """Part the current story from another that began bare after it, and whose `heads` stand before the line at `at`."""
        block = self.lines[at:self.sheet.run(at, "body")]
        cut = bare_beginning(heads, block, current, self.common) if current and block else 0
        if not current or not cut:
            return False
        self._fill(Story(), current.cut_off(cut))
        return True

    def _set_aside(self, heads: list[Line], through: bool) -> None:
        self.loose.append(Loose(heads, self.current, through))
        if self.current:
            self.current.crossed |= through
            self.current.paragraphs.extend(Paragraph("note", [(head.start, head.end)], True) for head in heads)

    def _take_heads_without_byline(self, heads: list[Line], at: int) -> int:
        """Headlines with running text after them: a photograph, a story without byline, or a sub-heading."""
        end = self.sheet.credit_after(at)
        begins, block = self.current is None or self._begins_story(heads, at), self.lines[at:end]
        if end and fits_photo(block) and (begins or is_photo(block, self.current, self.common, titled=True)):
            return self._take_photo(heads, at, end)
        if self.current and not self._is_parallel(heads, at) and self._part_from(self.current, heads, at):
            self.current.heads = heads
            return at
        if self.current is None or begins:
            self._open(Story(heads))
            return at
        if self.current.closed and len(heads) > 1 and len(heads[0].folded) > LONGEST_SUBHEAD and " " not in heads[0].folded:
            self.current.add(heads[0])
            heads = heads[1:]
        around = [*self.current.said, *(line.said for line in self.lines[at:self.sheet.run(at, "body")])]
        peers = [line for line in self.sheet.lone_heads(0, len(self.lines)) if line is not heads[0]]
        broken = len(heads) == 1 and is_broken_text(heads[0], peers)
        if broken and not said_again(heads[0], around, self.common):
            self.current.add(heads[0])
        else:
            self._set_aside(heads, through=not self.current.closed)
        return at

    def _take_photo(self, heads: list[Line], at: int, end: int) -> int:
        """A photograph with its caption; the story that it interrupts goes on after it."""
        before = self.current
        end += self.sheet.shape(end) == "credit" and not self.lines[end - 1].credited
        story = self._fill(Story(heads, photo=True), self.lines[at:end])
        self.current = before or story
        return end

    def _begins_story(self, heads: list[Line], at: int) -> bool:
        current, block = self.current, self.lines[at:self.sheet.run(at, "body")]
        if current is None or not current.paragraphs:
            return False
        if current.ended or current.signed or current.photo:
            return True
        if not self.crowded:
            return begins_story_on_quiet_page(heads, block, current, self.common)
        signer = self.lines[at + len(block)] if self.sheet.shape(at + len(block)) in ("credit", "signature") else block[-1]
        return begins_story(heads, block, current, self.common, self._is_parallel(heads, at), signer)

    def _is_parallel(self, heads: list[Line], at: int) -> bool:
        """Whether a headline is one of a set of like sub-headings that the current story had before or has ahead."""
        sub_heads = [loose.heads[0] for loose in self.loose if loose.host is self.current and len(loose.heads) == 1]
        return len(heads) == 1 and any(alike(head, heads[0]) for head in [*sub_heads, *self.sheet.sub_heads_ahead(heads, at)])

    def _take_body(self, at: int) -> int:
        line = self.lines[at]
        credited = line.credited or self.sheet.shape(at + 1) == "credit"
        if is_caption(line) and self.sheet.is_titled_below(at):
            return self._take_photo_titled_below(at)
        if credited and (is_caption(line) or (self.current and is_photo([line], self.current, self.common, titled=False))):
            return self._take_caption(at)
        current = self.current or self._open(Story())
        if current.closed:
            current = self._other_story(line, current)
        if (current.ended or current.signed) and kin([line], current, self.common) < KIN:
            current = self._open(Story())
        current.add(line)
        return at + 1

    def _take_photo_titled_below(self, at: int) -> int:
        before, after = self.current, self.sheet.run(at + 1, "headline")
        story = self._fill(Story(self.lines[at + 1:after], photo=True), [self.lines[at], self.lines[after]])
        self.current = before or story
        return after + 1

    def _other_story(self, line: Line, current: Story) -> Story:
        """The story that a line goes on with: one broken off before, the one left for that, or the current one."""
        broken = None if opens_later(line) else self._broken_off(line, current)
        if broken:
            self.left = current
            current = broken
        elif self.left and kin([line], self.left, self.common) > max(KIN, 2 * kin([line], current, self.common)):
            current, self.left = self.left, None
        self.current = current
        return current

    def _broken_off(self, line: Line, current: Story) -> Story | None:
        """An earlier story that stopped in mid-sentence, and that this line is far more akin to than to the current one."""
        broken = [story for story in self.stories if story is not current and not story.closed and not story.photo]
        if broken and completes(line, broken[-1]):
            return broken[-1]
        here = kin([line], current, self.common)
        best = max(((kin([line], story, self.common), -n) for n, story in enumerate(broken)), default=(0.0, 0))
        return broken[-best[1]] if here < KIN and best[0] > max(3 * KIN, 3 * here) else None

    def _take_caption(self, at: int) -> int:
        """A caption without a headline: it illustrates the current story, or is a story of its own."""
        line, current = self.lines[at], self.current
        if current and not current.photo and (not self.crowded or kin([line], current, self.common) >= KIN):
            current.add(line, "caption")
            return at + 1
        return self._take_photo([], at, at + 1)
