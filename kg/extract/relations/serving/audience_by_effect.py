"""Whom a thing serves by what it brings about, told in a later clause or in the next sentence.

开展|甲活动|,…,激发了|职工|的热情; 建成|乙驿站|,解决|骑手|吃饭难; 启动|丙行动|。三年来,资助|农民工|; |患病职工|可获得….
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.doing.circumstances import helps_others, is_felt_for, serves_nobody
from kg.extract.relations.serving.audience_told_later import AGENTS, SAID, acts_for_others, listed_with
from kg.extract.relations.serving.counted_people import FOR, HOW_MANY
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import clause_start, mood, runs
from kg.extract.syntax.themes import Told, carried_out, done_things, things_of
from kg.extract.views import Span, View
from kg.lexicon import any_of

_GROUP = frozenset(("Group",))
_SERVERS = frozenset(("Initiative", "Facility"))
_ACTORS = ORGANISATIONS | {"Person"}
_EFFECT = re.compile(rf"(?:{any_of('audience_by_effect.verbs')}|{FOR})(?:了|好|到)?{HOW_MANY}$")
# 又把|退休女工|纳入筛查范围
_TAKEN = re.compile(rf"[把将]{HOW_MANY}$")
_INTO = re.compile(
    rf"(?:们|群体)?(?:也|都|全部|一并|优先)?(?:{any_of('audience_by_effect.taking')})"
    rf"[^,，。;；]{{0,8}}(?:{any_of('audience_by_effect.scopes')})"
)
# |职工|可免费…, 已有300名|农民工|搬进: who stands at the head of a clause, and what they get.
_WHEN = rf"(?:(?:{any_of('audience_by_effect.when')})[,，]?)*"
_HOW = rf"(?:{any_of('audience_by_effect.how')}){{0,3}}"
_HEAD = re.compile(rf"{_WHEN}{_HOW}(?:有|使)?{HOW_MANY}")
_GETS = re.compile(
    rf"(?:们|代表|家庭|群体)?[^,，。;；、:：“]{{0,14}}?(?:{any_of('audience_by_effect.gets')})"
    rf"|(?:们)?[^,，。;；、:：“]{{0,10}}[,，][^,，。;；、:：“]{{0,6}}?(?:{any_of('audience_by_effect.may')})"
)
# 三年来,共投入30万元,资助|农民工|: a sentence that goes on without a subject.
_SPENT = r"(?:[^,，。;；为给向]{0,12}[\d.万千百]+[^,，。;；为给向]{0,6}[,，])*"
_GOES_ON = re.compile(rf"{_WHEN}{_SPENT}{_HOW}(?:{any_of('audience_by_effect.carried')})了?{HOW_MANY}")
_TURNS = re.compile(any_of("audience_carried.turning"))


def effect_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The targets claims of those on whom a thing told before has an effect; `claims` are those already made."""
    told = carried_out(claims)
    known = {(c.tail.sentence, c.tail.span) for c in claims if c.relation in ("targets", "regulates")}
    found: list[Claim] = []
    for view in (view for view in views if view.sentence.role == "body"):
        for people in runs(view, _GROUP):
            if (view.index, people[0]) in known or people[0].head.endswith(AGENTS):
                continue
            if how := _how_affected(view, people):
                found += _by(views, view, people, told, how)
    return found


def _how_affected(view: View, people: list[Span]) -> str:
    """Whether a sentence says that something is brought about for a population, or that it gets something."""
    lo, hi = people[0].lo, people[-1].hi
    if mood(view, lo) == "denied" or SAID.search(view.flat, 0, lo) or is_felt_for(view, people[-1]):
        return ""
    if acts_for_others(view, hi):
        return ""
    start = clause_start(view, lo)
    if _EFFECT.search(view.flat, start, lo) or (_TAKEN.search(view.flat, start, lo) and _INTO.match(view.flat, hi)):
        return "effect"
    return "gets" if _HEAD.fullmatch(view.flat, start, lo) and _GETS.match(view.flat, hi) else ""


def _by(views: list[View], view: View, people: list[Span], told: Told, how: str) -> Iterator[Claim]:
    """What serves a population by its effect: the thing done last before it, with what that is listed with."""
    lo = people[0].lo
    done = [p for p in done_things(view, _SERVERS, told) if p.span.hi <= lo]
    here = [p for p in things_of(view, _SERVERS, told) if p.span.hi <= lo]
    done = done or [p for p in here if p.span.anaphor or (how == "gets" and _is_open(p.span))]
    if done:
        thing = done[-1] if is_near(view, done[-1].span, lo) else None
    else:
        thing = _before(views, view, told) if not here and _goes_on(view, lo, how) else None
    if thing is not None and _can_have(views[thing.sentence], thing, how):
        method = f"{how}-in-sentence" if done else f"{how}-carried"
        for one in listed_with(views, thing):
            yield from (Claim(one, "targets", at(view, s), view.index, method) for s in people)


def _can_have(view: View, thing: Place, how: str) -> bool:
    """Whether a thing can serve anybody: no meeting, and nothing by which those who take part only give."""
    return not serves_nobody(view.text(thing.span)) and not (how == "gets" and helps_others(view, thing))


def _is_open(thing: Span) -> bool:
    """|妈咪小屋|里…,|背奶妈妈|不必…: whether a thing is a place with a name, which serves without anybody doing anything."""
    return thing.type == "Facility" and thing.strength == "strong" and thing.rule != "site"


def is_near(view: View, thing: Span, lo: int) -> bool:
    """Whether at most two clauses, in which nobody else acts, lie between a thing and an offset; three behind a place."""
    if any(s.type in _ACTORS and thing.hi <= s.lo < lo and clause_start(view, s.lo) >= s.lo - 2 for s in view.spans):
        return False
    return view.flat.count(",", thing.hi, lo) <= (3 if thing.type == "Facility" else 2)


def _before(views: list[View], view: View, told: Told) -> Place | None:
    """The last thing done in the sentence before, in the same paragraph."""
    above = views[view.index - 1] if view.index else view
    done = done_things(above, _SERVERS, told) if above.sentence.paragraph == view.sentence.paragraph else []
    return done[-1] if done and above is not view else None


def _goes_on(view: View, lo: int, how: str) -> bool:
    """Whether a sentence goes on about what was told before: |三年来,已资助|农民工|…, |农民工|可…."""
    return (_HEAD if how == "gets" else _GOES_ON).fullmatch(view.flat, 0, lo) is not None and not _TURNS.match(view.flat)
