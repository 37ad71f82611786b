"""The members of what is done, each a name of its own: 开展|义诊、普法宣传; or one name that a list goes through.

A list falls into its members unless only its last member has a head, which then heads them all, or the sum behind it names
what its members do not (焊工、钳工|等技能竞赛).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.mentions.heads import Heads, head_at
from kg.extract.mentions.initiatives.deed_names import CARE, LONGEST, begins_with_act, piece, tells_alone
from kg.extract.mentions.initiatives.list_sums import Sum
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_SHARED_HEADS = words_of("deeds.shared_heads")
_JOINT_HEADS = words_of("deeds.joint_heads")
# A sum that names what its list has no names for, and does not go on.
_ONE_NAME = re.compile(
    r"等(?:[\d一二三四五六七八九十]+[个项大类场期]|多[种项类期个]|各类|各种)?(?:系列|专项|主题|专业|专题|群众性|线上|工作|联动|公益|免费|特色|兴趣|公益性)?(?:职业技能|业务技能|劳动和技能|实用技术|就业技能|岗位技能|技能|技术|知识|劳动|业务)?"
    rf"(?P<head>{any_of('deeds.summing_heads')})(?!建设|[、和与及])"
)
# 送法律, 量血压, 修家电: what a list of services counts in three characters.
_SMALL = re.compile("[送量测修磨剪写画贴配补查教洗擦拍取代][一-鿿]{2}")
# 冷可取暖、渴有水喝: what one finds there.
_ABLE = re.compile("(?![技功职智性效潜才机])[\u4e00-\u9fff][可能有][\u4e00-\u9fff]{1,3}")
_BROUGHT = re.compile("送[一-鿿]{1,4}(?:[进入到下上][一-鿿]{1,4}|上门)|“[^“”]{2,12}”[进入下][一-鿿]{2,4}")
# 甲、乙、丙“三项制度”: what a list adds up to.
_MOTTO = re.compile("“(?:一|[二两三四五六七八九十][项个大种])")
# 就业救助|“三救助”: what each member shares.
_SHARED_WORD = re.compile("“[二两三四五六七八九十](?P<said>[\u4e00-\u9fff]{1,2})”")
# “三送”: how many things a slogan sums up, and the word that each of them begins with.
_TOLD = re.compile("“(?P<count>[二三四五六七八九十])(?P<act>[\u4e00-\u9fff])”")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The object of a verb: its offsets, the marks of its list, whether a clause mark, 等 or a number ends it, and its sum.

    `built` is True where the verb is one of building.
    """

    lo: int
    hi: int
    cuts: tuple[tuple[int, int], ...]
    whole: bool
    total: Sum = ""
    built: bool = False


def members_of(view: View, stretch: Stretch, heads: Heads, free: bool) -> list[Span | None]:
    cuts = [cut for cut in stretch.cuts if view.flat[cut[0] : cut[1]] == "、" or _parts(view, stretch, cut, heads)]
    edges = [stretch.lo, *(x for cut in cuts for x in cut), stretch.hi]
    pieces = list(zip(edges[::2], edges[1::2], strict=True))
    quoted = any(view.flat[hi - 1] == "”" for _, hi in pieces)  # “甲”和“乙”|等竞赛 are two
    if len(pieces) > 1 and not quoted and (one := _summed_name(view, stretch, pieces, heads)):
        return [one]
    pieces = _before_motto(view, pieces)
    if len(pieces) > 1 and _is_slogan(view, pieces):
        return [piece(view, stretch.lo, stretch.hi, heads, True)]
    if len(pieces) > 1 and stretch.total:
        if sum(bool(_ABLE.match(view.flat, *each)) for each in pieces) > 1:
            return []
        pieces = [(lo, hi) for lo, hi in pieces if not begins_with_act(view, lo)]
        return [
            _given(view, lo, hi, heads) or piece(view, lo, hi, heads, stretch.total == "others", True) for lo, hi in pieces
        ]
    if len(pieces) > 1 and _shares_head(view, pieces, heads, stretch.built):
        return [piece(view, stretch.lo, stretch.hi, heads, True)]
    *before, (lo, hi) = pieces
    shared = view.flat[:hi].endswith(_SHARED_HEADS)
    last = piece(view, lo, hi, heads, not stretch.whole or not free)
    return [*(piece(view, *each, heads, not (free or shared), shared) for each in before), last]


def _summed_name(view: View, stretch: Stretch, pieces: list[tuple[int, int]], heads: Heads) -> Span | None:
    """轮流值守、上门回访|等机制, 焊工、钳工|等技能竞赛: what has no head in a list is named by the sum behind it.

    The topics of a training are, whatever their heads.
    """
    total = _ONE_NAME.match(view.flat, stretch.hi)
    if total is None or total.end() not in view.token_ending:
        return None
    own = {head_at(view.flat, hi, heads) for _, hi in pieces} - {""}
    if own if "培训" not in total["head"] else any("培训" in head for head in own):
        return None  # 茶叶加工、农村电商|等技术培训 are its topics
    lo = stretch.lo
    while begins_with_act(view, lo):
        lo = view.tokens[view.token_at[lo]].hi
    return Span(lo, total.end(), "Initiative", "done-object", total["head"], "weak")


