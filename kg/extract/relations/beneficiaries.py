"""Whom a thing serves, by the words between the two: 为|会员|购买|保险, 参加|体检|的均为|骑手, 驿站|供|环卫工人|歇脚."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.relations.circumstances import serves_nobody
from kg.extract.relations.participation import EVENT_HEADS
from kg.extract.syntax.clauses import ORGANISATIONS, Chunk, Clause, clauses
from kg.extract.syntax.moods import denies
from kg.extract.syntax.runs import runs
from kg.extract.syntax.themes import Told, carried_out, things_of, topic_before
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_FACILITY = frozenset(("Facility",))
_INITIATIVE = frozenset(("Initiative",))
_GROUP = frozenset(("Group",))
_FOR = frozenset(("为", "给", "替", "向"))
_FOR_COUNTED = re.compile(r"[为给替](?:全[省市区县州]|广大|辖区|[\d.万千百余多近约超]+[名位户个])+$")
_GETTING = re.compile(
    rf"(?:{any_of('beneficiaries.getting_how')})*(?:{any_of('beneficiaries.getting')})了?[^,，。;；]{{0,16}}?"
)
# What people have for themselves: no meeting, no paper.
_BENEFIT = re.compile(rf"(?:{any_of('beneficiaries.benefits')})[”’]?$")
_TAKERS = re.compile(r"(?:参加|参与|参训|报名|入选|享受)了?(?:此次|本次|这次|今年的?)?")
_PARTAKING = re.compile(r"的?(?:参赛|参训|受训|受助|受益|参与)(?:的)?")
# 参加乙竞赛的|职工|达3万人
_OF_THOSE = re.compile(r"的(?:[近达超约共逾]*[\d.万千百余多]+[名位户个])?(?:全[省市区县]|广大|一线|基层)*")
# 500人应邀参加,其中既有|困难职工|,也有|劳模
_AMONG = re.compile(r"(?:其中|当中)[,，]?(?:既|大多|主要|不仅|除了|除)?(?:有|包括|是|为)[^。;；]{0,30}?$")
_PRESENT = re.compile(rf"[\d余多百千万][名位人]+[^。;；]{{0,16}}?(?:{any_of('beneficiaries.present')})")
_CARING = re.compile(any_of("beneficiaries.caring"))
_ARE = re.compile(
    r"的?[^,，。;；]{0,12}?[,，]?(?:全部|全|都|大多|多数|主要|既)*(?:是|有|为|均为|均是|皆为|包括|来自)[^,，。;；]{0,16}?$"
)
# 供|职工|休息, 为|货车司机|提供…, 覆盖|户外劳动者: what a place does for those who come to it.
_HOUSING = re.compile(rf"(?:{any_of('beneficiaries.serving')})$")
_COMING = re.compile(
    r"(?:们)?(?:都|也|就|还|随时|均|累了|渴了)*(?:可以?|能够?|在)?(?:免费|随时|就近|进来|进站|入内)*"
    rf"(?:{any_of('beneficiaries.coming')})"
)
_BECOMES = re.compile(r"(?:成为|成了|是|变成)[^,，。;；]{0,12}?$")
_LIKED = re.compile(
    rf"(?:们)?(?:最|十分|非常)?(?:{any_of('beneficiaries.liked')})*的[^,，。;；]{{0,12}}?(?:{any_of('beneficiaries.havens')})"
)
_AT_PLACE = re.compile(
    r"(?:们)?(?:可以?|能够?|正|正在|都|也|常|经常|纷纷|陆续)*(?:在|到|来|去|走进|来到|进入|前来)[\u4e00-\u9fff]{0,8}?"
)
_MADE_FOR = re.compile(rf"(?:量身|专门|精心)*(?:{any_of('beneficiaries.made')})的[^,，。;；]{{0,12}}(?:——|—)?“?")
_ALL_THERE = re.compile(rf"等?[^,，。;；]{{0,4}}?(?:{any_of('enumerations.complete')})")  # 甲室、乙室|样样齐全: those of a home
_STAYS = re.compile(rf"(?:里|内|中)?(?:{any_of('beneficiaries.stays')})")
# 把|技能培训|送到|下岗职工|手上: what is brought to people.
_NUMBER = r"(?:[\d.万千百余多近约超]+[名位户个]|[一二三四五两]批)?"
_WHOSE = r"(?:广大|全市|全省|全区|全县|辖区|一线|更多|优秀|先进|每一?[名位个])*"
_BROUGHT = re.compile(rf"(?:{any_of('beneficiaries.bringing')})了?{_NUMBER}{_WHOSE}$")
_MOVED = re.compile(r"[把将]")
# 组织|一线职工|到某地|疗休养: what people are taken along to for their own sake.
_TAKEN = re.compile(rf"(?:组织|安排|选送|邀请|带领|护送)了?{_NUMBER}{_WHOSE}$")
_TREAT = re.compile(rf"(?:{any_of('beneficiaries.treats')})(?:活动|营|班)?[”’]?$")
_DONE_TO = words_of("beneficiaries.done_to")


def beneficiary_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The targets claims that a sentence makes between a thing and a population without a verb's frame."""
    peopled = [view for view in views if any(span.type == "Group" for span in view.spans)]
    rules = (_obtained, _taking, _done_to, _brought, _taken_along, _housed)
    told = carried_out(claims)
    found = [claim for view in peopled for rule in rules for claim in rule(view)]
    return found + [claim for view in peopled for claim in _among(views, view, told)]


