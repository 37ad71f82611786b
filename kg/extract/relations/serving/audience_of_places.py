"""Whom a place serves.

|驿站|供|环卫工人|歇脚; |职工|在|书屋|看书.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim
from kg.extract.relations.serving.audience_in_clause import people_of, targets
from kg.extract.syntax.clauses import ORGANISATIONS, Chunk, clauses
from kg.extract.syntax.moods import denies
from kg.extract.syntax.runs import runs
from kg.extract.views import Span, View
from kg.lexicon import any_of

_FACILITY = frozenset(("Facility",))
# 供|职工|休息, 为|货车司机|提供…, 覆盖|户外劳动者: what a place does for those who come to it.
_HOUSING = re.compile(rf"(?:{any_of('audience_of_places.serving')})$")
_COMING = re.compile(
    r"(?:们|家庭|们家)?(?:都|也|就|还|随时|均|累了|渴了|已经?|先后|陆续|纷纷|首批|率先|正式)*(?:可以?|能够?|在)?(?:免费|随时|就近|进来|进站|入内)*"
    rf"(?:{any_of('audience_of_places.coming')})"
)
_BECOMES = re.compile(r"(?:成为|成了|是|变成)[^,，。;；]{0,12}?$")
_LIKED = re.compile(
    rf"(?:们)?(?:最|十分|非常)?(?:{any_of('audience_of_places.liked')})*的[^,，。;；]{{0,12}}?(?:{any_of('audience_of_places.havens')})"
)
_AT_PLACE = re.compile(
    r"(?:们)?(?:可以?|能够?|正|正在|都|也|常|经常|纷纷|陆续)*(?:在|到|来|去|走进|来到|进入|前来)[\u4e00-\u9fff]{0,8}?"
)
_MADE_FOR = re.compile(rf"(?:量身|专门|精心)*(?:{any_of('audience_of_places.made')})的[^,，。;；]{{0,12}}(?:——|—)?“?")
_ALL_THERE = re.compile(rf"等?[^,，。;；]{{0,4}}?(?:{any_of('enumerations.complete')})")  # 甲室、乙室|样样齐全: those of a home
_HOLDS = re.compile(
    rf"[”’]?[^,，。;；]{{0,8}}[,，]?[^,，。;；、]{{0,4}}?(?:{any_of('audience_of_places.holding')})[^,，。;；]{{0,12}}"
)
_STAYS = re.compile(rf"(?:里|内|中)?(?:{any_of('audience_of_places.stays')})")


def place_audience_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The targets claims of places."""
    peopled = [view for view in views if any(span.type == "Group" for span in view.spans)]
    return [claim for view in peopled for claim in _housed(view)]


def _housed(view: View) -> Iterator[Claim]:
    """建成|爱心驿站|,供|环卫工人|休息: whom the place that a sentence names serves."""
    places = [s for s in view.spans if s.type == "Facility" and s.rule != "site" and (s.strength == "strong" or _is_known(s))]
    for clause in clauses(view) if places else []:
        if denies(clause):
            continue
        for _, people in people_of(clause):
            stays = [s for s in places if s.lo >= people.hi and _AT_PLACE.fullmatch(view.flat, people.hi, s.lo)]
            stays = [s for s in stays if _STAYS.match(view.flat, s.hi)]
            stays += [s for s in places if s.lo >= people.hi and _MADE_FOR.fullmatch(view.flat, people.hi, s.lo)]
            yield from targets(view, stays, people.spans, "housed")
            ahead = [s for s in places if s.hi <= people.lo]
            if not ahead or not _is_user(view, people):
                continue
            between = [s for s in view.spans if ahead[-1].hi <= s.lo < people.lo]
            if not any(s.type in ORGANISATIONS | {"Person", "Initiative"} for s in between):
                yield from targets(view, _homes(view, ahead), people.spans, "housed")


def _homes(view: View, places: list[Span]) -> list[Span]:
    """The last list of some places; where they are but the rooms of a home (|甲之家|,内设|乙室、丙室|), the home."""
    rooms = next((run for run in runs(view, _FACILITY) if places[-1] in run), places[-1:])
    homes = [s for s in places if s.hi <= rooms[0].lo and _HOLDS.fullmatch(view.flat, s.hi, rooms[0].lo)]
    if homes:
        return homes[-1:]
    return [] if _ALL_THERE.match(view.flat, rooms[-1].hi) else rooms


def _is_known(place: Span) -> bool:
    """Whether a place without a name says by its kind which it is: 户外劳动者之家, not 休息室."""
    return place.rule == "facility" and len(place.head) > 4


def _is_user(view: View, people: Chunk) -> bool:
    """Whether a population is helped by, comes to or likes the place named before it."""
    before = view.flat[: people.lo]
    if _HOUSING.search(re.sub(r"(?:[\d.万千百余多]+[名位户个]?|广大|过往|周边|附近|全市|辖区|更多)*$", "", before)):
        return True
    return bool(_COMING.match(view.flat, people.hi) or (_BECOMES.search(before) and _LIKED.match(view.flat, people.hi)))
