"""Each relation in its plainest words, a plan, a number and a date; and sentences that only look alike."""

from __future__ import annotations

import pytest
from made_up_articles import ZUNYI

SAID = [
    ("遵义市总工会举办“黔匠杯”技能大赛。", "遵义市总工会", "organises", "“黔匠杯”技能大赛"),
    ("“黔匠杯”技能大赛由遵义市总工会主办,遵义市技师学院承办。", "遵义市技师学院", "undertakes", "“黔匠杯”技能大赛"),
    ("由遵义市总工会主办的“黔匠杯”技能大赛启动。", "遵义市总工会", "organises", "“黔匠杯”技能大赛"),
    ("遵义市总工会联合遵义市司法局开展“送法进企”活动。", "遵义市总工会", "partnersWith", "遵义市司法局"),
    ("遵义市总工会联合遵义市司法局开展“送法进企”活动。", "遵义市司法局", "organises", "“送法进企”活动"),
    ("遵义市总工会、市司法局联合印发《职工法律援助实施办法》。", "遵义市司法局", "issues", "《职工法律援助实施办法》"),
    ("遵义市总工会为货车司机开展“暖心行”体检活动。", "“暖心行”体检活动", "targets", "货车司机"),
    ("遵义市总工会副主席周宏远介绍,活动已办三年。", "周宏远", "affiliatedWith", "遵义市总工会"),
    ("全国劳动模范周宏远走上讲台。", "周宏远", "receives", "全国劳动模范"),
    ("周宏远、赵立新、孙建平3名贵州工匠到场。", "孙建平", "receives", "贵州工匠"),
    ("遵义市总工会建成红军路爱心驿站。", "遵义市总工会", "establishes", "红军路爱心驿站"),
    ("遵义市总工会推出“学堂计划”“书香计划”等职工服务项目。", "遵义市总工会", "organises", "学堂计划"),
    ("遵义市总工会开展“学本领、比技能、亮作品”3项主题活动。", "比技能", "partOf", "“学本领、比技能、亮作品”3项主题活动"),
    ("《关于开展技能提升行动的意见》由遵义市总工会印发。", "《关于开展技能提升行动的意见》", "regulates", "技能提升行动"),
    ("贵州钢绳机械有限公司工会成立。", "贵州钢绳机械有限公司工会", "partOf", "贵州钢绳机械有限公司"),
    ("遵义市红花岗区总工会召开座谈会。", "遵义市红花岗区总工会", "locatedIn", "红花岗区"),
]  # fmt: skip

NOT_SAID = [
    ("遵义市总工会不再举办“黔匠杯”技能大赛。", "organises"),
    ("职工们说,工会的服务很好。", "organises"),
    ("他走过北京路,买了一份《领航》唱片。", "issues"),
    ("遵义市总工会副主席周宏远介绍,获得者很多。", "receives"),
    ("他们希望企业越办越好。", "establishes"),
]


@pytest.mark.parametrize(("body", "head", "relation", "tail"), SAID)
def test_what_is_said_is_read(body: str, head: str, relation: str, tail: str) -> None:
    assert (head, relation, tail) in ZUNYI.facts(body), sorted(ZUNYI.facts(body))


@pytest.mark.parametrize(("body", "relation"), NOT_SAID)
def test_what_is_not_said_is_not_read(body: str, relation: str) -> None:
    assert not [fact for fact in ZUNYI.facts(body) if fact[1] == relation]


def test_a_plan_is_no_done_fact() -> None:
    reading = ZUNYI.read("遵义市总工会将举办“黔匠杯”技能大赛。")
    assert [fact.modality for fact in reading.facts if fact.relation == "organises"] == ["planned"]


def test_a_number_and_a_date_hang_on_the_initiative() -> None:
    reading = ZUNYI.read("2021年5月1日,遵义市总工会举办“黔匠杯”技能大赛,1200余名职工参赛。")
    contest = next(entity for entity in reading.entities if "黔匠杯" in entity.name)
    assert "2021-05-01" in {value for value, _, _ in contest.dates}
    assert (1200.0, ">") in {(figure.value, figure.approx) for figure in reading.figures}
