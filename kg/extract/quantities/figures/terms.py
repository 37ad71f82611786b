"""Figures that tell what a thing is like, wherever its name stands: a loan's terms, a team's members, a person's age."""

from __future__ import annotations

import re
from collections import Counter

from kg.extract.quantities.discourse import Turn
from kg.extract.quantities.placed import Placed
from kg.lexicon import any_of
from kg.text.numbers import Quantity

_TERMS = re.compile(f"(?:{any_of('figures.terms')})[^，、]{{0,8}}$")
_ON_TERMS = re.compile(f"(?:{any_of('figures.on_terms')})[”’》]?(?:业务|产品|项目|计划|活动|服务|工作)?$")
_MEAN_AGE = re.compile("平均年龄|年龄(?:在|最|跨度|从|为|超|不)|(?:年|周)?满$|不满$|[未已]满$")
_OF_MANY = ("SocialOrganisation", "Initiative", "Facility", "Group")


def aged(turn: Turn, last: Placed | None) -> Placed | None:
    """Whose age a number is: the person of the clause, else the one whom the clause before ended in (甲，|今年37岁|，); of
    many (平均年龄|34岁) those counted last, or what the article goes on speaking of."""
    if _MEAN_AGE.search(turn.text):
        if turn.subject is not None and turn.subject.type in _OF_MANY:
            return turn.subject
        return last or (turn.topic if turn.topic is not None and turn.topic.type in _OF_MANY else None)
    here = turn.of("Person")
    if here:
        return here[0]
    if turn.subject is not None and turn.subject.type == "Person":
        return turn.subject
    said = [m for m in turn.known if m.type == "Person" and m.sentence == turn.sentence and m.hi <= turn.lo]
    told = turn.topic if turn.topic is not None and turn.topic.type == "Person" else None
    return said[-1] if said and turn.lo - said[-1].hi <= 1 else told


def on_terms(turn: Turn, quantity: Quantity) -> Placed | None:
    """The loan or insurance whose terms are told: |甲贷|由某行发放，额度最高|10万元."""
    if quantity.kind not in ("money", "ratio", "time") or not _TERMS.search(turn.flat, turn.lo, quantity.lo):
        return None
    if turn.subject is not None and turn.subject.type in ("Initiative", "Document", "Region"):
        return None
    offered = [m for m in turn.known if m.type == "Initiative" and _ON_TERMS.search(m.name)]
    offered = [m for m in offered if (m.sentence, m.lo) < (turn.sentence, quantity.lo)]
    told = Counter(m.key for m in offered)
    return max(reversed(offered), key=lambda m: told[m.key], default=None)
