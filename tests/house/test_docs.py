"""What the documents and the README quote is true: transcripts, facts, counts."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from paths import EXCHANGE, ROOT
from rdflib import Graph

from kg.cli.curate import correct, diff, review
from kg.cli.export import export, formats, stats
from kg.cli.query import ask, explain, query
from kg.cli.validate import infer
from kg.errors import KGError
from kg.schema import BASE, PREFIXES

COMMANDS = {
    command.name: command for command in (correct, diff, review, export, formats, stats, ask, explain, query, infer)
}
README = (ROOT / "README.md").read_text("utf-8")
GRAPH = ROOT / "outputs" / "graph.ttl"
# What the README shows of the committed graph; the other commands build, serve or correct.
ASKING = ("explain", "query", "ask", "formats", "stats", "infer", "review")
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
        elif piped.startswith("head -"):
            output = "".join(output.splitlines(keepends=True)[: int(piped[6:])])
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


def shown_by_the_readme() -> list[tuple[str, str]]:
    """Each command of the README that asks the committed graph, with what it is said to print."""
    blocks = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    shown = [part.partition("\n") for block in blocks for part in re.split(r"(?m)^\$ ", block) if part]
    return [(line, output) for line, _, output in shown if line.split()[1] in ASKING]


@pytest.mark.parametrize(("line", "output"), shown_by_the_readme(), ids=lambda text: text[:24])
def test_what_the_readme_shows_is_true(line: str, output: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    Path("outputs").mkdir()
    shutil.copy(GRAPH, "outputs/graph.ttl")
    assert transcript([f"$ {line}"]) == f"$ {line}\n{output}"


def test_the_facts_that_the_readme_quotes_stand_in_the_graph() -> None:
    block = re.search(r"```turtle\n(.*?)```", README, re.DOTALL)
    assert block is not None
    prefixes = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
    quoted = Graph().parse(data=f"@base <{BASE}> .\n{prefixes}{block[1]}", format="turtle")
    assert len(quoted) > 10
    assert set(quoted) <= set(Graph().parse(GRAPH))


def test_the_counts_of_the_build_in_the_readme_are_those_of_the_graph() -> None:
    told = re.search(r"(?m)^\$ kg build seeds\n(\d+) articles\n(\d+) entities: (.*)\n(\d+) facts: (.*)$", README)
    assert told is not None
    graph = Graph().parse(GRAPH)
    kinds = dict(part.split(" ") for part in told[3].split(", "))
    ukg = PREFIXES["ukg"]
    count = "SELECT (COUNT(DISTINCT ?x) AS ?n) {{ ?x a <{}{}> {} }}"

    def number(kind: str, also: str = "") -> int:
        return int(next(iter(graph.query(count.format(ukg, kind, also))))[0])

    assert number("Article") == int(told[1])
    assert {kind: number(kind, f"; <{ukg}mentionedIn> []") for kind in kinds} == {kind: int(n) for kind, n in kinds.items()}
    assert number("Fact") == int(told[4])
