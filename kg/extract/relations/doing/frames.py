"""Relations from frames: who (subject, 由-phrase, elided), does what (verb), to what (object, list), where, for whom.

The tables `verbs.tsv` and `frames.tsv` say which verb opens which frame and which classes make which relation; this module
only puts the slots of a clause into them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.doing.acts import Act, find_objects, objects_of, seconded, takes_in, waits
from kg.extract.relations.doing.circumstances import (
    FOR,
    TAKING,
    WITH,
    at_event,
    for_groups,
    for_persons,
    groups_reached,
    helps_others,
    led_by,
    partners,
    taken_up,
    where_held,
    with_help,
)
from kg.extract.relations.doing.frame_table import relate_all
from kg.extract.relations.serving.help_to_bodies import of_theirs
from kg.extract.syntax.actors import actors_of, agents_of
from kg.extract.syntax.clauses import ACTS, ORGANISATIONS, Clause, clauses
from kg.extract.syntax.memory import Memory
from kg.extract.syntax.moods import denies, modality
from kg.extract.syntax.parts_played import (
    gathers_others,
    gives_service,
    gives_to_each,
    grows_closer,
    is_officer,
    only_speak,
    only_thanks,
    seconds,
    sends_others,
)
from kg.extract.syntax.slots import Slots, can_act, fill_slots
from kg.extract.views import View
from kg.lexicon import any_of, word_set, words_of

_PRIZE = re.compile(r"[一二三特]等奖|第[一二三]名|冠军|亚军|季军|[金银铜][奖牌]|优胜奖|团体奖")
# 由甲、乙参加的|丙行动|领导小组: what they sit on is the team, not what it leads.
_TEAM_BEHIND = re.compile(f"[^,，。;；]{{0,8}}?(?:{any_of('frames.teams')})")
_HELPERS = words_of("audience_told_later.agents")  # 组织|爱心企业|开展义诊: who helps, not who is helped
# 安排|资金300万元, 组织|车辆: what is spent or used, not who is made to act.
_MEANS = re.compile(rf"[^,，。;；]*?(?:{any_of('frames.means')})")
_BRINGING_OUT = word_set("frames.bringing_out")  # 推出|《服务清单》
_DELEGATING = word_set("frames.delegating")
_LEAVING = word_set("frames.leaving")
_BY_MEANS = ("通过", "借助", "依托")  # 甲通过|联合|乙开展丙,深化丁: 丁 is 甲's alone
_JOINING = ("issue", "partner", "build")  # 甲与乙|签订|协议,开展…: both act in what follows
_DONE_BY = word_set("frames.done_by")
_APPROACHING = word_set("frames.approaching")  # 甲|对接|乙,开展…: 甲 acts
_TOGETHER = word_set("frames.together")  # 甲与乙|一道,推出…
_WHEN = word_set("frames.when")
_WINNERS = re.compile("单位|企业|工会|公司|集体|个人|团体")
_CONFIRMED = ("headed-initiative", "done-object", "quoted-object", "bare-event")


def frame_claims(view: View, memory: Memory) -> list[Claim]:
    """All frame relations of one sentence; `memory` is read and updated."""
    found: list[Claim] = []
    pivot: list[Place] = []
    parsed = [(clause, fill_slots(view, clause)) for clause in clauses(view)]
    memory.begin_sentence(view, [slots.subjects for _, slots in parsed])
    for clause, slots in parsed:
        if not slots.subjects:
            slots.subjects = memory.meant_by(view, clause)
        if _only_dates(clause):
            continue
        if can_act(slots.subjects) and slots.subjects[0].span.strength == "strong":
            memory.begin_subject(slots.subjects, only_speak(view, clause, slots))
            memory.add_leaders(clause)
            pivot = []
        elif not clause.verbs and (events := _set_out(view, clause, slots)):
            memory.set_out(view, events)
            found += for_groups(view, clause, slots, memory) + with_help(view, clause, memory, events)
            continue
        memory.hosts += [("conduct", leaders, "done") for leaders in led_by(view, clause)]
        for verb in clause.verbs:
            claims, pivot = _verb_claims(view, clause, slots, verb, memory, pivot)
            found += claims
        if memory.hosts and not clause.verbs:
            found += seconded(view, clause, slots, memory)
        if clause.chunks[-1].text in _TOGETHER:
            memory.join(slots.of(WITH))
        if not denies(clause):
            found += at_event(view, slots)
            found += taken_up(view, slots, memory)
            found += for_groups(view, clause, slots, memory)
            found += for_persons(view, clause, slots)
        found += with_help(view, clause, memory)
        memory.end_clause(view, clause, slots)
    memory.end_sentence(view)
    joined = [c for c in found if c.relation == "targets" and c.method.startswith("participate")]
    found = [c for c in found if c not in joined or not helps_others(view, c.head)]
    return found + groups_reached(view, found)


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


def _verb_claims(
    view: View, clause: Clause, slots: Slots, verb: int, memory: Memory, pivot: list[Place]
) -> tuple[list[Claim], list[Place]]:
    """What one verb says, and whom it sets going (组织|职工|开展…)."""
    chunk, mood = clause.chunks[verb], modality(clause, verb)
    if mood == "denied" or gives_to_each(clause, slots, verb):
        return [], pivot
    objects, first = objects_of(view, slots, verb), verb == clause.verbs[0]
    acts_as = "conduct" if gives_service(chunk.text, objects) else chunk.frame
    subjects, method = actors_of(view, slots, memory, pivot, acts_as, (verb, chunk.lo), clause.chunks[0].lo)
    if chunk.frame == "participate" and sends_others(clause, verb):
        subjects = []
    act = Act(view, slots, verb, chunk, mood, agents_of(slots, verb), subjects, method, objects, first)
    if chunk.frame in ACTS or chunk.frame == "participate":
        memory.confirmed += [p for p in act.objects if p.span.rule in _CONFIRMED]
    if chunk.frame == "regulate":
        return _regulated(act), pivot
    if chunk.frame == "participate" and not pivot and gathers_others(clause, verb):
        leaders = [p for p in slots.subjects or memory.paused if p.span.type in ORGANISATIONS]
        return act.claims(_leads_in(act), leaders, act.objects, "conduct-pivot"), pivot
    if chunk.text in _DONE_BY and act.agents and not act.objects:
        act.chunk = replace(chunk, frame="conduct")  # 培训由甲|组织
    elif chunk.frame == "pivot":
        claims, movers = _set_going(act, memory)
        return claims, movers or pivot
    if chunk.text == "牵头" and not act.objects and (leaders := act.agents or act.subjects):
        return _led(act, leaders, memory), pivot
    if memory.hosts and seconds(clause, verb):
        act.chunk = replace(chunk, frame="participate")
    if waits(act, memory):
        hosts = act.agents or act.subjects
        memory.hosts.append((chunk.frame, hosts, mood))
        return partners(view, slots, verb, hosts, [], chunk.frame, mood), pivot
    find_objects(act, memory)
    return _act_claims(act, memory, pivot), pivot


def _led(act: Act, leaders: list[Place], memory: Memory) -> list[Claim]:
    """甲行动由|乙|牵头: who leads runs what was spoken of, and waits for what comes."""
    memory.actors = (*leaders, *(p for p in memory.actors if p not in leaders))
    memory.hosts.append(("conduct", leaders, act.mood))
    led = [place for place in act.slots.subjects or memory.done if place.span.type == "Initiative"] if act.agents else []
    return act.claims("conduct", leaders, led, "conduct-by")


def _act_claims(act: Act, memory: Memory, pivot: list[Place]) -> list[Claim]:
    """The relation of the frame, then those of its circumstances."""
    view, frame = act.view, act.chunk.frame
    if frame == "join":
        act.objects = [p for p in act.objects if p not in act.subjects]
        if (taken := _taken_in(act)) is not None:
            return taken
    if frame == "support" and only_thanks(view, act.chunk.hi):
        return []
    if frame == "benefit":
        act.objects = [p for p in act.objects if not is_officer(view, act.chunk.hi, p.span)]
    if frame == "participate" and act.agents and act.objects and _TEAM_BEHIND.match(view.flat, act.objects[-1].span.hi):
        act.objects = []
    if act.method == "-carried":
        act.objects = [p for p in act.objects if p.span.type != "Honour" or not _PRIZE.search(view.text(p.span))]
    set_going = frame == "conduct" and act.method == "-moved"  # who is made to do a thing only takes part in it
    said = "conduct" if gives_service(act.chunk.text, act.objects) else frame
    said = "issue" if act.objects and act.objects[0].span.type == "Document" and act.chunk.text in _BRINGING_OUT else said
    subjects = _what_won(act) if frame == "receive" else act.subjects
    claims = [] if set_going else act.claims(said, subjects, act.objects, f"{said}{act.method}")
    claims += _hosted(act, memory)
    if frame in ACTS or frame == "happen":
        claims += where_held(view, act.slots, act.objects, act.at, act.mood)
        things = [place for place in act.objects if place.span.type in ("Initiative", "Facility", "Document")]
        memory.done = tuple(things) or memory.done
    if frame in ("guide", "support") and act.agents:
        memory.done = tuple(act.events()) or memory.done
    if frame == "confer":
        claims += _conferred(act, memory)
    if frame == "support":
        helped = [p for p in act.slots.of(FOR, act.at) if not of_theirs(view, p.span)]
        claims += act.claims("support", act.subjects, helped, "support-for")
    if frame == "receive":
        prizes = any(p.span.type == "Honour" and _PRIZE.search(view.text(p.span)) for p in act.objects)
        claims += act.claims("participate", act.subjects if prizes else [], list(memory.event), "prize-of-event")
    if pivot and frame in ACTS | {"participate"} and act.at not in act.slots.inner:
        claims += _moved(act, memory, pivot)
    named = act.method not in ("-carried", "-moved")
    joint = partners(view, act.slots, act.at, act.subjects, act.objects, frame, act.mood, named)
    memory.note_partners(joint)
    claims += joint
    if frame == "partner" and act.subjects:
        _join_partners(act, memory)
    if frame in _JOINING and act.at not in act.slots.inner and not grows_closer(view, act.slots.of(WITH, act.at)):
        memory.join(act.slots.of(WITH, act.at))
    return claims


def _what_won(act: Act) -> list[Place]:
    """甲|“乙工作法”|、丙|“丁行动”|获评…: what is named right behind each body wins, not whose it is."""
    things = {s.lo: s for s in act.view.spans if s.type in ("Initiative", "Facility") and s.hi <= act.chunk.lo}
    here = [p for p in act.subjects if p.sentence == act.view.index and p.span.type in ORGANISATIONS]
    owned = {p: at(act.view, things[p.span.hi]) for p in here if p.span.hi in things}
    last = max((place.span.hi for place in owned.values()), default=act.chunk.lo)
    summed = _WINNERS.search(act.view.flat, last, act.chunk.lo)  # …等14个|单位|获评
    return act.subjects if summed else [owned.get(place, place) for place in act.subjects]


def _taken_in(act: Act) -> list[Claim] | None:
    """甲把乙列为|丙, 甲把乙纳入|丙: who takes a thing up, or makes it a part of another; None where 甲 joins by itself."""
    if act.agents:
        taken = act.slots.subjects
        return act.claims("conduct", act.agents, taken, "taken-up") + act.claims("join", taken, act.objects, "join")
    if not takes_in(act):
        return None
    parts = act.claims("join", act.subjects, act.objects, f"join{act.method}")
    return act.claims("conduct", act.slots.subjects, act.objects, "taken-into") + parts


def _moved(act: Act, memory: Memory, pivot: list[Place]) -> list[Claim]:
    """甲组织|乙|开展丙: 甲 holds it, and those who are set going carry it out themselves or take part."""
    sent_out = act.chunk.frame == "participate" and memory.pivot in _DELEGATING
    moved = [p for p in pivot if not p.span.head.endswith(_HELPERS)]
    own = [p for p in moved if act.chunk.frame in ACTS and _acts_itself(memory.pivot, p)]
    leaders = memory.acting() if act.chunk.frame in ACTS else list(memory.actors)  # 甲会主席某某带领职工开展丁
    return [
        *act.claims(_leads_in(act, sent_out), leaders, act.objects, "conduct-pivot"),
        *act.claims(act.chunk.frame, own, act.objects, f"{act.chunk.frame}-moved"),
        *act.claims("participate", [p for p in moved if p not in own], act.objects, "participate-pivot"),
    ]


def _acts_itself(pivot: str, moved: Place) -> bool:
    """引导|乙协会|举办丁, 组织|各级工会|开展丁: who is led to do a thing, or a union that is told to, carries it out itself."""
    return moved.span.type in ORGANISATIONS and (pivot in _LEAVING or moved.span.type in ("UnionBody", "PublicBody"))


def _leads_in(act: Act, sent_out: bool = False) -> str:
    """甲组织职工|参加乙大赛: 甲 holds it, unless others do (参加|丙举办的|乙大赛) or it sends them out (甲选派职工|参加乙)."""
    if sent_out:
        return "participate"
    others = [place for verb in act.slots.inner for place in act.slots.objects[verb]]
    return "participate" if any(place in others for place in act.objects) else "conduct"


def _hosted(act: Act, memory: Memory) -> list[Claim]:
    """The event that the hosts of an earlier 由-phrase were waiting for."""
    events = act.events()
    if not events:
        return []
    hosts, memory.hosts = memory.hosts, []
    return [
        claim
        for frame, bodies, mood in hosts
        for claim in relate_all(frame, bodies, events, act.view.index, f"{frame}-by", mood)
    ]


def _join_partners(act: Act, memory: Memory) -> None:
    """甲联合乙,…: both act in what follows."""
    others = [place for place in act.objects if place.span.type in ORGANISATIONS]
    if act.at in act.slots.inner or act.chunk.text in _APPROACHING:
        return
    if act.agents:
        act.slots.preps.append(("由", others, act.at))
        return
    act.slots.subjects = [*act.subjects, *(place for place in others if place not in act.subjects)]
    by_means = act.view.flat.endswith(_BY_MEANS, 0, act.chunk.lo)
    memory.actors = tuple(act.subjects if by_means else act.slots.subjects)
    memory.first = memory.first or tuple(place for place in act.subjects if place.span.type in ORGANISATIONS)
    memory.fresh = True


def _set_going(act: Act, memory: Memory) -> tuple[list[Claim], list[Place]]:
    """甲组织|乙|…: what 甲 does directly, and those who are set going."""
    movers = [place for place in act.objects if place.span.type in ORGANISATIONS | {"Person", "Group"}]
    memory.pivot = act.chunk.text
    things = [place for place in act.objects if place not in movers and place.span.type != "Honour"]
    claims = act.claims("conduct", act.subjects, things, f"conduct{act.method}")
    if act.chunk.text in ("引导", "带领", "鼓励"):
        claims += act.claims("guide", act.subjects, [p for p in movers if p.span.type in ORGANISATIONS], "guided")
    if act.chunk.text == "邀请":
        events = [p for p in act.slots.subjects if p.span.type == "Initiative"] or list(memory.here)
        claims += act.claims("participate", [p for p in movers if p.span.type != "Group"], events[-1:], "invited")
    if not movers and not things and not _MEANS.match(act.view.flat, act.chunk.hi):
        memory.paused, memory.actors = memory.actors, ()
    return claims, movers


def _conferred(act: Act, memory: Memory) -> list[Claim]:
    """甲被乙授予丙, 授予甲丙: 甲 receives 丙."""
    slots = act.slots
    honours = [p for p in act.objects if p.span.type == "Honour"]
    others = [p for p in [*act.objects, *slots.of(FOR | TAKING)] if p not in act.subjects]
    takers = [p for p in others if p.span.type in ORGANISATIONS | {"Person", "Facility"}]
    if not takers and (act.agents or slots.passive):
        takers = [p for p in slots.subjects if p not in act.agents] or [p for p in memory.actors if p.span.type == "Person"]
    return act.claims("receive", takers, honours, "conferred-on")


def _regulated(act: Act) -> list[Claim]:
    """《办法》规定, …: all that the sentence names behind the verb is what the document is about."""
    papers = [p for p in act.slots.subjects if p.span.type == "Document"]
    matters = [at(act.view, s) for s in act.view.spans if s.lo >= act.chunk.hi and not s.anaphor]
    return act.claims("regulate", papers, matters, "paper-says")
