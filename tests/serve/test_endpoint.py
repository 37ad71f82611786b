"""The endpoint: a real server on a free loopback port, asked by clients that others wrote; how it starts, reloads and stops."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import rdflib
import urllib3
from paths import EXCHANGE, ROOT
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from stores import UKG, free_port

from kg.errors import GraphError, KGError
from kg.serve import Addresses, serving
from kg.serve.endpoint import binary
from kg.store.graph import load


def test_rdflib_asks_the_endpoint(served: Addresses) -> None:
    graph = rdflib.Graph(SPARQLStore(served.endpoint, returnFormat="json"))
    rows = graph.query(f"SELECT ?name {{ ?u a <{UKG}UnionBody> ; <{rdflib.SKOS.prefLabel}> ?name }}")
    assert [str(row[0]) for row in rows] == ["甲县总工会"]


def test_sparqlwrapper_asks_the_endpoint(served: Addresses) -> None:
    wrapper = pytest.importorskip("SPARQLWrapper")
    client = wrapper.SPARQLWrapper(served.endpoint, returnFormat=wrapper.JSON)
    client.setQuery("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    assert int(client.queryAndConvert()["results"]["bindings"][0]["n"]["value"]) == len(load(EXCHANGE))
    client.setReturnFormat(wrapper.TURTLE)
    client.setQuery(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ ?s a <{UKG}Person> ; ?p ?o }}")
    assert "丁三" in client.queryAndConvert().decode()


def test_the_endpoint_cannot_be_written(served: Addresses) -> None:
    address = served.endpoint.replace("/query", "")
    kinds = {"update": "application/sparql-update", "turtle": "text/turtle"}
    update = urllib3.request("POST", f"{address}/update", body=b"CLEAR ALL", headers={"Content-Type": kinds["update"]})
    put = urllib3.request("PUT", f"{address}/store?default", body=b"", headers={"Content-Type": kinds["turtle"]})
    assert update.status >= 400 and put.status >= 400
    graph = rdflib.Graph(SPARQLStore(served.endpoint, returnFormat="json"))
    assert len(list(graph.query("SELECT * { ?s ?p ?o } LIMIT 1"))) == 1


def test_host_port_and_graph_that_do_not_do(tmp_path: Path) -> None:
    for host, fault in (("192.0.2.1", "loopback"), ("no-such-host.invalid", "no address")):
        with pytest.raises(KGError, match=fault), serving(EXCHANGE, tmp_path, host=host, port=0, page_port=0):
            pass
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        with pytest.raises(KGError, match="choose another with --port"), serving(EXCHANGE, tmp_path, port=port):
            pass
    (tmp_path / "broken.ttl").write_text("<urn:a> <urn:b> .")
    with pytest.raises(GraphError, match=r"broken\.ttl:1:"), serving(tmp_path / "broken.ttl", tmp_path, port=0, page_port=0):
        pass
    with pytest.raises(GraphError, match="no such graph"), serving(tmp_path / "none.ttl", tmp_path, port=0, page_port=0):
        pass


def test_server_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.serve.endpoint.shutil.which", lambda *_, **__: None)
    with pytest.raises(KGError, match="pip install"):
        binary()


def test_a_changed_graph_is_loaded_again(tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    sizes = []
    for more in ("", "\n<urn:x> <urn:y> 1 .\n"):
        graph.write_text(EXCHANGE.read_text("utf-8") + more, "utf-8")
        with serving(graph, tmp_path / "store", port=0, page_port=0) as addresses:
            client = rdflib.Graph(SPARQLStore(addresses.endpoint, returnFormat="json"))
            sizes.append(int(next(iter(client.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")))[0]))
    assert sizes[1] == sizes[0] + 1


def test_ctrl_c_stops_it_cleanly(tmp_path: Path) -> None:
    port, page_port = free_port(), free_port()
    # A process that a shell put in the background ignores Ctrl-C, and so would its children.
    heed = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{heed}; from kg.cli.serve import serve; serve(standalone_mode=False)"
    command = [sys.executable, "-c", code, "--graph", str(EXCHANGE), "--store", str(tmp_path / "s"), "--port", str(port),
               "--page-port", str(page_port)]  # fmt: skip
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=ROOT)
    assert process.stderr is not None
    told = [process.stderr.readline() for _ in range(4)]
    assert f"http://127.0.0.1:{port}/query" in told[0] and f":{page_port}/viewer" in told[2] and "Ctrl-C" in told[3]
    process.send_signal(signal.SIGINT)
    rest = process.stderr.read()
    assert process.wait(10) == 0 and "stopped" in rest and "Traceback" not in rest
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", port), timeout=1)
