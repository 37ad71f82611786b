"""Who sets others going: 甲组织|乙|开展丙, 甲引导|乙协会|举办丁, 甲选派|职工|参加戊."""

from __future__ import annotations

import re

from kg.extract.claims import Claim, Place
from kg.extract.relations.doing.acts import Act
from kg.extract.relations.doing.circumstances import INTO, TO
from kg.extract.syntax.actors import TEAMS
from kg.extract.syntax.clauses import ACTS, ORGANISATIONS
from kg.extract.syntax.memory import Memory
from kg.lexicon import any_of, word_set, words_of

_HELPERS = words_of("audience_told_later.agents")  # 组织|爱心企业|开展义诊: who helps, not who is helped
# 安排|资金300万元, 组织|车辆: what is spent or used, not who is made to act.
_MEANS = re.compile(rf"[^,，。;；]*?(?:{any_of('frames.means')})")
_TAKEN_TO = words_of("set_going.taken_to")
_DELEGATING = word_set("frames.delegating")
_PUTTING_FORWARD = word_set("frames.putting_forward")  # 推荐|劳模评选
_ENTRUSTING = word_set("frames.entrusting")
_LEAVING = word_set("frames.leaving")
_CALLING_OUT = frozenset(("动员", "发动", "号召"))


def set_going(act: Act, memory: Memory) -> tuple[list[Claim], list[Place]]:
    """甲组织|乙|…: what 甲 does directly, and those who are set going."""
    movers = [place for place in act.objects if place.span.type in ORGANISATIONS | {"Person", "Group"}]
    memory.pivot = act.chunk.text
    things = [place for place in act.objects if place not in movers and place.span.type != "Honour"]
    holders = [memory.body_of(place) for place in act.subjects] if act.chunk.text not in _PUTTING_FORWARD else []
    claims = act.claims("conduct", holders, things, f"conduct{act.method}")
    if movers:
        claims += _taken_along(act, memory, movers)
    if act.chunk.text in ("引导", "带领", "鼓励"):
        claims += act.claims("guide", act.subjects, [p for p in movers if p.span.type in ORGANISATIONS], "guided")
    if act.chunk.text == "邀请":
        events = [p for p in act.slots.subjects if p.span.type == "Initiative"] or list(memory.here)
        claims += act.claims("participate", [p for p in movers if p.span.type != "Group"], events[-1:], "invited")
    if not movers and not things and not _MEANS.match(act.view.flat, act.chunk.hi):
        memory.paused, memory.actors = memory.actors, ()
    return claims, movers


def _taken_along(act: Act, memory: Memory, movers: list[Place]) -> list[Claim]:
    """组织|劳模|到南岳疗休养; 开展甲活动,组织|医疗队|到工地: what people are taken to; teams sent for what was told."""
    taken = [p for p in act.slots.of(INTO | TO) if p.span.type == "Initiative" and p.span.lo > movers[-1].span.hi]
    taken = [p for p in taken if act.view.text(p.span).endswith(_TAKEN_TO)]
    holders = memory.acting() if act.method == "-moved" else [memory.body_of(place) for place in act.subjects]
    claims = act.claims("conduct", holders, taken, "conduct-pivot")
    teams = [p for p in movers if p.span.head.endswith(TEAMS)] if act.first and not taken else []
    told = [p for p in memory.done if p.span.type == "Initiative"]
    return claims + act.claims("participate", teams, told[-1:], "participate-pivot")


def moved(act: Act, memory: Memory, pivot: list[Place]) -> list[Claim]:
    """甲组织|乙|开展丙: 甲 holds it, and those who are set going carry it out themselves or take part."""
    sent_out = act.chunk.frame == "participate" and memory.pivot in _DELEGATING
    movers = [p for p in pivot if not p.span.head.endswith(_HELPERS) and _is_theirs(act, p)]
    entrusted = movers if act.chunk.frame in ACTS and memory.pivot in _ENTRUSTING else []  # 委托|乙|开展丁
    movers = [p for p in movers if p not in entrusted]
    own = [p for p in movers if act.chunk.frame in ACTS and _acts_itself(act, memory.pivot, p)]
    joining = [p for p in movers if p not in own and not _is_sent(act, memory, p)]
    leaders = memory.acting() if act.chunk.frame in ACTS else list(memory.actors)  # 甲会主席某某带领职工开展丁
    return [
        *act.claims(leads_in(act, sent_out), leaders, act.objects, "conduct-pivot"),
        *act.claims("undertake", entrusted, act.objects, "undertake"),
        *act.claims(act.chunk.frame, own, act.objects, f"{act.chunk.frame}-moved"),
        *act.claims("participate", joining, act.objects, "participate-pivot"),
    ]


def _is_sent(act: Act, memory: Memory, mover: Place) -> bool:
    """派出|12名医生|进厂,开设丁: people who are sent to do a thing for others."""
    return mover.span.type == "Group" and act.chunk.frame in ACTS and memory.pivot in _DELEGATING


def _is_theirs(act: Act, mover: Place) -> bool:
    """组织|职工|练兵,|举办乙: whether those set going still do what a verb says; people no further than in their clause."""
    if mover.sentence != act.view.index:
        return True
    last = act.view.flat.rfind(act.view.text(mover.span), mover.span.lo, act.chunk.lo)  # …,吸引|职工|参加
    return act.view.flat.count(",", last, act.chunk.lo) <= (mover.span.type in ORGANISATIONS)


def _acts_itself(act: Act, pivot: str, mover: Place) -> bool:
    """引导|乙协会|举办丁, 组织|各级工会|开展丁: who is led to do a thing, or a union that is told to, carries it out itself;
    动员|乙公司|到丙村|开展丁: who is called out takes part."""
    if pivot in _CALLING_OUT and mover.span.type == "Enterprise" and act.slots.of(INTO | TO):
        return False
    return mover.span.type in ORGANISATIONS and (pivot in _LEAVING or mover.span.type in ("UnionBody", "PublicBody"))


def leads_in(act: Act, sent_out: bool = False) -> str:
    """甲组织职工|参加乙大赛: 甲 holds it, unless others do (参加|丙举办的|乙大赛) or it sends them out (甲选派职工|参加乙)."""
    if sent_out:
        return "participate"
    others = [place for verb in act.slots.inner for place in act.slots.objects[verb]]
    return "participate" if any(place in others for place in act.objects) else "conduct"
