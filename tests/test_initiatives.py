"""What is done, in made-up sentences of many topics and decades: names that must be found, and look-alikes that must not."""

from __future__ import annotations

import pytest
from made_up_articles import read_text

from kg.extract.mentions.list_sums import summed_as
from kg.extract.views import view
from kg.model import Sentence


def initiatives(body: str) -> set[str]:
    """Names of the initiatives of one made-up article."""
    text = f"工会消息\n\n　　{body}\n"
    reading = read_text(text)
    return {entity.name for entity in reading.entities if entity.type == "Initiative"}


FOUND = [
    ("株洲市总工会为退役军人提供岗位推荐、政策咨询、创业贷款等服务。", {"岗位推荐", "政策咨询", "创业贷款"}),
    ("本溪钢铁公司工会建立厂务公开、职工评议、民主监督三项制度。", {"厂务公开", "职工评议", "民主监督"}),
    ("湘潭市总工会推出“湘工e贷”“职工健康卡”“法律体检”等服务。", {"湘工e贷", "职工健康卡", "法律体检"}),
    ("滁州市总工会开展了送法律、送文化、送健康等活动。", {"送法律", "送文化", "送健康"}),
    ("太原钢铁厂工会通过新老搭班、双岗轮换、同台练功等模式培养青工。", {"新老搭班", "双岗轮换", "同台练功"}),
    ("临沂市总工会以小额创业贷款为抓手，扶持下岗职工。", {"小额创业贷款"}),
    ("沧州市总工会把工资集体协商列入考核。", {"工资集体协商"}),
    ("乌海市总工会全面推进欠薪问题多元预防化解机制建设。", {"欠薪问题多元预防化解机制"}),
    ("泰州市总工会实施“学历提升计划”“金蓝领培训计划”两大计划。", {"学历提升计划", "金蓝领培训计划"}),
    ("北海市总工会举办线上线下招聘会36场。", {"线上线下招聘会"}),
    ("攀枝花市总工会组织职工参加心理疏导培训。", {"心理疏导培训"}),
    ("“学铁人”专项行动暨矿区安全宣讲活动启动仪式在大庆举行。", {"“学铁人”专项行动", "矿区安全宣讲活动"}),
    ("沈阳市总工会举办大数据技能大赛。大数据技能大赛12月15日落幕。", {"大数据技能大赛"}),
    ("厂里办起了业余夜校和技术讲座。", {"业余夜校", "技术讲座"}),
    ("泸州市总工会召开陶瓷行业用工专题调研座谈会。", {"陶瓷行业用工专题调研座谈会"}),
    ("绵阳市总工会梯次推进陶瓷行业民主恳谈工作。", {"陶瓷行业民主恳谈工作"}),
    ("绵阳市民主管理“开门纳谏”暨关心货车司机座谈会召开。", {"绵阳市民主管理“开门纳谏”暨关心货车司机座谈会"}),
    ("眉山市庆祝“五一”国际劳动节暨劳模表彰大会召开。", {"眉山市庆祝“五一”国际劳动节暨劳模表彰大会"}),
    ("绵阳市总工会推动建立轮流值守、上门回访等机制。", {"轮流值守、上门回访等机制"}),
    ("绵阳市总工会举办砌筑、钢筋绑扎等技能竞赛。", {"砌筑、钢筋绑扎等技能竞赛"}),
    ("眉山市总工会举办农民工文化娱乐、权益保障活动。", {"农民工文化娱乐、权益保障活动"}),
    ("泸州市总工会开展业务培训和技能竞赛。", {"业务培训", "技能竞赛"}),
    (
        "眉山市总工会发布服务职工十件实事，包括发放爱心券、免费体检、暖“新”礼包。",
        {"服务职工十件实事", "发放爱心券", "免费体检", "暖“新”礼包"},
    ),
    ("眉山市总工会开通12351职工维权热线。", {"12351职工维权热线"}),
    ("泸州市总工会连续举办了三届泸州工匠评选活动。", {"泸州工匠评选活动"}),
    ("泸州市职工技能大赛砌筑工决赛在纳溪区举行。", {"泸州市职工技能大赛砌筑工决赛"}),
    ("广元市总工会在全市首设“货车司机关爱日”。", {"货车司机关爱日"}),
    ("广元市总工会十届三次全委会议召开。", {"广元市总工会十届三次全委会议"}),
    ("第四届砌筑工技能大赛在广元市举行。大赛分预赛、决赛两个阶段。", {"预赛", "决赛"}),
]

