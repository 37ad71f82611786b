"""All mentions of an article: every extractor's spans, the overlaps settled."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.mentions.acts_in_names import done_there, is_act_of
from kg.extract.mentions.anaphors import find_anaphors
from kg.extract.mentions.bodies.bodies_of_posts import add_bodies_of_posts
from kg.extract.mentions.bodies.firm_shorts import add_short_firms
from kg.extract.mentions.bodies.organisations import find_organisations
from kg.extract.mentions.bodies.parent_bodies import (
    with_owner,
)
from kg.extract.mentions.bodies.units import find_units
from kg.extract.mentions.definitions import add_defined_mentions, find_definitions
from kg.extract.mentions.honours.prizes import find_honours
from kg.extract.mentions.initiatives.enumerations import enumerated_things
from kg.extract.mentions.initiatives.headed import find_initiatives
from kg.extract.mentions.initiatives.stages import bare_rounds
from kg.extract.mentions.inside import names_inside
from kg.extract.mentions.papers.documents import find_documents
from kg.extract.mentions.people.groups import find_groups, without_titles
from kg.extract.mentions.people.named_again import add_people_again
from kg.extract.mentions.people.persons import complete_names, find_persons, is_titled, naming_stretch, title_before
from kg.extract.mentions.people.taken_up_groups import add_taken_up_groups
from kg.extract.mentions.places.facilities import find_facilities
from kg.extract.mentions.places.place_forms import LED, rooms_of, shop_floors
from kg.extract.mentions.places.regions import place_regions
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span, View, without_overlaps
from kg.lexicon import any_of, words_of
from kg.text.names import Name, tag_names

# What is called after a person, with the craft between.
_NAMESAKE = re.compile(
    r"(?:(?![的和与及等同说为在是了])[\u4e00-\u9fff]){0,8}?(?P<head>小组|班组|突击队|服务队|宣讲队|创新团队|创新工作室|技能大师工作室|工作室|调解室)(?!长|成员|组长)"
)
_GIVEN = re.compile("发放|发送|赠送|送上|送去|提供|办理|购买|缴纳|申请|开展|进行")
_FREELY = re.compile("免费|义务|无偿|上门|集中|统一|兜底|托底|优先|定制|全程|代办")
_FOR = re.compile(
    r"[为给替](?:全[省市区县国]|广大|辖区|近|约|[\d.万千百余多]+[名位户个])*(?:[\u4e00-\u9fff]{2,10}(?:、|和|及|以及)){0,4}$"
)
_TO_WHOM = re.compile(r"[为给向对][^,，。;；]{0,24}$")
# 定边、|吴起|两县: a county that is called as a person may be.
_NEXT_PLACE = re.compile(
    "(?:、[\u4e00-\u9fff]{2,3}){0,4}等?[两三四五六七八九十\\d]*个?(?:县|市|区|旗|州)(?:[市区、]|的|[^\u4e00-\u9fff]|$)"
)
_PITS = ("煤矿", "铁矿", "电厂", "油田", "林场", "农场")
_NAMES_OF_HOUSES, _BEARERS = words_of("honours.names_of_houses"), re.compile(any_of("honours.bearers"))
_EMPLOYING = frozenset(("placed-body", "known-firm", "known-organ", "listed-firm"))

_ROOM = 3  # characters of a room's kind that says nothing else: 工作室
# On a tie of length the type named first wins.
_RANK = {
    type_: i
    for i, type_ in enumerate(
        (
            "Person",
            "Document",
            "Honour",
            "UnionBody",
            "PublicBody",
            "Enterprise",
            "Institution",
            "Facility",
            "SocialOrganisation",
            "Initiative",
            "Region",
            "Group",
        )
    )
}


def find_mentions(views: list[View]) -> None:
    """Fill `view.regions` and `view.spans` of every sentence of one article."""
    place_regions(views)
    names = _tagged_names(views)
    for view, tagged in zip(views, names, strict=True):
        facilities = find_facilities(view)
        initiatives = find_initiatives(view)
        known = {(s.lo, s.hi) for s in (*facilities, *initiatives) if s.type == "Facility" or s.strength == "strong"}
        online = {(span.lo, span.hi) for span in facilities if span.rule == "online-place"}
        spans: list[Span] = [
            *(span for span in find_organisations(view) if (span.lo, span.hi) not in online),
            *find_persons(view, tagged),
            *find_documents(view),
            *find_honours(view),
            *find_groups(view),
            *facilities,
            *initiatives,
            *(span for span in enumerated_things(view) if (span.lo, span.hi) not in known),
            *bare_rounds(view),
            *find_units(view),
            *find_anaphors(view),
            *view.regions,
        ]
        spans += [*_named_after(view, spans), *(shop_floors(view, spans) if "车间" in view.flat else ())]
        spans = _apart_from_people(view, spans)
        view.spans = without_titles(without_overlaps(_with_shared_rooms(view, spans), _RANK))
        view.inner = names_inside(view, spans, _RANK)
    complete_names(views)
    add_people_again(views)
    add_short_firms(views)
    add_bodies_of_posts(views)
    add_taken_up_groups(views)
    add_defined_mentions(views, find_definitions(views))


def _tagged_names(views: list[View]) -> list[tuple[Name, ...]]:
    """The tagger's names of each sentence, asked only for the clauses where it can matter."""
    stretches = [naming_stretch(view) for view in views]
    tagged = tag_names([view.flat[lo:hi] for view, (lo, hi) in zip(views, stretches, strict=True)])
    return [
        tuple(Name(lo + name.lo, lo + name.hi, name.label) for name in names)
        for names, (lo, _) in zip(tagged, stretches, strict=True)
    ]


