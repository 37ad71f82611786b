"""What is read of visits, aid to persons, bodies at events, papers and founders; on made-up articles."""

from __future__ import annotations

import pytest
from made_up_articles import named_facts, read_text

from kg.model import Reading


def read(body: str) -> Reading:
    """The reading of one made-up article."""
    text = f"酒泉工会为职工办实事\n\n本报讯 (记者赵明)近日,甘肃省酒泉市。{body}\n"
    return read_text(text)


def facts(body: str) -> set[tuple[str, str, str]]:
    """(head, relation, tail) by names."""
    return named_facts(read(body))


def groups(body: str) -> set[str]:
    """Names of the populations."""
    return {entity.name for entity in read(body).entities if entity.type == "Group"}


VISIT = "江西省总工会副主席赵立新到鹰潭市就职工帮扶工作进行调研。"
LOAN = "养殖户赵立新曾为本钱发愁。"

SAID = [
    # visits: who goes, who comes along, where they stop, whom they see, who is received
    (VISIT, "赵立新", "participatesIn", "调研"),
    (VISIT + "鹰潭市总工会主席钱大海陪同调研。", "钱大海", "participatesIn", "调研"),
    (VISIT + "赵立新先后来到鹰潭铜业集团、贵溪化工厂，了解情况。", "贵溪化工厂", "participatesIn", "调研"),
    ("酒泉市总工会副主席孙秀英一行走访慰问困难职工。", "走访慰问", "targets", "困难职工"),
    ("全国总工会副主席周小平会见了古巴工会代表团。", "古巴工会代表团", "participatesIn", "会见"),
    # aid to persons
    (LOAN + "酒泉市总工会为他联系了销路。", "酒泉市总工会", "supports", "赵立新"),
    ("赵立新在结对干部孙秀英的帮助下办起了养鸡场。", "孙秀英", "supports", "赵立新"),
    ("酒泉市总工会办有创业小额贷款。赵立新申请到贷款5万元。", "创业小额贷款", "supports", "赵立新"),
    ("让赵立新受益的创业小额贷款已办三年。", "创业小额贷款", "supports", "赵立新"),
    # aid to things
    ("按照甘肃省总工会的统一部署，酒泉市总工会开展“安康杯”竞赛活动。", "甘肃省总工会", "supports", "“安康杯”竞赛活动"),
    ("在“金牌工人”竞赛活动带动下，酒泉市总工会举办技能培训班。", "“金牌工人”竞赛活动", "supports", "技能培训班"),
    # bodies at events and what an activity is done with
    ("酒泉市总工会举办“送清凉”活动。酒泉市人民医院的专家为职工义诊。", "酒泉市人民医院", "participatesIn", "“送清凉”活动"),
    ("酒泉市总工会举办劳模表彰大会。玉门炼油厂、敦煌棉纺厂分享了经验。", "玉门炼油厂", "participatesIn", "劳模表彰大会"),
    ("酒泉市总工会依托敦煌职工书屋，开展“书香飞天”读书活动。", "敦煌职工书屋", "participatesIn", "“书香飞天”读书活动"),
    # whom a thing serves
    ("酒泉市总工会开办暑期托管班，解决双职工家庭的后顾之忧。", "暑期托管班", "targets", "双职工家庭"),
    ("酒泉市总工会开展“金秋助学”活动，资助对象为困难职工子女。", "“金秋助学”活动", "targets", "困难职工子女"),
    # papers
    ("根据《酒泉市职工帮扶管理办法》，对特困职工给予一次性救助。", "《酒泉市职工帮扶管理办法》", "regulates", "特困职工"),
    ("酒泉市总工会与敦煌市总工会签订《协议书》，建立劳动争议联调机制。", "《协议书》", "regulates", "劳动争议联调机制"),
    ("酒泉市总工会与嘉峪关市总工会座谈。双方签署了《区域合作备忘录》。", "嘉峪关市总工会", "issues", "《区域合作备忘录》"),
    # founders named clauses before
    ("酒泉市总工会组织职工查找隐患两千条，建成劳模创新工作室3个。", "酒泉市总工会", "establishes", "劳模创新工作室"),
    ("酒泉市总工会职工服务中心正式揭牌。", "酒泉市总工会", "establishes", "酒泉市总工会职工服务中心"),
    # who awards
    ("敦煌棉纺厂工会被甘肃省总工会命名为“模范职工之家”。", "甘肃省总工会", "confers", "模范职工之家"),
    ("墙上挂着甘肃省总工会颁发的“模范职工之家”奖牌。", "甘肃省总工会", "confers", "模范职工之家"),
    ("酒泉市总工会召开总结表彰会，赵立新被授予“酒泉工匠”称号。", "酒泉市总工会", "confers", "酒泉工匠"),
]  # fmt: skip

NOT_SAID = [
    ("赵立新说，调研发现的问题已经解决。", "赵立新", "participatesIn", "调研"),
    (VISIT + "据钱大海介绍，情况良好。", "钱大海", "participatesIn", "调研"),
    ("沈阳大学毕业的孙秀英说起乡亲帮助她创业的事。", "沈阳大学", "supports", "孙秀英"),
    (LOAN + "酒泉市总工会没有资助他。", "酒泉市总工会", "supports", "赵立新"),
    ("酒泉市总工会举办“送清凉”活动。专家说，酒泉市人民医院很好。", "酒泉市人民医院", "participatesIn", "“送清凉”活动"),
    ("酒泉市总工会参观了敦煌棉纺厂。建成的书屋有三间。", "酒泉市总工会", "establishes", "敦煌棉纺厂"),
    ("酒泉市总工会落实《酒泉市职工帮扶管理办法》。特困职工很多。", "《酒泉市职工帮扶管理办法》", "regulates", "特困职工"),
    ("据酒泉市总工会主席赵立新介绍，获得一等奖的有奖金。", "赵立新", "participatesIn", "一等奖"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "head", "relation", "tail"), SAID)
def test_what_is_said_is_read(body: str, head: str, relation: str, tail: str) -> None:
    found = {(h.strip("“”"), r, t.strip("“”")) for h, r, t in facts(body)}
    assert (head.strip("“”"), relation, tail.strip("“”")) in found, sorted(found)


@pytest.mark.parametrize(("body", "head", "relation", "tail"), NOT_SAID)
def test_what_only_looks_alike_is_not(body: str, head: str, relation: str, tail: str) -> None:
    assert (head, relation, tail) not in facts(body)


def test_the_longer_of_two_populations_in_a_name_is_its_audience() -> None:
    assert "赛区职工" not in groups("酒泉市总工会举办“飞天杯”玉门赛区职工装修大赛。")


def test_a_ceremony_is_for_nobody() -> None:
    said = facts("酒泉市总工会举行困难职工帮扶工程启动仪式。")
    assert ("困难职工帮扶工程启动仪式", "targets", "困难职工") not in said


def test_two_populations_side_by_side_in_a_name_are_one() -> None:
    said = facts("酒泉市总工会开展青年女职工关爱行动。")
    assert ("青年女职工关爱行动", "targets", "青年女职工") in said


def test_what_everyone_shares_is_for_nobody_in_particular() -> None:
    assert ("职工思想政治工作", "targets", "职工") not in facts("酒泉市总工会开展职工思想政治工作。")