def _before_motto(view: View, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """法律咨询、诉前调解、司法确认|“一条龙”服务: what a list adds up to is no part of its last member."""
    lo, hi = pieces[-1]
    motto = _MOTTO.search(view.flat, lo + 2, hi) if len(pieces) > 2 else None
    shared = _SHARED_WORD.search(view.flat, lo + 2, hi) if motto is None and len(pieces) > 1 else None
    if shared is not None and shared.end() == hi and all(shared["said"] in view.flat[at:end] for at, end in pieces):
        motto = shared
    return [*pieces[:-1], (lo, motto.start()), (motto.start(), hi)] if motto else pieces


def _is_slogan(view: View, pieces: list[tuple[int, int]]) -> bool:
    """送岗位、送技能、送健康|“三送”|行动: a list that its last member counts in a quote is one name."""
    *before, (lo, hi) = pieces
    told = _TOLD.search(view.flat, lo, hi)
    if told is None or told["act"] not in view.flat[before[0][0] : lo]:
        return False
    return "零一二三四五六七八九十".find(told["count"]) == len(pieces)


def _shares_head(view: View, pieces: list[tuple[int, int]], heads: Heads, built: bool) -> bool:
    """选拔、使用、评价|机制, 书法、摄影|展: only the last has a head, and it is one that takes a list.

    Who builds one (建立|信息共享、联合检查|机制) builds no act before it, but another mechanism (联席会议、信息通报|制度).
    """
    *before, (_, end) = pieces
    if any(_told_as_act(view.flat[lo:hi]) for lo, hi in before):
        return False
    if built and view.flat[:end].endswith(_SHARED_HEADS) and not any(_is_built(view, hi, heads) for _, hi in before):
        return view.flat[before[-1][1] - 1] != "”"
    if any(head_at(view.flat, hi, heads) for _, hi in before):
        return False
    if view.flat[before[-1][1] - 1] == "”":
        return False
    head = head_at(view.flat, end, heads)
    if head and heads[head]["strength"] == "strong" and not view.flat.endswith("建设", 0, before[-1][1]):
        return end - pieces[0][0] <= LONGEST
    return view.flat[:end].endswith(_SHARED_HEADS) and all(_verbal(view, hi) for _, hi in before)


def _told_as_act(text: str) -> bool:
    """Whether a name is an act and whom or where it reaches: 慰问|困难职工, 送法律|进工地, “非遗”|进校园."""
    return bool(CARE.fullmatch(text) or _BROUGHT.fullmatch(text))


def _verbal(view: View, hi: int) -> bool:
    """Whether the word that ends at an offset is a verb or a verbal noun."""
    index = view.token_ending.get(hi)
    return index is not None and view.tokens[index].tag.startswith("v")


def _parts(view: View, stretch: Stretch, cut: tuple[int, int], heads: Heads) -> bool:
    """Whether 和 joins two things (比赛和书画展, 筛查和体检), not two modifiers of one (劳动和技能竞赛, 帮扶和救助机制)."""
    if view.flat[: stretch.hi].endswith(_JOINT_HEADS) and cut == stretch.cuts[-1]:
        return view.flat[: cut[0]].endswith(_JOINT_HEADS) or _is_whole_thing(view, cut[0], heads)
    if cut[0] < cut[1] and _quoted_within(view, stretch.lo, cut[0]) and _quoted_within(view, cut[1], stretch.hi):
        return True
    if view.flat[cut[0] - 1] == "”" and view.flat[cut[1]] != "“" and cut[0] in view.quote_ending:
        return bool(head_at(view.flat, stretch.hi, heads)) and stretch.hi - cut[1] >= 4
    if stretch.total == "things":
        return min(cut[0] - max([stretch.lo, *(hi for _, hi in stretch.cuts if hi <= cut[0])]), stretch.hi - cut[1]) >= 4
    return bool(head_at(view.flat, cut[0], heads)) or (_verbal(view, cut[0]) and _verbal(view, stretch.hi))


def _quoted_within(view: View, lo: int, hi: int) -> bool:
    """Whether a stretch has a name in quotes: 学徒工“三同”管理|和|巡检员“八步骤”工作法 are two."""
    return any(lo <= quote.lo and quote.hi <= hi and quote.mark == "“" for quote in view.quotes)


def _is_whole_thing(view: View, hi: int, heads: Heads) -> bool:
    """Whether the head of an event ends at an offset: 联席会议|和协调机制 are two things."""
    head = head_at(view.flat, hi, heads)
    return bool(head) and (heads[head]["strength"] == "strong" or head.endswith("会议"))


def _is_built(view: View, hi: int, heads: Heads) -> bool:
    """Whether a mechanism or an event ends at an offset, as the next member of the list is one: 联席会议、|信息通报制度."""
    return view.flat.endswith(_JOINT_HEADS, 0, hi) or _is_whole_thing(view, hi, heads)


def _given(view: View, lo: int, hi: int, heads: Heads) -> Span | None:
    """A short member of a list that says what is brought or done: 送|法律, 体检."""
    word = view.flat[lo:hi]
    given = _SMALL.fullmatch(word) or (len(word) == 2 and word in heads and tells_alone(word, word, heads))
    return Span(lo, hi, "Initiative", "done-object", "", "weak") if given else None


