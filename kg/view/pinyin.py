"""Pinyin keys for the search, small: one usual reading a character, and the names in which a character is read otherwise."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from pypinyin import lazy_pinyin
from pypinyin.constants import PINYIN_DICT

Reading = tuple[int, int, str]


def readings(names: Sequence[str]) -> tuple[dict[str, str], list[Reading]]:
    """Usual reading of every character of `names`, and (name index, character index, reading) where it differs.

    Readings carry no tones; ü is v. What is no Chinese character has no reading.

    >>> usual, others = readings(["长沙", "长沙", "校长"])
    >>> usual["长"], others
    ('chang', [(2, 1, 'zhang')])
    """
    read: list[list[str]] = [_syllables(name) for name in names]
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, syllables in zip(names, read, strict=True):
        for character, syllable in zip(name, syllables, strict=True):
            if syllable:
                votes[character][syllable] += 1
    usual = {character: commonest(count) for character, count in sorted(votes.items())}
    others = [
        (index, place, syllable)
        for index, (name, syllables) in enumerate(zip(names, read, strict=True))
        for place, (character, syllable) in enumerate(zip(name, syllables, strict=True))
        if syllable and syllable != usual[character]
    ]
    return usual, others


def commonest(votes: Counter[str]) -> str:
    """What was counted most often, the first in alphabetical order of equals.

    >>> commonest(Counter("baab"))
    'a'
    """
    return min(votes, key=lambda item: (-votes[item], item))


def _syllables(name: str) -> list[str]:
    """One reading for each character, "" for what is no Chinese character."""
    found = lazy_pinyin(name, errors=_each)  # type: ignore[arg-type]
    if len(found) != len(name):
        found = ["".join(lazy_pinyin(character)) for character in name]
    return [syllable if ord(character) in PINYIN_DICT else "" for character, syllable in zip(name, found, strict=True)]


def _each(foreign: str) -> list[str]:  # one item a character, as pypinyin gives for Chinese
    return list(foreign)


def all_names(names: Iterable[str], aliases: Iterable[Sequence[str]]) -> list[str]:
    """Names first, then every alias, in node order: the numbering that `readings` and the page share."""
    return [*names, *(alias for group in aliases for alias in group)]
