"""Which of several headline lines is the title, and which are kickers and decks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.segment.columns import is_column
from kg.segment.decks import ACTOR, is_body_name, is_deck, is_place_name, opens_with_dash
from kg.segment.kinship import Pieces, pieces, share
from kg.segment.lines import Line

Stretch = tuple[int, int]

_NARROW = 12
_LONGEST_TITLE = 40
_SHORTEST_TITLE = 5
_AUTHOR_BODY = re.compile(r"[^\s,“”]{0,16}(?:课题组|编辑部|调研组|联合调查组|写作组|评论员|宣传部|研究室|办公室)")
_UNFINISHED = re.compile(r"(?:[的和与为在对将把及向让从以、,:·]|——?)$")
_QUOTED_SLOGAN = re.compile(r"“[^“”]{4,}”(?=\s+\S)")


@dataclass(frozen=True, slots=True)
class Headline:
    """Stretches (start, end) of the page: kickers above, the title (in pieces where it is broken), decks below."""

    kickers: tuple[Stretch, ...] = ()
    title: tuple[Stretch, ...] = ()
    decks: tuple[Stretch, ...] = ()


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
    columns = [n for n, text in enumerate(texts) if n > at and is_column(text)]
    above = [_stretch(group) for n, group in enumerate(groups) if n < at or n in columns]
    below = [_stretch(group) for n, group in enumerate(groups) if n > at and n not in columns]
    return Headline((*above, *kicker), title, tuple(below))


def _stretch(group: Sequence[Line]) -> Stretch:
    return group[0].start, group[-1].end


def _joined(heads: Sequence[Line]) -> list[list[Line]]:
    """Lines that only together make a headline: a mark left open, a first line that cannot end there, a narrow column."""
    groups: list[list[Line]] = []
    for line in heads:
        if groups and not opens_with_dash(line.folded) and (_is_unfinished(groups[-1]) or _is_narrow(groups[-1][-1], line)):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _is_unfinished(group: Sequence[Line]) -> bool:
    text = " ".join(line.folded for line in group)
    unclosed = any(text.count(opening) > text.count(closing) for opening, closing in ("“”", "《》", "()", "‘’"))
    return unclosed or (bool(_UNFINISHED.search(text)) and not opens_with_dash(text) and not is_column(text))


def _is_narrow(first: Line, second: Line) -> bool:
    fits = second.gap == 0 and max(len(first.folded), len(second.folded)) <= _NARROW
    label = len(first.folded) < _SHORTEST_TITLE and len(second.folded) > _NARROW - _SHORTEST_TITLE
    apart = label or is_column(first.folded) or is_body_name(first.folded) or is_deck(second.folded, first.folded)
    return fits and not apart


def _title_index(texts: Sequence[str], body: Pieces) -> int:
    scores = [_title_score(n, texts, body) for n in range(len(texts))]
    return max(range(len(texts)), key=lambda n: (scores[n], n))


def _title_score(n: int, texts: Sequence[str], body: Pieces) -> float:
    """How much line `n` looks like the title: the lower and the nearer to what the body says, the more.

    A title plays with a word in quotes (撑起“保护伞”) and stands right over its deck; kickers and decks come in two halves.
    """
    text = texts[n]
    said = share(pieces(text, 2), body, {})
    score = n / max(1, len(texts) - 1) + 0.6 * said
    if is_column(text) or _AUTHOR_BODY.fullmatch(text) or (text.count(" ") >= 2 and said < 0.25):
        score -= 2
    if any(is_deck(text, above) for above in texts[:n]):
        score -= 4 if opens_with_dash(text) else 2
    if is_body_name(text) or is_place_name(text) or len(text) > _LONGEST_TITLE:
        score -= 2
    score += 0.6 * ("“" in text) + 0.5 * (n + 1 < len(texts) and is_deck(texts[n + 1], text))
    return score - 0.5 * (len(text) < _SHORTEST_TITLE) - 0.3 * (text.count(" ") == 1)


def _split_kicker(group: Sequence[Line]) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """A headline set in one line with its kicker: slogans before the line's second half, in which somebody acts."""
    first = group[0]
    cut = _slogan_end(first.folded)
    rest = tuple((line.start, line.end) for line in group[1:])
    if not cut:
        return (), ((first.start, first.end), *rest)
    slogan, title = first.folded[:cut].rstrip(), first.folded[cut:].lstrip()
    return ((first.start, first.start + len(slogan)),), ((first.end - len(title), first.end), *rest)


def _slogan_end(text: str) -> int:
    """Where the slogans at the beginning of a headline end, 0 where it has none.

    >>> _slogan_end("匠心筑梦 技能报国 云滩县职工技能大赛启动"), _slogan_end("云滩成立 家政工会")
    (10, 0)
    """
    quoted = _QUOTED_SLOGAN.match(text)
    if quoted and len(text) - quoted.end() > 10:
        return quoted.end()
    parts = [(word.start(), word[0]) for word in re.finditer(r"\S+", text)]
    for n in range(2, len(parts)):
        at, begin = parts[n]
        slogans = [word for _, word in parts[:n]]
        even = len(set(map(len, slogans))) == 1 and 4 <= len(slogans[0]) <= 7 and len(begin) >= 8
        if len(text) - at >= 8 and not ACTOR.match(text[:at]) and (even or ACTOR.match(text[at:])):
            return at
    return 0
