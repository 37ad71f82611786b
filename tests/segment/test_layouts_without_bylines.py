"""Pages of papers and web sites that set no bylines: what begins and ends a story, clippings, headlines amid the text."""

from __future__ import annotations

import pytest
from made_up_pages import articles, body, titles

SCHOOL = ("云岭市职工夜校开出烹饪课", "近日,云岭市职工夜校开出烹饪课,首批招收学员六十名。云岭市总工会聘请特级厨师授课。",
          "学员何玉兰说,下了班就来上课,一个月学会了八道菜。云岭市总工会还为夜校添置了灶台。")
ISLAND = ("望海岛渔工有了避风屋", "望海岛的渔工遇到台风不再发愁。渔工避风屋由望海镇总工会建成,屋里备有铺位四十张。",
          "望海镇总工会还给避风屋配了药箱和电台,渔工凭会员证入住。")
MINE = ("乌金煤矿井口装上热风幕", "日前,乌金煤矿工会在井口装上热风幕,升井的矿工出罐笼就能取暖。",
        "乌金煤矿工会下月还要把热风幕装到副井,矿工们盼着早点用上。")


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


@pytest.mark.parametrize("above", [
    "2021-05-01 来源:云岭工人报 作者:何舟", "来源:云岭工人报 2021-05-01\n\n本报记者 何舟",
    "*2021年5月1日*\n\n**本报记者 何舟**",
    "《云岭工人报》(2021年5月1日 02版)\n\n记者 何舟",
])
def test_a_clipping_of_one_article(above: str) -> None:
    found = articles(f"# {SCHOOL[0]}", above, *SCHOOL[1:], "责任编辑:钱多", "上一篇:没有了")
    assert [(article.title, article.reporters, article.date) for article in found] == [(SCHOOL[0], ("何舟",), "2021-05-01")]
    assert body(found[0]) == "".join(SCHOOL[1:])


def test_a_headline_with_its_deck_begins_a_story_on_a_page_without_bylines() -> None:
    guard = ("守着山林的邢老汉", "——记云岭市林场护林工会小组", "天不亮出门,天黑透才回屋,一年走坏八双胶鞋。")
    found = articles(*SCHOOL, *guard, *MINE)
    assert titles(found) == [SCHOOL[0], guard[0], MINE[0]]
    assert body(found[0]) == "".join(SCHOOL[1:])


def test_a_text_that_gives_its_place_in_full_begins_a_story() -> None:
    found = articles(*SCHOOL, *MINE, "卖鱼人有了记账本", "辽宁省鞍山市台安县总工会给摊贩印了记账本,一本记一年。",
                     "学徒摆擂", "贵州省遵义市播州区锻造厂的学徒比锉刀,三十人登台。")
    assert titles(found) == [SCHOOL[0], MINE[0], "卖鱼人有了记账本", "学徒摆擂"]


def test_headlines_below_their_texts_go_to_the_story_above() -> None:
    lead = "本报讯 (记者何舟)3月6日晚,贵州省桐梓县总工会开办首期采茶班,六十名茶农参加。班上教采摘,也教炒制。"
    found = articles(lead, "桐梓:学艺学到梯田边", MINE[0], f"本报讯 (记者夏岚){MINE[1]}", MINE[2])
    assert titles(found) == ["桐梓:学艺学到梯田边", MINE[0]]
