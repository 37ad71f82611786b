"""`kg build`: sources in, graph.ttl and graph.html out."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from kg.errors import KGError
from kg.model import Reading


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("-o", "--output", default="outputs", show_default=True, help="Folder for graph.ttl and graph.html.")
@click.option("--base", default="https://w3id.org/unionkg/id/", show_default=True, help="Base of the IRIs of entities and facts.")
@click.option("--rejects", is_flag=True, help="List what was dropped, and why.")
def build(sources: tuple[str, ...], output: str, base: str, rejects: bool) -> None:
    """Read every article under SOURCE... (files, folders, - for standard input) and build the graph.

    \b
    Example:
      kg build seeds -o outputs
    """
    from kg.pipeline import read_sources
    from kg.store.rdf import write_turtle
    from kg.view import write_view

    folder = Path(output)
    if folder.exists() and not folder.is_dir():
        raise KGError(output, "is a file, not a folder", "name a folder with -o")
    reading = read_sources(sources, _progress if sys.stderr.isatty() else None)
    seconds = dict(reading.seconds)
    began = time.perf_counter()
    write_turtle(reading, folder / "graph.ttl", base)
    seconds["store"] = time.perf_counter() - began
    began = time.perf_counter()
    write_view(folder / "graph.ttl", folder / "graph.html")
    seconds["view"] = time.perf_counter() - began
    click.echo(summary(reading, seconds), err=True)
    if rejects:
        for reject in reading.rejects:
            click.echo(f"dropped\t{reject.reason}\t{reject.what}\t{reject.source}", err=True)
    click.echo(f"{folder / 'graph.ttl'}\n{folder / 'graph.html'}", err=True)


def _progress(source: str, done: int, total: int) -> None:
    end = "\n" if done == total else ""
    click.echo(f"\r\033[K{done}/{total} {source}{end}", nl=False, err=True)


def summary(reading: Reading, seconds: dict[str, float]) -> str:
    """What a build says to stderr: articles, entities by type, facts by relation, what was dropped and why, seconds."""
    types, relations = reading.counts()
    dropped: dict[str, int] = {}
    for reject in reading.rejects:
        dropped[reject.reason] = dropped.get(reject.reason, 0) + 1
    lines = [f"warning: {warning}" for warning in reading.warnings]
    lines += [
        f"{len(reading.articles)} articles",
        f"{sum(types.values())} entities: " + ", ".join(f"{name} {n}" for name, n in sorted(types.items())),
        f"{sum(relations.values())} facts: " + ", ".join(f"{name} {n}" for name, n in sorted(relations.items())),
        f"{len(reading.posts)} posts, {sum(len(e.dates) for e in reading.entities)} dates, {len(reading.figures)} figures",
        "dropped: " + (", ".join(f"{name} {n}" for name, n in sorted(dropped.items())) or "nothing"),
        "seconds: " + ", ".join(f"{name} {n:.2f}" for name, n in seconds.items()),
    ]
    return "\n".join(lines)
