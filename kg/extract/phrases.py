"""A set of words as a pattern: what rules that read the bare sentence match with."""

from __future__ import annotations

from kg.lexicon import word_set


def any_of(name: str) -> str:
    """The words of a set of `word_sets.tsv` as alternatives of a regular expression, longest first.

    >>> any_of("participation.invited").split("|")[-1]
    '邀'
    """
    return "|".join(sorted(word_set(name), key=lambda word: (-len(word), word)))
