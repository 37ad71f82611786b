"""The whole name of an event, where its clause shows both ends: 在|…塔吊司机安全操作技能竞赛|上, 主办的|…大赛|落幕.

The walk from the head noun stops at any verb that may govern the name. Between a word that only a name can follow and
one that says that an event takes place, such a verb stands inside the name: …全省工会|推进|建会入会现场会|召开.
"""

from __future__ import annotations

import re
from functools import cache

from kg.extract.mentions.heads import Heads, head_at
from kg.extract.mentions.name_edges import ordinal_before
from kg.extract.views import View
from kg.lexicon import any_of, column, word_set, words_of

_LONGEST = 46
_MARKS = frozenset(",，。;；:：!！?？…—\n")
# Verbs of doing that often stand inside the name of a meeting: 推进|…工作会, …成果|发布会.
_IN_NAMES = word_set("event_names.in_names") | word_set("initiatives.in_names")
_ADVERBS = word_set("event_names.adverbs")
# Frames whose verbs have the event for their object, and those that no name of an event holds.
_GOVERNING = frozenset(("conduct", "undertake", "participate"))
_ENDING = _GOVERNING | frozenset(
    ("receive", "confer", "join", "place", "happen", "work", "issue", "regulate", "contain", "pivot", "build")
)
_WAYS = words_of("initiatives.ways")
_PREDICATES = word_set("event_names.predicates")
# 组织|…比武, 通过|…讲座: what takes other things for its object too.
_LEADING_UP = word_set("event_names.leading_up")
_GOING = re.compile("[到去赴往向给]")
_BREAKING_TAGS = ("p", "r", "u", "y", "e", "t", "w", "q")
_OTHERS_IN_NAME = re.compile("等(?:[一二两三四五六七八九十]+大)?(?:重点)?(?:群体|行业|领域|产业|系统|企业|单位)")
_HOSTED = rf"由[^,，。;；]{{2,40}}?(?:{any_of('event_names.hosting')})"
_ONE_OF = re.compile("[就便正也]?是[^,，。;；]{2,40}?之一")
_WHERE = re.compile("(?:活动)?(?:上|中|期间|现场|会场|启动|开幕|闭幕|召开|举行)")
_PRIZE = re.compile(
    "(?:[\u4e00-\u9fff]{0,10}?)(?:[一二三特]等奖|[金银铜][奖牌]|第[一二三四五六七八九十]名|冠军|亚军|季军|优秀奖|团体奖)"
)
_TOLD = word_set("event_names.telling")
_TELLING = re.compile(f".*(?:{any_of('event_names.telling')})了?(?=中国|中共|全国|党的|全?[省市区县]|第)")
# “甲杯”|第五届…大赛: a name that begins with its number is whole without what it is given besides.
_NUMBERED = re.compile(r"第[一二三四五六七八九十\d]+[届期次季]|[12]\d{3}年")
_DAY = re.compile("[年月日午晚]$")


@cache
def _happening() -> re.Pattern[str]:
    """What stands between an event and the verb that says that it takes place, and the verb."""
    verbs = column("verbs", "verb", "frame")
    takes_place = "|".join(sorted((v for v, frame in verbs.items() if frame == "happen"), key=lambda v: (-len(v), v)))
    return re.compile(
        rf"(?:[(（][^)）]*[)）])?(?:{any_of('event_names.when')}|[\d月日至上下午晚—-]+)?(?:{any_of('event_names.how')})?"
        rf"(?:[在于][^,，。;；]{{1,30}}?)?(?:{any_of('event_names.how')})?"
        rf"(?:{takes_place}|{any_of('event_names.happening')}|{_HOSTED})(?!的)"
    )


# 岗位互换体验活动|中，, 访谈帮活动|在上年的基础上: what follows an event as the subject or the setting of a clause.
_SUBJECT = re.compile(f"[中上][,，]|(?:{any_of('event_names.of_subjects')})|在[^，,。;；]{{2,16}}(?:基础上|的同时)")


@cache
def _hosted() -> re.Pattern[str]:
    return re.compile(rf"{_HOSTED}(?!的)")


