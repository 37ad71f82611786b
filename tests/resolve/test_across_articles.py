"""What two articles name is one thing in the graph where a reader would say so, and two where not."""

from __future__ import annotations

import pytest
from made_up_articles import read_text


def named(type_: str, *texts: str) -> list[tuple[str, int]]:
    """(name, number of articles that name it) of every entity of a type, each text being a page by itself."""
    found = [entity for entity in read_text(*texts).entities if entity.type == type_]
    return sorted((entity.name, len({article for article, _ in entity.mentions})) for entity in found)


def test_a_law_of_the_state_is_one_by_its_short_name_too() -> None:
    texts = ("酒泉市总工会宣讲《工会法》。\n", "防城港市总工会宣讲《中华人民共和国工会法》。\n")
    assert named("Document", *texts) == [("《中华人民共和国工会法》", 2)]


def test_rules_of_two_cities_under_one_name_are_two() -> None:
    texts = ("酒泉市总工会出台《女职工帮扶办法》。\n", "防城港市总工会出台《女职工帮扶办法》。\n")
    assert named("Document", *texts) == [("《女职工帮扶办法》", 1)] * 2


@pytest.mark.parametrize("short", ["酒泉市总", "市总工会"])
def test_a_union_is_one_by_its_short_form_too(short: str) -> None:
    texts = (f"酒泉市总工会举办培训班。{short}发放补贴。\n", "酒泉市总工会开展走访。\n")
    assert named("UnionBody", *texts) == [("酒泉市总工会", 2)]


def test_a_district_union_is_one_with_its_city_before_it_and_without() -> None:
    texts = ("近日,天津市宝坻区总工会举办培训班。\n", "天津市宝坻区扩建广场。宝坻区总工会开展走访。\n")
    assert named("UnionBody", *texts) == [("天津市宝坻区总工会", 2)]


def test_unions_of_two_districts_of_one_name_are_two() -> None:
    texts = ("江苏省徐州市扩建广场。鼓楼区总工会举办培训班。\n", "福建省福州市扩建广场。鼓楼区总工会开展走访。\n")
    assert named("UnionBody", *texts) == [("鼓楼区总工会", 1)] * 2
