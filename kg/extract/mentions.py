"""All mentions of an article: every extractor's spans, the overlaps settled."""

from __future__ import annotations

from kg.extract.anaphors import find_anaphors
from kg.extract.documents import find_documents
from kg.extract.facilities import find_facilities
from kg.extract.groups import find_groups
from kg.extract.honours import find_honours
from kg.extract.initiatives import find_initiatives
from kg.extract.organisations import find_organisations
from kg.extract.persons import find_persons
from kg.extract.regions import place_regions
from kg.extract.views import Span, View, without_overlaps
from kg.text.names import tag_names

# On a tie of length the type named first wins.
_RANK = {type_: i for i, type_ in enumerate((
    "Person", "Document", "Honour", "UnionBody", "PublicBody", "Enterprise", "Institution", "Facility", "SocialOrganisation",
    "Initiative", "Region", "Group"))}


def find_mentions(views: list[View]) -> None:
    """Fill `view.regions` and `view.spans` of every sentence of one article."""
    place_regions(views)
    names = tag_names([view.flat for view in views])
    for view, tagged in zip(views, names, strict=True):
        spans: list[Span] = [*find_organisations(view), *find_persons(view, tagged), *find_documents(view), *find_honours(view),
                             *find_groups(view), *find_facilities(view), *find_initiatives(view), *find_anaphors(view), *view.regions]
        view.spans = without_overlaps(spans, _RANK)
