"""What a paper lays down and who signs it, who founds, who confers; on made-up articles."""

from __future__ import annotations

import pytest
from made_up_articles import JIUQUAN

SAID = [
    # papers
    ("根据《酒泉市职工帮扶管理办法》，对特困职工给予一次性救助。", "《酒泉市职工帮扶管理办法》", "regulates", "特困职工"),
    ("酒泉市总工会与敦煌市总工会签订《协议书》，建立劳动争议联调机制。", "《协议书》", "regulates", "劳动争议联调机制"),
    ("《矿工用餐协议》上墙。协议由玉门炼油厂与敦煌棉纺厂签订。", "敦煌棉纺厂", "issues", "《矿工用餐协议》"),
    # what a paper lays down
    ("酒泉市总工会印发《矿工用餐办法》,提出实施“热饭下井”行动。", "《矿工用餐办法》", "regulates", "“热饭下井”行动"),
    ("玉门炼油厂与敦煌棉纺厂签订《互帮协议》,开展“热饭下井”行动。", "《互帮协议》", "regulates", "“热饭下井”行动"),
    ("“热饭下井”行动被写入《矿工用餐办法》。", "《矿工用餐办法》", "regulates", "“热饭下井”行动"),
    ("酒泉市总工会把“热饭下井”行动写进集体合同。", "集体合同", "regulates", "“热饭下井”行动"),
    ("玉门炼油厂与敦煌棉纺厂签订《互帮协议》。根据协议,双方将建立技术会诊机制。", "《互帮协议》", "regulates", "技术会诊机制"),
    ("玉门炼油厂与敦煌棉纺厂签订《互帮协议》,每半年组织一次“热饭下井”行动。", "《互帮协议》", "regulates", "“热饭下井”行动"),
    ("《甘肃省工会条例》在第八条增加了职工技能竞赛。", "《甘肃省工会条例》", "regulates", "职工技能竞赛"),
    # founders named clauses before
    ("酒泉市总工会组织职工查找隐患两千条，建成劳模创新工作室3个。", "酒泉市总工会", "establishes", "劳模创新工作室"),
    ("酒泉市总工会职工服务中心正式揭牌。", "酒泉市总工会", "establishes", "酒泉市总工会职工服务中心"),
    ("酒泉市总工会与敦煌市人民医院共建职工心理咨询室。", "敦煌市人民医院", "establishes", "职工心理咨询室"),
    ("酒泉市总工会与玉门工业学校合办风电工匠学院。", "玉门工业学校", "establishes", "风电工匠学院"),
    ("酒泉市总工会组建了由18名律师参加的普法讲师团。", "酒泉市总工会", "establishes", "普法讲师团"),
    ("酒泉市总工会在瓜州县率先试点“风电工驿站”。", "酒泉市总工会", "establishes", "风电工驿站"),
    # who awards
    ("敦煌棉纺厂工会被甘肃省总工会命名为“模范职工之家”。", "甘肃省总工会", "confers", "模范职工之家"),
    ("墙上挂着甘肃省总工会颁发的“模范职工之家”奖牌。", "甘肃省总工会", "confers", "模范职工之家"),
    ("酒泉市总工会召开总结表彰会，赵立新被授予“酒泉工匠”称号。", "酒泉市总工会", "confers", "酒泉工匠"),
]  # fmt: skip

NOT_SAID = [
    ("酒泉市总工会印发《关于开展矿工体检的通知》。", {"regulates", "矿工"}),
    ("酒泉市总工会参观了敦煌棉纺厂。建成的书屋有三间。", {"酒泉市总工会", "establishes", "敦煌棉纺厂"}),
    ("酒泉市总工会落实《酒泉市职工帮扶管理办法》。特困职工很多。", {"《酒泉市职工帮扶管理办法》", "regulates", "特困职工"}),
    ("《甘肃省工会条例》的读者很多。", {"regulates"}),
    ("酒泉市总工会印发《酒泉市技师培养三年行动计划》。", {"regulates", "技师培养三年行动"}),
    ("赵立新创新工作室获奖。酒泉市总工会印发《创新工作室管理办法》。", {"regulates", "赵立新创新工作室"}),
    ("酒泉市总工会对新建“骑手之家”、爱心驿站给予奖补。", {"酒泉市总工会", "establishes"}),
    ("酒泉市总工会拨款80万元,对建成的爱心驿站予以奖补。", {"酒泉市总工会", "establishes"}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "head", "relation", "tail"), SAID)
def test_papers_founders_and_givers_are_read(body: str, head: str, relation: str, tail: str) -> None:
    """A fact whose parts stand in several clauses or sentences, or in a name."""
    assert (head, relation, tail) in JIUQUAN.facts(body)


@pytest.mark.parametrize(("body", "parts"), NOT_SAID)
def test_what_only_looks_alike_is_not_read(body: str, parts: set[str]) -> None:
    """No fact has all these parts."""
    assert not [fact for fact in JIUQUAN.facts(body) if parts <= set(fact)]
