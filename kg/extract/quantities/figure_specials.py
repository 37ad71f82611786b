"""Whose figure a number is whatever its clause is about: an honour's holders, what is joined, who is given, who is present."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.quantities.clause_subjects import named_by_tail
from kg.extract.quantities.discourse import ORGANISATIONS, Turn
from kg.extract.quantities.patterns import figure_words, verbs_of
from kg.extract.quantities.placed import Placed
from kg.lexicon import any_of, words_of
from kg.text.numbers import Quantity

THINGS = frozenset(("Initiative", "Facility", "SocialOrganisation", "Institution", "Document", "Honour", "UnionBody"))
# Between a thing and its number (站点达到19个) and between a number and what it counts (25座提供饮水的休息室).
BEFORE = re.compile(
    r"[”’》]?(?:已经?|共计?|总数|总量|数量|规模|累计|多?达到?|有|为|近|约|超过?|逾|突破|就|[建办]起|建[成有]|组建|增[至加]到?|发展到|扩大到){0,3}了?"
)
OPENINGS = words_of("figures.openings")
MEETINGS = ("会议", "大会", "座谈会", "推进会", "表彰会", "总结会")  # they reach and train nobody
_HELD = (*OPENINGS, *MEETINGS, "仪式")
_NEAR, _LONG = 6, 3  # characters from the end of a clause; years
# 在苗圃干了|26年, 守护灯塔|17年的某某: the length of a person's working life.
_SERVES = re.compile(f"(?:{any_of('figures.serving')})[^，。、；]{{0,10}}$")
_MAKES_UP = re.compile("(?:成立|组成|组建|建立|成为|担任|加入)了?的?[^，]{0,8}$")
_IN_SUCH = re.compile("[”’]?、[^，。]{0,30}等(?:系列|各[类项])?(?:活动|项目|环节|服务)")
_WORK_THERE = re.compile("(?:从事|务工|就业|工作|创业|经营)[^，]*(?:已|达|有|超|近|约)")
_AT = re.compile("(?:[在于向为对给]|深入|走进|面向|针对)[^，、]{0,8}$")
_HELD_AT = frozenset(("Initiative", "Facility", "UnionBody", "SocialOrganisation"))
_IN_IT = re.compile("(?:参与|加入|纳入|列入|投身|置身|融入)(?:(?:到|于)?其中|(?:了)?进来)")
_JOINED = frozenset(("Initiative", "Document", "Facility", "SocialOrganisation"))
_LATELY = 4  # sentences
_THERE = re.compile("(?:参加|出席|参会|到场|与会)[^，]{0,6}$|代表")
_CAME = re.compile("(?:参加|出席)了?(?:会议|大会|活动|仪式|座谈会?|开幕式|启动仪式)$")  # 某某和职工代表约90人|参加会议
_GOODS = frozenset("套台件册本份张辆盏床双把箱袋吨")
_SUPPLY = re.compile("[^，]{0,6}?(?:购置|购买|添置|配备|捐赠|捐献|赠送|送去|送上|送来|安装|更换|配送)")
_TOOK = re.compile("(?:经过|历经|历时|将?用|用了|[耗花]费了?|耗时|花了)$")
_LASTED = re.compile("(?:经过|历经|历时)$")
_FOR_IT = re.compile("的?(?:时间)?[^，。的]{0,8}")  # 用3年时间开展|甲活动, 历时两个月的|乙行动
_PAID = re.compile("捐|提供|拨|资助|赠|补助|支付|出资|支援|投入|送去|送上|送来|送达")
_GETS = re.compile(f"(?:获(?![奖胜])|被?(?:列|确定|认定|[受选]?聘|聘请|任命)为|担任|{any_of('figures.winning')})了?[^，]{{0,8}}$")
_EACH = re.compile("每[人名个家位]|各(?!级|[单部]|类|项|种|自)|分别|奖金|奖励|奖补")
_HOLDERS = re.compile("[”’》]?(?:荣誉)?(?:称号|奖章|证书)?[^，。]{0,8}的")  # 获“金牌工匠”称号的|20人
_GOT = re.compile("获|授予|评为|命名为")
_GIVEN = re.compile(r"(?:给|给予|借给|为|帮|发给|帮助)(?:他|她)(?!们)")


# 技术能手|称号先后授予|120人次
_TITLE_WENT = re.compile(
    "[”’》]?(?:荣誉)?(?:称号|奖章|证书|奖牌)?(?:已|先后|累计|共|同时|分别|一次性)*(?:授予|颁给|授给|奖给|颁发给|发给)了?"
)
_A_COUNT = re.compile("[0-9][万余多]*[个名家项位]")  # 10个班组、100名|标兵: each number has its own
_INTO_HANDS = re.compile("(?:送到|交到|递到|送达|交给|打到|汇到|转到|发到|送给|递给|发给)了?[^，]{0,6}$")
_RELIEF = re.compile("(?:慰问|救助|帮扶|补助|互助|救济|爱心|补偿|赔偿)(?:金|款)|作为(?:补助|慰问|救助)")
_SUFFERS = re.compile("患|病|住院|手术|受伤|去世|困难|灾|失火|事故|车祸|确诊|骨折|治疗|欠薪|拖欠")
_NO_TITLE = re.compile("^先进(?:集体|个人|单位|工作者)$")
_LAND = frozenset(("Facility", "Institution", "Enterprise", "Region"))
_AREAS = frozenset(("平方米", "平米", "㎡", "平方"))
_SUCH_TITLE = re.compile("(?:[此该本]|这[一项个块面份]{1,2})[项个块]?(?:称号|荣誉|殊荣|奖项|奖章|奖牌|牌匾|旗帜?|大奖)")


def special_subject(turn: Turn, quantity: Quantity) -> Placed | None:
    """What a number speaks of whatever the subject: an honour, what is joined, who is given, the occasion, the long course."""
    if quantity.kind == "time" and _TOOK.search(turn.flat, turn.lo, quantity.lo):
        done = [m for m in turn.of("Initiative") if m.lo >= quantity.hi and _FOR_IT.fullmatch(turn.flat, quantity.hi, m.lo)]
        if done or _LASTED.search(turn.flat, turn.lo, quantity.lo):
            return done[0] if done else turn.campaign or turn.main
    if quantity.kind == "time" and (served := person_of_years(turn, quantity)) is not None:
        return served
    found = _dwellers(turn, quantity) or _rewarded(turn, quantity) or _reached(turn, quantity) or _conferred(turn, quantity)
    found = found or _carried_by(turn, quantity) or _housed(turn, quantity) or _formed(turn, quantity)
    found = found or _joined(turn, quantity) or _given(turn, quantity)
    return found or _supplied(turn, quantity) or _paid_to(turn, quantity) or _occasion(turn, quantity)


def _housed(turn: Turn, quantity: Quantity) -> Placed | None:
    """The place that an area is of, where the clause names nothing it could be of: 驿站位于街角，面积|90平方米."""
    if quantity.unit not in _AREAS or (turn.subject is not None and turn.subject.type in _LAND):
        return None
    if turn.topic is not None and turn.topic.type == "Facility":
        return turn.topic
    places = [m for m in turn.known if m.type == "Facility" and (m.sentence, m.lo) < (turn.sentence, quantity.lo)]
    here = [m for m in places if m.sentence == turn.sentence] or places[-1:]
    return here[0] if here and here[0].sentence >= turn.sentence - 1 else None


def _supplied(turn: Turn, quantity: Quantity) -> Placed | None:
    """The house or person that goods are given to: 给某学校|添置课桌40套, 为某某|送去台灯2盏."""
    if quantity.unit not in _GOODS or turn.subject is not None or turn.actor is not None:
        return None
    for mention in turn.of("Institution", "Enterprise", "Person", "Region", "Facility"):
        led = turn.flat[mention.lo - 1 : mention.lo] in ("为", "给", "向")
        if led and mention.hi <= quantity.lo and _SUPPLY.match(turn.flat, mention.hi):
            return mention
    return None


def _reached(turn: Turn, quantity: Quantity) -> Placed | None:
    """What is held or set up at those counted: 在9个收费站设立|议事角, 深入32家企业举办|法律讲座, 为2000名职工开展|体检."""
    if quantity.kind not in ("head", "count") or not _AT.search(turn.flat, turn.lo, quantity.lo):
        return None
    for mention in turn.mentions:
        if mention.type in _HELD_AT and mention.lo > quantity.hi:
            verb = _held().search(turn.words(quantity.hi, mention.lo))
            if verb:
                return mention
    return None


def _carried_by(turn: Turn, quantity: Quantity) -> Placed | None:
    """What those counted carry out: 9家快递企业|开展|二次协商, 6个行业|推行|民主协商制度."""
    if quantity.kind not in ("head", "count") or any(turn.lo <= m.lo and m.hi <= quantity.lo for m in turn.of(*ORGANISATIONS)):
        return None
    after = [m for m in turn.mentions if m.lo >= quantity.hi]
    first = next((m for m in after if m.type not in ("Group", "Region")), None)
    if first is None or first.type != "Initiative":
        return None
    return first if _carries().fullmatch(turn.words(quantity.hi, first.lo)) else None


def _formed(turn: Turn, quantity: Quantity) -> Placed | None:
    """The team that those counted make up: 组织12名劳模工匠成立|宣讲团, 由30名律师组成的|服务队."""
    if quantity.kind != "head" and quantity.unit not in ("名", "位", "支"):
        return None
    teams = (m for m in turn.of("SocialOrganisation") if m.lo > quantity.hi)
    return next((m for m in teams if _MAKES_UP.search(turn.words(quantity.hi, m.lo))), None)


@cache
def _carries() -> re.Pattern[str]:
    return re.compile(f"[^，、]{{1,14}}(?:{verbs_of('conduct', 'build').pattern}|建立起?)了?[“‘]?")


@cache
def _held() -> re.Pattern[str]:
    return re.compile(f"(?:{verbs_of('conduct', 'build').pattern}|配送|赠送|送去|派出)了?[^，、]{{0,8}}$")


def person_of_years(turn: Turn, quantity: Quantity) -> Placed | None:
    """Whose working life a number of years is: 守护灯塔17年的|某某, 在苗圃干了26年，|某某…."""
    if quantity.unit not in ("年", "个年头") or quantity.value < _LONG or not _SERVES.search(turn.flat, turn.lo, quantity.lo):
        return None
    if turn.flat.startswith(("来", "前", "后"), quantity.hi):
        return None
    named = turn.of("Person") or [m for m in turn.ahead if m.lo - turn.hi < _NEAR]
    if named:
        return named[0] if named[0].type == "Person" else None
    return turn.topic if turn.topic is not None and turn.topic.type == "Person" and turn.subject is None else None


def _dwellers(turn: Turn, quantity: Quantity) -> Placed | None:
    """The region in which those counted work: 如今在某县务工的瓦工超过3千人."""
    if quantity.kind != "head" and quantity.unit not in ("名", "位"):
        return None
    places = (m for m in turn.of("Region") if turn.flat[m.lo - 1 : m.lo] == "在" and _WORK_THERE.match(turn.flat, m.hi))
    return next(places, None)


def _paid_to(turn: Turn, quantity: Quantity) -> Placed | None:
    """The body that many give a sum to: 4家企业向该中心捐款130万元. A giver that is named comes first."""
    if quantity.kind != "money" or turn.subject is not None or turn.actor is not None:
        return None
    for mention in turn.of(*ORGANISATIONS, "Facility"):
        paid = mention.hi <= quantity.lo and _PAID.search(turn.flat, mention.hi, quantity.lo)
        if paid and turn.flat[mention.lo - 1 : mention.lo] in ("向", "给", "为", "对"):
            return mention
    return None


def _occasion(turn: Turn, quantity: Quantity) -> Placed | None:
    """The ceremony or meeting at which those counted are present (130余人参加, 为10名职工代表送上…)."""
    guests = turn.subject is not None and turn.subject.type in ("Person", *ORGANISATIONS)
    alone = turn.subject is None or (guests and _CAME.search(turn.flat, quantity.hi, turn.hi))
    if quantity.kind not in ("head", "count") or not alone or turn.scene is not None:
        return None
    told = turn.subject is None and turn.topic is not None and turn.topic.name.endswith(_HELD)
    if not _THERE.search(turn.text) or told:
        return None
    held = [m for m in turn.known if m.type == "Initiative" and m.name.endswith(_HELD)][-1:]
    held += [turn.held] if turn.held is not None else []
    lately = [m for m in held if turn.sentence - m.sentence < _LATELY]
    return max(lately, key=lambda m: (m.sentence, m.lo), default=None)


def _conferred(turn: Turn, quantity: Quantity) -> Placed | None:
    """The honour that a number of people or bodies was given."""
    if quantity.kind not in ("head", "count"):
        return None
    honours = turn.of("Honour")
    if _SUCH_TITLE.search(turn.text):  # 40个集体获此称号
        return _title_just_named(turn, quantity)
    held = [m for m in honours if _HOLDERS.fullmatch(turn.flat, m.hi, quantity.lo) and _GOT.search(turn.flat, turn.lo, m.lo)]
    if not figure_words("confer").search(turn.text) and not _wins(turn, quantity):
        return held[0] if held else None
    ahead = [m for m in honours if m.hi <= quantity.lo]
    before = [m for m in ahead if BEFORE.fullmatch(turn.flat, m.hi, quantity.lo)] or held[:1]
    before = before or [m for m in ahead if _TITLE_WENT.fullmatch(turn.flat, m.hi, quantity.lo)]
    after = [m for m in honours if m.lo >= quantity.hi and not _A_COUNT.search(turn.flat, quantity.hi, m.lo)]
    given = [m for m in after if figure_words("confer").search(turn.flat, quantity.hi, m.lo)]
    after = given or after  # 35名优秀青年被授予|能手称号
    return before[-1] if before else after[0] if after else None


def _title_just_named(turn: Turn, quantity: Quantity) -> Placed | None:
    """The honour that 此称号 means: the last named before a number, in the name of an event too (“甲先锋号”|授旗仪式)."""
    for mention in reversed(turn.known):
        if (mention.sentence, mention.hi) <= (turn.sentence, quantity.lo):
            found = mention if mention.type == "Honour" else turn.told_by(mention, "Honour")
            if found is not None and not _NO_TITLE.search(found.name):
                return found
    return None


def _rewarded(turn: Turn, quantity: Quantity) -> Placed | None:
    """The honour that money goes with: 授予10人“金牌工匠”称号，每人奖励1万元; so too what is named with money for each."""
    if quantity.kind != "money" or not _EACH.search(turn.flat, turn.lo, quantity.hi):
        return None
    before = [m for m in turn.known if (m.sentence, m.hi) <= (turn.sentence, quantity.lo) and m.sentence >= turn.sentence - 1]
    said = [m for m in before if (m.sentence, m.hi) <= (turn.sentence, turn.lo)] or before
    honours = [m for m in said if m.type in ("Honour", "Facility")]
    kept = honours and not any(m.type in ("Initiative", "Document", "Person") for m in said[said.index(honours[-1]) :])
    conferred = figure_words("confer").search(turn.flat, 0, turn.lo) or (kept and honours[-1].sentence < turn.sentence)
    return honours[-1] if kept and conferred else None


def _wins(turn: Turn, quantity: Quantity) -> bool:
    """Whether those counted get an honour named after them (10人获“金牌工匠”称号)."""
    return quantity.unit != "次" and any(
        _GETS.search(turn.flat, quantity.hi, m.lo) for m in turn.of("Honour") if m.lo > quantity.hi
    )


def _joined(turn: Turn, quantity: Quantity) -> Placed | None:
    """What a number of bodies or people joined: 9家技师工作站加入联盟."""
    if quantity.kind not in ("head", "count"):
        return None
    for mention in turn.of(*THINGS):
        if mention.type == "Initiative" and turn.campaign is not None and _IN_SUCH.match(turn.flat, mention.hi):
            return turn.campaign  # 职工参加了|体检、座谈等活动
        *_, last = [None, *figure_words("join").finditer(turn.flat, turn.lo, mention.lo)]
        if last is not None and mention.lo - last.end() <= 2:
            return mention
    if _IN_IT.search(turn.flat, quantity.hi, turn.hi):
        whole = [m for m in turn.known if m.type in _JOINED or (is_base(m) and m.sentence == turn.sentence)]
        return whole[-1] if whole else None
    if "入会" in turn.text and turn.topic is not None and turn.topic.sentence == turn.sentence and is_base(turn.topic):
        return turn.topic
    joins = figure_words("join").search(turn.flat, turn.lo, turn.hi)
    if joins and turn.flat.startswith("工会", joins.end()):  # nobody joins a 总工会
        unions = [m for m in turn.known if is_base(m)]
        return unions[-1] if unions else turn.actor if turn.actor is not None and turn.actor.type == "UnionBody" else None
    tails = (turn.flat[joins.end() : joins.end() + size] for size in (4, 3, 2)) if joins else ()
    return next((thing for tail in tails if len(tail) > 1 and (thing := named_by_tail(tail, turn.known))), None)


def is_base(body: Placed) -> bool:
    """Whether a body is a union that people join."""
    return body.type == "UnionBody" and not body.name.endswith(("总工会", "各级工会"))


def _handed_to(turn: Turn, quantity: Quantity) -> Placed | None:
    """Who is handed a sum: 2000元慰问金|送到|某某手里, 矿工某某因病休养，工会送去|2000元慰问金."""
    into = next((m for m in turn.of("Person") if m.lo >= quantity.hi and _INTO_HANDS.search(turn.flat, quantity.hi, m.lo)), None)
    if into is not None or not _RELIEF.search(turn.text):
        return into
    told = [m for m in turn.known if m.sentence == turn.sentence and m.type == "Person" and m.hi <= turn.lo]
    whole = turn.of("Group", "Institution", "Region")
    patient = told[0] if told and not whole else None
    return patient if patient is not None and _SUFFERS.search(turn.flat, patient.hi, turn.lo) else None


def _given(turn: Turn, quantity: Quantity) -> Placed | None:
    """Who was given or got a sum: 给他发了8万元借款, 两次获称号."""
    if quantity.kind in ("money", "time") and _GIVEN.search(turn.text):
        doer = turn.topic if turn.subject is None else turn.subject  # 某某帮她讨回…: she is another
        others = [m for m in turn.known if m.type == "Person" and (doer is None or m.key != doer.key)]
        return others[-1] if others else turn.person
    if quantity.kind == "money" and (handed := _handed_to(turn, quantity)) is not None:
        return handed
    persons = [m for m in turn.of("Person") if m.hi <= quantity.lo]
    gets = (quantity.kind == "money" or quantity.unit == "次") and figure_words("get").search(turn.text)
    hero = turn.topic if turn.topic is not None and turn.topic.type == "Person" and turn.subject is None else None
    return (persons[-1] if persons else hero) if gets else None
