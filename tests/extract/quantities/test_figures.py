"""Figures and dates hung on the entities they speak of, in made-up sentences."""

import pytest

from kg.extract.quantities.dates import attach_dates
from kg.extract.quantities.figures import attach_figures
from kg.extract.quantities.placed import Placed
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


def test_leading_date_dates_the_event():
    assert dated(UNION | CONTEST, "9月8日，盘州市总工会举办焊工大赛。") == {"焊工大赛": "2020-09-08"}


def test_date_before_its_noun():
    assert dated({"表彰会": "Initiative"}, "在3月8日举行的表彰会上，主席讲话。") == {"表彰会": "2020-03-08"}


def test_founding():
    assert dated({"陶瓷行业联合工会": "UnionBody"}, "去年6月，陶瓷行业联合工会成立。") == {"陶瓷行业联合工会": "2019-06"}
    assert dated(UNION | {"律师团": "SocialOrganisation"}, "盘州市总工会2018年组建律师团。") == {"律师团": "2018"}


def test_date_after_its_noun():
    assert dated({"焊工夜校": "Initiative"}, "焊工夜校开办于2006年。") == {"焊工夜校": "2006"}
    assert dated({"《办法》": "Document"}, "《办法》自3月1日起施行。") == {"《办法》": "2020-03-01"}
    assert dated({"读书节": "Initiative"}, "读书节是职工的节日，自2015年至今已举办6届。") == {"读书节": "2015/2020"}


def test_document_is_dated_by_its_issue():
    assert dated(UNION | {"《意见》": "Document"}, "2019年10月，盘州市总工会印发《意见》。") == {"《意见》": "2019-10"}


def test_as_of_dates_nothing():
    assert dated({"读书节": "Initiative"}, "截至2019年6月，读书节已开展讲座。") == {}


def test_year_in_a_name_dates_but_for_a_late_ceremony_that_looks_back():
    assert dated({"2020年读书节": "Initiative"}, "近日，2020年读书节开幕。") == {"2020年读书节": "2020"}
    assert dated({"2020年技师表彰会": "Initiative"}, "近日，2020年技师表彰会召开。") == {}
    assert dated({"2020年读书节": "Initiative"}, "2020年读书节由市总工会主办。") == {"2020年读书节": "2020"}


def test_honour_and_person_are_not_dated():
    assert dated({"周明远": "Person", "五一劳动奖章": "Honour"}, "去年，周明远被授予五一劳动奖章。") == {}


LOAN = {"安居借款计划": "Initiative"}
LEAGUE = {"技师联盟": "SocialOrganisation"}


def subjects(names: dict[str, str], *sentences: str) -> list[str]:
    return [row[0] for row in figures(names, *sentences)]


def test_what_a_verb_takes_is_no_subject():
    names = UNION | CONTEST | {"周文慧": "Person"}
    assert subjects(names, "盘州市总工会举办焊工大赛，聘请高级讲师周文慧等授课，培训焊工730人次。") == ["焊工大赛"]
    names = UNION | {"快递业工会": "UnionBody", "快递业分会": "UnionBody"}
    assert subjects(names, "盘州市总工会组建快递业工会，下设3个快递业分会，覆盖职工5400人。") == ["快递业工会", "快递业工会"]


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


def test_date_over_a_comma_and_past_a_place():
    assert dated({"演讲决赛": "Initiative"}, "全市演讲决赛，11月25日在工人文化宫揭晓。") == {"演讲决赛": "2020-11-25"}
    assert dated({"培训中心": "Institution"}, "工会创办的培训中心，1月16日在盘州挂牌。") == {"培训中心": "2020-01-16"}


def test_made_by():
    assert dated({"疗养院": "Institution"}, "这个疗养院是一九五三年由市工会建立的。") == {"疗养院": "1953"}


def test_date_of_the_meeting_where_something_was_learnt():
    assert dated({"工作会议": "Initiative"}, "记者1月20日从工作会议上获悉，去年筹资1亿元。") == {"工作会议": "2020-01-20"}


def test_verb_and_object_after_the_date():
    names = UNION | {"表彰会": "Initiative"}
    assert dated(names, "盘州市总工会于1月8日联合召开表彰会。") == {"表彰会": "2020-01-08"}


def test_a_verb_in_a_name_founds_nothing():
    names = {"盘州市建设工会": "UnionBody", "钟山区总工会": "UnionBody", "慰问活动": "Initiative"}
    assert dated(names, "8月17日，盘州市建设工会会同钟山区总工会开展慰问活动。") == {"慰问活动": "2020-08-17"}


def test_passed_and_in_force():
    article, placed = placing({"《条例》": "Document"}, "《条例》于1月16日通过，将于3月1日起施行。")
    found = attach_dates(article, placed, YearContext(2020))
    assert [row[:2] for row in found] == [("《条例》", "2020-01-16"), ("《条例》", "2020-03-01")]


def test_day_with_its_year_behind_it():
    assert dated({"《协议》": "Document"}, "9月28日，2015年《协议》正式出台。") == {"《协议》": "2015-09-28"}


def test_month_of_a_year_that_is_known():
    names = UNION | {"工资协商": "Initiative"}
    assert dated(names, "今年，盘州市总工会开展工资协商。", "5月，盘州市总工会启动工资协商。") == {"工资协商": "2020-05"}


@pytest.mark.parametrize("sentence", [
    "奖金必须于9月1日前发到焊工大赛选手手中。", "今年的义诊结束后，焊工大赛由企业举办。",
    "3月8日，市领导就焊工大赛作了批示。", "5月12日地震发生后，工会推迟举办焊工大赛。",
])
def test_dates_of_something_else(sentence):
    assert dated(CONTEST, sentence) == {}


def test_what_a_building_does_not_do():
    names = UNION | STATION
    assert subjects(names, "盘州市总工会建成职工驿站18处，帮扶困难职工480户。") == ["职工驿站", "盘州市总工会"]
    assert subjects(names, "盘州市总工会建成职工驿站18处，服务职工4800人次。") == ["职工驿站", "职工驿站"]


def test_winners_of_an_honour():
    names = CONTEST | {"焊接能手": "Honour"}
    assert subjects(names, "焊工大赛落幕，10人获“焊接能手”称号。") == ["焊接能手"]


def test_a_meeting_trains_nobody():
    names = {"工会工作会议": "Initiative", "全市各级工会": "UnionBody"} | CITY
    assert subjects(names, "盘州市召开工会工作会议。", "全市各级工会共培训职工3.6万人次。") == ["全市各级工会"]


def test_date_of_a_meeting_that_something_happened_at():
    assert dated({"工作推进会": "Initiative"}, "据悉，在今年全县工作推进会上，窗口获流动红旗。") == {"工作推进会": "2020"}
