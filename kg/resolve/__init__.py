"""Mentions and claims → entities and facts: short forms, anaphora, rank words, and one entity per thing."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract import Extraction
from kg.extract.claims import Place
from kg.model import Article
from kg.resolve.assemble import ArticleReading, assemble
from kg.resolve.cluster import Cluster
from kg.resolve.home import find_home
from kg.resolve.referents.gather import gather, name_departments
from kg.resolve.referents.merging import align_short_forms, merge_definitions
from kg.text.dates import YearContext
from kg.text.gazetteer import gazetteer

__all__ = ["ArticleReading", "resolve"]


def resolve(article: Article, extraction: Extraction, years: YearContext) -> ArticleReading:
    """What one article says, as entities and facts. `years` are the years that its page shows."""
    places = gazetteer()
    cluster = Cluster(extraction.views, places, find_home(extraction.views, places), extraction.confirmed)
    gather(cluster)
    align_short_forms(cluster)
    merge_definitions(cluster)
    name_departments(cluster, _said(extraction))
    for place in extraction.confirmed:
        for draft in cluster.meant(place):
            draft.strong = True
    return assemble(article, extraction, cluster, years)


def _said(extraction: Extraction) -> Iterator[Place]:
    """The mentions of which something is said, in the order of what says it."""
    yield from extraction.confirmed
    for claim in extraction.claims:
        yield from (claim.head, claim.tail)
    for post in extraction.posts:
        yield from (post.person, post.organisation)
