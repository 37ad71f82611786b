"""How pages of other papers and web pages look: no bylines, headlines amid the text, imprints, signatures of all forms."""

from __future__ import annotations

import pytest

from kg.model import Article, Page
from kg.segment import segment
from kg.segment.bylines import find_byline, find_lead
from kg.segment.imprints import find_imprint
from kg.segment.lines import read_lines
from kg.segment.signatures import find_signature
from kg.segment.titles import choose

SCHOOL = ("云岭市职工夜校开出烹饪课", "近日,云岭市职工夜校开出烹饪课,首批招收学员六十名。云岭市总工会聘请特级厨师授课。",
          "学员何玉兰说,下了班就来上课,一个月学会了八道菜。云岭市总工会还为夜校添置了灶台。")
ISLAND = ("望海岛渔工有了避风屋", "望海岛的渔工遇到台风不再发愁。渔工避风屋由望海镇总工会建成,屋里备有铺位四十张。",
          "望海镇总工会还给避风屋配了药箱和电台,渔工凭会员证入住。")
MINE = ("乌金煤矿井口装上热风幕", "日前,乌金煤矿工会在井口装上热风幕,升井的矿工出罐笼就能取暖。",
        "乌金煤矿工会下月还要把热风幕装到副井,矿工们盼着早点用上。")


def articles(*paragraphs: str) -> tuple[Article, ...]:
    return segment(Page("a.txt", "\n\n".join(paragraphs), ""))


def titles(found: tuple[Article, ...]) -> list[str]:
    return [article.title for article in found]


def body(article: Article) -> str:
    return "".join(sentence.flat for sentence in article.sentences if sentence.role == "body")


def test_a_page_without_bylines_is_parted() -> None:
    found = articles(*SCHOOL, *ISLAND, *MINE)
    assert titles(found) == [SCHOOL[0], ISLAND[0], MINE[0]]
    assert [body(article) for article in found] == ["".join(story[1:]) for story in (SCHOOL, ISLAND, MINE)]


@pytest.mark.parametrize("heads", [("搭台子", "教法子"), ("一、聘名师", "二、开小灶"), ("强化阵地 聚人心", "强化服务 暖人心")])
def test_a_feature_without_byline_stays_one(heads: tuple[str, str]) -> None:
    found = articles(SCHOOL[0], SCHOOL[1], heads[0], SCHOOL[2], heads[1], "云岭市总工会打算明年再办两个夜校班,学员不限年龄。")
    assert titles(found) == [SCHOOL[0]]


def test_a_story_that_begins_bare_above_its_headline_and_byline() -> None:
    cut = ISLAND[1].index("屋里备有")
    found = articles(SCHOOL[0], f"本报讯 (记者何舟){SCHOOL[1]}", SCHOOL[2], ISLAND[1][:cut - 3], ISLAND[0], "本报记者 夏岚",
                     ISLAND[1][cut - 3:], ISLAND[2])
    assert titles(found) == [SCHOOL[0], ISLAND[0]]
    assert [article.reporters for article in found] == [("何舟",), ("夏岚",)]
    assert body(found[1]) == "".join(ISLAND[1:])


def test_a_headline_between_the_paragraphs_of_its_own_story() -> None:
    found = articles(MINE[0], f"本报讯 (记者何舟){MINE[1]}", MINE[2], f"本报讯 (记者夏岚){SCHOOL[1]}", SCHOOL[0], SCHOOL[2])
    assert titles(found) == [MINE[0], SCHOOL[0]]
    assert body(found[1]) == "".join(SCHOOL[1:])


@pytest.mark.parametrize("signature", ["(夏岚)", "(记者 夏岚 通讯员 何舟)", "(格桑伦珠)"])
def test_a_signature_of_its_own_line_ends_a_story(signature: str) -> None:
    found = articles(MINE[0], f"本报讯 (记者何舟){MINE[1]}", MINE[2], ISLAND[0], ISLAND[1], ISLAND[2], signature)
    assert titles(found) == [MINE[0], ISLAND[0]]
    assert found[0].reporters == ("何舟",)
    assert found[1].reporters[0] in signature


def test_text_after_a_signature_is_another_story() -> None:
    found = articles(MINE[0], MINE[1], f"{MINE[2]}(何舟)", ISLAND[1], ISLAND[0], f"{ISLAND[2]}(夏岚)")
    assert titles(found) == [MINE[0], ISLAND[0]]
    assert [article.reporters for article in found] == [("何舟",), ("夏岚",)]


def test_paragraphs_of_two_lines_at_the_width_of_the_page() -> None:
    def wrapped(text: str, width: int = 18) -> str:
        return "\n".join(text[at:at + width] for at in range(0, len(text), width))

    last = "学员可以免费领取教材,结业时还能考取厨师证。"
    found = articles(SCHOOL[0], wrapped(f"本报讯 (记者何舟){SCHOOL[1]}"), wrapped(SCHOOL[2]), wrapped(last))
    assert titles(found) == [SCHOOL[0]]
    assert body(found[0]) == "".join(SCHOOL[1:]) + last


@pytest.mark.parametrize(("line", "names"), [
    ("云岭新闻在线讯(通讯员 何舟 夏岚)近日,", ("何舟", "夏岚")), ("云岭讯(记者何舟)近日,", ("何舟",)),
    ("本报讯 记者何舟、夏 岚 近日,大赛启动。", ("何舟", "夏岚")), ("本报讯 何舟报道 近日,大赛启动。", ("何舟",)),
    ("本报记者 何舟 通讯员 夏岚 近日,大赛启动。", ("何舟", "夏岚")), ("新华社记者何舟 近日,大赛启动。", ("何舟",)),
    ("本报讯 记者 扎西多吉 近日,大赛启动。", ("扎西多吉",)),
])
def test_bylines_set_into_the_first_line(line: str, names: tuple[str, ...]) -> None:
    lead = find_lead(line)
    assert lead is not None
    assert lead.names == names
    assert line[lead.end:].startswith("近日,")


