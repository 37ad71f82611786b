"""Stretches of the page → flat text, each character with its page offset."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.segment.folding import is_han

Chars = list[tuple[str, int]]

_BREAKS = frozenset("\r\n\f\v\u2028\u2029\ufeff\u200b")
_BLANKS = frozenset(" \t\u3000\xa0")
_OPENING, _CLOSING = frozenset("“《‘「"), frozenset("”》’」")
_STRAY_AND = re.compile(r"(?<=[\u4e00-\u9fff”》)）]) and (?=[\u4e00-\u9fff“《])")


def flatten(text: str, stretches: Sequence[tuple[int, int]], keep_blanks: bool = False) -> Chars:
    """Characters that count, each with its page offset: no line breaks, and no blanks but those that part words.

    A blank counts between Latin letters or digits, and inside a quotation (“党建引领 工会先行”). A stray " and ", the scanner's
    word for 和, becomes 和 at the offset of its "a". `keep_blanks` keeps single blanks everywhere, as in headlines.

    >>> "".join(char for char, _ in flatten("工会\\n干部 and 职工 都来“学 技能”", [(0, 24)]))
    '工会干部和职工都来“学 技能”'
    """
    chars = [(char, at) for start, end in stretches for at, char in enumerate(text[start:end], start) if char not in _BREAKS]
    plain = "".join(char for char, _ in chars)
    if not _BLANKS.isdisjoint(plain):
        chars = _without_blanks(_without_and(chars, plain), keep_blanks)
    return chars


def _without_and(chars: Chars, plain: str) -> Chars:
    out: Chars = []
    done = 0
    for stray in _STRAY_AND.finditer(plain):
        out.extend(chars[done:stray.start()])
        out.append(("和", chars[stray.start() + 1][1]))
        done = stray.end()
    return out + chars[done:]


def _without_blanks(chars: Chars, keep: bool) -> Chars:
    out: Chars = []
    quoted = 0
    for n, (char, at) in enumerate(chars):
        quoted = max(0, quoted + (char in _OPENING) - (char in _CLOSING))
        if char in _BLANKS:
            before = out[-1][0] if out else ""
            after = next((c for c, _ in chars[n + 1:] if c not in _BLANKS), "")
            if not before or before == " " or not after or not _parts_words(before, after, keep or quoted > 0):
                continue
            char = " "
        out.append((char, at))
    return out


def _parts_words(before: str, after: str, keep: bool) -> bool:
    if before.isascii() and after.isascii():
        return before.isalnum() and after.isalnum()
    return keep and _is_word(before, "”》)）") and _is_word(after, "“《(（")


def _is_word(char: str, marks: str) -> bool:
    return is_han(char) or char.isalnum() or char in marks
