"""Who holds which post of which body: the body left out, long lists, and the posts of others; on made-up sentences."""

from __future__ import annotations

import pytest
from made_up_articles import ZUNYI

HELD = [
    ("遵义机床公司开会。公司副总经理、工会主席吕克文出席。", "吕克文", "遵义机床公司工会", "主席"),
    ("遵义机床公司开会。公司党委书记、副总经理吕克文出席。", "吕克文", "遵义机床公司", "副总经理"),
    ("遵义机床公司工会主席、党委副书记吕克文出席。", "吕克文", "遵义机床公司党委", "副书记"),
    ("遵义市律师协会办班。市律师行业党委副书记吕克文讲话。", "吕克文", "遵义市律师行业党委", "副书记"),
    ("兵团第四师党委常委、副政委吕克文出席。", "吕克文", "新疆生产建设兵团第四师党委", "常委"),
    ("兵团第四师开会,师总工会主席吕克文出席。", "吕克文", "第四师总工会", "主席"),
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
    ("遵义市总工会主席陆文开走进车间慰问。", "陆文开", "遵义市总工会", "主席"),
    ("遵义市总工会主席应秀兰说,协商有用。", "应秀兰", "遵义市总工会", "主席"),
    ("吕克文同志先后任遵义市总工会副主席、遵义市残联理事长。", "吕克文", "遵义市残联", "理事长"),
    ("吕克文现为遵义市律师协会会长。", "吕克文", "遵义市律师协会", "会长"),
    ("遵义市总工会聘请的调解员吕克文常驻。", "吕克文", "遵义市总工会", "调解员"),
    ("遵义市总工会设立调解室,聘请退休法官吕克文担任首席调解员。", "吕克文", "遵义市总工会", "首席调解员"),
    ("遵义市总工会聘请律师吕克文为法律顾问。", "吕克文", "遵义市总工会", "法律顾问"),
    ("吕克文是遵义机床公司的一名钳工。", "吕克文", "遵义机床公司", "钳工"),
]  # fmt: skip

POSTS = [
    ("省政协党组成员、副主席,省总工会主席周树山出席。", ("周树山", "贵州省政协", "副主席")),
    ("市政协副主席罗晓、韦明参加。", ("韦明", "遵义市政协", "副主席")),
    ("市总工会主席冯刚(女)、副主席徐莉分别慰问。", ("徐莉", "遵义市总工会", "副主席")),
    ("遵义市副市长、市公安局局长王强到会讲话。", ("王强", "遵义市政府", "副市长")),
    ("时任遵义市总工会副主席的张红军回忆道。", ("张红军", "遵义市总工会", "副主席")),
    ("来访期间,市政协党组副书记、副主席,市总工会主席刘明和副主席赵新陪同。", ("刘明", "遵义市政协", "副主席")),
    ("市总工会主席周清,红花岗区政协副主席,区总工会主席陆平到会。", ("陆平", "红花岗区政协", "副主席")),
    ("罗军的另一个身份是黔绿水果种植专业合作社技术顾问。", ("罗军", "黔绿水果种植专业合作社", "技术顾问")),
    ("遵义市总工会干部王强走进企业。", ("王强", "遵义市总工会", "干部")),
    ("水利部党组成员、人事教育司司长何国中讲话。", ("何国中", "水利部人事教育司", "司长")),
    ("黔山机床集团首席技师杨国庆来了。", ("杨国庆", "黔山机床集团", "首席技师")),
    ("黔山机床集团的一线女工赵春梅来了。", ("赵春梅", "黔山机床集团", "女工")),
    ("田庄煤矿开了大讲堂。该矿工会主席罗军介绍。", ("罗军", "田庄煤矿工会", "主席")),
    ("遵义大学管理学院教授、博士生导师王文来了。", ("王文", "遵义大学管理学院", "博士生导师")),
]  # fmt: skip

NO_POSTS = [
    ("张文,贵州省总工会主席,到会祝贺。周明来了。", "周明"),
    ("市总工会主席刘伟、李明出席。", "李明"),
    ("张文,贵州省政协副主席,省总工会的周明来了。", "周明"),
    ("市总工会副主席刘伟和李明来了。", "李明"),
    ("市总工会主席刘伟,市民李明出席。", "李明"),
]


@pytest.mark.parametrize(("body", "person", "organisation", "title"), HELD)
def test_posts_are_read_with_the_body_that_the_words_leave_out(body: str, person: str, organisation: str, title: str) -> None:
    assert (person, organisation, title) in ZUNYI.posts(body)


@pytest.mark.parametrize(("body", "post"), POSTS)
def test_a_post_of_a_long_list_has_its_body(body: str, post: tuple[str, str, str]) -> None:
    assert post in ZUNYI.posts(body)


@pytest.mark.parametrize(("body", "person"), NO_POSTS)
def test_another_persons_post_is_not_taken(body: str, person: str) -> None:
    assert person not in {who for who, _, _ in ZUNYI.posts(body)}


def test_elided_coordination_is_undone() -> None:
    reading = ZUNYI.read("遵义市委常委、组织部部长周宏远出席。")
    names_of = {entity.key: entity.name for entity in reading.entities}
    posts = {(names_of[post.organisation], post.title) for post in reading.posts}
    assert posts == {("遵义市委", "常委"), ("遵义市委组织部", "部长")}


@pytest.mark.parametrize(
    ("body", "organisation"),
    [
        ("遵义职业技术学院数控技术专业学生吕克文找到了工作。", "遵义职业技术学院"),
        ("代表遵义机床公司出战焊工赛项的吕克文夺冠。", "遵义机床公司"),
        ("吕克文,1992年从遵义技校毕业,进厂当了钳工。", "遵义技校"),
        ("吕克文毕业于遵义技校。", "遵义技校"),
    ],
)
def test_who_learns_or_competes_somewhere_belongs_there(body: str, organisation: str) -> None:
    reading = ZUNYI.read(body)
    names_of = {entity.key: entity.name for entity in reading.entities}
    facts = {(names_of[fact.head], fact.relation, names_of[fact.tail]) for fact in reading.facts}
    assert ("吕克文", "affiliatedWith", organisation) in facts


@pytest.mark.parametrize("body", ["货车司机周某说,工钱到手了。", "快递员吴师傅说,驿站真好。"])
def test_who_is_called_by_a_surname_alone_is_nobody_by_name(body: str) -> None:
    assert not [entity for entity in ZUNYI.read(body).entities if entity.type == "Person"]
