"""How a group of mentions stands to the chunks around it: governed by them, a mere attribute, or going on a list before it."""

from __future__ import annotations

from kg.extract.claims import Place
from kg.extract.syntax.chunks import LIST_MARKS, Chunk
from kg.extract.syntax.clauses import ACTS, ORGANISATIONS, alike
from kg.extract.views import View
from kg.lexicon import word_set

_TOWARDS = frozenset(("向", "对", "给", "为", "与", "同", "和", "跟", "把", "将", "让"))
_FOR_PEOPLE = frozenset(("为", "给", "对", "向", "替", "针对", "面向"))
_GIVING = frozenset(("为", "给", "替"))
_PEOPLE = ORGANISATIONS | {"Group", "Person"}
_ASPECTS = frozenset(("了", "过"))
_TELLING = word_set("memory.opining") | {"介绍", "表示", "获悉", "了解", "透露", "得知", "看到", "成为"}
_VISITING = word_set("initiatives.visiting")
_LEADING_TO = word_set("slots.leading_to")
_TITLE = 3  # words of a post between a body and its officer


def opens_name(chunks: list[Chunk], i: int) -> bool:
    """开展|为|返乡民工“甲”行动: whether a preposition right behind a verb of doing is a part of what is done."""
    behind = [chunk.spans[0].type for chunk in chunks[i + 1 : i + 2] if chunk.spans]
    return i > 0 and chunks[i - 1].frame in ACTS and behind == ["Initiative"]


def still_governs(chunks: list[Chunk], of: int) -> str:
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


def had_made(chunks: list[Chunk], i: int, verb: int) -> bool:
    """为|已建|甲书屋的|乙公司|添置: whether a body is whom the attribute with the verb tells of, and nothing that is made."""
    made = chunks[i - 2].kind == "group" and chunks[i - 2].spans[0].type == "Facility" and chunks[i - 1].kind == "of"
    return made and chunks[verb].frame == "build" and chunks[i].spans[0].type in ORGANISATIONS - {"SocialOrganisation"}


def chained(chunks: list[Chunk], i: int, last: list[Place]) -> bool:
    """甲省|乙市: the lower place is meant."""
    return chunks[i - 1].hi == chunks[i].lo and last[-1].span.type == chunks[i].spans[0].type == "Region"


def is_officer(chunks: list[Chunk], i: int, phrase: tuple[str, list[Place], int]) -> bool:
    """向|甲公司|总经理|乙|递交…: the person whose body a phrase names belongs to the phrase."""
    word, places, at_ = phrase
    between = chunks[at_ + 1 : i]
    titled = 0 < len(between) <= _TITLE and all(c.kind == "word" and c.text not in LIST_MARKS for c in between)
    whose = places[-1].span.type in ORGANISATIONS and chunks[i].spans[0].type == "Person"
    return word in _TOWARDS and titled and whose


def goes_on(chunks: list[Chunk], i: int, last: list[Place], in_phrase: bool) -> bool:
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


def is_object(view: View, chunks: list[Chunk], i: int, acted: bool) -> bool:
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


def is_attributive(chunks: list[Chunk], i: int, leads: bool) -> bool:
    """甲的|乙: 甲 only modifies, when a group follows 的 at once; before any verb also a body whose 做法 or 成绩 it is."""
    if i + 2 >= len(chunks) or chunks[i + 1].kind != "of":
        return False
    return chunks[i + 2].kind == "group" or (leads and chunks[i + 2].kind == "word" and _is_body(chunks[i]))
