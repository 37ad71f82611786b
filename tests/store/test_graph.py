"""Loading and writing a graph file: what is no graph of ours, named graphs, a base of one's own, and no half-written file."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import GraphError, KGError, QueryError
from kg.export.network import to_networkx
from kg.model import Reading
from kg.schema import BASE
from kg.store.files import replacing
from kg.store.graph import load, query, rows, store_of
from kg.store.rdf import to_ntriples, to_triples, write_turtle
from kg.store.tables import read_tables


class TestGraph:
    @pytest.mark.parametrize(("text", "fault"), [
        ("<a:b> <a:c> .", "graph.ttl:1:13: "), ("<a:b> <a:c> 1 .", "no graph of Union KG"), ("", "no graph")])  # fmt: skip
    def test_a_file_that_is_no_graph_of_ours(self, tmp_path: Path, text: str, fault: str) -> None:
        (tmp_path / "graph.ttl").write_text(text)
        with pytest.raises(GraphError, match=fault):
            load(tmp_path / "graph.ttl")

    def test_a_missing_graph_says_how_to_build_one(self, tmp_path: Path) -> None:
        with pytest.raises(GraphError, match="kg build"):
            load(tmp_path / "none.ttl")
        with pytest.raises(GraphError, match="is a folder"):
            load(tmp_path)

    def test_named_graphs_are_joined(self, tmp_path: Path, store: ox.Store) -> None:
        quads = [ox.Quad(*quad.triple, ox.NamedNode("urn:g")) for quad in store]
        ox.serialize(quads, str(tmp_path / "graph.nq"), ox.RdfFormat.N_QUADS)
        assert set(load(tmp_path / "graph.nq")) == set(store)

    def test_networkx_has_parallel_relations_and_their_evidence(self, store: ox.Store) -> None:
        graph = to_networkx(read_tables(store))
        city, bureau = BASE + "union/昆明市总工会", BASE + "public-body/昆明市人社局"
        assert graph.nodes[city]["label"] == "昆明市总工会" and graph.nodes[city]["type"] == "UnionBody"
        edge = graph.edges[bureau, city, "partnersWith"]
        assert edge["confidence"] == 0.9 and [e["source"] for e in edge["evidence"]] == ["a.txt", "b.txt"]
        assert graph.edges[BASE + "region/530100", BASE + "region/530000", "locatedIn"]["origin"] == "background"
        assert "undertakes" in graph[BASE + "union/五华区总工会"][BASE + "initiative/春风技能竞赛"]


class TestFiles:
    def test_a_fault_leaves_the_earlier_file(self, tmp_path: Path) -> None:
        target = tmp_path / "graph.ttl"
        target.write_text("earlier")
        with pytest.raises(ZeroDivisionError), replacing(target) as file:
            file.write(b"half")
            raise ZeroDivisionError
        assert target.read_text() == "earlier" and list(tmp_path.iterdir()) == [target]

    def test_a_folder_is_no_file(self, reading: Reading, tmp_path: Path) -> None:
        with pytest.raises(KGError, match="is a folder"):
            write_turtle(reading, tmp_path)

    @pytest.mark.parametrize("base", ["no iri/", "https://example.org/id"])
    def test_a_base_has_to_be_one(self, reading: Reading, base: str) -> None:
        with pytest.raises(KGError):
            to_triples(reading, base)

    def test_another_base_goes_through(self, reading: Reading) -> None:
        found = store_of(reading, "https://example.org/x/")
        assert query(found, "ASK { <https://example.org/x/union/昆明市总工会> a ukg:UnionBody }")
        assert BASE.encode() not in to_ntriples(reading, "https://example.org/x/")


def test_rows_wants_a_select(store: ox.Store) -> None:
    with pytest.raises(QueryError, match="SELECT"):
        rows(store, "ASK {}")
