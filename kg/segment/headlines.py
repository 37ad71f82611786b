"""Which headlines belong to which story, where the page does not show it by printing one above the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from kg.segment.columns import is_column
from kg.segment.kinship import pieces, rarity, share
from kg.segment.lines import Line
from kg.segment.names import has_surname
from kg.segment.stories import Loose, Story

# A loose headline becomes the title of a story without one when this share of it, weighed by rarity, stands in the story.
_OWN = 0.45
_OWN_INSIDE = 0.2
_OWN_THROUGH = 0.3
_INSIDE_BONUS = 0.3
# A headline goes to the story before it when it fits that one better by this much than the story under it.
_MARGIN = 0.1
_LIST = re.compile(r"(?:名单|光荣榜|光荣册|一览表?|排行榜)(?:\(.*\))?$")
_ENTRY = re.compile(r"[(].*[)]$|[一二三四五六七八九十]、|[^\s,]{2,8}[奖榜章]?\([0-9]+[名个人家]\)")


def assign(stories: Sequence[Story], loose: Sequence[Loose]) -> None:
    """Give stories without a headline one that stands elsewhere: inside or after them, or among a neighbour's.

    The name of a column is none, but stays with its story.
    """
    columns = [(story, story.heads) for story in stories
               if story.heads and not story.photo and all(is_column(head.folded) for head in story.heads)]
    for story, _ in columns:
        story.heads = []
    fits = _Fits(stories)
    written = [story for story in stories if not story.photo]
    left = _take_in(fits, _hand_out(fits, written, loose))
    for before, after in [*pairwise(stories), *pairwise(written)]:
        if not before.heads and not before.photo:
            cut = _best_cut(fits, after.heads, before, after)
            before.heads, after.heads = after.heads[:cut], after.heads[cut:]
    # who had only a neighbour's headline above it may have its own within
    _hand_out(fits, written, left)
    for before, after in reversed(list(pairwise(written))):
        if not after.heads and len(before.heads) > 1:
            _share_out(fits, before, after)
    for story, names in columns:
        story.heads = [*names, *story.heads]


class _Fits:
    """How well headlines fit the stories of a page."""

    def __init__(self, stories: Sequence[Story]) -> None:
        self._pieces = {id(story): pieces(" ".join(story.said), 2) for story in stories}
        self._common = rarity(self._pieces.values())

    def __call__(self, head: Line, story: Story) -> float:
        """Share of the headline that the story says too, rare pieces counting most."""
        return share(pieces(head.folded, 2), self._pieces[id(story)], self._common)


def _hand_out(fits: _Fits, written: Sequence[Story], loose: Sequence[Loose]) -> list[Loose]:
    """Loose headlines to stories without one, the best fit first; gives those that are left."""
    bare = [story for story in written if not story.heads and story.paragraphs]
    pairs = []
    for n, story in enumerate(bare):
        for m, group in enumerate(loose):
            cuts_it = group.host is story and group.through
            # what cuts through a story with a headline of its own is no sub-heading: it belongs to another
            foreign = group.through and group.host is not None and bool(group.host.heads)
            # no sub-heading stands alone
            alone = group.host is story and sum(other.host is story for other in loose) == 1
            fit = max(fits(head, story) for head in group.heads)
            if fit >= (0 if foreign or alone else _OWN_INSIDE if cuts_it else _OWN):
                pairs.append((fit + _INSIDE_BONUS * cuts_it, -n, -m))
    taken: set[int] = set()
    for _, n, m in sorted(pairs, reverse=True):
        if not bare[-n].heads and m not in taken:
            taken.add(m)
            _hand_over(bare[-n], loose[-m])
    return [group for m, group in enumerate(loose) if -m not in taken]


def _take_in(fits: _Fits, loose: Sequence[Loose]) -> list[Loose]:
    """A headline that cuts through a paragraph of a story whose kicker or deck alone stands above its text; gives the rest."""
    left = []
    for group in loose:
        host = group.host
        lone = sum(other.host is host for other in loose) == 1
        if host and host.heads and group.through and lone and max(fits(head, host) for head in group.heads) >= _OWN_THROUGH:
            own = host.heads
            _hand_over(host, group)
            host.heads = [*own, *group.heads]
        else:
            left.append(group)
    return left


def _hand_over(story: Story, group: Loose) -> None:
    story.heads = group.heads
    moved = {(head.start, head.end) for head in group.heads}
    if group.host:
        group.host.paragraphs[:] = [p for p in group.host.paragraphs if p.role != "note" or p.stretches[0] not in moved]


def _best_cut(fits: _Fits, heads: Sequence[Line], before: Story, after: Story) -> int:
    """How many of the lines, from the first on, speak of the story before rather than of the one after.

    With the name of a column something new begins, and what stands above it is hardly the headline of that.
    """
    column = next((n for n, head in enumerate(heads) if n and is_column(head.folded)), None)
    gains = [fits(head, before) - fits(head, after) for head in heads[:column]]
    best = max(range(len(gains) + 1), key=lambda cut: (sum(gains[:cut]), -cut))
    return best if sum(gains[:best]) > (0 if best == column else _MARGIN) else 0


def _share_out(fits: _Fits, before: Story, after: Story) -> None:
    """Headlines of two stories printed above the first: those of the second stand under or over its own."""
    last = len(before.heads) - _best_cut(fits, before.heads[::-1], after, before)
    first = _best_cut(fits, before.heads, after, before)
    if 0 < last < len(before.heads):
        before.heads, after.heads = before.heads[:last], before.heads[last:]
    elif 0 < first < len(before.heads):
        before.heads, after.heads = before.heads[first:], before.heads[:first]


def entries_below(heads: Sequence[Line]) -> int:
    """How many short lines a list of names takes, its headline with them; 0 where no list begins.

    Its entries are lines that begin with a name; what follows them is the headline of other text.
    """
    if len(heads) < 3 or not _LIST.search(heads[0].folded):
        return 0
    entries = takewhile(lambda head: _ENTRY.match(head.folded) or has_surname(head.folded.split()[0]), heads[1:])
    count = len(list(entries))
    return count + 1 if count > 1 else 0
