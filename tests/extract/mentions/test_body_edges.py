"""Where the names of bodies begin and end, what a body has of its own, and the posts in long lists, in made-up sentences."""

from __future__ import annotations

from functools import cache

import pytest
from made_up_articles import named_facts, read_text

from kg.model import Reading


@cache
def read(body: str) -> Reading:
    """The reading of one made-up article whose home is Zunyi."""
    return read_text(f"遵义工会服务职工\n\n本报讯 (记者赵明)近日,贵州省遵义市。{body}\n")


def named(body: str) -> set[tuple[str, str]]:
    """(type, name) of every entity."""
    return {(entity.type, entity.name) for entity in read(body).entities}


def posts(body: str) -> set[tuple[str, str, str]]:
    """(person, body, title) by names."""
    names = {entity.key: entity.name for entity in read(body).entities}
    return {(names[p.person], names[p.organisation], p.title) for p in read(body).posts}


NAMED = [
    ("遵义市总联合市委社会工作部、市人社局开展行动。", "PublicBody", "遵义市委社会工作部"),
    ("遵义市总联合市委社会工作部、市人社局开展行动。", "UnionBody", "遵义市总工会"),
    ("记者从遵义市总工会了解到,活动启动。", "UnionBody", "遵义市总工会"),
    ("滴滴(遵义)网约车司机联合工会成立。", "UnionBody", "滴滴(遵义)网约车司机联合工会"),
    ("中国铁建十八局(集团)有限公司遵义项目经理部夺得流动红旗。", "Enterprise", "中国铁建十八局(集团)有限公司遵义项目经理部"),
    ("黔山粮油机械股份公司铸造分公司的焊工来了。", "Enterprise", "黔山粮油机械股份公司铸造分公司"),
    ("黔山钢铁股份有限公司热轧厂精整作业区工人罗军说。", "Enterprise", "黔山钢铁股份有限公司热轧厂"),
    ("黔电变压器有限公司焊接班被授予“工人先锋号”。", "SocialOrganisation", "黔电变压器有限公司焊接班"),
    ("贵州(遵义)天山化工有限公司举办比赛。", "Enterprise", "贵州(遵义)天山化工有限公司"),
    ("宣讲活动由阳泰集团承办。", "Enterprise", "阳泰集团"),
    ("石咀沟矿工会主席张明说。", "Enterprise", "石咀沟矿"),
    ("市第三人民医院工会慰问护士。", "Institution", "遵义市第三人民医院"),
    ("斜桥街道社区卫生服务中心工会举办义诊。", "Institution", "斜桥街道社区卫生服务中心"),
    ("市人社局局长张明说。遵义市人力资源和社会保障局出台办法。", "PublicBody", "遵义市人力资源和社会保障局"),
    ("遵义市检察机关与市总工会携手。", "PublicBody", "遵义市检察机关"),
    ("遵义市总工会法律援助工作站受理案件20件。", "UnionBody", "遵义市总工会法律援助工作站"),
    ("华能、大唐、国电等发电企业参加了比赛。", "Enterprise", "国电"),
    ("加油站站长乌云其其格今年获奖。", "Person", "乌云其其格"),
]  # fmt: skip

NOT_NAMED = [
    ("“行业协会+工会”的模式在遵义推开。", "“行业协会+工会”"),
    ("遵义首家外卖骑手联合工会挂牌。", "遵义首家外卖骑手联合工会"),
    ("市委组织部、市财政局参加。", "遵义市委"),
    ("这里成了全省县级工会的样板。", "贵州省县级工会"),
    ("各市级行业协会参加。", "市级行业协会"),
    ("快送“追风侠”周亮说,服务真好。", "追风侠"),
    ("市公安局局长王强到会讲话。", "王强到"),
    ("秘书长吴敏为选手颁奖。", "吴敏为"),
    ("村民张大爷说,工会帮了大忙。", "张大爷"),
]

POSTS = [
    ("省政协党组成员、副主席,省总工会主席周树山出席。", ("周树山", "贵州省政协", "副主席")),
    ("市政协副主席罗晓、韦明参加。", ("韦明", "遵义市政协", "副主席")),
    ("市总工会主席冯刚(女)、副主席徐莉分别慰问。", ("徐莉", "遵义市总工会", "副主席")),
    ("遵义市副市长、市公安局局长王强到会讲话。", ("王强", "遵义市政府", "副市长")),
    ("时任遵义市总工会副主席的张红军回忆道。", ("张红军", "遵义市总工会", "副主席")),
    ("水利部党组成员、人事教育司司长何国中讲话。", ("何国中", "水利部人事教育司", "司长")),
    ("黔山机床集团首席技师杨国庆来了。", ("杨国庆", "黔山机床集团", "首席技师")),
    ("黔山机床集团的一线女工赵春梅来了。", ("赵春梅", "黔山机床集团", "女工")),
    ("田庄煤矿开了大讲堂。该矿工会主席罗军介绍。", ("罗军", "田庄煤矿工会", "主席")),
    ("遵义大学管理学院教授、博士生导师王文来了。", ("王文", "遵义大学管理学院", "博士生导师")),
]  # fmt: skip

NO_POSTS = [
    ("张文,贵州省总工会主席,到会祝贺。周明来了。", "周明"),
    ("市总工会主席刘伟、李明出席。", "李明"),
    ("市总工会副主席刘伟和李明来了。", "李明"),
    ("市总工会主席刘伟,市民李明出席。", "李明"),
]


@pytest.mark.parametrize(("body", "kind", "name"), NAMED)
def test_a_body_is_named_from_edge_to_edge(body: str, kind: str, name: str) -> None:
    assert (kind, name) in named(body)


@pytest.mark.parametrize(("body", "name"), NOT_NAMED)
def test_what_only_looks_like_a_name_is_none(body: str, name: str) -> None:
    assert name not in {entity for _, entity in named(body)}


@pytest.mark.parametrize(("body", "post"), POSTS)
def test_a_post_of_a_long_list_has_its_body(body: str, post: tuple[str, str, str]) -> None:
    assert post in posts(body)


@pytest.mark.parametrize(("body", "person"), NO_POSTS)
def test_another_persons_post_is_not_taken(body: str, person: str) -> None:
    assert person not in {who for who, _, _ in posts(body)}


def test_a_unit_is_part_of_its_firm_and_its_worker_of_both() -> None:
    body = "黔山矿业有限公司综采二队队长张明说。"
    facts = named_facts(read(body))
    assert ("黔山矿业有限公司综采二队", "partOf", "黔山矿业有限公司") in facts
    assert {tail for head, rel, tail in facts if (head, rel) == ("张明", "affiliatedWith")} == {
        "黔山矿业有限公司综采二队",
        "黔山矿业有限公司",
    }
