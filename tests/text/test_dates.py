"""Dates in a text and the year of a page (what a date dates: `tests/extract/quantities/test_dated_things.py`)."""

import pytest

from kg.text.dates import YearContext, find_dates, resolve_date
from kg.text.page_years import article_years, year_context


def dates(text: str, year: int | None = 2020) -> list[str | None]:
    last, values = None, []
    for hit in find_dates(text):
        values.append(resolve_date(hit, YearContext(year), last))
        last = hit if hit.month else last
    return values


@pytest.mark.parametrize(("text", "expected"), [
    ("2021年10月", "2021-10"), ("2020年11月27日", "2020-11-27"), ("11月27日", "2020-11-27"), ("5月9日晚", "2020-05-09"),
    ("2018年至今", "2018/2020"), ("2016年以来", "2016/"), ("从去年开始", "2019/"), ("自2017年起", "2017/"),
    ("2018—2020年", "2018/2020"),
    ("去年", "2019"), ("今年5月", "2020-05"), ("今年以来", "2020"), ("前年", "2018"), ("明年3月", "2021-03"),
    ("9月3日至5日", "2020-09-03/2020-09-05"), ("1月30日至2月2日", "2020-01-30/2020-02-02"),
    ("今年7至11月", "2020-07/2020-11"), ("2019年3—5月份", "2019-03/2019-05"), ("7月1-3日", "2020-07-01/2020-07-03"),
    ("3月15—17号", "2020-03-15/2020-03-17"), ("五月七日到十一日", "2020-05-07/2020-05-11"),
    ("2018年至今年6月底", "2018/2020-06"), ("去年11月至今年3月", "2019-11/2020-03"), ("2018年10月至次年2月", "2018-10/2019-02"),
    ("10月25日至明年1月31日", "2020-10-25/2021-01-31"), ("2017年到2019年11月", "2017/2019-11"),
    ("5月底至6月初", "2020-05/2020-06"), ("7月1日起至9月30日", "2020-07-01/2020-09-30"),
    ("2018年起至2019年6月", "2018/2019-06"),
    ("2018年12月下旬至2019年1月中旬", "2018-12/2019-01"),
    ("活动始于2018年3月5日", "2018-03-05/"), ("从2008年起步", "2008/"), ("年初，", "2020"), ("计划，年内举办", "2020"),
    ("一九五六年四月", "1956-04"), ("2021-03-05", "2021-03-05"), ("2020.12.3", "2020-12-03"),
])
def test_date(text, expected):
    assert dates(text) == [expected]


@pytest.mark.parametrize("text", ["近日", "日前", "20世纪90年代", "15日内答复", "2010年级新生", "一年一度", "3年", "一年内",
                                  "中国工人日报"])
def test_no_date(text):
    assert dates(text) == []


def test_without_a_year():
    assert dates("11月27日", None) == ["--11-27"]
    assert dates("去年", None) == [None]
    assert dates("今年6月", None) == ["--06"]


def test_same_day_and_bare_day():
    assert dates("8月2日开幕，当日下午参观，4日闭幕") == ["2020-08-02", "2020-08-02", "2020-08-04"]
    assert dates("8月2日开幕，18日至20日参观") == ["2020-08-02", "2020-08-18/2020-08-20"]
    assert dates("当日下午参观") == [None]


def test_months_count_from_the_one_last_named():
    assert dates("2018年8月开幕，同月15日闭幕，次月颁奖") == ["2018-08", "2018-08-15", "2018-09"]
    assert dates("2018年8月开幕，当月工资照发") == ["2018-08"]
    assert dates("每年5月举行") == []


def test_months_away_from_the_page():
    found = find_dates("本月10日，上月初，下个月")
    assert [resolve_date(h, YearContext(2020, frozenset({12}))) for h in found] == ["2020-12-10", "2020-11", "2021-01"]


def test_january_page_means_last_december():
    years = year_context(["2022年职工运动会将举行", "1月5日讯", "12月28日，竞赛闭幕"])
    assert [resolve_date(h, years) for h in find_dates("12月28日")] == ["2021-12-28"]


