"""Who gives or lends a hand to a body or a place, and who pays for or furthers what is done.

向|甲|捐赠; 捐给|甲|; 指导|甲|; 对新建的|甲工作室|给予补助; 走进|甲厂|,无偿帮助企业…; 收到|乙|捐赠的图书; 购买|甲项目|.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import actor_before, clause_end, clause_start, leading_run, mood, run_from
from kg.extract.views import Span, View
from kg.lexicon import any_of

_PREPOSITIONS = ("向", "为", "给", "对")
_HELPED = ORGANISATIONS | {"Facility"}
_HOUSES = ("Enterprise", "Institution")
_THERE = re.compile("(?:到|赴|走进|来到|前往|深入|走访)[^,，。;；]{0,6}$")
_GIVING = re.compile(any_of("help_to_bodies.giving"))
# 为|甲、乙|建起职工书屋: what is built for a body.
_BUILT = re.compile(
    rf"(?:等[^,，。;；]{{0,10}})?(?:免费|无偿|统一|投资|出资|新|援助)*(?:{any_of('help_to_bodies.building')})(?:了|起)"
)
_NAMES_ACTOR = ORGANISATIONS | {"Person", "Region", "Group"}
_EPITHET = re.compile(r"[^,，。;；、和与]{0,8}")
_HOME = re.compile("[家等]")
_MEANS = re.compile(rf"(?:等)?(?:提供|给予|投入|配套|追加|落实)了?[^,，。;；]{{0,16}}?(?:{any_of('help_to_bodies.means')})")
# 为|甲助学行动|添一把力: who furthers what is done
_STRENGTH = re.compile(rf"(?:{any_of('help_to_bodies.strength')}|[添加出尽助献][^,，。;；]{{0,4}}[力臂])")
_TO = re.compile(r"给予|[向为给对]|(?:捐|赠|送|拨|借|汇|寄|献|交|赠送|捐赠|捐献|转交)(?:给|到|往|至)了?")
# 把此事交给|县总工会|办理: a task is no gift.
_TASKED = re.compile(f"(?:牵头|负责|统一|具体|集中|专人|代)*(?:{any_of('help_to_bodies.tasks')})")
_NO_GIFT = re.compile(any_of("help_to_bodies.no_gifts"))
_NUMBER = r"(?:[\d一二两三四五六七八九十百]+(?:余|多)?[个家所支])?(?:新[\u4e00-\u9fff]{2}的)?"
_DIRECT = re.compile(rf"(?:{any_of('help_to_bodies.direct')})了?(?:该[省市区县镇村州])?{_NUMBER}")
_GONE_TO = re.compile(r"(?:走进|深入|来到|进驻|前往|赶赴|下到|奔赴|驰援|赶到|进到)")
# |甲服务队|深入乙矿、丙厂,|为职工义诊: what a team does for those it goes to; |甲助学活动| is held at a school.
_SERVED_THERE = re.compile(
    r"(?:等[^,，。;；]{0,12})?[,，]?(?!企业|职工|工人|单位|公司)(?:轮流|现场|上门|免费|义务|无偿|逐一|逐份|先后|一起|一对一|手把手)*(?:[为给帮替向][^,，。;；]{1,8}?)?"
    rf"(?:开展|进行|提供)?了?[^,，。;；]{{0,6}}?(?:{any_of('help_with_means.working')})"
)
_TEAMS = ("队", "团", "组", "工作室", "轻骑兵")
_AT_HOUSE = re.compile(r"(?:等[^,，。;；]{0,8})?[,，]?(?:集中|共同|联合|一起)?(?:开展|举行|举办|组织)了?")
_CARE = re.compile(any_of("help_to_bodies.caring"))
_ITS_HOSTS = re.compile(
    r"[^。;；]{0,12}?[,，](?:无偿|免费|义务|上门|现场)?(?:帮助|协助|帮扶|指导|支援|服务)(?:[两二三四五六七]家|这家|该)?(?:企业|公司|单位|厂)"
)
_WHICH = re.compile(
    r"(?:每一?[家个所支处间座]|(?:[\u4e00-\u9fff]{2,6}、){1,9}[\u4e00-\u9fff]{2,4}?)?"
    r"(?:[\d一二两三四五六七八九十百千]+余?多?[家个所支名处间座])?(?:新[\u4e00-\u9fff]{1,2}的?|[省市县区]级|全[国省市区县州]|[^,，。;；、]{2,8}的)?"
)
_JOINT = re.compile(r"[”’]?(?:、|和|与|及|以及)")
_FUNDS = re.compile(any_of("help_to_bodies.grants"))
# 甲|收到|乙|捐赠的图书, 得到|乙|的大力支持: what is got from somebody.
_GOT = re.compile(rf"(?:{any_of('help_to_bodies.getting')})了?(?:来自)?")
_GOT_WHAT = re.compile(rf"(?:等[^,，。;；的]{{0,8}})?(?:的?[^,，。;；的]{{0,12}}?)(?:{any_of('help_to_bodies.got')})")
_ASKED = re.compile(rf"(?:争取|申请)(?:到了?|来|了|下来)?[^,，。;；]{{0,10}}?(?:{any_of('help_to_bodies.grants')})")
_GETS = ORGANISATIONS | {"Facility", "Person", "Initiative"}
# 购买|甲项目|: who pays for a service.
_BOUGHT = re.compile(r"(?:购买|采购|资助|赞助|冠名|出资支持)了?(?!中心|办|站|部|处|科|金|款|对象)")


def body_help_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The supports claims of bodies and places that no clause states by itself."""
    found: list[Claim] = []
    for view in views:
        found += [*_given(views, view), *_helped(view), *_visited(view)]
        found += [*_got(view), *_asked(view), *_bought(view)]
    return found


