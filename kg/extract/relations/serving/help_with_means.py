"""Who helps by the people, the money or the things that it gives.

|甲|采购|乙合作社|的农产品; |甲|拿出50万元,用于|乙书屋|. Mostly the words do not name again what
they speak of: |丙书屋|去年建成,|丁工会|补助8万元; |戊保险|…,保费由|己工会和庚局|各出一半; |辛室|…。|壬医院|每周派两名医生坐诊.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.serving.help_to_bodies import actors_at, help_of
from kg.extract.syntax.called_again import body_called
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import clause_end, clause_start, leading_run, run_from, runs
from kg.extract.syntax.subject_things import last_with
from kg.extract.syntax.themes import Told, carried_out, things_of
from kg.extract.views import Span, View
from kg.lexicon import any_of, column

_HOUSES = ("Institution", "SocialOrganisation", "Enterprise")  # whose people help out elsewhere
_THINGS = frozenset(("Facility", "Initiative"))
_PLACES = ORGANISATIONS | {"Facility"}
_ANY = ORGANISATIONS | _THINGS
_OTHERS = ORGANISATIONS | {"Person", "Group"}
_REACH = 3  # sentences back to what is spoken of
_NOUN = range(6, 1, -1)  # characters of the last word of a name by which a thing is called again
_LISTED = ("enumerated", "listed-subject")
_PEOPLE = any_of("help_with_means.people")
_AMOUNT = r"(?:[\d.]+余?多?[万亿千百]*余?多?元|[一二两三四五六七八九十百千]+万?元|[一二三四五六七八九]成|一半)"
_MONEY = rf"(?:{_AMOUNT}|{any_of('help_with_means.money')})"
_GIFTS = re.compile(
    rf"(?P<gap>(?:[^,，。;；:：“]|(?<=\d)[:：]){{0,22}}?)(?:"
    rf"(?:{any_of('help_with_means.paying')})(?:了|出|给)?[^,，。;；]{{0,14}}?{_MONEY}"
    rf"|(?:{any_of('help_with_means.bearing')})了?(?=[,，。;；]|$|[^,，。;；]{{0,8}}?{_MONEY})"
    rf"|(?P<sends>{any_of('help_with_means.posting')})(?:了|出|来)?(?!出?来?的)[^,，。;；]{{0,14}}?(?:{_PEOPLE}|{any_of('help_with_means.working')})"
    rf"|(?:{any_of('help_with_means.equipping')})(?:了|上)?(?=[^,，。;；给向]{{2,}})"
    rf"|(?P<builds>{any_of('help_to_bodies.building')})(?:了|起)"
    rf"|提供了?[^,，。;；]{{0,14}}?(?:{any_of('help_with_means.means')})"
    rf"|负责[^,，。;；]{{0,8}}?(?:{any_of('help_with_means.running')})"
    rf"|的[^,，。;；]{{0,12}}?{_MONEY}[^,，。;；]{{0,10}}?(?:{any_of('help_with_means.arriving')})(?=[,，。;；]|$)"
    r")"
)
# 由|乙律所|的律师坐班: whose people work there by turns.
_STAFFS = re.compile(
    rf"[^,，。;；]{{0,8}}?的?(?:{_PEOPLE})(?!的)[^,，。;；]{{0,12}}?(?:{any_of('help_with_means.working')}|{any_of('help_with_means.staying')})"
)
# 经费|是|乙工会|挤出来的, 书架是|丙局|送的
_GIVEN_BY = re.compile(rf"[^,，。;；]{{0,6}}?(?:{any_of('help_with_means.given')})(?:来|出来|去|给)?的")
_COSTS = re.compile(rf"(?:{any_of('help_with_means.costs')})(?:[^,，。;；]{{0,8}}?(?:由|是|来自|出自)|[都全也])?$")
# 派5名教授|到公司|授课: where those who are sent go.
_GOES_THERE = re.compile(r"[^,，。;；]{0,12}?[到赴往](?!期|位)(?P<whom>[^,，。;；]{2,12})")
_PREPOSITION = re.compile(r"[给为向对帮替](?P<whom>[^,，。;；]{1,12})")
_EACH = re.compile(r"每一?[个家座支间处所条台]?|该|这[个家座支]?")
_PRONOUN = re.compile(r"(?:它们?|其(?!他)|该|这|每|各|现?场|此|门|岗|点)")
# 向丙、|丁工会|各拨付5万元: a body behind a preposition gets, or is where something is done.
_NOT_GIVING = re.compile(r"[给为向对在从被让经到把将《]|[与和同]$")
# 投入50万元|,举办丙竞赛: what the money goes to is told next; 用于|慰问职工, 补助|每名学员
_GOES_TO = re.compile(
    r"[^,，。;；]{0,4}(?:实施|加以|进行|改造|开展|协议|合同)|[^,，。;；]*?(?:用于|用来|帮助|奖励|慰问(?![金品])|资助|给(?!予)|为)|[^,，。;；]*[,，](?:用于|用来|为|给|对|向|与|同|和|联合|组织)"
)
_TO_EACH = re.compile("每一?[名人位]")
_NEXT = re.compile(r"[^,，。;；]*[,，](?:先后|还|并|共|新|专门|陆续)*")
_DEEDS = frozenset(("conduct", "build", "support", "serve", "benefit", "issue"))
_FOUNDED = re.compile(rf"(?:[^,，。;；]{{0,8}})?(?:{any_of('help_with_means.founded')})")
_MEANS = ("办法", "做法", "工作法", "思路", "方式")  # no money goes to a way of doing
_NO_HOSTS = ("模式", "机制", "制度", "会", "会议", "做法", "仪式")  # nobody is sent to them
_HOW = "免费|无偿|全额|统一|负责|共同|联合|全部|分别"
# 师资由|丁学院|选派: what costs something is given by whom.
_GIVES_IT = re.compile(rf"(?=[,，。;；]|$)|(?:{_HOW})*(?:{any_of('help_with_means.providing')})")
_BUYS = re.compile(r"(?:采购|认购|订购|购买|选购|包销|帮助销售|代销|推销)了?(?:来自)?")
_GOODS = re.compile(rf"(?:等[^,，。;；]{{0,10}}?)?的?[^,，。;；、]{{0,6}}?(?:{any_of('help_with_means.goods')})")
_SPENDS = re.compile(
    rf"(?:{any_of('help_with_means.paying')})了?[^。;；]{{0,24}}?(?:元|资金|经费|款)[^。;；用]{{0,8}}?"
    r"(?:用于|支持|补助|扶持|资助)(?:开展|实施|推进|建设|打造|新建)?[^,，。;；、]{0,6}?"
)


def means_help_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The supports claims of means given to what is spoken of; `claims` are those already made of the article."""
    told = carried_out(claims)
    aid = [c for c in claims if c.relation == "supports" and c.tail.sentence == c.sentence]
    helping = {c.head for c in claims if c.relation == "supports"}
    found: list[Claim] = []
    for view in (view for view in views if view.sentence.role == "body"):
        found += [*_bought_from(views, view), *_spent_on(view)]
        for givers in runs(view, ORGANISATIONS):
            helped = [c.tail for c in aid if c.sentence == view.index and c.head.span.hi <= givers[0].lo > c.tail.span.hi]
            free = not {at(view, s) for s in givers} & helping
            taker = _taker(views, view, givers, told, helped[-1:]) if free else None
            if taker is not None and not _gives_itself(views, view, givers, taker):
                found += help_of(view, [at(view, s) for s in givers], [taker], givers[-1].hi, "gives-to-topic")
    return found


