"""Towns by their short names, in an article that names them in full: 九亭镇…. 会议在|九亭|召开, |九亭|文体中心."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.lexicon import any_of, words_of
from kg.text.search import occurrences

_RANK = re.compile("(?<=..)(?:镇|乡|街道)$")
_BEFORE = re.compile("(?<=[在到赴来往])|(?<=走进|来到|位于|落户)|(?<![^，。；：、（“])")
_BEHIND = re.compile(rf"[，。；、]|等地|{any_of('town_shorts.behind')}")


# 在|感德、祥华、龙涓|等乡镇, 在|金岭、黄金岭|两个街道: what sums up a list of towns.
_LIST = re.compile(
    r"(?P<names>[\u4e00-\u9fff]{2,7}(?:、[\u4e00-\u9fff]{2,3})*(?:、|和|与|及)[\u4e00-\u9fff]{2,3}?)"
    r"(?:等(?:[\d一二三四五六七八九十]+余?多?个)?|[两二三四五六七八九十\d]+个?)(?:重点|中心|偏远|山区|沿海|试点)?(?:乡镇|镇街|街镇|镇|乡|街道)"
)


def find_town_lists(text: str, towns: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """The names in a list that a text sums up as towns, of those that `towns` gives by short name: (lo, hi, short).

    >>> list(find_town_lists("在感德、祥华等乡镇建立", {"感德": "感德镇", "祥华": "祥华乡"}))
    [(1, 3, '感德'), (4, 6, '祥华')]
    """
    for match in _LIST.finditer(text) if "、" in text or "和" in text else ():
        for word in re.finditer("[^、和与及]+", match["names"]):
            lo, hi = match.start() + word.start(), match.start() + word.end()
            short = next((text[at:hi] for at in range(lo, hi - 1) if text[at:hi] in towns), "")
            if short and (lo == hi - len(short) or lo == match.start()):
                yield hi - len(short), hi, short


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
        for lo in occurrences(text, short):
            hi = lo + len(short)
            if _BEFORE.match(text, lo) and _BEHIND.match(text, hi):
                yield lo, hi, short
