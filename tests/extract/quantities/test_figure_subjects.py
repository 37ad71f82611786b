"""Whose figure a number is where the clause itself does not name it: made-up sentences."""

from __future__ import annotations

import pytest
from placed_names import CITY, CONTEST, FACTORY, STATION, UNION, figures, subjects

OPENING = {"技能节启动仪式": "Initiative"}


def test_people_count_for_the_occasion_they_attend():
    names = OPENING | {"技能节": "Initiative"}
    said = ("在技能节启动仪式上，技师宣读倡议。", "技能节内容丰富。", "20家企业的代表共计130余人参加。")
    assert subjects(names, *said) == ["技能节启动仪式", "技能节启动仪式"]
    assert subjects(names, *said[:2], "共发放书籍130余册。") == ["技能节"]


def test_sum_is_of_the_body_that_many_give_it_to():
    names = {"困难职工帮扶中心": "SocialOrganisation"}
    assert subjects(names, "四家企业向困难职工帮扶中心捐款130万元。")[-1] == "困难职工帮扶中心"
    assert subjects(UNION | names, "盘州市总工会向困难职工帮扶中心捐款130万元。") == ["盘州市总工会"]


def test_plain_service_of_a_campaign():
    names = UNION | {"“暖心驿路”项目": "Initiative", "心理咨询": "Initiative"}
    said = "盘州市总工会实施“暖心驿路”项目，为职工提供心理咨询260人次。"
    assert subjects(names, said) == ["“暖心驿路”项目"]
    assert subjects(names, "盘州市总工会提供心理咨询260人次。") == ["心理咨询"]


def test_long_course_of_a_contest():
    assert figures(CONTEST, "焊工大赛近日落幕。", "经过两天的激烈角逐，大赛决出名次。")[0][0] == "焊工大赛"
    assert figures(CONTEST, "焊工大赛近日落幕。", "两天来，选手切磋技艺。") == []


def test_whole_factory_is_the_firm():
    assert subjects(FACTORY, "盘江水泥厂深化改革。", "目前，全厂有职工860人。") == ["盘江水泥厂"]
    assert subjects(FACTORY | CITY, "盘州市盘江水泥厂深化改革。", "全市共有职工8.6万人。") == ["盘州市"]


def test_region_that_only_describes_a_body():
    assert subjects(CITY | FACTORY, "盘州市同胞投资的盘江水泥厂有860名员工。") == ["盘江水泥厂"]


def test_members_join_the_union_just_founded():
    names = {"盘江水泥厂工会": "UnionBody", "集体入会行动": "Initiative"}
    said = ("集体入会行动持续开展。", "5月，盘江水泥厂工会成立，380名职工入会。")
    assert subjects(names, *said) == ["盘江水泥厂工会"]


def test_several_doings_leave_the_figure_to_the_body():
    names = UNION | {"“暖冬行动”": "Initiative", "“护航计划”": "Initiative"}
    said = "盘州市总工会先后开展“暖冬行动”、“护航计划”，帮助200多名职工再就业。"
    assert subjects(names, said) == ["盘州市总工会"]


@pytest.mark.parametrize("sentence", ["焊工大赛中前10名选手获奖。", "焊工大赛宣传二十大精神。"])
def test_ranks_and_names_of_congresses_are_no_figures(sentence):
    assert figures(CONTEST, sentence) == []


def test_great_tasks_are_counted():
    names = {"“强基”计划": "Initiative"}
    assert figures(names, "“强基”计划包括五大工程。") == [("“强基”计划", "工程", 5, "大")]


TEAM = {"蓝盾律师团": "SocialOrganisation"}
MEDAL = {"盘州工匠": "Honour", "五一奖章": "Honour"}
CARE = {"暖冬行动": "Initiative", "招聘会": "Initiative"}
LAW = {"《工资专项合同》": "Document"}


