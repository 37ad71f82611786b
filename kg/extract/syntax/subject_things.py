"""The thing that a clause is about: |文化节|囊括甲、乙; |项目|依托丙,搭建|平台; |大赛|期间,….

A subject is often the last word of a name that was told before (文化节 of …第二届职工文化节), or a quoted piece of it.
"""

from __future__ import annotations

import re

from kg.extract.claims import Place, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.themes import Told, things_of
from kg.extract.views import View
from kg.lexicon import any_of, word_set

_INITIATIVE = frozenset(("Initiative",))
_ACTORS = ORGANISATIONS | {"Person", "Group"}
_REACH = 6  # sentences back to the name that a noun is the last word of
_LONGEST = 6  # characters of such a noun
_STARTS = re.compile(r"[,，。;；:：]")
_STOPS = "。;；"
_SEMICOLONS = (";", "；")
_LEAD = re.compile(rf"(?:(?:{any_of('subject_things.leads')})(?!的)[,，]?)*(?:{any_of('subject_things.pointing')})?")
# 与此同时,将开展|…; 在课程设置上,还为学员增设|…: a clause that says nothing of who or what acts.
_GOES_ON = re.compile(
    rf"(?:(?:{any_of('subject_things.leads')})[,，]?|[^,，。;；]{{2,14}}(?:上|外|方面|中|期间)[,，])*"
    r"(?:首次|率先|还|将|也|已|先后|陆续|相继|分别|同步|集中|重点|今年|本次|此次|特别|专门)*(?:(?:为|面向|针对)[^,，。;；]{2,20}?)?"
    rf"(?:组织开展|{any_of('parts_of_subject.holding')})(?:了|有)?"
)
# 大赛由甲主办,|乙承办|,设…: who hosts what is spoken of.
_IS_HOSTED = re.compile("[^,，。;；由]{2,60}(?:承办|协办|主办|联办|支持|冠名|赞助)[,，]")
_FOR = ("为", "向", "给", "对", "面向", "针对", "由")
_SERIES = re.compile("系列[\u4e00-\u9fff]{2,6}活动$")  # 系列活动|包括…: “喜迎国庆”系列文体活动
_CARRIES = 3  # sentences over which a subject is carried on
# 甲的|…, 甲、|乙|: what modifies another thing, and what is one of a list.
_NO_SUBJECT = ("的", "、", "和", "与", "及")
_GENERAL = word_set("subject_things.general")


def subject_thing(views: list[View], view: View, lo: int, told: Told, kinds: frozenset[str] = _INITIATIVE) -> Place | None:
    """What the clause of an offset is about, else an earlier clause of the statement; None where a body or people act."""
    for start in reversed(_clause_starts(view, lo)):
        begin = _begin(view, start)
        if _IS_HOSTED.match(view.flat, begin):
            continue
        if not kinds & ORGANISATIONS and _has_actor(view, start, begin, lo):
            return None
        thing = _named(view, begin, lo, told, kinds) or _called(views, view, begin, lo, told, kinds)
        if thing is not None:
            return thing
    return _carried(views, view, lo, told, kinds)


def _has_actor(view: View, start: int, begin: int, lo: int) -> bool:
    """Whether a body or people stand where the subject of a clause begins, and it is not for them: 为|学员|增设…."""
    return any(
        s.type in _ACTORS and start <= s.lo <= begin + 1 and s.hi <= lo and not view.flat.endswith(_FOR, 0, s.lo)
        for s in view.spans
    )


def _carried(views: list[View], view: View, lo: int, told: Told, kinds: frozenset[str]) -> Place | None:
    """甲节|将与…结合|;与此同时,将开展|乙、丙|: what the sentences before are about, where this one only goes on with a verb."""
    stop = max(view.flat.rfind(mark, 0, lo) for mark in _SEMICOLONS) + 1
    if stop and _GOES_ON.fullmatch(view.flat, stop, lo):  # |大赛|设立邻市组|;首次推出|…
        return subject_thing(views, view, stop - 1, told, kinds)
    for above in reversed(views[max(0, view.index - _CARRIES) : view.index] if _GOES_ON.fullmatch(view.flat, 0, lo) else []):
        begin = _begin(above, 0)
        acted = not kinds & ORGANISATIONS and _has_actor(above, 0, begin, len(above.flat))
        if acted or above.sentence.paragraph != view.sentence.paragraph or above.sentence.role != "body":
            return None
        thing = _named(above, begin, len(above.flat), told, kinds) or _called(views, above, begin, len(above.flat), told, kinds)
        if thing is not None or not _GOES_ON.match(above.flat):
            return thing
    return None


