"""Lines → stories: which paragraphs belong together, and which headlines stand above, in or after them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.model import Role
from kg.segment.bylines import is_lone_author
from kg.segment.kinship import KIN, STRANGER, Rarity, kinship, pieces, rarity, share
from kg.segment.lines import Line

_LONGEST_CAPTION = 450
_LONGEST_SUBHEAD = 24
_CAPTION = re.compile(
    r"(?:[△▲←→↑↓]|图[为是中一二①②]|[上下左右]图|这是|近日|日前|昨日|昨天|今日|当日|连日来|近年来|(?:[\d〇一二三四五六七八九]{4}年)?[\d一二三四五六七八九十]{1,2}月|\d{1,2}日)")
_NUMBERED = re.compile(r"[((]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[))]?[、.]|[((][一二三四五六七八九十]{1,2}[))]|第[一二三四五六七八九十][,:、 ]")
_FRESH = re.compile(
    r"(?:近日|日前|近期|近来|连日来|最近|昨日|昨天|今日|今天|前天|入[春夏秋冬]以来|随着|为(?!此)|记者|本报|\d{4}年|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)")
_LINKED = re.compile(
    r"(?:据[悉了介]|此外|另外|同时|与此同时|其中|其间|目前|截至|下一步|接下来|今后|未来|不仅|会上|会后|当天|当日|当晚|活动|在.{2,6}现场|如今|为此)")
# A line that is nothing but a body's name stands over an advert; a form says that it is one.
_SIGNBOARD = re.compile(r"^[^\s“”,]{2,14}(?:总工会|公司|集团)$|(?:报名|申请|登记|推荐|审批|征订|汇总)表$|名单$|启事$|公告$|通知$")
_SERIES = re.compile(r"新闻|特写|简讯|快讯|短讯|速递|短波|视窗|看台|动态|广角|图片|集锦|点击|播报")


@dataclass(slots=True)
class Paragraph:
    """A paragraph as stretches (start, end) of the page, in reading order; `closed` when its last stretch ends it."""

    role: Role
    stretches: list[tuple[int, int]]
    closed: bool


@dataclass(slots=True)
class Story:
    """An article in the making. `heads` are the headline lines above its body, `lead` the shape of its byline."""

    heads: list[Line] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    reporters: list[str] = field(default_factory=list)
    lead: str = ""
    date: str = ""
    photo: bool = False
    advert: bool = False
    opinion: bool = False
    ended: bool = False
    signed: bool = False
    said: list[str] = field(default_factory=list)
    pieces: set[str] = field(default_factory=set)

    @property
    def closed(self) -> bool:
        """Whether the last paragraph of the body is complete."""
        body = [paragraph for paragraph in self.paragraphs if paragraph.role == "body"]
        return not body or body[-1].closed

    def sign(self, names: Sequence[str]) -> None:
        """Add reporters."""
        self.reporters.extend(name for name in names if name not in self.reporters)

    def add(self, line: Line, role: Role = "body") -> None:
        """Add a line to the text: to the paragraph that was broken off, or as a new one."""
        stretch = (line.text_from, line.text_to)
        broken = [p for p in self.paragraphs if p.role == "body"][-1:] if role == "body" and not self.closed else []
        if stretch[0] < stretch[1]:
            if broken:
                broken[0].stretches.append(stretch)
                broken[0].closed = line.closed
            else:
                self.paragraphs.append(Paragraph(role, [stretch], line.closed))
        if role != "note":
            self.said.append(line.said)
            self.pieces |= pieces(line.said)
        for mark in (line.byline, line.signature):
            self.sign(mark.names if mark else ())
        self.date = self.date or (line.byline.date if line.byline else "")
        if line.signature and not line.credited:
            self.advert = self.advert or line.signature.advert
            self.opinion = self.opinion or line.signature.author
            self.ended = self.ended or line.signature.advert or line.signature.author
            self.signed = True


@dataclass(slots=True)
class Loose:
    """Headlines that stand inside a story or after it: perhaps its own, a sub-heading, or another's."""

    heads: list[Line]
    host: Story | None
    through: bool


def gather(lines: Sequence[Line]) -> tuple[list[Story], list[Loose]]:
    """Part a page into stories, in the order in which they begin."""
    desk = _Desk([line for line in lines if line.shape != "furniture"])
    at = 0
    while at < len(desk.lines):
        at = desk.take(at)
    return desk.stories, desk.loose


def gather_one(lines: Sequence[Line]) -> Story:
    """All lines as one story, as in a file of one article; headline-like lines are sub-headings."""
    story = Story()
    for line in lines:
        if line.shape == "headline":
            story.add(line, "note")
        elif line.shape != "furniture":
            story.lead = story.lead or (line.shape if line.byline else "")
            story.add(line)
    return story


