"""The transcripts in the documents on exchange and curation are true."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from paths import EXCHANGE, ROOT

from kg.cli.curate import correct, diff, review
from kg.cli.export import export, formats, stats
from kg.errors import KGError

COMMANDS = {command.name: command for command in (correct, diff, review, export, formats, stats)}
DOCUMENTS = [ROOT / "docs" / name for name in ("exchange.md", "curation.md")]


def transcript(lines: list[str]) -> str:
    """What a terminal shows of some commands, each line "$ kg …"."""
    shown = []
    for line in lines:
        words, _, piped = line.removeprefix("$ kg ").partition(" | ")
        name, *arguments = shlex.split(words)
        result = CliRunner().invoke(COMMANDS[name], arguments)
        if isinstance(result.exception, KGError):
            output = f"kg: {result.exception}\n"
        else:
            assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
            output = result.output
        if piped.startswith("grep -c "):
            output = f"{sum(piped[8:] in row for row in output.splitlines())}\n"
        shown.append(f"{line}\n{output}")
    return "".join(shown)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_transcripts_are_true(document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("outputs").mkdir()
    shutil.copy(EXCHANGE, "outputs/graph.ttl")
    for block in re.findall(r"```console\n(.*?)```", document.read_text("utf-8"), re.DOTALL):
        assert transcript([line for line in block.splitlines() if line.startswith("$ ")]) == block


def test_every_format_is_in_the_document() -> None:
    from kg.export import FORMATS

    rows = [line for line in DOCUMENTS[0].read_text("utf-8").splitlines() if line.startswith("|")]
    named = {word for row in rows for word in re.findall(r"\w+", row.split("|")[1])}
    assert set(FORMATS) <= named