def _clause_starts(view: View, lo: int) -> list[int]:
    """Where the clauses of a statement begin, up to the one in which an offset lies."""
    stop = max((view.flat.rfind(mark, 0, lo) for mark in _STOPS), default=-1) + 1
    return [stop, *(m.end() for m in _STARTS.finditer(view.flat, stop, lo))]


def _begin(view: View, start: int) -> int:
    """Where the subject of a clause begins, behind 据了解 and 本次."""
    lead = _LEAD.match(view.flat, start)
    return lead.end() if lead else start


def _named(view: View, begin: int, lo: int, told: Told, kinds: frozenset[str]) -> Place | None:
    """A thing that is named where the subject stands, and does not modify another."""
    for place in things_of(view, kinds, told):
        span = place.span
        if begin - 3 <= span.lo <= begin and begin < span.hi <= lo and not view.flat.startswith(_NO_SUBJECT, span.hi):
            return place
    return None


def _called(views: list[View], view: View, begin: int, lo: int, told: Told, kinds: frozenset[str]) -> Place | None:
    """The thing named last whose name ends in the noun that stands as the subject, or holds it in quotation marks."""
    if view.flat[begin : begin + 1] == "“":
        quote = next((q for q in view.quotes if q.lo == begin and q.hi <= lo), None)
        words = view.flat[begin + 1 : quote.hi - 1] if quote is not None else ""
        return last_with(views, view, words, told, begin, quoted=True, kinds=kinds) if words else None
    if begin not in view.token_at:
        return None
    for end in range(min(begin + _LONGEST, lo), begin + 1, -1):
        noun = view.flat[begin:end]
        whole_word = end in view.token_ending and not _goes_on(view, end)
        thing = last_with(views, view, noun, told, begin, kinds=kinds) if whole_word else None
        if thing is not None and (noun not in _GENERAL or thing.sentence == view.index):
            return thing
    return None


def _goes_on(view: View, end: int) -> bool:
    """Whether the noun only modifies what follows it: 文化节|的, 项目|负责人."""
    index = view.token_at.get(end)
    token = view.tokens[index] if index is not None else None
    return token is not None and (token.text == "的" or (token.tag.startswith("n") and token.text not in ("现场", "内容")))


def last_with(
    views: list[View],
    view: View,
    words: str,
    told: Told,
    lo: int = 0,
    *,
    quoted: bool = False,
    kinds: frozenset[str] = _INITIATIVE,
) -> Place | None:
    """The thing named last, before an offset of a sentence, whose longer name ends in some words, or holds them."""
    for above in reversed(views[max(0, view.index - _REACH) : view.index + 1]):
        for place in reversed(_things_and_inner(above, kinds, told)) if words[:2] in above.flat else ():
            name = above.text(place.span).strip("“”")
            fits = words in name if quoted else _ends_so(name, words)
            ahead = above is not view or place.span.hi <= lo
            if fits and ahead and len(name) > len(words) and not place.span.anaphor:
                return longer(views, at(above, place.span))
    return None if quoted else _spoken_of(views, view, words, told, lo, kinds)


def _things_and_inner(view: View, kinds: frozenset[str], told: Told) -> list[Place]:
    """The things of a sentence, and behind each event what it is an event of: “甲讲堂”|首站活动."""
    found = []
    for place in things_of(view, kinds, told):
        found.append(place)
        found += [at(view, s) for s in view.inner if s.rule == "event-of" and place.span.covers(s)]
    return found


def _ends_so(name: str, words: str) -> bool:
    """Whether a name ends in some words: 第二届职工文化节, 文化节; “喜迎国庆”系列文体活动, 系列活动."""
    series = words == "系列活动" and _SERIES.search(name) is not None
    if words == "队伍":
        return name.rstrip("”’").endswith("队")
    return series or name.removesuffix("活动").rstrip("”’").endswith((words, words + "活动"))


def _spoken_of(views: list[View], view: View, words: str, told: Told, lo: int, kinds: frozenset[str]) -> Place | None:
    """The last mention of those words alone that is known to mean a thing named long before: |文化节|还把舞台搬到….."""
    for above in reversed(views[max(0, view.index - _REACH) : view.index + 1]):
        for place in reversed(things_of(above, kinds, told)) if words in above.flat else ():
            ahead = above is not view or place.span.hi <= lo
            if ahead and place.span.anaphor and above.text(place.span).endswith(words):
                return place
    return None


def longer(views: list[View], event: Place) -> Place:
    """The contest or campaign that a round or a ceremony is one of (大赛 in …大赛决赛), else the event itself."""
    inner = next((s for s in views[event.sentence].inner if s.rule == "event-of" and event.span.covers(s)), None)
    return Place(event.sentence, inner) if inner is not None else event
