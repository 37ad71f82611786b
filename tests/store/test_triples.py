"""A small reading becomes the triples of the contract; the same bytes each time; and is read back whole."""

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
from small_reading import FIRST, SECOND

from kg.model import Reading
from kg.schema import BASE
from kg.store.convert import as_rdflib
from kg.store.graph import query, rows, store_of
from kg.store.literals import iso_date, number
from kg.store.rdf import to_ntriples, write_turtle
from kg.store.tables import read_tables
from kg.store.triples import parent_codes


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
