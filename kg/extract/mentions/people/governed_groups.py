"""Populations that the words before them govern, whatever the words that name them: 为|海岛守护人员|举办, 80名|探伤工."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.mentions.heads import head_at, head_table
from kg.extract.views import Span, View
from kg.lexicon import any_of, column, word_set

_LEAD = re.compile(
    rf"(?:(?<![作成认因分以改视称评定转])为|{any_of('governed_groups.leads')}|[\d十百千万余多几数]+[名位户])"
    r"(?:广大|全市|全县|全区|全省|更多|辖区|部分|众多|(?<=\d)余?[名位户])*(?!\d+[余多]?[名位户个]|[余名位户])"
)
_NO_HOUSEHOLDS = ("入户", "到户", "落户", "开户", "账户", "窗户", "门户", "用户", "挨家挨户")
_LONGEST = 10  # characters of all that may stand before a head
_WORD = re.compile(r"[\u4e00-\u9fff\d]+")
_HEAD_ENDS = frozenset("员工师户嫂妹哥姐农匠妇兵警庭者")
_COUNTED = re.compile(
    r"(?:\d(?!0后)|[一两三四五六七八九十几数百千]+[余多]?[家户个批类名位群些]|每[名位个]"
    r"|不少|许多|一些|周边|附近|过往|众多)|.*(?:期间|以来|之间|当中)"
)
_NO_MODIFIER = re.compile(any_of("groups.no_modifiers"))
_TAGS_OF_HEADS = ("n", "b", "j", "l", "q", "z")
_NO_LEADING_TAGS = ("d", "c", "u", "r", "y")
_BEHIND = word_set("governed_groups.behind")  # 围绕|引航员|需求
# ,|桥隧工|可免费…: who stands at the head of a clause that says what they get.
_CLAUSE = re.compile(r"(?:^|[,，。;；:：里内上中][,，]?)")
GETTING = re.compile(rf"(?:们)?(?:{any_of('governed_groups.subjects')})")
_DOERS = ("人员", "队员", "群体", "家庭")  # 海岛|守护|人员: a verb right before them tells who they are


def governed_start(view: View, start: int, lo: int, hi: int) -> int:
    """Where a population really begins whose words a verb or a count governs: 惠及|因病返贫|职工; `start` where none does."""
    lead = _lead(view, lo, start, hi)
    if not 0 <= lead < start or not _modifies(view, lead, start, view.flat[lo:hi]):
        return start
    return lead


def unknown_groups(view: View, known: set[int]) -> Iterator[Span]:
    """Words for people unknown to us where a verb or a count governs them: 面向|引航员|开放; `known` are the ends of others."""
    for token in view.tokens:
        if token.text[-1] not in _HEAD_ENDS or token.hi in known or not token.tag.startswith(_TAGS_OF_HEADS):
            continue
        if token.text.endswith(_NO_HOUSEHOLDS):
            continue
        if token.text == "户" and view.flat[token.lo - 1 : token.lo] in "0123456789余多百千万":
            continue  # 慰问|引航员|56户: their number
        lead = _lead(view, token.lo, token.lo, token.hi)
        if lead == token.lo and token.text in _DOERS:
            continue  # 对|人员|作了安排: nobody in particular
        if lead >= 0 and token.hi - lead >= 2 and (lead == token.lo or _modifies(view, lead, token.lo, token.text)):
            yield Span(lead, token.hi, "Group", "governed-group", token.text, "weak")


def _lead(view: View, lo: int, start: int, hi: int) -> int:
    """Where the words begin that govern a population, or the clause that it heads; -1 for none."""
    first = max(0, lo - _LONGEST)
    if _ends_there(view, hi):
        leads = [m.end() for m in _LEAD.finditer(view.flat, first, start)]
        if leads and leads[-1] <= start:
            return leads[-1]
    if GETTING.match(view.flat, hi):
        heads = [m.end() for m in _CLAUSE.finditer(view.flat, first, start)]
        return heads[-1] if heads else -1
    return -1


def _ends_there(view: View, hi: int) -> bool:
    """Whether the words for the people end at an offset: a mark, a number, a preposition or a verb comes next."""
    token = view.tokens[view.token_at[hi]] if hi in view.token_at else None
    return token is None or token.tag[:1] in ("x", "m", "v", "p", "d", "c") or token.text in _BEHIND


def _modifies(view: View, lo: int, hi: int, head: str) -> bool:
    """Whether a stretch only tells who the people are: no verb that governs them, no mark and no place."""
    words = [token for token in view.tokens if lo <= token.lo and token.hi <= hi]
    leads = not words or words[0].tag.startswith(_NO_LEADING_TAGS) or words[0].text == "当"  # 让|当|劳模的|高兴
    if leads or words[0].lo != lo or words[-1].hi != hi:
        return False
    named = _WORD.fullmatch(view.flat, lo, hi) is not None
    named = named and not _COUNTED.match(view.flat, lo, hi) and not _NO_MODIFIER.search(view.flat, lo, hi)
    placed = any(r.lo < hi and lo < r.hi for r in view.regions)
    verbs = words[:-1] if head in _DOERS else words
    if any(head_at(token.text, len(token.text), head_table("groups", "head")) for token in words[:-1]):
        return False  # 女工|讲授婚姻家庭: those who are meant are named before
    return named and not placed and not any(_governs(token.text) for token in verbs)


def _governs(word: str) -> bool:
    if word in word_set("groups.modifying"):
        return False
    frames = column("verbs", "verb", "frame")
    return word in frames or any(word in word_set(name) for name in ("groups.serving", "audience_told_later.helping"))
