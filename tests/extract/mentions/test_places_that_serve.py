"""Places by more than their head noun: whose they are, where they stand, how many were built; on made-up sentences."""

from __future__ import annotations

import pytest
from made_up_articles import Paper

NOTES = Paper("工会消息", "　　")

PLACES = [
    ("走进广元市苍溪县嘉陵路的工会驿站,暖意扑面。", {"苍溪县嘉陵路工会驿站"}),
    ("陵江镇新建成的爱心驿站投入使用。", {"陵江镇爱心驿站"}),
    ("周小川领衔的创新工作室完成革新38项。", {"周小川领衔的创新工作室"}),
    ("广元机床集团周小川创新工作室获得表扬。", {"广元机床集团周小川创新工作室"}),
    ("苍溪水泥有限公司制造车间获得表扬。", {"苍溪水泥有限公司制造车间"}),
    ("讲座在工人文化宫、职工书屋等阵地举行。", {"工人文化宫", "职工书屋"}),
    ("广元市总工会投资80万元,建成驿站26个。", {"驿站"}),
    ("广元市总工会在苍溪县建流动书屋6个。", {"流动书屋"}),
    ("剑阁县陵江镇设流动调解点9个。", {"流动调解点"}),
    ("公司工会为夜班职工办起“月光食堂”,三楼隔出了阅览室和按摩室。", {"月光食堂", "阅览室", "按摩室"}),
    ("剑阁县总工会在夜市设立“暖心角”,在码头建起“船工小院”,开设“便民超市”。", {"暖心角", "船工小院", "便民超市"}),
    ("剑阁县总工会用旧集装箱改出6间“车间课堂”。", {"车间课堂"}),
    ("剑阁县总工会建成供氧室3间、“向阳瓜棚”两座。", {"供氧室", "向阳瓜棚"}),
    ("剑阁县总工会在3个镇设社区磨刀点42个。", {"社区磨刀点"}),
    ("旧粮站改造成了“竹乡人家”。", {"竹乡人家"}),
    ("“蜀道司机法律咨询联动站”揭牌。", {"蜀道司机法律咨询联动站"}),
    ("剑阁县总工会把泵房改为“夜班人茶座”。", {"夜班人茶座"}),
    ("剑阁县总工会建成首个“工匠小院”。", {"工匠小院"}),
    ("剑阁县总工会把车棚改造成图书室、理发室和“百姓厨房”。", {"图书室", "理发室", "百姓厨房"}),
    ("周小川创新工作室与重油开发公司肖平创新工作室结成联盟。", {"重油开发公司肖平创新工作室"}),
    ("剑阁县总工会在陵江镇枣林口检查站设立服务点。", {"陵江镇枣林口检查站"}),
    ("兴隆采油厂张立国创新工作室获得表扬。", {"张立国创新工作室"}),
    ("慰问组来到广元国际博览中心、朝天铁路口岸。", {"广元国际博览中心", "朝天铁路口岸"}),
]


@pytest.mark.parametrize(("body", "names"), PLACES)
def test_places_that_serve_are_read_with_their_names(body: str, names: set[str]) -> None:
    found = NOTES.names(body, "Facility")
    assert names <= found, sorted(found)


@pytest.mark.parametrize(
    "body",
    [
        "职工书屋十分重要,驿站也是。",
        "剑阁县总工会开设“微课堂”,开通“绿色通道”,架起“连心桥”,设立“曝光台”。",
        "剑阁县总工会建立“三级联动”机制,打造“主战场”。",
    ],
)
def test_what_nobody_meets_or_builds_is_no_place(body: str) -> None:
    assert not NOTES.names(body, "Facility")


PEOPLE = [
    ("广元市总工会为85名割胶女工和30户养蜂困难家庭体检。", {"割胶女工", "养蜂困难家庭"}),
    ("广元市总工会走访“双零”女工和“五保”职工。", {"“双零”女工", "“五保”职工"}),
    ("广元市总工会培训验布工、选茧员300人次,扶持创业户12户。", {"验布工", "选茧员", "创业户"}),
]


@pytest.mark.parametrize(("body", "names"), PEOPLE)
def test_people_that_are_counted_are_read_with_all_their_words(body: str, names: set[str]) -> None:
    assert NOTES.names(body, "Group") == names


ASIDES = [
    ("两名钟点工说起了服装押金。", "钟点工"),
    ("全县有职工8万人,农民工占七成。", "农民工"),
    ("从优秀统计员、体育教师中挑出20人。", "体育教师"),
    ("她在城里做钟点工,月挣千元。", "钟点工"),
    ("区总工会组建月嫂、护理员等联合工会3家。", "护理员"),
]


@pytest.mark.parametrize(("body", "name"), ASIDES)
def test_people_who_are_only_told_of_need_a_fact_to_count(body: str, name: str) -> None:
    assert name not in NOTES.names(body, "Group")


PLACES = [
    ("8月2日,在江苏省泰州市高港区永安洲镇船灯广场,锣鼓响起。", "永安洲镇船灯广场"),
    ("货车司机王勇在白马石公路港歇脚。", "白马石公路港"),
    ("剑阁县总工会在蜀道配套园共建职工驿站。", "蜀道配套园"),
    ("剑阁县总工会建成90平方米的“蜂巢小院”。", "蜂巢小院"),
    ("广元汽车客运南站的职工领到了慰问品。", "广元汽车客运南站"),
]


@pytest.mark.parametrize(("body", "name"), PLACES)
def test_a_place_is_called_by_its_own_name_behind_the_lowest_region(body: str, name: str) -> None:
    assert name in NOTES.names(body, "Facility")


HONOURS = [
    ("2011年,该室被四川省总工会命名为首批“省级技能大师工作室”。", {"省级技能大师工作室"}),
    ("朝天区一项成果获评四川省职工“微创新”优秀成果。", {"四川省职工“微创新”优秀成果"}),
]


@pytest.mark.parametrize(("body", "names"), HONOURS)
def test_what_places_and_works_are_named_is_an_honour(body: str, names: set[str]) -> None:
    assert NOTES.names(body, "Honour") == names


TITLES = [
    ("广元市总工会印发《“蜀道杯”2023年全市职工技能竞赛方案》。", "“蜀道杯”2023年全市职工技能竞赛"),
    ("广元市总工会签署《关于建立欠薪联合处置机制协议》。", "欠薪联合处置机制"),
    ("《四川省工会劳动法律监督条例》今日起施行。", "工会劳动法律监督"),
    ("广元市总工会印发《关于雨季工会驿站服务工作的通知》。", "雨季工会驿站服务工作"),
    ("广元市总工会印发《关于协同推进运用“两单一书”制度维护职工权益工作的通知》。", "“两单一书”制度"),
    ("广元市总工会印发《剑阁县总工会关于在部分企业开展协商试点工作的意见》。", "协商试点工作"),
]


@pytest.mark.parametrize(("body", "matter"), TITLES)
def test_titles_of_papers_say_what_they_are_about(body: str, matter: str) -> None:
    assert matter in {tail for _, relation, tail in NOTES.facts(body) if relation == "regulates"}


def test_a_paper_for_everyone_is_about_no_group() -> None:
    facts = NOTES.facts("广元市总工会印发《职工疗休养管理办法》,发出致全市货车司机的一封信。")
    assert {(relation, tail) for _, relation, tail in facts if tail in ("职工", "货车司机")} == {("targets", "货车司机")}
