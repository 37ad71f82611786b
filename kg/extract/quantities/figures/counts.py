"""What a number counts: the thing behind it (60支护林小队) or right before it (服务站点达到19个)."""

from __future__ import annotations

import re

from kg.extract.quantities.discourse import ORGANISATIONS, Turn
from kg.extract.quantities.figures.patterns import BEFORE, figure_words
from kg.extract.quantities.figures.specials import THINGS
from kg.extract.quantities.figures.titles import is_place
from kg.extract.quantities.placed import Placed
from kg.extract.quantities.pointing import named_by_tail
from kg.lexicon import any_of
from kg.text.numbers import Quantity

LISTED = re.compile(r"[”’》]?[、和及与][“‘《]?|[”’》][“‘《]|(?<=[”’》])")
_PEOPLE = frozenset("名位人")
_COPIES = frozenset("份册本张条章")
_SUM = re.compile("(?:共计|合计|总计|总共|一共)[有达]?$")
_USES = re.compile("(?:依托|立足|利用|借助|整合)[^，]*$")  # 依托3个基地、|9个实训点
_PARTS = re.compile("(?:下设|分设|内设|分为|分成|划分)[^，]*$")
_REACHES = re.compile(f"(?:{any_of('figures.reaching')})(?:了|到|全[省市县区])?(?:约|近|超过?)?$")
_WHERE = re.compile(  # 在甲医院等16家|定点医院|设窗口, 到全市|23个|驿站|巡诊, 组织|20名职工|来自 8个县工会
    "(?:在|给|为|向|对|到|往|至|与|于|来自|走进|深入|面向|走访|慰问|覆盖)(?:[^，]{2,20}等|(?:[全各][省市县区州]|辖区|所属|下属|基层)的?)?(?:近|约|超过?)?$"
)
_WHO = re.compile("[一-鿿]{0,2}(?:员(?!工)|师)")  # 6名|集体协商|指导员
_HAS_PARTS = re.compile("(?:设置|设有|共设|分设|包括|包含|涵盖|囊括)了?[^，]*$")
_TEAMS = ("代表队", "参赛队", "参赛队伍")  # they take part
_TIMES = ("场", "场次", "期")
_OF = ("", "的")  # 10万元的|意外险
_QUOTED = re.compile("[“‘]([^”’，]{3,14})[”’]")


def counted(turn: Turn, quantity: Quantity) -> Placed | None:
    """What follows the number and is counted by it: 60支护“林”小队, 18座提供热饭的司机小站."""
    if quantity.kind == "money":
        behind = (m for m in turn.of("Initiative") if m.lo >= quantity.hi)
        return next((m for m in behind if turn.flat[quantity.hi : m.lo] in _OF), None)
    if quantity.kind != "count" or turn.flat[quantity.lo - 1 : quantity.lo] in ("将", "把"):
        return None
    if any(words.search(turn.flat, turn.lo, quantity.lo) for words in (_REACHES, _USES, _PARTS, _SUM)):
        return None
    for mention in turn.mentions:
        if mention.type not in THINGS or _names_one(turn, mention) or mention.name.endswith(_TEAMS):
            continue
        if mention.lo <= quantity.core < quantity.hi < mention.hi:
            return mention
        if mention.lo >= quantity.hi:
            if mention.type != "Initiative" and mention.hi < turn.hi and _WHERE.search(turn.flat, turn.lo, quantity.lo):
                return None
            return _behind(turn, quantity, mention)
    return _known_by_words(turn, quantity)


def _behind(turn: Turn, quantity: Quantity, thing: Placed) -> Placed | None:
    """The thing behind a number where it is near enough to be counted, or the event that has so many parts.

    运动会|设置跳绳等7个|室内项目 counts the parts of the first.
    """
    whole = turn.subject or turn.topic
    parts = thing.type == "Initiative" and _HAS_PARTS.search(turn.flat, turn.lo, quantity.lo)
    if parts and whole is not None and whole.type == "Initiative":
        return whole
    if thing.type == "Initiative" and turn.owner and turn.flat.endswith("有", 0, quantity.lo):
        return None
    gap = turn.flat[quantity.hi : thing.lo].strip("“‘《")
    near = gap == "" or gap.endswith("的") or (len(gap) < 5 and not re.search("[与和在对为向被由经、]", gap))
    people = quantity.unit in _PEOPLE and thing.type != "Honour"
    honoured = thing.type != "Honour" or figure_words("confer").search(turn.flat, turn.lo, turn.hi)
    team = thing.type == "SocialOrganisation" and turn.scene is not None  # 开展|甲行动，组织9支|医疗队: the work of the scene
    return (turn.scene if team else thing) if near and honoured and not people else None


