"""Whom a thing serves, by the words between the two in one sentence.

为|会员|购买|保险; 参加|体检|的均为|骑手; 对|困难职工|进行走访慰问; 组织|职工|赴海南|疗休养.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.claims import Claim, at
from kg.extract.relations.doing.circumstances import serves_nobody
from kg.extract.syntax.clauses import Chunk, Clause, clauses
from kg.extract.syntax.moods import denies
from kg.extract.syntax.runs import mood, runs
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

# How many people are, or which, behind a verb or preposition: 向|300多名|职工, 慰问|一线|职工.
HOW_MANY = (
    r"(?:(?:不少于|不低于|超过|至少|多达|累计)?[近达超约共余逾]*[\d.万千百]+余?多?[名位户个]"
    rf"|{any_of('audience_in_clause.which')})*"
)
# 为|职工, and no 成为|骨干, 作为|职工.
FOR = r"(?<![成作认因以分改称评定转列视长升聘晋授誉])为"
_FOR = frozenset(("为", "给", "替", "向"))
_RANKS = ("", "队伍", "群体", "队伍的", "队伍建设")
_FOR_COUNTED = re.compile(r"[为给替](?:全[省市区县州]|广大|辖区|[\d.万千百余多近约超]+[名位户个])+$")
_GETTING = re.compile(
    rf"(?:{any_of('audience_in_clause.getting_how')})*(?:{any_of('audience_in_clause.getting')})了?[^,，。;；]{{0,16}}?"
)
# What people have for themselves: no meeting, no paper.
BENEFIT = re.compile(rf"(?:{any_of('audience_in_clause.benefits')})[”’]?$")
_TAKERS = re.compile(r"(?:参加|参与|参训|报名|入选|享受)了?(?:此次|本次|这次|今年的?)?")
_PARTAKING = re.compile(r"的?(?:参赛|参训|受训|受助|受益|参与)(?:的)?")
# 参加乙竞赛的|职工|达3万人
_OF_THOSE = re.compile(r"的(?:[近达超约共逾]*[\d.万千百余多]+[名位户个])?(?:全[省市区县]|广大|一线|基层)*")
_CARING = re.compile(any_of("audience_in_clause.caring"))
_ARE = re.compile(
    r"的?[^,，。;；]{0,12}?[,，]?(?:全部|全|都|大多|多数|主要|既)*(?:是|有|为|均为|均是|皆为|包括|来自)[^,，。;；]{0,16}?$"
)
# 组织|一线职工|到某地|疗休养: what people are taken along to for their own sake.
_TAKEN = re.compile(rf"(?:组织|安排|选送|邀请|带领|护送)了?{HOW_MANY}$")
# 把|零工|纳入|甲试点: what people are let into; |司机|有了|“乙驿家”|: what they have now.
LET_IN = re.compile(
    rf"(?:们|家庭)?(?:等[^,，。;；]{{0,8}})?(?:也|都|全部|首次|一并|逐步|正式)*(?:{any_of('audience_in_clause.taking_in')})(?:了|到|进)?(?:本[市省区县])?"
)
_NOW_HAVE = re.compile(
    rf"(?:们|本人|家庭)?(?:(?:从此|如今|终于|现在|则|也|都|又|就|还|已)*(?:(?:{any_of('audience_in_clause.having')})了?(?:自己的?)?“?|有“)"
    r"|[^,，。;；]{0,24}?(?:享受|享有)(?:到|了)?(?:一批|一系列|多项|系列|以下|相应的?|同等的?|[\d一二两三四五六七八九十]+[项种个类])?)"
)
TAKING = re.compile(rf"[把将]{HOW_MANY}$")
_SERVERS = frozenset(("Initiative", "Facility"))
_TREAT = re.compile(rf"(?:{any_of('audience_in_clause.treats')})(?:活动|营|班)?[”’]?$")
_DONE_TO = words_of("audience_in_clause.done_to")
_TO_THEM = re.compile(
    r"(?:们|代表)?(?:一一|逐一|逐户|分别|先后|集中|全部|再次|还|均|都)*(?:进行|开展|给予|予以|实施|作|做)?了?"
)


def clause_audience_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The targets claims that a sentence makes between a thing and a population without a verb's frame."""
    peopled = [view for view in views if any(span.type == "Group" for span in view.spans)]
    rules = (_beside, _obtained, _taking, _done_to, _taken_along, _let_in)
    return [claim for view in peopled for rule in rules for claim in rule(view)]


def _beside(view: View) -> Iterator[Claim]:
    """职工|“安康杯”竞赛, 职工的|读书活动: a population right before the name of what is done."""
    for group, thing in pairwise(view.spans):
        between = view.flat[group.hi : thing.lo]
        named = thing.type == "Initiative" and thing.strength == "strong" and not thing.anaphor
        quoted = between in _RANKS and thing.rule == "quoted-name-with-head"  # 技工队伍|“强基”工程
        if group.type == "Group" and named and (between == "的" or quoted):
            yield Claim(at(view, thing), "targets", at(view, group), view.index, "audience-beside")


