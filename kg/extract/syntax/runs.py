"""Lists of mentions where they stand: 甲、乙和丙 as one run, and who stands before a word of the sentence."""

from __future__ import annotations

import re
from itertools import combinations, product

from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span, View
from kg.lexicon import column, word_set, words_of

_JOINTS = frozenset(("、", "和", "与", "及", "以及", "同", "暨", ",以及", "，以及"))
_AGAINST = ("与", "同", "跟", "分别与", "先后与")
# 困难职工|860户、|农民工, 困难职工|和坚守岗位的|一线职工
_PEOPLE_JOINT = re.compile(
    r"(?:[\d.]+[万千百]?余?多?[户名人位]次?)?(?:、|以及|和|与|及)(?:[\d.]+[万千百]?余?多?[户名位])?"
    r"(?:(?![为给对向让])[^,，。;；:：、“”]{2,10}的)?"
)
_BREAK = re.compile(r"[。;；!！?？:：]")
_CLAUSE = re.compile(r"[,，。;；!！?？:：]")


def run_from(view: View, lo: int, kinds: frozenset[str]) -> list[Span]:
    """The mentions of some classes that begin at an offset and go on as a list; empty when none begins there."""
    run: list[Span] = []
    for span in view.spans:
        if span.type not in kinds or span.lo < lo:
            continue
        if (not run and span.lo == lo) or (run and span.lo > lo and view.flat[run[-1].hi : span.lo] in _JOINTS):
            run.append(span)
        else:
            break
    return run


def runs(view: View, kinds: frozenset[str]) -> list[list[Span]]:
    """All lists of mentions of some classes, a single mention being a list of one."""
    found: list[list[Span]] = []
    for span in view.spans:
        if span.type not in kinds:
            continue
        if found and _goes_on(view, found[-1][-1], span):
            found[-1].append(span)
        else:
            found.append([span])
    return found


def _goes_on(view: View, one: Span, other: Span) -> bool:
    """Whether nothing but a list mark joins two mentions; of populations also a count or what modifies the second."""
    if view.flat[one.hi : other.lo] in _JOINTS:
        return True
    return one.type == other.type == "Group" and _PEOPLE_JOINT.fullmatch(view.flat, one.hi, other.lo) is not None


def pairs_of(view: View, spans: list[Span], two_sided: bool) -> list[tuple[Span, Span]]:
    """Every two of some mentions; of 甲、乙与丙、丁 that sign or pair up only one of each side."""
    cut = next((i for i in range(1, len(spans)) if view.flat[spans[i - 1].hi : spans[i].lo] in _AGAINST), 0)
    if two_sided and cut:
        return list(product(spans[:cut], spans[cut:]))
    return list(combinations(spans, 2))


def actor_before(view: View, at: int, kinds: frozenset[str] = ORGANISATIONS) -> list[Span]:
    """Who acts at an offset: the first bodies of its clause, else those that begin the nearest clause before it.

    The look-back ends at a full stop, a semicolon or a colon; bodies behind a preposition act in no clause.
    """
    stop = max((m.end() for m in _BREAK.finditer(view.flat, 0, at)), default=0)
    clause = max((m.end() for m in _CLAUSE.finditer(view.flat, 0, at)), default=0)
    lists = [[s for s in run if s.hi <= at and s.lo >= stop] for run in runs(view, kinds)]
    lists = [run for run in lists if run and not view.flat[: run[0].lo].endswith(_NO_SUBJECT)]
    own = [run for run in lists if run[0].lo >= clause]
    if own:
        return own[0]
    leading = [run for run in lists if _leads_clause(view, run[0].lo)]
    return (leading[-1:] or [[]])[0]


def leading_run(view: View) -> list[Span]:
    """The first bodies of a sentence that set out a clause: who it is about; empty for none."""
    lists = runs(view, ORGANISATIONS)
    return next((run for run in lists if _leads_clause(view, run[0].lo) and not run[0].anaphor), [])


def _leads_clause(view: View, lo: int) -> bool:
    """Whether nothing but a time or a few adverbs stands between the beginning of a clause and an offset."""
    start = max((m.end() for m in _CLAUSE.finditer(view.flat, 0, lo)), default=0)
    return _OPENING.fullmatch(view.flat, start, lo) is not None


_NO_SUBJECT = words_of("runs.no_subject")
_OPENING = re.compile(
    r"[\d年月日上下午初底末近今去前同时期间此后]{0,14}|.{0,10}(?:后|时|(?<!送)来|间|以来|[年月日天期][起始])|据悉|同时|此外|随后|其中|日前|近日|目前|如|例如|比如|像"
)


def acts_first(view: View, run: list[Span]) -> bool:
    """Whether no verb of doing stands before a run in its clause: 参观|甲厂和乙厂 has no actors."""
    start = max((m.end() for m in _CLAUSE.finditer(view.flat, 0, run[0].lo)), default=0)
    verbs = column("verbs", "verb", "frame")
    return not any(t.text in verbs and len(t.text) > 1 for t in view.tokens if start <= t.lo and t.hi <= run[0].lo)


def mood(view: View, at: int) -> str:
    """ "denied", "planned" or "done", by the words of the clause before an offset."""
    start = max((m.end() for m in _CLAUSE.finditer(view.flat, 0, at)), default=0)
    words = [token.text for token in view.tokens if start <= token.lo and token.hi <= at]
    if any(word in word_set("clauses.denied") for word in words[-3:]):
        return "denied"
    return "planned" if any(word in word_set("clauses.planned") for word in words) else "done"


def clause_start(view: View, at: int) -> int:
    """Offset behind the mark that begins the clause in which an offset lies."""
    return max((m.end() for m in _CLAUSE.finditer(view.flat, 0, at)), default=0)


def clause_end(view: View, at: int) -> int:
    """Offset of the mark that ends the clause in which an offset lies."""
    stop = _CLAUSE.search(view.flat, at)
    return stop.start() if stop else len(view.flat)
