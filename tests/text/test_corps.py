"""The Corps, its divisions and regiments as places."""

from __future__ import annotations

import pytest

from kg.text.corps import find_corps
from kg.text.places import find_places


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("兵团第六师总工会", ["新疆生产建设兵团", "第六师"]),
        ("新疆兵团十一师走访一二七团", ["新疆生产建设兵团", "十一师", "一二七团"]),
        ("第三师四十八团工会办起夜校", ["第三师", "四十八团"]),
        ("兵团五师和八十六团团长", ["新疆生产建设兵团", "五师", "八十六团"]),
    ],
)
def test_parts_of_the_corps_are_named(text: str, names: list[str]) -> None:
    assert [name for _, _, name in find_corps([text])[0]] == names


@pytest.mark.parametrize("text", ["三师傅带徒", "参加过第五师的老战士", "四个艺术团员", "童子兵团", "1200团队", "甲市12团购"])
def test_nothing_else_is_a_part_of_it(text: str) -> None:
    assert find_corps([text]) == [[]]


def test_a_division_is_called_as_its_article_calls_it_in_full() -> None:
    assert [[p.name for p in row] for row in find_places(["七师总工会", "兵团第七师"])] == [
        ["第七师"],
        ["新疆生产建设兵团", "第七师"],
    ]
