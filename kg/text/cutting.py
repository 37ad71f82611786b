"""A text cut into words with tags, as `jieba.posseg` cuts it: along the likeliest way through a dictionary of words.

jieba looks every stretch of characters up twice, and hands each word through three generators. Here one look from the end
of the text finds the way; the outcome is the same, word by word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf, log

from kg.text.guesses import guess

Word = tuple[str, str]

_RUN = re.compile(r"([\u4E00-\u9FD5a-zA-Z0-9+#&\._]+)")
_CHINESE = re.compile("([\u4e00-\u9fd5]+)")
_NUMBER = re.compile(r"([\.0-9]+|[a-zA-Z0-9]+)")
_NUMERAL = re.compile(r"[\.0-9]+")
_LATIN = re.compile("[a-zA-Z0-9]+")


@dataclass(frozen=True)
class Dictionary:
    """Words with how often they stand in jieba's corpus, their sum, and their tags.

    The beginnings of words are words of frequency 0.
    """

    frequencies: dict[str, int]
    total: int
    tags: dict[str, str]


def cut(text: str, dictionary: Dictionary) -> Iterator[Word]:
    """The words of a text with their tags; together they are the text.

    >>> list(cut("工会,好", Dictionary({"工": 1, "工会": 9, "会": 1, "好": 1}, 12, {"工会": "n", "好": "a"})))
    [('工会', 'n'), (',', 'x'), ('好', 'a')]
    """
    for number, block in enumerate(_RUN.split(text)):
        if number % 2:
            yield from _cut_run(block, dictionary)
        else:
            for mark in block:
                yield mark, "x"


def _cut_run(run: str, dictionary: Dictionary) -> Iterator[Word]:
    """Words of the dictionary, and between them what is made of single characters."""
    tags = dictionary.tags
    begin = at = 0
    for end in _way(run, dictionary):
        if end - at > 1:
            yield from _single(run[begin:at], dictionary)
            word = run[at:end]
            yield word, tags.get(word, "x")
            begin = end
        at = end
    yield from _single(run[begin:], dictionary)


def _way(run: str, dictionary: Dictionary) -> list[int]:
    """Where the words of the likeliest way end: of two ways as likely, the one with the longer first word."""
    frequencies, whole = dictionary.frequencies, log(dictionary.total)
    size = len(run)
    scores, ends = [0.0] * (size + 1), [0] * size
    for at in range(size - 1, -1, -1):
        best, ends[at] = -inf, at + 1
        for end in range(at + 1, size + 1):
            frequency = frequencies.get(run[at:end])
            if frequency is None:
                break
            if frequency and (score := log(frequency) - whole + scores[end]) >= best:
                best, ends[at] = score, end
        scores[at] = best if best > -inf else scores[at + 1] - whole
    way, at = [], 0
    while at < size:
        at = ends[at]
        way.append(at)
    return way


def _single(stretch: str, dictionary: Dictionary) -> Iterator[Word]:
    """Characters that stand alone on the way: guessed together, unless they are one, or a word that was not chosen."""
    if len(stretch) > 1 and not dictionary.frequencies.get(stretch):
        yield from _guessed(stretch)
    else:
        for character in stretch:
            yield character, dictionary.tags.get(character, "x")


def _guessed(stretch: str) -> Iterator[Word]:
    for number, block in enumerate(_CHINESE.split(stretch)):
        if number % 2:
            yield from guess(block)
        else:
            for part in filter(None, _NUMBER.split(block)):
                yield part, "m" if _NUMERAL.match(part) else "eng" if _LATIN.match(part) else "x"
