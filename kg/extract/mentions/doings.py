"""What is done, as the object of a verb of doing: 开展|困难职工大普查, 建立|宣传引导、部门联动、政策驱动机制.

Such a thing often has no head noun of its own. The object reaches from the verb to the end of its clause, to 等 or to a
number; a list falls into its members unless only its last member has a head, which then heads them all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.mentions.chunks import Heads, head_at
from kg.extract.mentions.sums import Sum, summed_as
from kg.extract.views import Span, View
from kg.lexicon import column, word_set
from kg.text.tokens import Token

_FREE = word_set("doings.free")
# What governs a list that is summed up as things done (提供|法律咨询、代写文书等服务), and nothing else.
_SUMMED = word_set("doings.summed")
# What governs only a thing that has a head: 推进|…机制建设.
_ADVANCED = word_set("doings.advanced")
# Those of them that no frame opens: what they govern counts by itself.
_MEANS = frozenset(("通过", "以", "参与", "积极参与"))
_CONTENT = re.compile("为(?:主要|重要|具体|活动)?(?:内容|形式|载体|抓手|手段)")
_VAGUE = word_set("initiatives.vague")
_GENERIC = word_set("initiatives.generic") | word_set("doings.generic")
_PREDICATES = word_set("doings.predicates")
_COMMON = tuple(sorted(word_set("initiatives.common")))
_ABSTRACT = tuple(word_set("doings.abstract"))
_SHARED_HEADS = ("机制", "体系", "制度", "模式", "格局", "网络", "平台", "系统", "链条", "方式", "渠道")
_SKIPPED = frozenset(("了", "过", "起", "着", "好"))
_MARKS = frozenset(",，。;；:：!！?？…\n—()（）")
_JOINTS = frozenset(("、", "和", "及", "与", "以及", "暨"))
# Behind 的 inside one member of a list: 甲、乙与丙的|衔接、丁.
_MORE = re.compile("[^，,。;；:：!！?？的]*、")
_COUNTED = re.compile(
    r"[了过]?(?:(?:约|近|超过?|共|各类|多|一)?(?:[\d一二两三四五六七八九十百千]+[余多几]?)?(?:[万亿]?元|场次|场|次|期|项|个|条|种|类|系列|批|轮|堂))?(?:多种形式的|形式多样的|丰富多彩的)?"
)
_OWN_UNIT = re.compile("[\\d一两二三四五六七八九十百]+[大场次期届项个条种类]")
_DATE = re.compile("[\\d一二三四五六七八九十]{1,2}月")
_UNIT = re.compile(r"[余多几万亿]{0,2}[场次期届项个条种类家名人位批轮堂元件份支所座处]")
_ENDS_NOMINAL = ("n", "vn", "l", "j", "an", "nz", "i")
_BREAKING_TAGS = ("p", "c", "d", "r", "y", "e", "zg", "f")
_PEOPLE = (
    "职工",
    "人员",
    "人才",
    "大师",
    "劳模",
    "工人",
    "员工",
    "企业",
    "单位",
    "群众",
    "会员",
    "信息",
    "问题",
    "者",
    "能力",
    "水平",
    "作用",
    "情况",
    "意识",
)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The object of a verb: its offsets, the marks of its list, whether a clause mark, 等 or a number ends it, and its sum."""

    lo: int
    hi: int
    cuts: tuple[tuple[int, int], ...]
    whole: bool
    total: Sum = ""


def done_objects(view: View, heads: Heads) -> list[Span]:
    """The objects of verbs of doing in one sentence, as weak mentions: a frame must confirm them."""
    found: list[Span] = []
    frames = column("verbs", "verb", "frame")
    for index, token in enumerate(view.tokens):
        free, summed = token.text in _FREE, token.text in _SUMMED
        governs = free or summed or frames.get(token.text) == "build" or token.text in _ADVANCED
        if not governs or (token.text == "办" and view.flat[token.hi : token.hi + 1] not in "了起过"):
            continue
        stretch = _stretch(view, index + 1)
        if stretch is None or not (free or frames.get(token.text) == "build" or _clear(stretch, token.text)):
            continue
        members = [span for span in _members(view, stretch, heads, free) if span is not None]
        found += [replace(span, strength="strong") for span in members] if token.text in _MEANS else members
    return found


