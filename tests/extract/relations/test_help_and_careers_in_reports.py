"""What long reports tell of help, careers, partners and titles over clauses and sentences; on made-up articles."""

from __future__ import annotations

import pytest
from made_up_articles import read_text

SAID = [
    # orders given, money asked for, gifts to what is called again
    ("酒泉市总工会采购金塔县沙枣合作社的农产品80万元。", "酒泉市总工会", "supports", "金塔县沙枣合作社"),
    ("玉门市总工会向甘肃省总工会争取资金60万元。", "甘肃省总工会", "supports", "玉门市总工会"),
    ("金塔县沙枣合作社成立。酒泉市总工会为合作社建起了冷库。", "酒泉市总工会", "supports", "金塔县沙枣合作社"),
    ("玉门市总工会在酒泉市总工会指导下,成立玉门市石油工会联合会。", "酒泉市总工会", "supports", "玉门市总工会"),
    # means given for what was spoken of before
    ("酒泉市总工会建起飞天食堂。市民政局给予运营补贴5万元。", "酒泉市民政局", "supports", "飞天食堂"),
    ("酒泉市总工会推出“飞天”互助保障,保费由市总工会和市财政局各出一半。", "酒泉市财政局", "supports", "飞天互助保障"),
    ("酒泉市总工会设立“飞天书屋”。书架是玉门市教育局送的。", "玉门市教育局", "supports", "飞天书屋"),
    ("飞天诗社成立于1958年。玉门机床厂工会每年资助3万元。", "玉门机床厂工会", "supports", "飞天诗社"),
    ("赵立新创新工作室成立之初,玉门市总工会拨了2万元启动资金。", "玉门市总工会", "supports", "赵立新创新工作室"),
    ("酒泉市总工会设立“飞天小屋”。酒泉市人民医院每周派两名医生坐诊。", "酒泉市人民医院", "supports", "飞天小屋"),
    ("酒泉市总工会开办“飞天托管班”。教具由玉门市妇联捐赠。", "玉门市妇联", "supports", "飞天托管班"),
    ("酒泉市总工会开办“飞天托管班”。开班经费来自甘肃省总工会。", "甘肃省总工会", "supports", "飞天托管班"),
    ("玉门机床厂工会成立职工互助储金会。酒泉市总工会配套20万元。", "酒泉市总工会", "supports", "职工互助储金会"),
    ("金塔县总工会接到甘肃省总工会下拨的救灾款30万元,敦煌市总工会送来帐篷40顶。", "敦煌市总工会", "supports", "金塔县总工会"),
    ("台风过后,玉门市渔民工会损失渔船14艘。酒泉市总工会送去慰问金8万元。", "酒泉市总工会", "supports", "玉门市渔民工会"),
    # persons helped
    ("酒泉市总工会指派丝路律师事务所律师孙秀英为赵立新提供法律援助。", "酒泉市总工会", "supports", "赵立新"),
    ("赵立新摔伤后,孙秀英陪他跑医院,又请来律师周大川,帮他拿到赔偿。", "孙秀英", "supports", "赵立新"),
    ("赵立新摔伤后,孙秀英陪他跑医院,又请来律师周大川,帮他拿到赔偿。", "周大川", "supports", "赵立新"),
    ("赵立新领衔的赵立新创新工作室有成员6人。徒弟孙秀英、周大川都是技师。", "赵立新", "supports", "周大川"),
    ("快递员孙秀英今年23岁。她的师傅是玉门机床厂首席技师赵立新。", "赵立新", "supports", "孙秀英"),
    ("酒泉市总工会推出“飞天贷”和“戈壁贷”。“飞天贷”由玉门市总工会给予贴息。", "玉门市总工会", "supports", "飞天贷"),
    ("酒泉市总工会设立“飞天法律咨询室”,由丝路律师事务所的律师坐班。", "丝路律师事务所", "supports", "飞天法律咨询室"),
    # careers
    ("1990年,赵立新被分配到玉门机床厂当车工。", "赵立新", "affiliatedWith", "玉门机床厂"),
    ("赵立新在玉门机床厂干了30年。", "赵立新", "affiliatedWith", "玉门机床厂"),
    ("赵立新今年40岁。1998年,他从酒泉技师学院毕业。", "赵立新", "affiliatedWith", "酒泉技师学院"),
    ("从酒泉技师学院毕业的赵立新当上了班长。", "赵立新", "affiliatedWith", "酒泉技师学院"),
    ("玉门机床厂班长名叫赵立新。", "赵立新", "affiliatedWith", "玉门机床厂"),
    ("赵立新创办了酒泉飞天机械有限公司。", "赵立新", "affiliatedWith", "酒泉飞天机械有限公司"),
    # names found once are found again; whom 他 means
    ("护士长阿衣古丽正在查房。阿衣古丽毕业于酒泉技师学院。", "阿衣古丽", "affiliatedWith", "酒泉技师学院"),
    ("赵立新当选代表。她个人先后获得甘肃省五一劳动奖章。", "赵立新", "receives", "甘肃省五一劳动奖章"),
    # titles
    ("飞天驿站入选全国工会服务站点典型案例。", "飞天驿站", "receives", "全国工会服务站点典型案例"),
    # partners in turn
    ("玉门市总工会、金塔县总工会分别与定海区总工会、普陀区总工会结成对子。", "金塔县总工会", "partnersWith", "普陀区总工会"),
]  # fmt: skip

