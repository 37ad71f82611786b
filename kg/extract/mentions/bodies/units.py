"""Units that a body is said to have, each by its own name: 下设|采煤、掘进、机运|4个分会; 设|技术攻关组和人才培育组|."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.views import Span, View
from kg.lexicon import any_of, column, words_of

_ITEM = r"(?:“[^“”]{2,10}”|(?![了有个])[^，,。;；:：、“”()（）\s]{2,9}?)"
_LIST = rf"(?P<list>{_ITEM}(?:、{_ITEM})*(?:、|和|及|与|以及){_ITEM})"
_HAVING = rf"(?<![建开创增公])(?:{any_of('body_units.having')})(?:了|有)?"
_KINDS = "(?:专业|专门|工作|职能|独立|专项|专题|兴趣)*"
# 下设|采煤、掘进|两个分会
_SHARED = re.compile(
    rf"{_HAVING}{_LIST}等?[\d一二两三四五六七八九十百]+(?:余|多)?[个支家所间]?大?{_KINDS}"
    rf"(?P<unit>{any_of('body_units.heads')})(?![别长员织合])"
)
# 设|技术攻关组和人才培育组|
_EACH = re.compile(rf"{_HAVING}(?P<list>[^，,。;；:：()（）\s]{{4,60}})(?=[，,。;；])")
_JOINT = re.compile("、|以及|[和及与]")
_TALLY = re.compile(
    rf"等?[\d一二两三四五六七八九十百]+(?:余|多)?[个支家所间](?:{_KINDS}(?:职工|教工|文体|文艺)*(?:{any_of('body_units.heads')}))?$|等$"
)
_HEADS = words_of("body_units.heads")
_CALLED = {"部门": "部", "科室": "科"}


def find_units(view: View) -> Iterator[Span]:
    """The units listed in one sentence behind a word of having them."""
    for match in _SHARED.finditer(view.flat):
        unit = _CALLED.get(match["unit"], match["unit"])
        for lo, hi in _pieces(match.start("list"), match["list"]):
            name = view.flat[lo:hi].strip("“”")
            yield _unit(view, lo, hi, unit, "" if name.endswith(unit) else name + unit)
    for match in _EACH.finditer(view.flat):
        text = _TALLY.sub("", match["list"])
        pieces = list(_pieces(match.start("list"), text))
        ends = [next((head for head in _HEADS if view.flat.endswith(head, lo, hi)), "") for lo, hi in pieces]
        if len(pieces) > 1 and all(ends) and all(len(end) < hi - lo <= 12 for end, (lo, hi) in zip(ends, pieces, strict=True)):
            yield from (_unit(view, lo, hi, end, "") for end, (lo, hi) in zip(ends, pieces, strict=True))


def _pieces(at: int, text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the members of a list."""
    lo = 0
    for joint in _JOINT.finditer(text):
        yield at + lo, at + joint.start()
        lo = joint.end()
    yield at + lo, at + len(text)


def _unit(view: View, lo: int, hi: int, unit: str, name: str) -> Span:
    """A unit as a mention: a branch or department in a sentence on a union is the union's."""
    type_ = column("body_units", "head", "type")[unit]
    if type_ == "UnionBody" and "工会" not in view.flat[:lo]:
        type_ = "SocialOrganisation"
    return Span(lo, hi, type_, "unit", unit, name=name)
