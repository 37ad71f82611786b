"""Whom the thing told of before serves, where a clause or sentence names the people and no thing of its own.

开展|送温暖活动|。向|困难职工|发放慰问金; 举办|培训班|。数十名|职工|接受了培训; 服务对象主要为|职工; 深受|职工|好评.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.doing.circumstances import serves_nobody
from kg.extract.relations.serving.audience_in_clause import HOW_MANY, LET_IN, TAKING
from kg.extract.relations.serving.audience_told_later import (
    AGENTS,
    SAID,
    listed_with,
    objects_told,
    served,
)
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import clause_end, clause_start, mood, runs
from kg.extract.syntax.subject_things import longer
from kg.extract.syntax.themes import Told, carried_out, things_of
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_REACH = 3  # sentences back to the thing that is spoken of
_INITIATIVE = frozenset(("Initiative",))
_GROUP = frozenset(("Group",))
_OTHERS = frozenset(("Document", "Facility"))  # what a sentence without a campaign may be about
_SAME = 5  # characters at the end of a body's name by which it is known again: 道场乡总工会 as …区道场乡总工会
_CARING = re.compile(any_of("audience_told_later.visits"))
_BARE_VISITS = words_of("audience_in_clause.done_to")
_VISITING = re.compile(rf"(?:{any_of('audience_told_later.visiting')})了?{HOW_MANY}$")
# 向|困难职工|发放慰问金, 为|骑手|送去…: what a campaign of care does for people, and 为|骑手|测量血压 what others do too.
_TOWARDS = re.compile(rf"[向为给与同和]{HOW_MANY}(?:[^,，。;；]{{1,20}}的)?$")
_CARES = re.compile(rf"(?:们|代表|家庭)?[^,，。;；]{{0,12}}?(?:{any_of('audience_carried.caring')})")
_SERVES = re.compile(rf"(?:们|代表|家庭)?[^,，。;；]{{0,8}}?(?:{any_of('audience_carried.serving')})")
# 数十名|职工|接受了培训, 500多名|月嫂|参加: how many came.
_COUNT = re.compile(
    r"(?:^|[,，共有])来自[^。;；]{2,40}$"
    r"|[\d一二三四五六七八九十百千万余多几]+(?:[名位户]|人次)(?:来自[^,，。;；]{2,16}的)?[^,，。;；]{0,6}$"
)
_CAME = re.compile(rf"(?:们|代表)?[^,，。;；、]{{0,10}}?(?:{any_of('audience_carried.coming')})")
# 深受|职工|好评, 得到了|职工|的一致称赞: what they think of it.
_ELSEWHERE = re.compile(r"参加|参与|参观|前往|赴")
_PRAISED = re.compile(rf"(?:{any_of('audience_carried.praised')})了?{HOW_MANY}$")
_PRAISE = re.compile(rf"(?:们|代表)?的?(?:{any_of('audience_carried.how_praised')})*(?:{any_of('audience_carried.praise')})")
_PRAISES = re.compile(r"(?:们|代表)?(?:都|均)?(?:纷纷|一致|普遍|连连|高兴地|激动地)(?:表示|称赞|点赞|叫好|反映|说|夸赞|感慨)")
# 活动|主要面向|老人, 目前已为|货车司机|…: the sentence goes on about the thing before it.
_OF_IT = re.compile(
    rf"(?:该|此|本|此次|本次|这次|这一|这项)?(?:{any_of('audience_told_later.bare_things')})"
    r"(?:现场|当天|当日|期间|中|上|启动后|开展以来|实施以来|启动以来)?[,，]?(?!的)"
)
_TALLY = re.compile(rf"(?:{any_of('audience_told_later.tally')})[^,，。;；]*[,，]?[^,，。;；]*[为给向][^,，。;；]{{0,6}}$")
# 对|下岗职工、返乡农民工|,额度提高到5万元: what those who are meant are granted.
_ON = re.compile(rf"(?:^|[,，。;；:：])(?:其中)?[,，]?对于?{HOW_MANY}$")
_IS_GRANTED = re.compile(
    rf"(?:们|家庭|等)?(?:[^,，。;；、]{{0,6}})?[,，]?[^,，。;；、]{{0,14}}?(?:{any_of('audience_carried.granting')})"
)
# 请|劳模、技师|与|一线员工|签约, 46名工匠与|青工|结成师徒: both sides of a pairing.
_SIDE = re.compile(rf"[与和同跟](?:[^,，。;；、]{{2,12}}的)?{HOW_MANY}$")
_PAIRS_UP = re.compile(rf"(?:们|代表|家庭)?[^,，。;；、]{{0,6}}?(?:{any_of('audience_carried.pairing')})")
_OF_PAIRS = re.compile("结对|帮扶|师徒|传帮带|带徒|拜师|导师|师带|带高徒|进校园|助学|牵手|结亲|联谊|名师")
# 下岗女工|优先报名, 退役军人|也可申领: what those who are meant may do.
_MAY = re.compile(
    r"(?:们|家庭|等)?(?:也|都|均|还|全部|首次)*被(?:纳入|列入|吸纳|覆盖)"
    rf"|(?:们|家庭|等)?(?:同样|全都|均|都|也|还|皆|一律|亦)*(?:可以?|能够?|有权|得以)?(?:凭[^,，。;；]{{1,10}}?)?(?:{any_of('audience_carried.entitled')})"
)
_TURNS = re.compile(any_of("audience_carried.turning"))


def carried_audience_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The targets claims of what was told before; `claims` are those already made of the article."""
    told = carried_out(claims)
    own = [c for c in claims if c.relation in ("targets", "regulates") and not _is_bare(views, c.head)]
    known = {(c.tail.sentence, c.tail.span) for c in own}
    found: list[Claim] = []
    for view in (view for view in views if view.sentence.role in ("body", "deck")):
        for people in runs(view, _GROUP):
            free = [s for s in people if (view.index, s) not in known and not s.head.endswith(AGENTS)]
            if free and mood(view, people[0].lo) == "done":
                found += _carried(views, view, free, told)
    return found


