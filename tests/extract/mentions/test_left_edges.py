"""Where names begin: behind a count, a surname that is none, a place where somebody goes; in made-up sentences."""

from __future__ import annotations

import pytest
from made_up_articles import ZUNYI

FRAMES = [
    ("Facility", "全市共有9家{}。", ("劳模工匠创新工作室", "市级技能大师工作室", "省级劳模工作室")),
    ("Facility", "遵义市总工会组织职工游览{}。", ("凤凰山公园",)),
    ("Group", "遵义市总工会培训800名市级以上{}。", ("优秀环卫工人", "货车司机", "家政服务员")),
    ("UnionBody", "省总工会领导到桐梓县调研{}工作。", ("企业工会", "非公企业工会")),
    ("UnionBody", "大赛由贵州省总工会与{}共同主办。", ("澳门工会联合总会",)),
    ("Honour", "遵义市总工会命名12家{}。", ("贵州省劳模创新工作室", "省级职工书屋", "市级工会驿站")),
    ("Honour", "贵州省总工会命名周宏远创新工作室等18个工作室为{}。", ("贵州省示范性劳模创新工作室",)),
    ("Honour", "周宏远等10人获{}。", ("全国五一巾帼奖章", "全国五一巾帼奖状")),
]

NO_NAMES = [
    ("遵义市总工会到驻点村调研。", "Initiative", "村调研"),
    ("遵义市总工会深入社区慰问职工。", "Initiative", "社区慰问"),
    ("遵义市总工会组织20名职工赴大娄山疗休养。", "Initiative", "大娄山疗休养"),
    ("全国焊工竞赛在赤水决赛。", "Initiative", "赤水决赛"),
    ("采油六厂青年投身劳动竞赛。", "Group", "厂青年"),
    ("民主管理是构建和谐企业的动力,遵义市总工会说。", "Group", "构建和谐企业"),
    ("黔北、黔南、滇东三省区总工会共设立40个竞赛。", "UnionBody", "省区总工会"),
]


@pytest.mark.parametrize(("type_", "frame", "names"), FRAMES)
def test_a_name_begins_where_it_should(type_: str, frame: str, names: tuple[str, ...]) -> None:
    for name in names:
        found = {said.removeprefix("优秀") for said in ZUNYI.names(frame.format(name), type_)}
        assert name.removeprefix("优秀") in found, frame.format(name)


@pytest.mark.parametrize(("body", "type_", "name"), NO_NAMES)
def test_where_somebody_goes_begins_no_name(body: str, type_: str, name: str) -> None:
    assert not {said for said in ZUNYI.names(body, type_) if said.endswith(name)}


def test_a_place_visited_is_still_found() -> None:
    assert ("Region", "赤水市") in ZUNYI.entities("遵义市总工会组织20名劳模赴赤水疗休养。")
    assert ("Initiative", "疗休养") in ZUNYI.entities("遵义市总工会组织20名劳模赴赤水疗休养。")
