"""Ranks, clusters and positions, computed when the page is made so that nothing moves when it is opened.

A drawing of 50 000 nodes at once costs minutes; drawing each cluster by itself and packing the clusters as discs costs
seconds and shows the clusters as what they are. All randomness comes from one seed.
"""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

import igraph

Pair = tuple[int, int]
Point = tuple[float, float]
Shape = Callable[[igraph.Graph], Sequence[Point]]

SEED = 20_201
SPACING = 26.0
_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
_FREE_DISCS = 300
_LEAST_CLUSTER = 4
_FEW = 200
_DUST = 1.3


def seeded() -> None:
    """Give igraph its one source of randomness, so that the same graph gets the same positions."""
    igraph.set_random_number_generator(random.Random(SEED))


def page_rank(size: int, pairs: Sequence[Pair]) -> list[float]:
    """PageRank of `size` nodes over undirected `pairs` (damping 0.85), rounded so that ties are ties on every machine."""
    return [round(rank, 12) for rank in igraph.Graph(size, list(pairs)).pagerank(directed=False)]


def clusters(size: int, pairs: Sequence[Pair]) -> list[int]:
    """Cluster number of each node by the Louvain method (Blondel et al. 2008), the largest cluster first.

    >>> clusters(5, [(0, 1), (1, 2), (0, 2), (3, 4)])
    [0, 0, 0, 1, 1]
    """
    seeded()
    found = igraph.Graph(size, list(pairs)).community_multilevel().membership
    first = {number: index for index, number in reversed(list(enumerate(found)))}
    largest = sorted(Counter(found).items(), key=lambda item: (-item[1], first[item[0]]))
    renumbered = {number: index for index, (number, _) in enumerate(largest)}
    return [renumbered[number] for number in found]


def map_positions(size: int, pairs: Sequence[Pair], cluster: Sequence[int]) -> list[Point]:
    """Positions of all nodes for the overview: each cluster drawn in its own disc, linked clusters side by side."""
    members: defaultdict[int, list[int]] = defaultdict(list)
    for node, number in enumerate(cluster):
        members[number].append(node)
    radii = [SPACING * 0.75 * math.sqrt(len(members[number])) + SPACING / 2 for number in sorted(members)]
    links = Counter((min(p), max(p)) for a, b in pairs if (p := (cluster[a], cluster[b]))[0] != p[1])
    large = sum(len(group) >= _LEAST_CLUSTER for group in members.values())
    centres = pack_discs(radii, links, large)
    seeded()
    return place_groups([members[n] for n in sorted(members)], pairs, centres, radii, _force_shape)


def place_groups(
    groups: Sequence[Sequence[int]], pairs: Sequence[Pair], centres: Sequence[Point], radii: Sequence[float], shape: Shape
) -> list[Point]:
    """Draw each group of nodes by itself with `shape` and fit it into its disc; the points stand in node order."""
    group_of = {node: number for number, group in enumerate(groups) for node in group}
    inner: defaultdict[int, list[Pair]] = defaultdict(list)
    for a, b in pairs:
        if a in group_of and group_of[a] == group_of.get(b):
            inner[group_of[a]].append((a, b))
    placed: dict[int, Point] = {}
    for number, group in enumerate(groups):
        local = {node: index for index, node in enumerate(group)}
        drawn = igraph.Graph(len(group), [(local[a], local[b]) for a, b in inner[number]])
        fitted = fit_disc(shape(drawn) if len(group) > 1 else [(0.0, 0.0)], centres[number], radii[number] * 0.9)
        placed |= zip(group, fitted, strict=True)
    return [placed[node] for node in sorted(placed)]


def _force_shape(graph: igraph.Graph) -> Sequence[Point]:
    start = [spiral(index, 1.0) for index in range(graph.vcount())]
    layout: Sequence[Point] = graph.layout_fruchterman_reingold(seed=start, niter=300 if graph.vcount() < 3000 else 80)
    return layout


