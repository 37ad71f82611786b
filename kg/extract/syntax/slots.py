"""The parts of one clause by their role: subject, prepositional phrases, the objects of each verb."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from kg.extract.claims import Place, at
from kg.extract.syntax.chunks import LIST_MARKS, Chunk
from kg.extract.syntax.clauses import ACTS, ORGANISATIONS, Clause
from kg.extract.syntax.group_roles import (
    chained,
    goes_on,
    had_made,
    is_attributive,
    is_object,
    is_officer,
    opens_name,
    still_governs,
)
from kg.extract.syntax.inner_clauses import inner_clauses
from kg.extract.views import View
from kg.lexicon import word_set

_TAKING = frozenset(("把", "将"))
_URGING = word_set("slots.urging")
_VERB_JOINTS = LIST_MARKS | {"或", "或者", "并", "并且", "且"}
_PARTNERED = frozenset(("与", "同", "和", "跟"))


@dataclass
class Slots:
    """Mentions of a clause by role.

    `preps` are (preposition, mentions, chunk position); `objects` those behind each verb by its chunk position; `fronted`
    the things between the subject and the verb (确定了甲项目并予以|推行); `relative` the things behind a verb and 的, of
    which the next verb speaks (甲承办的|乙大赛|落幕); `people` all persons before the verb; `inner` who acts in a relative
    clause within the clause, by the chunk position of its verb (丙参加|甲举办的|乙大赛); `unnamed` the verbs whose 由 names
    nobody we know.
    """

    subjects: list[Place] = field(default_factory=list)
    preps: list[tuple[str, list[Place], int]] = field(default_factory=list)
    objects: dict[int, list[Place]] = field(default_factory=dict)
    passive: bool = False
    people: list[Place] = field(default_factory=list)
    fronted: list[Place] = field(default_factory=list)
    relative: list[Place] = field(default_factory=list)
    inner: dict[int, list[Place]] = field(default_factory=dict)
    unnamed: set[int] = field(default_factory=set)

    def of(self, words: frozenset[str], before: int = 10**9) -> list[Place]:
        """Mentions behind one of some prepositions, standing before a chunk position."""
        return [place for word, places, at_ in self.preps if word in words and at_ < before for place in places]


def can_act(places: list[Place]) -> bool:
    """Whether the first of some mentions can do something."""
    return bool(places) and places[0].span.type in ORGANISATIONS | {"Person", "Region", "Facility"}


def fill_slots(view: View, clause: Clause) -> Slots:
    """Sort the groups of a clause into subject, prepositional phrases and the objects of each verb.

    Behind 是 the subject is that of the predicate's own verb (甲是乙去年开展的活动: 乙). A group that a list mark or nothing at
    all parts from the one before (甲、某某、乙; 甲公司乙项目工地) goes where that one went.
    """
    slots, prep, verb = Slots(), "", -1
    before: list[Place] = []
    last: list[Place] | None = None
    within = _fill_inner(view, clause, slots)
    for i, chunk in enumerate(clause.chunks):
        if i in within:
            continue
        if chunk.kind == "prep" and opens_name(clause.chunks, i):
            continue
        if chunk.kind == "prep":
            prep, last = chunk.text, None
            slots.passive = slots.passive or prep == "被"
        elif chunk.kind == "verb":
            if prep == "由":
                slots.unnamed.add(i)
            verb, prep, last = i, "", None
        elif chunk.kind == "of":
            prep = still_governs(clause.chunks, i)  # 以甲为内容的|乙活动: the phrase belongs to the attribute
        elif chunk.text in ("是", "系", "成为") and verb < 0:
            before, slots.subjects, prep, last = slots.subjects, [], "", None
        elif chunk.kind == "group" and verb < 0 and not prep and is_object(view, clause.chunks, i, bool(slots.subjects)):
            last = None
        elif chunk.kind == "group" and not is_attributive(clause.chunks, i, verb < 0 and not prep):
            last = _place_group(view, slots, clause.chunks, i, prep, verb, last)
            prep = ""
    if before:
        _settle_predicate(clause, slots, before, verb >= 0)
    if len(clause.verbs) > 1:
        _share_objects(clause, slots)
        _note_urged(clause, slots)
    return slots


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


def _place_group(
    view: View, slots: Slots, chunks: list[Chunk], i: int, prep: str, verb: int, last: list[Place] | None
) -> list[Place] | None:
    """Put one group where it belongs; the list that a next member would join, None behind a verb."""
    places = [at(view, span) for span in chunks[i].spans]
    if last is not None and chained(chunks, i, last):
        last[-1:] = places
        return last
    if last is not None and slots.preps and last is slots.preps[-1][1] and is_officer(chunks, i, slots.preps[-1]):
        last += places
        return last
    if last is not None and goes_on(chunks, i, last, bool(slots.preps) and last is slots.preps[-1][1]):
        last += places
        return last
    if prep:
        slots.preps.append((prep, places, i))
        return places
    if verb >= 0:
        if not had_made(chunks, i, verb):
            slots.objects.setdefault(verb, []).extend(places)
        if chunks[i - 1].kind == "of" and places[0].span.type == "Initiative" and i - 2 not in slots.inner:
            slots.relative = places
        return None
    if can_act(slots.subjects) and places[0].span.type == "Initiative":
        slots.fronted += places
    if slots.subjects[:1] and slots.subjects[0].span.type in ORGANISATIONS and slots.of(_TAKING):
        return None  # 甲|把服务送进|乙: where it is taken
    slots.subjects = _merge_subject(slots.subjects, places)
    slots.people += [place for place in places if place.span.type == "Person"]
    return slots.subjects


def _merge_subject(old: list[Place], new: list[Place]) -> list[Place]:
    """Of two groups before the verb the later is the subject, unless it is a thing and the earlier an actor."""
    if old and old[0].span.type in ORGANISATIONS | {"Person"} and new[0].span.type not in ORGANISATIONS | {"Person"}:
        return old
    return new


