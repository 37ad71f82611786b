"""Events whose name holds verbs, lists that no verb of doing governs, and what the titles of papers are about."""

from __future__ import annotations

import pytest
from made_up_articles import Paper

NOTES = Paper("工会消息", "　　")


def initiatives(body: str) -> set[str]:
    """Names of the initiatives of one made-up article."""
    return NOTES.names(body, "Initiative")


FOUND = [
    # a verb inside the name of an event
    ("8月2日，金沙江大桥钢桁梁整体顶推施工劳动竞赛在宜宾开赛。", {"金沙江大桥钢桁梁整体顶推施工劳动竞赛"}),
    ("由海口市总工会举办的塔吊司机安全操作劳动和技能竞赛日前落幕。", {"塔吊司机安全操作劳动和技能竞赛"}),
    ("会议传达了全国工会推进灵活就业人员建会入会工作视频会议精神。", {"全国工会推进灵活就业人员建会入会工作视频会议"}),
    ("历时三个月的陕西省农民工工资支付情况专项检查活动于11月收官。", {"陕西省农民工工资支付情况专项检查活动"}),
    # lists that begin a clause
    ("情况通报、联合督办、定期会商等6项机制由此建立。", {"情况通报", "联合督办", "定期会商"}),
    ("法律咨询、心理疏导、岗位推介样样都有。", {"法律咨询", "心理疏导", "岗位推介"}),
    ("会前还安排有参观学习、经典诵读和经验分享。", {"参观学习", "经典诵读", "经验分享"}),
    ("“码上入会”“掌上报修”两种服务形式任职工挑选。", {"码上入会", "掌上报修"}),
    ("韶关市总工会推出了“师傅课堂”“扬帆班”和“红岩导师团”等服务。", {"师傅课堂", "扬帆班", "红岩导师团"}),
    ("韶关市总工会首次推出青工“五四”歌咏展演和青工广播操比赛。", {"青工“五四”歌咏展演", "青工广播操比赛"}),
    ("艺术节囊括职工剪纸大赛、职工摄影大赛等16项。", {"职工剪纸大赛", "职工摄影大赛"}),
    # what was named before, and what counts one, are none of a name
    ("在该公司技能竞赛启动仪式上，职工代表发言。", {"技能竞赛启动仪式"}),
    ("韶关市总工会办成一件职工实事。", {"职工实事"}),
    # titles of papers
    ("韶关市总工会下发《关于2024年职工疗休养工作的通知》。", {"职工疗休养工作"}),
    ("韶关市总工会出台《推进灵活就业人员入会工作方案》。", {"推进灵活就业人员入会"}),
    ("韶关市总工会印发《职工心理关怀三年行动计划》。", {"职工心理关怀"}),
    # a motto and its way of working
    ("韶关市总工会形成“线上报名+线下授课”的培养模式。", {"“线上报名+线下授课”的培养模式"}),
]
NOT_FOUND = [
    "加强组织领导、压实工作责任、改善食堂环境，干劲更足。",
    "钢铁、煤炭、电力等行业纷纷行动。",
    "宣传部、组织部、统战部等部门到场。",
    "宜宾市法院院长、工会主席、机关党委书记到场。",
    "“全国劳动模范”“宜宾工匠”等荣誉称号获得者到场。",
    "宜宾市总还计划在下月出版画册。",
]


@pytest.mark.parametrize(("body", "names"), FOUND)
def test_what_is_done_is_found(body: str, names: set[str]) -> None:
    assert names <= initiatives(body)


@pytest.mark.parametrize("body", NOT_FOUND)
def test_what_looks_like_it_is_not(body: str) -> None:
    assert not initiatives(body)
