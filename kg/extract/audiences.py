"""Whom a thing serves, read over the paragraph: 为|留守职工|送去…, 惠及|会员, 120名|货车司机|领到….

Frames see a population that stands in the clause of what is done; here are those that stand elsewhere: in the sentence of
the thing, or in one of the next sentences, where only the population is named.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.clauses import Chunk, Clause, clauses
from kg.extract.topics import Told, carried_out, things_of, topic_before
from kg.extract.views import Span, View
from kg.lexicon import word_set

_FOR = word_set("audiences.for")
_HELPING = frozenset(("serve", "support", "benefit", "pivot"))
_HELPING_WORDS = word_set("audiences.helping")
_RECEIVING = word_set("audiences.receiving")
_INITIATIVE = frozenset(("Initiative",))


def audience_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The targets claims that no clause states by itself; `claims` are those already made of the article."""
    told = carried_out(claims)
    known = {(c.tail.sentence, c.tail.span) for c in claims if c.relation in ("targets", "regulates")}
    found = []
    for view in views:
        for group in served(view):
            if (view.index, group) not in known:
                found += [Claim(thing, "targets", at(view, group), view.index, how) for thing, how in _thing(views, view, group, told)]
    return found


def served(view: View) -> list[Span]:
    """The populations of a sentence that something is done for, or that get something."""
    return [
        span
        for clause in clauses(view)
        for i, chunk in enumerate(clause.chunks)
        if chunk.kind == "group" and chunk.spans[0].type == "Group" and (_is_helped(clause, i) or _receives(clause, i))
        for span in chunk.spans
    ]


def _is_helped(clause: Clause, i: int) -> bool:
    """Whether a preposition or a verb of helping governs the group: the nearest one before it, no other mention between."""
    for chunk in reversed(clause.chunks[:i]):
        if chunk.kind == "group":
            return False
        if chunk.kind == "prep" or chunk.text in _FOR:
            return chunk.text in _FOR
        if chunk.kind == "verb" or chunk.text in _HELPING_WORDS:
            return chunk.frame in _HELPING or chunk.text in _HELPING_WORDS
    return False


def _receives(clause: Clause, i: int) -> bool:
    """Whether the group itself gets, joins or learns something."""
    return any(_takes(chunk) for chunk in clause.chunks[i + 1 :])


def _takes(chunk: Chunk) -> bool:
    return chunk.text in _RECEIVING or (chunk.kind == "verb" and chunk.frame == "participate")


def _thing(views: list[View], view: View, group: Span, told: Told) -> Iterator[tuple[Place, str]]:
    """What serves the group: named before it in the sentence, else behind it, else in one of the sentences before."""
    here = things_of(view, _INITIATIVE, told)
    done = [place for place in here if (view.index, place.span) in told]
    before = [place for place in done if place.span.hi <= group.lo]
    if before:
        yield before[-1], "audience-here"
    elif done:
        yield done[0], "audience-ahead"
    elif not here and (topic := topic_before(views, view.index, 1, ("",), told)) is not None:
        yield topic, "audience-topic"
