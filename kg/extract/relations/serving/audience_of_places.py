"""Whom a place serves.

|驿站|供|环卫工人|歇脚; |职工|在|书屋|看书; 建成|驿站|。|骑手|在这里歇脚.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.serving.audience_in_clause import HOW_MANY, people_of, targets
from kg.extract.syntax.clauses import ORGANISATIONS, Chunk, clauses
from kg.extract.syntax.moods import denies
from kg.extract.syntax.runs import clause_start, mood, runs
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
_REACH = 3  # sentences back to the place or campaign that is spoken of
_HOUSE = rf"(?:(?:该|此|这[个处座家间])?(?:{any_of('audience_of_places.houses')}))"
_MAY = r"(?:们)?(?:都|也|就|还|随时|均|常常)*(?:可以?|能够?)?(?:免费|随时|就近|自由)*"
_THERE = re.compile(rf"{_MAY}(?:{any_of('audience_of_places.there')})")
_SERVES = rf"(?<!成)(?:{any_of('audience_of_places.house_serving')})了?"
# 这座智能化的|驿站|,可为|职工|提供…; |站点|的设立,方便了|骑手|: what the sentence says of the place spoken of.
_OF_HOUSE = re.compile(
    rf"(?:^|[,，:：])[^,，。;；、“]{{0,14}}?{_HOUSE}(?:里|内|中|的(?:{any_of('audience_of_places.being_there')}))?"
    rf"(?:[^。;；]*?{_SERVES}[^,，。;；、]{{0,6}}?|[^。;；]*?成[为了]){HOW_MANY}$"
)
_OPENS_SERVING = re.compile(rf"(?:还|也|更|既|又)*(?:供|方便|惠及|可容纳|可供){HOW_MANY}")  # …;方便|骑手|就餐
_INSIDE = re.compile(rf"(?:走进)?{_HOUSE}(?:里|内|中)[,，]{HOW_MANY}")
_INSIDE_NAMED = re.compile(rf"[”’]?(?:里|内|中)[,，]{HOW_MANY}")
_BUSY = re.compile(rf"(?:们)?(?:{any_of('audience_of_places.busy')})")
_GROUP = frozenset(("Group",))
_ACTORS = ORGANISATIONS | {"Person"}


def place_audience_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The targets claims of places; `claims` are those already made of the article."""
    peopled = [view for view in views if any(span.type == "Group" for span in view.spans)]
    found = [claim for view in peopled for claim in _housed(view)]
    known = {(c.tail.sentence, c.tail.span) for c in [*claims, *found] if c.relation == "targets" and _is_housing(c)}
    for view in peopled:
        for people in runs(view, _GROUP):
            if (view.index, people[0]) not in known and mood(view, people[0].lo) != "denied":
                house = _house_of(views, view, people)
                found += [Claim(house, "targets", at(view, s), view.index, "at-home-there") for s in people if house]
    return found


def _is_housing(claim: Claim) -> bool:
    """Whether a place is said to serve people: what is done for them there says nothing of the place."""
    return claim.head.span.type == "Facility"


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


def _house_of(views: list[View], view: View, people: list[Span]) -> Place | None:
    """甲驿站里,几名|骑手|正在…; 站点已服务|骑手|3万人; |骑手|在这里歇脚: the place of the sentence, else the one before."""
    own = [s for s in view.spans if s.type == "Facility" and s.hi <= people[0].lo and (s.strength == "strong" or s.anaphor)]
    busy = _BUSY.match(view.flat, people[-1].hi) is not None
    if own:
        inside = busy and _INSIDE_NAMED.fullmatch(view.flat, own[-1].hi, people[0].lo)
        return at(view, own[-1]) if inside else None
    start = clause_start(view, people[0].lo)
    within = busy and _INSIDE.fullmatch(view.flat, clause_start(view, max(0, start - 1)), people[0].lo)
    if within or _is_told_of_house(view, people) or _THERE.match(view.flat, people[-1].hi):
        return _place_before(views, view)
    return None


def _is_told_of_house(view: View, people: list[Span]) -> bool:
    """驿站内…可为|骑手|提供饮水, 站点成了|骑手|的家: whether the sentence says that the place spoken of serves people."""
    if _OPENS_SERVING.fullmatch(view.flat, 0, people[0].lo):
        return True
    house = _OF_HOUSE.search(view.flat, 0, people[0].lo)
    if house is None or any(s.type in _ACTORS and house.start() <= s.lo < people[0].lo for s in view.spans):
        return False
    becomes = view.flat.endswith(("成为", "成了"), house.start(), people[0].lo)
    return not becomes or _LIKED.match(view.flat, people[-1].hi) is not None


def _place_before(views: list[View], view: View) -> Place | None:
    """The place named last in the few sentences before a sentence; of a place and its rooms the first."""
    for above in reversed(views[max(0, view.index - _REACH) : view.index]):
        places = [s for s in above.spans if s.type == "Facility" and s.strength == "strong" and not s.anaphor]
        if places:
            return at(above, places[0])
    return None
