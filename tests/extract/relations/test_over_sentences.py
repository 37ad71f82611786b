"""What is read over sentences: whom things serve, who takes part, who gives, who acts together; on made-up articles."""

from __future__ import annotations

import pytest
from made_up_articles import named_facts, read_text

from kg.model import Reading


def read(body: str) -> Reading:
    """The reading of one made-up article."""
    text = f"酒泉工会为职工办实事\n\n本报讯 (记者赵明)近日,甘肃省酒泉市。{body}\n"
    return read_text(text)


def facts(body: str) -> set[tuple[str, str, str]]:
    """(head, relation, tail) by names; of the symmetric partnersWith in both directions."""
    said = named_facts(read(body))
    return said | {(tail, relation, head) for head, relation, tail in said if relation == "partnersWith"}


def groups(body: str) -> set[str]:
    """Names of the populations."""
    return {entity.name for entity in read(body).entities if entity.type == "Group"}


NAMED = "酒泉市第二届电焊工技能大赛"
CONTEST = f"酒泉市总工会举办{NAMED}。"
WON = CONTEST + "玉门油田的孙建平获得一等奖,敦煌市代表队获得团体第一名。"
FOUNDED = "肃州区总工会成立酒泉市建筑业工会联合会。"
SCHOOL = "酒泉市总工会开展“金秋助学”活动。"

SAID = [
    # whom a name says a thing is for
    ("酒泉市总工会实施困难职工帮扶工程。", "困难职工帮扶工程", "targets", "困难职工"),
    ("酒泉市总工会建成货车司机爱心驿站。", "货车司机爱心驿站", "targets", "货车司机"),
    ("酒泉市总工会印发《女职工劳动保护实施办法》。", "《女职工劳动保护实施办法》", "regulates", "女职工"),
    # whom the next sentence says it is for
    (SCHOOL + "目前已资助困难职工子女320名。", "“金秋助学”活动", "targets", "困难职工子女"),
    ("酒泉市总工会推出“小哥加油”行动。目前已为外卖骑手发放头盔500个。", "“小哥加油”行动", "targets", "外卖骑手"),
    ("肃州区职工的“安康杯”安全竞赛5月开始。", "“安康杯”安全竞赛", "targets", "职工"),
    # who takes part
    (WON, "孙建平", "participatesIn", NAMED),
    (WON, "敦煌市代表队", "participatesIn", NAMED),
    (CONTEST + "酒泉市总工会主席周宏远到会祝贺。", "周宏远", "participatesIn", NAMED),
    (CONTEST + "来自玉门油田公司、酒泉钢铁公司的60名选手参加。", "酒泉钢铁公司", "participatesIn", NAMED),
    ("作为全国集体协商试点单位,肃州区总工会先行一步。", "肃州区总工会", "participatesIn", "全国集体协商试点"),
    # who gives and helps
    ("酒泉市总工会启动救灾行动,并向玉门市总工会拨付救灾款20万元。", "酒泉市总工会", "supports", "玉门市总工会"),
    ("酒泉钢铁公司工会把2000册图书送给敦煌市第三小学。", "酒泉钢铁公司工会", "supports", "敦煌市第三小学"),
    ("酒泉市总工会深入车间,指导玉门市总工会建家。", "酒泉市总工会", "supports", "玉门市总工会"),
    (SCHOOL + "酒泉钢铁公司捐款30万元。", "酒泉钢铁公司", "supports", "“金秋助学”活动"),
    # who acts together
    ("由酒泉市总工会、市司法局联合主办的普法竞赛落幕。", "酒泉市总工会", "partnersWith", "酒泉市司法局"),
    ("酒泉市总工会今年还与敦煌市医院签订体检协议。", "敦煌市医院", "partnersWith", "酒泉市总工会"),
    ("酒泉市总工会与玉门油田公司签订了工资集体合同。", "玉门油田公司", "issues", "工资集体合同"),
    ("受甘肃省总工会委托,酒泉市总工会承办培训班。", "甘肃省总工会", "partnersWith", "酒泉市总工会"),
    (FOUNDED + "联合会与肃州区司法局共同开办普法讲堂。", "酒泉市建筑业工会联合会", "partnersWith", "肃州区司法局"),
    # what a paper lays down
    ("《甘肃省工会条例》在第八条增加了职工技能竞赛。", "《甘肃省工会条例》", "regulates", "职工技能竞赛"),
]  # fmt: skip

NOT_SAID = [
    # a meeting serves nobody
    ("酒泉市总工会召开工作会议。目前全市已有货车司机2万名入会。", "targets"),
    ("酒泉市总工会召开“职工之家”建设推进会。", "targets"),
    # an award ceremony is no award
    (CONTEST + "颁奖典礼和揭牌仪式的日期由周宏远决定。", "participatesIn"),
    # a question is no gift, a refusal no partnership
    ("酒泉市总工会向玉门油田公司了解情况。", "supports"),
    ("酒泉市总工会没有与玉门油田公司签订协议。", "partnersWith"),
    ("职工参观了玉门油田公司和酒泉钢铁公司的合作展区。", "partnersWith"),
    ("酒泉市总工会和玉门油田公司的代表到场。", "partnersWith"),
    ("《甘肃省工会条例》的读者很多。", "regulates"),
]


@pytest.mark.parametrize(("body", "head", "relation", "tail"), SAID)
def test_what_sentences_say_together_is_read(body: str, head: str, relation: str, tail: str) -> None:
    """A fact whose parts stand in several clauses or sentences, or in a name."""
    assert (head, relation, tail) in facts(body)


@pytest.mark.parametrize(("body", "relation"), NOT_SAID)
def test_what_only_looks_alike_is_not_read(body: str, relation: str) -> None:
    """No fact of the relation."""
    assert not {fact for fact in facts(body) if fact[1] == relation}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("酒泉市总工会重点扶持下岗失业人员。", "下岗失业人员"),
        ("酒泉市总工会全面关爱户外劳动者。", "户外劳动者"),
        ("酒泉市总工会走访慰问全市困难职工。", "困难职工"),
    ],
)
def test_a_population_is_read_without_its_verb(body: str, name: str) -> None:
    """Verbs and 全市, 广大 before a population are no part of it."""
    assert groups(body) == {name}


@pytest.mark.parametrize(
    "body",
    [
        "农民工赵立新来到酒泉市总工会。",  # what a person is
        "酒泉市总工会弘扬劳模精神。",  # a spirit
        "职工们说,日子好了。",  # no one in particular
    ],
)
def test_what_is_no_population(body: str) -> None:
    """No Group is made of it."""
    assert not groups(body)
