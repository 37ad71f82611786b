"""Mentions and claims → entities and facts: short forms, anaphora, rank words, and one entity per thing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from kg.extract import Extraction
from kg.extract.dates import attach_dates
from kg.extract.figures import attach_figures
from kg.extract.placed import Placed
from kg.model import Article
from kg.resolve.assemble import ArticleReading, assemble
from kg.resolve.cluster import Cluster, align_short_forms
from kg.resolve.home import find_home
from kg.text.dates import YearContext
from kg.text.gazetteer import gazetteer

__all__ = ["ArticleReading", "resolve"]


def resolve(article: Article, extraction: Extraction, years: YearContext) -> ArticleReading:
    """What one article says, as entities and facts. `years` are the years that its page shows."""
    places = gazetteer()
    cluster = Cluster(extraction.views, places, find_home(extraction.views, places))
    align_short_forms(cluster)
    result, keys = assemble(article, extraction.views, cluster, extraction.claims, extraction.posts)
    placed = _placed(cluster, keys)
    result.figures = attach_figures(article, placed)
    dates: dict[str, set[tuple[str, int, int]]] = defaultdict(set)
    for key, value, sentence in attach_dates(article, placed, years):
        dates[key].add((value, article.index, sentence))
    result.entities = [replace(entity, dates=tuple(sorted(dates.get(entity.key, ())))) for entity in result.entities]
    return result


def _placed(cluster: Cluster, keys: dict[int, str]) -> list[Placed]:
    """Every mention of a kept entity where it stands, in reading order."""
    found = {}
    for (sentence, lo, hi), draft in cluster.of.items():
        if id(draft) in keys:
            found[sentence, lo, -hi] = Placed(sentence, lo, hi, keys[id(draft)], draft.type, draft.name)
    return [found[place] for place in sorted(found)]
