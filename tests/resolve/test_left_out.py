"""Bodies, posts and dates that the words leave out or shorten because they were said before; on made-up articles."""

from __future__ import annotations

import pytest
from made_up_articles import KAIYUAN, ZUNYI, read_text


def named(body: str) -> set[str]:
    """Names of the entities."""
    return {name for _, name in KAIYUAN.entities(body)}


def dated(body: str) -> set[tuple[str, str]]:
    """(entity, date) by names."""
    reading = KAIYUAN.read(body)
    return {(entity.name, said) for entity in reading.entities for said, *_ in entity.dates}


POSTS = [
    ("辽宁北方重工集团向学校捐款,集团董事长孙立平出席。", ("孙立平", "辽宁北方重工集团", "董事长")),
    ("铁岭市总工会职工帮扶中心成立。中心工作人员李桂兰介绍了情况。", ("李桂兰", "铁岭市总工会职工帮扶中心", "工作人员")),
    ("铁岭市总工会推广这一经验。该市总工会副主席吴立新说,效果很好。", ("吴立新", "铁岭市总工会", "副主席")),
    ("省总组织部部长陈国强到场。", ("陈国强", "辽宁省总工会组织部", "部长")),
    ("铁岭市总工会派驻该村的第一书记马文涛正在清点树苗。", ("马文涛", "铁岭市总工会", "第一书记")),
    ("周桂英原是铁岭橡胶厂职工。", ("周桂英", "铁岭橡胶厂", "职工")),
]  # fmt: skip


@pytest.mark.parametrize(("body", "post"), POSTS)
def test_post_of_a_body_named_before(body: str, post: tuple[str, str, str]):
    assert post in KAIYUAN.posts(body)


def test_union_of_the_company_named_before_not_of_the_next():
    said = "远大矿业公司举行比武。公司工会主席刘建民说,好。东升矿业公司也派了人。"
    assert ("刘建民", "远大矿业公司工会", "主席") in KAIYUAN.posts(said)


def test_bare_head_inside_a_name_is_no_left_out_body():
    posts = KAIYUAN.posts("辽宁北方重工集团捐款。华润集团董事长孙立平出席。")
    assert not any(body == "辽宁北方重工集团" for _, body, _ in posts)


def test_union_of_a_city_that_the_clause_before_names():
    assert "抚顺市总工会" in named("在抚顺市,市总工会为女职工免费开展筛查。")


def test_works_joined_by_and_are_two():
    found = named("工作队深入抚顺铜业红山铜矿和中国重工大连分公司慰问职工。")
    assert not any("和中国重工" in name for name in found)


DATES = [
    ("上个月,开原市总工会与开原市人社局签订《技能培训协议》。", ("《技能培训协议》", "2016-05")),
    ("今年3月至5月,开原市总工会举办“金剪刀杯”服装技能大赛。", ("“金剪刀杯”服装技能大赛", "2016-03/2016-05")),
    ("双方在《2016年工资专项集体合同》上签字。5月20日,双方在《女职工专项协议》上签字。", ("《女职工专项协议》", "2016-05-20")),
    ("2014年,厂里找到工会。当年9月,开原市总工会举办“春风杯”焊工大赛。", ("“春风杯”焊工大赛", "2014-09")),
    ("去年,市委成立协调领导小组,印发《产业工人队伍建设方案》。", ("《产业工人队伍建设方案》", "2015")),
]  # fmt: skip


@pytest.mark.parametrize(("body", "date"), DATES)
def test_date_by_what_was_said_before(body: str, date: tuple[str, str]):
    assert date in dated(body)


def test_every_month_is_no_month():
    assert dated("每月5日,开原市总工会举办法律讲座。") <= {("法律讲座", "2016-06-05")}


def test_committee_and_union_of_this_company():
    said = "远大矿业公司举行比武。去年,该公司党委、工会联合出台《技能比武办法》。"
    assert "远大矿业公司党委" in named(said)


def test_office_of_the_county_together_with_whom_a_union_acts():
    assert "会同县统计局" not in named("县总会同县统计局核对数据库。")


def test_month_before_is_unknown_without_a_day():
    text = "工会动态\n\n本报讯 2016年,辽宁省开原市。上个月,开原市总工会与开原市人社局签订《技能培训协议》。\n"
    reading = read_text(text)
    assert not any(entity.dates for entity in reading.entities if entity.type == "Document")


def test_place_with_an_everyday_name_in_a_list_of_its_neighbours():
    said = "福建省泉州市总工会推广经验。石狮、南安、惠安等地总工会率先挂牌。"
    assert "石狮市" in named(said)
    assert "石狮市" not in named("福建省泉州市总工会推广经验。门口的石狮、石鼓都擦亮了。")


def test_who_builds_something_is_not_founded_by_it():
    said = "2015年,开原市城管局建成休息室25座。"
    dated = {entity.name for entity in KAIYUAN.read(said).entities if entity.dates}
    assert dated == {"休息室"}


def test_short_forms_are_the_body_they_stand_for() -> None:
    reading = ZUNYI.read("遵义市总工会举办读书节。市总还印发了《读书节方案》。")
    unions = [entity for entity in reading.entities if entity.type == "UnionBody" and entity.name == "遵义市总工会"]
    assert len(unions) == 1
    assert "市总" in unions[0].aliases
