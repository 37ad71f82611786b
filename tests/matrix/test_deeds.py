"""Who runs what: ordinary newspaper sentences filled with many names of things done, each read whole and as its organiser's.

A frame is a sentence with holes: {b} and {c} are bodies, {i} and {j} things done, {v} a verb that goes with their kind.
Every frame is filled a few times, by a generator with a seed; what is expected stands beside it as (who, relation, what).
"""

from __future__ import annotations

import random

import pytest

from kg.model import Page, Reading
from kg.pipeline import read_pages

_DRAWS = 4
_PLACES = ("漳平市", "察隅县", "乌海市", "赣榆区", "万州区", "渭源县")
_BODIES = (
    *("总工会", "教育工会", "总工会女职工委员会", "人力资源和社会保障局", "司法局"),
    *("燃气集团有限公司", "永盛纺织厂", "技师学院", "律师协会"),
)
_NAMES = {
    "contest": "首届职工气排球邀请赛 “匠心杯”数控车工技能大赛 百日安全生产劳动竞赛 女职工厨艺大比拼 护理岗位技术练兵",
    "campaign": "“夏送清凉、安全护航”专项行动 反对浪费增产节约运动 “我为职工办实事”实践活动 职工“微心愿”认领活动 “查保促”活动",
    "meeting": "企业民主恳谈会 工会工作务虚会 农民工工资支付工作调度会 女职工维权研讨会 劳动法律知识培训会",
    "class": "《工会法》知识讲座 电子商务培训班 劳动保护监督检查员培训班 女职工插花体验课 高血压防治知识讲座",
    "way": "工资正常增长机制 “链式”工会组建模式 “1+3+N”维权模式 企务公开制度 职工诉求快速响应机制",
    "service": "“工惠保”补充医疗保险 职工互助储金 “直播带岗”服务 女职工“两癌”筛查项目 再就业工程 大病救助基金",
    "show": "“劳动者之歌”文艺晚会 职工文化艺术周 “工人先锋号”事迹巡回展 职工剪纸艺术展",
}
_VERBS = {
    "contest": "举办 组织 启动 组织开展",
    "campaign": "开展 启动 组织 部署 推进 扎实开展",
    "meeting": "召开 举行 组织召开",
    "class": "举办 开设 组织",
    "way": "建立 完善 构建 推行 探索 健全",
    "service": "推出 实施 设立",
    "show": "举办 推出",
}
_HELD = "contest campaign class show"
_OWN = (("b", "organises", "i"),)
_BOTH = (*_OWN, ("c", "organises", "i"))
_CARRIED = (*_OWN, ("c", "undertakes", "i"))
_FRAMES = (
    ("日前,{b}{v}{i}。", "contest campaign meeting class way service show", _OWN),
    ("10月12日,{b}{v}了{i},职工踊跃参与。", _HELD, _OWN),
    ("据悉,{b}已{v}{i}。", "campaign way service", _OWN),
    ("{i}由{b}主办,{c}承办。", "contest campaign meeting class show", _CARRIED),
    ("由{b}主办、{c}承办的{i}在市民广场举行。", "contest class show", _CARRIED),
    ("{b}与{c}共同{v}{i}。", _HELD, _BOTH),
    ("{b}、{c}联合{v}{i}。", _HELD, _BOTH),
    ("{b}{v}的{i}深受职工欢迎。", "contest campaign class service", _OWN),
    ("{b}高度重视职工权益,多方筹措资金,{v}{i}。", "contest class way service", _OWN),
    ("{b}十分关心职工。每逢节日,该单位都{v}{i}。", "contest class show", _OWN),
    ("{b}以{i}为抓手,全力服务职工。", "way service", _OWN),
    ("这是{b}{v}{i}的一个缩影。", "campaign way service", _OWN),
    ("图为{b}{v}{i}现场。", _HELD, _OWN),
    ("在{b}{v}的{i}上,职工们各显身手。", "class show", _OWN),
    ("{i}便是{b}开展的活动之一。", "contest class", _OWN),
    ("{b}{v}以“关爱职工、共促和谐”为主题的{i}。", _HELD, _OWN),
    ("{b}{v}{i}和{j}。", "contest campaign class", (*_OWN, ("b", "organises", "j"))),
    ("{b}不仅{v}{i},还{v}{j}。", "contest way service", (*_OWN, ("b", "organises", "j"))),
    ("{b}选派职工参加{i}。", "contest class", (("b", "participatesIn", "i"),)),
    ("{b}承办了{i}。", "contest meeting class", (("b", "undertakes", "i"),)),
)
_LISTS = (
    ("{b}建立工资分配共决、合理增长、支付保障三项机制。", "工资分配共决 合理增长 支付保障"),
    ("{b}推行民主议事会、职工代表巡视、合理化建议三种形式,畅通渠道。", "民主议事会 职工代表巡视 合理化建议"),
    ("{b}通过职情恳谈会、民主评议等形式,听取职工意见。", "职情恳谈会 民主评议"),
    ("{b}为职工提供法律咨询、量血压、技能培训等服务。", "法律咨询 量血压 技能培训"),
    ("{b}打造“送清凉”、“金点子”、“爱心早餐”三大品牌。", "“送清凉” “金点子” “爱心早餐”"),
)
_NOT_RUN = ("{b}没有{v}{i}。", "{b}取消了{i}。", "{b}从未{v}过{i}。")


