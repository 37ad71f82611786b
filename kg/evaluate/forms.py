"""Surface forms as they are compared: folded, and how far two of them overlap."""

from __future__ import annotations

import unicodedata
from collections import Counter


def fold(text: object) -> str:
    """A form as it is compared: NFKC, lower case, letters and numbers alone.

    >>> fold("“五行标兵、 九星班组”ＡＢ竞赛")
    '五行标兵九星班组ab竞赛'
    """
    plain = unicodedata.normalize("NFKC", str(text)).lower()
    return "".join(char for char in plain if unicodedata.category(char)[0] in "LN")


def dice(one: str, other: str) -> float:
    """Overlap of two folded forms, 0 to 1: Dice's coefficient of their character bigrams, counted with repetition.

    >>> dice("技能竞赛", "技能竞赛活动"), dice("工会", "协会"), dice("会", "会")
    (0.75, 0.0, 1.0)
    """
    x, y = _bigrams(one), _bigrams(other)
    return 2 * (x & y).total() / (x.total() + y.total())


def _bigrams(text: str) -> Counter[str]:
    return Counter(text[i : i + 2] for i in range(len(text) - 1)) or Counter([text])
