"""Where a thing done goes: “甲”活动|陆续走进|乙县、丙县; 甲服务队|分赴|乙县、丙县|,开展“丁”活动."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.relations.doing.acting_places import done_in_clause
from kg.extract.syntax.themes import Told, carried_out
from kg.extract.views import Span, View
from kg.lexicon import any_of

_GOES = re.compile(rf"(?:{any_of('tours.going')})了?")
# “甲”活动|近日先后|走进: what may stand between a thing and its going.
_WHEN = re.compile(
    r"[”’]?(?:[\d年月日至底初中旬]{2,}|近日|日前|今年|已|将|还|就|首次|正式|先后|陆续|相继|分别|依次|分批|一路|接连|再次)*"
)
_JOINT = re.compile(r"[、和与及]|以及")
_REST = re.compile(
    r"等?(?:地|处|多地|[\d一二两三四五六七八九十]+余?个?[省市县区旗州镇乡村]?[市县区旗镇乡]?)?[^,，。;；、]{0,8}[,，]?"
)
_BREAK = re.compile(r"[。;；]")


def tour_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The locatedIn claims of what goes to places; `claims` are those already made of the article."""
    told = carried_out(claims)
    found: list[Claim] = []
    for view in (view for view in views if view.regions):
        for word in _GOES.finditer(view.flat):
            places = _places_from(view, word.end())
            if places:
                found += _gone_to(view, word.start(), places)
                found += _done_there(view, places, told) if len(places) > 1 else ()
    return found


def _places_from(view: View, lo: int) -> list[Span]:
    """The list of places that begins at an offset, of each chain (乙市|丙县) the lowest."""
    found: list[Span] = []
    for region in (s for s in view.spans if s.type == "Region" and s.lo >= lo and not s.anaphor):
        if region.lo == (found[-1].hi if found else lo):
            found = [*found[:-1], region]
        elif found and _JOINT.fullmatch(view.flat, found[-1].hi, region.lo):
            found.append(region)
        else:
            break
    return found


def _gone_to(view: View, verb: int, places: list[Span]) -> Iterator[Claim]:
    """“甲”活动|陆续走进|乙县、丙县: what stands right before the verb is in each of the places."""
    thing = next((s for s in reversed(view.spans) if s.type == "Initiative" and s.hi <= verb), None)
    if thing is not None and _WHEN.fullmatch(view.flat, thing.hi, verb):
        yield from (Claim(at(view, thing), "locatedIn", at(view, place), view.index, "toured") for place in places)


def _done_there(view: View, places: list[Span], told: Told) -> Iterator[Claim]:
    """甲服务队|分赴|乙县、丙县|,开展“丁”活动: what is done behind a list of places is in each."""
    end = places[-1].hi
    rest = _REST.match(view.flat, end)
    lo = rest.end() if rest else end
    for thing in (s for s in view.spans if s.type == "Initiative" and s.lo >= lo and not s.anaphor):
        if _BREAK.search(view.flat, end, thing.lo) or view.flat.count(",", lo, thing.lo) + view.flat.count("，", lo, thing.lo):
            return
        if view.flat.startswith(("、", "等"), thing.hi):
            continue
        if (thing.strength == "strong" or (view.index, thing) in told) and done_in_clause(view, end, thing):
            yield from (Claim(at(view, thing), "locatedIn", at(view, place), view.index, "toured") for place in places)
