"""Bodies, facilities and prizes of every decade and trade, each in a made-up article of its own, and what is none."""

from __future__ import annotations

import pytest
from made_up_articles import Paper

from kg.model import Reading

DIGEST = Paper("工会动态")  # no place but its own explains a sentence


def entities(reading: Reading) -> set[tuple[str, str]]:
    """(class, name) of whatever the text mentions."""
    return {(entity.type, entity.name.strip("“”")) for entity in reading.entities if entity.mentions}


NAMED = [
    ("大庆石油工会组织职工慰问钻井工人。", "UnionBody", "大庆石油工会"),
    ("国网工会制定方案。", "UnionBody", "国网工会"),
    ("富康达工会举办趣味运动会。", "UnionBody", "富康达工会"),
    ("城关镇商业街联合工会成立。", "UnionBody", "城关镇商业街联合工会"),
    ("匈牙利工会联合会代表来访。", "UnionBody", "匈牙利工会联合会"),
    ("全国各级工会组织广泛开展读书活动。", "UnionBody", "全国各级工会组织"),
    ("厦门市各级女职工委员会举办联谊会。", "UnionBody", "厦门市各级女职工委员会"),
    ("高新区总工会成立。", "UnionBody", "高新区总工会"),
    ("江西省劳动厅与省总工会联合发文。", "PublicBody", "江西省劳动厅"),
    ("武汉市革命委员会作出决定。", "PublicBody", "武汉市革命委员会"),
    ("国家经贸委、全国总工会联合召开会议。", "PublicBody", "国家经贸委"),
    ("盐城市委统战部出席。", "PublicBody", "盐城市委统战部"),
    ("盐城市总工会权益保障和劳动经济部近日印发通知。", "UnionBody", "盐城市总工会权益保障和劳动经济部"),
    ("该部请盐城市总工会法工部协助。", "UnionBody", "盐城市总工会法工部"),
    ("亭湖区人民检察院刑事和行政检察部门派员出席。", "PublicBody", "亭湖区人民检察院刑事和行政检察部门"),
    ("最高人民检察院第六检察厅发布案例。", "PublicBody", "最高人民检察院第六检察厅"),
    ("镇总工会与杏花岭社区工联会开展慰问。", "UnionBody", "杏花岭社区工联会"),
    ("镇总工会联合杏花岭社区党委开展慰问。", "PublicBody", "杏花岭社区党委"),
    ("白鹭新区总工会成立。", "UnionBody", "白鹭新区总工会"),
    ("杏花村村委会开会。", "PublicBody", "杏花村村委会"),
    ("盐城市协调劳动关系三方委员会发布指引。", "PublicBody", "盐城市协调劳动关系三方委员会"),
    ("掘进五队开展读书活动。", "Enterprise", "掘进五队"),
    ("圆通速递盐城分拨中心成立工会。", "Enterprise", "圆通速递盐城分拨中心"),
    ("盐城市总工会与盐城职教集团共建工匠学院。", "Institution", "盐城职教集团"),
    ("大会选出盐城市总工会第八届委员会委员45名、经费审查委员会委员9名。", "UnionBody", "盐城市总工会经费审查委员会"),
    ("绣娘吴桂兰从盐城市总工会职工绣艺学校毕业。", "UnionBody", "盐城市总工会"),
    ("盐城公交集团工会“暖阳”托管班开班。", "Enterprise", "盐城公交集团"),
    ("江苏盐城市总工会成立宣讲团。", "UnionBody", "盐城市总工会"),
    ("盐城市财政拨付20万元。", "PublicBody", "盐城市财政"),
    ("上海申达电气、江苏瑞天科技、安徽宏业实业等4家企业分享经验。", "Enterprise", "江苏瑞天科技"),
    ("泉州恒兴鞋业职工参加。", "Enterprise", "泉州恒兴鞋业"),
    ("宜昌幸福药店为环卫工人送药。", "Enterprise", "宜昌幸福药店"),
    ("青岛国棉六厂细纱车间工人。", "Enterprise", "青岛国棉六厂"),
    ("抚顺龙凤矿的矿工提前完成任务。", "Enterprise", "抚顺龙凤矿"),
    ("中建三局一公司的工人来了。", "Enterprise", "中建三局一公司"),
    ("维斯特朗中山电器有限公司工会来了。", "Enterprise", "维斯特朗中山电器有限公司"),
    ("西安市职业介绍中心与工会合作。", "Institution", "西安市职业介绍中心"),
    ("温州市职工志愿服务总队成立。", "SocialOrganisation", "温州市职工志愿服务总队"),
    ("经中国物流与采购联合会批准,方案正式实施。", "SocialOrganisation", "中国物流与采购联合会"),
    ("红旗机械厂工会:把温暖送到职工心坎上", "UnionBody", "红旗机械厂工会"),
    ("红旗班组:遵义铝厂焊工班、遵义丝绸厂织布班。", "Honour", "红旗班组"),
    ("中国煤矿文工团慰问演出。", "Institution", "中国煤矿文工团"),
    ("中心内有谈心室、台球室、瑜伽室等8个功能室。", "Facility", "台球室"),
    ("工人们在郑州东站集合。", "Facility", "郑州东站"),
    ("工会干部走进地铁5号线施工现场慰问。", "Facility", "地铁5号线施工现场"),
    ("慰问团来到中山路一处建筑工地。", "Facility", "中山路一处建筑工地"),
    ("武昌火车站广场举行仪式。", "Facility", "武昌火车站广场"),
    ("代表在人民大会堂合影。", "Facility", "人民大会堂"),
    ("大赛设团体奖、个人奖和优秀组织奖。", "Honour", "个人奖"),
    ("宜宾市第三小学等5所学校被授予竞赛优秀组织单位。", "Honour", "竞赛优秀组织单位"),
    ("竞赛将评选出“红旗机台”2个、“检修尖兵”3名。", "Honour", "检修尖兵"),
    ("公司被评为全国厂务公开民主管理先进单位。", "Honour", "全国厂务公开民主管理先进单位"),
    ("公司代表队包揽冠、亚军。", "Honour", "冠军"),
]  # fmt: skip

