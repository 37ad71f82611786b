"""Which headline belongs to which story, and which of its lines is the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.segment.kinship import share
from kg.segment.lines import Line
from kg.segment.stories import Loose, Story

# A loose headline becomes the title of a story without one when this share of it stands in the story.
_OWN = 0.45
_OWN_INSIDE = 0.2
_LEAD_LENGTH = 400
_COLUMN = re.compile(
    r"特写$|特稿$|简讯$|快讯$|短讯$|图片新闻|新闻图片|新闻特写|之[一二三四五六七八九十]{1,2}$|系列(?:报道|解读|评论|访谈|谈)|专栏$|"
    r"进行时$|在行动$|正当时$|看过来$|小灵通|本报特稿|编者按|连载|专版|专题$|特别报道|本期关注|热点关注|工会动态|基层动态|基层传真|工会简讯|"
    r"一线速递|短波$|新闻速递|集锦$|^(?:综合新闻|要闻|关注|视点|焦点|人物|论坛|时评|评论|调查|通讯|消息|导读|观点|纵横|聚焦|记者手记|记者观察)$")
_DASH = re.compile(r"^(?:—|–|-{2,}|──)")
_GENERIC_ACTOR = re.compile(r"^(?:工会|职工|企业|单位|活动|双方|各地|各级工会|该市|该县|该区|全市|全省|首批)")
_BODY_NAME = re.compile(r"^[^\s“”]{2,14}(?:总工会|工会|公司|集团|[局厂矿院校]|学校|医院|委员会|中心|银行)$")
_WILL = re.compile(r"将|拟|计划|可|已")
_UNFINISHED = re.compile(r"(?:[的和与为在对将把及向让从以、,:·]|——?)$")
_SLOGAN_QUOTE = re.compile(r"(“[^“”]{4,}”)\s+(?=\S{2,})")


@dataclass(frozen=True, slots=True)
class Headline:
    """Stretches (start, end) of the page: kickers above, the title (in pieces where it is broken), decks below."""

    kickers: tuple[tuple[int, int], ...] = ()
    title: tuple[tuple[int, int], ...] = ()
    decks: tuple[tuple[int, int], ...] = ()


def assign(stories: Sequence[Story], loose: Sequence[Loose]) -> None:
    """Give stories without a headline one that stands elsewhere: inside or after them, or among a neighbour's."""
    bare = [story for story in stories if not story.heads and not story.photo and story.paragraphs]
    pairs = []
    for n, story in enumerate(bare):
        body = " ".join(story.said)
        for m, group in enumerate(loose):
            fit = max(share(head.folded, body) for head in group.heads)
            floor = _OWN_INSIDE if group.host is story and group.through else _OWN
            if fit >= floor:
                pairs.append((fit + (0.3 if group.host is story and group.through else 0), -n, -m))
    taken: set[int] = set()
    for _, n, m in sorted(pairs, reverse=True):
        if not bare[-n].heads and m not in taken:
            taken.add(m)
            _hand_over(bare[-n], loose[-m])
    for story in bare:
        if not story.heads:
            _borrow(story, stories)


def _hand_over(story: Story, group: Loose) -> None:
    story.heads = group.heads
    moved = {(head.start, head.end) for head in group.heads}
    if group.host:
        group.host.paragraphs[:] = [p for p in group.host.paragraphs if p.role != "note" or p.stretches[0] not in moved]


def _borrow(story: Story, stories: Sequence[Story]) -> None:
    """Headlines of two stories printed together: take those lines of a neighbour's that speak of this story."""
    at = next(n for n, other in enumerate(stories) if other is story)
    own = " ".join(story.said)
    for neighbour in (stories[n] for n in (at - 1, at + 1) if 0 <= n < len(stories)):
        theirs = " ".join(neighbour.said)
        lines = [head for head in neighbour.heads if share(head.folded, own) >= _OWN > share(head.folded, theirs)]
        if lines and len(lines) < len(neighbour.heads):
            story.heads = lines
            neighbour.heads = [head for head in neighbour.heads if head not in lines]
            return


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
    at = _title_index(texts, body)
    kicker, title = _split_kicker(groups[at])
    columns = [n for n, text in enumerate(texts) if n > at and _COLUMN.search(text)]
    above = [(group[0].start, group[-1].end) for n, group in enumerate(groups) if n < at or n in columns]
    below = [(group[0].start, group[-1].end) for n, group in enumerate(groups) if n > at and n not in columns]
    return Headline((*above, *kicker), title, tuple(below))


def _joined(heads: Sequence[Line]) -> list[list[Line]]:
    """Lines that only together make a headline: a mark left open, or a first line that cannot end there."""
    groups: list[list[Line]] = []
    for line in heads:
        if groups and _is_unfinished(" ".join(head.folded for head in groups[-1])):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _is_unfinished(text: str) -> bool:
    unclosed = any(text.count(opening) > text.count(closing) for opening, closing in ("“”", "《》", "()", "‘’"))
    return unclosed or bool(_UNFINISHED.search(text)) and not _DASH.match(text)


def _title_index(texts: Sequence[str], body: str) -> int:
    scores = [_title_score(n, texts, body) for n in range(len(texts))]
    return max(range(len(texts)), key=lambda n: (scores[n], n))


def _title_score(n: int, texts: Sequence[str], body: str) -> float:
    text = texts[n]
    score = n / max(1, len(texts) - 1) + 0.6 * share(text, body)
    if _COLUMN.search(text) or text.count(" ") >= 2 and share(text, body) < 0.5:
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
    return ((first.start, first.start + cut),), ((begin, first.end), *rest)


def _slogan_end(text: str) -> int:
    quoted = _SLOGAN_QUOTE.match(text)
    if quoted and len(text) - quoted.end() >= 10:
        return len(quoted[1])
    parts = text.split()
    if len(parts) >= 3 and 4 <= len(parts[0]) == len(parts[1]) <= 6 and len(parts[2]) >= 8:
        return text.index(parts[1], len(parts[0])) + len(parts[1])
    return 0
