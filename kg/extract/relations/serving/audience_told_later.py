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
from kg.extract.syntax.clauses import ORGANISATIONS, Chunk, Clause, clauses
from kg.extract.syntax.runs import clause_start, mood, runs
from kg.extract.syntax.subject_things import subject_thing
from kg.extract.syntax.themes import Told, carried_out, things_of, topic_before
from kg.extract.views import Span, View
from kg.lexicon import any_of, word_set, words_of

_FOR = word_set("audience_told_later.for")
_HELPING = frozenset(("serve", "support", "benefit", "pivot"))
_HELPING_WORDS = word_set("audience_told_later.helping")
_RECEIVING = word_set("audience_told_later.receiving")
_MEANT = re.compile(
    r"(?:(?:作?为|列为|列入|纳入|确定为)(?:主要|重点|服务|工作)?(?:服务|帮扶|慰问|保障|救助|关爱)?(?:对象|重点|主体|重心|范围)|中(?:间)?(?:广泛|深入|普遍)?(?:开展|举办|推行|组织|进行))"
)
_SENDING = word_set("audience_told_later.sending")
_CALLED = re.compile(
    rf"(?:{any_of('audience_told_later.with_objects')})(?:的)?(?:对象|人员|范围)(?:主要|起初只有|重点)?(?:为|是|包括|既?有|涵盖|扩大到|扩展到|覆盖|面向)[^,，。;；]{{0,24}}?$"
)
# 目前已为|货车司机|…: what a sentence without a thing of its own tells of the thing before it.
_TALLY = re.compile(rf"(?:{any_of('audience_told_later.tally')})[^,，。;；]*[为给向][^,，。;；]{{0,6}}$")
# 围绕|职工|需求, 针对|骑手|的急难愁盼: whose needs a thing meets.
_AROUND = re.compile(rf"(?:{any_of('audience_told_later.around')})(?:了|着)?(?:广大|全体|全市|全县|一线|辖区)*$")
_NEEDS = re.compile(rf"(?:们)?的?[^,，。;；的]{{0,6}}?(?:{any_of('audience_told_later.needs')})")
# 活动|主要面向|老人: a bare noun for what the sentence before tells of.
_OF_IT = re.compile(
    rf"(?:该|此|本|此次|本次|这次|这一|这项)?(?:{any_of('audience_told_later.bare_things')})(?:{any_of('audience_told_later.how')})*"
    rf"(?:{any_of('audience_told_later.for')}|惠及|覆盖|吸引|帮助|服务)[^,，。;；]{{0,6}}$"
)
_MEANT_REACH = 3  # sentences back to the thing whose 对象 are told
_GATHERINGS = ("会", "会议", "仪式", "典礼", "论坛")
# 参与|职工|800人次: who took part, counted.
_TAKING_PART = frozenset(("参与", "参加", "参训", "参赛", "受益", "受训"))
_NUMBER = re.compile(r"[近达超约共逾]*\d")
# 为|职工|送去…,…,…: what lies further off than two clauses is done for others.
_SOON = re.compile(r"(?:[^,，。;；]*[,，]){0,2}[^,，。;；]*")
# 会议提出,…: what somebody says should be done for a population is not yet done.
_SAID = re.compile(r"(?:表示|指出|要求|强调|提出|希望|认为|说|呼吁|建议)[,，:：“]")
_NEAR = re.compile(r"[^,，。;；]*[,，]?[^,，。;；]*")
# 开展|乙活动|,引导广大|职工: from the thing to the population in the next clause, or behind a list of things.
_NEXT = re.compile(r"[^,，。;；]*[,，][^,，。;；]*")
_SINCE = re.compile(r"[^,，]{0,4}(?:以来|后|时)")
# Who is sent to help where others are helped: 抽调|教师|参与|家访.
_SENT = words_of("audience_in_clause.sent")
# 此外,还…; 会场外,…: what comes next is about something else.
_TURNS = re.compile(r"此外|另外|同时|与此同时|会场外|场外|会后|除此之外")
# Who acts rather than is served.
_AGENTS = words_of("audience_told_later.agents")
_SAME = 5  # characters at the end of a body's name by which it is known again: 道场乡总工会 as …区道场乡总工会
_INITIATIVE = frozenset(("Initiative",))
_GROUP = frozenset(("Group",))
_SERVERS = frozenset(("Initiative", "Facility"))
# 500人应邀参加,其中既有|困难职工|,也有|劳模
_AMONG = re.compile(r"(?:其中|当中)[,，]?(?:既|大多|主要|不仅|除了|除)?(?:有|包括|是|为)[^。;；]{0,30}?$")
_PRESENT = re.compile(rf"[\d余多百千万][名位人]+[^。;；]{{0,16}}?(?:{any_of('audience_told_later.present')})")
_REACH = 3  # sentences back to the place or campaign that is spoken of
_HOW_MANY = (
    r"(?:[近达超约共余]*[\d.万千百]+余?多?[名位户个]|[几两数十百千]+余?名|[一二三四五两几]位|不少|许多|一些|一群|众多|广大"
    r"|周边的?|附近的?|过往的?|全市|辖区的?|一线|更多|来往的?)*"
)
_VISITING = re.compile(rf"(?:{any_of('audience_told_later.visiting')})了?{_HOW_MANY}$")
_VISITS = re.compile(any_of("audience_told_later.visits"))
_BARE_VISITS = words_of("audience_in_clause.done_to")


