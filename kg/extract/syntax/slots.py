"""The parts of one clause by their role: subject, prepositional phrases, the objects of each verb."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from kg.extract.claims import Place, at
from kg.extract.syntax.clauses import ACTS, LIST_MARKS, ORGANISATIONS, Chunk, Clause, alike
from kg.extract.syntax.inner_clauses import inner_clauses
from kg.extract.views import View
from kg.lexicon import word_set

_TOWARDS = frozenset(("向", "对", "给", "为", "与", "同", "和", "跟", "把", "将", "让"))
_TAKING = frozenset(("把", "将"))
_FOR_PEOPLE = frozenset(("为", "给", "对", "向", "替", "针对", "面向"))
_GIVING = frozenset(("为", "给", "替"))
_PEOPLE = ORGANISATIONS | {"Group", "Person"}
_ASPECTS = frozenset(("了", "过"))
_URGING = word_set("slots.urging")
_VERB_JOINTS = LIST_MARKS | {"或", "或者", "并", "并且", "且"}
_PARTNERED = frozenset(("与", "同", "和", "跟"))
_TELLING = word_set("memory.opining") | {"介绍", "表示", "获悉", "了解", "透露", "得知", "看到", "成为"}
_VISITING = word_set("initiatives.visiting")
_LEADING_TO = word_set("slots.leading_to")
_TITLE = 3  # words of a post between a body and its officer


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
        if chunk.kind == "prep" and _opens_name(clause.chunks, i):
            continue
        if chunk.kind == "prep":
            prep, last = chunk.text, None
            slots.passive = slots.passive or prep == "被"
        elif chunk.kind == "verb":
            if prep == "由":
                slots.unnamed.add(i)
            verb, prep, last = i, "", None
        elif chunk.kind == "of":
            prep = _still_governs(clause.chunks, i)  # 以甲为内容的|乙活动: the phrase belongs to the attribute
        elif chunk.text in ("是", "系", "成为") and verb < 0:
            before, slots.subjects, prep, last = slots.subjects, [], "", None
        elif chunk.kind == "group" and verb < 0 and not prep and _is_object(view, clause.chunks, i, bool(slots.subjects)):
            last = None
        elif chunk.kind == "group" and not _is_attributive(clause.chunks, i, verb < 0 and not prep):
            last = _place_group(view, slots, clause.chunks, i, prep, verb, last)
            prep = ""
    if before:
        _settle_predicate(clause, slots, before, verb >= 0)
    if len(clause.verbs) > 1:
        _share_objects(clause, slots)
        _note_urged(clause, slots)
    return slots


def _opens_name(chunks: list[Chunk], i: int) -> bool:
    """开展|为|返乡民工“甲”行动: whether a preposition right behind a verb of doing is a part of what is done."""
    behind = [chunk.spans[0].type for chunk in chunks[i + 1 : i + 2] if chunk.spans]
    return i > 0 and chunks[i - 1].frame in ACTS and behind == ["Initiative"]


def _still_governs(chunks: list[Chunk], of: int) -> str:
    """为|家庭困难的|职工, 给|某市的|甲公司: the preposition that opens the attribute of those for whom, "" for none."""
    after = next((c for c in chunks[of + 1 : of + 1 + _TITLE] if c.kind != "word" or c.text in LIST_MARKS), None)
    body = after is not None and after.kind == "group" and after.spans[0].type in ORGANISATIONS
    if after is None or after.kind != "group" or not (body or after.spans[0].type == "Group"):
        return ""
    for chunk in reversed(chunks[:of]):
        if chunk.kind == "prep":
            return chunk.text if chunk.text in (_GIVING if body else _FOR_PEOPLE) else ""
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
    if last is not None and _chained(chunks, i, last):
        last[-1:] = places
        return last
    if last is not None and slots.preps and last is slots.preps[-1][1] and _is_officer(chunks, i, slots.preps[-1]):
        last += places
        return last
    if last is not None and _goes_on(chunks, i, last, bool(slots.preps) and last is slots.preps[-1][1]):
        last += places
        return last
    if prep:
        slots.preps.append((prep, places, i))
        return places
    if verb >= 0:
        if not _had_made(chunks, i, verb):
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


def _had_made(chunks: list[Chunk], i: int, verb: int) -> bool:
    """为|已建|甲书屋的|乙公司|添置: whether a body is whom the attribute with the verb tells of, and nothing that is made."""
    made = chunks[i - 2].kind == "group" and chunks[i - 2].spans[0].type == "Facility" and chunks[i - 1].kind == "of"
    return made and chunks[verb].frame == "build" and chunks[i].spans[0].type in ORGANISATIONS - {"SocialOrganisation"}


def _chained(chunks: list[Chunk], i: int, last: list[Place]) -> bool:
    """甲省|乙市: the lower place is meant."""
    return chunks[i - 1].hi == chunks[i].lo and last[-1].span.type == chunks[i].spans[0].type == "Region"


def _is_officer(chunks: list[Chunk], i: int, phrase: tuple[str, list[Place], int]) -> bool:
    """向|甲公司|总经理|乙|递交…: the person whose body a phrase names belongs to the phrase."""
    word, places, at_ = phrase
    between = chunks[at_ + 1 : i]
    titled = 0 < len(between) <= _TITLE and all(c.kind == "word" and c.text not in LIST_MARKS for c in between)
    whose = places[-1].span.type in ORGANISATIONS and chunks[i].spans[0].type == "Person"
    return word in _TOWARDS and titled and whose


def _goes_on(chunks: list[Chunk], i: int, last: list[Place], in_phrase: bool) -> bool:
    """Whether a group continues the one before it: 甲、某某、乙 or, in one phrase, 甲公司|乙项目工地."""
    previous = chunks[i - 1]
    if previous.kind == "group":
        for_people = last[-1].span.type == "Group" and chunks[i].spans[0].type == "Initiative"  # 为|职工|免费体检
        return in_phrase and previous.hi == chunks[i].lo and not for_people
    kind, new = last[-1].span.type, chunks[i].spans[0].type
    places = in_phrase and kind == "Region" and new in ORGANISATIONS  # 从|甲区、乙市总工会
    if in_phrase and kind == new == "Facility" and previous.kind == "word" and previous.text not in LIST_MARKS:
        return True  # 在|甲公路|三标|乙工地
    return previous.text in LIST_MARKS and (alike(kind, new) or places)


def _merge_subject(old: list[Place], new: list[Place]) -> list[Place]:
    """Of two groups before the verb the later is the subject, unless it is a thing and the earlier an actor."""
    if old and old[0].span.type in ORGANISATIONS | {"Person"} and new[0].span.type not in ORGANISATIONS | {"Person"}:
        return old
    return new


def _is_object(view: View, chunks: list[Chunk], i: int, acted: bool) -> bool:
    """参观了|甲, 贯彻落实|乙“丙”任务, 丁|聘请|戊: what stands behind a verb that opens no frame.

    `acted` says whether the clause has named who acts before it.
    """
    if acted and _is_body(chunks[i]) and _is_plain_verb(view, chunks[i - 1]):
        return True
    aspect = i > 1 and chunks[i - 1].text in _ASPECTS and chunks[i - 2].kind == "word"
    return aspect or (i > 0 and chunks[i - 1].text in _LEADING_TO)


def _is_plain_verb(view: View, chunk: Chunk) -> bool:
    """Whether a word is a verb that governs what follows it (聘请, 走访), not one of telling."""
    token = view.token_at.get(chunk.lo) if chunk.kind == "word" and len(chunk.text) > 1 else None
    if token is None or chunk.text in _TELLING:
        return False
    return view.tokens[token].tag == "v" or chunk.text in _VISITING


def _is_body(chunk: Chunk) -> bool:
    return chunk.spans[0].type in ORGANISATIONS


def _is_attributive(chunks: list[Chunk], i: int, leads: bool) -> bool:
    """甲的|乙: 甲 only modifies, when a group follows 的 at once; before any verb also a body whose 做法 or 成绩 it is."""
    if i + 2 >= len(chunks) or chunks[i + 1].kind != "of":
        return False
    return chunks[i + 2].kind == "group" or (leads and chunks[i + 2].kind == "word" and _is_body(chunks[i]))
