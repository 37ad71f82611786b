"""Whom 我们 means in what an officer says: “我们|建立了甲机制,”乙总工会主席某某介绍."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract.claims import Place, PostClaim
from kg.extract.syntax.clauses import ORGANISATIONS, Clause
from kg.extract.views import View
from kg.lexicon import any_of, word_set

_WE = word_set("speakers.we")
_SPEAKS = re.compile(any_of("memory.opining") + "|介绍|表示|告诉|透露|解释|回忆|补充")
_LEADS = re.compile(any_of("speakers.leaders"))
_DEPARTMENTS = ("部", "处", "科", "办公室")
_REACH = 2  # sentences back to where the speaker was named


def speaking_bodies(views: list[View], posts: Iterable[PostClaim]) -> dict[int, Place]:
    """Sentence → the body that an officer who speaks there means by 我们."""
    leaders: dict[str, Place] = {}
    for post in posts:
        if post.organisation.span.type in ORGANISATIONS and _LEADS.search(post.title):
            leaders.setdefault(views[post.person.sentence].text(post.person.span), post.organisation)
    if not leaders:
        return {}
    spoken = (view for view in views if any(word in view.flat for word in _WE))
    found = ((view.index, next(_speakers(views, view, leaders), None)) for view in spoken)
    return {index: body for index, body in found if body is not None}


def _speakers(views: list[View], view: View, leaders: dict[str, Place]) -> Iterator[Place]:
    """The bodies of those who may be speaking, the likeliest first: in the sentence, behind the quotation, before it."""
    behind = [v for v in views[view.index + 1 : view.index + 2] if v.sentence.paragraph == view.sentence.paragraph]
    before = views[max(0, view.index - _REACH) : view.index]
    for near in [view, *behind, *reversed(before)]:
        people = [near.text(s) for s in near.spans if s.type == "Person" and not s.anaphor]
        if people and (near is view or _SPEAKS.search(near.flat)):
            yield from (leaders[name] for name in people[:1] if name in leaders)
            if near not in behind:
                return


def says_we(view: View, clause: Clause) -> bool:
    """Whether a clause has 我们 for its subject: before its first verb, and not 我们|职工."""
    first = next(iter(clause.verbs), 0)
    for i, chunk in enumerate(clause.chunks[:first]):
        if chunk.kind == "group":
            return False
        if chunk.text in _WE:
            index = view.token_at.get(clause.chunks[i + 1].lo)
            return index is None or not view.tokens[index].tag.startswith("n") or view.tokens[index].text in ("工会", "公司")
    return False


def acts_for(view: View, post: PostClaim) -> Place:
    """The body for which a person acts: that of his post, or the union whose department that is (甲总工会|女工部)."""
    body = post.organisation
    if body.span.type != "UnionBody" or not view.text(body.span).endswith(_DEPARTMENTS):
        return body
    unions = [s for s in view.inner if s.lo == body.span.lo and s.type == "UnionBody" and len(s) < len(body.span)]
    return Place(body.sentence, unions[-1]) if unions else body
