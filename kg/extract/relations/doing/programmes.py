"""What is done under a programme: 启动|甲行动|,开展|走访、义诊|; 先后举办|乙、丙|等一系列活动."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import clause_start
from kg.extract.syntax.themes import Told, carried_out
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_PROGRAMMES = words_of("programmes.heads")
_OF_THEIR_OWN = words_of("programmes.own")
_JOINTS = ("", "、", "和", "与", "及", "以及")
_IN_TURN = re.compile(any_of("programmes.in_turn"))
_SERIES = re.compile(r"[”’]?等?(?:一?系列|多项|多场|\d+[余多]?[项场])(?:主题|文体|配套|特色|精彩)*(?:活动|赛事|比赛|行动)")
_MANY = re.compile("[”’\u4e00-\u9fff]系列[\u4e00-\u9fff]{0,6}活动[”’]?$")
_MANY_OF = re.compile(r"系列(?:主题|庆祝|文体)?[“‘]?$")
_EVENTS = words_of("participation.events")
_OTHER_TIME = re.compile("去年|近年来|此前|下一步|接下来|今后|明年|未来|今年以来|多年来")
_LEAD = 3  # sentences in which a report says what it is about
# the clauses between a programme and what is done under it, and the verb before that
_BEHIND = re.compile(r"[,，](?:[^,，。;；:：]+[,，]){0,3}")
_DOES = re.compile(rf"(?:{any_of('put_under.setting_up')}|{any_of('programmes.giving')})[^,，]{{0,20}}$")
_OTHER = re.compile(r"(?:同时|此外|另外|还将?|与此同时|另一方面|近年来|去年|今年|目前|并在)[,，]?")


def programme_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The partOf claims of what is done under a programme; `claims` are those already made of the article."""
    known = {(c.head.sentence, c.head.span) for c in claims if c.relation == "partOf"}
    told = carried_out(claims)
    found: list[Claim] = []
    deeds: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.relation == "organises" and claim.tail.sentence == claim.sentence and claim.tail.span.type == "Initiative":
            deeds.setdefault(claim.sentence, []).append(claim)
    for index in sorted(deeds):
        found += _measures(views[index], told)
    found += [*_in_series(views, deeds), *_under_series(views, deeds)]
    return [c for c in found if (c.head.sentence, c.head.span) not in known]


def _measures(view: View, told: Told) -> Iterator[Claim]:
    """启动|甲行动|,联合丙局开展|乙检查|,开通|丁热线|: what the clauses behind a programme go on to do is a part of it."""
    done = [s for s in view.spans if (view.index, s) in told and s.type == "Initiative" and not s.anaphor]
    for i, whole in enumerate(done):
        if whole.strength != "strong" or not _may_hold(view, whole):
            continue
        for part in done[i + 1 :]:
            start = clause_start(view, part.lo)
            bodies = [s for s in view.spans if s.type in ORGANISATIONS and whole.hi < s.lo and s.hi <= part.lo]
            others = any(s.lo <= clause_start(view, s.lo) + 1 for s in bodies)
            if others or not _BEHIND.fullmatch(view.flat, whole.hi, start):
                break
            if _DOES.search(view.flat, start, part.lo) and not _OTHER.match(view.flat, start):
                yield Claim(at(view, part), "partOf", at(view, whole), view.index, "measure-of")


def _is_programme(view: View, thing: Span) -> bool:
    """Whether a thing has parts: a campaign (行动, 宣传月), or an activity or project that a quoted name sets apart."""
    name = view.text(thing).rstrip("”’")
    named = "“" in name or name.endswith(_OF_THEIR_OWN)
    return not thing.anaphor and len(name) >= 4 and named and name.endswith(_PROGRAMMES)


def _may_hold(view: View, thing: Span) -> bool:
    """Whether a thing is long and of a kind that parts are counted of: 职工关爱|工程."""
    name = view.text(thing).rstrip("”’")
    return not thing.anaphor and len(name) >= 4 and name.endswith(_PROGRAMMES)


def _list_end(view: View, part: Span) -> int:
    """Where the list ends that a thing stands in, its quoted members in a row or with 、 between."""
    end = part.hi
    for span in view.spans:
        if span.type == "Initiative" and span.lo >= end and view.flat[end : span.lo] in _JOINTS:
            end = span.hi
    return end


def _in_series(views: list[View], deeds: dict[int, list[Claim]]) -> Iterator[Claim]:
    """甲举办|乙文化节|。先后开展了|丙、丁|等一系列活动: what the same body held one after the other under what it runs."""
    for index, done in sorted(deeds.items()):
        view = views[index]
        for part in (c for c in done if _is_in_series(view, c.tail.span)):
            wholes = [
                c
                for above in range(max(0, index - 2), index + 1)
                for c in deeds.get(above, [])
                if _is_programme(views[above], c.tail.span)
                and (above < index or c.tail.span.hi < clause_start(view, part.tail.span.lo))
                and _by_same(views, c, part)
            ]
            if wholes and wholes[-1].tail != part.tail:
                yield Claim(part.tail, "partOf", wholes[-1].tail, index, "in-series", part.modality)


def _under_series(views: list[View], deeds: dict[int, list[Claim]]) -> Iterator[Claim]:
    """甲举办“三八”|系列活动|。…甲还推出|乙行动|: events of the same body in a report that sets out with a series of them."""
    text = [view.index for view in views if view.sentence.role == "body"][:_LEAD]
    lead = [c for index in text for c in deeds.get(index, []) if _is_series(views[index], c.tail.span)]
    for whole in lead[:1]:
        for part in (c for index, done in sorted(deeds.items()) if index > whole.sentence for c in done):
            view, span = views[part.sentence], part.tail.span
            own = _by_same(views, whole, part)
            event = view.sentence.role == "body" and view.text(span).rstrip("”’").endswith(_EVENTS)
            if own and event and not _OTHER_TIME.search(view.flat, 0, span.lo) and not _is_series(view, span):
                yield Claim(part.tail, "partOf", whole.tail, part.sentence, "under-series", part.modality)


def _by_same(views: list[View], one: Claim, other: Claim) -> bool:
    """Whether one body runs two things: 甲市总工会, |市总工会|."""
    names = [views[c.head.sentence].text(c.head.span) for c in (one, other)]
    return names[0].endswith(names[1]) or names[1].endswith(names[0])


def _is_series(view: View, thing: Span) -> bool:
    """“三八”|系列活动|, 一系列|庆祝活动|: whether a thing is many by its name or by the word before it."""
    return not thing.anaphor and (_MANY.search(view.text(thing)) or _MANY_OF.search(view.flat, 0, thing.lo)) is not None


def _is_in_series(view: View, part: Span) -> bool:
    """先后开展了|甲、乙、丙|等一系列活动: whether a thing stands in a list of things held one after the other."""
    listed = view.flat[part.lo - 1] in "”、" or view.flat.startswith(("、", "“", "和", "与"), part.hi)
    start = clause_start(view, part.lo)
    if not listed or _OTHER.match(view.flat, start):
        return False
    return _IN_TURN.search(view.flat, start, part.lo) is not None or _SERIES.match(view.flat, _list_end(view, part)) is not None