def _targets(view: View, things: list[Span], groups: tuple[Span, ...], method: str) -> Iterator[Claim]:
    for thing in things:
        yield from (Claim(at(view, thing), "targets", at(view, group), view.index, method) for group in groups)


def _people(clause: Clause) -> Iterator[tuple[int, Chunk]]:
    """The lists of populations of a clause, each with its position."""
    for i, chunk in enumerate(clause.chunks):
        if chunk.kind == "group" and chunk.spans[0].type == "Group":
            yield i, chunk


def _obtained(view: View) -> Iterator[Claim]:
    """为|快递员|购买|意外伤害保险: what is got for a population, in one clause."""
    for clause in (clause for clause in clauses(view) if not denies(clause)):
        for i, people in _people(clause):
            before = [c for c in clause.chunks[:i] if c.kind in ("prep", "verb", "group")]
            after = [c for c in clause.chunks[i + 1 :] if c.kind == "group"]
            governed = (bool(before) and before[-1].text in _FOR) or _FOR_COUNTED.search(view.flat[: people.lo])
            if not governed or not after or after[0].spans[0].type != "Initiative":
                continue
            if _GETTING.fullmatch(view.flat, people.hi, after[0].lo):
                things = [s for s in after[0].spans if _BENEFIT.search(view.text(s))]
                yield from _targets(view, things, people.spans, "obtained-for")


def _taking(view: View) -> Iterator[Claim]:
    """参加|集体婚礼|的新人均为|一线职工, 技能大赛的参赛|职工: who they are that take part."""
    for thing in (s for s in view.spans if s.type == "Initiative"):
        near = [s for s in view.spans if s.type == "Group" and _PARTAKING.fullmatch(view.flat, thing.hi, s.lo)]
        yield from _targets(view, [thing], tuple(near[:1]), "takers-are")
    taken = {take.end() for take in _TAKERS.finditer(view.flat)}
    things = [s for s in view.spans if s.lo in taken and s.type == "Initiative"]
    for clause in clauses(view) if things else []:
        for _, people in _people(clause):
            who = [s for s in things if s.hi < people.lo and _is_of(view, s.hi, people.lo)]
            yield from _targets(view, who, people.spans, "takers-are")


def _is_of(view: View, lo: int, hi: int) -> bool:
    """参加|…的均为|…, 参加|…的200名|…: whether what stands between a thing and a population says that they are its takers."""
    return (_ARE.fullmatch(view.flat, lo, hi) or _OF_THOSE.fullmatch(view.flat, lo, hi)) is not None


