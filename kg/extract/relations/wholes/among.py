"""What is told of as one of those named before: 甲举办|系列活动|,其中,|乙行动|走访…,|丙运动会|吸引…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.themes import Told, things_of
from kg.extract.views import Span, View
from kg.lexicon import words_of

_THEREOF = re.compile(r"(?:^|[,，。;；])其中[,，]?(?:的|包括|有|既有|仅|尤以|首推)?[“‘]?")
# |甲工程|中,有一项叫|乙工程
_HAS_ONE = re.compile(r"[”’]?[中里][,，]?(?:就|还|便)?有一[项个](?:叫|名为|是)[“‘]?")
_ONE_OF_THEM = re.compile(
    r"[”’]?(?:就|便|也|正)?(?:是|为)其(?:一(?=[,，。;；])|中(?:之一|的?一[项个场家支]|的(?:佼佼者|代表|典型|缩影|亮点)))"
)
_NEXT = re.compile(r"[,，;；](?:而|另外?|还有|同时)?[“‘]?")
_COUNTED = re.compile(
    r"[”’]?(?:[(（][^()（）]{1,12}[)）])?(?:等)?(?:共|达|已达|近|约|超过?)*[\d.]+(?:余|多)?[万千百]?(?:余|多)?"
    "[个家处座间所支场期项次届类]"
)
_MANY_BEFORE = re.compile(
    r"(?:[\d一二两三四五六七八九十百]+(?:余|多)?[大项个类场支家期种]|一批|系列|多项|多场|各类)[\u4e00-\u9fff]{0,6}[“‘]?$"
)
_SERIES = words_of("among.wholes")
_SUMS = frozenset(("Initiative", "SocialOrganisation", "Facility"))


def among_claims(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """The partOf claims of what 其中 takes out of several things told of before."""
    if "有一" in view.flat:
        yield from _has_one(view)
    if "其" not in view.flat:
        return
    picked = [(word.start(), _parts(view, word.end())) for word in _THEREOF.finditer(view.flat)]
    picked += [(s.lo, [s]) for s in view.spans if not s.anaphor and _ONE_OF_THEM.match(view.flat, s.hi)]
    for lo, parts in picked:
        whole = _several(views, view, lo, told) if parts else None
        if whole is not None:
            fits = (s for s in parts if s.type == whole.span.type and s != whole.span)
            yield from (Claim(at(view, s), "partOf", whole, view.index, "among-them") for s in fits)


def _has_one(view: View) -> Iterator[Claim]:
    """|甲工程|中,有一项叫|乙工程|: the one that a thing is said to have."""
    for whole, part in pairwise(s for s in view.spans if s.type == "Initiative"):
        if _HAS_ONE.fullmatch(view.flat, whole.hi, part.lo):
            yield Claim(at(view, part), "partOf", at(view, whole), view.index, "among-them")


def _parts(view: View, lo: int) -> list[Span]:
    """What is named right behind the word, and what begins the clauses after it as long as they begin with such."""
    found: list[Span] = []
    for span in view.spans:
        if span.anaphor or span.lo < lo - 1 or (not found and span.lo > lo):
            continue
        begins = _NEXT.search(view.flat, found[-1].hi if found else lo, span.lo)
        listed = found and view.flat[found[-1].hi : span.lo] in ("、", "和", "与", "及", "以及", "")
        if not found or listed or (begins and begins.end() >= span.lo and span.type == found[0].type):
            found.append(span)
    return [s for s in found if s.type in _SUMS]


def _several(views: list[View], view: View, lo: int, told: Told) -> Place | None:
    """The things in number named last before an offset, in this sentence or, where it begins so, in the one before."""
    above = view if lo > 1 else views[view.index - 1] if view.index else None
    if above is None or above.sentence.paragraph != view.sentence.paragraph:
        return None
    end = lo if above is view else len(above.flat)
    for place in reversed(things_of(above, _SUMS, told)):
        if place.span.hi <= end and not place.span.anaphor and _is_several(above, place.span):
            return place
    return None


def _is_several(view: View, span: Span) -> bool:
    """Whether a thing is many: 系列活动, 实训基地12个, 9个|职工社团."""
    name = view.text(span).rstrip("”’")
    counted = _COUNTED.match(view.flat, span.hi) or _MANY_BEFORE.search(view.flat, 0, span.lo)
    return name.endswith(_SERIES) or "系列" in name or counted is not None
