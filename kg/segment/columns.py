"""Names of columns, which newspapers print over headlines: 工会短波, 图片新闻, 劳模风采, 系列报道之三."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import any_of, word_set

# A column whose name ends in an everyday word (职工论坛, but not 云滩县举办职工创新论坛) is short.
_LONGEST_SHORT = 7


def is_column(folded: str) -> bool:
    """Whether a line of headlines names a column, and tells no news.

    >>> [is_column(line) for line in ("工会短波", "【劳模风采】", "产改进行时", "匠心·对话", "云滩县展示劳模风采")]
    [True, True, True, True, False]
    """
    bare = folded.strip("【】[]()“”·•|- ")
    return bare in word_set("columns.names") or bool(_patterns().search(bare)) or (
        len(bare) <= _LONGEST_SHORT and bool(_short().search(bare)))


@cache
def _patterns() -> re.Pattern[str]:
    numbered = "之[一二三四五六七八九十]{1,2}$|系列(?:报道|解读|评论|访谈|谈)|^[^·,“”]{2,6}·[^·,“”]{2,8}$"
    return re.compile(rf"{numbered}|(?:{any_of('columns.endings')})$|{any_of('columns.anywhere')}")


@cache
def _short() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('columns.short_endings')})$")
