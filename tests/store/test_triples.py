"""A small reading, made by hand, becomes the triples of the contract; the same bytes each time; and is read back whole.

`tests/data/small.ttl` is what this reading writes. Other tests of the store load it; after a wanted change of the form,
write it anew with: python tests/test_store.py
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from paths import ROOT, SMALL

from kg.errors import GraphError, KGError, QueryError
from kg.export.network import to_networkx
from kg.iris import article_key, entity_key, sentence_key
from kg.model import Article, Entity, Fact, Figure, Page, Post, Reading, Sentence
from kg.schema import BASE, ONTOLOGY
from kg.store.convert import as_rdflib
from kg.store.files import replacing
from kg.store.graph import load, query, rows, store_of
from kg.store.literals import iso_date, number
from kg.store.rdf import parent_codes, to_ntriples, to_triples, write_turtle
from kg.store.tables import read_tables

FIRST = (
    "昆明市总工会与昆明市人社局联合举办“春风”技能竞赛，面向农民工。"
    "竞赛将由五华区总工会承办，\n奖励优胜者共50余万元。"
    "昆明市总工会副主席李明介绍，2021年5月以来300名农民工参赛。"
)
SECOND = (
    "“春风”技能竞赛2021年6月启动，280名农民工参赛。五华区总工会没有承办该竞赛。昆明市总工会授予李明“春城工匠”称号。"
    "昆明市总工会与昆明市人社局合作。"
)


def article(source: str, text: str, index: int, title: str, date: str) -> Article:
    """One article that is a whole page, cut after each full stop."""
    sentences, start = [], 0
    for end in (i + 1 for i, char in enumerate(text) if char == "。"):
        offsets = tuple(i for i in range(start, end) if text[i] != "\n")
        sentences.append(Sentence(start, end, text[start:end], "".join(text[i] for i in offsets), offsets))
        start = end
    page = Page(source, text, f"{index:064x}")
    return Article(page, index, title, tuple(sentences), "news", ("张三", "李四"), date, 0, len(text))


def span(text: str, name: str) -> tuple[int, int]:
    return text.index(name), text.index(name) + len(name)


def spans(text: str, *names: str) -> list[tuple[int, int]]:
    return [span(text, name) for name in names]


def small_reading() -> Reading:
    """Two articles that agree on a partnership and differ on a date, a number and who undertook a contest."""
    city = entity_key("UnionBody", "昆明市总工会")
    district = entity_key("UnionBody", "五华区总工会")
    bureau = entity_key("PublicBody", "昆明市人社局")
    contest = entity_key("Initiative", "“春风”技能竞赛")
    workers, person = entity_key("Group", "农民工"), entity_key("Person", "李明")
    honour = entity_key("Honour", "春城工匠")
    places = {code: entity_key("Region", name, code) for name, code in
              (("云南省", "530000"), ("昆明市", "530100"), ("五华区", "530102"))}  # fmt: skip
    entities = (
        Entity(city, "UnionBody", "昆明市总工会", ("市总",), mentions=((0, 0), (0, 2), (1, 2), (1, 3))),
        Entity(district, "UnionBody", "五华区总工会", mentions=((0, 1), (1, 1))),
        Entity(bureau, "PublicBody", "昆明市人社局", mentions=((0, 0), (1, 3)), resolved=False),
        Entity(contest, "Initiative", "“春风”技能竞赛", ("竞赛", "该竞赛"), mentions=((0, 0), (0, 1), (1, 0), (1, 1)),
               dates=(("2021-05", 0, 2), ("2021-06", 1, 0))),
        Entity(workers, "Group", "农民工", mentions=((0, 0), (0, 2), (1, 0))),
        Entity(person, "Person", "李明", mentions=((0, 2), (1, 2))),
        Entity(honour, "Honour", "春城工匠", mentions=((1, 2),)),
        Entity(places["530000"], "Region", "云南省", code="530000"),
        Entity(places["530100"], "Region", "昆明市", code="530100", latitude=25.04, longitude=102.71, mentions=((0, 0),)),
        Entity(places["530102"], "Region", "五华区", code="530102", mentions=((0, 1),)),
    )  # fmt: skip
    facts = (
        Fact(city, "organises", contest, 0, 0, "joint-host", 0.87, "done", *spans(FIRST, "昆明市总工会", "“春风”技能竞赛")),
        Fact(bureau, "organises", contest, 0, 0, "joint-host", 0.87),
        Fact(city, "partnersWith", bureau, 0, 0, "joint-host", 0.9, "done", *spans(FIRST, "昆明市总工会", "昆明市人社局")),
        Fact(bureau, "partnersWith", city, 1, 3, "partner-verb", 0.8),
        Fact(contest, "targets", workers, 0, 0, "target-verb", 0.75),
        Fact(district, "undertakes", contest, 0, 1, "undertake", 0.9, "planned"),
        Fact(district, "undertakes", contest, 1, 1, "undertake", 0.9, "denied"),
        Fact(person, "affiliatedWith", city, 0, 2, "post", 0.97),
        Fact(city, "confers", honour, 1, 2, "confer", 0.8),
        Fact(person, "receives", honour, 1, 2, "confer", 0.8),
        Fact(city, "locatedIn", places["530100"], 0, 0, "name", 0.95),
        Fact(district, "locatedIn", places["530102"], 0, 1, "name", 0.95),
    )  # fmt: skip
    figures = (
        Figure(contest, "奖励优胜者", 500000.0, "元", ">", "50余万元", 0, 1, *span(FIRST, "50余万元")),
        Figure(contest, "参赛", 300, "名", "=", "300名", 0, 2, *span(FIRST, "300名")),
        Figure(contest, "参赛", 280, "名", "=", "280名", 1, 0, *span(SECOND, "280名")),
    )
    articles = (article("a.txt", FIRST, 0, "技能竞赛开赛", "2021-05-20"), article("b.txt", SECOND, 1, "竞赛启动", ""))
    return Reading(articles, entities, facts, (Post(person, city, "副主席", 0, 2),), figures)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return small_reading()


@pytest.fixture(scope="module")
def store() -> ox.Store:
    return load(SMALL)


def test_the_reading_writes_the_pinned_file(reading: Reading, tmp_path: Path) -> None:
    write_turtle(reading, tmp_path / "graph.ttl")
    assert (tmp_path / "graph.ttl").read_text("utf-8") == SMALL.read_text("utf-8")


def test_the_order_of_a_reading_leaves_no_trace(reading: Reading) -> None:
    parts = [list(part) for part in (reading.entities, reading.facts, reading.posts, reading.figures)]
    for part in parts:
        random.Random(7).shuffle(part)
    assert to_ntriples(Reading(reading.articles, *map(tuple, parts))) == to_ntriples(reading)


@pytest.mark.parametrize("seed", ["0", "1", "42"])
def test_no_hash_order_shows(seed: str) -> None:
    script = "import sys; from kg.store.graph import load; from kg.store.rdf import sorted_turtle as t; " \
             "sys.stdout.buffer.write(t(q.triple for q in load(sys.argv[1])))"  # fmt: skip
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    made = subprocess.run([sys.executable, "-c", script, str(SMALL)], capture_output=True, check=True, env=environment)
    body = b"".join(line for line in SMALL.read_bytes().splitlines(keepends=True) if not line.startswith(b"#"))
    assert made.stdout == body


def test_two_libraries_read_the_same_triples(store: ox.Store) -> None:
    with_rdflib = rdflib.Graph().parse(SMALL)
    assert set(with_rdflib) == set(as_rdflib(store))
    assert not [term for triple in with_rdflib for term in triple if isinstance(term, rdflib.BNode)]


def test_a_sentence_is_its_stretch_of_the_source(store: ox.Store) -> None:
    texts = {"a.txt": FIRST, "b.txt": SECOND}
    found = rows(store, "SELECT ?text ?start ?end ?file { ?s ukg:text ?text ; ukg:start ?start ; ukg:end ?end ; "
                        "dcterms:isPartOf/dcterms:source ?file }")  # fmt: skip
    assert len(found) == 7
    assert all(texts[str(row["file"])][int(row["start"]) : int(row["end"])] == row["text"] for row in found)  # type: ignore[arg-type]


def test_only_sentences_that_say_something_are_written(reading: Reading) -> None:
    silent = replace(reading, entities=(), facts=reading.facts[:1], posts=(), figures=())
    assert len(rows(store_of(silent), "SELECT ?s { ?s a ukg:Sentence }")) == 1


def test_a_fact_carries_its_evidence(store: ox.Store) -> None:
    tables = read_tables(store)
    fact = next(f for f in tables.facts if f.relation == "organises" and "/union/" in f.head)
    source = tables.source(fact.sentence)
    assert (fact.confidence, fact.method, fact.modality) == (0.87, "joint-host", "done")
    assert source and (source.file, source.title) == ("a.txt", "技能竞赛开赛")
    found = (fact.head_span, fact.tail_span)
    assert [FIRST[slice(*span)] for span in found if span] == ["昆明市总工会", "“春风”技能竞赛"]


def test_a_symmetric_fact_runs_one_way_whichever_way_it_was_said(store: ox.Store) -> None:
    found = [f for f in read_tables(store).facts if f.relation == "partnersWith"]
    assert len(found) == 2 and len({(f.head, f.tail) for f in found}) == 1
    spanned = next(f for f in found if f.head_span)
    assert FIRST[slice(*spanned.head_span)] == "昆明市人社局"  # type: ignore[misc]


def test_a_denied_fact_alone_makes_no_triple(reading: Reading) -> None:
    denied = replace(reading, facts=tuple(f for f in reading.facts if f.modality == "denied"))
    found = store_of(denied)
    assert not query(found, "ASK { ?a ukg:undertakes ?b }")
    assert query(found, 'ASK { ?f a ukg:Fact ; ukg:modality "denied" }')


def test_the_surest_of_two_rules_speaks_for_a_sentence(reading: Reading) -> None:
    fact = reading.facts[1]
    twice = replace(reading, facts=(fact, replace(fact, method="other", confidence=0.95)))
    assert [f.method for f in read_tables(store_of(twice)).facts] == ["other"]


def test_a_region_is_in_the_nearest_region_above_it(store: ox.Store) -> None:
    background = [(e.head, e.relation, e.tail) for e in read_tables(store).edges if e.origin == "background"]
    assert background == [
        (BASE + "region/530100", "locatedIn", BASE + "region/530000"),
        (BASE + "region/530102", "locatedIn", BASE + "region/530100"),
    ]
    assert parent_codes("530102003001") == ("530102003", "530102", "530100", "530000")


def test_other_facts_have_the_shape_of_the_contract(store: ox.Store) -> None:
    [found] = rows(store, """SELECT ?title ?value ?approx ?text ?measure {
        ?m a org:Membership ; org:member ?p ; org:organization ?o ; ukg:postTitle ?title ; prov:wasDerivedFrom ?s .
        ?f a ukg:Figure ; ukg:about ?e ; ukg:measure ?measure ; schema:value ?value ; schema:unitText "元" ;
            ukg:approx ?approx ; ukg:text ?text ; prov:wasDerivedFrom ?t }""")
    assert found == {"title": "副主席", "value": 500000, "approx": ">", "text": "50余万元", "measure": "奖励优胜者"}
    entities = read_tables(store).entity
    contest, bureau = entities[BASE + "initiative/春风技能竞赛"], entities[BASE + "public-body/昆明市人社局"]
    assert (contest.dates, contest.aliases) == (("2021-05", "2021-06"), ("竞赛", "该竞赛"))
    assert not bureau.resolved


@pytest.mark.parametrize(("value", "datatype"), [
    ("2020", "gYear"), ("2021-10", "gYearMonth"), ("2020-11-27", "date"), ("--11-27", "gMonthDay"), ("--11", "gMonth"),
    ("--02-29", "gMonthDay"), ("2018/2020", ""), ("2021-02-30", ""), ("2021-13", "")])  # fmt: skip
def test_a_date_has_the_type_of_its_precision(value: str, datatype: str) -> None:
    assert iso_date(value) == (f'"{value}"^^<http://www.w3.org/2001/XMLSchema#{datatype}>' if datatype else f'"{value}"')


def test_numbers_have_no_exponent() -> None:
    assert [number(n).split("^^")[0] for n in (1e22, 1.5e-7, 97.5)] == ['"10000000000000000000000"', '"0.00000015"', '"97.5"']


class TestIris:
    @pytest.mark.parametrize("style", ["“{}”竞赛", "{}竞赛", "「{}」竞赛", '"{}" 竞赛', "《{}》竞赛", "{}竞\u200b赛"])
    def test_one_name_in_several_styles_is_one_thing(self, style: str) -> None:
        assert entity_key("Initiative", style.format("春风")) == entity_key("Initiative", "‘春风’竞赛")

    def test_width_is_folded(self) -> None:
        assert entity_key("Initiative", "５Ｇ（试点）计划") == entity_key("Initiative", "5G(试点)计划")

    @pytest.mark.parametrize("name", [*"/%<>[]#?{}|^`\\”", "甲/乙", "50%25", "a b", "热·沙", "x\ue000", "a\nb", "\U000e0001"])
    def test_every_name_makes_an_iri_that_turtle_can_hold(self, name: str) -> None:
        iri = BASE + entity_key("Facility", name)
        [quad] = ox.parse(f"<{iri}> a <{ONTOLOGY}Facility> .".encode(), ox.RdfFormat.TURTLE)
        assert quad.subject == ox.NamedNode(iri) and iri.count("/") == (BASE + "facility/x").count("/")

    def test_what_differs_stays_apart(self) -> None:
        names = ["甲/乙", "甲%2F乙", "甲乙", "甲-乙", "甲＋乙", "x\ue000", "x\ue001"]
        assert len({entity_key("Facility", name) for name in names}) == len(names)
        assert entity_key("UnionBody", "甲") != entity_key("PublicBody", "甲")
        assert entity_key("Person", "王芳", "530100") != entity_key("Person", "王芳", "530102")

    def test_articles_and_sentences_are_named_by_content_and_place(self) -> None:
        assert article_key("a" * 64, 0, 10) != article_key("a" * 64, 0, 11)
        assert sentence_key("article/x", 1, 23) != sentence_key("article/x", 12, 3)


class TestGraph:
    @pytest.mark.parametrize(("text", "fault"), [
        ("<a:b> <a:c> .", "graph.ttl:1:13: "), ("<a:b> <a:c> 1 .", "no graph of Union KG"), ("", "no graph")])  # fmt: skip
    def test_a_file_that_is_no_graph_of_ours(self, tmp_path: Path, text: str, fault: str) -> None:
        (tmp_path / "graph.ttl").write_text(text)
        with pytest.raises(GraphError, match=fault):
            load(tmp_path / "graph.ttl")

    def test_a_missing_graph_says_how_to_build_one(self, tmp_path: Path) -> None:
        with pytest.raises(GraphError, match="kg build"):
            load(tmp_path / "none.ttl")
        with pytest.raises(GraphError, match="is a folder"):
            load(tmp_path)

    def test_named_graphs_are_joined(self, tmp_path: Path, store: ox.Store) -> None:
        quads = [ox.Quad(*quad.triple, ox.NamedNode("urn:g")) for quad in store]
        ox.serialize(quads, str(tmp_path / "graph.nq"), ox.RdfFormat.N_QUADS)
        assert set(load(tmp_path / "graph.nq")) == set(store)

    def test_networkx_has_parallel_relations_and_their_evidence(self, store: ox.Store) -> None:
        graph = to_networkx(read_tables(store))
        city, bureau = BASE + "union/昆明市总工会", BASE + "public-body/昆明市人社局"
        assert graph.nodes[city]["label"] == "昆明市总工会" and graph.nodes[city]["type"] == "UnionBody"
        edge = graph.edges[bureau, city, "partnersWith"]
        assert edge["confidence"] == 0.9 and [e["source"] for e in edge["evidence"]] == ["a.txt", "b.txt"]
        assert graph.edges[BASE + "region/530100", BASE + "region/530000", "locatedIn"]["origin"] == "background"
        assert "undertakes" in graph[BASE + "union/五华区总工会"][BASE + "initiative/春风技能竞赛"]


class TestFiles:
    def test_a_fault_leaves_the_earlier_file(self, tmp_path: Path) -> None:
        target = tmp_path / "graph.ttl"
        target.write_text("earlier")
        with pytest.raises(ZeroDivisionError), replacing(target) as file:
            file.write(b"half")
            raise ZeroDivisionError
        assert target.read_text() == "earlier" and list(tmp_path.iterdir()) == [target]

    def test_a_folder_is_no_file(self, reading: Reading, tmp_path: Path) -> None:
        with pytest.raises(KGError, match="is a folder"):
            write_turtle(reading, tmp_path)

    @pytest.mark.parametrize("base", ["no iri/", "https://example.org/id"])
    def test_a_base_has_to_be_one(self, reading: Reading, base: str) -> None:
        with pytest.raises(KGError):
            to_triples(reading, base)

    def test_another_base_goes_through(self, reading: Reading) -> None:
        found = store_of(reading, "https://example.org/x/")
        assert query(found, "ASK { <https://example.org/x/union/昆明市总工会> a ukg:UnionBody }")
        assert BASE.encode() not in to_ntriples(reading, "https://example.org/x/")


def test_rows_wants_a_select(store: ox.Store) -> None:
    with pytest.raises(QueryError, match="SELECT"):
        rows(store, "ASK {}")


if __name__ == "__main__":
    write_turtle(small_reading(), SMALL)
