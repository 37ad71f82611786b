"""What units a body has: |协会|成立于…,下设|采煤、掘进|两个分会; |联盟|设|攻关组、培育组|; 协管会|下设5个|宣传站|."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import clause_start, run_from
from kg.extract.syntax.subject_things import subject_thing
from kg.extract.syntax.themes import Told, done_things
from kg.extract.views import View
from kg.lexicon import any_of

_BODIES = ORGANISATIONS | {"Facility"}
_UNDER = re.compile(
    rf"(?:{any_of('body_units.under')})(?:了|有)?(?:[\d一二两三四五六七八九十百]+(?:余|多)?[个支家座处所间])?“?"
)
_NEXT_CLAUSE = re.compile(r"[”’]?(?:[(（][^()（）]{1,20}[)）])?[\d余多]*[支个家处所]?[,，]")


def unit_claims(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """The partOf claims of the units of which a sentence says that a body has them."""
    units = [s for s in view.spans if s.rule == "unit"]
    for under in _UNDER.finditer(view.flat):
        units += [s for s in run_from(view, under.end(), _BODIES) if s not in units]
    whole = _owner(views, view, units[0].lo, told) if units else None
    if whole is not None:
        yield from (Claim(at(view, s), "partOf", whole, view.index, "unit-of") for s in units if s != whole.span)


def _owner(views: list[View], view: View, lo: int, told: Told) -> Place | None:
    """The body or place that is founded in the clause before (甲组建|乙宣讲团|,下设…), else what the sentence is about."""
    founded = [p for p in done_things(view, _BODIES, told) if p.span.hi <= lo]
    if founded and _NEXT_CLAUSE.fullmatch(view.flat, founded[-1].span.hi, clause_start(view, lo)):
        return founded[-1]
    return subject_thing(views, view, lo, told, _BODIES)
