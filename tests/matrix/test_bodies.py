"""Bodies, places and facilities of many shapes in the most ordinary sentences: each is found whole and by its right type.

The names are made up or known to everybody; a frame is read with fillers drawn by a seed, so that a failure names the frame.
"""

from __future__ import annotations

import random
from zlib import crc32

import pytest
from made_up_articles import read_text

from kg.model import Reading

_DRAWN = 5


def _by_type(lines: str) -> dict[str, list[str]]:
    """Type → names, from lines that begin with the type."""
    table: dict[str, list[str]] = {}
    for type_, *names in map(str.split, lines.strip().splitlines()):
        table.setdefault(type_, []).extend(names)
    return table


_PLACES = _by_type("""
Region 黑水县 扎鲁特旗 锡林郭勒盟 怒江州 玉树藏族自治州 皮山县 五常市 磁县 泾县 莘县 高县 渠县 嵩县 湟源县 越秀区
Region 宁夏回族自治区 山西省 金昌市 融水苗族自治县 常州高新区 滨海新区 临港新片区 曹妃甸区
""")["Region"]
_KINDS = _by_type("""
UnionBody 总工会 医务工会 建筑行业工会联合会 网约送餐行业工会 殡葬服务行业工会 直属机关工会 住建系统工会 总工会办公室
UnionBody 总工会女工委 总工会经审委 女职工委员会 总工会权益保障部 总工会困难职工帮扶中心 总工会第五届委员会 公安局工会
PublicBody 人民政府 人大常委会 人社局 文化广电和旅游局 住房和城乡建设局 公安局交警大队 人民法院 消防救援大队
PublicBody 爱国卫生运动委员会 劳动人事争议仲裁院 退役军人事务局 机械工业局
Enterprise 供电公司 环卫公司 农村信用合作联社 粮油储备库 第三建筑工程公司 毛纺织厂 汽车运输总公司 公交集团 新华书店
Enterprise 林场 丰禾农业专业合作社 恒信物业服务有限公司
Institution 人民医院 第五中学 职业教育中心 机关幼儿园 融媒体中心 血液中心 职工大学 社会福利院 农业科学研究所
SocialOrganisation 妇联 工商联 餐饮协会 温州商会 见义勇为基金会 爱心社 职工志愿服务队 律师协会 义工联合会 合唱团
Facility 工人文化宫 户外劳动者驿站 职工书屋 爱心母婴室 职工体育馆 司机之家 职工法律援助服务站 职工休养所 暖心驿站
""")
_OWN_NAMES = _by_type("""
UnionBody 中国教科文卫体工会 兰州铁路局工会 红旗拖拉机厂工会 太原铁路（集团）公司工会 中国轻工纺织工会
PublicBody 全国人大常委会 最高人民法院 国家统计局
Enterprise 中国一重 马钢集团 鸿运来家具厂 平顶山煤矿 武昌机务段 中铁大桥局 韵达快递公司 三元牛奶公司
Institution 西南交通大学 育才中学 上海工会管理职业学院 安源路矿工人运动纪念馆 康乐养老院
SocialOrganisation 天元律师事务所 大成（长沙）律师事务所 春风劳动关系协调中心 中国物流与采购联合会 蓝豹救援队
Facility 李秋生劳模创新工作室 “橙色港湾”驿站 二七广场 首都体育馆 城南户外劳动者服务站点
""")
_BODIES = ("UnionBody", "UnionBody", "PublicBody", "Enterprise", "Institution", "SocialOrganisation")
_NAMING = (
    "据{a}介绍,全年投入200多万元。",
    "由{a}承办的技能大赛落下帷幕。",
    "活动由{a}主办，{b}协办。",
    "{a}和{b}签订合作协议。",
    "{a}向{b}捐赠图书500册。",
    "{a}对{b}进行了走访慰问。",
    "慰问组一行来到{a},看望一线职工。",
    "{a}工作人员上门服务。",
    "参加会议的有{a}、{b}、{c}等单位。",
    "经{a}批准,方案正式实施。",
    "今年以来,{a}牵头{b}、{c}开展普法宣传。",
    "{a}:把温暖送到职工心坎上",
    "{a}深入{b}调研",
    "1985年3月，{a}召开表彰大会。",
    "他先后在{a}、{b}工作。",
)
_FOUNDING = (
    "近日,由{a}建设的{t}正式启用。",
    "{t}由{a}投资兴建。",
    "{a}创建{t}。",
    "{a}筹资兴办了{t}。",
    "{a}关心职工生活,多方筹资,于2019年建成了{t}。",
    "{a}把服务职工放在首位。今年以来,先后建成{t}。",
)
_SEATED = (
    "{t}位于{p}。",
    "地处{p}东北部的{t}建成投产。",
    "坐落在{p}的{t}有职工300人。",
    "近日,{t}在{p}揭牌。",
)
_NOBODY = (
    "不少企业建起了工会。",
    "各级工会、各有关部门要高度重视。",
    "他走进银行办理业务。",
    "三个车间和两个分厂参加了比赛。",
    "小区里的快递员放下了包裹。",
    "邻近的县城也有这样的店。",
)


