"""What is done at an event: 会后,现场组织开展了|义诊|; |招聘会|现场还提供|甲、乙|等服务; 开幕式后,|书法展|随即举行."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.wholes.stages_of import CEREMONY, last_named
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.subject_things import last_with, longer
from kg.extract.syntax.themes import Told, names_one_of, things_of, topic_before
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_INITIATIVE = frozenset(("Initiative",))
_EVENT_HEADS = words_of("participation.events")
_WHOLE_HEADS = (*_EVENT_HEADS, "工程", "计划", "项目", "品牌")
_WHEN = (
    "(?:开展|启动|实施|举办|推行)?以来|过程中|中|上|现场|期间"
    "|当天|当日|当晚|前(?:夕|[一两][周天])?|后|结束后|之后|启动后"
)
_ANCHOR = re.compile(
    rf"(?:^“?|(?<=[,，。;；“])|(?<=在))(?:(?:(?P<event>{any_of('parts.events')})(?P<when>{_WHEN})|{any_of('parts.anchors')})(?:上|还|,|，)*)"
)
_HELD = re.compile(rf"(?:{any_of('parts.acts')})了?[^。;；,，“]{{0,8}}$")
_STILL = re.compile(
    rf"(?:{any_of('parts.events')}|论坛)(?:还|同步|同时|同期|现场)+(?:{any_of('parts.acts')})了?[^。;；,，“]{{0,8}}$"
)
# 与|文化节|同期举行的还有|论坛、博览会|
_WITH = re.compile(
    rf"[与和同跟][“‘]?(?P<of>[\u4e00-\u9fff“”]{{2,24}}?)(?:同期|同步|同时|一并|一同|一道|配套)(?:{any_of('parts.acts')})的(?:还|也)?(?:有|是|包括)?[“‘]?$"
)
_FAR, _FARTHEST = 36, 150  # characters from an anchor to what is done there, the second where it begins the sentence
# 招聘会现场,甲局还提供|咨询|: what a body does on the spot, but for what it makes known or signs there.
_ON_SPOT = re.compile(r"(?:开展|举办|提供|设置|进行|组织开展|组织)了?[^。;；,，“]{0,8}$")
_GENERAL = frozenset(("活动", "会议", "大会", "仪式", "行动"))
# What is done when a ceremony is over is a part of what it opened.
_AFTER = re.compile(r"(?:仪式|典礼|开幕式)(?:结束)?(?:之)?后")
_THEN = re.compile(r"(?:^|[,，。;；])(?:启动|开幕|开班|签约)?(?:仪式|典礼|式)(?:结束)?(?:之)?后[,，]$")
_FOLLOWS = re.compile(r"[”’]?(?:随即|随后|接着|紧接着|也|还|同步|正式|相继|先后)*(?:举行|举办|开始|上演|登场|开赛|开讲|拉开)")
# 交流了开展|职工文化活动|的经验: what is spoken of there.
_TOLD_OF = re.compile(r"(?:工作)?的[^,，。;；]{0,6}?(?:经验|做法|体会|情况|意见|成效|倡议|通知|方案|成果|故事|意义)")
_JOINTS = frozenset(("、", "和", "与", "及", "以及", "”“", ""))
_REACH = 3  # sentences back to the event that begins one of them


def at_event_claims(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """The partOf claims of what is done at an event; what a body does after it, or at a meeting, is its own."""
    parts: list[Span] = []
    noun = ""
    for span in (s for s in view.spans if s.type == "Initiative" and not s.anaphor):
        if parts and view.flat[parts[-1].hi : span.lo] in _JOINTS:
            parts.append(span)
        elif (found := _event_of(view, span)) is not None:
            parts, noun = [*parts, span], noun or found
    whole = _whole(views, view, parts[0], noun, told) if parts else None
    whole = _held_with(views, view, told, parts) or whole
    if whole is not None:
        yield from (Claim(at(view, s), "partOf", whole, view.index, "at-event-part") for s in parts if s != whole.span)


def _held_with(views: list[View], view: View, told: Told, parts: list[Span]) -> Place | None:
    """与|文化节|同期举行的还有|论坛|: the event that is named there, or by the last word of its name."""
    held = _WITH.search(view.flat, 0, parts[0].lo) if parts else None
    if held is None:
        return None
    named = [p for p in things_of(view, _INITIATIVE, told) if p.span.lo >= held.start() and p.span.hi <= held.end("of")]
    return named[0] if named else last_with(views, view, held["of"], told, held.start())


def _event_of(view: View, span: Span) -> str | None:
    """What the event is called at which a thing is done, "" where it is only pointed at; None where it is done at none."""
    if _TOLD_OF.match(view.flat, span.hi):
        return None
    if _THEN.search(view.flat, 0, span.lo) and _FOLLOWS.match(view.flat, span.hi):
        return ""
    if _STILL.search(view.flat, 0, span.lo) or _WITH.search(view.flat, 0, span.lo):
        return ""
    for anchor in reversed(list(_ANCHOR.finditer(view.flat, 0, span.lo))):
        far = span.lo - anchor.end() > (_FARTHEST if anchor.start() < 2 else _FAR)
        if far or "。" in view.flat[anchor.end() : span.lo] or not _HELD.search(view.flat, anchor.end(), span.lo):
            continue
        others = any(s.type in ORGANISATIONS and anchor.end() <= s.lo < span.lo for s in view.spans)
        if others and not (_is_course(anchor) and _ON_SPOT.search(view.flat, anchor.end(), span.lo)):
            return None
        return anchor["event"] or ""
    return None


def _is_course(anchor: re.Match[str]) -> bool:
    """招聘会现场,甲局…; 行动中,甲县总工会…: whether what a body does belongs to the event all the same."""
    return anchor["when"] == "现场" or (anchor.start() < 2 and anchor["when"] in ("中", "过程中", "期间"))


def _whole(views: list[View], view: View, part: Span, noun: str, told: Told) -> Place | None:
    """The event at which a part is held: called by its noun, named before in the sentence, spoken of, or told of last."""
    called = last_with(views, view, noun, told, part.lo) if noun and noun not in _GENERAL else None
    before = [
        p
        for p in things_of(view, _INITIATIVE, told)
        if p.span.hi <= part.lo and (p.span.anaphor or view.text(p.span).endswith(_EVENT_HEADS))
    ]
    whole = called or (before[0] if before else _spoken_of(views, view, told))
    whole = whole or topic_before(views, view.index, 4, _WHOLE_HEADS, told)
    if whole is not None and _AFTER.search(view.flat, 0, part.lo):
        bare = CEREMONY.fullmatch(views[whole.sentence].text(whole.span))
        return longer(views, (last_named(views, whole, told, _EVENT_HEADS) if bare else None) or whole)
    return whole


def _spoken_of(views: list[View], view: View, told: Told) -> Place | None:
    """此次疗休养活动,|…|。同时还安排了…: the event that begins one of the last sentences of the paragraph."""
    for above in reversed(views[max(0, view.index - _REACH) : view.index]):
        if above.sentence.paragraph != view.sentence.paragraph or above.sentence.role != "body":
            return None
        first = [p for p in things_of(above, _INITIATIVE, told) if p.span.lo <= 1]
        if first and (first[0].span.anaphor or names_one_of(above, first[0].span, _WHOLE_HEADS)):
            return first[0]
    return None
