"""The endpoint, its pages, push and pull: real servers on free loopback ports, driven by clients that others wrote."""

from __future__ import annotations

import base64
import hashlib
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import parse_http_list, parse_keqv_list

import pyoxigraph as ox
import pytest
import rdflib
import urllib3
from click.testing import CliRunner
from paths import EXCHANGE, ROOT
from rdflib.compare import isomorphic
from rdflib.plugins.stores.sparqlstore import SPARQLStore, SPARQLUpdateStore

from kg.cli.serve import pull as pull_command
from kg.cli.serve import push as push_command
from kg.errors import GraphError, KGError
from kg.serve import Addresses, pull, push, remote, serving
from kg.serve.endpoint import binary
from kg.serve.remote import fetch as fetch_all
from kg.store.graph import load

GRAPH = "https://example.org/graph/news"
UKG = "https://w3id.org/unionkg/ontology#"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Addresses]:
    with serving(EXCHANGE, tmp_path_factory.mktemp("store"), port=0, page_port=0) as addresses:
        yield addresses


@pytest.fixture
def writable(tmp_path: Path) -> Iterator[str]:
    """Address of an empty Oxigraph server that takes triples."""
    port = free_port()
    command = [binary(), "serve", "--location", str(tmp_path / "db"), "--bind", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                threading.Event().wait(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


# ── the endpoint ──


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


# ── the pages ──


def fetch(url: str, fields: list[tuple[str, str]] | None = None, **headers: str) -> urllib3.BaseHTTPResponse:
    if fields is None:
        return urllib3.request("GET", url, headers=headers)
    return urllib3.request("POST", url, body=urlencode(fields).encode(), headers=headers)


def test_pages_are_there(served: Addresses) -> None:
    assert "SPARQL" in fetch(served.questions).data.decode()
    assert fetch(served.viewer).data.decode().lower().startswith("<!doctype html>")
    for name, kind in (("query.js", "text/javascript"), ("query.css", "text/css"), ("questions.json", "application/json")):
        answer = fetch(served.questions + name)
        assert answer.status == 200 and answer.headers["Content-Type"].startswith(kind)
    assert fetch(served.questions + "no-such-page").status == 404
    assert fetch(served.questions + "../../pyproject.toml").status == 404


def test_page_answers_named_questions(served: Addresses) -> None:
    answer = fetch(served.questions + "ask", [("name", "posts-of"), ("argument", "丁三")]).json()
    assert {row["post"]["value"] for row in answer["results"]["bindings"]} == {"主席", "党组书记"}
    wrong = fetch(served.questions + "ask", [("name", "posts-of"), ("argument", "丁四")])
    assert wrong.status == 400 and "did you mean 丁三" in wrong.json()["error"]


def test_page_asks_the_endpoint_without_prefixes(served: Addresses) -> None:
    query = "# 问\nSELECT ?name { ?u a ukg:UnionBody ; skos:prefLabel ?name }"
    (row,) = fetch(served.questions + "sparql", [("query", query)]).json()["results"]["bindings"]
    assert row["name"]["value"] == "甲县总工会"
    own = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ASK { ?u skos:prefLabel '甲县总工会'@zh }"
    assert fetch(served.questions + "sparql", [("query", own)]).json()["boolean"] is True
    assert "query:2:7: does not parse" in fetch(served.questions + "sparql", [("query", "SELECT *\nWHAT {}")]).json()["error"]


def test_pages_refuse_another_name(served: Addresses) -> None:
    assert fetch(served.questions, Host="evil.example").status == 403


def test_query_page_in_a_browser(served: Addresses) -> None:
    sync_api = pytest.importorskip("playwright.sync_api")
    browser_path = next((path for path in ("/usr/bin/chromium", "/usr/bin/google-chrome") if Path(path).exists()), None)
    if browser_path is None:
        pytest.skip("no browser here")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = browser.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(served.questions)
        page.wait_for_selector("#question option", state="attached")
        names = [question["name"] for question in page.evaluate("questions")]
        page.select_option("#question", index=names.index("posts-of"))
        page.fill("#arguments input", "丁三")
        page.click("#ask button")
        page.wait_for_selector("#answer td")
        assert "党组书记" in page.inner_text("#answer")
        page.fill("#text", "SELECT ?s ?name { ?s a ukg:Region ; skos:prefLabel ?name }")
        page.click("#sparql button")
        page.wait_for_function("document.querySelector('#answer th')?.textContent === 's'")
        assert "region/990100" in page.inner_text("#answer") and page.inner_text("#told") == "2 行 rows"
        page.fill("#text", "SELECT <script>alert(1)</script>")
        page.click("#sparql button")
        page.wait_for_selector("#told.fault")
        browser.close()
    assert not faults


# ── what goes wrong ──


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


# ── push and pull ──


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


# ── a store that is slow, strict, or forgets: a few lines of our own, for no real one fails on demand ──


class Flaky(BaseHTTPRequestHandler):
    """Takes triples for one user, after failing `failures` times; forgets those of every `forgets`-th request."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"] or 0))
        server: FlakyServer = self.server  # type: ignore[assignment]
        if self.headers.get("Authorization") != server.wanted:
            self._say(401)
        elif server.failures:
            server.failures -= 1
            self._say(503)
        else:
            server.taken += 1
            if server.forgets != server.taken:
                server.lines |= set(body.decode().splitlines())
            self._say(204)

    def do_GET(self) -> None:
        server: FlakyServer = self.server  # type: ignore[assignment]
        self._say(200 if self.headers.get("Authorization") == server.wanted else 401, "\n".join(sorted(server.lines)).encode())

    def _say(self, status: int, body: bytes = b"") -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/n-triples")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


class FlakyServer(HTTPServer):
    wanted: str | None = None
    failures = 0
    forgets = 0
    taken = 0
    lines: set[str]


@contextmanager
def flaky(handler: type[Flaky] = Flaky) -> Iterator[tuple[FlakyServer, str]]:
    server = FlakyServer(("127.0.0.1", 0), handler)
    server.lines = set()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server, f"http://127.0.0.1:{server.server_port}/graphs"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_store_that_is_busy_is_asked_again() -> None:
    with flaky() as (server, url):
        server.failures = 2
        assert push(load(EXCHANGE), remote(url), chunk=100) == len(load(EXCHANGE))
        assert server.failures == 0


def test_a_store_that_forgets_is_found_out() -> None:
    with flaky() as (server, url):
        server.forgets = 2
        with pytest.raises(KGError, match=rf"triples where {len(load(EXCHANGE))} were due"):
            push(load(EXCHANGE), remote(url), chunk=100)


def test_a_store_that_cuts_its_answers_is_found_out(monkeypatch: pytest.MonkeyPatch, writable: str) -> None:
    to = remote(writable + "/update")
    push(load(EXCHANGE), to)
    monkeypatch.setattr(sys.modules["kg.serve.pull"], "fetch", lambda of: fetch_all(of)[:50])
    with pytest.raises(KGError, match=f"sends 50 of its {len(load(EXCHANGE))} triples"):
        pull(to)


def test_credentials_come_from_the_environment() -> None:
    with flaky() as (server, url):
        server.wanted = "Basic " + base64.b64encode("王芳:密".encode()).decode()
        with pytest.raises(KGError, match=r"asks for credentials \(401\); set KG_STORE_USER"):
            push(load(EXCHANGE), remote(url))
        with pytest.raises(KGError, match="refuses these credentials"):
            push(load(EXCHANGE), remote(url, environ={"KG_STORE_USER": "王芳"}))
        right = remote(url, environ={"KG_STORE_USER": "王芳", "KG_STORE_PASSWORD": "密"})
        assert push(load(EXCHANGE), right) == len(load(EXCHANGE))
        assert "密" not in repr(right) and server.wanted.partition(" ")[2] not in repr(right)
        server.wanted = "Bearer abc"
        assert len(pull(remote(url, environ={"KG_STORE_TOKEN": "abc"}))) == len(load(EXCHANGE))


# ── HTTP Digest, which Virtuoso wants: one that recomputes the answer by RFC 7616, and Virtuoso itself where it is installed ──


class Guarded(Flaky):
    """Lets in the user dba with the password dba by HTTP Digest; to any other credentials it says no without a challenge."""

    def do_HEAD(self) -> None:
        self.send_response(401)
        self.send_header("WWW-Authenticate", 'Digest realm="SPARQL", nonce="5e6d53", opaque="ab", qop="auth", algorithm="MD5"')
        self.end_headers()

    def parse_request(self) -> bool:
        good = super().parse_request()
        said = parse_keqv_list(parse_http_list(self.headers.get("Authorization", "").removeprefix("Digest "))) if good else {}
        parts = ":".join(said.get(name, "") for name in ("nonce", "nc", "cnonce", "qop"))
        secret, request = _md5("dba:SPARQL:dba"), _md5(f"{self.command}:{said.get('uri', '')}")
        whole = said.get("response") == _md5(f"{secret}:{parts}:{request}") and said.get("uri") == self.path
        self.server.wanted = self.headers.get("Authorization") if whole else "nothing"  # type: ignore[attr-defined]
        return good


def _md5(text: str) -> str:
    return hashlib.md5(text.encode()).hexdigest()


def test_http_digest() -> None:
    with flaky(Guarded) as (_, url):
        right = remote(url, GRAPH, environ={"KG_STORE_USER": "dba", "KG_STORE_PASSWORD": "dba"})
        assert push(load(EXCHANGE), right, chunk=100) == len(load(EXCHANGE)) == len(pull(right))
        for password in ("abd", "密"):
            with pytest.raises(KGError, match="refuses these credentials"):
                push(load(EXCHANGE), remote(url, environ={"KG_STORE_USER": "dba", "KG_STORE_PASSWORD": password}))


_VIRTUOSO = """[Database]
DatabaseFile = {0}/v.db
ErrorLogFile = {0}/v.log
LockFile = {0}/v.lck
TransactionFile = {0}/v.trx
xa_persistent_file = {0}/v.pxa
[TempDatabase]
DatabaseFile = {0}/t.db
TransactionFile = {0}/t.trx
[Parameters]
ServerPort = {1}
NumberOfBuffers = 2000
[HTTPServer]
ServerPort = {2}
ServerRoot = {0}
"""


@pytest.fixture(scope="module")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of an empty Virtuoso; the tests are skipped where it is not installed (Debian: virtuoso-opensource-7-bin)."""
    program = shutil.which("virtuoso-t")
    if not program:
        pytest.skip("virtuoso-t is not installed")
    folder, port = tmp_path_factory.mktemp("virtuoso"), free_port()
    (folder / "virtuoso.ini").write_text(_VIRTUOSO.format(folder, free_port(), port))
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen([program, "-f", "-c", "virtuoso.ini"], cwd=folder, **quiet)
    try:
        for _ in range(600):
            with suppress(urllib3.exceptions.HTTPError):
                urllib3.request("GET", f"http://127.0.0.1:{port}/sparql", retries=False)
                break
            threading.Event().wait(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.kill()
        server.wait()


@pytest.mark.parametrize(("path", "more"), [("/sparql-graph-crud-auth", {}), ("/sparql-auth", {"protocol": "update"})])
def test_there_and_back_through_virtuoso(virtuoso: str, path: str, more: dict[str, Any]) -> None:
    store, environ = load(EXCHANGE), {"KG_STORE_USER": "dba", "KG_STORE_PASSWORD": "dba"}
    to = remote(virtuoso + path, GRAPH + path, virtuoso + "/sparql", environ=environ, **more)
    assert push(store, to, chunk=70) == push(store, to) == push(store, to, replace=True) == len(store)
    assert {str(quad.triple) for quad in pull(to)} == {str(quad.triple) for quad in store}
    with pytest.raises(KGError, match="asks for credentials"):
        push(store, remote(virtuoso + path, GRAPH, virtuoso + "/sparql", **more))
