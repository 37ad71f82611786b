"""What is a part of what, and where things are, as the text or a name says it; on made-up articles."""

from __future__ import annotations

import pytest
from made_up_articles import ANSHAN

CONTEST = "鞍山市总工会举办全市职工技能大赛。"
SPRING = "鞍山市总工会举办“迎新春”慰问活动。"
ROOMS = "千山区职工活动中心面积3000平方米,内设健身房、乒乓球室、妈妈小屋等功能区。"

PARTS = [
    # events of something longer, by their names
    ("鞍山市总工会举办“好声音”职工演讲比赛决赛。", "“好声音”职工演讲比赛决赛", "“好声音”职工演讲比赛"),
    ("鞍山市总工会举行爱心妈妈行动暨金秋助学活动启动仪式。", "爱心妈妈行动暨金秋助学活动启动仪式", "爱心妈妈行动"),
    # rounds and ceremonies of no name
    (CONTEST + "经过初赛、复赛,48名选手进入决赛。", "复赛", "全市职工技能大赛"),
    (CONTEST + "大赛分为初赛、复赛、决赛三个阶段。", "初赛", "全市职工技能大赛"),
    # what happens at an event
    (SPRING + "活动中,还举行了免费义诊活动。", "免费义诊活动", "“迎新春”慰问活动"),
    ("鞍山市总工会举行工匠论坛。论坛同步启动“金蓝领”培训项目。", "“金蓝领”培训项目", "工匠论坛"),
    # announced lists
    ("鞍山市总工会实施素质提升工程,以技能培训、岗位练兵为主要内容。", "岗位练兵", "素质提升工程"),
    ("鞍山市总工会开展以送政策、送岗位为主要内容的“春风行动”。", "送岗位", "春风行动"),
    (
        "职工服务制度体系,不仅包括法律援助制度和困难帮扶制度,也包括集体协商制度、劳动争议调解制度。",
        "集体协商制度",
        "职工服务制度体系",
    ),
    ("鞍山工匠学院设数控操作、智能焊接等6个实训室。", "实训室", "鞍山工匠学院"),
    ("鞍山市总工会从思想引领、技能提升等方面建立服务职工工作体系。", "思想引领", "服务职工工作体系"),
    (ROOMS, "乒乓球室", "千山区职工活动中心"),
    (CONTEST + "大赛包括“纺织能手”选拔赛和“焊接能手”选拔赛。", "“焊接能手”选拔赛", "全市职工技能大赛"),
    # one of several
    ("作为鞍山市职工文化艺术节系列活动之一,职工书画摄影展开幕。", "职工书画摄影展", "鞍山市职工文化艺术节系列活动"),
    ("以千山区爱心驿站为代表的26家户外劳动者服务站点落成。", "千山区爱心驿站", "户外劳动者服务站点"),
    ("鞍山市总工会建立集体协商工作的指导员派驻制度。", "指导员派驻制度", "集体协商工作"),
    ("此前,千山区开展了“匠心杯”插花比赛。比赛是“千山匠韵”活动的重头戏。", "“匠心杯”插花比赛", "“千山匠韵”活动"),
    ("鞍山市总工会建成千山区职工活动中心。中心设有图书室、茶艺室、健身房。", "茶艺室", "千山区职工活动中心"),
    ("职工疗休养被鞍山市总工会列入十件实事。", "职工疗休养", "十件实事"),
    ("鞍山矿山集团有限公司捐款。鞍山矿山集团锻造厂参加。", "鞍山矿山集团锻造厂", "鞍山矿山集团有限公司"),
    # counted out of a number, in the course of a campaign, when its ceremony is over
    ("鞍山市总工会建成工会驿站620家,其中省级工会驿站31家,市级工会驿站75家。", "市级工会驿站", "工会驿站"),
    (SPRING + "活动开展以来,组织了健步走活动。", "健步走活动", "“迎新春”慰问活动"),
    (
        "鞍山市总工会举行“红炉杯”职工技能竞赛启动仪式。启动仪式后,举行了锻工比武活动。",
        "锻工比武活动",
        "“红炉杯”职工技能竞赛",
    ),
    ("“红炉杯”职工技能竞赛“工人先锋号”授旗仪式举行。", "“红炉杯”职工技能竞赛“工人先锋号”授旗仪式", "“红炉杯”职工技能竞赛"),
    ("“名师讲堂”活动是鞍山市“钢花工程”的一项具体举措。", "“名师讲堂”活动", "钢花工程"),
    # bodies and their own
    ("鞍山建工集团千山区项目工地开展了慰问活动。", "千山区项目工地", "鞍山建工集团"),
    ("鞍山市总工会所属工人文化宫全部免费开放。", "工人文化宫", "鞍山市总工会"),
    ("鞍山市总工会组织的“红帽子”志愿服务队走进社区。", "“红帽子”志愿服务队", "鞍山市总工会"),
]

