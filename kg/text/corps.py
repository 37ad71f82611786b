"""The Xinjiang Production and Construction Corps, its divisions and regiments: 新疆生产建设兵团|第八师|一四三团."""

from __future__ import annotations

import re
from collections.abc import Sequence

CORPS = "新疆生产建设兵团"
_COUNT = "[一二三四五六七八九十]"
_CORPS = re.compile(f"(?:{CORPS}|新疆兵团|(?<![设童子海军])兵团)(?![作战士兵史])")
_DIVISION = re.compile(rf"(?<![{_COUNT[1:-1]}\d])第?{_COUNT}{{1,2}}师(?![傅范资生])")
_DIGIT = "一二三四五六七八九十百〇零○"
_REGIMENT = re.compile(rf"(?<![\d第{_DIGIT}])(?:[{_DIGIT}]{{2,4}}|\d{{2,3}})团(?![员队体伙委购结])")
# What follows a division of the Corps in a story that does not name the Corps.
_OWN = re.compile(rf"{_DIVISION.pattern}(?=(?:[\u4e00-\u9fff]{{2,4}}市)?(?:党委|总工会|工会)|{_REGIMENT.pattern}|师市)")


def find_corps(texts: Sequence[str]) -> list[list[tuple[int, int, str]]]:
    """The Corps and its parts in the sentences of one article, each as (lo, hi, name): the fullest name that the article has.

    >>> find_corps(["兵团九师总工会", "第九师一六二团"])
    [[(0, 2, '新疆生产建设兵团'), (2, 4, '第九师')], [(0, 3, '第九师'), (3, 7, '一六二团')]]
    """
    if not any(_CORPS.search(text) or ("师" in text and _OWN.search(text)) for text in texts):
        return [[] for _ in texts]
    ordinal = {match.group() for text in texts for match in _DIVISION.finditer(text)}
    return [
        sorted(
            [(*m.span(), CORPS) for m in _CORPS.finditer(text)]
            + [(*m.span(), _division(m.group(), ordinal)) for m in _DIVISION.finditer(text)]
            + [(*m.span(), m.group()) for m in _REGIMENT.finditer(text)]
        )
        for text in texts
    ]


def _division(said: str, known: set[str]) -> str:
    """九师 is 第九师 where the article says that too."""
    return "第" + said if "第" + said in known else said
