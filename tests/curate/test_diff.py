"""What `kg diff` calls a change: a new name is one, another base is none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
from click.testing import CliRunner
from made_up_tables import edge, entity, tables
from paths import EXCHANGE

from kg.cli.curate import diff
from kg.curate.diff import diff as compare
from kg.store.graph import load
from kg.store.rows import ArticleRow
from kg.store.tables import read_tables


def test_a_graph_does_not_differ_from_itself() -> None:
    whole = read_tables(load(EXCHANGE))
    assert compare(whole, whole) == ()


def test_a_new_name_is_one_change() -> None:
    firm, old, new = entity("乙公司", "Enterprise"), entity("县总工会"), entity("甲县总工会", "UnionBody", "县总工会")
    before = tables(edge(old, "supports", firm), entities=(firm, old))
    changes = compare(before, tables(edge(new, "supports", firm), entities=(firm, new)))
    assert [(c.sign, c.what) for c in changes] == [("~", "县总工会: name 县总工会 → 甲县总工会")]


def test_a_partnership_is_the_same_either_way_round() -> None:
    one, other, new = entity("县总工会"), entity("乙县总工会"), entity("甲县总工会", "UnionBody", "县总工会")
    before = tables(edge(other, "partnersWith", one), entities=(one, other))
    changes = compare(before, tables(edge(new, "partnersWith", other), entities=(new, other)))
    assert [(c.sign, c.what) for c in changes] == [("~", "县总工会: name 县总工会 → 甲县总工会")]


def test_another_base_is_no_change() -> None:
    whole = read_tables(load(EXCHANGE))
    moved = load(EXCHANGE)
    text = "".join(f"{quad.triple} .\n" for quad in moved).replace("https://w3id.org/unionkg/id/", "https://example.org/kg/")
    moved.clear()
    moved.load(text.encode(), format=ox.RdfFormat.N_TRIPLES)
    assert compare(whole, read_tables(moved)) == ()


def test_added_gone_and_more_evidence() -> None:
    union, firm, group = entity("甲总工会"), entity("乙公司", "Enterprise"), entity("职工", "Group")
    once = edge(union, "supports", firm)
    twice = replace(once, facts=once.facts * 2)
    old = tables(once, edge(firm, "partnersWith", union), entities=(union, firm))
    new = replace(tables(twice, entities=(union, firm, group)), articles=(ArticleRow("a", "标题", "p.txt", "", "", ()),))
    assert [(c.sign, c.kind, c.what) for c in compare(old, new)] == [
        ("+", "article", "标题"),
        ("+", "entity", "Group 职工"),
        ("-", "relation", "乙公司 partnersWith 甲总工会"),
        ("~", "relation", "甲总工会 supports 乙公司: 1 → 2 sentences"),
    ]


def test_posts_dates_and_figures(tmp_path: Path) -> None:
    text = EXCHANGE.read_text("utf-8")
    for before, after in (("党组书记", "书记"), ('"2021-05"', '"2021-06"'), ('"200 多名"', '"300 多名"'), ("value> 200", "")):
        text = text.replace(before, after)
    text = text.replace("schema:value 200 ", "schema:value 300 ")
    (tmp_path / "new.ttl").write_text(text, "utf-8")
    result = CliRunner().invoke(diff, [str(EXCHANGE), str(tmp_path / "new.ttl"), "--format", "tsv"], catch_exceptions=False)
    said = {tuple(line.split("\t")[:3]) for line in result.stdout.splitlines()[1:]}
    assert said == {
        ("+", "post", "丁三 书记 甲县总工会"), ("-", "post", "丁三 党组书记 甲县总工会"),
        ("+", "date", "“匠心;杯”竞赛 2021-06"), ("-", "date", "“匠心;杯”竞赛 2021-05"),
        ("+", "figure", "“匠心;杯”竞赛 参加职工 300 多名"), ("-", "figure", "“匠心;杯”竞赛 参加职工 200 多名"),
    }  # fmt: skip
    assert result.stderr.strip() == "3 added, 3 gone, 0 changed"
