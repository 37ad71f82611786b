"""What a firm is called when its full name has been said: (浙江)北原钴业(股份有限公司) … 北原钴业|职工某某."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.mentions.bodies.brands import is_coined
from kg.extract.mentions.bodies.firms import own_name
from kg.extract.views import Span, View
from kg.text.search import occurrences

_LEGAL = re.compile(r"(?:集团|控股|股份)*(?:有限|有限责任)公司$")
_BRACKET = re.compile("[(（][^()（）]*[)）]$")
_GOES_ON = re.compile("有限|股份|集团|公司|控股|[(（]")
_COINED = ("nr", "nz", "nt")


def add_short_firms(views: list[View]) -> None:
    """Add to the mentions of an article the short names of the firms that it names in full."""
    shorts = sorted({short for view in views for span in (*view.spans, *view.inner) if (short := _short(view, span))})
    for view in views if shorts else ():
        for short in shorts:
            for lo in occurrences(view.flat, short):
                _add(view, lo, lo + len(short))


def _short(view: View, span: Span) -> str:
    """A firm's brand and trade, without its place and what the law adds; "" where these are everyday words."""
    if span.type != "Enterprise" or not _LEGAL.search(view.flat, span.lo, span.hi):
        return ""
    own = own_name(view, span.lo, span.hi)
    short = _BRACKET.sub("", _LEGAL.sub("", own))
    lo = span.hi - len(own)
    coined = 4 <= len(short) <= 6 and is_coined(view, lo, lo + len(short), _COINED)
    return short if coined and re.fullmatch("[\u4e00-\u9fff]+", short) else ""


def _add(view: View, lo: int, hi: int) -> None:
    """Add one short name where nothing else is named, in place of the people of the firm who begin with it."""
    if _GOES_ON.match(view.flat, hi):
        return
    over = [s for s in view.spans if s.lo < hi and lo < s.hi]
    if any(s.type != "Group" or s.lo != lo or s.hi - hi < 2 for s in over):
        return
    view.spans = sorted(
        [*(replace(s, lo=hi) if s in over else s for s in view.spans), Span(lo, hi, "Enterprise", "named-body", "")],
        key=lambda s: s.lo,
    )
