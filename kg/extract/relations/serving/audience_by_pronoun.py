"""Whom a thing serves that is done for 他们: 看望|困难职工|,为他们提供|法律咨询."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.runs import clause_end, mood
from kg.extract.syntax.themes import Told, carried_out, things_of
from kg.extract.views import View
from kg.lexicon import any_of

_SERVERS = frozenset(("Initiative", "Facility"))
_FOR_THEM = re.compile(rf"(?:为|给|向|替)(?:他们|她们|其(?={any_of('audience_by_pronoun.given')}))")
_REACH = 2  # sentences back to the population that is meant


def audience_by_pronoun_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The targets claims of what is done for 他们; `claims` are those already made of the article."""
    told = carried_out(claims)
    return [claim for view in views for claim in _for_them(views, view, told)]


def _for_them(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """为他们|提供|法律咨询、技能培训: each thing of the clause that is carried out serves those who are meant."""
    for pronoun in _FOR_THEM.finditer(view.flat):
        meant = _meant(views, view, pronoun.start())
        if meant is None:
            continue
        end = clause_end(view, pronoun.end())
        given = [p for p in things_of(view, _SERVERS, told) if pronoun.end() <= p.span.lo and p.span.hi <= end]
        for thing in (p for p in given if (view.index, p.span) in told):
            yield Claim(thing, "targets", meant, view.index, "for-them", mood(view, pronoun.start()))


def _meant(views: list[View], view: View, lo: int) -> Place | None:
    """The population named last before an offset; None where persons are named after it, for then they are meant."""
    for near in reversed(views[max(0, view.index - _REACH) : view.index + 1]):
        hi = lo if near is view else len(near.flat)
        named = [s for s in near.spans if s.type in ("Group", "Person") and s.hi <= hi]
        if named:
            return at(near, named[-1]) if named[-1].type == "Group" else None
    return None
