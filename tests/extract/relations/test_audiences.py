"""Whom things are for: the populations that a name, a sentence or the next one says; on made-up articles."""

from __future__ import annotations

import pytest
from made_up_articles import ANYWHERE, JIUQUAN

SCHOOL = "酒泉市总工会开展“金秋助学”活动。"
OPENED = "酒泉市总工会举行“暖冬”送温暖活动启动仪式。"
PURPOSE = "为解决货车司机停车难,酒泉市总工会建成司机驿站,"

SAID = [
    # whom a name says a thing is for
    ("酒泉市总工会实施困难职工帮扶工程。", "困难职工帮扶工程", "targets", "困难职工"),
    ("酒泉市总工会建成货车司机爱心驿站。", "货车司机爱心驿站", "targets", "货车司机"),
    ("酒泉市总工会印发《女职工劳动保护实施办法》。", "《女职工劳动保护实施办法》", "regulates", "女职工"),
    ("酒泉市总工会建成流动矿工维权站。", "流动矿工维权站", "targets", "矿工"),
    # whom the next sentence says it is for
    (SCHOOL + "目前已资助困难职工子女320名。", "“金秋助学”活动", "targets", "困难职工子女"),
    ("酒泉市总工会推出“小哥加油”行动。目前已为外卖骑手发放头盔500个。", "“小哥加油”行动", "targets", "外卖骑手"),
    ("肃州区职工的“安康杯”安全竞赛5月开始。", "“安康杯”安全竞赛", "targets", "职工"),
    (SCHOOL + "记者了解到,今年的力度更大。帮扶对象涵盖困难职工子女、残疾职工。", "“金秋助学”活动", "targets", "残疾职工"),
    # who they are that take part
    ("参加“飞天杯”劳动竞赛的职工有2万人。", "“飞天杯”劳动竞赛", "targets", "职工"),
    ("酒泉市总工会举办戈壁游园活动。300余人应邀前来,其中既有残疾职工,也有农民工。", "戈壁游园活动", "targets", "农民工"),
    ("酒泉市总工会启动“货车司机”集中入会行动。", "“货车司机”集中入会行动", "targets", "货车司机"),
    ("酒泉市总工会开展“飞天”职工免费健康体检活动。", "“飞天”职工免费健康体检活动", "targets", "职工"),
    ("酒泉市总工会维护85座户外劳动者驿站。酒泉市总工会给户外劳动者驿站添置微波炉。", "户外劳动者驿站", "targets", "户外劳动者"),
    ("酒泉市总工会今年组织不少于800名一线职工到敦煌疗休养。", "疗休养", "targets", "一线职工"),
    # those for whom more is granted
    ("酒泉市总工会推出“飞天贷”小额贷款。对返乡农民工,额度提高到8万元。", "“飞天贷”小额贷款", "targets", "返乡农民工"),
    ("“飞天工作室”在肃州区挂牌。每周五晚,工作室为外卖骑手做心理疏导。", "飞天工作室", "targets", "外卖骑手"),
    # what is told before serves as does what is given
    ("酒泉市总工会推出“暖阳热线”项目,为一线职工提供心理咨询2000多人次。", "“暖阳热线”项目", "targets", "一线职工"),
    # a campaign that is opened, a list of which each has a word of its own
    (OPENED + "今年将筹资80万元,慰问农民工、坚守岗位的环卫工人8万人次。", "“暖冬”送温暖活动", "targets", "环卫工人"),
    ("酒泉市总工会建成“飞天创业园”,首批36户下岗职工家庭已经入驻。", "飞天创业园", "targets", "下岗职工家庭"),
    # whom a thing serves
    (PURPOSE + "还举办厨艺大赛。", "司机驿站", "targets", "货车司机"),
    ("酒泉市总工会开办暑期托管班，解决双职工家庭的后顾之忧。", "暑期托管班", "targets", "双职工家庭"),
    ("酒泉市总工会开展“金秋助学”活动，资助对象为困难职工子女。", "“金秋助学”活动", "targets", "困难职工子女"),
    ("酒泉市总工会推出“飞天关爱基金”,对因工作受伤的外卖骑手给予救助。", "飞天关爱基金", "targets", "外卖骑手"),
    ("酒泉市总工会开设飞天夜校,吸引了众多青年职工报名。", "飞天夜校", "targets", "青年职工"),
    ("酒泉市总工会启动“暖冬”送温暖活动。活动期间,慰问困难职工860户、农民工1.2万名。", "“暖冬”送温暖活动", "targets", "农民工"),
    ("酒泉市总工会为全市6000名环卫工人投保意外伤害险。", "意外伤害险", "targets", "环卫工人"),
    ("酒泉市推进产业工人队伍建设改革。改革让产业工人有了奔头。", "产业工人队伍建设改革", "targets", "产业工人"),
    # who may have it, who is let in, who has it now; all of a list that stands behind what is done
    ("去年,酒泉市总工会推出“飞天贷”小额贷款。今年起,药农、外包工同样可申请。", "“飞天贷”小额贷款", "targets", "外包工"),
    ("去年,酒泉市总工会推出“飞天”互助活动。今年首次把外卖骑手、零工纳入参保范围。", "“飞天”互助活动", "targets", "外卖骑手"),
    ("酒泉市总工会把外卖骑手纳入“飞天”互助活动。", "“飞天”互助活动", "targets", "外卖骑手"),
    ("一旦务工人员遭遇工伤,酒泉市总工会提供法律援助服务。", "法律援助服务", "targets", "务工人员"),
    ("酒泉市总工会启动“师徒结对”活动。18名技师与70名女职工结成师徒。", "“师徒结对”活动", "targets", "女职工"),
    ("货车司机在服务区享受“飞天热饭”服务。", "“飞天热饭”服务", "targets", "货车司机"),
    ("货车司机终于有了“飞天驿家”项目。", "“飞天驿家”项目", "targets", "货车司机"),
    ("酒泉市总工会开办飞天夜校,90名外卖骑手、下岗女工学到了手艺。", "飞天夜校", "targets", "下岗女工"),
]  # fmt: skip

