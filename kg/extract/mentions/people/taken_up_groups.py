"""People named again by the last word of a longer name: 出租车司机…|司机|们, 困难职工子女…为|子女|办理."""

from __future__ import annotations

import re

from kg.extract.mentions.heads import words_with_head
from kg.extract.mentions.people.governed_groups import GETTING
from kg.extract.mentions.people.groups import GOVERNED, group_heads
from kg.extract.views import Span, View
from kg.lexicon import word_set

_TAKEN_UP = word_set("groups.taken_up")
_REACH = 8  # sentences back to the longer name
_MEANT = re.compile(r"们|(?:共|已|累计)?[\d.]+[万千]?余?[名位户人]")


def add_taken_up_groups(views: list[View]) -> None:
    """Add the mentions of people by a word that alone says too little, where a longer name before ends in it."""
    named: dict[str, tuple[int, str]] = {}
    for view in views:
        found = [span for span in _bare(view) if view.index - named.get(span.head, (-_REACH, ""))[0] < _REACH]
        view.spans = sorted([*view.spans, *found], key=lambda s: s.lo)
        for span in (span for span in view.spans if span.type == "Group" and span.rule != "taken-up"):
            name = view.text(span)
            named |= {word: (view.index, name) for word in _TAKEN_UP if name.endswith(word) and name != word}
        for span in found:
            at = view.spans.index(span)
            view.spans[at] = Span(span.lo, span.hi, "Group", "taken-up", span.head, "weak", named[span.head][1])


def _bare(view: View) -> list[Span]:
    """The words of a sentence for people without a modifier that are served, counted or get something."""
    bare = []
    for token, head in words_with_head(view, group_heads()):
        lo, hi = token.hi - len(head), token.hi
        if head not in _TAKEN_UP or token.text != head or any(s.lo < hi and lo < s.hi for s in view.spans):
            continue
        if GOVERNED.search(view.flat, max(0, lo - 8), lo) or _MEANT.match(view.flat, hi) or GETTING.match(view.flat, hi):
            bare.append(Span(lo, hi, "Group", "taken-up", head, "weak"))
    return bare
