"""Names of ways of working with what stands before 的, members of lists, places on the net, round numbers in names."""

from __future__ import annotations

import pytest
from made_up_articles import Paper

NOTES = Paper("工会消息", "　　")

FOUND = [
    # before 的 in the name of a way of working
    ("衡水市总工会构建以技能等级为核心的津贴体系。", {"以技能等级为核心的津贴体系"}),
    ("衡水市总工会完善校方、企业、工会共同参与的育才机制。", {"校方、企业、工会共同参与的育才机制"}),
    ("衡水市总工会打造集培训、鉴定、就业于一体的服务平台。", {"集培训、鉴定、就业于一体的服务平台"}),
    ("衡水市总工会拿出“先练兵、后比武”的办法。", {"“先练兵、后比武”的办法"}),
    # an object behind what leads up to it
    ("衡水市总工会建立与工龄相匹配的疗休养制度。", {"疗休养制度"}),
    # members of lists
    ("衡水市总工会开展走访劳模、看望困难职工、慰问环卫工人等活动。", {"走访劳模", "看望困难职工", "慰问环卫工人"}),
    ("衡水市总工会健全困难救助和大病帮扶机制。", {"困难救助和大病帮扶机制"}),
    ("衡水市总工会打造网上练兵、技能素质提升、云端阅读等5大系统。", {"网上练兵", "技能素质提升", "云端阅读"}),
    ("衡水市总工会集中开展“春风送岗”和“百日冲刺”。", {"春风送岗", "百日冲刺"}),
    ("衡水市总工会开办“四点半课堂”和暑期托管班。", {"四点半课堂", "暑期托管班"}),
    ("衡水市总工会推广订单式培训、网格化管理。", {"订单式培训", "网格化管理"}),
    ("衡水市总工会组织技能比武和工艺抽查。", {"技能比武", "工艺抽查"}),
    ("衡水市总工会开展送岗位、送技能、送健康“三送”行动。", {"送岗位、送技能、送健康“三送”行动"}),
    ("衡水市总工会搬课上网，推出“网上学堂”“直播课堂”。", {"网上学堂", "直播课堂"}),
    # a place on the net, a round number, a meeting about what a quote names
    ("衡水市总工会开通“冀工风采”网上展厅。", {"“冀工风采”网上展厅"}),
    ("2024年河北省百万职工读书竞赛在衡水启动。", {"2024年河北省百万职工读书竞赛"}),
    ("衡水市总工会开展“组织建设年”专项调研。", {"组织建设年", "“组织建设年”专项调研"}),
]
NOT_FOUND = [
    ("衡水市总工会完善与住建、交通等系统的联席会议制度。", "与住建、交通等系统的联席会议制度"),
    ("来自全省的近百名选手比赛。", "近百名选手比赛"),
    ("衡水市总工会建成劳模驿站。", "劳模驿站"),
    ("衡水市总工会计划投入30万元。", "衡水市总工会计划"),
    ("衡水市总工会力争到2035年培养工匠50名。", "2035年培养"),
    ("衡水市总工会打通“堵点”，提供“活教材”。", "堵点"),
    ("衡水市总工会志愿队提供装备制造、现代物流等领域的服务。", "装备制造"),
]


@pytest.mark.parametrize(("body", "names"), FOUND)
def test_the_whole_name_is_found(body: str, names: set[str]) -> None:
    assert names <= NOTES.names(body, "Initiative")


@pytest.mark.parametrize(("body", "name"), NOT_FOUND)
def test_what_only_looks_alike_is_not(body: str, name: str) -> None:
    assert name not in NOTES.names(body, "Initiative")


OTHERS = [
    ("衡水市总工会出台深化厂务公开的实施意见和分工方案。", "Document", {"深化厂务公开的实施意见", "分工方案"}),
    ("衡水市总工会与市司法局签订会议纪要。", "Document", {"会议纪要"}),
    ("衡水市总工会拿出改革实施方案。", "Document", {"改革实施方案"}),
    ("大赛评出“质量之星”“微笑之星”。", "Honour", {"质量之星", "微笑之星"}),
    ("王立新、李小红获首届全国焊接名匠、护理名匠荣誉称号。", "Honour", {"首届全国焊接名匠", "护理名匠"}),
    ("衡水钢铁集团劳模工作室获评国家级技能大师工作室。", "Honour", {"国家级技能大师工作室"}),
    ("衡水市总工会打造“暖冬工坊”，设立职工解忧室。", "Facility", {"暖冬工坊", "职工解忧室"}),
    ("衡水市总工会全市建成县区职工服务(帮扶)中心12个。", "Facility", {"县区职工服务(帮扶)中心"}),
]


@pytest.mark.parametrize(("body", "kind", "names"), OTHERS)
def test_papers_titles_and_places_are_found(body: str, kind: str, names: set[str]) -> None:
    assert names <= NOTES.names(body, kind)


def test_a_county_is_no_place_that_serves() -> None:
    assert NOTES.names("河北省总工会在井陉矿区建成工会驿站。", "Facility") == {"工会驿站"}
