"""Bodies, places, people and populations that stand beside others: in lists, behind a joint, in a person's name; made up."""

from __future__ import annotations

import pytest
from made_up_articles import JIUQUAN, Paper

PLAIN = Paper("工会为职工办实事")

FOUND = [
    # the union beside a committee
    ("酒泉风电公司党委、工会举办比赛。", "UnionBody", "酒泉风电公司工会"),
    ("酒泉风电公司党委、行政、工会联合举办比赛。", "UnionBody", "酒泉风电公司工会"),
    ("酒泉市人民医院党委和工会慰问护士。", "UnionBody", "酒泉市人民医院工会"),
    # organs whose name holds a joint
    ("酒泉市总工会、酒泉市绿化和市容管理局慰问环卫工人。", "PublicBody", "酒泉市绿化和市容管理局"),
    ("酒泉市总工会联合酒泉市林业和园林局举办比赛。", "PublicBody", "酒泉市林业和园林局"),
    # two bodies, two names
    ("调研组走访了肃州社区卫生服务中心和鸿运纺织有限公司。", "Enterprise", "鸿运纺织有限公司"),
    ("肃州发电公司李大明、玉门发电公司王建华和敦煌发电公司赵立国获奖。", "Enterprise", "敦煌发电公司"),
    # schools and hospitals by number
    ("酒泉市一中、三中、四中参加比赛。", "Institution", "酒泉市三中"),
    ("虹桥二中、育才中学参加比赛。", "Institution", "虹桥二中"),
    ("酒泉市总工会和市一医院联合举办联谊会。", "Institution", "酒泉市一医院"),
    # the society of the place that speaks
    ("我市职工摄影家协会举办展览。", "SocialOrganisation", "酒泉市职工摄影家协会"),
    # what is set up without a name of its own
    ("酒泉红柳煤矿成立了家属委员会。", "SocialOrganisation", "家属委员会"),
    # trades in a list
    ("月嫂、保育员、催乳师、育婴师等家政服务人员参加培训。", "Group", "催乳师"),
    ("为环卫工人、快递员、电网维修工、网约车司机等户外劳动者送去清凉。", "Group", "电网维修工"),
    ("为环卫工人、市政维修工人等送去清凉。", "Group", "市政维修工人"),
    # rooms and grounds
    ("中心开放会议室、图书室、心灵驿站等。", "Facility", "图书室"),
    ("活动在三元里公园举办。", "Facility", "三元里公园"),
    ("酒泉市总工会建成了16个功能齐全、富有特色的“爱心驿站”。", "Facility", "爱心驿站"),
    ("酒泉市第二高级中学“爱心母婴室”通过验收。", "Facility", "爱心母婴室"),
    # an honour behind the name
    ("酒泉风电公司董事长周振获全国五一劳动奖章。", "Person", "周振"),
]


@pytest.mark.parametrize(("body", "type_", "name"), FOUND)
def test_it_is_read_by_its_own_name(body: str, type_: str, name: str) -> None:
    assert (type_, name) in {(t, n.strip("“”")) for t, n in JIUQUAN.entities(body)}


NOT_FOUND = [
    ("酒泉市总工会全力调解农民工欠薪问题。", "Group", "调解农民工"),
    ("这次会议部署了处理职工投诉的工作。", "Group", "处理职工"),
    ("南湖街道职工活动中心位于广场旁。", "Group", "南湖街道职工"),
    ("全国货车司机工会会员总数达590万人。", "UnionBody", "全国货车司机工会"),
    ("“职工之家”App开通了入会功能。", "Facility", "职工之家"),
    ("市民在酒泉南站售票厅排队。", "PublicBody", "酒泉南站售票厅"),
    ("企业在甘肃省控股建设了电厂。", "Enterprise", "甘肃省控股"),
    ("参加活动的还有酒泉市总工会党组书记、副主席石磊。", "Initiative", "酒泉市总工会党组书记"),
]


@pytest.mark.parametrize(("body", "type_", "name"), NOT_FOUND)
def test_it_is_no_such_name(body: str, type_: str, name: str) -> None:
    assert (type_, name) not in {(t, n.strip("“”")) for t, n in JIUQUAN.entities(body)}


def test_the_board_is_that_of_the_joint_union() -> None:
    body = "酒泉市总工会到会祝贺。酒泉市快递行业工会联合会选举产生第一届工会委员会和经费审查委员会。"
    assert "酒泉市快递行业工会联合会经费审查委员会" in JIUQUAN.names(body, "UnionBody")


@pytest.mark.parametrize("called", ["石主席", "石副主席", "石师傅", "石书记"])
def test_somebody_is_called_by_surname_and_post(called: str) -> None:
    people = PLAIN.names(f"云岭矿业公司工会主席石磊到车间慰问。{called}说,要关心职工。", "Person")
    assert people == {"石磊"}


BUILT = [
    ("酒泉市总工会为肃州的酒泉风电公司、玉门机械厂建设了职工书屋。", "酒泉市总工会", True),
    ("酒泉市总工会为肃州的酒泉风电公司、玉门机械厂建设了职工书屋。", "玉门机械厂", False),
    ("酒泉市总工会支持玉门机械厂建设职工书屋。", "玉门机械厂", True),
]


@pytest.mark.parametrize(("body", "builder", "builds"), BUILT)
def test_what_is_built_for_a_firm_is_not_built_by_it(body: str, builder: str, builds: bool) -> None:
    assert ((builder, "establishes", "职工书屋") in PLAIN.facts(body)) == builds


def test_a_firm_that_has_a_room_is_not_founded_with_it() -> None:
    facts = PLAIN.facts("酒泉市总工会为已建职工书屋的玉门机械厂补助3万元。")
    assert ("酒泉市总工会", "establishes", "玉门机械厂") not in facts
