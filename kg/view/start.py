"""The starting picture: which entities a reader sees first, and where.

Rank alone would show a knot of provinces and their capital; so each choice makes the next one of the same kind and place
a little less welcome, and whatever is shown is shown with something it is linked to.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

import igraph

from kg.view.layout import Pair, Point, seeded, spiral

SIZE = 150
_HUBS = 30
# Regions are linked with everything and tell little; unions are what the news is about.
_INTEREST = {"Region": 0.12, "Group": 0.5, "Honour": 0.7, "UnionBody": 1.6}
_POOL = 1200
_STRING = 0.06
_AIR = 1.25
_LABEL = (112.0, 56.0)


def choose(ranks: Sequence[float], types: Sequence[str], places: Sequence[int], pairs: Sequence[Pair]) -> list[int]:
    """At most 150 nodes worth seeing first, in node order.

    `ranks` are PageRanks, `types` class names, `places` a number for each node's province (-1 where it has none).
    First hubs, spread over types and places, then the best neighbours of what is chosen.
    """
    if len(ranks) <= SIZE:
        return list(range(len(ranks)))
    near: defaultdict[int, set[int]] = defaultdict(set)
    for a, b in pairs:
        near[a].add(b)
        near[b].add(a)
    worth = [rank * math.sqrt(1 + len(near[n])) * _INTEREST.get(types[n], 1.0) for n, rank in enumerate(ranks)]
    chosen = _hubs(worth, types, places)
    _grow(chosen, worth, types, near)
    linked = [node for node in chosen if near[node] & chosen.keys()]
    return sorted(linked or chosen)


def _hubs(worth: Sequence[float], types: Sequence[str], places: Sequence[int]) -> dict[int, None]:
    pool = sorted(range(len(worth)), key=lambda n: (-worth[n], n))[:_POOL]
    seen: Counter[object] = Counter()
    chosen: dict[int, None] = {}
    while pool and len(chosen) < _HUBS:
        best = max(pool, key=lambda n: (worth[n] / (1 + seen[types[n]]) / (1 + seen[places[n]]), -n))
        pool.remove(best)
        chosen[best] = None
        seen.update((types[best], places[best]))
    return chosen


def _grow(chosen: dict[int, None], worth: Sequence[float], types: Sequence[str], near: dict[int, set[int]]) -> None:
    """Add neighbours of the chosen until the picture is full; what links several of them comes first."""
    kinds = Counter(types[node] for node in chosen)
    ties = Counter(other for node in chosen for other in near[node] if other not in chosen)
    while ties and len(chosen) < SIZE:
        best = max(ties, key=lambda n: (ties[n] ** 2 * worth[n] / (4 + kinds[types[n]]), -n))
        del ties[best]
        chosen[best] = None
        kinds[types[best]] += 1
        ties.update(other for other in near[best] if other not in chosen)


def positions(chosen: Sequence[int], pairs: Sequence[Pair]) -> list[Point]:
    """Where the chosen nodes stand, in the order of `chosen`: evenly over the picture, labels not upon one another.

    A force layout in which a hidden hub holds every node on a weak string, so that parts without a link stay near.
    """
    size = len(chosen)
    local = {node: index for index, node in enumerate(chosen)}
    inner = [(local[a], local[b]) for a, b in pairs if a in local and b in local]
    graph = igraph.Graph(size + 1, inner + [(index, size) for index in range(size)])
    seeded()
    start = [spiral(index, 1.0) for index in range(size)] + [(0.0, 0.0)]
    weights = [1.0] * len(inner) + [_STRING] * size
    drawn = graph.layout_fruchterman_reingold(seed=start, niter=500, weights=weights, grid="nogrid")
    return _square(spread_labels(_to_size(drawn[:size])))


def _to_size(points: Sequence[Point]) -> list[Point]:
    """Scale to the area that the labels need, with some air."""
    lefts, tops = [x for x, _ in points], [y for _, y in points]
    width, height = max(lefts) - min(lefts) or 1.0, max(tops) - min(tops) or 1.0
    side = math.sqrt(_AIR * len(points) * _LABEL[0] * _LABEL[1])
    return [((x - min(lefts)) * side / width - side / 2, (y - min(tops)) * side / height - side / 2) for x, y in points]


def _square(points: Sequence[Point]) -> list[Point]:
    """Stretch the shorter side to the longer one: labels only gain by it."""
    width = max(x for x, _ in points) - min(x for x, _ in points) or 1.0
    height = max(y for _, y in points) - min(y for _, y in points) or 1.0
    longer = max(width, height)
    return [(x * min(longer / width, 2.0), y * min(longer / height, 2.0)) for x, y in points]


def spread_labels(points: Sequence[Point], rounds: int = 60) -> list[Point]:
    """Push points apart until boxes of a label's size around them no longer overlap, or the rounds are used up.

    >>> (ax, ay), (bx, by) = spread_labels([(0.0, 0.0), (10.0, 0.0)])
    >>> bx - ax >= 111 or by - ay >= 55
    True
    """
    width, height = _LABEL
    xs, ys = [x for x, _ in points], [y for _, y in points]
    for _ in range(rounds):
        moved = False
        order = sorted(range(len(xs)), key=lambda i: (xs[i], i))
        for place, a in enumerate(order):
            for b in order[place + 1 :]:
                if xs[b] - xs[a] >= width:
                    break
                lack_x, lack_y = width - abs(xs[b] - xs[a]), height - abs(ys[b] - ys[a])
                if lack_x > 1 and lack_y > 1:
                    moved = True
                    _part(xs if lack_x / width < lack_y / height else ys, a, b, min(lack_x, lack_y))
        if not moved:
            break
    return list(zip(xs, ys, strict=True))


def _part(axis: list[float], a: int, b: int, lack: float) -> None:
    push = lack / 2 if axis[a] <= axis[b] else -lack / 2
    axis[a] -= push
    axis[b] += push
