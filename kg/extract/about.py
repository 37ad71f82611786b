"""What a paper is about, beyond 《办法》规定: 印发《意见》,推行…制度; 《条例》首次确立了…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.views import Span, View
from kg.lexicon import word_set

_MATTERS = frozenset(("Initiative", "Honour", "Group", "Facility"))
_SAYING = "|".join(sorted(word_set("about.saying"), key=lambda w: (-len(w), w)))
_CLAUSE_NUMBER = r"[^。;；]{0,40}?第[一二三四五六七八九十百零\d]+[条章款][^。;；,，]{0,20}?[,，]?"
_SAYS = re.compile(rf"[^。;；,，]{{0,16}}?[,，]?(?:{_SAYING})|{_CLAUSE_NUMBER}(?:{_SAYING}|规定|明确|提出)")
_STATEMENT = re.compile(r"[。;；]")


def about_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The regulates claims that no clause states by itself; `claims` are those already made of the article."""
    found: list[Claim] = []
    for view in views:
        for paper in (s for s in view.spans if s.type == "Document"):
            found += [*_says(view, paper), *_issued_with(view, paper, claims)]
    return found


def _about(view: View, paper: Span, matters: list[Span], method: str) -> Iterator[Claim]:
    for matter in matters:
        yield Claim(at(view, paper), "regulates", at(view, matter), view.index, method)


def _behind(view: View, paper: Span) -> list[Span]:
    """The matters that a statement names behind a paper."""
    stop = _STATEMENT.search(view.flat, paper.hi)
    end = stop.start() if stop else len(view.flat)
    return [s for s in view.spans if s.type in _MATTERS and paper.hi <= s.lo and s.hi <= end and not s.anaphor]


def _says(view: View, paper: Span) -> Iterator[Claim]:
    """《条例》首次确立了|集体协商制度: a paper as the subject of a verb of laying down."""
    if verb := _SAYS.match(view.flat, paper.hi):
        yield from _about(view, paper, [s for s in _behind(view, paper) if s.lo >= verb.end()], "paper-lays-down")


def _issued_with(view: View, paper: Span, claims: list[Claim]) -> Iterator[Claim]:
    """印发《意见》,推行|监督员制度: what the issuer sets up behind the paper in one sentence."""
    mine = [c for c in claims if c.sentence == view.index]
    if not any(c.relation == "issues" and c.tail.span == paper for c in mine):
        return
    done = {c.tail.span for c in mine if c.relation in ("organises", "establishes") and c.tail.sentence == view.index}
    yield from _about(view, paper, [s for s in _behind(view, paper) if s in done and s.type == "Initiative"], "issued-with")
