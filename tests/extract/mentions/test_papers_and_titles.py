"""Documents and honours that no marks set off, and the short names that a document gives itself; on made-up sentences."""

from __future__ import annotations

import pytest
from made_up_articles import ZUNYI, Paper

NOTES = Paper("工会消息", "　　")


def papers_and_titles(body: str) -> set[tuple[str, str]]:
    """Documents and honours of one made-up article, by class and name."""
    return {(type_[0], name) for type_, name in NOTES.entities(body) if type_ in ("Document", "Honour")}


PAPERS_AND_TITLES = [
    ("广元市总工会向企业发出提示函28份、意见书5份。", {("D", "提示函"), ("D", "意见书")}),
    ("广元市总工会向全市职工发出节能减排倡议书。", {("D", "节能减排倡议书")}),
    ("广元市总工会制定年度工作安排，印发工会系统三年行动计划。", {("D", "年度工作安排"), ("D", "工会系统三年行动计划")}),
    ("广元市总工会与市检察院签署《关于建立欠薪联动机制》协议。", {("D", "《关于建立欠薪联动机制》协议")}),
    ("广元市总工会公布第二批全市工匠学院名单。", {("D", "第二批全市工匠学院名单")}),
    ("广元市总工会发布10个劳动法律监督典型案例。", {("D", "劳动法律监督典型案例")}),
    ("广元机床厂被命名为四川工会标准化女职工休息室。", {("H", "四川工会标准化女职工休息室")}),
    ("广元市总工会被评为2019年全省职工书屋建设先进集体。", {("H", "2019年全省职工书屋建设先进集体")}),
    ("张小川当选全省最美货车司机。", {("H", "全省最美货车司机")}),
    ("广元市总工会发出致全市环卫工人的一封信。", {("D", "致全市环卫工人的一封信")}),
    ("广元市总工会出台关于加强班组长培养的若干措施。", {("D", "关于加强班组长培养的若干措施")}),
    ("广元市总工会印发互助资金使用管理办法和劳模评选表彰办法。", {("D", "互助资金使用管理办法"), ("D", "劳模评选表彰办法")}),
    ("四川省政府出台四川省《集体合同规定》实施办法。", {("D", "四川省《集体合同规定》实施办法")}),
    ("行业职代会通过工资、女职工2个专项集体合同。", {("D", "工资专项集体合同"), ("D", "女职工专项集体合同")}),
    ("广元市总工会发放《社会保险法60问》《女工权益一本通》。", {("D", "《社会保险法60问》"), ("D", "《女工权益一本通》")}),
    (
        "广元市总工会发布2024版《广元市快递行业工资专项集体合同》，与2022年版《广元市快递行业工资专项集体合同》不同。",
        {("D", "2024版《广元市快递行业工资专项集体合同》"), ("D", "2022年版《广元市快递行业工资专项集体合同》")},
    ),
    ("广元机床厂名列优胜单位。", {("H", "优胜单位")}),
    ("赵小川获开发建设新疆奖章。", {("H", "开发建设新疆奖章")}),
    ("赵小川工作室被命名为省级劳模和工匠人才创新工作室。", {("H", "省级劳模和工匠人才创新工作室")}),
    ("12家企业被认定为“四川省爱心托育企业”。", {("H", "四川省爱心托育企业")}),
    ("广元机床厂工会、剑阁县总工会分获二、三等奖。", {("H", "二等奖"), ("H", "三等奖")}),
]


@pytest.mark.parametrize(("body", "names"), PAPERS_AND_TITLES)
def test_papers_and_titles_without_marks_are_read(body: str, names: set[tuple[str, str]]) -> None:
    assert names <= papers_and_titles(body), sorted(papers_and_titles(body))


def test_who_only_sounds_distinguished_bears_no_title() -> None:
    assert not papers_and_titles("累计选树“工友创业园”60个。")
    for body in ("广元市总工会开设“最美职工”等专栏。", "优秀青年选手参加了比赛。", "成绩突出的先进集体登台受奖。"):
        assert not {name for kind, name in papers_and_titles(body) if kind == "H"}, body


def test_a_defined_short_name_is_no_new_document() -> None:
    found = ZUNYI.names("遵义市总工会印发《职工疗休养管理办法》(以下简称《办法》)。《办法》规定,费用由工会承担。", "Document")
    assert found == {"《职工疗休养管理办法》"}


def test_books_and_plays_are_no_documents() -> None:
    assert not papers_and_titles("职工们观看话剧《铁水奔流》,书架上有《山乡巨变》等书籍。")
