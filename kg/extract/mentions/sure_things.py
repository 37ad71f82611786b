"""Weak mentions that their name or their list makes sure: …班组长|竞聘制度, 大病救助、|临时救助|, not 生产生活|服务."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Place, at
from kg.extract.views import Span, View
from kg.lexicon import words_of

# What every union does, whatever stands before it.
_PLAIN = words_of("discourse.plain_work") + words_of("sure_things.not_alone")
# Characters of a name before its head that tell what is done.
_TELLING = 4
_JOINTS = frozenset(("、", "和", "及", "与", "以及"))
# 文体活动、技能比武|等方面: what work is divided into, and nothing that was done.
_FIELDS = re.compile(
    "(?:、[^，,。;；“”]{2,12}?)*等?(?:多个?|几个|重点|各个?|[两三四五六七八九十\\d]+个)?(?:方面|领域|环节|内容|问题)"
)


def sure_things(views: list[View]) -> list[Place]:
    """The initiatives of the body of an article that have a head and a name of some length before it, or stand in a list."""
    found = []
    for view in views:
        if view.sentence.role != "body":
            continue
        weak = [s for s in view.spans if s.type == "Initiative" and s.strength == "weak"]
        listed = set(_listed(view)) if weak else set()
        found += [at(view, span) for span in weak if _tells(span) or span in listed]
    return found


def _tells(span: Span) -> bool:
    """Whether a name with a head says enough by itself."""
    named = span.rule == "headed-initiative" and len(span) - len(span.head) >= _TELLING
    return named and not span.head.endswith(_PLAIN)


def _listed(view: View) -> Iterator[Span]:
    """大病救助、|临时救助|、就业援助: the members of lists of nothing but things done."""
    run: list[Span] = []
    for span in (s for s in view.spans if s.type == "Initiative" and not s.anaphor):
        if run and view.flat[run[-1].hi : span.lo] not in _JOINTS:
            yield from _members(view, run)
            run = []
        run.append(span)
    yield from _members(view, run)


def _members(view: View, run: list[Span]) -> list[Span]:
    """The members of one list that have a word of their own; none where it only names fields of work."""
    if len(run) < 2 or _FIELDS.match(view.flat, run[-1].hi):
        return []
    return [span for span in run if len(span.head) != 1]
