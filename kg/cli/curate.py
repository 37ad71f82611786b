"""`kg correct`, `kg review` and `kg diff`: what people say against a graph, what needs their eyes, what changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from kg.cli.output import width
from kg.cli.query import GRAPH

_Command = TypeVar("_Command", bound=Callable[..., Any])
_FILE = "corrections.tsv"
_KINDS = ("contradiction", "duplicate", "low-confidence", "unresolved")
_on_graph = click.option("--graph", default=GRAPH, show_default=True, metavar="FILE", help="The graph to read.")
_as_form = click.option("--format", "form", default="table", show_default=True, type=click.Choice(("table", "tsv", "json")),
                        help="Form of the answer.")  # fmt: skip


@click.group()
def correct() -> None:
    """Write a correction that every later build applies, after checking it against the graph.

    Rows go to corrections.tsv, which Excel opens. Your name comes from --who or the variable KG_CURATOR.

    \b
    Examples:
      kg correct merge 县总工会 甲县总工会 --who 王芳
      kg correct wrong 甲县总工会 organises 职工运动会 --note 是乙县办的
      kg correct missing 甲县总工会 organises 读书会 --to-type Initiative --source page.txt --quote 举办读书会
      kg correct check corrections.tsv
    """


def _said(command: _Command) -> _Command:
    """The options that every correction has."""
    for option in (
        _on_graph,
        click.option("--file", "-f", default=_FILE, show_default=True, metavar="FILE", help="Where the row goes."),
        click.option("--note", default="", help="Why."),
        click.option("--when", default="", metavar="DATE", help="The day it was said; today without it."),
        click.option("--who", envvar="KG_CURATOR", required=True, show_envvar=True, help="Who says so."),
        click.option("--type", "type", default="", metavar="TYPE", help="Class of the (first) name, where several share it."),
    ):
        command = option(command)
    return command


_to_type = click.option("--to-type", default="", metavar="TYPE", help="Class of the second name.")
_at = click.option("--at", default="", metavar="ORGANISATION", help="Where a post is held; --to-type is its class.")
_measure = click.option("--measure", default="", metavar="WORDS", help="What a figure counts.")
_quote = click.option("--quote", default="", help="Words of the sentence that is meant.")
_source = click.option("--source", default="", metavar="SOURCE", help="File, article's title, or FILE:START-END.")
_source_needed = click.option("--source", required=True, metavar="SOURCE", help="File, article's title, or FILE:START-END.")


def _write(graph: str, file: str, when: str, **cells: str) -> None:
    """Check a correction against the graph and write it down."""
    from kg.curate.check import check
    from kg.curate.corrections import Correction, append_correction
    from kg.store.graph import load
    from kg.store.tables import read_tables

    store = load(graph)
    row = check(Correction(**cells, when=when or date.today().isoformat(), place="the row"), store, read_tables(store))
    append_correction(Path(file), row)
    click.echo(f"{file}: {row}", err=True)


@correct.command()
@click.argument("name")
@click.argument("to", metavar="KEPT")
@_to_type
@_said
def merge(**cells: str) -> None:
    """NAME is KEPT under another name."""
    _write(action="merge", **cells)


@correct.command()
@click.argument("name")
@click.argument("to", metavar="SECOND")
@_source_needed
@_quote
@_to_type
@_said
def split(**cells: str) -> None:
    """NAME means two things: in --source it is SECOND."""
    _write(action="split", **cells)


@correct.command()
@click.argument("name")
@click.argument("to", metavar="NEW")
@_said
def rename(**cells: str) -> None:
    """The full name of NAME is NEW."""
    _write(action="rename", **cells)


@correct.command()
@click.argument("name")
@click.argument("to", metavar="CLASS")
@_said
def retype(**cells: str) -> None:
    """NAME is a CLASS, such as Enterprise or 企业."""
    _write(action="retype", **cells)


@correct.command()
@click.argument("name")
@click.argument("relation")
@click.argument("to", metavar="TAIL")
@_source
@_quote
@_to_type
@_at
@_measure
@_said
def wrong(**cells: str) -> None:
    """It is not so that NAME RELATION TAIL; with --source, not there.

    RELATION is one of the ontology, or date, post, figure or entity: TAIL is then the date, the title, the number or the class.
    """
    _write(action="wrong", **cells)


@correct.command()
@click.argument("name")
@click.argument("relation")
@click.argument("to", metavar="TAIL")
@_source_needed
@_quote
@_to_type
@_at
@_measure
@_said
def missing(**cells: str) -> None:
    """--source states that NAME RELATION TAIL, and the graph does not have it.

    RELATION is one of the ontology, or date, post, figure or entity: TAIL is then the date, the title, the number as the text
    has it, or the class. A name that the graph does not know needs its class: --type, --to-type.

    \b
    Examples:
      kg correct missing 丁三 receives 劳动模范 --to-type Honour --source page.txt --who 王芳
      kg correct missing 丁三 post 副主席 --at 甲县总工会 --source page.txt --who 王芳
      kg correct missing 读书会 figure 300多人 --measure 参加 --source page.txt --quote 300多人参加 --who 王芳
      kg correct missing 职工书屋 entity Facility --source page.txt --who 王芳
    """
    _write(action="missing", **cells)


@correct.command()
@click.argument("name")
@click.argument("to", metavar="REGION")
@_source
@_quote
@_said
def region(**cells: str) -> None:
    """The place NAME, or the place where NAME lies, is REGION: a code of GB/T 2260, or a full name that only one place has."""
    _write(action="region", **cells)


@correct.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILE...")
@_on_graph
def check(paths: tuple[str, ...], graph: str) -> None:
    """Check rows that were written by hand: whether they can be understood, and fit the graph."""
    from kg.curate.check import check as fits
    from kg.curate.corrections import load_corrections
    from kg.errors import KGError
    from kg.store.graph import load
    from kg.store.tables import read_tables

    rows, store, faults = load_corrections(paths), load(graph), 0
    tables = read_tables(store)
    for row in rows:
        try:
            fits(row, store, tables)
        except KGError as error:
            faults += 1
            click.echo(f"{row.place}: {row}: {error}")
    click.echo(f"{len(rows)} corrections, {faults} that do not fit the graph", err=True)
    raise SystemExit(1 if faults else 0)


@click.command()
@click.option("--below", default=0.7, show_default=True, type=click.FloatRange(0, 1),
              help="Confidence under which a fact is doubtful.")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(0), help="How many to list; 0 for all.")
@click.option("--kind", multiple=True, type=click.Choice(_KINDS), help="Only this kind; may be given again.")
@_as_form
@_on_graph  # fmt: skip
def review(below: float, limit: int, kind: tuple[str, ...], form: str, graph: str) -> None:
    """List what most needs a person's eyes, first what saves most work, each with the command that corrects it.

    \b
    Examples:
      kg review
      kg review --kind duplicate --limit 0 --format tsv > duplicates.tsv
    """
    from kg.curate.review import review as look
    from kg.store.graph import load
    from kg.store.tables import read_tables

    items = [item for item in look(read_tables(load(graph)), below) if not kind or item.kind.replace(" ", "-") in kind]
    shown = items[:limit] if limit else items
    header = ("saves", "kind", "what", "why", "place", "cure")
    _print(form, header, [(f"{i.saves:g}", i.kind, i.what, i.why, i.place, i.cure) for i in shown], [asdict(i) for i in shown])
    if len(shown) < len(items):
        click.echo(f"{len(items) - len(shown)} more; --limit 0 lists all", err=True)


@click.command()
@click.argument("old", metavar="OLD.ttl")
@click.argument("new", metavar="NEW.ttl")
@_as_form
def diff(old: str, new: str, form: str) -> None:
    """Say what changed between two graphs: + added, - gone, ~ changed.

    \b
    Example:
      kg diff yesterday/graph.ttl outputs/graph.ttl
    """
    from kg.curate.diff import diff as compare
    from kg.store.graph import load
    from kg.store.tables import read_tables

    changes = compare(read_tables(load(old)), read_tables(load(new)))
    rows: list[tuple[str, ...]] = [(change.sign, change.kind, change.what, change.place) for change in changes]
    _print(form, ("", "kind", "what", "place"), rows, [asdict(change) for change in changes])
    counted = ", ".join(f"{sum(change.sign == sign for change in changes)} {word}"
                        for sign, word in (("+", "added"), ("-", "gone"), ("~", "changed")))  # fmt: skip
    click.echo(counted, err=True)


def _print(form: str, header: tuple[str, ...], rows: list[tuple[str, ...]], records: list[dict[str, object]]) -> None:
    from kg.store.results import table

    if form == "json":
        click.echo(json.dumps(records, ensure_ascii=False, indent=1))
    elif form == "tsv":
        click.echo("\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in [header, *rows]))
    elif rows:
        click.echo(table(header, rows, width()), nl=False)
