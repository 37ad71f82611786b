"""What a clause denies is no fact, and what only looks like a denial takes none away; on made-up sentences."""

from __future__ import annotations

import pytest
from made_up_articles import ANYWHERE

DENIED = [
    ("本次“钱江杯”劳动竞赛未邀请建德市总工会参加。", "建德市总工会"),
    ("淳安县总工会没有组织职工参加“钱江杯”技能竞赛。", "淳安县总工会"),
    ("富阳区总工会举办“钱江杯”技能竞赛,桐庐县总工会没有参加。", "桐庐县总工会"),
    ("富阳区总工会举办“钱江杯”技能竞赛,桐庐县总工会至今仍未派队参加。", "桐庐县总工会"),
    ("“钱江杯”技能竞赛不是桐庐县总工会举办的。", "桐庐县总工会"),
    ("临安区总工会并未向远山公司工会提供资金支持。", "临安区总工会"),
]
STATED = [
    ("建德市总工会为没有参加医疗互助的困难职工举办“暖心”体检活动。", ("建德市总工会", "organises", "“暖心”体检活动")),
    ("没有停下脚步,淳安县总工会举办“钱江杯”技能竞赛。", ("淳安县总工会", "organises", "“钱江杯”技能竞赛")),
    ("这不是桐庐县总工会第一次举办“钱江杯”技能竞赛。", ("桐庐县总工会", "organises", "“钱江杯”技能竞赛")),
    ("临安区总工会面向未建会企业职工推出“安心”服务项目。", ("临安区总工会", "organises", "“安心”服务项目")),
]
_ACTS = ("organises", "participatesIn", "supports", "partnersWith", "undertakes")


@pytest.mark.parametrize(("text", "body"), DENIED)
def test_a_denied_act_is_no_fact(text: str, body: str) -> None:
    facts = ANYWHERE.facts(text)
    assert not [fact for fact in facts if fact[0] == body and fact[1] in _ACTS]


@pytest.mark.parametrize(("text", "fact"), STATED)
def test_a_denial_elsewhere_takes_nothing_away(text: str, fact: tuple[str, str, str]) -> None:
    facts = ANYWHERE.facts(text)
    assert tuple(part.replace("“", "").replace("”", "") for part in fact) in {
        tuple(part.replace("“", "").replace("”", "") for part in told) for told in facts
    }
