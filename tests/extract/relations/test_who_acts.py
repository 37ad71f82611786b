"""Who acts: bodies inside attributes, sentences that name nobody, 双方, hosts by their role, and who merely speaks or sends."""

from __future__ import annotations

import pytest
from made_up_articles import ANYWHERE

OPENING = "近日,安庆市总工会启动“黄梅飘香”行动。"

SAID = [
    # a clause within a clause
    ("陈远方参加了池州市总工会举办的“秋浦杯”制茶大赛。", "池州市总工会", "organises", "“秋浦杯”制茶大赛"),
    ("陈远方参加了池州市总工会举办的“秋浦杯”制茶大赛。", "陈远方", "participatesIn", "“秋浦杯”制茶大赛"),
    (
        "日前,在池州市总工会联合池州市司法局举办的“秋浦杯”制茶大赛上,陈远方夺冠。",
        "池州市司法局",
        "organises",
        "“秋浦杯”制茶大赛",
    ),
    ("按照池州市总工会印发的《茶园用工指引》,茶企签了合同。", "池州市总工会", "issues", "《茶园用工指引》"),
    # nobody is named
    (OPENING + "着力建好阵地,创新开展“皖江夜话”宣讲活动。", "安庆市总工会", "organises", "“皖江夜话”宣讲活动"),
    (OPENING + "注重预防、强化督查,每年举办“皖江夜话”宣讲活动。", "安庆市总工会", "organises", "“皖江夜话”宣讲活动"),
    ("建立“皖江夜话”宣讲机制,近年来,安庆市总工会走出一条新路。", "安庆市总工会", "organises", "“皖江夜话”宣讲机制"),
    # the parties
    (
        "安庆市总工会与安庆师范大学签订协议。双方将联合举办“皖江夜话”宣讲活动。",
        "安庆师范大学",
        "organises",
        "“皖江夜话”宣讲活动",
    ),
    (
        "安庆市总工会、安庆市司法局主办,安庆市图书馆承办的“皖江夜话”宣讲活动收官。",
        "安庆市图书馆",
        "undertakes",
        "“皖江夜话”宣讲活动",
    ),
    # roles
    ("“秋浦杯”制茶大赛的承办单位为池州市茶叶学校。", "池州市茶叶学校", "undertakes", "“秋浦杯”制茶大赛"),
    ("作为主办方,池州市总工会为“秋浦杯”制茶大赛备好了茶具。", "池州市总工会", "organises", "“秋浦杯”制茶大赛"),
    ("“秋浦杯”制茶大赛由池州市总工会指导,青阳县总工会主办,茶校协办。", "青阳县总工会", "organises", "“秋浦杯”制茶大赛"),
    ("“秋浦杯”制茶大赛由池州市总工会主办、青阳县总工会承办。", "青阳县总工会", "undertakes", "“秋浦杯”制茶大赛"),
    ("人人会用的“秋浦茶汇”平台,由池州市总工会与池州茶业公司联手打造。", "池州茶业公司", "organises", "“秋浦茶汇”平台"),
    ("在池州市总工会统一部署下,青阳县总工会开展“皖江夜话”宣讲活动。", "池州市总工会", "organises", "“皖江夜话”宣讲活动"),
    ("由池州市总工会牵头,池州市司法局配合,设立“秋浦调解驿站”。", "池州市总工会", "establishes", "秋浦调解驿站"),
    ("池州市总工会指导青阳县总工会开展“皖江夜话”宣讲活动。", "青阳县总工会", "organises", "“皖江夜话”宣讲活动"),
    ("“秋浦杯”制茶大赛是池州市总工会打造的赛事品牌。", "池州市总工会", "organises", "“秋浦杯”制茶大赛"),
    ("池州市总工会建好阵地,每周五晚在秋浦文化广场举办“皖江夜话”宣讲活动。", "池州市总工会", "organises", "“皖江夜话”宣讲活动"),
    # two verbs, one object; what is given away
    ("池州市总工会先后创立或参与“茶山助学”项目。", "池州市总工会", "organises", "“茶山助学”项目"),
    ("池州市总工会向采茶工赠送“茶山护航”互助保障计划。", "池州市总工会", "organises", "“茶山护航”互助保障计划"),
    # bodies that act together are two
    ("安庆市总工会成立于1925年。市总联合市文化馆,开办“皖江夜话”课堂。", "安庆市总工会", "organises", "“皖江夜话”课堂"),
    ("安庆市总工会同市文化馆一道举办“皖江夜话”课堂。", "安庆市文化馆", "organises", "“皖江夜话”课堂"),
    # words that mean them
    (OPENING + "该会还与安庆市文化馆联手,开设了“皖江夜话”课堂。", "安庆市总工会", "organises", "“皖江夜话”课堂"),
    ("“我们开设了‘皖江夜话’课堂。”安庆市总工会主席陈远方介绍。", "安庆市总工会", "organises", "‘皖江夜话’课堂"),
    (OPENING + "全市工会集中开展“皖江夜话”宣讲活动。", "安庆市各级工会", "organises", "“皖江夜话”宣讲活动"),
    # there
    (OPENING + "参加活动的有安庆石化公司、安庆纺织集团等单位。", "安庆纺织集团", "participatesIn", "“黄梅飘香”行动"),
    ("安庆市总工会召开建会推进会,安庆市司法局副局长陈远方就《仲裁法》作了专题辅导。", "陈远方", "participatesIn", "建会推进会"),
    ("“黄梅飘香”竞赛启动仪式举行。安庆市副市长陈远方宣布竞赛启动。", "陈远方", "participatesIn", "“黄梅飘香”竞赛启动仪式"),
]

