"""What a date dates, in made-up sentences (how a date is read: `tests/text/test_dates.py`)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from placed_names import CONTEST, FACTORY, UNION, dated, placing

from kg.extract.quantities.dates.attach import attach_dates
from kg.text.dates import YearContext


def test_leading_date_dates_the_event():
    assert dated(UNION | CONTEST, "9月8日，盘州市总工会举办焊工大赛。") == {"焊工大赛": "2020-09-08"}


def test_date_before_its_noun():
    assert dated({"表彰会": "Initiative"}, "在3月8日举行的表彰会上，主席讲话。") == {"表彰会": "2020-03-08"}


def test_founding():
    assert dated({"陶瓷行业联合工会": "UnionBody"}, "去年6月，陶瓷行业联合工会成立。") == {"陶瓷行业联合工会": "2019-06"}
    assert dated(UNION | {"律师团": "SocialOrganisation"}, "盘州市总工会2018年组建律师团。") == {"律师团": "2018"}


def test_what_is_founded_since_a_year_was_founded_in_it():
    names = UNION | {"环卫驿站": "Facility", "送凉行动": "Initiative"}
    said = "2018年以来，盘州市总工会建成环卫驿站。2018年以来，盘州市总工会开展送凉行动。"
    assert dated(names, said) == {"环卫驿站": "2018", "送凉行动": "2018/"}


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


def test_date_of_a_meeting_that_something_happened_at():
    assert dated({"工作推进会": "Initiative"}, "据悉，在今年全县工作推进会上，窗口获流动红旗。") == {"工作推进会": "2020"}


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
    assert dated(names, "2018年5月3日，举办焊工大赛，次年举办读书月。") == {"焊工大赛": "2018-05-03", "读书月": "2019"}


def test_visit_is_the_verb_of_its_date():
    assert dated({"参观访问": "Initiative"}, "代表团1月13日至15日在当地参观访问。") == {"参观访问": "2020-01-13/2020-01-15"}


def test_body_founded_in_a_year():
    names = {"技术协会": "SocialOrganisation"}
    assert dated(names, "2008年成立的技术协会已有会员300名。") == {"技术协会": "2008"}
    assert dated(names, "2008年，技术协会已有会员300名。") == {}


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
    (UNION | CONTEST | {"《通知》": "Document"}, "8月2日，盘州市总工会启动焊工大赛，发出《通知》。",
     {"焊工大赛": "2020-08-02", "《通知》": "2020-08-02"}),
    (UNION | {"江岸工会": "UnionBody", "书屋": "Facility"}, "2017年，盘州市总工会成立江岸工会，设立书屋。",
     {"江岸工会": "2017", "书屋": "2017"}),
    ({"边区劳动大会": "Initiative"} | UNION, "今年7至11月，盘州市总工会为纪念边区劳动大会召开80周年献礼。", {}),
    (UNION | {"《2018年方案》": "Document"}, "日前，盘州市总工会印发《2018年方案》。", {"《2018年方案》": "2018"}),
    (UNION | {"《2021年方案》": "Document"}, "日前，盘州市总工会印发《2021年方案》。", {}),
])
def test_what_a_date_dates(names, said, dates):
    assert dated(names, said) == dates


@pytest.mark.parametrize(("names", "said", "dates"), [
    (UNION | CONTEST, "盘州市总工会创办于2011年，当年举办焊工大赛。", {"盘州市总工会": "2011", "焊工大赛": "2011"}),
    (CONTEST | {"读书月": "Initiative"}, "焊工大赛5月6日开幕，读书月同日启动。",
     {"焊工大赛": "2020-05-06", "读书月": "2020-05-06"}),
    (UNION | {"云上项目": "Initiative"}, "云上项目由盘州市总工会于2018年启动。", {"云上项目": "2018"}),
    ({"读书会": "Initiative", "职代会": "Initiative"}, "8月2日，读书会和职代会在文化宫召开。",
     {"读书会": "2020-08-02", "职代会": "2020-08-02"}),
    ({"职代会": "Initiative", "《甲约》": "Document", "《乙约》": "Document"},
     "8月2日，职代会召开，《甲约》《乙约》获审议通过。",
     {"职代会": "2020-08-02", "《甲约》": "2020-08-02", "《乙约》": "2020-08-02"}),
    (CONTEST | {"文化宫": "Facility"}, "8月2日，焊工大赛在文化宫启动。", {"焊工大赛": "2020-08-02"}),
    ({"匠人学院": "Institution", "读书月": "Initiative"}, "2018年5月9日在盘州市揭牌的匠人学院，开展读书月。",
     {"匠人学院": "2018-05-09"}),
    (UNION | CONTEST, "3月8日，记者从盘州市总工会获悉，该市开展焊工大赛。", {}),
    ({"江岸工会": "UnionBody"}, "2018年5月，江岸工会（下称“江工”）挂牌，吸纳会员70名。", {"江岸工会": "2018-05"}),
    ({"茶亭": "Facility", "书屋": "Facility"}, "5月6日，茶亭与书屋同日揭牌。", {"茶亭": "2020-05-06", "书屋": "2020-05-06"}),
    (CONTEST, "5月6日至8日，历时三天的焊工大赛在文化宫收枪。", {"焊工大赛": "2020-05-06/2020-05-08"}),
    ({"2019年焊工大赛": "Initiative"}, "5月6日，2019年焊工大赛在文化宫启动。", {"2019年焊工大赛": "2019-05-06"}),
    (UNION | CONTEST | {"读书月": "Initiative"}, "2018年，盘州市总工会承办焊工大赛，并与铁路工会联手举办读书月。",
     {"焊工大赛": "2018", "读书月": "2018"}),
    (UNION | {"《手册（试行）》": "Document"}, "2019年3月，盘州市总工会推出《手册（试行）》。",
     {"《手册（试行）》": "2019-03"}),
    ({"暖心平台": "Initiative", "求职会": "Initiative"}, "暖心平台启动。求职会开场。平台去年5月上线以来，吸引7万人。",
     {"暖心平台": "2019-05"}),
    ({"动员会": "Initiative", "推进会": "Initiative"}, "5月6日，市里开了两个会，一个是动员会，一个是推进会。",
     {"动员会": "2020-05-06", "推进会": "2020-05-06"}),
    (UNION | CONTEST | {"读书月": "Initiative"}, "焊工大赛落幕。明年，将组织技师进车间，开展读书月。", {"读书月": "2021"}),
    (CONTEST, "焊工大赛5月10日启动，比赛时间为5月10日至5月30日。", {"焊工大赛": "2020-05-10/2020-05-30"}),
    ({"云购平台": "Initiative"}, "2018年春节前，周明远在云购平台上抢到一张券。", {}),
])
def test_dates_of_the_same_day_or_year_and_days_that_are_of_something_else(names, said, dates):
    assert dated(names, said) == dates


def test_bare_day_is_of_the_dateline():
    article, placed = placing(CONTEST, "焊工大赛19日在盘州市闭幕。")
    assert attach_dates(replace(article, date="--07-20"), placed, YearContext(2020))[0][1] == "2020-07-19"


def test_the_day_before_an_actor_and_the_year_before_a_name_make_one_date():
    names = UNION | {"“暖心行动”": "Initiative"}
    assert dated(names, "2月1日，盘州市总工会2018年“暖心行动”启动。") == {"“暖心行动”": "2018-02-01"}


@pytest.mark.parametrize(("word", "date"), [("同年", "2018-08"), ("次年", "2019-08"), ("当年", "2018-08")])
def test_years_count_from_the_one_last_named(word: str, date: str):
    assert dated(UNION | CONTEST, f"2018年，盘州市总工会换届。{word}8月，焊工大赛举行。") == {"焊工大赛": date}


def test_what_is_built_and_put_to_use():
    assert dated({"职工书屋": "Facility"}, "职工书屋2017年4月建成投用。") == {"职工书屋": "2017-04"}
    assert dated({"职工书屋": "Facility"}, "2017年4月，职工书屋竣工。") == {"职工书屋": "2017-04"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7月4日一早，礼堂里热闹起来。读书节在这里开幕，焊工大赛随后举行。", {"读书节": "2020-07-04"}),
        ("7月4日一早，礼堂里热闹起来。读书节要办得长久。", {}),
        ("7月4日，读书节开幕。会上，《合同》签订。", {"读书节": "2020-07-04", "《合同》": "2020-07-04"}),
        ("7月4日，读书节开幕，双方签订《合同》。", {"读书节": "2020-07-04", "《合同》": "2020-07-04"}),
        ("7月4日，读书节开幕。去年，会上提到《合同》。", {"读书节": "2020-07-04"}),
        ("7月4日，读书节开幕，焊工大赛同期举办。", {"读书节": "2020-07-04", "焊工大赛": "2020-07-04"}),
        ("去年，市总工会接连举办读书节、焊工大赛。", {"读书节": "2019", "焊工大赛": "2019"}),
        ("7月4日，某局把焊工大赛的会场设在车间。", {"焊工大赛": "2020-07-04"}),
        ("7月4日，焊工大赛选手读书节启动。", {"读书节": "2020-07-04"}),
        ("2019年1月1日至2020年3月31日，市总工会举办读书节。", {"读书节": "2019-01-01/2020-03-31"}),
    ],
)
def test_what_happens_on_the_day_of_a_scene_or_of_an_event(text, expected):
    assert dated({"读书节": "Initiative", "焊工大赛": "Initiative", "《合同》": "Document"}, text) == expected


def test_who_makes_up_a_body_is_not_founded_with_it():
    names = {"甲局": "PublicBody", "乙会": "SocialOrganisation", "协调小组": "SocialOrganisation"}
    assert dated(names, "去年，市里成立由甲局、乙会参加的协调小组。") == {"协调小组": "2019"}


CHRONICLE = [
    ("2003年6月，市总工会举办读书节。8月，双方签订《合同》。", {"读书节": "2003-06", "《合同》": "2003-08"}),
    ("去年6月，市总工会举办读书节。8月，双方签订《合同》。", {"读书节": "2019-06", "《合同》": "2019-08"}),
    ("2003年6月，市总工会举办读书节。3月，双方签订《合同》。", {"读书节": "2003-06", "《合同》": "2020-03"}),
    ("2003年6月，市总工会举办读书节。今年8月，双方签订《合同》。", {"读书节": "2003-06", "《合同》": "2020-08"}),
    ("2003年8月，市总工会举办读书节。同月，双方签订《合同》。", {"读书节": "2003-08", "《合同》": "2003-08"}),
    ("2003年12月，市总工会举办读书节。次月，双方签订《合同》。", {"读书节": "2003-12", "《合同》": "2004-01"}),
    ("2003年起，市总工会每年5月举办读书节。", {"读书节": "2003/"}),
    ("2003年6月，市总工会举办读书节，15对师徒签订《合同》。", {"读书节": "2003-06", "《合同》": "2003-06"}),
    ("2003年，市总工会举办读书节，在东江镇开办焊工大赛。", {"读书节": "2003", "焊工大赛": "2003"}),
    ("2003年，市总工会举办读书节，每年开办焊工大赛。", {"读书节": "2003"}),
    ("2003年，市总工会举办读书节。三年后，双方签订《合同》。", {"读书节": "2003", "《合同》": "2006"}),
    ("2003年“五一”前后，市总工会举办读书节。", {"读书节": "2003"}),
    ("去年“三八”节当天，市总工会举办读书节。", {"读书节": "2019-03-08"}),
    ("2003年疫情之后，市总工会举办读书节。", {"读书节": "2003"}),
    ("2003年国庆前，市总工会要完成读书节的准备。", {}),
    ("2003年，她在焊工大赛中夺得第一名。", {"焊工大赛": "2003"}),
    ("2003年，读书节在焊工大赛中获得银奖。", {"焊工大赛": "2003"}),
    ("2003年6月2日，读书节开幕，活动现场发布《合同》。", {"读书节": "2003-06-02", "《合同》": "2003-06-02"}),
]


@pytest.mark.parametrize(("text", "expected"), CHRONICLE)
def test_a_chronicle_goes_on_in_the_year_told(text, expected):
    assert dated({"读书节": "Initiative", "焊工大赛": "Initiative", "《合同》": "Document"}, text) == expected


def test_who_builds_in_a_place_is_not_built_there():
    names = UNION | {"书屋": "Facility", "红石广场": "Facility"}
    assert dated(names, "去年，盘州市总工会在红石广场建成全县首个书屋。") == {"书屋": "2019"}
    assert dated(UNION, "去年，盘州市总工会在红石镇建成疗养院。") == {}


def test_a_place_is_not_founded():
    assert dated({"渭源县": "Region"}, "渭源县物流园联合体于今年1月成立。") == {}


@pytest.mark.parametrize(("names", "said", "dates"), [
    # a date goes on behind a semicolon, but not into a sentence of its own
    ({"绿通窗口": "Facility", "创业园": "Facility"}, "2019年4月，开设绿通窗口；|又租下旧粮库，建起300平方米的创业园。",
     {"绿通窗口": "2019-04", "创业园": "2019-04"}),
    ({"绿通窗口": "Facility", "创业园": "Facility"}, "2019年4月，开设绿通窗口。|又租下旧粮库，建起300平方米的创业园。",
     {"绿通窗口": "2019-04"}),
    # verbs that make a room, a league, a book out of something
    ({"文体中心": "Facility"}, "2019年，工会把闲置的礼堂改成了文体中心。", {"文体中心": "2019"}),
    ({"焊工联盟": "SocialOrganisation"}, "今年4月，三家工作室结成焊工联盟。", {"焊工联盟": "2020-04"}),
    ({"流动驿站": "Facility"}, "那是盘州市总工会2019年推出的流动驿站。", {"流动驿站": "2019"}),
    ({"护线员之家": "Facility"}, "邮政工会去年在山口修了间护线员之家。", {"护线员之家": "2019"}),
    ({"抗旱行动": "Initiative"}, "3月3日，村里的井出水了。|眼下旱情未解，总工会已启动抗旱行动。", {}),
    ({"工作室": "Facility"}, "工作室是2016年由采油厂建起来的。", {"工作室": "2016"}),
    ({"《维修手册》": "Document"}, "去年，工会把他的经验整理成《维修手册》。", {"《维修手册》": "2019"}),
    ({"《合同》": "Document"}, "今年4月的恳谈会上，双方签下《合同》。", {"《合同》": "2020-04"}),
    # a contest goes on in a year that says only how many took part
    ({"增效竞赛": "Initiative"}, "工会组织职工开展增效竞赛。去年，38家企业参赛。", {"增效竞赛": "2019"}),
    ({"增效竞赛": "Initiative"}, "工会组织职工开展增效竞赛。去年，38家企业搬迁。", {}),
    # a month, a year that is given a name
    ({"安全生产月": "Initiative"}, "今年6月是第19个全国安全生产月。", {"安全生产月": "2020-06"}),
    ({"规范提升年": "Initiative"}, "县总工会把2020年定为规范提升年。", {"规范提升年": "2020"}),
    # to what day it goes on
    ({"运动会": "Initiative"}, "运动会5月8日开幕，赛事将持续到8月底结束。", {"运动会": "2020-05-08/2020-08"}),
    ({"运动会": "Initiative"}, "运动会近日开幕，赛事将持续到8月底结束。", {"运动会": "2020-08"}),
    # of 当天 behind an older day
    ({"司机之家": "Facility", "入会活动": "Initiative"},
     "1月11日，口岸很冷。|司机之家2019年12月20日启用。|当天，工会在此举办入会活动。",
     {"司机之家": "2019-12-20", "入会活动": "2020-01-11"}),
    ({"东桥站点": "Facility", "西桥站点": "Facility"}, "12月11日，随着东桥站点、西桥站点两处站点同步启用，服务圈建成。",
     {"东桥站点": "2020-12-11", "西桥站点": "2020-12-11"}),
    ({"四季服务": "Initiative"}, "市总工会从今年起把四季服务固化下来。", {"四季服务": "2020/"}),
    ({"四季服务": "Initiative"}, "今年市总工会拟将四季服务延伸到乡镇。", {}),
    ({"数字化试点": "Initiative"}, "2018年，总工会申报数字化试点，次年4月获批。", {"数字化试点": "2019-04"}),
    ({"插花": "Initiative", "剪纸": "Initiative"}, "去年，总工会组织插花、剪纸等活动12场。", {}),
    ({"陈列馆": "Facility"}, "今年“五一”，陈列馆开馆。", {"陈列馆": "2020-05-01"}),
    ({"区委": "PublicBody", "领导小组": "SocialOrganisation"},
     "去年，县里成立由区委副书记任组长的领导小组。", {"领导小组": "2019"}),
    ({"“影展”": "Initiative", "“咨询”": "Initiative"}, "2018年，书屋新增了“影展”“咨询”两项服务。",
     {"“影展”": "2018", "“咨询”": "2018"}),
    ({"田间课堂": "Initiative", "培训班": "Initiative"}, "这是田间课堂今年的第18期培训班。|田间课堂开办于2016年。",
     {"田间课堂": "2016", "培训班": "2020"}),
    ({"十件实事": "Initiative"}, "2019年以来，工会把建站列入十件实事之一。", {"十件实事": "2019"}),
    ({"协管队": "SocialOrganisation", "女工委员会": "UnionBody"},
     "协管队很忙。|女工委员会常去看望。|队伍成立于2010年。", {"协管队": "2010"}),
    ({"师带徒机制": "Initiative"}, "师带徒机制今年10月被省总工会评为十大创新。", {}),
    ({"师带徒机制": "Initiative"}, "今年10月，师带徒机制入选十大创新。", {}),
    ({"委派调解": "Initiative", "仲裁衔接": "Initiative"}, "去年4月，市里推行委派调解、仲裁衔接的做法。", {}),
    # days and years that date nothing
    ({"征文赛": "Initiative"}, "2011年，他摔伤。|出院那年，他在征文赛中获奖。", {}),
    ({"技能大赛": "Initiative"}, "技能大赛参赛人数比去年增加两成。", {}),
    ({"动态补助": "Initiative"}, "工会按上年标准开展动态补助。", {}),
    ({"电工赛": "Initiative"}, "去年参赛的1200人中，电工赛前十名有5人来自外包队。", {}),
    ({"《甲办法》": "Document"}, "去年以来，学校先后审议通过《甲办法》。", {}),
    (UNION | {"“巡诊快车”": "Initiative", "《服务协议》": "Document"},
     "今年4月，盘州市总工会与医院签订《服务协议》，开出“巡诊快车”。", {"《服务协议》": "2020-04", "“巡诊快车”": "2020-04"}),
    (UNION | {"送凉行动": "Initiative", "送暖行动": "Initiative"}, "今夏，盘州市总工会开展送凉行动，去冬开展送暖行动。",
     {"送凉行动": "2020", "送暖行动": "2019"}),
    (UNION | {"站长评选": "Initiative"}, "主席表示，下半年盘州市总工会将开展站长评选。", {"站长评选": "2020"}),
    ({"江畔驿站": "Facility", "滨江公园": "Facility"}, "江畔驿站设在滨江公园，5月1日投用以来，接待千人。",
     {"江畔驿站": "2020-05-01"}),
    ({"回访行动": "Initiative"}, "变化始于去年9月启动的回访行动。", {"回访行动": "2019-09"}),
    (CONTEST | {"安全会": "Initiative"}, "今年10月，焊工大赛经验在安全会上作了交流。", {"安全会": "2020-10"}),
    ({"结对模式": "Initiative"}, "结对模式入选2019年度创新成果。", {}),
    ({"三步点检法": "Initiative"}, "1990年从技校毕业进厂，30年来，总结出三步点检法。", {}),
    ({"张姐工作室": "Facility"}, "2016年考下证书，后来又牵头成立张姐工作室。", {}),
    (UNION | {"法律咨询": "Initiative", "健康义诊": "Initiative"}, "5月6日，盘州市总工会提供理发、法律咨询和健康义诊。", {}),
    (UNION | {"建会竞赛": "Initiative"}, "去年下半年起，盘州市总工会开展建会竞赛。", {"建会竞赛": "2019/"}),
    ({"大走访": "Initiative"}, "大走访自2016年6月启动，干部下到村里。", {"大走访": "2016-06/"}),
    ({"清欠行动": "Initiative"}, "清欠行动从11月15日持续到2021年2月底。", {"清欠行动": "2020-11-15/2021-02"}),
    (UNION | {"送凉行动": "Initiative"}, "今年，盘州市总工会安排送凉行动专项资金80万元。", {}),
    ({"综合改革试点": "Initiative"}, "2018年9月，该县被列为综合改革试点。", {"综合改革试点": "2018-09"}),
    ({"《奖补办法》": "Document"}, "按照2015年出台的《奖补办法》，每家补助一万元。", {"《奖补办法》": "2015"}),
    (UNION | {"春送行动": "Initiative", "《协作协议》": "Document"},
     "2月11日，盘州市总工会启动春送行动。|行动持续至3月底。|当天，盘州市总工会签署《协作协议》。",
     {"春送行动": "2020-02-11/2020-03", "《协作协议》": "2020-02-11"}),
    ({"焊工大赛": "Initiative"}, "焊工大赛从2014年办起，到今年累计举办7届。", {"焊工大赛": "2014/2020"}),
    ({"焊工大赛": "Initiative"}, "从2014年算起，焊工大赛已办7届。", {"焊工大赛": "2014/2020"}),
    ({"焊工大赛": "Initiative"}, "从2014年起，焊工大赛办得红火。", {"焊工大赛": "2014/"}),
    ({"焊工大赛": "Initiative"}, "焊工大赛是职工的擂台。|从2014年算起，擂台至今摆了7届。", {"焊工大赛": "2014/2020"}),
    ({"焊工大赛": "Initiative"}, "焊工大赛设5个赛项，赛程一直延续到10月份。", {"焊工大赛": "2020-10"}),
    ({"区级比武": "Initiative", "镇级比武": "Initiative"}, "从2018年起，区级比武办了26场，镇级比武也有70余场。",
     {"区级比武": "2018/", "镇级比武": "2018/"}),
    ({"服务评议会": "Initiative"}, "今年，县里服务评议会传来喜讯。", {"服务评议会": "2020"}),
    ({"焊工大赛": "Initiative"}, "焊工大赛设5个赛项，到9月份才收官。", {"焊工大赛": "2020-09"}),
    ({"焊工大赛": "Initiative"}, "焊工大赛设5个赛项，到9月份已有千人报名。", {}),
    ({"焊工大赛": "Initiative"}, "6月3日，焊工大赛开赛。|大赛至10月底结束。", {"焊工大赛": "2020-06-03/2020-10"}),
    (UNION | {"镇级大赛": "Initiative", "岗位练兵": "Initiative", "“金点子”征集": "Initiative"},
     "今年5月，盘州市总工会举办镇级大赛12场、岗位练兵40余场、“金点子”征集3次。",
     dict.fromkeys(("镇级大赛", "岗位练兵", "“金点子”征集"), "2020-05")),
    (UNION | {"互助基金": "Initiative"}, "时间回到2009年，盘州市总工会设立互助基金。", {"互助基金": "2009"}),
    (UNION | {"诗会": "Initiative"}, "去年“五一”，盘州市总工会举办诗会。", {"诗会": "2019-05-01"}),
    (UNION | {"诗会": "Initiative"}, "去年国庆前夕，盘州市总工会举办诗会。", {"诗会": "2019"}),
    ({"货车驿站": "Facility"}, "货车驿站在国道旁。|自2012年建站以来，货车驿站接待司机3万人。", {"货车驿站": "2012"}),
    (UNION | {"快递联合会": "UnionBody"}, "去年3月快递联合会成立后，盘州市总工会派去干部。", {"快递联合会": "2019-03"}),
    (UNION | {"帮扶中心": "Institution"}, "这个去年11月由盘州市总工会投资建起的帮扶中心有5个窗口。", {"帮扶中心": "2019-11"}),
    (UNION, "盘州市总工会与港口共同改造旧楼，今年4月正式启用。", {}),
    (UNION | {"《办法》": "Document"}, "去年，盘州市总工会对《办法》作了全面修订。", {"《办法》": "2019"}),
    ({"歌咏比赛": "Initiative"}, "三地自2013年起轮流做东，已联办歌咏比赛7届。", {"歌咏比赛": "2013/"}),
    ({"《关于表彰2019年先进的决定》": "Document"}, "会上宣读了《关于表彰2019年先进的决定》。", {}),
    (UNION | {"三色体系": "Initiative"}, "盘州市总工会推行三色体系。|工业园区建于2006年，有企业47家。", {}),
])
def test_long_reports(names, said, dates):
    assert dated(names, *said.split("|")) == dates


@pytest.mark.parametrize(
    ("name", "founded"), [("成立大会", True), ("揭牌仪式", True), ("年会", False), ("成立十周年大会", False)]
)
def test_what_an_event_opens_by_its_name(name, founded):
    article, (event,) = placing({f"环卫联合会{name}": "Initiative"}, f"5月9日，县里举行环卫联合会{name}。")
    body = replace(event, key="环卫联合会", name="环卫联合会", type="UnionBody", hi=event.lo + len("环卫联合会"))
    found = {key for key, *_ in attach_dates(article, [event, body], YearContext(2020))}
    assert ("环卫联合会" in found) is founded
