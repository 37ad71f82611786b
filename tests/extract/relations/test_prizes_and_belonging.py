"""Who gets or confers a prize, who belongs to what, and where bodies are, in made-up sentences."""

from __future__ import annotations

import pytest
from made_up_articles import ZUNYI

SAID = [
    ("遵义市总工会授予周宏远“遵义工匠”称号。", "周宏远", "receives", "遵义工匠"),
    ("周宏远、赵立新分获一等奖、二等奖。", "赵立新", "receives", "二等奖"),
    ("周宏远去年成绩突出,被评为“遵义市优秀工会工作者”。", "周宏远", "receives", "遵义市优秀工会工作者"),
    ("周宏远是遵义铝厂电工、全国五一劳动奖章获得者。", "周宏远", "receives", "全国五一劳动奖章"),
    ("遵义工匠选树活动由遵义市总工会、市人社局共同开展。最终产生“遵义工匠”30名。", "遵义市人社局", "confers", "遵义工匠"),
    ("墙上挂着遵义市总工会颁发的“先进职工小家”奖牌。", "遵义市总工会", "confers", "先进职工小家"),
    # lists headed by their title, what the first of a contest is given, who won before, who is chosen, on whose sign
    ("十佳班组长:遵义铝厂焊工班班长周宏远、遵义丝绸厂挡车工赵立新。", "赵立新", "receives", "十佳班组长"),
    ("先进单位:遵义铝厂、遵义丝绸厂、贵州钢绳有限公司。", "遵义丝绸厂", "receives", "先进单位"),
    ("遵义市总工会召开劳模表彰大会。先进单位:遵义铝厂、遵义丝绸厂。", "遵义市总工会", "confers", "先进单位"),
    ("周宏远、赵立新分获各工种第一名。各工种第一名由省总工会授予“贵州工匠”称号。", "赵立新", "receives", "贵州工匠"),
    ("周宏远、赵立新分获各工种第一名,被省总工会授予“贵州工匠”称号。", "赵立新", "receives", "贵州工匠"),
    ("周宏远被评为“遵义工匠”;2020年又获评“贵州工匠”。", "周宏远", "receives", "贵州工匠"),
    ("周宏远是邮递员。1997年,贵州省总工会授予他“邮路标兵”称号。", "周宏远", "receives", "邮路标兵"),
    ("遵义铝厂工会按月评“红旗班组”。", "遵义铝厂工会", "confers", "红旗班组"),
    ("遵义市总工会评出五星级工会9家、四星级工会30家。", "遵义市总工会", "confers", "四星级工会"),
    ("周宏远凭诗集《夜班》拿下贵州省总工会主办的第三届“职工文学奖”。", "周宏远", "receives", "职工文学奖"),
    ("遵义市总工会推行“诊室”做法。这一做法获评全省工会十大创新项目。", "“诊室”做法", "receives", "全省工会十大创新项目"),
    ("红花岗区人民法院在长征物流园设立司机巡回审判点。", "司机巡回审判点", "partOf", "长征物流园"),
    ("红花岗区总工会在家政协会、餐饮协会建立工会。", "餐饮协会", "locatedIn", "红花岗区"),
    ("郝建兰小组被评为先进,组长郝建兰说,靠大家。", "郝建兰", "affiliatedWith", "郝建兰小组"),
    ("贵州茅山酒业有限公司举办技能大赛。", "贵州茅山酒业有限公司", "locatedIn", "贵州省"),
    ("仁怀市总工会与市司法局签订协议。", "仁怀市司法局", "locatedIn", "仁怀市"),
    ("在赤水市,市总工会联合市妇幼保健院开展义诊活动。", "赤水市总工会", "partnersWith", "赤水市妇幼保健院"),
    ("省总女职工部举办“书香黔北”读书活动。", "贵州省总工会女职工部", "partOf", "贵州省总工会"),
]  # fmt: skip

NOT_SAID = [
    ("遵义市总工会授予遵义铝厂电工周宏远“遵义工匠”称号。", "遵义铝厂", "receives"),
    ("代表们赴赤水市考察,市司法局举办“法润黔北”宣传活动。", "赤水市司法局", ""),
    ("仁怀市总工会举办“黔北春暖”读书活动。市司法局到会。", "仁怀市司法局", ""),
    ("第一名由省总工会授予“贵州工匠”称号,周宏远到会。", "周宏远", "receives"),
    ("周宏远当选“星火”服务队工会主席。", "周宏远", "receives"),
    ("周宏远当选代表。遵义工会推出“金牌班组长”培训班。", "周宏远", "receives"),
    ("遵义铝厂代表队、周宏远获得第一名。第一名由省总工会授予“贵州工匠”称号。", "遵义铝厂代表队", "receives 贵州工匠"),
    ("先进个人:周宏远。会上表彰先进集体和先进个人,遵义铝厂被评为先进集体。", "周宏远", "receives 先进集体"),
    ("遵义铝厂工会干部当翻译,去年获评“贵州工匠”。", "遵义铝厂工会", "receives"),
    ("遵义铝厂评“红旗班组”活动的方案。", "遵义铝厂", "confers"),
    ("优胜班组由遵义市总工会命名为“遵义市工人先锋号”。", "遵义市总工会", "confers 优胜班组"),
    ("遵义铝厂与职业学校合办大赛,周宏远由市总工会授予“遵义工匠”称号。", "遵义铝厂", "confers"),
    ("周宏远获得一等奖,遵义铝厂的赵立新获得二等奖。", "赵立新", "receives 一等奖 "),
    ("贵州钢绳有限公司工会主席周宏远说,服务要到家。", "周宏远", "affiliatedWith 贵州钢绳有限公司 "),
    ("遵义市总工会党组书记周宏远,红花岗区委副书记赵立新出席。", "周宏远", "affiliatedWith 红花岗区委 "),
    ("贵州省遵义市红花岗区的纪念馆位于遵义市红花岗区。", "纪念馆", "locatedIn 遵义市 "),
]


@pytest.mark.parametrize(("body", "head", "relation", "tail"), SAID)
def test_what_is_said_of_bodies_and_people_is_read(body: str, head: str, relation: str, tail: str) -> None:
    assert (head, relation, tail) in {(h, r, t.strip("“”")) for h, r, t in ZUNYI.facts(body)}


@pytest.mark.parametrize(("body", "head", "rest"), NOT_SAID)
def test_what_is_not_said_is_not_read(body: str, head: str, rest: str) -> None:
    assert not any(f"{h} {r} {t} ".startswith(f"{head} {rest}") for h, r, t in ZUNYI.facts(body))


def test_a_unit_is_part_of_its_firm_and_its_worker_of_both() -> None:
    body = "黔山矿业有限公司综采二队队长张明说。"
    facts = ZUNYI.facts(body)
    assert ("黔山矿业有限公司综采二队", "partOf", "黔山矿业有限公司") in facts
    assert {tail for head, rel, tail in facts if (head, rel) == ("张明", "affiliatedWith")} == {
        "黔山矿业有限公司综采二队",
        "黔山矿业有限公司",
    }
