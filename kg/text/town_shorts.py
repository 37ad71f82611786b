"""Towns by their short names, in an article that names them in full: 九亭镇…. 会议在|九亭|召开, |九亭|文体中心."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.lexicon import any_of, words_of

_RANK = re.compile("(?<=..)(?:镇|乡|街道)$")
_BEFORE = r"(?:(?<=[在到赴来往])|(?<=走进|来到|位于|落户)|(?<![^，。；：、（“]))"
_BEHIND = rf"(?=[，。；、]|等地|{any_of('town_shorts.behind')})"


def short_of_town(name: str) -> str:
    """What a town is called without its rank; "" where that says nothing (城关|镇) or is too short.

    >>> short_of_town("九亭镇"), short_of_town("城关镇"), short_of_town("石湾街道")
    ('九亭', '', '石湾')
    """
    short = _RANK.sub("", name)
    return short if short != name and len(short) < 4 and short not in words_of("town_shorts.everyday") else ""


def find_town_shorts(text: str, towns: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where a text calls one of some towns, by their short names, so that only the place can be meant: (lo, hi, short)."""
    for short in towns:
        if short in text:
            for match in re.finditer(_BEFORE + re.escape(short) + _BEHIND, text):
                yield match.start(), match.end(), short