def _filler(draw: random.Random, type_: str, *, placed: bool = True) -> str:
    """A name of that type: a place and a kind of body, or a name of its own."""
    own = not placed or draw.random() < 0.3
    return draw.choice(_OWN_NAMES[type_]) if own else draw.choice(_PLACES) + draw.choice(_KINDS[type_])


def _read(sentence: str) -> Reading:
    return read_text(f"工会动态\n\n本报讯 (记者赵明){sentence}\n")


def _forms(reading: Reading) -> dict[str, set[str]]:
    """The names of every entity by its key, without quotation marks, each behind its type."""
    return {e.key: {e.type + n.translate(_NO_MARKS) for n in (e.name, *e.aliases)} for e in reading.entities}


_NO_MARKS = str.maketrans("", "", "“”")


def _says(reading: Reading, head: str, relation: str, tail: str) -> bool:
    forms = _forms(reading)
    wanted = head.translate(_NO_MARKS), tail.translate(_NO_MARKS)
    return any(
        fact.relation == relation
        and any(form.endswith(wanted[0]) for form in forms[fact.head])
        and any(form.endswith(wanted[1]) for form in forms[fact.tail])
        for fact in reading.facts
    )


@pytest.mark.parametrize("frame", _NAMING)
def test_bodies_are_found_whole(frame: str) -> None:
    draw = random.Random(crc32(frame.encode()))
    for _ in range(_DRAWN):
        slots = {slot: draw.choice(_BODIES) for slot in "abc" if f"{{{slot}}}" in frame}
        names = {slot: _filler(draw, type_) for slot, type_ in slots.items()}
        found = set().union(*_forms(_read(sentence := frame.format(**names))).values())
        assert {slots[slot] + name.translate(_NO_MARKS) for slot, name in names.items()} <= found, sentence


@pytest.mark.parametrize("frame", _FOUNDING)
def test_who_sets_up_what(frame: str) -> None:
    draw = random.Random(crc32(frame.encode()))
    for _ in range(_DRAWN):
        maker, made = _filler(draw, draw.choice(_BODIES)), _filler(draw, draw.choice(("Facility", "UnionBody", "Facility")))
        assert _says(_read(sentence := frame.format(a=maker, t=made)), maker, "establishes", made), sentence


@pytest.mark.parametrize("frame", _SEATED)
def test_where_it_is(frame: str) -> None:
    draw = random.Random(crc32(frame.encode()))
    for _ in range(_DRAWN):
        thing, place = _filler(draw, draw.choice(("Facility", "Enterprise")), placed=False), draw.choice(_PLACES)
        assert _says(_read(sentence := frame.format(t=thing, p=place)), thing, "locatedIn", place), sentence


@pytest.mark.parametrize("sentence", _NOBODY)
def test_no_body_is_made_of_common_words(sentence: str) -> None:
    assert not {e.type for e in _read(sentence).entities} & {*_KINDS, "Region"}
