"""Names with another body in them, brands that the dictionary cuts amiss, and who works where; on made-up sentences."""

from __future__ import annotations

import pytest
from made_up_articles import Paper

DIGEST = Paper("工会动态")  # no place but its own explains a sentence

WHOLES = [
    ("宁远大学社会工作系副主任周立群应邀授课。", "宁远大学社会工作系", "宁远大学"),
    ("湖北大学职业心理研究所的专家来了。", "湖北大学职业心理研究所", "湖北大学"),
    ("鄂州市农科院果蔬研究所所长李平来了。", "鄂州市农科院果蔬研究所", "鄂州市农科院"),
    ("华泰集团襄阳化工有限公司举办比赛。", "华泰集团襄阳化工有限公司", "华泰集团"),
    ("中建九局鄂北分公司职工来了。", "中建九局鄂北分公司", "中建九局"),
    ("货拉拉(荆门)举办座谈。", "货拉拉(荆门)", "货拉拉"),
    ("鄂州市总工会社会联络部二级巡视员李平来了。", "鄂州市总工会社会联络部", "鄂州市总工会"),
    ("宏远汽车公司总装车间工会举办比赛。", "宏远汽车公司总装车间工会", "宏远汽车公司总装车间"),
    ("鄂州市总工会选举产生第六届委员会、经费审查委员会。", "鄂州市总工会第六届委员会", "鄂州市总工会"),
    ("鄂州市总工会选举产生第六届委员会、经费审查委员会。", "鄂州市总工会经费审查委员会", "鄂州市总工会"),
    ("全国总工会驻和顺县帮扶工作队来了。", "全国总工会驻和顺县帮扶工作队", "全国总工会"),
]  # fmt: skip

NO_WHOLES = [
    ("华泰集团有限公司举办比赛。", "华泰集团"),
    ("华泰(集团)有限公司举办比赛。", "华泰(集团"),
    ("湖北大学附属医院义诊。", "湖北大学"),
    ("鄂州市鞋业商会成立。", "鄂州市鞋业"),
]

BODIES = [
    ("三禾重工股份有限公司、柳山集团的代表来了。", "Enterprise", "三禾重工股份有限公司"),
    ("中国航驱动力股份有限公司的女职工来了。", "Enterprise", "中国航驱动力股份有限公司"),
    ("鄂州市有天合光源股份有限公司等10家企业入选。", "Enterprise", "天合光源股份有限公司"),
    ("湖北华菱荆门钢铁有限公司职工来了。", "Enterprise", "湖北华菱荆门钢铁有限公司"),
    ("湖北港口宜昌港集团职工来了。", "Enterprise", "湖北港口宜昌港集团"),
    ("来自城南街道青年社区和鄂北电子有限公司的职工来了。", "Enterprise", "鄂北电子有限公司"),
    ("云山集团、一品堂药业集团工会来了。", "UnionBody", "一品堂药业集团工会"),
    ("湖北省轻工纺织和烟草工会举办比赛。", "UnionBody", "湖北省轻工纺织和烟草工会"),
    ("湖北省鄂州市凤凰街道工会举办比赛。", "UnionBody", "凤凰街道工会"),
    ("鄂州市企联、市工商联来了。", "SocialOrganisation", "鄂州市企联"),
    ("鄂州市总工会自3月起由2名干部组成专项工作小组。", "SocialOrganisation", "专项工作小组"),
    ("鄂州铁路局第六届职业技能竞赛决赛开幕。", "Enterprise", "鄂州铁路局"),
    ("中办、国办印发《意见》。", "PublicBody", "国办"),
]  # fmt: skip

STAFF = [
    ("李明(鄂北重型机械有限公司焊工)、王敏等10人受到表彰。", ("李明", "鄂北重型机械有限公司", "焊工")),
    ("鄂北港股份有限公司的“90后”龙门吊司机李明来了。", ("李明", "鄂北港股份有限公司", "龙门吊司机")),
    ("鄂北港股份有限公司的老焊工李明说。", ("李明", "鄂北港股份有限公司", "焊工")),
    ("鄂北酒业股份有限公司勾储中心的酿酒师李明来了。", ("李明", "鄂北酒业股份有限公司", "酿酒师")),
    ("鄂北港股份有限公司举办比赛。公司人事负责人李明主持。", ("李明", "鄂北港股份有限公司", "人事负责人")),
    ("鄂北港股份有限公司建设部主任、高级工程师李明来了。", ("李明", "鄂北港股份有限公司", "高级工程师")),
    ("李明是鄂北钢厂炉前技术主管、转炉车间副主任。", ("李明", "鄂北钢厂", "炉前技术主管")),
    ("李明,是鄂北配送服务有限公司城南站的送餐员。", ("李明", "鄂北配送服务有限公司", "送餐员")),
    ("鄂州市总工会二级调研员、互助保障管理中心主任李明来了。", ("李明", "鄂州市总工会互助保障管理中心", "主任")),
    ("鄂州地铁集团有限公司扩建。地铁集团工会副主席李明说。", ("李明", "鄂州地铁集团有限公司工会", "副主席")),
    ("鄂州市中级人民法院与市总工会合作。该院副院长李明说。", ("李明", "鄂州市中级人民法院", "副院长")),
    ("鄂州市妇幼医院举办比赛。医院工会主席李明说。", ("李明", "鄂州市妇幼医院工会", "主席")),
    ("鄂州市总工会发文。该市总工会权益保障部部长李明说。", ("李明", "鄂州市总工会权益保障部", "部长")),
    ("湖北中禾实业股份有限公司开工,中禾实业职工李明来了。", ("李明", "湖北中禾实业股份有限公司", "职工")),
    ("湖北华禾钴业股份有限公司开工。华禾钴业工会主席李明说。", ("李明", "湖北华禾钴业股份有限公司工会", "主席")),
    ("在鄂北渔具有限公司,桥吊司机李明正在忙。", ("李明", "鄂北渔具有限公司", "桥吊司机")),
]  # fmt: skip

WORK_FOR = [
    ("在鄂北电子有限公司工作了12年的职工李明说。", "鄂北电子有限公司"),
    ("由省劳模李明带队的茶业志愿服务队来了。", "茶业志愿服务队"),
]


@pytest.mark.parametrize(("body", "part", "whole"), WHOLES)
def test_the_whole_that_a_name_begins_with_is_named_too(body: str, part: str, whole: str) -> None:
    assert (part, "partOf", whole) in DIGEST.facts(body)


@pytest.mark.parametrize(("body", "name"), NO_WHOLES)
def test_what_is_no_body_by_itself_is_not_named(body: str, name: str) -> None:
    assert name not in {entity for _, entity in DIGEST.entities(body)}


@pytest.mark.parametrize(("body", "kind", "name"), BODIES)
def test_a_body_is_named_from_edge_to_edge(body: str, kind: str, name: str) -> None:
    assert (kind, name) in DIGEST.entities(body)


@pytest.mark.parametrize(("body", "post"), STAFF)
def test_who_works_where_is_read_from_other_words_than_a_post_before_the_name(body: str, post: tuple[str, str, str]) -> None:
    assert post in DIGEST.posts(body)


@pytest.mark.parametrize(("body", "employer"), WORK_FOR)
def test_an_employer_without_a_post(body: str, employer: str) -> None:
    assert ("李明", "affiliatedWith", employer) in DIGEST.facts(body)