NOT_SAID = [
    # who must bargain is not whom it serves; a meeting serves nobody
    ("酒泉市总工会启动平台企业协商恳谈行动。", {"targets", "平台企业"}),
    ("酒泉市总工会召开工作会议。目前全市已有货车司机2万名入会。", {"targets"}),
    ("酒泉市总工会召开“职工之家”建设推进会。", {"targets"}),
    ("酒泉市总工会举办“飞天杯”劳动竞赛,赵立新被晋升为高级技师。", {"“飞天杯”劳动竞赛", "targets"}),
    ("酒泉市总工会开通12351职工服务热线。", {"12351职工"}),
    ("针对职工维权程序多的实际,酒泉市总工会出台《维权意见》,推行“飞天”调解模式。", {"“飞天”调解模式", "targets"}),
    ("酒泉市总工会今年筹资80万元,计划走访慰问困难职工8000人。", {"计划走访慰问"}),
    # who are called so only in the name of a place; who was set going before does no more than his clause tells
    ("酒泉市总工会建成绿洲司机驿站。", {"绿洲司机"}),
    ("酒泉市总工会组织职工练兵,举办“飞天杯”厨艺大赛。", {"participatesIn"}),
    ("酒泉市总工会组织职工上街清雪,推进“飞天”帮困行动。", {"“飞天”帮困行动", "targets", "职工"}),
    ("务工人员遭遇工伤,只能回家。酒泉市总工会提供法律援助服务。", {"法律援助服务", "targets"}),
    ("酒泉市总工会举办飞天讲座46场,走访慰问困难职工300人。", {"飞天讲座", "targets"}),
    # a purpose holds for what is done next, not for all that is told after it
    (PURPOSE + "还举办厨艺大赛。", {"厨艺大赛", "targets"}),
    # the next sentence is about something else that somebody does
    (SCHOOL + "暖心驿站让外卖骑手有了歇脚处。", {"“金秋助学”活动", "targets", "外卖骑手"}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "head", "relation", "tail"), SAID)
