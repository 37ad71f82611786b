"""Whose a number is and what a day dates, in ordinary sentence frames filled with many made-up names, numbers and dates.

In a frame, {U} stands for a union, {E} a firm, {I} a campaign, {V} an event, {F} a house, {O} a team, {S} a school, {D} a
paper, {N} a person, {P} a place. `<人=I>` is a number of people that must hang on the campaign, `<@=V>` a date that must
date the event; `<@=->` one that dates nothing.
"""

from __future__ import annotations

import random
import re

import pytest

from kg.model import Page, Reading
from kg.pipeline import read_pages


def _(words: str) -> list[str]:
    return words.split()


PLACES = _("渭源县 平罗县 旺苍县 嵊州市 巩义市 靖江市 宜都市 通江县 敦化市")
FILLERS = {
    "U": _("总工会 教育工会 建筑行业工会联合会 快递行业工会联合会"),
    "E": _("永盛纺织有限公司 天河电缆厂 宏达建设集团 东方轴承股份有限公司 长虹水泥厂"),
    "I": _("“暖蜂行动” 金秋助学活动 “安康杯”竞赛活动 困难职工解困脱困工程 “夏送清凉”活动 “圆梦助学”行动 消费帮扶行动"),
    "V": _("第六届职工技能大赛 职工羽毛球比赛 “最美家乡”职工书画展 电焊工技能比武 餐饮服务技能竞赛"),
    "F": _("工人文化宫 职工书屋 户外劳动者服务站点 爱心母婴室"),
    "O": _("职工志愿服务队 家政服务协会 职工维权律师团 劳模宣讲团"),
    "S": _("第一人民医院 技师学院 实验小学 职业技术学院"),
    "D": _("《技能人才奖励办法》 《女职工特别保护条例》 《工资集体协商合同》"),
    "N": _("李秀兰 王建军 陈志强 杨晓梅 赵国栋 周丽娟"),
}
PLACED = "UFOS"  # named with their place
NUMBERS = {
    "人": _("368人 1200余人 2.3万人 近百人"),
    "名": _("46名 300余名 超过500名"),
    "次": _("860人次 1.2万余人次"),
    "户": _("75户 320余户"),
    "元": _("3.2万元 4300多万元 500元 近百万元"),
    "个": _("12个 36个 120余个"),
    "家": _("15家 260余家 近百家"),
    "件": _("32件 180余件"),
    "岁": _("36岁 52岁"),
    "率": _("97% 85%以上 百分之九十"),
    "米": _("300平方米 120余平方米"),
}
FIGURES = (
    "{U}共有会员<人=U>。",
    "去年以来,{U}走访慰问困难职工<户=U>。",
    "{U}调解劳动争议<件=U>,涉及职工<人=U>,金额<元=U>。",
    "{U}组织开展{I}。截至目前,共帮扶困难职工<户=I>,发放救助金<元=I>。",
    "{U}开展{I}。该活动共筹集资金<元=I>,慰问一线职工<人=I>。",
    "{U}通过{I},帮助<名=I>农民工实现再就业。",
    "在{I}中,{U}为<名=I>职工送去慰问品。",
    "{U}把{I}作为重点工作来抓,制定方案,落实责任,累计帮扶职工<次=I>。",
    "{U}紧紧围绕中心工作,精心组织{I}。工作人员逐户走访。目前已帮助<户=I>困难职工脱困。",
    "{I}启动后,{E}、{S}等单位积极参与,共捐款<元=I>。",
    "{I}共惠及职工<人=I>,其中女职工<人=I>。",
    "{U}举办{V}。此次活动共吸引<名=V>职工参加。",
    "<名=V>职工参加了{U}举办的{V}。",
    "{U}举办的{V}落下帷幕,<名=V>职工分获一、二、三等奖。",
    "{N}在{V}中获得第一名,共有<名=V>选手参加这次比赛。",
    "{P}现有规模以上企业<家=P>。",
    "截至去年底,{P}高技能人才总量达<人=P>,占技能人才总量的<率=P>。",
    "{E}是一家老企业,主要生产电缆,现有职工<人=E>。",
    "{U}机关干部深入{E}走访。该企业现有职工<人=E>,其中农民工占<率=E>。",
    "{E}工会主席{N}告诉记者,企业现有职工<人=E>。",
    "{E}去年实现产值<元=E>,同比增长<率=E>。",
    "{N}今年<岁=N>,是{E}的焊工。",
    "{N},<岁=N>,在{E}工作。",
    "{F}建筑面积<米=F>,日均服务职工<次=F>。",
    "{U}建成{F}。{F}开放以来,<名=F>职工前来读书。",
    "{N}牵头成立{O},成员<名=O>。",
    "{S}现有教职工<人=S>。",
    "{D}规定,困难职工每户补助<元=D>。",
    "{D}的签订,使<名=D>职工受益。",
    "{U}开展{I},并成立慰问小组,走访困难职工<户=I>。",
    "{U}开展{I},实现帮扶机制常态化、长效化,送去慰问金<元=I>。",
    "{U}举办{V}。本次活动由{E}协办。来自各地的<名=V>职工参赛。",
    "{U}举办{V}。近日,{P}的示范企业共计<家=P>。",
    "{U}慰问环卫工人。他们拨出专款<元=U>,添置饮水设备。",
    "{I}启动,发放《工会法》、《婚姻法》等各类宣传资料500份,惠及职工<次=I>。",
)
DATES = (
    "<@=V>,{U}举办{V}。",
    "{V}于<@=V>在{S}举行。",
    "由{U}主办的{V},<@=V>在{P}启幕。",
    "<@=V>,{S}内座无虚席,{U}举办的{V}在这里举行。",
    "{N}在<@=V>举办的{V}中获得金奖。",
    "<@=D>,{U}印发{D}。",
    "{D}自<@=D>起施行。",
    "<@=F>,{F}正式对外开放。",
    "{F}是{U}<@=F>建成的。",
    "成立于<@=E>的{E},现有职工600人。",
    "<@=O>,{O}成立。",
    "<@=V>,{U}启动{V},随后向各单位发出通知。",
    "<@=D>,{U}举办{V},并下发{D}。",
    "<@=->,{N}告诉记者,{I}很受欢迎。",
    "{N}生于<@=->,参加过{V}。",
    "报名截止日期为<@=->,参加{V}须携带身份证。",
)
DAYS = (("2019年3月8日", "2019-03-08"), ("5月12日", "2023-05-12"), ("去年6月2日", "2022-06-02"))
DRAWS = 3


