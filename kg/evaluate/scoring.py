"""Gold against graph: what was looked for, what was found, and precision, recall and F1 of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from kg.evaluate.contents import Contents, Counted, Dated, Held, Key, Triple
from kg.evaluate.forms import dice, fold
from kg.evaluate.matching import SOFT, align
from kg.schema import entity_types, relations, symmetric

CORE = ("organises", "locatedIn")
"""The relations without which the graph would not say what unions do where."""
HEADLINE = ("entities", "relations", "core relations", "posts", "dates", "figures", "reporters", "articles")
_SAME_TITLE = 0.6


class Measure(NamedTuple):
    """How many things the gold has and how many of them were found, how many the graph has and how many of them are right.

    >>> Measure("posts", gold=4, found=3, graph=2, right=1).recall
    0.75
    """

    name: str
    gold: int
    found: int
    graph: int
    right: int

    @property
    def precision(self) -> float:
        """Right part of the graph's things, 0 where it has none."""
        return self.right / self.graph if self.graph else 0.0

    @property
    def recall(self) -> float:
        """Found part of the gold's things, 0 where it has none."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0 where both are.

        >>> Measure("posts", gold=2, found=1, graph=2, right=1).f1, Measure("posts", 2, 0, 0, 0).f1
        (0.5, 0.0)
        """
        return 2 * self.precision * self.recall / (self.precision + self.recall) if self.precision + self.recall else 0.0


class Rule(NamedTuple):
    """How many facts of its page a rule stated, each counted once, how many of them are right, and on how many pages."""

    method: str
    fired: int
    right: int
    pages: int = 1

    @property
    def precision(self) -> float:
        """Right part of what it stated.

        >>> Rule("joint-host", 4, 3).precision
        0.75
        """
        return self.right / self.fired if self.fired else 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Things of one kind on both sides, each with whether the other side has it too."""

    gold: tuple[tuple[Any, bool], ...]
    graph: tuple[tuple[Any, bool], ...]

    def measure(self, name: str, keep: Callable[[Any], bool] = lambda thing: True) -> Measure:
        """The counts of all things, or of those that `keep` keeps."""
        sides = [[known for thing, known in side if keep(thing)] for side in (self.gold, self.graph)]
        return Measure(name, *(count for side in sides for count in (len(side), sum(side))))

    @property
    def missed(self) -> tuple[Any, ...]:
        """What the gold has and the graph does not."""
        return tuple(thing for thing, known in self.gold if not known)

    @property
    def extra(self) -> tuple[Any, ...]:
        """What the graph has and the gold does not."""
        return tuple(thing for thing, known in self.graph if not known)


@dataclass(frozen=True, slots=True)
class Score:
    """A page's score: a measure for each type, relation and other kind of fact, and for each rule its hits.

    `resolved` measures how many of the gold's names of named things the graph has as its preferred label; only its recall
    means something. `comparisons` hold the things themselves, by the name of the measure.
    """

    measures: tuple[Measure, ...]
    resolved: Measure
    rules: tuple[Rule, ...]
    comparisons: Mapping[str, Comparison]

    def __getitem__(self, name: str) -> Measure:
        """The measure of a name; raises KeyError where there is none."""
        return {measure.name: measure for measure in (*self.measures, self.resolved)}[name]


@dataclass(frozen=True)
class _Sameness:
    """When a statement of the graph is one of the gold's: `aligned` tells for what of the gold an entity stands."""

    aligned: Mapping[Key, frozenset[Key]]

    def stands(self, one: Key | None, other: Key | None) -> bool:
        return one is not None and other in self.aligned.get(one, ())

    def fact(self, one: Triple, other: Triple) -> bool:
        if one[1] != other[1]:
            return False
        turned = one[1] in symmetric() and self.stands(one[0], other[2]) and self.stands(one[2], other[0])
        return turned or (self.stands(one[0], other[0]) and self.stands(one[2], other[2]))

    def post(self, one: Held, other: Held) -> bool:
        holds = self.stands(one.person, other.person) and self.stands(one.organisation, other.organisation)
        return holds and one.title == other.title

    def date(self, one: Dated, other: Dated) -> bool:
        return one.value == other.value and self.stands(one.entity, other.entity)

    def figure(self, one: Counted, other: Counted) -> bool:
        return _same_number(one, other) and self.stands(one.subject, other.subject)


