"""Who is given what a number tells of: a sum handed to a person, goods sent to a school, money paid to a centre."""

from __future__ import annotations

import re

from kg.extract.quantities.discourse import ORGANISATIONS, Turn
from kg.extract.quantities.figures.patterns import figure_words
from kg.extract.quantities.placed import Placed
from kg.lexicon import any_of
from kg.text.numbers import Quantity

_TO = re.compile("对[^，]{0,10}$")
_GRANTS = re.compile("[”’》]?(?:将|一次性|再|另|均|都|每[家个]){0,3}(?:给予|奖励|补助|资助|拨付|拨款|扶持)(?:最高)?")
_NO_GIVER = re.compile("(?:先后|多次|主动|及时|每[年月]|当[场天]|还|又|也|曾|并|再|就|便)*")  # but 联合工会|帮她申请了3000元
_HOUSES = frozenset(("Facility", "SocialOrganisation", "Institution"))
# 某工会成立|工作室|，市总工会一次补贴5万元; 每年给它拨4万元
_FOR_IT = re.compile("(?:补助|奖补|补贴|资助|拨付|拨给|拨款?|划拨|配套|注资|出资|投入|扶持|奖励|支持|挤出|认捐|列支|安排)")
_TO_IT = re.compile("[给为向对][它其](?!们)")
_PAID = re.compile("捐|提供|拨|资助|赠|补助|支付|出资|支援|投入|送去|送上|送来|送达")
_GIVEN = re.compile(r"(?:给|给予|为|帮|帮助|奖励|重奖|奖|补助|资助|救助|补偿|赔偿|返还)了?(?:他|她)(?![们的])")
_INTO_HANDS = re.compile(f"(?:{any_of('figures.handing')})了?[^，]{{0,6}}$")
_RELIEF = re.compile(any_of("figures.relief"))
_SUFFERS = re.compile(any_of("figures.hardship"))


def given(turn: Turn, quantity: Quantity) -> Placed | None:
    """Who was given or got a sum: 给他发了8万元借款, 两次获称号."""
    if quantity.kind in ("money", "time") and (gift := _GIVEN.search(turn.text)):
        named = turn.subject is not None or _NO_GIVER.fullmatch(turn.text, 0, gift.start()) is None
        doer = turn.subject if named else turn.topic  # 某某帮她讨回…: she is another
        others = [m for m in turn.known if m.type == "Person" and (doer is None or m.key != doer.key)]
        return others[-1] if others else turn.person
    if quantity.kind == "money" and (handed := _handed_to(turn, quantity)) is not None:
        return handed
    persons = [m for m in turn.of("Person") if m.hi <= quantity.lo]
    gets = (quantity.kind == "money" or quantity.unit == "次") and figure_words("get").search(turn.text)
    hero = turn.topic if turn.topic is not None and turn.topic.type == "Person" and turn.subject is None else _told_of(turn)
    return (persons[-1] if persons else hero) if gets else None


def _told_of(turn: Turn) -> Placed | None:
    """The one person of whom a sentence began to tell, where a clause says what was got: |某某|受伤，拿到…."""
    if turn.subject is not None or turn.scene is not None:
        return None
    said = {m.key: m for m in turn.known if m.sentence == turn.sentence and m.type == "Person" and m.hi <= turn.lo}
    return next(iter(said.values())) if len(said) == 1 else None


def _handed_to(turn: Turn, quantity: Quantity) -> Placed | None:
    """Who is handed a sum: 500元慰问金|交到|某某手里, 某某因病休养，工会送去|900元慰问金."""
    behind = (m for m in turn.of("Person") if m.lo >= quantity.hi)
    into = next((m for m in behind if _INTO_HANDS.search(turn.flat, quantity.hi, m.lo)), None)
    if into is not None or not _RELIEF.search(turn.text):
        return into
    told = [m for m in turn.known if m.sentence == turn.sentence and m.type == "Person" and m.hi <= turn.lo]
    whole = turn.of("Group", "Institution", "Region")
    patient = told[0] if told and not whole else None
    return patient if patient is not None and _SUFFERS.search(turn.flat, patient.hi, turn.lo) else None


def _for_house(turn: Turn) -> Placed | None:
    """The house that a grant goes to: the one that the sentence has founded (成立|甲工作室|，市总工会补助3万元), or 它."""
    if not _FOR_IT.search(turn.text):
        return None
    if _TO_IT.search(turn.text):
        return next((m for m in reversed(turn.known) if m.type in _HOUSES), None)
    founded = turn.topic is not None and turn.topic.type in _HOUSES and turn.topic.sentence == turn.sentence
    return turn.topic if founded else None


def paid_to(turn: Turn, quantity: Quantity) -> Placed | None:
    """The body that many give a sum to: 4家企业向该中心捐款130万元. A giver that is named comes first."""
    if quantity.kind != "money":
        return None
    for mention in turn.of(*_HOUSES, "Enterprise", *(["Initiative"] if turn.scene is None else [])):  # 对|甲工作室|给予7万元
        if _TO.search(turn.flat, turn.lo, mention.lo) and _GRANTS.fullmatch(turn.flat, mention.hi, quantity.lo):
            return mention
    if (house := _for_house(turn)) is not None:
        return house
    if turn.subject is not None or turn.actor is not None:
        return None
    for mention in turn.of(*ORGANISATIONS, "Facility"):
        paid = mention.hi <= quantity.lo and _PAID.search(turn.flat, mention.hi, quantity.lo)
        if paid and turn.flat[mention.lo - 1 : mention.lo] in ("向", "给", "为", "对"):
            return mention
    return None
