"""The table of frames: which classes before and behind a verb make which relation."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.extract.claims import Claim, Place
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.lexicon import read_table


@cache
def frame_rows() -> dict[str, tuple[tuple[frozenset[str], frozenset[str], str, str], ...]]:
    """frame → (subject classes, object classes, relation, order), abstract Organisation spelled out."""
    table: dict[str, list[tuple[frozenset[str], frozenset[str], str, str]]] = {}
    for row in read_table("frames"):
        table.setdefault(row["frame"], []).append(
            (_classes(row["subject"]), _classes(row["object"]), row["relation"], row["order"])
        )
    return {frame: tuple(rows) for frame, rows in table.items()}


def _classes(cell: str) -> frozenset[str]:
    names = set(cell.split("|"))
    return frozenset(names | ORGANISATIONS if "Organisation" in names else names)


def relate(frame: str, subject: Place, obj: Place, sentence: int, method: str, mood: str) -> Iterator[Claim]:
    """The claims that a frame makes of a subject and an object, by their classes."""
    if subject.span == obj.span and subject.sentence == obj.sentence:
        return
    for subjects, objects, relation, order in frame_rows().get(frame, ()):
        if subject.span.type in subjects and obj.span.type in objects:
            head, tail = (subject, obj) if order == "SO" else (obj, subject)
            yield Claim(head, relation, tail, sentence, method, mood)
            return


def relate_all(frame: str, subjects: list[Place], objects: list[Place], sentence: int, method: str, mood: str) -> list[Claim]:
    """`relate` over every pair of a subject and an object."""
    return [claim for subject in subjects for obj in objects for claim in relate(frame, subject, obj, sentence, method, mood)]
