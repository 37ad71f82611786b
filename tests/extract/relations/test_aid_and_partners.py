"""Who helps and gives to whom, and who acts together; on made-up articles."""

from __future__ import annotations

import pytest
from made_up_articles import JIUQUAN

NAMED = "酒泉市第二届电焊工技能大赛"
CONTEST = f"酒泉市总工会举办{NAMED}。"
LOAN = "养殖户赵立新曾为本钱发愁。"
SCHOOL = "酒泉市总工会开展“金秋助学”活动。"
FOUNDED = "肃州区总工会成立酒泉市建筑业工会联合会。"

SAID = [
    # aid to persons
    (LOAN + "酒泉市总工会为他联系了销路。", "酒泉市总工会", "supports", "赵立新"),
    ("酒泉市总工会办有创业小额贷款。赵立新申请到贷款5万元。", "创业小额贷款", "supports", "赵立新"),
    # aid to things
    ("玉门银行为“飞天贷”提供贴息。", "玉门银行", "supports", "飞天贷"),
    # who gives and helps
    ("酒泉市总工会拨款补助3家新命名的丝路劳模创新工作室。", "酒泉市总工会", "supports", "丝路劳模创新工作室"),
    ("酒泉市总工会启动救灾行动,并向玉门市总工会拨付救灾款20万元。", "酒泉市总工会", "supports", "玉门市总工会"),
    ("酒泉钢铁公司工会把2000册图书送给敦煌市第三小学。", "酒泉钢铁公司工会", "supports", "敦煌市第三小学"),
    ("酒泉市总工会深入车间,指导玉门市总工会建家。", "酒泉市总工会", "supports", "玉门市总工会"),
    (SCHOOL + "酒泉钢铁公司捐款30万元。", "酒泉钢铁公司", "supports", "“金秋助学”活动"),
    # whom a team goes to, where a deed of care is done, who brings others together
    ("酒泉市医疗服务队先后走进玉门炼油厂、敦煌棉纺厂,为职工义诊。", "酒泉市医疗服务队", "supports", "敦煌棉纺厂"),
    ("酒泉市总工会到肃州区敬老院开展“飞天”敬老行动。", "“飞天”敬老行动", "supports", "肃州区敬老院"),
    ("经酒泉市总工会牵线协调,敦煌棉纺厂添了新车。", "酒泉市总工会", "supports", "敦煌棉纺厂"),
    ("酒泉市总工会为“飞天助学”行动添了一把力。", "酒泉市总工会", "supports", "“飞天助学”行动"),
    # rooms kept together; what two sides agree
    ("酒泉市职工书屋、敦煌市党群服务站与玉门市职工之家合署共建。", "酒泉市职工书屋", "partnersWith", "玉门市职工之家"),
    ("酒泉市总工会、市法院双方约定每月会商。", "酒泉市总工会", "partnersWith", "酒泉市法院"),
    # who acts together
    ("由酒泉市总工会、市司法局联合主办的普法竞赛落幕。", "酒泉市总工会", "partnersWith", "酒泉市司法局"),
    ("酒泉市总工会今年还与敦煌市医院签订体检协议。", "敦煌市医院", "partnersWith", "酒泉市总工会"),
    ("酒泉市总工会与玉门油田公司签订了工资集体合同。", "玉门油田公司", "issues", "工资集体合同"),
    (FOUNDED + "联合会与肃州区司法局共同开办普法讲堂。", "酒泉市建筑业工会联合会", "partnersWith", "肃州区司法局"),
    ("由酒泉市总工会和酒泉市司法局组成的调解小组赶到现场。", "酒泉市总工会", "partnersWith", "酒泉市司法局"),
    ("在酒泉市总工会与酒泉市司法局的联合推动下,驿站建成。", "酒泉市总工会", "partnersWith", "酒泉市司法局"),
    ("酒泉市总工会还加强与酒泉市法院、市工信局的联动。", "酒泉市总工会", "partnersWith", "酒泉市工信局"),
    ("酒泉市总工会、敦煌市总工会与玉门银行、张掖银行签订协议。", "敦煌市总工会", "partnersWith", "玉门银行"),
    ("酒泉、嘉峪关、张掖三地工会联手推出普法讲堂。", "酒泉市总工会", "partnersWith", "张掖市总工会"),
    # who works under whose lead, does a part of one work, bargains for its side, is set to work, compares notes
    ("由酒泉市总工会牵头,市司法局、市人社局配合,开展护薪行动。", "酒泉市总工会", "partnersWith", "酒泉市人社局"),
    ("这口井由酒泉市总工会出资20万元、酒泉市水务局施工。", "酒泉市总工会", "partnersWith", "酒泉市水务局"),
    ("酒泉市建筑业工会代表职工,酒泉市建筑业商会代表企业,签下合同。", "酒泉市建筑业工会", "partnersWith", "酒泉市建筑业商会"),
    ("酒泉市总工会与酒泉市民政局、市残联比对数据。", "酒泉市总工会", "partnersWith", "酒泉市残联"),
    ("酒泉、张掖市总工会响应倡议。2市总工会负责人共同签署协议。", "酒泉市总工会", "partnersWith", "张掖市总工会"),
]  # fmt: skip

NOT_SAID = [
    ("沈阳大学毕业的孙秀英说起乡亲帮助她创业的事。", {"沈阳大学", "supports", "孙秀英"}),
    (LOAN + "酒泉市总工会没有资助他。", {"酒泉市总工会", "supports", "赵立新"}),
    ("玉门银行为“飞天贷”提供咨询。", {"玉门银行", "supports", "飞天贷"}),
    # a task or a question is no gift, a refusal no partnership
    ("酒泉市总工会把此事当作一件民生实事,交给肃州区总工会牵头办理。", {"supports"}),
    ("甘肃省总工会将案件交给酒泉市总工会调解。", {"supports"}),
    ("酒泉市总工会走访玉门油田公司。", {"supports"}),
    ("酒泉市总工会向玉门油田公司了解情况。", {"supports"}),
    ("酒泉市总工会没有与玉门油田公司签订协议。", {"partnersWith"}),
    ("职工参观了玉门油田公司和酒泉钢铁公司的合作展区。", {"partnersWith"}),
    ("酒泉市总工会和玉门油田公司的代表到场。", {"partnersWith"}),
    ("酒泉市总工会、敦煌市总工会与玉门银行、张掖银行签订协议。", {"玉门银行", "partnersWith", "张掖银行"}),
]  # fmt: skip


def told(body: str) -> set[tuple[str, str, str]]:
    """Facts by names; of the symmetric partnersWith in both directions."""
    said = JIUQUAN.facts(body)
    return said | {(tail, relation, head) for head, relation, tail in said if relation == "partnersWith"}


@pytest.mark.parametrize(("body", "head", "relation", "tail"), SAID)
def test_who_helps_and_who_acts_together_is_read(body: str, head: str, relation: str, tail: str) -> None:
    """A fact whose parts stand in several clauses or sentences, or in a name."""
    assert (head, relation, tail) in told(body)


@pytest.mark.parametrize(("body", "parts"), NOT_SAID)
def test_what_is_neither_help_nor_partnership(body: str, parts: set[str]) -> None:
    """No fact has all these parts."""
    assert not [fact for fact in JIUQUAN.facts(body) if parts <= set(fact)]
