"""Clauses within a clause: 丙参加|甲举办的|乙大赛, 在|甲与乙联合召开的|座谈会上.

Who acts there is no actor of the clause itself, and what the attribute belongs to stands where the attribute began.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.syntax.clauses import ACTS, ORGANISATIONS, Chunk, Clause
from kg.extract.syntax.words import LIST_MARKS
from kg.lexicon import word_set

_THINGS = ORGANISATIONS | {"Initiative", "Facility", "Document"}
_AROUND = frozenset(("Region", "Facility", "Group"))
_BY = frozenset(("由", "被"))
_LEADING = word_set("inner_clauses.prepositions")
_QUOTES = frozenset("“”‘’")
_DATE = frozenset("年月日号")
_PRESIDING = frozenset(("主持", "牵头", "策划", "发起"))  # 甲|主持|召开|的会议
_FAR = 4  # words between who acts and the verb, or between the attribute and what leads to it


@dataclass(frozen=True, slots=True)
class Inner:
    """Chunks `lo`..`hi` (the 的) are the attribute of the groups `heads`; `actors` the groups that act, `verbs` what they do.

    Of two verbs the first is one of joining: 甲|联合|乙|举办|的丙.
    """

    lo: int
    hi: int
    actors: tuple[int, ...]
    verbs: tuple[int, ...]
    heads: tuple[int, ...]


def inner_clauses(clause: Clause) -> list[Inner]:
    """The attributes of a clause in which a body acts, behind a verb or a preposition of the clause itself."""
    found: list[Inner] = []
    for verb in clause.verbs:
        inner = _inner(clause.chunks, verb)
        if inner is not None and not (found and inner.lo <= found[-1].hi):
            found.append(inner)
    return found


def _inner(chunks: list[Chunk], verb: int) -> Inner | None:
    if chunks[verb].frame not in ACTS or verb + 1 >= len(chunks) or chunks[verb + 1].kind != "of":
        return None
    actor, heads = _actor(chunks, verb), _heads(chunks, verb + 2)
    if actor is None or not heads:
        return None
    actors: tuple[int, ...] = (actor,)
    verbs: tuple[int, ...] = (verb,)
    if actor > 1 and chunks[actor - 1].frame == "partner" and _is_body(chunks[actor - 2]):
        actors, verbs = (actor - 2, actor), (actor - 1, verb)
    lo = actors[0] - (actors[0] > 0 and chunks[actors[0] - 1].text in _BY)
    return Inner(lo, verb + 1, actors, verbs, heads) if _is_led_to(chunks, lo) else None


def _is_body(chunk: Chunk) -> bool:
    return chunk.kind == "group" and chunk.spans[0].type in ORGANISATIONS


def _actor(chunks: list[Chunk], verb: int) -> int | None:
    """The body before a verb, over adverbs and over where and for whom it acts."""
    i = verb - 1 - (chunks[verb - 1].text in _PRESIDING)
    dated = sum(chunk.text in _DATE or chunk.text.isdigit() for chunk in chunks[max(0, verb - 9) : verb])
    while i >= 0 and verb - i <= _FAR + 2 + dated:
        chunk = chunks[i]
        if _is_body(chunk):
            return i
        if chunk.kind == "group" and chunk.spans[0].type in _AROUND and i and chunks[i - 1].kind == "prep":
            i -= 2
        elif chunk.kind == "etc" or (chunk.kind == "word" and chunk.text not in LIST_MARKS | _QUOTES):
            i -= 1
        else:
            return None
    return None


def _heads(chunks: list[Chunk], start: int) -> tuple[int, ...]:
    """What an attribute belongs to: the first thing behind it and what joins on to that, before any verb or preposition."""
    heads: tuple[int, ...] = ()
    for i, chunk in enumerate(chunks[start:], start):
        thing = chunk.kind == "group" and chunk.spans[0].type in _THINGS
        if chunk.kind in ("verb", "prep") or (heads and not thing):
            break
        if thing:
            heads += (i,)
    return heads


def _is_led_to(chunks: list[Chunk], lo: int) -> bool:
    """Whether a verb or a preposition stands before an attribute, with nothing but a time between them."""
    for chunk in reversed(chunks[max(0, lo - _FAR) : lo]):
        if chunk.kind == "verb":
            return chunk.frame != "partner"
        if chunk.kind == "prep":
            return chunk.text in _LEADING
        if chunk.kind != "word" or chunk.text in LIST_MARKS:
            return False
    return False
