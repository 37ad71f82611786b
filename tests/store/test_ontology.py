"""The ontology: complete, true to the guidelines, consistent, and with no invented name under a namespace that is reused."""

from __future__ import annotations

import re
import subprocess
import sys

import owlrl
import pytest
import rdflib
from paths import ROOT, SHARED, SMALL
from rdflib import namespace as spaces
from rdflib.namespace import DCTERMS, FOAF, OWL, PROV, RDF, RDFS, SKOS

from kg.schema import (
    ONTOLOGY,
    PREFIXES,
    allowed,
    definition,
    entity_types,
    inverses,
    label,
    ontology_path,
    relations,
    signatures,
    symmetric,
    transitive,
)

UKG = rdflib.Namespace(ONTOLOGY)
ORGANISATIONS = {"UnionBody", "PublicBody", "Enterprise", "Institution", "SocialOrganisation"}
CLOSED = {str(space): space for space in (spaces.ORG, PROV, spaces.SDO, SKOS, DCTERMS, FOAF, OWL, RDF, RDFS, spaces.VANN)}
WEB_ANNOTATION = {"TextPositionSelector", "TextQuoteSelector", "exact", "start", "end"}  # rdflib has no list of these
# what the reused vocabularies say themselves, as far as it could contradict us
REUSED = """
    prov:Activity owl:disjointWith prov:Entity . prov:wasDerivedFrom rdfs:domain prov:Entity ; rdfs:range prov:Entity .
    prov:wasAssociatedWith rdfs:domain prov:Activity ; rdfs:range prov:Agent .
    foaf:Person owl:disjointWith foaf:Organization , foaf:Document . foaf:Organization owl:disjointWith foaf:Document .
    org:Organization owl:equivalentClass foaf:Organization . org:FormalOrganization rdfs:subClassOf org:Organization .
    org:linkedTo rdfs:domain org:Organization ; rdfs:range org:Organization . org:memberOf rdfs:range org:Organization .
    org:member rdfs:domain org:Membership . org:organization rdfs:domain org:Membership ; rdfs:range org:Organization .
    skos:Concept owl:disjointWith skos:ConceptScheme , skos:Collection .
    dcterms:publisher rdfs:range dcterms:Agent . """
# every term that the public contract promises
CONTRACT = re.findall(r"\w+", """
    Organisation UnionBody PublicBody Enterprise Institution SocialOrganisation Person Region Facility Initiative Document
    Honour Group Article Sentence Fact Figure organises undertakes participatesIn targets partOf locatedIn issues regulates
    establishes partnersWith supports affiliatedWith receives confers mentionedIn adminCode confidence method text start end
    reporter postTitle date about measure approx""")


@pytest.fixture(scope="module")
def graph() -> rdflib.Graph:
    return rdflib.Graph().parse(ontology_path("unionkg.ttl"))


def own_terms(graph: rdflib.Graph) -> list[rdflib.URIRef]:
    return sorted({s for s in graph.subjects() if isinstance(s, rdflib.URIRef) and s.startswith(ONTOLOGY)})


def test_the_contract_is_complete(graph: rdflib.Graph) -> None:
    assert not [name for name in CONTRACT if (UKG[name], RDF.type, None) not in graph]


def test_every_term_is_named_and_defined_in_both_languages(graph: rdflib.Graph) -> None:
    for term in own_terms(graph):
        for predicate in (RDFS.label, SKOS.definition):
            found = sorted(str(text.language) for text in graph.objects(term, predicate))  # type: ignore[attr-defined]
            assert found == ["en", "zh"], f"{term} {predicate} {found}"


def test_every_property_has_a_domain_and_a_range(graph: rdflib.Graph) -> None:
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in graph.subjects(RDF.type, kind):
            assert graph.value(term, RDFS.domain), term
            assert graph.value(term, RDFS.range) or term == UKG.date, term  # a date has one of several datatypes


def test_every_class_and_relation_is_mapped_to_a_standard(graph: rdflib.Graph) -> None:
    for name in (*entity_types(), *relations(), "Article", "Fact", "Figure", "Sentence"):
        up = [*graph.objects(UKG[name], RDFS.subClassOf), *graph.objects(UKG[name], RDFS.subPropertyOf)]
        matched = [*graph.objects(UKG[name], SKOS.closeMatch), *(o for node in up for o in graph.objects(node, OWL.inverseOf))]
        assert any(str(term).startswith("http") and not str(term).startswith(ONTOLOGY) for term in (*up, *matched)) or any(
            (node, OWL.inverseOf, None) in graph for node in matched), name  # fmt: skip


