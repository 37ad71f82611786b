"""Figures of made-up sentences: what is counted, how much, in what unit, and of whom where the clause says so."""

from __future__ import annotations

import pytest
from placed_names import CITY, CONTEST, FACTORY, STATION, UNION, figures, placing, subjects

from kg.extract.quantities.figures.attach import attach_figures


def test_offsets_and_approximation():
    article, placed = placing(UNION | CONTEST, "盘州市总工会举办焊工大赛，发放奖金30多万元。")
    (figure,) = attach_figures(article, placed)
    assert article.page.text[figure.start:figure.end] == figure.text == "30多万元"
    assert (figure.about, figure.measure, figure.value, figure.approx) == ("焊工大赛", "发放奖金", 300_000, ">")


def test_initiative_before_grammatical_subject():
    assert figures(UNION | CONTEST, "盘州市总工会举办焊工大赛，来自全市的14支代表队、84名选手参赛，设3个工种。") == [
        ("焊工大赛", "代表队", 14, "支"), ("焊工大赛", "选手", 84, "名"), ("焊工大赛", "工种", 3, "个")]


def test_topic_is_carried_over_sentences():
    assert figures(CONTEST, "焊工大赛近日落幕。", "共有84名选手参赛。") == [("焊工大赛", "选手", 84, "名")]


def test_what_is_counted():
    assert figures(UNION | {"环保监督队": "SocialOrganisation"}, "盘州市总工会组建100支环保监督队。") == [
        ("环保监督队", "环保监督队", 100, "支")]
    assert figures(UNION | STATION, "盘州市总工会建成职工驿站18处。") == [("职工驿站", "建成职工驿站", 18, "处")]


def test_what_is_founded_goes_on():
    names = UNION | {"律师团": "SocialOrganisation"}
    assert figures(names, "盘州市总工会组建律师团，选聘律师12名，受理案件518件，结案率94%。") == [
        ("律师团", "选聘律师", 12, "名"), ("律师团", "受理案件", 518, "件"), ("律师团", "结案率", 94, "%")]


def test_money_goes_to_what_it_is_spent_on():
    assert figures(UNION | STATION, "盘州市总工会投入230万元，建成职工驿站18处，服务职工3.2万人次。") == [
        ("职工驿站", "投入", 2_300_000, "元"), ("职工驿站", "建成职工驿站", 18, "处"), ("职工驿站", "服务职工", 32_000, "人次")]


def test_region_and_its_stock():
    assert figures(CITY | CONTEST, "盘州市举办焊工大赛。", "目前，全市共有技能人才2.3万人，其中高技能人才4600人。") == [
        ("盘州市", "技能人才", 23_000, "人"), ("盘州市", "高技能人才", 4600, "人")]


def test_whole_of_an_unknown_city_is_dropped():
    assert figures(CONTEST, "焊工大赛落幕。", "目前，全市共有技能人才2.3万人，其中高技能人才4600人。") == []


def test_honours_and_their_holders():
    names = UNION | {"“盘州工匠”": "Honour"}
    assert figures(names, "盘州市总工会评选产生“盘州工匠”30名。") == [("“盘州工匠”", "评选产生“盘州工匠", 30, "名")]


def test_joining():
    names = {"书屋联盟": "SocialOrganisation", "流动书屋": "Facility"}
    assert figures(names, "9家流动书屋加入书屋联盟。") == [("书屋联盟", "流动书屋", 9, "家")]


def test_document_and_its_parts():
    rows = figures({"《办法》": "Document"} | CONTEST, "焊工大赛落幕。", "《办法》共7章48条。")
    assert [row[0] for row in rows] == ["《办法》"] * 2


def test_person_who_gets_and_ages():
    names = UNION | {"邓加林": "Person"}
    assert figures(names, "67岁的邓加林去年下岗，盘州市总工会给他发放慰问金2000元。") == [
        ("邓加林", "年龄", 67, "岁"), ("邓加林", "发放慰问金", 2000, "元")]


def test_list_summed_up_belongs_to_what_set_it_up():
    names = {"协作机制": "Initiative", "移送制度": "Initiative", "通报制度": "Initiative"}
    assert figures(names, "协作机制已经运行，建立移送制度、通报制度两项制度。") == [("协作机制", "制度", 2, "项")]


@pytest.mark.parametrize("sentence", [
    "10年来，焊工大赛培养了人才。", "焊工大赛列入“惠工新政18条”。", "25人以上企业参加焊工大赛。", "焊工大赛将办3年行动。",
    "第三届焊工大赛启动。", "近3年来，焊工大赛声名远播。",
])
def test_no_figure(sentence):
    assert figures(CONTEST, sentence) == []


def test_measured_time_is_a_figure():
    assert figures(CONTEST, "焊工大赛为期3天。") == [("焊工大赛", "焊工大赛为期", 3, "天")]


def test_headlines_are_left_out_and_figures_come_once():
    rows = figures(CONTEST, "#焊工大赛84名选手参赛", "焊工大赛有84名选手参赛。", "84名选手中有女工。")
    assert rows == [("焊工大赛", "选手", 84, "名")]


def test_speaker_is_not_the_subject():
    names = {"云龙煤矿工会": "UnionBody", "马立新": "Person"}
    assert figures(names, "云龙煤矿工会主席马立新介绍，矿上有职工1200名。") == [("云龙煤矿工会", "矿上有职工", 1200, "名")]


def test_renaming_changes_nothing_else():
    one = figures(UNION | CONTEST, "盘州市总工会举办焊工大赛，84名选手参赛，奖金30多万元。")
    names = {"凤庆县总工会": "UnionBody", "采茶大赛": "Initiative"}
    other = figures(names, "凤庆县总工会举办采茶大赛，84名选手参赛，奖金30多万元。")
    assert [(row[0].replace("焊工", "采茶"), *row[1:]) for row in one] == other


@pytest.mark.parametrize(("names", "said", "whose"), [
    (CITY | UNION, ["盘州市总工会采购棉衣。", "盘州市新建工会42家。"], ["盘州市"]),
    (CITY | {"双凤镇总工会": "UnionBody"}, ["盘州市双凤镇总工会新建工会8家，发展会员900名。"], ["双凤镇总工会"] * 2),
    (CITY | CONTEST, ["焊工大赛落幕。", "盘州市有7个项目动用资金，共计56万元。"], ["盘州市", "盘州市"]),
    ({"职代会": "Initiative"} | UNION, ["职代会举行。", "盘州市总工会十二大代表共320名。"], ["职代会"]),
    (UNION | {"五一奖状": "Honour"}, ["12个班组捧回五一奖状，另有3人入选五一奖状。"], ["五一奖状", "五一奖状"]),
    (STATION | FACTORY, ["盘江水泥厂建设职工驿站。", "公司级以上的职工驿站已建成96个。"], ["职工驿站"]),
    (CITY | {"互助活动": "Initiative"}, ["盘州市开展互助活动。", "全市参保职工达32万人次。"], ["互助活动"]),
    (UNION | {"学习班": "Initiative"}, ["盘州市总工会办起学习班，吸纳58名农民工加入工会。"], ["盘州市总工会"]),
    ({"夜校": "Initiative"}, ["夜校开班8年。"], ["夜校"]),
    ({"水城区工会": "UnionBody", "水城区": "Region", "盘州市": "Region", "钟山市": "Region"},
     ["盘州市在盘州市。", "钟山市总结经验。", "全市共有驿站7个。"], ["盘州市"]),
])
def test_whose_a_figure_is_by_what_is_spoken_of(names, said, whose):
    assert subjects(names, *said) == whose