def score(graph: Contents, gold: Contents) -> Score:
    """Compare a page of the graph with its annotation.

    A fact is right when its relation agrees and both its ends stand for the gold's ends (`kg.evaluate.matching.align`), of a
    symmetric relation either way round. A post needs its title too, a date its value, a figure value and unit; an article
    is found by a headline that overlaps by 0.6 or more.
    """
    same = _Sameness(align(graph.entities, gold.entities))
    compared = {
        "entities": _compare(graph.entities, gold.entities, same.stands),
        "relations": _compare(graph.relations, gold.relations, same.fact),
        "posts": _compare(graph.posts, gold.posts, same.post),
        "dates": _compare(graph.dates, gold.dates, same.date),
        "figures": _compare(graph.figures, gold.figures, same.figure),
        "figures, any subject": _compare(graph.figures, gold.figures, _same_number),
        "reporters": _compare(graph.reporters, gold.reporters, lambda one, other: one == other),
        "articles": _compare(graph.titles, gold.titles, _same_title),
    }
    return Score(_measures(compared), _resolved(graph, gold, same.aligned), _rules(graph, compared["relations"]), compared)


def _compare(graph: Iterable[Any], gold: Iterable[Any], same: Callable[[Any, Any], bool]) -> Comparison:
    ours, theirs = tuple(graph), tuple(gold)
    return Comparison(gold=tuple((other, any(same(one, other) for one in ours)) for other in theirs),
                      graph=tuple((one, any(same(one, other) for other in theirs)) for one in ours))  # fmt: skip


def _same_number(one: Counted, other: Counted) -> bool:
    return one.value == other.value and (one.unit in other.unit or other.unit in one.unit)


def _same_title(one: str, other: str) -> bool:
    return one == other or (bool(one and other) and dice(one, other) >= _SAME_TITLE)


def _measures(compared: Mapping[str, Comparison]) -> tuple[Measure, ...]:
    """All measures: types, entities, relations one by one, all, the core, and the rest."""
    entities, facts = compared["entities"], compared["relations"]
    found = [entities.measure(kind, _is_at(0, {kind})) for kind in entity_types()]
    found.append(entities.measure("entities"))
    found += [facts.measure(relation, _is_at(1, {relation})) for relation in relations()]
    found += [facts.measure("relations"), facts.measure("core relations", _is_at(1, set(CORE)))]
    rest = [comparison.measure(name) for name, comparison in compared.items() if name not in ("entities", "relations")]
    return (*found, *rest)


def _is_at(place: int, names: set[Hashable]) -> Callable[[Any], bool]:
    return lambda key: key[place] in names


def _resolved(graph: Contents, gold: Contents, aligned: Mapping[Key, frozenset[Key]]) -> Measure:
    """How many named things have the gold's name as their preferred label."""
    preferred = {(hit, fold(graph.entities[key].name)) for key, hits in aligned.items() for hit in hits}
    wanted = [key for key in gold.entities if key[0] not in SOFT]
    right = sum((key, fold(gold.entities[key].name)) in preferred for key in wanted)
    return Measure("resolved names", len(wanted), right, len(wanted), right)


def _rules(graph: Contents, facts: Comparison) -> tuple[Rule, ...]:
    fired: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for triple, known in facts.graph:
        for method in {evidence.method for evidence in graph.relations[triple]}:
            fired[method] += 1
            right[method] += known
    return tuple(Rule(method, fired[method], right[method]) for method in sorted(fired))
