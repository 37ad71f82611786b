"""The tree of regions, and the region each entity belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

NOWHERE = -1

# Where an entity has no place of its own, the first of these that leads to one gives it: (relation, from the tail's side).
_HINTS = (
    ("affiliatedWith", False),
    ("partOf", False),
    ("organises", True),
    ("undertakes", True),
    ("establishes", True),
    ("issues", True),
    ("confers", True),
)

Links = Mapping[str, Sequence[tuple[int, int]]]


def parents(types: Sequence[str], codes: Sequence[str], links: Links) -> list[int]:
    """Parent region of each node, -1 for the top and for what is no region.

    `links` maps a relation to (head, tail) node numbers. The parent comes from `locatedIn`, else from the GB/T 2260 code
    (430102 → 430100 → 430000); a parent that would close a circle is left out.

    >>> parents(["Region", "Region", "Person"], ["430100", "430000", ""], {})
    [1, -1, -1]
    """
    parent = [NOWHERE] * len(types)
    by_code = {code: node for node, code in enumerate(codes) if code}
    for head, tail in links.get("locatedIn", ()):
        if types[head] == types[tail] == "Region" and parent[head] == NOWHERE:
            _adopt(parent, head, tail)
    for code, node in by_code.items():
        if parent[node] == NOWHERE:
            above = (by_code.get(code[:size] + "0" * (6 - size)) for size in (4, 2) if code[size:6].strip("0"))
            _adopt(parent, node, next((a for a in above if a is not None), NOWHERE))
    return parent


def _adopt(parent: list[int], child: int, above: int) -> None:
    node = above
    while node != NOWHERE:
        if node == child:
            return
        node = parent[node]
    parent[child] = above


def places(types: Sequence[str], parent: Sequence[int], links: Links) -> tuple[list[int], list[bool]]:
    """Region of each node (-1 for none), and whether a fact of its own says so.

    A region is its own place. Elsewhere `locatedIn` decides, the deepest region first; what has none takes the place of
    the body it works for, is part of, or was done by, and counts as not said.
    """
    place = [node if kind == "Region" else NOWHERE for node, kind in enumerate(types)]
    own = defaultdict(list)
    for head, tail in links.get("locatedIn", ()):
        if types[head] != "Region" and types[tail] == "Region":
            own[head].append(tail)
    for node, regions in own.items():
        place[node] = max(regions, key=lambda region: (len(path(region, parent)), -region))
    said = [region != NOWHERE for region in place]
    for relation, backwards in _HINTS:
        for head, tail in links.get(relation, ()):
            node, source = (tail, head) if backwards else (head, tail)
            if place[node] == NOWHERE and place[source] != NOWHERE:
                place[node] = place[source]
    return place, said


def path(region: int, parent: Sequence[int]) -> list[int]:
    """The region and everything above it, smallest first.

    >>> path(0, [1, 2, -1])
    [0, 1, 2]
    """
    steps: list[int] = []
    while region != NOWHERE and region not in steps:
        steps.append(region)
        region = parent[region]
    return steps
