"""People and their posts in ordinary sentence frames, filled with names, bodies and titles drawn by a seed.

Each frame is read with several fillings: the person, the body with its type, the post and affiliatedWith must all be there, and
no other post. The negative frames name a person and a body without a post between them.
"""

from __future__ import annotations

import random

import pytest
from made_up_articles import read_text


def words(line: str) -> list[str]:
    """The words of a line."""
    return line.split()


def by_class(lines: str) -> dict[str, list[str]]:
    """Class → words, from lines that begin with the class."""
    return {first: rest for first, *rest in map(words, lines.strip().splitlines())}


PLACES = words("潢川县 宿松县 巴中市 绥阳县 白银市 青冈县 平潭县 兰考县 陵水黎族自治县 六枝特区")
BODIES = by_class("""
UnionBody 总工会 教育工会 化工工会 快递行业工会联合会 总工会女职工部 直属机关工会联合会 机关工会
PublicBody 司法局 人社局 交通运输局 人民法院 应急管理局 财政局 税务局
Enterprise 供电公司 机床厂 面粉厂 惠通物流有限公司 农商银行 公交集团 顺达汽车零部件股份有限公司
Institution 中医院 第二小学 技师学院 融媒体中心 疾控中心 职业技术学院
SocialOrganisation 餐饮协会 家政服务协会 电商协会 物流协会 建筑业协会 明理律师事务所 志愿者协会
""")
TITLES = by_class("""
UnionBody 主席 副主席 党组成员 四级调研员 社会化工会工作者 常务副主席
PublicBody 局长 副局长 股长 科长 党组书记 仲裁员 总工程师 民警
Enterprise 董事长 总经理 高级技师 电焊工 安全员 出纳 抄表员 汽车修理工 客服
Institution 院长 副院长 语文教师 护士长 药剂师 宿管员 教务处主任
SocialOrganisation 会长 秘书长 理事 志愿者 法律服务工作者 监事长 常务副会长
""")
TRADES = words("电焊工 维修电工 质检员 装卸工 塔吊司机 高级技师 制茶师 仓管员")
NAMES = words("罗秀兰 冯志强 彭佳 许立新 欧阳建平 司马静 袁永红 石磊 覃彩云 扎西顿珠 古丽米热·吐尔逊 安娜·伊万诺娃 董玉林")

FRAMES = """{b}{t}{n}说,职工很满意。
据{b}{t}{n}介绍,活动持续一周。
“这项工作很有意义。”{b}{t}{n}告诉记者。
{n}是{b}的{t}。
{n},{b}{t}。
{n}现任{b}{t}。
{n}曾任{b}{t}。
{n}1998年任{b}{t}。
{n},女,1968年出生,现任{b}{t}。
{n}(右一)是{b}{t}。
{n}同志任{b}{t}。
{n}原系{b}{t}。
经选举,{n}当选{b}{t}。
{n}被任命为{b}{t}。
大会选举{n}为{b}{t}。
{n}以{b}{t}的身份参加了会议。
作为{b}{t},{n}深感责任重大。
讲述者:{n}({b}{t})
时任{b}{t}{n}参与了谈判。
{b}新任{t}{n}表示,将不负重托。
{b}的{t}{n}领到了慰问品。
记者采访了{b}{t}{n}。
在{b}{t}{n}看来,这是好事。
10月12日,{b}{t}{n}带队走访慰问。
会上,{b}{t}{n}作了发言。
{b}{t}{n}向记者介绍了情况。
{b}{t}{n}接受采访时说,明年将继续。
全国劳动模范、{b}{t}{n}登台演讲。""".splitlines()
TRADE_FRAMES = """“感谢工会!”{b}{t}{n}接过慰问品时说。
{b}的{n}是一名{t}。
{n}是{b}的一名{t}。
身为{b}{t},{n}从不叫苦。
来自{b}的{t}{n}说,这里像家一样。""".splitlines()
NOT_POSTS = """{n}到{b}办事。
{n}不是{b}{t}。
{n}给{b}写了一封信。
{b}慰问了{n}一家。
{b}招聘{t}。""".splitlines()


def drawn(frame: str, kinds: list[str], titles: dict[str, list[str]] | None = None) -> list[tuple[str, ...]]:
    """Some fillings of a frame, always the same: (sentence, person, body, class, title)."""
    chance, found = random.Random(frame), []
    for kind in kinds:
        body = chance.choice(PLACES) + chance.choice(BODIES[kind])
        title, name = chance.choice((titles or TITLES)[kind]), chance.choice(NAMES)
        found.append((frame.format(b=body, t=title, n=name), name, body, kind, title))
    return found


def read_posts(sentence: str) -> tuple[dict[str, str], set[tuple[str, str, str]], set[tuple[str, str]]]:
    """Classes by name, posts and affiliations of a sentence in a small article."""
    reading = read_text("工会动态\n\n本报讯 (记者赵明)" + sentence + "\n")
    names = {entity.key: entity.name for entity in reading.entities}
    posts = {(names[p.person], names[p.organisation], p.title) for p in reading.posts}
    works = {(names[f.head], names[f.tail]) for f in reading.facts if f.relation == "affiliatedWith"}
    return {entity.name: entity.type for entity in reading.entities}, posts, works


def expected(name: str, body: str, title: str) -> list[set[tuple[str, str, str]]]:
    """The post, or that at the office of which the title is the head's: 教务处主任 is 主任 of the 教务处 too."""
    office = {(name, body + title[:3], title[3:])} if title.startswith("教务处") else set()
    return [{(name, body, title)}, *([office] if office else [])]


def check(cases: list[tuple[str, ...]]) -> None:
    for sentence, name, body, kind, title in cases:
        classes, posts, works = read_posts(sentence)
        assert classes.get(name) == "Person", sentence
        assert posts in expected(name, body, title), sentence
        assert classes.get(next(iter(posts))[1]) == kind, sentence
        assert (name, next(iter(posts))[1]) in works, sentence


@pytest.mark.parametrize("frame", FRAMES)
def test_a_post_is_read_in_every_frame(frame: str) -> None:
    check(drawn(frame, list(BODIES)))


@pytest.mark.parametrize("frame", TRADE_FRAMES)
def test_workers_of_all_trades_are_read(frame: str) -> None:
    check(drawn(frame, ["Enterprise"] * 4, {"Enterprise": TRADES}))


@pytest.mark.parametrize("frame", NOT_POSTS)
def test_no_post_is_read_where_none_is_told(frame: str) -> None:
    for sentence, *_ in drawn(frame, list(BODIES)):
        assert read_posts(sentence)[1] == set(), sentence


@pytest.mark.parametrize(
    ("title", "post"),
    [
        ("工会主席", ("潢川县机床厂工会", "主席")),
        ("女工委主任", ("潢川县机床厂女工委", "主任")),
        ("总工程师", ("潢川县机床厂", "总工程师")),
    ],
)
def test_the_union_of_a_works_has_its_own_posts(title: str, post: tuple[str, str]) -> None:
    _, posts, _ = read_posts(f"罗秀兰现任潢川县机床厂{title}。")
    assert posts == {("罗秀兰", *post)}
