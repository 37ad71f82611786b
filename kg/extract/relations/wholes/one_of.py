"""What is said to be one of something: 作为甲节的系列活动之一,|乙展|…; |乙展|是甲节的重要内容; 作为甲节重头戏的|乙展|."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.subject_things import last_with, subject_thing
from kg.extract.syntax.themes import Told, topic_before
from kg.extract.views import Span, View
from kg.lexicon import any_of

_ROLE = (
    rf"(?:之一|(?<=的)一部分|{any_of('one_of.roles')}|(?:其中的?)?一[项个大](?:重要|具体|特色|主要)?(?:{any_of('one_of.shares')})"
    r"|第[一二三四五六七八九十\d]+[场站期])(?:之一|部分)?"
)
_OF_SERIES = re.compile(rf"[”’]?(?:的[^,，。;；]{{0,10}}?|[^,，。;；的]{{0,10}}?){_ROLE}")
_OF_ROLE = re.compile(rf"的[^,，。;；的]{{0,6}}?{_ROLE}")
# 艺术节|的重头戏: a thing told of before, by the last words of its name.
_OF_CALLED = re.compile(
    rf"(?:[“‘](?P<quoted>[^“”‘’]{{2,12}})[”’]|(?P<of>[\u4e00-\u9fff]{{2,5}})){_OF_ROLE.pattern}"
)
# 作为|甲赛|的重要赛事和|乙赛|的主要内容之一,|丙赛|
_AS_BOTH = re.compile(r"[”’]?的[^,，。;；的]{2,10}[和与及、]$")
_CLOSES = re.compile(r"(?:[和与及、][^,，。;；]{4,30})?[,，]|的[“‘]?(?=[^,，。;；]{3})")
_IS = re.compile(r"[”’]?[,，]?(?:也|还|又|既|正|就|便|,?这)*(?:是|系|作为|属于)[^,，。;；]{0,16}")
# 甲展,这是|乙节|的重头戏: the thing of the clause before.
_WHICH_IS = re.compile(
    r"[”’]?[^,，。;；]{0,12}[,，](?:这|此举|此次活动|该活动|该项目)(?:也|还|又|既|正)?(?:是|系|属于)[^,，。;；]{0,16}"
)
# 此次活动是|甲系列活动之一: the event spoken of, by its last word.
_THIS_IS = re.compile(
    rf"(?:据悉|据了解|据介绍)?[,，]?(?:此次|本次|这次|该|本届)?(?P<what>{any_of('parts.events')}|培训班|讲座|义诊|演讲|展览)"
    r"(?:活动)?(?:也|还|又|既|正)?(?:是|系|作为|属于)[^,，。;；]{0,16}"
)
# |甲行动|包括丙,是|乙活动|的一部分: what an earlier clause is about.
_GOES_ON = re.compile(r"[,，](?:也|还|又|既|正|同时)*(?:是|系|属于)[^,，。;；“]{0,8}[“‘]?$")
_NAMELY = re.compile(r"[,，]?(?:就|便|即|正)?(?:是|为)|[——:：]+|[,，]")
_FAR = 24  # characters between what is said to be one of a whole and its name


def one_of_claims(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """The partOf claims of what a sentence says to be one of a thing; `told` are the things that somebody carries out."""
    things = [s for s in view.spans if s.type == "Initiative"]
    for stands, role_end, whole in [*_named_wholes(view, things), *_called_wholes(views, view, things, told)]:
        for part in _parts(views, view, things, stands, role_end, told):
            if part not in (whole, at(view, stands)):
                yield Claim(part, "partOf", whole, view.index, "one-of")


def _named_wholes(view: View, things: list[Span]) -> Iterator[tuple[Span, int, Place]]:
    """|甲赛|的重头戏: what a role is said of, where the role ends, and the thing that is meant."""
    for whole in things:
        role = _OF_SERIES.match(view.flat, whole.hi)
        if role is not None:
            yield whole, role.end(), at(view, whole)


def _called_wholes(views: list[View], view: View, things: list[Span], told: Told) -> Iterator[tuple[Span, int, Place]]:
    """|大赛|的重头戏: the same, by the last word of a name that was told before."""
    for role in _OF_CALLED.finditer(view.flat) if _OF_ROLE.search(view.flat) else ():
        lo, hi = role.span("quoted" if role["quoted"] else "of")
        if not role["quoted"]:
            lo = next((at_ for at_ in range(lo, hi - 1) if at_ in view.token_at and _meant(views, view, at_, hi, told)), hi)
        whole = _meant(views, view, lo, hi, told, quoted=bool(role["quoted"])) if lo < hi else None
        lo -= bool(role["quoted"])
        stands = Span(lo, hi, "Initiative", "called")
        if whole is not None and not any(s.overlaps(stands) for s in things):
            yield stands, role.end(), whole


def _meant(views: list[View], view: View, lo: int, hi: int, told: Told, *, quoted: bool = False) -> Place | None:
    return last_with(views, view, view.flat[lo:hi], told, lo, quoted=quoted)


def _parts(views: list[View], view: View, things: list[Span], whole: Span, hi: int, told: Told) -> list[Place]:
    """What is one of a whole whose role ends at an offset: named before it, behind it, or the event spoken of."""
    if _opens_as(view, things, whole):
        return _behind(view, things, hi)
    if (this := _THIS_IS.fullmatch(view.flat, 0, whole.lo)) is not None:
        spoken_of = topic_before(views, view.index, 3, (this["what"],), told)
        return [spoken_of] if spoken_of is not None else []
    before = [s for s in things if s.hi < whole.lo and not s.anaphor]
    linked = [s for s in before if _IS.fullmatch(view.flat, s.hi, whole.lo) or _WHICH_IS.fullmatch(view.flat, s.hi, whole.lo)]
    if not linked and (carried := _GOES_ON.search(view.flat, 0, whole.lo)) is not None:
        subject = subject_thing(views, view, carried.end(), told)
        return [subject] if subject is not None else []
    behind = [s for s in things if s.lo >= hi and _NAMELY.fullmatch(view.flat, hi, s.lo)]
    return [at(view, s) for s in linked[-1:] or behind[:1]]


def _opens_as(view: View, things: list[Span], whole: Span) -> bool:
    """作为|甲赛|…, 作为甲赛的重要赛事和|乙赛|…: whether 作为 leads to a whole, or to one that is named with it."""
    if view.flat.endswith("作为", 0, whole.lo):
        return True
    first = [s for s in things if s.hi < whole.lo and _AS_BOTH.fullmatch(view.flat, s.hi, whole.lo)]
    return any(view.flat.endswith("作为", 0, s.lo) for s in first)


def _behind(view: View, things: list[Span], hi: int) -> list[Place]:
    """作为甲节重头戏|,乙展…|, 作为甲节重头戏|的乙展|: the thing that what stands for it is said of."""
    link = _CLOSES.match(view.flat, hi)
    after = [s for s in things if s.lo >= (link.end() if link else hi) and s.lo - hi <= _FAR]
    return [at(view, s) for s in after[:1]] if link or not after or view.flat[hi : after[0].lo].count("的") else []
