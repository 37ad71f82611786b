"""What a list is summed up as: 法律咨询、代写文书|等服务 are things done, 拔河、接力|等9个项目的比赛 are not.

The words behind a list say what its members are. Only where they name something that is carried out (活动, 服务, 制度 …)
are members without a head noun of their own initiatives; where they name stages, faults, goods or trades none is.
"""

from __future__ import annotations

import re
from typing import Literal

from kg.extract.views import View
from kg.lexicon import any_of, words_of

Sum = Literal["things", "others", ""]

_THINGS = words_of("list_sums.things")
_OTHERS = words_of("list_sums.others")
# 等|职工喜闻乐见的|活动: what is said of a list before what it adds up to.
_PRAISED = re.compile(rf"(?:等|等等)?[\u4e00-\u9fff]{{0,8}}?(?:{any_of('list_sums.praising')})的")
_COUNT = re.compile(r"(?:等|等等)?(?:[\d一二两三四五六七八九十]+|多|数)?(?:余|多)?(?:场次|[个项类种大条场门次支张])?的?")
_PHRASE = re.compile(r"[^，,。;；:：!！?？、“”‘’《》()（）\s\d]{0,14}")
# How something is done: 以走访、座谈|等多种形式; a form of art is a way too, but its list names pieces (小品、相声|等艺术形式).
_WAYS = re.compile(
    rf"(?:等|[\d一二两三四五六七八九十]+种)(?:{any_of('list_sums.manifold')})*(?:{any_of('list_sums.ways')})(?![，,]?(?:组织|深入|广泛)?(?:开展|举办|进行))"
)
# 等|“三联”机制, 等“四送”服务: a list that a quoted name sums up.
_SUM_WORD = any_of("list_sums.things")
_QUOTED_SUM = re.compile(rf"等?(?:{any_of('list_sums.manifold')})*“[^“”]{{2,14}}?(?:{_SUM_WORD}|工作法|”(?:{_SUM_WORD}))")
# 等|全市职工助力某事十大行动: a count and what is done at the end of its clause.
_COUNTED_SUM = re.compile(
    rf"等[^,，。;；、“”]{{0,24}}?[\d二两三四五六七八九十]+(?:大|[项个])[\u4e00-\u9fff]{{0,4}}?(?:{any_of('list_sums.counted')})(?=[,，。;；]|$)"
)
_CONTESTS = re.compile(r"(?:项目|类别|组别|科目)的?(?:比赛|竞赛|比拼|角逐|较量|争夺)")


def summed_as(view: View, at: int) -> Sum:
    """What the list that ends at an offset, before 等 or a number, adds up to; "" where nothing is said of it.

    The first word of the phrase that says so decides: 等特色服务|项目, 等活动|100余场, 等方面|建立协作机制.
    """
    if any(pattern.match(view.flat, at) for pattern in (_WAYS, _QUOTED_SUM, _COUNTED_SUM)):
        return "things"
    counted = _COUNT.match(view.flat, at)
    praised = _PRAISED.match(view.flat, at)
    start = praised.end() if praised else counted.end() if counted else at
    phrase = _PHRASE.match(view.flat, start)
    if phrase is None or not phrase.group():
        return ""
    if _CONTESTS.match(phrase.group()):
        return "others"
    for end in _word_ends(view, phrase.start(), phrase.end()):
        words = view.flat[phrase.start() : end]
        if words.endswith(_OTHERS):
            return "others"
        if words.endswith(_THINGS) and not _goes_on(view, end):
            return "others" if view.flat[end : end + 1] == "的" and not words.endswith(("制度", "机制")) else "things"
    return ""


def _word_ends(view: View, lo: int, hi: int) -> list[int]:
    """Ends of the words of a phrase up to its first verb, which says what is done with the list."""
    ends: list[int] = []
    index = view.token_at.get(lo)
    while index is not None and index < len(view.tokens) and view.tokens[index].hi <= hi:
        token = view.tokens[index]
        if token.tag[:1] in ("p", "c", "d", "r") or (token.tag == "v" and ends):
            break
        ends.append(token.hi)
        index += 1
    return ends


def _goes_on(view: View, end: int) -> bool:
    """Whether a noun follows, so that the word is only a modifier (服务|窗口, 活动|阵地)."""
    index = view.token_at.get(end)
    return (
        index is not None
        and view.tokens[index].tag.startswith("n")
        and len(view.tokens[index].text) > 1
        and (not view.tokens[index].text.endswith(_THINGS))
    )
