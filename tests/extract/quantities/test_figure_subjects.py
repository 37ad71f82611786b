"""Whose figure a number is, and what a date dates, where the clause itself does not name it: made-up sentences."""

import re
from dataclasses import replace

import pytest

from kg.extract.quantities.dates import attach_dates
from kg.extract.quantities.figures import attach_figures
from kg.extract.quantities.placed import Placed
from kg.model import Article, Page, Sentence
from kg.text.dates import YearContext

CITY = {"盘州市": "Region"}
UNION = {"盘州市总工会": "UnionBody"}
CONTEST = {"焊工大赛": "Initiative"}
OPENING = {"技能节启动仪式": "Initiative"}
FACTORY = {"盘江水泥厂": "Enterprise"}


def placing(names: dict[str, str], *sentences: str) -> tuple[Article, list[Placed]]:
    """An article with `names` (name → class) placed where they stand, the longest at each place."""
    text, built, placed = "".join(sentences), [], []
    any_name = re.compile("|".join(sorted(names, key=len, reverse=True)))
    for index, flat in enumerate(sentences):
        at = sum(map(len, sentences[:index]))
        built.append(Sentence(at, at + len(flat), flat, flat, tuple(range(at, at + len(flat)))))
        placed += [Placed(index, *m.span(), m[0], names[m[0]], m[0]) for m in any_name.finditer(flat)]
    return Article(Page("made-up.txt", text, ""), 0, "", tuple(built), end=len(text)), placed


def figures(names: dict[str, str], *sentences: str) -> list[tuple[str, float]]:
    return [(figure.about, figure.value) for figure in attach_figures(*placing(names, *sentences))]


def subjects(names: dict[str, str], *sentences: str) -> list[str]:
    return [about for about, _ in figures(names, *sentences)]


def dated(names: dict[str, str], *sentences: str) -> dict[str, str]:
    return {key: value for key, value, _ in attach_dates(*placing(names, *sentences), YearContext(2020))}


def test_people_count_for_the_occasion_they_attend():
    names = OPENING | {"技能节": "Initiative"}
    said = ("在技能节启动仪式上，技师宣读倡议。", "技能节内容丰富。", "20家企业的代表共计130余人参加。")
    assert subjects(names, *said) == ["技能节启动仪式", "技能节启动仪式"]
    assert subjects(names, *said[:2], "共发放书籍130余册。") == ["技能节"]


def test_sum_is_of_the_body_that_many_give_it_to():
    names = {"困难职工帮扶中心": "SocialOrganisation"}
    assert subjects(names, "四家企业向困难职工帮扶中心捐款130万元。")[-1] == "困难职工帮扶中心"
    assert subjects(UNION | names, "盘州市总工会向困难职工帮扶中心捐款130万元。") == ["盘州市总工会"]


def test_what_a_price_is_enough_for():
    names = UNION | {"医疗互助活动": "Initiative"}
    said = "盘州市总工会印发通知，职工每人每年缴纳60元，即可参加医疗互助活动。"
    assert subjects(names, said) == ["医疗互助活动"]


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
    assert figures(names, "“强基”计划包括五大工程。") == [("“强基”计划", 5)]


def test_caption_yields_to_what_the_text_says():
    names = UNION | {"技能培训工程": "Initiative"}
    article, placed = placing(names, "7月2日，职工在学焊接。", "今年5月以来，盘州市总工会开展技能培训工程。")
    found = attach_dates(replace(article, kind="photo"), placed, YearContext(2020))
    assert [row[1] for row in found] == ["2020-05/"]
    article, placed = placing(names, "7月2日，职工在学焊接。", "盘州市总工会的技能培训工程受欢迎。")
    assert [row[1] for row in attach_dates(replace(article, kind="photo"), placed, YearContext(2020))] == ["2020-07-02"]


def test_today_is_the_day_of_the_dateline():
    article, placed = placing(CONTEST, "焊工大赛今天在盘州市闭幕。")
    assert attach_dates(replace(article, date="--07-04"), placed, YearContext(2020))[0][1] == "2020-07-04"
    assert attach_dates(article, placed, YearContext(2020)) == []


def test_all_that_was_done_since_a_date():
    names = UNION | CONTEST | {"读书月": "Initiative"}
    assert dated(names, "2018年以来，举办焊工大赛3届，举办读书月2次。") == {"焊工大赛": "2018/", "读书月": "2018/"}
    assert dated(names, "2018年5月3日，举办焊工大赛，次年举办读书月。") == {"焊工大赛": "2018-05-03"}


def test_visit_is_the_verb_of_its_date():
    assert dated({"参观访问": "Initiative"}, "代表团1月13日至15日在当地参观访问。") == {"参观访问": "2020-01-13/2020-01-15"}


