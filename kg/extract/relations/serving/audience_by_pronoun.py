"""Whom a thing serves that is done for 他们: 看望|困难职工|,为他们提供|法律咨询."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.doing.circumstances import serves_nobody
from kg.extract.relations.serving.audience_by_effect import is_near
from kg.extract.relations.serving.audience_in_clause import BENEFIT
from kg.extract.syntax.runs import clause_end, mood, runs
from kg.extract.syntax.themes import Told, carried_out, done_things
from kg.extract.views import View
from kg.lexicon import any_of

_SERVERS = frozenset(("Initiative", "Facility"))
_GROUP = frozenset(("Group",))
_FOR_THEM = re.compile(
    rf"(?:{any_of('audience_by_pronoun.for')})(?:他们|她们)|[为给向替]其(?={any_of('audience_by_pronoun.given')})"
)
_REACH = 2  # sentences back to the population that is meant


def audience_by_pronoun_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The targets claims of what is done for 他们; `claims` are those already made of the article."""
    told = carried_out(claims)
    return [claim for view in views for claim in _for_them(views, view, told)]


def _for_them(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """为他们|提供|法律咨询、技能培训; 设立|甲之家|,供他们休整: what serves those who are meant."""
    for pronoun in _FOR_THEM.finditer(view.flat):
        meant = _meant(views, view, pronoun.start())
        when = mood(view, pronoun.start())
        for thing in _given(view, pronoun.start(), pronoun.end(), told) if meant else []:
            yield from (Claim(thing, "targets", one, view.index, "for-them", when) for one in meant)


def _given(view: View, lo: int, hi: int, told: Told) -> list[Place]:
    """What is done for them in the clause of a pronoun, else the thing done right before it."""
    end = clause_end(view, hi)
    own = [at(view, s) for s in view.spans if s.type in _SERVERS and hi <= s.lo and s.hi <= end]
    done = done_things(view, _SERVERS, told)
    if own:
        return [p for p in own if p in done or BENEFIT.search(view.text(p.span))]
    before = [p for p in done if p.span.hi <= lo and not serves_nobody(view.text(p.span))]
    return before[-1:] if before and is_near(view, before[-1].span, lo) else []


def _meant(views: list[View], view: View, lo: int) -> list[Place]:
    """The population, or list of them, named last before an offset; none where persons are named after it."""
    for near in reversed(views[max(0, view.index - _REACH) : view.index + 1]):
        hi = lo if near is view else len(near.flat)
        named = [s for s in near.spans if s.type in ("Group", "Person") and s.hi <= hi]
        if named:
            last = next((run for run in runs(near, _GROUP) if named[-1] in run), [])
            return [at(near, span) for span in last]
    return []