def _clear(stretch: _Stretch, verb: str) -> bool:
    """Whether the object of a verb that governs much else is a list summed up as things done, or runs to its clause's end."""
    summed = verb in _SUMMED and bool(stretch.cuts) and stretch.total == "things"
    return summed or (verb in _ADVANCED and stretch.whole)


def commonplace(text: str) -> bool:
    """Whether a name is that of what every plant and office has, with a word before it at most.

    >>> commonplace("经营项目"), commonplace("第一个五年计划"), commonplace("青工技能大赛选拔竞赛项目")
    (True, True, False)
    """
    common = next((word for word in _COMMON if text.endswith(word)), "")
    return bool(common) and len(text) - len(common) <= 4 and "“" not in text


def _stretch(view: View, index: int) -> _Stretch | None:
    tokens = view.tokens
    while index < len(tokens) and tokens[index].text in _SKIPPED:
        index += 1
    if index >= len(tokens) or tokens[index].text == "的":
        return None
    counted = _COUNTED.match(view.flat, tokens[index].lo)
    lo = hi = counted.end() if counted else tokens[index].lo
    cuts: list[tuple[int, int]] = []
    total: Sum = ""
    whole, depth = True, 0
    for token in tokens[index:]:
        if token.lo < lo:
            continue
        text = token.text
        if text in "“‘" and view.flat[token.lo - 1] in "”’" and token.lo > lo:
            cuts.append((token.lo, token.lo))
        depth += text in "“‘《" and len(text) == 1
        depth -= text in "”’》" and len(text) == 1
        if depth > 0:
            hi = token.hi
            continue
        if _ends_list(view, token, hi > lo):
            total = "things" if text == "为" else summed_as(view, token.lo)
            break
        if text in _MARKS or text[0] in _MARKS or text.isspace() or (hi > lo and _happens(view, token)):
            break
        if text == "的" and not (cuts and _MORE.match(view.flat, token.hi)):
            lo, cuts = token.hi, []
        elif text in _JOINTS:
            cuts.append((token.lo, token.hi))
        elif _breaks(token):
            whole = False
            break
        hi = token.hi
    while cuts and cuts[-1][1] == hi:
        hi = cuts.pop()[0]
    return _Stretch(lo, hi, tuple(cuts), whole, total) if hi - lo >= 3 else None


def _ends_list(view: View, token: Token, begun: bool) -> bool:
    """Whether a word stands behind the last member of a list: 等, a number that counts it, 为主要内容."""
    if token.text == "为":
        return bool(_CONTENT.match(view.flat, token.lo))
    return token.text in ("等", "等等") or (begun and token.tag in ("m", "j") and _counts(view, token))


def _counts(view: View, token: Token) -> bool:
    """Whether a number counts what stands before it (技能竞赛|30余场); 双|15|工程 and 五届|三次|全会 are names."""
    if view.flat[token.lo - 1] == "届":
        return False
    after = view.flat[token.hi : token.hi + 2]
    own = _OWN_UNIT.match(view.flat, token.lo) or _DATE.match(view.flat, token.lo)
    return bool(own or _UNIT.match(after))


def _happens(view: View, token: Token) -> bool:
    """Whether a word says that what stands before it takes place (主办的|技能竞赛|落幕); 开班|仪式 is a name."""
    if column("verbs", "verb", "frame").get(token.text) != "happen" and token.text not in ("举行", "召开"):
        return False
    index = view.token_at.get(token.hi)
    return index is None or not view.tokens[index].tag.startswith("n")


def _breaks(token: Token) -> bool:
    """Whether a word cannot stand in a noun phrase."""
    known = column("words", "word", "edge").get(token.text)
    return token.text in _PREDICATES or (token.tag.startswith(_BREAKING_TAGS) and known != "noun")


def _members(view: View, stretch: _Stretch, heads: Heads, free: bool) -> list[Span | None]:
    cuts = [cut for cut in stretch.cuts if view.flat[cut[0] : cut[1]] == "、" or _parts(view, stretch, cut, heads)]
    edges = [stretch.lo, *(x for cut in cuts for x in cut), stretch.hi]
    pieces = list(zip(edges[::2], edges[1::2], strict=True))
    if len(pieces) > 1 and stretch.total:
        pieces = [(lo, hi) for lo, hi in pieces if not _begins_with_act(view, lo)]
        return [
            _given(view, lo, hi, heads) or _piece(view, lo, hi, heads, stretch.total == "others", True) for lo, hi in pieces
        ]
    if len(pieces) > 1 and _shares_head(view, pieces, heads):
        return [_piece(view, stretch.lo, stretch.hi, heads, True)]
    last_needs_head = not stretch.whole or not free
    return [
        _piece(view, lo, hi, heads, (i == len(pieces) - 1 and last_needs_head) or not free) for i, (lo, hi) in enumerate(pieces)
    ]


