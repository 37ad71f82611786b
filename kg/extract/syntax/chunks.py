"""A sentence cut into chunks: its mentions, and each word between them as verb, preposition, mark or mere word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from kg.extract.views import Span, View
from kg.lexicon import any_of, column, word_set

Kind = Literal["group", "verb", "prep", "mark", "of", "etc", "word"]

PREPOSITIONS = word_set("clauses.prepositions")
LIST_MARKS = frozenset(["、", "和", "与", "及", "以及", "暨", "跟"])
_WITH = frozenset(["与", "同", "跟"])
# 已为|职工办理, 分别交由|甲承办: cut as one word, governing as its second half does.
_ADVERBIAL = {
    **dict.fromkeys(("已为", "共为", "并为"), "为"),
    **dict.fromkeys(("交由", "改由", "均由", "分由", "经由", "全由", "统由", "特由", "暂由", "系由", "继由"), "由"),
    **dict.fromkeys(("晚在", "午在", "夜在", "刚在", "专在", "先在", "均在", "已在", "曾在"), "在"),
}
_ALONGSIDE = frozenset(("协同", "偕同", "携同", "联同", "伙同"))  # 甲|协同|乙|开展…, but 协同推进
_IS = frozenset(("便是", "就是", "正是", "即是", "则是", "乃是"))
# 以“关爱职工、共促和谐”|为主题的: what is said in a motto is not done.
_ASIDE = re.compile(r"[(（][^()（）,，。;；]{2,16}[)）]")
_MOTTO = re.compile(rf"为(?:活动|年度)?(?:{any_of('initiatives.mottos')})")
_CONTENT = re.compile(rf"以(?P<told>[^，,。;；“”]{{2,24}}?)为(?:主要|主)?(?:{any_of('initiatives.mottos')})的")
_BREAKS = frozenset(",，;；:：。!！?？…\n—")
_OBJECT_FOLLOWS = re.compile(r"[了起过\d“‘一二两三四五六七八九十]")
# What a verb stands before where it is a part of a name and no verb: 技术指导|中心, 成立|100周年.
_CENTRE = re.compile("中心|总站|总队")
_NAME_GOES_ON = {"guide": _CENTRE, "serve": _CENTRE, "build": re.compile("[0-9一二三四五六七八九十百]+周年")}


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a clause. A group holds the mentions of one list; a verb its frame; others only their words."""

    kind: Kind
    lo: int
    hi: int
    text: str
    spans: tuple[Span, ...] = ()
    frame: str = ""


def chunks_of(view: View) -> list[Chunk]:
    """Mentions and the words between them, typed."""
    chunks: list[Chunk] = []
    spans = iter(view.spans)
    span = next(spans, None)
    at = 0
    mottos = _mottos(view)
    while at < len(view.flat):
        if at in mottos and (span is None or span.lo >= at):
            chunks.append(Chunk("word", at, mottos[at], view.flat[at : mottos[at]]))
            at = mottos[at]
            while span is not None and span.lo < at:
                span = next(spans, None)
            continue
        if chunks and (aside := _aside(view, chunks[-1], span)):
            chunks.append(Chunk("word", at, aside, view.flat[at:aside]))
            at, span = aside, next((s for s in spans if s.lo >= aside), None)
            continue
        if span is not None and at == span.lo:
            chunks.append(Chunk("group", span.lo, span.hi, view.text(span), (span,)))
            at, span = span.hi, next(spans, None)
            continue
        end = span.lo if span is not None else len(view.flat)
        index = view.token_at.get(at)
        hi = min(view.tokens[index].hi, end) if index is not None else at + 1
        chunks.append(_word(view, at, hi))
        at = hi
    return chunks


def _aside(view: View, last: Chunk, span: Span | None) -> int:
    """电焊工技能大赛|(焊工、钳工)|在…举行: the end of the bracket behind a thing that tells of whom it is, 0 without one."""
    if last.kind != "group" or last.spans[-1].type != "Initiative" or span is None or span.type != "Group":
        return 0
    bracket = _ASIDE.match(view.flat, last.hi)
    return bracket.end() if bracket and bracket.start() < span.lo < bracket.end() else 0


def _mottos(view: View) -> dict[int, int]:
    """Offsets of what is said between 以 and 为主题, 为内容的, and is not done."""
    if "为" not in view.flat or "以" not in view.flat:
        return {}
    quoted = {q.lo: q.hi for q in view.quotes if q.mark == "“" and _MOTTO.match(view.flat, q.hi)}
    things = [s for s in view.spans if s.type == "Initiative"]
    plain = (m.span("told") for m in _CONTENT.finditer(view.flat))
    return quoted | {lo: hi for lo, hi in plain if lo in view.token_at and not any(lo <= s.lo < hi for s in things)}


def _word(view: View, lo: int, hi: int) -> Chunk:
    text = view.flat[lo:hi]
    if text == "对" and lo and view.flat[lo - 1] in "0123456789一二三四五六七八九十百千万两余多":
        return Chunk("word", lo, hi, text)
    if text in LIST_MARKS and text not in _WITH:
        return Chunk("word", lo, hi, text)
    if text in _BREAKS or (text.isspace() and view.sentence.role != "body"):
        return Chunk("mark", lo, hi, text)
    if text in "“‘”’":
        return Chunk("word", lo, hi, text)
    if text in _ALONGSIDE and any(span.lo == hi for span in view.spans):
        return Chunk("prep", lo, hi, "与")
    if text in _ADVERBIAL:
        return Chunk("prep", lo, hi, _ADVERBIAL[text])
    if text == "的":
        return Chunk("of", lo, hi, text)
    if text in ("等", "等等"):
        return Chunk("etc", lo, hi, text)
    if text in _IS:
        return Chunk("word", lo, hi, "是")
    frame = column("verbs", "verb", "frame").get(text, "")
    if frame == "pivot" and view.flat[hi : hi + 1] == "的":
        frame = "conduct"  # 甲组织的|乙比赛
    if text == "办" and not _OBJECT_FOLLOWS.match(view.flat, hi):
        frame = ""
    in_name = frame in _NAME_GOES_ON and _NAME_GOES_ON[frame].match(view.flat, hi)
    if frame and (in_name or view.flat[max(0, lo - 1) : lo] == "的" or _is_newly_made(view, lo, hi, frame)):
        return Chunk("word", lo, hi, text)
    if frame == "by" or text in PREPOSITIONS:
        return Chunk("prep", lo, hi, text)
    if frame:
        return Chunk("verb", lo, hi, text, frame=frame)
    return Chunk("word", lo, hi, text)


def _is_newly_made(view: View, lo: int, hi: int, frame: str) -> bool:
    """学习|新|修订|的《工会法》: a verb that only says which paper is meant, unless its maker stands before it."""
    newly = frame == "issue" and view.flat[lo - 1] == "新" and view.flat.startswith("的", hi)
    return newly and not any(span.hi in (lo - 1, lo - 2) for span in view.spans)
