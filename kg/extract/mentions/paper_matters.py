"""What the title of a paper says that it is about: 《关于|开展|“书香杯”竞赛|的通知》, 《某市|职工互助活动|管理办法》."""

from __future__ import annotations

import re

from kg.extract.views import Span, View
from kg.lexicon import any_of
from kg.text.quotes import Quote

_PLACES = r"(?:范围内?|地区|系统|领域|行业|企业|单位)"
_WHERE = rf"(?:在[^《》在]{{0,6}}{_PLACES}[中内]?)?"
_AREA = r"(?:全[省市区县州国]|[本我][省市区县]|[12]\d{3}年度?)*"
_VERBS = rf"(?:(?:{any_of('documents.about_verbs')})(?:{any_of('documents.about_adverbs')})*)"
_ADVERBS = rf"(?:{any_of('documents.about_adverbs')}|[12]\d{{3}}年)*"
_BRACKET = r"(?:[(（][^)）]*[)）])?"
_PAPER = rf"(?:若干|有关)?(?:实施|指导|工作|暂行|管理|行动)?(?:{any_of('documents.about_papers')}){_BRACKET}"
_QUESTIONS = r"(?:(?:若干|有关|相关|几个)(?:问题|事项))?"
# 推行“一函两书”制度|保障职工权益: a means, and what it is for.
_FOR = rf"(?:(?<=制度|机制|模式|平台|活动|竞赛)(?:{any_of('documents.purposes')})[^《》]{{4,30}}?)?"
_OF = r"(?:的|(?<=制度|机制|活动|竞赛|入会|工作))"
_MATTER = rf"[^《》]{{2,30}}?(?:{any_of('documents.matters')})"
_ABOUT = (
    re.compile(rf"[^《》]{{0,40}}?关于{_WHERE}{_ADVERBS}{_VERBS}+{_AREA}(?P<about>[^《》]{{4,32}}?){_FOR}{_QUESTIONS}{_OF}{_PAPER}"),
    re.compile(rf"[^《》]{{0,40}}?关于{_WHERE}{_ADVERBS}{_AREA}(?P<about>{_MATTER}(?:工作|活动)?)的{_PAPER}"),
)
# 《海东市|职工医疗互助活动|管理办法》: what a title names before the kind of paper.
_TITLE = re.compile(
    rf"{_VERBS}?{_AREA}(?P<about>{_MATTER})(?:{any_of('documents.modifying')})*(?:{any_of('documents.kinds')}){_BRACKET}"
)
_YEARS = re.compile(r"(?:[12]\d{3}(?:[—－-][12]\d{3})?年度?|新时代|新时期|全[国省市区县])+")
_NOT_MATTERS = ("关于", "中共", "中华")


def matters_of(view: View, title: Quote) -> list[Span]:
    """The initiative that a title in 《》 is about, by its 关于 or by its own words."""
    lo, hi = title.lo + 1, title.hi - 1
    if "关于" in view.flat[lo:hi]:
        match = next((m for pattern in _ABOUT if (m := pattern.fullmatch(view.flat, lo, hi))), None)
        return [Span(*match.span("about"), "Initiative", "about-document")] if match else []
    place = max((r.hi for r in view.regions if r.lo == lo and r.hi < hi), default=lo)
    years = _YEARS.match(view.flat, place, hi)
    match = _TITLE.fullmatch(view.flat, years.end() if years else place, hi)
    if match is None or match["about"].startswith(_NOT_MATTERS) or len(match["about"]) < 4:
        return []
    return [Span(*match.span("about"), "Initiative", "matter-of-document", "", "weak")]
