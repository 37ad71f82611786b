"""Scores are those of the annotators' scorer, page by page, and those that a hand computes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from made_up_gold import GoldGraph, Two, gold_file, gold_page, iri, written
from paths import SHARED

from kg.evaluate import Rule, as_json, evaluate, evaluate_pages, read_gold
from kg.evaluate.contents import named
from kg.evaluate.matching import align
from kg.evaluate.pages import PageScore
from kg.store.graph import load

SCORER = SHARED / "score" / "score.py"
PAGES = [SHARED / "gold" / f"page_00{number}.json" for number in range(3)]


def _told(gold: Path, graph: Path) -> tuple[dict[str, list[str]], dict[str, Any]]:
    """What the annotators' scorer says: the rows of its table, and its headline figures."""
    run = subprocess.run([sys.executable, SCORER, gold, graph], capture_output=True, text=True, check=True, encoding="utf-8")
    *lines, last = run.stdout.splitlines()
    rows = {line[:22].strip(): line[22:].split() for line in lines[1:] if not line.startswith("resolved")}
    return rows, json.loads(last)


def _agrees(result: PageScore, gold: Path, graph: Path) -> None:
    rows, headline = _told(gold, graph)
    shares = {m.name: [f"{x:.3f}" for x in (m.precision, m.recall, m.f1)] for m in result.score.measures}
    assert {m.name: [str(m.gold), str(m.graph), *shares[m.name]] for m in result.score.measures} == rows
    said = json.loads(as_json([result]))["pages"][0]["scores"]
    assert {name: said[name] for name in headline} == headline


@pytest.mark.skipif(not SCORER.exists(), reason="the scorer is not here")
@pytest.mark.parametrize("gold", PAGES, ids=lambda path: path.stem)
def test_says_what_the_scorer_says(gold: Path, tmp_path: Path) -> None:
    graph = written(tmp_path / "graph.ttl", [json.loads(gold.read_text(encoding="utf-8"))], rough=True)
    (result,) = evaluate([gold], graph)
    _agrees(result, gold, graph)
    assert 0.4 < result.score["relations"].f1 < 0.9


@pytest.mark.skipif(not SCORER.exists(), reason="the scorer is not here")
def test_says_what_the_scorer_says_of_an_invented_page(tmp_path: Path) -> None:
    page = gold_page("north.txt", "云岭市")
    gold, graph = gold_file(tmp_path / "north.json", page), written(tmp_path / "graph.ttl", [page], rough=True)
    _agrees(evaluate([gold], graph)[0], gold, graph)


def test_a_faithful_graph_has_no_mistake(two: Two, tmp_path: Path) -> None:
    pages, folder = two
    for result in evaluate([folder], written(tmp_path / "graph.ttl", pages)):
        assert result.mistakes == ()
        assert {m.f1 for m in result.score.measures if m.gold} == {1.0}
        assert result.score.resolved.recall == 1.0


def test_a_rough_graph_is_scored_by_hand(tmp_path: Path) -> None:
    page = gold_page("north.txt", "云岭市")
    gold, graph = gold_file(tmp_path / "north.json", page), written(tmp_path / "graph.ttl", [page], rough=True)
    (result,) = evaluate([gold], graph)
    # entities 1 and 5 are renamed: the union keeps an alias, which it shares, the honour overlaps by two thirds only
    assert result.score["entities"][1:] == (6, 5, 6, 5)
    assert result.score["Honour"][1:] == (1, 0, 1, 0)
    # fact 2 is turned, which partnersWith forgives; fact 5 has no direct triple
    assert result.score["relations"][1:] == (6, 5, 5, 5)
    assert result.score["posts"][1:] == (1, 0, 0, 0)
    assert result.score["figures"][1:] == (1, 0, 1, 0) and result.score["figures, any subject"].f1 == 1.0
    assert result.score["articles"].f1 == 1.0
    assert result.score.resolved[1:3] == (4, 3)
    assert result.score.rules == (Rule("guess", 3, 3), Rule("rule", 2, 2))


def test_an_alias_that_two_share_stands_for_both(tmp_path: Path) -> None:
    page = gold_page("north.txt", "云岭市")
    bodies = page["articles"][0]["entities"]
    bodies[2] |= {"type": "UnionBody", "name": "云岭市各级工会"}
    gold = gold_file(tmp_path / "north.json", page)
    one = json.loads(json.dumps(page))
    one["articles"][0]["entities"][1] |= {"name": "两家主办单位", "aliases": []}
    one["articles"][0]["relations"] = one["articles"][0]["relations"][:1]
    del one["articles"][0]["entities"][2]
    (result,) = evaluate([gold], written(tmp_path / "graph.ttl", [one]))
    assert result.score["UnionBody"][1:] == (2, 2, 1, 1)
    assert result.score["organises"][1:] == (2, 2, 1, 1)


def test_long_names_need_only_overlap_and_short_ones_agree() -> None:
    gold = {(kind, "1"): named(kind, "春季职工技能竞赛活动") for kind in ("Initiative", "UnionBody")}
    near = {(kind, "2"): named(kind, "职工技能竞赛活动") for kind in ("Initiative", "UnionBody")}
    far = {("Initiative", "3"): named("Initiative", "职工趣味竞赛活动")}
    assert [len(hits) for hits in align(near | far, gold).values()] == [1, 0, 0]


def test_each_page_is_compared_with_its_own(two: Two, tmp_path: Path) -> None:
    pages, folder = two
    store = load(written(tmp_path / "all.ttl", pages, rough=True))
    golds = [read_gold(path) for path in sorted(folder.iterdir())]
    for page, gold, together in zip(pages, golds, evaluate_pages(golds, store), strict=True):
        (alone,) = evaluate([folder / f"{Path(gold.source).stem}.json"], written(tmp_path / "one.ttl", [page], rough=True))
        assert together == alone
        (picked,) = evaluate_pages([gold], store)
        assert picked == alone


def test_a_date_belongs_to_the_page_that_states_it(two: Two, tmp_path: Path) -> None:
    pages, folder = two
    shared = {"id": "s", "type": "Initiative", "name": "“同心桥”结对行动"}
    for page in pages:
        page["articles"][0]["entities"].append(shared)
        gold_file(folder / page["source"].replace(".txt", ".json"), page)
    pages[0]["articles"][0]["dates"].append({"entity": "s", "value": "2022", "text": "2022年"})
    graph = written(tmp_path / "graph.ttl", pages)
    dating = GoldGraph()
    dating.say(iri("dating/1"), rdf_type=iri("ukg:Dating"), rdf_subject=iri("Initiative/同心桥结对行动"), rdf_object="2022",
               prov_wasDerivedFrom=iri("article/north.txt-0/sentence"))  # fmt: skip
    graph.write_text(graph.read_text(encoding="utf-8") + "".join(dating.lines), encoding="utf-8")
    assert [result.score["dates"].graph for result in evaluate([folder], graph)] == [2, 1]
