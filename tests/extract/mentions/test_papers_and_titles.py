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
]


@pytest.mark.parametrize(("body", "names"), PAPERS_AND_TITLES)
def test_papers_and_titles_without_marks_are_read(body: str, names: set[tuple[str, str]]) -> None:
    assert names <= papers_and_titles(body), sorted(papers_and_titles(body))


def test_who_only_sounds_distinguished_bears_no_title() -> None:
    for body in ("广元市总工会开设“最美职工”等专栏。", "优秀青年选手参加了比赛。", "成绩突出的先进集体登台受奖。"):
        assert not {name for kind, name in papers_and_titles(body) if kind == "H"}, body


def test_a_defined_short_name_is_no_new_document() -> None:
    found = ZUNYI.names("遵义市总工会印发《职工疗休养管理办法》(以下简称《办法》)。《办法》规定,费用由工会承担。", "Document")
    assert found == {"《职工疗休养管理办法》"}
