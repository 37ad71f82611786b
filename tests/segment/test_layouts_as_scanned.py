"""Whole pages as a scanner leaves them: headlines amid and after their text, columns, notices, lists, adverts. All made up."""

from __future__ import annotations

import pytest
from made_up_pages import articles, body, titles

from kg.model import Page
from kg.segment import segment
from kg.segment.lines import Line
from kg.segment.titles import choose

HARBOUR = ("烟台港职工食堂换新颜", "本报讯 (记者何舟)烟台港工会近日翻新职工食堂,灶台全部换成电磁灶,码头工人夜里也吃得上热饭。",
           "烟台港工会还在食堂装了意见屏,装卸工刷卡就能点评菜品。")
LATHE = ("遵义机床厂学徒赛手艺", "本报讯 (记者夏岚)遵义机床厂学徒技能赛前天收场,四十名学徒比试了锉削和划线。",
         "遵义机床厂把前十名学徒送进技师班,学费由厂里出。")
RESCUE = ("“垫的药费总算要回来了。”3月9日,在鞍山打零工的老邢捧着汇款单说。去年秋天老邢在鞍山工地扭伤腰,工头垫了一笔药费便没",
          "鞍山工会律师替零工要回药费", "了音信。鞍山市总工会的律师替老邢打了仲裁,要回药费一万八千元。")


def said(text: str) -> str:
    return text.partition(")")[2] if text.startswith("本报讯") else text


def test_a_story_that_begins_bare_behind_a_finished_one_is_told_by_its_place() -> None:
    found = articles(*HARBOUR, *RESCUE, *LATHE)
    assert titles(found) == [HARBOUR[0], RESCUE[1], LATHE[0]]
    assert [body(article) for article in found] == [
        said(HARBOUR[1]) + HARBOUR[2], RESCUE[0] + RESCUE[2], said(LATHE[1]) + LATHE[2]]


def test_headlines_at_the_end_of_their_stories() -> None:
    found = articles(HARBOUR[1], HARBOUR[2], HARBOUR[0], LATHE[1], LATHE[2], LATHE[0])
    assert titles(found) == [HARBOUR[0], LATHE[0]]


def test_a_headline_after_the_byline_of_its_story_below_one_that_ends_another() -> None:
    found = articles(HARBOUR[1], HARBOUR[2], HARBOUR[0], LATHE[1], LATHE[0], LATHE[2])
    assert titles(found) == [HARBOUR[0], LATHE[0]]
    assert body(found[1]) == said(LATHE[1]) + LATHE[2]


@pytest.mark.parametrize("column", ["工会短波", "【一线风采】", "图说"])
def test_the_name_of_a_column_is_no_headline(column: str) -> None:
    found = articles(column, HARBOUR[1], HARBOUR[2], HARBOUR[0], *LATHE)
    assert titles(found) == [HARBOUR[0], LATHE[0]]


def test_a_long_headline_amid_its_text_is_none_of_the_text() -> None:
    at = HARBOUR[1].index("电磁灶")
    headline = "烟台港工会翻新职工食堂码头工人夜里也吃得上热饭"
    found = articles(HARBOUR[1][:at], headline, HARBOUR[1][at:], *LATHE)
    assert titles(found) == [headline, LATHE[0]]
    assert body(found[0]) == said(HARBOUR[1])


def test_a_very_long_headline_above_a_byline() -> None:
    headline = "烟台港工会“热饭到码头、冷饮到塔吊、姜汤到引水艇”三到服务行动第二阶段暨食堂换新颜工程启动"
    assert titles(articles(*LATHE, headline, HARBOUR[1])) == [LATHE[0], headline]


def test_a_comment_under_the_name_of_its_column() -> None:
    found = articles(*HARBOUR, "短评", "热饭里有人情", "食堂的一口热饭,暖的是码头工人的胃,也是他们的心。这样的食堂不妨多些。")
    assert titles(found) == [HARBOUR[0], "热饭里有人情"]


def test_a_headline_under_its_story_and_above_the_name_of_the_next_ones_column() -> None:
    comment = ("工会论坛", "食堂里的人情味", "柳岸", "翻新不难,难的是把装卸工的胃放在心上。食堂的事,多问一问吃饭的人。")
    found = articles(HARBOUR[1], HARBOUR[2], "夜班滋味从灶台开始变了", *comment)
    assert titles(found) == ["夜班滋味从灶台开始变了", "食堂里的人情味"]


