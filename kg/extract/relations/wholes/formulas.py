"""Models told by their numbers: 推行|“1+3”工作模式|。“1”是一个平台,“3”是三项机制:|甲机制、乙机制、丙机制|."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.themes import Told, things_of
from kg.extract.views import Span, View
from kg.lexicon import any_of

_SIGN = r"(?:\d{1,4}|[NXnx]|[一二三四五六七八九十百千两多])"
_FORMULA = re.compile(rf"{_SIGN}(?:[+＋*×\-—]{_SIGN})+")
_TERM = re.compile(
    rf"[“‘]{_SIGN}[项个]?[”’][,，]?(?:则|就)?(?:{any_of('formulas.means')})[,，]?|[“‘]{_SIGN}[项个]?[”’](?=[\u4e00-\u9fff]{{2}})"
)
# “3”是|三项机制:, “6”即|开展|六项行动:
_LEADS_TO = re.compile(
    rf"(?:{any_of('formulas.doing')})?(?:[\d一二三四五六七八九十百千两]+(?:余|多)?[个项大种类支条名场家])?"
    r"(?:[\u4e00-\u9fff]{0,8}(?:[:：]|——))?[“‘]?"
)
_ENDS = re.compile(r"[。;；]")
_REACH = 3  # sentences from the model to the meaning of its numbers
_INITIATIVE = frozenset(("Initiative",))


def formula_claims(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """The partOf claims of what the numbers of a model stand for."""
    terms = list(_TERM.finditer(view.flat)) if "”" in view.flat else []
    whole = _model(views, view, terms[0].start(), told) if terms else None
    if whole is None:
        return
    for term, after in zip(terms, [*terms[1:], None], strict=True):
        stop = _ENDS.search(view.flat, term.end())
        end = min(stop.start() if stop else len(view.flat), after.start() if after else len(view.flat))
        parts = [s for s in view.spans if s.type == "Initiative" and term.end() <= s.lo and s.hi <= end and not s.anaphor]
        yield from (Claim(at(view, s), "partOf", whole, view.index, "formula-term") for s in _members(view, term.end(), parts))


def _members(view: View, lo: int, parts: list[Span]) -> list[Span]:
    """The thing that stands for a number, or the list that does: not what the clauses behind tell of it."""
    members: list[Span] = []
    for span in parts:
        if not members and not _LEADS_TO.fullmatch(view.flat, lo, span.lo):
            return []
        if members and re.search(r"[,，]", view.flat[members[-1].hi : span.lo]):
            break
        members.append(span)
    return members


def _model(views: list[View], view: View, lo: int, told: Told) -> Place | None:
    """The thing named last before an offset, in this sentence or those before, that has a formula in its name."""
    for above in reversed(views[max(0, view.index - _REACH) : view.index + 1]):
        things = [p for p in things_of(above, _INITIATIVE, told) if above is not view or p.span.hi <= lo]
        models = [p for p in things if _FORMULA.search(above.text(p.span))]
        if models:
            return models[-1]
    return None
