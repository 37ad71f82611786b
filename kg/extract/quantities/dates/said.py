"""The dates of a sentence that stand for themselves, not in a name, each a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.quantities.discourse import Turn
from kg.text.dates import DateHit, find_dates


def dates_said(flat: str, turns: Sequence[Turn]) -> list[DateHit]:
    """The dates of a sentence, but for those in names; a day and the year right after it are one."""
    return _joined(flat, _without_years_of_names(flat, turns))


def _joined(flat: str, hits: list[DateHit]) -> list[DateHit]:
    """Dates of a sentence, a day and the year right after it (9月28日，2015年《协议》出台) as one."""
    whole: list[DateHit] = []
    for hit in hits:
        last = whole[-1] if whole else None
        year_alone = hit.year is not None and not hit.month and not hit.end
        if last and last.day and last.year is None and year_alone and flat[last.hi : hit.lo] in ("，", ","):
            whole[-1] = replace(last, hi=hit.hi, year=hit.year)
        else:
            whole.append(hit)
    return whole


def _without_years_of_names(flat: str, turns: Sequence[Turn]) -> list[DateHit]:
    """Dates of a sentence without those in names; a year right before a name (2月1日，某县2018年|“甲行动”启动) is the day's."""
    kept: list[DateHit] = []
    for hit in find_dates(flat):
        if _in_name(hit, turns):
            continue
        if kept and kept[-1].day and kept[-1].year in (None, hit.year) and _is_attribute(hit, flat, turns):
            kept[-1] = replace(kept[-1], year=hit.year)
        else:
            kept.append(hit)
    return kept


def _is_attribute(hit: DateHit, flat: str, turns: Sequence[Turn]) -> bool:
    """Whether a bare year stands between a body or a verb and an Initiative named after it (总工会2018年|“甲行动”)."""
    if hit.year is None or hit.month or hit.end or hit.tail or not "一" <= flat[hit.lo - 1 : hit.lo] <= "龥":
        return False
    named = any(m.type == "Initiative" and m.lo - hit.hi in (0, 1) for turn in turns for m in turn.mentions)
    return named and flat[hit.lo - 1] not in "从自于在至到据"


def _in_name(hit: DateHit, turns: Sequence[Turn]) -> bool:
    return any(m.lo <= hit.lo and hit.hi <= m.hi for turn in turns for m in turn.mentions)
