"""Help that a clause tells of by more than a verb and its object.

对新建的|甲工作室|给予资金补助; 服务队走进|乙厂|送教; 场地由|丙馆|免费提供; 帮助村里成立|丁合作社; 在|戊贷|支持下,|赵立新|创业.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import actor_before, clause_end, clause_start, leading_run, mood, run_from, runs
from kg.extract.syntax.themes import Told, carried_out, things_of
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_HELPED = ORGANISATIONS | {"Facility"}
_PROVIDED_FOR = frozenset(("Facility", "Initiative"))
_REACH = 3  # sentences back to the place or event for which something is provided
_WHICH = re.compile(
    r"(?:[\d一二两三四五六七八九十百千]+余?多?[家个所支名处间座])?(?:新[\u4e00-\u9fff]{1,2}的?|[省市县区]级|全[国省市区县州]|[^,，。;；、]{2,8}的)?"
)
_JOINT = re.compile(r"[”’]?(?:、|和|与|及|以及)")
_TO = re.compile(r"[对向为给]")
_GRANTED = re.compile(
    rf"[^,，。;；]{{0,6}}?(?:一次性|分别|各|每家|每个|均|将|全部)*(?:{any_of('assistance.granting')})了?[^,，。;；]{{0,16}}?"
    rf"(?:{any_of('assistance.grants')})"
)
_PAID_TO = re.compile(rf"(?:{any_of('assistance.paying')})(?:给|到|至|往)")
_FUNDS = re.compile(any_of("assistance.grants"))
_FOUNDS = re.compile(
    rf"(?:帮助|协助|扶持|支持|指导)了?[^,，。;；、]{{0,8}}?(?:{any_of('assistance.founding')})了?[\d一二两三四五六七八九十]*[家个所]?"
)
_GONE_TO = re.compile(rf"(?:{any_of('assistance.going')})了?")
_SERVES_THERE = re.compile(
    rf"(?:等[^,，。;；]{{0,10}}?)?[,，]?(?:先后|分别|现场|上门|看望|走访|为[^,，。;；]{{1,14}}?|给[^,，。;；]{{1,14}}?|面对面|手把手)*(?:{any_of('assistance.services')})"
)
_TEAMS = words_of("assistance.teams")
_SOMEBODY = re.compile(rf"(?:{any_of('assistance.visitors')})(?:一行)?(?:还|先后|又|也|一同|分别)*$")
_PROVIDED = re.compile(rf"(?:{any_of('assistance.means')})[^,，。;；]{{0,8}}?(?:统一|全部|均|都|则)*由")
_PROVIDES = re.compile(rf"(?:免费|无偿|全额|统一|负责|共同|联合|全部|分别)*(?:{any_of('assistance.providing')})")
_OFFERS = re.compile(
    rf"(?:则|也|还|并|全程|免费|无偿|负责)*(?:提供|承担|赞助)了?(?:全部|相关|专业|必要的)?(?:{any_of('assistance.means')})(?:支持|保障|指导|服务)?(?=[,，。;；]|$)"
)
_UNDER = re.compile(r"[”’]?的?(?:大力|及时|有力)?(?:支持|帮助|资助|扶持|帮扶)下[,，]?")
_LOAN = words_of("assistance.loans")
_MASTER = re.compile(r"(?:师傅|师父|导师)(?:(?:、|,|，)[^,，。;；]{2,20})?$|(?:师从|师承|拜|跟着|跟随)$")
_FOLLOWING = ("拜", "跟着", "跟随")
_PUPIL = re.compile(r"(?:徒弟|爱徒|徒儿|学徒|弟子)$")
_TAUGHT = re.compile(r"(?:为师|学艺|学技|学习技术|学手艺|师傅学)|[\d一二两三四五六七八九十]+年")


def assistance_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The supports claims of help that is granted, provided, or given on the spot; `claims` are those already made."""
    told = carried_out(claims)
    found = list(_deeds_of_helped(claims))
    for view in views:
        found += [*_granted(view), *_founded(view), *_served_there(views, view), *_provided(views, view, told), *_lent(view)]
        found += _taught(views, view)
    return found


def _deeds_of_helped(claims: list[Claim]) -> Iterator[Claim]:
    """在|甲|指导下,|乙|召开|丙会: who helps 乙 to do something furthers that too."""
    for claim in (c for c in claims if c.method == "with-help"):
        for deed in claims:
            own = deed.relation == "organises" and deed.sentence == claim.sentence and deed.head == claim.tail != deed.tail
            if own and deed.tail.sentence == claim.sentence and deed.tail.span.lo > claim.head.span.hi:
                yield Claim(claim.head, "supports", deed.tail, claim.sentence, "helps-deed", claim.modality)


def _support(view: View, givers: list[Place], takers: list[Place], verb: int, method: str) -> Iterator[Claim]:
    """Each giver supports each taker, unless it is denied."""
    when = mood(view, verb)
    for giver in givers if when != "denied" else []:
        yield from (Claim(giver, "supports", taker, view.index, method, when) for taker in takers if taker != giver)


def _actors(view: View, lo: int) -> list[Place]:
    return [at(view, s) for s in actor_before(view, lo)]


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


