"""Who a population is, whom a name is for, and the places that serve: what no single rule of `test_rules.py` shows."""

from __future__ import annotations

import pytest
from made_up_articles import read_text


def said(words: str) -> tuple[set[tuple[str, str]], set[tuple[str, str, str]]]:
    """The entities, as (class, name), and the facts, as (head, relation, tail), of an article of some words."""
    reading = read_text(f"工会为职工办实事\n\n本报讯 (记者赵明){words}\n")
    names = {entity.key: entity.name for entity in reading.entities}
    facts = {(names[fact.head], fact.relation, names[fact.tail]) for fact in reading.facts}
    return {(entity.type, entity.name) for entity in reading.entities}, facts


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("梧州市总工会为国家级高技能人才开展“匠心”体检活动。", "高技能人才"),
        ("梧州市总工会为新时代产业工人开展“匠心”体检活动。", "产业工人"),
        ("梧州市总工会给有创业愿望的职工提供小额贷款。", "有创业愿望的职工"),
        ("梧州市总工会为去产能企业职工开展技能培训。", "去产能企业职工"),
    ],
)
def test_a_population_is_named_without_what_is_said_of_it(words: str, group: str) -> None:
    assert {name for type_, name in said(words)[0] if type_ == "Group"} == {group}


@pytest.mark.parametrize(
    ("words", "groups"),
    [
        ("梧州市总工会启动职工心理健康服务项目。", {"职工"}),
        ("梧州市总工会印发《关于开展货车司机、快递员体检的通知》。", {"货车司机", "快递员"}),
        ("梧州市总工会开展劳模宣讲活动。", set()),
        ("梧州市总工会开展工会干部进万家活动。", set()),
        ("梧州市总工会开展职工文化建设工程。", set()),
    ],
)
def test_a_name_says_whom_a_thing_is_for(words: str, groups: set[str]) -> None:
    found, facts = said(words)
    populations = {name for type_, name in found if type_ == "Group"}
    assert {tail for _, relation, tail in facts if relation in ("targets", "regulates")} & populations == groups


def test_a_list_of_populations_goes_on_over_unknown_ones() -> None:
    facts = said("梧州市总工会推出“暖途”行动,为环卫工人、巡河员、快递员等户外劳动者送去药品。")[1]
    assert {tail for _, relation, tail in facts if relation == "targets"} == {"环卫工人", "快递员", "户外劳动者"}


def test_a_meeting_serves_nobody() -> None:
    facts = said("梧州市总工会召开工作会议。会议要求,各级工会要关心困难职工生活。")[1]
    assert not [fact for fact in facts if fact[1] == "targets"]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("梧州市总工会打造“司机之家”12个。", "司机之家"),
        ("梧州市总工会建成24小时智能驿站35个。", "24小时智能驿站"),
        ("梧州市总工会新增建设工会驿站6座。", "工会驿站"),
    ],
)
def test_a_place_is_named_without_what_is_done_to_it(words: str, place: str) -> None:
    assert {name for type_, name in said(words)[0] if type_ == "Facility"} == {place}


def test_a_paper_is_spoken_of_by_its_kind() -> None:
    facts = said("梧州市总工会印发《梧州市职工疗休养管理办法》。办法明确,工会建立困难职工帮扶机制。")[1]
    assert ("《梧州市职工疗休养管理办法》", "regulates", "困难职工帮扶机制") in facts


def test_what_is_handed_to_people_is_no_name_of_a_thing() -> None:
    entities = said("梧州市总工会为256名困难职工发放救助金。")[0]
    assert not [name for type_, name in entities if type_ == "Initiative"]