def targets(view: View, things: list[Span], groups: tuple[Span, ...], method: str) -> Iterator[Claim]:
    for thing in things:
        yield from (Claim(at(view, thing), "targets", at(view, group), view.index, method) for group in groups)


def people_of(clause: Clause) -> Iterator[tuple[int, Chunk]]:
    """The lists of populations of a clause, each with its position."""
    for i, chunk in enumerate(clause.chunks):
        if chunk.kind == "group" and chunk.spans[0].type == "Group":
            yield i, chunk


def _obtained(view: View) -> Iterator[Claim]:
    """为|快递员|购买|意外伤害保险: what is got for a population, in one clause."""
    for clause in (clause for clause in clauses(view) if not denies(clause)):
        for i, people in people_of(clause):
            before = [c for c in clause.chunks[:i] if c.kind in ("prep", "verb", "group")]
            after = [c for c in clause.chunks[i + 1 :] if c.kind == "group"]
            governed = (bool(before) and before[-1].text in _FOR) or _FOR_COUNTED.search(view.flat[: people.lo])
            if not governed or not after or after[0].spans[0].type != "Initiative":
                continue
            if _GETTING.fullmatch(view.flat, people.hi, after[0].lo):
                things = [s for s in after[0].spans if BENEFIT.search(view.text(s))]
                yield from targets(view, things, people.spans, "obtained-for")


def _taking(view: View) -> Iterator[Claim]:
    """参加|集体婚礼|的新人均为|一线职工, 技能大赛的参赛|职工: who they are that take part."""
    for thing in (s for s in view.spans if s.type == "Initiative"):
        near = [s for s in view.spans if s.type == "Group" and _PARTAKING.fullmatch(view.flat, thing.hi, s.lo)]
        yield from targets(view, [thing], tuple(near[:1]), "takers-are")
    taken = {take.end() for take in _TAKERS.finditer(view.flat)}
    things = [s for s in view.spans if s.lo in taken and s.type == "Initiative"]
    for clause in clauses(view) if things else []:
        for _, people in people_of(clause):
            who = [s for s in things if s.hi < people.lo and _is_of(view, s.hi, people.lo)]
            yield from targets(view, who, people.spans, "takers-are")


def _is_of(view: View, lo: int, hi: int) -> bool:
    """参加|…的均为|…, 参加|…的200名|…: whether what stands between a thing and a population says that they are its takers."""
    return (_ARE.fullmatch(view.flat, lo, hi) or _OF_THOSE.fullmatch(view.flat, lo, hi)) is not None


def _done_to(view: View) -> Iterator[Claim]:
    """走访慰问|困难职工, 对|困难职工|进行走访慰问: what is done to people beside it, and the campaign that it belongs to."""
    for clause in clauses(view):
        for i, people in people_of(clause):
            if view.flat.endswith("对", 0, people.lo) or clause.chunks[i - 1].text == "对":
                behind = [s for c in clause.chunks[i + 1 :] for s in c.spans if _TO_THEM.fullmatch(view.flat, people.hi, s.lo)]
                yield from targets(view, [s for s in behind if view.text(s).endswith(_DONE_TO)], people.spans, "done-to")
            act = clause.chunks[i - 1].spans[-1] if i and clause.chunks[i - 1].kind == "group" else None
            if act is None or act.type != "Initiative" or act.hi != people.lo or not view.text(act).endswith(_DONE_TO):
                continue
            campaigns = [s for s in view.spans if s.type == "Initiative" and s.hi < act.lo and _cares(view.text(s))]
            yield from targets(view, campaigns[-1:] or [act], people.spans, "done-to")


def _cares(name: str) -> bool:
    return _CARING.search(name) is not None and not serves_nobody(name)


def _let_in(view: View) -> Iterator[Claim]:
    """把|零工|纳入|甲试点, |司机|有了|“乙驿家”|: the thing right behind words of letting in or having now."""
    for people in runs(view, frozenset(("Group",))) if view.sentence.role == "body" else []:
        let_in = LET_IN.match(view.flat, people[-1].hi) if TAKING.search(view.flat, 0, people[0].lo) else None
        reached = let_in or _NOW_HAVE.match(view.flat, people[-1].hi)
        if reached and mood(view, people[0].lo) == "done":
            things = [s for s in view.spans if s.type in _SERVERS and s.lo in (reached.end() - 1, reached.end())]
            yield from targets(view, things[:1], tuple(people), "done-to" if let_in else "obtained-for")


def _taken_along(view: View) -> Iterator[Claim]:
    """组织|一线职工|赴海南|疗休养: whom a body takes to rest, training or a check-up."""
    for clause in (clause for clause in clauses(view) if not denies(clause)):
        for i, people in people_of(clause):
            if not _TAKEN.search(view.flat, clause.chunks[0].lo, people.lo):
                continue
            things = [s for c in clause.chunks[i + 1 :] for s in c.spans if s.type == "Initiative"]
            things = [s for s in things if _TREAT.search(view.text(s))]
            yield from targets(view, things[:1], people.spans, "taken-along")
