"""The event that people take part in: that of the sentence, or the one that the sentences before speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.themes import Told, names_one_of, things_of
from kg.extract.views import Span, View
from kg.lexicon import words_of

EVENT_HEADS = words_of("participation.events")
# 甲在致辞中表示,|要以乙竞赛为契机…: what is spoken of is not where it is said.
_SPEECH = re.compile(r"(?:表示|指出|要求|强调|提出|希望|认为)[,，:：]?")
_THIS = ("此", "该", "本", "这")
_CEREMONIES = ("仪式", "典礼", "开幕式", "闭幕式")
_GATHERINGS = (*_CEREMONIES, "会", "会议", "论坛", "座谈", "沙龙")
_TELLS = re.compile(r"介绍(?!了)|表示|说|告诉|透露|指出|强调|认为|坦言")
_INITIATIVE = frozenset(("Initiative",))
_ROUNDS = re.compile(r"进(?:校园|企业|车间|班组|工地|社区|机关|课堂|厂区|园区|基层|一线)|[宣巡]讲")
HOUSES = frozenset(("Institution", "Enterprise"))


def event_of(views: list[View], view: View, told: Told, heads: tuple[str, ...], reach: int) -> Place | None:
    """The event that a sentence is about: its own first one, else the one named before."""
    said = _SPEECH.search(view.flat)
    own = [p for p in things_of(view, _INITIATIVE, told) if p.span.anaphor or names_one_of(view, p.span, heads)]
    own = [p for p in own if said is None or p.span.anaphor or p.span.lo < said.start()]
    return own[0] if own else _spoken_of(views, view.index, reach, heads, told)


def _spoken_of(views: list[View], index: int, reach: int, heads: tuple[str, ...], told: Told) -> Place | None:
    """The event that the sentences before speak of: what one sets out with (此次竞赛…), else what it names last."""
    text = [view for view in views[:index] if view.sentence.role == "body"]
    for view in reversed(text[-reach:]):
        things = [p for p in things_of(view, _INITIATIVE, told) if p.span.anaphor or names_one_of(view, p.span, heads)]
        if things and things[0].span.lo == 0 and view.flat.startswith(_THIS):
            return things[0]
        named = [p for p in things if not p.span.anaphor]
        if named:
            return named[-1]
    return None


def gathering(views: list[View], view: View, told: Told) -> Place | None:
    """The meeting or ceremony that guests come to, even a bare 启动仪式."""
    for near in [view, *(v for v in reversed(views[max(0, view.index - 6) : view.index]) if v.sentence.role == "body")]:
        bare = [at(near, s) for s in near.spans if s.type == "Initiative" and near.text(s).endswith(_CEREMONIES)]
        named = [p for p in things_of(near, _INITIATIVE, told) if names_one_of(near, p.span, _GATHERINGS)]
        if named or bare:
            return (named or bare)[0]
    return None


def goes_round(views: list[View], event: Place) -> bool:
    """劳模工匠|进校园|活动: whether an event by its name takes people to houses."""
    return _ROUNDS.search(views[event.sentence].text(event.span)) is not None


def people_in(view: View, lo: int, hi: int) -> list[Span]:
    """The named persons of a stretch of a sentence."""
    return [s for s in view.spans if s.type == "Person" and not s.anaphor and lo <= s.lo and s.hi <= hi]


def tells(view: View, who: Span) -> bool:
    """某某|介绍: whether somebody only speaks."""
    return _TELLS.match(view.flat, who.hi) is not None


def taking_part(view: View, who: list[Span], event: Place | None, method: str) -> Iterator[Claim]:
    """The participatesIn claims of some who are at an event, where there is one."""
    if event is not None:
        yield from (Claim(at(view, span), "participatesIn", event, view.index, method) for span in who)
