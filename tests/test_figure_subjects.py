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
