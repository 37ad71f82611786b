"""`kg query`, `kg ask` and `kg explain`: questions to a built graph."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.output import width
from kg.errors import QueryError

if TYPE_CHECKING:
    from kg.store.graph import Results

GRAPH = "outputs/graph.ttl"
_FORMATS = ("table", "csv", "tsv", "json")
_on_graph = click.option("--graph", default=GRAPH, show_default=True, metavar="FILE", help="The graph to ask.")
_in_format = click.option("--format", "form", default="table", show_default=True, type=click.Choice(_FORMATS),
                          help="Form of the answer.")  # fmt: skip


@click.command()
@click.argument("sparql", metavar="QUERY|FILE.rq")
@_on_graph
@_in_format
def query(sparql: str, graph: str, form: str) -> None:
    """Answer a SPARQL query, given in quotation marks, as a file, or as - for standard input.

    The prefixes ukg, skos, org, prov, schema, dcterms, rdf, rdfs, oa and xsd need no declaring. What CONSTRUCT and DESCRIBE
    give is Turtle, whatever the format.

    \b
    Examples:
      kg query 'SELECT ?name { ?x a ukg:UnionBody ; skos:prefLabel ?name } ORDER BY ?name'
      kg query my-question.rq --format csv
    """
    from kg.store.graph import load
    from kg.store.graph import query as answer

    text = _text_of(sparql)
    _print(answer(load(graph), text), form)


class _Asking(click.Command):
    """A command whose help lists the questions; they are read only when the help is asked for."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from kg.store.named import questions

        with formatter.section("Questions"):
            formatter.write_dl([(question.usage, f"{question.zh} / {question.en}") for question in questions().values()])


@click.command(cls=_Asking)
@click.argument("name")
@click.argument("arguments", nargs=-1, metavar="[ARGS]...")
@_on_graph
@_in_format
def ask(name: str, arguments: tuple[str, ...], graph: str, form: str) -> None:
    """Ask a question that is kept under a NAME; ARGS are names of entities, or an article's title or file.

    \b
    Examples:
      kg ask unions-in-region 湖南省
      kg ask active-unions --format csv
    """
    from kg.store.graph import load
    from kg.store.named import ask as answer
    from kg.store.named import checked

    checked(name, arguments)
    _print(answer(load(graph), name, arguments), form)


@click.command()
@click.argument("name")
@_on_graph
def explain(name: str, graph: str) -> None:
    """Everything the graph says of an entity, with the sentence behind each fact.

    NAME is any of its names, or the end of its IRI (person/王芳) where several share a name.

    \b
    Example:
      kg explain 长沙市总工会
    """
    from kg.store.explain import BOLD, PLAIN
    from kg.store.explain import explain as tell
    from kg.store.graph import load
    from kg.store.lookup import find, key_of, unknown

    store = load(graph)
    found = find(store, name)
    if not found:
        raise unknown(store, name)
    if len(found) > 1:
        keys = ", ".join(key_of(named.iri) for named in found)
        click.echo(f"{len(found)} entities are called {name}: {keys}", err=True)
    marks = BOLD if sys.stdout.isatty() else PLAIN
    click.echo("\n".join(tell(store, named.iri, marks) for named in found), nl=False)


def _text_of(sparql: str) -> str:
    """The query itself: of standard input, of a file, or the argument."""
    if sparql == "-":
        return sys.stdin.read()
    if not sparql.endswith(".rq"):
        return sparql
    try:
        return Path(sparql).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        fault = getattr(error, "strerror", None) or "is no UTF-8 text"
        raise QueryError(sparql, f"cannot be read: {fault}", "name a file with a SPARQL query in it") from None


def _print(results: Results, form: str) -> None:
    """An answer on standard output; a table fits the terminal, where there is one, and an empty one says so."""
    from kg.store.results import write_results

    text = write_results(results, form, width())
    click.echo(text, nl=False)
    if form == "table" and text.count("\n") == 2 and "─" in text:
        click.echo("nothing found", err=True)
