"""Which union a short form means that names no place: 工会 in a headline, 基层工会, the boards of the union spoken of."""

from __future__ import annotations

import re

from kg.extract.claims import Place
from kg.extract.views import Span
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft
from kg.resolve.referents.employers import OF_TERM
from kg.resolve.referents.nearby_places import is_mere_scene

UNION_HEADS = ("总工会", "工会", "总")
_HAVING_BOARDS = (*UNION_HEADS, "工会联合会")


def board(cluster: Cluster, place: Place, text: str) -> Draft | None:
    """第九届|经费审查委员会: the board of the union named last, or of its committee of that term."""
    unions = (d for d in cluster.drafts if d.type == "UnionBody")
    having = [d for d in unions if d.rest.endswith(_HAVING_BOARDS) or OF_TERM.search(d.name)]
    union = max(having, key=lambda d: d.last(place) or (-1, 0), default=None)
    if union is None:
        return None
    name = OF_TERM.sub("", union.name) + text
    known = next((d for d in cluster.drafts if d.name == name), None)
    return known or cluster.new("UnionBody", name, union.code, OF_TERM.sub("", union.rest) + text)


def main_union(cluster: Cluster) -> Draft | None:
    """工会 in a headline: the union of the article's home, else the one named most."""
    unions = [d for d in cluster.drafts if d.type == "UnionBody" and d.rest in UNION_HEADS]
    return max(
        unions, key=lambda d: (bool(cluster.home.chain) and d.code == cluster.home.chain[0].code, len(d.places)), default=None
    )


def collective(cluster: Cluster, span: Span, text: str) -> Draft | None:
    """基层工会 → …市基层工会, by the article's home."""
    if not cluster.home.chain:
        return None
    place = cluster.home.chain[0]
    if is_mere_scene(cluster.drafts, cluster.gazetteer, place.code):
        anywhere = next((d for d in cluster.drafts if d.type == "UnionBody" and d.name == text), None)
        return anywhere or cluster.new(span.type, text, "", text)
    if place.level == "town" and text.startswith(("各级", "各地")):
        return None
    if place.level == "city" and re.match("各(?:市|州|地市|市州|州市)(?![县区])", text):
        return None
    known = next((d for d in cluster.drafts if d.type == "UnionBody" and d.code == place.code and d.rest == text), None)
    said = text[1:] if text[1:2] not in "、级" and place.name.endswith(text[0]) else text  # …市|市县两级工会
    return known or cluster.new(span.type, place.name + said, place.code, text)
