"""Names read whole, and what stands beside them left out, in made-up sentences of many topics."""

from __future__ import annotations

import pytest
from made_up_articles import ZUNYI


def unmarked(body: str) -> set[tuple[str, str]]:
    """(type, name) of every entity, quotation marks left out."""
    return {(type_, name.translate(str.maketrans("", "", "“”"))) for type_, name in ZUNYI.entities(body)}


FOUND = [
    ("遵义市总工会、市文化和旅游局举办制茶技能竞赛。", "PublicBody", "遵义市文化和旅游局"),
    ("遵义市总工会、遵义市体育局、遵义市体育总会联合举办职工长跑活动。", "SocialOrganisation", "遵义市体育总会"),
    ("遵义市中级人民法院民事二庭庭长李大伟参加揭牌仪式。", "PublicBody", "遵义市中级人民法院民事二庭"),
    ("团溪镇总工会劳动法律监督小组督促企业签订合同。", "UnionBody", "团溪镇总工会劳动法律监督小组"),
    ("遵义市总工会成立工会劳动法律监督委员会。", "UnionBody", "遵义市总工会劳动法律监督委员会"),
    ("从红花岗区、汇川区、赤水市总工会选派28名联络员开展培训活动。", "UnionBody", "红花岗区总工会"),
    ("贵州省总工会驻桐梓县工作队向村小捐赠电脑20台。", "SocialOrganisation", "贵州省总工会驻桐梓县工作队"),
    ("监督小组帮助贵州中创建设有限公司签订合同。", "Enterprise", "贵州中创建设有限公司"),
    ("遵义市总工会在职工服务中心设立“遵工贷”受理窗口。", "Facility", "遵工贷受理窗口"),
    ("“调解+仲裁”劳资纠纷化解工作室在汇川区总工会揭牌。", "Facility", "调解+仲裁劳资纠纷化解工作室"),
    ("“遵工贷”重点面向创业职工。", "Initiative", "遵工贷"),
    ("遵义市总工会召开遵义市总工会六届四次全委(扩大)会。", "Initiative", "遵义市总工会六届四次全委(扩大)会"),
    ("遵义市总工会参加中国(贵阳)国际创新创业展览会。", "Initiative", "中国(贵阳)国际创新创业展览会"),
    ("遵义市总工会开展主题宣讲42场次,听讲职工800余名。", "Initiative", "主题宣讲"),
    ("遵义市总工会与市检察院会签《加强劳动监督的协作机制》。", "Document", "《加强劳动监督的协作机制》"),
    ("汇川区总工会干部职工到村里开展“双联”活动。", "UnionBody", "汇川区总工会"),
    ("全国抗洪抢险先进个人李宏发言。", "Honour", "全国抗洪抢险先进个人"),
    ("遵义市总工会授予12家单位全省最美职工书屋。", "Honour", "全省最美职工书屋"),
    ("市政协副主席、市总工会主席吴耕作动员讲话。", "Person", "吴耕"),
    ("遵义市总工会副主席林波则认为,办法要管用。", "Person", "林波"),
    ("遵义市总工会和安顺市总工会举办技能竞赛。", "UnionBody", "安顺市总工会"),
    ("遵义市总工会和安徽省总工会签订协议。", "UnionBody", "安徽省总工会"),
    ("黔、桂、滇三省区总工会联合举办技能竞赛。", "UnionBody", "广西壮族自治区总工会"),
    ("贵州省总工会命名李强创新工作室等28个工作室为贵州省示范性劳模创新工作室。", "Honour", "贵州省示范性劳模创新工作室"),
    ("12个工作室被命名为省级劳模(职工)创新工作室。", "Honour", "省级劳模(职工)创新工作室"),
    ("贵州省总工会命名省级示范劳模工作室9家、省级劳模工作室60家。", "Honour", "省级劳模工作室"),
    ("10家单位成为“遵义市职工技能培训基地”。", "Honour", "遵义市职工技能培训基地"),
    ("获得者为贵州省劳动模范、遵义市劳动模范及部分遵义市五一劳动奖章获得者。", "Honour", "遵义市五一劳动奖章"),
    ("贵州钢绳厂获省“优胜单位”称号。", "Honour", "省优胜单位"),
    ("文物修复师郭建中等10人当选。", "Person", "郭建中"),
    ("贵州省总工会公布2025年全省“一岗一品”创建活动评选结果。", "Initiative", "2025年全省一岗一品创建活动"),
    ("2019年全国小型水电厂(站)安全生产现场推进会在遵义召开。", "Initiative", "2019年全国小型水电厂(站)安全生产现场推进会"),
    ("遵义市总工会开展“安全生产月”和“黔工杯”劳动竞赛。", "Initiative", "黔工杯劳动竞赛"),
    ("竞赛由贵州省总工会和共青团中央青年发展部共同主办。", "SocialOrganisation", "共青团中央青年发展部"),
    ("竞赛由中国就业培训技术指导中心、贵州省总工会主办。", "PublicBody", "中国就业培训技术指导中心"),
    ("黔江公司榆神光伏电站荣获全国工人先锋号。", "Facility", "黔江公司榆神光伏电站"),
]

