"""What a paper is about, beyond 《办法》规定: 《条例》首次确立了…, 《工会法》在第六条增加了…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.phrases import any_of
from kg.extract.views import Span, View

_MATTERS = frozenset(("Initiative", "Honour", "Group", "Facility"))
_SAYING = any_of("about.saying")
_CLAUSE_NUMBER = r"[^。;；]{0,40}?第[一二三四五六七八九十百零\d]+[条章款][^。;；,，]{0,20}?[,，]?"
_SAYS = re.compile(rf"[^。;；,，]{{0,16}}?[,，]?(?:{_SAYING})|{_CLAUSE_NUMBER}(?:{_SAYING}|规定|明确|提出)")
_BOUND = ("企业", "单位")  # who must do it, not what it is about
_STATEMENT = re.compile(r"[。;；]")


def about_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The regulates claims that no clause states by itself; `claims` are those already made of the article."""
    found: list[Claim] = []
    for view in views:
        for paper in (s for s in view.spans if s.type == "Document"):
            found += _says(view, paper)
    return found


def _about(view: View, paper: Span, matters: list[Span], method: str) -> Iterator[Claim]:
    for matter in matters:
        yield Claim(at(view, paper), "regulates", at(view, matter), view.index, method)


def _behind(view: View, paper: Span) -> list[Span]:
    """The matters that a statement names behind a paper."""
    stop = _STATEMENT.search(view.flat, paper.hi)
    end = stop.start() if stop else len(view.flat)
    matters = [s for s in view.spans if s.type in _MATTERS and paper.hi <= s.lo and s.hi <= end and not s.anaphor]
    return [s for s in matters if not view.text(s).endswith(_BOUND)]


def _says(view: View, paper: Span) -> Iterator[Claim]:
    """《条例》首次确立了|集体协商制度: a paper as the subject of a verb of laying down."""
    if verb := _SAYS.match(view.flat, paper.hi):
        yield from _about(view, paper, [s for s in _behind(view, paper) if s.lo >= verb.end()], "paper-lays-down")
