"""The web pages beside the endpoint: the viewer, and a page on which to ask the named questions and one's own."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from socket import AF_INET, AF_INET6
from urllib.parse import parse_qs, urlencode, urlsplit

import pyoxigraph as ox
import urllib3

from kg.errors import KGError
from kg.schema import PREFIXES
from kg.store.graph import query as run
from kg.store.named import ask, questions
from kg.store.results import write_results

_KINDS = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json"}
_OWN_NAMES = re.compile(r"(localhost|127(\.\d+){3}|\[::1\])(:\d+)?", re.IGNORECASE)
_MOST_BYTES = 1_000_000  # of a request: no query is longer
_ANSWERS = "application/sparql-results+json, application/n-triples;q=0.9"

Answer = tuple[HTTPStatus, str, bytes]


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages show: the endpoint they ask, the store that resolves names, the file of the viewer."""

    endpoint: str
    store: ox.Store
    viewer: Path


def pages(host: str, port: int, site: Site) -> ThreadingHTTPServer:
    """A web server for the pages of a site, bound but not yet running."""

    class Handler(_Handler):
        answers = _routes(site)

    class Server(ThreadingHTTPServer):
        address_family = AF_INET6 if ":" in host else AF_INET
        daemon_threads = True

    return Server((host, port), Handler)


def _routes(site: Site) -> dict[str, Callable[[dict[str, list[str]]], Answer]]:
    """Path → what answers it, given the fields of the request."""
    return {
        "/": lambda _: _file("query.html"),
        "/query.css": lambda _: _file("query.css"),
        "/query.js": lambda _: _file("query.js"),
        "/viewer": lambda _: (HTTPStatus.OK, _KINDS[".html"], site.viewer.read_bytes()),
        "/questions.json": lambda _: _json({"endpoint": site.endpoint, "questions": [asdict(q) for q in questions().values()]}),
        "/ask": lambda fields: _asked(site, fields),
        "/sparql": lambda fields: _forwarded(site, fields),
    }


def _file(name: str) -> Answer:
    data = (files(__package__) / "page" / name).read_bytes()
    return HTTPStatus.OK, _KINDS[Path(name).suffix], data


def _json(value: object, status: HTTPStatus = HTTPStatus.OK) -> Answer:
    return status, _KINDS[".json"], json.dumps(value, ensure_ascii=False).encode()


def _asked(site: Site, fields: dict[str, list[str]]) -> Answer:
    """A named question with its arguments, as SPARQL results in JSON."""
    name, arguments = fields.get("name", [""])[0], fields.get("argument", [])
    try:
        return HTTPStatus.OK, _KINDS[".json"], write_results(ask(site.store, name, arguments), "json").encode()
    except KGError as error:
        return _json({"error": str(error)}, HTTPStatus.BAD_REQUEST)


def _forwarded(site: Site, fields: dict[str, list[str]]) -> Answer:
    """A query to the endpoint, which ends it when it takes too long; the prefixes of the contract need no declaring."""
    query = fields.get("query", [""])[0]
    declared = {prefix.lower() for prefix in re.findall(r"\bPREFIX\s+(\w*)\s*:", query, re.IGNORECASE)}
    prefixes = " ".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items() if name not in declared)
    body = urlencode({"query": f"{prefixes} {query}"}).encode()  # on one line: the lines of an error stay right
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": _ANSWERS}
    try:
        answer = urllib3.request("POST", site.endpoint, body=body, headers=headers, retries=False, timeout=90)
    except urllib3.exceptions.HTTPError:
        return _json({"error": "the endpoint does not answer"}, HTTPStatus.BAD_GATEWAY)
    if answer.status != HTTPStatus.OK:
        said = answer.data.decode("utf-8", "replace").strip()
        return _json({"error": _misspelt(query) or said}, HTTPStatus.BAD_REQUEST)
    return HTTPStatus.OK, answer.headers.get("Content-Type", ""), answer.data


def _misspelt(sparql: str) -> str:
    """What is wrong with the words of a query, with the spot; "" where they are right."""
    try:
        run(ox.Store(), sparql)
    except KGError as error:
        return str(error)
    return ""


class _Handler(BaseHTTPRequestHandler):
    """Hands each request to the answer for its path; refuses those that come under another machine's name."""

    answers: dict[str, Callable[[dict[str, list[str]]], Answer]]
    server_version, sys_version = "UnionKG", ""

    def do_GET(self) -> None:
        self._answer(urlsplit(self.path).query)

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        if length > _MOST_BYTES:
            self.send_error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return
        self._answer(self.rfile.read(length).decode("utf-8", "replace"))

    def _answer(self, fields: str) -> None:
        # a page of another site that has bound its name to our address must not read the graph
        if not _OWN_NAMES.fullmatch(self.headers.get("Host", "")):
            self.send_error(HTTPStatus.FORBIDDEN)
            return
        answer = self.answers.get(urlsplit(self.path).path)
        if answer is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        status, kind, data = answer(parse_qs(fields))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if "charset" not in kind else kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal is for the addresses."""
