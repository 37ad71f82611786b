"""What speaks for a new story, a sub-heading, or a broken paragraph, where no byline decides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from kg.segment.columns import is_column
from kg.segment.decks import names_actor, opens_with_dash
from kg.segment.kinship import KIN, STRANGER, Pieces, Rarity, kinship, pieces, share
from kg.segment.lines import Line
from kg.segment.names import places
from kg.segment.stories import Story
from kg.segment.whereabouts import in_other_places

LONGEST_SUBHEAD = 24
_LONG_ENOUGH_TO_SUSPECT = 20
_LONG_TEXT = 100
_HEADS_FIT = 0.3
_HEADS_FIT_WELL = 0.5
_SHORTEST_PARAGRAPH = 7
# Kinship counts by this much where two texts name different places.
_ELSEWHERE = 0.4
# Paragraphs that a story may run on before its headline is met.
_LONGEST_BARE = 8
_MEASURE = re.compile(r"[万亿余多元人个名家件项%月日年]")
_NUMERAL = "[一二三四五六七八九十]"
# How the first paragraph of a story likes to begin, and how a later one does.
_FRESH = re.compile(
    r"在?近日|日前|近期|近来|连日来|最近|昨日|昨天|今日|今天|前天|入[春夏秋冬]以来|随着|为(?!此)|记者|本报|编辑同志|\d{4}年"
    rf"|(?:\d{{1,2}}|{_NUMERAL}{{1,2}})月")
_FRESH_WITHIN = re.compile(r".{2,120}?[,。”?!](?:近日|日前|近期|连日来)[,在]")
# 在湖南省长沙市…: a story says in full where it is set
_ADDRESS = re.compile("[在从由走进来自到]{0,3}([\u4e00-\u9fff]{2,8}?(?:省|自治区|市)[\u4e00-\u9fff]{1,10}?[市州县区旗])")
_LINKED = re.compile(
    r"据[悉了介]|此外|另外|同时|与此同时|其中|其间|目前|截至|下一步|接下来|今后|未来|不仅|会上|会后|当天|当日|当晚|活动|在.{2,6}现场|如今|为此")
# A line that is nothing but a body's name stands over an advert; a form or a notice says that it is one.
_SIGNBOARD = re.compile(
    r"^[^“”,]{2,14}(?:总工会|公司|集团)$|(?:报名|申请|登记|推荐|审批|征订|汇总)表$|名单$|启事$|公告$|通知$")
_SERIES = re.compile(r"新闻|特写|简讯|快讯|短讯|速递|短波|视窗|看台|动态|广角|图片|集锦|点击|播报")
_NUMBERED = re.compile(
    rf"[(]?(?:{_NUMERAL}{{1,2}}|\d{{1,2}})[)]?[、.]|[(]{_NUMERAL}{{1,2}}[)]|第(?:{_NUMERAL}|\d{{1,3}})[章节条讲篇,:、 ]")


def kin(block: Sequence[Line], story: Story, common: Rarity) -> float:
    """Kinship of some lines to a story."""
    return kinship(_pieces_of([line.said for line in block], 3), story.pieces, common)


def _told_from(one: Sequence[str], other: Sequence[str], near: float) -> float:
    """Kinship of two texts, less where they are set in different places."""
    return near * _ELSEWHERE if in_other_places(one, other) else near


def _pieces_of(texts: Sequence[str], size: int) -> Pieces:
    return frozenset().union(*(pieces(text, size) for text in texts))


def holds_several(lines: Sequence[Line]) -> bool:
    """Whether a page holds several stories: two bylines, or two headlines after the first that stand one over the other or
    over text that opens afresh."""
    if sum(bool(line.byline or line.signature) for line in lines) > 1:
        return True
    ends = [at for at, (line, after) in enumerate(pairwise(lines)) if line.shape == "headline" and after.shape == "body"]
    return sum(lines[at - 1].shape == "headline" or _opens(lines[at + 1].folded) for at in ends[1:]) > 1


def _opens(folded: str) -> bool:
    """Whether a text begins with a time or in full with its place, as a story does."""
    return bool(_FRESH.match(folded) or _ADDRESS.match(folded))


def opens_later(line: Line) -> bool:
    """Whether a line begins as only a sentence can, not the rest of a broken one: 近日…, 据悉…."""
    return bool(_FRESH.match(line.folded) or _LINKED.match(line.folded))


def completes(line: Line, broken: Story) -> bool:
    """Whether a line can only be the rest of a sentence: it is too short for one, or the broken text ends in a bare number."""
    counted = broken.said[-1][-1:].isdecimal() and bool(_MEASURE.match(line.folded))
    return counted or (len(line.folded) < _SHORTEST_PARAGRAPH and line.closed) or line.folded[0] in ",。、;:)》”"


@dataclass(frozen=True)
class _Meeting:
    """Headlines with text (`block`) under them where another story (`current`) stands, and what speaks for a new one."""

    heads: Sequence[Line]
    block: Sequence[Line]
    current: Story
    common: Rarity

    @cached_property
    def near(self) -> float:
        """Kinship of the text to the current story, less where the two are set in different places."""
        return _told_from([line.said for line in self.block], self.current.said, kin(self.block, self.current, self.common))

    @cached_property
    def fit(self) -> float:
        """How much more the headlines speak of the text under them than of the current story."""
        return _heads_fit(self.heads, self.block, self.current, self.common)

    @cached_property
    def fresh(self) -> bool:
        """Whether the text begins as the first paragraph of a story likes to: with a time, or in full with a new place."""
        address = _ADDRESS.match(self.block[0].folded)
        elsewhere = address is not None and address[1] not in "".join(self.current.said)
        return elsewhere or bool(_FRESH.match(self.block[0].folded))

    @cached_property
    def signboard(self) -> bool:
        """Whether a headline is one that stands over adverts and notices."""
        return any(_SIGNBOARD.search(head.folded.replace(" ", "")) for head in self.heads)

    def signed_apart(self, signer: Line) -> bool:
        """Whether names at the end of the text make it another's story than that of the current story's reporters."""
        # a story has one byline; a photograph's credit may stand in the midst of it
        if not (signer.signature and signer.signature.names) or not (self.current.reporters or self.current.lead):
            return False
        return not signer.credited or self.fresh or self.near < KIN

    def cuts_in(self) -> bool:
        """Whether the headlines begin a new story though a paragraph of the current one is still open above them."""
        if self.current.lead and not self.current.titled and not self.fresh and not self.signboard:
            return False
        return (self.near < KIN and (self.fresh or self.fit > _HEADS_FIT)) or (self.signboard and self.fit > _HEADS_FIT)

    def titles_current(self) -> bool:
        """Whether the headlines are those that the current story still wants, set into its text."""
        if self.current.titled:
            return False
        if self.fit <= _HEADS_FIT or _speaks_of(self.heads, self.current.said, self.common) > _HEADS_FIT:
            return True
        # a byline wants a headline, and a text without byline a beginning
        return bool(self.current.lead) and not self.fresh and len(self.heads) == 1

    def stands_apart(self) -> bool:
        """Whether the headlines are plainly not of the current story: a column's name, a signboard, another place, kicker and
        title that speak of what stands under them."""
        stacked = len(self.heads) > 1 and (self.fit > _HEADS_FIT or _has_deck(self.heads))
        if _opens_with_column(self.heads) or self.signboard or stacked:
            return True
        if self.near >= 2 * KIN:
            return False
        opens = self.fresh or _FRESH_WITHIN.match(self.block[0].folded)
        return self.fit > _HEADS_FIT_WELL or bool(opens and _names_other_place(self.heads, self.block, self.current))

    def is_section(self, parallel: bool) -> bool:
        """Whether a lone headline is a sub-heading, by its number or by its likeness to the one before."""
        like = parallel and not (self.near < STRANGER / 2 and self.fit > _HEADS_FIT)
        return len(self.heads) == 1 and (like or _NUMBERED.match(self.heads[0].folded) is not None)

    def is_lone_section(self, signer: Line) -> bool:
        """Whether a headline is the only sub-heading of a signed story: no stranger to it, nameless, over text that neither
        begins as a story does nor ends in a name, as the stories of a page with bylines do."""
        if len(self.heads) > 1 or not self.current.lead or signer.signature or self.fresh or self.near < STRANGER / 2:
            return False
        head = self.heads[0].folded
        return not (names_actor(head) or is_column(head) or self.signboard)

    def reads_on(self) -> bool:
        """Whether the text goes on with the current story: near to it in its words, or linked to it by its first."""
        return self.near >= KIN * (3 if len(self.heads) > 1 else 1) or _LINKED.match(self.block[0].folded) is not None

    def reads_afresh(self) -> bool:
        """Whether headlines or text look like a beginning, where nothing ties them to the current story."""
        if self.fresh or len(self.heads) > 1 or _SERIES.search(self.heads[0].folded):
            return True
        long = sum(len(line.said) for line in self.block) > _LONG_TEXT
        return (self.near < STRANGER and long) or self.fit > _HEADS_FIT


def begins_story(
    heads: Sequence[Line], block: Sequence[Line], current: Story, common: Rarity, parallel: bool, signer: Line,
) -> bool:
    """Whether headlines with text (`block`) under them but no byline begin a new story on a page of several.

    `parallel` says that the current story has had a sub-heading of the same build, `signer` is the line
    at the end of the block where names may stand.
    """
    met = _Meeting(heads, block, current, common)
    if met.signed_apart(signer):
        return True
    if not current.closed:
        return met.cuts_in()
    if met.titles_current():
        return False
    if met.is_lone_section(signer):
        return False
    if met.stands_apart():
        return True
    return not met.is_section(parallel) and not met.reads_on() and met.reads_afresh()


def heads_of_story_before(heads: Sequence[Line], block: Sequence[Line], current: Story, common: Rarity) -> int:
    """How many headlines over `block`, from the first on, are those of the current story, which has none above its text."""
    if current.titled or current.photo or not (current.lead and current.paragraphs):
        return 0
    gains = [-_heads_fit([head], block, current, common) for head in heads]
    best = max(range(len(heads) + 1), key=lambda cut: (sum(gains[:cut]), -cut))
    return best if sum(gains[:best]) > _HEADS_FIT else 0


def begins_story_on_quiet_page(heads: Sequence[Line], block: Sequence[Line], current: Story, common: Rarity) -> bool:
    """The same for a page that looks like a single article: only if the headlines speak of what stands under them alone."""
    if not current.closed or _NUMBERED.match(heads[0].folded) or _LINKED.match(block[0].folded):
        return False
    if _opens_with_column(heads) or _has_deck(heads):
        return True
    return kin(block, current, common) < 2 * KIN * len(heads) and _heads_fit(heads, block, current, common) > _HEADS_FIT


def _has_deck(heads: Sequence[Line]) -> bool:
    """Whether a deck with its dash stands under a headline: no sub-heading has one."""
    return len(heads) > 1 and any(opens_with_dash(head.folded) for head in heads[1:])


def _opens_with_column(heads: Sequence[Line]) -> bool:
    """Whether the name of a column stands over a headline: no sub-heading has one."""
    return len(heads) > 1 and is_column(heads[0].folded)


def _names_other_place(heads: Sequence[Line], block: Sequence[Line], current: Story) -> bool:
    """Whether headlines and the text under them name a place of which the current story says nothing."""
    under, before = "".join(line.said for line in block), "".join(current.said)
    named = {head.folded[at:at + size] for head in heads for size in (2, 3, 4) for at in range(len(head.folded) - size + 1)}
    return any(place in under and place not in before for place in sorted(named & places().keys()))


def _heads_fit(heads: Sequence[Line], block: Sequence[Line], current: Story, common: Rarity) -> float:
    """How much more the headlines speak of the text under them than of the current story, 1 to -1."""
    return _speaks_of(heads, [line.said for line in block], common) - _speaks_of(heads, current.said, common)


def _speaks_of(heads: Sequence[Line], texts: Sequence[str], common: Rarity) -> float:
    """Share of the headlines that stands in the texts, 0 to 1."""
    return share(_pieces_of([line.folded for line in heads], 2), _pieces_of(texts, 2), common)


def bare_beginning(heads: Sequence[Line], block: Sequence[Line], current: Story, common: Rarity) -> int:
    """Index of the line of a story from which on it is another's text, that began bare above its own headlines; 0 for none.

    `heads` stand among the text of that other story, `block` is the rest of it, under them.
    """
    best, found = KIN, 0
    # a headline that cuts through a paragraph of a story which has one is another story's
    foreign = bool(current.heads)
    nearby = [line.said for line in [*current.lines[-_LONGEST_BARE:], *block]]
    if current.closed or _speaks_of(heads, nearby, common) <= _HEADS_FIT:
        return 0
    for at in range(len(current.lines) - 1, max(0, len(current.lines) - _LONGEST_BARE), -1):
        if current.lines[at].byline or current.lines[at].signature:
            break
        before, tail = current.said[:at], current.said[at:]
        if not current.lines[at - 1].closed:
            continue
        strange = _told_from(tail, before, kinship(_pieces_of(tail, 3), _pieces_of(before, 3), common))
        if strange < best and _reads_on(heads, block, before, tail, common, foreign):
            best, found = strange, at
    return found


def _reads_on(
    heads: Sequence[Line], block: Sequence[Line], before: Sequence[str], tail: Sequence[str], common: Rarity, foreign: bool,
) -> bool:
    """Whether `block` goes on with the text `tail` and not with the one `before` it, and the headlines speak of both."""
    said = [line.said for line in block]
    under, ended, begun = (_pieces_of(texts, 3) for texts in (said, before, tail))
    own, other = _speaks_of(heads, [*tail, *said], common), _speaks_of(heads, before, common)
    near, far = kinship(under, begun, common), kinship(under, ended, common)
    return (near >= far and own - other > _HEADS_FIT / 2) if foreign else (near > 2 * far and own - other > _HEADS_FIT)


def said_again(head: Line, texts: Sequence[str], common: Rarity) -> bool:
    """Whether texts around a line say again what it says, as they do of a headline."""
    return _speaks_of([head], texts, common) > _HEADS_FIT_WELL


def is_broken_text(head: Line, peers: Sequence[Line]) -> bool:
    """Whether a lone long line between paragraphs is no sub-heading but the beginning of one that a column's end broke.

    `peers` are the other lone lines between paragraphs on the page: sub-headings come in sets of like length.
    """
    if opens_later(head) and "," in head.folded:
        return True
    if len(head.folded) <= _LONG_ENOUGH_TO_SUSPECT or " " in head.folded:
        return False
    return len(head.folded) > LONGEST_SUBHEAD or not any(alike(peer, head) for peer in peers)


def alike(one: Line, other: Line) -> bool:
    """Whether two headlines are of like length."""
    return abs(len(one.folded) - len(other.folded)) <= 4
