"""Corrections over a reading: the last thing a build does before it writes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.curate.corrections import Correction
from kg.curate.draft import Draft, Unmatched
from kg.curate.edits import EDITS
from kg.model import Fact, Reading


@dataclass(frozen=True, slots=True)
class Applied:
    """A correction that matched: the keys of the entities that it changed, and the facts that it added."""

    correction: Correction
    entities: tuple[str, ...]
    facts: tuple[Fact, ...] = ()


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
            keys, facts = EDITS[row.action](draft, row)
            applied.append(Applied(row, tuple(keys), tuple(facts)))
        except Unmatched as reason:
            warnings.append(f"{row.place}: {row}: {reason}; is the row still needed?")
    finished = draft.finish()
    finished = replace(finished, warnings=(*finished.warnings, *warnings))
    return Corrected(finished, tuple(_as_it_ended(draft, finished, each) for each in applied))


def _as_it_ended(draft: Draft, finished: Reading, applied: Applied) -> Applied:
    """The keys as later corrections left them, without what those took away."""
    keys = dict.fromkeys(draft.now(key) for key in applied.entities)
    facts = (replace(fact, head=draft.now(fact.head), tail=draft.now(fact.tail)) for fact in applied.facts)
    return Applied(
        applied.correction,
        tuple(key for key in keys if key in draft.entities),
        tuple(fact for fact in facts if fact in finished.facts),
    )
