"""What a user can do wrong: exit code 2, one line that names the place and the cure, no traceback, earlier output untouched."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from paths import ROOT, SMALL

from kg.store.graph import load, rows

GOOD = "贵州省遵义市总工会举办“红色匠心”劳动竞赛，三百名职工参加。\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256))
NO_TEXT = b"\xff\xff\xfe\x81\x20" * 40
EARLIER = {"graph.ttl": b"# an earlier graph\n", "graph.html": b"<!-- an earlier page -->\n"}
# what a cure may sound like: it tells the user what to do
CURE = re.compile(r"; (?:see|check|give|name|save|put|choose|write|end|keep|build|mend|list|did you mean) ")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with an earlier build in `outputs`, a good article, and things that cannot be read."""
    (tmp_path / "outputs").mkdir()
    for name, data in EARLIER.items():
        (tmp_path / "outputs" / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.md").write_bytes(b"\xef\xbb\xbf \n\t\n")
    (tmp_path / "image.png").write_bytes(PNG)
    (tmp_path / "scan.txt").write_bytes(PNG)
    (tmp_path / "noise.txt").write_bytes(NO_TEXT)
    (tmp_path / "cut.txt").write_bytes(GOOD.encode("utf-16-le"))
    (tmp_path / "open.md").write_text("---\ntitle: 竞赛\n" + GOOD, "utf-8")
    (tmp_path / "english.txt").write_text("Nothing but a line of English.\n", "utf-8")
    (tmp_path / "nothing").mkdir()
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "a.png").write_bytes(PNG)
    (tmp_path / "rotten").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "rotten" / name).write_bytes(NO_TEXT)
    return tmp_path


def assert_told(done: SimpleNamespace, place: str) -> None:
    """Exit code 2, nothing on standard output, and on stderr one line with place and cure."""
    assert done.code == 2, done.err
    assert done.out == ""
    lines = done.err.splitlines()
    if lines[0].startswith("kg: query:"):
        lines = lines[:1]  # two lines more show the spot
    assert len(lines) == 1, done.err
    assert lines[0].startswith("kg"), lines
    assert place in lines[0]
    assert CURE.search(lines[0]), lines
    assert "Traceback" not in lines[0]
    assert "Error" not in lines[0]


def assert_untouched(folder: Path) -> None:
    """The earlier output stands as it was, with nothing beside it."""
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == EARLIER


def named(value: list[str] | str) -> str:
    """The name of a case: its arguments."""
    return " ".join(Path(word).name for word in value) or "no argument" if isinstance(value, list) else "…"


@pytest.mark.parametrize(("arguments", "place"), [
    (["nosuch"], "nosuch"),
    (["good.txt", "nosuch/page.txt"], "nosuch/page.txt"),
    (["empty.txt"], "empty.txt"),
    (["blank.md"], "blank.md"),
    (["nothing"], "nothing"),
    (["pictures"], "pictures"),
    (["image.png"], "image.png"),
    (["scan.txt"], "scan.txt"),
    (["noise.txt"], "noise.txt"),
    (["cut.txt"], "cut.txt"),
    (["open.md"], "open.md:1"),
    (["rotten"], "a.txt"),
    (["english.txt"], "english.txt"),
    ([], "SOURCE"),
    (["good.txt", "--nosuch"], "--nosuch"),
    (["good.txt", "--base", "no iri"], "no iri"),
    (["good.txt", "--base", "https://example.org/x"], "https://example.org/x"),
    (["good.txt", "-o"], "-o"),
    (["good.txt", "-o", "good.txt"], "good.txt"),
    (["good.txt", "-o", "good.txt/deep"], "good.txt"),
    (["good.txt", "-o", "/proc/nowhere"], "/proc/nowhere"),
], ids=named)  # fmt: skip
def test_a_build_that_cannot_be(kg, desk: Path, arguments: list[str], place: str) -> None:
    assert_told(kg("build", *arguments, cwd=desk), place)
    assert_untouched(desk / "outputs")


@pytest.mark.parametrize("data", [b"", b" \n", PNG, NO_TEXT])
def test_standard_input_that_is_no_article(kg, desk: Path, data: bytes) -> None:
    assert_told(kg("build", "-", cwd=desk, stdin=data), "standard input")
    assert_untouched(desk / "outputs")


