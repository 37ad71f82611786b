"""Who acts together: 由甲、乙联合主办, 甲与乙签订协议, 甲会同乙."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise, product

from kg.extract.claims import Claim, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import (
    actor_before,
    acts_first,
    clause_end,
    clause_start,
    mood,
    pairs_of,
    run_from,
    runs,
)
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_BODIES = ORGANISATIONS | {"Facility"}
_JOINTLY = re.compile(
    r"(?:(?!参加|出席|参与|应邀|受邀)[^,，。;；：:、的“]){0,12}?(?:联合(?!会|社|体|国|工会)|共同|携手|联手|合作|协同|一道|一起|主办|承办|协办|合办|联办|结成|结为|签署|签订|签约)"
    r"|(?:[双三各]方|[两三四]家(?:单位)?)(?:[约商议]定|达成|签|建立|合|共|联|互|协|一致|决定|携手)"
    r"|的(?:联合|共同|密切|通力)(?:推动|努力|合作|协作|组织|指导|支持|主办|牵头)"
)
# 甲书屋、乙站|与|丙之家|合署共建: rooms that are kept together
_ROOMS_JOINED = re.compile("(?:都|也|均|已|全部|一起|实行)*(?:合署|共建|联建|合建|共用|共享|合用|合并|整合)")
# 由甲、乙|组成的小组, 由甲、乙等6家单位|组成
_UNITED = re.compile(r"(?:等[^,，。;；、]{0,10}?)?(?:联合|共同)?(?:组成|组建)(?:的|了)?")
_WITH = re.compile(r"(?:与|同|和|跟|会同|联合|携手|联手|牵手|协同)")
_WITH_BEFORE = re.compile("(?:与|同|和|跟)$")
# 推动|甲|与|乙|合作: whom somebody brings together.
_URGED = re.compile(rf"(?:{any_of('partners.urging')})了?$")
_TOGETHER = re.compile(rf"{any_of('partners.together')}|建立.{{0,10}}(?:机制|关系)")
_TWO_SIDED = words_of("partners.two_sided")
# 加强与|甲、乙|的联动
_STRENGTHENING = words_of("partners.strengthening")
_CLOSER = re.compile("(?:等[^,，。;；]{0,8})?的?(?:联动|合作|协作|沟通|协调|对接|联系|配合|协同|交流)")
# 由甲牵头,|乙、丙|共同参与
_LEADS = re.compile("(?:等[^,，。;；、]{0,10})?(?:总)?(?:牵头|领衔|主导|主抓)[,，、]")
_FOLLOWS = re.compile(
    "(?:等[^,，。;；、]{0,10})?(?:共同|联合|协同|积极|密切|分别|全力)*(?:参与|配合|协助|协同|联动|参加|支持)(?=[,，。;；的]|$)"
)
# 由甲出资20万元、|乙|无偿施工
_DOES_A_PART = re.compile(rf"(?:无偿|免费|具体)*(?:{any_of('partners.parts')})[^,，。;；、]{{0,16}}?[、,，](?:由)?")
_DOES_THE_REST = re.compile(rf"(?:无偿|免费|具体)*(?:{any_of('partners.parts')})")
# 甲|代表职工|,乙|代表企业|
_SIDES = (
    re.compile("(?:作为|代表)(?:职工|员工|劳方|工会|工会方|职工方|劳动者)(?:一?方)?(?:的?(?:首席)?代表)?"),
    re.compile("(?:作为|代表)(?:企业|资方|行业|用人单位|行政|企业方|行政方|用工方)(?:一?方)?(?:的?(?:首席)?代表)?"),
)
_MANY = 8  # longer lists are of members, not of hosts
_ALL = frozenset(("共同", "联合", "联手", "携手", "一道", "一起"))
_HARD = frozenset(("会同", "联合", "携手", "联手", "牵手", "协同"))


def partner_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The partnersWith claims that no clause states by itself."""
    found: list[Claim] = []
    for view in views:
        found += [*_joint(view), *_with(view)]
        found += [*_led(view), *_sharing_work(view), *_two_sides(view)]
    return found


def _pairs(view: View, bodies: list[Span], method: str, two_sided: bool = False) -> Iterator[Claim]:
    for one, other in pairs_of(view, bodies, two_sided):
        yield Claim(at(view, one), "partnersWith", at(view, other), view.index, method)


