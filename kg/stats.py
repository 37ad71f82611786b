"""What a graph holds in numbers: counts, who stands in the middle, communities, regions, years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

import igraph

from kg import schema
from kg.export.dates import days
from kg.schema import entity_types, relations
from kg.store.results import table
from kg.store.rows import EntityRow, Tables

DAMPING = 0.85  # of PageRank: the value of Brin and Page (1998), and networkx's own

_SHOWN_NAMES = 5  # of a community: enough to recognise it


@dataclass(frozen=True, slots=True)
class Ranked:
    """An entity and its rank by some measure."""

    name: str
    type: str
    iri: str
    value: float


@dataclass(frozen=True, slots=True)
class Community:
    """Entities that are tied more closely to each other than to the rest: how many, and the most central names."""

    size: int
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stats:
    """The numbers of a graph.

    `counts` are totals by what is counted; `types` entities by class, `relations` edges by relation (the inferred left out).
    `confidence` is the mean over all facts. `by_degree` and `by_pagerank` are the top entities. `communities` are the largest
    of `community_count` with at least two members, `modularity` (Newman and Girvan 2004) that of the whole partition.
    `regions` ranks all regions by the entities in them and in everything under them; `years` counts the dated entities, and
    `articles_by_year` the dated articles.
    """

    counts: Mapping[str, int]
    types: Mapping[str, int]
    relations: Mapping[str, int]
    confidence: float | None
    by_degree: tuple[Ranked, ...]
    by_pagerank: tuple[Ranked, ...]
    communities: tuple[Community, ...]
    community_count: int
    modularity: float
    regions: tuple[Ranked, ...]
    years: Mapping[str, int]
    articles_by_year: Mapping[str, int]


def stats(tables: Tables, top: int = 10) -> Stats:
    """The numbers of a graph, its rankings cut after `top`. Ties stand in the order of names, so the answer is stable."""
    graph = _graph(tables)
    pagerank = graph.pagerank(damping=DAMPING) if tables.entities else []
    communities, modularity = _communities(graph)
    named = [_community(group, tables, pagerank) for group in communities]
    edges = Counter(edge.relation for edge in tables.edges if not edge.inferred_by)
    types = Counter(row.type for row in tables.entities)
    return Stats(
        counts=_counts(tables),
        types={name: types[name] for name in entity_types() if types[name]},
        relations={name: edges[name] for name in relations() if edges[name]},
        confidence=round(fmean(fact.confidence for fact in tables.facts), 4) if tables.facts else None,
        by_degree=_ranked(tables.entities, graph.degree(), top),
        by_pagerank=_ranked(tables.entities, pagerank, top),
        communities=tuple(sorted(named, key=lambda group: (-group.size, group.members)))[:top],
        community_count=len(named),
        modularity=round(modularity, 4),
        regions=_regions(tables),
        years=_years(tables.entities),
        articles_by_year=dict(sorted(Counter(row.date[:4] for row in tables.articles if row.date[:1].isdigit()).items())),
    )


def as_text(found: Stats, width: int | None = None) -> str:
    """The numbers as tables for a terminal of `width` columns, None for as wide as they need."""
    mean = "" if found.confidence is None else f", mean confidence {found.confidence}"
    sections: list[tuple[str, Sequence[str], Sequence[Sequence[str]]]] = [
        (f"Graph{mean}", ("what", "how many"), _pairs(found.counts)),
        ("Entities", ("type", "entities"), _pairs(found.types, label=True)),
        ("Relations", ("relation", "relations"), _pairs(found.relations, label=True)),
        ("Most relations", ("name", "type", "degree"), _rows(found.by_degree)),
        ("Most central (PageRank)", ("name", "type", "rank"), _rows(found.by_pagerank)),
        (f"Communities: {found.community_count}, modularity {found.modularity}", ("members", "the most central"),
         [(str(group.size), "、".join(group.members)) for group in found.communities]),
        ("Regions, with what lies in them", ("region", "type", "entities"), _rows(found.regions[: len(found.by_degree)])),
        ("Years", ("year", "entities"), _pairs(found.years)),
        ("Articles by year", ("year", "articles"), _pairs(found.articles_by_year)),
    ]  # fmt: skip
    return "\n".join(f"{title}\n{table(header, rows, width)}" for title, header, rows in sections if rows)


def _pairs(counts: Mapping[str, int], label: bool = False) -> list[tuple[str, str]]:
    return [(f"{name} {schema.label(name)}" if label else name, str(count)) for name, count in counts.items()]


def _rows(ranked: Iterable[Ranked]) -> list[tuple[str, str, str]]:
    return [(row.name, schema.label(row.type), f"{row.value:g}") for row in ranked]


def _counts(tables: Tables) -> dict[str, int]:
    return {
        "articles": len(tables.articles),
        "sentences": len(tables.sentences),
        "entities": len(tables.entities),
        "unresolved names": sum(not row.resolved for row in tables.entities),
        "relations": sum(not edge.inferred_by for edge in tables.edges),
        "inferred relations": sum(bool(edge.inferred_by) for edge in tables.edges),
        "facts": len(tables.facts),
        "planned": sum(fact.modality == "planned" for fact in tables.facts),
        "denied": sum(fact.modality == "denied" for fact in tables.facts),
        "posts": len(tables.posts),
        "dates": sum(len(row.dates) for row in tables.entities),
        "figures": len(tables.figures),
    }


def _graph(tables: Tables) -> igraph.Graph:
    """Entities and relations, parallel ones kept; what was only inferred would count a relation twice."""
    place = {row.iri: number for number, row in enumerate(tables.entities)}
    edges = [(place[edge.head], place[edge.tail]) for edge in tables.edges if not edge.inferred_by]
    return igraph.Graph(n=len(place), edges=edges, directed=True)


def _communities(graph: igraph.Graph) -> tuple[list[list[int]], float]:
    """Communities of two and more by Clauset, Newman and Moore (2004), which draws no lots, and the modularity.

    Directions are forgotten; parallel relations weigh.
    """
    plain = graph.copy()
    plain.es["weight"] = 1.0
    plain.to_undirected(mode="collapse", combine_edges="sum")
    plain.simplify(combine_edges="sum")
    if not plain.ecount():
        return [], 0.0
    groups = plain.community_fastgreedy(weights="weight").as_clustering()
    return [list(group) for group in groups if len(group) > 1], groups.modularity


def _community(group: list[int], tables: Tables, pagerank: list[float]) -> Community:
    central = sorted(group, key=lambda number: (-round(pagerank[number], 9), tables.entities[number].name))
    return Community(len(group), tuple(tables.entities[number].name for number in central[:_SHOWN_NAMES]))


def _ranked(entities: Iterable[EntityRow], values: Iterable[float], top: int) -> tuple[Ranked, ...]:
    rows = [Ranked(e.name, e.type, e.iri, round(value, 6)) for e, value in zip(entities, values, strict=True)]
    return tuple(sorted(rows, key=lambda row: (-row.value, row.name, row.iri))[:top])


def _regions(tables: Tables) -> tuple[Ranked, ...]:
    """Regions by how many entities (other regions left out) are in them or in what lies in them."""
    inhabitants: Counter[str] = Counter()
    for row in tables.entities:
        if row.type != "Region":
            inhabitants.update(tables.above(row.iri))
    regions = [tables.entity[iri] for iri in inhabitants]
    return _ranked(regions, inhabitants.values(), len(regions))


def _years(entities: Iterable[EntityRow]) -> dict[str, int]:
    """Year → how many entities have a date in it; a span counts in each of its years, an open one in its first."""
    years: Counter[str] = Counter()
    for row in entities:
        covered: set[int] = set()
        for start, end in filter(all, ((s, e or s) for s, e in map(days, row.dates))):
            covered.update(range(int(start[:4]), int(end[:4]) + 1))
        years.update(map(str, covered))
    return dict(sorted(years.items()))
