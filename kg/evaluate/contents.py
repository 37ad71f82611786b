"""What one page says, whoever reads it: the annotator by hand, or the graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.evaluate.forms import fold

Key = tuple[str, str]
"""What tells an entity from the others of its side: its type and its folded name (gold) or IRI (graph)."""
Triple = tuple[Key, str, Key]


@dataclass(frozen=True, slots=True)
class Named:
    """An entity: `labels` are its forms as printed, the full name first; `forms` are the same, folded for matching."""

    type: str
    name: str
    labels: tuple[str, ...]
    forms: frozenset[str]

    def __str__(self) -> str:
        return f"{self.name} ({self.type})"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where something is said: `text` is what says it, `method` the rule that read it, `place` "page.txt:120-190"."""

    text: str
    method: str = ""
    place: str = ""


class Held(NamedTuple):
    """A post: `title` is folded; an end that is no entity of the page is None."""

    person: Key | None
    organisation: Key | None
    title: str


class Dated(NamedTuple):
    """The date of an entity, ISO 8601."""

    entity: Key | None
    value: str


class Counted(NamedTuple):
    """A figure about an entity: `unit` is folded, `text` as printed."""

    subject: Key | None
    value: float
    unit: str
    text: str


Statement = Held | Dated | Counted


@dataclass(frozen=True, slots=True)
class Contents:
    """All that counts on one page. `source` is the file's name, "" for a whole graph; `reporters` and `titles` are folded.

    `relations` gives each fact the places where it is said; `said` gives posts, dates and figures one each where it is known,
    and `mentions` entities (none on the side of the gold).
    """

    source: str
    entities: Mapping[Key, Named]
    relations: Mapping[Triple, tuple[Evidence, ...]]
    posts: tuple[Held, ...] = ()
    dates: tuple[Dated, ...] = ()
    figures: tuple[Counted, ...] = ()
    reporters: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    said: Mapping[Statement, Evidence] = field(default_factory=dict)
    mentions: Mapping[Key, Evidence] = field(default_factory=dict)


def named(type: str, name: str, others: Iterable[str] = ()) -> Named:
    """An entity from its name and its other forms.

    >>> sorted(named("Region", "长沙市", ["长沙", "“长沙”"]).forms)
    ['长沙', '长沙市']
    """
    labels = (name, *sorted(set(others) - {name}))
    return Named(type, name, labels, frozenset(filter(None, map(fold, labels))))