def framed_start(view: View, lo: int, hi: int, heads: Heads) -> int:
    """Where the name of an event begins that ends at `hi` and was read from `lo`; `lo` where no clause shows it."""
    start, index = lo, view.token_ending.get(lo, -1)
    while index >= 0 and hi - start <= _LONGEST:
        taken = _taken(view, start, index, heads)
        if taken == start:
            break
        start, index = taken, view.token_ending.get(taken, -1)
    if start in view.token_at and view.tokens[view.token_at[start]].text == "好":
        start += 1  # 办|好|技能竞赛
    if start == lo or hi - start > _LONGEST or start not in view.token_at:
        return lo
    held = heads[head_at(view.flat, hi, heads)]["strength"] == "strong"
    return start if _framed(view, start, hi, held) else lo


def told_start(view: View, lo: int, hi: int) -> int:
    """Where the name of a congress begins whose spirit is told of: 李明宣讲|中国工会第十八次全国代表大会|精神."""
    telling = _TELLING.match(view.flat, lo, hi) if view.flat.startswith("精神", hi) else None
    return telling.end() if telling else lo


def takes_place(view: View, lo: int, hi: int) -> bool:
    """Whether a stretch opens its clause and what follows says that it is held: 招聘会|由甲主办, 文艺汇演|是甲开展的…之一."""
    opens = not lo or view.flat[lo - 1] in _MARKS
    return opens and bool(_happening().match(view.flat, hi) or _ONE_OF.match(view.flat, hi))


def _taken(view: View, start: int, index: int, heads: Heads) -> int:
    """The edge with the word before it taken into the name; the same edge where the name ends."""
    quote = view.quote_ending.get(start)
    if quote is not None:
        return quote.lo if quote.mark in "“‘(（" and not _NUMBERED.match(view.flat, start) else start
    if (ordinal := ordinal_before(view, start)) is not None:
        return ordinal.start()
    token = view.tokens[index]
    if _OTHERS_IN_NAME.match(view.flat, token.lo):
        return token.lo
    if token.text in ("和", "与"):
        return start if head_at(view.flat, token.lo - (view.flat[token.lo - 1] == "”"), heads) else token.lo
    return start if _ends(token.text, token.tag) else token.lo


def _ends(text: str, tag: str) -> bool:
    """Whether a word cannot stand inside the name of an event."""
    if text in _IN_NAMES or text == "暨":
        return False
    if text[0] in _MARKS or text in "“”‘’《》()（）、 " or tag.startswith(_BREAKING_TAGS):
        return True
    if column("verbs", "verb", "frame").get(text) in _ENDING or text in ("是", "系", "属于") or tag in ("m", "mq", "x"):
        return True
    return text in _ADVERBS or text in _PREDICATES or (len(text) > 1 and tag in ("c", "d", "vd", "ad", "zg", "f"))


def _framed(view: View, start: int, hi: int, held: bool) -> bool:
    """Whether what stands before a stretch and behind it makes the whole of it one name; `held` for an event."""
    happens = bool((_happening() if held else _hosted()).match(view.flat, hi))
    happens = happens or (held and _SUBJECT.match(view.flat, hi) is not None)
    governing = _GOVERNING | {"build"} if view.flat.endswith(_WAYS, start, hi) else _GOVERNING
    if not start:
        return happens
    index = view.token_ending[start]
    before = view.tokens[index - 1] if view.tokens[index].text == "了" and index else view.tokens[index]
    if before.text in ("在", "于"):
        return bool(_WHERE.match(view.flat, hi))
    if before.text == "的":
        maker = view.tokens[view.token_ending[before.lo]].text if before.lo in view.token_ending else ""
        return happens or column("verbs", "verb", "frame").get(maker) in governing
    frame = column("verbs", "verb", "frame").get(before.text)
    if before.text in _TOLD:
        return view.flat.startswith("精神", hi)
    if frame == "receive":
        return _PRIZE.match(view.flat, hi) is not None
    if before.text == "以":
        return view.flat.startswith("为", hi)
    if before.text in _LEADING_UP:
        acts = column("verbs", "verb", "frame").get(view.tokens[view.token_at[start]].text)
        return not acts and not _GOING.search(view.flat, start, hi)
    opens = before.text[0] in _MARKS or before.tag == "t" or bool(_DAY.search(before.text))
    return frame in governing or (opens and happens)
