"""Names that stand in a list: what a number sums up (甲、乙等5项), what numbers are shared out among (甲、乙分别为3家、5家)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.quantities.discourse import Turn
from kg.extract.quantities.placed import Placed
from kg.text.numbers import Quantity

_SUM = re.compile(r"[”’》]?等(?:约|近|共|全部|各)?[\d一二两三四五六七八九十]")
_NEXT = re.compile(r"[”’》]?[、和及与]?[“‘《]?")
_ALSO = re.compile("[、和及与]")
_EACH = re.compile("分别")
_SHARERS = frozenset(("Initiative", "Honour", "Region", "Enterprise", "Institution", "Facility"))
_BREAK = re.compile("[，,。；;：:]")


def summed_up(flat: str, mentions: Sequence[Placed]) -> list[Placed]:
    """Those of a sentence's mentions that are members of a list which a number closes (电焊、|烹饪|等5个专业班)."""
    found: list[Placed] = []
    for close in _SUM.finditer(flat):
        lo = max((mark.end() for mark in _BREAK.finditer(flat, 0, close.start())), default=0)
        inside = [m for m in mentions if lo <= m.lo and m.hi <= close.start()]
        first = flat.find("、", lo, close.start())
        found += [m for m in inside if m.hi == close.start() or (first >= 0 and (m.hi >= first))]
    return found


def shared_out(turn: Turn, quantities: Sequence[Quantity]) -> dict[int, tuple[Placed, str]]:
    """Where a quantity begins → whose it is and what it measures, for a list to which 分别 gives as many numbers as names.

    公开制度、监事制度的企业分别达到2万个、3万个; 甲区、乙区建会率分别为90%和85%.
    """
    found: dict[int, tuple[Placed, str]] = {}
    for word in _EACH.finditer(turn.flat, turn.lo, turn.hi):
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