NOT_SAID = [
    ("酒泉市总工会组织职工到玉门机床厂参观学习。", ("酒泉市总工会", "supports", "玉门机床厂")),
    ("酒泉市总工会设立“飞天小屋”。玉门市总工会投入30万元,举办技能竞赛。", ("玉门市总工会", "supports", "飞天小屋")),
    ("酒泉市总工会协调玉门市人民医院减免手术费。", ("酒泉市总工会", "supports", "玉门市人民医院")),
    ("酒泉市总工会设立“飞天小屋”。玉门市总工会补助每名学员500元。", ("玉门市总工会", "supports", "飞天小屋")),
    ("酒泉市总工会设立“飞天小屋”。向玉门市总工会拨付20万元。", ("玉门市总工会", "supports", "飞天小屋")),
    ("酒泉市总工会设立“飞天小屋”。由玉门市总工会派出的6名律师作报告。", ("玉门市总工会", "supports", "飞天小屋")),
    ("酒泉市总工会设立“飞天小屋”。去年玉门市总工会投入8万元加以改造。", ("玉门市总工会", "supports", "飞天小屋")),
    ("酒泉市总工会推行“请上来”的办法。玉门市总工会给予补贴5万元。", ("玉门市总工会", "supports", "请上来的办法")),
    ("酒泉市总工会为赵立新颁发证书。", ("酒泉市总工会", "supports", "赵立新")),
    ("赵立新说,儿子在玉门机床厂上班。", ("赵立新", "affiliatedWith", "玉门机床厂")),
    ("赵立新到玉门机床厂调研。", ("赵立新", "affiliatedWith", "玉门机床厂")),
    ("赵立新希望获得全国技术能手称号。", ("赵立新", "receives", "全国技术能手")),
    ("玉门市总工会、金塔县总工会分别与定海区总工会、普陀区总工会结成对子。", ("玉门市总工会", "partnersWith", "普陀区总工会")),
    ("玉门机床厂、酒泉技师学院等12家单位获得表彰。", ("玉门机床厂", "partnersWith", "酒泉技师学院")),
]  # fmt: skip


def told(words: str) -> set[tuple[str, str, str]]:
    """The facts of an article, by names without marks; partnersWith both ways."""
    reading = read_text(f"工会为职工办实事\n\n本报讯 (记者周明){words}\n")
    names = {entity.key: entity.name.replace("“", "").replace("”", "") for entity in reading.entities}
    facts = {(names[f.head], f.relation, names[f.tail]) for f in reading.facts}
    return facts | {(tail, relation, head) for head, relation, tail in facts if relation == "partnersWith"}


def _ends(fact: tuple[str, str, str], head: str, relation: str, tail: str) -> bool:
    return fact[1] == relation and fact[0].endswith(head) and fact[2].endswith(tail)


@pytest.mark.parametrize(("words", "head", "relation", "tail"), SAID)
def test_it_is_read(words: str, head: str, relation: str, tail: str) -> None:
    assert any(_ends(fact, head, relation, tail) for fact in told(words)), told(words)


@pytest.mark.parametrize(("words", "fact"), NOT_SAID)
def test_it_is_not_read(words: str, fact: tuple[str, str, str]) -> None:
    assert not any(_ends(other, *fact) for other in told(words))
