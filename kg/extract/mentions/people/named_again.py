"""People found once are found again: 护士长|吉克阿果|…; |吉克阿果|自豪地说."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.views import Span, View
from kg.lexicon import any_of
from kg.text.search import occurrences

_LONG_ENOUGH = 3  # characters of a name that is no part of another word
_BEGINS = re.compile("(?:^|[,，。;；:：“])(?:[12]\\d{3}年,?)?$")  # a name of two characters begins a clause
_FOUNDS = re.compile(f"(?:{any_of('persons.founding')})+了?")

_CUT = frozenset(("SocialOrganisation", "Initiative"))
_THERE = re.compile("(?:又|还|曾|先后|也|再次)*(?:在|于|参加|获|参与|荣获|夺得)")


def add_people_again(views: list[View]) -> None:
    """Put the names of people that one sentence of an article shows into the spans of the others."""
    names = {view.text(s) for view in views for s in view.spans if s.type == "Person" and not s.anaphor}
    for view in views:
        for name in sorted(names, key=lambda n: (-len(n), n)):
            if name in view.flat:
                view.spans = list(_behind_founder(view, name))
                view.spans = sorted([*view.spans, *_again(view, name)], key=lambda s: s.lo)


def _again(view: View, name: str) -> Iterator[Span]:
    """The occurrences of a name that no span touches yet."""
    for lo in occurrences(view.flat, name):
        again = Span(lo, lo + len(name), "Person", "named-again")
        free = len(name) >= _LONG_ENOUGH or (lo in view.token_at and _BEGINS.search(view.flat, 0, lo))
        if free and not any(again.overlaps(span) for span in view.spans):
            yield again


def _behind_founder(view: View, name: str) -> Iterator[Span]:
    """The spans of a sentence, without the person before them: 秦某某牵头成立|攻关小组|, 薛某在|甲大赛|."""
    for span in view.spans:
        founds = None
        if span.type in _CUT and view.flat.startswith(name, span.lo):
            rule = _FOUNDS if span.type == "SocialOrganisation" else _THERE
            founds = rule.match(view.flat, span.lo + len(name), span.hi - 1)
        sure = span.strength if span.type == "Initiative" else "weak"
        yield replace(span, lo=founds.end(), strength=sure) if founds is not None else span
