"""Ties that no single clause states: events named again, rounds behind their contest, rooms where they open, others' deeds."""

from __future__ import annotations

import pytest
from made_up_articles import ANYWHERE

SAID = [
    ("岷县第三届职工运动会落幕。运动会由岷县总工会、岷县体育局联合举办。", "岷县体育局", "organises", "岷县第三届职工运动会"),
    ("岷县总工会举办首届教职工歌咏比赛,由岷县第一中学承办。", "岷县第一中学", "undertakes", "首届教职工歌咏比赛"),
    ("岷县总工会主办、岷县工人文化宫承办的暑期托管班开班。", "岷县工人文化宫", "undertakes", "暑期托管班"),
    ("本次“当归杯”采药大赛交由岷县第一中学承办。", "岷县第一中学", "undertakes", "“当归杯”采药大赛"),
    ("岷县总工会与岷县人民检察院会签《职工权益协作意见》。", "岷县人民检察院", "issues", "《职工权益协作意见》"),
    ("职工维权工作室在岷县人民法院揭牌。", "职工维权工作室", "locatedIn", "岷县"),
    ("甘肃省总工会建成天水、定西2个职工实训基地。", "职工实训基地", "locatedIn", "定西市"),
    ("甘肃省总工会发出通知。天水、定西等市总工会迅速行动。", "定西市", "locatedIn", "甘肃省"),
    (
        "为期两天的“与新时代同行、与祖国同行”平凉市第二届职工健身运动会落幕。",
        "“与新时代同行、与祖国同行”平凉市第二届职工健身运动会",
        "locatedIn",
        "平凉市",
    ),
    (
        "几个月来,经渭源县总工会引导,陇原物流有限公司、洮河药业有限公司等9家企业已组建工会。",
        "渭源县总工会",
        "supports",
        "洮河药业有限公司",
    ),
    ("岷县总工会出资20万元,扶持10个劳模创新工作室。", "岷县总工会", "supports", "劳模创新工作室"),
    ("“归乡贷”项目重点面向返乡农民工和小微企业。", "“归乡贷”项目", "targets", "返乡农民工"),
    ("获得钳工项目金牌的洮河药业有限公司钳工马长林说。", "马长林", "receives", "钳工项目金牌"),
    ("全国劳模马长林、何秀梅走上讲台。", "何秀梅", "receives", "全国劳动模范"),
    ("岷县总工会副主席马长林,岷县人社局局长何秀梅等参加启动仪式。", "马长林", "participatesIn", "启动仪式"),
    (
        "岷县总工会驻村工作队进驻山村。该工作队被评为岷县先进集体。",
        "岷县总工会驻村工作队",
        "receives",
        "岷县先进集体",
    ),
    ("岷县总工会在政务大厅设立职工维权窗口。该窗口面向农民工。", "职工维权窗口", "targets", "农民工"),
    ("岷县总工会推出“岷山暖途”服务品牌。该品牌惠及货车司机。", "“岷山暖途”服务品牌", "targets", "货车司机"),
    ("岷县总工会举办家政服务招聘会。此次招聘会面向农民工。", "家政服务招聘会", "targets", "农民工"),
]
NOT_SAID = [
    ("岷县第三届职工运动会落幕。资金由岷县总工会、岷县体育局联合举办。", "organises", "岷县第三届职工运动会"),
    ("岷县总工会印发《关于做好职工防暑降温工作的通知》。", "organises", "职工防暑降温工作"),
    ("岷县总工会印发《职工维权意见》,明确在用工密集的地方设立职工维权工作室。", "establishes", "职工维权工作室"),
    ("岷县总工会开展“当归杯”采药大赛,带动各地举办职工歌咏比赛。", "organises", "职工歌咏比赛"),
    ("马长林夺得金奖,另有4人获银奖。", "receives", "银奖"),
    ("岷县总工会召开座谈会,为职工提供法律咨询、代写文书等服务。", "partOf", "座谈会"),
    ("岷县总工会举办经验交流会。当天,岷县妇联还举办法律讲座。", "partOf", "经验交流会"),
    ("岷县总工会与陇原学院共建职工创业园。", "partOf", "陇原学院"),
]


@pytest.mark.parametrize(("words", "head", "relation", "tail"), SAID)
def test_what_is_said(words: str, head: str, relation: str, tail: str) -> None:
    assert (head, relation, tail) in ANYWHERE.facts(words)


@pytest.mark.parametrize(("words", "relation", "tail"), NOT_SAID)
def test_what_only_looks_alike(words: str, relation: str, tail: str) -> None:
    assert (relation, tail) not in {(r, t) for _, r, t in ANYWHERE.facts(words)}
