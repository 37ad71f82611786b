"""Places and workrooms that serve: a head noun (驿站, 工作室) with its name."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from functools import cache

from kg.extract.mentions.chunks import Edge, Heads, head_at, head_table, left_edge
from kg.extract.mentions.rooms import find_rooms, find_stations, road_before
from kg.extract.views import Span, View
from kg.lexicon import column, word_set

_GENERIC = word_set("facilities.generic")


# Verbs that the dictionary takes for something else, before the place that they are done to.
_ACTS_ON = frozenset(("清理", "清扫", "打扫", "整治", "参观", "走访", "走进"))

_HAVING = re.compile(r"[^“”]*(?:现有|已有|共有|拥有|现存|在册)")


@cache
def _heads() -> Heads:
    return head_table("facilities", "head")


def find_facilities(view: View) -> list[Span]:
    """Facilities of one sentence, overlaps included."""
    found, ranks = [], column("ranks", "rank", "level")
    for token in view.tokens:
        head = head_at(view.flat, token.hi, _heads())
        if not head:
            continue
        lo = token.hi - len(head)
        if _is_society(view, token.hi, head) or _is_title(view, token.hi, head):
            continue
        edge = _past_having(view, _past_act(view, left_edge(view, lo, limit=24), lo), lo)
        row = _heads()[head]
        if row["strength"] == "site" and (span := _site(view, edge, lo, token.hi)) is not None:
            found.append(span)
            continue
        name = view.flat[edge.lo : lo]
        if name in _GENERIC or (not name and len(head) < 3):
            continue
        named = len(name) >= 2 or name in ranks
        strong = row["strength"] == "known" or (row["strength"] == "strong" and named)
        found.append(Span(edge.lo, token.hi, "Facility", "facility", head, "strong" if strong else "weak"))
    rooms = find_rooms(view)
    listed = {(room.lo, room.hi) for room in rooms}
    return [*(f for f in found if (f.lo, f.hi) not in listed), *_quoted(view), *rooms, *find_stations(view)]


def _past_act(view: View, edge: Edge, lo: int) -> Edge:
    """清理|天河汽配城: a proper name inside a name begins it where a verb stands before."""
    inside = [t for t in view.tokens if edge.lo <= t.lo and t.hi <= lo]
    for before, token in itertools.pairwise(inside):
        if (
            (before.tag in ("v", "vn") or before.text in _ACTS_ON)
            and token.tag.startswith(("nr", "nz", "ns", "nt"))
            and len(token.text) > 1
        ):
            return replace(edge, lo=token.lo)
    return edge


def _past_having(view: View, edge: Edge, lo: int) -> Edge:
    """宁德市现有|劳模创新工作室: what is had begins behind the word that says so."""
    match = _HAVING.match(view.flat, edge.lo, lo)
    return replace(edge, lo=match.end(), region=False) if match else edge


def _site(view: View, edge: Edge, lo: int, hi: int) -> Span | None:
    """中山路一处|建筑工地, 地铁5号线|施工现场: a building site by its road, its place or a name of its own."""
    start = min(edge.lo, road_before(view, lo))
    named = start < edge.lo or (edge.region and lo - start > 2) or lo - start >= 4
    return Span(start, hi, "Facility", "site", view.flat[lo:hi]) if named else None


def _is_title(view: View, hi: int, head: str) -> bool:
    """Whether a title of honour ends here: 授予…模范|职工之家|称号."""
    longer = head_at(view.flat, hi, _titles())
    return len(longer) > len(head) and view.flat.startswith(("称号", "荣誉", "”称号", "等称号"), hi)


@cache
def _titles() -> Heads:
    return head_table("honours", "honour")


def _is_society(view: View, hi: int, head: str) -> bool:
    """Whether a longer head of a society ends here too: …社会工作|服务中心."""
    longer = head_at(view.flat, hi, _societies())
    return len(longer) > len(head)


@cache
def _societies() -> Heads:
    table = head_table("organisations", "head")
    return Heads({head: row for head, row in table.items() if row["type"] == "SocialOrganisation"})


def _quoted(view: View) -> list[Span]:
    """“共享职工之家”: a quoted name that ends like a place."""
    found = []
    for quote in view.quotes:
        head = head_at(view.flat, quote.hi - 1, _heads()) if quote.mark in "“‘" else ""
        if head and _heads()[head]["strength"] == "strong" and len(head) < quote.hi - quote.lo - 2 <= 16:
            found.append(Span(quote.lo, quote.hi, "Facility", "quoted-facility", head))
    return found
