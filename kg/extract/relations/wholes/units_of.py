"""What units a body has: |协会|成立于…,下设|采煤、掘进|两个分会; |联盟|设|攻关组、培育组|; 协管会|下设5个|宣传站|."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import run_from
from kg.extract.syntax.subject_things import subject_thing
from kg.extract.syntax.themes import Told
from kg.extract.views import View
from kg.lexicon import any_of

_BODIES = ORGANISATIONS | {"Facility"}
_UNDER = re.compile(
    rf"(?:{any_of('body_units.under')})(?:了|有)?(?:[\d一二两三四五六七八九十百]+(?:余|多)?[个支家座处所间])?“?"
)
# 组建乙队|,下设|…, 成立乙会|,把家属编成|…: what has just been set up has them.
_JUST_SET_UP = re.compile(
    rf"[，,](?:并|还|又|再|共|内)?(?:[按依][^，,。;；]{{2,8}})?(?:[把将][^，,。;；]{{2,14}})?(?:{any_of('body_units.having')})(?:了|有)?“?$"
)


def unit_claims(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """The partOf claims of the units of which a sentence says that a body has them."""
    units = [s for s in view.spans if s.rule == "unit"]
    for under in _UNDER.finditer(view.flat):
        units += [s for s in run_from(view, under.end(), _BODIES) if s not in units]
    whole = _owner(views, view, units[0].lo, told) if units else None
    if whole is not None:
        yield from (Claim(at(view, s), "partOf", whole, view.index, "unit-of") for s in units if s != whole.span)


def _owner(views: list[View], view: View, lo: int, told: Told) -> Place | None:
    """The body or place that the clause before an offset ends with, else the one that a clause is about."""
    having = _JUST_SET_UP.search(view.flat, 0, lo)
    founded = next((s for s in view.spans if having and s.hi == having.start() and s.type in _BODIES), None)
    return at(view, founded) if founded is not None else subject_thing(views, view, lo, told, _BODIES)
