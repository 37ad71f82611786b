"""Where the names of bodies begin and end, in made-up sentences."""

from __future__ import annotations

import pytest
from made_up_articles import ZUNYI

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
    ("市经信局、民政局、工商联等单位参加。", "PublicBody", "遵义市民政局"),
    ("市经信局、民政局、工商联等单位参加。", "SocialOrganisation", "遵义市工商联"),
    ("市总工会会同财政局、卫健委印发通知。", "PublicBody", "遵义市卫健委"),
    ("遵义市委组织部、宣传部和市总工会座谈。", "PublicBody", "遵义市委宣传部"),
    ("省总又同省文旅厅联手办班。", "PublicBody", "贵州省文旅厅"),
    ("省总联合省文旅厅举办比赛。", "UnionBody", "贵州省总工会"),
    ("市总经济部部长刘志强解读办法。", "UnionBody", "遵义市总工会经济部"),
    ("遵义市各区、县(市)总工会举办比赛。", "UnionBody", "遵义市各区、县(市)总工会"),
    ("市县两级工会投入100万元。", "UnionBody", "遵义市县两级工会"),
    ("全市工会新建驿站20个。", "UnionBody", "遵义市各级工会"),
    ("三矿赵永强、十二矿钱伟获奖。", "Enterprise", "十二矿"),
    ("罗军是黔绿水果种植专业合作社技术顾问。", "Enterprise", "黔绿水果种植专业合作社"),
    ("遵义市人民医院急诊科护士长王芳说。", "Institution", "遵义市人民医院急诊科"),
    ("双方商定成立集体协商专门工作小组。", "SocialOrganisation", "集体协商专门工作小组"),
    ("华润燃气向遵义市慈善总会捐赠物资。", "Enterprise", "华润燃气"),
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
    ("副主席吴敏晒出成绩单。", "吴敏晒"),
    ("8000元互助给付金随即送到李明手里。", "金随"),
    ("第三方配送公司、电商公司参加。", "电商公司"),
    ("1993年技校毕业后,她当了工人。", "1993年技校"),
    ("村民张大爷说,工会帮了大忙。", "张大爷"),
]


@pytest.mark.parametrize(("body", "kind", "name"), NAMED)
def test_a_body_is_named_from_edge_to_edge(body: str, kind: str, name: str) -> None:
    assert (kind, name) in ZUNYI.entities(body)


@pytest.mark.parametrize(("body", "name"), NOT_NAMED)
def test_what_only_looks_like_a_name_is_none(body: str, name: str) -> None:
    assert name not in {entity for _, entity in ZUNYI.entities(body)}