def _joint(view: View) -> Iterator[Claim]:
    """甲、乙、丙联合主办: the bodies of one list that act together."""
    for run in runs(view, ORGANISATIONS):
        jointly = _JOINTLY.match(view.flat, run[-1].hi)
        united = view.flat.endswith("由", 0, run[0].lo) and _UNITED.match(view.flat, run[-1].hi)
        two_sided = jointly is not None and jointly.group().endswith(_TWO_SIDED)
        one_side = two_sided and _WITH_BEFORE.search(view.flat, 0, run[0].lo) is not None
        if 2 <= len(run) <= _MANY and (jointly or united) and not one_side:
            yield from _pairs(view, run, "joint-list", two_sided)
        if jointly and run[-1].rule == "distributed" and run[-1].head != "当地":  # one mention of several bodies
            yield from _pairs(view, [run[-1], run[-1]], "joint-list")
    for rooms in runs(view, frozenset(("Facility",))) if "建" in view.flat else []:
        if len(rooms) > 1 and _ROOMS_JOINED.match(view.flat, rooms[-1].hi) and acts_first(view, rooms):
            yield from _pairs(view, rooms, "joint-list", two_sided=True)


def _with(view: View) -> Iterator[Claim]:
    """甲与乙签订…: the subject and each body behind 与; behind 会同 those are partners of each other too."""
    for word in _WITH.finditer(view.flat):
        others = run_from(view, word.end(), _BODIES)
        closer = bool(others) and _grows_closer(view, word.start(), others[-1].hi)
        if not others or (view.flat[others[-1].hi : others[-1].hi + 1] == "的" and not closer):
            continue
        subject, when = _subject(view, word.start()), mood(view, word.start())
        deed = _TOGETHER.search(view.flat, others[-1].hi, clause_end(view, others[-1].hi))
        hard = word.group() in _HARD
        if not subject or not (hard or deed or closer) or when == "denied" or not acts_first(view, subject):
            continue
        all_joint = hard or (deed and deed.group() in _ALL)
        pairs = combinations([*subject, *others], 2) if all_joint else _across(view, word.start(), subject, others)
        yield from (Claim(at(view, one), "partnersWith", at(view, two), view.index, "act-together", when) for one, two in pairs)


def _across(view: View, lo: int, subject: list[Span], others: list[Span]) -> Iterable[tuple[Span, Span]]:
    """甲、乙分别与丙、丁|结对: each with the one in its place; else each of the one side with each of the other."""
    in_turn = view.flat.endswith("分别", 0, lo) and len(subject) == len(others)
    return zip(subject, others, strict=True) if in_turn else product(subject, others)


def _grows_closer(view: View, lo: int, hi: int) -> bool:
    """加强与|甲、乙|的联动: whether the words around a partner say that two work together more than before."""
    return view.flat.endswith(_STRENGTHENING, 0, lo) and _CLOSER.match(view.flat, hi) is not None


def _subject(view: View, at: int) -> list[Span]:
    """甲代表职工一方,|与乙…: who acts at an offset; behind a mark the body that begins the clause before, too."""
    gap = 1 if view.flat[at - 1 : at] in (",", "，") else 0  # 牵线|甲|,与|乙|共建
    beside = next((run for run in runs(view, ORGANISATIONS) if run[-1].hi in (at - gap, at - 2)), [])
    if beside and _URGED.search(view.flat, 0, beside[0].lo):
        return beside
    found = actor_before(view, at)
    if found or view.flat[at - 1 : at] not in (",", "，"):
        return found
    before = clause_start(view, at - 1)
    return next((run for run in runs(view, ORGANISATIONS) if run[0].lo == before and run[-1].hi < at), [])


def _led(view: View) -> Iterator[Claim]:
    """由|甲|牵头,|乙、丙|共同参与: who leads, with each of those who work under the lead."""
    lists = runs(view, ORGANISATIONS)
    for leaders, others in pairwise(lists):
        leads = _LEADS.fullmatch(view.flat, leaders[-1].hi, others[0].lo)
        if leads and _FOLLOWS.match(view.flat, others[-1].hi) and mood(view, others[0].lo) != "denied":
            yield from _pairs(view, [*leaders, *others], "joint-act")


def _sharing_work(view: View) -> Iterator[Claim]:
    """由|甲|出资、|乙|施工: who carries out one work, each with a part of it."""
    for one, other in pairwise(runs(view, ORGANISATIONS)):
        by = view.flat.endswith("由", 0, one[0].lo) and _DOES_A_PART.fullmatch(view.flat, one[-1].hi, other[0].lo)
        if by and _DOES_THE_REST.match(view.flat, other[-1].hi):
            yield from _pairs(view, [one[-1], *other], "joint-act")


def _two_sides(view: View) -> Iterator[Claim]:
    """|甲|代表职工,|乙|代表企业,签订…: who bargains with whom."""
    workers, employers = ([s for s in view.spans if s.type in ORGANISATIONS and side.match(view.flat, s.hi)] for side in _SIDES)
    yield from (Claim(at(view, a), "partnersWith", at(view, b), view.index, "joint-act") for a in workers for b in employers)
