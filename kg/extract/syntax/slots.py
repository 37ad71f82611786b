"""The parts of one clause by their role (subject, prepositional phrases, the objects of each verb), and which a group plays."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extract.claims import Place, at
from kg.extract.syntax.clauses import ORGANISATIONS, Chunk, alike
from kg.extract.syntax.words import LIST_MARKS
from kg.extract.views import View
from kg.lexicon import word_set

_TOWARDS = frozenset(("向", "对", "给", "为", "与", "同", "和", "跟", "把", "将", "让"))
_TAKING = frozenset(("把", "将"))
_ASPECTS = frozenset(("了", "过"))
_TELLING = word_set("memory.opining") | {"介绍", "表示", "获悉", "了解", "透露", "得知", "看到", "成为"}
_VISITING = word_set("initiatives.visiting")
_ENGAGING = word_set("slots.engaging")
_LEADING_TO = word_set("slots.leading_to")
_INTRODUCING = word_set("slots.introducing")  # 图为|甲|启动乙, 例如|甲|启动乙: 甲 acts
_DESCRIBING = frozenset(("place", "receive", "join", "participate", "work"))
_COUNT = 4  # words between 等 and what sums up a list
_SUM = re.compile(r"[\d一二两三四五六七八九十百]*余?多?[家个所支]?")
_TITLE = 3  # words of a post between a body and its officer


@dataclass
class Slots:
    """Mentions of a clause by role.

    `preps` are (preposition, mentions, chunk position); `objects` those behind each verb by its chunk position; `fronted`
    the things between the subject and the verb (确定了甲项目并予以|推行); `relative` the things behind a verb and 的, of
    which the next verb speaks (甲承办的|乙大赛|落幕); `people` all persons before the verb; `inner` who acts in a relative
    clause within the clause, by the chunk position of its verb (丙参加|甲举办的|乙大赛); `unnamed` the verbs whose 由 names
    nobody we know; `made` whether the subject is a list of what is made (甲学院、乙班等平台|相继建成).
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
    made: bool = False

    def of(self, words: frozenset[str], before: int = 10**9) -> list[Place]:
        """Mentions behind one of some prepositions, standing before a chunk position."""
        return [place for word, places, at_ in self.preps if word in words and at_ < before for place in places]


def can_act(places: list[Place]) -> bool:
    """Whether the first of some mentions can do something."""
    return bool(places) and places[0].span.type in ORGANISATIONS | {"Person", "Region", "Facility"}


def place_group(
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
    if last is not None and places[0].span.type in ORGANISATIONS - {"UnionBody"} and _sums_up(chunks, i):
        return last
    if last is not None and _goes_on(chunks, i, last, bool(slots.preps) and last is slots.preps[-1][1]):
        last += places
        return last
    if prep:
        slots.preps.append((prep, places, i))
        return places
    if verb >= 0 and _is_described(chunks, i, slots):
        slots.subjects = places
        return places
    if verb >= 0:
        if not _had_made(chunks, i, verb):
            slots.objects.setdefault(verb, []).extend(places)
        if chunks[i - 1].kind == "of" and places[0].span.type == "Initiative" and i - 2 not in slots.inner:
            slots.relative = places
        return None
    if slots.subjects and chunks[i - 1].text == "代表" and places[0].span.type in ORGANISATIONS:
        return None  # 某某|代表|甲公司|参赛: for whom somebody acts
    if can_act(slots.subjects) and places[0].span.type == "Initiative":
        slots.fronted += places
    if slots.subjects[:1] and slots.subjects[0].span.type in ORGANISATIONS and slots.of(_TAKING):
        return None  # 甲|把服务送进|乙: where it is taken
    person = bool(slots.subjects) and slots.subjects[0].span.type == "Person" and not slots.preps
    led = person and places[0].span.type == "Facility" and chunks[i - 1].kind == "of"
    slots.subjects = places if led else _merge_subject(slots.subjects, places)  # 某某领衔的|甲工作室
    slots.people += [place for place in places if place.span.type == "Person"]
    return slots.subjects


def _is_described(chunks: list[Chunk], i: int, slots: Slots) -> bool:
    """|位于甲县的|乙公司, |获得丙的|丁: whether a clause sets out with what is said of who then acts in it."""
    actor = chunks[i].spans[0].type in ORGANISATIONS | {"Person"}
    said = next((c.frame for c in chunks if c.kind in ("verb", "prep")), "")
    return actor and chunks[i - 1].kind == "of" and chunks[i - 2].kind == "group" and said in _DESCRIBING and not slots.subjects


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


def _sums_up(chunks: list[Chunk], i: int) -> bool:
    """甲协会、乙协会等6家|行业协会: whether a group only says again what those of the list before it are."""
    at_ = i - 1
    while at_ > 0 and chunks[at_].kind == "word" and i - at_ <= _COUNT:
        at_ -= 1
    counts = "".join(chunk.text for chunk in chunks[at_ + 1 : i])
    return chunks[at_].kind == "etc" and _SUM.fullmatch(counts) is not None and len(chunks[i].spans) == 1


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


def is_object(view: View, chunks: list[Chunk], i: int, acted: bool) -> bool:
    """参观了|甲, 贯彻落实|乙“丙”任务, 丁|聘请|戊: what stands behind a verb that opens no frame.

    `acted` says whether the clause has named who acts before it.
    """
    verb = i - 1
    while verb > 0 and _counts(view, chunks[verb]):  # 编成|9|个|工作组
        verb -= 1
    governs = verb >= 0 and _is_body(chunks[i]) and (acted or verb == 0)
    if governs and (_is_plain_verb(view, chunks[verb]) or (verb == 0 and chunks[0].text in _ENGAGING)):
        return True
    if not acted and i > 2 and chunks[i - 1].text in LIST_MARKS and chunks[i].kind == chunks[i - 2].kind:
        return is_object(view, chunks, i - 2, acted)  # 整合|甲“乙工程”、|丙“丁计划”|两块资金
    if not acted and i > 1 and chunks[i - 1].kind == "group" and chunks[i - 1].hi == chunks[i].lo:
        return is_object(view, chunks, i - 1, acted)
    aspect = i > 1 and chunks[i - 1].text in _ASPECTS and chunks[i - 2].kind == "word"
    return aspect or (i > 0 and chunks[i - 1].text in _LEADING_TO)


def _is_plain_verb(view: View, chunk: Chunk) -> bool:
    """Whether a word is a verb that governs what follows it (聘请, 走访), not one of telling or showing who does something."""
    token = view.token_at.get(chunk.lo) if chunk.kind == "word" and len(chunk.text) > 1 else None
    if token is None or chunk.text in _TELLING or chunk.text in _INTRODUCING:
        return False
    return view.tokens[token].tag == "v" or chunk.text in _VISITING


def _counts(view: View, chunk: Chunk) -> bool:
    """Whether a chunk is a number or its classifier."""
    token = view.token_at.get(chunk.lo) if chunk.kind == "word" else None
    return token is not None and view.tokens[token].tag in ("m", "q")


def _is_body(chunk: Chunk) -> bool:
    return chunk.spans[0].type in ORGANISATIONS


def is_attributive(chunks: list[Chunk], i: int, leads: bool) -> bool:
    """甲的|乙: 甲 only modifies, when a group follows 的 at once; before any verb also a body whose 做法 or 成绩 it is."""
    if i + 2 >= len(chunks) or chunks[i + 1].kind != "of":
        return False
    return chunks[i + 2].kind == "group" or (leads and chunks[i + 2].kind == "word" and _is_body(chunks[i]))
