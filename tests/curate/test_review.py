"""What `kg review` puts first: near duplicates, contradictions, what is unresolved or unsure."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner
from made_up_tables import edge, entity, tables
from paths import EXCHANGE

from kg.cli.curate import review
from kg.curate.duplicates import duplicates
from kg.curate.review import review as look
from kg.store.rows import EntityRow, Tables


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (entity("甲县总工会"), entity("甲总工会"), True),
        (entity("丙丁有限公司", "Enterprise"), entity("丙丁公司", "Enterprise"), True),
        (entity("县总工会"), entity("甲县总工会", "UnionBody", "县总工会"), True),
        (entity("职工读书分享会", "Initiative"), entity("职工读书交享会", "Initiative"), True),
        (entity("第一届职工运动会", "Initiative"), entity("第二届职工运动会", "Initiative"), False),
        (entity("丁芳", "Person"), entity("丁方", "Person"), False),
        (entity("甲县", "Region"), entity("甲市", "Region"), False),
        (entity("甲乙", "Region"), entity("甲乙市", "Region"), True),
        (entity("甲县总工会"), entity("甲县总工会", "PublicBody"), False),
        (entity("甲县", "Region", code="1"), entity("甲", "Region", "甲县", code="2"), False),
    ],
)  # fmt: skip
def test_near_duplicates(one: EntityRow, other: EntityRow, found: bool) -> None:
    assert bool(duplicates(Tables(entities=(one, other)))) is found


def test_a_slip_between_places_is_none() -> None:
    one, other = entity("甲乙市总工会文工团"), entity("甲乙市总工会文宣团")
    here, there = entity("子市", "Region"), entity("丑市", "Region")
    apart = tables(edge(one, "locatedIn", here), edge(other, "locatedIn", there), entities=(one, other, here, there))
    together = tables(edge(one, "locatedIn", here), edge(other, "locatedIn", here), entities=(one, other, here, there))
    assert not duplicates(apart) and duplicates(together)


def test_what_saves_most_comes_first() -> None:
    short, full, firm = entity("市总", resolved=False), entity("甲市总工会"), entity("乙公司", "Enterprise")
    found = look(tables(
        edge(short, "supports", firm), edge(short, "partnersWith", full), edge(full, "supports", firm, 0.4),
        entities=(short, full, firm),
    ))  # fmt: skip
    assert [(item.kind, item.what, item.saves) for item in found] == [
        ("unresolved", "市总", 2.25), ("low confidence", "甲市总工会 supports 乙公司", 0.6)]  # fmt: skip
    assert found[0].cure == "kg correct rename '市总' FULL-NAME --type UnionBody"


def test_a_name_that_several_go_by_is_hardly_a_duplicate() -> None:
    short = entity("职工书屋", "Facility")
    here, there = (entity(f"{name}职工书屋", "Facility", "职工书屋") for name in ("甲公司", "乙公司"))
    alone, shared = duplicates(Tables(entities=(short, here))), duplicates(Tables(entities=(short, here, there)))
    assert [len(alone), len(shared)] == [1, 2] and max(pair.likely for pair in shared) < alone[0].likely / 2


def test_contradictions() -> None:
    union, firm = entity("甲总工会"), entity("乙公司", "Enterprise")
    place, other, county = (entity(name, "Region") for name in ("子市", "丑市", "寅县"))
    denied = edge(union, "supports", firm, modality="denied").facts[0]
    graph = tables(
        edge(union, "supports", firm), edge(union, "locatedIn", place, 0.9), edge(union, "locatedIn", other, 0.8),
        edge(firm, "locatedIn", place), edge(firm, "locatedIn", county), edge(county, "locatedIn", place),
        entities=(union, firm, place, other, county, entity("乙公司", "Group")),
    )  # fmt: skip
    found = look(replace(graph, facts=(*graph.facts, denied)))
    assert {(item.what, item.why) for item in found if item.kind == "contradiction"} == {
        ("甲总工会 supports 乙公司", "stated and denied"),
        ("甲总工会 locatedIn 丑市", "lies in 子市 too, and neither is in the other"),
        ("乙公司: Group or Enterprise?", "one name, two classes"),
    }


def test_namesakes_are_called_by_the_end_of_their_iri() -> None:
    base = "https://example.org/id/initiative/读书会@"
    one, other = (entity("读书会", "Initiative", iri=base + code) for code in ("35", "43"))
    full = entity("职工读书会", "Initiative", "读书会")
    found = look(Tables(entities=(one, other, full)))
    assert [item.cure for item in found] == [
        f"kg correct merge 'initiative/读书会@{code}' '职工读书会' --type Initiative" for code in ("35", "43")
    ]  # fmt: skip


def test_review_command() -> None:
    arguments = ["--graph", str(EXCHANGE), "--format", "json", "--limit", "0"]
    items = json.loads(CliRunner().invoke(review, arguments, catch_exceptions=False).stdout)
    assert [item["saves"] for item in items] == sorted((item["saves"] for item in items), reverse=True)
    assert items[0]["place"] == "beta.txt:24-34"
    arguments = ["--graph", str(EXCHANGE), "--kind", "unresolved", "--format", "tsv"]
    only = CliRunner().invoke(review, arguments, catch_exceptions=False)
    assert len(only.stdout.splitlines()) == 2
