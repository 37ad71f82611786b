"""Who awards a title beyond 甲授予乙称号: 被|甲总工会|命名为…, 甲命名乙为…, |甲|颁发的“…”, the hosts of a prize-giving."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import actor_before, clause_end, clause_start, mood, run_from, runs
from kg.extract.views import Span, View
from kg.lexicon import any_of

_BY = re.compile(r"[被由经]")
_NAMES = re.compile(
    r"(?:联合|分别|共同|等[^,，。;；]{0,6})?(?:评选?为|授予|命名为|评定为|表彰为|确定为|认定为|评选为|追授|授予了|列为|推选为|遴选为|选树为)"
)
_YEAR = r"(?:\d{4}年度?|第[一二三四五六七八九十\d]+[届批]|首[届批]|年度)"
_ISSUED = re.compile(rf"(?:联合|共同)?(?:颁发|授予|评选|命名|颁授|评定|认定|授牌|评出|选出|选树|评选出|推选)了?的?{_YEAR}?$")
# 获评|甲|2022年度“乙”: by whom the honour is, between the verb and its name.
_WON = re.compile("(?:获评|荣获|获得|获|入选|当选|摘得|捧得|捧回|被评为|被授予|被命名为|获颁|喜获|跻身)了?$")
_OF_YEAR = re.compile(rf"的?{_YEAR}?的?(?:全[国省市区县系])?")
_NAMING = re.compile(r"(?:命名|评定|评选|认定|确定|表彰|选树|追认|推选|授予|聘请|选聘)了?")
_AS = re.compile(
    rf"等?(?:[\d一二两三四五六七八九十百]+余?(?:名|位|家|个|支|人))?(?:{any_of('conferring.kinds')})*为"
)
_AWARDS = re.compile("授予|表彰|命名|评选|认定|确定")
_LAST = re.compile(r"等?(?:荣誉|光荣|称号|奖牌|奖章|奖杯|牌匾|证书|和|及|、)*(?:[,，。;；、”“]|$)")
_PASSIVE = re.compile(r"[被获][^,，。;；]{0,24}$")
_AGENT = re.compile("[由被经]")
_HONOURS = frozenset(("Honour",))
_AWARDERS = frozenset(("UnionBody", "PublicBody", "SocialOrganisation"))
_HOLDERS = ORGANISATIONS | {"Person", "Facility"}
_AWARDING = re.compile(r"表彰|颁奖|授奖|命名|授牌")
_GIVEN = re.compile(r"(?:授予|评为|命名为)了?")
# 为|甲、乙|颁发“丙”证书, 从|甲|手中接过“丙”奖牌: who gets the sign of an honour.
_TO = re.compile(r"[为给向]")
_AWAY = re.compile(
    r"(?:的?(?:荣誉|光荣)?(?:称号|奖牌|奖章|奖杯|牌匾|证书|聘书|奖状))?[^,，。;；]{0,4}?(?:授予|颁给|颁发给|颁授给|授给|发给|奖给)"
)
_HANDED = re.compile(
    rf"(?:等[^,，。;；]{{0,10}})?(?:现场|分别|依次|逐一|集中|郑重)*(?:{any_of('conferring.handing')})了?(?:[\d一二两三]+[枚块张])?"
)
_FROM = re.compile("从")
_FROM_HANDS = re.compile(r"[^,，。;；]{0,14}?手[中里上](?:郑重|激动地?)?(?:接过|领取|领到|接到)了?")
_ONE_OF_THEM = re.compile(
    rf"(?:等[^,，。;；]{{0,10}})?(?:也|均|都|双双|光荣|荣誉)*(?:{any_of('conferring.among')})(?=[,，。;；]|$)"
)
_BY_HOSTS = re.compile(r"(?:主办方|主办单位|组委会|评委会|大赛组委会|竞赛组委会)[^,，。;；]{0,12}?$")
_GOES_ON = re.compile("并?[由被]|同时|并|还")
_RANK = re.compile(
    "(?:第[一二三四五六]名|[一二三]等奖|[冠亚季]军|状元|[金银铜][奖牌]|(?:十佳|十大|百佳|优秀|先进)[\u4e00-\u9fff]{2,6})$"
)
_LISTS = 5  # sentences behind an awarding meeting in which its lists stand
_FAR = 6  # sentences back to whose hosts are meant
_THERE = re.compile(r"(?:^|[,，])(?:大会|会议|会上|仪式上|大会上|会议上)[,，]?")
_IN_SESSION = re.compile("(?:大会|会议|表彰会|仪式)(?!上|中|前|后)")  # 会议|宣读…,并授予乙“丙”称号
_RANKED = re.compile(r"[一二三四]等奖|第[一二三四五六]名|[冠亚季]军")


def conferring_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The confers claims that no clause states by itself; `claims` are those already made of the article."""
    given = {views[c.tail.sentence].text(c.tail.span) for c in claims if c.relation == "confers"}
    found: list[Claim] = []
    for view in views:
        if not any(span.type == "Honour" for span in view.spans):
            continue
        found += [*_won_with(view, claims, views), *_named_in_list(view, claims, views)]
        found += [*_named_by(view), *_issued_by(view), *_named_as(view), *_handed(view)]
        found += [*_taken_over(view), *_among_them(view), *_given_by(view), *_given_away(view)]
        given |= {view.text(c.tail.span) for c in found if c.sentence == view.index}
        found += [c for c in _at_meeting(view, claims, views) if view.text(c.tail.span) not in given]
    return found


