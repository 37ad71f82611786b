"""What is put under a programme: |甲|推广乙做法,并将其纳入|丙行动|; 建立|甲制度|,把它列入|十件实事."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.themes import Told, topic_before
from kg.extract.views import Span, View
from kg.lexicon import any_of

_PUT = re.compile(
    r"(?:[把将](?:其|它|此|之|这一?[项个]?\S{0,4}?|该\S{1,4}?)|(?<=[,，])(?:并|还|也|已|先后|连续[\d一二两三四五六七八九十]+年)*被?)"
    rf"(?:作为[^,，。;；]{{2,10}})?(?:{any_of('put_under.verbs')})[^,，。;；“、的]{{0,8}}?$"
)
_MEASURED = re.compile(r"(?:考核|督考|督查|检查|评价|考评|绩效|议程|日程|范围|管理|目录|[内会]议)[”’]?$")  # 纳入|年度考核
_OTHERS = frozenset(("Document", "Honour", "Facility"))


def put_under_claims(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """The partOf claims of what a sentence says to be put under a programme without naming it at once."""
    things = [s for s in view.spans if s.type == "Initiative"]
    for whole in (s for s in things if not _MEASURED.search(view.text(s))):
        put = _PUT.search(view.flat, 0, whole.lo)
        part = _named_last(views, view, put.start(), told) if put else None
        if part is not None and part.span != whole:
            yield Claim(part, "partOf", at(view, whole), view.index, "put-under")


def _named_last(views: list[View], view: View, lo: int, told: Told) -> Place | None:
    """The thing that the clauses before an offset tell of last, else the one of the sentence before."""
    before: list[Span] = [s for s in view.spans if s.hi <= lo and s.type in {"Initiative", *_OTHERS}]
    if before:
        return at(view, before[-1]) if before[-1].type == "Initiative" else None
    return topic_before(views, view.index, 1, ("",), told)
