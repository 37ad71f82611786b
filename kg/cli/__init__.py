"""The command line: parse, call, print. One module a family of commands; no logic here."""

from __future__ import annotations

import sys

import click

from kg.cli.build import build
from kg.errors import KGError

_FAMILIES = {"kg.cli.query": ("query", "ask", "explain"), "kg.cli.validate": ("validate", "infer"), "kg.cli.view": ("view",),
             "kg.cli.export": ("export", "formats", "stats"), "kg.cli.serve": ("serve", "push", "pull"),
             "kg.cli.curate": ("correct", "review", "diff")}


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=True)
@click.version_option(package_name="union-kg")
def group() -> None:
    """Read Chinese trade-union news into a knowledge graph in which every fact quotes its sentence."""


group.add_command(build)


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