def _shares_head(view: View, pieces: list[tuple[int, int]], heads: Heads) -> bool:
    """吸纳、培养、扶持、奖励|机制: only the last has a head, and it is one that takes a list."""
    *before, (_, end) = pieces
    return view.flat[:end].endswith(_SHARED_HEADS) and all(
        not head_at(view.flat, hi, heads) and _verbal(view, hi) for _, hi in before
    )


def _verbal(view: View, hi: int) -> bool:
    """Whether the word that ends at an offset is a verb or a verbal noun."""
    index = view.token_ending.get(hi)
    return index is not None and view.tokens[index].tag.startswith("v")


def _parts(view: View, stretch: _Stretch, cut: tuple[int, int], heads: Heads) -> bool:
    """Whether 和 joins two things (比赛和书画展, 筛查和体检), not two modifiers of one (劳动和技能竞赛)."""
    if stretch.total == "things":
        return min(cut[0] - max([stretch.lo, *(hi for _, hi in stretch.cuts if hi <= cut[0])]), stretch.hi - cut[1]) >= 4
    return bool(head_at(view.flat, cut[0], heads)) or (_verbal(view, cut[0]) and _verbal(view, stretch.hi))


def _piece(view: View, lo: int, hi: int, heads: Heads, needs_head: bool, listed: bool = False) -> Span | None:
    """One thing done; None where its form is that of something else."""
    hi = _before_happening(view, hi, heads)
    while _begins_with_act(view, lo) and hi - lo > 4:
        lo = view.tokens[view.token_at[lo]].hi
    text = view.flat[lo:hi]
    index = view.token_ending.get(hi)
    if index is None or not 3 <= len(text) <= 26 or text in _GENERIC or text.endswith(_PEOPLE + _ABSTRACT):
        return None
    head = head_at(view.flat, hi, heads)
    if commonplace(text):
        return None
    if head and text[: -len(head)] in _GENERIC | {""} and not _tells_alone(text, head, heads):
        return None
    last = view.tokens[index]
    nominal = (
        bool(head)
        or (text[0] == "“" and text[-1] == "”" and "“" not in text[1:])
        or (len(text) >= 4 and (last.tag.startswith(_ENDS_NOMINAL) or listed or (last.tag == "v" and len(last.text) == 2)))
    )
    if not nominal or (needs_head and not head):
        return None
    if re.search(r"[“”‘’]", text) and (text.count("“") != text.count("”") or text.count("‘") != text.count("’")):
        return None
    return Span(lo, hi, "Initiative", "done-object", head, "weak")


def _before_happening(view: View, hi: int, heads: Heads) -> int:
    """Without what happens to a thing behind its head: 主办的|技能大赛|启动."""
    index = view.token_ending.get(hi)
    if index is None or not head_at(view.flat, view.tokens[index].lo, heads):
        return hi
    last = view.tokens[index]
    if last.text == "建设":
        return last.lo
    return last.lo if column("verbs", "verb", "frame").get(last.text) in ("conduct", "happen") else hi


def _given(view: View, lo: int, hi: int, heads: Heads) -> Span | None:
    """A short member of a list that says what is brought or done: 送|法律, 体检."""
    word = view.flat[lo:hi]
    given = (len(word) == 3 and word[0] == "送") or (len(word) == 2 and word in heads and _tells_alone(word, word, heads))
    return Span(lo, hi, "Initiative", "done-object", "", "weak") if given else None


def _begins_with_act(view: View, lo: int) -> bool:
    """Whether a member of a list is a verb with its object (建立|台账), which is a step and no thing."""
    index = view.token_at.get(lo)
    word = view.tokens[index].text if index is not None else ""
    acts = column("verbs", "verb", "frame").get(word) in ("build", "conduct", "issue")
    return acts and column("words", "word", "edge").get(word) != "noun"


def _tells_alone(text: str, head: str, heads: Heads) -> bool:
    """Whether a head needs no name of its own: 生活救助, 安全|知识竞赛; 活动 and 工作 do."""
    return head not in _VAGUE and (heads[head]["strength"] == "strong" or (text == head and len(head) >= 4))
