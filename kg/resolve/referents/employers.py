"""Which body a post means that names none: 厂长 the works named last, 当选为主席 the union, 副市长 the city's government."""

from __future__ import annotations

import re

from kg.extract.claims import Place
from kg.lexicon import any_of, column
from kg.resolve.drafts import Draft
from kg.resolve.home import Home

_ANY_BODY = ("UnionBody", "Institution", "SocialOrganisation", "PublicBody", "Facility")
_OF_SEVERAL_KINDS = ("中心", "调解", "办事处", "院", "联合会")
# A driver or a fitter has an employer near; a committee or a union (单位) is that of the article's, or a joint union.
_EMPLOYERS = ("Enterprise", "Institution")
_OWNERS = (*_EMPLOYERS, "UnionBody")
_JOINT = re.compile("(?:联合会|联合工会)$")
_TRADES = {"": 2, "工": 2, "车": 0, "主": 2}  # sentences: how far back the house of a nurse, a fitter, a driver, an owner is
_HEADLINE = 1  # the last sentence that is as a rule a headline: whose works an article is about
# The houses of drivers, riders and street cleaners, who stop at those of others.
_ON_THE_ROAD = re.compile(any_of("posts.roads"))
OF_TERM = re.compile("第?[一二三四五六七八九十百]{1,3}届(?:全国|执行|工会)?委员会$")

# A union's boards have heads of their own: 主席 is the union's.
_BOARD = re.compile("(?:女职工|女工|经费审查|经审|法律监督|争议调解|监督检查)(?:委员会|委|会)$")


def implied_body(drafts: list[Draft], home: Home, place: Place) -> Draft | None:
    """The body named last before a bare post that ends as the post asks (`place.span.head`; "" for a trade: any employer).

    A union's committee of some term (…总工会第十届委员会) stands for the union, where the article names it.
    """
    head, here = place.span.head, (place.sentence, place.span.lo)
    if head.endswith("政府"):
        return next((d for d in drafts if d.type == "PublicBody" and _governs(d, home, head[0])), None)
    types = _types(head, place.span.type)
    tails = ("",) if types in (("UnionBody",), _EMPLOYERS, _OWNERS) or head in _TRADES else _names(head)
    earliest = 0 if head not in _TRADES else max(0, place.sentence - _TRADES[head])

    def last(draft: Draft) -> tuple[int, int]:
        return max(((p.sentence, p.span.lo) for p in draft.places if (p.sentence, p.span.lo) < here), default=(-1, 0))

    fits = [d for d in drafts if d.type in types and d.name.endswith(tails) and last(d)[0] >= 0]
    fits = [d for d in fits if head != "车" or _ON_THE_ROAD.search(d.name)]
    fits = [d for d in fits if not OF_TERM.fullmatch(d.name)] or fits
    fits = [d for d in fits if last(d)[0] >= earliest] or (_sole_house(fits) if head in ("", "工", "主") else [])
    fits = [d for d in fits if not _BOARD.search(d.name)] if types == ("UnionBody",) else fits
    fits = [d for d in fits if d.type != "UnionBody" or _JOINT.search(d.name)] if types == _OWNERS else fits
    heroes = [d for d in fits if head == "厂" and _is_hero(d) and all(last(o)[0] < place.sentence for o in fits if o is not d)]
    found = max(heroes or fits, key=last, default=None)
    whole = OF_TERM.sub("", found.name) if found is not None else ""
    return next((d for d in fits if d.name == whole), found)


def _sole_house(houses: list[Draft]) -> list[Draft]:
    """The one firm or school that an article has named, its shops and branches aside."""
    whole = [d for d in houses if not any(d is not o and d.name.startswith(o.name) for o in houses)]
    return whole if len(whole) == 1 else []


def _types(head: str, type_: str) -> tuple[str, ...]:
    """The classes of the bodies that a head may mean."""
    if head in _OF_SEVERAL_KINDS:
        return _ANY_BODY
    several = {"": _EMPLOYERS, "单位": _OWNERS, "会": ("SocialOrganisation", "Enterprise")}
    return several.get(head, (type_,))


def _is_hero(draft: Draft) -> bool:
    """Whether a headline names a body."""
    return any(place.sentence <= _HEADLINE for place in draft.places)


def _names(head: str) -> tuple[str, ...]:
    """What the full name of a body ends in that is called by a head: 行 → 银行, 支行, 分行."""
    return tuple(column("bodies_of_posts", "head", "names").get(head, "").split()) or (head,)


def _governs(draft: Draft, home: Home, rank: str) -> bool:
    place = home.at(column("ranks", "rank", "level")[rank])
    return place is not None and draft.code == place.code and draft.rest in ("政府", "人民政府")