def test_a_cry_that_stands_apart_is_a_headline() -> None:
    photo = ("塔吊师傅,歇会儿吧!", "6月9日,遵义工会把凉茶送上工地,塔吊师傅在驾驶室外喝上一口。", "赵小山 摄")
    assert titles(articles(*LATHE[:2], "\n\n" + photo[0], *photo[1:], *HARBOUR)) == [LATHE[0], photo[0], HARBOUR[0]]


@pytest.mark.parametrize(
    ("heads", "title"),
    [
        (("烟台港“热灶台”暖了夜班工人", "三个码头同开夜餐 四十名厨师轮班掌勺"), 0),
        (("一口热饭 一张笑脸", "烟台港工会翻新职工食堂"), 1),
        (("食堂翻新记", "烟台港工会请装卸工点评菜品", "新增夜餐窗口六个;全年补贴八万元"), 1),
    ],
)
def test_the_title_among_kickers_and_decks(heads: tuple[str, ...], title: int) -> None:
    assert titles(articles(*heads, *HARBOUR[1:])) == [heads[title]]


def test_a_list_of_names_is_an_article() -> None:
    found = articles("烟台港技术能手名单", "赵小山 门机司机", "钱海 理货员", "孙大力 电工", *LATHE)
    assert titles(found) == ["烟台港技术能手名单", LATHE[0]]
    assert body(found[0]) == "赵小山门机司机钱海理货员孙大力电工"


def test_an_advert_of_short_lines_is_an_article() -> None:
    found = articles("港城技工学校招生", "开设专业:电工、焊工", "报名地点:港前街九号", "广告", *LATHE)
    assert titles(found) == ["港城技工学校招生", LATHE[0]]
    assert found[0].kind == "advert"
    assert "港前街九号" in body(found[0])


def test_who_issued_a_notice_is_no_headline_of_the_next() -> None:
    found = articles("关于开展班组安全评比的通知", "各车间分会:厂工会决定开展班组安全评比,请于月底前报名。", "遵义机床厂工会",
                     "2020年3月1日", *HARBOUR)
    assert titles(found) == ["关于开展班组安全评比的通知", HARBOUR[0]]
    assert "遵义机床厂工会" in body(found[0])
    assert [s.role for s in found[1].sentences].count("kicker") == 0


def test_who_is_greeted_in_a_letter_has_not_written_the_answer() -> None:
    found = articles("夜班津贴该不该发", "编辑同志:我上夜班三个月没有津贴,这样对吗?", "读者 冯丽", "冯丽读者:",
                     "夜班津贴由集体合同约定。你可以先问厂工会。", *LATHE)
    assert titles(found) == ["夜班津贴该不该发", LATHE[0]]


def test_bylines_in_traditional_characters() -> None:
    found = articles("職工食堂換新顏", "本報訊 (記者陳志強)工會近日翻新職工食堂。")
    assert [(article.title, article.reporters) for article in found] == [("職工食堂換新顏", ("陳志強",))]


def test_wire_copy_begins_with_its_day() -> None:
    found = articles(*HARBOUR, "据新华社北京3月2日电 全国海员技能赛日前收场。", "海员技能赛收场", *LATHE)
    assert titles(found) == [HARBOUR[0], "海员技能赛收场", LATHE[0]]


def test_a_cry_in_quotation_marks_may_be_a_headline() -> None:
    assert titles(articles(*LATHE, "“热饭来了!”", HARBOUR[1])) == [LATHE[0], "“热饭来了!”"]


@pytest.mark.parametrize("marks", ["crlf", "wide", "packed"])
def test_blank_lines_line_ends_and_marks_change_nothing(marks: str) -> None:
    text = "\n\n".join((*HARBOUR, *RESCUE, LATHE[1], LATHE[2], LATHE[0]))
    other = {"crlf": text.replace("\n", "\r\n"), "wide": text.translate(str.maketrans("(),:", "（），：")),
             "packed": text.replace("\n\n", "\n")}[marks]
    assert titles(segment(Page("a.txt", other, ""))) == titles(segment(Page("a.txt", text, "")))


