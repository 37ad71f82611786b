"""`kg explain` shows every statement about an entity with its sentence, the names marked, and where it stands."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner
from paths import SMALL

import kg
from kg.cli.query import explain as command
from kg.errors import GraphError, KGError
from kg.schema import BASE
from kg.store.explain import BOLD, PLAIN, explain, mark

CITY, CONTEST, PERSON = BASE + "union/昆明市总工会", BASE + "initiative/春风技能竞赛", BASE + "person/李明"


def sections(text: str) -> dict[str, str]:
    """First line of a section → the rest of it."""
    return {head: rest for head, _, rest in (part.partition("\n") for part in text.split("\n\n"))}


def test_every_relation_in_both_directions(store: ox.Store) -> None:
    found = sections(explain(store, CITY))
    assert list(found) == ["昆明市总工会  工会组织 UnionBody", "→ 主办 organises", "→ 位于 locatedIn", "↔ 合作 partnersWith",
                           "← 任职于 affiliatedWith", "→ 授予 confers", "职务 posts"]  # fmt: skip
    assert found["→ 主办 organises"] == (
        "  “春风”技能竞赛 (活动项目)  0.87  joint-host\n"
        "    【昆明市总工会】与昆明市人社局联合举办【“春风”技能竞赛】，面向农民工。\n"
        "    — 《技能竞赛开赛》 a.txt:0-32")  # fmt: skip
    assert "又名 also  市总" in found["昆明市总工会  工会组织 UnionBody"]


def test_both_sentences_of_a_partnership_surest_first(store: ox.Store) -> None:
    told = sections(explain(store, CITY))["↔ 合作 partnersWith"]
    assert told.index("0.90") < told.index("0.80") and told.count("昆明市人社局 (党政机关)") == 2


def test_names_without_spans_are_found_in_the_sentence(store: ox.Store) -> None:
    told = sections(explain(store, CITY))["→ 授予 confers"]
    assert "【昆明市总工会】授予李明“【春城工匠】”称号。" in told


def test_plans_denials_figures_and_dates(store: ox.Store) -> None:
    found = sections(explain(store, CONTEST).rstrip())
    assert "计划" in found["← 承办 undertakes"] and "否认" in found["← 承办 undertakes"]
    assert "奖励优胜者  超过 500,000 元" in found["数据 figures"] and "【50余万元】" in found["数据 figures"]
    assert found["日期 dates"].startswith("  2021-05\n    ") and "【“春风”技能竞赛】2021年6月启动" in found["日期 dates"]


def test_a_post_marks_person_and_title(store: ox.Store) -> None:
    assert "昆明市总工会【副主席】【李明】介绍" in sections(explain(store, PERSON))["职务 posts"]


def test_what_has_no_sentence_says_so(store: ox.Store) -> None:
    assert "背景知识" in explain(store, BASE + "region/530000")
    assert "见于 mentioned in 1" in explain(store, BASE + "region/530102") or "← 位于" in explain(store, BASE + "region/530102")
    assert "只见简称" in explain(store, BASE + "public-body/昆明市人社局")
    assert explain(store, BASE + "person/无人") == ""


@pytest.mark.parametrize(("spans", "marked"), [
    ([(0, 2), (2, 4)], "【甲会】【乙社】合作"), ([(0, 3), (1, 4)], "【甲会乙社】合作"), ([(0, 4), (0, 2)], "【甲会乙社】合作"),
    ([], "甲会乙社合作")])  # fmt: skip
def test_marks_do_not_cross(spans: list[tuple[int, int]], marked: str) -> None:
    assert mark("甲会乙社\n合作", spans, PLAIN) == marked


def test_a_terminal_gets_bold(store: ox.Store) -> None:
    assert "\x1b[1m昆明市总工会\x1b[0m" in explain(store, CITY, BOLD) and "【" not in explain(store, CITY, BOLD)


class TestCommand:
    def test_it_finds_by_any_name(self) -> None:
        names = ("昆明市总工会", "市总", "union/昆明市总工会")
        made = [CliRunner().invoke(command, [name, "--graph", str(SMALL)]) for name in names]
        assert [result.exit_code for result in made] == [0, 0, 0] and len({result.stdout for result in made}) == 1

    def test_several_of_one_name_are_all_told(self, tmp_path: Path) -> None:
        twins = SMALL.read_text("utf-8").replace('"五华区总工会"@zh ;', '"五华区总工会"@zh ;\n    skos:altLabel "市总"@zh ;')
        (tmp_path / "graph.ttl").write_text(twins, "utf-8")
        result = CliRunner().invoke(command, ["市总", "--graph", str(tmp_path / "graph.ttl")])
        assert "2 entities are called 市总: union/五华区总工会, union/昆明市总工会" in result.stderr
        assert "五华区总工会  工会组织" in result.stdout and "昆明市总工会  工会组织" in result.stdout

    def test_a_name_nobody_has(self, tmp_path: Path) -> None:
        result = CliRunner().invoke(command, ["昆明总工会", "--graph", str(SMALL)])
        assert isinstance(result.exception, KGError) and "did you mean 昆明市总工会" in str(result.exception)
        missing = CliRunner().invoke(command, ["x", "--graph", str(tmp_path / "none.ttl")])
        assert isinstance(missing.exception, GraphError)


def test_a_fact_whose_sentence_leaves_the_subject_out_quotes_the_one_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\ntitle: 晋城职工夜校\n---\n\n山西省晋城市总工会开办职工夜校。同时开展技能培训进车间活动。\n", encoding="utf-8"
    )
    graph = kg.build([tmp_path / "a.md"])
    rows = list(graph.query("SELECT ?before ?text { ?f ukg:context/ukg:text ?before ; prov:wasDerivedFrom/ukg:text ?text }"))
    before, text = "山西省晋城市总工会开办职工夜校。", "同时开展技能培训进车间活动。"
    assert [tuple(map(str, row.values())) for row in rows] == [(before, text)]