def _taker(views: list[View], view: View, givers: list[Span], told: Told, helped: list[Place]) -> Place | None:
    """Who or what some bodies give to, where the words behind them are of giving and name nobody else.

    `helped` is who the clauses before say was helped: 甲为|乙|拨款,|丙|派人….
    """
    lo, hi = givers[0].lo, givers[-1].hi
    if view.flat.endswith("是", 0, lo) and _GIVEN_BY.match(view.flat, hi):
        return _topic(views, view, lo, told)
    by_them = view.flat.endswith("由", 0, lo)
    if by_them and givers[0].type in _HOUSES and _STAFFS.match(view.flat, hi):
        return _topic(views, view, lo, told)
    gift = _GIFTS.match(view.flat, hi) if not _NOT_GIVING.search(view.flat, clause_start(view, lo), lo) else None
    if gift is None:
        costs, pays = _COSTS.search(view.flat, clause_start(view, lo), lo), _GIVES_IT.match(view.flat, hi)
        whose = costs and pays and (pays.group() or costs.group().endswith(("由", "是", "自")))
        return _topic(views, view, lo, told) if whose else None
    if _goes_elsewhere(view, gift) or view.flat.endswith("是", 0, lo):
        return None
    if by_them and (given := next((s for s in view.spans if s.type in _THINGS and s.hi == lo - 1), None)) is not None:
        return at(view, given)
    end = clause_end(view, gift.end())
    others = _ANY if gift["sends"] else _OTHERS | _THINGS
    if any(s.type in others and hi <= s.lo < (gift.end() if gift["builds"] else end) and not s.anaphor for s in view.spans):
        return None
    whom = _PREPOSITION.search(gift["gap"]) or (_GOES_THERE.match(view.flat, gift.end()) if gift["sends"] else None)
    if whom is not None:
        start = whom.start("whom") + (gift.start("gap") if whom.string is not view.flat else 0)
        called = _called(views, view, start, told)
        return called or (_topic(views, view, lo, told) if _PRONOUN.match(whom["whom"]) else None)
    costs = _COSTS.search(view.flat, clause_start(view, lo), lo)  # what they are the costs of is told before
    topic = (helped[-1] if helped and not costs else _topic(views, view, lo, told)) if not gift["builds"] else None
    nobody_goes = topic is not None and gift["sends"] and views[topic.sentence].text(topic.span).endswith(_NO_HOSTS)
    return None if nobody_goes else topic


