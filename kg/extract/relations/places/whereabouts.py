"""Where a body has its seat or is opened, told beside its name.

位于|乙县|的|甲公司; 甲联盟|在|乙市|成立; 在|乙县|举行的甲大会上,|丙驿站|揭牌.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.claims import Claim, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import clause_end, run_from
from kg.extract.views import Span, View
from kg.lexicon import any_of

_SETTLED = ORGANISATIONS | {"Facility"}
_HOUSES = frozenset(("Facility", "Institution", "Enterprise"))
_VISITED = frozenset(("Facility", "Institution"))
_SEATED = re.compile(rf"(?:{any_of('whereabouts.seated')})[在于]?$")
_SEATED_BEHIND = re.compile(rf"[”’]?(?:就|均|都|也|便|现|[,，])?(?:{any_of('whereabouts.seated')})[在于]?")
# 落户|乙区|的外资企业是|甲公司; 甲公司|属首批落户|乙区|的外企.
_IS_ONE = re.compile("的[^,，。;；]{1,12}?(?:就?是|为|系|有)“?")
_ONE_SEATED = re.compile(
    rf"[”’]?(?:[^。;；]{{0,40}}?[,，])?(?:就?[是为系属])[^,，。;；]{{0,8}}?(?:{any_of('whereabouts.seated')})[在于]?"
)
_ADDRESS = re.compile(
    rf"[,，](?:{any_of('whereabouts.addresses')})(?:就|也|最终)?(?:设立?在|选在|选址在|定在|落在|建在|位于)"
)
_OF = re.compile(rf"(?:{any_of('whereabouts.sides')})?的")
_IN = re.compile(r"[”’]?(?:[\d年月日时上下午]{2,}|近日|日前|今天|昨天|正式|也|已|率先)*在")
_OPENS = re.compile(rf"[^,，。;；、]{{0,6}}?(?:{any_of('whereabouts.opening')})+(?=[,，。;；]|$)")
_AT_EVENT = re.compile(r"(?:举行|召开|举办|开幕|启动)的[^,，。;；]{2,40}?(?:上|现场|期间|当天)[,，]")
_OPENED = re.compile(
    rf"[”’]?(?:等[^,，。;；]{{0,16}}?)?(?:正式|同时|同步|隆重|也|均|现场|集中)*(?:{any_of('whereabouts.opening')})+(?=[,，。;；]|$)"
)


def whereabout_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The locatedIn claims of seats and foundings; `claims` are those already made of the article."""
    placed = {(c.head.sentence, c.head.span) for c in claims if c.relation == "locatedIn"}
    found: list[Claim] = []
    for view in views:
        if view.regions:
            found += [*_seats(view), *_addresses(view), *_founded(view)]
    return [c for c in found if (c.head.sentence, c.head.span) not in placed]


def _chains(view: View) -> Iterator[tuple[int, Span]]:
    """Where each chain of places begins, and its lowest place: 合肥市|包河区."""
    places = [s for s in view.spans if s.type == "Region" and not s.anaphor]
    lo = places[0].lo if places else 0
    for place, after in pairwise([*places, None]):
        if place is not None and (after is None or after.lo != place.hi):
            yield lo, place
            lo = after.lo if after is not None else 0


def _seats(view: View) -> Iterator[Claim]:
    """位于|乙市丙区|的|甲公司, 总部设在|乙市|的甲集团; 甲厂|坐落在|乙市."""
    for lo, place in _chains(view):
        of = _OF.match(view.flat, place.hi)
        bodies = run_from(view, of.end(), _SETTLED) if of and _SEATED.search(view.flat, 0, lo) else []
        before = [s for s in view.spans if s.type in _SETTLED and s.hi < lo]
        bodies += [s for s in before if _SEATED_BEHIND.fullmatch(view.flat, s.hi, lo)]
        bodies += [s for s in before[:1] if of and _ONE_SEATED.fullmatch(view.flat, s.hi, lo)]
        named = _IS_ONE.match(view.flat, place.hi) if _SEATED.search(view.flat, 0, lo) else None
        bodies += [s for s in view.spans if named and s.lo == named.end() and s.type in _SETTLED]
        yield from (Claim(at(view, body), "locatedIn", at(view, place), view.index, "seated-in") for body in bodies)
    for body, house in pairwise(s for s in view.spans if s.type in _SETTLED):
        if house.type in _HOUSES and _SEATED_BEHIND.fullmatch(view.flat, body.hi, house.lo):
            houses = run_from(view, house.lo, _HOUSES)
            yield from (Claim(at(view, body), "heldAt", at(view, one), view.index, "seated-in") for one in houses)


def _addresses(view: View) -> Iterator[Claim]:
    """成立|甲联盟|,盟址设在|乙镇|: where the seat of the body named last is."""
    for word in _ADDRESS.finditer(view.flat):
        bodies = [s for s in view.spans if s.type in _SETTLED and s.hi <= word.start()]
        place = next((place for lo, place in _chains(view) if lo == word.end()), None)
        house = next((s for s in view.spans if s.lo == word.end() and s.type in _VISITED), None)
        if bodies and place is not None:
            yield Claim(at(view, bodies[-1]), "locatedIn", at(view, place), view.index, "seated-in")
        elif bodies and house is not None:
            yield Claim(at(view, bodies[-1]), "heldAt", at(view, house), view.index, "seated-in")


def _founded(view: View) -> Iterator[Claim]:
    """甲联盟|在|乙市|成立, 甲工作站|近日在|乙街道|挂牌."""
    for lo, place in _chains(view):
        yield from _opened_at_event(view, lo, place)
        if not _OPENS.match(view.flat, place.hi):
            continue
        for body in (s for s in view.spans if s.type in _SETTLED and s.hi < lo):
            if _IN.fullmatch(view.flat, body.hi, lo):
                yield Claim(at(view, body), "locatedIn", at(view, place), view.index, "opened-in")


def _opened_at_event(view: View, lo: int, place: Span) -> Iterator[Claim]:
    """在|乙县|举行的甲大会上,|丙驿站、丁中心|揭牌: what an event opens is where the event is."""
    event = _AT_EVENT.match(view.flat, place.hi) if view.flat.endswith("在", 0, lo) else None
    lo = event.end() if event else 0
    hi = clause_end(view, lo) if event else 0
    told = [s for s in view.spans if lo <= s.lo and s.hi <= hi and s.type in _SETTLED and s.strength == "strong"]
    opened = max((s.hi for s in told if _OPENED.match(view.flat, s.hi)), default=0)
    yield from (Claim(at(view, s), "locatedIn", at(view, place), view.index, "opened-in") for s in told if s.hi <= opened)
