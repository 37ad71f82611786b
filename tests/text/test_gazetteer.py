"""Regions: the tables, the scan and what a name means in its article."""

import pytest

from kg.lexicon import read_table
from kg.text.gazetteer import LEVELS, gazetteer
from kg.text.places import find_places


def named(*texts: str) -> list[list[tuple[str, str]]]:
    return [[(p.name, p.code) for p in row] for row in find_places(texts)]


def flat(*texts: str) -> list[tuple[str, str]]:
    return [pair for row in named(*texts) for pair in row]


def test_every_region_hangs_on_a_province():
    book = gazetteer()
    for row in read_table("regions"):
        line = book.lineage(row["code"])
        assert book.level(line[-1]) == "province", row
        assert len(line) == len(set(line))


def test_tables_are_sorted_and_codes_are_unique():
    for table in ("regions", "townships"):
        codes = [row["code"] for row in read_table(table)]
        assert codes == sorted(set(codes))


def test_coordinates_lie_in_china():
    for row in read_table("regions"):
        if row["latitude"]:
            assert 3 < float(row["latitude"]) < 54 and 73 < float(row["longitude"]) < 136, row


def test_region_of_a_code():
    region = gazetteer().get("520300")
    assert (region.name, region.short, region.level, region.parent) == ("遵义市", "遵义", "city", "520000")
    assert region.latitude == pytest.approx(27.7, abs=0.3)
    town = gazetteer().get("410522116")
    assert (town.level, town.parent) == ("town", "410522")
    assert gazetteer().get("999999") is None


def test_parents_come_nearest_first():
    assert [r.level for r in gazetteer().parents("410522116")] == ["county", "city", "province"]
    assert gazetteer().within("410522116", "410500")
    assert not gazetteer().within("410500", "410522116")
    assert not gazetteer().within("410500", "")


def test_scan_gives_offsets_and_all_candidates():
    text = "北京市朝阳区和辽宁省朝阳市"
    hits = gazetteer().scan(text)
    assert [text[h.lo:h.hi] for h in hits] == ["北京市", "朝阳区", "辽宁省", "朝阳市"]
    assert set(hits[1].codes) == {"110105", "220104"}


@pytest.mark.parametrize("text", ["他住在南京西路", "北京路步行街", "爱吃重庆菜", "推广东西部协作经验", "黄河南岸",
                                  "形成都市圈", "三明治早餐"])
def test_words_that_hide_a_region(text):
    assert flat(text) == []


@pytest.mark.parametrize("text", ["加强合作，互助共赢", "大兴调查研究之风", "平安和谐的资源通道", "响应县委号召",
                                  "提高县域经济", "小城镇建设"])
def test_everyday_words_are_no_places(text):
    assert flat(text) == []


def test_borrowed_rank_goes_back():
    assert flat("昆明市民踊跃参加") == [("昆明市", "530100")]
    text = "昆明市民政局"
    assert next(text[p.lo:p.hi] for p in find_places([text])[0]) == "昆明市"


def test_neighbours_decide():
    assert flat("北京市朝阳区总工会") == [("北京市", "110000"), ("朝阳区", "110105")]
    assert flat("吉林省长春市朝阳区总工会")[-1] == ("朝阳区", "220104")
    assert flat("江苏南京鼓楼举办比赛") == [("江苏省", "320000"), ("南京市", "320100"), ("鼓楼区", "320106")]
    assert flat("海南藏族自治州共和县")[-1] == ("共和县", "632521")


def test_the_article_decides():
    assert flat("鼓楼区总工会慰问职工", "活动在福州市举行") == [("鼓楼区", "350102"), ("福州市", "350100")]
    assert flat("鼓楼区总工会慰问职工") == [("鼓楼区", "")]


def test_short_county_needs_support():
    assert flat("岳麓的秋天") == []
    assert flat("岳麓的秋天", "岳麓区总工会") == [("岳麓区", "430104")] * 2
    assert flat("岳麓的秋天", "湖南长沙来信") == [("岳麓区", "430104"), ("湖南省", "430000"), ("长沙市", "430100")]
    assert ("平安区", "630203") not in flat("平安是福", "海东市总工会")


