"""Who helps a body or a place by the people, the orders or the money that it sends there.

|甲|派出5名医生到|乙站|坐诊; |甲|采购|乙合作社|的农产品; |甲|命名|乙工作室|,各给予5万元补助; |甲|为|站点|提供饮水.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.serving.help_to_bodies import actors_at, help_of
from kg.extract.syntax.called_again import body_called
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import run_from
from kg.extract.syntax.subject_things import last_with
from kg.extract.syntax.themes import Told, carried_out
from kg.extract.views import View
from kg.lexicon import any_of

_HELPED = ORGANISATIONS | {"Facility"}
_CALLED = _HELPED | {"Initiative"}
_THINGS = frozenset(("Facility", "Initiative"))
_SENDS = re.compile(
    rf"(?:{any_of('help_by_means.sending')})(?:了|出)?[^,，。;；]{{0,24}}?(?:{any_of('help_by_means.people')})[^,，。;；]{{0,10}}?[,，]?"
    rf"(?:(?P<stay>{any_of('help_by_means.staying')})|{any_of('help_by_means.going')})了?"
)
_WORKS_THERE = re.compile(
    rf"(?:等[^,，。;；]{{0,10}})?[^,，。;；]{{0,6}}?[,，]?[^,，。;；]{{0,8}}?(?:{any_of('help_by_means.working')})"
)
_LEARNS = re.compile(r"[^,，。;；]{0,8}(?:参观|考察|学习|观摩|参加|取经|调研|疗休养|疗养|就业|务工|上岗|实习|参赛)")
_BUYS = re.compile(r"(?:采购|认购|订购|购买|选购|包销|帮助销售|代销|推销)了?(?:来自)?")
_GOODS = re.compile(rf"(?:等[^,，。;；]{{0,10}}?)?的?[^,，。;；、]{{0,6}}?(?:{any_of('help_by_means.goods')})")
# 命名|乙工作室|,各给予5万元补助
_GRANTED = re.compile(
    r"(?:“[^”]{2,20}”)?[^,，。;；]{0,14}[,，](?:并|还|均|再|每[年个家])*(?:分别|各|一次性|每[年个家])*(?:给予|拨出|奖励|补助|拨付|配套|奖补|资助|追加|投入|拨给)"
    r"(?!的)[^,，。;；]{0,10}?元"
)
_NAMES = re.compile("(?:命名|授予|评选|认定|确定|扶持|选树|评定|培育|创建|打造|建立|建成)了?[^,，。;；]{0,14}$")
_FOR = re.compile("(?:为|给|向|对)(?P<which>这一|这个|该|上述)?")
_NOUN = range(6, 1, -1)  # characters of the last word of a name by which a thing is called again
_GIVES = re.compile(
    rf"[^,，。;；的]{{0,10}}?(?:(?:{any_of('help_by_means.giving')})了?[^,，。;；]{{0,14}}?(?:{any_of('help_by_means.means')})"
    rf"|(?:{any_of('help_to_bodies.building')})(?:了|起))"
)


def means_help_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The supports claims of people, orders and means; `claims` are those already made of the article."""
    told = carried_out(claims)
    found: list[Claim] = []
    for view in views:
        if view.sentence.role == "body":
            found += [*_sent(views, view), *_bought_from(views, view), *_granted(view), *_called_again(views, view, told)]
    return found


def _sent(views: list[View], view: View) -> Iterator[Claim]:
    """|甲|派出5名医生到|乙站|坐诊, |甲|组织专家走进|丙厂|,开展诊断: whose people go there to work."""
    for word in _SENDS.finditer(view.flat):
        hosts = run_from(view, word.end(), _HELPED)
        if not hosts or _LEARNS.match(view.flat, hosts[-1].hi):
            continue
        if word["stay"] or _WORKS_THERE.match(view.flat, hosts[-1].hi):
            team = [at(view, s) for s in view.spans if s.type in ORGANISATIONS and word.start() < s.lo and s.hi <= word.end()]
            takers = [at(view, s) for s in hosts]
            yield from help_of(view, team or actors_at(view, word.start(), views), takers, word.start(), "sends-people")


def _bought_from(views: list[View], view: View) -> Iterator[Claim]:
    """|甲|采购|乙合作社|的农产品: whose goods are bought to help."""
    for word in _BUYS.finditer(view.flat):
        sellers = run_from(view, word.end(), _HELPED)
        if sellers and _GOODS.match(view.flat, sellers[-1].hi):
            buyers = actors_at(view, word.start(), views)
            yield from help_of(view, buyers, [at(view, s) for s in sellers], word.start(), "buys-from")


def _granted(view: View) -> Iterator[Claim]:
    """|甲|命名|乙工作室|,各给予5万元补助: who is given money beside a title."""
    for run in (run_from(view, s.lo, _HELPED) for s in view.spans if s.type in _HELPED and not s.anaphor):
        if run and _NAMES.search(view.flat, 0, run[0].lo) and _GRANTED.match(view.flat, run[-1].hi):
            verb = _NAMES.search(view.flat, 0, run[0].lo)
            lo = verb.start() if verb else run[0].lo
            yield from help_of(view, actors_at(view, lo), [at(view, s) for s in run], lo, "granted")


def _called_again(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """|甲|建起乙驿站。|丙|为|驿站|提供餐食: what is given to a thing or body that is called by the last word of its name."""
    for word in _FOR.finditer(view.flat):
        thing = _called(views, view, word, told)
        if thing is not None:
            yield from help_of(view, actors_at(view, word.start(), views), [thing], word.start(), "gives-again")


def _called(views: list[View], view: View, word: re.Match[str], told: Told) -> Place | None:
    """What the noun behind a preposition calls again, or an anaphor there, where the clause goes on with giving."""
    span = next((s for s in view.spans if s.lo in (word.start("which"), word.end())), None)
    if span is not None:
        meant = span.anaphor and span.type in _CALLED and _GIVES.match(view.flat, span.hi)
        return at(view, span) if meant else None
    for hi in (word.end() + size for size in _NOUN if word.end() in view.token_at):
        if hi in view.token_ending and _GIVES.match(view.flat, hi):
            noun = view.flat[word.end() : hi]
            if (thing := body_called(views, view, noun, word.start()) or last_with(
                views, view, noun, told, word.start(), kinds=_THINGS
            )) is not None:
                return thing
    return None
