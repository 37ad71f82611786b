"""Figures and dates hung on the entities they speak of, in made-up sentences."""

import pytest

from kg.extract.dates import attach_dates
from kg.extract.figures import attach_figures
from kg.extract.placed import Placed
from kg.model import Article, Page, Sentence
from kg.text.dates import YearContext

CITY = {"盘州市": "Region"}
UNION = {"盘州市总工会": "UnionBody"}
CONTEST = {"焊工大赛": "Initiative"}
STATION = {"职工驿站": "Facility"}


def placing(names: dict[str, str], *sentences: str) -> tuple[Article, list[Placed]]:
    """An article of one paragraph; `names` (name → class) are placed where they stand, longer ones first."""
    built, placed, at = [], [], 0
    for index, flat in enumerate(sentences):
        role = "title" if flat.startswith("#") else "body"
        flat = flat.lstrip("#")
        built.append(Sentence(at, at + len(flat), flat, flat, tuple(range(at, at + len(flat))), role))
        at += len(flat)
        taken: list[tuple[int, int]] = []
        for name in sorted(names, key=len, reverse=True):
            lo = flat.find(name)
            while lo >= 0:
                hi = lo + len(name)
                if not any(lo < b and a < hi for a, b in taken):
                    taken.append((lo, hi))
                    placed.append(Placed(index, lo, hi, name, names[name], name))
                lo = flat.find(name, hi)
    text = "".join(s.text for s in built)
    return Article(Page("made-up.txt", text, ""), 0, "", tuple(built), end=len(text)), placed


def figures(names: dict[str, str], *sentences: str) -> list[tuple[str, str, float, str]]:
    return [(f.about, f.measure, f.value, f.unit) for f in attach_figures(*placing(names, *sentences))]


def dated(names: dict[str, str], *sentences: str) -> dict[str, str]:
    return {key: value for key, value, _ in attach_dates(*placing(names, *sentences), YearContext(2020))}


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
    names = {"工作室联盟": "SocialOrganisation", "创新工作室": "Facility"}
    assert figures(names, "14家创新工作室加入工作室联盟。") == [("工作室联盟", "创新工作室", 14, "家")]


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
    "10年来，焊工大赛培养了人才。", "焊工大赛列入“人才新政22条”。", "25人以上企业参加焊工大赛。", "焊工大赛将办3年行动。",
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


def test_leading_date_dates_the_event():
    assert dated(UNION | CONTEST, "9月8日，盘州市总工会举办焊工大赛。") == {"焊工大赛": "2020-09-08"}


def test_date_before_its_noun():
    assert dated({"表彰会": "Initiative"}, "在3月8日举行的表彰会上，主席讲话。") == {"表彰会": "2020-03-08"}


def test_founding():
    assert dated({"快递行业联合工会": "UnionBody"}, "去年6月，快递行业联合工会成立。") == {"快递行业联合工会": "2019-06"}
    assert dated(UNION | {"律师团": "SocialOrganisation"}, "盘州市总工会2018年组建律师团。") == {"律师团": "2018"}


def test_date_after_its_noun():
    assert dated({"互助金业务": "Initiative"}, "互助金业务开办于2009年。") == {"互助金业务": "2009"}
    assert dated({"《办法》": "Document"}, "《办法》自3月1日起施行。") == {"《办法》": "2020-03-01"}
    assert dated({"读书节": "Initiative"}, "读书节是职工的节日，自2015年至今已举办6届。") == {"读书节": "2015/2020"}


def test_document_is_dated_by_its_issue():
    assert dated(UNION | {"《意见》": "Document"}, "2019年10月，盘州市总工会印发《意见》。") == {"《意见》": "2019-10"}


def test_as_of_dates_nothing():
    assert dated({"读书节": "Initiative"}, "截至2019年6月，读书节已开展讲座。") == {}


def test_lately_dates_nothing_even_with_a_year_in_the_name():
    assert dated({"2020年读书节": "Initiative"}, "近日，2020年读书节开幕。") == {}
    assert dated({"2020年读书节": "Initiative"}, "2020年读书节由市总工会主办。") == {"2020年读书节": "2020"}


def test_honour_and_person_are_not_dated():
    assert dated({"周明远": "Person", "五一劳动奖章": "Honour"}, "去年，周明远被授予五一劳动奖章。") == {}
