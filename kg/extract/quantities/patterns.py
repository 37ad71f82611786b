"""Patterns made from the lexicon: the verbs of some frames, the words that tell whose figure a number is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from kg.lexicon import column, read_table


@cache
def verbs_of(*frames: str) -> re.Pattern[str]:
    """The verbs of two characters and more that open some frames of `verbs.tsv`, longest first.

    >>> bool(verbs_of("conduct").search("联合主办"))
    True
    """
    verbs = column("verbs", "verb", "frame").items()
    return _any_of(verb for verb, frame in verbs if frame in frames and len(verb) > 1)


@cache
def figure_words(of: str) -> re.Pattern[str]:
    """The words of one kind in `measures.tsv`, longest first.

    >>> figure_words("stock").search("全县共有技术能手").group()
    '共有'
    """
    return _any_of(row["word"] for row in read_table("measures") if row["of"] == of)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word)))))
