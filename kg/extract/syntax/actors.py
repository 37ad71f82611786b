"""Who does what a verb says: the agent of 由 or 被, the clause's subject, or one carried from before."""

from __future__ import annotations

import re

from kg.extract.claims import Place
from kg.extract.syntax.clauses import ACTS, ORGANISATIONS
from kg.extract.syntax.elided_subjects import (
    begins_with_somebody,
    describes,
    names_nobody,
    others_act,
    purpose_only,
    urges_others,
)
from kg.extract.syntax.memory import Memory
from kg.extract.syntax.runs import mood
from kg.extract.syntax.slots import Slots
from kg.extract.views import View
from kg.lexicon import any_of

_BY = frozenset(("由", "被"))
# What leads to where something is done: 每周五晚在|县文化广场|举办….
_THERE = ("在", "于", "到", "从", "走进", "来到", "依托", "利用", "借助")
# 某集团|已有15人|获评…: those who win are some of a body's people, not the body.
_IN_NUMBER = re.compile(r"有[\d一二两三四五六七八九十百]+余?多?[名位人]")
_TEACHES = re.compile("(?:开设|开办)了?[^,，。;；]{0,40}?(?:班|课程?|讲座|培训)(?![组子])")
TEAMS = ("队", "团", "组", "专班")  # what they are raised for is done by who raises them, and they take part
_BY_DOING = ("以", "通过", "借助")  # 以|承办甲大赛|为契机,乙…
# 凡|夺得甲奖|的选手, …的选手将|被授予乙: it is for whoever wins, not for who speaks.
_WHOEVER = re.compile(rf"(?:凡是?|只要|谁|哪[位个家])[^,，。;；]{{0,8}}$|的(?:{any_of('sharing.people')})[^,，。;；]{{0,8}}$")
OF_THOSE = re.compile(r"(?:荣誉称号|称号|奖牌|荣誉|证书)?的(?!荣誉|称号|殊荣|好?成绩|奖)")
# Frames whose elided subject may be any actor of the sentence.
_ELIDING = ("receive", "partner", "pivot")


def agents_of(slots: Slots, verb: int) -> list[Place]:
    """Who acts in the clause within the clause that a verb belongs to, else who stands behind 由 or 被 before it."""
    return slots.inner.get(verb) or slots.of(_BY, verb)


def actors_of(
    view: View, slots: Slots, memory: Memory, pivot: list[Place], frame: str, verb: tuple[int, int], begin: int
) -> tuple[list[Place], str]:
    """Who acts, and how that is known, as the ending of the method's name.

    `verb` is the verb's chunk position and its offset, `begin` the offset of its clause. "-by" an agent, "" the clause's
    subject, "-moved" who was set going by the verb before, "-elided" the actor of an earlier clause, "-carried" that of an
    earlier sentence where this one names nobody.
    """
    if verb[0] in slots.unnamed or verb[0] - 1 in slots.unnamed:
        meant = memory.those_meant(view.flat[view.flat.rfind("由", begin, verb[1]) + 1 : verb[1]])
        memory.actors = ()
        return meant, "-by"
    if view.flat.endswith("对", 0, verb[1]):  # 对|新建|甲|给予补助
        return [], "-by"
    agents = agents_of(slots, verb[0])
    # 甲被|乙|纳入丙: 甲 belongs to 丙
    if agents and frame != "join" and not (frame == "contain" and _raised_body(view, agents, verb[1])):
        return agents, "-by"
    kind = slots.subjects[0].span.type if slots.subjects else ""
    if slots.people and kind == "Person" and frame in ("receive", "participate"):
        return slots.people, ""
    if pivot:
        return pivot, "-moved"
    if kind == "Facility" and view.flat.endswith(_THERE, 0, slots.subjects[0].span.lo):
        kind = ""
    in_session = kind == "Initiative" or (not kind and bool(memory.topic) and not memory.fresh)
    if frame == "issue" and in_session and memory.carried and "各级" not in memory.carried_name:
        return [*memory.carried], "-carried"
    if frame == "receive" and kind in ORGANISATIONS and _IN_NUMBER.search(view.flat, slots.subjects[-1].span.hi, verb[1]):
        return [], ""
    if frame == "receive" and not kind and _is_of_whoever(view, slots, verb, begin):
        return [], "-elided"
    if frame == "issue" and kind and urges_others(view, begin, verb[1]):
        return [], ""
    if kind and (kind != "Group" or frame == "participate"):
        return [memory.body_of(p) if frame in ACTS else p for p in slots.subjects], ""
    return _unnamed(view, slots, memory, frame, verb[1], begin)


def _raised_body(view: View, agents: list[Place], lo: int) -> bool:
    """由乙会组建的|甲团|分为丙、丁: whether a body that the agent raised is what has the parts; not 由乙会开展的|甲行动."""
    return any(agents[-1].span.hi <= s.lo and s.hi <= lo and s.type in ORGANISATIONS for s in view.spans)


def _is_of_whoever(view: View, slots: Slots, verb: tuple[int, int], begin: int) -> bool:
    """凡|夺得甲奖|的选手: whether the winning of a prize only describes those who may win it, or they are the subject."""
    won = slots.objects.get(verb[0], [])
    described = bool(won) and OF_THOSE.match(view.flat, won[-1].span.hi) is not None
    return described or _WHOEVER.search(view.flat, begin, verb[1]) is not None


def _goes_to_work(view: View, founded: Place, frame: str, lo: int) -> bool:
    """组建甲律师团,|提供乙; 共建甲学院,|开设丙班: whether what was just founded does what a verb says, not who founded it."""
    if founded.span.type == "Institution":
        return _TEACHES.match(view.flat, lo) is not None
    if founded.span.type == "Facility":
        return view.flat.startswith("提供", lo)
    is_team = founded.span.head.endswith(TEAMS)
    return frame == "conduct" and (not is_team or view.flat.startswith("提供", lo))


def _unnamed(view: View, slots: Slots, memory: Memory, frame: str, lo: int, begin: int) -> tuple[list[Place], str]:
    """Who acts in a clause that does not say."""
    carries = frame in ACTS or frame in ("partner", "pivot")
    open_ = not memory.fresh and not slots.subjects and view.sentence.role == "body"
    if carries and not memory.fresh and purpose_only(view, begin, lo):
        return [], "-elided"
    if carries and memory.ahead and view.flat.startswith(_BY_DOING, begin):
        return [*memory.ahead], "-elided"
    if carries and open_ and (memory.ahead or memory.carried) and not describes(view, lo) and names_nobody(view, lo):
        memory.went_on = bool(memory.carried)
        return ([*memory.carried], "-carried") if memory.carried else ([*memory.ahead], "-elided")
    if (carries and begins_with_somebody(view, begin, lo)) or others_act(view, begin, lo):
        return [], "-elided"
    if frame in ACTS:
        acting = memory.acting() if memory.fresh else []
        if not acting and memory.speaker and mood(view, lo) == "planned":
            return memory.spoken_for(), "-elided"
        acting = [p for p in memory.founded if _goes_to_work(view, p, frame, lo)] or acting
        return [p for p in acting if p.span.type != "Facility" or frame == "undertake" or p in memory.founded], "-elided"
    fit = frame in _ELIDING and (frame != "receive" or all(a.span.type == "Person" for a in memory.actors))
    return ([*memory.actors] if fit else []), "-elided"
