"""A graph that is served, and an empty store that takes one."""

from __future__ import annotations

import socket
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from paths import EXCHANGE
from stores import free_port

from kg.serve import Addresses, serving
from kg.serve.endpoint import binary


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Addresses]:
    """Addresses of a server that is up: the endpoint, the pages."""
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
