"""Names of things done in the frames of the news: how they begin and end, whatever they are called and whoever holds them."""

from __future__ import annotations

import pytest
from made_up_articles import Paper

_PAPER = Paper("工会动态")
_BODIES = ("渭源县总工会", "万州区总工会", "肇东市总工会")
_TRADES = (
    "配电线路工 变电运维 采油工 抹灰工 收费员 客运乘务 快件分拣 育婴员 保育员 茶艺师 缝纫工 印刷工 酿酒工 挤奶工 "
    "巡线工 铸造工 电镀工 起重工 铺轨工 测量工 除雪 插秧 采茶 刺绣 点钞 心肺复苏 反恐防暴"
)
_FRAMES = {
    "日前,{b}举办{i}。": "{i}",
    "由{b}主办的{i}在市民广场举行。": "{i}",
    "{b}主办的职工技能大赛——{i},于6月举行。": "{i}",
    "50名职工参加{b}组织的{i}。": "{i}",
    "{b}举办“匠心杯”{i}。": "“匠心杯”{i}",
    "{b}举办“以赛促学”——2024年{i}。": "“以赛促学”——2024年{i}",
    "{b}组织委员赴训练场观摩{i}。": "{i}",
}


@pytest.mark.parametrize("frame", _FRAMES)
def test_a_contest_is_read_whole(frame: str) -> None:
    """In all but one of ten sentences."""
    missed = []
    for number, trade in enumerate(_TRADES.split()):
        name = f"{trade}技能竞赛"
        body = frame.format(b=_BODIES[number % 3], i=name)
        if _FRAMES[frame].format(i=name) not in _PAPER.names(body, "Initiative"):
            missed.append(body)
    assert len(missed) <= len(_TRADES.split()) // 10, missed


_ALSO = "“平安杯”竞赛 职工书画展 法律知识讲座 女职工健康体检 “暖流”行动 岗位练兵活动"


@pytest.mark.parametrize("name", _ALSO.split())
@pytest.mark.parametrize("frame", ["{b}制定{i}实施方案。", "{b}印发《关于开展{i}的通知》。", "{b}发布{i}工作计划。"])
def test_a_paper_about_a_thing_is_a_paper(frame: str, name: str) -> None:
    body = frame.format(b=_BODIES[0], i=name)
    assert _PAPER.names(body, "Document"), body
