"""What words beside each other only seem to say: no part of a sum, no prize of the owner, nothing built by bringing."""

from __future__ import annotations

import pytest
from made_up_articles import ZUNYI

SAID = [
    ("汇川区总工会“山泉行动”获评一等奖。", "山泉行动", "receives", "一等奖"),
    ("汇川区总工会“山泉行动”、播州区总工会“金桥品牌”等2个单位获评优秀组织奖。", "汇川区总工会", "receives", "优秀组织奖"),
    ("第二届电力行业技能竞赛(电工、焊工)在赤水举行。", "第二届电力行业技能竞赛", "locatedIn", "赤水市"),
    ("遵义市总工会认定清河书屋等8家书屋为省级职工书屋示范点。", "清河书屋", "receives", "省级职工书屋示范点"),
    ("遵义市总工会将“安全讲堂”办到长征物流园。", "遵义市总工会", "organises", "安全讲堂"),
    ("汇川区总工会“山泉姐姐”托管班开班。", "汇川区总工会", "organises", "山泉姐姐”托管班"),
    ("遵义市总工会实施登高圆梦行动已有13个年头。", "遵义市总工会", "organises", "登高圆梦行动"),
]

NOT_SAID = [
    ("汇川区总工会“山泉行动”获评一等奖。", "汇川区总工会 receives"),
    ("甲丰劳模创新工作室等8个劳模创新工作室、乙秋职工创新工作室等9个职工创新工作室入选。", "甲丰劳模创新工作室 partOf"),
    ("遵义市总工会将“安全讲堂”办到长征物流园。", "遵义市总工会 establishes"),
    ("遵义市总工会把牌匾交到长征物流园工会手中。", "遵义市总工会 supports"),
    ("黔北四市工会联合举办招聘会。", "黔北四市工会 partOf"),
    ("遵义市总工会协调劳模在学校设立劳动教育工作室。", "劳动教育工作室 targets"),
]


@pytest.mark.parametrize(("body", "head", "relation", "tail"), SAID)
def test_what_is_said_is_read(body: str, head: str, relation: str, tail: str) -> None:
    assert (head, relation, tail) in {(h.strip("“”"), r, t.strip("“”")) for h, r, t in ZUNYI.facts(body)}


@pytest.mark.parametrize(("body", "beginning"), NOT_SAID)
def test_what_only_seems_said_is_not_read(body: str, beginning: str) -> None:
    assert not any(f"{h} {r} {t}".startswith(beginning) for h, r, t in ZUNYI.facts(body))


def test_no_medal_is_given_by_whom_another_sentence_speaks_of() -> None:
    body = "遵义市总工会召开工作会议。现场还颁发了金牌和银牌。"
    assert not any(r == "confers" for _, r, _ in ZUNYI.facts(body))


def test_a_mountain_is_no_district() -> None:
    assert ("Region", "岳麓区") not in ZUNYI.entities("湖南长沙岳麓山索道有限公司获评先进单位。")
