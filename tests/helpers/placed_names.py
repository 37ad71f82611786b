"""Names placed in made-up sentences, and the figures and dates that are hung on them."""

from __future__ import annotations

import re

from kg.extract.quantities.dates.attach import attach_dates
from kg.extract.quantities.figures.attach import attach_figures
from kg.extract.quantities.placed import Placed
from kg.model import Article, Page, Sentence
from kg.text.dates import YearContext

CITY = {"盘州市": "Region"}
UNION = {"盘州市总工会": "UnionBody"}
CONTEST = {"焊工大赛": "Initiative"}
STATION = {"职工驿站": "Facility"}
FACTORY = {"盘江水泥厂": "Enterprise"}


def placing(names: dict[str, str], *sentences: str) -> tuple[Article, list[Placed]]:
    """An article with `names` (name → class) placed where they stand, the longest at each place; `#` opens a headline."""
    flats = [sentence.lstrip("#") for sentence in sentences]
    text, built, placed = "".join(flats), [], []
    any_name = re.compile("|".join(sorted(names, key=len, reverse=True)))
    for index, flat in enumerate(flats):
        at, role = sum(map(len, flats[:index])), "title" if sentences[index] != flat else "body"
        built.append(Sentence(at, at + len(flat), flat, flat, tuple(range(at, at + len(flat))), role))
        placed += [Placed(index, *m.span(), m[0], names[m[0]], m[0]) for m in any_name.finditer(flat)]
    return Article(Page("made-up.txt", text, ""), 0, "", tuple(built), end=len(text)), placed


def figures(names: dict[str, str], *sentences: str) -> list[tuple[str, str, float, str]]:
    """(whose, measure, value, unit) of each figure."""
    return [(f.about, f.measure, f.value, f.unit) for f in attach_figures(*placing(names, *sentences))]


def subjects(names: dict[str, str], *sentences: str) -> list[str]:
    """Whose each figure is."""
    return [about for about, *_ in figures(names, *sentences)]


def dated(names: dict[str, str], *sentences: str) -> dict[str, str]:
    """Name → date, in an article of 2020."""
    return {key: value for key, value, _ in attach_dates(*placing(names, *sentences), YearContext(2020))}
