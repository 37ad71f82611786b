"""Somebody's triple store: where it takes triples and answers queries, and what to do when it does not.

It speaks the SPARQL 1.1 Graph Store Protocol (https://www.w3.org/TR/sparql11-http-rdf-update/) or SPARQL 1.1 Update over the
SPARQL 1.1 Protocol. Credentials come from the environment only: an address with a password lands in the shell's history. They
are sent as the store asks for them: a token, HTTP Basic (RFC 7617) or HTTP Digest (RFC 7616), which Virtuoso wants.
"""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlencode, urlsplit
from urllib.request import AbstractDigestAuthHandler, HTTPPasswordMgrWithDefaultRealm, Request, parse_http_list, parse_keqv_list

import pyoxigraph as ox
import urllib3

from kg.errors import KGError

USER, PASSWORD, TOKEN = "KG_STORE_USER", "KG_STORE_PASSWORD", "KG_STORE_TOKEN"
Protocol = Literal["graph-store", "update"]

# ending of an address → what it speaks, and the ending of the address that answers queries
_ENDINGS: tuple[tuple[str, Protocol, str], ...] = (
    (r"/store", "graph-store", "/query"),  # Oxigraph
    (r"/data", "graph-store", "/query"),  # Fuseki
    (r"/rdf-graphs/service", "graph-store", ""),  # GraphDB, RDF4J
    (r"/sparql-graph-crud(-auth)?", "graph-store", "/sparql"),  # Virtuoso
    (r"/statements", "update", ""),  # GraphDB, RDF4J
    (r"/update", "update", "/query"),  # Oxigraph, Fuseki
)
_SECONDS = urllib3.Timeout(connect=10, read=600)
_PATIENCE = urllib3.Retry(
    total=4, connect=2, redirect=3, backoff_factor=0.5, status_forcelist=(429, 500, 502, 503, 504), raise_on_status=False,
    allowed_methods=None,  # the same triples sent twice are the same graph, so POST may be tried again
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Remote:
    """A store: the address that takes triples, the one that answers queries ("" where unknown), the graph ("" the default).

    `user` and `password`, or `token`, are the credentials, all "" where there are none.
    """

    url: str
    protocol: Protocol
    query_url: str
    graph: str = ""
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)


def remote(
    url: str, graph: str = "", query_url: str = "", protocol: Protocol | None = None, environ: Mapping[str, str] | None = None
) -> Remote:
    """A store from its address; the protocol and the query address are told from its ending where they are not given.

    Raises KGError for an address that is none, or has a password in it, and a graph that is no IRI.

    >>> remote("http://localhost:3030/kg/data").query_url, remote("http://h/repositories/kg/statements").protocol
    ('http://localhost:3030/kg/query', 'update')
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise KGError(url, "is no address of a store", "give one like http://localhost:3030/dataset/data")
    if parts.password:
        raise KGError(parts.hostname, "the address has a password in it", f"take it out and set {USER} and {PASSWORD}")
    if graph and not re.fullmatch(r"[a-zA-Z][\w+.-]*:[^\s<>\"{}|\\^`]+", graph):
        raise KGError(graph, "is no IRI for a graph", "give one like https://example.org/graph/news")
    said, answers = _known(url)
    credentials = ((environ or {}).get(name, "") for name in (USER, PASSWORD, TOKEN))
    return Remote(url, protocol or said, query_url or answers, graph, *credentials)


def send(store: Remote, method: str, body: bytes = b"", kind: str = "", accept: str = "*/*") -> tuple[bytes, str]:
    """One request to the address that takes triples; gives the answer and its content type. Raises KGError."""
    if store.protocol == "update":
        return _request(store, method, store.url, body, kind, accept)
    graph = urlencode({"graph": store.graph}) if store.graph else "default"
    joint = "&" if "?" in store.url else "?"
    return _request(store, method, f"{store.url}{joint}{graph}", body, kind, accept)


def ask(store: Remote, sparql: str, accept: str) -> tuple[bytes, str]:
    """Answer of the store to a query, and its content type. Raises KGError."""
    body = urlencode({"query": sparql}).encode()
    return _request(store, "POST", store.query_url, body, "application/x-www-form-urlencoded", accept)


def pattern(store: Remote, triples: str = "?s ?p ?o") -> str:
    """A SPARQL group that matches these triples in the store's graph.

    >>> pattern(Remote("", "update", "", "urn:g"))
    '{ GRAPH <urn:g> { ?s ?p ?o } }'
    """
    return f"{{ GRAPH <{store.graph}> {{ {triples} }} }}" if store.graph else f"{{ {triples} }}"


def count(store: Remote) -> int:
    """How many triples the store's graph has, by query, or by counting what it sends where it answers none."""
    if store.query_url:
        kind = ox.QueryResultsFormat.JSON
        answer, _ = ask(store, f"SELECT (COUNT(*) AS ?n) {pattern(store)}", kind.media_type)
        try:
            found = ox.parse_query_results(answer, kind)
            return int(next(iter(found))["n"].value)  # type: ignore[arg-type]
        except (SyntaxError, ValueError, StopIteration) as error:
            raise KGError(store.query_url, "gives no SPARQL answer", "name the address that does with --query-url") from error
    return sum(1 for _ in fetch(store))


