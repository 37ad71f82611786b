"""Do two stretches of a page speak of the same places?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kg.segment.names import places


def in_other_places(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two texts name places, and neither names one of the other's or one around or inside it.

    >>> in_other_places(["长沙启动大赛"], ["青岛兑现欠薪"]), in_other_places(["长沙启动大赛"], ["湖南启动大赛"])
    (True, False)
    """
    here, there = (frozenset().union(*map(_places_in, texts)) for texts in (one, other))
    return bool(here and there) and not any(a.startswith(b) or b.startswith(a) for a in here for b in there)


@lru_cache(maxsize=1024)
def _places_in(text: str) -> frozenset[str]:
    """The codes of places that a text names."""
    words = {text[at:at + size] for size in (2, 3, 4) for at in range(len(text) - size + 1)}
    return frozenset().union(*(places()[word] for word in words & places().keys()))
