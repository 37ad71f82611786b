"""Workers of trades that no lexicon knows: in a list of those that it knows, and before the number of those who are taught."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.mentions.heads import Heads, head_at
from kg.extract.views import Span, View
from kg.lexicon import any_of, word_set

_TRADE = re.compile(
    r"[、和及](?P<who>[\u4e00-\u9fff]{1,6}"
    r"(?:员|工|师|嫂|匠|手|警|工人|师傅|司机|人员|骑手|小哥|从业者|保安|医生|护士))(?:[、和及]|(?=等))"
)
# 培训|验布工、选茧员|200余人次
_TRADES = re.compile("(?:(?![的了在是和与及等为名位户人次、])[\u4e00-\u9fff]){2,7}(?:员|工|师|师傅|户|匠)")
_TRADE_AND_NUMBER = re.compile(r"[员工师傅户匠](?:共计?|近|达|约|超过?)?\d")
_TAUGHT_NUMBER = re.compile(
    rf"(?:{any_of('groups.numbered_acts')})[了出]?(?P<list>{_TRADES.pattern}(?:[、和及]{_TRADES.pattern})*)"
    r"(?:共计?|近|达|约|超过?)?[\d.,]+[万千百]?[余多]?(?:人次|[名人户位])"
)
_JOINT = ("、", "和", "与", "及")
_EMPLOYING = ("企业", "单位", "商家", "者们")
# Words that need more than a neighbour in a list to be those who are meant.
_VAGUE = word_set("groups.naming") | word_set("groups.everyone") | word_set("groups.taken_up")


def unknown_members(view: View, found: list[Span]) -> Iterator[Span]:
    """外卖员、|样板装配工|、快递员等户外劳动者: a word for a trade that we do not know, in a list of those that we know."""
    known = {span.hi for span in found}
    for span in found if "、" in view.flat else ():
        members, at = [], span.hi
        while span.strength == "strong" and (member := _TRADE.match(view.flat, at)) and member.end("who") not in known:
            if member.end("who") not in view.token_at:
                break
            members.append(Span(*member.span("who"), "Group", "listed-group", "", "strong"))
            at = member.end("who")
        ended = any(s.lo == at + 1 for s in found) or view.flat.startswith("等", at)
        yield from members if ended else ()


def counted_trades(view: View, found: list[Span], heads: Heads) -> Iterator[Span]:
    """培训|验布工|、|选茧员|200人次: words for a trade that we do not know, before the number of those who are taught."""
    known = {span.hi for span in found}
    for match in _TAUGHT_NUMBER.finditer(view.flat) if _TRADE_AND_NUMBER.search(view.flat) else ():
        for who in _TRADES.finditer(view.flat, *match.span("list")):
            if who.end() in view.token_ending and not (who.end() in known or head_at(view.flat, who.end(), heads)):
                yield Span(*who.span(), "Group", "counted-group", "", "strong")


def as_sure(view: View, found: list[Span]) -> list[Span]:
    """快递员、|电网维修工、保洁人员、|环卫工人: people in a list are as sure as those beside them, whoever they are."""
    by_end = {span.hi: span for span in sorted(found, key=lambda s: -s.lo)}
    by_start = {span.lo: span for span in sorted(found, key=lambda s: s.hi)}
    sure = {span for span in found if span.strength == "strong"}
    ordered = sorted(found, key=lambda s: s.lo)
    for span in (*ordered, *reversed(ordered)):
        beside = (by_end.get(span.lo - 1), by_start.get(span.hi + 1))
        joints = (view.flat[span.lo - 1 : span.lo], view.flat[span.hi : span.hi + 1])
        joined = any(s in sure and mark in _JOINT for s, mark in zip(beside, joints, strict=True))
        told = len(span) >= 3 or span.head not in _VAGUE
        if joined and told and not span.head.endswith(_EMPLOYING):
            sure.add(span)
    return [replace(span, strength="strong") if span in sure else span for span in found]