def audience_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The targets claims that no clause states by itself; `claims` are those already made of the article."""
    told = carried_out(claims)
    known = {(c.tail.sentence, c.tail.span) for c in claims if c.relation in ("targets", "regulates")}
    serving = frozenset((c.head.sentence, c.head.span) for c in claims if c.relation == "targets")
    found: list[Claim] = []
    for view in (view for view in views if any(span.type == "Group" for span in view.spans)):
        found += _among(views, view, told)
        for group in served(view):
            if (view.index, group) in known or group.head.endswith(_AGENTS):
                continue
            if (thing := _server(views, view, group, told, serving)) is not None:
                found += [Claim(one, "targets", at(view, group), view.index, thing[1]) for one in _listed_with(views, thing[0])]
    return found


def visited_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The targets claims of the campaigns in which people are visited; `claims` are those already made of the article."""
    told = carried_out(claims)
    named = [c for c in claims if c.relation == "targets" and not _is_bare(views, c.head)]
    known = {(c.tail.sentence, c.tail.span) for c in named}
    found: list[Claim] = []
    for view in views:
        for people in runs(view, _GROUP):
            if (view.index, people[0]) not in known and mood(view, people[0].lo) != "denied":
                campaign = _campaign_of(views, view, people, told)
                found += [Claim(campaign, "targets", at(view, s), view.index, "visited-under") for s in people if campaign]
    return found


def served(view: View) -> list[Span]:
    """The populations of a sentence that something is done for, or that get something."""
    return [
        span
        for clause in clauses(view)
        for i, chunk in enumerate(clause.chunks)
        if chunk.kind == "group"
        and chunk.spans[0].type == "Group"
        and (_is_governed(view, clause, i) or _receives(clause, i) or _is_meant(view, chunk))
        for span in chunk.spans
    ]


