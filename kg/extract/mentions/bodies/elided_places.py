"""Organs that leave out their place behind one that names it: 某市经信局、|民政局、|工商联; 市总工会会同|财政局."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from kg.extract.views import Span, View
from kg.lexicon import read_table, word_set

# How the next organ is joined to the one before.
_JOINT = "(?:、|以及|和|与|及|(?:又|还|再|共同|一道|联合)?(?:联合|会同|携手|协同|同))"
_ORGAN = re.compile("[\u4e00-\u9fff]{1,}(?:局|厅|[^工党省市区县州旗镇部]委|网信办|编办|扶贫办|文明办)|(?:人民)?(?:法院|检察院)")
_NOT_ORGANS = frozenset(("管理局", "监督管理局"))
_BY_PLACE = frozenset(("placed-body", "ranked"))
# What goes on behind the name of an organ and makes it another's: 财政局|工会, 司法局|局长 is the organ's.
_GOES_ON = re.compile("工会|机关|党|系统|下属|所属|大楼|大厦")
# …公司党委、|工会, …医院党委、行政、|工会: what the body of the committee has too.
_COMMITTEES = ("党委", "党总支", "党支部", "纪委")
_BESIDE = re.compile(
    "(?:、行政)?(?:、|和|与|及|以及)(?P<organ>工会委员会|工会|团委)"
    "(?!主席|副主席|书记|联合会|联合工|会员|干部|负责|小组|委员|组织)"
)
_TYPES = frozenset(("UnionBody", "PublicBody", "SocialOrganisation"))


@cache
def _organs() -> dict[str, str]:
    """Organs that one place has one of, with their types."""
    rows = [row for row in read_table("organisations") if row["scope"] == "full" and row["head"] not in _NOT_ORGANS]
    found = {row["head"]: "PublicBody" for row in rows if row["type"] == "PublicBody" and _ORGAN.fullmatch(row["head"])}
    found |= dict.fromkeys(sorted(word_set("elided_places.party_departments")), "PublicBody")
    return found | dict.fromkeys(sorted(word_set("elided_places.associations")), "SocialOrganisation") | {"总工会": "UnionBody"}


@cache
def _next_organ() -> re.Pattern[str]:
    names = "|".join(sorted(_organs(), key=lambda name: (-len(name), name)))
    return re.compile(f"{_JOINT}(?P<organ>{names})")


def find_elided(view: View, found: Iterable[Span]) -> list[Span]:
    """The organs joined one after another to a body that names its place or its rank, and the unions beside a committee."""
    elided: list[Span] = []
    for body in found:
        if beside := _BESIDE.match(view.flat, body.hi) if view.flat.endswith(_COMMITTEES, 0, body.hi) else None:
            type_ = "UnionBody" if beside["organ"].startswith("工会") else "SocialOrganisation"
            elided.append(Span(beside.start("organ"), beside.end(), type_, "elided", beside["organ"]))
        if body.type not in _TYPES or body.rule not in _BY_PLACE:
            continue
        hi = body.hi
        while (match := _next_organ().match(view.flat, hi)) is not None and not _GOES_ON.match(view.flat, match.end()):
            hi, organ = match.end(), match["organ"]
            elided.append(Span(match.start("organ"), hi, _organs()[organ], "elided", organ))
    return elided
