"""Patterns made from the lexicon: the verbs of some frames, the words that tell whose figure a number is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from kg.extract.quantities.placed import Placed
from kg.lexicon import any_of, column, read_table, words_of

# Between a thing and its number (站点达到19个) and between a number and what it counts (25座提供饮水的休息室).
BEFORE = re.compile(
    r"[”’》]?(?:[（(][^）)，]{1,12}[）)])?(?:获得者|得主)?(?:已经?|共计?|总数|总量|数量|规模|累计|多?达到?|有|为|近|约|超过?|逾|突破|就|[建办]起|建[成有]|组建|增[至加]到?|发展到|扩大到){0,3}了?"
)
IS_COUNTED = re.compile(BEFORE.pattern + r"[\d一二两三四五六七八九十]")

# 以|甲竞赛|为载体, 以|强身健体|为主题: what serves another end.
_MEANS = re.compile(f"[”’》]?[^，。]{{0,6}}为(?:主要|重要|有力|总)?(?:{any_of('patterns.means')})")

# 实现|甲机制|常态化、长效化: what becomes of a thing.
BECOMES = re.compile("[”》]?(?:更加?|更趋|日趋|逐步|走向)?(?:[\u4e00-\u9fff]{2}化[、和]?)+$")
_HANDED_OUT = words_of("patterns.handed_out")
HANDS_OUT = re.compile("(?:申请|申领|领到|领取|拿到|赠送|发放|派发|分发|散发|印制|送上|送去|捐赠|赠予)了?[^，]{0,14}$")


@cache
def verbs_of(*frames: str) -> re.Pattern[str]:
    """The verbs of two characters and more that open some frames of `verbs.tsv`, longest first.

    >>> bool(verbs_of("conduct").search("联合主办"))
    True
    """
    verbs = column("verbs", "verb", "frame").items()
    return _any_of(verb for verb, frame in verbs if frame in frames and len(verb) > 1)


def is_means(flat: str, lo: int, hi: int) -> bool:
    """Whether a name only tells by what something else is done: 以|甲竞赛|为载体."""
    return flat[:lo].rstrip("“‘《").endswith("以") and _MEANS.match(flat, hi) is not None


def is_handed_out(flat: str, lo: int, thing: Placed) -> bool:
    """Whether what a clause names is only given or got in it, and tells nothing of other deeds: 发放|大礼包, 申请|小额贷款."""
    return thing.name.rstrip("”").endswith(_HANDED_OUT) and HANDS_OUT.search(flat, lo, thing.lo) is not None


@cache
def figure_words(*of: str) -> re.Pattern[str]:
    """The words of some kinds in `measures.tsv`, longest first.

    >>> figure_words("stock").search("全县共有技术能手").group()
    '共有'
    """
    return _any_of(row["word"] for row in read_table("measures") if row["of"] in of)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word)))))
