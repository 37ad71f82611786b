"""Where a word stands in a text: `str.find` repeated, for words that are known only as a page is read.

A pattern compiled for each such word would push the fixed ones out of the cache of `re`.
"""

from __future__ import annotations

from collections.abc import Iterator


def occurrences(text: str, part: str) -> Iterator[int]:
    """Where a part begins in a text, none over another.

    >>> list(occurrences("工会工会", "工会")), list(occurrences("工会", "总"))
    ([0, 2], [])
    """
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + len(part))