NONE = [
    ("幸福社区:一碗热粥暖人心。", "Honour"),
    ("餐饮、物流、家政等12家企业参加招聘。", "Enterprise"),
    ("千山区遴选12家化工企业参加培训。", "Enterprise"),
    ("他在饭店吃饭,又去药店买药。", "Enterprise"),
    ("企业生产、销售两旺,职工收入提高。", "Enterprise"),
    ("职工在小餐馆就餐。", "Enterprise"),
    ("站段工会开展慰问。", "UnionBody"),
    ("外国工会代表来访。", "UnionBody"),
    ("企业工会作用得到发挥。", "UnionBody"),
    ("李强工会主席走访困难职工。", "UnionBody"),
    ("各级工会组织要发挥作用。", "UnionBody"),
    ("五市工会干部参加培训。", "UnionBody"),
    ("市财政状况良好。", "PublicBody"),
    ("学校设有教室、办公室。", "Facility"),
    ("施工现场一片繁忙。", "Facility"),
    ("遵义站起来迎接挑战。", "Facility"),
    ("获奖选手受到奖励,颁奖后合影。", "Honour"),
    ("公司奖励先进,评比先进。", "Honour"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "kind", "name"), NAMED)
def test_bodies_places_and_prizes_are_known_by_their_form(body: str, kind: str, name: str) -> None:
    assert (kind, name) in entities(DIGEST.read(body))


@pytest.mark.parametrize(("body", "kind"), NONE)
def test_common_words_name_nothing(body: str, kind: str) -> None:
    assert kind not in {type_ for type_, _ in entities(DIGEST.read(body))}


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("长春市、吉林市总工会开展读书活动。", ("长春市", "吉林市")),
        ("临汾、运城、晋中等市总工会开展读书活动。", ("临汾市", "运城市", "晋中市")),
        ("山西省临汾市、陕西省渭南市总工会开展读书活动。", ("临汾市", "渭南市")),
        ("京津冀三地总工会签署合作协议。", ("北京市", "天津市", "河北省")),
        ("上海、江苏、浙江、安徽职工交流。三省一市总工会签署合作协议。", ("上海市", "江苏省", "浙江省", "安徽省")),
    ],
)
def test_unions_named_together_are_each_a_body(body: str, places: tuple[str, ...]) -> None:
    unions = {name for type_, name in entities(DIGEST.read(body)) if type_ == "UnionBody"}
    assert unions == {f"{place}总工会" for place in places}


def test_each_union_sets_up_a_centre_of_its_own() -> None:
    reading = DIGEST.read("长春市总工会、吉林市总工会相继成立困难职工帮扶中心。")
    names = {entity.key: entity.name for entity in reading.entities}
    founded = {(names[f.head], names[f.tail]) for f in reading.facts if f.relation == "establishes"}
    assert founded == {(f"{city}总工会", f"{city}总工会困难职工帮扶中心") for city in ("长春市", "吉林市")}


def test_each_company_of_a_list_has_a_union() -> None:
    reading = DIGEST.read("星河控股集团、华腾机械公司等企业工会建起了爱心妈妈小屋。")
    unions = {name for type_, name in entities(reading) if type_ == "UnionBody"}
    assert unions == {"星河控股集团工会", "华腾机械公司工会"}


def test_a_rank_word_means_the_place_named_right_before_it() -> None:
    reading = DIGEST.read("四川省总工会推进工作,四川职工受益。在绵阳市,市总工会举办培训班。")
    assert ("UnionBody", "绵阳市总工会") in entities(reading)


def test_a_centre_is_meant_by_the_tail_of_its_name() -> None:
    reading = DIGEST.read("咸宁市困难职工援助中心成立。去年,援助中心举办培训班。")
    assert {entity.name for entity in reading.entities if entity.type == "UnionBody"} == {"咸宁市困难职工援助中心"}


def test_a_company_with_and_without_its_legal_form_is_one() -> None:
    reading = DIGEST.read("华腾集团有限公司举办竞赛。华腾集团工会参加。")
    assert {entity.name for entity in reading.entities if entity.type == "Enterprise"} == {"华腾集团有限公司"}