def deed_help_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """在|甲|指导下,|乙|召开|丙会: who helps 乙 to do something furthers that too; `claims` are those already made."""
    return [
        Claim(aid.head, "supports", deed.tail, aid.sentence, "helps-deed", aid.modality)
        for aid in claims
        if aid.method == "with-help"
        for deed in claims
        if deed.relation == "organises" and deed.sentence == aid.sentence and deed.head == aid.tail != deed.tail
        if deed.tail.sentence == aid.sentence and deed.tail.span.lo > aid.head.span.hi
    ]


def of_theirs(view: View, taker: Span) -> bool:
    """为|甲公司|的快递员送去…: whether what is given goes to the people of a body."""
    peopled = any(s.type == "Group" and s.lo == taker.hi for s in view.spans)
    return taker.type in ORGANISATIONS and (peopled or view.flat.startswith("的", taker.hi))


def help_of(view: View, givers: list[Place], takers: list[Place], verb: int, method: str) -> Iterator[Claim]:
    """Each giver supports each taker, unless it is denied."""
    when = mood(view, verb)
    for giver in givers if when != "denied" else []:
        yield from (Claim(giver, "supports", taker, view.index, method, when) for taker in takers if taker != giver)


def actors_at(view: View, lo: int, views: Sequence[View] = ()) -> list[Place]:
    """Who acts at the offset of a verb; of `views`, who begins the sentence before where this one names nobody yet."""
    here = [at(view, s) for s in actor_before(view, lo)]
    above = views[view.index - 1] if views and view.index else None
    if here or above is None or any(s.type in _NAMES_ACTOR and s.hi <= lo for s in view.spans):
        return here
    near = above.sentence.paragraph == view.sentence.paragraph and above.sentence.role == "body"
    return [at(above, s) for s in leading_run(above)] if near else []


def help_by_actor(view: View, verb: int, takers: list[Span], method: str) -> Iterator[Claim]:
    """Who acts at the offset of a verb supports the takers, unless it is denied."""
    when = mood(view, verb)
    for giver in actor_before(view, verb) if when != "denied" else []:
        for taker in takers:
            if giver is not taker:
                yield Claim(at(view, giver), "supports", at(view, taker), view.index, method, when)


def _given(views: list[View], view: View) -> Iterator[Claim]:
    """甲向乙、丙捐赠图书, 把善款交到乙: a preposition of giving with a body right behind it, and in its clause a gift."""
    for to in _TO.finditer(view.flat):
        takers = run_from(view, to.end(), _HELPED) or _takers(view, to.end())
        end = clause_end(view, to.end())
        tasked = takers and _TASKED.match(view.flat, takers[-1].hi)
        gift = _FUNDS if to.group() == "给予" else _GIVING if to.group() in _PREPOSITIONS else None
        given = gift is None or gift.search(view.flat, takers[-1].hi, end) if takers else None
        built = _BUILT.match(view.flat, takers[-1].hi) if takers and to.group() in _PREPOSITIONS else None
        token = _NO_GIFT.search(view.flat, clause_start(view, to.start()), end)  # 把牌匾|交到, 提供了“样板”
        if takers and not (tasked or token) and (given or built) and not of_theirs(view, takers[-1]):
            givers = actors_at(view, to.start()) or (_union_before(views, view) if not to.start() else [])
            yield from help_of(view, givers, [at(view, s) for s in takers], to.start(), "gift-to")
        elif not takers:
            yield from _given_to_one(view, to, end)


def _given_to_one(view: View, to: re.Match[str], end: int) -> Iterator[Claim]:
    """向创业职工|赵立新|发放贷款, 为|“工惠贷”|提供贴息: a named person, or a thing that money or means are given to."""
    first = next((s for s in view.spans if s.lo >= to.end() and s.type in ("Person", "Initiative", *ORGANISATIONS)), None)
    if first is None or first.hi > end or first.anaphor:
        return
    if first.type == "Person" and _EPITHET.fullmatch(view.flat, to.end(), first.lo):
        gift = _GIVING.match(view.flat, first.hi + bool(_HOME.match(view.flat, first.hi)))
    else:
        sure = first.type == "Initiative" and first.lo == to.end() and first.strength == "strong"
        gift = (_MEANS.match(view.flat, first.hi) or _STRENGTH.match(view.flat, first.hi)) if sure else None
    if gift is not None:
        yield from help_by_actor(view, to.start(), [first], "gift-to")


