"""Posts whose firm, works, school or hospital stands in another sentence: 公司工会主席某某, 党委副书记、工会主席某某."""

from __future__ import annotations

import pytest
from made_up_articles import Paper

# the body, what it is called by before a post, what its union is called
BODIES = [
    ("白银金川矿业公司", "公司", "白银金川矿业公司工会"),
    ("白银市第二棉纺织厂", "厂", "白银市第二棉纺织厂工会"),
    ("白银红山煤矿", "矿", "白银红山煤矿工会"),
    ("白银机务段", "段", "白银机务段工会"),
    ("白银市第五中学", "学校", "白银市第五中学工会"),
    ("白银市第五中学", "校", "白银市第五中学工会"),
    ("白银市第一人民医院", "医院", "白银市第一人民医院工会"),
]
OPENINGS = ["", "据", "日前,", "9月3日上午", "“大家辛苦了。”", "“我们尽力了。”"]
FRAMES = ["{o}{b}工会主席{n}走访慰问职工。", "{o}{b}党委副书记、工会主席{n}走访慰问职工。"]


@pytest.mark.parametrize("body", BODIES, ids=lambda b: b[1])
@pytest.mark.parametrize("frame", FRAMES)
def test_the_union_is_that_of_the_body_named_before(body: tuple[str, str, str], frame: str) -> None:
    whole, short, union = body
    for opening, person in zip(OPENINGS, ("罗秀兰", "冯志强", "覃彩云", "许立新", "石磊", "彭佳"), strict=True):
        told = Paper(f"{whole}召开会议").posts(frame.format(o=opening, b=short, n=person))
        assert (person, union, "主席") in told, opening


@pytest.mark.parametrize("body", BODIES, ids=lambda b: b[1])
def test_a_post_may_tell_of_no_body_at_all(body: tuple[str, str, str]) -> None:
    whole, _, union = body
    for opening in ("", "据", "日前,", "“我们尽力了。”"):
        told = Paper(f"{whole}召开会议").posts(f"{opening}工会主席罗秀兰介绍,今年投入10万元。")
        assert ("罗秀兰", union, "主席") in told, opening


HELD = [
    ("白银金川矿业公司党委副书记兼工会主席冯志强讲话。", ("冯志强", "白银金川矿业公司工会", "主席")),
    ("白银市总工会副主席冯志强和工会副主席彭佳到厂里调研。", ("彭佳", "白银市总工会", "副主席")),
    ("白银市总工会副主席冯志强带领女工部部长彭佳验收。", ("彭佳", "白银市总工会女工部", "部长")),
    ("白银市总工会女工部部长彭佳、副部长石磊出席。", ("石磊", "白银市总工会女工部", "副部长")),
    ("白银市总工会副主席(兼)冯志强出席。", ("冯志强", "白银市总工会", "副主席")),
    ("白银市第五中学彭佳书记主持开幕式。", ("彭佳", "白银市第五中学", "书记")),
    ("白银市快递行业工会联合会开会,新当选的工会主席石磊发言。", ("石磊", "白银市快递行业工会联合会", "主席")),
    ("房地产集团党委副书记石磊带队慰问。", ("石磊", "房地产集团党委", "副书记")),
    ("金川电气董事长、总经理石磊受邀参加。", ("石磊", "金川电气", "董事长")),
    ("石磊从白银市委组织部调任白银市劳动局副局长。", ("石磊", "白银市劳动局", "副局长")),
    ("《陇上工友》杂志社副社长石磊出席。", ("石磊", "《陇上工友》杂志社", "副社长")),
    ("白银市一中语文教师石磊获奖。", ("石磊", "白银市一中", "语文教师")),
]


@pytest.mark.parametrize(("sentence", "post"), HELD)
def test_a_post_is_held_where_the_words_say(sentence: str, post: tuple[str, str, str]) -> None:
    assert post in Paper("工会为职工办实事").posts(sentence)


NOT_HELD = [
    ("镇工会主席石磊走进白银金川矿业公司。", ("石磊", "白银金川矿业公司工会", "主席")),
    ("白银市总工会驻村工作队帮扶农户。据队长石磊介绍,今年投入10万元。", ("石磊", "白银市总工会驻村工作队", "队长")),
    ("石磊,白银市书画院理事会成员代表出席。", ("石磊", "白银市书画院理事会", "成员")),
]


@pytest.mark.parametrize(("sentence", "post"), NOT_HELD)
def test_a_post_is_not_given_to_the_nearest_body(sentence: str, post: tuple[str, str, str]) -> None:
    assert post not in Paper("工会为职工办实事").posts(sentence)