@pytest.mark.parametrize(("names", "said", "about"), [
    (CONTEST | {"钳工班": "Initiative", "电工班": "Initiative"},
     ("焊工大赛启动。", "焊工大赛免费开设钳工班、电工班等5个专业班。"), ["焊工大赛"]),
    (CITY | CARE, ("盘州市启动暖冬行动。", "暖冬行动期间，全市新增建会商铺90个，发展会员410人。"), ["暖冬行动"] * 2),
    (CITY | CARE, ("盘州市启动暖冬行动。", "暖冬行动期间，全市组织招聘会60场，1500家企业提供岗位8000个。"),
     ["招聘会", "暖冬行动", "暖冬行动"]),
    (UNION | MEDAL, ("盘州市总工会授予张军等20名职工“盘州工匠”称号，每人奖励5000元。",), ["盘州工匠"]),
    (UNION | MEDAL, ("38名职工戴上五一奖章，16个班组捧回盘州工匠牌匾。",), ["五一奖章", "盘州工匠"]),
    (MEDAL, ("获“盘州工匠”称号的12人中，有9名焊工。",), ["盘州工匠"]),
    (UNION | TEAM, ("盘州市总工会聘请30名律师，组成蓝盾律师团，调解纠纷85件。",), ["蓝盾律师团"] * 2),
    (UNION | {"议事角": "Facility"}, ("盘州市总工会在8个车间设立议事角。",), ["议事角"]),
    (UNION | {"法律讲座": "Initiative"}, ("盘州市总工会深入45家企业举办法律讲座。",), ["法律讲座"]),
    (CONTEST | {"决赛": "Initiative"}, ("焊工大赛落幕。", "9支队伍闯入决赛。"), ["焊工大赛"]),
    (CONTEST | {"室内项目": "Initiative"}, ("焊工大赛共设置跳绳、踢毽等7个室内项目。",), ["焊工大赛"]),
    (CONTEST | {"银奖": "Honour"}, ("焊工大赛落幕。", "还有7人获银奖。"), ["银奖"]),
    (LAW, ("双方在车间签下《工资专项合同》，近600家洗衣店被纳入其中。",), ["《工资专项合同》"]),
    (TEAM | FACTORY, ("蓝盾律师团走进盘江水泥厂，解答咨询160人次。",), ["蓝盾律师团"]),
    ({"周明远": "Person", "技改室": "Facility"}, ("由周明远领衔的技改室，带徒26人。",), ["技改室"]),
    ({"周明远": "Person"}, ("在厂里干了26年，周明远带出徒弟38名。",), ["周明远"] * 2),
    ({"夜校制度": "Initiative", "导师制度": "Initiative"}, ("推行夜校制度、导师制度的班组分别达到25个、36个。",),
     ["夜校制度", "导师制度"]),
    (CITY | {"体检": "Initiative", "疗休养活动": "Initiative"},
     ("疗休养活动在盘州市举行，120名职工参加了体检、座谈等活动。",), ["疗休养活动"]),
])
def test_whose_number(names, said, about):
    assert subjects(names, *said)[: len(about)] == about


LECTURERS = {"“炉火”宣讲团": "SocialOrganisation"}
COMMITTEE = {"盘州市总工会第九届委员会": "UnionBody", "代表大会": "Initiative"}
SCHOOL = {"江岸小学": "Institution"}
SHELTER = {"驿站工程": "Initiative", "歇脚驿站": "Facility"}


