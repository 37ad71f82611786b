"""Names that stand in a list: what a number sums up (甲、乙等5项), what numbers are shared out among (甲、乙分别为3家、5家)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.quantities.discourse import Turn
from kg.extract.quantities.placed import Placed
from kg.text.numbers import Quantity

_SUM = re.compile(
    r"[”’》]?等(?:约|近|共|全部|各)?"
    r"(?:(?:在内的)?(?:各[类种项])?[^，、。；\d]{0,8}(?:资料|手册|图书|书籍|物品|用品|物资))?共?[\d一二两三四五六七八九十]"
)
# 砌筑、电焊、钳工4个工种: without 等, what the number counts is the list.
_KINDS = re.compile(
    r"、[^，、。；]{1,14}?(?P<end>[”’》]?)(?<![\d一二两三四五六七八九十])[\d一二两三四五六七八九十]+(?:个|项|大|类|种|门)[^，、。；]{0,4}?"
    "(?:项目|工种|赛项|环节|方面|板块|部分|专业|类别?|活动|工程|行动|课程|主题|单元|模块|奖项|制度|机制|内容|任务|阶段|系列)"
)
_NEXT = re.compile(r"[”’》]?[、和及与]?[“‘《]?")
_ALSO = re.compile("[、和及与]")
_EACH = re.compile("分别")
_SHARERS = frozenset(("Initiative", "Honour", "Region", "Enterprise", "Institution", "Facility"))
_BREAK = re.compile("[，,。；;：:]")


def summed_up(flat: str, mentions: Sequence[Placed]) -> list[Placed]:
    """Those of a sentence's mentions that are members of a list which a number closes (电焊、|烹饪|等5个专业班)."""
    found: list[Placed] = []
    for end in (*(close.start() for close in _SUM.finditer(flat)), *(kinds.start("end") for kinds in _KINDS.finditer(flat))):
        lo = max((mark.end() for mark in _BREAK.finditer(flat, 0, end)), default=0)
        inside = [m for m in mentions if lo <= m.lo and m.hi <= end]
        first = flat.find("、", lo, end)
        found += [m for m in inside if m.hi == end or (first >= 0 and (m.hi >= first))]
    return found


def shared_out(turn: Turn, quantities: Sequence[Quantity]) -> dict[int, tuple[Placed, str]]:
    """Where a quantity begins → whose it is and what it measures, for a list to which 分别 gives as many numbers as names.

    夜校制度、导师制度的班组分别达到20个、30个; 甲区、乙区建会率分别为90%和85%.
    """
    found: dict[int, tuple[Placed, str]] = {}
    for word in _EACH.finditer(turn.flat, turn.lo, turn.hi):
        found |= _titles_shared_out(turn, word.start(), quantities)
        after = [q for q in quantities if q.lo >= word.end() and q.kind != "money"]
        after = [q for at, q in enumerate(after) if not at or _ALSO.fullmatch(turn.flat, after[at - 1].hi, q.lo)]
        before = [m for m in turn.mentions if m.hi <= word.start() and m.type in _SHARERS]
        run = before[-1:]
        for mention in reversed(before[:-1]):
            if mention.type != run[0].type or not _NEXT.fullmatch(turn.flat, mention.hi, run[0].lo):
                break
            run.insert(0, mention)
        if len(run) > 1 and len(run) == len(after):
            measure = turn.flat[run[-1].hi : word.start()].strip("”’的")[-16:]
            found |= {q.lo: (mention, measure or q.unit) for q, mention in zip(after, run, strict=True)}
    return found


def _titles_shared_out(turn: Turn, at: int, quantities: Sequence[Quantity]) -> dict[int, tuple[Placed, str]]:
    """The titles that as many numbers got: 甲班等5个集体、乙等9人|分别被授予|“先锋号”|“奖章”."""
    titles = [m for m in turn.mentions if m.type == "Honour" and m.lo > at]
    counts = [q for q in quantities if q.hi <= at and q.kind in ("head", "count")]
    if len(titles) < 2 or len(titles) != len(counts):
        return {}
    return {q.lo: (title, "") for q, title in zip(counts, titles, strict=True)}
