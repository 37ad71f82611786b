"""What an activity is done with: 依托|瑶绣书屋|开展读书活动. A place with a name takes part in what is done there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.runs import run_from
from kg.extract.syntax.themes import Told, carried_out, things_of, topic_before
from kg.extract.views import Span, View
from kg.lexicon import words_of

_PLACES = frozenset(("Facility",))
_COMMON = words_of("means.common")
_INITIATIVE = frozenset(("Initiative",))
_WITH = re.compile(r"(?:依托|利用|借助|发挥|充分利用|充分发挥|借力)(?:各级|各类|全[国省市区县]|现有的?|辖区)?")


def means_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The participatesIn claims of places that something is done with; `claims` are those already made of the article."""
    told = carried_out(claims)
    return [claim for view in views for claim in _with(views, view, told)]


def _with(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    for word in _WITH.finditer(view.flat):
        places = [s for s in run_from(view, word.end(), _PLACES) if not view.text(s).startswith(_COMMON)]
        places = places or _named_by_place(view, word.end())
        event = _event(views, view, places[-1].hi, told) if places else None
        if event is not None:
            yield from (Claim(at(view, p), "participatesIn", event, view.index, "done-with") for p in places)


def _named_by_place(view: View, lo: int) -> list[Span]:
    """依托|西山“众创空间”: a facility behind a place or a quotation mark."""
    near = [s for s in view.spans if s.type in _PLACES and lo < s.lo <= lo + 8]
    return near[:1] if near and not re.search(r"[,，。;；的]", view.flat[lo : near[0].lo]) else []


def _event(views: list[View], view: View, lo: int, told: Told) -> Place | None:
    """The first thing behind an offset in its statement, else the last told of before it or in the sentence before."""
    stop = re.search(r"[。;；]", view.flat[lo:])
    end = lo + stop.start() if stop else len(view.flat)
    things = things_of(view, _INITIATIVE, told)
    behind = [p for p in things if lo <= p.span.lo and p.span.hi <= end]
    before = [p for p in things if p.span.hi <= lo and (view.index, p.span) in told]
    own = behind or before[-1:]
    return own[0] if own else topic_before(views, view.index, 1, ("",), told)
