"""Bodies and places of a list, each by its own name: 下设|采煤、掘进、机运|4个分会; |青石、白沙河|两座煤矿."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.mentions.bodies.firms import items_before
from kg.extract.views import Span, View
from kg.lexicon import any_of, column, word_set, words_of

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
# 青石、白沙河|两座煤矿, 东湖、西山|等3个驿站: houses and places that share the word for their kind.
_SUM = re.compile(
    rf"(?P<more>等)?(?P<n>\d{{1,2}}|[二两三四五六七八九十])[座家个处所条](?:国有|省属|市属|直属|基层|大型|新建)?(?P<kind>{any_of('body_units.summed')})(?![级长]|工会)"
)
_SETS_OUT = re.compile(r"[^、，,。;；]*(?:的|[在到赴于对为由向将把从与和同]|所属|下属|下辖|管辖|旗下)")
# Kinds of places that words for any ground are put before (城乡|两处站点), and those words.
_ANYWHERE, _COMMON = word_set("body_units.anywhere"), word_set("body_units.common")
_NUMBERS = "零一二三四五六七八九十"
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
    for total in _SUM.finditer(view.flat):
        yield from _summed(view, total)


def _summed(view: View, total: re.Match[str]) -> Iterator[Span]:
    """The members of a list that a number of houses or places of one kind sums up; as many as it says, or fewer with 等."""
    items = [(_past_verb(view, lo, hi), hi) for lo, hi in items_before(view, total.start())]
    number = int(total["n"]) if total["n"].isdigit() else _NUMBERS.find(total["n"].replace("两", "二"))
    if len(items) < 2 or not (len(items) == number or (total["more"] and len(items) < number)):
        return
    kind, names = total["kind"], [view.flat[lo:hi] for lo, hi in items]
    named = all(2 <= len(name) <= 8 and name != kind and name not in _COMMON for name in names)
    if named and (kind not in _ANYWHERE or all(_is_proper(view, hi) for _, hi in items)):
        for (lo, hi), name in zip(items, names, strict=True):
            full = name if name.endswith(kind) else name + kind
            yield Span(lo, hi, column("body_units", "head", "type")[kind], "listed-house", kind, name=full)


def _is_proper(view: View, hi: int) -> bool:
    """Whether a name in a list is that of a place, or no everyday word."""
    word = view.tokens[view.token_over(hi - 1)]
    return view.region_ending(hi) is not None or word.tag.startswith(("nr", "ns", "nz", "nt"))


def _past_verb(view: View, lo: int, hi: int) -> int:
    """Where the first name of a list begins, behind what is done with it: 走访|青石, 所属|青石."""
    governs = (t.hi for t in view.tokens if lo <= t.lo and t.hi < hi - 1 and len(t.text) > 1 and t.tag[:1] in "vd")
    said = _SETS_OUT.match(view.flat, lo, hi)
    return max(lo, said.end() if said else lo, *governs)


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
