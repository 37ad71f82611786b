"""Relations from frames: who (subject, 由-phrase, elided), does what (verb), to what (object, list), where, for whom.

The tables `verbs.tsv` and `frames.tsv` say which verb opens which frame and which classes make which relation; this module
only fills the slots.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from kg.extract.claims import Claim, Place, at
from kg.extract.clauses import LIST_MARKS, ORGANISATIONS, PREPOSITIONS, Chunk, Clause, alike, clauses, modality
from kg.extract.views import View
from kg.lexicon import column, read_table

_ACTS = frozenset(("conduct", "build", "issue", "undertake", "confer"))
_FOR = frozenset(("为", "对", "针对", "面向", "给", "向", "让"))
_WITH = frozenset(("与", "同", "和", "跟"))
_PRIZE = re.compile(r"[一二三特]等奖|第[一二三]名|冠军|亚军|季军|[金银铜][奖牌]|优胜奖|团体奖")
_HELPED = re.compile(r"的?(?:大力|悉心|积极|热心)?(?:帮助|支持|指导|协调|牵线搭桥|推动|关心|组织协调|资助|扶持|帮扶|撮合)下")
_FRONTING = frozenset(("把", "将"))
_INTO = frozenset(("在", "于", "赴", "前往", "来到", "走进", "深入"))


@dataclass
class Memory:
    """What is carried from clause to clause and sentence to sentence: the last acting subject and the last thing done."""

    actors: tuple[Place, ...] = ()
    done: tuple[Place, ...] = ()
    here: tuple[Place, ...] = ()
    topic: tuple[Place, ...] = ()
    fresh: bool = False
    carried: tuple[Place, ...] = ()
    confirmed: list[Place] = field(default_factory=list)
    hosts: list[tuple[str, list[Place], str]] = field(default_factory=list)
    event: tuple[Place, ...] = ()
    person_org: dict[str, Place] = field(default_factory=dict)
    names: dict[tuple[int, int], str] = field(default_factory=dict)


@dataclass
class Slots:
    """The parts of one clause by their role."""

    subjects: list[Place] = field(default_factory=list)
    preps: list[tuple[str, list[Place], int]] = field(default_factory=list)
    objects: dict[int, list[Place]] = field(default_factory=dict)
    passive: bool = False
    people: list[Place] = field(default_factory=list)
    fronted: list[Place] = field(default_factory=list)

    def of(self, words: frozenset[str], before: int = 10**9) -> list[Place]:
        """Mentions behind one of some prepositions, standing before a chunk position."""
        return [place for word, places, at_ in self.preps if word in words and at_ < before for place in places]


@cache
def frame_rows() -> dict[str, tuple[tuple[frozenset[str], frozenset[str], str, str], ...]]:
    """frame → (subject classes, object classes, relation, order), abstract Organisation spelled out."""
    table: dict[str, list[tuple[frozenset[str], frozenset[str], str, str]]] = {}
    for row in read_table("frames"):
        table.setdefault(row["frame"], []).append(
            (_classes(row["subject"]), _classes(row["object"]), row["relation"], row["order"])
        )
    return {frame: tuple(rows) for frame, rows in table.items()}


def _classes(cell: str) -> frozenset[str]:
    names = set(cell.split("|"))
    return frozenset(names | ORGANISATIONS if "Organisation" in names else names)


def relate(frame: str, subject: Place, obj: Place, sentence: int, method: str, mood: str) -> Iterator[Claim]:
    """The claims that a frame makes of a subject and an object, by their classes."""
    if subject.span == obj.span and subject.sentence == obj.sentence:
        return
    for subjects, objects, relation, order in frame_rows().get(frame, ()):
        if subject.span.type in subjects and obj.span.type in objects:
            head, tail = (subject, obj) if order == "SO" else (obj, subject)
            yield Claim(head, relation, tail, sentence, method, mood)
            return


def frame_claims(view: View, memory: Memory) -> list[Claim]:
    """All frame relations of one sentence; `memory` is read and updated."""
    found: list[Claim] = []
    pivot: list[Place] = []
    last_verb: tuple[str, str] | None = None
    memory.here = memory.topic = ()
    memory.fresh = False
    memory.hosts = []
    memory.names.update({(view.index, s.lo): view.text(s) for s in view.spans if s.type == "Person"})
    for clause in clauses(view):
        slots = _fill(view, clause)
        if (
            not clause.verbs
            and last_verb
            and slots.subjects
            and not slots.preps
            and memory.actors
            and _continues(clause, memory)
        ):
            found += _list_goes_on(view, slots.subjects, last_verb, memory)
            continue
        if slots.subjects and _can_act(slots.subjects) and slots.subjects[0].span.strength == "strong":
            memory.actors = tuple(slots.subjects) if slots.subjects[0].span.type != "Region" else ()
            memory.fresh = True
            pivot = []
        elif not clause.verbs and slots.subjects and slots.subjects[0].span.type == "Initiative":
            memory.topic = tuple(slots.subjects)
            continue
        for verb in clause.verbs:
            claims, pivot = _verb_claims(view, clause, slots, verb, memory, pivot)
            found += claims
            last_verb = (clause.chunks[verb].frame, modality(clause, verb))
        found += _at_event(view, slots, memory)
        found += _for_groups(view, clause, slots, memory)
        found += _with_help(view, clause, memory)
        found += _for_persons(view, clause, slots, memory)
        _remember(slots, memory)
    _carry(view, memory)
    return found + _groups_reached(view, found)


def _carry(view: View, memory: Memory) -> None:
    """Who a sentence is about is who acts in the next ones that name nobody."""
    if memory.fresh:
        memory.carried = tuple(p for p in memory.actors if p.span.type in ORGANISATIONS)
    elif not _is_open(view, next((t.lo for t in view.tokens if column("verbs", "verb", "frame").get(t.text, "") not in ("","by")), len(view.flat))):
        memory.carried = ()


CONFIRM = ("headed-initiative", "listed-object", "done-object")
_LINKS = frozenset("同时 此外 另外 下一步 目前 近年来 接下来 截至 今年 去年 据悉 据了解 其中 例如 比如 如今 随后 期间 不仅如此 与此同时 还 我们 我会".split())
_OPENERS = ("d", "c", "t", "ad", "vd", "m", "q", "f", "x", "w", "u", "y")
_FRAMES_OPEN = frozenset(PREPOSITIONS)


def _is_open(view: View, hi: int) -> bool:
    """Whether a sentence names nobody before an offset: only adverbs, dates, links and prepositional phrases stand there."""
    phrase = False
    for token in view.tokens:
        if token.lo >= hi:
            return True
        if token.text in ",，;；:：":
            phrase = False
        elif token.text in PREPOSITIONS:
            phrase = True
        elif not phrase and not token.tag.startswith(_OPENERS) and column("verbs", "verb", "frame").get(token.text, "") == "" and token.text not in _LINKS:
            return False
    return True


def _groups_reached(view: View, found: list[Claim]) -> list[Claim]:
    """遵义市总工会举办家政培训班,200余名下岗职工学到了手艺: the one population named behind what is done."""
    done = {c.tail.span: c.tail for c in found if c.relation in ("organises", "undertakes") and c.modality == "done"}
    served = {c.head.span for c in found if c.relation == "targets"}
    groups = [s for s in view.spans if s.type == "Group" and s.strength == "strong"]
    claims = []
    for span, place in done.items():
        after = [g for g in groups if g.lo > span.hi]
        if len(done) == 1 and len(after) == 1 and span not in served and span.type == "Initiative":
            claims.append(Claim(place, "targets", at(view, after[0]), view.index, "group-reached"))
    return claims


def _remember(slots: Slots, memory: Memory) -> None:
    """The things a clause names are what 为职工 and 参加 in the next clause are about."""
    things = [
        p
        for p in [*slots.subjects, *(q for places in slots.objects.values() for q in places), *slots.of(_INTO)]
        if p.span.type in ("Initiative", "Facility") and (p.span.strength == "strong" or p.span.anaphor or p in slots.subjects)
    ]
    if things:
        memory.here = tuple(things)
        events = [p for p in things if p.span.type == "Initiative"]
        memory.event = tuple(events[-1:]) or memory.event


def _at_event(view: View, slots: Slots, memory: Memory) -> list[Claim]:
    """在…大会上, 甲…: who acts at an event takes part in it."""
    events = [place for place in slots.of(_INTO) if place.span.type == "Initiative"]
    people = [place for place in slots.subjects if place.span.type == "Person"]
    return [Claim(person, "participatesIn", event, view.index, "at-event") for event in events for person in people]


def _with_help(view: View, clause: Clause, memory: Memory) -> list[Claim]:
    """在市总工会的帮助下, 甲…: the helper supports whoever the next words are about."""
    claims = []
    for chunk in clause.chunks:
        if chunk.kind != "group" or chunk.spans[0].type not in ORGANISATIONS or not _HELPED.match(view.flat, chunk.hi):
            continue
        after = next((s for s in view.spans if s.lo > chunk.hi and s.type in ORGANISATIONS | {"Person", "Initiative"}), None)
        helped = [at(view, after)] if after is not None else list(memory.actors)
        claims += [
            claim
            for helper in chunk.spans
            for one in helped
            for claim in relate("support", at(view, helper), one, view.index, "with-help", "done")
        ]
    return claims


def _for_persons(view: View, clause: Clause, slots: Slots, memory: Memory) -> list[Claim]:
    """市总工会给赵立新办理了…: who does something for a named person supports them."""
    if any(chunk.kind == "verb" and chunk.frame in ("confer", "receive") for chunk in clause.chunks) or not slots.subjects:
        return []
    actors = [p for p in slots.subjects if p.span.type in ORGANISATIONS]
    people = [p for p in slots.of(frozenset(("为", "给", "帮"))) if p.span.type == "Person"]
    return [Claim(actor, "supports", person, view.index, "for-person") for actor in actors for person in people]


def _for_groups(view: View, clause: Clause, slots: Slots, memory: Memory) -> list[Claim]:
    """为留守职工送去…: whom the thing done in this sentence serves."""
    groups = [place for place in slots.of(_FOR) if place.span.type == "Group"]
    for verb in clause.verbs:
        if clause.chunks[verb].frame in ("serve", "support", "benefit"):
            groups += [place for place in slots.objects.get(verb, []) if place.span.type == "Group"]
    subjects = [p for p in slots.subjects if p.span.type in ("Initiative", "Facility")][:1]
    own = [p for places in slots.objects.values() for p in places if p.span.type == "Initiative"]
    things = subjects or own or [p for p in memory.here if p.span.type == "Initiative"][:1]
    return [Claim(thing, "targets", group, view.index, "serves-group") for group in groups for thing in things]


def _can_act(places: list[Place]) -> bool:
    return places[0].span.type in ORGANISATIONS | {"Person", "Region", "Facility"}


def _continues(clause: Clause, memory: Memory) -> bool:
    group = next((c for c in clause.chunks if c.kind == "group"), None)
    return (
        group is not None
        and bool(memory.done)
        and group.spans[0].type == memory.done[-1].span.type
        and clause.chunks[0] is group
    )


def _list_goes_on(view: View, places: list[Place], verb: tuple[str, str], memory: Memory) -> list[Claim]:
    frame, mood = verb
    return [
        claim
        for actor in memory.actors
        for place in places
        for claim in relate(frame, actor, place, view.index, f"{frame}-list", mood)
    ]


def _fill(view: View, clause: Clause) -> Slots:
    """Sort the groups of a clause into subject, prepositional phrases and the objects of each verb.

    Behind 是 the subject is that of the predicate's own verb (甲是乙去年开展的活动: 乙). A group that a list mark or nothing at
    all parts from the one before (甲、某某、乙; 甲公司乙项目工地) goes where that one went.
    """
    slots, prep, verb = Slots(), "", -1
    before: list[Place] = []
    last: list[Place] | None = None
    chunks = clause.chunks
    for i, chunk in enumerate(chunks):
        if chunk.kind == "prep":
            prep, last = chunk.text, None
            slots.passive = slots.passive or prep == "被"
        elif chunk.kind == "verb":
            verb, prep, last = i, "", None
        elif chunk.text in ("是", "系", "成为") and verb < 0:
            before, slots.subjects, prep, last = slots.subjects, [], "", None
        elif chunk.kind == "group":
            places = [at(view, span) for span in chunk.spans]
            if _is_attributive(chunks, i):
                continue
            if last is not None and _chained(chunks, i, last):
                last[-1:] = places
            elif last is not None and _goes_on(chunks, i, last, bool(slots.preps) and last is slots.preps[-1][1]):
                last += places
            elif prep:
                slots.preps.append((prep, places, i))
                last, prep = places, ""
            elif verb >= 0:
                slots.objects.setdefault(verb, []).extend(places)
            else:
                if slots.subjects and places[0].span.type == "Initiative" and _can_act(slots.subjects):
                    slots.fronted += places
                slots.subjects = last = _merge_subject(slots.subjects, places)
                slots.people += [place for place in places if place.span.type == "Person"]
    if before and (verb < 0 or not slots.subjects):
        slots.subjects = before
    return slots


def _chained(chunks: list[Chunk], i: int, last: list[Place]) -> bool:
    """甲省|乙市: the lower place is meant."""
    return chunks[i - 1].hi == chunks[i].lo and last[-1].span.type == chunks[i].spans[0].type == "Region"


def _goes_on(chunks: list[Chunk], i: int, last: list[Place], in_phrase: bool) -> bool:
    """Whether a group continues the one before it: 甲、某某、乙 or, in one phrase, 甲公司|乙项目工地."""
    previous = chunks[i - 1]
    if previous.kind == "group":
        return in_phrase and previous.hi == chunks[i].lo
    return previous.text in LIST_MARKS and alike(last[-1].span.type, chunks[i].spans[0].type)


def _merge_subject(old: list[Place], new: list[Place]) -> list[Place]:
    """Of two groups before the verb the later is the subject, unless it is a thing and the earlier an actor."""
    if old and old[0].span.type in ORGANISATIONS | {"Person"} and new[0].span.type not in ORGANISATIONS | {"Person"}:
        return old
    return new


def _is_attributive(chunks: list[Chunk], i: int) -> bool:
    """甲的乙: 甲 only modifies, when a group follows 的 at once."""
    return i + 2 < len(chunks) and chunks[i + 1].kind == "of" and chunks[i + 2].kind == "group"


def _verb_claims(
    view: View, clause: Clause, slots: Slots, verb: int, memory: Memory, pivot: list[Place]
) -> tuple[list[Claim], list[Place]]:
    chunk = clause.chunks[verb]
    mood = modality(clause, verb)
    objects = slots.objects.get(verb, [])
    if mood == "denied":
        return [], pivot
    if chunk.frame in _ACTS:
        memory.confirmed += [p for p in objects if p.span.rule in CONFIRM]
    agents = slots.of(frozenset(("由", "被")), verb)
    subjects, method = _subjects(view, slots, agents, memory, pivot, chunk.frame, chunk.lo)
    if chunk.frame == "regulate":
        return _regulated(view, slots, verb, clause, mood), pivot
    if chunk.frame in ("participate", "speak") and not [p for p in objects if p.span.type == "Initiative"]:
        objects = [*objects, *[p for p in slots.of(_INTO) if p.span.type == "Initiative"]] or (
            list(memory.event) if _named(slots) else []
        )
    if chunk.frame == "pivot":
        movers = [place for place in objects if place.span.type in ORGANISATIONS | {"Person", "Group"}]
        things = [place for place in objects if place not in movers]
        claims = _pairs("conduct", subjects, things, view, f"conduct{method}", mood)
        if chunk.text in ("引导", "带领", "鼓励"):
            claims += _pairs("guide", subjects, [p for p in movers if p.span.type in ORGANISATIONS], view, "guided", mood)
        if chunk.text == "邀请":
            events = [p for p in slots.subjects if p.span.type == "Initiative"] or list(memory.here)
            claims += _pairs("participate", [p for p in movers if p.span.type != "Group"], events[-1:], view, "invited", mood)
        if not movers and not things:
            memory.actors = ()
        return claims, (movers or pivot)
    if not objects and chunk.frame in _ACTS:
        objects = [p for p in [*slots.fronted, *slots.of(_FRONTING, verb)] if p.span.type == "Initiative"]
    if chunk.frame == "happen" and not slots.subjects:
        objects = list(memory.topic)
    if not objects and memory.topic and slots.subjects and _can_act(slots.subjects) and chunk.frame in _ACTS:
        objects = list(memory.topic)
    if chunk.text == "牵头" and agents and not objects:
        memory.actors = (*agents, *memory.actors)
        return [], pivot
    if not objects and not agents and slots.subjects and slots.subjects[0].span.type == "Initiative":
        objects, subjects = slots.subjects, []
    elif not objects and chunk.frame == "undertake" and subjects and not method:
        objects = list(memory.done)
    elif agents and not objects and not slots.subjects and chunk.frame in _ACTS:
        memory.hosts = [(chunk.frame, agents, mood)]
        return _partners(view, slots, clause, verb, agents, [], chunk.frame, mood), pivot
    elif agents and not objects:
        objects = [p for p in slots.subjects if p not in agents] or list(memory.done)
    if chunk.frame == "join":
        subjects = slots.of(frozenset(("把", "将")), verb) or subjects
    claims = _pairs(chunk.frame, subjects, objects, view, f"{chunk.frame}{method}", mood)
    events = [place for place in objects if place.span.type == "Initiative"]
    if memory.hosts and events:
        for frame, hosts, when in memory.hosts:
            claims += _pairs(frame, hosts, events, view, f"{frame}-by", when)
        memory.hosts = []
    if chunk.frame in _ACTS or chunk.frame == "happen":
        claims += _circumstances(view, slots, subjects, objects, verb, mood)
        acts = [place for place in objects if place.span.type in ("Initiative", "Facility", "Document")]
        memory.done = tuple(acts) or memory.done
    if chunk.frame == "confer":
        claims += _conferred(view, slots, objects, agents, mood, memory)
    if chunk.frame == "support":
        claims += _pairs("support", subjects, slots.of(_FOR, verb), view, "support-for", mood)
    if chunk.frame == "receive" and memory.event:
        prizes = [p for p in objects if p.span.type == "Honour" and _PRIZE.search(view.text(p.span))]
        claims += _pairs("participate", subjects if prizes else [], list(memory.event), view, "prize-of-event", mood)
    if pivot and chunk.frame in _ACTS | {"participate"}:
        claims += _moved(view, slots, memory, pivot, objects, mood)
    claims += _partners(view, slots, clause, verb, subjects, objects, chunk.frame, mood)
    if chunk.frame == "partner" and subjects:
        others = [place for place in objects if place.span.type in ORGANISATIONS]
        slots.subjects = [*subjects, *(place for place in others if place not in subjects)]
        memory.actors = tuple(slots.subjects)
    return claims, pivot


def _subjects(
    view: View, slots: Slots, agents: list[Place], memory: Memory, pivot: list[Place], frame: str, lo: int
) -> tuple[list[Place], str]:
    if agents:
        return agents, "-by"
    if (
        slots.people
        and frame in ("receive", "participate", "speak")
        and slots.subjects
        and slots.subjects[0].span.type == "Person"
    ):
        return slots.people, ""
    if pivot:
        return pivot, "-moved"
    if slots.subjects and slots.subjects[0].span.type != "Group":
        return [
            memory.person_org.get(view.text(p.span), p) if p.span.type == "Person" and frame in _ACTS else p
            for p in slots.subjects
        ], ""
    if slots.subjects and frame == "participate":
        return slots.subjects, ""
    if frame not in _ACTS or (frame == "receive" and any(actor.span.type != "Person" for actor in memory.actors)):
        return (
            [*memory.actors]
            if frame in ("receive", "partner", "pivot")
            and all(a.span.type == "Person" or frame != "receive" for a in memory.actors)
            else []
        ), "-elided"
    actors = [
        memory.person_org.get(memory.names.get((p.sentence, p.span.lo), ""), p) if p.span.type == "Person" else p
        for p in memory.actors
    ]
    if not memory.fresh and not slots.subjects and _is_open(view, lo) and view.sentence.role == "body":
        if memory.carried:
            return [*memory.carried], "-carried"
    return (actors if memory.fresh else []), "-elided"


def _named(slots: Slots) -> bool:
    """Whether the clause itself names who takes part."""
    return bool(slots.subjects) and slots.subjects[0].span.type == "Person"


def _conferred(view: View, slots: Slots, objects: list[Place], agents: list[Place], mood: str, memory: Memory) -> list[Claim]:
    """甲被乙授予丙, 授予甲丙: 甲 receives 丙."""
    honours = [p for p in objects if p.span.type == "Honour"]
    takers = [p for p in [*objects, *slots.of(_FOR | {"将", "把"})] if p.span.type in ORGANISATIONS | {"Person", "Facility"}]
    if not takers and (agents or any(word == "被" for word, _, _ in slots.preps) or slots.passive):
        takers = [p for p in slots.subjects if p not in agents] or [p for p in memory.actors if p.span.type == "Person"]
    return _pairs("receive", takers, honours, view, "conferred-on", mood)


def _regulated(view: View, slots: Slots, verb: int, clause: Clause, mood: str) -> list[Claim]:
    """《办法》规定, …: all that the sentence names behind the verb is what the document is about."""
    papers = [p for p in slots.subjects if p.span.type == "Document"]
    begin = clause.chunks[verb].hi
    matters = [at(view, s) for s in view.spans if s.lo >= begin and not s.anaphor]
    return _pairs("regulate", papers, matters, view, "paper-says", mood)


def _pairs(frame: str, subjects: list[Place], objects: list[Place], view: View, method: str, mood: str) -> list[Claim]:
    return [claim for subject in subjects for obj in objects for claim in relate(frame, subject, obj, view.index, method, mood)]


def _circumstances(view: View, slots: Slots, subjects: list[Place], objects: list[Place], verb: int, mood: str) -> list[Claim]:
    """Where it is done and for whom."""
    claims = []
    things = [place for place in objects if place.span.type in ("Initiative", "Facility")]
    for thing in things:
        for place in slots.of(_INTO, verb):
            if place.span.type == "Region":
                claims.append(Claim(thing, "locatedIn", place, view.index, "held-in", mood))
            elif place.span.type in ("Facility", "Institution"):
                claims.append(Claim(thing, "heldAt", place, view.index, "held-at", mood))
        for group in slots.of(_FOR, verb):
            if group.span.type == "Group":
                claims.append(Claim(thing, "targets", group, view.index, "done-for", mood))
    return claims


def _moved(view: View, slots: Slots, memory: Memory, pivot: list[Place], objects: list[Place], mood: str) -> list[Claim]:
    """甲组织乙开展丙: 甲 organises 丙, 乙 takes part."""
    claims = _pairs("conduct", list(memory.actors), objects, view, "conduct-pivot", mood)
    return claims + _pairs("participate", pivot, objects, view, "participate-pivot", mood)


def _partners(
    view: View, slots: Slots, clause: Clause, verb: int, subjects: list[Place], objects: list[Place], frame: str, mood: str
) -> list[Claim]:
    claims: list[Claim] = []
    together = [place for place in subjects if place.span.type in ORGANISATIONS]
    if frame == "partner":
        together += [place for place in objects if place.span.type in ORGANISATIONS and place not in together]
    joint = frame in _ACTS or frame == "partner"
    if joint and 2 <= len(together) <= 8:
        claims += [
            Claim(a, "partnersWith", b, view.index, "joint-act", mood)
            for i, a in enumerate(together)
            for b in together[i + 1 :]
        ]
    partners = [place for place in slots.of(_WITH, verb) if place.span.type in ORGANISATIONS]
    claims += [Claim(a, "partnersWith", b, view.index, "act-with", mood) for a in together for b in partners if a != b]
    if partners and frame in _ACTS:
        claims += _pairs(frame, partners, objects, view, f"{frame}-with", mood)
    return claims
