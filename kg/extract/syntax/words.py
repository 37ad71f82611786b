"""What a word is to its clause: a verb that opens a frame, a preposition, a mark, 的, 等, or a mere word."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from kg.extract.views import View
from kg.lexicon import column, word_set

Kind = Literal["group", "verb", "prep", "mark", "of", "etc", "word"]

PREPOSITIONS = word_set("clauses.prepositions")
LIST_MARKS = frozenset(["、", "和", "与", "及", "以及", "暨", "跟"])
_WITH = frozenset(["与", "同", "跟"])
# 已为|职工办理, 分别交由|甲承办: cut as one word, governing as its second half does.
_ADVERBIAL = {
    **dict.fromkeys(("已为", "共为", "并为"), "为"),
    **dict.fromkeys(("交由", "改由", "均由", "分由", "全由", "统由", "特由", "暂由", "系由", "继由", "由其"), "由"),
    **dict.fromkeys(("晚在", "午在", "夜在", "刚在", "专在", "先在", "均在", "已在", "曾在"), "在"),
}
_ALONGSIDE = frozenset(("协同", "偕同", "携同", "联同", "伙同", "配合"))  # 甲|协同|乙|开展…, but 协同推进
_IS = frozenset(("便是", "就是", "正是", "即是", "则是", "乃是"))
_BREAKS = frozenset(",，;；:：。!！?？…\n—")
_OBJECT_FOLLOWS = re.compile(r"[了起过\d“‘一二两三四五六七八九十]")
# What a verb stands before where it is a part of a name and no verb: 技术指导|中心, 成立|100周年.
_CENTRE = re.compile("中心|总站|总队")
_NAME_GOES_ON = {
    "confer": re.compile("管理|办法|细则|条例|方案|标准"),
    "guide": _CENTRE,
    "serve": _CENTRE,
    "build": re.compile("[0-9一二三四五六七八九十百]+周年"),
}
# 获得|表彰, 受到|资助: what is got, and no verb of those who get it.
_CAN_BE_GOT = frozenset(("confer", "support", "guide", "benefit"))
_GETTING = ("获得", "受到", "得到", "荣获", "接受", "受", "获", "获得了", "受到了", "得到了")
_QUANTITY = frozenset("0123456789一二三四五六七八九十百千万两余多")  # 30|对|新人
_STRUCTURE: dict[str, Kind] = {"的": "of", "等": "etc", "等等": "etc"}


@cache
def _telling() -> frozenset[str]:
    """Every word that may be more than a mere word; most of a text is none of them."""
    structure = {*_BREAKS, *"“‘”’", *LIST_MARKS, *_STRUCTURE, *_IS, *_ALONGSIDE, *_ADVERBIAL}
    return frozenset(structure | PREPOSITIONS | set(column("verbs", "verb", "frame")))


def part_of_clause(view: View, lo: int, hi: int) -> tuple[Kind, str, str]:
    """The kind of a word, the word as which it counts (交由 as 由), and the frame that it opens, "" for none."""
    text = view.flat[lo:hi]
    if text not in _telling() and not text.isspace():
        return "word", text, ""
    built = _of_structure(view, lo, hi)
    if built is not None:
        return *built, ""
    frame = _frame(view, lo, hi)
    if frame and _is_of_name(view, lo, hi, frame):
        return "word", text, ""
    if frame == "by" or text in PREPOSITIONS:
        return "prep", text, ""
    return ("verb", text, frame) if frame else ("word", text, "")


def _of_structure(view: View, lo: int, hi: int) -> tuple[Kind, str] | None:
    """A mark, or a word that no table of verbs lists: kind and word, None for any other."""
    text = view.flat[lo:hi]
    counts = text == "对" and lo > 0 and view.flat[lo - 1] in _QUANTITY
    if counts or text in "“‘”’" or (text in LIST_MARKS and text not in _WITH):
        return "word", text
    if text in _BREAKS or (text.isspace() and view.sentence.role != "body"):
        return "mark", text
    if text in _ALONGSIDE and any(span.lo == hi for span in view.spans):
        return "prep", "与"
    if text in _ADVERBIAL:
        return "prep", _ADVERBIAL[text]
    if text in _IS:
        return "word", "是"
    return (_STRUCTURE[text], text) if text in _STRUCTURE else None


def _frame(view: View, lo: int, hi: int) -> str:
    """The frame that a word opens by the table of verbs where it stands, "" for none."""
    text = view.flat[lo:hi]
    if text == "办" and not _OBJECT_FOLLOWS.match(view.flat, hi):
        return ""
    frame = column("verbs", "verb", "frame").get(text, "")
    return "conduct" if frame == "pivot" and view.flat.startswith("的", hi) else frame  # 甲组织的|乙比赛


def _is_of_name(view: View, lo: int, hi: int, frame: str) -> bool:
    """技术|指导|中心, 甲的|指导, 新|修订|的《工会法》: whether a verb only helps to name something."""
    goes_on = frame in _NAME_GOES_ON and _NAME_GOES_ON[frame].match(view.flat, hi) is not None
    got = frame in _CAN_BE_GOT and view.flat.endswith(_GETTING, 0, lo)
    return goes_on or got or view.flat[max(0, lo - 1) : lo] == "的" or _is_newly_made(view, lo, hi, frame)


def _is_newly_made(view: View, lo: int, hi: int, frame: str) -> bool:
    """学习|新|修订|的《工会法》: a verb that only says which paper is meant, unless its maker stands before it."""
    newly = frame == "issue" and view.flat[lo - 1] == "新" and view.flat.startswith("的", hi)
    return newly and not any(span.hi in (lo - 1, lo - 2) for span in view.spans)
