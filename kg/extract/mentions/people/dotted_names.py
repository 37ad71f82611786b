"""Names of other languages that the dot parts: 斯托扬·彼得科夫, 阿依古丽·买买提."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.mentions.heads import Heads, head_at, head_table
from kg.extract.views import View
from kg.lexicon import word_set, words_of

_DOTTED = re.compile(r"[\u4e00-\u9fff]{2,8}(?:·[\u4e00-\u9fff]{2,8}){1,3}")
_SYLLABLES = word_set("dotted_names.syllables")
_BEFORE = words_of("dotted_names.before")
_FOREIGN = 0.75  # the part of a name's characters that are syllables of other languages
# 罗德里格斯|高兴地, 买提|专程: what goes on behind a name, whichever way the dictionary cuts it.
_GOES_ON = re.compile(f"同志|先生|女士|时(?=[,，])|{'|'.join(w for w in words_of('persons.after_name') if len(w) > 1)}")
_ENDS_DOTTED = frozenset("为和与在是说等率把被的将也对向则还又却已正于因便就从给同以作曾")


@cache
def _posts() -> Heads:
    return head_table("titles", "title")


def dotted_names(view: View) -> list[tuple[int, int]]:
    """Where they stand in a sentence, without the post before and the verb behind."""
    if "·" not in view.flat:
        return []
    stretches = (_bare(view, match.start(), match.end()) for match in _DOTTED.finditer(view.flat))
    return [(lo, hi) for lo, hi in stretches if _is_person(view, lo, hi)]


def _bare(view: View, lo: int, hi: int) -> tuple[int, int]:
    """Without the post before a dotted name and the verb behind it: 书记|斯托扬·彼得科夫|率领."""
    dot, last = view.flat.index("·", lo), view.flat.rindex("·", lo, hi)
    lo = max(
        (at for at in range(lo, dot) if head_at(view.flat, at, _posts(), 8) or view.flat.endswith(_BEFORE, 0, at)), default=lo
    )
    ends = [
        t.lo + view.flat.startswith("买提", t.lo - 1)
        for t in view.tokens
        if last + 2 < t.lo < hi and ((t.tag[:1] in "vdpctari" and len(t.text) > 1) or t.text in _ENDS_DOTTED)
    ]
    ends += [match.start() for match in _GOES_ON.finditer(view.flat, last + 3) if match.start() < hi]
    return lo, min(ends, default=hi)


def _is_person(view: View, lo: int, hi: int) -> bool:
    """Whether a dotted stretch sounds like a name, and is no rubric (新春走基层·一线见闻) and no pair of places (甲|·|乙市)."""
    name = view.flat[lo:hi].replace("·", "")
    if sum(character in _SYLLABLES for character in name) < _FOREIGN * len(name):
        return False
    quoted = any(q.lo < lo and hi <= q.hi and q.mark in "“《‘" for q in view.quotes)
    placed = any(lo < r.lo < hi and view.flat[r.lo - 1] == "·" for r in view.regions)
    return not quoted and not placed and view.region_ending(hi) is None
