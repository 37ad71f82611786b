"""Paragraphs → sentences, each with its stretch of the page and its flat text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import Role, Sentence
from kg.segment.folding import fold, is_han

Chars = list[tuple[str, int]]

_STOPS = "。!?;…"
_BRACKETS = {"“": "”", "‘": "’", "(": ")", "《": "》", "〈": "〉", "【": "】"}
# A quotation or bracket up to this length is a name, a slogan or an aside: no sentence ends inside it.
_SHORT_QUOTE = 18
_LONGEST_ASIDE = 80
# Beyond this distance two pieces of one sentence stay two: what lies between is more than a headline or a caption.
_LONGEST_CUT = 700
_STRAY_AND = re.compile(r"(?<=[\u4e00-\u9fff”》)）]) and (?=[\u4e00-\u9fff“《])")


def sentences(text: str, stretches: Sequence[tuple[int, int]], role: Role, paragraph: int) -> list[Sentence]:
    """Sentences of one paragraph, given as stretches of the page that read on from one to the next.

    >>> [s.flat for s in sentences("增长7.4个\\n点。“大赛”启动!", [(0, 7), (7, 15)], "body", 0)]
    ['增长7.4个点。', '“大赛”启动!']
    """
    made = []
    for run in _near(stretches):
        chars = flatten(text, run, keep_blanks=role in ("kicker", "title", "deck", "note"))
        for lo, hi in split_points(fold("".join(char for char, _ in chars))):
            made.append(_sentence(text, chars[lo:hi], role, paragraph))
    return made


def heading(text: str, stretches: Sequence[tuple[int, int]], role: Role) -> list[Sentence]:
    """A headline is one sentence a stretch, whatever its marks."""
    return [_sentence(text, chars, role, 0) for stretch in stretches if (chars := flatten(text, [stretch], keep_blanks=True))]


def _sentence(text: str, chars: Chars, role: Role, paragraph: int) -> Sentence:
    start, end = chars[0][1], chars[-1][1] + 1
    return Sentence(start, end, text[start:end], "".join(char for char, _ in chars), tuple(at for _, at in chars), role, paragraph)


def _near(stretches: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    run: list[tuple[int, int]] = []
    for stretch in stretches:
        if run and not -1 < stretch[0] - run[-1][1] <= _LONGEST_CUT:
            yield run
            run = []
        run.append(stretch)
    if run:
        yield run


def flatten(text: str, stretches: Sequence[tuple[int, int]], keep_blanks: bool = False) -> Chars:
    """Characters that count, each with its page offset: no line breaks, and no blanks but those that part words.

    A blank counts between Latin letters or digits, and inside a quotation (“党建引领 工会先行”). A stray " and ", the scanner's
    word for 和, becomes 和 at the offset of its "a". `keep_blanks` keeps single blanks everywhere, as in headlines.
    """
    chars = [(char, at) for start, end in stretches for char, at in zip(text[start:end], range(start, end), strict=True)
             if char not in "\r\n\f\v\u2028\u2029\ufeff\u200b"]
    chars = _without_and(chars)
    quoted = 0
    out: Chars = []
    for n, (char, at) in enumerate(chars):
        quoted += (char in "“《‘「") - (char in "”》’」" and quoted > 0)
        if char in " \t\u3000\xa0":
            after = next((c for c, _ in chars[n + 1:] if c not in " \t\u3000\xa0"), "")
            before = out[-1][0] if out else ""
            if not before or before == " " or not after or not _parts_words(before, after, bool(quoted) or keep_blanks):
                continue
            char = " "
        out.append((char, at))
    return out


def _parts_words(before: str, after: str, loose: bool) -> bool:
    if before.isascii() and after.isascii():
        return before.isalnum() and after.isalnum()
    return loose and (is_han(before) or before.isalnum() or before in "”》)）") and (is_han(after) or after.isalnum() or after in "“《(（")


def _without_and(chars: Chars) -> Chars:
    text = "".join(char for char, _ in chars)
    out: Chars = []
    done = 0
    for stray in _STRAY_AND.finditer(text):
        out.extend(chars[done:stray.start()])
        out.append(("和", chars[stray.start() + 1][1]))
        done = stray.end()
    return out + chars[done:]


def split_points(folded: str) -> list[tuple[int, int]]:
    """Where the sentences of a flat paragraph (folded marks) begin and end; together they cover it.

    >>> [ "“好!”他说。去(见图。)了;再来".__getitem__(slice(*p)) for p in split_points("“好!”他说。去(见图。)了;再来")]
    ['“好!”他说。', '去(见图。)了;', '再来']
    """
    inside = _protected(folded)
    points: list[tuple[int, int]] = []
    lo = at = 0
    while at < len(folded):
        if not _is_stop(folded, at) or inside[at]:
            at += 1
            continue
        at += 1
        while at < len(folded) and (folded[at] in _STOPS or folded[at] in "”’)》】\"" and _closes(folded, lo, at)):
            at += 1
        points.append((lo, at))
        lo = at
    if lo < len(folded):
        points.append((lo, len(folded)))
    return points


def _is_stop(folded: str, at: int) -> bool:
    char = folded[at]
    if char == ".":
        return at > 0 and is_han(folded[at - 1]) and (at + 1 == len(folded) or is_han(folded[at + 1]) or folded[at + 1] in "”“")
    if char == "…":
        return folded[at:at + 2] == "……" or at > 0 and folded[at - 1] == "…"
    return char in _STOPS


def _closes(folded: str, lo: int, at: int) -> bool:
    """Whether the closing mark at `at` belongs to what came before; a straight quote may also open."""
    return folded[at] != '"' or folded.count('"', lo, at) % 2 == 1


def _protected(folded: str) -> list[bool]:
    """For each character, whether it stands inside a short quotation, an aside or a title, where no sentence ends."""
    inside = [False] * len(folded)
    stack: list[tuple[str, int]] = []
    for at, char in enumerate(folded):
        if char in _BRACKETS:
            stack.append((char, at))
        elif stack and char == _BRACKETS[stack[-1][0]]:
            mark, opened = stack.pop()
            limit = _SHORT_QUOTE if mark in "“‘" else _LONGEST_ASIDE
            if at - opened <= limit and not _is_whole_speech(folded, opened, at):
                inside[opened:at] = [True] * (at - opened)
    return inside


def _is_whole_speech(folded: str, opened: int, closed: int) -> bool:
    """A short quotation that ends in a full stop and stands alone: “没问题。” and then a new sentence."""
    follows = folded[closed + 1:closed + 2]
    starts = opened == 0 or folded[opened - 1] in "。!?…:”"
    return folded[opened] == "“" and folded[closed - 1] == "。" and starts and follows not in "的,、"