@pytest.mark.parametrize(("names", "said", "about"), [
    (UNION | LECTURERS, ("盘州市总工会选派14名工匠成立“炉火”宣讲团。",), ["“炉火”宣讲团"]),
    (LECTURERS, ("由20名教师组成的“炉火”宣讲团走进车间。",), ["“炉火”宣讲团"]),
    (COMMITTEE, ("代表大会选出由35名委员组成的盘州市总工会第九届委员会。",), ["盘州市总工会第九届委员会"]),
    (COMMITTEE, ("代表大会选举产生盘州市总工会第九届委员会委员35名。",), ["盘州市总工会第九届委员会"]),
    (UNION | SCHOOL, ("盘州市总工会向江岸小学捐赠图书300册。",), ["盘州市总工会"]),
    (UNION | CONTEST, ("盘州市总工会举办焊工大赛。", "采购农产品30万元。"), ["盘州市总工会"]),
    (SHELTER, ("驿站工程推行6年来，各地新设歇脚驿站500座，惠及职工4万人。",), ["驿站工程"] * 2),
    (CITY, ("盘州市汇聚企业800家、工人9万人。",), ["盘州市"] * 2),
    (CITY, ("盘州市是煤城，有矿工3万人。",), ["盘州市"]),
    (CITY | {"岗位驿站": "Facility"}, ("盘州市已建成岗位驿站30个，培养人才500人。",), ["岗位驿站", "盘州市"]),
    (CONTEST | {"钳工": "Initiative"}, ("焊工大赛开幕，60名选手参加车工、钳工、电工3个工种的比试。",), ["焊工大赛"] * 2),
    (OPENING | {"周明远": "Person"}, ("技能节启动仪式举行。", "周明远和职工代表约70人出席仪式。"), ["技能节启动仪式"]),
    ({"周明远": "Person"} | FACTORY, ("周明远返乡创业。", "他创办的盘江水泥厂带动16名工友就业。"), ["盘江水泥厂"]),
    (CITY | {"江岸区": "Region", "周明远": "Person"}, ("盘州市江岸区职工周明远接过2000元慰问金。",), ["周明远"]),
    (FACTORY | {"公司职代会": "Initiative"}, ("盘江水泥厂兴旺。", "公司职代会通过决议21项。"), ["公司职代会"]),
    ({"表彰典礼": "Initiative", "周明远": "Person"}, ("表彰典礼举行。", "周明远到场。", "典礼上亮相20家企业。"), ["表彰典礼"]),
])
def test_whose_number_by_what_it_takes_part_in(names, said, about):
    assert subjects(names, *said) == about


def test_what_somebody_says_of_himself_is_no_figure():
    assert figures(CONTEST, "焊工大赛落幕。", "“为这条焊缝，我练了300遍。”") == []


def test_what_a_reporter_asks_is_no_figure():
    assert figures(CONTEST, "焊工大赛落幕。", "记者在车间采访了30多名电工。") == []


def test_what_a_verb_takes_is_no_subject():
    names = UNION | CONTEST | {"周文慧": "Person"}
    assert subjects(names, "盘州市总工会举办焊工大赛，聘请高级讲师周文慧等授课，培训焊工730人次。") == ["焊工大赛"]
    names = UNION | {"快递业工会": "UnionBody", "快递业分会": "UnionBody"}
    assert subjects(names, "盘州市总工会组建快递业工会，下设3个快递业分会，覆盖职工5400人。") == ["快递业工会", "快递业工会"]


LOAN = {"安居借款计划": "Initiative"}


def test_object_before_its_verb():
    assert subjects(UNION | LOAN, "这项安居借款计划，盘州市总工会已经开展了16年。") == ["安居借款计划"]
    assert subjects(UNION | LOAN, "盘州市总工会先后开展了12期培训。") == ["盘州市总工会"]


def test_main_initiative_that_goes_on_outranks_the_body():
    sentences = "盘州市总工会推出安居借款计划。", "后来，盘州市总工会将额度提高到8万元。"
    assert subjects(UNION | LOAN, "#安居借款计划受欢迎", *sentences) == ["安居借款计划"]


def test_short_name_means_what_was_named_in_full():
    names = UNION | {"2021年送清凉活动": "Initiative", "送清凉": "Initiative"}
    assert subjects(names, "盘州市总工会启动2021年送清凉活动。", "盘州市总工会筹集送清凉资金80万元。") == ["2021年送清凉活动"]


def test_ceremony_and_what_it_opens():
    names = CONTEST | {"焊工大赛启动仪式": "Initiative"}
    sentences = "焊工大赛受到关注。", "焊工大赛启动仪式在盘州举行。"
    assert subjects(names, *sentences, "今年计划发放奖金30万元。") == ["焊工大赛"]
    assert subjects(names, *sentences, "60名职工代表出席。") == ["焊工大赛启动仪式"]


def test_the_rest_of_a_sentence_tells_what_a_body_is_doing():
    names = UNION | {"律师团": "SocialOrganisation"}
    assert subjects(names, "盘州市总工会选聘18名律师，组建了律师团。") == ["律师团"]


