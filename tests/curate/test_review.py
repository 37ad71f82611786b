"""What `kg review` puts first, what `kg diff` calls a change, and what `kg correct` refuses to write."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner, Result
from paths import EXCHANGE

from kg.cli.curate import correct, diff, review
from kg.curate import load_corrections
from kg.curate.diff import diff as compare
from kg.curate.duplicates import duplicates
from kg.curate.review import review as look
from kg.errors import KGError
from kg.store.graph import load
from kg.store.rows import ArticleRow, EdgeRow, EntityRow, FactRow, Tables
from kg.store.tables import read_tables


def entity(name: str, kind: str = "UnionBody", *aliases: str, **more: object) -> EntityRow:
    row = EntityRow(f"{kind}/{name}", kind, name, aliases, "", None, None, (), True, ())
    return replace(row, **more)  # type: ignore[arg-type]


def edge(head: EntityRow, relation: str, tail: EntityRow, confidence: float = 0.9, modality: str = "done") -> EdgeRow:
    fact = FactRow("f", head.iri, relation, tail.iri, confidence, "rule", modality, "s")
    return EdgeRow(head.iri, relation, tail.iri, (fact,))


def tables(*edges: EdgeRow, entities: tuple[EntityRow, ...]) -> Tables:
    return Tables(entities=entities, edges=edges, facts=tuple(fact for e in edges for fact in e.facts))


# ── review ──


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (entity("甲县总工会"), entity("甲总工会"), True),
        (entity("丙丁有限公司", "Enterprise"), entity("丙丁公司", "Enterprise"), True),
        (entity("县总工会"), entity("甲县总工会", "UnionBody", "县总工会"), True),
        (entity("职工读书分享会", "Initiative"), entity("职工读书交享会", "Initiative"), True),
        (entity("第一届职工运动会", "Initiative"), entity("第二届职工运动会", "Initiative"), False),
        (entity("丁芳", "Person"), entity("丁方", "Person"), False),
        (entity("甲县", "Region"), entity("甲市", "Region"), False),
        (entity("甲乙", "Region"), entity("甲乙市", "Region"), True),
        (entity("甲县总工会"), entity("甲县总工会", "PublicBody"), False),
        (entity("甲县", "Region", code="1"), entity("甲", "Region", "甲县", code="2"), False),
    ],
)  # fmt: skip
def test_near_duplicates(one: EntityRow, other: EntityRow, found: bool) -> None:
    assert bool(duplicates(Tables(entities=(one, other)))) is found


def test_a_slip_between_places_is_none() -> None:
    one, other = entity("甲乙市总工会文工团"), entity("甲乙市总工会文宣团")
    here, there = entity("子市", "Region"), entity("丑市", "Region")
    apart = tables(edge(one, "locatedIn", here), edge(other, "locatedIn", there), entities=(one, other, here, there))
    together = tables(edge(one, "locatedIn", here), edge(other, "locatedIn", here), entities=(one, other, here, there))
    assert not duplicates(apart) and duplicates(together)


def test_what_saves_most_comes_first() -> None:
    short, full, firm = entity("市总", resolved=False), entity("甲市总工会"), entity("乙公司", "Enterprise")
    found = look(tables(
        edge(short, "supports", firm), edge(short, "partnersWith", full), edge(full, "supports", firm, 0.4),
        entities=(short, full, firm),
    ))  # fmt: skip
    assert [(item.kind, item.what, item.saves) for item in found] == [
        ("unresolved", "市总", 2.25), ("low confidence", "甲市总工会 supports 乙公司", 0.6)]  # fmt: skip
    assert found[0].cure == "kg correct rename '市总' FULL-NAME --type UnionBody"


def test_a_name_that_several_go_by_is_hardly_a_duplicate() -> None:
    short = entity("职工书屋", "Facility")
    here, there = (entity(f"{name}职工书屋", "Facility", "职工书屋") for name in ("甲公司", "乙公司"))
    alone, shared = duplicates(Tables(entities=(short, here))), duplicates(Tables(entities=(short, here, there)))
    assert [len(alone), len(shared)] == [1, 2] and max(pair.likely for pair in shared) < alone[0].likely / 2


def test_contradictions() -> None:
    union, firm = entity("甲总工会"), entity("乙公司", "Enterprise")
    place, other, county = (entity(name, "Region") for name in ("子市", "丑市", "寅县"))
    denied = edge(union, "supports", firm, modality="denied").facts[0]
    graph = tables(
        edge(union, "supports", firm), edge(union, "locatedIn", place, 0.9), edge(union, "locatedIn", other, 0.8),
        edge(firm, "locatedIn", place), edge(firm, "locatedIn", county), edge(county, "locatedIn", place),
        entities=(union, firm, place, other, county, entity("乙公司", "Group")),
    )  # fmt: skip
    found = look(replace(graph, facts=(*graph.facts, denied)))
    assert {(item.what, item.why) for item in found if item.kind == "contradiction"} == {
        ("甲总工会 supports 乙公司", "stated and denied"),
        ("甲总工会 locatedIn 丑市", "lies in 子市 too, and neither is in the other"),
        ("乙公司: Group or Enterprise?", "one name, two classes"),
    }


def test_namesakes_are_called_by_the_end_of_their_iri() -> None:
    base = "https://example.org/id/initiative/读书会@"
    one, other = (entity("读书会", "Initiative", iri=base + code) for code in ("35", "43"))
    full = entity("职工读书会", "Initiative", "读书会")
    found = look(Tables(entities=(one, other, full)))
    assert [item.cure for item in found] == [
        f"kg correct merge 'initiative/读书会@{code}' '职工读书会' --type Initiative" for code in ("35", "43")
    ]  # fmt: skip


def test_review_command() -> None:
    arguments = ["--graph", str(EXCHANGE), "--format", "json", "--limit", "0"]
    items = json.loads(CliRunner().invoke(review, arguments, catch_exceptions=False).stdout)
    assert [item["saves"] for item in items] == sorted((item["saves"] for item in items), reverse=True)
    assert items[0]["place"] == "beta.txt:24-34"
    arguments = ["--graph", str(EXCHANGE), "--kind", "unresolved", "--format", "tsv"]
    only = CliRunner().invoke(review, arguments, catch_exceptions=False)
    assert len(only.stdout.splitlines()) == 2


# ── diff ──


def test_a_graph_does_not_differ_from_itself() -> None:
    whole = read_tables(load(EXCHANGE))
    assert compare(whole, whole) == ()


def test_a_new_name_is_one_change() -> None:
    firm, old, new = entity("乙公司", "Enterprise"), entity("县总工会"), entity("甲县总工会", "UnionBody", "县总工会")
    before = tables(edge(old, "supports", firm), entities=(firm, old))
    changes = compare(before, tables(edge(new, "supports", firm), entities=(firm, new)))
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


# ── correct ──


def run(path: Path, *words: str) -> Result:
    arguments = [*words, "--graph", str(EXCHANGE), "--file", str(path), "--who", "王芳", "--when", "2026-05-01"]
    return CliRunner().invoke(correct, arguments)


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        (("wrong", "县总", "主办", "竞赛"), "organises"),
        (("wrong", "丁三", "post", "主席"), "post"),
        (("merge", "丁三", "乙公司"), ""),
        (("rename", "乙公司", "乙有限公司"), ""),
        (("retype", "乙公司", "事业单位"), ""),
        (("split", "县总", "己县总工会", "--source", "竞赛落幕"), ""),
        (("missing", "乙公司", "supports", "丁三", "--source", "alpha.txt:25-49"), "supports"),
        (("missing", "甲县总工会", "issues", "通知", "--to-type", "文件", "--source", "beta.txt"), "issues"),
        (("missing", "丁三", "receives", "劳动模范", "--to-type", "荣誉", "--source", "beta.txt"), "receives"),
        (("missing", "丁三", "职务", "副主席", "--at", "甲县总工会", "--source", "beta.txt"), "post"),
        (("missing", "戊五", "post", "会员", "--at", "己会", "--to-type", "UnionBody", "--source", "beta.txt"), "post"),
        (("missing", "竞赛", "figure", "300多名", "--measure", "参加职工", "--source", "beta.txt"), "figure"),
        (("missing", "职工书屋", "实体", "场所设施", "--source", "beta.txt"), "entity"),
        (("wrong", "丁三", "entity", "人物"), "entity"),
        (("region", "甲县", "长沙市"), ""),
    ],
)
def test_a_row_that_fits_is_written(words: tuple[str, ...], relation: str, tmp_path: Path) -> None:
    result = run(tmp_path / "c.tsv", *words)
    assert result.exit_code == 0, result.exception
    (row,) = load_corrections([tmp_path / "c.tsv"])
    assert (row.action, row.relation, row.who, row.when) == (words[0], relation, "王芳", "2026-05-01")


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (("merge", "县总", "甲县总工会"), "it is so already"),
        (("split", "丁三", "丁四", "--source", "alpha.txt"), "does not mention 丁三"),
        (("missing", "丁三", "entity", "Person", "--source", "beta.txt"), "it is so already"),
        (("merge", "县总", "甲县总工"), "did you mean 甲县总工会"),
        (("wrong", "县总", "supports", "竞赛"), "between them it has organises, undertakes"),
        (("wrong", "县总", "hosts", "竞赛"), "unknown relation 'hosts'"),
        (("wrong", "丁三", "post", "副主席"), "it has 主席、党组书记"),
        (("missing", "丁三", "organises", "乙公司", "--source", "beta.txt"), "the ontology has no Person organises Enterprise"),
        (("missing", "丁三", "figure", "3", "--source", "beta.txt"), "needs measure"),
        (("missing", "丁三", "figure", "3", "--measure", "讲课", "--source", "beta.txt"), "no number with a unit"),
        (("missing", "丁三", "post", "副主席", "--source", "beta.txt"), "needs at"),
        (("missing", "丁三", "post", "副主席", "--at", "乙会", "--source", "beta.txt"), "no such entity"),
        (("missing", "竞赛", "date", "去年", "--source", "beta.txt"), "'去年' is no date"),
        (("wrong", "丁三", "entity", "Group"), "it has Person"),
        (("split", "县总", "己县总工会", "--source", "gamma.txt"), "no such source in the graph"),
        (("region", "甲县", "鼓楼区"), "4 places are called so"),
        (("region", "甲县", "无此地"), "no such place"),
        (("retype", "乙公司", "Firm"), "unknown to 'Firm'"),
    ],
)
def test_a_row_that_does_not_fit_is_refused(words: tuple[str, ...], fault: str, tmp_path: Path) -> None:
    result = run(tmp_path / "c.tsv", *words)
    assert isinstance(result.exception, KGError) and fault in str(result.exception)
    assert not (tmp_path / "c.tsv").exists()


def test_check_tells_each_row_that_does_not_fit(tmp_path: Path) -> None:
    path = tmp_path / "c.tsv"
    run(path, "rename", "乙公司", "乙有限公司")
    with path.open("a", encoding="utf-8") as file:
        file.write("merge\t无名会\t\t县总\t\t\t\t\t王芳\t2026-05-02\n")
    result = CliRunner().invoke(correct, ["check", str(path), "--graph", str(EXCHANGE)])
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{path}:3: merge 无名会 → 县总: 无名会: no such entity")
    assert "2 corrections, 1 that do not fit" in result.stderr
