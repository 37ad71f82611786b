"""Which place a body is in when its name holds one, and which deed a verb in a list governs."""

from __future__ import annotations

import pytest
from made_up_articles import read_text

from kg.model import Reading

PLACED = [
    ("光华电机(大连)有限公司举办技能比武。", "光华电机(大连)有限公司", "大连市", True),
    ("大连光华电机有限公司工会举办技能比武。", "大连光华电机有限公司工会", "大连市", False),
    ("大连光华电机有限公司工会举办技能比武。", "大连光华电机有限公司", "大连市", True),
    ("国网常州供电公司工会举办技能比武。", "国网常州供电公司工会", "常州市", False),
    ("江苏银行泰州分行获得全国五一劳动奖状。", "江苏银行泰州分行", "泰州市", True),
    ("江苏银行泰州分行获得全国五一劳动奖状。", "江苏银行泰州分行", "江苏省", False),
    ("绥棱种业集团党委书记钱学军到泰州市调研。", "绥棱种业集团党委", "绥棱县", False),
    ("甘肃省总工会开展“陇原暖途”活动。甘肃省总工会举办“陇原杯”焊工大赛。", "“陇原杯”焊工大赛", "甘肃省", False),
    ("定西市总工会开展“药乡暖途”活动。定西市总工会举办保育员培训班。", "保育员培训班", "定西市", True),
    ("东江镇的职工书屋开门。金城江区总工会送来图书。", "东江镇", "金城江区", True),
    # the place of a school is not that of its class, the place of a prize not that of those who meet
    ("泰州市总工会开办常州大学智能制造订单班。", "常州大学智能制造订单班", "常州市", False),
    ("泰州市总工会举行泰州市总工会第三次代表大会。", "泰州市总工会第三次代表大会", "泰州市", True),
    ("泰州市总工会建立泰州工匠、海陵工匠轮训切磋机制。", "泰州工匠、海陵工匠轮训切磋机制", "泰州市", False),
    # a zone that the text puts in a province, a new district called after another place
    ("江苏泰兴经济开发区总工会慰问职工。", "泰兴经济开发区", "泰兴市", False),
    ("泰兴市总工会走进黄桥新城。", "黄桥新城", "黄桥镇", False),
    # first in a city is not all over it
    ("泰州市海陵区总工会首先在全市试行“三单”服务机制。", "“三单”服务机制", "泰州市", False),
    ("泰州市总工会在全市试行“三单”服务机制。", "“三单”服务机制", "泰州市", True),
    # taken up by a place, taking root in one
    ("海陵区把“强技筑梦”行动往深里推。", "“强技筑梦”行动", "海陵区", True),
    ("海陵区以“书香”读书节为契机开会。", "“书香”读书节", "海陵区", False),
    ("“三单一会”工作模式已在海陵区初步成型。", "“三单一会”工作模式", "海陵区", True),
    # one of those that settled in a place
    ("首家落户海陵区的外资企业是凤凰光学仪器有限公司。", "凤凰光学仪器有限公司", "海陵区", True),
    ("凤凰光学仪器有限公司属首批落户海陵区的外企。", "凤凰光学仪器有限公司", "海陵区", True),
    ("凤凰光学仪器有限公司拜访首批落户海陵区的外企。", "凤凰光学仪器有限公司", "海陵区", False),
    # what the union of a province does is in no one place of it
    ("甘肃省总工会实施“陇原暖途”工程。", "“陇原暖途”工程", "甘肃省", False),
    ("定西市总工会实施“药乡暖途”工程。", "“药乡暖途”工程", "定西市", True),
    ("甘肃省总工会召开“陇原暖途”推进会。", "“陇原暖途”推进会", "甘肃省", False),
    # unions in general
    ("泰州市总工会开会。只要手续全,基层工会来人就能办。", "泰州市基层工会", "泰州市", False),
    ("泰州市总工会开会。会后,基层工会开展“送清凉”活动。", "泰州市基层工会", "泰州市", True),
    # communities that act
    ("海陵区总工会开会。莲花社区把联谊安排在周末。", "莲花社区", "海陵区", True),
    ("海陵区总工会开会。标杆社区把联谊安排在周末。", "标杆社区", "海陵区", False),
]


def facts(reading: Reading) -> set[tuple[str, str, str]]:
    names = {entity.key: entity.name for entity in reading.entities}
    return {(names[f.head], f.relation, names[f.tail]) for f in reading.facts}


@pytest.mark.parametrize(("body", "head", "place", "there"), PLACED)
def test_a_name_says_where_a_body_is_unless_its_firm_is_there(body: str, head: str, place: str, there: bool) -> None:
    found = facts(read_text(f"工会为职工办实事\n\n本报讯 (记者赵明){body}\n"))
    assert ((head, "locatedIn", place) in found) is there, sorted(found)


def test_a_verb_before_a_list_mark_governs_nothing_behind_it() -> None:
    text = "工会为职工办实事\n\n本报讯 (记者赵明)“海韵杯”织网大赛由日照市总工会主办、日照渔业集团工会承办。\n"
    assert ("日照渔业集团工会", "undertakes", "“海韵杯”织网大赛") in facts(read_text(text))


def test_union_and_organ_of_discipline_in_a_row_of_posts_are_the_firms() -> None:
    text = "工会为职工办实事\n\n本报讯 (记者赵明)洮砚机械集团党委副书记、纪委书记、工会主席钱学军到会。\n"
    whole = "洮砚机械集团"
    assert {(f"{whole}纪委", "partOf", whole), (f"{whole}工会", "partOf", whole)} <= facts(read_text(text))


def test_a_workroom_is_part_of_the_firm_that_its_name_begins_with() -> None:
    text = "工会为职工办实事\n\n本报讯 (记者赵明)洮砚煤矿钱学军劳模创新工作室揭牌。\n"
    assert ("洮砚煤矿钱学军劳模创新工作室", "partOf", "洮砚煤矿") in facts(read_text(text))