def test_short_city_is_taken():
    assert flat("遵义举办焊工大赛") == [("遵义市", "520300")]
    assert flat("吉林的职工来了") == [("吉林省", "220000")]


def test_towns_by_their_county():
    assert flat("安阳县高庄镇工会")[-1] == ("高庄镇", "410522116")
    assert flat("城关镇总工会") == []


def test_former_names():
    assert flat("襄樊市总工会") == [("襄樊市", "420600")]
    assert flat("上海市南汇县总工会")[-1] == ("南汇县", "310225")
    assert gazetteer().successor("510124") == "510117"


@pytest.mark.parametrize(
    ("county", "code", "heir", "city"),
    [
        ("义乌县", "330725", "330782", "330700"),
        ("绍兴县", "330621", "330603", "330600"),
        ("内江县", "511021", "511000", "511000"),
    ],
)
def test_a_former_county_lies_where_its_land_is_today(county, code, heir, city):
    assert flat(f"{county}总工会") == [(county, code)]
    assert gazetteer().successor(code) == heir
    assert gazetteer().within(code, city)


def test_zones_and_communities():
    assert ("昆山高新区", "") in flat("昆山高新区总工会举办讲座")
    assert ("两河村", "") in flat("四川省泸县玄滩镇两河村")
    assert ("和悦社区", "") in flat("其中，和悦社区组织义诊")
    assert flat("深入社区、走进农村，建设美丽乡村") == []
    assert ("粤港澳大湾区", "") in flat("服务粤港澳大湾区建设")


def test_autonomous_short_forms():
    assert flat("景宁县总工会") == [("景宁畲族自治县", "331127")]
    assert flat("延边州总工会")[0][1] == "222400"


def test_generic_words_are_marked():
    words = read_table("region_words")
    assert {row["kind"] for row in words} == {"common", "generic", "trap"}
    assert len({row["word"] for row in words}) == len(words)
    book = gazetteer()
    assert all(book.codes(row["word"]) for row in words if row["kind"] != "trap")


def test_levels_are_known():
    assert {row["level"] for row in read_table("regions")} <= set(LEVELS)


def test_order_of_texts_does_not_matter():
    texts = ["鼓楼区总工会慰问职工", "活动在福州市举行", "马尾区、鼓楼成立工会"]
    rows = dict(zip(texts, named(*texts), strict=True))
    assert dict(zip(texts[::-1], named(*texts[::-1]), strict=True)) == rows


def test_counties_listed_with_one_of_their_province_need_no_city():
    found = [name for name, _ in flat("服务队走进浏阳、桃江等地", "湖南省总工会介绍")]
    assert found == ["浏阳市", "桃江县", "湖南省"]
    assert flat("服务队走进浏阳、桃江的农家") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("服务队走进浏阳、桃江等地", ["浏阳市", "桃江县"]),
        ("改造了成都、重庆、西昌三地的公寓", ["成都市", "重庆市", "西昌市"]),
        ("石阡、思南、德江的职工", ["石阡县", "思南县", "德江县"]),
        ("赶到平和、华安、长泰三县", ["平和县", "华安县", "长泰区"]),
        ("在厦门、晋江、石狮设站", ["厦门市", "晋江市", "石狮市"]),
        ("刻着石狮、石象、石马三物", []),
        ("坚持和平、发展、合作", []),
        ("平安、健康、幸福等地方", []),
    ],
)
def test_short_names_in_a_list_of_places(text: str, names: list[str]) -> None:
    assert [name for name, _ in flat(text)] == names


@pytest.mark.parametrize(("text", "names"), [
    ("成县桂花茶厂、理县职业中专签约", ["成县", "理县"]),
    ("职工作文县里评优,和县医院签约", []),
])  # fmt: skip
def test_a_county_whose_name_is_a_word_heads_the_name_of_a_house(text: str, names: list[str]) -> None:
    assert [name for name, _ in flat(text)] == names


def test_a_mountain_or_a_river_is_no_county():
    assert [name for name, _ in flat("岳麓山下，浏阳河畔", "湖南省长沙市岳麓区总工会")] == ["湖南省", "长沙市", "岳麓区"]
