"""Places by their kind alone: one of the union's own kinds (母婴室, 职工书屋), or the one named before (驿站|里设有…)."""

from __future__ import annotations

import re

from kg.extract.mentions.places.place_forms import is_built_in_number, is_met
from kg.extract.views import Span, View
from kg.lexicon import any_of, word_set, words_of

# 等4个|工作站: a bare noun behind a count sums up others.
_SUMS = re.compile(r"等[\d一二两三四五六七八九十百]+[余多]?[个家座间处所]$")
_SUMMED = ("工作站", "服务站", "工作室", "站点", "书屋", "驿站")
# 没有自己的|职工活动中心: none that is there; “劳动者的|加油站”: a figure of speech.
_ABSENT = re.compile("(?:没有|缺乏|缺少|尚未|未建|成为|当作|看作|称为|誉为|变成|比作|而是|不是|更是)[^,，。;；]{0,10}$")
_SAID_OF_IT = re.compile(f"[”’]?(?:{any_of('bare_places.compounds')})")
_OPENS = re.compile(
    rf"(?:^|[,，。;；:：、“](?:{any_of('bare_places.when')})?|(?:{any_of('bare_places.governing')})(?:每个|各个?|这些|这个|所有|整个)?)$"
)
_GOES_ON = re.compile("[”’]?(?:里|内|外|中(?!心)|前|的|有|[,，。;；、]|每[天周月年]|常年|还|已|也)")
_ACTING = ("v", "d", "p", "t", "r", "ad")
_LONGEST = 3  # characters of a kind that says too little to be a name


def bare_place(view: View, lo: int, hi: int, strength: str) -> Span | None:
    """A place that is called by its kind alone; None where the kind means no place in particular."""
    head = view.flat[lo:hi]
    short = len(head) <= _LONGEST
    if short and head.endswith(_SUMMED) and _SUMS.search(view.flat, 0, lo) and not is_built_in_number(view, lo, hi):
        return None
    met = strength == "strong" and not short and is_met(view, lo, hi)
    if strength == "known" or met or (strength == "strong" and _is_own_kind(view, lo, hi)):
        return Span(lo, hi, "Facility", "facility", head, "strong")
    if short and _points_back(view, lo, hi):
        return Span(lo, hi, "Facility", "bare-place", head, "weak")
    counted = len(head) > 2 or is_built_in_number(view, lo, hi)
    return Span(lo, hi, "Facility", "facility", head, "weak") if counted else None


def _is_own_kind(view: View, lo: int, hi: int) -> bool:
    """Whether a kind says for whom it is (职工餐厅, 母婴室) and one is there: no building of it, none wanted."""
    own = hi - lo >= _LONGEST and view.flat.startswith(words_of("bare_places.own"), lo)
    said = hi - lo > _LONGEST or view.flat[lo:hi] in word_set("bare_places.short")
    return own and said and not _SAID_OF_IT.match(view.flat, hi) and not _ABSENT.search(view.flat, max(0, lo - 16), lo)


def _points_back(view: View, lo: int, hi: int) -> bool:
    """驿站|里设有…, 依托|工作室: whether a bare kind stands where the one named before is meant."""
    if not _OPENS.search(view.flat, max(0, lo - 8), lo) or _SAID_OF_IT.match(view.flat, hi):
        return False
    follower = view.token_at.get(hi)
    acts = follower is not None and view.tokens[follower].tag in _ACTING
    return acts or _GOES_ON.match(view.flat, hi) is not None
