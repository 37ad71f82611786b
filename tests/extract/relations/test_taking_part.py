"""Who takes part: visitors and whom they see, guests and winners, bodies at events; on made-up articles."""

from __future__ import annotations

import pytest
from made_up_articles import JIUQUAN

NAMED = "酒泉市第二届电焊工技能大赛"
CONTEST = f"酒泉市总工会举办{NAMED}。"
ROUND = "酒泉市总工会开展“劳模进校园”活动。"
WON = CONTEST + "玉门油田的孙建平获得一等奖,敦煌市代表队获得团体第一名。"
VISIT = "江西省总工会副主席赵立新到鹰潭市就职工帮扶工作进行调研。"

SAID = [
    # visits: who goes, who comes along, where they stop, whom they see, who is received
    (VISIT, "赵立新", "participatesIn", "调研"),
    (VISIT + "鹰潭市总工会主席钱大海陪同调研。", "钱大海", "participatesIn", "调研"),
    ("酒泉市总工会副主席孙秀英一行走访慰问困难职工。", "走访慰问", "targets", "困难职工"),
    # who takes part
    (WON, "孙建平", "participatesIn", NAMED),
    (WON, "敦煌市代表队", "participatesIn", NAMED),
    (CONTEST + "酒泉市总工会主席周宏远到会祝贺。", "周宏远", "participatesIn", NAMED),
    (CONTEST + "来自玉门油田公司、酒泉钢铁公司的60名选手参加。", "酒泉钢铁公司", "participatesIn", NAMED),
    ("作为全国集体协商试点单位,肃州区总工会先行一步。", "肃州区总工会", "participatesIn", "全国集体协商试点"),
    ("酒泉市总工会选定玉门炼油厂、敦煌棉纺厂等9家企业为“热饭下井”试点。", "敦煌棉纺厂", "participatesIn", "“热饭下井”试点"),
    (CONTEST + "团体一等奖归玉门炼油厂、敦煌棉纺厂所有。", "敦煌棉纺厂", "participatesIn", NAMED),
    (CONTEST + "主持开幕式的是酒泉市总工会主席周宏远。", "周宏远", "participatesIn", NAMED),
    (CONTEST + "周宏远、孙秀英一同按下启动键。", "孙秀英", "participatesIn", NAMED),
    ("酒泉市总工会邀请孙建平担任“飞天杯”技能大赛裁判长。", "孙建平", "participatesIn", "“飞天杯”技能大赛"),
    ("来自玉门油田公司、酒泉钢铁公司的80名职工参加“飞天”健步走活动。", "酒泉钢铁公司", "participatesIn", "“飞天”健步走活动"),
    ("酒泉市总工会主席周宏远一行到酒泉钢铁公司开展“送清凉”慰问活动。", "周宏远", "participatesIn", "“送清凉”慰问活动"),
    (CONTEST + "比赛由酒泉市总工会主席周宏远主持。", "周宏远", "participatesIn", NAMED),
    (CONTEST + "玉门炼油厂、敦煌棉纺厂分别获得团体前三名。", "敦煌棉纺厂", "participatesIn", NAMED),
    ("酒泉市总工会举办“春风”招聘会,吸引玉门炼油厂、敦煌棉纺厂等9家企业进场。", "敦煌棉纺厂", "participatesIn", "“春风”招聘会"),
    ("酒泉市总工会召开茶话会。酒泉市人社局、敦煌市工商联有关负责人到会。", "敦煌市工商联", "participatesIn", "茶话会"),
    # who goes on stage, who is called by what he does there, rooms that a deed rests on
    (CONTEST + "率先登台的2名工匠,分别是电工孙建平、焊工李小军。", "李小军", "participatesIn", NAMED),
    ("酒泉市总工会主席周宏远在玉门会见越南工会代表团。", "越南工会代表团", "participatesIn", "会见"),
    (CONTEST + "担任评委的孙建平连连点头。", "孙建平", "participatesIn", NAMED),
    ("酒泉市总工会以飞天创新工作室为依托,开展“飞天师徒”行动。", "飞天创新工作室", "participatesIn", "“飞天师徒”行动"),
    ("酒泉市总工会组织玉门炼油厂、敦煌棉纺厂参加“飞天杯”竞赛。", "敦煌棉纺厂", "participatesIn", "“飞天杯”竞赛"),
    ("酒泉市总工会动员玉门炼油厂到肃州区敬老院开展敬老行动。", "玉门炼油厂", "participatesIn", "敬老行动"),
    # officers listed over several clauses, contests one behind the other
    (CONTEST + "酒泉市总工会主席周宏远,肃州区总工会主席孙秀英,各县工会负责同志参加。", "周宏远", "participatesIn", NAMED),
    (f"酒泉市总工会主席周宏远,肃州区总工会主席孙秀英参加{NAMED}。", "周宏远", "participatesIn", NAMED),
    (f"玉门油田公司在“飞天杯”劳动竞赛、{NAMED}中均获优秀组织奖。", "玉门油田公司", "participatesIn", "“飞天杯”劳动竞赛"),
    (f"来自玉门炼油厂、敦煌棉纺厂的选手参加了{NAMED}。", "玉门炼油厂", "participatesIn", NAMED),
    ("酒泉市总工会召开茶话会。酒泉市人社局副局长孙建平解读了政策。", "孙建平", "participatesIn", "茶话会"),
    (CONTEST + "来自酒泉市各园区、玉门炼油厂、敦煌棉纺厂的40名选手参加比赛。", "敦煌棉纺厂", "participatesIn", NAMED),
    # a contest is a contest, by whatever noun it is pointed at
    ("酒泉市总工会举办“飞天杯”技能竞赛。市总主席周宏远观摩了本次比赛。", "周宏远", "participatesIn", "“飞天杯”技能竞赛"),
    # pilots, by whatever words; those who serve there; with whom a thing is tried
    ("酒泉市总工会推行“三级调解”机制,玉门市总工会率先试点。", "玉门市总工会", "participatesIn", "“三级调解”机制"),
    ("酒泉市总工会推行“三级调解”机制。玉门炼油厂成为首批5家试点企业之一。", "玉门炼油厂", "participatesIn", "“三级调解”机制"),
    ("酒泉市总工会推行“三级调解”机制。玉门市总工会随后也复制这一做法。", "玉门市总工会", "participatesIn", "“三级调解”机制"),
    ("酒泉市总工会开通“讨薪”服务,由雪峰律师事务所的9名律师值班。", "雪峰律师事务所", "participatesIn", "“讨薪”服务"),
    ("酒泉市总工会举办“春风”招聘会,请来敦煌市人民医院的医生量血压。", "敦煌市人民医院", "participatesIn", "“春风”招聘会"),
    ("酒泉市总工会启动“热饭下井”行动,在玉门炼油厂、敦煌棉纺厂先行试点。", "敦煌棉纺厂", "participatesIn", "“热饭下井”行动"),
    ("酒泉市总工会举办“春风”招聘会。敦煌市医院医护人员为职工体检。", "敦煌市医院", "participatesIn", "“春风”招聘会"),
    ("酒泉市总工会启动“热饭”行动。企业采取“点单”模式。玉门市总工会先行试点。", "玉门市总工会", "participatesIn", "“热饭”行动"),
    (CONTEST + "敦煌市代表队获得一等奖,选手孙建平被授予“酒泉工匠”称号。", "孙建平", "participatesIn", NAMED),
    (CONTEST + "敦煌市代表队获得金奖,玉门市总工会、肃州区总工会获优秀组织奖。", "肃州区总工会", "participatesIn", NAMED),
    ("酒泉市总工会召开推进会。酒泉市人社局、市司法局和敦煌市、玉门市作交流发言。", "酒泉市司法局", "participatesIn", "推进会"),
    ("酒泉市总工会启动“热饭”行动,肃州区总工会、玉门市总工会相继加入。", "玉门市总工会", "participatesIn", "“热饭”行动"),
    ("酒泉市总工会举办“春风”招聘会。敦煌市医院派出9名专家查体。", "敦煌市医院", "participatesIn", "“春风”招聘会"),
    (CONTEST + "亚军、季军分别由电工孙建平、焊工李小军获得。", "李小军", "participatesIn", NAMED),
    # who speaks at a meeting, who is described by what he won, the team beside its member, the team that is beaten
    (CONTEST + "夺得第一名的玉门炼油厂焊工孙建平很高兴。", "孙建平", "participatesIn", NAMED),
    (CONTEST + "敦煌市代表队选手孙建平获得第一名。", "敦煌市代表队", "participatesIn", NAMED),
    ("酒泉市总工会举办职工篮球联赛。敦煌市代表队以71:68险胜玉门市代表队。", "玉门市代表队", "participatesIn", "职工篮球联赛"),
    ("焊工孙建平代表玉门油田公司参加甘肃省焊工技能大赛。", "孙建平", "participatesIn", "甘肃省焊工技能大赛"),
    # who is linked up, sings beside others, is looked at or drawn in, goes round, lectures, sits at the table
    ("酒泉市总工会推出“一站式”服务。敦煌市医院、玉门市医院等6家首批接入。", "玉门市医院", "participatesIn", "“一站式”服务"),
    (CONTEST + "玉门炼油厂、敦煌棉纺厂等22支队伍同台。", "敦煌棉纺厂", "participatesIn", NAMED),
    ("酒泉市总工会组织学员赴敦煌市总工会、玉门炼油厂工会开展现场教学。", "玉门炼油厂工会", "participatesIn", "现场教学"),
    ("酒泉市总工会开展“热饭”行动,引入酒泉市慈善会、敦煌农商银行等社会力量。", "敦煌农商银行", "participatesIn", "“热饭”行动"),
    (ROUND + "劳动模范孙建平、李小军走进敦煌师范学校。", "孙建平", "participatesIn", "“劳模进校园”活动"),
    (ROUND + "劳动模范孙建平、李小军走进敦煌师范学校。", "敦煌师范学校", "participatesIn", "“劳模进校园”活动"),
    ("在敦煌师范学校,车工孙建平(右)示范车削。当日," + ROUND, "孙建平", "participatesIn", "“劳模进校园”活动"),
    ("酒泉市总工会请敦煌师范学校教师孙秀英作了一场“健康飞天”讲座。", "孙秀英", "participatesIn", "“健康飞天”讲座"),
    ("“热饭”协商会议召开。职工方首席代表孙秀英与企业方首席代表李小军签字。", "李小军", "participatesIn", "“热饭”协商会议"),
    ("酒泉市总工会开展“热饭”行动,组织6支医疗服务队到工地。", "医疗服务队", "participatesIn", "“热饭”行动"),
    ("酒泉市总工会整合酒泉市妇联、敦煌市文旅局等部门资源,推出“热饭”服务。", "酒泉市妇联", "participatesIn", "“热饭”服务"),
    ("酒泉市总工会举办“春风”招聘会。玉门炼油厂等9家企业带来1900个岗位。", "玉门炼油厂", "participatesIn", "“春风”招聘会"),
    ("酒泉市总工会举办“飞天杯”联赛。敦煌市教育工会队(右)正在扣球。", "敦煌市教育工会队", "participatesIn", "“飞天杯”联赛"),
    # whose school, society or workroom an activity rests on
    ("酒泉市总工会依托玉门技师学院举办“飞天”焊工班9期。", "玉门技师学院", "undertakes", "“飞天”焊工班"),
    ("酒泉市总工会以“孙建平调解室”为依托开展“热饭”行动。", "孙建平调解室", "participatesIn", "“热饭”行动"),
    ("酒泉市总工会依托敦煌市旅游协会开展“热饭”行动。", "敦煌市旅游协会", "participatesIn", "“热饭”行动"),
    # bodies at events and what an activity is done with
    ("酒泉市总工会举办劳模表彰大会。玉门炼油厂、敦煌棉纺厂分享了经验。", "玉门炼油厂", "participatesIn", "劳模表彰大会"),
]  # fmt: skip

