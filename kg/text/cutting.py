"""A sentence cut into tagged words by jieba's dictionary, in one pass, with the words that jieba itself finds.

jieba lists all words that begin at each character, then weighs them, and hands each word on through four generators; here a
word is weighed as it is found. `guessing` finds the words that the dictionary lacks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import log
from typing import NamedTuple

from kg.text.guessing import Piece, guess_words

# What jieba takes for words at all, for Han characters, for numbers and for Latin letters.
_WORDS = re.compile("([\u4e00-\u9fd5a-zA-Z0-9+#&._]+)")
_HAN = re.compile("([\u4e00-\u9fd5]+)")
_OTHERS = re.compile("([.0-9]+|[a-zA-Z0-9]+)")
_NUMBER, _LATIN = re.compile("[.0-9]+"), re.compile("[a-zA-Z0-9]+")


class Dictionary(NamedTuple):
    """jieba's dictionary: how frequent words are (0 for what only begins a word), the logarithm of their sum, their tags."""

    frequencies: Mapping[str, int]
    log_total: float
    tags: Mapping[str, str]


def cut(sentence: str, dictionary: Dictionary) -> Iterator[Piece]:
    """The words of a sentence with their tags, as `jieba.posseg.cut` gives them (which joins only the \\r\\n of Windows).

    >>> words = Dictionary({"总": 1, "总工": 0, "总工会": 3, "工": 1, "工会": 2, "会": 1}, log(8), {"总工会": "n"})
    >>> list(cut("总工会,", words))
    [('总工会', 'n'), (',', 'x')]
    """
    for i, part in enumerate(_WORDS.split(sentence)):
        if i % 2:
            yield from _cut_words(part, dictionary)
        else:
            for char in part:
                yield char, "m" if _NUMBER.match(char) else "x"


def _cut_words(stretch: str, dictionary: Dictionary) -> Iterator[Piece]:
    """The words of the dictionary; characters in a row that stand alone are guessed at together."""
    tags, at, alone = dictionary.tags, 0, 0
    for hi in _ends(stretch, dictionary):
        if hi - at > 1:
            yield from _guessed(stretch[alone:at], dictionary)
            word = stretch[at:hi]
            yield word, tags.get(word, "x")
            alone = hi
        at = hi
    yield from _guessed(stretch[alone:], dictionary)


def _ends(stretch: str, dictionary: Dictionary) -> Iterator[int]:
    """Where the words of the likeliest cut end; of cuts that are as likely the one with the longer first word counts."""
    known, log_total, size = dictionary.frequencies.get, dictionary.log_total, len(stretch)
    scores, ends = [0.0] * (size + 1), [size] * (size + 1)
    for begin in range(size - 1, -1, -1):
        best, end, hi = 0.0, 0, begin + 1
        frequency = known(stretch[begin])
        while frequency is not None:
            if frequency:
                likely = log(frequency) - log_total + scores[hi]
                if not end or likely >= best:
                    best, end = likely, hi
            hi += 1
            frequency = known(stretch[begin:hi]) if hi <= size else None
        scores[begin], ends[begin] = (best, end) if end else (log(1) - log_total + scores[begin + 1], begin + 1)
    at = 0
    while at < size:
        at = ends[at]
        yield at


def _guessed(stretch: str, dictionary: Dictionary) -> Iterator[Piece]:
    """The words of characters that the dictionary leaves alone; those of a word that was unlearnt stay so."""
    if len(stretch) < 2 or dictionary.frequencies.get(stretch):
        for char in stretch:
            yield char, dictionary.tags.get(char, "x")
        return
    for i, part in enumerate(_HAN.split(stretch)):
        if i % 2:
            yield from guess_words(part)
        else:
            for other in filter(None, _OTHERS.split(part)):
                yield other, "m" if _NUMBER.match(other) else "eng" if _LATIN.match(other) else "x"
