"""Ordinary sentences filled with many names: whom a thing serves, who helps whom, who issues what, who is given which title.

Each frame is read with a handful of fillers that are drawn with a seed. `expected` are the facts that must come out, as
`head relation tail` with the letters of the slots; a failure names the frame and the sentence.
"""

from __future__ import annotations

import random
import re

import pytest
from made_up_articles import Paper

_DRAWS = 4
_PAPER = Paper("工会动态")
_WORDS = """
places 岷县 渭源县 泸州市 荔波县 肇东市 霍邱县 五常市 桃源县 安岳县 长治市 涪陵区 绩溪县 蓬溪县
unions 总工会 教育工会 餐饮行业工会 快递行业工会联合会 总工会女职工部 邮政工会 文化工会 机械冶金工会 国防工会
firms 供电公司 钢铁集团 星海物流有限公司 永盛纺织厂 第二建筑公司 水务集团 机床厂 铝业公司
schools 第一人民医院 技师学院 实验小学 妇幼保健院 师范学院
facilities 工会驿站 司机之家 职工书屋 妈妈小屋 劳动者港湾 暖心驿站 爱心驿站 职工茶吧
names 侯国安 孟雅芝 何永强 周海燕 韩志刚 董春梅 柴建民 方玉兰 龚国庆 邵红梅
groups 困难职工 网约车司机 护理员 缝纫工 养路工 引航员 翻砂工 电梯维保员 海岛守护人员 因病返贫职工 长途货运司机 茶农
groups 内退职工 青年技术骨干 返乡农民工 尘肺病患者 单亲女职工 环卫女工 外卖送餐员 青年教师 退役军人 采茶女工 月嫂
deeds “夏送清凉”活动 “金秋助学”活动 家政服务技能培训 免费健康体检活动 法律援助行动 “暖流行动” 心理疏导讲座 “四送”活动
deeds 大病救助项目 创业培训班 育婴师培训班 “安心返乡”专项行动
titled 《厂务公开管理办法》 《关于进一步加强班组建设工作的实施意见》 《职工疗休养实施细则》 《送温暖工作方案》
titled 《劳动竞赛条例》 《关于做好工会经审的指导意见》 《告全体职工书》
contracts 集体合同 工资专项集体合同 战略合作框架协议 校企合作协议 目标责任书 女职工权益保护专项集体合同
ranks 全国 省级 全省 泸州市 桃源县 湖北省
titles 五一劳动奖章 劳动模范 青年突击队 民族团结进步模范 节能减排标兵 女职工建功立业标兵岗 职工技术创新能手
quoted “陇原工匠” “最美护士” “安全卫士” “职工好管家” “技能之星” “十佳班组长” “零违章班组” “技术大拿”
"""


def _words(kind: str) -> list[str]:
    return [word for line in _WORDS.splitlines() if line.startswith(f"{kind} ") for word in line.split()[1:]]


def _joined(first: str, second: str) -> list[str]:
    return [one + other for one in _words(first) for other in _words(second)]


