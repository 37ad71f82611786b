"""Parts of campaigns and bodies, participants and partners in ordinary sentence frames, with fillings drawn by a seed.

Each frame is read with a few fillings. Its facts are written behind it as `head relation tail`, by the letters of the gaps: all
of them must be read. From a look-alike no fact of these relations must come.
"""

from __future__ import annotations

import random
import re

import pytest
from made_up_articles import read_text


def words(line: str) -> list[str]:
    """The words of a line."""
    return line.split()


PLACES = words("潢川县 宿松县 巴中市 绥阳县 白银市 青冈县 平潭县 兰考县 福安市 灵武市")
BODIES = {
    "u": words("总工会 教育工会 机械冶金工会 外卖行业工会联合会 直属机关工会"),
    "o": words("财政局 司法局 税务局 中心医院 第四中学 摄影家协会 餐饮协会 妇联 文化馆"),
    "e": words("水泥厂 电力集团 热力公司 路桥工程公司 乳业集团 化工股份有限公司 轴承厂"),
}
NAMES = words("郝建军 蔡晓梅 严志宏 万春燕 秦玉珍 莫小兰 钱伟民 欧阳建平 罗天祥 彭大勇")
CAMPAIGNS = words("“匠星闪耀”行动 “书润心田”系列活动 第六届职工健身运动会 职工心理关爱工程 女职工普法宣传月 “春雨润苗”项目")
DEEDS = words("诗歌朗诵会 摄影展 登山比赛 健康讲座 急救演练 爱心义卖 法律服务 家政培训 钳工比赛 心理疏导 插花体验 合唱比赛")
QUOTED = words("岗位大讲堂 技能大比拼 春季送岗 秋季送学 权益保障 素质提升 情系一线 文化滋养")
EVENTS = words("女职工工作座谈会 快递员恳谈会 新任工会主席培训班 “工会杯”拔河比赛 电焊工技术比赛 消防知识竞赛")

# A U: a union; O P Q: other bodies; H I J: firms; n m: persons; W: a campaign; x y z: deeds; a b c: quoted; M: an event.
FRAMES = """W包括x、y和z。|x partOf W|y partOf W|z partOf W
W由U主办,设x、y、z三个项目。|x partOf W|y partOf W|z partOf W
U举办W,活动内容涵盖x、y、z等。|x partOf W|y partOf W|z partOf W
W由“a”“b”“c”三项活动组成。|a partOf W|b partOf W|c partOf W
U实施W,推出“a”“b”“c”三大行动。|a partOf W|b partOf W|c partOf W
U启动W。据介绍,该活动将开展x、y、z。|x partOf W|y partOf W|z partOf W
作为W的一部分,U举办x。|x partOf W
W内容丰富,既有x,也有y,还有z。|x partOf W|y partOf W|z partOf W
W期间,还将举行x、y和z。|x partOf W|y partOf W|z partOf W
W通过x、y、z等多种形式丰富职工生活。|x partOf W|y partOf W|z partOf W
U举办W,通过x、y、z等形式丰富职工生活。|x partOf W|y partOf W|z partOf W
U举办x、y、z等多种形式的W。|x partOf W|y partOf W|z partOf W
W开幕。与此同时,还将开展x、y、z。|x partOf W|y partOf W|z partOf W
U启动W。活动期间,U将以x、y、z等形式服务职工。|x partOf W|y partOf W|z partOf W
U举办x,这是W的一项重要内容。|x partOf W
U组织的x是W的重头戏。|x partOf W
U举办W,其中x吸引了3000人参加。|x partOf W
U举办W,x是其中之一。|x partOf W
U举办x,并将其纳入W。|x partOf W
U实施W,并以此为抓手举办x和y。|x partOf W|y partOf W
U开展M,也是W的一部分。|M partOf W
W由U主办、O承办,共安排x、y、z3项活动。|x partOf W|y partOf W|z partOf W
U实施W。W的亮点是M。|M partOf W
U举办W。作为W的首场赛事,M落幕。|M partOf W
U启动W。W内容丰富,有x、y和z。|x partOf W|y partOf W
M召开。n主持会议,m讲话。|n participatesIn M|m participatesIn M
U召开M,n出席并讲话。|n participatesIn M
参加M的有H、I和O。|H participatesIn M|I participatesIn M|O participatesIn M
U组织H、I职工参加M。|H participatesIn M|I participatesIn M
U举办M,邀请n授课。|n participatesIn M
n代表H在M上发言。|n participatesIn M
U举办M。活动现场,n作经验交流,m宣读决定。|n participatesIn M|m participatesIn M
M由U主办,H、I等12支代表队参赛。|H participatesIn M|I participatesIn M
O和P结对共建。|O partnersWith P
O与H协同推进x。|O partnersWith H
O联合P、Q开展x。|O partnersWith P|O partnersWith Q|P partnersWith Q
M由O、P共同主办。|O partnersWith P
O召开会议,与P结为共建单位。|O partnersWith P""".splitlines()
LOOK_ALIKES = """U先后举办了x、y、z。
U没有参加M。
H和I分别举办x。
U主办x,O举办y。
与x不同,y由U举办。""".splitlines()
RELATIONS = frozenset(("partOf", "participatesIn", "partnersWith"))