def fit_disc(points: Sequence[Point], centre: Point, radius: float) -> list[Point]:
    """Spread points evenly over a disc: each keeps its direction from the middle, the n-th nearest the n-th ring.

    A force layout leaves a dense core and a thin rim; rings of equal area use the whole disc. A single point lands on the
    centre.

    >>> fit_disc([(0, 0), (2, 0)], (10, 10), 8)
    [(4.0, 10.0), (17.464, 10.0)]
    """
    if len(points) == 1:
        return [centre]
    middle_x = sum(x for x, _ in points) / len(points)
    middle_y = sum(y for _, y in points) / len(points)
    polar = [(math.hypot(x - middle_x, y - middle_y), math.atan2(y - middle_y, x - middle_x)) for x, y in points]
    ring = {index: place for place, index in enumerate(sorted(range(len(polar)), key=lambda i: (polar[i][0], i)))}
    reach = max(distance for distance, _ in polar) or 1.0
    fitted = []
    for index, (distance, angle) in enumerate(polar):
        even = math.sqrt((ring[index] + 0.5) / len(points))
        out = radius * (even if len(points) > _FEW else (even + distance / reach) / 2)
        fitted.append((round(centre[0] + out * math.cos(angle), 3), round(centre[1] + out * math.sin(angle), 3)))
    return fitted


def spiral(index: int, step: float) -> Point:
    """The sunflower spiral: evenly spread points, `step` apart (Vogel 1979).

    >>> spiral(0, 10)
    (0.0, 0.0)
    """
    distance = step * math.sqrt(index)
    return distance * math.cos(index * _GOLDEN_ANGLE), distance * math.sin(index * _GOLDEN_ANGLE)


def pack_discs(radii: Sequence[float], links: Mapping[Pair, int], free: int) -> list[Point]:
    """Centres of discs that do not overlap, each as near as it can be to the discs that it is linked with.

    Discs are placed in the order given (largest first); `links` weighs pairs of disc numbers. The first `free` discs (300
    at most) find a place of their own; the rest is dust and goes in rings around the picture.
    """
    pulls: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for (a, b), weight in sorted(links.items()):
        pulls[max(a, b)].append((min(a, b), weight))
    centres: list[Point] = []
    for number, radius in enumerate(radii[: min(free, _FREE_DISCS)]):
        goal = _barycentre(centres, pulls[number])
        centres.append(_nearest_free(goal, radius, centres, radii))
    return centres + _dust(centres, radii)


def _barycentre(centres: Sequence[Point], pulls: Sequence[tuple[int, int]]) -> Point:
    weight = sum(w for _, w in pulls)
    if not weight:
        return 0.0, 0.0
    return sum(centres[n][0] * w for n, w in pulls) / weight, sum(centres[n][1] * w for n, w in pulls) / weight


def _nearest_free(goal: Point, radius: float, centres: Sequence[Point], radii: Sequence[float]) -> Point:
    """The first place along a spiral around `goal` where the disc touches no other."""
    step = max(radius * 0.2, SPACING * 0.4)
    for index in range(100_000):
        x, y = spiral(index, step)
        x, y = x + goal[0], y + goal[1]
        if all((x - cx) ** 2 + (y - cy) ** 2 >= (radius + r) ** 2 for (cx, cy), r in zip(centres, radii, strict=False)):
            return x, y
    return goal


def _dust(centres: Sequence[Point], radii: Sequence[float]) -> list[Point]:
    """The many small discs beyond the first ones, ring after ring around what stands, each ring evenly filled."""
    framed = list(zip(centres, radii, strict=False)) or [((0.0, 0.0), 0.0)]
    middle_x = (min(x - r for (x, _), r in framed) + max(x + r for (x, _), r in framed)) / 2
    middle_y = (min(y - r for (_, y), r in framed) + max(y + r for (_, y), r in framed)) / 2
    ring = max(math.hypot(x - middle_x, y - middle_y) + r for (x, y), r in framed) + SPACING
    placed: list[Point] = []
    rest = radii[len(centres) :]
    while len(placed) < len(rest):
        widths = _ring_widths(rest[len(placed) :], ring)
        angle, stretch = 0.0, 2 * math.pi / sum(widths)
        for width in widths:
            middle = (angle + width / 2) * stretch
            placed.append((middle_x + ring * math.cos(middle), middle_y + ring * math.sin(middle)))
            angle += width
        ring += _DUST * max(rest[len(placed) - len(widths)], SPACING)
    return placed


def _ring_widths(radii: Sequence[float], ring: float) -> list[float]:
    """Widths of the discs that fit on a ring of that radius: at least one."""
    widths: list[float] = []
    for radius in radii:
        if widths and sum(widths) + _DUST * radius > 2 * math.pi * ring:
            break
        widths.append(_DUST * radius)
    return widths
