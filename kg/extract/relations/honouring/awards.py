"""Who is given a prize: 甲、乙荣获…, 甲被某会评为…, 甲、乙分获一等奖、二等奖."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.claims import Claim, at
from kg.extract.syntax.actors import OF_THOSE
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import clause_start, mood
from kg.extract.views import Span, View
from kg.lexicon import any_of

_WON = re.compile(
    r"(?P<each>分获|分别(?:获得?|荣获|夺得|摘得|获评))|荣获|获得了?|曾获|获评|夺得|斩获|捧[得回]|荣膺|荣登|荣立|获颁|获授|当选为?|入选"
    r"|摘[得取下]|戴上|喜[获提]|揽获|勇夺|跻身|获封|名列|拿[到下过]了?|领[到取]了?|赢得了?|问鼎|收获了?|评上了?|捧回|得过|摘过|集(?=[^,，。;；]{4,60}?于一身)|身兼|兼具|头顶|顶着|手握|(?<![想要争能会可以])成为了?|成了|成长为|成长成为?|晋级为|蜕变为|得了|接过了?|领回了?"
    r"|被(?P<by>[^，,。；;：:]{0,40}?)(?:评选?为|授予|命名为|评定为|表彰为|确定为|认定为|评选为|追授|列为|选树为)"
)
_TO_HONOUR = re.compile(
    r"(?:了)?(?:[12]\d{3}年度?|一[八九][〇○零一二三四五六七八九]{2}年度?|第[一二三四五六七八九十\d]+届|首届|过"
    r"|[一二三四五六七八九十\d]{1,3}[个次项枚](?:赛项|项目|工种|单项|专业)?的?|本次[\u4e00-\u9fff]{0,4}|各(?:学科|赛项|项目|工种|组别|单项|专业|组|项)?的?"
    r"|[\u4e00-\u9fff]{1,5}组|该[项市]?|全[国省市区县])*"
)
_NEXT = re.compile(
    r"(?:\d+余?[名个位家人项])?(?:荣誉称号|光荣称号|称号|荣誉|奖牌|证书)?(?:\d+余?[名个位家人项])?"
    r"(?:、|和|与|及|以及|,|，)?(?:获得?|荣获)?"
)
_ELIDED = re.compile(
    r"(?:(?:今年|去年|前年|同年|当年|次年|翌年|后来|随后|上个?月|本月|日前|近日|不久前|[12]\d{3}年(?:[、和][12]\d{3}年)*)"
    r"?(?:\d{1,2}月(?:\d{1,2}日)?|年[初底]|“?五一”?前夕?)?)?"
    r"(?:(?:其|该|这[一项]*|相关)?(?:创新|研究|攻关|技术)?(?:成果|作品|项目|课题|发明))?(?:并|还|也|又|曾|先后|多次|连续|已|同时|近日|最终|一举|双双|均|都|因此|分别|[一二两三四五六七八九十\d]+[年次度]){0,4}$"
)
_SELECTED = re.compile(r"(?:共|最终|现场|陆续|累计|已)*(?:评选出|评出|产生|选树出|选出|评选产生|推选出|评选表彰)(?:了)?")
_HOSTED = re.compile("(?:联合|共同)?(?:主办|举办|设立|颁发|评选|授予|颁授|命名|评定|组织|发起)的")
_ISSUED = re.compile(rf"{_HOSTED.pattern}(?:第[一二三四五六七八九十\d]+届|首届|[12]\d{{3}}年度?)?")
_RUN_BY = re.compile(r"由[^，,。；;]{2,60}?(?:共同|联合)?(?:开展|组织|主办|举办|发起|实施|评选|组织开展)")
# What stands between a prize and those who won it: 获得“…”称号的|焊工|某某, 荣获…奖的|3家单位.
_WHO_WON = re.compile(
    r"(?:等?(?:[一二两三四五六七八九十\d]+[项个]|双重|多项|多个|诸多|众多)?)"
    r"(?:荣誉称号|光荣称号|称号|荣誉|奖牌|证书|奖项|殊荣|表彰|头衔)?(?:于一身)?的(?:[一二两三四五六七八九十\d]+[名位家个])?"
)
_POST = re.compile(r"的|(?!和|与|及)[\u4e00-\u9fff]{2,8}")  # 获得金牌的|甲公司|焊工|某某
_TRADE = re.compile(r"(?!本报|记者)[\u4e00-\u9fff]{0,8}")
_NOMINATED = ("提名", "”提名", "候选", "”候选", "推荐", "”推荐人")
_STOPS = "，,。；;：:！!？?"
_LIST = re.compile(r"(?:等[^,，。;；、]{1,10})?(?:[(（][^()（）]{1,12}[)）])?(?:、|和|与|及|以及|,|，)?")
_LISTED_WITH = re.compile(r"(?:[(（][^()（）]{1,8}[)）])?(?:、|和|与|及|以及)[^,，。;；:：]{0,24}")
# 甲总工会|干部某某|…,获评…: it is not the body that wins
_WORKER = re.compile(rf"的|[\u4e00-\u9fff]{{0,4}}?(?:{any_of('sharing.people')}|{any_of('honours.posts')})")
_AND = re.compile(r"、|和|与|及|以及")
_COUNT = re.compile(
    r"(?:等[^，,。]{0,12}|[一二两三四五六七八九十\d]+[名位人家个]?[\u4e00-\u9fff]{0,4}|双双|均|都|也|还|曾|先后|多次|近日|日前|同时"
    r"|最终|已|连续[一二三四五六七八九十\d]+[年次]|去年|今年|[12]\d{3}年)*"
)
# 某某|去年凭长篇《乙》|拿下…, 某某|在全省甲大赛上|摘得…
_BY_WORK = re.compile(
    "[^,，。;；]{0,8}?(?:(?:凭借?|以|靠|用|携)[^,，。;；]{2,40}|[在于][^,，。;；]{2,36}[上中里内](?:先后|双双|分别|一举|曾|均|都)*)"
)
_LABELLED = re.compile(r"[(（]?(?:共?\d+[个名家位])?[)）]?[:：]")
_STATEMENTS = re.compile("[。;；]")
# 建成驿站66个,|其中15个|获评…: some of what was counted before.
_SOME_OF = re.compile(
    r"(?:其中(?:[,，]?已?有)?|(?:已|还|也|另|更)?有)[\d一二两三四五六七八九十百]+[余多]?[家个处座支间所项](?:已|还|先后|分别|均|被)*"
)
# 甲等|80个集体: how many such there are.
_GROUPS = re.compile(r"等?[\d一二两三四五六七八九十百]+余?[名个家位支人项](?:集体|单位|个人|职工|同志|企业|班组|代表队)?")
_PART_OF_HOLDER = re.compile(r"[\u4e00-\u9fff]{0,6}")  # 甲医院|产科|等5个
# |她|个人先后, 也使|他|本人多次
_HE = re.compile(rf"[^他她]{{0,8}}?(?P<who>[他她]|这[位名])(?:{any_of('awards.behind_pronouns')}){{0,4}}")
_HE_FIRST = re.compile(r"(?:[^他她。;；]{0,30}[,，:：])?(?P<clause>)[^,，。;；他她]{0,8}(?P<who>[他她](?![们的])|这[位名])")
_HOLDERS = ORGANISATIONS | {"Facility"}


def award_claims(view: View, before: View | None = None) -> list[Claim]:
    """The receives and confers claims of one sentence; `before` is the sentence left of it, which may name who selects."""
    claims = [Claim(at(view, who), "receives", at(view, honour), view.index, method) for who, honour, method in _won(view)]
    claims += [*_won_next(view, before), *_under_label(view)]
    claims += [
        Claim(at(view, body), "confers", at(view, honour), view.index, "issued-by")
        for body in view.spans
        for honour in view.spans
        if body.type in ORGANISATIONS and honour.type == "Honour" and _ISSUED.fullmatch(view.flat[body.hi : honour.lo])
    ]
    selected = [honour for match in _SELECTED.finditer(view.flat) for honour in honours_from(view, match.end())]
    if selected:
        where, bodies = view, _selectors(view)
        if not bodies and before is not None:
            where, bodies = before, _selectors(before)
        chosen = [(at(where, body), at(view, honour)) for body in bodies for honour in selected]
        claims += [Claim(body, "confers", honour, view.index, "selected") for body, honour in chosen]
    return claims


def _under_label(view: View) -> Iterator[Claim]:
    """|十佳职工|:甲厂焊工乙、丙局投递员丁;: the persons, else the bodies, of a list that is headed by its title."""
    for honour in (s for s in view.spans if s.type == "Honour"):
        label = _LABELLED.match(view.flat, honour.hi)
        begins = not honour.lo or view.flat[honour.lo - 1] in "。;；:："
        if label is None or not begins:
            continue
        stop = _STATEMENTS.search(view.flat, label.end())
        listed = [s for s in view.spans if label.end() <= s.lo and s.hi <= (stop.start() if stop else len(view.flat))]
        people = [s for s in listed if s.type == "Person"]
        holders = people or [s for s in listed if s.type in _HOLDERS and not s.anaphor]
        yield from (Claim(at(view, s), "receives", at(view, honour), view.index, "under-label") for s in holders)


def _won_next(view: View, before: View | None) -> Iterator[Claim]:
    """她被授予“甲”;|2020年又获评乙|: who won last wins again where the next statement of the paragraph names nobody."""
    if before is None or before.sentence.paragraph != view.sentence.paragraph:
        return
    winners = list(dict.fromkeys(who for who, _, _ in _won(before) if who.type == "Person"))
    for match in _WON.finditer(view.flat) if len(winners) == 1 else ():
        honours = honours_from(view, match.end())
        if honours and _ELIDED.fullmatch(view.flat, 0, match.start()) and mood(view, match.start()) != "denied":
            yield from (Claim(at(before, winners[0]), "receives", at(view, h), view.index, "won") for h in honours)


def _selectors(view: View) -> list[Span]:
    """由甲、乙联合组织: the bodies that run a selection."""
    for match in _RUN_BY.finditer(view.flat):
        bodies = [s for s in view.spans if s.type in ORGANISATIONS and match.start() < s.lo and s.hi <= match.end()]
        if bodies:
            return bodies
    return []


def _won(view: View) -> Iterator[tuple[Span, Span, str]]:
    for match in _WON.finditer(view.flat):
        if any(s.lo < match.start() < s.hi for s in view.spans) or mood(view, match.start()) == "denied":
            continue
        honours = [h for h in honours_from(view, match.end()) if not view.flat.startswith(_NOMINATED, h.hi)]
        bearers = _bearers(view, honours[-1].hi) if honours and not match["by"] else []
        if bearers:
            yield from ((bearer, honour, "won-by") for bearer in bearers for honour in honours)
            continue
        if honours and OF_THOSE.match(view.flat, honours[-1].hi):
            continue
        holders = _holders(view, match.start()) if honours else []
        if len(honours) > 1 and view.flat.endswith("分别", 0, match.start()):
            firsts = _first_of_each(view, match.start())
            if len(firsts) == len(honours):
                yield from ((holder, honour, "won-each") for holder, honour in zip(firsts, honours, strict=True))
            continue
        if match["each"] and len(holders) == len(honours) > 1:
            yield from ((holder, honour, "won-each") for holder, honour in zip(holders, honours, strict=True))
            continue
        yield from ((holder, honour, "won") for holder in holders for honour in honours)


def _first_of_each(view: View, hi: int) -> list[Span]:
    """甲等80个集体、乙等100人|分别被授予…: who is named of each of the groups that a clause counts."""
    start = max((view.flat.rfind(mark, 0, hi) for mark in _STOPS), default=-1) + 1
    groups = [m.start() for m in _GROUPS.finditer(view.flat, start, hi)]
    holders = [s for s in view.spans if start <= s.lo and s.type in _HOLDERS | {"Person"}]
    return [s for at_ in groups for s in holders if s.hi <= at_ and _PART_OF_HOLDER.fullmatch(view.flat, s.hi, at_)]


def honours_from(view: View, lo: int) -> list[Span]:
    """The list of honours that begins at an offset, counts and years before each."""
    found: list[Span] = []
    pos = lo
    while True:
        skip = _TO_HONOUR.match(view.flat, _behind_host(view, pos))
        start = skip.end() if skip else pos
        honour = next((s for s in view.spans if s.type == "Honour" and pos <= s.lo <= start), None)
        if honour is None:
            return found
        found.append(honour)
        after = _NEXT.match(view.flat, honour.hi)
        pos = after.end() if after else honour.hi
        if pos == honour.hi and honour.hi not in {s.lo for s in view.spans}:
            return found


def _behind_host(view: View, lo: int) -> int:
    """拿下|甲总工会主办的|第三届“乙奖”: where a prize begins behind the body whose it is."""
    host = next((s for s in view.spans if s.lo == lo and s.type in ORGANISATIONS), None)
    of = _HOSTED.match(view.flat, host.hi) if host is not None else None
    return of.end() if of else lo


def _bearers(view: View, lo: int) -> list[Span]:
    """获得“…”称号的|焊工甲、电工乙: those whom the winning of a prize describes, from the end of the prize on."""
    link = _WHO_WON.match(view.flat, lo)
    return listed_from(view, link.end()) if link else []


def listed_from(view: View, at_: int) -> list[Span]:
    """|焊工甲、乙厂的丙|: the people, else the bodies, of a list that begins at an offset."""
    found: list[Span] = []
    for span in view.spans:
        if span.lo < at_ or span.type in ("Group", "Region"):
            continue
        named = span.type == "Person" and _TRADE.fullmatch(view.flat, at_, span.lo)
        if not named and not (span.type in _HOLDERS and span.lo == at_ and not span.anaphor):
            break
        worker = next((s for s in view.spans if s.type == "Person" and s.lo >= span.hi), None) if not named else None
        found.append(worker if worker is not None and _POST.fullmatch(view.flat, span.hi, worker.lo) else span)
        joint = _AND.match(view.flat, found[-1].hi)
        at_ = joint.end() if joint else len(view.flat) + 1
    return found


def _holders(view: View, hi: int) -> list[Span]:
    """People (else bodies) of the clause before a verb; where the clause has none, the first ones of the sentence."""
    start = max((view.flat.rfind(mark, 0, hi) for mark in _STOPS), default=-1) + 1
    if _SOME_OF.fullmatch(view.flat, start, hi):
        return [s for s in view.spans if s.hi <= start and s.type in _HOLDERS and not s.anaphor][-1:]
    here = _listed(view, start, hi) or _pronoun(view, start, hi)
    if here or not _ELIDED.fullmatch(view.flat[start:hi]) or not start:
        return here
    first = [s for s in view.spans if s.hi <= start and s.type in _HOLDERS | {"Person"}]
    people = [s for s in first if s.type == "Person"] or _he_before(view, start)
    if len(people) == 1 or (people and not view.flat[start:hi] and _are_listed(view, people)):
        return people
    leading = [s for s in first if s.type in _HOLDERS and s.lo == clause_start(view, s.lo)]
    return [s for s in leading[-1:] if not _WORKER.match(view.flat, s.hi)] if not people else []


def _are_listed(view: View, people: list[Span]) -> bool:
    """焊工甲、来自丙厂的乙和丁分获第一名,|被授予…: whether one list names all the people of the clauses before."""
    return all(_LISTED_WITH.fullmatch(view.flat, one.hi, two.lo) for one, two in pairwise(people))


def _he_before(view: View, hi: int) -> list[Span]:
    """他当选代表,|并获评…: 他 as the subject of an earlier clause."""
    match = _HE_FIRST.match(view.flat, 0, hi)
    return _pronoun(view, match.start("clause"), match.end("who")) if match else []


def _pronoun(view: View, start: int, hi: int) -> list[Span]:
    """他 as the subject of a clause, put among the inner mentions for the resolver."""
    match = _HE.fullmatch(view.flat, start, hi)
    if match is None:
        return []
    span = Span(match.start("who"), match.end("who"), "Person", "anaphor", "他", anaphor=True)
    if span not in [*view.spans, *view.inner]:
        view.inner = sorted([*view.inner, span], key=lambda s: s.lo)
    return [span]


def _listed(view: View, start: int, hi: int) -> list[Span]:
    """People of a clause, or the bodies whose list ends at the verb."""
    people = [s for s in view.spans if start <= s.lo and s.hi <= hi and s.type == "Person"]
    if people:
        tail = view.flat[people[-1].hi : hi]
        chain = [p for p in people if not re.search(r"[为给向对由]$", view.flat[start : p.lo])]
        return chain if chain and (len(tail) <= 12 or _COUNT.fullmatch(tail) or _BY_WORK.fullmatch(tail)) else []
    bodies = [s for s in view.spans if s.hi <= hi and s.type in _HOLDERS]
    if not bodies or not _COUNT.fullmatch(view.flat[bodies[-1].hi : hi]):
        return []
    listed = [bodies[-1]]
    for body in reversed(bodies[:-1]):
        joint = view.flat[body.hi : listed[0].lo]
        if (not joint and view.flat[body.hi - 1] != "”") or not _LIST.fullmatch(joint) or joint in (",", "，"):
            break
        listed.insert(0, body)
    if re.search(r"[由在]$", view.flat[: listed[0].lo]):
        return []
    return listed
