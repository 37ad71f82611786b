"""`kg validate` and `kg infer`: whether a graph obeys the ontology, and what follows from it."""

from __future__ import annotations

import click

from kg.cli.query import GRAPH


@click.command()
@click.argument("file", required=False, metavar="[FILE]")
@click.option("--graph", metavar="FILE", help=f"The graph to check.  [default: {GRAPH}]")
@click.option("--fast", is_flag=True, help="The same rules as SPARQL instead of pySHACL, for large graphs.")
@click.option("--all", "everything", is_flag=True, help="Every finding, not the first 20 of each rule.")
@click.pass_context
def validate(ctx: click.Context, file: str | None, graph: str | None, fast: bool, everything: bool) -> None:
    """Check the graph FILE against the SHACL shapes of the ontology; exit code 1 when it does not conform.

    \b
    Example:
      kg validate outputs/graph.ttl
    """
    from kg.store.graph import load
    from kg.store.validate import SHOWN, report
    from kg.store.validate import validate as check

    if file and graph:
        raise click.UsageError(f"{file} and --graph {graph} are both graphs; name one")
    place = file or graph or GRAPH
    findings = check(load(place), fast)
    click.echo(report(findings, place, None if everything else SHOWN), nl=False)
    ctx.exit(1 if findings else 0)


@click.command()
@click.option("--graph", default=GRAPH, show_default=True, metavar="FILE", help="The graph to infer from.")
@click.option("-o", "--output", metavar="FILE", help="Where to write the Turtle; standard output where not given.")
def infer(graph: str, output: str | None) -> None:
    """Write what follows from the graph by the ontology, marked as inferred, apart from what was read.

    Inverse and symmetric relations, partOf and locatedIn carried over, and the region of an initiative of which no text says
    where it took place, from its organiser.

    \b
    Example:
      kg infer -o outputs/inferred.ttl
    """
    from collections import Counter

    from kg.store.files import replacing
    from kg.store.graph import load
    from kg.store.infer import infer as follow
    from kg.store.infer import inferred_turtle

    found = follow(load(graph))
    turtle = inferred_turtle(found)
    if output:
        with replacing(output) as file:
            file.write(turtle)
    else:
        click.echo(turtle.decode(), nl=False)
    rules = Counter(inference.rule for inference in found)
    click.echo(", ".join(f"{rule} {count}" for rule, count in sorted(rules.items())) or "nothing follows", err=True)
