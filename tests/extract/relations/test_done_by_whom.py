"""By whom a thing is done that the words only say is done: |夜校|相继推出, 由其推行, 被甲摆上日程, 支持它们举办, 举办者是甲."""

from __future__ import annotations

import pytest
from made_up_articles import ANYWHERE

UNION = "池州市总工会"
OPENING = "近日,池州市总工会启动“平天湖”读书活动。"

SAID = [
    # what comes into being, behind who did something
    ("池州市总工会连年抓培训,“秋浦夜校”应运而生。", UNION, "organises", "秋浦夜校"),
    ("池州市总工会理清家底,平天湖驿站应运而生。", UNION, "establishes", "平天湖驿站"),
    ("池州市总工会与池州市司法局联手,“茶乡说法”项目正式落地。", "池州市司法局", "organises", "“茶乡说法”项目"),
    ("池州市总工会把家底摸清,九华工匠学院、“秋浦夜校”等一批平台相继建成。", UNION, "establishes", "九华工匠学院"),
    (OPENING + "“茶乡说法”项目随之推出。", UNION, "organises", "“茶乡说法”项目"),
    ("池州市总工会主席陈远方说,第四届“秋浦杯”制茶大赛将于下月启动。", UNION, "organises", "第四届“秋浦杯”制茶大赛"),
    ("池州市总工会女工部部长陈远方说,下一步要开展“茶乡说法”活动。", UNION, "organises", "“茶乡说法”活动"),
    (OPENING + "“百园千匠”培训格局逐步成形。", UNION, "organises", "“百园千匠”培训格局"),
    (OPENING + "“茶乡说法”活动办了30场。", UNION, "organises", "“茶乡说法”活动"),
    ("“茶乡说法”活动在池州市总工会推动下铺开。", UNION, "organises", "“茶乡说法”活动"),
    (OPENING + "“茶乡说法”平台在其手中建成。", UNION, "organises", "“茶乡说法”平台"),
    ("“茶乡说法”培养体系在九华工匠学院成形。", "九华工匠学院", "organises", "“茶乡说法”培养体系"),
    # who stands behind 由 or 被, and acts on
    (OPENING + "“茶乡说法”模式由其推行。", UNION, "organises", "“茶乡说法”模式"),
    ("这项工作由池州市总工会负责落实,建起8个平天湖驿站。", UNION, "establishes", "平天湖驿站"),
    ("“茶乡说法”、送温暖帮扶由池州市总工会送到茶农手里。", UNION, "organises", "送温暖帮扶"),
    ("“茶乡说法”项目被池州市总工会摆上重要日程。", UNION, "organises", "“茶乡说法”项目"),
    ("《茶园用工指引》日前印发,由池州市总工会与池州市司法局共同签署。", "池州市司法局", "issues", "《茶园用工指引》"),
    ("一份茶园巡查细则由池州市总工会会同池州市司法局出台。", UNION, "issues", "茶园巡查细则"),
    ("“茶乡说法”活动由池州市总工会统一调度。“百园千匠”培训格局逐步成形。", UNION, "organises", "“百园千匠”培训格局"),
    ("由池州市总工会开展的“暖途”行动包括送医下乡活动、义演活动。", UNION, "organises", "送医下乡活动"),
    # whom a pronoun means
    ("池州市总工会在茶业协会、黄精协会建会,支持它们举办“秋浦杯”制茶大赛。", "黄精协会", "organises", "“秋浦杯”制茶大赛"),
    ("池州市总工会在茶业协会、黄精协会等9家行业协会建会,鼓励这些协会开办“秋浦夜校”。", "茶业协会", "organises", "秋浦夜校"),
    # who stands behind 的是, or only behind what is done
    ("举办“秋浦杯”制茶大赛的是池州市总工会。", UNION, "organises", "“秋浦杯”制茶大赛"),
    ("开办“秋浦夜校”的,正是池州市总工会。", UNION, "organises", "秋浦夜校"),
    (OPENING + "以举办“秋浦杯”制茶大赛为契机,池州市司法局成立茶乡宣讲队。", "池州市司法局", "organises", "“秋浦杯”制茶大赛"),
    ("“秋浦杯”制茶大赛日前开赛,牵头的是池州市总工会。", UNION, "organises", "“秋浦杯”制茶大赛"),
    ("池州市总工会主席陈远方说:“池州市司法局和我们推出了‘茶乡说法’活动。”", UNION, "organises", "‘茶乡说法’活动"),
    # whose honour it is
    ("池州市总工会将“秋浦工匠”称号授予了陈远方。", UNION, "confers", "秋浦工匠"),
    ("池州市总工会推出“秋浦工匠”遴选活动,陈远方摘得“秋浦工匠”称号。", UNION, "confers", "秋浦工匠"),
    ("“秋浦工匠”称号由池州市总工会授予。", UNION, "confers", "秋浦工匠"),
    ("平天湖驿站获评池州市总工会2018年度“最美驿站”。", UNION, "confers", "最美驿站"),
    ("池州市总工会举行“秋浦工匠”评选。陈远方获评“秋浦工匠”,林小满获“秋浦工匠”提名奖。", UNION, "confers", "“秋浦工匠”提名奖"),
]
NOT_SAID = [
    ("由池州市总工会组建的“劳模宣讲团”分为安全生产、技能传承、法律服务3类。", UNION, "organises"),
    ("依照池州市技能人才办法,经由技能竞赛成为全国技术能手、拿到荣誉,一次性奖励8万元。", "技能竞赛", "receives"),
    ("池州市总工会主席陈远方介绍,“茶乡说法”项目自2016年启动以来,各地纷纷跟进。", UNION, "organises“茶"),
    ("池州市总工会摸清家底,围绕“茶乡说法”、送温暖帮扶等内容,推进走访。", UNION, "organises“茶"),
    ("池州市总工会到平天湖畔走访,“茶乡说法”项目的触角伸到茶园。", UNION, "organises“茶"),
    ("池州市总工会指导池州茶业公司办班,“秋浦杯”制茶大赛在九华山举行。", UNION, "organises“秋"),
    ("池州市总工会摸底,协会中能够开展“茶乡说法”的有80家。", UNION, "organises“茶"),
    ("池州市总工会在茶业协会、黄精协会建会,支持它们举办“秋浦杯”制茶大赛。", UNION, "organises“秋"),
    ("“茶乡说法”项目被池州市总工会评为优秀项目。", UNION, "organises“茶"),
    ("九华工匠学院、“秋浦夜校”等一批平台相继建成。", "九华工匠学院", "organises"),
    ("举办“秋浦杯”制茶大赛的是池州市总工会。", UNION, "participatesIn"),
    ("池州市总工会请匠人与学徒拜师,签下师徒协议。", UNION, "issues"),
    ("“秋浦杯”制茶大赛在九华工匠学院启动。", "九华工匠学院", "organises"),
    (OPENING + "“茶乡说法”平台经各试点单位相继推出。", UNION, "organises“茶"),
    ("“秋浦杯”制茶大赛日前开赛,由池州市总工会牵头的九华工匠学院也来了。", "九华工匠学院", "organises"),
]


@pytest.mark.parametrize(("words", "head", "relation", "tail"), SAID)
def test_who_did_it_is_read(words: str, head: str, relation: str, tail: str) -> None:
    assert (head, relation, tail) in ANYWHERE.facts(words)


@pytest.mark.parametrize(("words", "head", "relation"), NOT_SAID)
def test_who_did_not_is_not_read(words: str, head: str, relation: str) -> None:
    assert not [fact for fact in ANYWHERE.facts(words) if fact[0] == head and (fact[1] + fact[2]).startswith(relation)]