class _Desk:
    """The sub-editor's desk: takes line after line, and remembers which story is being read."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.common: Rarity = rarity(pieces(line.said) for line in lines if line.shape in ("body", "lead"))
        self.crowded = sum(bool(line.byline or line.signature) for line in lines) > 1
        self.stories: list[Story] = []
        self.loose: list[Loose] = []
        self.current: Story | None = None

    def take(self, at: int) -> int:
        """Place the line at `at` (and what goes with it); gives the index of the next one."""
        line = self.lines[at]
        if line.shape == "headline":
            return self._take_heads(at)
        if line.shape == "lead":
            self._open(Story(lead="lead")).add(line)
        elif line.shape == "byline":
            return self._take_byline(at)
        elif line.shape == "body":
            return self._take_body(at)
        elif self.current:
            self.current.add(line)
        return at + 1

    def _open(self, story: Story) -> Story:
        self.stories.append(story)
        self.current = story
        return story

    def _shape(self, at: int) -> str:
        return self.lines[at].shape if at < len(self.lines) else ""

    def _run(self, at: int, *shapes: str) -> int:
        while self._shape(at) in shapes:
            at += 1
        return at

    def _take_byline(self, at: int) -> int:
        """A byline without a headline above it: it signs the story before, or its headline follows."""
        line, after = self.lines[at], self._run(at + 1, "headline")
        names = line.byline.names if line.byline else ()
        follows_heads = after > at + 1
        unsigned = self.current and self.current.closed and not self.current.photo and not self.current.reporters
        if self.current and (self._shape(after) in ("lead", "byline", "") if follows_heads else unsigned and self._shape(at + 1) != "body"):
            self.current.sign(names)
            return at + 1
        story = self._open(Story(self.lines[at + 1:after], lead="byline"))
        story.sign(names)
        return after

    def _take_heads(self, at: int) -> int:
        after = self._run(at, "headline")
        heads = self.lines[at:after]
        if self.current and self.current.closed and not self.current.reporters and is_lone_author(heads[0].folded) and len(heads) > 1:
            self.current.sign(_names(heads.pop(0)))
        shape = self._shape(after)
        if shape in ("lead", "byline"):
            story = self._open(Story(heads, lead=shape))
            story.add(self.lines[after])
            return after + 1
        if shape == "credit":
            story = self._open(Story(heads, lead="byline", photo=self._shape(after + 1) != "body"))
            story.sign(self.lines[after].signature.names if self.lines[after].signature else ())
            return after + 1
        if shape == "body" and len(heads) > 1 and is_lone_author(heads[-1].folded):
            author = heads.pop()
            self._open(Story(heads, lead="byline", opinion=True)).sign(_names(author))
        elif shape == "body":
            return self._take_heads_without_byline(heads, after)
        else:
            self.loose.append(Loose(heads, self.current, False))
        return after

    def _take_heads_without_byline(self, heads: list[Line], at: int) -> int:
        """Headlines with running text after them: a photograph, a story without byline, or a sub-heading."""
        end = self._run(at, "body")
        if self._is_photo(at, end):
            before = self.current
            story = self._open(Story(heads, photo=True))
            last = next(i for i in range(at, end) if self.lines[i].credited or i + 1 == end)
            for line in self.lines[at:last + 1 if self.lines[last].credited else last + 2]:
                story.add(line)
            self.current = before or story
            return last + 1 if self.lines[last].credited else last + 2
        if self.current is None or self._begins_story(heads, at, end):
            self._open(Story(heads))
        elif len(heads) == 1 and self._is_broken_text(heads[0]):
            self.current.add(heads[0])
        else:
            if self.current.closed and len(heads) > 1 and len(heads[0].folded) > _LONGEST_SUBHEAD and " " not in heads[0].folded:
                self.current.add(heads.pop(0))
            through = not self.current.closed
            self.loose.append(Loose(heads, self.current, through))
            self.current.paragraphs.extend(Paragraph("note", [(head.start, head.end)], True) for head in heads)
        return at

    def _is_photo(self, at: int, end: int) -> bool:
        """Whether one to three paragraphs end in the credit of a photograph that is no part of the current story."""
        credited = next((i for i in range(at, min(end, at + 3)) if self.lines[i].credited), None)
        if credited is None and (self._shape(end) != "credit" or end - at > 3):
            return False
        block = self.lines[at:end if credited is None else credited + 1]
        if sum(len(line.folded) for line in block) > _LONGEST_CAPTION:
            return False
        return self.current is None or any(_CAPTION.match(line.folded) for line in block) or self._kin(block) < KIN

    def _kin(self, block: Sequence[Line], story: Story | None = None) -> float:
        known = story or self.current
        part = frozenset().union(*(pieces(line.said) for line in block))
        return kinship(part, known.pieces, self.common) if known else 0.0

    def _begins_story(self, heads: list[Line], at: int, end: int) -> bool:
        assert self.current is not None
        if not self.current.paragraphs or self.current.ended or self.current.signed or self.current.photo:
            return bool(self.current.paragraphs)
        kin = self._kin(self.lines[at:end])
        if not self.crowded:
            return self.current.closed and kin == 0 and len(heads) > 1 and bool(_FRESH.match(self.lines[at].folded))
        signature = self.lines[end - 1].signature
        signboard = any(_SIGNBOARD.search(head.folded) for head in heads)
        if (self.current.reporters or self.current.lead) and signature and signature.names:
            return True
        if not self.current.closed:
            fits = self._heads_fit(heads, self.lines[at:end])
            return kin < KIN and (bool(_FRESH.match(self.lines[at].folded)) or fits) or signboard and fits
        if signboard:
            return True
        if kin >= KIN * (3 if len(heads) > 1 else 1) or len(heads) == 1 and self._has_parallel(heads[0]):
            return False
        if _LINKED.match(self.lines[at].folded):
            return False
        fresh = bool(_FRESH.match(self.lines[at].folded)) or bool(_SERIES.search(heads[0].folded))
        long = sum(len(line.said) for line in self.lines[at:end]) > 100
        return fresh or kin < STRANGER and (long or self._heads_fit(heads, self.lines[at:end])) or len(heads) > 1

    def _heads_fit(self, heads: Sequence[Line], block: Sequence[Line]) -> bool:
        """Whether headlines speak of the text under them rather than of the current story."""
        assert self.current is not None
        head = pieces(" ".join(line.folded for line in heads), 2)
        under, before = (pieces(" ".join(said), 2) for said in ([line.said for line in block], self.current.said))
        return share(head, under, self.common) - share(head, before, self.common) > 0.3

    def _has_parallel(self, head: Line) -> bool:
        """Whether a headline is numbered, or the story has had a sub-heading of the same build."""
        return bool(_NUMBERED.match(head.folded)) or any(loose.host is self.current and len(loose.heads) == 1 and _alike(loose.heads[0], head) for loose in self.loose)

    def _is_broken_text(self, head: Line) -> bool:
        """Whether a lone long line is no sub-heading but the beginning of a paragraph that a column's end broke."""
        if len(head.folded) <= _LONGEST_SUBHEAD - 4 or " " in head.folded:
            return False
        at = self.lines.index(head)
        others = [line for i, line in enumerate(self.lines) if line.shape == "headline" and i != at
                  and self._shape(i - 1) == "body" and self._shape(i + 1) == "body"]
        return len(head.folded) > _LONGEST_SUBHEAD or not any(_alike(line, head) for line in others)

    def _take_body(self, at: int) -> int:
        line = self.lines[at]
        credited = line.credited or self._shape(at + 1) == "credit"
        if credited and _CAPTION.match(line.folded) and len(line.folded) <= _LONGEST_CAPTION:
            return self._take_caption(at)
        if self.current is None:
            self._open(Story())
        assert self.current is not None
        if self.current.closed and not _FRESH.match(line.folded) and not _LINKED.match(line.folded):
            self.current = self._broken_off(line) or self.current
        if self.current.ended and self._kin([line]) < KIN:
            self._open(Story())
        self.current.add(line)
        return at + 1

    def _broken_off(self, line: Line) -> Story | None:
        """An earlier story that stopped in mid-sentence and that this line is more akin to than to the current one."""
        here = self._kin([line])
        akin = [(self._kin([line], story), -n, story) for n, story in enumerate(self.stories)
                if story is not self.current and not story.closed and not story.photo]
        best = max(akin, key=lambda item: item[:2], default=None)
        return best[2] if here < KIN and best and best[0] > max(3 * KIN, 3 * here) else None

    def _take_caption(self, at: int) -> int:
        """A caption without a headline: it illustrates the current story, or is a story of its own."""
        line = self.lines[at]
        if self.current is not None and not self.current.photo and (self._kin([line]) >= KIN or not self.crowded):
            self.current.add(line, "caption")
            return at + 1
        before = self.current
        story = self._open(Story(photo=True))
        story.add(line)
        if not line.credited:
            at += 1
            story.add(self.lines[at])
        self.current = before or story
        return at + 1


def _alike(one: Line, other: Line) -> bool:
    return abs(len(one.folded) - len(other.folded)) <= 4


def _names(line: Line) -> list[str]:
    return ["".join(name) for name in re.findall(r"[\u4e00-\u9fff·]{2,}|[\u4e00-\u9fff]\s+[\u4e00-\u9fff]", line.folded)]
