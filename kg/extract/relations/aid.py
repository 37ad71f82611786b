"""Who gives, lends, lends a hand: 向甲捐赠, 捐给甲, 指导甲, 派驻到甲, 购买甲项目, and gifts to what the article is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import actor_before, clause_end, mood, run_from
from kg.extract.syntax.themes import Told, carried_out, things_of, topic_before
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_PREPOSITIONS = ("向", "为", "给", "对", "给予")
_HELPED = ORGANISATIONS | {"Facility"}
_GIVING = re.compile(any_of("aid.giving"))
_EPITHET = re.compile(r"[^,，。;；、和与]{0,8}")
_HOME = re.compile("[家等]")
_MEANS = re.compile(rf"(?:等)?(?:提供|给予|投入|配套|追加|落实)了?[^,，。;；]{{0,16}}?(?:{any_of('aid.means')})")
_TO = re.compile(r"给予|[向为给对]|(?:捐|赠|送|拨|借|汇|寄|献|交|赠送|捐赠|捐献|转交)(?:给|到|往|至)了?")
# 把此事交给|县总工会|办理: a task is no gift.
_TASKED = re.compile(f"(?:牵头|负责|统一|具体|集中|专人|代)*(?:{any_of('aid.tasks')})")
_NUMBER = r"(?:[\d一二两三四五六七八九十百]+(?:余|多)?[个家所支])?(?:新[\u4e00-\u9fff]{2}的)?"
_DIRECT = re.compile(rf"(?:{any_of('aid.direct')})了?(?:该[省市区县镇村州])?{_NUMBER}")
_GONE_TO = re.compile(r"(?:走进|深入|来到|进驻|前往|赶赴)")
_ITS_HOSTS = re.compile(
    r"[^。;；]{0,12}?[,，](?:无偿|免费|义务|上门|现场)?(?:帮助|协助|帮扶|指导|支援|服务)(?:[两二三四五六七]家|这家|该)?(?:企业|公司|单位|厂)"
)
_BOUGHT = re.compile(r"(?:购买|采购|资助|赞助|冠名|出资支持)了?")
_DONATED = re.compile(
    r"(?:捐资|捐款|捐助|赞助|出资|捐出|资助|划拨|拨付|下拨|拨出|配套)(?:助学|助困|资金|专项资金)?(?:人民币)?(?:近|约|超过)?[\d.一二三四五六七八九十百千万]+余?多?[万亿]?多?元"
)
_HELPERS = ORGANISATIONS | {"Person"}
_INITIATIVE = frozenset(("Initiative",))
_FOR_ONE = re.compile(
    rf"(?:{any_of('aid.for_one')})(?P<who>[他她]|其(?=提供|办理|送|申请|解决|联系|缴纳|支付|垫付|争取|讨))(?![们人])"
)
_DRAWN = re.compile(
    r"(?:领到|领取|拿到|收到|贷到|贷款|获得|得到|申请到|借到)了?[^,，。;；]{0,18}?(?:贷款|助学金|互助金|补助|救助金|慰问金|救济金|帮扶金|保障金|医疗金|资助|赔偿金|补贴|万元|元)"
)
_FUNDS = words_of("aid.funds")
_GAINS = re.compile(r"[让使](?P<who>[^,，。;；]{2,12}?)(?:受益|得益|获益|受惠|圆梦|摆脱困境|走出困境)的")
_FURTHERS = re.compile(r"(?P<aim>(?:^|(?<=[,，。;；]))为(?:了|深入|全力|积极|进一步)*)?(?:助力|助推|服务于|全力推进|服务保障)")
_MEETINGS = ("会", "会议", "仪式", "论坛")
_SUBJECT = re.compile(r"[他她](?![们人])[^他她。;；]{0,24}$")
_LEFT = re.compile(r"毕业|退休|下岗")
_UNDER = re.compile(r"的?(?:大力|悉心|积极|热心|耐心)?(?:帮助|支持|指导|资助|扶持|帮扶|带动|推动|引领|带领|照顾|鼓励)下")
_REACH = 3  # sentences back to who is spoken of
_CLOSE = 6  # characters between a body and what it furthers; more hold another verb
_BY_PLAN = re.compile(r"(?:按照|根据|遵照|落实)")
_PLAN = re.compile(r"[^,，。;；]{0,14}?(?:部署|要求|安排|指示|号召|统一安排)")
_CAUSES = ("活动", "工程", "行动", "计划", "项目", "仪式")


def aid_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The supports claims that no clause states by itself; `claims` are those already made of the article."""
    told = carried_out(claims)
    found: list[Claim] = []
    for view in views:
        found += [*_given(view), *_helped(view), *_visited(view), *_bought(view), *_donated(views, view, told)]
        found += [
            *_eased(views, view),
            *_drawn(views, view),
            *_led(view),
            *_benefited(view),
            *_driven(view),
            *_furthered(view),
            *_directed(view, told),
        ]
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
        tasked = takers and _TASKED.match(view.flat, takers[-1].hi)
        if takers and not tasked and (to.group() not in _PREPOSITIONS or _GIVING.search(view.flat, takers[-1].hi, end)):
            yield from _support(view, to.start(), takers, "gift-to")
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
        gift = _MEANS.match(view.flat, first.hi) if sure else None
    if gift is not None:
        yield from _support(view, to.start(), [first], "gift-to")


