"""RDF formats: nothing is lost on the way through another library, and the same graph gives the same bytes."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from paths import EXCHANGE
from rdflib.compare import isomorphic

from kg.errors import GraphError, KGError
from kg.export import FORMATS, export
from kg.export.jsonld import context
from kg.schema import ONTOLOGY, PREFIXES, ontology_path
from kg.store.graph import load

TRIPLES = {"turtle": "turtle", "ntriples": "nt", "jsonld": "json-ld", "rdfxml": "xml"}
QUADS = {"nquads": "nquads", "trig": "trig"}
TEXT = [name for name, row in FORMATS.items() if row.text and row.suffix]


@pytest.fixture(scope="module")
def original() -> rdflib.Graph:
    return rdflib.Graph().parse(EXCHANGE, format="turtle")


def written(store: ox.Store, name: str, folder: Path) -> Path:
    path = folder / f"graph{FORMATS[name].suffix}"
    export(store, name, path)
    return path


@pytest.mark.parametrize("name", TRIPLES)
def test_another_library_reads_the_same_graph(name: str, store: ox.Store, original: rdflib.Graph, tmp_path: Path) -> None:
    again = rdflib.Graph().parse(written(store, name, tmp_path), format=TRIPLES[name])
    assert isomorphic(again, original)


@pytest.mark.parametrize("name", QUADS)
def test_union_of_the_named_graphs_is_the_graph(
    name: str, store: ox.Store, original: rdflib.Graph, tmp_path: Path
) -> None:
    dataset = rdflib.Dataset()
    dataset.parse(written(store, name, tmp_path), format=QUADS[name])
    union = rdflib.Graph()
    for subject, predicate, value, _ in dataset.quads():
        union.add((subject, predicate, value))
    assert isomorphic(union, original)


def test_an_article_is_a_graph_that_stands_alone(store: ox.Store, tmp_path: Path) -> None:
    dataset = rdflib.Dataset()
    dataset.parse(written(store, "trig", tmp_path), format="trig")
    ukg, skos = rdflib.Namespace(ONTOLOGY), rdflib.SKOS
    articles = {s for s, _, _, _ in dataset.quads((None, rdflib.RDF.type, ukg.Article, None))}
    named = {str(graph.identifier) for graph in dataset.graphs() if len(graph)} - {"urn:x-rdflib:default"}
    assert named == set(map(str, articles))
    for article in articles:
        graph = dataset.graph(article)
        facts = set(graph.subjects(rdflib.RDF.type, ukg.Fact))
        assert facts
        for fact in facts:
            for end in (graph.value(fact, rdflib.RDF.subject), graph.value(fact, rdflib.RDF.object)):
                assert graph.value(end, skos.prefLabel), f"{end} has no name in the graph of {article}"
    parent = rdflib.URIRef("https://w3id.org/unionkg/id/region/990000")
    assert not any(len(list(dataset.graph(article).triples((parent, None, None)))) for article in articles)


@pytest.mark.parametrize("name", TEXT)
def test_same_graph_gives_same_bytes(name: str, store: ox.Store, tmp_path: Path) -> None:
    quads = list(store)
    random.Random(7).shuffle(quads)
    shuffled = ox.Store()
    shuffled.bulk_extend(quads)
    first, second = tmp_path / "first", tmp_path / "second"
    assert written(store, name, first).read_bytes() == written(shuffled, name, second).read_bytes()


def test_carriage_returns_survive_xml(store: ox.Store, tmp_path: Path) -> None:
    path = written(store, "rdfxml", tmp_path)
    texts = [quad.object.value for quad in ox.parse(path=str(path)) if quad.predicate.value == ONTOLOGY + "text"]
    assert any("\r\n" in text for text in texts)


def test_jsonld_context_covers_the_ontology() -> None:
    described = {key for key, entry in context().items() if isinstance(entry, dict) and entry["@id"].startswith("ukg:")}
    properties = set()
    for quad in ox.parse(path=str(ontology_path("unionkg.ttl"))):
        if quad.predicate.value.endswith("#domain") and str(quad.subject.value).startswith(ONTOLOGY):
            properties.add(quad.subject.value.removeprefix(ONTOLOGY))
    assert properties <= described


def test_jsonld_is_plain_json(store: ox.Store, tmp_path: Path) -> None:
    document = json.loads(written(store, "jsonld", tmp_path).read_text("utf-8"))
    union = next(node for node in document["@graph"] if node["type"] == "UnionBody")
    assert union["prefLabel"] == "甲县总工会" and union["altLabel"] == ["县总", "县总工会"]
    assert isinstance(union["organises"], str)
    sentence = next(node for node in document["@graph"] if node["type"] == "Sentence")
    assert isinstance(sentence["start"], int)


def test_turtle_is_grouped_and_has_a_header(store: ox.Store, tmp_path: Path) -> None:
    text = written(store, "turtle", tmp_path).read_text("utf-8")
    assert text.startswith("# Union KG")
    subjects = [line.split(" ")[0] for line in text.splitlines() if line.startswith("<")]
    assert len(subjects) == len(set(subjects)), "a subject is split"
    assert all(f"@prefix {name}: " in text for name in PREFIXES)


def test_unknown_format_names_the_known(store: ox.Store, tmp_path: Path) -> None:
    with pytest.raises(KGError, match="choose one of turtle, ntriples"):
        export(store, "turtel", tmp_path / "x")


def test_folder_format_on_a_file(store: ox.Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(KGError, match="name a folder"):
        export(store, "csv", tmp_path / "file")


def test_a_graph_that_is_not_ours(tmp_path: Path) -> None:
    store = ox.Store()
    store.add(ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.Literal("c")))
    with pytest.raises(GraphError, match="no entity of Union KG"):
        export(store, "turtle", tmp_path / "x.ttl")


def test_relation_to_what_is_no_entity(store: ox.Store, tmp_path: Path) -> None:
    broken = load(EXCHANGE)
    union = ox.NamedNode("https://w3id.org/unionkg/id/union/甲县总工会")
    broken.add(ox.Quad(union, ox.NamedNode(ONTOLOGY + "organises"), ox.NamedNode("urn:nothing")))
    with pytest.raises(GraphError, match=r"<urn:nothing>.*organises.*kg validate"):
        export(broken, "csv", tmp_path / "x")
