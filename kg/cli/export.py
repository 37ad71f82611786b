"""`kg export`, `kg formats` and `kg stats`: the graph for other tools, and in numbers."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from kg.cli.output import to_stdout, width
from kg.cli.query import GRAPH
from kg.errors import KGError

_on_graph = click.option("--graph", default=GRAPH, show_default=True, metavar="FILE", help="The graph to read.")


@click.command()
@click.argument("form", metavar="FORMAT")
@click.option("-o", "--output", metavar="PATH", help="File, or folder for the formats that are several files.")
@_on_graph
def export(form: str, output: str | None, graph: str) -> None:
    """Write the graph in a FORMAT that another tool reads; `kg formats` lists them.

    Without -o, text goes to standard output, and what is binary or several files is put beside the graph.

    \b
    Examples:
      kg export gexf -o outputs/union.gexf
      kg export csv -o outputs/tables
      kg export ntriples | grep 总工会
    """
    from kg.export import FORMATS
    from kg.export import export as write
    from kg.store.graph import load

    chosen = FORMATS.get(form)
    if chosen is None:
        raise KGError(form, "is no export format", f"choose one of {', '.join(FORMATS)}")
    store = load(graph)
    if output is None and chosen.text and chosen.suffix:
        to_stdout(lambda path: write(store, form, path), f"graph{chosen.suffix}")
        return
    beside = Path(graph).with_suffix(chosen.suffix) if chosen.suffix else Path(graph).with_name(f"{Path(graph).stem}-{form}")
    target = Path(output) if output else beside
    write(store, form, target)
    click.echo(str(target), err=True)


@click.command()
def formats() -> None:
    """List the formats that `kg export` writes.

    \b
    Example:
      kg formats
    """
    from kg.export import FORMATS
    from kg.store.results import table

    rows = [(row.name, f"graph{row.suffix}" if row.suffix else f"graph-{row.name}/", row.tools) for row in FORMATS.values()]
    click.echo(table(("format", "writes", "for"), rows), nl=False)


@click.command()
@click.option("--format", "form", default="table", show_default=True, type=click.Choice(("table", "json")),
              help="Form of the answer.")
@click.option("--top", default=10, show_default=True, type=click.IntRange(1), help="Length of the rankings.")
@_on_graph  # fmt: skip
def stats(form: str, top: int, graph: str) -> None:
    """Say what the graph holds in numbers: counts, the most central entities, communities, regions, years.

    \b
    Examples:
      kg stats
      kg stats --format json --top 50 > stats.json
    """
    from kg.stats import as_text
    from kg.stats import stats as count
    from kg.store.graph import load
    from kg.store.tables import read_tables

    found = count(read_tables(load(graph)), top)
    if form == "json":
        click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=2))
    else:
        click.echo(as_text(found, width()), nl=False)