def _granted(view: View) -> Iterator[Claim]:
    """对新建的|甲工作室|给予3万元补助, 将资金拨付至15家|服务站点."""
    for word in _TO.finditer(view.flat):
        takers = _takers(view, word.end())
        if takers and _GRANTED.match(view.flat, takers[-1].hi, clause_end(view, takers[-1].hi)):
            yield from _support(view, _actors(view, word.start()), [at(view, s) for s in takers], word.start(), "granted-to")
    for word in _PAID_TO.finditer(view.flat):
        takers = _takers(view, word.end())
        if takers and _FUNDS.search(view.flat, clause_start(view, word.start()), word.start()):
            yield from _support(view, _actors(view, word.start()), [at(view, s) for s in takers], word.start(), "granted-to")


def _founded(view: View) -> Iterator[Claim]:
    """帮助村里成立|甲合作社: what somebody is helped to found."""
    for word in _FOUNDS.finditer(view.flat):
        founded = [at(view, s) for s in run_from(view, word.end(), ORGANISATIONS)]
        yield from _support(view, _actors(view, word.start()), founded, word.start(), "helps-found")


def _served_there(views: list[View], view: View) -> Iterator[Claim]:
    """甲服务队走进|乙厂、丙厂|送教上门, 慰问组来到|丁公司|,送去春联: those gone to are those helped."""
    for word in _GONE_TO.finditer(view.flat):
        hosts = _takers(view, word.end())
        if not hosts or not _SERVES_THERE.match(view.flat, hosts[-1].hi):
            continue
        actors = actor_before(view, word.start())
        teams = [at(view, s) for s in actors if view.text(s).rstrip("”’").endswith(_TEAMS)]
        if not teams and _SOMEBODY.search(view.flat, clause_start(view, word.start()), word.start()):
            teams = [at(view, s) for s in actors if s.type == "UnionBody"] or _union_before(views, view)
        yield from _support(view, teams, [at(view, s) for s in hosts], word.start(), "serves-there")


def _union_before(views: list[View], view: View) -> list[Place]:
    """The union that the sentence before sets out with, be it in the name of what it does."""
    above = views[view.index - 1] if view.index else None
    if above is None or above.sentence.paragraph != view.sentence.paragraph:
        return []
    first = leading_run(above) or [s for s in above.inner if s.type == "UnionBody"][:1]
    return [at(above, s) for s in first if s.type == "UnionBody"]


def _provided(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """场地由|甲馆|免费提供, 师资由|乙学院|选派: who provides what the place or event spoken of needs."""
    for givers in runs(view, _HELPED):
        if _OFFERS.match(view.flat, givers[-1].hi) and (thing := _thing_before(views, view, givers[0].lo, told)) is not None:
            yield from _support(view, [at(view, s) for s in givers], [thing], givers[-1].hi, "provides-for")
    for word in _PROVIDED.finditer(view.flat):
        givers = run_from(view, word.end(), _HELPED)
        if not givers or not _PROVIDES.match(view.flat, givers[-1].hi):
            continue
        thing = _thing_before(views, view, word.start(), told)
        if thing is not None:
            yield from _support(view, [at(view, s) for s in givers], [thing], word.start(), "provides-for")


def _thing_before(views: list[View], view: View, lo: int, told: Told) -> Place | None:
    """The last place or thing done with a name of its own before an offset, in its paragraph."""
    for above in reversed(views[max(0, view.index - _REACH) : view.index + 1]):
        if above.sentence.paragraph != view.sentence.paragraph:
            return None
        named = [p for p in things_of(above, _PROVIDED_FOR, told) if above is not view or p.span.hi <= lo]
        named = [p for p in named if p.span.rule not in ("enumerated", "listed-subject") and not p.span.anaphor]
        if named:
            return named[-1]
    return None


def _lent(view: View) -> Iterator[Claim]:
    """在“工惠贷”支持下,|赵立新|办起农场: the loan or fund that helps a person."""
    for loan in (s for s in view.spans if s.type == "Initiative"):
        under = _UNDER.match(view.flat, loan.hi)
        if under and view.text(loan).rstrip("”’").endswith(_LOAN):
            near = [s for s in view.spans if s.type in ("Person", *ORGANISATIONS) and under.end() <= s.lo <= under.end() + 8]
            yield from _support(view, [at(view, loan)], [at(view, s) for s in near[:1]], loan.lo, "helped-by-loan")


def _taught(views: list[View], view: View) -> Iterator[Claim]:
    """他的师傅|甲, 徒弟|乙, 师从|甲: who taught a trade to whom."""
    for person in (s for s in view.spans if s.type == "Person" and not s.anaphor):
        masters, pupils = _MASTER.search(view.flat, 0, person.lo), _PUPIL.search(view.flat, 0, person.lo)
        follows = masters is not None and masters.group() in _FOLLOWING
        if not (masters or pupils) or (follows and not _TAUGHT.match(view.flat, person.hi)):
            continue
        other = _person_before(views, view, person)
        if other is not None:
            pair = (at(view, person), other) if masters else (other, at(view, person))
            yield Claim(pair[0], "supports", pair[1], view.index, "teaches")


def _person_before(views: list[View], view: View, person: Span) -> Place | None:
    """The other person named last before one, in the sentence or shortly before it in the paragraph."""
    for above in reversed(views[max(0, view.index - _REACH) : view.index + 1]):
        if above.sentence.paragraph != view.sentence.paragraph:
            return None
        others = [s for s in above.spans if s.type == "Person" and (above is not view or s.hi <= person.lo)]
        others = [s for s in others if above.text(s) != view.text(person)]
        if others:
            return at(above, others[-1])
    return None
