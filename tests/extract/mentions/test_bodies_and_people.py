"""Bodies, people, posts and prizes read from made-up sentences: one that says it for each way, and some that look alike."""

from __future__ import annotations

from functools import cache

import pytest
from made_up_articles import named_facts, read_text

from kg.model import Reading


@cache
def read(body: str) -> Reading:
    """The reading of one made-up article whose home is Zunyi."""
    text = f"遵义工会服务职工\n\n本报讯 (记者赵明)近日,贵州省遵义市。{body}\n"
    return read_text(text)


def named(body: str, kind: str) -> set[str]:
    """Names of the entities of one class."""
    return {entity.name for entity in read(body).entities if entity.type == kind}


def facts(body: str) -> set[tuple[str, str, str]]:
    """(head, relation, tail) by names."""
    return named_facts(read(body))


def posts(body: str) -> set[tuple[str, str, str]]:
    """(person, body, title) by names."""
    names = {entity.key: entity.name for entity in read(body).entities}
    return {(names[p.person], names[p.organisation], p.title) for p in read(body).posts}


NAMED = [
    ("丽江市总工会主席扎西多吉说,服务要到家。", "Person", "扎西多吉"),
    ("遵义汽车站调解员丛大海连夜赶来。", "Person", "丛大海"),
    ("以高桥一郎为团长的日本工会代表团来访。", "Person", "高桥一郎"),
    ("大会听取了工人代表团团长、书记伊万·彼得洛夫率领的团队的报告。", "Person", "伊万·彼得洛夫"),
    ("遵义市青年企业家协会捐资50万元。", "SocialOrganisation", "遵义市青年企业家协会"),
    ("黔山快行信息技术有限公司工会成立。", "UnionBody", "黔山快行信息技术有限公司工会"),
    ("国网贵州省电力公司工会送来清凉。", "UnionBody", "国网贵州省电力公司工会"),
    ("星海通信(贵州)工会举办运动会。", "Enterprise", "星海通信(贵州)"),
    ("第一汽车制造厂的工人来了。", "Enterprise", "第一汽车制造厂"),
    ("遵义市总工会、团市委联合主办“青春杯”竞赛。", "SocialOrganisation", "共青团遵义市委"),
    ("遵义市人民法院设立环境资源专业合议庭。", "PublicBody", "环境资源专业合议庭"),
    ("遵义市第二小学教师白建英获得遵义市五一劳动奖章。", "Institution", "遵义市第二小学"),
    ("比赛评选出“黔北金匠奖”10名。", "Honour", "黔北金匠奖"),
    ("遵义一中的教师来了。", "Institution", "遵义一中"),
    ("中铁十二局的工人来了。", "Enterprise", "中铁十二局"),
    ("市总工会和市财政局联合印发《办法》。", "PublicBody", "遵义市财政局"),
    ("遵义市总工会购买遵义心桥社会工作服务中心的服务。", "SocialOrganisation", "遵义心桥社会工作服务中心"),
]  # fmt: skip

NOT_NAMED = [
    ("为保证工程质量,工会聘请了监督员。", "Person"),
    ("骑手向记者坦言,自己并不清楚。", "Person"),
    ("教师白建英学会了家电维修。", "SocialOrganisation"),
    ("遵义市总工会灵活布局,服务职工。", "PublicBody"),
    ("教育部门充分讨论。", "PublicBody"),
    ("贵州省煤矿工会走访了矿工。", "Enterprise"),
    ("本报记者张建国报道了此事。", "Person"),
    ("安全员查隐患,人人有责。", "Person"),
    ("慰问了一线工人和家属,送去清凉。", "Person"),
    ("区总工会联合区里各方共同服务。", "PublicBody"),
]

