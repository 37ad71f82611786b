"""The command line: parse, call, print. One module a family of commands; no logic here."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import NoReturn

import click

from kg.errors import KGError

# command → module; loaded when asked for, so that `kg query` does not wait for what only `kg build` needs
_COMMANDS = {
    **dict.fromkeys(("build",), "kg.cli.build"),
    **dict.fromkeys(("explain", "query", "ask"), "kg.cli.query"),
    **dict.fromkeys(("export", "formats", "stats"), "kg.cli.export"),
    **dict.fromkeys(("view",), "kg.cli.view"),
    **dict.fromkeys(("validate", "infer"), "kg.cli.validate"),
    **dict.fromkeys(("evaluate",), "kg.cli.evaluate"),
    **dict.fromkeys(("serve", "push", "pull"), "kg.cli.serve"),
    **dict.fromkeys(("correct", "review", "diff"), "kg.cli.curate"),
}


class _Commands(click.Group):
    """A group that imports a command's module when the command is named (click's own recipe)."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all commands, in the order of a user's work."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, None for an unknown one."""
        if cmd_name not in _COMMANDS:
            return None
        command = getattr(import_module(_COMMANDS[cmd_name]), cmd_name)
        return command if isinstance(command, click.Command) else None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=True)
@click.version_option(package_name="union-kg")
def group() -> None:
    """Read Chinese trade-union news into a knowledge graph in which every fact quotes its sentence."""


def collect_seldom() -> None:
    """Look for dead rings of objects seldom: among all that is read at the start it would be a tenth of a build."""
    gc.set_threshold(100_000)


def main() -> None:
    """Entry point of `kg`: exit code 0, 2 for a mistake of the user's (one line, no traceback), 1 for a fault of ours."""
    collect_seldom()
    _leave(_run())


def _run() -> int:
    """Run the command that the command line names, and tell its exit code."""
    try:
        code = group.main(standalone_mode=False)
        return code if isinstance(code, int) else 0
    except KGError as error:
        click.echo(f"kg: {error}", err=True)
        return 2
    except click.ClickException as error:
        place = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "kg"
        click.echo(f"{place}: {error.format_message().rstrip('.')}; see `{place} --help`", err=True)
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("kg: stopped", err=True)
        return 130
    except BrokenPipeError:
        return 0


def _leave(code: int) -> NoReturn:
    """End the process at once: to take apart what was read, object by object, would be a tenth of a build."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(BrokenPipeError, ValueError):  # whoever read it is gone
            stream.flush()
    os._exit(code)
