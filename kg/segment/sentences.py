"""Paragraphs → sentences, each with its stretch of the page and its flat text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import Role, Sentence
from kg.segment.flat import Chars, flatten
from kg.segment.folding import fold

_STOPS = "。!?;…"
_STOP = re.compile(r"[。!?;…]|(?<=[\u4e00-\u9fff])\.(?=[\u4e00-\u9fff”“]|$)")
_BRACKETS = {"“": "”", "‘": "’", "(": ")", "《": "》", "〈": "〉", "【": "】"}
_CLOSERS = "”’)》】\""
# A quotation or bracket up to this length is a name, a slogan or an aside: no sentence ends inside it.
_SHORT_QUOTE = 18
_LONGEST_ASIDE = 80
# Beyond this distance two pieces of one sentence stay two: what lies between is more than a headline or a caption.
_LONGEST_CUT = 700


def sentences(text: str, stretches: Sequence[tuple[int, int]], role: Role, paragraph: int) -> list[Sentence]:
    """Sentences of one paragraph, given as stretches of the page that read on from one to the next.

    >>> [s.flat for s in sentences("增长7.4个\\n点。“大赛”启动!", [(0, 7), (7, 16)], "body", 0)]
    ['增长7.4个点。', '“大赛”启动!']
    """
    made = []
    for run in _near(stretches):
        chars = flatten(text, run, keep_blanks=role == "note")
        made += [_sentence(text, chars[lo:hi], role, paragraph) for lo, hi in split_points("".join(char for char, _ in chars))]
    return made


def heading(text: str, stretches: Sequence[tuple[int, int]], role: Role) -> list[Sentence]:
    """A headline is one sentence a stretch, whatever its marks."""
    return [_sentence(text, chars, role, 0) for stretch in stretches if (chars := flatten(text, [stretch], keep_blanks=True))]


def _sentence(text: str, chars: Chars, role: Role, paragraph: int) -> Sentence:
    flat, offsets = zip(*chars, strict=True)
    start, end = offsets[0], offsets[-1] + 1
    return Sentence(start, end, text[start:end], "".join(flat), offsets, role, paragraph)


def _near(stretches: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    run: list[tuple[int, int]] = []
    for stretch in stretches:
        if run and stretch[0] - run[-1][1] > _LONGEST_CUT:
            yield run
            run = []
        run.append(stretch)
    yield run


def split_points(flat: str) -> list[tuple[int, int]]:
    """Where the sentences of a flat paragraph begin and end; together they cover it.

    >>> flat = "“好!”他说。去(见图。)了;再来7.4次"
    >>> [flat[lo:hi] for lo, hi in split_points(flat)]
    ['“好!”他说。', '去(见图。)了;', '再来7.4次']
    """
    folded = fold(flat)
    shut = _shut(folded)
    points: list[tuple[int, int]] = []
    lo = 0
    for stop in _STOP.finditer(folded):
        at = stop.end()
        if at <= lo or any(opened < stop.start() < closed for opened, closed in shut) or _is_lone_dot(folded, stop.start()):
            continue
        while at < len(folded) and (folded[at] in _STOPS or (folded[at] in _CLOSERS and _closes(folded, lo, at))):
            at += 1
        points.append((lo, at))
        lo = at
    return points + [(lo, len(folded))] * (lo < len(folded))


def _is_lone_dot(folded: str, at: int) -> bool:
    """An ellipsis counts when it is whole (……); half of one is a pause."""
    return folded[at] == "…" and "……" not in folded[max(0, at - 1):at + 2]


def _closes(folded: str, lo: int, at: int) -> bool:
    """Whether the closing mark at `at` belongs to what came before; a straight quote may also open."""
    return folded[at] != '"' or folded.count('"', lo, at) % 2 == 1


def _shut(folded: str) -> list[tuple[int, int]]:
    """Short quotations, asides and titles, in which no sentence ends, as (opening, closing) offsets.

    The full stop that ends a quotation which stands alone is left out: there a sentence does end.
    """
    shut = []
    stack: list[tuple[str, int]] = []
    for mark in re.finditer("[“”‘’()《》〈〉【】]", folded):
        at = mark.start()
        if mark[0] in _BRACKETS:
            stack.append((mark[0], at))
        elif stack and mark[0] == _BRACKETS[stack[-1][0]]:
            opened, lo = stack.pop()
            if at - lo <= (_SHORT_QUOTE if opened in "“‘" else _LONGEST_ASIDE):
                shut.append((lo, at - _is_whole_speech(folded, lo, at)))
    return shut


def _is_whole_speech(folded: str, opened: int, closed: int) -> bool:
    """A quotation that ends in a full stop and does not go on after it: “没问题。” and then a new sentence."""
    starts = opened == 0 or folded[opened - 1] in "。!?…:”"
    goes_on = folded[closed + 1:closed + 2] in ("的", ",", "、")
    return folded[opened] == "“" and folded[closed - 1] == "。" and starts and not goes_on
