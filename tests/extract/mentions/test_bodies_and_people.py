"""Bodies and people in made-up sentences: a name for each way of giving one, and words that only look like names."""

from __future__ import annotations

import pytest
from made_up_articles import ZUNYI

NAMED = [
    ("丽江市总工会主席扎西多吉说,服务要到家。", "Person", "扎西多吉"),
    ("遵义汽车站调解员丛大海连夜赶来。", "Person", "丛大海"),
    ("以高桥一郎为团长的日本工会代表团来访。", "Person", "高桥一郎"),
    ("大会听取了工人代表团团长、书记伊万·彼得洛夫率领的团队的报告。", "Person", "伊万·彼得洛夫"),
    ("遵义市青年企业家协会捐资50万元。", "SocialOrganisation", "遵义市青年企业家协会"),
    ("遵义市总工会副主席原立峰表示,服务要到家。", "Person", "原立峰"),
    ("27岁的夏建国正在调试机器。", "Person", "夏建国"),
    ("公司成立了“郑海涛技能大师工作室”。", "Person", "郑海涛"),
    ("湄潭县供电公司薛大立创新工作室成立。", "Person", "薛大立"),
    ("公交女司机田芳把孩子送进托管班。", "Person", "田芳"),
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
    ("遵义市委常委兼宣传部部长罗远航到会。", "PublicBody", "遵义市委宣传部"),
    ("遵义市委常委兼市总工会主席罗远航到会。", "UnionBody", "遵义市总工会"),
    ("来自桐梓、绥阳、习水等3个区(市、县)总工会的财务干部参加培训。", "UnionBody", "绥阳县总工会"),
    ("向劳模李铁柱学习。", "Person", "李铁柱"),
    ("贵州省铜仁市碧江区铜仁黔瑞玻璃有限公司工会慰问职工。", "UnionBody", "铜仁黔瑞玻璃有限公司工会"),
    ("调研组走访了桐梓县、绥阳县。每到一地,都同当地总工会签订协议。", "UnionBody", "绥阳县总工会"),
    ("贵州省地质工会文体骨干集训班开班。", "UnionBody", "贵州省地质工会"),
    ("遵义市总工会副主席涂沐川透露,服务要到家。", "Person", "涂沐川"),
    ("工会把“宏泽”“远景”等龙头企业当作样板。", "Enterprise", "宏泽"),
    ("身兼遵义市委常委和市委统战部部长的何其昌算了一笔账。", "PublicBody", "遵义市委统战部"),
    ("翠竹社区把棋盘摆到了楼下。", "Region", "翠竹社区"),
    ("骑手走进翠竹社区、银杏社区和长乐社区。", "Region", "长乐社区"),
    ("工会把7家工作室编成测绘、监理、吊装三个攻关小组。", "SocialOrganisation", "吊装攻关小组"),
    ("职工与综合执法临江中队联手清理。", "PublicBody", "综合执法临江中队"),
    ("遵义市总工会购买遵义心桥社会工作服务中心的服务。", "SocialOrganisation", "遵义心桥社会工作服务中心"),
]  # fmt: skip

NOT_NAMED = [
    ("为保证工程质量,工会聘请了监督员。", "Person"),
    ("骑手向记者坦言,自己并不清楚。", "Person"),
    ("会员从7人增到90多人。", "Person"),
    ("选手经初赛、复赛进入决赛。", "Person"),
    ("主席由衷地说,服务要到家。", "Person"),
    ("大家管它叫“段氏操作法”。", "Person"),
    ("一线职工占比达到七成。", "Person"),
    ("省里为6家职工创新工作室授牌。", "Person"),
    ("教师白建英学会了家电维修。", "SocialOrganisation"),
    ("遵义市总工会灵活布局,服务职工。", "PublicBody"),
    ("教育部门充分讨论。", "PublicBody"),
    ("贵州省煤矿工会走访了矿工。", "Enterprise"),
    ("本报记者张建国报道了此事。", "Person"),
    ("安全员查隐患,人人有责。", "Person"),
    ("慰问了一线工人和家属,送去清凉。", "Person"),
    ("徒弟向师傅敬茶。", "Person"),
    ("评上工匠时还会有津贴。", "Person"),
    ("绿化工边擦汗边说。", "Person"),
    ("引导煤矿工人强体魄、增见识。", "Person"),
    ("参加技能大师特色展厅验收。", "Person"),
    ("骑手扎堆的商圈里有了休息点。", "Person"),
    ("周通报、月调度制度建立起来。", "Person"),
    ("老旧社区把楼道刷新了,各社区着力排查。", "SocialOrganisation"),
    ("两月时间学会三门手艺。", "SocialOrganisation"),
    ("“小巨人”“单项冠军”等骨干企业增至30家。", "Enterprise"),
    ("青年们参与其中,投身社区服务。", "SocialOrganisation"),
    ("遵义工会铺就工人成长路,全系统大师工作室开得红火。", "Person"),
    ("湄潭县推出信用贷。湄潭给匠人开信用。", "Person"),
    ("区队奖金怎么分,大家都清楚。", "SocialOrganisation"),
    ("全市技能人才队伍发展到8万人。", "SocialOrganisation"),
    ("各专业工作室你追我赶。", "Facility"),
    ("有的就是加油站旁的偏房。", "Facility"),
    ("各区(市、县)总工会主席轮流述职,9个区(市、县)总工会受到表扬。", "PublicBody"),
    ("区总工会联合区里各方共同服务。", "PublicBody"),
]


@pytest.mark.parametrize(("body", "kind", "name"), NAMED)
def test_names_are_read_whole(body: str, kind: str, name: str) -> None:
    assert name in {n.strip("“”") for n in ZUNYI.names(body, kind)}


def test_the_unions_that_an_event_is_about_are_no_union_of_the_place() -> None:
    assert "毕节市总工会" not in ZUNYI.names("毕节市工会财务工作会议召开。", "UnionBody")
    assert "毕节市总工会" in ZUNYI.names("毕节市总工会财务工作会议召开。", "UnionBody")


@pytest.mark.parametrize("said", ["基层工会是工会的根。", "入冬以来,各级工会的年货陆续送到。"])
def test_what_is_said_of_unions_in_general_names_none_but_a_deed_does(said: str) -> None:
    assert ZUNYI.names(said, "UnionBody") == {"遵义市总工会"}
    assert "遵义市基层工会" in ZUNYI.names("基层工会利用假期开办托管班20个。", "UnionBody")


def test_a_verb_before_the_rank_of_a_union_is_none_of_its_name() -> None:
    plain = ZUNYI.names("职工入园时,省盐业工会发了凭证。", "UnionBody")
    assert "贵州省盐业工会" in plain
    assert ZUNYI.names("职工入园时,持省盐业工会发的凭证。", "UnionBody") == plain


@pytest.mark.parametrize(("body", "kind"), NOT_NAMED)
def test_what_only_looks_like_a_name_is_none(body: str, kind: str) -> None:
    assert not ZUNYI.names(body, kind)
