"""Do two stretches of a page speak of the same thing? Measured by the rare word pieces that they share.

Three-character pieces are weighed by how few paragraphs of the page hold them, so that what all union news says (职工队伍,
高技能人才) counts little and a place or a company counts much; what speaks of unions or workers as such counts nothing. Nearly
every paragraph of a hand-parted page is more akin to its own article than `KIN`, and most of the other articles less.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from functools import lru_cache

_RUN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]+")
# even on a page of a few short stories, where nothing is frequent
_EVERYWHERE = re.compile("工会|职工")
KIN = 0.7
STRANGER = 0.3

Pieces = frozenset[str]
Rarity = Mapping[str, int]


@lru_cache(maxsize=1024)
def pieces(text: str, size: int = 3) -> Pieces:
    """All stretches of `size` characters without a mark in them.

    >>> sorted(pieces("总工会,大赛启动"))
    ['大赛启', '总工会', '赛启动']
    """
    return frozenset([run[at:at + size] for run in _RUN.findall(text) for at in range(len(run) - size + 1)])


def rarity(paragraphs: Iterable[Set[str]]) -> Rarity:
    """In how many paragraphs each piece stands."""
    common: Counter[str] = Counter()
    for paragraph in paragraphs:
        common.update(paragraph)
    return common


def kinship(part: Set[str], whole: Set[str], common: Rarity) -> float:
    """Shared pieces, each weighed by one over the paragraphs that hold it, per 100 pieces of `part`."""
    if not part:
        return 0.0
    shared = [piece for piece in sorted(part & whole) if not _EVERYWHERE.search(piece)]
    return 100 * sum(1 / max(1, common.get(piece, 1)) for piece in shared) / len(part)


def share(headline: Set[str], body: Set[str], common: Rarity) -> float:
    """The share of a headline's pieces that stand in the body, each weighed by its rarity on the page, 0 to 1.

    >>> share(pieces("大赛启动", 2), pieces("近日,大赛开幕", 2), {})
    0.3333333333333333
    """
    weights = {piece: 1 / (1 + common.get(piece, 1)) for piece in sorted(headline)}
    return sum(weights[piece] for piece in sorted(headline & body)) / sum(weights.values()) if headline else 0.0
