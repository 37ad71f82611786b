"""A clause read from its first chunk to its last, its groups put into slots by what stands before and between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from kg.extract.claims import Place, at
from kg.extract.syntax.clauses import ACTS, ORGANISATIONS, Chunk, Clause
from kg.extract.syntax.inner_clauses import inner_clauses
from kg.extract.syntax.slots import Slots, is_attributive, is_object, place_group
from kg.extract.syntax.words import LIST_MARKS
from kg.extract.views import View
from kg.lexicon import word_set

_FOR_PEOPLE = frozenset(("为", "给", "对", "向", "替", "针对", "面向"))
_TO_BODIES = frozenset(("为", "给", "替", "在"))
_PEOPLE = ORGANISATIONS | {"Group", "Person"}
_URGING = word_set("slots.urging")
_VERB_JOINTS = LIST_MARKS | {"或", "或者", "并", "并且", "且"}
_PARTNERED = frozenset(("与", "同", "和", "跟"))
_WHERE = frozenset(("在", "于", "到", "从", "向", "对"))
_BELOW = word_set("filling.below")
_IS = ("是", "系", "成为")
_MAKING = frozenset(("conduct", "build", "arise"))
_CAN_BE_MADE = frozenset(("Institution", "Enterprise", "SocialOrganisation", "Facility"))
_ATTRIBUTE = 3  # words of an attribute between 的 and those for whom


@dataclass
class _Reading:
    """How far a clause is read.

    `prep` is the preposition that waits for its group, `verb` the last verb (-1 before any), `last` the list that a next
    member would join, `before` what stood before 是, `is_who` whether 的是 was read, behind which stands who acts.
    """

    slots: Slots = field(default_factory=Slots)
    prep: str = ""
    verb: int = -1
    last: list[Place] | None = None
    before: list[Place] = field(default_factory=list)
    is_who: bool = False


def fill_slots(view: View, clause: Clause) -> Slots:
    """Sort the groups of a clause into subject, prepositional phrases and the objects of each verb.

    Behind 是 the subject is that of the predicate's own verb (甲是乙去年开展的活动: 乙). A group that a list mark or nothing at
    all parts from the one before (甲、某某、乙; 甲公司乙项目工地) goes where that one went.
    """
    reading = _Reading()
    slots = reading.slots
    within = _fill_inner(view, clause, slots)
    for i in range(len(clause.chunks)):
        if i not in within:
            _read_chunk(view, clause.chunks, i, reading)
    if reading.before:
        _settle_predicate(clause, slots, reading.before, reading.verb >= 0)
    if len(clause.verbs) == 1:
        _note_made(view, clause, slots)
    if len(clause.verbs) > 1:
        _share_objects(clause, slots)
        _note_urged(clause, slots)
    return slots


def _read_chunk(view: View, chunks: list[Chunk], i: int, reading: _Reading) -> None:
    """Go one chunk on: a group is placed, any other chunk says where the next group goes."""
    chunk, slots = chunks[i], reading.slots
    if chunk.kind == "group":
        _read_group(view, chunks, i, reading)
    elif chunk.kind == "prep" and not _opens_name(chunks, i):
        reading.prep, reading.last = chunk.text, None
        slots.passive = slots.passive or chunk.text == "被"
    elif chunk.kind == "verb":
        if reading.prep == "由":
            slots.unnamed.add(i)
        reading.verb, reading.prep, reading.last = i, "", None
    elif chunk.kind == "of":
        below = reading.prep in _WHERE and chunks[i - 1].text in _BELOW  # 在所属的|甲、乙2座煤矿|推开…
        reading.prep = reading.prep if below else _still_governs(chunks, i)  # 以甲为内容的|乙活动: part of the attribute
    elif chunk.text in _IS and reading.verb >= 0 and not slots.subjects and chunks[i - 1].text in ("的", ",", "，"):
        reading.is_who = True
    elif chunk.text in _IS and reading.verb < 0:
        reading.before, slots.subjects, reading.prep, reading.last = slots.subjects, [], "", None


def _read_group(view: View, chunks: list[Chunk], i: int, reading: _Reading) -> None:
    """Place a group, unless it is the object of a verb without a frame (参观了|甲) or only modifies the next (甲的|乙)."""
    if reading.is_who and chunks[i].spans[0].type in ORGANISATIONS:  # 建起甲的|是|乙
        reading.slots.subjects = [at(view, span) for span in chunks[i].spans]
        return
    free = reading.verb < 0 and not reading.prep
    if free and is_object(view, chunks, i, bool(reading.slots.subjects)):
        reading.last = None
    elif not is_attributive(chunks, i, free):
        reading.last = place_group(view, reading.slots, chunks, i, reading.prep, reading.verb, reading.last)
        reading.prep = ""


def _opens_name(chunks: list[Chunk], i: int) -> bool:
    """开展|为|返乡民工“甲”行动: whether a preposition right behind a verb of doing is a part of what is done."""
    behind = [chunk.spans[0].type for chunk in chunks[i + 1 : i + 2] if chunk.spans]
    return i > 0 and chunks[i - 1].frame in ACTS and behind == ["Initiative"]


def _still_governs(chunks: list[Chunk], of: int) -> str:
    """为|家庭困难的|职工, 在|所属的|甲公司: the preposition before an attribute of those for whom or where, "" for none."""
    after = next((c for c in chunks[of + 1 : of + 1 + _ATTRIBUTE] if c.kind != "word" or c.text in LIST_MARKS), None)
    body = after is not None and after.kind == "group" and after.spans[0].type in ORGANISATIONS
    if after is None or after.kind != "group" or not (body or after.spans[0].type == "Group"):
        return ""
    for chunk in reversed(chunks[:of]):
        if chunk.kind == "prep":
            return chunk.text if chunk.text in (_TO_BODIES if body else _FOR_PEOPLE) else ""
        if body and chunk.kind == "verb":
            return ""
        if chunk.kind in ("of", "etc") or (chunk.kind == "group" and chunk.spans[0].type in _PEOPLE):
            return ""
    return ""


def _settle_predicate(clause: Clause, slots: Slots, before: list[Place], acted: bool) -> None:
    """What stands before 是 is what the verb behind it is about, or the subject; `acted` says whether such a verb is there."""
    if before[0].span.type in ("Initiative", "Facility"):
        if slots.relative:
            _say_of(slots, before)
        elif _makes(clause, slots):
            slots.objects[clause.verbs[0]] = slots.relative = before
    if not slots.subjects or not acted:
        slots.subjects = before


def _makes(clause: Clause, slots: Slots) -> bool:
    """甲活动是|乙|推出的|品牌: whether the one verb behind 是 says who does what is spoken of, by a word that is no mention."""
    verb = clause.verbs[0] if len(clause.verbs) == 1 else -1
    acts = verb >= 0 and clause.chunks[verb].frame in ("conduct", "build") and verb not in slots.objects
    behind = [chunk.kind for chunk in clause.chunks[verb + 1 : verb + 2]] if acts else []
    return behind == ["of"] and bool(slots.subjects) and slots.subjects[0].span.type in ORGANISATIONS


def _note_urged(clause: Clause, slots: Slots) -> None:
    """甲推动|乙、丙|出台丁, 甲指导|乙|开展戊: those who are urged or helped to act are who acts."""
    for one, other in pairwise(clause.verbs):
        urged = slots.objects.get(one, []) if clause.chunks[one].text in _URGING else []
        between = [c for c in clause.chunks[one + 1 : other] if c.kind != "etc"]
        words = all(c.kind == "word" and len(c.text) > 1 for c in between[1:]) or _is_with(between[1:])
        at_once = bool(between) and between[0].kind == "group" and words
        acts = clause.chunks[other].frame in ACTS and other in slots.objects and other not in slots.inner
        if acts and at_once and urged and all(p.span.type in ORGANISATIONS for p in urged):
            slots.inner[other] = urged


def _is_with(chunks: list[Chunk]) -> bool:
    """协调|甲|与红里村|签订乙: whether all that stands between names a partner."""
    return bool(chunks) and chunks[0].text in _PARTNERED and all(c.kind in ("word", "group") for c in chunks[1:])


def _say_of(slots: Slots, before: list[Place]) -> None:
    """甲大赛是|乙打造的赛事品牌: what is said of a thing that only describes another is said of the other."""
    for verb, places in slots.objects.items():
        if places[-1:] == slots.relative[-1:] and places[-1].span.strength != "strong":
            slots.objects[verb] = slots.relative = before


def _note_made(view: View, clause: Clause, slots: Slots) -> None:
    """甲学院、乙班、丙课堂等平台|相继建成: a list of things and bodies before a verb of making without object is made."""
    verb = clause.verbs[0]
    if clause.chunks[verb].frame not in _MAKING or verb in slots.objects or not slots.subjects:
        return
    if clause.chunks[verb].frame == "arise":
        slots.made = True
        return
    listed: list[Place] = []
    summed = False
    for chunk, before in zip(clause.chunks[:verb], [None, *clause.chunks], strict=False):
        joined = before is None or before.text in LIST_MARKS or summed or (before.kind == "group" and before.hi == chunk.lo)
        if chunk.kind == "group" and joined:
            listed += [at(view, span) for span in chunk.spans]
        elif chunk.kind == "group" or (chunk.kind == "word" and not (chunk.text in LIST_MARKS or summed or not listed)):
            break
        summed = (summed and chunk.kind != "group") or chunk.kind == "etc"
    kinds = {place.span.type for place in listed}
    if "Initiative" in kinds and kinds & _CAN_BE_MADE and not kinds - _CAN_BE_MADE - {"Initiative"}:
        slots.subjects, slots.fronted, slots.made = listed, [], True


def _share_objects(clause: Clause, slots: Slots) -> None:
    """创立|或|参与|甲活动, 策划|并|组织|乙竞赛: two verbs of one object."""
    for one, other in pairwise(clause.verbs):
        between = clause.chunks[one + 1 : other]
        joined = 0 < len(between) <= 3 and between[0].text in _VERB_JOINTS and all(c.kind in ("word", "prep") for c in between)
        if joined and one not in slots.objects and other in slots.objects:
            slots.objects[one] = slots.objects[other]


def _fill_inner(view: View, clause: Clause, slots: Slots) -> set[int]:
    """Who acts on what in the clauses within a clause; the chunk positions of those clauses."""
    within: set[int] = set()
    for inner in inner_clauses(clause):
        actors, heads = ([[at(view, s) for s in clause.chunks[i].spans] for i in at_] for at_ in (inner.actors, inner.heads))
        slots.inner[inner.verbs[-1]] = [place for places in actors for place in places]
        slots.objects[inner.verbs[-1]] = [place for places in heads for place in places]
        if len(inner.verbs) > 1:
            slots.inner[inner.verbs[0]], slots.objects[inner.verbs[0]] = actors
        within.update(range(inner.lo, inner.hi + 1))
    return within
