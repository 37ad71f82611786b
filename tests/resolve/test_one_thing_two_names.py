"""One thing under two names, in headline and body, with and without year, place, motto and kind; and two that are alike."""

from __future__ import annotations

import pytest
from made_up_articles import read_text


def initiatives(text: str) -> list[str]:
    """The names of the initiatives of an article."""
    return sorted(entity.name for entity in read_text(text + "\n").entities if entity.type == "Initiative")


ONE = [
    ("武都区举办书法比赛\n近日,武都区总工会举办第四届“墨香杯”职工书法比赛。", "第四届“墨香杯”职工书法比赛"),
    ("武都区暑期托管班开班\n武都区总工会开办“七彩假日”2024年暑期爱心托管班。", "“七彩假日”2024年暑期爱心托管班"),
    ("武都举办庆新春职工文化周\n武都区总工会举办的“龙腾庆新春职工文化周”活动启动。", "“龙腾庆新春职工文化周”活动"),
    ("武都区总工会开展“金秋助学”\n武都区总工会开展2024年“金秋助学”活动。", "2024年“金秋助学”活动"),
    ("武都区总工会开展“送清凉”\n武都区总工会开展“送清凉”活动。", "“送清凉”活动"),
    ("工会动态\n武都区总工会举办职工专场招聘会。120人参加招聘会。", "职工专场招聘会"),
    ("工会动态\n武都区总工会召开三届五次全委(扩大)会。三届五次全委会选举了委员。", "三届五次全委(扩大)会"),
    ("工会动态\n武都区总工会开展“女工关爱月”。“女工关爱月”系列公益活动受欢迎。", "“女工关爱月”系列公益活动"),
]
TWO = [
    "武都区举办职工书法比赛\n近日,武都区总工会举办职工摄影比赛。",
    "工会动态\n武都区总工会举办“金秋助学”活动启动仪式,开展“金秋助学”活动。",
]


@pytest.mark.parametrize(("text", "name"), ONE)
def test_one_thing_has_its_fullest_name(text: str, name: str) -> None:
    assert initiatives(text) == [name]


@pytest.mark.parametrize("text", TWO)
def test_two_things_stay_two(text: str) -> None:
    assert len(initiatives(text)) == 2


def test_what_an_article_is_about_is_what_it_points_at() -> None:
    """本次活动 is what the headline names, though a part of it was named since."""
    text = "武都区总工会举办职工艺术季活动\n武都区总工会举办职工艺术季活动。其间举办读书交流活动。本次活动惠及职工3000人。\n"
    figures = {(figure.about, figure.value) for figure in read_text(text).figures}
    keys = {entity.key for entity in read_text(text).entities if entity.name == "职工艺术季活动"}
    assert {about for about, value in figures if value == 3000} <= keys


def houses(text: str) -> list[str]:
    """The names of the houses of an article."""
    return sorted(entity.name for entity in read_text(text + "\n").entities if entity.type == "Facility")


@pytest.mark.parametrize(
    ("full", "head"), [("“石大山大师工作室”", "工作室"), ("货车司机服务站", "服务站"), ("“暖新驿站”", "驿站")]
)
@pytest.mark.parametrize("said", ["这座占地200平方米的{}去年启用。", "武都区总工会每年拨给{}活动经费5万元。"])
def test_bare_head_is_the_house_last_named(full, head, said):
    found = houses(f"武都服务再升级\n近日,武都区总工会建成{full}。{said.format(head)}")
    assert [name for name in found if name.strip("“”").endswith(head)] == [full.strip("“”")]


@pytest.mark.parametrize("centre", ["困难职工帮扶中心", "职工服务中心"])
def test_a_union_s_own_centre_has_the_figures_behind_it(centre):
    reading = read_text(f"武都服务职工\n近日,武都区总工会设立{centre},配备干部8名,建档4600户。\n")
    names = {entity.key: entity.name for entity in reading.entities}
    assert {names[figure.about] for figure in reading.figures} == {f"武都区总工会{centre}"}


def test_a_collective_form_means_the_unions_that_the_article_named() -> None:
    host = "竞赛由北京市平谷区总工会、天津市宝坻区总工会、承德市总工会联合主办。"
    reading = read_text(f"三地签约\n{host}三地总工会签署协议,由平谷区总工会牵头。\n")
    assert {entity.name for entity in reading.entities if entity.type == "UnionBody"} == {
        "北京市平谷区总工会", "天津市宝坻区总工会", "承德市总工会"}  # fmt: skip


def test_a_union_of_a_list_does_not_go_by_the_name_of_the_last() -> None:
    reading = read_text("三地签约\n千山区、立山区总工会各派两名指导员。\n")
    forms = {entity.name: entity.aliases for entity in reading.entities if entity.type == "UnionBody"}
    assert "千山区总工会" in forms and "立山区总工会" not in forms["千山区总工会"]


def bodies(text: str) -> list[str]:
    """The names of the firms and unions of an article."""
    return sorted(e.name for e in read_text(f"工会动态\n{text}\n").entities if e.type in ("Enterprise", "UnionBody"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "江苏盛海炼化（苏州）有限公司举办比赛。盛海炼化工会主席王强到场。",
            ["江苏盛海炼化（苏州）有限公司", "江苏盛海炼化（苏州）有限公司工会"],
        ),
        ("甘肃鲁康制药有限公司举办比赛。鲁康制药获奖。", ["甘肃鲁康制药有限公司"]),
        ("甘肃省徐圩新区工会工作委员会举办比赛。徐圩新区工会工委发奖。", ["甘肃省徐圩新区工会工作委员会"]),
    ],
)
def test_a_body_is_one_by_its_full_and_its_short_name(text: str, names: list[str]) -> None:
    assert bodies(text) == names