def fill(drawn: random.Random) -> dict[str, str]:
    """What stands for each letter, no two bodies of one place."""
    places = drawn.sample(PLACES, 7)
    gaps = zip("UOPQHIJ", "uoooeee", places, strict=True)
    found = {letter: place + drawn.choice(BODIES[kind]) for letter, kind, place in gaps}
    found |= zip("nm", drawn.sample(NAMES, 2), strict=True)
    found |= zip("xyz", drawn.sample(DEEDS, 3), strict=True)
    found |= zip("abc", drawn.sample(QUOTED, 3), strict=True)
    return found | {"W": drawn.choice(CAMPAIGNS), "M": drawn.choice(EVENTS)}


def written(frame: str, fillings: dict[str, str]) -> str:
    """A frame with its letters filled."""
    return re.sub("[A-Za-z]", lambda letter: fillings[letter.group()], frame)


def facts_of(sentence: str) -> set[tuple[str, str, str]]:
    """(head, relation, tail) of the relations of this area, by every name of either end, without quotation marks."""
    reading = read_text(f"工会动态\n\n本报讯 (记者赵明)日前,{sentence}\n")
    names = {e.key: {re.sub("[“”]", "", name) for name in (e.name, *e.aliases)} for e in reading.entities}
    told = (f for f in reading.facts if f.relation in RELATIONS)
    both = [(f.head, f.relation, f.tail) for f in told]
    both += [(tail, relation, head) for head, relation, tail in both if relation == "partnersWith"]
    return {(one, relation, other) for head, relation, tail in both for one in names[head] for other in names[tail]}


@pytest.mark.parametrize("line", FRAMES, ids=lambda line: line.split("|")[0])
def test_a_frame_gives_its_facts(line: str) -> None:
    frame, *facts = line.split("|")
    drawn = random.Random(line)
    for _ in range(4):
        fillings = fill(drawn)
        sentence = written(frame, fillings)
        wanted = {tuple(re.sub("[“”]", "", fillings.get(word, word)) for word in fact.split()) for fact in facts}
        assert wanted <= facts_of(sentence), sentence


@pytest.mark.parametrize("frame", LOOK_ALIKES)
def test_a_look_alike_gives_none(frame: str) -> None:
    drawn = random.Random(frame)
    for _ in range(4):
        sentence = written(frame, fill(drawn))
        event = {fact for fact in facts_of(sentence) if fact[1] == "partOf" and fact[0].startswith(fact[2])}
        assert facts_of(sentence) <= event, sentence
