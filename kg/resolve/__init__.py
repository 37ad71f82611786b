"""Mentions and claims → entities and facts: short forms, anaphora, rank words, and one entity per thing."""

from __future__ import annotations

from kg.extract import Extraction
from kg.model import Article
from kg.resolve.assemble import ArticleReading, assemble
from kg.resolve.cluster import Cluster
from kg.resolve.home import find_home
from kg.resolve.merging import align_short_forms, merge_definitions
from kg.text.dates import YearContext
from kg.text.gazetteer import gazetteer

__all__ = ["ArticleReading", "resolve"]


def resolve(article: Article, extraction: Extraction, years: YearContext) -> ArticleReading:
    """What one article says, as entities and facts. `years` are the years that its page shows."""
    places = gazetteer()
    cluster = Cluster(extraction.views, places, find_home(extraction.views, places), extraction.confirmed)
    align_short_forms(cluster)
    merge_definitions(cluster)
    for place in extraction.confirmed:
        for draft in cluster.meant(place):
            draft.strong = True
    return assemble(article, extraction, cluster, years)
