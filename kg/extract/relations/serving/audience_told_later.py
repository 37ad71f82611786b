"""Whom a thing serves that another clause or sentence tells of.

Frames see a population that stands in the clause of what is done; here are those that stand elsewhere: in the sentence of
the thing, or in one of the next sentences, where only the population is named (启动|送温暖活动|。先后看望|困难职工).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.doing.circumstances import is_felt_for, serves_nobody
from kg.extract.relations.joining.events import EVENT_HEADS
from kg.extract.relations.serving.audience_in_clause import FOR, HOW_MANY
from kg.extract.syntax.clauses import Chunk, Clause, clauses
from kg.extract.syntax.runs import clause_end, runs
from kg.extract.syntax.subject_things import subject_thing
from kg.extract.syntax.themes import Told, carried_out, things_of, topic_before
from kg.extract.views import Span, View
from kg.lexicon import any_of, word_set, words_of

_FOR = word_set("audience_told_later.for")
_HELPING = frozenset(("serve", "support", "benefit", "pivot"))
_HELPING_WORDS = word_set("audience_told_later.helping")
_RECEIVING = word_set("audience_told_later.receiving")
_MEANT = re.compile(
    r"(?:们)?(?:(?:也|都|均|还|首次|全部|同样)*被?(?:作?为|列为|列入|纳入|确定为)(?:本次|此次|这次|今年)?(?:主要|重点|服务|工作)?(?:服务|帮扶|慰问|保障|救助|关爱|助学|资助|受助|培训|培养)?(?:对象|重点|主体|重心|范围)|中(?:间)?(?:广泛|深入|普遍)?(?:开展|举办|推行|组织|进行))"
)
_SENDING = word_set("audience_told_later.sending")
_CALLED = re.compile(
    rf"(?:(?:{any_of('audience_told_later.with_objects')})(?:的)?(?:对象|人员|范围)|(?:^|[,，;；])对象)(?:主要|起初只有|重点)?(?:为|是|包括|既?有|涵盖|扩大到|扩展到|覆盖|面向)[^,，。;；]{{0,24}}?$"
    rf"|的?(?:{any_of('audience_told_later.focus')})(?:也|都|主要|逐步|首先|始终)?(?:放在|对准|投向|瞄准|锁定|是|转向|伸向|延伸到|聚焦)了?{HOW_MANY}$"
)
# 围绕|职工|需求, 针对|骑手|的急难愁盼: whose needs a thing meets.
_AROUND = re.compile(rf"(?:{any_of('audience_told_later.around')})(?:了|着)?(?:广大|全体|全市|全县|一线|辖区)*$")
_NEEDS = re.compile(rf"(?:们)?的?[^,，。;；的]{{0,6}}?(?:{any_of('audience_told_later.needs')})")
# 参与|职工|800人次: who took part, counted.
_TAKING_PART = frozenset(("参与", "参加", "参训", "参赛", "受益", "受训"))
_FOR_OTHERS = re.compile(rf"(?:{FOR}|[给向]){HOW_MANY}$")
_NUMBER = re.compile(r"[近达超约共逾]*\d")
# 会议提出,…: what somebody says should be done for a population is not yet done.
SAID = re.compile(r"(?:表示|指出|要求|强调|提出|希望|认为|说|呼吁|建议|倡议)[,，:：“]")
# 开展|乙活动|,引导广大|职工: from the thing to the population in the next clause, or behind a list of things.
_NEXT = re.compile(r"[^,，。;；]*[,，][^,，。;；]*")
_SINCE = re.compile(r"[^,，]{0,4}(?:以来|后|时)")
# Who is sent to help where others are helped: 抽调|教师|参与|家访.
_SENT = words_of("audience_in_clause.sent")
# Who acts rather than is served.
AGENTS = words_of("audience_told_later.agents")
_INITIATIVE = frozenset(("Initiative",))
_GROUP = frozenset(("Group",))
_SERVERS = frozenset(("Initiative", "Facility"))
# 500人应邀参加,其中既有|困难职工|,也有|劳模
_AMONG = re.compile(r"(?:其中|当中)[,，]?(?:既|大多|主要|不仅|除了|除)?(?:有|包括|是|为)[^。;；]{0,30}?$")
_PRESENT = re.compile(rf"[\d余多百千万][名位人]+[^。;；]{{0,16}}?(?:{any_of('audience_told_later.present')})")


def audience_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The targets claims that no clause states by itself; `claims` are those already made of the article."""
    told = carried_out(claims)
    known = {(c.tail.sentence, c.tail.span) for c in claims if c.relation in ("targets", "regulates") and not _is_given(c)}
    serving = frozenset((c.head.sentence, c.head.span) for c in claims if c.relation == "targets")
    found: list[Claim] = []
    for view in (view for view in views if any(span.type == "Group" for span in view.spans)):
        found += _among(views, view, told)
        for group in served(view):
            if (view.index, group) in known or group.head.endswith(AGENTS):
                continue
            if (thing := _server(views, view, group, told, serving)) is not None:
                found += [Claim(one, "targets", at(view, group), view.index, thing[1]) for one in listed_with(views, thing[0])]
    return found


