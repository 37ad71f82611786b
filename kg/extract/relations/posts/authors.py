"""Who wrote an opinion and where he works, by the note behind it: 王某 … (作者系|某大学|教授), (作者单位:|某大学|)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.claims import Claim, PostClaim, at
from kg.extract.relations.posts.elections import posts_at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span, View

_NOTE = re.compile(r"[(（](?:本文)?作者(?:单位[:：]|简介[:：]|分别[系为是]|[系为是:：])")


def find_authors(views: list[View]) -> None:
    """Make a person of the name that the note on an author stands behind."""
    for name, _ in _noted(views):
        name.spans = [Span(0, len(name.flat), "Person", "author")]


def read_authors(views: list[View]) -> tuple[list[PostClaim], list[Claim]]:
    """The posts that the note on an author gives, and where it says that he works."""
    posts: list[PostClaim] = []
    claims: list[Claim] = []
    for name, note in _noted(views):
        body = next((s for s in note.spans if s.type in ORGANISATIONS and not s.anaphor), None)
        if body is not None:
            who = at(name, name.spans[0])
            posts += [PostClaim(who, at(note, owner), title, note.index) for owner, title in posts_at(note, body.lo)]
            claims.append(Claim(who, "affiliatedWith", at(note, body), note.index, "body-and-name"))
    return posts, claims


def _noted(views: list[View]) -> Iterator[tuple[View, View]]:
    """The name of an author and the note on him, each a sentence."""
    for name, note in pairwise(views[-2:]):
        if name.sentence.role == note.sentence.role == "note" and _NOTE.match(note.flat) and len(name.flat) <= 6:
            yield name, note
