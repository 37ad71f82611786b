"""A place that acts: 马龙区自2016年起|实施|职工书屋提升工程; 永嘉县为…,持续推进|工资集体协商.

A place acts through a body that the text does not name, so that what it does is only said to be there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span, View
from kg.lexicon import column

_STATEMENT = re.compile(r"[。;；:：“”]")
_CLAUSE = re.compile(r"[,，。;；:：]")
# What may stand between the beginning of a statement and the place that acts in it.
_OPENING = re.compile(r"(?:目前|如今|近年来|近日|日前|同时|此外|今年|去年|[\d年月日上下半]{0,10})?[,，]?")
_NOT_ACTING = re.compile(r"是|位于|地处|有|共有")
_ACTS = frozenset(("conduct", "build"))
_LOOSE = frozenset(("listed-object", "enumerated", "bare-event"))


def acting_place_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The locatedIn claims of what a place does; `claims` are those already made of the article."""
    carried = {(c.tail.sentence, c.tail.span) for c in claims if c.relation in ("organises", "undertakes")}
    placed = {(c.head.sentence, c.head.span) for c in claims if c.relation == "locatedIn"}
    found = []
    for view in (view for view in views if view.sentence.role == "body"):
        for region in (s for s in view.spans if s.type == "Region" and not s.anaphor):
            if _acts(view, region):
                found += [
                    Claim(at(view, thing), "locatedIn", at(view, region), view.index, "place-acts")
                    for thing in _deeds(view, region)
                    if (view.index, thing) not in carried | placed
                ]
    return found


def _acts(view: View, region: Span) -> bool:
    """Whether a region begins a clause as its subject: an adverb, a preposition or a verb follows, and no body came before."""
    start = max((m.end() for m in _STATEMENT.finditer(view.flat, 0, region.lo)), default=0)
    clause = max((m.end() for m in _CLAUSE.finditer(view.flat, 0, region.lo)), default=0)
    if any(s.type in ORGANISATIONS and start <= s.lo < region.lo for s in view.spans):
        return False
    if _OPENING.fullmatch(view.flat, clause, region.lo) is None or _NOT_ACTING.match(view.flat, region.hi):
        return False
    index = view.token_at.get(region.hi)
    return index is not None and view.tokens[index].tag.startswith(("d", "p", "v", "ad", "t"))


def _deeds(view: View, region: Span) -> Iterator[Span]:
    """What is done behind a region, up to the next body, person or place that may act."""
    for span in (s for s in view.spans if s.lo >= region.hi):
        if span.type in ORGANISATIONS | {"Person", "Region"}:
            return
        if span.type == "Initiative" and span.rule not in _LOOSE and not span.anaphor and done_in_clause(view, region.hi, span):
            yield span


def done_in_clause(view: View, lo: int, span: Span) -> bool:
    """Whether a verb of doing in the clause of a thing stands before it."""
    start = max((m.end() for m in _CLAUSE.finditer(view.flat, lo, span.lo)), default=lo)
    frames = column("verbs", "verb", "frame")
    return any(frames.get(t.text) in _ACTS for t in view.tokens if start <= t.lo and t.hi <= span.lo)