def _won_with(view: View, claims: list[Claim], views: list[View]) -> Iterator[Claim]:
    """各项目|第一名|由甲授予|“乙”|, 受表彰的|十佳职工|被授予|“乙”|: who has won the one is given the other too."""
    for verb in _GIVEN.finditer(view.flat):
        honours = _next_honours(view, verb.end()) if mood(view, verb.start()) != "denied" else []
        start = clause_start(view, verb.start())
        if _GOES_ON.match(view.flat, start) and start:  # 第一名由甲授予“乙”,|由丙授予|“丁”
            start = clause_start(view, start - 1)
        before = view.flat[start : verb.start()]
        if not honours or any(s.type == "Person" and start <= s.lo and s.hi <= verb.start() for s in view.spans):
            continue
        won = [c for c in claims if c.relation == "receives" and ("团体" in before or c.head.span.type == "Person")]
        names = ((c.head, views[c.tail.sentence].text(c.tail.span)) for c in won)
        winners = dict.fromkeys(head for head, name in names if (rank := _RANK.search(name)) and rank.group() in before)
        yield from (Claim(w, "receives", at(view, h), view.index, "won-with") for w in winners for h in honours)


def _named_in_list(view: View, claims: list[Claim], views: list[View]) -> Iterator[Claim]:
    """甲召开表彰会,命名…。名单如下:|十佳班组|:…: the hosts of the meeting award what the lists behind it are headed by."""
    labels = dict.fromkeys(c.tail for c in claims if c.method == "under-label" and c.sentence == view.index)
    for claim in claims if labels else ():
        near = claim.relation == "organises" and 0 <= view.index - claim.tail.sentence <= _LISTS
        if near and _AWARDING.search(views[claim.tail.sentence].text(claim.tail.span)):
            yield from (Claim(claim.head, "confers", label, view.index, "hosts-confer") for label in labels)


def _next_honours(view: View, lo: int) -> list[Span]:
    """The list of honours that begins right behind a verb: 授予|“甲”奖章、“乙”奖章."""
    first = next((s for s in view.spans if s.type == "Honour" and lo <= s.lo <= lo + 6), None)
    return run_from(view, first.lo, _HONOURS) if first is not None else []


def _named_by(view: View) -> Iterator[Claim]:
    """被|甲、乙|评为|丙称号: who stands between."""
    for word in _BY.finditer(view.flat):
        run = run_from(view, word.end(), ORGANISATIONS)
        verb = _NAMES.match(view.flat, run[-1].hi) if run else None
        for honour in _next_honours(view, verb.end()) if verb else []:
            yield from (Claim(at(view, s), "confers", at(view, honour), view.index, "named-by") for s in run)


def _awarded(view: View) -> Iterator[tuple[int, list[Span]]]:
    """授予竞赛中夺冠的选手|“乙”|; 表彰|丙等10名职工为|“乙”|: a verb of awarding and the honours that end its clause."""
    for verb in _AWARDS.finditer(view.flat):
        honours = [s for s in view.spans if s.type == "Honour" and verb.end() <= s.lo < clause_end(view, verb.end())]
        first = next((s for s in honours if _LAST.match(view.flat, s.hi)), None)
        link = view.flat[verb.end() : first.lo] if first is not None else ""
        named = link.endswith("为") or (verb.group() == "授予" and not link.endswith("获得"))
        if first is not None and named and not _PASSIVE.search(view.flat, 0, verb.start()):
            yield verb.start(), next(run for run in runs(view, _HONOURS) if first in run)


def _given_by(view: View) -> Iterator[Claim]:
    """|甲|下发决定,授予竞赛中夺冠的选手|“乙”|: who awards the honours that end a clause."""
    for verb, honours in _awarded(view):
        when = mood(view, verb)
        others = _AGENT.search(view.flat, clause_start(view, verb), verb)
        for body in actor_before(view, verb) if when != "denied" and not others else []:
            yield from (Claim(at(view, body), "confers", at(view, s), view.index, "given-by", when) for s in honours)


def _given_away(view: View) -> Iterator[Claim]:
    """甲|将“乙”称号|授予丙: who gives away an honour that stands before the verb."""
    for honour in (s for s in view.spans if s.type == "Honour" and view.flat[s.lo - 1] in "将把"):
        if _AWAY.match(view.flat, honour.hi) and (when := mood(view, honour.lo - 1)) != "denied":
            givers = actor_before(view, honour.lo)
            yield from (Claim(at(view, s), "confers", at(view, honour), view.index, "given-by", when) for s in givers)