@pytest.mark.parametrize(("texts", "date", "year"), [
    (["始于2016年", "2019年度总结会"], "", 2019),
    (["2019年总结会", "到2025年力争建成百所", "2035年远景目标"], "", 2019),
    (["12月5日，《2000年工作计划》印发", "1999年的成绩"], "", 1999),
    (["2019年总结会"], "2021-03-04", 2021),
    (["11月27日举行表彰会"], "", None),
    (["至2023年底，全区共建成57个", "2021年成立"], "", 2023),
    (["至2023年底，全区共建成57个", "今年3月7日，揭牌"], "", 2024),
    (["到2023年底，全师实现全覆盖", "2022年建成"], "", 2023),
    (["力争到2025年底，全师实现全覆盖", "2022年建成"], "", 2022),
    (["回眸2022·工会这一年"], "", 2022),
    (["2021年成立，次年3月揭牌"], "", 2022),
    (["自2003年开展以来，已资助千人", "今年将投入30万元"], "", None),
    (["2023年以来，走访百户"], "", 2023),
    (["为落实《纲要（2021—2030年）》，3月9日举行宣讲"], "", None),
    (["2月2日，2026江岸“春风行动”启动"], "", 2026),
    (["2020江岸职工技能大赛开赛", "2000名职工参加"], "", 2020),
    (["订单已排到2027年", "2023年“匠心杯”竞赛6月3日开赛"], "", 2023),
    (["合同有效期至2026年", "2022年办实事18件"], "", 2022),
    (["迎接2025年职工运动会", "预计2026年建成", "有望在2027年全面覆盖", "2022年动工"], "", 2022),
    (["截至2012年1月底，发放贷款8000万元，今年将再投入"], "", 2012),
    (["2019年至2022年10月底，走访300户", "2019年起步"], "", 2022),
    (["2017年至2020年，全区共选树工匠96名", "2016年试点"], "", 2020),
    (["2021年至2025年，该市计划每年培训2万人", "2019年试点"], "", 2021),
    (["通过了《薪酬分配指引（2022）》", "2020年试点"], "", 2022),
    (["根据《薪酬分配方案（2022—2024年）》，工资上涨", "2020年试点"], "", 2020),
    (["9月3日，大赛落幕", "2020年11月，市委出台意见，2018年试点"], "", 2021),
    (["12月3日，大赛落幕", "2020年11月，市委出台意见，2018年试点"], "", 2020),
    (["1月3日，大赛落幕", "驿站2020年12月20日启用，2018年试点"], "", 2021),
    (["1月3日，大赛落幕", "2020年3月1日起施行，2020年2月1日至4月30日申报"], "", 2020),
    (["2022年，工会建成驿站", "2022年，工会建成驿站；今年3月，驿站扩建"], "", 2023),
    (["2020年7月，总工会出台办法，次年3月签约，今年5月获奖"], "", 2022),
    (["《班组建设指南（2019版）》发布，今年4月，2015年评选"], "", 2019),
    (["服务队成立于2013年3月，2020年2月支援", "服务队成立于2013年3月。去年出征。3月5日，成立十周年座谈会召开"], "", 2023),
    (["夜校始建于2006年，2019年更名。17年来，培训2万人"], "", 2023),
    (["夜校始建于2006年，2019年更名。3年来，培训2万人"], "", 2019),
    (["2016年至2019年，工会连办四届。去年9月，大赛落幕"], "", 2020),
    (["2016年至2026年，工会每年投入20万元。去年9月，大赛落幕"], "", 2016),
    (["2020年试点。会上，工会发布《三年行动计划（2023—2025年）》"], "", 2023),
    (["计划用三年时间，在2025年建成百所。2022年启动"], "", 2022),
    (["区总工会分三步走：2023年建30家，2024年建60家。2021年试点，今年扩面"], "", 2021),
    (["该项目前身是2019年启动的午间行动。去年底升级"], "", 2020),
    (["2022年5月，工会建成驿站，去年7月获奖"], "", 2023),
    (["2022年“送岗位”行动启动，比去年早", "今年3月，2022年元旦春节慰问结束"], "", 2022),
    (["2022年2月8日，驿站揭牌，今年将建十家"], "", 2022),
    (["近日，双方签订《2019年家具行业工资专项集体合同》", "到2018年底，工资增长两成"], "", 2019),
    (["9月3日，大赛落幕", "预计2020年11月完工，2019年动工"], "", 2019),
])
def test_year_of_a_page(texts, date, year):
    assert year_context(texts, date).year == year


