"""Whose figure a number is, by what its clause points at, gives, counts or leaves behind: made-up sentences, one a rule."""

from __future__ import annotations

import pytest
from placed_names import CITY, CONTEST, FACTORY, STATION, UNION, placing, subjects

from kg.extract.quantities.figures.attach import attach_figures
from kg.extract.quantities.placed import Placed

TEAM = {"暖心服务队": "SocialOrganisation"}
PERSON = {"张秀": "Person"}
LAB = {"张秀创新工作室": "Facility"}
TITLE = {"“金扳手”奖章": "Honour", "“金扳手”先锋号": "Honour"}
DRIVE = {"“暖冬行动”": "Initiative"}

CASES = {
    # who is meant: the head of the clause, what is pointed at, who is only told of
    "a person of a firm": (FACTORY | PERSON, ["盘江水泥厂的老技工张秀，守着窑炉干了28年。"], ["张秀"]),
    "a lab that a person leads": (
        FACTORY | PERSON | {"创新工作室": "Facility"},
        ["盘江水泥厂技师张秀领衔的创新工作室挂出牌子，三年间带出电工70名。"],
        ["创新工作室"],
    ),
    "what a union has made": (
        UNION | {"“云课堂”APP": "Initiative"},
        ["盘州市总工会打造的“云课堂”APP，用它听课的已有9万人。"],
        ["“云课堂”APP"],
    ),
    "times are no count of houses": (LAB, ["张秀创新工作室3次受到表彰，攒下专利16项。"], ["张秀创新工作室"] * 2),
    "in the team": (TEAM | CITY, ["暖心服务队成立五年。", "盘州市群众点赞。", "说起家底，队里有队员70名。"], ["暖心服务队"]),
    "this one with words before its head": (
        CONTEST | UNION,
        ["焊工大赛落幕。", "盘州市总工会出席。", "这项市级焊工大赛设8个工种。"],
        ["焊工大赛"],
    ),
    "this is the first": (
        {"茶业集体合同": "Document"} | FACTORY,
        ["茶业集体合同获通过。", "盘江水泥厂到会。", "这是当地首份茶业集体合同，茶农650人得益。"],
        ["茶业集体合同"],
    ),
    "a place described": (CITY | UNION, ["盘州市总工会换届。", "盘州市是煤炭之乡，井下作业的职工有3万人。"], ["盘州市"]),
    "an aside is no subject": (CITY | CONTEST, ["焊工大赛鸣锣。", "连盘州市在内，三地选出17家班组登场。"], ["焊工大赛"]),
    "means are no subject": (
        CONTEST | {"“先锋岗”活动": "Initiative"},
        ["以焊工大赛为载体，开展“先锋岗”活动，六个月里有11个班组过关。"],
        ["“先锋岗”活动"],
    ),
    "a post is no subject": (
        DRIVE | {"盘州市政协": "PublicBody"},
        ["“暖冬行动”启动仪式举行。", "盘州市政协副主席，市总主席出席。", "60名嘉宾到场。"],
        ["“暖冬行动”"],
    ),
    "they": ({"技能人才": "Group"} | FACTORY, ["盘江水泥厂有一批技能人才。", "他们完成改造42处。"], ["技能人才"]),
    # what is counted, and what is only reached or named
    "what is reached": (
        {"茶业集体合同": "Document", "配送站点": "Facility"},
        ["茶业集体合同落地，覆盖320个配送站点。"],
        ["茶业集体合同"],
    ),
    "titles under a scheme": (
        {"“新技工”制度": "Initiative", "首席技师": "Honour"},
        ["盘州市推行“新技工”制度，如今评聘首席技师12名。"],
        ["“新技工”制度"],
    ),
    "outcomes are no work": (
        LAB | {"技术革新": "Initiative"},
        ["张秀创新工作室成立5年，完成技术革新37项。"],
        ["张秀创新工作室"],
    ),
    "a name before 金": (
        DRIVE | {"互助互济": "Initiative"},
        ["盘州市总工会开展“暖冬行动”，18名会员分到互助互济金2.4万元。"],
        ["“暖冬行动”"] * 2,
    ),
    "a plain 职工服务": (
        STATION | {"职工服务": "Initiative"},
        ["职工驿站启用，为沿街3家商铺的90名职工服务。"],
        ["职工驿站"] * 2,
    ),
    "an area": (STATION | UNION, ["职工驿站通过盘州市总工会验收。", "面积75平方米。"], ["职工驿站"]),
    "papers by the hundred": (
        CITY | {"《茶业集体合同》": "Document"},
        ["盘州市签订《茶业集体合同》760份。"],
        ["盘州市"],
    ),
    "a paper amended": (
        UNION | {"《选树办法》": "Document"} | DRIVE,
        ["“暖冬行动”启动。", "盘州市总工会对《选树办法》作了修订，名额标准改成每年12名。"],
        ["《选树办法》"],
    ),
    "what others are helped to do": (
        UNION | {"技能培训": "Initiative"},
        ["盘州市总工会每年拿出60万元，扶持小店开展技能培训。"],
        ["盘州市总工会"],
    ),
    "what is moved on": (
        UNION | {"职工夜校": "Initiative"},
        ["职工夜校开课。", "盘州市总工会将夜校延伸到县区，又添了教室8间。"],
        ["职工夜校"],
    ),
    "who helps": (
        STATION | {"盘州市司法局": "PublicBody"},
        ["职工驿站启用，盘州市司法局予以业务指导，聘请3名社工照看。"],
        ["职工驿站"],
    ),
    "houses used": (
        {"盘州工匠学院": "Institution", "实训点": "Facility"},
        ["盘州工匠学院依托3家企业、9个实训点，面向职工开展培训。"],
        ["盘州工匠学院"] * 2,
    ),
    "a grant to a house": (UNION | LAB, ["盘州市总工会对张秀创新工作室一次性给予7万元资助。"], ["张秀创新工作室"]),
    "those who are helped": (
        UNION | STATION,
        ["盘州市总工会拨款6万元，补助5家新开张的职工驿站添桌椅。"],
        ["盘州市总工会"] * 2,
    ),
    # titles
    "titles shared out": (
        TITLE,
        ["甲班等5个集体、乙班等9人分别被授予“金扳手”先锋号、“金扳手”奖章。"],
        ["“金扳手”先锋号", "“金扳手”奖章"],
    ),
    # who is given
    "into somebody's hands": (UNION | PERSON | DRIVE, ["“暖冬行动”启动。", "当晚，500元慰问金就交到张秀手里。"], ["张秀"]),
    "somebody in need": (UNION | PERSON, ["矿工张秀因病住院，盘州市总工会次日送去900元慰问金。"], ["张秀"]),
    "prizes won": (PERSON | CONTEST, ["张秀苦练技术，两年间5次捧回焊工大赛奖项。"], ["张秀"]),
    "staff of a house just founded": (UNION | STATION, ["盘州市总工会建立职工驿站，选派4名社工值守。"], ["职工驿站"]),
    # what is no subject, though it stands first or was named last
    "a member of a list after a preposition": (
        FACTORY | UNION | {"订单班": "Initiative"},
        ["盘州市总工会开办订单班。", "为江岸电厂、盘江水泥厂等企业输送学员，每年培训技工700人次。"],
        ["订单班"],
    ),
    "what a place is honoured as": (
        LAB | {"省级工作室": "Facility"},
        ["张秀创新工作室挂牌，后被评为省级工作室。", "眼下，工作室有成员42名。"],
        ["张秀创新工作室"],
    ),
    "an object at the end of its clause": (
        CONTEST | {"“三查”活动": "Initiative"},
        ["焊工大赛开赛以来，大赛在车间开展查险情、查漏洞的“三查”活动，有870名职工参赛。"],
        ["焊工大赛"],
    ),
    "what is spread in a house": (
        FACTORY | {"“一点通”操作法": "Initiative"},
        ["“一点通”操作法出自盘江水泥厂，在全厂推广后，每年创效70万元。"],
        ["“一点通”操作法"],
    ),
    "a union that those counted joined": (
        {"江岸社区联合工会": "UnionBody", "座谈会": "Initiative"},
        ["座谈会召开。", "5月6日，江岸社区联合工会成立，113家商户加入进来。"],
        ["江岸社区联合工会"],
    ),
    "a part that is counted": (
        {"训练营": "Initiative", "开放日": "Initiative"},
        ["训练营开营。", "训练营已举办开放日8次，受惠职工达700人次。"],
        ["开放日", "训练营"],
    ),
    "what describes a house": (
        UNION | {"文化宫": "Facility", "家政工会": "UnionBody"},
        ["盘州市总工会换届。", "占地70亩、投资8000万元的文化宫近日启用。", "去年吸纳300名会员的家政工会，近日挂牌。"],
        ["文化宫", "文化宫", "家政工会"],
    ),
    "who a person is": (
        FACTORY | PERSON,
        ["人称快手的张秀，是盘江水泥厂的一名电工，累计检修电机900台。"],
        ["张秀"],
    ),
    "no work is counted by houses": (
        CONTEST | {"企业观战": "Initiative"},
        ["焊工大赛在盘州鸣锣。", "现场吸引技师700名，57家企业观战。"],
        ["焊工大赛"] * 2,
    ),
    "a sentence that begins within something": (
        UNION | DRIVE | TEAM,
        ["盘州市总工会在“暖冬行动”中，走访职工70户，组建暖心服务队8支，筹资90万元。"],
        ["“暖冬行动”", "暖心服务队", "“暖冬行动”"],
    ),
    "shares of a sum": (
        UNION | {"医疗救助": "Initiative"},
        ["盘州市总工会投入资金90万元。", "其中，医疗救助20万元。", "全年帮困480户。"],
        ["盘州市总工会", "医疗救助"],
    ),
    # what the sentence before leaves behind
    "a sum that many are given": (
        UNION | DRIVE | {"小额贷款": "Initiative"},
        ["盘州市总工会开展“暖冬行动”。", "张某申请小额贷款。", "盘州市总工会今年走访困难职工52户。"],
        ["“暖冬行动”"],
    ),
    # who acts, and in what
    "they who give": (
        UNION | {"线路工人": "Group"},
        ["盘州市总工会慰问线路工人。", "他们拨出专款60万元，添置炊具80套。"],
        ["盘州市总工会"] * 2,
    ),
    "a body in what was achieved": (
        CITY | UNION | {"县总工会": "UnionBody"},
        ["盘州市共有合同900份，完成了县总工会下达的任务。", "覆盖职工7000人。"],
        ["盘州市"] * 2,
    ),
    "what becomes of a thing": (
        UNION | DRIVE | {"帮困机制": "Initiative"},
        ["盘州市总工会开展“暖冬行动”，实现帮困机制常态化、长效化，送去慰问金60万元。"],
        ["“暖冬行动”"],
    ),
    "part of a motto": (
        UNION | DRIVE | {"排查隐患": "Initiative"},
        ["盘州市总工会开展“暖冬行动”，以“排查隐患，平安过节”为主题，300家企业参加。"],
        ["“暖冬行动”"],
    ),
    "where it is done": (
        UNION | {"秋季招聘会": "Initiative"} | DRIVE,
        ["盘州市总工会举办秋季招聘会，启动“暖冬行动”。", "招聘现场，80家企业摆摊。"],
        ["秋季招聘会"],
    ),
    "in the course of a visit": (
        UNION | {"高温慰问活动": "Initiative"},
        ["盘州市总工会开展高温慰问活动。", "慰问中，盘州市总工会共送出绿豆700斤。"],
        ["高温慰问活动"],
    ),
    "a passing team": (
        UNION | DRIVE | {"慰问小组": "SocialOrganisation"},
        ["盘州市总工会开展“暖冬行动”，并成立慰问小组，走访企业70家。"],
        ["“暖冬行动”"],
    ),
    "who undertakes it": (
        CONTEST | {"交通工会": "UnionBody"},
        ["焊工大赛鸣锣。", "本次大赛由省厅主办，交通工会承办。", "来自13个县的70名焊工同场。"],
        ["焊工大赛"] * 2,
    ),
    "a place and what it has": (CITY | CONTEST, ["焊工大赛鸣锣。", "目前，盘州市的示范企业共计412家。"], ["盘州市"]),
    "since when": (LAB | {"咨询服务": "Initiative"}, ["三年来张秀创新工作室改造设备70台。"], ["张秀创新工作室"]),
    "a house that leads its clause": (
        LAB | {"技术攻关": "Initiative"},
        ["张秀创新工作室共完成技术攻关项目60项，实现效益300万元。"],
        ["张秀创新工作室"] * 2,
    ),
    "of these, a body of its own": (
        UNION | {"维权中心": "UnionBody"},
        ["盘州市总工会共受理案件680件，其中维权中心受理300件。"],
        ["盘州市总工会", "维权中心"],
    ),
    "the ages of many": (CONTEST, ["焊工大赛吸引选手70名。", "选手平均年龄34岁。"], ["焊工大赛"] * 2),
    "prizes one after another": (
        CONTEST | {"个人奖": "Honour", "团体奖": "Honour"},
        ["焊工大赛共产生个人奖10名，团体奖3名。"],
        ["个人奖", "团体奖"],
    ),
    "a title behind another": (
        {"一等奖": "Honour", "金牌教师": "Honour"},
        ["有29名获得一等奖的教师获得了“金牌教师”称号。"],
        ["金牌教师"],
    ),
    "people by their title": (
        UNION | DRIVE | {"盘州工匠": "Honour"},
        ["盘州市总工会开展“暖冬行动”。", "今年共组织60人次的盘州工匠、奖章获得者参加。"],
        ["“暖冬行动”"],
    ),
    "copies of papers": (
        DRIVE | {"《婚姻法》": "Document", "《工会法》": "Document"},
        ["“暖冬行动”启动，发放《工会法》、《婚姻法》等各类宣传资料500份。"],
        ["“暖冬行动”"],
    ),
    "present at the event": (
        DRIVE | TEAM,
        ["“暖冬行动”在盘州举行。", "暖心服务队送上祝福，70名职工代表参加。"],
        ["“暖冬行动”"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_whose_figure(case: str) -> None:
    names, said, whose = CASES[case]
    assert subjects(names, *said) == whose


def test_what_the_title_of_a_paper_tells_of() -> None:
    said = ("盘州市出台《“金扳手”竞赛方案》，设15个工种。",)
    article, placed = placing({"盘州市": "Region", "《“金扳手”竞赛方案》": "Document"}, *said)
    at = said[0].index("“金扳手”竞赛")
    inside = Placed(0, at, at + len("“金扳手”竞赛"), "“金扳手”竞赛", "Initiative", "“金扳手”竞赛")
    assert [f.about for f in attach_figures(article, [*placed, inside])] == ["“金扳手”竞赛"]
