"""The rest of a list of populations: what serves 困难职工 in 困难职工、患病职工和|坚守岗位的|一线职工 serves all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.claims import Claim, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span, View
from kg.lexicon import column

# 甲、乙和丙: a list mark, members that nobody knows (交警), and what is said of the next one (坚守岗位的).
_JOINT = re.compile(
    r"(?:[\d.]+[万千百]?余?多?[户名人位](?:次)?)?(?:等)?(?:、|以及|和|与|及|[,，](?:也|还|又)(?:有|包括|涵盖))(?:[\u4e00-\u9fff]{1,6}、|[\u4e00-\u9fff]{1,6}(?:和|与|以及|及))?(?P<whose>[^,，。;；:：、“”]{0,12})"
)
_ACTING = frozenset(("conduct", "participate", "build", "issue", "undertake", "confer", "receive", "support", "pivot"))


def audience_list_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The targets claims of the other members of a list of which one is served already."""
    found: list[Claim] = []
    lists = {view.index: _lists(view) for view in views}
    known = {(c.head, c.tail) for c in claims if c.relation == "targets"}
    for claim in claims:
        if claim.relation != "targets" or claim.tail.span.type != "Group":
            continue
        view = views[claim.tail.sentence]
        run = next((run for run in lists[view.index] if claim.tail.span in run), [])
        for other in (at(view, span) for span in run):
            if (claim.head, other) not in known and not claim.head.span.overlaps(other.span):
                known.add((claim.head, other))
                found.append(Claim(claim.head, "targets", other, view.index, "audience-listed", claim.modality))
    return found


def _lists(view: View) -> list[list[Span]]:
    """The lists of two populations and more in a sentence."""
    lists: list[list[Span]] = []
    for one, other in pairwise(s for s in view.spans if s.type == "Group"):
        if not _goes_on(view, one, other):
            continue
        if lists and lists[-1][-1] == one:
            lists[-1].append(other)
        else:
            lists.append([one, other])
    return lists


def _goes_on(view: View, one: Span, other: Span) -> bool:
    """Whether nothing but a list mark and what modifies the second population stands between two."""
    employer = next((s for s in view.spans if s.type in ORGANISATIONS and s.hi == other.lo), None)  # 甲公司|快递员
    start = employer.lo if employer is not None else other.lo
    joint = _JOINT.fullmatch(view.flat, one.hi, start)
    if joint is None or any(one.hi <= s.lo < start for s in view.spans):
        return False
    return joint["whose"].endswith("的") or not any(_acts(view, joint.start("whose"), other.lo))


def _acts(view: View, lo: int, hi: int) -> Iterator[bool]:
    frames = column("verbs", "verb", "frame")
    return (frames.get(t.text, "") in _ACTING or t.text in ("为", "给", "对", "向") for t in view.tokens if lo <= t.lo < hi)