@pytest.mark.parametrize("path", ["unionkg.ttl", "shapes.ttl"])
def test_no_name_is_invented_under_a_reused_namespace(path: str) -> None:
    found = {term for triple in rdflib.Graph().parse(ontology_path(path)) for term in triple if isinstance(term, rdflib.URIRef)}
    for term in sorted(found):
        space, name = re.fullmatch(r"(.*[#/])([^#/]*)", term).groups()  # type: ignore[union-attr]
        if space in CLOSED and name:
            assert term in CLOSED[space], term
        if space == PREFIXES["oa"]:
            assert name in WEB_ANNOTATION, term


def test_what_code_writes_is_defined(graph: rdflib.Graph) -> None:
    """Each `ukg:` name in the code and the queries is a term of the ontology."""
    texts = [path.read_text("utf-8") for folder, kind in (("kg", "*.py"), ("ontology", "*.rq"), ("ontology", "shapes.ttl"))
             for path in (ROOT / folder).rglob(kind)]  # fmt: skip
    named = {name for text in texts for name in re.findall(r"\bukg:([A-Za-z]+)\b", text)}
    assert sorted(name for name in named if UKG[name] not in set(own_terms(graph))) == []


def closure(*parts: str) -> rdflib.Graph:
    """The ontology with other triples, and all that OWL 2 RL derives from them."""
    graph = rdflib.Graph().parse(ontology_path("unionkg.ttl"))
    prefixes = {**PREFIXES, "owl": str(OWL), "foaf": str(FOAF)}
    head = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in prefixes.items())
    for part in parts:
        graph.parse(data=head + part, format="turtle")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def contradictions(graph: rdflib.Graph) -> list[str]:
    return sorted(str(o) for _, p, o in graph if str(p).endswith("#error"))


def test_the_ontology_and_a_graph_contradict_neither_each_other_nor_the_standards() -> None:
    assert contradictions(closure(REUSED, SMALL.read_text("utf-8"))) == []


@pytest.mark.parametrize("fault", [
    "<urn:x> a ukg:UnionBody , ukg:Person .", "<urn:x> a ukg:Initiative , prov:Entity .",
    "<urn:x> a ukg:Person , ukg:Honour .", "<urn:x> ukg:organises <urn:y> . <urn:y> a ukg:Region ."])  # fmt: skip
def test_the_reasoner_would_see_a_contradiction(fault: str) -> None:
    assert contradictions(closure(REUSED, fault))


def test_signatures_are_those_of_the_guidelines() -> None:
    path = SHARED / "gold" / "check.py"
    if not path.exists():
        pytest.skip("no annotations here")
    table: dict[str, dict[str, tuple[set[str], set[str]]]] = {}
    exec("import re\n" + path.read_text("utf-8").split("squash =")[0], table)
    assert dict(signatures()) == table["RELS"]
    assert set(entity_types()) == set(table["TYPES"])


def test_a_part_is_of_the_kind_of_its_whole() -> None:
    assert {t for t in entity_types() if allowed("Initiative", "partOf", t)} == {"Initiative"}
    assert {t for t in entity_types() if allowed("Facility", "partOf", t)} == {*ORGANISATIONS, "Facility"}
    assert {t for t in entity_types() if allowed("UnionBody", "partOf", t)} == ORGANISATIONS


def test_what_is_not_allowed() -> None:
    assert not allowed("Person", "organises", "Initiative")
    assert not allowed("UnionBody", "organises", "UnionBody")
    assert not allowed("Organisation", "organises", "Initiative"), "an abstract class is no type"
    assert not allowed("UnionBody", "unheard-of", "Initiative")


def test_characteristics() -> None:
    assert symmetric() == {"partnersWith"}
    assert transitive() == {"partOf", "locatedIn"}
    assert all(signatures()[r][0] == signatures()[r][1] for r in symmetric())
    assert inverses() == {
        "organises": "https://schema.org/organizer", "undertakes": str(PROV.wasAssociatedWith),
        "participatesIn": "https://schema.org/attendee", "issues": str(DCTERMS.publisher),
        "establishes": "https://schema.org/founder", "supports": "https://schema.org/sponsor"}  # fmt: skip


def test_labels() -> None:
    assert label("UnionBody") == "工会组织" and label("UnionBody", "en") == "union body"
    assert label("organises", "fr") == "organises" and definition("nothing") == ""


def test_the_schema_needs_no_heavy_library() -> None:
    script = "import sys, kg.schema; kg.schema.signatures(); print(*sys.modules)"
    made = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True, cwd=ROOT)
    assert not {"rdflib", "pyshacl", "networkx"} & set(made.stdout.split())