def bare(name: str) -> str:
    return re.sub("[“”《》]", "", name)


def draw(seed: str) -> dict[str, str]:
    """A name for every letter, drawn by a seed."""
    chance = random.Random(seed)
    place = chance.choice(PLACES)
    names = {letter: chance.choice(words) for letter, words in FILLERS.items()}
    return {"P": place} | {letter: place + name if letter in PLACED else name for letter, name in names.items()}


def read(frame: str, names: dict[str, str]) -> Reading:
    text = re.sub("{(.)}", lambda m: names[m[1]], frame)
    return read_pages([Page("a.txt", f"2023年6月15日 星期四\n\n工会动态\n\n本报讯 (记者赵明){text}\n", "1")])


@pytest.mark.parametrize("frame", FIGURES)
def test_whose_figure(frame: str) -> None:
    for turn in range(DRAWS):
        names, chance = draw(f"{frame}{turn}"), random.Random(turn)
        wanted: set[tuple[str, str]] = set()
        said = frame
        for slot in re.finditer("<(.)=(.)>", frame):
            number = chance.choice(NUMBERS[slot[1]])
            wanted.add((number, bare(names[slot[2]])))
            said = said.replace(slot[0], number, 1)
        reading = read(said, names)
        called = {e.key: {bare(e.name), *map(bare, e.aliases)} for e in reading.entities}
        found = {(f.text, name) for f in reading.figures for name in called[f.about]}
        assert wanted <= found, (said, names)


@pytest.mark.parametrize("frame", DATES)
def test_what_a_day_dates(frame: str) -> None:
    for turn in range(DRAWS):
        names = draw(f"{frame}{turn}")
        day, value = random.Random(frame + str(turn)).choice(DAYS)
        whose = frame[frame.index("<@=") + 3]
        reading = read(re.sub("<@=.>", day, frame), names)
        dated = {(name, said[0]) for e in reading.entities for said in e.dates for name in map(bare, (e.name, *e.aliases))}
        assert (bare(names[whose]), value) in dated if whose != "-" else not dated, (frame, names)
