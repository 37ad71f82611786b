"""What each correction does to a reading: merge, rename, retype, split, wrong, missing, region."""

from __future__ import annotations

from dataclasses import replace

import pytest
from curating import CONTEST, FIRM, OTHER, UNION, entity, row, stated

from kg.curate import Correction, apply
from kg.model import Entity, Fact, Post, Reading


def test_no_correction_changes_nothing(reading: Reading) -> None:
    assert apply(reading, ()).reading == replace(reading, entities=tuple(sorted(reading.entities, key=lambda e: e.key)))


def test_merge(reading: Reading) -> None:
    after = apply(reading, [row("merge", "丁县总工会", "甲县总工会")]).reading
    assert OTHER not in {e.key for e in after.entities}
    assert entity(after, UNION).aliases == ("丁县总工会", "县总会")
    assert not any(fact.relation == "partnersWith" for fact in after.facts)
    assert [(r.reason, r.what) for r in after.rejects] == [("ends merged", "甲县总工会 partnersWith 甲县总工会")]


def test_rename_makes_the_old_name_an_alias(reading: Reading) -> None:
    after = apply(reading, [row("rename", "县总会", "戊省甲县总工会")]).reading
    renamed = entity(after, "union/戊省甲县总工会")
    assert renamed.aliases == ("县总会", "甲县总工会") and renamed.resolved
    assert ("union/戊省甲县总工会", "organises", CONTEST) in stated(after)
    assert after.posts[0].organisation == after.figures[0].about == "union/戊省甲县总工会"


def test_rename_to_a_name_that_is_there_joins(reading: Reading) -> None:
    after = apply(reading, [row("rename", "丁县总工会", "甲县总工会")]).reading
    assert len(after.entities) == len(reading.entities) - 1
    assert entity(after, UNION).mentions == ((0, 0), (0, 1), (1, 0))


def test_a_name_that_no_place_anchors_keeps_the_place_of_its_key(reading: Reading) -> None:
    scoped = Entity("initiative/读书会@350102", "Initiative", "读书会", mentions=((1, 2),))
    more = replace(reading, entities=(*reading.entities, scoped))
    keys = {e.key for e in apply(more, [row("rename", "读书会", "职工读书会")]).reading.entities}
    assert "initiative/职工读书会@350102" in keys
    keys = {e.key for e in apply(more, [row("rename", "读书会", "长沙市职工读书会")]).reading.entities}
    assert "initiative/长沙市职工读书会" in keys
    after = apply(more, [row("rename", "读书会", "匠心杯竞赛")]).reading
    assert entity(after, CONTEST).mentions == ((0, 0), (0, 1), (1, 0), (1, 2)), "it joins the one that has the name"
    after = apply(more, [row("retype", "initiative/读书会@350102", "Group")]).reading
    assert entity(after, "group/读书会").type == "Group"


def test_retype_rejects_facts_that_make_no_sense(reading: Reading) -> None:
    after = apply(reading, [row("retype", "乙公司", "Group")]).reading
    assert entity(after, "group/乙公司").type == "Group"
    assert {r.what for r in after.rejects if r.reason == "type clash"} == {
        "乙公司 participatesIn 匠心杯竞赛", "甲县总工会 supports 乙公司"}  # fmt: skip


def test_split_moves_what_one_source_says(reading: Reading) -> None:
    after = apply(reading, [row("split", "甲县总工会", "己县总工会", source="beta.txt")]).reading
    first, second = entity(after, UNION), entity(after, "union/己县总工会")
    assert (first.mentions, second.mentions) == (((0, 0), (0, 1)), ((1, 0),))
    assert second.aliases == ("县总会",) and first.aliases == ("县总会",)
    assert ("union/己县总工会", "organises", CONTEST) in stated(after) and (UNION, "organises", CONTEST) in stated(after)
    assert (UNION, "supports", FIRM) in stated(after), "what the other source says stays"


def test_split_by_title_and_by_offsets(reading: Reading) -> None:
    for source in ("竞赛落幕", "beta.txt:0-14"):
        after = apply(reading, [row("split", "甲县总工会", "己县总工会", source=source)]).reading
        assert entity(after, "union/己县总工会").mentions == ((1, 0),)


