"""Which headline belongs to which story, and which of its lines is the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.segment.kinship import Pieces, pieces, rarity, share
from kg.segment.lines import Line
from kg.segment.stories import Loose, Story

# A loose headline becomes the title of a story without one when this share of it stands in the story.
_OWN = 0.45
_OWN_INSIDE = 0.2
# A headline goes to the story before it when it fits it better by this much than the story under it.
_MARGIN = 0.25
_NARROW = 12
_COLUMN = re.compile(
    r"特写$|特稿$|简讯$|快讯$|短讯$|图片新闻|新闻图片|新闻特写|之[一二三四五六七八九十]{1,2}$|系列(?:报道|解读|评论|访谈|谈)|专栏$|"
    r"进行时$|在行动$|正当时$|看过来$|小灵通|本报特稿|编者按|连载|专版|专题$|特别报道|本期关注|热点关注|工会动态|基层动态|基层传真|工会简讯|"
    r"一线速递|短波$|新闻速递|集锦$|^(?:综合新闻|要闻|关注|视点|焦点|人物|论坛|时评|评论|调查|通讯|消息|导读|观点|纵横|聚焦|记者手记|记者观察)$")
_DASH = re.compile(r"^(?:—|–|-{2,}|──)")
_GENERIC_ACTOR = re.compile(r"^(?:工会|职工|企业|单位|活动|双方|各地|各级工会|该市|该县|该区|全市|全省|首批)")
_BODY_NAME = re.compile(r"^[^\s“”]{2,14}(?:总工会|工会|公司|集团|[局厂矿院校]|学校|医院|委员会|中心|银行)$")
_AUTHOR_BODY = re.compile(r"^[^\s,“”]{0,16}(?:课题组|编辑部|调研组|联合调查组|写作组|评论员|宣传部|研究室|办公室)$")
_WILL = re.compile(r"将|拟|计划|可|已")
_UNFINISHED = re.compile(r"(?:[的和与为在对将把及向让从以、,:·]|——?)$")
# A named place or body at the beginning of a headline.
_ACTOR = re.compile(r"[\u4e00-\u9fff]{2,5}?(?:省|市|县|区|州|旗|镇|乡|街道)|[\u4e00-\u9fff]{2,12}(?:总工会|工会|公司|集团)\b")
_SLOGAN_QUOTE = re.compile(r"(“[^“”]{4,}”)\s+(?=\S{2,})")


@dataclass(frozen=True, slots=True)
class Headline:
    """Stretches (start, end) of the page: kickers above, the title (in pieces where it is broken), decks below."""

    kickers: tuple[tuple[int, int], ...] = ()
    title: tuple[tuple[int, int], ...] = ()
    decks: tuple[tuple[int, int], ...] = ()


def assign(stories: Sequence[Story], loose: Sequence[Loose]) -> None:
    """Give stories without a headline one that stands elsewhere: inside or after them, or among a neighbour's."""
    page = _Page(stories)
    bare = [story for story in stories if not story.heads and not story.photo and story.paragraphs]
    pairs = []
    for n, story in enumerate(bare):
        for m, group in enumerate(loose):
            cuts_it = group.host is story and group.through
            fit = max(page.fit(head, story) for head in group.heads)
            if fit >= (_OWN_INSIDE if cuts_it else _OWN):
                pairs.append((fit + (0.3 if cuts_it else 0), -n, -m))
    taken: set[int] = set()
    for _, n, m in sorted(pairs, reverse=True):
        if not bare[-n].heads and m not in taken:
            taken.add(m)
            _hand_over(bare[-n], loose[-m])
    written = [story for story in stories if not story.photo]
    for before, after in pairwise(written):
        if not before.heads:
            cut = _best_cut(page, after.heads, before, after)
            before.heads, after.heads = after.heads[:cut], after.heads[cut:]
    for before, after in reversed(list(pairwise(written))):
        if not after.heads and len(before.heads) > 1:
            cut = _best_cut(page, before.heads, before, after)
            if cut:
                before.heads, after.heads = before.heads[:cut], before.heads[cut:]
            elif page.fit(before.heads[0], after) > page.fit(before.heads[0], before):
                cut = len(before.heads) - _best_cut(page, before.heads[::-1], before, after)
                before.heads, after.heads = before.heads[cut:], before.heads[:cut]


class _Page:
    """How well headlines fit the stories of a page."""

    def __init__(self, stories: Sequence[Story]) -> None:
        self._pieces = {id(story): pieces(" ".join(story.said), 2) for story in stories}
        self._common = rarity(self._pieces.values())

    def fit(self, head: Line, story: Story) -> float:
        """Share of the headline that the story says too, rare pieces counting most."""
        return share(pieces(head.folded, 2), self._pieces[id(story)], self._common)