def _helped(view: View) -> Iterator[Claim]:
    """指导|乙工会, 帮扶|丙村: a verb of helping with a body right behind it; its subject may stand clauses before."""
    for verb in _DIRECT.finditer(view.flat):
        if view.flat[verb.end() :].startswith("下"):
            continue
        takers = run_from(view, verb.end(), _HELPED)
        if takers:
            yield from _support(view, verb.start(), takers, "helps-body")


def _visited(view: View) -> Iterator[Claim]:
    """走进|乙厂和丙厂,无偿帮助两家企业…: those gone to are those helped."""
    for word in _GONE_TO.finditer(view.flat):
        hosts = [s for s in view.spans if s.type in _HELPED and word.end() <= s.lo and s.hi <= clause_end(view, word.end())]
        if hosts and _ITS_HOSTS.match(view.flat, hosts[-1].hi):
            yield from _support(view, word.start(), hosts, "helps-visited")


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


def _eased(views: list[View], view: View) -> Iterator[Claim]:
    """市总工会|为他|办理了…, 指派|律师甲|为其|代理: who does something for the person that is spoken of."""
    for word in _FOR_ONE.finditer(view.flat):
        when = mood(view, word.start())
        people = [s for s in view.spans if s.type == "Person" and word.start() - s.hi in (0, 1, 2)]
        helpers = [*people, *(s for s in actor_before(view, word.start()) if not _LEFT.match(view.flat, s.hi))]
        one = _spoken_of(views, view, word.start(), {view.text(s) for s in people})
        if one is not None and when != "denied":
            yield from (Claim(at(view, h), "supports", one, view.index, "helps-person", when) for h in helpers)


def _spoken_of(views: list[View], view: View, before: int, but: set[str]) -> Place | None:
    """The person named last before an offset, in the sentence or in those before it; never one of some names."""
    for v in [view, *reversed(views[max(0, view.index - _REACH) : view.index])]:
        people = [s for s in v.spans if s.type == "Person" and v.text(s) not in but and (v is not view or s.hi <= before)]
        if people:
            return at(v, people[-1])
    return None


def _drawn(views: list[View], view: View) -> Iterator[Claim]:
    """赵立新|从互助会|领到补助, 她顺利|贷到8万元: who a person gets help from, or what they get it under."""
    for word in _DRAWN.finditer(view.flat):
        after = [at(view, s) for s in view.spans if s.type == "Person" and s.lo in (word.end() + 1, word.end() + 2)]
        who = after[0] if after else _spoken_of(views, view, word.start(), set())
        source = re.search(r"从(?P<body>[^,，。;；从]{2,30})$", view.flat[: word.start()])
        givers = [at(view, s) for s in run_from(view, source.start("body"), ORGANISATIONS)] if source else []
        givers = givers or _funds(views, view)
        if who is not None and (source or after or who.sentence == view.index or _SUBJECT.search(view.flat[: word.start()])):
            yield from (Claim(giver, "supports", who, view.index, "help-drawn") for giver in givers)


