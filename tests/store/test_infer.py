"""What `kg infer` adds: right by a reasoner's own lights, marked, apart, and nothing that was there before."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import owlrl
import pyoxigraph as ox
import rdflib
from click.testing import CliRunner
from paths import SMALL

from kg.cli.validate import infer as command
from kg.schema import BASE, ONTOLOGY, ontology_path
from kg.store.graph import query, rows
from kg.store.infer import Inference, infer, inferred_turtle
from kg.store.validate import validate

CITY, CONTEST = BASE + "union/昆明市总工会", BASE + "initiative/春风技能竞赛"


def test_each_rule(store: ox.Store) -> None:
    found = infer(store)
    assert Inference(CONTEST, "https://schema.org/organizer", CITY, "inverse") in found
    assert Inference(CITY, ONTOLOGY + "partnersWith", BASE + "public-body/昆明市人社局", "symmetric") in found
    assert Inference(CITY, ONTOLOGY + "locatedIn", BASE + "region/530000", "transitive") in found
    assert Inference(CONTEST, ONTOLOGY + "locatedIn", BASE + "region/530100", "region-of-organiser") in found
    assert Inference(CONTEST, ONTOLOGY + "locatedIn", BASE + "region/530000", "transitive") in found


def test_a_reasoner_infers_the_same(store: ox.Store) -> None:
    """All but the default rule is OWL 2 RL; owlrl derives it too, and derives no more of these relations."""
    reasoned = rdflib.Graph().parse(ontology_path("unionkg.ttl")).parse(SMALL)
    default = [i for i in infer(store) if i.rule == "region-of-organiser"]
    for inference in default:
        reasoned.add(tuple(rdflib.URIRef(part) for part in inference[:3]))  # type: ignore[arg-type]
    read = set(reasoned)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(reasoned)
    ours = {tuple(map(rdflib.URIRef, inference[:3])) for inference in infer(store)}
    predicates = {triple[1] for triple in ours}
    theirs = {triple for triple in set(reasoned) - read if triple[1] in predicates and str(triple[0]).startswith(BASE)}
    assert ours - read == theirs


def test_the_store_stays_and_nothing_is_inferred_twice(store: ox.Store) -> None:
    before = set(store)
    found = infer(store)
    assert set(store) == before
    assert max(Counter(inference[:3] for inference in found).values()) == 1
    assert not [i for i in found if query(store, f"ASK {{ <{i.subject}> <{i.predicate}> <{i.object}> }}")]


def test_a_place_of_its_own_wins_over_the_organisers(store: ox.Store) -> None:
    known = ox.Store()
    known.extend(store)
    known.add(ox.Quad(*(ox.NamedNode(iri) for iri in (CONTEST, ONTOLOGY + "locatedIn", BASE + "region/530102"))))
    assert "region-of-organiser" not in {inference.rule for inference in infer(known)}


def test_a_circle_ends() -> None:
    circle = ox.Store()
    for pair in ("ab", "bc", "ca"):
        circle.add(ox.Quad(*(ox.NamedNode(iri) for iri in (f"urn:{pair[0]}", ONTOLOGY + "partOf", f"urn:{pair[1]}"))))
    assert len(infer(circle)) == 3, "each is part of the third too; none of itself"


def test_each_triple_is_marked_and_the_union_with_the_graph_conforms(store: ox.Store) -> None:
    found = infer(store)
    both = ox.Store()
    both.extend(store)
    both.load(inferred_turtle(found), ox.RdfFormat.TURTLE)
    marked = rows(both, "SELECT ?s ?p ?o ?rule { ?inference a ukg:Inference ; ukg:method ?rule ; "
                        "rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }")  # fmt: skip
    assert sorted(tuple(row.values()) for row in marked) == sorted(tuple(inference) for inference in found)
    assert not query(both, "ASK { ?x a ukg:Fact , ukg:Inference }")
    assert validate(both, fast=True) == []


def test_the_command_writes_the_same_bytes_each_time(tmp_path: Path) -> None:
    made = [CliRunner().invoke(command, ["--graph", str(SMALL), "-o", str(tmp_path / name)]) for name in "ab"]
    assert [result.exit_code for result in made] == [0, 0] and "transitive" in made[0].stderr
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert CliRunner().invoke(command, ["--graph", str(SMALL)]).stdout.encode() == (tmp_path / "a").read_bytes()
