"""A graph served on this machine: the endpoint, and beside it the viewer and a page to ask questions on."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen

import pyoxigraph as ox

from kg.serve.endpoint import disk_store, free_address, running
from kg.serve.pages import Site, pages
from kg.view import write_view

_VIEWER = "viewer.html"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where things are: the SPARQL endpoint, the page of questions, the viewer; and the server's process."""

    endpoint: str
    questions: str
    viewer: str
    server: Popen[str]


@contextmanager
def serving(
    graph: Path, folder: Path | None = None, host: str = "127.0.0.1", port: int = 7878, page_port: int = 7879
) -> Iterator[Addresses]:
    """Serve a graph file until the block ends. `folder` holds the store on disk (beside the graph without it).

    Port 0 picks a free one. Raises GraphError for a graph that is missing, broken or not ours, KGError for a host that is not
    loopback, a busy port, or a server that is not installed or does not start.
    """
    number, port = free_address(host, port, "--port")
    _, page_port = free_address(host, page_port, "--page-port")
    folder = folder or graph.with_name(f"{graph.stem}.oxigraph")
    location = disk_store(graph, folder)
    viewer = _viewer(graph, folder)
    with running(location, number, port) as server:
        shown = f"[{number}]" if ":" in number else number
        endpoint = f"http://{shown}:{port}/query"
        web = pages(number, page_port, Site(endpoint, ox.Store.read_only(str(location)), viewer))
        thread = threading.Thread(target=web.serve_forever, name="pages", daemon=True)
        thread.start()
        try:
            yield Addresses(endpoint, f"http://{shown}:{page_port}/", f"http://{shown}:{page_port}/viewer", server)
        finally:
            web.shutdown()
            web.server_close()
            thread.join()


def _viewer(graph: Path, folder: Path) -> Path:
    """The viewer's page: the one that the build put beside the graph, else one made now, in the folder of the store."""
    beside = graph.with_suffix(".html")
    if beside.is_file() and beside.stat().st_mtime >= graph.stat().st_mtime:
        return beside
    page = folder / _VIEWER
    if not page.is_file():
        write_view(graph, page)
    return page
