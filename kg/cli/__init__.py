"""The command line: parse, call, print. One module a family of commands; no logic here."""

from __future__ import annotations

import sys

import click

from kg.cli.build import build
from kg.cli.curate import correct, diff, review
from kg.cli.evaluate import evaluate
from kg.cli.export import export, formats, stats
from kg.cli.query import ask, explain, query
from kg.cli.serve import pull, push, serve
from kg.cli.validate import infer, validate
from kg.cli.view import view
from kg.errors import KGError

_COMMANDS = (build, explain, query, ask, export, formats, stats, view, validate, infer, evaluate, serve, push, pull, correct, review, diff)


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=True)
@click.version_option(package_name="union-kg")
def group() -> None:
    """Read Chinese trade-union news into a knowledge graph in which every fact quotes its sentence."""


for command in _COMMANDS:
    group.add_command(command)


def main() -> None:
    """Entry point of `kg`: exit code 0, 2 for a mistake of the user's (one line, no traceback), 1 for a fault of ours."""
    try:
        code = group.main(standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except KGError as error:
        click.echo(f"kg: {error}", err=True)
        sys.exit(2)
    except click.ClickException as error:
        place = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "kg"
        click.echo(f"{place}: {error.format_message().rstrip('.')}; see `{place} --help`", err=True)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("kg: stopped", err=True)
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