def _carried(views: list[View], view: View, people: list[Span], told: Told) -> Iterator[Claim]:
    """The thing before a sentence that serves a population of it."""
    tie = _tie(view, people)
    thing = _thing_before(views, view, people[0], tie, told) if tie else None
    for one in listed_with(views, thing) if thing is not None else []:
        yield from (Claim(one, "targets", at(view, span), view.index, "audience-carried") for span in people)


def _tie(view: View, people: list[Span]) -> str:
    """How a sentence ties a population to what was told before: told, cared, came, praised; "" where it does not."""
    lo, hi = people[0].lo, people[-1].hi
    if SAID.search(view.flat, 0, lo):
        return ""
    governed = any(span in people for span in served(view))
    if objects_told(view, lo) or (governed and (_OF_IT.match(view.flat) or _TALLY.search(view.flat, 0, lo))):
        return "told"
    start = clause_start(view, lo)
    if _VISITING.search(view.flat, start, lo) and not view.flat.startswith("为", start):
        return "cared"
    if _TOWARDS.search(view.flat, start, lo):
        return "cared" if _CARES.match(view.flat, hi) else "told" if _SERVES.match(view.flat, hi) else ""
    if _COUNT.search(view.flat, start, lo) and (came := _CAME.match(view.flat, hi)) and _is_there(view, came.end()):
        return "came"
    if _ON.search(view.flat, start and start - 1, lo) and _IS_GRANTED.match(view.flat, hi):
        return "told"
    if (view.text(people[0]) != view.text(people[-1]) or _SIDE.search(view.flat, start, lo)) and _PAIRS_UP.match(view.flat, hi):
        return "paired"
    if start == lo and _MAY.match(view.flat, hi):
        return "told"
    if TAKING.search(view.flat, start, lo) and LET_IN.match(view.flat, hi):
        return "told"
    praised = _PRAISED.search(view.flat, 0, lo) and _PRAISE.match(view.flat, hi)
    return "praised" if praised or _PRAISES.match(view.flat, hi) else ""


def _is_there(view: View, lo: int) -> bool:
    """接受了|培训|: whether those who came are not told to have come to something else (走进乙校|参加疗养)."""
    return _ELSEWHERE.search(view.flat, lo, clause_end(view, lo)) is None


def _thing_before(views: list[View], view: View, group: Span, tie: str, told: Told) -> Place | None:
    """The thing told of last that a tie can hold to; none where the sentence has its own or turns to something else."""
    here = [p for p in things_of(view, _INITIATIVE, told) if p.span.hi <= group.lo or tie != "praised"]
    own = [p for p in here if not _is_bare(views, p)]
    if own:
        return own[-1] if own[-1].span.hi <= group.lo and _is_meant(view, own[-1], tie) else None
    if any(s.type in _OTHERS and s.hi <= group.lo for s in view.spans if s.strength == "strong"):
        return None
    for above in reversed(views[max(0, view.index - _REACH) : view.index]):
        if above.sentence.paragraph != view.sentence.paragraph and above.index < view.index - 1:
            return None
        things = [p for p in things_of(above, _INITIATIVE, told) if not (p.span.anaphor or _is_bare(views, p))]
        if things and (above.sentence.role == "body" or view.sentence.role == "deck"):
            caring = [p for p in things if _CARING.search(above.text(p.span))]
            thing = longer(views, (caring or things)[-1] if tie == "cared" else things[-1])  # 甲活动|启动仪式
            return thing if _goes_on(above, view, thing, tie) else None
    return None


def _is_meant(view: View, thing: Place, tie: str) -> bool:
    """Whether a tie holds to a thing in its own sentence: 此次活动, a campaign in which people are visited, what they like."""
    name = view.text(thing.span)
    cares = tie == "cared" and _CARING.search(name) is not None
    liked = (tie == "praised" and thing.span.strength == "strong") or (tie == "paired" and _OF_PAIRS.search(name) is not None)
    return thing.span.anaphor or ((cares or liked) and not serves_nobody(name))


def _goes_on(above: View, view: View, thing: Place, tie: str) -> bool:
    """Whether a sentence can go on about a thing: no meeting, no other body's; of campaigns of care alone what they give."""
    name = above.text(thing.span)
    if serves_nobody(name) or _TURNS.match(view.flat) or (tie == "cared" and not _CARING.search(name)):
        return False
    kinds = ORGANISATIONS - {"UnionBody"} if tie == "cared" else ORGANISATIONS  # one campaign of many unions
    bodies = [s for s in view.spans if s.type in kinds and not s.anaphor and not s.lo]
    return all(view.text(body)[-_SAME:] in above.flat for body in bodies)


def _is_bare(views: list[View], thing: Place) -> bool:
    """Whether a thing is only the act of visiting: 走访慰问, no campaign."""
    return views[thing.sentence].text(thing.span) in _BARE_VISITS