def _is_meant(view: View, chunk: Chunk) -> bool:
    """以|困难职工|为主要对象, 在|职工|中开展, 资助对象为|困难职工, 围绕|职工|需求."""
    if _NEEDS.match(view.flat, chunk.hi) and _AROUND.search(view.flat, 0, chunk.lo):
        return True
    return _MEANT.match(view.flat, chunk.hi) is not None or _CALLED.search(view.flat[: chunk.lo]) is not None


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
    """What serves the group: carried out behind it, named in the clause before it, else in the sentence before."""
    here = things_of(view, _INITIATIVE, told)
    called = _CALLED.search(view.flat, 0, _list_start(view, group)) is not None
    own = [p for p in here if p.span.hi <= group.lo]
    if called and own:
        return own[-1], "audience-near"
    ahead = [p for p in here if p.span.lo >= group.hi and _SOON.fullmatch(view.flat, group.hi, p.span.lo)]
    ahead = [p for p in ahead if (view.index, p.span) in told]
    near = [p for p in here if p.span.strength == "strong" and _NEAR.fullmatch(view.flat, p.span.hi, group.lo)]
    near = [p for p in near if not (serves_nobody(view.text(p.span)) and _SAID.search(view.flat, p.span.hi, group.lo))]
    behind = [p for p in here if (view.index, p.span) in told and p.span.hi <= group.lo]
    if behind:
        last = behind[-1]
        free = (view.index, last.span) not in serving and not _SINCE.match(view.flat, last.span.hi)
        return (last, "audience-behind") if free and _NEXT.fullmatch(view.flat, last.span.hi, group.lo) else None
    if ahead or near:
        return (ahead[0], "audience-ahead") if ahead else (near[-1], "audience-near")
    of_theirs = view.flat.startswith("的", group.hi)
    if not of_theirs and (spoken := subject_thing(views, view, group.lo, told, _SERVERS)) is not None:
        return (spoken, "audience-of-subject") if not serves_nobody(views[spoken.sentence].text(spoken.span)) else None
    papers = any(s.rule == "titled-document" for s in view.spans) or _SAID.search(view.flat, 0, group.lo)
    told_of = called or any(form.match(view.flat, 0, _list_start(view, group)) for form in (_TALLY, _OF_IT))
    topic = (
        topic_before(views, view.index, _MEANT_REACH if called else 1, ("",), told)
        if told_of and not (here or papers)
        else None
    )
    if topic is None or _elsewhere(views[topic.sentence], view, topic):
        return None
    return topic, "audience-topic"


def _list_start(view: View, group: Span) -> int:
    """Where the list of populations begins in which one stands."""
    return next((run[0].lo for run in runs(view, _GROUP) if group in run), group.lo)


def _listed_with(views: list[View], thing: Place) -> list[Place]:
    """甲活动、乙培训: what serves a population, with all that it is listed with."""
    view = views[thing.sentence]
    run = next((r for r in runs(view, _INITIATIVE) if thing.span in r), [thing.span])
    return [at(view, span) for span in run]


def _elsewhere(before: View, view: View, topic: Place) -> bool:
    """Whether a topic cannot carry over: it stands in another paragraph, is a meeting, or the sentence turns to something else.

    It does so by its first words, by a place that it names, or by a body that the topic's sentence does not speak of.
    """
    if before.sentence.paragraph != view.sentence.paragraph or before.text(topic.span).endswith(_GATHERINGS):
        return True
    bodies = [s for s in view.spans if s.type in ORGANISATIONS and not s.anaphor]
    others = any(view.text(body)[-_SAME:] not in before.flat for body in bodies if not body.lo)
    return others or _TURNS.match(view.flat) is not None or any(s.type == "Facility" and not s.anaphor for s in view.spans)


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


def _campaign_of(views: list[View], view: View, people: list[Span], told: Told) -> Place | None:
    """开展|送温暖活动|。…先后看望了|困难职工: the campaign of care told of last, when the sentence has none of its own."""
    start = clause_start(view, people[0].lo)
    if not _VISITING.search(view.flat, start, people[0].lo):
        return None
    for above in reversed(views[max(0, view.index - _REACH) : view.index + 1]):
        if above.sentence.role != "body" or above.sentence.paragraph != view.sentence.paragraph:
            return None
        things = [p for p in things_of(above, _INITIATIVE, told) if above is not view or p.span.hi <= people[0].lo]
        things = [p for p in things if not (p.span.anaphor or _is_bare(views, p))]
        if things:
            name = above.text(things[-1].span)
            return things[-1] if _VISITS.search(name) and not serves_nobody(name) else None
    return None


def _is_bare(views: list[View], thing: Place) -> bool:
    """Whether a thing is only the act of visiting: 走访慰问, no campaign."""
    return views[thing.sentence].text(thing.span) in _BARE_VISITS