NOT_FOUND = [
    ("遵义市总工会副主席刘志强、宣传教育部部长王文华参加活动。", "PublicBody", "教育部"),
    ("讲座在遵义职业技术学院报告厅举行。", "PublicBody", "遵义职业技术学院报告厅"),
    ("遵义·贵阳东西部劳务协作推介会举办。", "Person", "遵义·贵阳东西部"),
    ("顾客刘女士放心了,托管班由遵义市总工会主办。", "Person", "刘女士"),
    ("贵阳某物流公司与职工和解。", "Enterprise", "物流公司"),
    ("宣讲团深入海天集团等企业宣讲30场。", "Enterprise", "宣讲团深入海天集团"),
    ("遵义市总工会举办培训8期,参加职工超过2000名。", "Initiative", "职工超过"),
    ("遵义市总工会推出每平方米20元的职工公寓。", "Initiative", "每平方米"),
    ("各界嘉宾共同见证签约仪式。", "Initiative", "各界嘉宾共同见证签约仪式"),
    ("遵义市总工会组织劳模参加公益、志愿、义诊等活动22场。", "Initiative", "劳模参加公益"),
    ("汇川区总工会先行调解,双方握手言和。", "Initiative", "汇川区总工会先行调解"),
    ("遵义市总工会指导基层工会加强规范化建设。", "Initiative", "规范化建设"),
    ("各县推出“一日店长”“开门办食堂”等活动。", "Facility", "开门办食堂"),
    ("汇川区总工会干部职工到村里开展“双联”活动。", "Group", "总工会干部职工"),
    ("遵义市总工会邀请市中医院专家现场义诊。", "Initiative", "市中医院专家现场义诊"),
    ("遵义市总工会命名桐梓县李强创新工作室。", "Honour", "桐梓县李强创新工作室"),
    ("驿站成为“司机之家”。", "Honour", "司机之家"),
    ("大会设六大展区。", "Facility", "六大展区"),
    ("遵义市总工会干部共同学习。", "UnionBody", "遵义市总工会干部"),
    ("张一中等学校教师参加活动。", "Person", "张一中"),
]


@pytest.mark.parametrize(("body", "type_", "name"), FOUND)
def test_a_name_is_read_whole(body: str, type_: str, name: str) -> None:
    assert (type_, name) in unmarked(body)


@pytest.mark.parametrize(("body", "type_", "name"), NOT_FOUND)
def test_what_stands_beside_a_name_is_none(body: str, type_: str, name: str) -> None:
    assert (type_, name) not in unmarked(body)


def test_streets_and_words_are_no_regions() -> None:
    assert ZUNYI.names("他在北京路买书,双方合作愉快。", "Region") <= {"贵州省", "遵义市"}
