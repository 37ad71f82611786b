"""Quotation marks and brackets of a sentence, matched and nested."""

from __future__ import annotations

from dataclasses import dataclass

_PAIRS = {"“": "”", "‘": "’", "《": "》", "〈": "〉", "「": "」", "『": "』", "(": ")", "（": "）", "【": "】", "[": "]"}
_CLOSING = frozenset(_PAIRS.values())


@dataclass(frozen=True, slots=True)
class Quote:
    """A bracketed stretch: `flat[lo:hi]` with its marks, `mark` the opening one, `depth` 0 for the outermost."""

    lo: int
    hi: int
    mark: str
    depth: int


def find_quotes(flat: str) -> tuple[Quote, ...]:
    """All matched pairs in order of their beginning; an unmatched mark is ignored.

    >>> [(q.lo, q.hi, q.mark, q.depth) for q in find_quotes("“甲‘乙’”《丙》")]
    [(0, 6, '“', 0), (2, 5, '‘', 1), (6, 9, '《', 0)]
    """
    stack: list[tuple[str, int]] = []
    found: list[Quote] = []
    straight: int | None = None
    for at, char in enumerate(flat):
        if char == '"':
            if straight is None:
                straight = at
            else:
                found.append(Quote(straight, at + 1, "“", len(stack)))
                straight = None
        elif char in _PAIRS:
            stack.append((char, at))
        elif char in _CLOSING and any(char == _PAIRS[mark] for mark, _ in stack):
            while stack and _PAIRS[stack[-1][0]] != char:
                stack.pop()
            mark, lo = stack.pop()
            found.append(Quote(lo, at + 1, mark, len(stack)))
    return tuple(sorted(found, key=lambda q: (q.lo, -q.hi)))
