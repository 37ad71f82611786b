"""Parts that are counted out of a number of the same kind: 甲驿站620家,其中|乙驿站31家."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.claims import Claim, at
from kg.extract.syntax.themes import Told
from kg.extract.views import View

_THEREOF = re.compile(r"其中,?(?:包括|有|含)?")
_COUNTABLE = frozenset(("Facility", "Initiative"))
_NUMBER = re.compile(
    r"(?:[(（][^()（）]{1,12}[)）])?(?:共|达|已达)?(?:约|近|超过?)?[\d.一二两三四五六七八九十百千万]+(?:余|多)?[万千百]?[个家处座间所支场期项次]"
)
_FOR_EXAMPLE = re.compile(r"(?:等)?为代表的(?:[\d一二两三四五六七八九十百]+(?:余|多)?[家个所处支])?(?:全[国省市区县])?")
_BETWEEN_PARTS = re.compile(r"[,，、]?(?:和|以及|有|包括)?")


def counted_part_claims(view: View) -> Iterator[Claim]:
    """工会驿站620家,其中|省级工会驿站31家,市级工会驿站75家: what is counted out of a number of the same kind."""
    for word in _THEREOF.finditer(view.flat):
        before = [s for s in view.spans if s.hi <= word.start() and s.type in _COUNTABLE and _NUMBER.match(view.flat, s.hi)]
        at_ = word.end()
        for part in view.spans if before else []:
            if part.lo < at_ or part.type != before[-1].type:
                continue
            number = _NUMBER.match(view.flat, part.hi)
            if number is None or not _BETWEEN_PARTS.fullmatch(view.flat, at_, part.lo):
                break
            yield Claim(at(view, part), "partOf", at(view, before[-1]), view.index, "counted-out")
            at_ = number.end()


def exemplar_claims(_views: list[View], view: View, _told: Told) -> Iterator[Claim]:
    """以甲站为代表的30家服务站: who stands for a number of others is one of them."""
    for part, whole in pairwise(view.spans):
        if view.flat[: part.lo].endswith("以") and _FOR_EXAMPLE.fullmatch(view.flat, part.hi, whole.lo):
            yield Claim(at(view, part), "partOf", at(view, whole), view.index, "exemplar-of")
