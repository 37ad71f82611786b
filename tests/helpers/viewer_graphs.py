"""Graphs for the viewer's tests: a small one told by hand, with hostile text in it, and made-up ones of any size."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from paths import ROOT

HOSTILE = (
    "</script><script>window.harmed=1</script>",
    '"><img src=x onerror=window.harmed=1>',
    "\u202e逆向\u202c工会\u200f",
    "很" * 5000,
    "<!--<script>",
    "{{ 7 * 7 }}",
    "<a href='javascript:window.harmed=1'>点这里</a>",
)
PREFIXES = """@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix ukg: <https://w3id.org/unionkg/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <https://w3id.org/unionkg/id/> .
"""
SMALL = """
@prefix region: <https://w3id.org/unionkg/id/region/> .
@prefix union: <https://w3id.org/unionkg/id/union/> .
@prefix initiative: <https://w3id.org/unionkg/id/initiative/> .
@prefix person: <https://w3id.org/unionkg/id/person/> .
@prefix honour: <https://w3id.org/unionkg/id/honour/> .
@prefix group: <https://w3id.org/unionkg/id/group/> .
region:900000 a ukg:Region ; skos:prefLabel "青禾省"@zh ; ukg:adminCode "900000" .
region:900100 a ukg:Region ; skos:prefLabel "常禾市"@zh ; ukg:adminCode "900100" .
region:910000 a ukg:Region ; skos:prefLabel "白岭省"@zh ; ukg:adminCode "910000" .
union:常禾市总工会 a ukg:UnionBody ; skos:prefLabel "常禾市总工会"@zh ; skos:altLabel "市总工会"@zh ;
    ukg:locatedIn region:900100 ; ukg:organises initiative:焊工大赛 .
union:白岭省总工会 a ukg:UnionBody ; skos:prefLabel "白岭省总工会"@zh ; ukg:locatedIn region:910000 .
initiative:焊工大赛 a ukg:Initiative ; skos:prefLabel "焊工大赛"@zh ; ukg:date "2021-05"^^xsd:gYearMonth .
initiative:夜校 a ukg:Initiative ; skos:prefLabel "夜校"@zh ; ukg:date "2023"^^xsd:gYear .
person:何青 a ukg:Person ; skos:prefLabel "何青"@zh .
honour:青禾工匠 a ukg:Honour ; skos:prefLabel "青禾工匠"@zh .
group:焊工 a ukg:Group ; skos:prefLabel "焊工"@zh ; ukg:mentionedIn :s1 .
:a1 a ukg:Article ; dcterms:title "常禾办起焊工大赛"@zh ; dcterms:source "one.txt" ;
    dcterms:date "2021-06-01"^^xsd:date ; ukg:reporter "林一" .
:a2 a ukg:Article ; dcterms:title "夜校开课"@zh ; dcterms:source "two.txt" .
:s1 a ukg:Sentence ; dcterms:isPartOf :a1 ;
    ukg:text "5月，市总\\n工会举办焊工大赛，何青夺得头名。"@zh ; ukg:start 0 ; ukg:end 18 .
:s2 a ukg:Sentence ; dcterms:isPartOf :a1 ; ukg:text "何青获评青禾工匠。"@zh ; ukg:start 18 ; ukg:end 27 .
:s3 a ukg:Sentence ; dcterms:isPartOf :a2 ;
    ukg:text "白岭省总工会与常禾市总工会合办夜校，42人报名。"@zh ; ukg:start 0 ; ukg:end 25 .
:m1 a org:Membership ; org:member person:何青 ; ukg:postTitle "班组长"@zh ;
    org:organization union:常禾市总工会 ; prov:wasDerivedFrom :s1 .
:n1 a ukg:Figure ; ukg:about initiative:夜校 ; ukg:measure "报名"@zh ; schema:value 42 ;
    schema:unitText "人" ; ukg:text "42人"@zh ; prov:wasDerivedFrom :s3 .
"""
FACTS = (
    ("union/常禾市总工会", "organises", "initiative/焊工大赛", "s1", "0.95"),
    ("person/何青", "participatesIn", "initiative/焊工大赛", "s1", "0.80"),
    ("person/何青", "receives", "honour/青禾工匠", "s2", "0.90"),
    ("union/白岭省总工会", "organises", "initiative/夜校", "s3", "0.60"),
    ("union/常禾市总工会", "organises", "initiative/夜校", "s3", "0.60"),
    ("union/常禾市总工会", "partnersWith", "union/白岭省总工会", "s3", "0.70"),
)


def small_turtle() -> str:
    """A graph of ten entities and six facts."""
    return PREFIXES + SMALL + "".join(_fact(n, *fact) for n, fact in enumerate(FACTS))


def planned_turtle() -> str:
    """The small graph, where the last evening school is only planned."""
    return small_turtle() + '<https://w3id.org/unionkg/id/fact/0000000000000003> ukg:modality "planned" .\n'


def hostile_turtle() -> str:
    """The small graph, and entities whose names, sentences and titles try to be markup."""
    blocks = [small_turtle()]
    for n, text in enumerate(HOSTILE):
        quoted = text.replace("\\", "\\\\").replace('"', '\\"')
        blocks.append(f':h{n} a ukg:Initiative ; skos:prefLabel "{quoted}"@zh ; skos:altLabel "别名{quoted}"@zh .\n')
        blocks.append(f':ha{n} a ukg:Article ; dcterms:title "{quoted}"@zh ; dcterms:source "{quoted}" .\n')
        blocks.append(
            f':hs{n} a ukg:Sentence ; dcterms:isPartOf :ha{n} ; ukg:text "办了{quoted}。"@zh ; ukg:start 0 ; ukg:end 9 .\n'
        )
        blocks.append(_fact(100 + n, "union/常禾市总工会", "organises", f"h{n}", f"hs{n}", "0.5"))
    return "".join(blocks)


def _fact(number: int, head: str, relation: str, tail: str, sentence: str, confidence: str) -> str:
    base = "https://w3id.org/unionkg/id/"
    return (
        f"<{base}fact/{number:016x}> a ukg:Fact ; rdf:subject <{base}{head}> ; rdf:predicate ukg:{relation} ;\n"
        f"    rdf:object <{base}{tail}> ; prov:wasDerivedFrom :{sentence} ;\n"
        f'    ukg:confidence {confidence} ; ukg:method "by hand" .\n'
        f"<{base}{head}> ukg:{relation} <{base}{tail}> .\n"
    )


def made_up(path: Path, nodes: int, facts: int) -> Path:
    """A made-up graph as the benchmark uses it."""
    source = ROOT / "benchmarks" / "graphs.py"
    spec = importlib.util.spec_from_file_location("benchmark_graphs", source)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.write_graph(path, nodes, facts)
    return path