def test_wrong_everywhere_and_in_one_source(reading: Reading) -> None:
    everywhere = apply(reading, [row("wrong", "县总会", "竞赛", relation="organises")])
    assert (UNION, "organises", CONTEST) not in stated(everywhere.reading)
    assert len([r for r in everywhere.reading.rejects if r.reason == "correction"]) == 2
    once = apply(reading, [row("wrong", "县总会", "竞赛", relation="organises", source="alpha.txt")]).reading
    assert [fact.article for fact in once.facts if fact.relation == "organises"] == [1]


def test_wrong_of_a_symmetric_relation_either_way_round(reading: Reading) -> None:
    after = apply(reading, [row("wrong", "甲县总工会", "丁县总工会", relation="partnersWith")]).reading
    assert not any(fact.relation == "partnersWith" for fact in after.facts)


@pytest.mark.parametrize(
    ("name", "relation", "to"), [("竞赛", "date", "2021"), ("丁三", "post", "主席"), ("县总会", "figure", "5万元")]
)
def test_wrong_date_post_and_figure(reading: Reading, name: str, relation: str, to: str) -> None:
    after = apply(reading, [row("wrong", name, to, relation=relation)]).reading
    left = {"date": entity(after, CONTEST).dates, "post": after.posts, "figure": after.figures}
    assert not left[relation] and sum(map(bool, left.values())) == 2
    assert not after.warnings


def test_missing_points_into_the_source(reading: Reading) -> None:
    corrected = apply(reading, [row("missing", "乙公司", "县总会", relation="partnersWith", source="alpha.txt")])
    fact = next(f for f in corrected.reading.facts if f.method == "correction")
    assert (fact.head, fact.tail, fact.article, fact.sentence, fact.confidence) == (FIRM, UNION, 0, 1, 1.0)
    text = reading.articles[0].page.text
    assert fact.head_span and text[slice(*fact.head_span)] == "乙公司"
    assert fact.tail_span and text[slice(*fact.tail_span)] == "县总会"


def test_missing_makes_entities_whose_type_it_gives(reading: Reading) -> None:
    said = row("missing", "匠心杯竞赛", "农民工", relation="targets", source="beta.txt", quote="农民工 受益", to_type="Group")
    after = apply(reading, [said]).reading
    assert entity(after, "group/农民工").mentions == ((1, 2),)
    assert (CONTEST, "targets", "group/农民工") in stated(after)
    without = apply(reading, [replace(said, to_type="")]).reading
    assert "no entity is called 农民工" in without.warnings[0]
    assert entity(without, CONTEST).mentions == entity(reading, CONTEST).mentions, "a row that fails leaves nothing behind"


def test_missing_date(reading: Reading) -> None:
    said = row("missing", "竞赛", "2021-06", relation="date", source="beta.txt", quote="共商竞赛")
    assert ("2021-06", 1, 0) in entity(apply(reading, [said]).reading, CONTEST).dates


def test_missing_post(reading: Reading) -> None:
    said = row("missing", "丁三", "副主席", relation="post", at="丁县总工会", source="beta.txt", quote="主席丁三")
    corrected = apply(reading, [said])
    assert Post("person/丁三", OTHER, "副主席", 1, 1) in corrected.reading.posts
    assert ("person/丁三", "affiliatedWith", OTHER) in stated(corrected.reading)
    known = apply(reading, [replace(said, at="甲县总工会")]).reading
    assert len(known.facts) == len(reading.facts), "that they belong together is known"
    new = apply(reading, [replace(said, name="戊五", quote="颁奖")]).reading
    assert entity(new, "person/戊五").type == "Person"


def test_missing_figure(reading: Reading) -> None:
    said = row("missing", "竞赛", "5万元", relation="figure", measure="奖金", source="alpha.txt")
    figure = next(f for f in apply(reading, [said]).reading.figures if f.about == CONTEST)
    assert (figure.value, figure.unit, figure.approx, figure.text) == (50000, "元", "=", "5万元")
    assert reading.articles[0].page.text[figure.start : figure.end] == "5万元"
    elsewhere = replace(said, quote="主办匠心杯竞赛")
    assert "the sentence does not have 5万元" in apply(reading, [elsewhere]).reading.warnings[0]


def test_missing_entity_and_wrong_entity(reading: Reading) -> None:
    after = apply(reading, [row("missing", "农民工", "Group", relation="entity", source="beta.txt")]).reading
    assert entity(after, "group/农民工").mentions == ((1, 2),)
    once = apply(reading, [row("wrong", "县总会", "UnionBody", relation="entity", source="beta.txt")]).reading
    assert entity(once, UNION).mentions == ((0, 0), (0, 1)) and once.figures and not once.posts
    assert [f.article for f in once.facts if UNION in (f.head, f.tail)] == [0, 0]
    gone = apply(reading, [row("wrong", "县总会", "UnionBody", relation="entity")]).reading
    assert UNION not in {e.key for e in gone.entities} and not gone.posts and not gone.figures
    assert not any(UNION in (f.head, f.tail) for f in gone.facts)
    assert apply(reading, [row("wrong", "县总会", "Group", relation="entity")]).reading.warnings


