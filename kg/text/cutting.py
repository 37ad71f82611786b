"""A sentence cut into tagged words by jieba's dictionary, in one pass, with the words that jieba itself finds.

jieba lists all words that begin at each character, then weighs them, and hands each word on through four generators; here a
word is weighed as it is found. `guessing` finds the words that the dictionary lacks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
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


def cut(sentence: str, dictionary: Dictionary) -> list[Piece]:
    """The words of a sentence with their tags, as `jieba.posseg.cut` gives them (which joins only the \\r\\n of Windows).

    >>> words = Dictionary({"总": 1, "总工": 0, "总工会": 3, "工": 1, "工会": 2, "会": 1}, log(8), {"总工会": "n"})
    >>> cut("总工会,", words)
    [('总工会', 'n'), (',', 'x')]
    """
    words: list[Piece] = []
    for i, part in enumerate(_WORDS.split(sentence)):
        if i % 2:
            words += _cut_words(part, dictionary)
        else:
            words += [(char, "m" if _NUMBER.match(char) else "x") for char in part]
    return words


def _cut_words(stretch: str, dictionary: Dictionary) -> list[Piece]:
    """The words of the dictionary; characters in a row that stand alone are guessed at together."""
    tag_of, words, at, alone = dictionary.tags.get, list[Piece](), 0, 0
    for hi in _ends(stretch, dictionary):
        if hi - at > 1:
            if at - alone == 1:
                words.append((stretch[alone], tag_of(stretch[alone], "x")))
            elif alone < at:
                words += _guessed(stretch[alone:at], dictionary)
            word = stretch[at:hi]
            words.append((word, tag_of(word, "x")))
            alone = hi
        at = hi
    return words + _guessed(stretch[alone:], dictionary) if alone < at else words


def _ends(stretch: str, dictionary: Dictionary) -> list[int]:
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
            if hi == size:
                break
            hi += 1
            frequency = known(stretch[begin:hi])
        if end:
            scores[begin], ends[begin] = best, end
        else:
            scores[begin], ends[begin] = scores[begin + 1] - log_total, begin + 1
    at, cuts = 0, []
    while at < size:
        at = ends[at]
        cuts.append(at)
    return cuts


def _guessed(stretch: str, dictionary: Dictionary) -> list[Piece]:
    """The words of characters that the dictionary leaves alone; those of a word that was unlearnt stay so."""
    if len(stretch) < 2 or dictionary.frequencies.get(stretch):
        return [(char, dictionary.tags.get(char, "x")) for char in stretch]
    words: list[Piece] = []
    for i, part in enumerate(_HAN.split(stretch)):
        if i % 2:
            words += guess_words(part)
        else:
            words += [(other, _kind(other)) for other in _OTHERS.split(part) if other]
    return words


def _kind(other: str) -> str:
    """jieba's tag of what is no Han character: a number, Latin letters, or anything else."""
    return "m" if _NUMBER.match(other) else "eng" if _LATIN.match(other) else "x"