NOT_SAID = [
    ("安庆市总工会印发《茶园用工指引》,各地随后推荐“秋浦杯”制茶大赛参赛单位15家。", "安庆市总工会", "organises"),
    ("会上,池州市总工会、青阳县总工会负责人作了交流发言。随后举行了“秋浦杯”制茶大赛。", "青阳县总工会", "organises"),
    (OPENING + "参加活动的职工表示,愿意举办“皖江夜话”宣讲活动。", "安庆市总工会", "organises“皖江夜话”宣讲活动"),
    (OPENING + "200名茶农现场签订《互助约定》。", "安庆市总工会", "issues"),
    ("安庆市总工会资助陈远方参加“秋浦杯”制茶大赛。", "安庆市总工会", "participatesIn"),
    ("安庆市总工会主席陈远方说,办好“秋浦杯”制茶大赛很重要。", "安庆市总工会", "organises"),
    ("代表们参观了安庆石化公司,并举办“秋浦杯”制茶大赛。", "安庆石化公司", "organises"),
    ("安庆市总工会召开会议,先由工会发出《提醒函》。", "安庆市总工会", "issues"),
    ("安庆市总工会把“秋浦杯”茶艺馆列为工人阵地建设的内容。", "安庆市总工会", "establishes"),
    ("安庆市总工会制定制茶大赛活动要点。", "安庆市总工会", "organises"),
    ("安庆市总工会推动市委、市政府出台《茶园用工指引》。", "安庆市总工会", "issues"),
    ("“我们开设了‘皖江夜话’课堂。”安庆石化公司采茶工陈远方介绍。", "安庆石化公司", "organises"),
    ("安庆市总工会依托皖江爱心驿站,开展“皖江夜话”宣讲活动。", "皖江爱心驿站", "undertakes"),
]


@pytest.mark.parametrize(("words", "head", "relation", "tail"), SAID)
def test_who_does_it_is_read(words: str, head: str, relation: str, tail: str) -> None:
    assert (head, relation, tail) in ANYWHERE.facts(words)


@pytest.mark.parametrize(("words", "head", "relation"), NOT_SAID)
def test_who_does_not_do_it_is_not_read(words: str, head: str, relation: str) -> None:
    assert not [fact for fact in ANYWHERE.facts(words) if fact[0] == head and (fact[1] + fact[2]).startswith(relation)]