HELD = [
    ("仁怀市总工会连年增收。据该市总工会副主席陈丽华介绍,靠的是职工。", "陈丽华", "仁怀市总工会", "副主席"),
    ("遵义市总工会举行代表大会,周宏远当选为主席,马朝晖(挂职)、武玉兰(兼职)当选为副主席。", "马朝晖", "遵义市总工会", "副主席"),
    ("大会选举林志坚为遵义市总工会主席,陈丽华、王志勇为副主席。", "王志勇", "遵义市总工会", "副主席"),
    ("会议任命陈国强同志为遵义市总工会组织部部长。", "陈国强", "遵义市总工会组织部", "部长"),
    ("遵义机床厂连年超产。厂长吕克文说,靠的是工人。", "吕克文", "遵义机床厂", "厂长"),
    ("市委书记肖贤明,市委常委、组织部长李瑞,副市长吴寿山出席。", "李瑞", "遵义市委组织部", "部长"),
    ("市委书记肖贤明,市委常委、组织部长李瑞,副市长吴寿山出席。", "吴寿山", "遵义市政府", "副市长"),
    ("遵义市总工会常务副主席魏大雷、副主席刘峰出席。", "刘峰", "遵义市总工会", "副主席"),
    ("遵义市总工会经审委主任贺有才、生产部长马东参加。", "马东", "遵义市总工会生产部", "部长"),
    ("贵州钢绳集团党委副书记、工会主席陈涛参加。", "陈涛", "贵州钢绳集团工会", "主席"),
    ("以周宏远为团长的贵州工人代表团来访。", "周宏远", "贵州工人代表团", "团长"),
    ("全国人大代表周宏远来到车间。", "周宏远", "全国人大", "代表"),
    ("红花岗区总工会服务窗口工作人员黄晓丽热情接待。", "黄晓丽", "红花岗区总工会服务窗口", "工作人员"),
]  # fmt: skip

SAID = [
    ("遵义市总工会授予周宏远“遵义工匠”称号。", "周宏远", "receives", "遵义工匠"),
    ("周宏远、赵立新分获一等奖、二等奖。", "赵立新", "receives", "二等奖"),
    ("周宏远去年成绩突出,被评为“遵义市优秀工会工作者”。", "周宏远", "receives", "遵义市优秀工会工作者"),
    ("周宏远是遵义铝厂电工、全国五一劳动奖章获得者。", "周宏远", "receives", "全国五一劳动奖章"),
    ("遵义工匠选树活动由遵义市总工会、市人社局共同开展。最终产生“遵义工匠”30名。", "遵义市人社局", "confers", "遵义工匠"),
    ("墙上挂着遵义市总工会颁发的“先进职工小家”奖牌。", "遵义市总工会", "confers", "先进职工小家"),
    ("红花岗区人民法院在长征物流园设立司机巡回审判点。", "司机巡回审判点", "partOf", "长征物流园"),
    ("巴山车站隶属安康车务段。", "巴山车站", "partOf", "安康车务段"),
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
    ("周宏远获得一等奖,遵义铝厂的赵立新获得二等奖。", "赵立新", "receives 一等奖 "),
    ("贵州钢绳有限公司工会主席周宏远说,服务要到家。", "周宏远", "affiliatedWith 贵州钢绳有限公司 "),
    ("遵义市总工会党组书记周宏远,红花岗区委副书记赵立新出席。", "周宏远", "affiliatedWith 红花岗区委 "),
    ("贵州省遵义市红花岗区的纪念馆位于遵义市红花岗区。", "纪念馆", "locatedIn 遵义市 "),
]


@pytest.mark.parametrize(("body", "kind", "name"), NAMED)
def test_names_are_read_whole(body: str, kind: str, name: str) -> None:
    assert name in {n.strip("“”") for n in named(body, kind)}


@pytest.mark.parametrize(("body", "kind"), NOT_NAMED)
def test_what_only_looks_like_a_name_is_none(body: str, kind: str) -> None:
    assert not named(body, kind)


@pytest.mark.parametrize(("body", "person", "organisation", "title"), HELD)
def test_posts_are_read_with_the_body_that_the_words_leave_out(body: str, person: str, organisation: str, title: str) -> None:
    assert (person, organisation, title) in posts(body)


@pytest.mark.parametrize(("body", "head", "relation", "tail"), SAID)
def test_what_is_said_of_bodies_and_people_is_read(body: str, head: str, relation: str, tail: str) -> None:
    assert (head, relation, tail) in {(h, r, t.strip("“”")) for h, r, t in facts(body)}


@pytest.mark.parametrize(("body", "head", "rest"), NOT_SAID)
def test_what_is_not_said_is_not_read(body: str, head: str, rest: str) -> None:
    assert not any(f"{h} {r} {t} ".startswith(f"{head} {rest}") for h, r, t in facts(body))