def test_a_source_cited_after_a_dateline_is_no_text() -> None:
    lead = find_lead("中工网讯 据云岭工人报消息,近日,大赛启动。")
    assert lead is not None
    assert (lead.names, lead.end) == ((), len("中工网讯 据云岭工人报消息,"))


@pytest.mark.parametrize("line", [
    "本报记者从市总工会获悉,大赛启动。", "记者何舟来到车间,机床正在飞转。", "传来喜讯(工会驿站)的地方,",
])
def test_no_byline_in_the_first_line(line: str) -> None:
    lead = find_lead(line)
    assert lead is None or not lead.names


@pytest.mark.parametrize(("line", "names"), [
    ("文｜何舟", ("何舟",)), ("文/央吉 图/扎西多吉", ("央吉", "扎西多吉")), ("本报记者 何舟 发自云岭", ("何舟",)),
    ("文字:何舟 图片:夏岚 审核:钱多 制作:孙立", ("何舟", "夏岚")),
])
def test_byline_lines(line: str, names: tuple[str, ...]) -> None:
    found = read_lines(f"{line}\n\n近日,大赛启动。")[0]
    said = found.byline or found.signature
    assert said is not None and said.names == names


def test_names_in_brackets_under_a_headline_are_a_byline() -> None:
    lines = read_lines("大赛启动\n\n(记者 何舟)\n\n近日,大赛启动。")
    assert [line.shape for line in lines] == ["headline", "byline", "body"]
    assert find_byline("(记者 何舟)") is not None


@pytest.mark.parametrize("tail", ["(未完)", "(化名)", "(资料图)", "(市总工会)", "代表"])
def test_what_is_no_signature(tail: str) -> None:
    signature = find_signature(f"大赛闭幕。{tail}", last=True)
    assert signature is None or not signature.names


@pytest.mark.parametrize(("line", "date", "names"), [
    ("2021年5月1日 09:30 来源:云岭工人报", "2021-05-01", ()),
    ("发布时间:2021-5-1 浏览次数:12 字号:[大 中 小]", "2021-05-01", ()),
    ("来源:云岭工会 作者:何舟 夏岚 2021/05/01", "2021-05-01", ("何舟", "夏岚")),
])
def test_imprints(line: str, date: str, names: tuple[str, ...]) -> None:
    imprint = find_imprint(line)
    assert imprint is not None
    assert (imprint.date, imprint.names) == (date, names)


@pytest.mark.parametrize("line", ["2021年5月1日,大赛启动。", "2021年5月1日大赛启动", "作者:何舟", "技能来源:车间里的学问"])
def test_what_is_no_imprint(line: str) -> None:
    assert find_imprint(line) is None


@pytest.mark.parametrize("above", [
    "2021-05-01 来源:云岭工人报 作者:何舟", "来源:云岭工人报 2021-05-01\n\n本报记者 何舟",
    "*2021年5月1日*\n\n**本报记者 何舟**",
    "《云岭工人报》(2021年5月1日 02版)\n\n记者 何舟",
])
def test_a_clipping_of_one_article(above: str) -> None:
    found = articles(f"# {SCHOOL[0]}", above, *SCHOOL[1:], "责任编辑:钱多", "上一篇:没有了")
    assert [(article.title, article.reporters, article.date) for article in found] == [(SCHOOL[0], ("何舟",), "2021-05-01")]
    assert body(found[0]) == "".join(SCHOOL[1:])


@pytest.mark.parametrize("line", [
    "本版主编:何舟 责任编辑:夏岚", "□ 责编 何舟", "02版 要闻", "A3 工会", "第2版·综合", "5月1日 星期六", "2021.5.1 星期六",
    "GONGREN RIBAO",
    "邮政编码:100001", "广告热线:010-12345678", "零售价:1元", "扫描二维码关注", "▲上接一版",
    "【关闭窗口】", "首页>>新闻", "(责编:何舟、夏岚)",
])
def test_furniture(line: str) -> None:
    assert [found.shape for found in read_lines(line)] == ["furniture"]


@pytest.mark.parametrize("line", [
    "编辑 学徒 师傅", "扫描二维码 入会更方便", "12名职工获表彰", "3年奖补四千万元", "印刷厂里的劳模", "审核把关 资金用在刀刃上",
])
def test_headlines_that_are_no_furniture(line: str) -> None:
    assert [found.shape for found in read_lines(line)] == ["headline"]


@pytest.mark.parametrize(("first", "second", "title"), [
    ("云岭市举行劳动模范表彰大会", "一百二十人获得表彰", 0), ("长沙出台企业民主管理条例", "2021年5月1日起施行", 0),
    ("云岭市启动元旦春节送温暖活动", "重点慰问困难职工、农民工和节日坚守岗位的职工", 0),
    ("以案说法", "没签合同,算不算劳动关系?", 1),
    ("云岭市办好职工夜校", "六十名职工学会八道菜", 1), ("全国总工会发出通知要求", "做好今冬明春困难职工帮扶救助工作", 1),
    ("云岭市总工会", "发放消费券 点亮夜经济", 1),
])
def test_title_and_deck(first: str, second: str, title: int) -> None:
    text = f"{first}\n\n{second}"
    lines = [line for line in read_lines(f"{text}\n\n本报讯 大赛启动。") if line.shape == "headline"]
    start, end = choose(lines, "大赛启动。").title[0]
    assert text[start:end] == (first, second)[title]
