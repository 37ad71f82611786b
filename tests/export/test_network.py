"""Graph formats, read back by the tools they are for: same nodes, edges, names and types, and parallel relations."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pyoxigraph as ox
import pytest

from kg.export import FORMATS, export
from kg.export.network import to_networkx
from kg.store.tables import read_tables

ID = "https://w3id.org/unionkg/id/"
UNION, CONTEST, FIRM = ID + "union/甲县总工会", ID + "initiative/匠心;杯竞赛", ID + "enterprise/乙公司"
READERS = {
    "graphml": lambda path: nx.read_graphml(path, force_multigraph=True),
    "gexf": nx.read_gexf,
    "nodelink": lambda path: nx.node_link_graph(json.loads(path.read_text("utf-8")), edges="edges"),
    "cyjs": lambda path: nx.cytoscape_graph(json.loads(path.read_text("utf-8"))),
}


@pytest.fixture(scope="module")
def graph(store: ox.Store) -> nx.MultiDiGraph:
    return to_networkx(read_tables(store))


def written(store: ox.Store, name: str, folder: Path) -> Path:
    path = folder / f"graph{FORMATS[name].suffix}"
    export(store, name, path)
    return path


def relations(graph: nx.MultiDiGraph) -> Counter[tuple[str, str, str]]:
    return Counter((head, values["relation"], tail) for head, tail, values in graph.edges(data=True))


def test_graph_itself(graph: nx.MultiDiGraph, store: ox.Store) -> None:
    assert set(graph[UNION][CONTEST]) == {"organises", "undertakes"}
    edge = graph[UNION][CONTEST]["organises"]
    assert edge["confidence"] == 0.95 and edge["sentences"] == 2 and edge["origin"] == "text"
    assert {(item["source"], item["start"]) for item in edge["evidence"]} == {("alpha.txt", 0), ("beta.txt", 0)}
    assert not graph.has_edge(FIRM, CONTEST, "supports"), "a denied fact is no edge"
    assert graph[CONTEST][ID + "region/990100"]["locatedIn"]["origin"] == "inferred"
    assert graph[ID + "region/990100"][ID + "region/990000"]["locatedIn"]["origin"] == "background"
    assert graph.nodes[ID + "person/丁三"]["posts"] == ["主席 @ 甲县总工会", "党组书记 @ 甲县总工会"]
    assert graph.nodes[FIRM]["resolved"] is False


@pytest.mark.parametrize("name", READERS)
def test_networkx_reads_the_same_graph(name: str, store: ox.Store, graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    again = READERS[name](written(store, name, tmp_path))
    assert again.is_directed() and again.is_multigraph()
    assert set(again) == set(graph)
    assert relations(again) == relations(graph)
    for node, values in graph.nodes(data=True):
        assert again.nodes[node]["name"] == values["name"] and again.nodes[node]["type"] == values["type"]
    edge = next(v for _, _, v in again.out_edges(UNION, data=True) if v["relation"] == "organises")
    assert edge["confidence"] == 0.95
    assert "主办" in str(edge["evidence"]) and "beta.txt" in str(edge["evidence"])


def test_edge_ids_are_unique(store: ox.Store, tmp_path: Path) -> None:
    for name in ("graphml", "gexf"):
        tree = ElementTree.parse(written(store, name, tmp_path))
        ids = [edge.get("id") for edge in tree.iter() if edge.tag.endswith("}edge")]
        assert len(ids) == len(set(ids)) == 9


def test_gexf_has_a_timeline(store: ox.Store, tmp_path: Path) -> None:
    root = ElementTree.parse(written(store, "gexf", tmp_path)).getroot()
    space = {"g": "http://www.gexf.net/1.2draft"}
    whole = root.find("g:graph", space)
    assert whole is not None and whole.get("mode") == "dynamic" and whole.get("timeformat") == "date"
    nodes = {node.get("id"): node for node in root.iterfind(".//g:node", space)}
    assert (nodes[CONTEST].get("start"), nodes[CONTEST].get("end")) == ("2018-01-01", "2021-05-31")
    assert nodes[FIRM].get("start") is None, "what has no date is always there"
    edges = {(e.get("source"), e.get("label")): e for e in root.iterfind(".//g:edge", space)}
    assert edges[UNION, "位于"].get("start") == "2021-05-07", "the day of the article that states it"
    assert "lastmodifieddate" not in ElementTree.tostring(root, "unicode")


def test_cyjs_has_the_columns_of_cytoscape(store: ox.Store, tmp_path: Path) -> None:
    document = json.loads(written(store, "cyjs", tmp_path).read_text("utf-8"))
    assert document["data"]["name"] == "Union KG"
    nodes = {node["data"]["id"] for node in document["elements"]["nodes"]}
    for edge in (element["data"] for element in document["elements"]["edges"]):
        assert edge["source"] in nodes and edge["target"] in nodes and edge["interaction"]
        assert all(isinstance(line, str) for line in edge.get("evidence", []))


def test_cx2_is_read_by_the_ndex_client(store: ox.Store, graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    cx2 = pytest.importorskip("ndex2.cx2")
    aspects = json.loads(written(store, "cx2", tmp_path).read_text("utf-8"))
    network = cx2.RawCX2NetworkFactory().get_cx2network(aspects)
    names = {key: node["v"]["name"] for key, node in network.get_nodes().items()}
    assert Counter(names.values()) == Counter(values["name"] for _, values in graph.nodes(data=True))
    edges = Counter((names[e["s"]], e["v"]["interaction"], names[e["t"]]) for e in network.get_edges().values())
    expected = Counter((graph.nodes[h]["name"], r, graph.nodes[t]["name"]) for h, t, r in graph.edges(keys=True))
    assert edges == expected


def test_cx2_declares_what_it_uses(store: ox.Store, tmp_path: Path) -> None:
    python = {"string": str, "double": (int, float), "integer": int, "boolean": bool, "list_of_string": list}
    aspects = json.loads(written(store, "cx2", tmp_path).read_text("utf-8"))
    assert aspects[0] == {"CXVersion": "2.0", "hasFragments": False} and "status" in aspects[-1]
    content = {key: value for aspect in aspects for key, value in aspect.items()}
    declared = content["attributeDeclarations"][0]
    for name in ("nodes", "edges"):
        assert {"name": name, "elementCount": len(content[name])} in content["metaData"]
        for element in content[name]:
            for key, value in element["v"].items():
                assert isinstance(value, python[declared[name][key]["d"]]), key
