"""Lists that a few words announce or sum up: 以甲、乙为主要内容, 从甲、乙等方面建立丙, 提供甲、乙等服务, 包括甲、乙.

Their members are often without a head noun (走访慰问, 信息共享); the list makes them mentions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract.chunks import Heads, head_at, head_table
from kg.extract.phrases import any_of
from kg.extract.views import Span, View
from kg.lexicon import word_set

_ITEM = r"(?:“[^“”]{2,30}”[^，,。;；:：、“”()（）]{0,12}|[^，,。;；:：、“”()（）\s]{2,18})"
_LIST = rf"(?P<list>{_ITEM}(?:(?:、|(?<=”)(?=“)){_ITEM})+)"
_COUNT = r"(?:[\d一二两三四五六七八九十多几]+(?:余|多)?[个项大种类门])"
_KINDS = (
    ("content", re.compile(rf"以{_LIST}等?为(?:主要|重点|核心|基本)?(?:内容|形式|方式|途径|项目|环节)")),
    ("aspects", re.compile(rf"从(?:开展|加强|推进|抓好)?{_LIST}等?{_COUNT}?(?:方面|环节)")),
    ("holds", re.compile(rf"(?:{any_of('enumerations.holding')})了?{_LIST}")),
    ("offers", re.compile(rf"(?:提供|开展|进行)了?{_LIST}等?(?:一系列|系列|多种|多项|各类|{_COUNT})?(?:服务|援助)")),
)
_JOINT = re.compile(r"、|(?<=”)(?=“)")
_LAST = re.compile(r"以及|[和及与]")
_PEOPLE = word_set("enumerations.not_things")


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A list at `flat[lo:hi]`, announcement included: its kind and the offsets of its members."""

    kind: str
    lo: int
    hi: int
    members: tuple[tuple[int, int], ...]


@cache
def _heads() -> Heads:
    return head_table("initiatives", "head")


def enumerations(view: View) -> Iterator[Enumeration]:
    """The announced lists of one sentence."""
    for kind, pattern in _KINDS:
        for match in pattern.finditer(view.flat):
            yield Enumeration(kind, match.start(), match.end(), tuple(_pieces(view, match.start("list"), match["list"])))


def enumerated_things(view: View) -> list[Span]:
    """The members of announced lists that name what is done, as weak Initiatives: a claim must confirm them."""
    return [
        Span(lo, hi, "Initiative", "enumerated", head_at(view.flat, hi, _heads()), "weak")
        for enumeration in enumerations(view)
        for lo, hi in enumeration.members
        if _is_done(view, lo, hi)
    ]


def _pieces(view: View, at: int, text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the members of a list, the last freed of 等三项服务 and cut at its 和."""
    bounds = [0, *(m.end() for m in _JOINT.finditer(text)), len(text) + 1]
    joints = [m.start() for m in _JOINT.finditer(text)]
    ends = [*joints, len(text)]
    for n, (lo, hi) in enumerate(zip(bounds, ends, strict=False)):
        if n < len(ends) - 1:
            yield at + lo, at + hi
            continue
        cut = re.search("等", text[lo:hi])
        hi = lo + (cut.start() if cut else hi - lo)
        joint = _LAST.search(text, lo + 2, hi - 2)
        if joint:
            yield at + lo, at + joint.start()
            lo = joint.end()
        yield at + lo, at + hi


def _is_done(view: View, lo: int, hi: int) -> bool:
    """Whether a member is an act or a thing with the head of one, and whole words."""
    text = view.flat[lo:hi]
    if not 3 <= len(text) <= 24 or text.endswith(tuple(_PEOPLE)) or re.search("的$|^的|[了是]", text):
        return False
    index = view.token_ending.get(hi)
    if index is None or lo not in view.token_at:
        return False
    last = view.tokens[index]
    return bool(head_at(view.flat, hi, _heads())) or (len(text) >= 4 and last.tag.startswith(("v", "l")))