LEAGUE = {"技师联盟": "SocialOrganisation"}


def test_joining_what_is_named_by_its_last_words():
    assert subjects(LEAGUE, "盘州技师联盟成立。", "14家工作室加入联盟。") == ["技师联盟"]
    names = UNION | {"快递业联合工会": "UnionBody"}
    assert subjects(names, "盘州市总工会指导成立快递业联合工会。", "950名骑手加入工会组织。") == ["快递业联合工会"]


def test_counted_by_its_last_words():
    names = {"职工体检流动车": "Initiative"}
    assert subjects(names, "职工体检流动车开进矿山。", "5辆流动车行程7.2万公里。") == ["职工体检流动车"] * 2


def test_an_attribute_is_no_initiative():
    names = UNION | {"集体协商": "Initiative"}
    assert subjects(names, "盘州市总工会聘请集体协商指导员40名。") == ["盘州市总工会"]
    names = CONTEST | {"创新工作室": "Facility"}
    assert subjects(names, "焊工大赛开幕。", "30个创新工作室带头人参加。") == ["焊工大赛"]


def test_taking_part_is_not_carrying_out():
    names = {"盘北煤矿": "Enterprise", "焊工大赛": "Initiative"}
    assert subjects(names, "盘北煤矿自2003年参加焊工大赛以来，查找隐患1.8万条。") == ["盘北煤矿"]


def test_document_rules_and_what_it_is_about():
    names = {"《医疗互助活动办法》": "Document", "医疗互助活动": "Initiative"}
    sentences = "医疗互助活动启动。", "盘州出台《医疗互助活动办法》，职工每年缴纳60元，对重病职工给予5000元补助。"
    assert subjects(names, *sentences) == ["医疗互助活动", "《医疗互助活动办法》"]


def test_region_of_a_description_and_its_share():
    names = CITY | CONTEST
    sentence = "盘州市是有名的煤都，在册矿工超过7万人，其中女工占9%。"
    assert subjects(names, "焊工大赛落幕。", sentence) == ["盘州市", "盘州市"]


def test_places_one_in_the_other():
    names = {"六盘水市": "Region", "钟山区": "Region"}
    assert subjects(names, "六盘水市钟山区12个集体、20名职工受表彰。") == ["钟山区", "钟山区"]


def test_she_is_not_the_one_who_helps():
    names = {"赵岚": "Person", "孙梅": "Person"}
    assert subjects(names, "孙梅找到律师赵岚。", "赵岚多次取证，帮她拿到补偿9.6万元。") == ["孙梅"]


def test_pronoun_as_subject():
    assert subjects({"张秀": "Person"} | LOAN, "安居借款计划启动。", "张秀下岗多年。", "她贷到了8万元。") == ["张秀"]


def test_figures_in_one_breath_keep_their_subject():
    names = CITY | CONTEST
    sentence = "盘州市参加焊工大赛的企业有87家，三年来1.5万人次获得奖金960万元。"
    assert subjects(names, "焊工大赛落幕。", sentence) == ["焊工大赛"] * 3


def test_winners_of_an_honour():
    names = CONTEST | {"焊接能手": "Honour"}
    assert subjects(names, "焊工大赛落幕，10人获“焊接能手”称号。") == ["焊接能手"]


def test_a_meeting_trains_nobody():
    names = {"工会工作会议": "Initiative", "全市各级工会": "UnionBody"} | CITY
    assert subjects(names, "盘州市召开工会工作会议。", "全市各级工会共培训职工3.6万人次。") == ["全市各级工会"]


def test_a_company_without_a_name_is_that_of_its_union():
    names = {"盘江水泥集团工会": "UnionBody", "“暖心行动”": "Initiative"}
    assert subjects(names, "盘江水泥集团工会启动“暖心行动”。", "公司每年拿出80万元。") == ["盘江水泥集团工会"]


def test_a_place_that_begins_its_clause_has_what_is_counted_though_its_union_was_spoken_of():
    assert subjects(CITY | UNION, "盘州市总工会近日换届。", "盘州市有7个乡镇成立工会。") == ["盘州市"]