@pytest.mark.parametrize(("above", "below", "title"), [
    ("烟台市总工会召开第九次代表大会", "市委书记到会祝贺", 0),
    ("遵义市总工会换届", "赵明任主席 钱亮任副主席", 0),
    ("鞍山港职工书屋入选全国示范点", "藏书2万册 年接待读者5万人次", 0),
    ("烟台市首届职工技能大赛闭幕", "18名选手获“技术能手”称号", 0),
    ("遵义市总工会救助困难职工", "拨付专项资金500万元", 0),
    ("鞍山出台困难职工帮扶办法", "大病救助最高可达3万元", 0),
    ("烟台为快递员配上“安全包”", "内有头盔、反光背心等八件套", 0),
    ("遵义:一纸合同 稳了人心", "架起劳资协商“直通车”", 0),
    ("鞍山职工代表巡视走进百家企业", "查隐患 提建议 促整改", 0),
    ("烟台市总工会晒出任务单", "十件实事有着落 百项服务送上门", 0),
    ("48名“快手”烟台比高低", "第三届全省快递职工技能竞赛决赛收官", 0),
    ("第三届全省快递职工技能竞赛决赛收官", "48名“快手”烟台比高低", 1),
    ("鞍山市林业工会送来新年礼", "看戏免收票钱 看病免收号钱", 1),
    ("烟台市总工会实施安居工程", "1200户困难职工搬进新居", 1),
    ("遵义市总工会开展金秋助学活动", "500名农民工子女走进大学课堂", 1),
    ("鞍山市总工会关爱环卫工人", "一杯热水 暖了一座城", 1),
    ("烟台推行集体协商“集中要约”", "涨工资 员工与老板坐下来谈", 1),
    ("为了骑手“累了能歇脚”", "遵义建成骑手驿站百余个", 1),
    ("职工茶座", "别让提案睡在抽屉里", 1),
    ("雪里送来一盆炭", "鞍山市总工会帮扶困难职工纪实", 0),
    ("鞍山市总工会帮扶困难职工", "全市职工互助保障工作综述", 1),
    ("机构“瘦身” 基层“强身”", "烟台工会改革:人往下走,事往实做", 1),
    ("食堂的菜是这样点出来的", "——鞍山港职工民主管理见闻", 0),
    ("灶火旺不旺 看谁在", "——遵义机床厂工会小组长群像", 0),
    ("学徒期满谁来考 师傅证书怎么发", "辽宁学徒制新规六问六答(节选)", 0),
    ("流动灶车开上码头", "烟台市总工会为引航员送餐记", 0),
    ("马扎支到塔吊下", "遵义创新零工夜校办学方式", 0),
    ("一碗热面送上夜班列车", "沈阳铁路局工会两年改造餐室130个", 0),
    ("让塔吊师傅歇得下", "遵义市总工会建成歇脚亭130个", 1),
    ("遵义零工同台和面", "第二届遵义零工厨艺擂台赛在播州收官", 0),
    ("烟台芝罘区", "搭灶台 添碗筷 让夜班工人吃上热饭", 1),
    ("2019·码头一年间", "灯塔亮处 技能闪光正当时", 1),
    ("贵州遵义:一只饭盒装下三百家商户", "“工惠饭盒”端出好滋味", 1),
])
def test_which_of_two_headlines_is_the_title(above: str, below: str, title: int) -> None:
    text = f"{above}\n\n{below}"
    start = len(above) + 2
    heads = [Line(0, len(above), above, 1), Line(start, len(text), below, 1)]
    lo, hi = choose(heads, f"{above}。{below}。").title[0]
    assert text[lo:hi] in (above, below)[title]


def test_sub_headings_of_one_build_are_no_headlines() -> None:
    found = articles(
        HARBOUR[0], "本报记者 何舟", said(HARBOUR[1]), "灶台换了", "近日,大厨们学会了调火候,铁锅颠得轻快,排队的人少等一刻钟。",
        "味道变了", "每个星期天,夜校里都有人来学烧菜,三个月下来人人会做四菜一汤。", *LATHE)
    assert titles(found) == [HARBOUR[0], LATHE[0]]


GROVE = ("栗树坪的护林人", "——记鞍山林场护林员邢大川", "本报记者 夏岚", "邢大川看山三十年。",
         "天不亮出门,天黑透才回屋,一年走坏八双胶鞋。饿了啃口干粮,渴了捧把山泉。", "“山在,人就在。”")