def test_missing_against_the_ontology(reading: Reading) -> None:
    said = row("missing", "乙公司", "丁三", relation="organises", source="alpha.txt", quote="乙公司")
    assert "Enterprise organises Person is no relation" in apply(reading, [said]).reading.warnings[0]


def test_region_by_code_brings_its_parents(reading: Reading) -> None:
    after = apply(reading, [row("region", "鼓楼区", "350102")]).reading
    meant = entity(after, "region/350102")
    assert meant.mentions == ((1, 1),) and meant.latitude is not None
    assert (CONTEST, "locatedIn", "region/350102") in stated(after)
    assert {"region/350100", "region/350000"} <= {e.key for e in after.entities}
    assert "region/320106" not in {e.key for e in after.entities}


def test_a_place_that_is_another_one_lies_elsewhere(reading: Reading) -> None:
    city = Entity("region/320100", "Region", "南京市", code="320100", mentions=((1, 1),))
    lies = Fact("region/320106", "locatedIn", city.key, 1, 1, "region-chain", 0.9)
    more = replace(reading, entities=(*reading.entities, city), facts=(*reading.facts, lies))
    after = apply(more, [row("region", "鼓楼区", "350102")]).reading
    assert not any(f.tail == city.key for f in after.facts) and lies.tail in {e.key for e in after.entities}


def test_region_of_what_lies_in_it(reading: Reading) -> None:
    after = apply(reading, [row("region", "竞赛", "350102")]).reading
    assert (CONTEST, "locatedIn", "region/350102") in stated(after)
    assert entity(after, "region/320106").mentions, "the place itself is not another one"


def test_region_by_a_name_that_many_have(reading: Reading) -> None:
    (warning,) = apply(reading, [row("region", "鼓楼区", "鼓楼区")]).reading.warnings
    assert "4 places are called 鼓楼区; give the code" in warning


def test_corrections_follow_each_other(reading: Reading) -> None:
    rows = [
        row("rename", "丁县总工会", "庚县总工会"),
        row("merge", "庚县总工会", "甲县总工会"),
        row("rename", "甲县总工会", "戊省甲县总工会"),
        row("wrong", "庚县总工会", "竞赛", relation="organises"),
    ]
    corrected = apply(reading, rows)
    assert not corrected.reading.warnings
    assert corrected.applied[0].entities == ("union/戊省甲县总工会",), "the record speaks of the entity as it ended"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (row("merge", "无名工会", "甲县总工会"), "no entity is called 无名工会"),
        (row("merge", "县总会", "甲县总工会"), "they are one already"),
        (row("rename", "县总会", "甲县总工会"), "it is called so already"),
        (row("wrong", "乙公司", "竞赛", relation="organises"), "the graph does not say so"),
        (row("missing", "甲县总工会", "竞赛", relation="organises", source="alpha.txt"), "the graph says so already"),
        (row("missing", "丁三", "主席", relation="post", at="县总会", source="beta.txt", quote="丁三"), "says so already"),
        (row("missing", "县总会", "5万元", relation="figure", measure="慰问金", source="alpha.txt"), "says so already"),
        (row("missing", "县总会", "UnionBody", relation="entity", source="alpha.txt"), "mentions it already"),
        (row("missing", "丁三", "副会长", relation="post", at="县总会", source="beta.txt"), "has 丁三 and 副会长"),
        (row("split", "乙公司", "乙公司二", source="beta.txt"), "beta.txt does not mention it"),
        (row("split", "乙公司", "乙公司二", source="gamma.txt"), "no sentence of gamma.txt"),
        (row("region", "鼓楼区", "320106"), "it is that place already"),
    ],
)
def test_a_row_that_matches_nothing_is_told_with_its_place(reading: Reading, said: Correction, why: str) -> None:
    corrected = apply(reading, [said])
    assert len(corrected.reading.warnings) == 1 and not corrected.applied
    assert corrected.reading.warnings[0].startswith("c.tsv:2: ") and why in corrected.reading.warnings[0]
    assert corrected.reading.facts == reading.facts
