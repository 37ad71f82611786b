"""Visits and inspections: 甲到乙市|调研|, 丙陪同; 代表团|访问|西安.

The verb itself is the initiative: who goes and who comes along take part in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import clause_end, run_from
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_GUESTS = words_of("visits.guests")
_VISIT = re.compile(any_of("visits.verbs"))
# What may stand behind the verb where it is the predicate, not the modifier of something else.
_PREDICATE = re.compile(r"了|[,，。;；]|时|期间|中(?=[,，])|活动(?=[,，。])")
_SEEN_BY = ("会见", "接见")  # 甲|会见|乙代表团: who is received is there too
# 甲一行到乙厂|开展|“送清凉”慰问活动
_PAYING = re.compile(rf"(?:{any_of('visits.going')})[^。;；]{{0,60}}?(?:开展|进行)了?")
_PAID = re.compile(any_of("visits.paid"))
_ALONG = re.compile(r"陪同|随同|一同|参加(?:了)?(?:调研|慰问|活动|会见|考察)")
_TOLD_BY = re.compile("[。;；]|说|表示|介绍|要求|强调|指出")
_PLACES = ORGANISATIONS | {"Region"}
_KIND = 2  # characters that say of what kind a visit is: 专题|调研
_REACH = 3  # sentences behind the visit in which companions are named


@dataclass(frozen=True)
class _Visit:
    event: Place
    people: tuple[Span, ...]


def visit_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The claims about visits of named persons and delegations, beyond those already made of the article."""
    found: list[Claim] = []
    last: _Visit | None = None
    for view in (v for v in views if v.sentence.role == "body"):
        visit = _visit(view) or _paid(view)
        if visit is not None:
            last = visit
            found += [Claim(at(view, who), "participatesIn", visit.event, view.index, "visitor") for who in visit.people]
            found += _held_there(view, visit)
        if last is not None and view.index - last.event.sentence <= _REACH:
            found += _company(view, last)
    return found


def _visit(view: View) -> _Visit | None:
    """The first visit that a sentence tells of, with who pays it: the persons or the delegation before the verb."""
    for verb in _VISIT.finditer(view.flat):
        event = _event(view, verb.start(), verb.end())
        seen = _seen_groups(view, verb.end())
        if event is None or not (_PREDICATE.match(view.flat, event.hi) or seen or run_from(view, event.hi, _PLACES)):
            continue
        before = [s for s in view.spans if s.hi <= event.lo and not s.anaphor]
        who = [s for s in before if _is_delegation(view, s)] or [s for s in before if s.type == "Person"]
        if who and not re.search("[。;；]|说|表示|介绍", view.flat[who[-1].hi : event.lo]):
            received = view.text(event).endswith(_SEEN_BY)
            met = [s for s in view.spans if received and s.hi <= clause_end(view, event.hi) and s.lo >= event.hi]
            met = [s for s in met if s.type == "Person" or _is_delegation(view, s)]
            return _Visit(at(view, event), (*who, *met))
    return None


def _paid(view: View) -> _Visit | None:
    """甲一行到乙厂|开展|“送清凉”慰问活动: a visit by its name, paid by the persons before it."""
    for event in (s for s in view.spans if s.type == "Initiative" and _PAID.search(view.text(s))):
        who = [s for s in view.spans if s.type == "Person" and s.hi <= event.lo and not s.anaphor]
        if who and _PAYING.search(view.flat[who[-1].hi : event.lo]) and not _TOLD_BY.search(view.flat[who[-1].hi : event.lo]):
            return _Visit(at(view, event), tuple(who))
    return None


def _is_delegation(view: View, span: Span) -> bool:
    return span.type == "SocialOrganisation" and view.text(span).endswith(_GUESTS)


def _event(view: View, lo: int, hi: int) -> Span | None:
    """The verb as a mention: the initiative that it ends, or a new one among the inner mentions; None inside a name."""
    over = next((s for s in view.spans if s.lo <= lo < s.hi), None)
    if over is not None and (over.type != "Initiative" or over.hi != hi or over.strength == "strong"):
        return None
    if over is not None and lo - over.lo <= _KIND:
        return over
    span = Span(lo, hi, "Initiative", "visit", "", "weak")
    view.inner = sorted([*view.inner, span], key=lambda s: s.lo)
    return span


def _seen_groups(view: View, lo: int) -> list[Span]:
    """The populations that stand behind a verb in its clause."""
    end = clause_end(view, lo)
    return [s for s in view.spans if s.type == "Group" and lo <= s.lo and s.hi <= end]


def _held_there(view: View, visit: _Visit) -> Iterator[Claim]:
    """到|乙市|调研: the place right before the verb."""
    places = [s for s in view.spans if s.type == "Region" and s.hi == visit.event.span.lo and not s.anaphor]
    yield from (Claim(visit.event, "locatedIn", at(view, s), view.index, "visit-in") for s in places)


def _company(view: View, visit: _Visit) -> Iterator[Claim]:
    """丙|陪同: who comes along."""
    for word in _ALONG.finditer(view.flat):
        people = [s for s in view.spans if s.type == "Person" and s.hi <= word.start() and s not in visit.people]
        yield from (Claim(at(view, s), "participatesIn", visit.event, view.index, "along") for s in people)
