"""Whose figure a number is: what it counts, the Initiative it belongs to, the subject of its clause, the topic."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.discourse import Turn
from kg.extract.placed import Placed
from kg.lexicon import read_table
from kg.text.numbers import Quantity

_THINGS = frozenset(("Initiative", "Facility", "SocialOrganisation", "Institution", "Document", "Honour", "UnionBody"))
_PEOPLE = frozenset("名位人")
_COPIES = frozenset("份册本张条章")
_LIST = re.compile(r"[”’》]?[、和及与]?[“‘《]?")
# Between a thing and its number (站点达到19个) and between a number and what it counts (25座提供饮水的休息室).
_BEFORE = re.compile(r"[”’》]?(?:已|共|总数|总量|数量|规模|累计|达到?|有|为|近|约|超过?|就){0,3}")
_GIVEN = re.compile(r"(?:给|给予|借给|为|帮|发给|帮助)(?:他|她)(?!们)")


@cache
def _words(of: str) -> re.Pattern[str]:
    words = {row["word"] for row in read_table("measures") if row["of"] == of}
    return re.compile("|".join(sorted(words, key=lambda word: (-len(word), word))))


def subject_of(turn: Turn, quantity: Quantity, listed: Placed | None = None) -> Placed | None:
    """The entity that a quantity speaks of: what it counts, the Initiative it belongs to, the clause's subject, the topic.

    `listed` is the subject of the number before it in one list (30个集体、34名职工).
    """
    text = turn.flat[turn.lo : turn.hi]
    if quantity.unit in ("岁", "周岁"):
        return next((m for m in turn.mentions if m.type == "Person"), None)
    if turn.flat.endswith("一行", 0, quantity.lo):
        return next((m for m in reversed(turn.mentions) if m.type == "SocialOrganisation" and m.hi <= quantity.lo), None)
    special = _conferred(turn, quantity, text) or _joined(turn, quantity) or _given(turn, quantity, text)
    near = special or _counted(turn, quantity) or _headed(turn, quantity) or listed
    if near is not None:
        return near
    if quantity.kind == "money" and _words("spend").search(text) and not turn.of("Initiative", "Facility"):
        spent = next((m for m in turn.ahead if m.type in ("Initiative", "Facility")), None)
        if spent is not None and turn.scene is None:
            return spent
    return _whole_of_list(turn, quantity) or _subject(turn, quantity, text)


def _whole_of_list(turn: Turn, quantity: Quantity) -> Placed | None:
    """What a list belongs to that a number sums up: 建立甲制度、乙制度三项制度 tells of what came before the list."""
    before = [m for m in turn.mentions if m.hi <= quantity.lo]
    if len(before) < 2 or not re.fullmatch("[”’》]?等?", turn.flat[before[-1].hi : quantity.lo]):
        return None
    first = len(before) - 1
    while first and _LIST.fullmatch(turn.flat, before[first - 1].hi, before[first].lo):
        first -= 1
    if first == len(before) - 1 or first:
        return before[0] if first and first < len(before) - 1 and before[0] is turn.subject else None
    return turn.scene or turn.topic


def _subject(turn: Turn, quantity: Quantity, text: str) -> Placed | None:
    """The Initiative of the clause or sentence, else its subject, else what the article is speaking of."""
    campaign = turn.scene or (turn.topic if turn.topic and turn.topic.type == "Initiative" else turn.main)
    subject, before = turn.subject, text[: quantity.lo - turn.lo]
    if turn.actor is not None and (subject is None or subject is turn.actor) and _words("giver").search(before):
        return turn.actor
    if subject is not None and subject.type in ("Initiative", "Person", "Document"):
        return subject
    reaches = campaign is not None and quantity.kind != "ratio" and _words("campaign").search(text)
    if turn.owner:
        if subject is None:  # 全市 of an article that names no city
            return campaign if reaches else None
        if subject.type != "Region" or _words("stock").search(before):
            return subject
        return _initiative(turn, quantity) or (campaign if reaches or turn.scene else subject)
    named = _initiative(turn, quantity) or turn.scene
    about = subject if subject is not None and subject.type != "Region" else turn.topic
    carrier = about is not None and about.type in ("UnionBody", "PublicBody", "Region")
    if named is None and carrier and (reaches or turn.carried):
        return campaign
    return named or about or turn.main or subject


def _initiative(turn: Turn, quantity: Quantity) -> Placed | None:
    """The Initiative of the clause: the last before the number, else the first after it."""
    named = turn.of("Initiative")
    before = [m for m in named if m.lo < quantity.lo]
    return before[-1] if before else named[0] if named else None


def _conferred(turn: Turn, quantity: Quantity, text: str) -> Placed | None:
    """The honour that a number of people or bodies was given."""
    if quantity.kind not in ("head", "count") or not _words("confer").search(text):
        return None
    honours = turn.of("Honour")
    before = [m for m in honours if m.hi <= quantity.lo and _BEFORE.fullmatch(turn.flat, m.hi, quantity.lo)]
    after = [m for m in honours if m.lo >= quantity.hi]
    return before[-1] if before else after[0] if after else None


def _joined(turn: Turn, quantity: Quantity) -> Placed | None:
    """What a number of bodies or people joined: 14家创新工作室加入联盟."""
    if quantity.kind not in ("head", "count"):
        return None
    for mention in turn.of(*_THINGS):
        *_, last = [None, *_words("join").finditer(turn.flat, turn.lo, mention.lo)]
        if last is not None and mention.lo - last.end() <= 2:
            return mention
    return None


def _given(turn: Turn, quantity: Quantity, text: str) -> Placed | None:
    """Who was given or got a sum: 给他办理了10万元借款, 两次获称号."""
    if quantity.kind in ("money", "time") and _GIVEN.search(text):
        return turn.person
    persons = [m for m in turn.of("Person") if m.hi <= quantity.lo]
    gets = (quantity.kind == "money" or quantity.unit == "次") and _words("get").search(text)
    return persons[-1] if persons and gets else None


def _counted(turn: Turn, quantity: Quantity) -> Placed | None:
    """What follows the number and is counted by it: 100支工人纠“茬”队, 25座提供饮水等服务的环卫工休息室."""
    if quantity.kind == "money":
        return next((m for m in turn.of("Initiative") if m.lo == quantity.hi), None)
    if quantity.kind != "count" or turn.flat[quantity.lo - 1 : quantity.lo] in ("将", "把"):
        return None
    for mention in turn.mentions:
        if mention.type not in _THINGS:
            continue
        if mention.lo <= quantity.core < quantity.hi < mention.hi:
            return mention
        if mention.lo < quantity.hi:
            continue
        gap = turn.flat[quantity.hi : mention.lo].strip("“‘《")
        near = gap == "" or gap.endswith("的") or (len(gap) < 5 and not re.search("[与和在对为向、]", gap))
        people = quantity.unit in _PEOPLE and mention.type != "Honour"
        honoured = mention.type != "Honour" or _words("confer").search(turn.flat, turn.lo, turn.hi)
        return mention if near and honoured and not people else None
    return None


def _headed(turn: Turn, quantity: Quantity) -> Placed | None:
    """What stands right before the number: “浦东工匠”30名, 服务站点达到19个; not the last of a list (甲、乙等4家)."""
    if quantity.kind not in ("count", "head"):
        return None
    before = [m for m in turn.mentions if m.hi <= quantity.lo]
    if before and before[-1] is turn.subject and before[-1].type == "Region" and before[-1].hi == quantity.lo:
        return before[-1]
    if not before or before[-1].type not in _THINGS or not _BEFORE.fullmatch(turn.flat, before[-1].hi, quantity.lo):
        return None
    if before[-1].type == "Document" and quantity.unit not in _COPIES:
        return None
    last, listed = before[-1], before[:-1]
    return None if listed and _LIST.fullmatch(turn.flat, listed[-1].hi, last.lo) else last