NOT_SAID = [
    ("赵立新说，调研发现的问题已经解决。", {"赵立新", "participatesIn", "调研"}),
    (VISIT + "据钱大海介绍，情况良好。", {"钱大海", "participatesIn", "调研"}),
    ("酒泉市总工会举办“送清凉”活动。专家说，酒泉市人民医院很好。", {"酒泉市人民医院", "participatesIn", "“送清凉”活动"}),
    ("据酒泉市总工会主席赵立新介绍，获得一等奖的有奖金。", {"赵立新", "participatesIn", "一等奖"}),
    (CONTEST + "孙建平捧回了甘肃省五一劳动奖章。", {"孙建平", "participatesIn"}),
    # for whom a contestant stands, who gives the prize, whose pupil won, who takes something up
    ("焊工孙建平代表玉门油田公司参加甘肃省焊工技能大赛。", {"玉门油田公司", "participatesIn"}),
    (CONTEST + "第一名由甘肃省总工会授予甘肃省五一劳动奖章。", {"甘肃省总工会", "participatesIn"}),
    (CONTEST + "孙建平的徒弟李小军拿了亚军。", {"孙建平", "participatesIn"}),
    ("酒泉市总工会将工匠协同培养列入河西工会合作重点项目。", {"酒泉市总工会", "participatesIn"}),
    (CONTEST + "酒泉市总工会与敦煌市人民医院合作,建起康养馆,首批40人已参加培训。", {"敦煌市人民医院", "participatesIn"}),
    ("酒泉市总工会推行“三级调解”机制。玉门市总工会没有先行试点。", {"玉门市总工会", "participatesIn"}),
    # who chooses a pilot is none
    ("玉门炼油厂被酒泉市总工会确定为全国集体协商试点。", {"酒泉市总工会", "participatesIn"}),
    # who goes to a house of no such event, who is asked for something else
    (CONTEST + "孙建平走进敦煌师范学校。", {"敦煌师范学校", "participatesIn"}),
    ("酒泉市总工会开展“热饭”行动,又请律师孙秀英整理考勤。", {"孙秀英", "participatesIn"}),
    # who makes something of those who won, and who pays for what won
    (CONTEST + "3名冠军由酒泉市人社局直接晋升为技师。", {"酒泉市人社局", "participatesIn"}),
    (CONTEST + "肃州区总工会对获奖项目发放奖金。", {"肃州区总工会", "participatesIn"}),
    # what a speaker speaks of is not where he speaks
    (CONTEST + "周宏远致辞时要求,办好“飞天杯”劳动竞赛。", {"周宏远", "participatesIn", "“飞天杯”劳动竞赛"}),
    # a room of no name, and the body of a guest
    ("酒泉市总工会依托职工书屋,开展“书香飞天”读书活动。", {"职工书屋", "participatesIn"}),
    ("酒泉市总工会邀请肃州区总工会主席孙秀英参加茶话会。", {"肃州区总工会", "participatesIn"}),
    # who sits on a team is not in what it leads
    ("甘肃省酒泉市成立由酒泉市人社局、市总工会参加的“飞天行动”协调领导小组。", {"酒泉市人社局", "participatesIn"}),
    # an award ceremony is no award
    (CONTEST + "颁奖典礼和揭牌仪式的日期由周宏远决定。", {"participatesIn"}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "head", "relation", "tail"), SAID)
def test_who_takes_part_is_read(body: str, head: str, relation: str, tail: str) -> None:
    """A fact whose parts stand in several clauses or sentences, or in a name."""
    assert (head, relation, tail) in JIUQUAN.facts(body)


@pytest.mark.parametrize(("body", "parts"), NOT_SAID)
def test_who_only_stands_near_takes_no_part(body: str, parts: set[str]) -> None:
    """No fact has all these parts."""
    assert not [fact for fact in JIUQUAN.facts(body) if parts <= set(fact)]
