"""Which place and which name the whole article gives, in made-up articles."""

from __future__ import annotations

import pytest
from made_up_articles import read_text


def names(type_: str, text: str) -> list[str]:
    """The names of the entities of a type."""
    return sorted(entity.name for entity in read_text(text).entities if entity.type == type_)


def test_a_province_has_no_city_union() -> None:
    text = "甘肃省总工会办赛。甘肃各地响应。酒泉市摆开擂台。擂台赛上,市总工会主席罗军讲话。甘肃省总工会表彰先进。\n"
    assert names("UnionBody", text) == ["甘肃省总工会", "酒泉市总工会"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("肃北县总工会到肃北县走访。", "肃北县"),
        ("肃北蒙古族自治县总工会到肃北县走访。", "肃北蒙古族自治县"),
    ],
)
def test_an_autonomous_county_is_called_as_its_article_calls_it(text: str, name: str) -> None:
    assert names("Region", text + "\n") == [name]


def test_the_national_union_is_one_by_both_its_names() -> None:
    texts = ("全国总工会表彰先进。\n", "中华全国总工会表彰先进。\n")
    found = [entity for entity in read_text(*texts).entities if entity.type == "UnionBody"]
    assert [(entity.name, entity.aliases) for entity in found] == [("中华全国总工会", ("全国总工会",))]
