"""Whose figure a number is whatever its clause is about: an honour's holders, what is joined, who is given, who is present."""

from __future__ import annotations

import re

from kg.extract.quantities.clause_subjects import named_by_tail
from kg.extract.quantities.discourse import ORGANISATIONS, Turn
from kg.extract.quantities.placed import Placed
from kg.extract.quantities.wording import figure_words
from kg.text.numbers import Quantity

THINGS = frozenset(("Initiative", "Facility", "SocialOrganisation", "Institution", "Document", "Honour", "UnionBody"))
# Between a thing and its number (站点达到19个) and between a number and what it counts (25座提供饮水的休息室).
BEFORE = re.compile(r"[”’》]?(?:已|共|总数|总量|数量|规模|累计|达到?|有|为|近|约|超过?|就){0,3}")
OPENINGS = ("启动仪式", "启动会", "动员会", "发布会", "发布仪式", "推进会", "部署会", "座谈会", "总结会", "表彰会", "表彰大会")
MEETINGS = ("会议", "大会", "座谈会", "推进会", "表彰会", "总结会")  # they reach and train nobody
_HELD = (*OPENINGS, *MEETINGS, "仪式")
_LATELY = 4  # sentences
_THERE = re.compile("(?:参加|出席|参会|到场|与会)[^，]{0,6}$|代表")
_TOOK = re.compile("(?:经过|历经|历时)$")
_PAID = re.compile("捐|提供|拨|资助|赠|补助|支付|出资|支援|投入")
_GETS = re.compile("(?:获|夺得|摘得|捧得)[^，]{0,8}$")
_GIVEN = re.compile(r"(?:给|给予|借给|为|帮|发给|帮助)(?:他|她)(?!们)")


def special_subject(turn: Turn, quantity: Quantity) -> Placed | None:
    """What a number speaks of whatever the subject: an honour, what is joined, who is given, the occasion, the long course."""
    if quantity.kind == "time" and _TOOK.search(turn.flat, turn.lo, quantity.lo):
        return turn.campaign or turn.main
    found = _conferred(turn, quantity) or _joined(turn, quantity) or _given(turn, quantity)
    return found or _paid_to(turn, quantity) or _occasion(turn, quantity)


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
    if quantity.kind not in ("head", "count") or turn.subject is not None or turn.scene is not None:
        return None
    if not _THERE.search(turn.text) or (turn.topic is not None and turn.topic.name.endswith(_HELD)):
        return None
    held = (m for m in reversed(turn.known) if m.type == "Initiative" and m.name.endswith(_HELD))
    return next((m for m in held if turn.sentence - m.sentence < _LATELY), None)


def _conferred(turn: Turn, quantity: Quantity) -> Placed | None:
    """The honour that a number of people or bodies was given."""
    if quantity.kind not in ("head", "count"):
        return None
    if not figure_words("confer").search(turn.text) and not _wins(turn, quantity):
        return None
    honours = turn.of("Honour")
    before = [m for m in honours if m.hi <= quantity.lo and BEFORE.fullmatch(turn.flat, m.hi, quantity.lo)]
    after = [m for m in honours if m.lo >= quantity.hi]
    return before[-1] if before else after[0] if after else None


def _wins(turn: Turn, quantity: Quantity) -> bool:
    """Whether those counted get an honour named after them (10人获“金牌工匠”称号)."""
    return quantity.unit != "次" and any(
        _GETS.search(turn.flat, quantity.hi, m.lo) for m in turn.of("Honour") if m.lo > quantity.hi
    )


def _joined(turn: Turn, quantity: Quantity) -> Placed | None:
    """What a number of bodies or people joined: 14家创新工作室加入联盟."""
    if quantity.kind not in ("head", "count"):
        return None
    for mention in turn.of(*THINGS):
        *_, last = [None, *figure_words("join").finditer(turn.flat, turn.lo, mention.lo)]
        if last is not None and mention.lo - last.end() <= 2:
            return mention
    if "入会" in turn.text and turn.topic is not None and turn.topic.sentence == turn.sentence and _is_base(turn.topic):
        return turn.topic
    joins = figure_words("join").search(turn.flat, turn.lo, turn.hi)
    if joins and turn.flat.startswith("工会", joins.end()):  # nobody joins a 总工会
        unions = [m for m in turn.known if _is_base(m)]
        return unions[-1] if unions else None
    tails = (turn.flat[joins.end() : joins.end() + size] for size in (4, 3, 2)) if joins else ()
    return next((thing for tail in tails if len(tail) > 1 and (thing := named_by_tail(tail, turn.known))), None)


def _is_base(body: Placed) -> bool:
    """Whether a body is a union that people join."""
    return body.type == "UnionBody" and not body.name.endswith(("总工会", "各级工会"))


def _given(turn: Turn, quantity: Quantity) -> Placed | None:
    """Who was given or got a sum: 给他办理了10万元借款, 两次获称号."""
    if quantity.kind in ("money", "time") and _GIVEN.search(turn.text):
        doer = turn.topic if turn.subject is None else turn.subject  # 某某帮她讨回…: she is another
        others = [m for m in turn.known if m.type == "Person" and (doer is None or m.key != doer.key)]
        return others[-1] if others else turn.person
    persons = [m for m in turn.of("Person") if m.hi <= quantity.lo]
    gets = (quantity.kind == "money" or quantity.unit == "次") and figure_words("get").search(turn.text)
    return persons[-1] if persons and gets else None
