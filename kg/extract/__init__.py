"""Articles → mentions and claims: what is named, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.claims import Claim, Place, PostClaim
from kg.extract.mentions.find import find_mentions
from kg.extract.mentions.sure_things import sure_things
from kg.extract.relations.about import about_claims
from kg.extract.relations.denials import stated
from kg.extract.relations.doing.acting_places import acting_place_claims
from kg.extract.relations.doing.creations import making_claims
from kg.extract.relations.doing.frames import frame_claims
from kg.extract.relations.doing.hosts import host_claims
from kg.extract.relations.doing.programmes import programme_claims
from kg.extract.relations.honouring.awards import award_claims
from kg.extract.relations.honouring.bearers import bearer_claims
from kg.extract.relations.honouring.conferring import conferring_claims
from kg.extract.relations.joining.alliances import alliance_claims
from kg.extract.relations.joining.attendance import attendance_claims
from kg.extract.relations.joining.guests import guest_claims
from kg.extract.relations.joining.participation import participation_claims
from kg.extract.relations.joining.partners import partner_claims
from kg.extract.relations.joining.sharing import sharing_claims
from kg.extract.relations.joining.visits import visit_claims
from kg.extract.relations.places.scenes import scene_claims
from kg.extract.relations.places.sites import site_claims
from kg.extract.relations.places.tours import tour_claims
from kg.extract.relations.places.whereabouts import whereabout_claims
from kg.extract.relations.places.wide_places import wide_place_claims
from kg.extract.relations.posts.authors import find_authors, read_authors
from kg.extract.relations.posts.before_names import read_posts, without_employers
from kg.extract.relations.posts.careers import career_claims, told_posts
from kg.extract.relations.serving.audience_by_purpose import purpose_claims
from kg.extract.relations.serving.audience_carried import carried_audience_claims
from kg.extract.relations.serving.audience_in_clause import clause_audience_claims
from kg.extract.relations.serving.audience_of_places import place_audience_claims
from kg.extract.relations.serving.audience_told_later import audience_claims
from kg.extract.relations.serving.help_to_bodies import body_help_claims, deed_help_claims
from kg.extract.relations.serving.help_to_persons import person_help_claims
from kg.extract.relations.serving.help_with_means import means_help_claims
from kg.extract.relations.wholes.lists import list_claims, located_lists
from kg.extract.relations.wholes.parts import part_claims
from kg.extract.syntax.memory import Memory
from kg.extract.syntax.speakers import acts_for, speaking_bodies
from kg.extract.views import View, views
from kg.model import Article

__all__ = ["Extraction", "extract"]

# Read after the clauses, over the whole article: each rule is told what the ones before it found.
_OVER_SENTENCES = (
    career_claims,
    host_claims,
    partner_claims,
    about_claims,
    visit_claims,
    guest_claims,
    participation_claims,
    clause_audience_claims,
    purpose_claims,
    audience_claims,
    making_claims,
    attendance_claims,
    sharing_claims,
    part_claims,
    scene_claims,
    tour_claims,
    whereabout_claims,
    acting_place_claims,
    wide_place_claims,
    conferring_claims,
    alliance_claims,
    programme_claims,
    body_help_claims,
    person_help_claims,
    deed_help_claims,
    means_help_claims,
    place_audience_claims,
    carried_audience_claims,
)


@dataclass
class Extraction:
    """The prepared sentences of an article with their mentions, and the claims and posts that they state."""

    views: list[View]
    claims: list[Claim] = field(default_factory=list)
    posts: list[PostClaim] = field(default_factory=list)
    confirmed: list[Place] = field(default_factory=list)


def extract(article: Article) -> Extraction:
    """Read one article: mentions first, then the relations of each sentence in reading order."""
    result = Extraction(views(article))
    find_mentions(result.views)
    find_authors(result.views)
    memory = Memory()
    for view in result.views:
        posts, claims = read_posts(view)
        result.posts += posts
        result.claims += claims
        for post in posts:
            memory.person_org.setdefault(view.text(post.person.span), acts_for(view, post))
    for read in (told_posts, read_authors):
        posts, claims = read(result.views)
        result.posts += [post for post in posts if post not in result.posts]
        result.claims += [claim for claim in claims if claim not in result.claims]
    memory.speaking = speaking_bodies(result.views, result.posts)
    for view, before in zip(result.views, [None, *result.views], strict=False):
        result.claims += [
            *frame_claims(view, memory),
            *list_claims(view),
            *located_lists(view),
            *site_claims(view),
            *award_claims(view, before),
            *bearer_claims(view, before),
        ]
    result.claims = stated(result.views, result.claims)
    for rule in _OVER_SENTENCES:
        result.claims += stated(result.views, rule(result.views, result.claims))
    result.claims = without_employers(result.claims)
    result.confirmed = memory.confirmed + sure_things(result.views)
    return result
