"""The graph says who corrected it, and what was added."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from curating import row

from kg.curate import Correction, apply
from kg.curate.provenance import provenance
from kg.model import Reading
from kg.store.graph import query, store_of
from kg.store.rdf import to_triples
from kg.store.triples import Triple
from kg.store.validate import validate


def test_provenance_joins_the_facts_of_the_graph(reading: Reading) -> None:
    said = row("missing", "乙公司", "县总会", relation="partnersWith", source="alpha.txt", note="见第二段")
    corrected = apply(reading, [said])
    triples: list[Triple] = [*to_triples(corrected.reading), *provenance(corrected)]
    store = ox.Store()
    store.bulk_load("".join(f"{s} {p} {o} .\n" for s, p, o in triples).encode(), ox.RdfFormat.N_TRIPLES)
    found = store.query(
        """SELECT ?who ?when ?note ?action { ?fact a ukg:Fact ; ukg:method "correction" ; prov:wasAttributedTo/rdfs:label ?who ;
            prov:wasGeneratedBy ?said . ?said dcterms:date ?when ; rdfs:comment ?note ; dcterms:type ?action .
            ?entity prov:wasInfluencedBy ?said ; a ukg:Enterprise }""",
        prefixes={"ukg": "https://w3id.org/unionkg/ontology#", "prov": "http://www.w3.org/ns/prov#",
                  "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "dcterms": "http://purl.org/dc/terms/"},
    )  # fmt: skip
    assert [[term.value for term in solution] for solution in found] == [["王芳", "2026-05-01", "见第二段", "missing"]]


@pytest.mark.parametrize(("said", "kind"), [
    (row("missing", "丁三", "副主席", relation="post", at="丁县总工会", source="beta.txt", quote="主席丁三"), "org:Membership"),
    (row("missing", "竞赛", "5万元", relation="figure", measure="奖金", source="alpha.txt"), "ukg:Figure"),
    (row("missing", "竞赛", "2021-06", relation="date", source="beta.txt"), "ukg:Dating"),
])  # fmt: skip
def test_whatever_was_added_says_who_added_it(reading: Reading, said: Correction, kind: str) -> None:
    corrected = apply(reading, [said, row("rename", "竞赛", "匠心杯大赛", when="2026-05-02")])
    triples: list[Triple] = [*to_triples(corrected.reading), *provenance(corrected)]
    store = ox.Store()
    store.bulk_load("".join(f"{s} {p} {o} .\n" for s, p, o in triples).encode(), ox.RdfFormat.N_TRIPLES)
    assert query(store, f"ASK {{ ?it a {kind} ; prov:wasGeneratedBy/dcterms:type 'missing' ; prov:wasDerivedFrom ?sentence }}")
    assert not validate(store, fast=True)


def test_corrected_reading_can_be_stored(reading: Reading) -> None:
    after = apply(reading, [row("region", "鼓楼区", "350102"), row("rename", "县总会", "戊省甲县总工会")]).reading
    assert len(store_of(after)) > len(reading.facts)