@pytest.mark.parametrize("name", sorted(EARLIER))
def test_a_folder_where_a_file_should_be_written(kg, desk: Path, name: str) -> None:
    """Both files are written or neither."""
    (desk / "outputs" / name).unlink()
    (desk / "outputs" / name).mkdir()
    assert_told(kg("build", "good.txt", cwd=desk), f"outputs/{name}")
    other = next(key for key in EARLIER if key != name)
    assert (desk / "outputs" / other).read_bytes() == EARLIER[other]
    assert len(list((desk / "outputs").iterdir())) == 2


def test_one_bad_file_in_a_folder_is_told_and_the_rest_is_built(kg, desk: Path) -> None:
    shutil.copy(desk / "good.txt", desk / "rotten" / "good.txt")
    done = kg("build", "rotten", cwd=desk)
    assert done.code == 0, done.err
    for name in ("a.txt", "b.txt"):
        told = [line for line in done.err.splitlines() if line.startswith("warning:") and f"rotten/{name}" in line]
        assert len(told) == 1
        assert CURE.search(told[0])
    assert "Traceback" not in done.err
    assert rows(load(desk / "outputs" / "graph.ttl"), 'SELECT ?x { ?x skos:prefLabel "遵义市总工会"@zh }')


def test_a_page_without_a_fact_is_a_warning(kg, desk: Path) -> None:
    done = kg("build", "good.txt", "english.txt", cwd=desk)
    assert done.code == 0, done.err
    assert re.search(r"^warning: english\.txt: .*; ", done.err, re.M)
    assert not re.search(r"^warning: good\.txt", done.err, re.M)


@pytest.mark.parametrize(("arguments", "place"), [
    (["nosuch"], "nosuch"),
    (["--nosuch"], "--nosuch"),
    (["query", "SELECT ?x { ?x a ukg:Person ", "--graph", str(SMALL)], "query"),
    (["query", "SELECT ?x { ?x a ukg:Person }", "--graph", "nosuch.ttl"], "nosuch.ttl"),
    (["query", "SELECT ?x { ?x a ukg:Person }", "--graph", "good.txt"], "good.txt"),
    (["query", "SELECT ?x { ?x a ukg:Person }", "--graph", "nothing"], "nothing"),
    (["query", "nosuch.rq"], "nosuch.rq"),
    (["query", "SELECT ?x { ?x a ukg:Person }", "--format", "xml"], "--format"),
    (["explain", "没有这个名字", "--graph", str(SMALL)], "没有这个名字"),
    (["explain", "昆明市总工会", "--graph", "image.png"], "image.png"),
    (["export", "nosuch", "--graph", str(SMALL)], "nosuch"),
    (["export", "turtle", "--graph", "nosuch.ttl"], "nosuch.ttl"),
    (["export", "turtle", "--graph", str(SMALL), "-o", "nothing"], "nothing"),
    (["stats", "--graph", "nosuch.ttl"], "nosuch.ttl"),
    (["validate", "nosuch.ttl"], "nosuch.ttl"),
    (["validate", "scan.txt"], "scan.txt"),
    (["view", "nosuch.ttl"], "nosuch.ttl"),
    (["view", str(SMALL), "-o", "nothing"], "nothing"),
    (["evaluate", "nosuch.json", str(SMALL)], "nosuch.json"),
    (["evaluate", "nothing", str(SMALL)], "nothing"),
    (["evaluate", "good.txt", str(SMALL)], "good.txt"),
    (["evaluate", "gold.json", "nosuch.ttl"], "nosuch.ttl"),
], ids=named)  # fmt: skip
def test_other_commands_tell_it_alike(kg, desk: Path, arguments: list[str], place: str) -> None:
    (desk / "gold.json").write_text(json.dumps({"source": "good.txt", "articles": []}), "utf-8")
    assert_told(kg(*arguments, cwd=desk), place)
    assert_untouched(desk / "outputs")


def test_a_fault_of_the_program_is_1_and_keeps_its_traceback(kg, desk: Path) -> None:
    """What is no mistake of the user's is not dressed up as one."""
    (desk / "absent").mkdir()
    (desk / "absent" / "jieba.py").write_text("raise RuntimeError('a fault of ours')\n", "utf-8")
    done = kg("build", "good.txt", cwd=desk, env={"PYTHONPATH": f"{desk / 'absent'}:{ROOT}"})
    assert done.code == 1
    assert "a fault of ours" in done.err
    assert_untouched(desk / "outputs")
