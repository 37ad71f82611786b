"""Articles → mentions and claims: what is named, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.awards import award_claims
from kg.extract.claims import Claim, PostClaim
from kg.extract.frames import Memory, frame_claims
from kg.extract.lists import list_claims, located_lists
from kg.extract.mentions import find_mentions
from kg.extract.posts import read_posts, without_employers
from kg.extract.sites import site_claims
from kg.extract.views import View, views
from kg.model import Article

__all__ = ["Extraction", "extract"]


@dataclass
class Extraction:
    """The prepared sentences of an article with their mentions, and the claims and posts that they state."""

    views: list[View]
    claims: list[Claim] = field(default_factory=list)
    posts: list[PostClaim] = field(default_factory=list)


def extract(article: Article) -> Extraction:
    """Read one article: mentions first, then the relations of each sentence in reading order."""
    result = Extraction(views(article))
    find_mentions(result.views)
    memory = Memory()
    for view in result.views:
        posts, claims = read_posts(view)
        result.posts += posts
        result.claims += claims
        for post in posts:
            memory.person_org.setdefault(view.text(post.person.span), post.organisation)
    for view in result.views:
        memory.actors = ()  # who acts is carried on within a sentence only: its evidence must name it
        result.claims += [
            *frame_claims(view, memory),
            *list_claims(view),
            *located_lists(view),
            *site_claims(view),
            *award_claims(view, result.views[view.index - 1] if view.index else None),
        ]
    result.claims = without_employers(result.claims)
    return result