APART = [
    # a list of sections of an event that names none, a service of a union
    ("鞍山市总工会为职工提供法律咨询、心理疏导等服务。", "法律咨询", "鞍山市总工会"),
    (SPRING + "活动设置了破冰游戏、才艺展示等环节。", "破冰游戏", "“迎新春”慰问活动"),
    # what is done in the next sentence, not at the event
    (SPRING + "鞍山市总工会启动“互助保障”项目。", "“互助保障”项目", "“迎新春”慰问活动"),
    # 系列活动 names nothing that something could be part of
    (SPRING + "活动期间,开展了好书推荐、读书分享会等系列活动。", "好书推荐", "系列活动"),
    # a sum of mere kinds is no thing of its own
    ("鞍山建工集团刘军工作室、海城镁矿王丽创新工作室等8个创新工作室领到牌匾。", "海城镁矿王丽创新工作室", "创新工作室"),
    ("鞍山市总工会举办焊接、锻造等技能大赛。", "锻造", "技能大赛"),
    # 教育部门 is no 教育部
    ("教育部印发通知。教育部门利用工人文化宫。", "工人文化宫", "教育部"),
]

PLACED = [
    ("海城市自2019年起实施职工书屋建设工程。", "职工书屋建设工程", "海城市"),
    ("近年来,围绕产业需求,海城市以技能提升为重点,持续开展“名师带徒”活动。", "“名师带徒”活动", "海城市"),
    ("中国农业银行鞍山分行获得全国五一劳动奖状。", "中国农业银行鞍山分行", "鞍山市"),
    ("台安县总工会开展“安全伴我行”专项行动。", "“安全伴我行”专项行动", "台安县"),
    ("我省坚持服务大局,推进厂务公开民主管理工作。", "厂务公开民主管理工作", "辽宁省"),
    ("据辽宁省总工会介绍,全省建成工会驿站4200个。", "工会驿站", "辽宁省"),
    ("全市“红炉杯”职工技能竞赛落幕。", "全市“红炉杯”职工技能竞赛", "鞍山市"),
    ("竞赛决赛在鞍山市台安县辽宁红炉机床有限公司举行。", "竞赛决赛", "台安县"),
]

NOT_PLACED = [
    ("海城市是全省集体协商试点,市民王伟参加“阅读之星”评选活动。", "“阅读之星”评选活动", "海城市"),
    ("台安县总工会组织劳模疗休养活动。", "劳模疗休养活动", "台安县"),
    ("鞍山红炉机床有限公司开展“安全伴我行”专项行动。", "“安全伴我行”专项行动", "鞍山市"),
    ("在鞍山红炉机床有限公司支持下,举办了“红炉杯”讲堂。", "“红炉杯”讲堂", "鞍山市"),
    ("决赛在台安县辽宁红炉机床有限公司举行。", "辽宁省", "台安县"),
]


@pytest.mark.parametrize(("body", "part", "whole"), PARTS)
def test_says_what_is_part_of_what(body: str, part: str, whole: str) -> None:
    assert (part, "partOf", whole) in ANSHAN.facts(body)


@pytest.mark.parametrize(("body", "part", "whole"), APART)
def test_makes_no_part_of_what_only_stands_near(body: str, part: str, whole: str) -> None:
    assert (part, "partOf", whole) not in ANSHAN.facts(body)


@pytest.mark.parametrize(("body", "thing", "place"), PLACED)
def test_says_where_a_thing_is(body: str, thing: str, place: str) -> None:
    assert (thing, "locatedIn", place) in ANSHAN.facts(body)


@pytest.mark.parametrize(("body", "thing", "place"), NOT_PLACED)
def test_puts_nothing_where_the_text_does_not(body: str, thing: str, place: str) -> None:
    assert (thing, "locatedIn", place) not in ANSHAN.facts(body)