def _plain(name: str) -> str:
    return name.translate(dict.fromkeys(map(ord, "“”《》")))


def _read(sentence: str) -> Reading:
    return read_pages([Page("page.txt", f"工会动态\n\n本报讯 (记者赵明){sentence}\n", "0")])


def _facts(sentence: str) -> set[tuple[str, str, str]]:
    """The facts of a sentence, by every form of the names, without marks of quotation."""
    reading = _read(sentence)
    forms = {e.key: {_plain(form) for form in (e.name, *e.aliases)} for e in reading.entities}
    told = (f for f in reading.facts if f.modality != "denied")
    return {(head, f.relation, tail) for f in told for head in forms[f.head] for tail in forms[f.tail]}


def _fill(frame: str, kinds: str, seed: int) -> tuple[str, dict[str, str]]:
    """A frame with its holes filled, and what fills them."""
    draw = random.Random(f"{frame}{seed}")
    kind = draw.choice(kinds.split())
    (one, other), place = draw.sample(_NAMES[kind].split(), 2), draw.sample(_PLACES, 2)
    bodies = draw.sample(_BODIES, 2)
    holes = {"b": place[0] + bodies[0], "c": place[1] + bodies[1], "i": one, "j": other}
    return frame.format(**holes, v=draw.choice(_VERBS[kind].split())), holes


@pytest.mark.parametrize(("frame", "kinds", "expected"), _FRAMES, ids=[frame for frame, _, _ in _FRAMES])
def test_a_thing_done_is_read_whole_and_as_that_of_its_organiser(frame, kinds, expected) -> None:  # type: ignore[no-untyped-def]
    for seed in range(_DRAWS):
        sentence, holes = _fill(frame, kinds, seed)
        wanted = {(_plain(holes[head]), relation, _plain(holes[tail])) for head, relation, tail in expected}
        assert wanted <= _facts(sentence), sentence


@pytest.mark.parametrize(("frame", "members"), _LISTS, ids=[frame for frame, _ in _LISTS])
def test_each_member_of_a_list_that_is_summed_up_is_a_thing_done(frame: str, members: str) -> None:
    for seed in range(3):
        sentence, holes = _fill(frame, "way", seed)
        wanted = {(holes["b"], "organises", _plain(name)) for name in members.split()}
        assert wanted <= _facts(sentence), sentence


@pytest.mark.parametrize("frame", _NOT_RUN)
def test_what_is_denied_or_called_off_is_run_by_nobody(frame: str) -> None:
    for seed in range(3):
        sentence, holes = _fill(frame, "contest class", seed)
        assert not {fact for fact in _facts(sentence) if fact[0] == holes["b"] and fact[2] == _plain(holes["i"])}, sentence
