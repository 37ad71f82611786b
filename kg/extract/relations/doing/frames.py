"""Relations from frames: who (subject, 由-phrase, elided), does what (verb), to what (object, list), where, for whom.

The tables `verbs.tsv` and `frames.tsv` say which verb opens which frame and which classes make which relation; this module
walks over the clauses of a sentence, and those of its verbs put the slots of a clause into the tables.
"""

from __future__ import annotations

import re

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.doing.acts import seconded
from kg.extract.relations.doing.circumstances import (
    WITH,
    at_event,
    for_groups,
    for_persons,
    groups_reached,
    helps_others,
    led_by,
    with_help,
)
from kg.extract.relations.doing.taking_up import taken_up
from kg.extract.relations.doing.verbs import verb_claims
from kg.extract.syntax.clauses import ORGANISATIONS, Clause, clauses
from kg.extract.syntax.filling import fill_slots
from kg.extract.syntax.memory import Memory
from kg.extract.syntax.moods import denies
from kg.extract.syntax.parts_played import only_speak
from kg.extract.syntax.slots import Slots, can_act
from kg.extract.views import View
from kg.lexicon import any_of, word_set

_TOGETHER = word_set("frames.together")  # 甲与乙|一道,推出…
_WHEN = word_set("frames.when")
_WAYS = re.compile(rf"[\u4e00-\u9fff\d]{{0,4}}?(?:{any_of('frames.ways')})(?:主要|就|便|正)?(?:是|有|为|包括|如下)?")


def frame_claims(view: View, memory: Memory) -> list[Claim]:
    """All frame relations of one sentence; `memory` is read and updated."""
    found: list[Claim] = []
    pivot: list[Place] = []
    parsed = [(clause, fill_slots(view, clause)) for clause in clauses(view)]
    memory.begin_sentence(view, [slots.subjects for _, slots in parsed])
    for clause, slots in parsed:
        named = memory.assembled(clause) or memory.with_us(view, slots.subjects)
        slots.subjects = named or memory.meant_by(view, clause) or _whose_way(view, clause)
        if _only_dates(clause):
            continue
        if can_act(slots.subjects) and not slots.made and slots.subjects[0].span.strength == "strong":
            memory.begin_subject(slots.subjects, only_speak(view, clause, slots))
            memory.begin_place(view, slots.subjects)
            memory.add_leaders(clause)
            pivot = []
        elif not clause.verbs and not slots.passive and (events := _set_out(view, clause, slots)):
            memory.set_out(view, events)
            found += for_groups(view, clause, slots, memory) + with_help(view, clause, memory, events)
            continue
        claims, pivot = _clause_claims(view, clause, slots, memory, pivot)
        found += claims
    memory.end_sentence(view)
    found = [claim for claim in found if not _is_of_givers(view, claim)]
    return found + groups_reached(view, found)


def _whose_way(view: View, clause: Clause) -> list[Place]:
    """甲的|做法|是|:推行乙…: the body whose way of doing things the next clauses tell."""
    if clause.verbs or len(clause.chunks) < 3 or clause.chunks[1].kind != "of" or clause.chunks[0].kind != "group":
        return []
    words = "".join(chunk.text for chunk in clause.chunks[2:])
    bodies = [at(view, span) for span in clause.chunks[0].spans if span.type in ORGANISATIONS]
    return bodies if _WAYS.fullmatch(words) else []


def _only_dates(clause: Clause) -> bool:
    """市工会十大以来,|甲区总工会…: a clause that says no more than when."""
    return not clause.verbs and clause.chunks[-1].text in _WHEN


def _set_out(view: View, clause: Clause, slots: Slots) -> list[Place]:
    """甲大赛历时三天, 本次大赛|设|焊工、钳工两个工种: the event that a clause without a verb of doing speaks of."""
    if slots.subjects and slots.subjects[0].span.type == "Initiative":
        return slots.subjects
    first = clause.chunks[0]
    sets_out = first.kind == "group" and first.spans[0].type == "Initiative" and first.spans[0].strength == "strong"
    return [at(view, span) for span in first.spans] if sets_out and not can_act(slots.subjects) else []


def _clause_claims(
    view: View, clause: Clause, slots: Slots, memory: Memory, pivot: list[Place]
) -> tuple[list[Claim], list[Place]]:
    """What the verbs of one clause say, one by one, then what stands around them; and whom the last of them sets going."""
    found: list[Claim] = []
    memory.hosts += [("conduct", leaders, "done") for leaders in led_by(view, clause)]
    for verb in clause.verbs:
        claims, pivot = verb_claims(view, clause, slots, verb, memory, pivot)
        found += claims
    pivot = [place for place in pivot if not any(place in acting for acting in slots.inner.values())]
    if memory.hosts and not clause.verbs:
        found += seconded(view, clause, slots, memory)
    if clause.verbs and not slots.objects and all(clause.chunks[v].frame == "undertake" for v in clause.verbs):
        memory.actors = ()  # 该行动由甲主办,|乙承办|,计划举办丙
    if clause.chunks[-1].text in _TOGETHER:
        memory.join(slots.of(WITH))
    if not denies(clause):
        found += at_event(view, slots) + taken_up(view, clause, slots, memory)
        found += for_groups(view, clause, slots, memory) + for_persons(view, clause, slots)
    found += with_help(view, clause, memory)
    memory.end_clause(view, clause, slots)
    return found, pivot


def _is_of_givers(view: View, claim: Claim) -> bool:
    """职工|参加|献血活动: whether a thing is said to be for those who only give or help by it."""
    by_part = claim.relation == "targets" and claim.method.startswith("participate")
    return by_part and helps_others(view, claim.head)
