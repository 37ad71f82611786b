"""Quantities: value, unit, approximation, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon import read_table
from kg.text.numbers import find_quantities, parse_number


def found(text: str) -> list[tuple[float, str, str]]:
    return [(q.value, q.unit, q.approx) for q in find_quantities(text)]


@pytest.mark.parametrize(("text", "value"), [
    ("1,200", 1200), ("12万", 120_000), ("4630.43万", 46_304_300), ("1.2亿", 120_000_000), ("三千", 3000), ("两", 2),
    ("十二", 12), ("二百一十四", 214), ("一万零五百", 10_500), ("三亿二千万", 320_000_000), ("一九五六", 1956),
    ("二点一", 2.1), ("百万", 1_000_000),
])
def test_numerals(text, value):
    assert parse_number(text) == pytest.approx(value)


@pytest.mark.parametrize("text", ["", "十百", "一二十", "万a", "点五", "百分"])
def test_no_numerals(text):
    assert parse_number(text) is None


@pytest.mark.parametrize(("text", "expected"), [
    ("筹集资金3200多万元", (32_000_000, "元", ">")),
    ("开办一年半", (1.5, "年", "=")), ("每只涨8分钱", (0.08, "元", "=")), ("签下合同:31道工序", (31, "道", "=")),
    ("三台乡的6口水窖", (6, "口", "=")),
    ("惠及职工12万人次", (120_000, "人次", "=")),
    ("建会率达98%以上", (98, "%", ">")),
    ("占百分之八十五", (85, "%", "=")),
    ("产量提高百分之四点五", (4.5, "%", "=")),
    ("近300个项目", (300, "个", "<")),
    ("约5000名职工", (5000, "名", "~")),
    ("两千元左右的补贴", (2000, "元", "~")),
    ("不低于90%", (90, "%", ">")),
    ("不超过12小时", (12, "小时", "<")), ("不能多于3小时", (3, "小时", "<")), ("占七成以上", (70, "%", ">")),
    ("养鸡2000余羽", (2000, "羽", ">")), ("分为5大类", (5, "大类", "=")), ("建成两家企业", (2, "家", "=")),
    ("1.8万名师生", (18_000, "名", "=")), ("12名家属", (12, "名", "=")), ("30家用人单位", (30, "家", "=")),
    ("5家电力企业", (5, "家", "=")), ("20家园区", (20, "家", "=")), ("48条线索", (48, "条", "=")), ("7起诉讼", (7, "起", "=")),
    ("46项内容", (46, "项", "=")), ("举办三届高校竞赛", (3, "届", "=")),
    ("逾6万余名骑手", (60_000, "名", ">")),
    ("上千名工友", (1000, "名", ">")),
    ("节约1000元", (1000, "元", "=")),
    ("最近3家企业", (3, "家", "=")),
    ("19.3万美元", (193_000, "美元", "=")),
    ("覆盖人数2万人以上", (20_000, "人", ">")),
    ("十余场", (10, "场", ">")),
    ("近30万产业工人", (300_000, "人", "<")), ("40余万矿工", (400_000, "人", ">")), ("1.2亿农民工", (120_000_000, "人", "=")),
    ("议了三个半小时", (3.5, "个小时", "=")), ("列出十件实事", (10, "件", "=")),
])
def test_quantity(text, expected):
    assert found(text) == [expected]


@pytest.mark.parametrize("text", ["借款3万元~5万元", "借款3万元至5万元", "借款3-5万元", "借款3万—5万元"])
def test_range_is_two_figures(text):
    assert found(text) == [(30_000, "元", ">"), (50_000, "元", "<")]


@pytest.mark.parametrize("text", [
    "十四届二次全委会", "四届一次全委会", "第五届三次职代会", "两家单位签约", "由两个部门", "三成立了工会",
    "第一届职工代表大会", "第三十二条规定", "2021年10月27日", "20世纪90年代", "战斗在一线", "共建一带一路", "一区域一主题",
    "劳动关系三方机制", "五一国际劳动节", "喜迎工会十八大", "“8+2+n”模式", "〔2021〕15号", "12351热线",
    "一名年轻职工", "一个好消息",
    "党的十九届三中全会", "4A级景区", "BRT3号线", "宣传部门", "2021元旦", "零部件", "三部门联合", "万众一心", "9时30分",
])
def test_no_quantity(text):
    assert found(text) == []


def test_offsets():
    text = "共计发放补贴4300多万元，受益职工近百名。"
    spans = [(text[q.lo:q.hi], text[q.core:q.hi]) for q in find_quantities(text)]
    assert spans == [("4300多万元", "4300多万元"), ("近百名", "百名")]


def test_units_are_unique_and_of_known_kinds():
    rows = read_table("units")
    assert len({row["unit"] for row in rows}) == len(rows)
    assert {row["kind"] for row in rows} == {"head", "count", "money", "ratio", "measure", "time"}
    assert {row["numeral"] for row in rows} == {"any", "many", "arabic"}


@given(st.integers(min_value=2, max_value=9_999_999))
def test_arabic_number_comes_back(number):
    assert found(f"职工{number}人") == [(number, "人", "=")]


@given(st.text(alphabet="一二十百万亿0123456789.,~至%元年月日第约近余名个", max_size=30))
def test_never_fails(text):
    for quantity in find_quantities(text):
        assert text[quantity.lo:quantity.hi] == quantity.text
        assert quantity.lo <= quantity.core < quantity.hi


def test_limits_that_must_not_be_passed():
    assert [(q.value, q.approx) for q in find_quantities("加班不得超过3小时，工资不得低于1800元")] == [(3, "<"), (1800, ">")]


def test_spans_of_time_with_more_than_whole_units():
    found = [(q.value, q.unit, q.approx) for q in find_quantities("历时两个多月，为期3周，共设6大项")]
    assert found == [(2.0, "个月", ">"), (3.0, "周", "="), (6.0, "大项", "=")]