def _named_after(view: View, spans: list[Span]) -> list[Span]:
    """A team or workroom behind the name of a person: 郝建秀|小组, 高志远|劳模创新|工作室."""
    found = []
    for person in (s for s in spans if s.type == "Person" and not s.anaphor):
        match = _NAMESAKE.match(view.flat, person.hi) if len(person) >= 3 else None
        if led := LED.match(view.flat, person.hi):
            titled = title_before(view, person.lo) or any(s.type == "Honour" and s.hi == person.lo for s in spans)
            lo = led.start("head") if titled else person.lo
            name = view.flat[person.lo : led.end()] if titled and len(led["head"]) == _ROOM else ""
            found.append(Span(lo, led.end(), "Facility", "led-room", led["head"], name=name))
        elif match:
            type_ = "Facility" if match["head"].endswith("室") else "SocialOrganisation"
            found.append(Span(person.lo, match.end(), type_, "namesake", match["head"]))
    return found


def _cut_by(span: Span, holder: Span) -> bool:
    """Whether a name begins before a person's and ends behind its beginning, or begins within it and ends behind it."""
    return span.lo < holder.lo < span.hi or holder.lo < span.lo < holder.hi < span.hi


def _apart_from_people(view: View, spans: list[Span]) -> list[Span]:
    """Without the names that run over a post and the person who holds it: …小学|教师|某某|分获中学 is no school."""
    places = {(s.lo, s.hi) for s in view.regions if s.code and view.text(s).endswith(("市", "县", "区", "旗", "镇", "乡"))}
    firms = {(s.lo, s.hi) for s in spans if view.flat.endswith("公司", s.lo, s.hi)}  # 第三建筑工|程公司|介绍
    places |= {(s.lo, s.hi) for s in view.regions if s.code and _NEXT_PLACE.match(view.flat, s.hi)}
    shorts = {(s.lo, s.hi) for s in view.regions if s.code}  # 罗田|给匠人开信用: the county that the article names
    spans = [s for s in spans if s.type != "Person" or (s.lo, s.hi) not in places | firms]
    spans = [s for s in spans if s.rule != "tagged" or (s.lo, s.hi) not in shorts or title_before(view, s.lo)]
    spans = [s for s in spans if s.type != "Honour" or not _is_no_prize(view, s, spans)]
    holders = [s for s in spans if s.type == "Person" and title_before(view, s.lo) and not _in_town(view, s, spans)]
    anyone = [s for s in spans if s.type == "Person" and s.rule == "tagged" and is_titled(view, s.lo)]
    spans = [s for s in spans if s.strength != "weak" or not any(s.lo < p.lo < s.hi for p in anyone)]
    apart = [s for s in spans if s.type in ("Person", "Document") or not any(_cut_by(s, p) for p in holders)]
    bodies = [s for s in apart if s.type in ORGANISATIONS | {"Facility"}]
    actors = [*bodies, *(s for s in apart if s.type == "Person")]
    apart = [s for s in apart if not is_act_of(view, s, actors) and not _is_gift(view, s, apart)]
    apart = [s for s in (done_there(view, s) for s in apart) if s is not None]
    apart = [_without_employer(s, bodies) if s.type == "Group" else with_owner(s, bodies) for s in apart]
    apart = [_without_served(view, s, apart) if s.type == "Initiative" else s for s in apart]
    return [s for s in apart if s.type not in ("Group", "Initiative") or not _is_post(s, holders, bodies)]