def test_whom_a_thing_is_for_is_read(body: str, head: str, relation: str, tail: str) -> None:
    """A fact whose parts stand in several clauses or sentences, or in a name."""
    assert (head, relation, tail) in JIUQUAN.facts(body)


@pytest.mark.parametrize(("body", "parts"), NOT_SAID)
def test_whom_a_thing_is_not_for(body: str, parts: set[str]) -> None:
    """No fact has all these parts."""
    assert not [fact for fact in JIUQUAN.facts(body) if parts <= set(fact)]


def groups(body: str) -> set[str]:
    """Names of the populations."""
    return JIUQUAN.names(body, "Group")


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("酒泉市总工会重点扶持下岗失业人员。", "下岗失业人员"),
        ("酒泉市总工会全面关爱户外劳动者。", "户外劳动者"),
        ("酒泉市总工会走访慰问全市困难职工。", "困难职工"),
        ("酒泉市总工会打电话问候援沪医护人员。", "援沪医护人员"),
        ("酒泉市总工会走访慰问一线优秀职工。", "一线优秀职工"),
        ("酒泉市总工会支援医护人员。", "医护人员"),
    ],
)
def test_a_population_is_read_without_its_verb(body: str, name: str) -> None:
    """Verbs and 全市, 广大 before a population are no part of it."""
    assert groups(body) == {name}


@pytest.mark.parametrize(
    "body",
    [
        "农民工赵立新来到酒泉市总工会。",  # what a person is
        "酒泉市总工会弘扬劳模精神。",  # a spirit
        "职工们说,日子好了。",  # no one in particular
    ],
)
def test_what_is_no_population(body: str) -> None:
    """No Group is made of it."""
    assert not groups(body)


def test_the_longer_of_two_populations_in_a_name_is_its_audience() -> None:
    assert "赛区职工" not in groups("酒泉市总工会举办“飞天杯”玉门赛区职工装修大赛。")


def test_a_ceremony_is_for_nobody() -> None:
    said = JIUQUAN.facts("酒泉市总工会举行困难职工帮扶工程启动仪式。")
    assert ("困难职工帮扶工程启动仪式", "targets", "困难职工") not in said


def test_two_populations_side_by_side_in_a_name_are_one() -> None:
    said = JIUQUAN.facts("酒泉市总工会开展青年女职工关爱行动。")
    assert ("青年女职工关爱行动", "targets", "青年女职工") in said


def test_what_everyone_shares_is_for_nobody_in_particular() -> None:
    assert ("职工思想政治工作", "targets", "职工") not in JIUQUAN.facts("酒泉市总工会开展职工思想政治工作。")


def said(words: str) -> tuple[set[tuple[str, str]], set[tuple[str, str, str]]]:
    """The entities, as (class, name), and the facts, as (head, relation, tail), of an article of some words."""
    return ANYWHERE.entities(words), ANYWHERE.facts(words)


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
    assert {tail for _, relation, tail in facts if relation == "targets"} == {"环卫工人", "巡河员", "快递员", "户外劳动者"}


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


@pytest.mark.parametrize(
    ("body", "population"),
    [
        ("梧州市总工会为快递员、护理员、保安员等七大新型就业群体送去药品。", "七大新型就业群体"),
        ("梧州市总工会推出“暖途”行动,为快递员、护理员、保安员送去药品。", "护理员"),
    ],
)
def test_a_list_tells_who_is_a_population(body: str, population: str) -> None:
    assert population in groups(body)


@pytest.mark.parametrize(
    ("body", "population"),
    [
        ("梧州市总工会开展“情系女职工 法伴你我行”普法宣传活动。", "女职工"),
        ("梧州市总工会举办调解员培训班。", "调解员"),
        ("梧州市总工会举办全市职工消防应急演练。", "职工"),
    ],
)
def test_a_slogan_a_class_and_a_drill_say_whom_they_are_for(body: str, population: str) -> None:
    assert population in {tail for _, relation, tail in said(body)[1] if relation == "targets"}
