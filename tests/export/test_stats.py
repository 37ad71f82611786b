"""The statistics against networkx, on made-up graphs and on the exchange graph."""

from __future__ import annotations

import json
from dataclasses import asdict

import networkx as nx
import pytest
from click.testing import CliRunner
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python  # the public one needs SciPy
from paths import EXCHANGE

from kg.cli.export import stats as command
from kg.export.network import to_networkx
from kg.stats import as_text, stats
from kg.store.graph import load
from kg.store.rows import EdgeRow, EntityRow, Tables
from kg.store.tables import read_tables


def entity(name: str, kind: str = "UnionBody", dates: tuple[str, ...] = ()) -> EntityRow:
    return EntityRow(name, kind, name, (), "", None, None, dates, True, ())


def random_tables(seed: int) -> Tables:
    """Sixty unions in a graph that has communities, parallel relations and loners."""
    plain = nx.gaussian_random_partition_graph(60, 12, 3, 0.35, 0.01, directed=True, seed=seed)
    edges = [EdgeRow(f"甲{a}", "supports", f"甲{b}") for a, b in plain.edges]
    edges += [EdgeRow(f"甲{a}", "partnersWith", f"甲{b}") for a, b in list(plain.edges)[::5]]
    names = sorted(f"甲{n}" for n in [*plain.nodes, 98, 99])
    return Tables(entities=tuple(map(entity, names)), edges=tuple(edges))


@pytest.mark.parametrize("seed", [1, 2])
def test_degree_and_pagerank_are_those_of_networkx(seed: int) -> None:
    tables = random_tables(seed)
    found, graph = stats(tables, top=62), to_networkx(tables)
    assert {row.iri: row.value for row in found.by_degree} == dict(graph.degree())
    expected = _pagerank_python(graph, alpha=0.85, tol=1e-10)
    assert {row.iri: row.value for row in found.by_pagerank} == pytest.approx(expected, abs=1e-5)
    values = [row.value for row in found.by_pagerank]
    assert values == sorted(values, reverse=True)


@pytest.mark.parametrize("seed", [1, 2])
def test_communities_are_as_good_as_those_of_networkx(seed: int) -> None:
    tables = random_tables(seed)
    found = stats(tables, top=62)
    plain = nx.Graph()
    plain.add_nodes_from(row.iri for row in tables.entities)
    for edge in tables.edges:
        weight = plain.get_edge_data(edge.head, edge.tail, {"weight": 0})["weight"]
        plain.add_edge(edge.head, edge.tail, weight=weight + 1)
    theirs = nx.community.greedy_modularity_communities(plain, weight="weight")
    assert found.modularity == pytest.approx(nx.community.modularity(plain, theirs, weight="weight"), abs=0.02)
    assert sum(group.size for group in found.communities) == sum(len(group) for group in theirs if len(group) > 1)
    assert found.community_count == len(found.communities)


def test_counts_leave_the_inferred_out() -> None:
    found = stats(read_tables(load(EXCHANGE)))
    assert found.counts["relations"] == 8 and found.counts["inferred relations"] == 1
    assert (found.counts["planned"], found.counts["denied"], found.counts["unresolved names"]) == (1, 1, 1)
    assert found.types["Region"] == 2 and sum(found.types.values()) == 8
    assert found.relations["locatedIn"] == 2
    assert found.confidence == pytest.approx(0.7656)


def test_regions_count_what_lies_under_them() -> None:
    names = {row.name: row.value for row in stats(read_tables(load(EXCHANGE))).regions}
    assert names == {"甲县": 2, "丙省": 2}


def test_regions_in_a_circle_end() -> None:
    kinds = {"甲": "Region", "乙": "Region", "丙": "UnionBody"}
    edges = [EdgeRow("甲", "locatedIn", "乙"), EdgeRow("乙", "locatedIn", "甲"), EdgeRow("丙", "locatedIn", "甲")]
    found = stats(Tables(entities=tuple(entity(n, k) for n, k in kinds.items()), edges=tuple(edges)))
    assert {row.name: row.value for row in found.regions} == {"甲": 1, "乙": 1}


def test_years() -> None:
    found = stats(read_tables(load(EXCHANGE)))
    assert found.years == {"2018": 1, "2019": 1, "2020": 1, "2021": 1}
    assert found.articles_by_year == {"2021": 1, "2022": 1}
    open_span = Tables(entities=(entity("甲", dates=("2022/",)), entity("乙", dates=("--11-27",))))
    assert stats(open_span).years == {"2022": 1}


def test_a_graph_without_relations() -> None:
    found = stats(Tables(entities=(entity("甲"),)))
    assert found.communities == () and found.modularity == 0.0 and found.by_degree[0].value == 0


def test_command_says_the_same_in_both_forms() -> None:
    arguments = ["--graph", str(EXCHANGE), "--top", "3"]
    told = json.loads(CliRunner().invoke(command, [*arguments, "--format", "json"], catch_exceptions=False).stdout)
    found = stats(read_tables(load(EXCHANGE)), 3)
    assert told == json.loads(json.dumps(asdict(found)))
    text = CliRunner().invoke(command, arguments, catch_exceptions=False).stdout
    assert text == as_text(found)
    assert "organises 主办" in text and "甲县总工会" in text
