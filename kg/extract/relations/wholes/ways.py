"""Parts that are ways of doing a thing: 以|甲、乙|等形式,开展|丙活动|; |丙活动|通过|甲、乙|等多种形式激发….

|丙行动|期间,甲厂以|甲、乙|等形式….
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.runs import clause_start, runs
from kg.extract.syntax.subject_things import subject_thing
from kg.extract.syntax.themes import Told, things_of
from kg.extract.views import Span, View
from kg.lexicon import any_of

_INITIATIVE = frozenset(("Initiative",))
_BY = re.compile(r"(?:通过|采取|采用|以|运用|利用|借助)(?:组织|开展|举办|举行|进行)?(?:了)?$")
_WAYS = re.compile(rf"[”’]?等(?:{any_of('list_sums.manifold')})*(?:{any_of('list_sums.ways')}|渠道|载体|手段)[,，]?")
_AMID = re.compile("[”’]?(?:期间|中|过程中|以来)[,，]")
_STATEMENT = re.compile(r"[。;；]")
_COMMAS = re.compile(r"[,，]")


def way_claims(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """The partOf claims of the ways in which a sentence says that a thing is done; `told` are those carried out."""
    for run in runs(view, _INITIATIVE) if "等" in view.flat else ():
        ways = _WAYS.match(view.flat, run[-1].hi) if len(run) > 1 else None
        if ways is None or not _BY.search(view.flat, clause_start(view, run[0].lo), run[0].lo):
            continue
        whole = (
            _done_so(view, run, ways.end(), told) or subject_thing(views, view, run[0].lo, told) or _amid(view, run[0].lo, told)
        )
        if whole is not None:
            yield from (Claim(at(view, s), "partOf", whole, view.index, "way-of") for s in run if s != whole.span)


def _done_so(view: View, run: list[Span], lo: int, told: Told) -> Place | None:
    """The thing behind the ways, in their clause or the next: 以甲、乙等形式|,开展|丙活动."""
    for place in things_of(view, _INITIATIVE, told):
        between = view.flat[lo : place.span.lo]
        if place.span.lo >= lo and not place.span.anaphor:
            return None if _STATEMENT.search(between) or len(_COMMAS.findall(between)) > 1 else place
    return None


def _amid(view: View, lo: int, told: Told) -> Place | None:
    """|活动|期间,甲厂以…等形式; 甲厂举办|乙节|,通过…等形式: the thing in whose course somebody acts, or his last."""
    before = [p for p in things_of(view, _INITIATIVE, told) if p.span.hi <= lo]
    amid = next((p for p in before if _AMID.match(view.flat, p.span.hi)), None)
    told_last = before[-1] if before and (view.index, before[-1].span) in told else None
    return amid or (told_last if told_last and not _STATEMENT.search(view.flat, told_last.span.hi, lo) else None)
