"""Which place a rank word means by the words before it: 晋江市总工会与|市|司法局, 在绵阳市,|市|总工会联合…."""

from __future__ import annotations

import re

from kg.extract.claims import Place
from kg.extract.mentions.anaphors import acts_behind
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span, View
from kg.lexicon import column
from kg.resolve.drafts import Draft
from kg.resolve.home import Home
from kg.text.gazetteer import Gazetteer, Region

_STATEMENT = re.compile(r"[。;；“”:：]")
_REACH = 2  # sentences back to what 该市 takes up
# Ranks by which no place of another is called: 县总工会 is no district's. Below a city, who acts first is spoken of.
_OWN_RANKS = frozenset(("州", "盟", "县", "旗", "镇", "乡", "街道", "区"))
_TOWNS = frozenset(("镇", "乡", "街道"))  # which are so many that the only one a statement names is meant
_OPENS = re.compile(r"(?:^|[,，。;；:：])(?:[\d年月日初底末上下半]*|今年|去年|近年来|同时|此外|其中|近日|日前)$")
_SCENE = re.compile(r"(?:^|[,，。;；])(?:据悉,)?在$")


def meant_by_rank(views: list[View], gazetteer: Gazetteer, home: Home, place: Place, rank: str) -> Region | None:
    """The region that a rank word at the head of a name means: named just before, else the article's home, else named last."""
    found = nearby(views, gazetteer, place, rank) or spoken_of(views, gazetteer, place, rank)
    if found is not None:
        return found
    at_home = home.at(column("ranks", "rank", "level")[rank])
    if at_home is not None and (rank not in _OWN_RANKS or at_home.name.endswith(rank)):
        return at_home
    above = next((region for region in home.chain if region.name.endswith(rank) and not region.name.endswith("自治区")), None)
    return above or named_before(views, gazetteer, place, rank) or at_home


def nearby(views: list[View], gazetteer: Gazetteer, place: Place, rank: str) -> Region | None:
    """The region of this rank that the same statement names last before a mention, as a body's or as the scene.

    该市总工会 looks back to the sentences before. None where they name none; a place that is only gone to (赴遂宁市考察) is
    none.
    """
    view, lo = views[place.sentence], place.span.lo
    start = max((m.end() for m in _STATEMENT.finditer(view.flat, 0, lo)), default=0)
    found = _last(view, gazetteer, rank, start, lo)
    if found is None and (view.flat.startswith("该", lo) or view.flat.endswith("该", 0, lo)):
        for before in reversed(views[max(0, place.sentence - _REACH) : place.sentence]):
            found = found or _last(before, gazetteer, rank, 0, len(before.flat))
    return found


def _last(view: View, gazetteer: Gazetteer, rank: str, lo: int, hi: int) -> Region | None:
    named = sorted([*view.regions, *(inner for _, inner in view.zoned)], key=lambda r: (r.lo, r.hi))
    here = [r for r in named if lo <= r.lo and r.hi <= hi and r.code]
    only = rank in _TOWNS and len({r.code for r in here if view.flat.endswith(rank, r.lo, r.hi)}) == 1
    for region in reversed(here):
        known = gazetteer.get(region.code)
        told = only or _of_body(view, region) or _is_scene(view, region) or _is_subject(view, region)
        if known is not None and known.name.endswith(rank) and told:
            return known
    return None


def _of_body(view: View, region: Span) -> bool:
    """Whether a region begins the name of a body: 晋江市|总工会."""
    return any(s.type in ORGANISATIONS and s.lo <= region.lo and region.hi < s.hi for s in view.spans)


def _is_scene(view: View, region: Span) -> bool:
    """在绵阳市,…: whether a region opens a statement as the place of all that follows."""
    first, last = _chain(view, region)
    return _SCENE.search(view.flat[:first]) is not None and view.flat[last : last + 1] in (",", "，")


def _chain(view: View, region: Span) -> tuple[int, int]:
    """Where the places joined to one begin and end: 在|四川省|绵阳市|游仙区|,."""
    lo, hi = region.lo, region.hi
    while (upper := view.region_ending(lo)) is not None:
        lo = upper.lo
    while (lower := next((r for r in view.regions if r.lo == hi), None)) is not None:
        hi = lower.hi
    return lo, hi


def _is_subject(view: View, region: Span) -> bool:
    """2014年,远安县|成立由县总工会…: whether a region that acts begins a clause."""
    return _OPENS.search(view.flat, 0, region.lo) is not None and acts_behind(view, region.hi)


def spoken_of(views: list[View], gazetteer: Gazetteer, place: Place, rank: str) -> Region | None:
    """The region of this rank that acts, or is the scene, in the sentences of the same paragraph before a mention."""
    here = views[place.sentence].sentence
    for view in reversed(views[max(0, place.sentence - _REACH) : place.sentence]):
        if view.sentence.paragraph != here.paragraph or view.sentence.role != here.role:
            return None
        for region in reversed([r for r in view.regions if r.code]):
            known = gazetteer.get(region.code)
            told = _is_scene(view, region) or _is_subject(view, region) or (rank in _OWN_RANKS and _opens_with(view, region))
            if known is not None and known.name.endswith(rank) and told:
                return known
    return None


def _opens_with(view: View, region: Span) -> bool:
    """(枞阳县|总工会)把工作做细。: whether a sentence begins with a body of the region."""
    return _chain(view, region)[0] == 0 and _of_body(view, region)


def named_before(views: list[View], gazetteer: Gazetteer, place: Place, rank: str) -> Region | None:
    """The region of this rank that the article names last before a mention, where its home has none: a province's 市总工会."""
    for view in reversed(views[: place.sentence + 1]):
        hi = place.span.lo if view.index == place.sentence else len(view.flat)
        for region in reversed([r for r in view.regions if r.hi <= hi and r.code]):
            known = gazetteer.get(region.code)
            if known is not None and known.name.endswith(rank):
                return known
    return None


def is_mere_scene(drafts: list[Draft], gazetteer: Gazetteer, code: str) -> bool:
    """全总在某市办班,要求|各级工会…: whether the union of the whole country acts in a place, and no body of the place's own."""
    bodies = [draft for draft in drafts if draft.type in ORGANISATIONS]
    local = any(d.code and (gazetteer.within(d.code, code) or gazetteer.within(code, d.code)) for d in bodies)
    return not local and any(draft.name.endswith("全国总工会") for draft in bodies)
