"""The graph with numbers instead of IRIs, ranked, clustered and laid out: all that is computed when the page is made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.store.rows import EntityRow, FactRow
from kg.view import layout, regions, start
from kg.view.graph import ViewGraph
from kg.view.layout import Pair, Point


@dataclass(frozen=True, slots=True)
class Atlas:
    """Node tables in order of PageRank: node 0 is the greatest. Every list has one item a node, but for the last five.

    `sizes` go from 0 to 100, `points` are the overview's positions, `place` is a region's node number or -1 and `said`
    whether a fact of the node's own gives it. `heads` and `tails` are the ends of `graph.lines`. `cluster_names` has the
    node that names each cluster. `first` and `first_points` are the starting picture.
    """

    graph: ViewGraph
    nodes: tuple[EntityRow, ...]
    number: Mapping[str, int]
    sizes: Sequence[int]
    points: Sequence[Point]
    cluster: Sequence[int]
    parent: Sequence[int]
    place: Sequence[int]
    said: Sequence[bool]
    heads: Sequence[int]
    tails: Sequence[int]
    cluster_names: Sequence[int]
    first: Sequence[int]
    first_points: Sequence[Point]


def chart(graph: ViewGraph) -> Atlas:
    """Rank, cluster and lay out a graph. The same graph gives the same atlas."""
    nodes, ranks = _ranked(graph)
    number = {node.iri: index for index, node in enumerate(nodes)}
    graph = replace(graph, lines=_in_reading_order(graph))
    heads = [number[line.head] for line in graph.lines]
    tails = [number[line.tail] for line in graph.lines]
    pairs = _pairs(heads, tails)
    types = [node.type for node in nodes]
    links = _links(graph, heads, tails)
    parent = regions.parents(types, [node.code for node in nodes], links)
    place, said = regions.places(types, parent, links)
    cluster = layout.clusters(len(nodes), pairs)
    provinces = [regions.path(p, parent)[-1] if p != regions.NOWHERE else p for p in place]
    first = start.choose(ranks, types, provinces, pairs)
    return Atlas(
        graph=graph,
        nodes=nodes,
        number=number,
        sizes=[round(100 * (rank / ranks[0]) ** 0.5) for rank in ranks],
        points=layout.map_positions(len(nodes), pairs, cluster),
        cluster=cluster,
        parent=parent,
        place=place,
        said=said,
        heads=heads,
        tails=tails,
        cluster_names=cluster_names(cluster, types),
        first=first,
        first_points=start.positions(first, pairs),
    )


def _ranked(graph: ViewGraph) -> tuple[tuple[EntityRow, ...], list[float]]:
    number = {node.iri: index for index, node in enumerate(graph.nodes)}
    pairs = _pairs([number[e.head] for e in graph.lines], [number[e.tail] for e in graph.lines])
    ranks = layout.page_rank(len(graph.nodes), pairs)
    order = sorted(range(len(ranks)), key=lambda n: (-ranks[n], graph.nodes[n].iri))
    return tuple(graph.nodes[n] for n in order), [ranks[n] for n in order]


def _in_reading_order(graph: ViewGraph) -> tuple[FactRow, ...]:
    """Facts as the articles tell them, then background knowledge: the order that packs best."""
    place = {sentence.iri: index for index, sentence in enumerate(graph.sentences)}
    return tuple(sorted(graph.lines, key=lambda e: (place.get(e.sentence, len(place)), e.head, e.relation, e.tail, e.iri)))


def _pairs(heads: Sequence[int], tails: Sequence[int]) -> list[Pair]:
    """Each linked pair once, smaller number first, sorted; loops left out."""
    return sorted({(min(a, b), max(a, b)) for a, b in zip(heads, tails, strict=True) if a != b})


def _links(graph: ViewGraph, heads: Sequence[int], tails: Sequence[int]) -> dict[str, list[Pair]]:
    """relation → (head, tail) of its facts, sorted."""
    links: defaultdict[str, set[Pair]] = defaultdict(set)
    for line, head, tail in zip(graph.lines, heads, tails, strict=True):
        links[line.relation].add((head, tail))
    return {relation: sorted(ends) for relation, ends in links.items()}


def cluster_names(cluster: Sequence[int], types: Sequence[str]) -> list[int]:
    """The node that names each cluster: its greatest union, else its greatest region, else its greatest member.

    >>> cluster_names([0, 0, 1, 0], ["Group", "Region", "Person", "UnionBody"])
    [3, 2]
    """
    worth = {"UnionBody": 0, "Region": 1}
    best: dict[int, int] = {}
    for node, number in enumerate(cluster):
        known = best.get(number)
        if known is None or worth.get(types[node], 2) < worth.get(types[known], 2):
            best[number] = node
    return [best[number] for number in sorted(best)]