def _is_given(claim: Claim) -> bool:
    """为|职工|提供|心理咨询|: whether only what the words behind a population give serves it; what is told before may too."""
    thing, people = claim.head, claim.tail
    return thing.sentence == people.sentence and thing.span.lo > people.span.hi and thing.span.strength == "weak"


def served(view: View) -> list[Span]:
    """The populations of a sentence that something is done for, or that get something, each with its list."""
    helped = {
        span
        for clause in clauses(view)
        for i, chunk in enumerate(clause.chunks)
        if chunk.kind == "group"
        and chunk.spans[0].type == "Group"
        and (_is_governed(view, clause, i) or _receives(clause, i) or _is_meant(view, chunk))
        and not acts_for_others(view, chunk.hi)
        for span in chunk.spans
    }
    return [span for run in runs(view, _GROUP) if helped.intersection(run) for span in run]


def acts_for_others(view: View, hi: int) -> bool:
    """发动|家属|为|矿工|缝补: whether people are said to do something for other people in the same clause."""
    end = clause_end(view, hi)
    return any(s.type == "Group" and hi < s.lo < end and _FOR_OTHERS.search(view.flat, hi, s.lo) for s in view.spans)


def _is_meant(view: View, chunk: Chunk) -> bool:
    """以|困难职工|为主要对象, 在|职工|中开展, 资助对象为|困难职工, 围绕|职工|需求."""
    if _NEEDS.match(view.flat, chunk.hi) and _AROUND.search(view.flat, 0, chunk.lo):
        return True
    return _MEANT.match(view.flat, chunk.hi) is not None or objects_told(view, chunk.lo)


def objects_told(view: View, lo: int) -> bool:
    """服务对象主要为|职工: whether the words before an offset say that a thing's objects are told next."""
    return _CALLED.search(view.flat, 0, lo) is not None


def _is_governed(view: View, clause: Clause, i: int) -> bool:
    """Whether a preposition or a verb of helping governs the group: the nearest one before it, no other mention between."""
    if is_felt_for(view, clause.chunks[i].spans[-1]):
        return False
    for chunk in reversed(clause.chunks[:i]):
        if chunk.kind == "group":
            return False
        if chunk.kind == "prep" or chunk.text in _FOR:
            return chunk.text in _FOR
        if chunk.text in _TAKING_PART:
            return _NUMBER.match(view.flat, clause.chunks[i].hi) is not None
        if chunk.kind == "verb" or chunk.text in _HELPING_WORDS:
            return chunk.frame in _HELPING or chunk.text in _HELPING_WORDS
    return False


def _receives(clause: Clause, i: int) -> bool:
    """Whether the group itself gets, joins or learns something, and is not sent to help others."""
    if clause.chunks[i].spans[0].head.endswith(_SENT) and any(chunk.text in _SENDING for chunk in clause.chunks[:i]):
        return False
    return any(_takes(chunk) for chunk in clause.chunks[i + 1 :])


def _takes(chunk: Chunk) -> bool:
    return chunk.text in _RECEIVING or (chunk.kind == "verb" and chunk.frame == "participate")


def _server(views: list[View], view: View, group: Span, told: Told, serving: Told) -> tuple[Place, str] | None:
    """What serves the group: carried out or named before it in its sentence, else what the statement is about."""
    here = things_of(view, _INITIATIVE, told)
    behind = [p for p in here if (view.index, p.span) in told and p.span.hi <= group.lo]
    if behind:
        last = behind[-1]
        free = (view.index, last.span) not in serving and not _SINCE.match(view.flat, last.span.hi)
        return (last, "audience-behind") if free and _NEXT.fullmatch(view.flat, last.span.hi, group.lo) else None
    of_theirs = view.flat.startswith("的", group.hi)
    if not of_theirs and (spoken := subject_thing(views, view, group.lo, told, _SERVERS)) is not None:
        return (spoken, "audience-of-subject") if not serves_nobody(views[spoken.sentence].text(spoken.span)) else None
    return None


def listed_with(views: list[View], thing: Place) -> list[Place]:
    """甲活动、乙培训: what serves a population, with all that it is listed with."""
    view = views[thing.sentence]
    run = next((r for r in runs(view, _INITIATIVE) if thing.span in r), [thing.span])
    return [at(view, span) for span in run]


def _among(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """500余人参加|乙活动|,其中既有|困难职工|,也有|劳模: who they are of whom some are told."""
    come = _PRESENT.search(view.flat) if "中" in view.flat else None
    if come is None:
        return
    things = [p for p in things_of(view, _INITIATIVE, told) if p.span.lo < come.end() + 2]
    topic = things[-1] if things else topic_before(views, view.index, 1, EVENT_HEADS, told)
    for people in runs(view, _GROUP) if topic is not None else []:
        if topic is not None and people[0].lo >= come.end() and _AMONG.search(view.flat, come.end(), people[0].lo):
            yield from (Claim(topic, "targets", at(view, group), view.index, "takers-are") for group in people)
