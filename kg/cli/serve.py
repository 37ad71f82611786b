"""`kg serve`, `kg push` and `kg pull`: a graph on the network."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.output import to_stdout
from kg.cli.query import GRAPH
from kg.errors import KGError

if TYPE_CHECKING:
    from kg.serve.remote import Protocol

_HOST, _PORT, _PAGE_PORT = "127.0.0.1", 7878, 7879
_query_url = click.option("--query-url", default="", metavar="URL",
                          help="Where the store answers queries, if not at the usual place.")
_protocol = click.option("--protocol", type=click.Choice(("graph-store", "update")),
                         help="What the store speaks; told from its address.")  # fmt: skip
_PORTS = click.IntRange(0, 65535)


@click.command()
@click.option("--graph", default=GRAPH, show_default=True, metavar="FILE", help="The graph to serve.")
@click.option("--host", default=_HOST, show_default=True, help="A name or number of this machine's loopback.")
@click.option("--port", default=_PORT, show_default=True, type=_PORTS, help="Port of the endpoint; 0 picks one.")
@click.option("--page-port", default=_PAGE_PORT, show_default=True, type=_PORTS, help="Port of the pages.")
@click.option("--store", metavar="FOLDER", help="Where the store on disk goes; beside the graph without it.")
def serve(graph: str, host: str, port: int, page_port: int, store: str | None) -> None:
    """Serve the graph on this machine: a SPARQL 1.1 endpoint, read only, with a page of questions and the viewer beside it.

    Ctrl-C stops it.

    \b
    Example:
      kg serve --graph outputs/graph.ttl
    """
    from kg.serve import serving

    signal.signal(signal.SIGTERM, _interrupt)
    try:
        with serving(Path(graph), Path(store) if store else None, host, port, page_port) as addresses:
            for name in ("endpoint", "questions", "viewer"):
                click.echo(f"{name:9} {getattr(addresses, name)}", err=True)
            click.echo("Ctrl-C stops", err=True)
            addresses.server.wait()
            raise KGError(addresses.endpoint, "the server stopped by itself", "start it again")
    except KeyboardInterrupt:
        click.echo("\nstopped", err=True)


@click.command()
@click.argument("url")
@click.option("--graph", default=GRAPH, show_default=True, metavar="FILE", help="The graph to send.")
@click.option("--into", default="", metavar="IRI", help="Named graph that takes it; the default graph without.")
@click.option("--replace", is_flag=True, help="Take the place of what is there, instead of joining it.")
@click.option("--chunk", default=0, type=click.IntRange(0), help="Triples of one request; what suits the protocol without.")
@_protocol
@_query_url
def push(url: str, graph: str, into: str, replace: bool, chunk: int, protocol: Protocol | None, query_url: str) -> None:
    """Load the graph into the store at URL, which speaks the SPARQL 1.1 Graph Store Protocol or Update, and count it there.

    Credentials come from KG_STORE_USER and KG_STORE_PASSWORD, or KG_STORE_TOKEN. What the store cannot take at once, it is
    asked again.

    \b
    Examples:
      kg push http://localhost:7878/store
      kg push http://localhost:3030/news/data --into https://example.org/graph/news --replace
    """
    from kg.serve import push as send
    from kg.serve import remote
    from kg.store.graph import load

    to = remote(url, into, query_url, protocol, os.environ)
    store = load(graph)
    count = send(store, to, chunk, replace, _progress if sys.stderr.isatty() else None)
    click.echo(f"{url}: {len(store)} triples sent, {count} there", err=True)


@click.command()
@click.argument("url")
@click.option("-o", "--output", metavar="FILE", help="Turtle file; standard output without it.")
@click.option("--from", "source", default="", metavar="IRI", help="Named graph to get; the default graph without.")
@_protocol
@_query_url
def pull(url: str, output: str | None, source: str, protocol: Protocol | None, query_url: str) -> None:
    """Get a graph back from the store at URL, as Turtle.

    \b
    Example:
      kg pull http://localhost:7878/store -o outputs/graph.ttl
    """
    from kg.export import export
    from kg.serve import pull as get
    from kg.serve import remote

    store = get(remote(url, source, query_url, protocol, os.environ))
    if output:
        export(store, "turtle", Path(output))
        click.echo(f"{output}: {len(store)} triples", err=True)
    else:
        to_stdout(lambda path: export(store, "turtle", path), "graph.ttl")


def _interrupt(*_: object) -> None:
    """A request to end is taken as Ctrl-C, so that the server is stopped in order."""
    raise KeyboardInterrupt


def _progress(sent: int, total: int) -> None:
    click.echo(f"\r\033[K{sent} of {total} triples" + ("\n" if sent == total else ""), nl=False, err=True)
