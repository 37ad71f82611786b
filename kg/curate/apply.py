"""Corrections over a reading: the last thing a build does before it writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from kg.curate.additions import Added, Dated
from kg.curate.corrections import Correction
from kg.curate.draft import Draft, Unmatched
from kg.curate.edits import EDITS
from kg.model import Fact, Figure, Post, Reading


@dataclass(frozen=True, slots=True)
class Applied:
    """A correction that matched: the keys of the entities that it changed, and the statements that it added."""

    correction: Correction
    entities: tuple[str, ...]
    added: tuple[Added, ...] = ()


@dataclass(frozen=True, slots=True)
class Corrected:
    """A reading after its corrections, and those that had an effect, which the graph records with who said so and when."""

    reading: Reading
    applied: tuple[Applied, ...]


def apply(reading: Reading, corrections: Iterable[Correction]) -> Corrected:
    """Apply corrections in their order, each to what those before it left.

    One that matches nothing is a warning of the reading that says why; facts that it took away are rejects. Never raises
    for a row: what one corpus says, another may not.
    """
    draft, applied, warnings = Draft(reading), list[Applied](), list[str]()
    for row in corrections:
        try:
            keys, added = EDITS[row.action](draft, row)
            applied.append(Applied(row, tuple(keys), tuple(added)))
        except Unmatched as reason:
            warnings.append(f"{row.place}: {row}: {reason}; is the row still needed?")
    finished = draft.finish()
    finished = replace(finished, warnings=(*finished.warnings, *warnings))
    return Corrected(finished, tuple(_as_it_ended(draft, finished, each) for each in applied))


def _as_it_ended(draft: Draft, finished: Reading, applied: Applied) -> Applied:
    """The keys as later corrections left them, without what those took away."""
    keys = dict.fromkeys(draft.now(key) for key in applied.entities)
    added = (_moved(statement, draft.now) for statement in applied.added)
    return Applied(
        applied.correction,
        tuple(key for key in keys if key in draft.entities),
        tuple(statement for statement in added if _holds(statement, draft, finished)),
    )


def _moved(added: Added, now: Callable[[str], str]) -> Added:
    """A statement about the entities as they are now."""
    if isinstance(added, Fact):
        return replace(added, head=now(added.head), tail=now(added.tail))
    if isinstance(added, Post):
        return replace(added, person=now(added.person), organisation=now(added.organisation))
    return replace(added, about=now(added.about)) if isinstance(added, Figure) else replace(added, entity=now(added.entity))


def _holds(added: Added, draft: Draft, finished: Reading) -> bool:
    """Whether the finished reading says it still."""
    if isinstance(added, Dated):
        entity = draft.entities.get(added.entity)
        return entity is not None and (added.date, added.article, added.sentence) in entity.dates
    return added in (*finished.facts, *finished.posts, *finished.figures)
