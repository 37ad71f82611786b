"""Names that are no names: a body and what it does, or bodies in a row: …分公司|签订协议, 有|甲市电厂, 甲局|协同推进|篮球赛."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.mentions.bodies.parent_bodies import PLACED
from kg.extract.views import Span, View
from kg.lexicon import any_of, column, word_set, words_of

_STAFF = re.compile("(?:工作|技术|医务|执法|业务)人员|调解员|专家|医生|医护|护士|教师|教授|律师|志愿者")
_HOW = re.compile(f"(?:{any_of('mentions.how')})+")
_STARTS = ("启动", "实施", "开展", "举办", "举行", "推出", "主办", "承办", "召开", "开启")
_CEREMONIES = ("仪式", "大会", "会", "式", "暨")
_JOINTS = ("、", "和", "与", "及", "以及")
_EVENTS = words_of("mentions.events")
_ACTS, _ACTS_OF_BODIES = word_set("mentions.acts"), word_set("mentions.acts_of_bodies")
_WAYS = words_of("initiatives.ways")
_DONE_THERE, _GROUNDS = word_set("mentions.done_there"), words_of("mentions.grounds")
_AT_PLACE = ("在", "到", "赴", "来", "抵", "深入", "走进", "前往", "奔赴")
_GOING_TO = re.compile(r"(?:[到赴]|深入|走进|前往|奔赴|下沉|来到)[\u4e00-\u9fff]{0,2}$")
_MATTERS_OF_PAPERS = frozenset(("about-document", "matter-of-document"))


def is_act_of(view: View, span: Span, bodies: list[Span]) -> bool:
    """Whether a name cuts a body's, or is one and what it does or suffers: …分公司|签订协议, 向…小学|捐赠, …工会|制定方案."""
    if span.type not in ("Initiative", "Document") or span.rule in _MATTERS_OF_PAPERS:
        return False
    first = 0 if view.flat.endswith(_EVENTS, 0, span.hi) else 1
    staffed = (b for b in bodies if b.lo < span.lo + first <= b.hi and _STAFF.match(view.flat, b.hi, span.hi))
    if span.type == "Initiative" and any(staffed):
        return True
    if span.strength == "weak" and any(b.lo < span.lo < b.hi < span.hi and b.rule == "placed-body" for b in bodies):
        return True
    if span.strength == "weak" and any(_lists_bodies(view, span, b) for b in bodies if b.rule in PLACED):
        return True
    sure = [b for b in bodies if b.lo <= span.lo < b.hi and b.strength == "strong" and view.flat[b.hi : b.hi + 1] != "”"]
    rests = [(view.flat[b.hi : span.hi], b.type) for b in sure]
    return any(
        _done_how(rest) in _ACTS
        or (rest in _ACTS_OF_BODIES and type_ != "Facility")
        or (span.strength == "weak" and _is_act(rest))
        or _is_act_with(rest)
        for rest, type_ in rests
    )


def done_there(view: View, span: Span) -> Span | None:
    """赴九宫山|疗休养, 在某县|决赛, 深入社区|慰问: without where somebody goes; None for what is no thing then."""
    if span.rule != "headed-initiative" or span.head not in _DONE_THERE:
        return span
    at = span.hi - len(span.head)
    place = view.region_ending(at)
    if place is not None and place.lo >= span.lo:
        there = view.flat.endswith(_AT_PLACE, 0, span.lo)
    else:
        grounds = view.flat.endswith(_GROUNDS, span.lo, at) and "“" not in view.text(span)
        there = grounds and _GOING_TO.search(view.flat, 0, span.lo) is not None
    if not there:
        return span
    return replace(span, lo=at, strength="weak") if len(span.head) >= 3 else None


def _lists_bodies(view: View, span: Span, body: Span) -> bool:
    """Whether a thing is no more than bodies: 有|甲市电厂, 组织|甲市电厂、乙市电厂职工参加培训."""
    if span.lo < body.lo and span.hi == body.hi:
        return True
    return span.lo == body.lo and view.flat.startswith(_JOINTS, body.hi) and body.hi < span.hi


def _done_how(rest: str) -> str:
    """What is done without the words that say how: 正式|签约, 先后|讲话."""
    how = _HOW.match(rest)
    return rest[how.end() :] if how else rest


def _is_act_with(rest: str) -> bool:
    """Whether a verb stands behind a word for how it is done, as in no name: 协同|推进|篮球赛."""
    act = _done_how(rest)
    starts = rest.startswith(_STARTS) and len(rest) > 5 and not rest.startswith(_CEREMONIES, 2)
    return starts or (act != rest and len(act) > 2 and act[:2] in column("verbs", "verb", "frame"))


def _is_act(rest: str) -> bool:
    """Whether what follows a body in a name begins with a verb that no name holds: 开展|调研, 制定|方案."""
    verb = rest[:2]
    if verb in ("组织", "组建") and rest.endswith(_WAYS):
        return False  # 工会|组建模式
    if "、" in rest and "的" in rest and rest.endswith(_WAYS):
        return False  # 工会|牵头、部门联动的机制
    known, edge = column("verbs", "verb", "frame").get(verb), column("words", "word", "edge").get(verb)
    return len(rest) > 2 and bool(known) and edge != "noun" and not rest.endswith(_EVENTS)