def _goes_elsewhere(view: View, gift: re.Match[str]) -> bool:
    """Whether the words of a gift, or those behind it, say what it goes to: 投入50万元|,举办丙竞赛; 补助|每名学员."""
    if _GOES_TO.match(view.flat, gift.end()) or _TO_EACH.search(gift.group()):
        return True
    after = _NEXT.match(view.flat, gift.end())
    index = view.token_at.get(after.end()) if after else None
    return index is not None and column("verbs", "verb", "frame").get(view.tokens[index].text, "") in _DEEDS


def _called(views: list[View], view: View, lo: int, told: Told) -> Place | None:
    """为|驿站|, 给每个|站点|: the thing or body that is called by the last word of its name."""
    each = _EACH.match(view.flat, lo)
    lo = each.end() if each else lo
    for hi in (lo + size for size in _NOUN):
        if hi in view.token_ending:
            noun = view.flat[lo:hi]
            thing = body_called(views, view, noun, lo) or last_with(views, view, noun, told, lo, kinds=_THINGS)
            if thing is not None:
                return thing
    return None


def _topic(views: list[View], view: View, lo: int, told: Told) -> Place | None:
    """What the words before an offset speak of: the thing named last, else the body that a sentence is about."""
    for above in reversed(views[max(0, view.index - _REACH) : view.index + 1]):
        if above.sentence.paragraph != view.sentence.paragraph or above.sentence.role != "body":
            return None
        hi = clause_start(view, lo) if above is view else len(above.flat)
        things = [p for p in things_of(above, _THINGS, told) if p.span.hi <= hi and p.span.rule not in _LISTED]
        if above is view and not things and _COSTS.search(view.flat, hi, lo):
            things = [at(view, s) for s in view.spans if s.type in _THINGS and s.hi in (hi - 1, hi - 2)]
        if things and above.text(things[-1].span).rstrip("”’").endswith(_MEANS):
            return None
        if things:
            newer = any(s.type == "Person" and things[-1].span.hi <= s.lo < hi for s in above.spans)
            return None if newer else things[-1]
        if above is not view and (subject := _called(views, above, 0, told)) is not None:
            return subject
        bodies = [s for s in above.spans if s.type in ORGANISATIONS and s.hi <= hi]
        founded = [s for s in bodies if (above.index, s) in told or _FOUNDED.match(above.flat, s.hi)]
        leaders = founded[-1:] or (leading_run(above) if above is not view else [])
        if leaders:
            return at(above, leaders[0]) if len(leaders) == 1 else None
    return None


def _gives_itself(views: list[View], view: View, givers: list[Span], taker: Place) -> bool:
    """Whether a taker is one of the givers."""
    return views[taker.sentence].text(taker.span) in {view.text(s) for s in givers}


def _bought_from(views: list[View], view: View) -> Iterator[Claim]:
    """|甲|采购|乙合作社|的农产品: whose goods are bought to help."""
    for word in _BUYS.finditer(view.flat):
        sellers = run_from(view, word.end(), _PLACES)
        if sellers and _GOODS.match(view.flat, sellers[-1].hi):
            buyers = actors_at(view, word.start(), views)
            yield from help_of(view, buyers, [at(view, s) for s in sellers], word.start(), "buys-from")


def _spent_on(view: View) -> Iterator[Claim]:
    """|乙|拿出50万元,用于|甲书屋|: what money is spent on."""
    for word in _SPENDS.finditer(view.flat):
        things = [s for s in view.spans if s.type in _ANY and s.lo == word.end() and not s.anaphor]
        yield from help_of(view, actors_at(view, word.start()), [at(view, s) for s in things], word.start(), "spent-on")
