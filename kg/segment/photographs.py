"""Which paragraphs are the text under a photograph, and not of the story around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.segment.evidence import kin
from kg.segment.kinship import KIN, Rarity
from kg.segment.lines import Line
from kg.segment.stories import Story

_LONGEST_CAPTION = 450
_NUMERAL = "[一二三四五六七八九十]"
_CAPTION = re.compile(
    r"[△▲←→↑↓]|图[为是中一二①②]|[上下左右]图|这是|近日|日前|昨日|昨天|今日|当日|连日来|近年来|入[春夏秋冬]"
    rf"|(?:[\d〇一二三四五六七八九]{{4}}年)?(?:\d|{_NUMERAL}){{1,2}}月|\d{{1,2}}日")
_IN_PICTURE = re.compile(r"\([前后]?(?:排)?[左右中][一二三四五]?\)")


def is_caption(line: Line) -> bool:
    """Whether a paragraph before a credit describes a photograph: it is short, and begins with a date or 图为, or says (右)."""
    return len(line.folded) <= _LONGEST_CAPTION and bool(_CAPTION.match(line.folded) or _IN_PICTURE.search(line.folded))


def fits_photo(block: Sequence[Line]) -> bool:
    """Whether paragraphs are few and short enough for the text under a photograph."""
    return len(block) <= 3 and sum(len(line.folded) for line in block) <= _LONGEST_CAPTION


def is_photo(block: Sequence[Line], current: Story | None, common: Rarity, titled: bool) -> bool:
    """Whether a few paragraphs that end in a photographer's credit are a story of their own, apart from the current one.

    `titled` says that a headline stands over them.
    """
    if not fits_photo(block):
        return False
    paragraphs = sum(line.closed for line in block[:-1]) + 1
    if current is None or (paragraphs == 1 and (is_caption(block[0]) or (titled and block[-1].credited))):
        return True
    # what stands before a caption of its own may be the current story
    return kin(block[:-1] if paragraphs > 1 and is_caption(block[-1]) else block, current, common) < KIN
