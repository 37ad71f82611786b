"""`kg push` and `kg pull`: there and back through a real store, addresses of every kind, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from click.testing import CliRunner
from paths import EXCHANGE
from rdflib.compare import isomorphic
from rdflib.plugins.stores.sparqlstore import SPARQLUpdateStore
from stores import GRAPH, UKG, free_port

from kg.cli.serve import pull as pull_command
from kg.cli.serve import push as push_command
from kg.errors import KGError
from kg.serve import Addresses, pull, push, remote
from kg.store.graph import load


@pytest.mark.parametrize("ending", ["/store", "/update"])
@pytest.mark.parametrize("graph", ["", GRAPH])
def test_there_and_back(writable: str, ending: str, graph: str) -> None:
    store, seen = load(EXCHANGE), list[tuple[int, int]]()
    to = remote(writable + ending, graph)
    assert push(store, to, chunk=40, progress=lambda *done: seen.append(done)) == len(store)
    assert seen[0] == (40, len(store)) and seen[-1] == (len(store), len(store)) and len(seen) > 3
    assert push(store, to) == len(store), "the same again is no more"
    assert {str(quad.triple) for quad in pull(to)} == {str(quad.triple) for quad in store}


def test_replace_and_join(writable: str) -> None:
    to = remote(writable + "/store", GRAPH)
    other = ox.Store()
    other.add(ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.Literal("c")))
    push(other, to)
    assert push(load(EXCHANGE), to) == len(load(EXCHANGE)) + 1
    assert push(load(EXCHANGE), to, chunk=50, replace=True) == len(load(EXCHANGE))
    assert push(other, remote(writable + "/update", GRAPH), replace=True) == 1


def test_commands_there_and_back_for_rdflib(writable: str, tmp_path: Path) -> None:
    pushed = CliRunner().invoke(push_command, [f"{writable}/store", "--graph", str(EXCHANGE)], catch_exceptions=False)
    assert pushed.exit_code == 0 and f"{len(load(EXCHANGE))} there" in pushed.stderr
    client = SPARQLUpdateStore(f"{writable}/query", f"{writable}/update", context_aware=False, returnFormat="json")
    client.update(f"INSERT DATA {{ <urn:x> a <{UKG}Thing> }}")
    target = tmp_path / "back.ttl"
    pulled = CliRunner().invoke(pull_command, [f"{writable}/store", "-o", str(target)], catch_exceptions=False)
    assert pulled.exit_code == 0
    back = rdflib.Graph().parse(target)
    back.remove((rdflib.URIRef("urn:x"), None, None))
    assert isomorphic(back, rdflib.Graph().parse(EXCHANGE))
    again = CliRunner().invoke(pull_command, [f"{writable}/store"], catch_exceptions=False)
    assert again.stdout_bytes == target.read_bytes()


def test_an_empty_store_has_nothing_to_pull(writable: str) -> None:
    with pytest.raises(KGError, match="is empty"):
        pull(remote(writable + "/store", GRAPH))


def test_read_only_store_refuses(served: Addresses) -> None:
    with pytest.raises(KGError, match=r"store.*(403|405|asks|does not take)"):
        push(load(EXCHANGE), remote(served.endpoint.replace("/query", "/store")))


@pytest.mark.parametrize(
    ("url", "fault"),
    [("localhost/store", "no address"), ("ftp://h/store", "no address"), ("http://u:secret@h/store", "has a password in it")],
)
def test_addresses_that_do_not_do(url: str, fault: str) -> None:
    with pytest.raises(KGError, match=fault) as caught:
        remote(url)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "protocol", "query_url"),
    [
        ("http://h:3030/news/data", "graph-store", "http://h:3030/news/query"),
        ("http://h:3030/news/update", "update", "http://h:3030/news/query"),
        ("http://h/repositories/news/rdf-graphs/service", "graph-store", "http://h/repositories/news"),
        ("http://h/repositories/news/statements", "update", "http://h/repositories/news"),
        ("http://h:8890/sparql-graph-crud-auth", "graph-store", "http://h:8890/sparql"),
        ("http://h/else", "graph-store", ""),
    ],
)
def test_what_a_store_speaks_is_told_from_its_address(url: str, protocol: str, query_url: str) -> None:
    told = remote(url)
    assert (told.protocol, told.query_url) == (protocol, query_url)


def test_a_graph_name_that_is_no_iri() -> None:
    with pytest.raises(KGError, match="no IRI"):
        remote("http://h/store", "urn:x> { } } ; DROP ALL")


def test_blank_nodes_are_not_torn_apart() -> None:
    store = ox.Store()
    store.add(ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.BlankNode()))
    with pytest.raises(KGError, match="blank nodes"):
        push(store, remote("http://127.0.0.1:9/store"))


def test_nobody_there() -> None:
    with pytest.raises(KGError, match=r"cannot be reached.*start the server"):
        push(load(EXCHANGE), remote(f"http://127.0.0.1:{free_port()}/store"))
