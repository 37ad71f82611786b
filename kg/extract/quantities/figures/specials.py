"""Whose figure a number is whatever its clause is about: an honour's holders, what is joined, who is given, who is present."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from kg.extract.quantities.discourse import ORGANISATIONS, Turn
from kg.extract.quantities.figures.gifts import given, paid_to
from kg.extract.quantities.figures.patterns import IS_COUNTED, figure_words, verbs_of
from kg.extract.quantities.figures.terms import on_terms
from kg.extract.quantities.figures.titles import conferred, prize_of
from kg.extract.quantities.placed import Placed
from kg.extract.quantities.pointing import named_by_tail
from kg.lexicon import any_of, words_of
from kg.text.numbers import Quantity

THINGS = frozenset(("Initiative", "Facility", "SocialOrganisation", "Institution", "Document", "Honour", "UnionBody"))
OPENINGS = words_of("figures.openings")
MEETINGS = words_of("figures.meetings")  # they reach and train nobody
_HELD = (*OPENINGS, *MEETINGS, "仪式")
_NEAR, _LONG = 6, 3  # characters from the end of a clause; years
# 在苗圃干了|26年, 守护灯塔|17年的某某: the length of a person's working life.
_SERVES = re.compile(f"(?:{any_of('figures.serving')})[^，。、；]{{0,10}}$")
_MAKES_UP = re.compile("(?:成立|组成|组建|建立|成为|担任|加入)了?的?[^，]{0,8}$")
_DESCRIBED = frozenset(("Facility", "Enterprise", "UnionBody", "SocialOrganisation", "Institution", "Initiative"))
_PEOPLE = frozenset("名位")
_OF_IT = re.compile("[^，、来]{0,12}的[“‘]?")
_SEATS = re.compile("的?(?:常务?委员?|委员|成员|理事|监事)(?:共有?|有)?")
_IN_SUCH = re.compile("[”’]?、[^，。]{0,30}等(?:系列|各[类项])?(?:活动|项目|环节|服务)")
_AT = re.compile("(?:[在于向为对给替]|深入|走进|面向|针对)(?:[^，、]{0,8}|[^，]{2,30}的|[^，]{2,20}[和及与])$")
_HELD_AT = frozenset(("Initiative", "Facility", "UnionBody", "SocialOrganisation"))
_HOLDS = re.compile(f"[^，。、]{{0,4}}(?:{any_of('figures.holding')})的")
_OF_HOSTS = re.compile(f"[^，。]{{1,30}}(?:{any_of('figures.holding')})的[“‘]?")
_THIS_EVENT = re.compile(  # 共有60名选手|参加这次比赛
    f"了?(?:这次|此次|本次|该次|这项|此项|该项|本届|这场|该)(?P<head>{any_of('clause_subjects.heads')}|{any_of('clause_subjects.events')})"
)
_IN_IT = re.compile("(?:参与|加入|纳入|列入|投身|置身|融入)(?:(?:到|于)?其中|(?:了)?进来)")
_JOINED = frozenset(("Initiative", "Document", "Facility", "SocialOrganisation"))
_HOUSES = frozenset(("Facility", "SocialOrganisation", "UnionBody"))
_LATELY = 4  # sentences
_THERE = re.compile("(?:参加|出席|参会|到场|与会)[^，]{0,6}$|代表")
_CAME = re.compile("(?:参加|出席)了?(?:会议|大会|活动|仪式|座谈会?|开幕式|启动仪式)$")  # 某某和职工代表约90人|参加会议
_RIVALS = re.compile("(?:参赛|决赛|优秀|顶尖)?(?:选手|对手|高手|参赛者|参赛队伍?)(?:当|之)?[中里]")
_CONTEST = re.compile("(?:赛|比武|运动会)(?:活动)?[”’]?$")
_LAND = frozenset(("Facility", "Institution", "Enterprise", "Region"))
_AREAS = frozenset(("平方米", "平米", "㎡", "平方"))


def special_subject(turn: Turn, quantity: Quantity) -> Placed | None:
    """What a number speaks of whatever the subject: the first that one of the readings finds."""
    return next((found for read in _READINGS if (found := read(turn, quantity)) is not None), None)


def _rivals(turn: Turn, quantity: Quantity) -> Placed | None:
    """The contest just named in which those counted are rivals: 参加|甲大赛|，在240名|选手|中夺冠."""
    if quantity.kind not in ("head", "count") or not _RIVALS.match(turn.flat, quantity.hi):
        return None
    contests = (m for m in reversed(turn.known) if m.type == "Initiative" and _CONTEST.search(m.name))
    return next((m for m in contests if turn.sentence - m.sentence <= 1), None)


def _housed(turn: Turn, quantity: Quantity) -> Placed | None:
    """The place that an area is of, where the clause names nothing it could be of: 驿站位于街角，面积|90平方米."""
    if quantity.unit not in _AREAS or (turn.subject is not None and turn.subject.type in _LAND):
        return None
    if turn.topic is not None and turn.topic.type == "Facility":
        return turn.topic
    places = [m for m in turn.known if m.type == "Facility" and (m.sentence, m.lo) < (turn.sentence, quantity.lo)]
    here = [m for m in places if m.sentence == turn.sentence] or places[-1:]
    return here[0] if here and here[0].sentence >= turn.sentence - 1 else None


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


def _formed(turn: Turn, quantity: Quantity) -> Placed | None:
    """The team that those counted make up: 组织12名劳模工匠成立|宣讲团, 由30名律师组成的|服务队."""
    if quantity.kind != "head" and quantity.unit not in ("名", "位", "支"):
        return None
    teams = [m for m in turn.of("SocialOrganisation") if m.lo > quantity.hi]
    seated = [m for m in turn.of("UnionBody") if m.lo > quantity.hi and turn.flat.endswith("组成的", 0, m.lo)]
    return next((m for m in [*seated, *teams] if _MAKES_UP.search(turn.words(quantity.hi, m.lo))), None)


def _made_into(turn: Turn, quantity: Quantity) -> Placed | None:
    """The house or body that those counted are made into: 把26家小厂拢到一起，成立|甲联合工会."""
    if quantity.kind not in ("head", "count", "measure") or not _gathers().search(turn.flat, turn.lo, quantity.lo):
        return None
    for mention in (*turn.mentions, *turn.ahead):
        between = turn.flat[quantity.hi : mention.lo]
        if mention.lo < quantity.hi or (mention.lo, mention.hi) in turn.summed or between.count("，") + between.count(",") > 1:
            continue
        if mention.type in ("Person", "Enterprise", "PublicBody", "Region") or "；" in between:
            continue
        if mention.type in _HOUSES and _becomes().search(between) and not IS_COUNTED.match(turn.flat, mention.hi):
            return mention
    return None


def _described(turn: Turn, quantity: Quantity) -> Placed | None:
    """What a number describes in front of its name: 占地70亩的|文化宫, 吸纳300名会员的|联合会."""
    behind = next((m for m in turn.mentions if m.lo >= quantity.hi and m.type not in ("Group", "Region")), None)
    if behind is None or behind.type not in _DESCRIBED or (quantity.kind == "count" and quantity.unit not in _PEOPLE):
        return None  # 19家新命名的|工作室: counted themselves
    return behind if _OF_IT.fullmatch(turn.flat, quantity.hi, behind.lo) else None


def _seated(turn: Turn, quantity: Quantity) -> Placed | None:
    """The committee whose members are counted behind its name: 第十六届委员会|委员69名."""
    bodies = (m for m in turn.of(*ORGANISATIONS) if _SEATS.fullmatch(turn.flat, m.hi, quantity.lo))
    return next(bodies, None)


@cache
def _gathers() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of('figures.gathering')})[^，。；]{{0,16}}$|[把将].?$")


@cache
def _becomes() -> re.Pattern[str]:
    return re.compile(f"(?:{verbs_of('build').pattern}|{any_of('figures.becoming')})了?[^，、\\d]{{0,10}}$")


@cache
def _held() -> re.Pattern[str]:
    return re.compile(f"(?:{verbs_of('conduct', 'build').pattern}|配送|赠送|送去|派出|投保|购买|办理?|做)了?[^，、]{{0,8}}$")


def person_of_years(turn: Turn, quantity: Quantity) -> Placed | None:
    """Whose working life a number of years is: 守护灯塔17年的|某某, 在苗圃干了26年，|某某…."""
    if quantity.unit not in ("年", "个年头") or quantity.value < _LONG or not _SERVES.search(turn.flat, turn.lo, quantity.lo):
        return None
    if turn.flat.startswith(("来", "前", "后"), quantity.hi):
        return None
    named = turn.of("Person") or [m for m in turn.ahead if m.lo - turn.hi < _NEAR]
    if named and named[0].type == "Person":
        return named[0]
    return turn.topic if turn.topic is not None and turn.topic.type == "Person" and turn.subject is None else None


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


def _joined(turn: Turn, quantity: Quantity) -> Placed | None:
    """What a number of bodies or people joined: 9家技师工作站加入联盟."""
    if quantity.kind not in ("head", "count"):
        return None
    for mention in turn.of(*THINGS):
        if mention.type in ORGANISATIONS and _HOLDS.match(turn.flat, mention.hi):
            continue
        if mention.type == "Initiative" and turn.campaign is not None and _IN_SUCH.match(turn.flat, mention.hi):
            return turn.campaign  # 职工参加了|体检、座谈等活动
        *_, last = [None, *figure_words("join").finditer(turn.flat, turn.lo, mention.lo)]
        gap = turn.flat[last.end() : mention.lo] if last is not None else ""
        if last is not None and (len(gap) <= 2 or _OF_HOSTS.fullmatch(gap)):
            return mention
    if _IN_IT.search(turn.flat, quantity.hi, turn.hi):
        whole = [m for m in turn.known if m.type in _JOINED or (is_base(m) and m.sentence == turn.sentence)]
        unions = [m for m in whole if is_base(m)]
        return (unions or whole)[-1] if whole else None
    if "入会" in turn.text and turn.topic is not None and turn.topic.sentence == turn.sentence and is_base(turn.topic):
        return turn.topic
    joins = figure_words("join").search(turn.flat, turn.lo, turn.hi)
    if joins and turn.flat.startswith("工会", joins.end()):  # nobody joins a 总工会
        unions = [m for m in turn.known if is_base(m)]
        return unions[-1] if unions else turn.actor if turn.actor is not None and turn.actor.type == "UnionBody" else None
    if joins and (this := _THIS_EVENT.match(turn.flat, joins.end())):
        events = [m for m in turn.known if m.type == "Initiative"]
        return named_by_tail(this["head"], events) or (events[-1] if events else None)
    tails = (turn.flat[joins.end() : joins.end() + size] for size in (4, 3, 2)) if joins else ()
    return next((thing for tail in tails if len(tail) > 1 and (thing := named_by_tail(tail, turn.known))), None)


def is_base(body: Placed) -> bool:
    """Whether a body is a union that people join."""
    return body.type == "UnionBody" and not body.name.endswith(("总工会", "各级工会", "部", "委员会"))


# The order was measured on annotated pages: where two readings answer, the one that is right more often comes first.
_READINGS: tuple[Callable[[Turn, Quantity], Placed | None], ...] = (
    person_of_years,
    _reached,
    conferred,
    prize_of,
    _rivals,
    _housed,
    _formed,
    _made_into,
    _described,
    _seated,
    _joined,
    given,
    paid_to,
    on_terms,
    _occasion,
)
