"""What a clause points at: 该中心, 大赛, 这项市级竞赛, 队里, 他们, 招聘现场; the thing last named with such an ending."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.quantities.discourse import ORGANISATIONS, Memory, Turn
from kg.extract.quantities.figures.patterns import figure_words
from kg.extract.quantities.placed import Placed
from kg.lexicon import any_of

_POINTED = ORGANISATIONS | {"Initiative", "Facility", "Document"}
_DEFINITE = re.compile(
    r"(?P<points>该|此次|本次|这次|这项|此项|该项|本届|这一|这个|这场|[今去]年的|本轮|此轮)?(?P<head>[\u4e00-\u9fff]{2,4})"
)
_SINGLE = re.compile("该(?P<head>[站队店校院矿馆室所局会社园团班厂])")
_THIS_IS = re.compile("[这此](?:也|还|既|正)?[是系](?=.{0,16}(?:首|第[一二三四五六七八九十]|唯一|最))")
_THIS = re.compile("[这该此本][项个场届支家座处所种款份条](?:(?:[^，。“”]{1,14}的)?“(?P<quoted>[^”]{1,6})”)?")
# 这个以瓷器闻名的镇子, 这座小城
_THIS_PLACE = re.compile(
    "[这那][个座](?:[^，。“”]{1,14}的)?[小大老古新山]?(?:工业|边境|口岸|资源型|沿海)?(?P<rank>[县镇乡村市区])(?:[子城里]|[，有是])"
)
_SUCH = re.compile("(?:这样的|这类|此类|类似的|同样的|这种)(?:“(?P<quoted>[^”]{2,8})”|(?P<head>[一-鿿]{2,4}))")
_EVERY = re.compile("全(?P<rank>[省市县区州旗镇乡])")
_LATELY = 2  # sentences
_WORDS_BEFORE_HEAD = 14  # characters: 这个集餐、浴、宿于一身的…
_INSIDE = re.compile(
    "(?:那时|当时|彼时|当年|如今|现在)?在?(?P<head>[队站店班校院厂港馆村镇园段矿]|园区|社区|小区|街道|驿站|中心|公司|集团|基地)"
    "(?:里|内(?!部|容|设|外)|(?<=村)(?:集体|民))"
)
_HERE = re.compile("(?:如今|现在)?[，,]?这里(?!的?[工会])")
_HOUSES = frozenset(("Facility", "SocialOrganisation", "Institution", "Enterprise", "Region", "UnionBody"))
# 培训|结束后, but not the verb: 培训|员工, 培训了|3期.
_EVENT = re.compile(
    f"(?:{any_of('clause_subjects.events')})(?![职员学工人农干骨者徒了出\\d一二三四五六七八九十两])(?:现场|当天|中|上|期间|前|后)?"
)
_SPOT = re.compile("在?(?P<deed>[\u4e00-\u9fff]{2,4}?)会?(?:现场|当[天日]|(?:过程)?中$|期间$)")
_BARE = re.compile("(?:现场|当天|中|上|期间|前|后)$")
_WORK_ON = re.compile("(?<=[”’])(?:建设|创建|打造)(?:工程|活动|行动|工作|项目)?$")  # “甲驿站”建设: of the houses themselves
_HEADS = re.compile(f"(?:{any_of('clause_subjects.heads')})$")


def this_one(turn: Turn, text: str, memory: Memory) -> Placed | None:
    """What 这项局级竞赛, 这个“港湾”, 这是全市首份集体合同 point at: the thing last named with the ending."""
    if match := _THIS_IS.match(text):
        end, before = len(text.rstrip("”。")), [m for m in memory.seen if (m.sentence, m.hi) <= (turn.sentence, turn.lo)]
        return next((m for size in (4, 3, 2) if (m := named_by_tail(text[max(end - size, match.end()) : end], before))), None)
    if (place := _THIS_PLACE.match(text)) and (home := memory.home(place["rank"])) is not None:
        return home
    if not (match := _THIS.match(text)):
        return None
    if match["quoted"]:
        return named_by_tail(match["quoted"], memory.seen) or memory.last("Facility")
    for end in range(match.end() + 2, min(len(text), match.end() + _WORDS_BEFORE_HEAD)):
        head = text[match.end() : end]
        if (known := _HEADS.search(head)) and (thing := named_by_tail(known.group(), memory.seen)):
            return thing
        if head[-1] in "，的":
            break
    return None


def such(turn: Turn, text: str, memory: Memory) -> Placed | None:
    """What 这样的“驿站”, 此类驿站, 类似的招聘会 are like: the thing last named with the ending, or with the quoted words."""
    if not (match := _SUCH.search(text)) or any(m.type == "Region" for m in turn.mentions):
        return None
    if every := _EVERY.search(text, match.start()):  # 类似的驿站全市共有36个
        return memory.home(every["rank"])
    if match["quoted"]:
        named = (m for m in reversed(memory.seen) if match["quoted"] in m.name and m.type in _POINTED)
        return next(named, None)
    heads = (match["head"][:size] for size in (4, 3, 2))
    return next((thing for head in heads if len(head) > 1 and (thing := named_by_tail(head, memory.seen))), None)


def within(text: str, memory: Memory) -> Placed | None:
    """The house or team in which a clause counts: 队里|有100名队员, 园区内|有企业60家."""
    if _HERE.match(text):
        return memory.last("Facility", "Institution", "SocialOrganisation", "Enterprise")
    match = _INSIDE.match(text)
    named = (m for m in reversed(memory.seen) if match and m.type in _HOUSES and m.name.endswith(match["head"]))
    return next(named, None)


def pointed_at(text: str, memory: Memory) -> Placed | None:
    """该中心, 大赛, 中心: what was last named with this ending."""
    match = _DEFINITE.match(text)
    word = match["head"] if match else ""
    for size in (4, 3, 2):
        head = word[:size]
        if text.startswith("工会", size) and (union := named_by_tail(head + "工会", memory.seen)) is not None:
            return union
        known = size > 2 or (match and match["points"]) or _HEADS.search(head)
        if len(head) == size and known and (mention := named_by_tail(head, memory.seen)):
            return mention
    if (single := _SINGLE.match(text)) and (house := named_by_tail(single["head"], memory.seen)):
        return house
    if (spot := _SPOT.match(text)) and (held := _held_there(spot["deed"], memory)):
        return held
    if not (event := _EVENT.match(text)):
        return None
    named = _BARE.sub("", event.group())
    return (named_by_tail(named, memory.seen) if len(named) > 1 else None) or memory.last("Initiative")


def they_who_act(turn: Turn, memory: Memory) -> Placed | None:
    """Whom 他们 means: the body that was the subject last, where they give or raise something, else the people just named."""
    doer, group = memory.doer, memory.last("Group")
    acts = figure_words("campaign", "giver", "spend").search(turn.flat, turn.lo)
    if doer is not None and acts and turn.sentence - doer.sentence <= _LATELY:
        return doer
    return group if group is not None and turn.sentence - group.sentence <= 1 else None


def owned(tail: str, memory: Memory) -> Placed | None:
    """他的|公司: the firm or house with this ending that was named with its owner or after him, else he himself."""
    person = memory.last("Person")
    first = next((m.sentence for m in memory.seen if person is not None and m.key == person.key), 0)
    since = [m for m in memory.seen if m.sentence >= first]
    things = (m for m in reversed(since) if m.type in ("Enterprise", "Facility", "Institution", "SocialOrganisation"))
    return next((m for m in things if m.name.endswith(tail)), person)


def _held_there(deed: str, memory: Memory) -> Placed | None:
    """招聘|现场, 签约|现场: the event last named after what is done there (招聘会, 签约仪式)."""
    events = (m for m in reversed(memory.seen) if m.type == "Initiative" and deed in m.name)
    return next(events, None)


def named_by_tail(tail: str, seen: Sequence[Placed]) -> Placed | None:
    """The thing last named whose name ends with some words (联盟, 流动车)."""
    named = (m for m in reversed(seen) if tail in m.name and m.type in _POINTED)
    return next((m for m in named if _WORK_ON.sub("", m.name).rstrip("”’》").endswith(tail) or tail + "暨" in m.name), None)
