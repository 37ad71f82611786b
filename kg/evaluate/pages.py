"""Annotated pages against a graph of one or of many: each page is compared with what the graph says from its source file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pyoxigraph as ox

from kg.errors import GraphError
from kg.evaluate.contents import Contents
from kg.evaluate.gold import find_gold, read_gold
from kg.evaluate.graph import read_graph, sources
from kg.evaluate.mistakes import Mistake, mistakes
from kg.evaluate.scoring import Measure, Rule, Score, score
from kg.store.graph import load


@dataclass(frozen=True, slots=True)
class PageScore:
    """What came of one annotated page; `source` is the file it was read from."""

    source: str
    score: Score
    mistakes: tuple[Mistake, ...]


def evaluate(gold: Iterable[str | Path], graph: str | Path) -> list[PageScore]:
    """Score a graph file against annotations (files, or folders of them), page by page.

    Raises InputError where an annotation is missing or faulty, GraphError where the graph is, or where it has no article, or
    several files, by the name of an annotated page.
    """
    pages = [read_gold(path) for path in find_gold(gold)]
    return evaluate_pages(pages, load(graph), str(graph))


def evaluate_pages(pages: Sequence[Contents], store: ox.Store, place: str = "the graph") -> list[PageScore]:
    """Score a graph at hand, called `place` in errors, against annotated pages.

    One page against a graph of one file is compared with all of it, whatever the file's name.
    """
    files = sources(store)
    if len(pages) == 1 and len(files) == 1:
        return [_assess(read_graph(store, pages[0].source), pages[0])]
    named = [(page, _source(page.source, files, place)) for page in pages]
    return [_assess(read_graph(store, page.source, files[source]), page) for page, source in named]


def _assess(graph: Contents, gold: Contents) -> PageScore:
    result = score(graph, gold)
    return PageScore(gold.source, result, mistakes(result, graph, gold))


def _source(name: str, files: Mapping[str, list[str]], place: str) -> str:
    """The source of the graph that an annotation means: by its path, else its name, else its name without suffix."""
    path = PurePosixPath(name)
    paths = {source: PurePosixPath(source) for source in files if source}
    for found in ([s for s in paths if s == name], [s for s, p in paths.items() if p.name == path.name],
                  [s for s, p in paths.items() if p.stem == path.stem]):  # fmt: skip
        if len(found) == 1:
            return found[0]
        if found:
            raise GraphError(place, f"{' and '.join(found)} both go by the name of {name}", "build the graph from one of them")
    known = ", ".join(paths) or "no named file"
    raise GraphError(place, f"has no article from {name}, but from {known}", "build it from that page too, or leave it out")


def pooled(scores: Sequence[Score]) -> Score:
    """The measures and rules of several pages with their counts added up, without the things themselves."""
    rules = [rule for one in scores for rule in one.rules]
    methods = sorted({rule.method for rule in rules})
    return Score(
        tuple(_sum(parts) for parts in zip(*(one.measures for one in scores), strict=True)),
        _sum([one.resolved for one in scores]),
        tuple(Rule(method, *_totals([rule[1:] for rule in rules if rule.method == method])) for method in methods),
        {},
    )


def mean(measures: Sequence[Measure]) -> tuple[float, float, float]:
    """Mean precision, recall and F1 of one measure over the pages that have any of it, in gold or graph.

    >>> mean([Measure("posts", 2, 1, 2, 1), Measure("posts", 1, 1, 1, 1), Measure("posts", 0, 0, 0, 0)])
    (0.75, 0.75, 0.75)
    """
    telling = [m for m in measures if m.gold or m.graph]
    n = max(1, len(telling))
    return sum(m.precision for m in telling) / n, sum(m.recall for m in telling) / n, sum(m.f1 for m in telling) / n


def _sum(parts: Sequence[Measure]) -> Measure:
    return Measure(parts[0].name, *_totals([part[1:] for part in parts]))


def _totals(rows: Iterable[Sequence[int]]) -> list[int]:
    return [sum(column) for column in zip(*rows, strict=True)]
