"""The papers that a body adopts at a congress of its own: |甲公司|职代会表决通过|《集体合同》."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import mood, run_from
from kg.extract.views import Span, View
from kg.lexicon import any_of

_PAPER = frozenset(("Document",))
_ADOPTED = re.compile(
    rf"(?:[^,，。;；]{{0,8}}?)(?:{any_of('congresses.heads')})(?:上|暨[^,，。;；]{{2,12}}?)?[,，]?"
    rf"(?:{any_of('congresses.how')})*(?:{any_of('congresses.adopting')})了?"
)


def congress_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The issues claims of papers that a congress adopts, by the body whose congress it is."""
    return [claim for view in views if any(s.type == "Document" for s in view.spans) for claim in _adopted(view)]


def _adopted(view: View) -> Iterator[Claim]:
    """|甲公司|召开职代会,审议通过了|《章程》、《办法》: each paper that stands behind the verb."""
    for body in _bodies(view):
        verb = _ADOPTED.match(view.flat, body.hi)
        papers = run_from(view, verb.end(), _PAPER) if verb and mood(view, verb.end()) != "denied" else []
        yield from (Claim(at(view, body), "issues", at(view, paper), view.index, "adopted-by") for paper in papers)


def _bodies(view: View) -> list[Span]:
    """The bodies of a sentence, those in the name of a congress too."""
    return [s for s in [*view.spans, *view.inner] if s.type in ORGANISATIONS and not s.anaphor]
