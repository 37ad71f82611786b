"""How things are done (通过甲、乙等方式), rooms that a list of people leads, and names that a quote only begins."""

from __future__ import annotations

import pytest
from made_up_articles import ZUNYI


def unmarked(body: str) -> set[tuple[str, str]]:
    """(type, name) of every entity, quotation marks left out."""
    return {(type_, name.translate(str.maketrans("", "", "“”"))) for type_, name in ZUNYI.entities(body)}


FOUND = [
    ("遵义市总工会通过入户走访、电话回访、问卷调查等方式,摸清困难职工底数。", "Initiative", "电话回访"),
    ("遵义市总工会以普法讲座、有奖问答、代写诉状等多种形式,为1200名农民工解难。", "Initiative", "代写诉状"),
    ("遵义市总工会采取入户走访、座谈交流、问卷调查等形式,摸清困难职工底数。", "Initiative", "问卷调查"),
    ("遵义市总工会对工会驿站实行动态管理。", "Initiative", "动态管理"),
    ("汇川区总工会以“书香汇川”为抓手,组织职工读书。", "Initiative", "书香汇川"),
    ("遵义市总工会“健康大巴”驶进桐梓县。", "Initiative", "健康大巴"),
    ("遵义市总工会为货车司机免费体检。", "Initiative", "免费体检"),
    ("参加公司级技术比武的职工有2100人。", "Initiative", "公司级技术比武"),
    ("以“保安全、抢工期”为口号的遵义市铁路建设劳动竞赛启动。", "Initiative", "遵义市铁路建设劳动竞赛"),
    ("刘志强、王文华2个劳模创新工作室被命名。", "Facility", "王文华劳模创新工作室"),
    ("刘志强、王文华2个劳模创新工作室被命名。", "Facility", "刘志强劳模创新工作室"),
    ("活动在汇川旅游度假区举行。", "Facility", "汇川旅游度假区"),
    ("遵义酒业公司包装班组被评为“一班一品”示范班组(站)。", "Honour", "一班一品示范班组(站)"),
    ("遵义市总工会为10名“技能导师”颁发聘书。", "Honour", "技能导师"),
    ("遵义市总工会聘请20名骑手担任“驿站体验官”。", "Honour", "驿站体验官"),
    ("骑手们领到了《骑手工伤维权30题》。", "Document", "《骑手工伤维权30题》"),
    ("遵义市总工会近日印发通知,要求各级工会做好防暑降温工作。", "Document", "通知"),
]

NOT_FOUND = [
    ("遵义市总工会通过理论阐述、故事分享、交流互动等多种形式开展“主题宣讲”活动。", "Initiative", "理论阐述"),
    ("以“保安全、抢工期”为口号的遵义市铁路建设劳动竞赛启动。", "Initiative", "保安全、抢工期为口号的遵义市铁路建设劳动竞赛"),
    ("刘志强、王文华2个劳模创新工作室被命名。", "Person", "王文华"),
    ("职工们到遵义康养中心体验非遗项目。", "Initiative", "遵义康养中心体验非遗项目"),
    ("遵义市总工会为货车司机免费体检。", "Initiative", "货车司机免费体检"),
]


@pytest.mark.parametrize(("body", "type_", "name"), FOUND)
def test_a_thing_that_is_read(body: str, type_: str, name: str) -> None:
    assert (type_, name) in unmarked(body)


@pytest.mark.parametrize(("body", "type_", "name"), NOT_FOUND)
def test_what_is_no_thing(body: str, type_: str, name: str) -> None:
    assert (type_, name) not in unmarked(body)