NOT_FOUND = [
    ("320名职工参加了拔河、跳绳、雪地接力等9个项目的比赛。", {"雪地接力", "拔河", "跳绳"}),
    ("驿站配备了电风扇、折叠躺椅、针线盒等设施。", {"折叠躺椅", "针线盒"}),
    ("活动设置有奖竞答、破冰游戏等环节。", {"破冰游戏", "有奖竞答"}),
    ("厂工会成立了技术革新领导小组，推荐12家职工创建单位。", {"技术革新", "职工创建"}),
    ("企业的生产经营活动受到影响，没有合适的经营项目。", {"生产经营活动", "经营项目"}),
    ("机关干部职工捐款12400元。", {"机关干部职工捐款", "干部职工捐款"}),
    ("抚顺市总工会搭建互帮互带、交流切磋、携手共进的广阔平台。", {"交流切磋"}),
    ("要做好思想政治工作，加强队伍建设。", {"思想政治工作"}),
    ("各级工会高度重视“爱心驿站”建设工作。", {"各级工会高度重视“爱心驿站”建设工作"}),
    ("这次会议为推动工会工作上台阶搭建了平台。", {"工会工作上台阶搭建了平台", "工会工作上台阶"}),
    ("广元市总工会为货车司机打造“温暖之家”。", {"温暖之家"}),
    ("广元市总工会坚持“安全至上”的理念，抓好安全。", {"安全至上"}),
    ("广元市总工会深入学习关于老龄工作的重要论述。", {"老龄工作"}),
    ("他在码头工作，从事新业态工作。", {"码头工作", "新业态工作"}),
    ("学校为全市发展培养了一批人才。", {"全市发展培养"}),
    ("广元市总工会公布维权热线。", {"维权热线"}),
    ("广元市总工会把活动一直开展到2023年元宵。", {"到2023年元宵"}),
]


@pytest.mark.parametrize(("body", "names"), FOUND)
def test_what_is_done_is_named(body: str, names: set[str]) -> None:
    assert names <= initiatives(body), sorted(initiatives(body))


@pytest.mark.parametrize(("body", "names"), NOT_FOUND)
def test_what_only_looks_alike_is_not(body: str, names: set[str]) -> None:
    assert not names & initiatives(body)


def test_a_kind_said_behind_a_name_makes_no_second_thing() -> None:
    found = initiatives("沈阳市总工会开展“绿色通勤”活动。“绿色通勤”已惠及2000人。")
    assert found == {"“绿色通勤”活动"}


@pytest.mark.parametrize(
    ("flat", "mark", "total"),
    [
        ("提供理发、家电维修等便民服务", "等", "things"),
        ("参加拔河、跳绳等9个项目的比赛", "等", "others"),
        ("建立上门回访、定期通报三项工作制度", "三项", "things"),
        ("购置桌椅、空调等设施", "等", "others"),
        ("看望老张、老李等", "等", ""),
        ("打造提供饮水、取暖等服务的休息室", "等", "others"),
    ],
)
def test_a_sum_says_what_a_list_is_of(flat: str, mark: str, total: str) -> None:
    sentence = Sentence(0, len(flat), flat, flat, tuple(range(len(flat))))
    assert summed_as(view(0, sentence), flat.index(mark)) == total


def papers_and_titles(body: str) -> set[tuple[str, str]]:
    """Documents and honours of one made-up article, by class and name."""
    reading = read_text(f"工会消息\n\n　　{body}\n")
    return {(entity.type[0], entity.name) for entity in reading.entities if entity.type in ("Document", "Honour")}


PAPERS_AND_TITLES = [
    ("广元市总工会向企业发出提示函28份、意见书5份。", {("D", "提示函"), ("D", "意见书")}),
    ("广元市总工会向全市职工发出节能减排倡议书。", {("D", "节能减排倡议书")}),
    ("广元市总工会制定年度工作安排，印发工会系统三年行动计划。", {("D", "年度工作安排"), ("D", "工会系统三年行动计划")}),
    ("广元市总工会与市检察院签署《关于建立欠薪联动机制》协议。", {("D", "《关于建立欠薪联动机制》协议")}),
    ("广元市总工会公布第二批全市工匠学院名单。", {("D", "第二批全市工匠学院名单")}),
    ("广元市总工会发布10个劳动法律监督典型案例。", {("D", "劳动法律监督典型案例")}),
    ("广元机床厂被命名为四川工会标准化女职工休息室。", {("H", "四川工会标准化女职工休息室")}),
    ("广元市总工会被评为2019年全省职工书屋建设先进集体。", {("H", "2019年全省职工书屋建设先进集体")}),
    ("张小川当选全省最美货车司机。", {("H", "全省最美货车司机")}),
]


@pytest.mark.parametrize(("body", "names"), PAPERS_AND_TITLES)
def test_papers_and_titles_without_marks_are_read(body: str, names: set[tuple[str, str]]) -> None:
    assert names <= papers_and_titles(body), sorted(papers_and_titles(body))


def test_who_only_sounds_distinguished_bears_no_title() -> None:
    for body in ("广元市总工会开设“最美职工”等专栏。", "优秀青年选手参加了比赛。", "成绩突出的先进集体登台受奖。"):
        assert not {name for kind, name in papers_and_titles(body) if kind == "H"}, body


def test_a_campaign_of_every_union_does_not_make_two_things_one() -> None:
    names = initiatives("广元市总工会组织“安康杯”竞赛活动。该市企业参加全国“安康杯”应急技能知识竞赛活动。")
    assert {"“安康杯”竞赛活动", "全国“安康杯”应急技能知识竞赛活动"} <= names
