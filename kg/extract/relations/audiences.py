"""Whom a thing serves, read over the paragraph: 为|留守职工|送去…, 惠及|会员, 120名|货车司机|领到….

Frames see a population that stands in the clause of what is done; here are those that stand elsewhere: in the sentence of
the thing, or in one of the next sentences, where only the population is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.circumstances import is_felt_for, serves_nobody
from kg.extract.syntax.clauses import ORGANISATIONS, Chunk, Clause, clauses
from kg.extract.syntax.runs import runs
from kg.extract.syntax.themes import Told, carried_out, things_of, topic_before
from kg.extract.views import Span, View
from kg.lexicon import any_of, word_set, words_of

_FOR = word_set("audiences.for")
_HELPING = frozenset(("serve", "support", "benefit", "pivot"))
_HELPING_WORDS = word_set("audiences.helping")
_RECEIVING = word_set("audiences.receiving")
_ENJOYING = word_set("audiences.enjoying")
_MEANT = re.compile(
    r"(?:作?为(?:主要|重点|服务|工作)?(?:服务|帮扶|慰问|保障|救助|关爱)?(?:对象|重点|主体|重心)|中(?:间)?(?:广泛|深入|普遍)?(?:开展|举办|推行|组织|进行))"
)
_SENDING = word_set("audiences.sending")
_CALLED = re.compile(
    rf"(?:{any_of('audiences.with_objects')})(?:的)?(?:对象|人员|范围)(?:主要|起初只有|重点)?(?:为|是|包括|有|涵盖|扩大到|覆盖|面向)[^,，。;；]{{0,24}}?$"
)
# 目前已惠及|货车司机, |骑手|受益: what a sentence without a thing of its own tells of the thing before it.
_REACHED = re.compile(rf"(?:{any_of('audiences.reached')})了?[^,，。;；、]{{0,10}}$|(?:{any_of('audiences.tally')})[^。;；]*$")
_GAINING = re.compile(rf"[^,，。;；]{{0,8}}(?:{any_of('audiences.gaining')})")
_MEANT_REACH = 3  # sentences back to the thing whose 对象 are told
_GATHERINGS = ("会", "会议", "仪式", "典礼", "论坛")
# 为|职工|送去…,…,…: what lies further off than two clauses is done for others.
# 参与|职工|800人次: who took part, counted.
_TAKING_PART = frozenset(("参与", "参加", "参训", "参赛", "受益", "受训"))
_NUMBER = re.compile(r"[近达超约共逾]*\d")
_SOON = re.compile(r"(?:[^,，。;；]*[,，]){0,2}[^,，。;；]*")
# 会议提出,…: what somebody says should be done for a population is not yet done.
_SAID = re.compile(r"(?:表示|指出|要求|强调|提出|希望|认为|说|呼吁|建议)[,，:：“]")
_NEAR = re.compile(r"[^,，。;；]*[,，]?[^,，。;；]*")
# 开展|乙活动|,引导广大|职工: from the thing to the population in the next clause, or behind a list of things.
_NEXT = re.compile(r"[^,，。;；]*[,，][^,，。;；]*")
_SINCE = re.compile(r"[^,，]{0,4}(?:以来|后|时)")
# Who acts rather than is served.
_AGENTS = words_of("audiences.agents")
# Who is sent to help where others are helped: 抽调|教师|参与|家访.
_SENT = words_of("audiences.sent")
# 此外,还…; 会场外,…: what comes next is about something else.
_TURNS = re.compile(r"此外|另外|同时|与此同时|会场外|场外|会后|除此之外")
_SAME = 5  # characters at the end of a body's name by which it is known again: 道场乡总工会 as …区道场乡总工会
_OTHERS = ORGANISATIONS | {"Person", "Group"}
_INITIATIVE = frozenset(("Initiative",))
_GROUP = frozenset(("Group",))


def audience_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The targets claims that no clause states by itself; `claims` are those already made of the article."""
    told = carried_out(claims)
    known = {(c.tail.sentence, c.tail.span) for c in claims if c.relation in ("targets", "regulates")}
    serving = frozenset((c.head.sentence, c.head.span) for c in claims if c.relation == "targets")
    found = []
    for view in (view for view in views if any(span.type == "Group" for span in view.spans)):
        near = [*_beside(view), *_enjoyed(view)]
        found += near
        known |= {(claim.sentence, claim.tail.span) for claim in near}
        for group in served(view):
            if (view.index, group) in known or group.head.endswith(_AGENTS):
                continue
            if (thing := _thing(views, view, group, told, serving)) is not None:
                found += [Claim(one, "targets", at(view, group), view.index, thing[1]) for one in _listed_with(views, thing[0])]
    return found


