"""What a body is called before a post once it has been named: 某市工会法律援助律师团 … |律师团|副团长某某."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.mentions.heads import head_table
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of
from kg.text.search import occurrences

_SIZES = (6, 5, 4, 3, 2)  # characters of the end of a name that a body is called by
_GENERIC = words_of("bodies_of_posts.generic")
# What may stand between the body and the title: 律师团|首任|团长, 钢厂|工会|主席.
_BETWEEN = re.compile(rf"(?:工会|党委|党支部|党总支|团委)?(?:{any_of('posts.kinds_of_workers')}|常务|执行|副|兼职|挂职|名誉)*")
# 电厂|检修部|主任, 集团|生产科|科长
_OFFICE = re.compile(r"(?:(?![的了在和与、])[\u4e00-\u9fff]){1,6}?(?:部|处|室|车间|中心|[科队班段](?=副?[科队班段]长))")
_BEGINS = "、,，。;；:：“”!！?？( （由和与及是任为"
_LONGEST = 8
_STOP = re.compile("[,，。;；:：!！?？“”]")
_HAN = re.compile("[\u4e00-\u9fff]+")
_SAYS = re.compile("(?:是|为|任|当上|当选)$")


def add_bodies_of_posts(views: list[View]) -> None:
    """Add to the mentions of an article the ends of names that stand for bodies named before, right before a post."""
    known: dict[str, str] = {}
    for view in views:
        named = [s for s in view.spans if s.type in ORGANISATIONS and not s.anaphor and s.rule != "implied"]
        known |= {end: span.type for span in named for end in _ends(view, span)}
        found = [span for span in _bare(view, known) if not any(span.overlaps(s) for s in view.spans)]
        if found:
            view.spans = sorted([*view.spans, *found], key=lambda s: s.lo)


def _ends(view: View, span: Span) -> Iterator[str]:
    """The ends of a name that may stand for it; of two characters only a word."""
    for size in _SIZES:
        lo = span.hi - size
        end = view.flat[lo : span.hi]
        whole = size > 2 or lo in view.token_at
        if lo > span.lo and whole and end not in _GENERIC and _HAN.fullmatch(end):
            yield end


def _bare(view: View, known: dict[str, str]) -> Iterator[Span]:
    """Where such ends begin behind a mark and a post follows, the longest first."""
    taken: set[int] = set()
    for end in sorted((e for e in known if e in view.flat), key=lambda e: (-len(e), e)):
        for lo in occurrences(view.flat, end):
            hi = lo + len(end)
            if lo not in taken and (lo == 0 or view.flat[lo - 1] in _BEGINS) and _leads_to_post(view, lo, hi):
                taken.add(lo)
                yield Span(lo, hi, known[end], "implied", end)


def _leads_to_post(view: View, lo: int, at: int) -> bool:
    """Whether a post begins at an offset, of who is named behind it or told of."""
    person = next((s for s in view.spans if s.type == "Person" and s.lo > at), None)
    said = any(s.type == "Person" and s.hi < lo for s in view.spans) and _SAYS.search(view.flat, 0, lo) is not None
    if not said and (person is None or _STOP.search(view.flat, at, person.lo)):
        return False
    titles = head_table("titles", "title")
    starts = {at} | {m.end() for m in (_BETWEEN.match(view.flat, at), _OFFICE.match(view.flat, at)) if m is not None}
    return any(view.flat[lo : lo + size] in titles for lo in starts for size in range(2, _LONGEST))
