"""The likeliest cut of a sentence by the dictionary alone, sought in one pass over it.

jieba first lists all words that begin at each character, then weighs them; here each is weighed as it is found, with the
same result.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log

Route = dict[int, tuple[float, int]]


def likeliest_route(sentence: str, frequencies: Mapping[str, int], log_total: float) -> Route:
    """For each offset how likely the best cut of the rest is (a logarithm), and where its first word's last character stands.

    `frequencies` is jieba's prefix dictionary: every beginning of a word is in it, with 0 where it is no word itself;
    `log_total` is the logarithm of their sum. Of cuts that are as likely the one with the longer first word counts.

    >>> route = likeliest_route("总工会", {"总": 1, "总工": 0, "总工会": 3, "工": 1, "工会": 2, "会": 1}, log(8))
    >>> [last for _, last in route.values()]
    [0, 2, 2, 2]
    """
    known, size = frequencies.get, len(sentence)
    route: Route = {size: (0, 0)}
    for begin in range(size - 1, -1, -1):
        best, last, at = 0.0, -1, begin
        frequency = known(sentence[begin])
        while frequency is not None:
            if frequency:
                likely = log(frequency) - log_total + route[at + 1][0]
                if last < 0 or likely >= best:
                    best, last = likely, at
            at += 1
            frequency = known(sentence[begin : at + 1]) if at < size else None
        route[begin] = (best, last) if last >= 0 else (log(1) - log_total + route[begin + 1][0], begin)
    return route
