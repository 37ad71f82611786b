"""A claim: a relation between two mentions, before anyone knows which entities they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from kg.extract.views import Span, View


class Place(NamedTuple):
    """A mention by its place: sentence index and span."""

    sentence: int
    span: Span


@dataclass(frozen=True, slots=True)
class Claim:
    """`head` *relation* `tail`, stated by sentence `sentence`, found by `method`. `modality` is done or planned."""

    head: Place
    relation: str
    tail: Place
    sentence: int
    method: str
    modality: str = "done"


@dataclass(frozen=True, slots=True)
class PostClaim:
    """A person's post: `organisation` is the body's mention (its `name` is set where elision was undone)."""

    person: Place
    organisation: Place
    title: str
    sentence: int


def at(view: View, span: Span) -> Place:
    """A span of a view as a place."""
    return Place(view.index, span)
