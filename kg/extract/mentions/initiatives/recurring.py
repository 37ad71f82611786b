"""What is done again and again: 每周一次|技术交流, 每月一期的|工匠讲堂, |每日一题|、每周一课.

How often a thing is done makes it one that somebody does, whatever verb stands before it, or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.mentions.heads import Heads, head_at
from kg.extract.mentions.initiatives.deed_names import piece
from kg.extract.views import Span, View
from kg.text.tokens import Token

_TERM = r"(?:隔[周月天日年]|每(?:半|[一两二三四五六]个?)?(?:[年季月周班旬天日]度?|季度|星期|学期)(?:[一二三四五六日末初底])?)"
_THING = "(?P<thing>[^，,。;；:：、每]{3,24})"
_OFTEN = re.compile(rf"{_TERM}(?:至少|不少于)?[一二两三四五六1-6](?:次|期|场|堂|届|轮|讲)的?{_THING}")
# 每周五的|安全学习日: on which day it is held.
_ON_DAY = re.compile(rf"每(?:周[一二三四五六日末]|月(?:\d{{1,2}}日|[初底末]|第一[周天个][^，,。的]{{0,3}}))的{_THING}")
# |每日一题|、每周一课: not 每月两次.
_RHYMED = re.compile(r"每[日天周旬月季年班][一两三](?![些切定起共个次期场堂届轮讲名位家项])[\u4e00-\u9fff](?=[、，,。;；])")
_SHORT = 8  # characters of a thing without a head of its own


def recurring_things(view: View, heads: Heads) -> Iterator[Span]:
    """The things of one sentence that are told by how often they are done."""
    if ("每" not in view.flat and "隔" not in view.flat) or view.sentence.role == "note":
        return
    for match in (*_OFTEN.finditer(view.flat), *_ON_DAY.finditer(view.flat)):
        lo, hi = match.span("thing")
        found = _thing(view, lo, hi, heads)
        if found is not None:
            yield Span(found.lo, found.hi, "Initiative", "recurring", found.head)
    rhymed = [m.span() for m in _RHYMED.finditer(view.flat) if not _in_quotes(view, m.start())]
    if len(rhymed) > 1:
        yield from (Span(lo, hi, "Initiative", "recurring", "") for lo, hi in rhymed)


def _thing(view: View, lo: int, hi: int, heads: Heads) -> Span | None:
    """The thing that is done so often: up to the last head before a verb, or a few words that end their clause."""
    ends = [token.hi for token in _nominal_run(view, lo, hi)]
    headed = next((end for end in reversed(ends) if head_at(view.flat, end, heads)), 0)
    if headed:
        return piece(view, lo, headed, heads, needs_head=True, listed=True)
    whole = bool(ends) and ends[-1] == hi and hi - lo <= _SHORT
    return piece(view, lo, hi, heads, needs_head=False, listed=True) if whole else None


def _nominal_run(view: View, lo: int, hi: int) -> list[Token]:
    """The words from an offset on that a name may be made of."""
    words = []
    for token in view.tokens[view.token_at.get(lo, len(view.tokens)) :]:
        if token.lo >= hi or token.tag[:1] in ("p", "c", "d", "r", "u", "y"):
            break
        words.append(token)
    return words


def _in_quotes(view: View, at: int) -> bool:
    return any(quote.lo < at < quote.hi for quote in view.quotes)
