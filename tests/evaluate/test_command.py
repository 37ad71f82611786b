"""`kg evaluate` as typed: aligned tables, JSON, the mistakes it quotes, and what it says of faulty annotations."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from made_up_gold import Two, gold_file, gold_page, written
from rich.cells import cell_len

from kg.cli.evaluate import evaluate as command
from kg.errors import GraphError, InputError
from kg.evaluate import evaluate, read_gold


def test_mistakes_quote_their_sentences(tmp_path: Path) -> None:
    page = gold_page("north.txt", "云岭市")
    gold = gold_file(tmp_path / "north.json", page)
    page["articles"][0]["relations"][0] |= {"head": "c"}
    (result,) = evaluate([gold], written(tmp_path / "graph.ttl", [page]))
    missed, wrong = result.mistakes
    assert (missed.kind, missed.text) == ("missed fact", "证据ui")
    assert missed.what == "云岭市总工会 (UnionBody) organises 云岭市“金扳手”职工技能大赛 (Initiative)"
    del page["articles"][0]["entities"][1], page["articles"][0]["posts"][0]
    page["articles"][0]["relations"] = page["articles"][0]["relations"][1:2]
    (result,) = evaluate([gold], written(tmp_path / "graph.ttl", [page]))
    assert result.mistakes[0].what.startswith("云岭市总工会 (UnionBody, unmatched) organises ")
    assert (wrong.kind, wrong.method, wrong.place.partition(":")[0]) == ("wrong fact", "guess", "north.txt")
    assert wrong.text.startswith("【云岭市】云岭市总工会") and "【云岭市“金扳手”职工技能大赛】" in wrong.text


@pytest.mark.parametrize(("content", "said"), [
    ('{"articles": [', "gold.json:1:15: no JSON"),
    ("[]", "gold.json: is no annotation"),
    ('{"articles": [{}]}', "article 1: 'entities' is missing"),
    ('{"articles": [{"entities": [], "relations": [{"head": "x", "rel": "issues", "tail": "y"}]}]}', "1: 'x' is missing, or"),
    ('{"articles": [4]}', "gold.json: article 1: "),
])  # fmt: skip
def test_a_faulty_annotation_is_told(content: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "gold.json").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=re.escape(said)):
        read_gold(tmp_path / "gold.json")


def test_missing_things_are_told(two: Two, tmp_path: Path) -> None:
    pages, folder = two
    graph = written(tmp_path / "graph.ttl", pages[:1])
    with pytest.raises(GraphError, match=r"has no article from south\.txt, but from north\.txt"):
        evaluate([folder], graph)
    with pytest.raises(GraphError, match="no such graph"):
        evaluate([folder], tmp_path / "none.ttl")
    for gold in (tmp_path / "none.json", tmp_path):
        with pytest.raises(InputError, match=r"no (such )?annotation"):
            evaluate([gold], graph)
    twins = [gold_page("a/north.txt", "云岭市"), gold_page("b/north.txt", "海棠市")]
    with pytest.raises(GraphError, match=r"a/north\.txt and b/north\.txt both go by the name of north\.txt"):
        evaluate([folder / "north.json"], written(tmp_path / "twins.ttl", twins))


def test_the_command_prints_aligned_tables_and_mistakes(two: Two, tmp_path: Path) -> None:
    pages, folder = two
    graph = written(tmp_path / "graph.ttl", pages, rough=True)
    run = CliRunner().invoke(command, [str(folder), str(graph), "--errors", "1"])
    assert run.exit_code == 0 and run.output.startswith("2 pages, added up\n")
    measures = run.output.split("\n\n")[0].splitlines()[2:]
    assert {cell_len(line) for line in measures if not line.startswith(("resolved", " "))} >= {cell_len(measures[0])}
    assert all(cell_len(line) <= cell_len(measures[0]) for line in measures)
    assert re.search(r"^mean +[01]\.\d{3}", run.output, re.MULTILINE)
    assert "missed fact: 2\n" in run.output and run.output.count("证据uh") == 1
    figure = "wrong figure: 2\n  云岭市 .Region. 300余名 = 300 名\n      north.txt:0-[0-9]+ 【云岭市】云岭市总"
    assert re.search(figure, run.output)


def test_the_command_gives_json(two: Two, tmp_path: Path) -> None:
    pages, folder = two
    graph = written(tmp_path / "graph.ttl", pages, rough=True)
    run = CliRunner().invoke(command, [str(folder), "--graph", str(graph), "--format", "json"])
    data = json.loads(run.output)
    assert [page["source"] for page in data["pages"]] == ["north.txt", "south.txt"]
    assert data["mean"]["relations"]["f1"] == data["pages"][0]["scores"]["relations"]["f1"]
    assert data["total"]["relations"] == {**data["pages"][0]["scores"]["relations"], "gold": 12, "graph": 10}
    assert data["rules"][0] == {"method": "guess", "fired": 6, "right": 6, "pages": 2, "precision": 1.0}
    assert {"kind", "what", "text", "method", "place"} == set(data["pages"][0]["errors"][0])


def test_the_command_takes_one_graph(two: Two, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages, folder = two
    (tmp_path / "outputs").mkdir()
    graph = str(written(tmp_path / "outputs" / "graph.ttl", pages))
    assert CliRunner().invoke(command, [str(folder), graph, "--graph", graph]).exit_code == 2
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(command, ["gold/north.json", "gold/south.json"]).exit_code == 0