_FILLERS = {
    "U": _joined("places", "unions"), "V": _joined("places", "unions"), "E": _joined("places", "firms"),
    "I": _joined("places", "schools"), "F": _joined("places", "facilities"), "N": _words("names"), "M": _words("names"),
    "G": _words("groups"), "X": _words("deeds"), "D": _words("titled"), "C": _words("contracts"),
    "H": _joined("ranks", "titles"), "Q": _words("quoted"),
}  # fmt: skip
_FRAMES = {
    # whom a thing serves
    "日前,{U}为{G}举办{X}。": "X targets G",
    "近日,{U}面向{G}开展了{X}。": "X targets G",
    "{U}实施{X},惠及{G}3200人。": "X targets G",
    "{U}围绕{G}需求,开展{X}。": "X targets G",
    "{U}启动{X}。活动主要面向{G},为期两个月。": "X targets G",
    "{U}启动{X},服务对象为{G}。": "X targets G",
    "为解决{G}的实际困难,{U}启动{X}。": "X targets G",
    "200余名{G}参加了{U}举办的{X}。": "X targets G",
    "{U}开展{X},累计帮助{G}1500余人次。": "X targets G",
    "{F}面向{G}开放。": "F targets G",
    "{U}建成{F},供{G}免费使用。": "F targets G",
    # whom the thing told of before serves
    "{U}开展“冬送温暖”活动。慰问组先后来到一线,向{G}发放了慰问金。": "“冬送温暖”活动 targets G",
    "{U}开展“冬送温暖”活动。活动为14名{G}发放爱心礼包。": "“冬送温暖”活动 targets G",
    "{U}举办{X}。500多名{G}参加活动。": "X targets G",
    "{U}举办{X},深受{G}欢迎。": "X targets G",
    "{U}举办{X}。{G}纷纷表示,受益匪浅。": "X targets G",
    "{U}实施{X},帮助对象为{G}。": "X targets G",
    "{U}开展{X},让广大{G}感受到温暖。": "X targets G",
    "{U}每年为{G}免费体检。": "免费体检 targets G",
    "节前,{U}对{G}逐一走访慰问。": "走访慰问 targets G",
    # who helps whom
    "日前,{E}向{U}捐赠50万元。": "E supports U",
    "{U}走访慰问{E},送去慰问金5万元。": "U supports E",
    "{E}获得{U}20万元资助。": "U supports E",
    "{E}收到{U}捐赠的图书300册。": "U supports E",
    "{I}得到{U}的大力支持。": "U supports I",
    "{X}得到{E}的赞助。": "E supports X",
    "{U}向{I}派驻法律顾问。": "U supports I",
    "{I}被{E}资助20万元。": "E supports I",
    "{U}为{E}、{I}建起了书屋。": "U supports E; U supports I",
    "{U}为新建的{E}配备了图书。": "U supports E",
    "{U}走访一线。为{I}送上慰问金2万元。": "U supports I",
    "{U}看望慰问住院的{I}教师{M}。": "U supports M",
    # papers
    "工作队落实{U}、{V}联合印发{D},走村入户。": "U issues D; V issues D",
    "{U}下发通知,在职工中开展{X}。": "通知 regulates X",
    "{U}、{V}联合印发{D}。": "U issues D; V issues D; U partnersWith V",
    "近日,{D}由{U}印发。": "U issues D",
    "{U}批转{D}。": "U issues D",
    "日前,{D}出台。该文件由{U}牵头制定。": "U issues D",
    "{E}与{I}签订{C}。": "E issues C; I issues C; E partnersWith I",
    "{U}印发{D},对{X}作出安排。": "D regulates X",
    "{D}明确,{G}可享受补贴。": "D regulates G",
    # titles
    "{N}荣获{H}称号。": "N receives H",
    "{N}先后被评为{H}、{Q}。": "N receives H; N receives Q",
    "{U}授予{N}、{M}等10人{Q}称号。": "U confers Q; N receives Q; M receives Q",
    "{E}被{U}命名为{Q}。": "U confers Q; E receives Q",
    "{U}命名{E}为{Q}。": "U confers Q; E receives Q",
    "{U}开展{Q}评选活动。": "U confers Q",
    "{H}获得者、{E}焊工{N}受邀参加。": "N receives H",
    "{U}授予竞赛中胜出的选手{Q}称号。": "U confers Q",
    "{U}召开座谈会。会议宣读决定,并授予{E}{Q}称号。": "U confers Q; E receives Q",
    # what only looks alike
    "{U}为贯彻落实新修订的{D},召开会议。": "no issues",
    "{U}为{E}的同志送去西瓜。": "no supports",
    "{E}设备维护组组长{N}发言。": "no supports",
    "{N}说,争取早日获得{H}。": "no receives",
    "{E}没有得到{U}的资助。": "no supports",
    "{U}召开会议,传达学习{D}。": "no issues",
    "{U}来到{E},开展调研。": "no supports",
    "{U}为{N}颁发{Q}证书。": "no supports",
    # for whose sake a thing is done
    "{U}紧盯{G}等群体的急难愁盼,实施{X}。": "X targets G",
    "{U}从{G}需求出发,推出{X}。": "X targets G",
    "为让{G}少跑腿,{U}近年来推行{X}。": "X targets G",
    "{U}摸清{G}底数,启动{X}。": "X targets G",
    "对{G},{U}实施{X}。": "X targets G",
    "{U}在{G}中广泛开展{X}。": "X targets G",
    "{U}推出{X},{G}凭会员卡就能参加。": "X targets G",
    "{U}建成{F},供{G}和他们的家属歇脚。": "F targets G",
}


@pytest.mark.parametrize("frame", _FRAMES)
def test_a_frame_is_read_whatever_fills_it(frame: str) -> None:
    """All its facts come out, and nothing of a kind that it does not tell."""
    draw = random.Random(frame)
    for _ in range(_DRAWS):
        slots = {slot: draw.choice(_FILLERS[slot]) for slot in re.findall(r"\{(.)\}", frame)}
        if len({slots.get("N"), slots.get("M", "")}) == 1 or slots.get("U") == slots.get("V", ""):
            continue
        sentence = frame.format(**slots)
        found = {(_bare(head), rel, _bare(tail)) for head, rel, tail in _PAPER.facts(sentence)}
        for fact in _FRAMES[frame].split("; "):
            if fact.startswith("no "):
                assert fact[3:] not in {relation for _, relation, _ in found}, sentence
                continue
            head, relation, tail = fact.split()
            ends = (_bare(slots.get(head, head)), _bare(slots.get(tail, tail)))
            assert {(ends[0], relation, ends[1]), (ends[1], relation, ends[0])} & found, sentence


def _bare(name: str) -> str:
    return re.sub("[“”《》]", "", name)