def _known_by_words(turn: Turn, quantity: Quantity) -> Placed | None:
    """What was named before and the words behind a number mean: 12场“甲讲堂”, 60支|护林小队."""
    many = [m for m in turn.known if m.type in ("Initiative", "SocialOrganisation")]
    if quoted := _QUOTED.match(turn.flat, quantity.hi):
        named = [m for m in many if m.name.strip("“”") in quoted[1] or quoted[1] in m.name]
        return named[-1] if named else None
    ends = (end for size in (4, 3) if not _WHO.match(turn.flat, end := quantity.hi + size))
    tails = (turn.flat[quantity.hi : end] for end in ends)
    return next((thing for tail in tails if len(tail) > 2 and (thing := named_by_tail(tail, many))), None)


def headed(turn: Turn, quantity: Quantity) -> Placed | None:
    """What stands right before the number: “浦东工匠”30名, 服务站点达到19个; not the last of a list (甲、乙等4家)."""
    if quantity.kind not in ("count", "head"):
        return None
    before = [m for m in turn.mentions if m.hi <= quantity.lo]
    if before and before[-1] is turn.subject and before[-1].type == "Region" and before[-1].hi == quantity.lo:
        return before[-1]
    if (
        not before
        or before[-1].type not in THINGS
        or _names_one(turn, before[-1])
        or (turn.owner and before[-1].type == "UnionBody")
        or (before[-1].lo, before[-1].hi) in turn.summed
        or (turn.scene is not None and _serves(turn, before[-1], quantity))
        or not BEFORE.fullmatch(turn.flat, before[-1].hi, quantity.lo)
    ):
        return None
    if before[-1].type == "Document" and quantity.unit not in _COPIES:
        return None
    last, listed = before[-1], before[:-1]
    conferred = figure_words("confer").search(turn.flat, 0, turn.lo) is not None and not is_place(last)
    if last.type == "Honour" and turn.scene is not None and not conferred:
        return turn.scene
    if turn.framed and turn.scene is not None and last.type in ("Facility", "Document"):
        return turn.scene
    told = turn.topic if turn.topic is not None and turn.topic.type == "Region" else None
    place = turn.place if turn.place is not None and turn.place.sentence == turn.sentence else told
    if place is not None and _is_class(turn, last):
        return place
    held = last.type == "Initiative" and quantity.unit in _TIMES and last.name.endswith("活动")
    return None if listed and not held and LISTED.fullmatch(turn.flat, listed[-1].hi, last.lo) else last


def _serves(turn: Turn, body: Placed, quantity: Quantity) -> bool:
    """Whether a body does something for those counted (在甲行动中，某工会|为|75名职工…), and is not told to be so many."""
    return body.type in ORGANISATIONS and turn.flat[body.hi : quantity.lo] == "为"


def _is_class(turn: Turn, house: Placed) -> bool:
    """Whether a house that is counted has no name of its own and was not told of before: 劳模工作室|73家."""
    known = sum(m.key == house.key for m in turn.known)
    return house.type == "Facility" and known < 2 and "“" not in turn.flat[max(house.lo - 1, 0) : house.hi]


def _names_one(turn: Turn, mention: Placed) -> bool:
    """Whether a mention means one thing that is named in full later, or after a person or firm: no number counts it."""
    surface = turn.flat[mention.lo : mention.hi]
    if mention.type != "Facility" or len(mention.name) - len(surface) < 3:
        return False
    if not any(m.key == mention.key and (m.sentence, m.lo) < (mention.sentence, mention.lo) for m in turn.known):
        return True
    owners = (m.name for m in turn.known if m.type in ("Person", "Enterprise"))
    return any(name in mention.name and name not in surface for name in owners)