def _among(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """500余人参加|乙活动|,其中既有|困难职工|,也有|劳模: who they are of whom some are told."""
    come = _PRESENT.search(view.flat) if "中" in view.flat else None
    if come is None:
        return
    things = [p for p in things_of(view, _INITIATIVE, told) if p.span.lo < come.end() + 2]
    topic = things[-1] if things else topic_before(views, view.index, 1, EVENT_HEADS, told)
    for people in runs(view, _GROUP) if topic is not None else []:
        if topic is not None and people[0].lo >= come.end() and _AMONG.search(view.flat, come.end(), people[0].lo):
            yield from (Claim(topic, "targets", at(view, group), view.index, "takers-are") for group in people)


def _done_to(view: View) -> Iterator[Claim]:
    """送温暖活动中,走访慰问|困难职工: what is done to the population right behind it, and the campaign that it belongs to."""
    for clause in clauses(view):
        for i, people in _people(clause):
            act = clause.chunks[i - 1].spans[-1] if i and clause.chunks[i - 1].kind == "group" else None
            if act is None or act.type != "Initiative" or act.hi != people.lo or not view.text(act).endswith(_DONE_TO):
                continue
            campaigns = [s for s in view.spans if s.type == "Initiative" and s.hi < act.lo and _cares(view.text(s))]
            yield from _targets(view, [act, *campaigns[-1:]], people.spans, "done-to")


def _brought(view: View) -> Iterator[Claim]:
    """把|技能培训、创业指导|送到|下岗职工|手上: what is brought to a population."""
    for clause in clauses(view):
        for _, people in _people(clause):
            verb = _BROUGHT.search(view.flat, clause.chunks[0].lo, people.lo)
            moved = _MOVED.search(view.flat, clause.chunks[0].lo, verb.start()) if verb else None
            if verb is None or moved is None:
                continue
            things = [s for s in view.spans if s.type == "Initiative" and moved.end() <= s.lo and s.hi <= verb.start()]
            yield from _targets(view, things, people.spans, "brought-to")


def _taken_along(view: View) -> Iterator[Claim]:
    """组织|一线职工|赴海南|疗休养: whom a body takes to rest, training or a check-up."""
    for clause in (clause for clause in clauses(view) if not denies(clause)):
        for i, people in _people(clause):
            if not _TAKEN.search(view.flat, clause.chunks[0].lo, people.lo):
                continue
            things = [s for c in clause.chunks[i + 1 :] for s in c.spans if s.type == "Initiative"]
            things = [s for s in things if _TREAT.search(view.text(s))]
            yield from _targets(view, things[:1], people.spans, "taken-along")


def _cares(name: str) -> bool:
    return _CARING.search(name) is not None and not serves_nobody(name)


def _housed(view: View) -> Iterator[Claim]:
    """建成|爱心驿站|,供|环卫工人|休息: whom the place that a sentence names serves."""
    places = [s for s in view.spans if s.type == "Facility" and s.rule != "site" and (s.strength == "strong" or _is_known(s))]
    for clause in clauses(view) if places else []:
        if denies(clause):
            continue
        for _, people in _people(clause):
            stays = [s for s in places if s.lo >= people.hi and _AT_PLACE.fullmatch(view.flat, people.hi, s.lo)]
            stays = [s for s in stays if _STAYS.match(view.flat, s.hi)]
            stays += [s for s in places if s.lo >= people.hi and _MADE_FOR.fullmatch(view.flat, people.hi, s.lo)]
            yield from _targets(view, stays, people.spans, "housed")
            ahead = [s for s in places if s.hi <= people.lo]
            if not ahead or not _is_user(view, people):
                continue
            between = [s for s in view.spans if ahead[-1].hi <= s.lo < people.lo]
            if not any(s.type in ORGANISATIONS | {"Person", "Initiative"} for s in between):
                rooms = next((run for run in runs(view, _FACILITY) if ahead[-1] in run), ahead[-1:])
                if not _ALL_THERE.match(view.flat, rooms[-1].hi):
                    yield from _targets(view, rooms, people.spans, "housed")


def _is_known(place: Span) -> bool:
    """Whether a place without a name says by its kind which it is: 户外劳动者之家, not 休息室."""
    return place.rule == "facility" and len(place.head) > 4


def _is_user(view: View, people: Chunk) -> bool:
    """Whether a population is helped by, comes to or likes the place named before it."""
    before = view.flat[: people.lo]
    if _HOUSING.search(re.sub(r"(?:[\d.万千百余多]+[名位户个]|广大|过往|周边|附近|全市|辖区|更多)*$", "", before)):
        return True
    return bool(_COMING.match(view.flat, people.hi) or (_BECOMES.search(before) and _LIKED.match(view.flat, people.hi)))
