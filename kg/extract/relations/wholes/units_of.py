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

_STOP = re.compile("[。;；!！?？]")
_BODIES = ORGANISATIONS | {"Facility"}
_UNDER = re.compile(
    rf"(?:{any_of('body_units.under')})(?:了|有)?(?:[\d一二两三四五六七八九十百]+(?:余|多)?[个支家座处所间])?“?"
)
# 组建乙队|,下设|…, 成立乙会|,把家属编成|…: what has just been set up has them.
_JUST_SET_UP = re.compile(
    rf"[，,](?:并|还|又|再|共|内)?(?:[按依][^，,。;；]{{2,8}})?(?:[把将][^，,。;；]{{2,14}})?(?:{any_of('body_units.having')})(?:了|有)?“?$"
)
# 甲集团|下属的|乙公司、丙公司, 甲集团工会|在所属的|乙矿、丙矿: what a firm or an organ has under it.
_UNDER_IT = re.compile(rf"(?:{any_of('body_units.belonging')})(?:的|各)?(?:[\d一二两三四五六七八九十]+余?[家个座所])?")
_HOLDERS = frozenset(("Enterprise", "Institution", "PublicBody"))


def unit_claims(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """The partOf claims of the units of which a sentence says that a body has them."""
    yield from _under_it(view)
    units = [s for s in view.spans if s.rule == "unit"]
    for under in _UNDER.finditer(view.flat):
        units += [s for s in run_from(view, under.end(), _BODIES) if s not in units]
    whole = _owner(views, view, units[0].lo, told) if units else None
    if whole is not None:
        yield from (Claim(at(view, s), "partOf", whole, view.index, "unit-of") for s in units if s != whole.span)


def _under_it(view: View) -> Iterator[Claim]:
    """The partOf claims of bodies that are said to be under another, or under the one whose union is named."""
    for under in _UNDER_IT.finditer(view.flat):
        members = [s for s in run_from(view, under.end(), ORGANISATIONS) if s.type in _HOLDERS]
        before = [s for s in view.spans if s.hi <= under.start() and s.type in ORGANISATIONS] if members else []
        near = bool(before) and _STOP.search(view.flat, before[-1].hi, under.start()) is None
        firm = next((s for s in view.inner if near and s.lo == before[-1].lo and s.type in _HOLDERS), None)
        whole = firm or (before[-1] if near and before[-1].type in _HOLDERS else None)
        if whole is not None and view.flat[whole.hi : whole.hi + 1] not in ("、", "和", "与"):
            yield from (Claim(at(view, s), "partOf", at(view, whole), view.index, "belongs-to") for s in members)


def _owner(views: list[View], view: View, lo: int, told: Told) -> Place | None:
    """The body or place that the clause before an offset ends with, else the one that a clause is about."""
    having = _JUST_SET_UP.search(view.flat, 0, lo)
    founded = next((s for s in view.spans if having and s.hi == having.start() and s.type in _BODIES), None)
    return at(view, founded) if founded is not None else subject_thing(views, view, lo, told, _BODIES)