def test_body_founded_in_a_year():
    names = {"技术协会": "SocialOrganisation"}
    assert dated(names, "2008年成立的技术协会已有会员300名。") == {"技术协会": "2008"}
    assert dated(names, "2008年，技术协会已有会员300名。") == {}


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
    (UNION | MEDAL, ("盘州市总工会授予张军等20名职工“盘州工匠”称号，每人奖励5000元。",), ["盘州工匠"] * 2),
    (UNION | MEDAL, ("38名职工戴上五一奖章，16个班组捧回盘州工匠牌匾。",), ["五一奖章", "盘州工匠"]),
    (MEDAL, ("获“盘州工匠”称号的12人中，有9名焊工。",), ["盘州工匠"]),
    (UNION | TEAM, ("盘州市总工会聘请30名律师，组成蓝盾律师团，调解纠纷85件。",), ["蓝盾律师团"] * 2),
    (UNION | {"议事角": "Facility"}, ("盘州市总工会在8个车间设立议事角。",), ["议事角"]),
    (UNION | {"法律讲座": "Initiative"}, ("盘州市总工会深入45家企业举办法律讲座。",), ["法律讲座"]),
    (CONTEST | {"决赛": "Initiative"}, ("焊工大赛落幕。", "9支队伍闯入决赛。"), ["焊工大赛"]),
    (CONTEST | {"室内项目": "Initiative"}, ("焊工大赛共设置跳绳、踢毽等7个室内项目。",), ["焊工大赛"]),
    (CONTEST | {"银奖": "Honour"}, ("焊工大赛落幕。", "还有7人获银奖。"), ["焊工大赛"]),
    (LAW, ("双方在车间签下《工资专项合同》，近600家洗衣店被纳入其中。",), ["《工资专项合同》"]),
    (TEAM | FACTORY, ("蓝盾律师团走进盘江水泥厂，解答咨询160人次。",), ["蓝盾律师团"]),
    (CITY, ("如今在盘州市务工的瓦工超过1.2万人。",), ["盘州市"]),
    ({"周明远": "Person", "技改室": "Facility"}, ("由周明远领衔的技改室，带徒26人。",), ["技改室"]),
    ({"周明远": "Person"}, ("在厂里干了26年，周明远带出徒弟38名。",), ["周明远"] * 2),
    ({"夜校制度": "Initiative", "导师制度": "Initiative"}, ("推行夜校制度、导师制度的班组分别达到25个、36个。",),
     ["夜校制度", "导师制度"]),
    (CITY | {"体检": "Initiative", "疗休养活动": "Initiative"},
     ("疗休养活动在盘州市举行，120名职工参加了体检、座谈等活动。",), ["疗休养活动"]),
])
def test_whose_number(names, said, about):
    assert subjects(names, *said)[: len(about)] == about


TEAM = {"“炉火”宣讲团": "SocialOrganisation"}
SCHOOL = {"江岸小学": "Institution"}
SHELTER = {"驿站工程": "Initiative", "歇脚驿站": "Facility"}


@pytest.mark.parametrize(("names", "said", "about"), [
    (UNION | TEAM, ("盘州市总工会选派14名工匠成立“炉火”宣讲团。",), ["“炉火”宣讲团"]),
    (TEAM, ("由20名教师组成的“炉火”宣讲团走进车间。",), ["“炉火”宣讲团"]),
    (SCHOOL, ("给江岸小学添置课桌40套、台灯15盏。",), ["江岸小学"] * 2),
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


@pytest.mark.parametrize(("names", "said", "dates"), [
    (CONTEST, "8月2日，记者获悉，在日前举行的焊工大赛上，周明远夺冠。", {}),
    (CONTEST | {"江岸项目": "Initiative"}, "8月2日，市总工会在江岸项目举行焊工大赛。", {"焊工大赛": "2020-08-02"}),
    (CONTEST, "这届始于2018年3月5日的焊工大赛近日收官。", {"焊工大赛": "2018-03-05/"}),
    (CONTEST, "焊工大赛落幕，大赛从2013年起步。", {"焊工大赛": "2013/"}),
    (CONTEST, "去年，焊工大赛征集作品213件。", {"焊工大赛": "2019"}),
    (CONTEST, "从今年起，焊工大赛将向企业延伸。", {}),
    (UNION | CONTEST | {"《公约》": "Document"}, "8月2日，盘州市总工会举办焊工大赛，并发布《公约》。",
     {"《公约》": "2020-08-02", "焊工大赛": "2020-08-02"}),
    (UNION | {"维权室": "Facility"}, "2018年，维权室在盘州市总工会成立。", {"维权室": "2018"}),
    (UNION, "盘州市总工会于5月9日向班组寄出贺信。", {}),
    (FACTORY, "2020年是盘江水泥厂成立60周年。", {}),
    (UNION | CONTEST | {"读书月": "Initiative"}, "盘州市总工会今年将举办焊工大赛，开展读书月。",
     {"焊工大赛": "2020", "读书月": "2020"}),
    (UNION | {"茶室": "Facility"}, "去年，盘州市总工会向60个新建茶室配送桌椅。", {}),
    (UNION | {"书屋": "Facility"}, "2019年初，盘州市总工会下发通知，要求各级工会建成书屋。", {}),
    (UNION | CONTEST, "8月2日，记者从会上获悉，在去年焊工大赛中，周明远夺冠。", {"焊工大赛": "2019"}),
    (UNION | CONTEST | {"江岸工会": "UnionBody"}, "8月2日，盘州市总工会举办焊工大赛，宣布江岸工会成立。",
     {"焊工大赛": "2020-08-02", "江岸工会": "2020-08-02"}),
    ({"江岸党委": "PublicBody", "江岸工会": "UnionBody"}, "8月2日，江岸党委、江岸工会成立揭牌。",
     {"江岸党委": "2020-08-02", "江岸工会": "2020-08-02"}),
    (UNION | {"《2018年方案》": "Document"}, "日前，盘州市总工会印发《2018年方案》。", {"《2018年方案》": "2018"}),
    (UNION | {"《2021年方案》": "Document"}, "日前，盘州市总工会印发《2021年方案》。", {}),
])
def test_what_a_date_dates(names, said, dates):
    assert dated(names, said) == dates


def test_bare_day_is_of_the_dateline():
    article, placed = placing(CONTEST, "焊工大赛19日在盘州市闭幕。")
    assert attach_dates(replace(article, date="--07-20"), placed, YearContext(2020))[0][1] == "2020-07-19"
