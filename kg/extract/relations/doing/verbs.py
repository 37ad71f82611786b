"""What one verb of a clause says by its frame, and whom it sets going."""

from __future__ import annotations

import re

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.doing.acts import Act, find_objects, objects_of, waits
from kg.extract.relations.doing.circumstances import partners
from kg.extract.relations.doing.consequences import act_claims
from kg.extract.relations.doing.set_going import leads_in, set_going
from kg.extract.syntax.actors import actors_of, agents_of
from kg.extract.syntax.clauses import ACTS, ORGANISATIONS, Clause
from kg.extract.syntax.memory import Memory
from kg.extract.syntax.moods import modality
from kg.extract.syntax.parts_played import gathers_others, gives_service, gives_to_each, seconds, sends_others
from kg.extract.syntax.runs import runs
from kg.extract.syntax.slots import Slots
from kg.extract.views import View
from kg.lexicon import word_set

_DONE_BY = word_set("frames.done_by")
_URGING = word_set("slots.urging") | word_set("frames.leaving")
# 支持|它们|开办, 鼓励|这些协会|举办
_PRONOUN = re.compile(
    r"(?:[它他她]们|其|(?:这些|上述|[两二三四五六七八九十\d]+)家?[\u4e00-\u9fff]{2,4}?)"
    r"(?:自主|积极|自行|主动|依法|定期|常年|免费|分别|联合|共同)*"
)
_SUM = re.compile(r"等[\d一二两三四五六七八九十]+余?多?[家个所]$")
_HOW_MANY = re.compile(r"[”’]?的(?:已?有|占|共有?|达到?|近|超过?|仅有?|约)?\d")  # 能开展甲|的有80家
_CONFIRMED = ("headed-initiative", "done-object", "quoted-object", "bare-event")


def verb_claims(
    view: View, clause: Clause, slots: Slots, verb: int, memory: Memory, pivot: list[Place]
) -> tuple[list[Claim], list[Place]]:
    """What one verb says, and whom it sets going (组织|职工|开展…)."""
    if modality(clause, verb) == "denied" or gives_to_each(clause, slots, verb) or _says_where(clause, slots, verb):
        return [], pivot
    act = _act(view, clause, slots, verb, memory, pivot)
    if act.objects and _HOW_MANY.match(view.flat, act.objects[-1].span.hi):
        return [], pivot
    frame = act.chunk.frame
    if frame in ACTS or frame == "participate":
        memory.confirmed += [p for p in act.objects if p.span.rule in _CONFIRMED]
    if frame == "regulate":
        return _regulated(act), pivot
    if frame == "participate" and not pivot and gathers_others(clause, verb):
        leaders = [p for p in slots.subjects or memory.paused if p.span.type in ORGANISATIONS]
        return act.claims(leads_in(act), leaders, act.objects, "conduct-pivot"), pivot
    if act.chunk.text in _DONE_BY and act.agents and not act.objects:
        act.chunk = act.chunk._replace(frame="conduct")  # 培训由甲|组织
    elif frame == "pivot":
        claims, movers = set_going(act, memory)
        return claims, movers or (pivot if act.objects else [])
    return _done(act, clause, memory, pivot), pivot


def _says_where(clause: Clause, slots: Slots, verb: int) -> bool:
    """|位于|甲县的|乙厂建起…: whether a verb only tells of whom the clause speaks where it is, and reads no chain of places."""
    place = clause.chunks[verb]
    return place.frame == "place" and bool(slots.subjects) and slots.subjects[0].span.lo > place.lo


def _act(view: View, clause: Clause, slots: Slots, verb: int, memory: Memory, pivot: list[Place]) -> Act:
    """A verb with those who act and what stands behind it, as the clause alone tells them."""
    chunk, objects = clause.chunks[verb], objects_of(view, slots, verb)
    acts_as = "conduct" if gives_service(chunk.text, objects) else chunk.frame
    subjects, method = actors_of(view, slots, memory, pivot, acts_as, (verb, chunk.lo), clause.chunks[0].lo)
    if chunk.frame == "participate" and sends_others(clause, verb):
        subjects = []
    urged = _urged_ones(view, clause, verb, memory) if chunk.frame in ACTS else None
    if urged is not None:
        subjects, method = urged, "-elided"
    mood, first = modality(clause, verb), verb == clause.verbs[0]
    return Act(view, slots, verb, chunk, mood, agents_of(slots, verb), subjects, method, objects, first, urged is None)


def _urged_ones(view: View, clause: Clause, verb: int, memory: Memory) -> list[Place] | None:
    """在甲协会、乙协会建会,支持|它们|开办丙: whom a pronoun between two verbs means, None where none stands there."""
    before = next((c for c in reversed(clause.chunks[:verb]) if c.kind == "verb"), None)
    if before is None or before.text not in _URGING:
        return None
    word = _PRONOUN.fullmatch(view.flat, before.hi, clause.chunks[verb].lo)
    if word is None:
        return None
    listed = [run for run in runs(view, ORGANISATIONS) if run[-1].hi <= before.lo and not run[-1].anaphor]
    named = [run for run in listed if not _SUM.search(view.flat, 0, run[0].lo)]  # 甲协会、乙协会等6家|行业协会
    return [place for s in (named[-1] if named else []) if (place := at(view, s)) not in memory.first[:1]]


def _done(act: Act, clause: Clause, memory: Memory, pivot: list[Place]) -> list[Claim]:
    """What a verb says of those who act themselves; who leads, or hosts what is named later, waits for it in `memory`."""
    if act.chunk.text == "牵头" and not act.objects and (leaders := act.agents or act.subjects):
        return _led(act, leaders, memory)
    if memory.hosts and seconds(clause, act.at):
        act.chunk = act.chunk._replace(frame="participate")
    if waits(act, memory):
        hosts, said = act.agents or act.subjects, clause.chunks[act.at].frame
        frame = "conduct" if said == "pivot" else said  # 由甲组织、乙承办的|丙大赛
        memory.hosts.append((frame, hosts, act.mood))
        return partners(act.view, act.slots, act.at, hosts, [], frame, act.mood)
    find_objects(act, memory)
    return act_claims(act, memory, pivot)


def _led(act: Act, leaders: list[Place], memory: Memory) -> list[Claim]:
    """甲行动由|乙|牵头: who leads runs what was spoken of, and waits for what comes."""
    memory.actors = (*leaders, *(p for p in memory.actors if p not in leaders))
    memory.hosts.append(("conduct", leaders, act.mood))
    led = [place for place in act.slots.subjects or memory.done if place.span.type == "Initiative"] if act.agents else []
    return act.claims("conduct", leaders, led, "conduct-by")


def _regulated(act: Act) -> list[Claim]:
    """《办法》规定, …: all that the sentence names behind the verb is what the document is about."""
    papers = [p for p in act.slots.subjects if p.span.type == "Document"]
    matters = [at(act.view, s) for s in act.view.spans if s.lo >= act.chunk.hi and not s.anaphor]
    return act.claims("regulate", papers, matters, "paper-says")
