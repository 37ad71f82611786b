"""Whom a thing serves that was named before.

建成|驿站|。|骑手|在这里歇脚; 启动|送温暖活动|。先后看望|困难职工; |手册|免费发放给|职工.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.circumstances import serves_nobody
from kg.extract.syntax.runs import clause_end, clause_start, mood, runs
from kg.extract.syntax.themes import Told, carried_out, things_of
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_GROUP = frozenset(("Group",))
_INITIATIVE = frozenset(("Initiative",))
_REACH = 3  # sentences back to the place or campaign that is spoken of
_HOW_MANY = (
    r"(?:[近达超约共余]*[\d.万千百]+余?多?[名位户个]|[几两数十百千]+余?名|[一二三四五两几]位|不少|许多|一些|一群|众多|广大"
    r"|周边的?|附近的?|过往的?|全市|辖区的?|一线|更多|来往的?)*"
)
_HOUSE = rf"(?:(?:该|此|这[个处座家间])?(?:{any_of('served_later.houses')}))"
_MAY = r"(?:们)?(?:都|也|就|还|随时|均|常常)*(?:可以?|能够?)?(?:免费|随时|就近|自由)*"
_THERE = re.compile(rf"{_MAY}(?:{any_of('served_later.there')})")
_SERVES = rf"(?<!成)(?:{any_of('served_later.serving')})了?"
_HOUSE_SERVES = re.compile(rf"{_HOUSE}[^,，。;；、]{{0,8}}?{_SERVES}[^,，。;；、]{{0,6}}?{_HOW_MANY}")
_INSIDE = re.compile(rf"(?:走进)?{_HOUSE}(?:里|内|中)[,，]{_HOW_MANY}")
_INSIDE_NAMED = re.compile(rf"[”’]?(?:里|内|中)[,，]{_HOW_MANY}")
_BUSY = re.compile(rf"(?:们)?(?:{any_of('served_later.busy')})")
_VISITING = re.compile(rf"(?:{any_of('served_later.visiting')})了?{_HOW_MANY}$")
_VISITS = re.compile(any_of("served_later.visits"))
_BARE_VISITS = words_of("beneficiaries.done_to")
_HAND_TO = re.compile(rf"[向给为]{_HOW_MANY}$")
_FREELY = "(?:们|代表)?(?:免费|现场|集中|统一|及时)*"
_HANDED_OUT = re.compile(rf"{_FREELY}(?:{any_of('served_later.handing')})了?[^,，。;；]{{0,8}}?")
_HANDED_TO = re.compile(rf"(?:{any_of('served_later.handed')})了?{_HOW_MANY}$")
_GETTING = re.compile(rf"(?:们)?[^,，。;；]{{0,6}}?(?:{any_of('served_later.getting')})了?[^,，。;；]{{0,8}}?")


def later_audience_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The targets claims of a population that is told of apart from what serves it; `claims` are those already made."""
    told = carried_out(claims)
    named = [c for c in claims if c.relation == "targets" and not _is_bare(views, c.head)]
    known = {(c.tail.sentence, c.tail.span) for c in named}
    found: list[Claim] = []
    for view in views:
        for people in runs(view, _GROUP):
            if mood(view, people[0].lo) == "denied":
                continue
            things = [(paper, "handed-to") for paper in _papers(view, people)]
            if not things and (view.index, people[0]) not in known:
                things = list(_served_before(views, view, people, told))
            found += [
                Claim(thing, "targets", at(view, group), view.index, method) for thing, method in things for group in people
            ]
    return found


def _is_bare(views: list[View], thing: Place) -> bool:
    """Whether a thing is only the act of visiting: 走访慰问, no campaign."""
    return views[thing.sentence].text(thing.span) in _BARE_VISITS


def _served_before(views: list[View], view: View, people: list[Span], told: Told) -> Iterator[tuple[Place, str]]:
    """The place that some people use, or the campaign in which they are visited."""
    if (house := _house_of(views, view, people)) is not None:
        yield house, "at-home-there"
    elif (campaign := _campaign_of(views, view, people, told)) is not None:
        yield campaign, "visited-under"


def _house_of(views: list[View], view: View, people: list[Span]) -> Place | None:
    """甲驿站里,几名|骑手|正在…; 站点已服务|骑手|3万人; |骑手|在这里歇脚: the place of the sentence, else the one before."""
    own = [s for s in view.spans if s.type == "Facility" and s.hi <= people[0].lo and (s.strength == "strong" or s.anaphor)]
    busy = _BUSY.match(view.flat, people[-1].hi) is not None
    if own:
        inside = busy and _INSIDE_NAMED.fullmatch(view.flat, own[-1].hi, people[0].lo)
        return at(view, own[-1]) if inside else None
    start = clause_start(view, people[0].lo)
    within = busy and _INSIDE.fullmatch(view.flat, clause_start(view, max(0, start - 1)), people[0].lo)
    serves = _HOUSE_SERVES.fullmatch(view.flat, start, people[0].lo)
    if within or serves or _THERE.match(view.flat, people[-1].hi):
        return _place_before(views, view)
    return None


def _place_before(views: list[View], view: View) -> Place | None:
    """The place named last in the few sentences of the paragraph before a sentence; of a place and its rooms the first."""
    for above in reversed(views[max(0, view.index - _REACH) : view.index]):
        if above.sentence.role != "body" or above.sentence.paragraph != view.sentence.paragraph:
            return None
        places = [s for s in above.spans if s.type == "Facility" and s.strength == "strong" and not s.anaphor]
        if places:
            return at(above, places[0])
    return None


def _campaign_of(views: list[View], view: View, people: list[Span], told: Told) -> Place | None:
    """开展|送温暖活动|。…先后看望了|困难职工: the campaign of care told of last, when the sentence has none of its own."""
    start = clause_start(view, people[0].lo)
    if not _VISITING.search(view.flat, start, people[0].lo):
        return None
    for above in reversed(views[max(0, view.index - _REACH) : view.index + 1]):
        if above.sentence.role != "body" or above.sentence.paragraph != view.sentence.paragraph:
            return None
        things = [p for p in things_of(above, _INITIATIVE, told) if above is not view or p.span.hi <= people[0].lo]
        things = [p for p in things if not (p.span.anaphor or _is_bare(views, p))]
        if things:
            name = above.text(things[-1].span)
            return things[-1] if _VISITS.search(name) and not serves_nobody(name) else None
    return None


def _papers(view: View, people: list[Span]) -> list[Place]:
    """向|职工|发放|《手册》; |《手册》|免费发放给|职工; |职工|领到|《手册》: the papers that are handed to people."""
    papers = [s for s in view.spans if s.type == "Document"]
    if not papers:
        return []
    lo, hi = people[0].lo, people[-1].hi
    end = clause_end(view, hi)
    behind = [s for s in papers if hi <= s.lo < end]
    others = max((s.hi for s in view.spans if s.type != "Document" and s.hi <= lo), default=0)
    ahead = [s for s in papers if others <= s.lo and s.hi <= lo]
    if behind and _HAND_TO.search(view.flat, 0, lo) and _HANDED_OUT.fullmatch(view.flat, hi, behind[0].lo):
        return [at(view, s) for s in behind]
    if behind and _GETTING.fullmatch(view.flat, hi, behind[0].lo):
        return [at(view, s) for s in behind]
    if ahead and _HANDED_TO.search(view.flat, ahead[-1].hi, lo):
        return [at(view, s) for s in ahead]
    return []
