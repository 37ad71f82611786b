"""Whose figure a number is in long reports: places, persons, papers and houses that a sentence goes on telling of."""

from __future__ import annotations

import pytest
from placed_names import CITY, CONTEST, FACTORY, STATION, UNION, figures, subjects

DRIVE = {"“暖冬行动”": "Initiative"}
PERSON = {"张秀": "Person"}
LAB = {"张秀创新工作室": "Facility"}

CASES = {
    # places
    "what a place has built up": (
        UNION | CITY | DRIVE,
        ["“暖冬行动”收官。", "盘州市新建企业工会63家，发展会员9200名，建会率提升到81%。", "盘州市一处工地的29名木工登记。"],
        ["盘州市"] * 3 + ["“暖冬行动”"],
    ),
    "a place outlasts a firm of the sentence before": (
        FACTORY | CITY,
        ["盘江水泥厂复工。", "盘州市受灾不轻，伤亡职工31人，倒塌厂房420间。"],
        ["盘州市"] * 2,
    ),
    "a place that is pointed at": (
        {"洛溪镇": "Region"} | DRIVE,
        ["洛溪镇不大。", "“暖冬行动”启动。", "这个以钢琴闻名的镇子，聚集着800多家配件厂。"],
        ["洛溪镇"],
    ),
    "where somebody comes from": (CITY | PERSON, ["张秀是盘州市人，在矿上干了21年。"], ["张秀"]),
    "a place outlasts a paper of the sentence before": (
        UNION | CITY | {"《产改方案》": "Document"},
        ["盘州市印发《产改方案》。", "3年来，全市动了起来，推荐9名工人当代表。"],
        ["盘州市"],
    ),
    # persons
    "her own": (PERSON | CITY, ["张秀管账。", "盘州市不大。", "她的抽屉里有17本记录。"], ["张秀"]),
    "what somebody was before": (PERSON, ["张秀当过14年矿工。"], ["张秀"]),
    "this man": (
        CITY | PERSON,
        ["张秀扫街。", "这位54岁的盘州市环卫工一天要扫30条街。"],
        ["张秀"] * 2,
    ),
    "whose story it is": (
        PERSON | UNION | DRIVE,
        ["张秀送餐。", "张秀嗓门大。", "盘州市总工会启动“暖冬行动”。", "张秀又出门了。", "爬坡、抢单，跑了4.9万公里。"],
        ["张秀"],
    ),
    "who got a sum in the end": (
        PERSON | UNION,
        ["瓦工张秀摔断了腿，盘州市总工会指派律师代理，三个月后拿到赔偿款7.9万元。"],
        ["张秀"],
    ),
    # bodies and houses
    "a body of the sentence before": (UNION, ["盘州市总工会迎来检查。", "发出手册700份，办了9期班。"], []),
    "an office": ({"盘州市人社局": "PublicBody"}, ["盘州市人社局接到来信70封。"], []),
    "what two have founded": (
        UNION | {"盘江职业学院": "Institution", "焊工夜校": "Facility"},
        ["盘州市总工会与盘江职业学院共建的焊工夜校挂牌，首期招生60名。"],
        ["焊工夜校"],
    ),
    "a house named after somebody": (
        UNION | LAB, ["盘州市总工会以他的名字命名了张秀创新工作室，拨付经费3万元。"], ["张秀创新工作室"]
    ),
    "what goes on since it was founded": (
        {"焊接联盟": "SocialOrganisation"} | DRIVE,
        ["焊接联盟开展“暖冬行动”。", "焊接联盟成立以来，攻关31项，创效800万元。"],
        ["焊接联盟"] * 2,
    ),
    "this station": (
        {"矿山救护站": "Facility"} | FACTORY,
        ["矿山救护站不大。", "盘江水泥厂离得近。", "该站出动160次。"],
        ["矿山救护站"],
    ),
    "teams that a campaign sends out": (
        {"医疗小队": "SocialOrganisation"} | DRIVE | UNION,
        ["盘州市总工会开展“暖冬行动”，组织6支医疗小队上山。"],
        ["“暖冬行动”"],
    ),
    "places of a contest": (
        CONTEST | UNION | {"一等奖": "Honour", "二等奖": "Honour"},
        ["盘州市总工会举办焊工大赛，评出一等奖4名、二等奖7名。"],
        ["焊工大赛"] * 2,
    ),
    "what somebody's house is known for": (LAB | PERSON, ["张秀创新工作室的主人张秀当焊工，一干就是17年。"], ["张秀"]),
    "the final of a contest": (
        CONTEST | {"焊工大赛决赛": "Initiative"},
        ["焊工大赛落幕。", "焊工大赛决赛打响，16支队伍比到最后。"],
        ["焊工大赛"],
    ),
    "what is put into something else": (
        DRIVE | UNION | {"会员日": "Initiative"},
        ["盘州市总工会开展“暖冬行动”，将每月10日定为会员日，签约商户46家。"],
        ["“暖冬行动”"],
    ),
    "what money has built at last": (
        UNION | {"焊工夜校": "Institution", "盘江职业学院": "Institution"},
        ["盘州市总工会投入40万元，依托盘江职业学院建起焊工夜校。"],
        ["焊工夜校"],
    ),
    "pay and tests are no work that is carried on": (
        DRIVE | {"高温津贴": "Initiative", "理论考试": "Initiative"},
        ["“暖冬行动”收到高温津贴、食堂等诉求56条，经过理论考试选出13人。"],
        ["“暖冬行动”"] * 2,
    ),
    "services in a list": (
        STATION | UNION | {"心理咨询服务": "Initiative"},
        ["盘州市总工会建成职工驿站，为210名司机提供理发、心理咨询服务。"],
        ["职工驿站"],
    ),
    "its district": (
        {"洛溪镇": "Region"} | UNION,
        ["盘州市总工会到洛溪镇，看见墙上挂图：辖区8个村有小厂90家。"],
        ["洛溪镇"] * 2,
    ),
    "told by the way": (PERSON, ["张秀叫上两名徒弟跑了三趟，又问了五六个人。"], []),
    # papers
    "a paper that is put in force": (
        {"《星级办法》": "Document"} | CITY,
        ["盘州市开会。", "随后，《星级办法》印发，每年补助3000元。"],
        ["《星级办法》"],
    ),
    "what a paper lays down": (
        {"《津贴办法》": "Document", "技能津贴": "Initiative"},
        ["盘州市印发《津贴办法》，明确技能津贴每月不低于500元，二级工300元。"],
        ["《津贴办法》"] * 2,
    ),
    "tasks of a paper": ({"《产改方案》": "Document"}, ["盘州市出台《产改方案》，28项任务落到人头。"], ["《产改方案》"]),
    # what those counted do in it, and what has a name of its own
    "what those counted do": (
        UNION | DRIVE | {"医师坐诊": "Initiative"},
        ["盘州市总工会启动“暖冬行动”，由6家诊所的19名医师坐诊服务。"],
        ["“暖冬行动”"] * 2,
    ),
    "where those counted win": (
        UNION | DRIVE | CONTEST,
        ["盘州市总工会启动“暖冬行动”，来自矿区的6名会员在焊工大赛中夺魁。"],
        ["焊工大赛"],
    ),
    # houses
    "a grant for what was just founded": (
        FACTORY | LAB | UNION,
        ["盘江水泥厂成立张秀创新工作室，盘州市总工会一次性奖补5万元。", "盘州市总工会每年给它拨3万元经费。"],
        ["张秀创新工作室"] * 2,
    ),
    "money for others": (LAB | UNION, ["张秀创新工作室挂牌。", "盘州市总工会今年拨付助困金300万元。"], ["盘州市总工会"]),
    "what one house hands out": (UNION | STATION, ["盘州市总工会设立职工驿站，发放雨衣700套。"], ["职工驿站"]),
    "what those counted are made into": (
        UNION | STATION | {"茶业联合工会": "UnionBody", "“蓝盾”律师团": "SocialOrganisation"},
        [
            "盘州市总工会把17家小茶厂拢到一起，成立茶业联合工会。",
            "盘州市总工会腾出260平方米门面，建起职工驿站。",
            "盘州市总工会抽调21名律师组成“蓝盾”律师团。",
        ],
        ["茶业联合工会", "职工驿站", "“蓝盾”律师团"],
    ),
    "who only sat together": (UNION | STATION, ["盘州市总工会与12家企业座谈，随后走访商户，再看职工驿站。"], ["盘州市总工会"]),
    "houses that ally": (
        LAB | {"工作站": "Facility", "工匠联盟": "SocialOrganisation"},
        ["张秀创新工作室与6家工作站结成工匠联盟。"],
        ["工匠联盟"],
    ),
    "those who are insured": (
        {"环卫工会": "UnionBody", "意外险": "Initiative"},
        ["环卫工会为860名清扫工投保了意外险。"],
        ["意外险"],
    ),
    # what a clause is like, sends out, writes down
    "such houses": (
        UNION | CITY | STATION,
        ["盘州市不大。", "盘州市总工会建起职工驿站。", "这样的“驿站”每天接待骑手300人次。", "类似的驿站全市共有36座。"],
        ["职工驿站", "盘州市"],
    ),
    "what is sent out": (
        UNION | FACTORY | {"流动书屋": "Facility"},
        ["盘州市总工会则把流动书屋开到盘江水泥厂，一次留下300本书。"],
        ["流动书屋"],
    ),
    "what somebody wrote": (
        PERSON | {"《操作手册》": "Document"},
        ["张秀编出《操作手册》，46条口诀贴上墙。"],
        ["《操作手册》"],
    ),
    "where it is done, and who does it": (
        UNION | {"医疗互助": "Initiative", "定点医院": "Institution"},
        ["医疗互助反响不错。", "盘州市总工会在县人民医院等16家定点医院设立代办窗口。"],
        ["医疗互助"],
    ),
    "what is handed out in a drive, and what besides": (
        UNION | DRIVE,
        ["盘州市总工会启动“暖冬行动”，向矿区拨付10万元。", "盘州市总工会启动“暖冬行动”，并拨付救灾款30万元。"],
        ["“暖冬行动”", "盘州市总工会"],
    ),
    "one event of many": (
        UNION | DRIVE | {"招聘会": "Initiative", "义诊": "Initiative"},
        ["“暖冬行动”期间，盘州市总工会举办招聘会，提供岗位1900个。", "“暖冬行动”期间，盘州市总工会举办义诊，看病190人次。"],
        ["招聘会", "“暖冬行动”"],
    ),
    "she who is helped": (
        PERSON | {"李梅": "Person"},
        ["李梅来了。", "张秀在厂里干了7年。", "去年她看病花了2.3万元，厂工会帮她申请补助4100元。"],
        ["张秀"] * 3,
    ),
    "out of so many": (CONTEST | PERSON, ["焊工大赛中，张秀从130名选手里脱颖而出。"], ["焊工大赛"]),
    "the mean age of a house": (LAB, ["张秀创新工作室9名成员平均年龄42岁。"], ["张秀创新工作室"] * 2),
    "what a paper lays down, whatever its sentence names": (
        {"《技师奖励细则》": "Document", "省技能大赛": "Initiative"},
        ["按照《技师奖励细则》，在省技能大赛上登台的职工，一次性领取6万元奖金，师傅领取2万元。"],
        ["《技师奖励细则》"] * 2,
    ),
    "what is done by a paper": (
        DRIVE | {"《过冬方案》": "Document"}, ["根据《过冬方案》，“暖冬行动”惠及职工780户。"], ["“暖冬行动”"],
    ),
    "the prize of a title, not a sum paid beside it": (
        UNION | {"“瓦匠之星”": "Honour"},
        ["获评“瓦匠之星”的，奖励3000元。", "盘州市总工会推选“瓦匠之星”15名，拨付经费40万元。"],
        ["“瓦匠之星”", "“瓦匠之星”", "盘州市总工会"],
    ),
    "the prize that one man got": (PERSON | {"“瓦匠之星”": "Honour"}, ["张秀获“瓦匠之星”称号，奖励3000元。"], ["张秀"]),
    "those who come on stage as holders of a title, or to do something": (
        CONTEST | {"“瓦匠之星”": "Honour"},
        ["焊工大赛收官。", "17名“瓦匠之星”上台领奖。", "9名“瓦匠之星”来自建筑业。", "3名“瓦匠之星”登台授课。"],
        ["“瓦匠之星”", "“瓦匠之星”", "焊工大赛"],
    ),
    "a place in the middle of its clause": (
        CITY | DRIVE,
        ["盘州市启动“暖冬行动”。", "目前，高级技师在全市已有860名，焊工另有900名。", "“暖冬行动”在全市120个社区开展。"],
        ["盘州市", "盘州市", "“暖冬行动”"],
    ),
    "the loan told of most, not its last kind": (
        {"助工贷": "Initiative", "助工快贷": "Initiative", "助企贷": "Initiative"},
        ["助工贷受欢迎。", "助工贷分为助工快贷、助企贷两种，利率低至3.1%。"],
        ["助工贷"] * 2,
    ),
    "what the head of a firm tells of it": (
        DRIVE | FACTORY | PERSON,
        ["“暖冬行动”启动。", "“今年要上6条新线，投入900万元。”盘江水泥厂厂长张秀说起来很兴奋。"],
        ["盘江水泥厂"] * 2,
    ),
    "a house named lately, after a body that is left behind": (
        UNION | LAB, ["盘州市总工会来到张秀创新工作室。", "如今带徒80名。"], ["张秀创新工作室"],
    ),
    "here, and in the county": (
        CITY | DRIVE | LAB,
        ["“暖冬行动”启动，张秀创新工作室开门。", "这里带出徒弟80名。", "盘州市不大，“暖冬行动”收官。", "市里技师总数为4万人。"],
        ["张秀创新工作室", "盘州市"],
    ),
    "in the works of the man who tells of it": (
        FACTORY | PERSON | {"盘江水泥厂党支部": "PublicBody", "盘江农信社": "Enterprise"},
        ["盘江水泥厂复工。", "盘江农信社放贷。", "张秀是盘江水泥厂党支部的书记，她说，厂里在建的新线有6条。"],
        ["盘江水泥厂"],
    ),
    "houses of a kind, among what a place has": (
        CITY | {"技师工作室": "Facility"},
        ["盘州市现有技师4万人。", "建起的技师工作室达70家。"],
        ["盘州市"] * 2,
    ),
    "a paper that is described before it is named": (
        {"《读书角建设细则》": "Document", "县级读书角": "Facility"},
        ["按照两年前出台的《读书角建设细则》，县级读书角一次性补助4万元。"],
        ["《读书角建设细则》"],
    ),
    "how often somebody was given a title": (PERSON | {"“瓦匠之星”": "Honour"}, ["张秀三次被评为“瓦匠之星”。"], ["张秀"]),
    "houses that something is brought to": (
        DRIVE | {"骑手驿站": "Facility"},
        ["“暖冬行动”启动，向辖区21个骑手驿站送去药品。", "全市建成21个骑手驿站。"],
        ["“暖冬行动”", "骑手驿站"],
    ),
    "what has so many parts": (
        {"“炉火”宣讲团": "SocialOrganisation", "安全生产": "Initiative"},
        ["“炉火”宣讲团分为党史、安全生产、普法3类。"],
        ["“炉火”宣讲团"],
    ),
    "branches of a contest without 等": (
        CONTEST | {"砌筑": "Initiative", "茶艺": "Initiative"},
        ["焊工大赛设砌筑、电焊、茶艺6个赛项。"],
        ["焊工大赛"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_whose_figure_in_reports(case: str) -> None:
    names, said, whose = CASES[case]
    assert subjects(names, *said) == whose


@pytest.mark.parametrize(
    "said, days",
    [
        ("焊工大赛每期12天。", [12]),
        ("焊工大赛报名，5分钟办结。", [5]),
        ("焊工大赛规定，申诉须在24小时内答复。", [24]),
        ("焊工大赛在车间巡展15天。", [15]),
        ("焊工大赛开始15天前，有人报名。", []),
        ("焊工大赛评分时间由17天压缩到6天。", [17, 6]),
        ("焊工大赛从17天前开始报名。", []),
    ],
)
def test_how_long_work_goes_on_or_takes(said: str, days: list[float]) -> None:
    assert [value for _, _, value, _ in figures(CONTEST, said)] == days


@pytest.mark.parametrize("said", ["盘州市总工会定下三条规矩。", "盘州市总工会的墙上写着四个大字。", "盘州市总工会按3:3分担。"])
def test_manners_of_speaking_are_no_figures(said: str) -> None:
    assert figures(UNION, said) == []


def test_size_of_a_class_is_no_figure() -> None:
    assert [value for *_, value, _ in figures(UNION, "盘州市总工会走访18家不足25人的小厂。")] == [18]
