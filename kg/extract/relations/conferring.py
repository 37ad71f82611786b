"""Who awards a title beyond 甲授予乙称号: 被|甲总工会|命名为…, 甲命名乙为…, |甲|颁发的“…”, the hosts of a prize-giving."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import actor_before, mood, run_from, runs
from kg.extract.views import Span, View

_BY = re.compile(r"被")
_NAMES = re.compile(
    r"(?:联合|分别|共同|等[^,，。;；]{0,6})?(?:评选?为|授予|命名为|评定为|表彰为|确定为|认定为|评选为|列为|追授|授予了)"
)
_ISSUED = re.compile(r"(?:联合|共同)?(?:颁发|授予|评选|命名|颁授|评定|认定|授牌)的?$")
_NAMING = re.compile(r"(?:命名|评定|评选|认定|确定|表彰|选树|追认|推选|授予|聘请|选聘)了?")
_AS = re.compile(r"等?(?:[\d一二两三四五六七八九十百]+余?(?:名|位|家|个|支|人))?(?:同志|职工|单位|企业|班组|集体|个人|选手)*为")
_HOLDERS = ORGANISATIONS | {"Person", "Facility"}
_AWARDING = re.compile(r"表彰|颁奖|授奖|命名|授牌")
_GIVEN = re.compile(r"(?:授予|评为|命名为)了?")
_THERE = re.compile(r"(?:^|[,，])(?:大会|会议|会上|仪式上|大会上|会议上)[,，]?")
_RANKED = re.compile(r"[一二三四]等奖|第[一二三四五六]名|[冠亚季]军")


def conferring_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The confers claims that no clause states by itself; `claims` are those already made of the article."""
    given = {views[c.tail.sentence].text(c.tail.span) for c in claims if c.relation == "confers"}
    found: list[Claim] = []
    for view in views:
        found += [*_named_by(view), *_issued_by(view), *_named_as(view)]
        given |= {view.text(c.tail.span) for c in found if c.sentence == view.index}
        found += [c for c in _at_meeting(view, claims, views) if view.text(c.tail.span) not in given]
    return found


def _next_honour(view: View, lo: int) -> Span | None:
    return next((s for s in view.spans if s.type == "Honour" and lo <= s.lo <= lo + 6), None)


def _named_by(view: View) -> Iterator[Claim]:
    """被|甲、乙|评为|丙称号: who stands between."""
    for word in _BY.finditer(view.flat):
        run = run_from(view, word.end(), ORGANISATIONS)
        verb = _NAMES.match(view.flat, run[-1].hi) if run else None
        honour = _next_honour(view, verb.end()) if verb else None
        if honour is not None:
            yield from (Claim(at(view, s), "confers", at(view, honour), view.index, "named-by") for s in run)


def _named_as(view: View) -> Iterator[Claim]:
    """甲|命名|乙、丙等15家企业|为“丁”: who is named what, and by whom."""
    for verb in _NAMING.finditer(view.flat):
        holders = run_from(view, verb.end(), _HOLDERS)
        link = _AS.match(view.flat, holders[-1].hi) if holders else None
        honour = _next_honour(view, link.end()) if link else None
        when = mood(view, verb.start())
        if honour is None or when == "denied":
            continue
        yield from (Claim(at(view, s), "receives", at(view, honour), view.index, "named-as", when) for s in holders)
        for body in actor_before(view, verb.start()):
            yield Claim(at(view, body), "confers", at(view, honour), view.index, "named-as", when)


def _issued_by(view: View) -> Iterator[Claim]:
    """甲|颁发的|“丙”奖牌: a body right before a verb of awarding that modifies the honour."""
    for run in runs(view, ORGANISATIONS):
        honour = next((s for s in view.spans if s.type == "Honour" and s.lo >= run[-1].hi), None)
        if honour is not None and _ISSUED.fullmatch(view.flat, run[-1].hi, honour.lo):
            yield from (Claim(at(view, s), "confers", at(view, honour), view.index, "issued-by") for s in run)


def _at_meeting(view: View, claims: list[Claim], views: list[View]) -> Iterator[Claim]:
    """甲、乙召开总结表彰会, 丙公司被授予|丁称号; 大会授予…: the hosts of that meeting."""
    given = [_next_honour(view, verb.end()) for verb in _GIVEN.finditer(view.flat)]
    reach = 2 if _THERE.search(view.flat) else 0
    hosts: dict[str, Place] = {}
    for claim in claims if any(given) else []:
        near = 0 <= view.index - claim.tail.sentence <= reach
        if claim.relation == "organises" and near and _AWARDING.search(views[claim.tail.sentence].text(claim.tail.span)):
            hosts.setdefault(views[claim.head.sentence].text(claim.head.span), claim.head)
    for honour in given:
        if honour is not None and not _RANKED.search(view.text(honour)):
            yield from (Claim(host, "confers", at(view, honour), view.index, "hosts-confer") for host in hosts.values())