def fetch(store: Remote) -> list[ox.Triple]:
    """All triples of the store's graph. Raises KGError where it sends none that can be read; an unknown graph has none."""
    wanted = "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.5"
    if store.protocol == "update":
        if not store.query_url:
            raise KGError(store.url, "takes updates but gives no triples", "name the address that does with --query-url")
        answer, kind = ask(store, f"CONSTRUCT {{ ?s ?p ?o }} WHERE {pattern(store)}", wanted)
    else:
        answer, kind = send(store, "GET", accept=wanted)
    form = ox.RdfFormat.from_media_type(kind.partition(";")[0].strip()) or ox.RdfFormat.N_TRIPLES
    try:
        return [quad.triple for quad in ox.parse(io.BytesIO(answer), form)]
    except SyntaxError as error:
        raise KGError(store.url, f"sends no triples but {kind or 'something else'}", "check the address") from error


def _known(url: str) -> tuple[Protocol, str]:
    bare = url.split("?")[0].rstrip("/")
    for ending, protocol, answers in _ENDINGS:
        found = re.search(f"{ending}$", bare)
        if found:
            return protocol, bare[: found.start()] + answers
    return "graph-store", ""


def _request(store: Remote, method: str, url: str, body: bytes, kind: str, accept: str) -> tuple[bytes, str]:
    headers = {"Accept": accept} | ({"Content-Type": kind} if kind else {})
    answer = _sent(method, url, body, headers | _credentials(store))
    if answer.status == 401 and (digest := _digest(store, method, url)):
        answer = _sent(method, url, body, headers | {"Authorization": digest})
    if method == "GET" and answer.status == 404:
        return b"", "application/n-triples"  # the protocol's answer for a graph that is empty
    if answer.status >= 300:
        raise _refusal(store, url, answer.status, answer.data.decode("utf-8", "replace"))
    return answer.data, answer.headers.get("Content-Type", "")


def _sent(method: str, url: str, body: bytes = b"", headers: Mapping[str, str] | None = None) -> urllib3.BaseHTTPResponse:
    try:
        return urllib3.request(method, url, body=body or None, headers=headers, retries=_PATIENCE, timeout=_SECONDS)
    except urllib3.exceptions.HTTPError as error:
        reason = getattr(error, "reason", None) or error
        raise KGError(url, f"cannot be reached ({_short(str(reason))})", "start the server, or mend the address") from error


def _credentials(store: Remote) -> dict[str, str]:
    """The header for a token, or for a user and password; none where there are no credentials."""
    if store.token:
        return {"Authorization": f"Bearer {store.token}"}
    pair = base64.b64encode(f"{store.user}:{store.password}".encode()).decode()
    return {"Authorization": f"Basic {pair}"} if store.user else {}


def _digest(store: Remote, method: str, url: str) -> str:
    """The answer to a store that asks for HTTP Digest; "" where it does not, or there is no password that Digest can carry.

    The store is asked without credentials: to Basic ones Virtuoso says no and nothing more.
    """
    if not f"{store.user}{store.password}".isascii() or not store.user:
        return ""
    kind, _, challenge = _sent("HEAD", url).headers.get("WWW-Authenticate", "").partition(" ")
    if kind.lower() != "digest":
        return ""
    passwords = HTTPPasswordMgrWithDefaultRealm()
    passwords.add_password(None, url, store.user, store.password)
    asked = parse_keqv_list(parse_http_list(challenge))
    answer = AbstractDigestAuthHandler(passwords).get_authorization(Request(url, method=method), asked)
    return f"Digest {answer}" if answer else ""


def _refusal(store: Remote, url: str, status: int, said: str) -> KGError:
    if status in (401, 403):
        fault = "refuses these credentials" if store.user or store.token else "asks for credentials"
        return KGError(url, f"{fault} ({status})", f"set {USER} and {PASSWORD}, or {TOKEN}")
    if status == 404:
        return KGError(url, "is not there (404)", "check the address and the name of the dataset")
    if status in (405, 415):
        return KGError(url, f"does not take this ({status})", "try the other --protocol: graph-store or update")
    fault = f"answers {status}: {_short(said)}"
    if not store.graph:
        return KGError(url, fault, "name a graph, if the store has no default one; else see the log of the server")
    return KGError(url, fault, "try a smaller --chunk, or see the log of the server")


def _short(text: str) -> str:
    """The first line of what a server or library says, without its object's address."""
    line = next((line.strip() for line in re.sub(r"<[^>]*>:?", " ", text).splitlines() if line.strip()), "nothing")
    return line[:200]
