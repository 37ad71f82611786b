"""A place that acts: 马龙区自2016年起|实施|职工书屋提升工程; 全省|建成|职工驿站320家; 永嘉县为…,持续推进|工资集体协商.

A place acts through a body that the text does not name, so that what it does, or builds, is only said to be there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.mentions.anaphors import acts_behind
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import run_from
from kg.extract.views import Span, View
from kg.lexicon import any_of, column

_STATEMENT = re.compile(r"[。;；:：“”]")
_CLAUSE = re.compile(r"[,，。;；:：]")
# What may stand between the beginning of a statement and the place that acts in it.
_OPENING = re.compile(
    r"(?:目前|如今|近年来|近日|日前|同时|此外|今年|去年|截至目前|据悉|据了解|其中|以来|\d年来|[\d年月日上下半末底]{0,10})?[,，]?"
)
# 据省总工会介绍, 记者从市总工会获悉: a body that only tells.
_TOLD = re.compile(
    r"(?:据|(?:\d+日,?)?(?:记者|笔者)?[^,，。;；]{0,12}?从)[^,，。;；]{2,24}?(?:介绍|获悉|了解到|统计|通报|透露)[,，]?"
)
_NOT_ACTING = re.compile(r"是|位于|地处|有|共有")
_ACTS = frozenset(("conduct", "build"))
_BUILT = ORGANISATIONS | {"Facility"}
# 建成|4家: what is counted behind a verb of building is built.
_COUNTED = re.compile(
    r"了?(?:全[国省市区县]首[家个批])?"
    r"(?:约|近|超过?)?[\d一二两三四五六七八九十百千万]+(?:余|多)?[个家支座所处间批](?:以上)?"
)
# 以“甲”为抓手, 把甲|往深里推, 抓住甲: how a place goes about a thing.
_TAKEN_UP = re.compile(rf"(?:{any_of('acting_places.taking_up')})了?[^,，。;；:：、“”]{{0,8}}“?$")
_OCCASION = re.compile("[”’]?(?:作?为|当作)[^,，。;；]{0,4}(?:契机|主题|指导|标准|背景|节点|目标|引领|遵循|动力)")
_THEREOF = re.compile(r"[\d余多]+[家个所座处][,，]其中[,，]?(?:包括|有|含)?")
_SETTLED = frozenset(("Facility", "Institution", "Enterprise"))
_LOOSE = frozenset(("listed-object", "enumerated", "bare-event"))


def acting_place_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The locatedIn claims of what a place does; `claims` are those already made of the article."""
    carried = {
        (c.tail.sentence, c.tail.span)
        for c in claims
        if c.relation in ("organises", "undertakes", "establishes") and not c.method.endswith("-for-place")
    }
    placed = {(c.head.sentence, c.head.span) for c in claims if c.relation == "locatedIn"}
    found = []
    for view in (view for view in views if view.sentence.role == "body"):
        for region in (s for s in view.spans if s.type == "Region"):
            if _acts(view, region):
                found += [
                    Claim(at(view, thing), "locatedIn", at(view, region), view.index, "place-acts")
                    for thing in _deeds(view, region)
                    if (view.index, thing) not in carried | placed
                ]
    return found


def _acts(view: View, region: Span) -> bool:
    """Whether a region begins a clause as its subject: an adverb, a preposition or a verb follows, and no body came before."""
    start = max((m.end() for m in _STATEMENT.finditer(view.flat, 0, region.lo)), default=0)
    clause = max((m.end() for m in _CLAUSE.finditer(view.flat, 0, region.lo)), default=0)
    told = _TOLD.match(view.flat, start, region.lo)
    start = told.end() if told else start
    if any(s.type in ORGANISATIONS and start <= s.lo < region.lo for s in view.spans):
        return False
    if _OPENING.fullmatch(view.flat, clause, region.lo) is None or _NOT_ACTING.match(view.flat, region.hi):
        return False
    return acts_behind(view, region.hi)


def _deeds(view: View, region: Span) -> Iterator[Span]:
    """What is done or built behind a region, up to the next body, person or place that may act."""
    lo = region.hi
    yield from _thereof(view, lo)
    for span in (s for s in view.spans if s.lo >= lo):
        if span.type in _BUILT and _is_built(view, lo, span):
            yield span
        elif span.type in ORGANISATIONS | {"Person", "Region"}:
            return
        elif span.type != "Initiative" or span.rule in _LOOSE or span.anaphor:
            continue
        elif done_in_clause(view, lo, span) or _is_taken_up(view, lo, span):
            yield span


def _is_taken_up(view: View, lo: int, span: Span) -> bool:
    """以|“甲”|为抓手, 把|甲|往深里推: whether a place goes about a thing, by the word before it; not 以|甲|为契机."""
    return _TAKEN_UP.search(view.flat, lo, span.lo) is not None and not _OCCASION.match(view.flat, span.hi)


def _thereof(view: View, lo: int) -> Iterator[Span]:
    """乙省已建成|学院80余家|,其中,|甲学院、丁学院|…: those that are picked out of what a place built."""
    word = _THEREOF.search(view.flat, lo)
    built = word and any(t.text in column("verbs", "verb", "frame") for t in view.tokens if lo <= t.lo and t.hi <= word.start())
    for span in run_from(view, word.end(), _SETTLED) if word and built else []:
        if not any(span.covers(r) for r in view.regions):
            yield span


def _is_built(view: View, lo: int, span: Span) -> bool:
    """Whether a verb of building stands right before a body or a facility, or before the number of them."""
    frames = column("verbs", "verb", "frame")
    verb = next((t for t in reversed(view.tokens) if lo <= t.lo and t.hi <= span.lo and frames.get(t.text) == "build"), None)
    if verb is None or span.anaphor:
        return False
    return view.flat[verb.hi : span.lo] in ("", "了") or _COUNTED.fullmatch(view.flat, verb.hi, span.lo) is not None


def done_in_clause(view: View, lo: int, span: Span) -> bool:
    """Whether a verb of doing in the clause of a thing stands before it."""
    start = max((m.end() for m in _CLAUSE.finditer(view.flat, lo, span.lo)), default=lo)
    frames = column("verbs", "verb", "frame")
    return any(frames.get(t.text) in _ACTS for t in view.tokens if start <= t.lo and t.hi <= span.lo)
