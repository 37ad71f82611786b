"""Questions to a graph: SPARQL with its prefixes built in, errors that show the spot, forms of answers, named questions."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from click.testing import CliRunner
from paths import ROOT, SMALL
from rich.cells import cell_len

from kg.cli.query import ask as ask_command
from kg.cli.query import query as query_command
from kg.errors import KGError, LexiconError, QueryError
from kg.schema import BASE, PREFIXES, entity_types
from kg.store import named
from kg.store.graph import load, query, rows
from kg.store.lookup import find, find_one, suggest
from kg.store.results import FORMATS, shorten, table, write_results

UNIONS = "SELECT ?name (COUNT(?i) AS ?n) { ?u a ukg:UnionBody ; skos:prefLabel ?name OPTIONAL { ?u ukg:organises ?i } } " \
         "GROUP BY ?name ORDER BY ?name"  # fmt: skip


@pytest.mark.parametrize(("sparql", "place", "reason"), [
    ("SELECT ?x WHERE {\n  ?x foo:bar ?y }", "query:2:6", "unknown prefix foo:"),
    ("SELECT ?x { ?x ", "query:1:", "does not parse"),
    ("", "query:1:1", "does not parse"),
    ("DELETE WHERE { ?s ?p ?o }", "query:1:", "an update"),
    ("PREFIX a: <urn:a>\nINSERT DATA { a:b a:c 1 }", "query:2:", "an update"),
    ("SELECT ?x { ?x a <a b> }", "query:1:", "no valid IRI"),
    ("SELECT (COUNT(?x) AS ?n) ?y { ?x a ?y }", "query:1:", "neither grouped"),
])  # fmt: skip
def test_an_error_names_line_and_column_and_the_reason(store: ox.Store, sparql: str, place: str, reason: str) -> None:
    with pytest.raises(QueryError, match=reason) as caught:
        query(store, sparql)
    assert str(caught.value).startswith(place)


def test_the_caret_stands_under_the_spot_even_after_chinese(store: ox.Store) -> None:
    with pytest.raises(QueryError) as caught:
        query(store, 'SELECT ?x { ?x skos:prefLabel "总工会"@zh ; nope:it ?y }')
    _, line, caret = str(caught.value).splitlines()
    assert cell_len(caret) == cell_len(line[: line.index("nope:it")]) + 1


def test_a_long_line_is_cut_around_the_spot(store: ox.Store) -> None:
    with pytest.raises(QueryError) as caught:
        query(store, "SELECT ?x { " + "?x a ukg:Fact . " * 50 + "?x nope:it ?y " + "?x a ukg:Fact . " * 50 + "}")
    _, line, caret = str(caught.value).splitlines()
    assert len(line) < 100 and line[len(caret) - 1 :].startswith("nope:it")


def test_a_query_may_declare_prefixes_of_its_own(store: ox.Store) -> None:
    assert query(store, "PREFIX u: <https://w3id.org/unionkg/ontology#> ASK { ?x a u:Fact }")
    assert query(store, "PREFIX ukg: <https://w3id.org/unionkg/ontology#> ASK { ?x a ukg:Fact }")


def test_a_service_out_of_reach_is_no_crash(store: ox.Store) -> None:
    with pytest.raises(QueryError, match="cannot run"):
        write_results(query(store, "SELECT ?s { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"))


def test_csv_tsv_and_json_are_the_w3c_forms(store: ox.Store) -> None:
    made = {form: write_results(query(store, UNIONS), form) for form in FORMATS}
    assert list(csv.reader(io.StringIO(made["csv"]))) == [["name", "n"], ["五华区总工会", "0"], ["昆明市总工会", "1"]]
    assert made["tsv"].splitlines()[:2] == ["?name\t?n", '"五华区总工会"@zh\t0']
    parsed = rdflib.query.Result.parse(io.BytesIO(made["json"].encode()), format="json")
    assert [[str(term) for term in row] for row in parsed] == [["五华区总工会", "0"], ["昆明市总工会", "1"]]  # type: ignore[union-attr]
    assert json.loads(made["json"])["head"]["vars"] == ["name", "n"]


def test_a_table_is_aligned_where_chinese_is_two_places_wide(store: ox.Store) -> None:
    lines = write_results(query(store, UNIONS)).splitlines()
    assert lines == ["name          n", "────────────  ─", "五华区总工会  0", "昆明市总工会  1"]


def test_a_table_fits_the_terminal() -> None:
    made = table(["short", "long"], [["1", "很长的一句话" * 20], ["22", "短"]], width=40)
    assert all(cell_len(line) <= 40 for line in made.splitlines()) and "…" in made
    assert table(["a"], []).splitlines() == ["a", "─"]


def test_a_table_shows_short_iris_and_plain_numbers() -> None:
    assert shorten(ox.Literal("0.870", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal"))) == "0.87"
    assert shorten(ox.NamedNode(BASE + "union/甲")) == "union/甲" and shorten(ox.NamedNode("urn:x")) == "urn:x"
    assert shorten(ox.Literal("一\n二")) == "一 二"


@pytest.mark.parametrize("sparql", [f"DESCRIBE <{BASE}union/昆明市总工会>", "CONSTRUCT WHERE { ?a ukg:partnersWith ?b }"])
def test_triples_come_as_turtle(store: ox.Store, sparql: str) -> None:
    made = write_results(query(store, sparql), "csv")
    assert len(rdflib.Graph().parse(data=made, format="turtle")) > 0
    assert made == write_results(query(store, sparql))


def test_ask_says_true_or_false(store: ox.Store) -> None:
    assert write_results(query(store, "ASK { ?x a ukg:Fact }")) == "true\n"
    assert json.loads(write_results(query(store, "ASK { ?x a ukg:Nothing }"), "json"))["boolean"] is False


class TestLookup:
    def test_a_full_name_comes_before_a_short_one(self, store: ox.Store) -> None:
        assert [n.name for n in find(store, "昆明市总工会")] == ["昆明市总工会"]
        assert [n.name for n in find(store, "市总")] == ["昆明市总工会"]

    def test_a_name_is_found_however_it_is_written(self, store: ox.Store) -> None:
        key = "initiative/春风技能竞赛"
        for name in ("春风技能竞赛", "《春风》 技能竞赛", key, BASE + key):
            assert find_one(store, name).iri == BASE + key

    def test_types_narrow(self, store: ox.Store) -> None:
        assert find(store, "昆明市总工会", ("Person",)) == []

    def test_near_names_are_suggested_best_first(self, store: ox.Store) -> None:
        assert suggest(store, "昆明总工会")[0].name == "昆明市总工会"
        assert suggest(store, "zzz") == [] and find(store, "") == []
        with pytest.raises(KGError, match="did you mean 昆明市总工会"):
            find_one(store, "昆明总工会")

    def test_several_of_one_name_are_listed(self, store: ox.Store) -> None:
        twins = ox.Store()
        twins.extend(store)
        twins.add(ox.Quad(ox.NamedNode(BASE + "union/五华区总工会"), ox.NamedNode("http://www.w3.org/2004/02/skos/core#altLabel"),
                          ox.Literal("市总", language="zh")))  # fmt: skip
        with pytest.raises(KGError, match=r"2 entities .*union/五华区总工会, union/昆明市总工会"):
            find_one(twins, "市总")


def asked(store: ox.Store, name: str, *arguments: str) -> list[dict[str, object]]:
    """The answer to a named question as dictionaries of text."""
    made = write_results(named.ask(store, name, arguments), "csv")
    return list(csv.DictReader(io.StringIO(made)))


class TestNamedQuestions:
    def test_each_has_a_title_in_both_languages_and_is_sparql(self) -> None:
        assert len(named.questions()) == 10
        for question in named.questions().values():
            assert question.zh and question.en, question.name
            assert all(p.type in {*entity_types(), "Article"} for p in question.parameters)
            assert not isinstance(query(ox.Store(), question.sparql), ox.QueryBoolean)

    def test_unions_in_a_region_and_under_it(self, store: ox.Store) -> None:
        [row] = asked(store, "unions-in-region", "云南省")
        assert (row["union"], row["initiative"], row["confidence"]) == ("昆明市总工会", "“春风”技能竞赛", "0.87")
        assert (row["place"], row["date"]) == ("昆明市", "2021-05"), "no text says where it took place: the seat of its union"
        assert asked(store, "unions-in-region", "云南") == asked(store, "unions-in-region", "530000") == [row]

    def test_who_works_with_whom(self, store: ox.Store) -> None:
        [row] = asked(store, "partners")
        assert (row["one"], row["other"], row["sentences"], row["articles"]) == ("昆明市人社局", "昆明市总工会", "2", "2")
        assert row["article"] == "技能竞赛开赛"

    def test_what_is_denied_is_no_answer(self, store: ox.Store) -> None:
        denied = ox.Store()
        denied.extend(store)
        denied.update("DELETE { ?f ukg:modality ?m } INSERT { ?f ukg:modality 'denied' } "
                      "WHERE { ?f a ukg:Fact OPTIONAL { ?f ukg:modality ?m } }", prefixes=dict(PREFIXES))
        assert [asked(denied, name) for name in ("partners", "active-unions", "corroborated")] == [[], [], []]
        assert {row["modality"] for row in asked(denied, "article", "开赛")} == {"denied", ""}

    def test_initiatives_for_a_group(self, store: ox.Store) -> None:
        assert [row["organiser"] for row in asked(store, "initiatives-for", "农民工")] == ["昆明市人社局", "昆明市总工会"]

    def test_posts_of_a_person(self, store: ox.Store) -> None:
        [row] = asked(store, "posts-of", "李明")
        assert (row["organisation"], row["post"], row["date"]) == ("昆明市总工会", "副主席", "2021-05-20")

    def test_honours(self, store: ox.Store) -> None:
        assert asked(store, "honours") == [
            {"honour": "春城工匠", "conferred_by": "昆明市总工会", "received_by": "李明", "article": "竞赛启动"}]

    @pytest.mark.parametrize("name", ["“春风”技能竞赛", "春风技能竞赛", "「春风」 技能竞赛", "竞赛"])
    def test_figures_of_an_initiative_whatever_its_marks(self, store: ox.Store, name: str) -> None:
        assert {row["text"] for row in asked(store, "figures-of", name)} == {"280名", "300名", "50余万元"}

    def test_figures_of_the_parts_too(self, store: ox.Store) -> None:
        more = ox.Store()
        more.extend(store)
        part = "<urn:part> a ukg:Initiative ; skos:prefLabel '决赛'@zh ; ukg:partOf ?i"
        of = "?f a ukg:Figure ; ukg:about ?i ; ukg:text '280名'@zh"
        more.update(f"INSERT {{ {part} . ?f ukg:about <urn:part> }} WHERE {{ {of} }}", prefixes=dict(PREFIXES))
        assert ("决赛", "280名") in {(row["of"], row["text"]) for row in asked(more, "figures-of", "春风技能竞赛")}

    def test_the_most_active_unions(self, store: ox.Store) -> None:
        assert asked(store, "active-unions")[0]["union"] in {"昆明市总工会", "五华区总工会"}

    @pytest.mark.parametrize("name", ["技能竞赛开赛", "a.txt", "开赛"])
    def test_everything_from_one_article(self, store: ox.Store, name: str) -> None:
        found = asked(store, "article", name)
        assert {row["relation"] for row in found} >= {"organises", "副主席", "参赛", "date", "undertakes"}
        assert not any(row["relation"] == "confers" for row in found), "that stands in the other article"

    def test_what_two_sources_state(self, store: ox.Store) -> None:
        facts = {(row["head"], row["relation"], row["tail"]): row["files"] for row in asked(store, "corroborated")}
        assert facts[("昆明市人社局", "partnersWith", "昆明市总工会")] == "a.txt b.txt"
        assert ("昆明市总工会", "organises", "“春风”技能竞赛") not in facts

    def test_where_two_sources_disagree(self, store: ox.Store) -> None:
        found = {row["about"]: {row["one"], row["other"]} for row in asked(store, "disagreements")}
        assert found == {"date": {"2021-05", "2021-06"}, "参赛": {"300", "280"},
                         "undertakes “春风”技能竞赛": {"stated", "denied"}}  # fmt: skip

    @pytest.mark.parametrize(("name", "arguments", "fault"), [
        ("nope", (), "ask one of"), ("posts-of", (), "takes 1"), ("partners", ("x",), "takes 0"),
        ("posts-of", ("昆明市总工会",), "no such entity"), ("article", ("无此文",), "no such article"),
        ("article", ("竞赛",), "2 articles fit")])  # fmt: skip
    def test_a_mistake_is_told(self, store: ox.Store, name: str, arguments: tuple[str, ...], fault: str) -> None:
        with pytest.raises(KGError, match=fault):
            named.ask(store, name, arguments)

    @pytest.mark.parametrize("text", ["SELECT * {}", "# title: 题 / Title\nSELECT * { $who ?p ?o }"])
    def test_a_faulty_file_is_told(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "bad.rq").write_text(text, "utf-8")
        with pytest.raises(LexiconError, match=r"bad\.rq"):
            named._read(tmp_path / "bad.rq")


class TestCommands:
    def test_query_of_an_argument_a_file_and_standard_input(self, tmp_path: Path) -> None:
        (tmp_path / "unions.rq").write_text("\ufeff" + UNIONS, "utf-8")
        runner, graph = CliRunner(), ["--graph", str(SMALL)]
        made = [runner.invoke(query_command, [argument, *graph], input=UNIONS)
                for argument in (UNIONS, str(tmp_path / "unions.rq"), "-")]  # fmt: skip
        assert [result.exit_code for result in made] == [0, 0, 0]
        assert len({result.stdout for result in made}) == 1 and "昆明市总工会" in made[0].stdout

    def test_a_file_that_cannot_be_read(self, tmp_path: Path) -> None:
        result = CliRunner().invoke(query_command, [str(tmp_path / "none.rq"), "--graph", str(SMALL)])
        assert isinstance(result.exception, QueryError)

    def test_the_help_of_ask_lists_the_questions(self) -> None:
        shown = CliRunner().invoke(ask_command, ["--help"]).stdout
        assert all(question.usage in shown for question in named.questions().values())

    def test_ask_prints_the_answer(self) -> None:
        result = CliRunner().invoke(ask_command, ["posts-of", "李明", "--graph", str(SMALL), "--format", "csv"])
        assert result.exit_code == 0 and "副主席" in result.stdout

    def test_an_empty_answer_says_so(self) -> None:
        arguments = ["SELECT ?x { ?x a ukg:Nothing }", "--graph", str(SMALL)]
        assert CliRunner().invoke(query_command, arguments).stderr == "nothing found\n"
        assert CliRunner().invoke(query_command, [*arguments, "--format", "csv"]).stderr == ""

    def test_the_commands_load_no_heavy_library(self) -> None:
        script = "import sys, kg.cli.query, kg.cli.validate; print(*sys.modules)"
        made = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True, cwd=ROOT)
        assert not {"rdflib", "pyshacl", "networkx", "jieba", "rich"} & set(made.stdout.split())


def test_rows_are_the_same_in_every_process(store: ox.Store) -> None:
    assert rows(store, UNIONS) == rows(load(SMALL), UNIONS)
