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


@pytest.mark.parametrize(
    ("text", "type_", "name"),
    [
        ("酒泉市总工会与市妇女儿童医院签约。", "Institution", "酒泉市妇女儿童医院"),
        ("甘肃省总工会与省汽车维修行业协会签约。", "SocialOrganisation", "甘肃省汽车维修行业协会"),
        ("酒泉市总工会组织市第三人民医院专家义诊。", "Institution", "酒泉市第三人民医院"),
        ("酒泉市总工会在市职工活动中心举办歌会。", "Facility", "酒泉市职工活动中心"),
        ("甘肃省总工会开办省劳模本科班。", "Initiative", "甘肃省劳模本科班"),
        ("甘肃省酒泉市总工会办赛。2019年,敦煌市成立由市人社局参加的小组。", "PublicBody", "敦煌市人社局"),
        ("甘肃省酒泉市总工会办赛。敦煌市推广夜校。市总工会送去图书。", "UnionBody", "敦煌市总工会"),
        ("甘肃省酒泉市总工会办赛。敦煌市推广夜校。该市总工会送去图书。", "UnionBody", "敦煌市总工会"),
        ("酒泉市肃州区总工会办赛。肃州区办赛。金塔县总工会跟进。金塔县出钱,县总工会出力。", "UnionBody", "金塔县总工会"),
        ("酒泉市肃州区总工会办赛。肃州区办赛。金塔县总工会做得更细。县总工会送去图书。", "UnionBody", "金塔县总工会"),
        ("甘肃省甘南州玛曲县总工会办赛。玛曲县办赛。州总工会送去图书。", "UnionBody", "甘南藏族自治州总工会"),
        ("酒泉市肃州区西洞镇办赛。总寨镇的企业说,镇总工会送来图书。", "UnionBody", "总寨镇总工会"),
    ],
)
def test_a_rank_at_the_head_of_a_name_is_that_of_the_place_spoken_of(text: str, type_: str, name: str) -> None:
    assert name in names(type_, text + "\n")


def test_the_word_for_a_market_is_no_rank() -> None:
    assert "市场营销协会" in names("SocialOrganisation", "酒泉市总工会与市场营销协会签约。\n")


def test_a_place_inside_a_name_is_called_as_the_name_calls_it() -> None:
    found = [e for e in read_text("国网常州供电公司举办比武。\n").entities if e.type == "Region"]
    assert [(e.name, e.aliases) for e in found] == [("常州市", ("常州",))]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("广东省总工会聚焦作风建设。", ["广东省"]),
        ("广东省总工会举行重大庆祝活动,确保定期发放。", ["广东省"]),
        ("广东省总工会租下四平方米的铺面。", ["广东省"]),
        ("焦作市总工会聚焦作风。大庆油田派员参加。", ["大庆市", "焦作市"]),
    ],
)
def test_a_place_takes_no_parts_of_two_words(text: str, places: list[str]) -> None:
    assert names("Region", text + "\n") == places
