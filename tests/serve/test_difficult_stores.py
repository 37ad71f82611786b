"""Push and pull where the store is busy, forgets, cuts its answers or wants credentials: Basic, Bearer and HTTP Digest.

Digest is recomputed by RFC 7616 here, and asked of Virtuoso itself where it is installed.
"""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from urllib.request import parse_http_list, parse_keqv_list

import pytest
import urllib3
from paths import EXCHANGE
from stores import GRAPH, Flaky, flaky, free_port

from kg.errors import KGError
from kg.serve import pull, push, remote
from kg.serve.remote import fetch as fetch_all
from kg.store.graph import load


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