def _is_no_prize(view: View, prize: Span, spans: list[Span]) -> bool:
    """Whether a prize cuts the name of a place (红旗|街道), is in that of a book (《大国工匠》) or of a house."""
    book = any(q.mark == "《" and q.lo <= prize.lo and prize.hi <= q.hi for q in view.quotes)
    paper = book and any(s.type == "Document" and s.covers(prize) for s in spans)
    return (book and not paper) or any(r.lo < prize.hi < r.hi for r in view.regions) or _is_of_house(view, prize, spans)


def _is_of_house(view: View, prize: Span, spans: list[Span]) -> bool:
    """红旗机械厂|工会: whether those of a house are named whose own name begins like that of a prize."""
    if prize.rule != "titled-honour" or not view.flat.startswith(_NAMES_OF_HOUSES, prize.lo):
        return False
    houses = (s for s in spans if s.lo == prize.lo and s.type in ("Enterprise", "Institution") and s.strength == "strong")
    return any(_BEARERS.fullmatch(view.flat, house.hi, prize.hi) for house in houses)


def _with_shared_rooms(view: View, spans: list[Span]) -> list[Span]:
    """With the rooms called after people of a list, in place of those people: 王海、李明|2个创新工作室."""
    if "作室" not in view.flat and "解室" not in view.flat:
        return spans
    rooms = list(rooms_of(view, [s for s in spans if s.type == "Person"]))
    named = {room.lo for room in rooms}
    return [*(s for s in spans if s.type != "Person" or s.lo not in named), *rooms]


def _in_town(view: View, person: Span, spans: list[Span]) -> bool:
    """某市|长兴某店: no mayor, where a body's name begins with the town that 市长 seems to be of."""
    town = view.region_ending(person.lo - 1)
    return town is not None and any(s.type == "Enterprise" and s.lo == town.lo and s.hi > person.hi for s in spans)


def _without_employer(group: Span, bodies: list[Span]) -> Span:
    """…饭店|职工: the people without the body that employs them at the head of their name."""
    employers = [
        b
        for b in bodies
        if b.lo <= group.lo < b.hi < group.hi
        and (b.rule in _EMPLOYING or b.head == "总" or (b.strength == "strong" and len(b) >= 4 + (b.head not in _PITS)))
    ]
    at = max((b.hi for b in employers), default=group.lo)
    if group.head.startswith("工会"):
        at = min(at, group.hi - len(group.head))
    return replace(group, lo=at, strength="weak") if group.hi - at >= 2 and at > group.lo else group


def _without_served(view: View, span: Span, spans: list[Span]) -> Span:
    """为|货车司机|免费体检: what is done for people without them at the head of its name."""
    if not _FOR.search(view.flat, max(0, span.lo - 40), span.lo):
        return span
    people = (s.hi for s in spans if s.type == "Group" and s.lo == span.lo and s.hi < span.hi)
    return next((replace(span, lo=hi) for hi in people if _FREELY.match(view.flat, hi, span.hi)), span)


def _is_gift(view: View, span: Span, spans: list[Span]) -> bool:
    """Whether a name is whom something is given and the gift (为|职工|发放互助金), or runs out of the title of a paper."""
    if span.type != "Initiative":
        return False
    people = [s.hi for s in spans if s.type == "Group" and s.lo <= span.lo < s.hi < span.hi]
    given = any(_GIVEN.match(view.flat, hi, span.hi) for hi in people) and _TO_WHOM.search(view.flat[: span.lo])
    return bool(given) or any(q.mark == "《" and q.lo < span.lo < q.hi < span.hi for q in view.quotes)


def _is_post(span: Span, holders: list[Span], bodies: list[Span]) -> bool:
    """Whether the name of a group is the post of the person behind it and cuts a body's name: …有限公司|总装车间员工|某某."""
    return any(p.lo == span.hi for p in holders) and any(
        b.lo <= span.lo < b.hi <= span.hi or span.lo < b.lo < span.hi for b in bodies
    )
