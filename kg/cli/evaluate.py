"""`kg evaluate`: how right a graph is, by annotated pages."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

_GRAPH = "outputs/graph.ttl"


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="GOLD... [FILE]")
@click.option("--graph", "graph", metavar="FILE", help=f"The graph to score.  [default: {_GRAPH}]")
@click.option("--errors", default=0, show_default=True, type=click.IntRange(min=0), metavar="N",
              help="List up to N mistakes of each kind, with their sentences.")  # fmt: skip
@click.option("--format", "form", default="table", show_default=True, type=click.Choice(["table", "json"]),
              help="A report for people, or all of it, every mistake too, for programs.")  # fmt: skip
def evaluate(paths: tuple[str, ...], graph: str | None, errors: int, form: str) -> None:
    """Score the graph FILE (outputs/graph.ttl unless named) against annotated pages.

    GOLD is an annotation (.json) or a folder of them; of a graph of many files each page is compared with its own. Prints
    precision, recall and F1 of each type, relation and rule.

    \b
    Examples:
      kg evaluate gold/page_000.json
      kg evaluate gold outputs/graph.ttl --errors 20
    """
    from kg.evaluate import as_json, as_text
    from kg.evaluate import evaluate as score_pages

    gold, named = _split(paths)
    if named and graph:
        raise click.UsageError(f"{named} and --graph {graph} are both graphs; name one")
    pages = score_pages(gold, graph or named or _GRAPH)
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    click.echo(as_json(pages) if form == "json" else as_text(pages, errors, width), nl=False)


def _split(paths: tuple[str, ...]) -> tuple[tuple[str, ...], str | None]:
    """Annotations, and the graph where the last path is one: neither a folder nor .json.

    >>> _split(("gold.json", "graph.ttl"))
    (('gold.json',), 'graph.ttl')
    """
    last = Path(paths[-1])
    if len(paths) > 1 and last.suffix.lower() != ".json" and not last.is_dir():
        return paths[:-1], paths[-1]
    return paths, None