def _beside(view: View) -> Iterator[Claim]:
    """职工|“安康杯”竞赛, 职工的|读书活动: a population right before the name of what is done."""
    for group, thing in pairwise(view.spans):
        between = view.flat[group.hi : thing.lo]
        named = thing.type == "Initiative" and thing.strength == "strong" and not thing.anaphor
        if group.type == "Group" and named and (between == "的" or (not between and thing.rule == "quoted-name-with-head")):
            yield Claim(at(view, thing), "targets", at(view, group), view.index, "audience-beside")


def _enjoyed(view: View) -> Iterator[Claim]:
    """职工|享受|疗休养待遇: what a population gets, in one clause."""
    for clause in clauses(view):
        for i, chunk in enumerate(clause.chunks):
            if chunk.kind != "group" or chunk.spans[0].type != "Group":
                continue
            rest = clause.chunks[i + 1 :]
            verb = next((k for k, c in enumerate(rest) if c.text in _ENJOYING), -1)
            if verb < 0 or any(c.kind == "group" and c.spans[0].type in _OTHERS for c in rest[:verb]):
                continue
            sent = rest[verb].text == "参与" and chunk.spans[0].head.endswith(_SENT)
            things = [span for c in rest[verb:] for span in c.spans if span.type == "Initiative" and not sent]
            for thing in things[:1]:
                for group in chunk.spans:
                    yield Claim(at(view, thing), "targets", at(view, group), view.index, "audience-enjoys")


def served(view: View) -> list[Span]:
    """The populations of a sentence that something is done for, or that get something."""
    return [
        span
        for clause in clauses(view)
        for i, chunk in enumerate(clause.chunks)
        if chunk.kind == "group"
        and chunk.spans[0].type == "Group"
        and (_is_helped(view, clause, i) or _receives(clause, i) or _is_meant(view, chunk))
        for span in chunk.spans
    ]


def _is_meant(view: View, chunk: Chunk) -> bool:
    """以|困难职工|为主要对象, 在|职工|中开展, 资助对象为|困难职工."""
    return _MEANT.match(view.flat, chunk.hi) is not None or _CALLED.search(view.flat[: chunk.lo]) is not None


def _is_helped(view: View, clause: Clause, i: int) -> bool:
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


def _thing(views: list[View], view: View, group: Span, told: Told, serving: Told) -> tuple[Place, str] | None:
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
    papers = any(s.rule == "titled-document" for s in view.spans) or _SAID.search(view.flat, 0, group.lo)
    told_of = called or _is_reached(view, group)
    reach = _MEANT_REACH if called else 1
    topic = topic_before(views, view.index, reach, ("",), told) if told_of and not (here or papers) else None
    if topic is None or _elsewhere(views[topic.sentence], view, topic):
        return None
    return topic, "audience-topic"


def _is_reached(view: View, group: Span) -> bool:
    """惠及|骑手, |骑手|受益: whether a sentence says of a population that something has reached it."""
    told = _REACHED.search(view.flat, 0, _list_start(view, group)) or _GAINING.match(view.flat, group.hi)
    return told is not None


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
