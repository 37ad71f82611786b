"""A good graph conforms; each shape has a breach that it alone finds; pySHACL and the quick SPARQL form of it agree."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from click.testing import CliRunner
from paths import SMALL
from rdflib.namespace import RDF, SH

from kg.cli.validate import validate as command
from kg.model import Reading
from kg.schema import BASE, PREFIXES, ontology_path
from kg.store.graph import load, store_of
from kg.store.shapes import check, queries
from kg.store.validate import report, validate

SHAPES = "https://w3id.org/unionkg/shapes#"
HEAD = f"BASE <{BASE}> "
CITY, CONTEST, PERSON = "<union/昆明市总工会>", "<initiative/春风技能竞赛>", "<person/李明>"
REGION, ARTICLE = "<region/530100>", "?it a ukg:Article ; dcterms:source 'a.txt'"
SENTENCE = "?it a ukg:Sentence ; ukg:start 0"
FACT = "?it a ukg:Fact ; rdf:predicate ukg:organises ; rdf:subject " + CITY
MEMBERSHIP, DATING = "?it a org:Membership", "?it a ukg:Dating"
FIGURE = "?it a ukg:Figure ; schema:unitText '名' ; ukg:start ?start"


def change(where: str, old: str = "", new: str = "") -> str:
    """An update that takes `old` from ?it and gives it `new`."""
    less, more = (part and f"?it {part}" for part in (old, new))
    return f"DELETE {{ {less} }} INSERT {{ {more} }} WHERE {{ {where} . {less} }}"


def on(node: str, old: str = "", new: str = "") -> str:
    return change(f"BIND({node} AS ?it)".replace("<", f"<{BASE}", 1), old, new)


def moved(where: str, predicate: str, *values: str) -> str:
    """An update that puts other values in the place of those that ?it has."""
    less, more = f"?it {predicate} ?old", f"?it {predicate} {', '.join(values)}"
    return f"DELETE {{ {less} }} INSERT {{ {more} }} WHERE {{ {where} . {less} }}"


BLANK = "INSERT {{ [] {0} }} WHERE {{}}"
BREACHES = {
    "Entity": BLANK.format("a ukg:Person ; skos:prefLabel '某人'@zh"),
    "EntityName": on(CITY, new="skos:prefLabel '另名'@zh"),
    "EntityNameLanguage": on(PERSON, "skos:prefLabel ?n", "skos:prefLabel 'Li Ming'@en"),
    "EntityAlias": on(CITY, new="skos:altLabel ''@zh"),
    "EntityMention": on(CITY, new=f"ukg:mentionedIn {CITY}"),
    "EntityDate": on(CONTEST, new="ukg:date '5月'"),
    "EntityResolved": on(CITY, new="ukg:resolved 'no'"),
    "OneType": on("<group/农民工>", new="a ukg:Document"),
    "NoAbstractType": on(CITY, new="a ukg:Organisation"),
    "RegionCode": on(REGION, "ukg:adminCode ?c", "ukg:adminCode '5301'"),
    "RegionLatitude": on(REGION, "schema:latitude ?c", "schema:latitude 125.04"),
    "RegionLongitude": on(REGION, "schema:longitude ?c", "schema:longitude 'east'"),
    "RelationHead": on(REGION, new="ukg:locatedIn <region/530000> ; ukg:confers <honour/春城工匠>"),
    "RelationTail": on(CITY, new=f"ukg:organises {REGION}"),
    "RelationNarrowed": on(CONTEST, new=f"ukg:partOf {CITY}"),
    "Article": BLANK.format("a ukg:Article ; dcterms:source 'c.txt'"),
    "ArticleSource": change(ARTICLE, "dcterms:source 'a.txt'"),
    "ArticleTitle": change(ARTICLE, new="dcterms:title '第二个'@zh"),
    "ArticleReporter": change(ARTICLE, new="ukg:reporter ''"),
    "ArticleKind": moved(ARTICLE, "ukg:kind", "'poem'"),
    "ArticleDate": change(ARTICLE, new="dcterms:date '昨天'"),
    "Sentence": BLANK.format("a ukg:Sentence ; dcterms:isPartOf ?a ; ukg:text '甲'@zh ; ukg:start 0 ; ukg:end 1").replace(
        "WHERE {}", "WHERE { ?a a ukg:Article }"),
    "SentenceArticle": moved(SENTENCE, "dcterms:isPartOf", CITY),
    "SentenceText": change(SENTENCE, "ukg:text ?t"),
    "SentenceStart": moved(SENTENCE, "ukg:start", "-1"),
    "SentenceEnd": moved(SENTENCE, "ukg:end", "'ten'"),
    "SentenceRole": change(SENTENCE, new="ukg:role 'footer'"),
    "TextLength": moved(SENTENCE, "ukg:end", "5"),
    "Fact": BLANK.format(f"a ukg:Fact ; rdf:subject {CITY} ; rdf:predicate ukg:organises ; rdf:object {CONTEST} ; "
                         "ukg:confidence 0.5 ; ukg:method 'x' ; prov:wasDerivedFrom ?s").replace(
        "WHERE {}", "WHERE { ?s a ukg:Sentence ; ukg:start 0 }"),
    "FactSubject": moved(FACT, "rdf:subject", CITY, "<union/五华区总工会>"),
    "FactPredicate": change(FACT, "rdf:predicate ukg:organises"),
    "FactObject": moved(FACT, "rdf:object", "'竞赛'"),
    "FactSource": change(FACT, "prov:wasDerivedFrom ?s"),
    "FactConfidence": moved(FACT, "ukg:confidence", "1.2"),
    "FactMethod": change(FACT, new="ukg:method 'second'"),
    "FactModality": change(FACT, new="ukg:modality 'maybe'"),
    "FactContext": change(FACT, new="ukg:context 'somewhere'"),
    "FactHeadStart": moved(FACT, "ukg:headStart", "0.5"),
    "FactHeadEnd": moved(FACT, "ukg:headEnd", "6", "7"),
    "FactTailStart": moved(FACT, "ukg:tailStart", "-1"),
    "FactTailEnd": moved(FACT, "ukg:tailEnd", "0"),
    "FactRelation": moved(FACT, "rdf:predicate", "ukg:befriends"),
    "FactTriple": on(CITY, f"ukg:organises {CONTEST}"),
    "FactSpans": moved(FACT, "ukg:headEnd", "4000"),
    "Evidence": on("<union/五华区总工会>", new=f"ukg:organises {CONTEST}"),
    "DatingDate": change(DATING, "rdf:object ?d"),
    "Membership": BLANK.format(f"a org:Membership ; org:member {PERSON} ; org:organization {CITY} ; ukg:postTitle '主席'@zh ; "
                               "prov:wasDerivedFrom ?s").replace("WHERE {}", "WHERE { ?s a ukg:Sentence ; ukg:start 0 }"),
    "MembershipPerson": moved(MEMBERSHIP, "org:member", CITY),
    "MembershipOrganisation": moved(MEMBERSHIP, "org:organization", PERSON),
    "MembershipTitle": change(MEMBERSHIP, new="ukg:postTitle '主席'@zh"),
    "MembershipSource": change(MEMBERSHIP, "prov:wasDerivedFrom ?s"),
    "Figure": BLANK.format(f"a ukg:Figure ; ukg:about {CITY} ; ukg:measure '会员'@zh ; schema:value 3 ; schema:unitText '名' ; "
                           "ukg:approx '=' ; ukg:text '3名'@zh ; prov:wasDerivedFrom ?s").replace(
        "WHERE {}", "WHERE { ?s a ukg:Sentence ; ukg:start 0 }"),
    "FigureAbout": change(FIGURE, "ukg:about ?e"),
    "FigureMeasure": moved(FIGURE, "ukg:measure", "'参赛'"),
    "FigureValue": change(FIGURE, new="schema:value 7"),
    "FigureNumber": moved(FIGURE, "schema:value", "'three'"),
    "FigureUnit": moved("?it a ukg:Figure", "schema:unitText", "'名'@zh"),
    "FigureApprox": moved(FIGURE, "ukg:approx", "'?'"),
    "FigureLength": moved(FIGURE, "ukg:end", "0"),
    "FigureText": change(FIGURE, new="ukg:text ''@zh"),
    "FigureSource": change(FIGURE, "prov:wasDerivedFrom ?s"),
}  # fmt: skip


def broken(name: str) -> ox.Store:
    store = load(SMALL)
    before = set(store)
    store.update(HEAD + BREACHES[name], prefixes=dict(PREFIXES))
    assert set(store) != before, "the breach changes nothing"
    return store


def test_the_small_graph_conforms() -> None:
    assert validate(load(SMALL)) == [] == check(load(SMALL))


def test_every_build_conforms(each_reading: Reading) -> None:
    assert check(store_of(each_reading)) == []


def test_each_shape_has_a_breach() -> None:
    shapes = rdflib.Graph().parse(ontology_path("shapes.ttl"))
    named = {str(s).removeprefix(SHAPES) for kind in (SH.NodeShape, SH.PropertyShape) for s in shapes.subjects(RDF.type, kind)}
    idle = {"Region", "Dating"}  # hold properties only
    assert set(BREACHES) == named - idle
    for shape in named - idle:
        messages = {str(m.language) for m in shapes.objects(rdflib.URIRef(SHAPES + shape), SH.message)}  # type: ignore[attr-defined]
        nested = shapes.value(rdflib.URIRef(SHAPES + shape), SH.sparql)
        messages |= {str(m.language) for m in shapes.objects(nested, SH.message)} if nested else set()  # type: ignore[attr-defined]
        assert messages == {"zh", "en"}, shape


@pytest.mark.parametrize("name", sorted(BREACHES))
def test_a_breach_is_found(name: str) -> None:
    hits = check(broken(name))
    assert SHAPES + name in {shape for shape, _, _ in hits}, hits


def test_pyshacl_finds_the_same() -> None:
    """All broken graphs side by side, each under IRIs of its own: one run of pySHACL for all."""
    side_by_side = ox.Store()
    for name in BREACHES:
        lines = broken(name).dump(format=ox.RdfFormat.N_QUADS) or b""
        side_by_side.load(lines.replace(BASE.encode(), f"{BASE}{name}/".encode()), ox.RdfFormat.N_QUADS)
    quick, reference = validate(side_by_side, fast=True), validate(side_by_side)
    assert {finding.rule for finding in reference} == set(BREACHES)
    assert [(f.rule, f.node) for f in quick if ":" in f.node] == [(f.rule, f.node) for f in reference if ":" in f.node]
    assert Counter(f.rule for f in quick) == Counter(f.rule for f in reference), "blank nodes have another name in each library"


def test_checking_leaves_the_store_as_it_was() -> None:
    store = load(SMALL)
    before = set(store)
    check(store)
    assert set(store) == before


def test_each_shape_is_compiled() -> None:
    assert {shape.removeprefix(SHAPES) for shape, _ in queries()} == set(BREACHES)


def test_a_finding_is_told_for_people() -> None:
    [finding] = validate(broken("FactConfidence"), fast=True)
    assert finding.name == "事实 昆明市总工会 主办 “春风”技能竞赛" and finding.value == "1.2"
    text = report([finding], "graph.ttl")
    assert "事实有一个 0 到 1 的置信度 / a fact has one confidence between 0 and 1" in text
    assert "昆明市总工会与昆明市人社局联合举办" in text and "a.txt:0-32" in text


def test_a_breach_of_a_signature_names_the_entity() -> None:
    found = validate(broken("RelationTail"), fast=True)
    assert ("昆明市", "主办") in {(f.name, f.value) for f in found if f.rule == "RelationTail"}


def test_a_long_report_is_cut(tmp_path: Path) -> None:
    findings = validate(broken("FactConfidence"), fast=True) * 30
    assert "… and 10 more" in report(findings, "g") and "more" not in report(findings, "g", None)


@pytest.mark.parametrize("option", [(), ("--fast",)])
def test_the_command_exits_1_when_the_graph_does_not_conform(tmp_path: Path, option: tuple[str, ...]) -> None:
    assert CliRunner().invoke(command, [str(SMALL), *option]).exit_code == 0
    store = broken("FactConfidence")
    store.dump(str(tmp_path / "graph.ttl"), ox.RdfFormat.TURTLE, from_graph=ox.DefaultGraph())
    result = CliRunner().invoke(command, ["--graph", str(tmp_path / "graph.ttl"), *option])
    assert result.exit_code == 1 and "FactConfidence" in result.stdout
