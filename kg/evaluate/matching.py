"""Which gold entities a graph entity stands for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from kg.evaluate.contents import Key, Named
from kg.evaluate.forms import dice, fold

SOFT = frozenset(("Initiative", "Document", "Group", "Facility", "Honour"))
"""Types with long descriptive names, for which an overlap is enough."""
NEAR = 0.7
"""Least overlap of two names of a soft type that are one."""


def align(graph: Mapping[Key, Named], gold: Mapping[Key, Named]) -> dict[Key, frozenset[Key]]:
    """Graph entity → the gold entities it stands for.

    It stands for those of its type with which it shares a form, several where annotators let them share an alias; failing
    that, in a type of `SOFT`, for the one that its name overlaps most, from `NEAR` on. Where its name is a gold name
    itself, it stands for that one alone.

    >>> from kg.evaluate.contents import named
    >>> gold = {("UnionBody", n): named("UnionBody", n, ["两市总工会"]) for n in ("甲市总工会", "乙市总工会")}
    >>> ours = {("UnionBody", n): named("UnionBody", n) for n in ("两市总工会", "甲市总工会", "丙市总工会")}
    >>> [len(hits) for hits in align(ours, gold).values()]
    [2, 1, 0]
    """
    by_form: defaultdict[tuple[str, str], set[Key]] = defaultdict(set)
    for key, entity in gold.items():
        for form in entity.forms:
            by_form[entity.type, form].add(key)
    aligned = {}
    for key, entity in graph.items():
        hits = {hit for form in entity.forms for hit in by_form.get((entity.type, form), ())}
        if not hits and entity.type in SOFT:
            hits = _nearest(entity, gold)
        exact = {hit for hit in hits if fold(gold[hit].name) == fold(entity.name)}
        aligned[key] = frozenset(exact or hits)
    return aligned


def _nearest(entity: Named, gold: Mapping[Key, Named]) -> set[Key]:
    """The gold entity of the same type whose form the name overlaps most, where it does so enough."""
    name = fold(entity.name)
    overlaps = [(max((dice(name, form) for form in other.forms), default=0.0), key)
                for key, other in gold.items() if other.type == entity.type]
    best = max(overlaps, default=None)
    return {best[1]} if best and best[0] >= NEAR else set()
