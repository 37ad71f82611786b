"""Weak mentions that their name makes sure, though nothing is claimed of them: …班组长|竞聘制度, not 生产生活|服务."""

from __future__ import annotations

from kg.extract.claims import Place, at
from kg.extract.views import View
from kg.lexicon import words_of

# What every union does, whatever stands before it.
_PLAIN = words_of("discourse.plain_work") + words_of("sure_things.not_alone")
# Characters of a name before its head that tell what is done.
_TELLING = 4


def sure_things(views: list[View]) -> list[Place]:
    """The initiatives of the body of an article that have a head and a name of some length before it."""
    return [
        at(view, span)
        for view in views
        if view.sentence.role == "body"
        for span in view.spans
        if span.rule == "headed-initiative"
        and span.strength == "weak"
        and len(span) - len(span.head) >= _TELLING
        and not span.head.endswith(_PLAIN)
    ]
