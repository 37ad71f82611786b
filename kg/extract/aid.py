"""Who gives, lends, lends a hand: 向甲捐赠, 捐给甲, 指导甲, 派驻到甲, 购买甲项目, and gifts to what the article is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.clauses import ORGANISATIONS
from kg.extract.phrases import any_of
from kg.extract.runs import actor_before, clause_end, mood, run_from
from kg.extract.themes import Told, carried_out, things_of, topic_before
from kg.extract.views import Span, View

_HELPED = ORGANISATIONS | {"Facility"}
_GIVING = re.compile(any_of("aid.giving"))
_TO = re.compile(r"[向为给]|(?:捐|赠|送|拨|借|汇|寄|献|交|赠送|捐赠|捐献|转交)(?:给|到|往|至)了?")
_DIRECT = re.compile(rf"(?:{any_of('aid.direct')})了?(?:该[省市区县镇村州])?")
_BOUGHT = re.compile(r"(?:购买|采购|资助|赞助|冠名|出资支持)了?")
_DONATED = re.compile(
    r"(?:捐资|捐款|捐助|赞助|出资|捐出|资助)(?:助学|助困)?(?:人民币)?(?:近|约|超过)?[\d.一二三四五六七八九十百千万]+余?多?[万亿]?多?元"
)
_CAUSES = ("活动", "工程", "行动", "计划", "项目", "仪式")


def aid_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The supports claims that no clause states by itself; `claims` are those already made of the article."""
    told = carried_out(claims)
    found: list[Claim] = []
    for view in views:
        found += [*_given(view), *_helped(view), *_bought(view), *_donated(views, view, told)]
    return found


def _support(view: View, verb: int, takers: list[Span], method: str) -> Iterator[Claim]:
    """Who acts at the offset of a verb supports the takers, unless it is denied."""
    when = mood(view, verb)
    for giver in actor_before(view, verb) if when != "denied" else []:
        for taker in takers:
            if giver is not taker:
                yield Claim(at(view, giver), "supports", at(view, taker), view.index, method, when)


def _given(view: View) -> Iterator[Claim]:
    """甲向乙、丙捐赠图书, 把善款交到乙: a preposition of giving with a body right behind it, and in its clause a gift."""
    for to in _TO.finditer(view.flat):
        takers = run_from(view, to.end(), _HELPED)
        end = clause_end(view, to.end())
        if takers and (len(to.group()) > 1 or _GIVING.search(view.flat, takers[-1].hi, end)):
            yield from _support(view, to.start(), takers, "gift-to")


def _helped(view: View) -> Iterator[Claim]:
    """指导|乙工会, 帮扶|丙村: a verb of helping with a body right behind it; its subject may stand clauses before."""
    for verb in _DIRECT.finditer(view.flat):
        if view.flat[verb.end() :].startswith("下"):
            continue
        takers = run_from(view, verb.end(), _HELPED)
        if takers:
            yield from _support(view, verb.start(), takers, "helps-body")


def _bought(view: View) -> Iterator[Claim]:
    """购买|…项目: who pays for a service supports it."""
    for verb in _BOUGHT.finditer(view.flat):
        end = clause_end(view, verb.end())
        things = [s for s in view.spans if s.type == "Initiative" and verb.end() <= s.lo and s.hi <= end]
        yield from _support(view, verb.start(), things[:1], "pays-for")


def _donated(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """甲公司捐资50万元: a gift without a receiver goes to what the article is about."""
    for gift in _DONATED.finditer(view.flat):
        own = [p for p in things_of(view, frozenset(("Initiative",)), told) if view.text(p.span).endswith(_CAUSES)]
        thing = own[0] if own else topic_before(views, view.index, 6, _CAUSES, told)
        givers = [s for s in view.spans if s.type in ORGANISATIONS and s.hi == gift.start()]
        if thing is not None:
            yield from (Claim(at(view, giver), "supports", thing, view.index, "gift-to-cause") for giver in givers)