def _driven(view: View) -> Iterator[Claim]:
    """在|甲活动|带动下,乙市开展|丙竞赛: one thing gives rise to another."""
    for cause in (s for s in view.spans if s.type == "Initiative" and _UNDER.match(view.flat, s.hi)):
        result = next((s for s in view.spans if s.type == "Initiative" and s.lo > cause.hi), None)
        if result is not None and view.flat[: cause.lo].endswith("在"):
            yield Claim(at(view, cause), "supports", at(view, result), view.index, "drives")


def _benefited(view: View) -> Iterator[Claim]:
    """让|赵立新|受益的这项|医疗互助计划: what a person gains by."""
    for word in _GAINS.finditer(view.flat):
        who = [s for s in view.spans if s.type == "Person" and word.start("who") <= s.lo and s.hi <= word.end("who")]
        thing = next((s for s in view.spans if s.type == "Initiative" and word.end() <= s.lo <= word.end() + 24), None)
        if thing is not None:
            yield from (Claim(at(view, thing), "supports", at(view, s), view.index, "gains-by") for s in who)


def _funds(views: list[View], view: View) -> list[Place]:
    """The loan, fund or relief that a sentence, or one shortly before it, names last."""
    for v in [view, *reversed(views[max(0, view.index - _REACH) : view.index])]:
        funds = [s for s in v.spans if s.type == "Initiative" and v.text(s).rstrip("”’").endswith(_FUNDS)]
        if funds:
            return [at(v, funds[-1])]
    return []


def _led(view: View) -> Iterator[Claim]:
    """甲在|结对干部乙|的帮助下: a person helps whom the sentence is about."""
    for helper in (s for s in view.spans if s.type == "Person" and _UNDER.match(view.flat, s.hi)):
        others = [s for s in view.spans if s.type in _HELPERS and not s.overlaps(helper) and view.text(s) != view.text(helper)]
        before = [s for s in others if s.hi <= helper.lo and s.type == "Person"][-1:]
        after = [s for s in others if s.lo >= helper.hi][:1]
        yield from (Claim(at(view, helper), "supports", at(view, s), view.index, "with-persons-help") for s in before or after)


def _furthered(view: View) -> Iterator[Claim]:
    """为助力|乙行动|, 甲…; 甲助推|乙创建: a body furthers something that others do."""
    for word in _FURTHERS.finditer(view.flat):
        end = clause_end(view, word.end())
        things = [s for s in view.spans if s.type == "Initiative" and word.end() <= s.lo <= word.end() + 8 and s.hi <= end]
        if not things or view.text(things[0]).endswith(_MEETINGS) or re.search("[的和]", view.flat[word.end() : things[0].lo]):
            continue
        helpers = [s for s in actor_before(view, word.start()) if word.start() - s.hi <= _CLOSE]
        if word["aim"]:
            helpers = [s for s in view.spans if s.type in ORGANISATIONS and end <= s.lo <= end + 2 * _CLOSE][:1]
        yield from (Claim(at(view, h), "supports", at(view, things[0]), view.index, "furthers") for h in helpers)


def _directed(view: View, told: Told) -> Iterator[Claim]:
    """按照|省总工会|的统一部署,甲市总工会开展乙活动: whose plan it is guides what is done."""
    for word in _BY_PLAN.finditer(view.flat):
        leaders = run_from(view, word.end(), ORGANISATIONS)
        plan = _PLAN.match(view.flat, leaders[-1].hi) if leaders else None
        done = [
            p for p in things_of(view, _INITIATIVE, told) if plan and p.span.lo >= plan.end() and (view.index, p.span) in told
        ]
        yield from (Claim(at(view, one), "supports", done[0], view.index, "plan-of") for one in leaders if done)