FERRY = ("渡口来了送暖船", "——记遵义市航运工会联合会主席何小满", "本报记者 何舟",
         "何小满跑船二十年,也是天不亮出门,一年走坏八双胶鞋。遵义市航运工会联合会成立后,他把干粮送到渡口。",
         "“船到,暖就到。”何小满说。")


def test_a_portrait_whose_paragraphs_share_few_words_is_not_cut_before_the_next_byline() -> None:
    found = articles(*GROVE, *FERRY)
    assert [(article.title, article.reporters) for article in found] == [(GROVE[0], ("夏岚",)), (FERRY[0], ("何舟",))]
    assert body(found[0]) == "".join(GROVE[3:])


def test_a_sub_heading_of_a_set_parts_no_story() -> None:
    found = articles(
        HARBOUR[0], "本报记者 何舟", said(HARBOUR[1]), "人往下走", "九个科室并为五个,腾出的名额全部给了作业区。",
        "名额下沉", "名额全部给了作业区以后,科室干部轮流住进码头值班。", "夜里值班室亮着灯,难事当晚就能说。", *LATHE)
    assert titles(found) == [HARBOUR[0], LATHE[0]]


def test_a_headline_of_the_length_of_a_later_one_in_another_column_begins_a_story() -> None:
    comment = ("职工代表的提案,件件连着灶台和床铺。有的提案写得扎实,交上去却没了下文,年年写、年年交,写的人心也凉了。"
               "办得成的要快办,办不成的要说清,一件一件有着落,提案才不是一张纸,代表才肯再提笔。"
               "说到底,提案怕的不是问得尖,怕的是没人答。")
    found = articles(*LATHE, "别让提案睡大觉", comment, "·短波·", "烟台:渔工上夜校", "渔工夜校开课。(何舟)",
                     "零工有了新食堂", "零工食堂开张。(夏岚)")
    assert titles(found)[:2] == [LATHE[0], "别让提案睡大觉"]


def test_kicker_and_title_begin_a_story_though_its_words_are_those_of_the_one_before() -> None:
    told = "开张一个月,烟台港职工食堂的意见屏收到点评六百条,烟台港工会条条有回音。"
    found = articles(*HARBOUR, "一块屏听真话", "“港工听”收到点评六百条", f"“港工听”就是那块意见屏。{told}", *LATHE)
    assert titles(found) == [HARBOUR[0], "“港工听”收到点评六百条", LATHE[0]]


def test_briefs_with_their_headlines_set_into_the_line() -> None:
    found = articles(*LATHE, "工会短波", "■烟台:渔工夜校开讲 3月2日,烟台市总工会渔工夜校开讲,首课教补网。(何舟)",
                     "【鞍山评出十名灶台能手】3月5日,鞍山市总工会评出十名灶台能手,每人奖铁锅一口。(夏岚)")
    assert titles(found) == [LATHE[0], "烟台:渔工夜校开讲", "鞍山评出十名灶台能手"]
    assert body(found[1]).startswith("3月2日")


def test_the_only_sub_heading_of_a_signed_story_parts_it_not() -> None:
    found = articles(
        HARBOUR[0], "本报记者 何舟", said(HARBOUR[1]), "一本“点菜账”",
        "菜好不好,点菜账上写得明白。烟台港工会把点菜账贴在门口,码头工人点一道记一道。", *LATHE)
    assert titles(found) == [HARBOUR[0], LATHE[0]]


def test_a_feature_is_not_cut_where_a_brief_follows_it() -> None:
    brief = ("河内劳动联合会访客到鞍山", "3月15日,河内市劳动联合会一行六人到鞍山港参观职工食堂。(何舟)")
    assert body(articles(*FERRY, *brief)[0]) == FERRY[3] + FERRY[4]


def test_a_deck_of_several_clauses_over_a_byline() -> None:
    deck = "一年来开出夜餐窗口6个,添置灶台20座,惠及码头夜班职工3000人"
    found = articles("码头夜里有热饭", HARBOUR[0], deck, "本报记者 何舟", said(HARBOUR[1]), HARBOUR[2])
    assert titles(found) == [HARBOUR[0]]
