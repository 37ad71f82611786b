"""Dates to the precision known → the days they span, which is what a timeline needs."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from datetime import date

_FORM = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def days(value: str) -> tuple[str, str]:
    """First and last day (ISO 8601) of a date of the contract; "" for an open end, both "" where no year is known.

    >>> days("2020"), days("2021-02"), days("2018/2020")
    (('2020-01-01', '2020-12-31'), ('2021-02-01', '2021-02-28'), ('2018-01-01', '2020-12-31'))
    >>> days("2022/"), days("--11-27"), days("2021-02-30")
    (('2022-01-01', ''), ('', ''), ('', ''))
    """
    first, slash, last = value.partition("/")
    return _bound(first, 0), _bound(last if slash else first, 1)


def span(values: Iterable[str]) -> tuple[str, str]:
    """First and last day of several dates together; an open end keeps the whole open.

    >>> span(["2021-03", "2019"]), span(["2020", "2022/"]), span(["--11-27"])
    (('2019-01-01', '2021-03-31'), ('2020-01-01', ''), ('', ''))
    """
    known = [pair for pair in map(days, values) if any(pair)]
    starts, ends = [start for start, _ in known], [end for _, end in known]
    return min(starts, default=""), max(ends, default="") if all(ends) else ""


def _bound(value: str, end: int) -> str:
    """The first (`end` 0) or last (1) day of a year, month or day; "" of what no calendar has."""
    found = _FORM.fullmatch(value)
    if not found:
        return ""
    year = int(found[1])
    month = int(found[2] or (1, 12)[end])
    try:
        day = int(found[3] or (1, calendar.monthrange(year, month)[1])[end])
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
