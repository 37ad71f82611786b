"""What long reports set up, visit and take up again by a short form: teams, unions of several firms, places by their kind."""

from __future__ import annotations

import pytest
from made_up_articles import read_text


def _named(text: str, type_: str) -> set[str]:
    return {entity.name for entity in read_text(text).entities if entity.type == type_}


@pytest.mark.parametrize(
    ("text", "teams"),
    [
        ("密山市总工会组建宣讲团、普法小分队、法律服务队。", {"宣讲团", "普法小分队", "法律服务队"}),
        ("黑河农机厂成立了降耗、提质、安全3个攻关小组。", {"降耗攻关小组", "提质攻关小组", "安全攻关小组"}),
        ("由20名律师组成的律师团走进厂区。", {"律师团"}),
        ("“红石榴”宣讲团、“巧姐帮帮团”活跃在街头。", {"“红石榴”宣讲团", "巧姐帮帮团"}),
        ("密山市总工会建起一支集体协商指导员队伍。", {"集体协商指导员队伍"}),
        ("各企业建立劳动争议调解委员会126个。", {"劳动争议调解委员会"}),
        ("密山市总工会打造一支高素质工人队伍。", set()),
    ],
)
def test_teams_that_are_set_up(text: str, teams: set[str]) -> None:
    assert _named(text, "SocialOrganisation") == teams


@pytest.mark.parametrize(
    ("text", "unions"),
    [
        ("街道成立了全市首个网约车行业工会联合会。", {"网约车行业工会联合会"}),
        ("园区成立联合工会,扩大覆盖面。", set()),
    ],
)
def test_unions_of_several_firms_that_are_set_up(text: str, unions: set[str]) -> None:
    assert _named(text, "UnionBody") == unions


@pytest.mark.parametrize(
    ("text", "type_", "name"),
    [
        ("辽宁省盘山县总工会与该县义工联合会一起慰问职工。", "SocialOrganisation", "盘山县义工联合会"),
        ("辽宁省盘山县总工会与该县法院签订协议。", "PublicBody", "盘山县法院"),
        ("辽宁省凤城市总工会请市第二人民医院的医生义诊。", "Institution", "凤城市第二人民医院"),
    ],
)
def test_bodies_of_the_place_spoken_of(text: str, type_: str, name: str) -> None:
    assert name in _named(text, type_)


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("凤城市职工技术协会成立于1986年。技协有会员620人。", "凤城市职工技术协会", "技协"),
        ("凤城市总工会成立货运行业劳动争议调解委员会。调委会受理纠纷86件。", "货运行业劳动争议调解委员会", "调委会"),
        ("凤城市重工有限公司铸造分厂是老厂。分厂工会腾出三间库房。", "凤城市重工有限公司铸造分厂工会", "分厂工会"),
        ("凤城市总工会设立劳动争议调处中心。调处中心吸收法官担任调解员。", "劳动争议调处中心", "调处中心"),
        ("凤城市总工会建成“暖蜂驿站”12个。驿站里设有微波炉。", "暖蜂驿站", "驿站"),
        ("凤城市成立王海劳模创新工作室。依托工作室,企业攻克难题。", "王海劳模创新工作室", "工作室"),
    ],
)
def test_a_short_form_means_what_was_named_before(text: str, name: str, said: str) -> None:
    assert said in {form for entity in read_text(text).entities if entity.name == name for form in entity.aliases}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("职工餐厅每天提供三餐,母婴室里配有冰箱。", {"职工餐厅", "母婴室"}),
        ("集团投资200万元建成的职工文体中心去年开馆。", {"职工文体中心"}),
        ("凤城市建成87家职工书屋、136个工会驿站。", {"职工书屋", "工会驿站"}),
        ("这家企业没有自己的职工活动中心。", set()),
        ("职工食堂改造一直拖着。", set()),
    ],
)
def test_places_of_a_kind_that_says_whom_they_serve(text: str, places: set[str]) -> None:
    assert _named(text, "Facility") == places


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("她们走访了鲁绣纺织、永信电子、天鸿医疗等40家企业。", {"鲁绣纺织", "永信电子", "天鸿医疗"}),
        ("在双鸭沟矿,井口有人值守。", {"双鸭沟矿"}),
        ("餐饮、物流、建筑等企业做好防暑工作。", set()),
    ],
)
def test_firms_in_a_list_and_pits(text: str, firms: set[str]) -> None:
    assert _named(text, "Enterprise") == firms


@pytest.mark.parametrize(
    ("text", "type_", "names"),
    [
        ("去年5月建材园区工会联合会成立。", "UnionBody", {"建材园区工会联合会"}),
        ("随后美容行业工会联合会成立。", "UnionBody", {"美容行业工会联合会"}),
        ("去年,全市首家护工行业工会联合会成立,1300人加入。", "UnionBody", {"护工行业工会联合会"}),
        ("店主牵头成立商铺联合工会。", "UnionBody", {"商铺联合工会"}),
        ("舞龙队、锣鼓队也相继成立。", "SocialOrganisation", {"舞龙队", "锣鼓队"}),
        ("由名中医、退休专家组成的医疗队下乡。", "SocialOrganisation", {"医疗队"}),
        ("后来办成了芳芳制衣厂。", "Enterprise", {"芳芳制衣厂"}),
        ("赣南医科大学第一附属医院建起母婴室。", "Institution", {"赣南医科大学第一附属医院"}),
        ("牡丹江第一纺织厂停产。厂工会找到市总工会。", "UnionBody", {"牡丹江第一纺织厂工会", "牡丹江市总工会"}),
        ("锡林郭勒盟工会下乡。盟工会女工部送去书籍。", "UnionBody", {"锡林郭勒盟总工会", "锡林郭勒盟总工会女工部"}),
        ("在四川省绵阳市游仙区石马镇,区人社局设点。", "PublicBody", {"游仙区人社局"}),
        ("联合会成立后,与各方合作。", "SocialOrganisation", set()),
    ],
)
def test_bodies_that_are_founded_and_whose_they_are(text: str, type_: str, names: set[str]) -> None:
    assert _named(text, type_) == names


@pytest.mark.parametrize(
    ("text", "type_", "names"),
    [
        ("攀枝花、乐山两市总工会组织企业认购。", "UnionBody", {"攀枝花市总工会", "乐山市总工会"}),
        ("广饶县总工会挂出“困难职工帮扶中心”的牌子。", "UnionBody", {"广饶县总工会", "困难职工帮扶中心"}),
        ("胜利油田采油二厂获奖。采油二厂工会受到表彰。", "UnionBody", {"胜利油田采油二厂工会"}),
        ("锦州重工集团是老厂。集团公司工会主席李大江说,船好。", "UnionBody", {"锦州重工集团工会"}),
        ("公司在每个项目部成立农民工业余学校。", "Institution", {"农民工业余学校"}),
        ("集团建成焊接、钳工、电气等7个技能大师工作室。", "Facility", {"技能大师工作室"}),
        ("陕西省定边、吴起两县的职工领到了奖。", "Region", {"陕西省", "定边县", "吴起县"}),
        ("公司与专业劳务公司签订合同。", "Enterprise", set()),
    ],
)
def test_bodies_by_their_tail_and_in_pairs(text: str, type_: str, names: set[str]) -> None:
    assert _named(text, type_) == names
