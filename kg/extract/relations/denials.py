"""What a clause denies is no fact: 未邀请甲参加, 没有组织职工|参加乙, 丙不是|丁举办的.

Frames look at the adverbs of their own verb. Claims that are read otherwise, or that reach over two verbs, are checked here:
one falls whose later mention stands behind a denial in its clause, or right before one.
"""

from __future__ import annotations

from kg.extract.claims import Claim
from kg.extract.syntax.clauses import Clause, clauses
from kg.extract.syntax.moods import is_denial
from kg.extract.views import Span, View
from kg.lexicon import word_set

_ACTS = frozenset(("organises", "undertakes", "participatesIn", "targets", "issues", "regulates")) | frozenset(
    ("establishes", "partnersWith", "supports", "receives", "confers")
)
_STILL = word_set("denials.still")


def stated(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The claims without those that their own clause denies."""
    return [claim for claim in claims if claim.relation not in _ACTS or not _is_denied(views[claim.sentence], claim)]


def _is_denied(view: View, claim: Claim) -> bool:
    spans = [place.span for place in (claim.head, claim.tail) if place.sentence == claim.sentence]
    if not spans:
        return False
    last = max(spans, key=lambda span: span.lo)
    clause = next((c for c in clauses(view) if c.chunks[0].lo <= last.lo < c.chunks[-1].hi), None)
    return clause is not None and (_behind_denial(clause, last) or _before_denial(clause, last))


def _behind_denial(clause: Clause, span: Span) -> bool:
    """没有|举办甲: a denial before the mention, with no 的 between that would make it an attribute's own."""
    ahead = [i for i, chunk in enumerate(clause.chunks) if chunk.lo < span.lo]
    start = max((i for i in ahead if clause.chunks[i].kind == "of"), default=-1) + 1
    return any(is_denial(clause.chunks, i) for i in ahead if i >= start)


def _before_denial(clause: Clause, span: Span) -> bool:
    """乙活动,甲|没有参加: a denial right behind a mention that no verb has reached yet."""
    behind = next(i for i, chunk in enumerate(clause.chunks) if chunk.lo <= span.lo < chunk.hi) + 1
    if any(chunk.kind == "verb" for chunk in clause.chunks[:behind]):
        return False
    while behind < len(clause.chunks) and clause.chunks[behind].text in _STILL:
        behind += 1
    return behind < len(clause.chunks) and is_denial(clause.chunks, behind)
