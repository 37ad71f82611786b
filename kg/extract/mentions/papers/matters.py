"""What the title of a paper says that it is about: 《关于|开展|“书香杯”竞赛|的通知》, 《某市|职工互助活动|管理办法》."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.mentions.heads import Heads, head_at, head_table
from kg.extract.mentions.initiatives.deed_names import commonplace
from kg.extract.views import Span, View
from kg.lexicon import any_of, word_set, words_of
from kg.text.quotes import Quote

_PLACES = r"(?:范围内?|地区|系统|领域|行业|企业|单位)"
_WHERE = rf"(?:在[^《》在]{{0,6}}{_PLACES}[中内]?|在[^《》在]{{4,16}}(?:过程)?中)?"
_AREA = r"(?:全[省市区县州国]|[本我][省市区县]|[12]\d{3}年度?)*"
_VERBS = rf"(?:(?:{any_of('documents.about_verbs')})(?:{any_of('documents.about_adverbs')})*)"
_ADVERBS = rf"(?:{any_of('documents.about_adverbs')}|[12]\d{{3}}年)*"
_BRACKET = r"(?:[(（][^)）]*[)）])?"
_LED_IN = "(?:实施|指导|工作|暂行|管理|行动|合作|战略合作|框架合作|协作|操作|试行|专项|联合)?"
_PAPER = rf"(?:若干|有关)?{_LED_IN}(?:{any_of('documents.about_papers')}){_BRACKET}"
_QUESTIONS = r"(?:(?:若干|有关|相关|几个)(?:重大|具体|突出)?(?:问题|事项))?"
# 推行“一函两书”制度|保障职工权益: a means, and what it is for.
_HOW = "[ ,，]?(?:共同|切实|更好|有效)?"
_MEANS = "(?<=制度|机制|模式|平台|活动|竞赛|行动|工程|计划|项目|工作|政策|供给|体系|环境|结构|保障|待遇|布局)"
_FOR = rf"(?:{_MEANS}{_HOW}(?:{any_of('documents.purposes')})[^《》]{{4,30}}?)?"
_OF = r"(?:的|(?<=制度|机制|活动|竞赛|入会|工作))"
_MATTER = rf"[^《》]{{2,30}}?(?:{any_of('documents.matters')})"
_ABOUT = (
    re.compile(rf"[^《》]{{0,40}}?关于{_WHERE}{_ADVERBS}{_VERBS}+{_AREA}(?P<about>(?!若干|有关|几个)[^《》]{{4,32}}?){_FOR}{_QUESTIONS}{_OF}{_PAPER}"),
    re.compile(rf"[^《》]{{0,40}}?关于{_WHERE}{_ADVERBS}{_AREA}(?P<about>{_MATTER}(?:工作|活动)?)的{_PAPER}"),
)
# 《海东市|职工医疗互助活动|管理办法》: what a title names before the kind of paper and the words that lead to it.
_KIND = re.compile(rf"(?:{any_of('documents.kinds')}){_BRACKET}$")
_MODIFIER = re.compile(rf"(?:{any_of('documents.modifying')}|[(（][^)）]*[)）])$")
_MATTERS = words_of("documents.matters")
# Heads that tell of no matter of their own: 工会工作|条例.
_NO_MATTER = word_set("documents.no_matter")
# 某某专项行动|方案, 货车司机入会|办法: what the paper itself is, or its field.
_TOPICS = words_of("documents.topics")
_YEARS = re.compile(r"(?:[12]\d{3}(?:[—－-][12]\d{3})?年度?|新时代|新时期|全[国省市区县])+")


@cache
def _things_done() -> Heads:
    return head_table("initiatives", "head")


def matters_of(view: View, title: Quote) -> list[Span]:
    """The initiative that a title in 《》 is about, by its 关于 or by its own words."""
    lo, hi = title.lo + 1, title.hi - 1
    if "关于" in view.flat[lo:hi]:
        match = next((m for pattern in _ABOUT if (m := pattern.fullmatch(view.flat, lo, hi))), None)
        return [Span(*match.span("about"), "Initiative", "about-document")] if match else []
    return _matter_of(view, lo, hi)


def _matter_of(view: View, lo: int, hi: int) -> list[Span]:
    """What the title between two offsets is about by its own words, without the place and the years before it."""
    place = max((r.hi for r in view.regions if r.lo == lo and r.hi < hi), default=lo)
    years = _YEARS.match(view.flat, place, hi)
    start = years.end() if years else place
    kind = _KIND.search(view.flat, start, hi)
    if kind is None or view.flat.startswith(("关于", "中共", "中华"), start):
        return []
    end = _matter_end(view.flat[start : kind.start()])
    return [Span(start, start + end, "Initiative", "matter-of-document", "", "weak")] if end >= 4 else []


def _matter_end(core: str) -> int:
    """How far the matter of a title reaches that has lost its kind of paper, 0 where it tells none.

    >>> _matter_end("职工医疗互助活动管理"), _matter_end("劳模评选管理"), _matter_end("工会经费管理")
    (8, 4, 0)
    """
    ends = [len(core)]
    while (modifier := _MODIFIER.search(core, 0, ends[-1])) is not None:
        ends.append(modifier.start())
    return next((end for end in reversed(ends) if _tells_matter(core, end)), 0)


def _tells_matter(core: str, end: int) -> bool:
    """Whether a title up to an offset ends in what is done."""
    if core.endswith(_TOPICS, 0, end) and not core.startswith("工作", end):
        return False
    head = head_at(core, end, _things_done())
    return core.endswith(_MATTERS, 0, end) or (len(head) > 1 and head not in _NO_MATTER and not commonplace(core[:end]))