def test_plain_work_named_in_passing_gives_way_to_what_the_article_is_about():
    names = UNION | {"“暖心行动”": "Initiative", "绿色通道": "Initiative", "“金扳手”竞赛": "Initiative"}
    about = ("盘州市总工会启动“暖心行动”。", "“暖心行动”为职工解忧，“暖心行动”受到好评。")
    assert subjects(names, *about, "盘州市总工会开通绿色通道。", "目前已办案37件。") == ["“暖心行动”"]
    assert subjects(names, *about, "盘州市总工会举办“金扳手”竞赛。", "共发放奖品37件。") == ["“金扳手”竞赛"]


@pytest.mark.parametrize("rivals", ["选手", "参赛选手", "对手", "参赛者"])
def test_rivals_are_of_the_contest_just_named(rivals):
    names = CONTEST | {"石大山": "Person"}
    assert subjects(names, "石大山参加了焊工大赛。", f"在230名{rivals}中脱颖而出。") == ["焊工大赛"]


def test_team_that_a_clause_presents_is_told_of_next():
    names = STATION | {"“蒲公英”服务队": "SocialOrganisation"}
    said = "站里还有一支“蒲公英”服务队，一年来帮司机换轮胎320次。"
    assert subjects(names, "货车司机服务站开放。", said) == ["“蒲公英”服务队"]


@pytest.mark.parametrize("gift", ["奖励", "重奖", "补助", "资助了"])
def test_sum_is_his_whom_it_rewards(gift):
    names = FACTORY | {"石大山": "Person"}
    assert subjects(names, f"石大山获奖后，永安机械厂{gift}他8万元。")[-1] == "石大山"


@pytest.mark.parametrize("by", ["全总", "全国总工会"])
def test_many_named_by_a_body_are_not_counted_as_that_body(by):
    names = UNION | {by: "UnionBody", "“最美驿站”": "Honour"}
    assert subjects(names, f"盘州市总工会建设驿站，4家被{by}确认为“最美驿站”。") == ["“最美驿站”"]


def test_office_told_of_before_owns_no_later_number():
    names = {"盘州市人社局": "PublicBody"}
    assert subjects(names, "盘州市人社局开展调研。", "发现问题30个。") == []


@pytest.mark.parametrize("house", ["法律援助工作站", "职工服务中心", "劳动争议调解室"])
def test_house_of_service_acts_for_itself(house):
    names = UNION | {"“惠工行动”": "Initiative", house: "UnionBody"}
    said = ("盘州市总工会开展“惠工行动”。", f"{house}接待咨询640人次，调解案件92件。")
    assert subjects(names, *said) == [house, house]


@pytest.mark.parametrize("founded", ["甘露合作社", "甘露公司", "甘露工厂"])
def test_what_a_person_founds_is_told_of_next(founded):
    names = {"石大山": "Person", founded: "Enterprise"}
    assert subjects(names, f"石大山牵头成立{founded}，拥有收割机32台，托管土地6500亩。") == [founded, founded]


@pytest.mark.parametrize("led", ["她牵头的", "他领衔的", "她负责的"])
def test_team_that_one_leads(led):
    names = {"石大山": "Person", "“胡杨”小组": "SocialOrganisation"}
    assert subjects(names, "石大山是班长。", f"{led}“胡杨”小组完成革新47项。") == ["“胡杨”小组"]


@pytest.mark.parametrize("goes", ["走进", "深入", "来到"])
def test_house_that_those_counted_go_to_has_not_the_number(goes):
    names = {"“蒲公英”宣讲团": "SocialOrganisation", "永安机械厂": "Enterprise"}
    said = ("“蒲公英”宣讲团成立。", f"48名劳模{goes}永安机械厂宣讲190场。")
    assert subjects(names, *said)[-1] == "“蒲公英”宣讲团"


def test_what_stands_in_quotes_behind_its_owner():
    names = {"帮扶中心": "SocialOrganisation", "爱心超市": "Facility"}
    assert subjects(names, "帮扶中心的“爱心超市”有货架40组。") == ["爱心超市"]
