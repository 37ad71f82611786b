"""The order of the stages, and nothing else: read → segment → extract → resolve → one reading."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from kg.extract import extract
from kg.model import Article, Entity, Page, Reading
from kg.read import read_all
from kg.resolve import ArticleReading, resolve
from kg.segment import segment
from kg.text.page_years import article_years

Progress = Callable[[str, int, int], None]


def read_sources(sources: Sequence[str | Path], progress: Progress | None = None) -> Reading:
    """Read every article under some sources (files, folders, "-" for standard input) into one reading.

    Raises InputError where a source is missing or nothing is readable; one bad file among good ones is a warning.
    """
    clock = _Clock()
    with clock("read"):
        pages, faults = read_all(sources)
    reading = read_pages(pages, clock, progress)
    return replace(reading, warnings=(*map(str, faults), *reading.warnings))


def read_pages(pages: Iterable[Page], clock: _Clock | None = None, progress: Progress | None = None) -> Reading:
    """The stages after reading, for pages at hand."""
    clock = clock or _Clock()
    articles: list[Article] = []
    readings: list[ArticleReading] = []
    warnings: list[str] = []
    listed = sorted(pages, key=lambda page: (page.source, page.sha256))
    for number, page in enumerate(listed, 1):
        with clock("segment"):
            found = segment(page)
        before = sum(len(r.facts) for r in readings)
        # a deck sums up: its 今年 is not told after the years of the text
        texts = ["\n".join(said.flat for said in article.sentences if said.role != "deck") for article in found]
        shown = {date: article_years(texts, page.text, date) for date in sorted({article.date for article in found})}
        for at, article in enumerate(found):
            numbered = replace(article, index=len(articles))
            articles.append(numbered)
            with clock("extract"):
                extraction = extract(numbered)
            with clock("resolve"):
                readings.append(resolve(numbered, extraction, shown[numbered.date][at]))
        if sum(len(r.facts) for r in readings) == before:
            warnings.append(f"{page.source}: no fact found in {len(found)} article(s); check that it is Chinese union news")
        if progress:
            progress(page.source, number, len(listed))
    return _join(articles, readings, warnings, clock)


def _join(articles: list[Article], readings: list[ArticleReading], warnings: list[str], clock: _Clock) -> Reading:
    """One reading from many: entities of one key become one."""
    parts: dict[str, list[Entity]] = defaultdict(list)
    for reading in readings:
        for entity in reading.entities:
            parts[entity.key].append(entity)
    entities = tuple(_one(parts[key]) for key in sorted(parts))
    return Reading(
        tuple(articles),
        entities,
        tuple(f for r in readings for f in r.facts),
        tuple(p for r in readings for p in r.posts),
        tuple(f for r in readings for f in r.figures),
        tuple(x for r in readings for x in r.rejects),
        tuple(warnings),
        dict(clock.seconds),
    )


def _one(parts: list[Entity]) -> Entity:
    """One entity of those that articles made under one key."""
    if len(parts) == 1:
        return parts[0]
    name = max((part.name for part in parts), key=lambda n: (len(n), n))
    aliases = {form for part in parts for form in (*part.aliases, part.name)} - {name}
    return replace(
        parts[0],
        name=name,
        aliases=tuple(sorted(aliases)),
        mentions=tuple(sorted({m for p in parts for m in p.mentions})),
        dates=tuple(sorted({d for p in parts for d in p.dates})),
        resolved=any(p.resolved for p in parts),
    )


class _Clock:
    """Seconds per stage: `with clock("read"): …` adds up."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._stage, self._began = "", 0.0

    def __call__(self, stage: str) -> _Clock:
        self._stage = stage
        return self

    def __enter__(self) -> None:
        self._began = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        self.seconds[self._stage] = self.seconds.get(self._stage, 0.0) + time.perf_counter() - self._began