def test_since_with_its_end_far_off():
    assert dates("自去年9月首次主办联谊会以来") == ["2019-09/"]


def test_as_of_shows_the_year_of_a_page():
    assert year_context(["2015年的总结", "截至2016年1月15日，处理案件90起"]).year == 2016


def test_year_before_a_quoted_name():
    assert year_context(["2019年的总结", "启动2020“金秋助学”活动"]).year == 2020


def test_articles_of_one_page_share_its_year():
    news = ["11月27日，表彰会举行", "12月3日，劳模宣讲", "2020年读书节闭幕，11月30日颁奖"]
    assert [years.year for years in article_years(news, "\n".join(news))] == [2020] * 3


def test_a_page_has_one_year_however_far_apart_its_days_are():
    news = ["6月21日，大赛开幕", "9月2日，驿站揭牌", "2024年2月，工会成立，3月1日挂牌"]
    assert [years.year for years in article_years(news, "\n".join(news))] == [2024] * 3
    assert [years.year for years in article_years(news, "\n".join(news), "2023-09-02")] == [2023] * 3


def test_articles_that_open_with_days_of_several_years_have_their_own():
    news = ["2018年5月6日，大赛收官，此前的3月开赛", "2019年11月8日，授旗", "2020年4月19日，讲课", "日前，竞赛开赛"]
    assert [years.year for years in article_years(news, "\n".join(news))] == [2018, 2019, 2020, None]


def test_an_event_named_by_its_year_that_opens_an_article_years_before_the_others_makes_a_collection():
    news = ["9月26日，2018年技能大赛在廊坊开赛，去年4月", "2022年建成，2023年启动结对行动", "12月8日，职工投票"]
    assert [years.year for years in article_years(news, "\n".join(news))] == [2018, 2023, None]
    news = ["1月26日，2022年技能大赛在廊坊开赛，去年4月", "2022年建成，2023年启动结对行动", "1月8日，职工投票"]
    assert [years.year for years in article_years(news, "\n".join(news))] == [2023, 2023, 2023]


def test_year_told_as_past_beside_last_year():
    letters = "6月1日，去年4月签约，2024年，县总工会寄出信件"
    news = ["2016年6月21日，开赛", "2019年9月2日，揭牌", letters, "2024年春送岗位行动启动，去年办过"]
    assert [years.year for years in article_years(news, "\n".join(news))] == [2016, 2019, 2025, 2024]


def test_year_before_the_number_of_a_contest():
    assert year_context(["自2014年起参展，2021第六届技能博览会于9月3日开幕"]).year == 2021


def test_year_of_a_title_that_the_text_calls_this_year():
    assert year_context(["2019年以来，今年，工会印发《2020年竞赛方案》。"]).year == 2020
    assert year_context(["2019年以来，工会印发《2020年竞赛方案》。"]).year == 2019


def test_articles_that_open_with_years_far_apart_have_each_its_own():
    news = ["2016年6月21日，大赛开幕。", "2019年9月2日，驿站揭牌。", "9月9日，活动启动。"]
    assert [years.year for years in article_years(news, "\n".join(news))] == [2016, 2019, None]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("4月6日召开座谈会，2020年初试点，2023年将面向全市征集", 2023),
        ("11月6日召开座谈会，2020年初试点，2023年将面向全市征集", 2020),
        ("这是全省为2035年定下的目标。2024年有5人入选", 2024),
    ],
)
def test_what_a_year_will_bring_is_of_the_page_in_its_first_months_alone(text, year):
    assert year_context([text]).year == year


def test_two_full_dates_are_one_span():
    spans = ["2020年1月1日至2021年12月31日", "2022年5月至2023年3月", "2007年办到现在"]
    found = [[resolve_date(hit, YearContext(2023)) for hit in find_dates(text)] for text in spans]
    assert found == [["2020-01-01/2021-12-31"], ["2022-05/2023-03"], ["2007/2023"]]