def _best_cut(page: _Page, heads: Sequence[Line], before: Story, after: Story) -> int:
    """How many of the lines, from the first on, speak of the story before rather than of the one after."""
    gains = [page.fit(head, before) - page.fit(head, after) for head in heads]
    best = max(range(len(gains) + 1), key=lambda cut: (sum(gains[:cut]), -cut))
    return best if sum(gains[:best]) > _MARGIN else 0


def _hand_over(story: Story, group: Loose) -> None:
    story.heads = group.heads
    moved = {(head.start, head.end) for head in group.heads}
    if group.host:
        group.host.paragraphs[:] = [p for p in group.host.paragraphs if p.role != "note" or p.stretches[0] not in moved]


def choose(heads: Sequence[Line], body: str) -> Headline:
    """Part headline lines, in page order, into kickers, title and decks.

    The title of a Chinese newspaper page is by custom the last line above the text, a kicker (引题) standing over it; what
    comes after the title is a deck (副题): longer, in several clauses, with a dash, or telling what a nameless actor will do.
    Names of columns are kickers wherever they stand.
    """
    groups = _joined(heads)
    if not groups:
        return Headline()
    texts = [" ".join(line.folded for line in group) for group in groups]
    at = _title_index(texts, pieces(body, 2))
    kicker, title = _split_kicker(groups[at])
    columns = [n for n, text in enumerate(texts) if n > at and _COLUMN.search(text)]
    above = [(group[0].start, group[-1].end) for n, group in enumerate(groups) if n < at or n in columns]
    below = [(group[0].start, group[-1].end) for n, group in enumerate(groups) if n > at and n not in columns]
    return Headline((*above, *kicker), title, tuple(below))


def _joined(heads: Sequence[Line]) -> list[list[Line]]:
    """Lines that only together make a headline: a mark left open, a first line that cannot end there, or a narrow column."""
    groups: list[list[Line]] = []
    for line in heads:
        narrow = bool(groups) and line.gap == 0 and max(len(line.folded), len(groups[-1][-1].folded)) <= _NARROW
        plain = narrow and not (_COLUMN.search(groups[-1][-1].folded) or _DASH.match(line.folded))
        if groups and (plain or _is_unfinished(" ".join(head.folded for head in groups[-1]))):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _is_unfinished(text: str) -> bool:
    unclosed = any(text.count(opening) > text.count(closing) for opening, closing in ("“”", "《》", "()", "‘’"))
    return unclosed or bool(_UNFINISHED.search(text)) and not _DASH.match(text)


def _title_index(texts: Sequence[str], body: Pieces) -> int:
    scores = [_title_score(n, texts, body) for n in range(len(texts))]
    return max(range(len(texts)), key=lambda n: (scores[n], n))


def _title_score(n: int, texts: Sequence[str], body: Pieces) -> float:
    text = texts[n]
    said = share(pieces(text, 2), body, {})
    score = n / max(1, len(texts) - 1) + 0.6 * said
    if _COLUMN.search(text) or _AUTHOR_BODY.search(text) or text.count(" ") >= 2 and said < 0.5:
        score -= 2
    if n and _is_deck(text, texts[n - 1]):
        score -= 2
    if _BODY_NAME.match(text):
        score -= 1
    if len(text) < 5:
        score -= 0.5
    if len(text) > 40:
        score -= 1
    return score


def _is_deck(text: str, above: str) -> bool:
    if _DASH.match(text) or ";" in text:
        return True
    if _COLUMN.search(above) or _BODY_NAME.match(above):
        return False
    told = _GENERIC_ACTOR.match(text) and _WILL.search(text) and not _GENERIC_ACTOR.match(above)
    return bool(told) or len(text) > 20 and len(text) > 1.45 * len(above)


def _split_kicker(group: Sequence[Line]) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """A headline set in one line with its kicker: a quoted slogan, or a pair of four- to six-character slogans, before it."""
    first = group[0]
    cut = _slogan_end(first.folded)
    rest = tuple((line.start, line.end) for line in group[1:])
    if not cut:
        return (), ((first.start, first.end), *rest)
    begin = first.start + cut + len(first.folded[cut:]) - len(first.folded[cut:].lstrip())
    return ((first.start, first.start + len(first.folded[:cut].rstrip())),), ((begin, first.end), *rest)


def _slogan_end(text: str) -> int:
    quoted = _SLOGAN_QUOTE.match(text)
    if quoted and len(text) - quoted.end() >= 10:
        return len(quoted[1])
    parts = text.split()
    for n in range(2, len(parts)):
        rest = " ".join(parts[n:])
        even = len({len(part) for part in parts[:n]}) == 1 and 4 <= len(parts[0]) <= 7 and len(parts[n]) >= 8
        if len(rest) >= 8 and not _ACTOR.match(" ".join(parts[:n])) and (even or _ACTOR.match(rest)):
            return len(text) - len(rest)
    return 0