def _named_as(view: View) -> Iterator[Claim]:
    """甲|命名|乙、丙等15家企业|为“丁”: who is named what, and by whom."""
    for verb in _NAMING.finditer(view.flat):
        holders = run_from(view, verb.end(), _HOLDERS)
        link = _AS.match(view.flat, holders[-1].hi) if holders else None
        honours = _next_honours(view, link.end()) if link else []
        when = mood(view, verb.start())
        for honour in honours if when != "denied" else []:
            yield from (Claim(at(view, s), "receives", at(view, honour), view.index, "named-as", when) for s in holders)
            for body in actor_before(view, verb.start()):
                yield Claim(at(view, body), "confers", at(view, honour), view.index, "named-as", when)


def _handed(view: View) -> Iterator[Claim]:
    """甲|为|乙|颁发“丙”证书: to whom the sign of an honour is handed."""
    for to in _TO.finditer(view.flat):
        holders = run_from(view, next((s.lo for s in view.spans if to.end() <= s.lo <= to.end() + 8), -1), _HOLDERS)
        verb = _HANDED.match(view.flat, holders[-1].hi) if holders else None
        when = mood(view, to.start()) if verb else "denied"
        for honour in _next_honours(view, verb.end()) if verb and when != "denied" else []:
            yield from (Claim(at(view, s), "receives", at(view, honour), view.index, "handed", when) for s in holders)


def _taken_over(view: View) -> Iterator[Claim]:
    """乙|从|甲|主席手中接过“丙”奖牌: who hands an honour over, and to whom."""
    for word in _FROM.finditer(view.flat):
        givers = run_from(view, word.end(), ORGANISATIONS)
        hand = _FROM_HANDS.match(view.flat, givers[-1].hi) if givers else None
        first = [s for s in view.spans if s.hi <= word.start() and s.type == "Person"][:1]
        at_once = hand is not None and any(s.type == "Honour" and 0 <= s.lo - hand.end() <= 1 for s in view.spans)
        for honour in _next_honours(view, hand.end()) if hand and at_once else []:
            yield from (Claim(at(view, s), "confers", at(view, honour), view.index, "taken-over") for s in givers)
            yield from (Claim(at(view, s), "receives", at(view, honour), view.index, "taken-over") for s in first)


def _among_them(view: View) -> Iterator[Claim]:
    """20名“丙”揭晓,|甲、乙|名列其中: who is one of those that were chosen."""
    for holders in runs(view, _HOLDERS):
        if _ONE_OF_THEM.match(view.flat, holders[-1].hi):
            honours = [s for s in view.spans if s.type == "Honour" and s.hi <= holders[0].lo]
            for honour in honours[-1:]:
                yield from (Claim(at(view, s), "receives", at(view, honour), view.index, "one-of-them") for s in holders)


def _issued_by(view: View) -> Iterator[Claim]:
    """甲|颁发的|“丙”奖牌: 获评|甲|2022年度“丙”: a body right before its honour or a verb of awarding it."""
    for run in runs(view, ORGANISATIONS):
        honour = next((s for s in view.spans if s.type == "Honour" and s.lo >= run[-1].hi), None)
        if honour is None:
            continue
        dated = run[0].type in _AWARDERS and honour.lo > run[-1].hi and _OF_YEAR.fullmatch(view.flat, run[-1].hi, honour.lo)
        if _ISSUED.fullmatch(view.flat, run[-1].hi, honour.lo) or (dated and _WON.search(view.flat, 0, run[0].lo)):
            yield from (Claim(at(view, s), "confers", at(view, honour), view.index, "issued-by") for s in run)


def _at_meeting(view: View, claims: list[Claim], views: list[View]) -> Iterator[Claim]:
    """甲、乙召开总结表彰会, 丙公司被授予|丁称号; 大会授予…, 主办方授予…: the hosts of that meeting."""
    given = [honour for verb in _GIVEN.finditer(view.flat) for honour in _next_honours(view, verb.end())]
    in_session = _IN_SESSION.match(view.flat) is not None
    given += [s for _, honours in _awarded(view) for s in honours if in_session and s not in given]
    hosts_act = any(_BY_HOSTS.search(view.flat, 0, verb.start()) for verb in _GIVEN.finditer(view.flat))
    reach = _FAR if hosts_act else 2 if _THERE.search(view.flat) else 0
    hosts: dict[str, Place] = {}
    for claim in claims if given else []:
        near = claim.relation == "organises" and 0 <= view.index - claim.tail.sentence <= reach
        if near and (hosts_act or in_session or _AWARDING.search(views[claim.tail.sentence].text(claim.tail.span))):
            hosts.setdefault(views[claim.head.sentence].text(claim.head.span), claim.head)
    for honour in given:
        if not _RANKED.search(view.text(honour)):
            yield from (Claim(host, "confers", at(view, honour), view.index, "hosts-confer") for host in hosts.values())
