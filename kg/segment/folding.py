"""One shape for punctuation, character by character, so that offsets stay."""

from __future__ import annotations

_WIDE = "（），：；！？．　［］％－／｜"
_HALF = "(),:;!?. []%-/|"
# what a byline is known by, in traditional characters: 本報訊, 記者, 新華社…電, 攝
_TRADITIONAL, _SIMPLIFIED = "報訊記電攝圖華網員", "报讯记电摄图华网员"
_TABLE = str.maketrans(
    _WIDE + "「」『』•‧・∙﹒" + "".join(map(chr, range(0xFF10, 0xFF1A))) + _TRADITIONAL,
    _HALF + "“”‘’·····" + "0123456789" + _SIMPLIFIED,
)

CLOSERS = "”’)》】〉\""
_FINAL = "。!?…"


def fold(text: str) -> str:
    """Full-width marks and digits as half-width ones, the characters of bylines as simplified ones; the same length.

    >>> fold("（记者　赵明）２０２１年")
    '(记者 赵明)2021年'
    """
    return text.translate(_TABLE)


def is_han(char: str) -> bool:
    """Whether a character is a Chinese one."""
    return "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf" or char == "〇"


def is_closed(folded: str) -> bool:
    """Whether a paragraph is complete: it ends in a full stop, question or exclamation mark, closing marks aside.

    >>> is_closed("他说:“好。”"), is_closed("培育“工匠”"), is_closed("工作."), is_closed("(本文有删节)")
    (True, False, True, True)
    """
    if is_aside(folded):
        return True
    bare = folded.rstrip(CLOSERS + " ")
    if not bare:
        return False
    return bare[-1] in _FINAL or (bare[-1] == "." and len(bare) > 1 and is_han(bare[-2]))


def is_aside(folded: str) -> bool:
    """Whether a line stands in brackets as a whole."""
    return folded.startswith("(") and folded.endswith(")") and folded.count("(") == 1


def final_stop(folded: str) -> int:
    """Offset past the last full stop with its closing marks, 0 where there is none.

    >>> final_stop("大赛闭幕。”赵明 摄")
    6
    """
    at = max(folded.rfind(mark) for mark in _FINAL) + 1
    while 0 < at < len(folded) and folded[at] in "”’\"":
        at += 1
    return at
