"""`kg view`: the viewer page of a graph file."""

from __future__ import annotations

from pathlib import Path

import click

from kg.view import write_view
from kg.view.page import TITLE


@click.command()
@click.argument("file", type=click.Path(path_type=Path), default=Path("outputs/graph.ttl"), required=False)
@click.option("-o", "--output", "output", type=click.Path(path_type=Path), help="The page to write  [default: FILE with .html]")
@click.option("--title", default=TITLE, show_default=True, help="What stands at the top of the page.")
@click.option("--open", "open_page", is_flag=True, help="Open the page in the browser when it is written.")
def view(file: Path, output: Path | None, title: str, open_page: bool) -> None:
    """Make the viewer page of a graph: one HTML file that opens offline.

    FILE is any Turtle file of the contract, outputs/graph.ttl by default.

    \b
    Example:
      kg view outputs/graph.ttl -o news.html --open
    """
    page = output or file.with_suffix(".html")
    write_view(file, page, title=title)
    click.echo(f"{page}: {page.stat().st_size / 1e6:.1f} MB", err=True)
    if open_page:
        click.launch(page.resolve().as_uri())