def _helped(view: View) -> Iterator[Claim]:
    """指导|乙工会, 帮扶|丙村: a verb of helping with a body right behind it; its subject may stand clauses before."""
    for verb in _DIRECT.finditer(view.flat):
        if view.flat[verb.end() :].startswith("下"):
            continue
        takers = run_from(view, verb.end(), _HELPED)
        if takers:
            yield from help_by_actor(view, verb.start(), takers, "helps-body")


def _visited(view: View) -> Iterator[Claim]:
    """走进|乙厂和丙厂,无偿帮助两家企业…: those gone to are those helped."""
    for word in _GONE_TO.finditer(view.flat):
        hosts = [s for s in view.spans if s.type in _HELPED and word.end() <= s.lo and s.hi <= clause_end(view, word.end())]
        if hosts and _ITS_HOSTS.match(view.flat, hosts[-1].hi):
            yield from help_by_actor(view, word.start(), hosts, "helps-visited")
        elif hosts and hosts[0].type in _HOUSES and _SERVED_THERE.match(view.flat, hosts[-1].hi):
            teams = [s for s in view.spans if s.type == "SocialOrganisation" and s.hi <= word.start()][-1:]
            sent = [at(view, s) for s in teams if view.text(s).rstrip("”").endswith(_TEAMS)]
            yield from help_of(view, sent, [at(view, s) for s in hosts], word.start(), "helps-visited")
    for house in (s for s in view.spans if s.type == "Institution" and not s.anaphor):
        held = _AT_HOUSE.match(view.flat, house.hi)
        care = [s for s in view.spans if held and 0 <= s.lo - held.end() <= 1 and s.type == "Initiative"]
        deeds = [at(view, s) for s in care if _CARE.search(view.text(s)) and _THERE.search(view.flat, 0, house.lo)]
        yield from help_of(view, deeds, [at(view, house)], house.lo, "helps-visited")


def _takers(view: View, lo: int) -> list[Span]:
    """The bodies and places that begin at an offset, each behind what counts or describes it: 800个新建|书屋、3000个|站点."""
    found: list[Span] = []
    while (which := _WHICH.match(view.flat, lo)) is not None:
        taker = next((s for s in view.spans if s.type in _HELPED and s.lo in (lo, which.end()) and not s.anaphor), None)
        if taker is None:
            break
        found.append(taker)
        joint = _JOINT.match(view.flat, taker.hi)
        if joint is None:
            break
        lo = joint.end()
    return found


def _got(view: View) -> Iterator[Claim]:
    """|甲|收到|乙|捐赠的图书, |甲活动|得到|乙|的赞助: who gets something, and from whom."""
    for word in _GOT.finditer(view.flat):
        givers = run_from(view, word.end(), ORGANISATIONS | {"Person"})
        if givers and _GOT_WHAT.match(view.flat, givers[-1].hi):
            takers = _who_gets(view, word.start())
            yield from help_of(view, [at(view, s) for s in givers], [at(view, s) for s in takers], word.start(), "got-from")


def _asked(view: View) -> Iterator[Claim]:
    """|甲|向|乙|争取资金160万元: who is asked for means and gives them."""
    for word in re.finditer("向", view.flat):
        givers = run_from(view, word.end(), ORGANISATIONS)
        if givers and _ASKED.match(view.flat, givers[-1].hi):
            takers = [at(view, s) for s in _who_gets(view, word.start())]
            yield from help_of(view, [at(view, s) for s in givers], takers, word.start(), "got-from")


def _bought(view: View) -> Iterator[Claim]:
    """购买|…项目: who pays for a service supports it."""
    for verb in _BOUGHT.finditer(view.flat):
        end = clause_end(view, verb.end())
        things = [s for s in view.spans if s.type == "Initiative" and verb.end() <= s.lo and s.hi <= end]
        yield from help_by_actor(view, verb.start(), things[:1], "pays-for")


def _who_gets(view: View, lo: int) -> list[Span]:
    """The body, place, person or thing done that stands as the subject of a verb of getting."""
    own = [s for s in view.spans if s.type in _GETS and clause_start(view, lo) <= s.lo and s.hi <= lo and not s.anaphor]
    own = [s for s in own if s.type != "Initiative" or s.strength == "strong"]
    near = own[-1:] if own and not re.search("[的在对向由为]", view.flat[own[-1].hi : lo]) else []
    return near or (actor_before(view, lo) if not own else [])


def _union_before(views: list[View], view: View) -> list[Place]:
    """The union that the sentence before speaks of first, be it in the name of what it does."""
    above = views[view.index - 1] if view.index else None
    if above is None or above.sentence.role != "body":
        return []
    first = leading_run(above) or [s for s in [*above.inner, *above.spans] if s.type == "UnionBody"][:1]
    return [at(above, s) for s in first if s.type == "UnionBody"]
