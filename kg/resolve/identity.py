"""What makes a thing of one article the same as a thing of another: its type, its name, and the place that anchors it."""

from __future__ import annotations

from functools import cache

from kg.iris import canonical, entity_key
from kg.lexicon import read_table
from kg.resolve.drafts import Draft
from kg.text.gazetteer import gazetteer

_STATE = "中华人民共和国"
NATIONAL_UNION = "全国总工会"
_OF_PLACES = ("UnionBody", "PublicBody")


def key_of(draft: Draft, home_code: str) -> str:
    """The entity's identity; a name that no place anchors is qualified by the article's home.

    A law of the state is one law in every article, by its short name too. A union or an organ of a place is one with the city
    before its district and without (南京市|鼓楼区总工会), and another than that of a district elsewhere of the same name.
    """
    if draft.type == "Region":
        return entity_key("Region", draft.name, draft.code)
    if draft.type == "Document" and (law := national_law(draft.name)):
        return entity_key("Document", law)
    if draft.rest == NATIONAL_UNION:
        return entity_key(draft.type, NATIONAL_UNION)
    if draft.type in _OF_PLACES and (organ := _of_place(draft)):
        return organ
    anchored = bool(draft.code) or draft.type in ("Honour", "Group") or draft.rest == draft.name
    return entity_key(draft.type, draft.name, "" if anchored else home_code)


def _of_place(draft: Draft) -> str:
    """The identity of a body by its place and what it is there, "" where its name does not tell the place in full."""
    place = gazetteer().get(draft.code)
    name = place.name + draft.rest if place else ""
    if place is None or not draft.rest or not draft.name.endswith(name):
        return ""
    return entity_key(draft.type, name, place.code if len(gazetteer().codes(place.name)) > 1 else "")


def national_law(name: str) -> str:
    """The full name of a law of the People's Republic that `name` names, "" where it names another paper.

    Without the state's name only laws count that everyone knows by the short one: a 操作法 may be a worker's method.

    >>> national_law("《工会法》"), national_law("《中华人民共和国公司法》"), national_law("《焊接操作法》")
    ('中华人民共和国工会法', '中华人民共和国公司法', '')
    """
    bare = canonical(name).removeprefix(_STATE)
    whole = canonical(name).startswith(_STATE) and bare.endswith(("法", "法典"))
    return _STATE + bare if whole or bare in _known_laws() else ""


@cache
def _known_laws() -> frozenset[str]:
    return frozenset(row["head"] for row in read_table("documents") if row["strength"] == "bare")
