"""Stores to push a graph to: where there is room for one, and one of our own that is slow, strict, or forgets.

No real store fails on demand.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

GRAPH = "https://example.org/graph/news"
UKG = "https://w3id.org/unionkg/ontology#"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


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
