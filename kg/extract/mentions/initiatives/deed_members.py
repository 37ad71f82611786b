"""The members of what is done, each a name of its own: 开展|义诊、普法宣传; or one name that a list goes through.

A list falls into its members unless only its last member has a head, which then heads them all, or the sum behind it names
what its members do not (焊工、钳工|等技能竞赛).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.mentions.heads import Heads, head_at
from kg.extract.mentions.initiatives.list_sums import Sum
from kg.extract.mentions.initiatives.quoted_things import names_several
from kg.extract.views import Span, View
from kg.lexicon import any_of, column, word_set, words_of

_VAGUE = word_set("initiatives.vague")
# “甲”“乙”: two names, not one.
_QUOTES = re.compile("(?:“[^“”]*”){2,}")
_GENERIC = word_set("initiatives.generic") | word_set("deeds.generic")
_COMMON = words_of("initiatives.common")
_ABSTRACT = tuple(word_set("deeds.abstract"))
_SHARED_HEADS = words_of("deeds.shared_heads")
_JOINT_HEADS = words_of("deeds.joint_heads")
# Characters of a name with a head that tells what is held.
_LONGEST = 44
# A sum that names what its list has no names for, and does not go on.
_ONE_NAME = re.compile(
    r"等(?:[\d一二三四五六七八九十]+[个项大类场期]|多[种项类期个]|各类|各种)?(?:系列|专项|主题|专业|专题|群众性|线上|工作|联动|公益|免费|特色|兴趣|公益性)?(?:职业技能|业务技能|劳动和技能|技能|知识|劳动|业务)?"
    rf"(?P<head>{any_of('deeds.summing_heads')})(?!建设|[、和与及])"
)
# 组织|劳模参加|义诊: who goes to what is done.
_GOERS = re.compile("(?:(?![的和与])[\u4e00-\u9fff]){2,8}?(?:参加|参与|观看|参观|接受|聆听)(?:了)?")
# 主题宣讲|42场次: how often a thing was held makes it one that was.
_HELD = re.compile(r"(?:约|近|超过?|共)?[\d一二三四五六七八九十百千]+[余多]?(?:场次|场|期|堂|班次|轮次)")
# 抢单式|管理: a style of managing is a way that something is done; 健康|保障: what a list counts among things done.
_STYLED = re.compile("[式制化][”’]?管理$")
_DOABLE = words_of("deeds.doable")
# 慰问|困难职工, 走访|劳模: what is done to people is a thing where a list is summed up as such.
_CARE = re.compile(rf"(?:{any_of('deeds.caring')})+(?!活动|服务)[\u4e00-\u9fff]{{2,14}}")
# 送法律, 量血压, 修家电: what a list of services counts in three characters.
_SMALL = re.compile("[送量测修磨剪写画贴配补查教洗擦拍取代][一-鿿]{2}")
# 冷可取暖、渴有水喝: what one finds there.
_ABLE = re.compile("(?![技功职智性效潜才机])[\u4e00-\u9fff][可能有][\u4e00-\u9fff]{1,3}")
_BROUGHT = re.compile("送[一-鿿]{1,4}(?:[进入到下上][一-鿿]{1,4}|上门)")
# “三送”: how many things a slogan sums up, and the word that each of them begins with.
_TOLD = re.compile("“(?P<count>[二三四五六七八九十])(?P<act>[\u4e00-\u9fff])”")
_ENDS_NOMINAL = ("n", "vn", "l", "j", "an", "nz", "i")
# 职工服务|(帮扶)中心: what a bracket cuts.
_BRACKETED = re.compile("[(（][\u4e00-\u9fff]{1,6}[)）](?:中心|基地|机构|工会|[站室点所处队组会班])")
# 职工花卉|展, 争议案件评析|会: last characters that tell what is held, whatever stands before them.
_EVENT_ENDS = words_of("deeds.event_ends")
_NO_EVENTS = words_of("deeds.no_events")
# 举办|职工夜校|现场: what a photo shows of it.
_SEEN = word_set("deeds.seen")
# 法律, 安全: words that say nothing of work or activities, but tell what is taught or checked.
_TOPICS = word_set("deeds.topics")
_PEOPLE = words_of("deeds.not_things")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The object of a verb: its offsets, the marks of its list, whether a clause mark, 等 or a number ends it, and its sum."""

    lo: int
    hi: int
    cuts: tuple[tuple[int, int], ...]
    whole: bool
    total: Sum = ""


def commonplace(text: str) -> bool:
    """Whether a name is that of what every plant and office has, with a word before it at most.

    >>> commonplace("经营项目"), commonplace("第一个五年计划"), commonplace("青工技能大赛选拔竞赛项目")
    (True, True, False)
    """
    if not text.endswith(_COMMON):
        return False
    common = next(word for word in _COMMON if text.endswith(word))
    return len(text) - len(common) <= 4 and "“" not in text


def cut_by_bracket(view: View, hi: int) -> bool:
    """Whether a bracket behind a name belongs to a longer one: 职工服务|(帮扶)中心."""
    return view.flat[hi : hi + 1] in ("(", "（") and _BRACKETED.match(view.flat, hi) is not None


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
        pieces = [(lo, hi) for lo, hi in pieces if not _begins_with_act(view, lo)]
        return [
            _given(view, lo, hi, heads) or piece(view, lo, hi, heads, stretch.total == "others", True) for lo, hi in pieces
        ]
    if len(pieces) > 1 and _shares_head(view, pieces, heads):
        return [piece(view, stretch.lo, stretch.hi, heads, True)]
    *before, (lo, hi) = pieces
    shared = view.flat[:hi].endswith(_SHARED_HEADS)
    last = piece(view, lo, hi, heads, not stretch.whole or not free)
    return [*(piece(view, *each, heads, not (free or shared), shared) for each in before), last]


def _summed_name(view: View, stretch: Stretch, pieces: list[tuple[int, int]], heads: Heads) -> Span | None:
    """轮流值守、上门回访|等机制, 焊工、钳工|等技能竞赛: what has no head in a list is named by the sum behind it."""
    total = _ONE_NAME.match(view.flat, stretch.hi)
    if total is None or total.end() not in view.token_ending or any(head_at(view.flat, hi, heads) for _, hi in pieces):
        return None
    lo = stretch.lo
    while _begins_with_act(view, lo):
        lo = view.tokens[view.token_at[lo]].hi
    return Span(lo, total.end(), "Initiative", "done-object", total["head"], "weak")


def _before_motto(view: View, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """法律咨询、诉前调解、司法确认|“一条龙”服务: what a list adds up to is no part of its last member."""
    lo, hi = pieces[-1]
    motto = view.flat.find("“一", lo + 2, hi)
    return [*pieces[:-1], (lo, motto), (motto, hi)] if len(pieces) > 2 and motto > 0 else pieces


def _is_slogan(view: View, pieces: list[tuple[int, int]]) -> bool:
    """送岗位、送技能、送健康|“三送”|行动: a list that its last member counts in a quote is one name."""
    *before, (lo, hi) = pieces
    told = _TOLD.search(view.flat, lo, hi)
    if told is None or told["act"] not in view.flat[before[0][0] : lo]:
        return False
    return "零一二三四五六七八九十".find(told["count"]) == len(pieces)


def _shares_head(view: View, pieces: list[tuple[int, int]], heads: Heads) -> bool:
    """选拔、使用、评价|机制, 书法、摄影|展: only the last has a head, and it is one that takes a list."""
    *before, (_, end) = pieces
    if any(head_at(view.flat, hi, heads) or _told_as_act(view.flat[lo:hi]) for lo, hi in before):
        return False
    if view.flat[before[-1][1] - 1] == "”":
        return False
    head = head_at(view.flat, end, heads)
    if head and heads[head]["strength"] == "strong" and not view.flat.endswith("建设", 0, before[-1][1]):
        return end - pieces[0][0] <= _LONGEST
    return view.flat[:end].endswith(_SHARED_HEADS) and all(_verbal(view, hi) for _, hi in before)


def _told_as_act(text: str) -> bool:
    """Whether a name is an act and whom or where it reaches: 慰问|困难职工, 送法律|进工地."""
    return bool(_CARE.fullmatch(text) or _BROUGHT.fullmatch(text))


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
    """Whether a stretch has a name in quotes: 农民工“五共”管理|和|群安员“十必须”工作法 are two."""
    return any(lo <= quote.lo and quote.hi <= hi and quote.mark == "“" for quote in view.quotes)


def _is_whole_thing(view: View, hi: int, heads: Heads) -> bool:
    """Whether the head of an event ends at an offset: 联席会议|和协调机制 are two things."""
    head = head_at(view.flat, hi, heads)
    return bool(head) and (heads[head]["strength"] == "strong" or head.endswith("会议"))


def piece(view: View, lo: int, hi: int, heads: Heads, needs_head: bool, listed: bool = False) -> Span | None:
    """One thing done; None where its form is that of something else."""
    hi = _before_happening(view, hi, heads)
    while _begins_with_act(view, lo) and hi - lo > 4:
        lo = view.tokens[view.token_at[lo]].hi
    if (goers := _GOERS.match(view.flat, lo, hi)) is not None:
        lo = goers.end()
    text = view.flat[lo:hi]
    index = view.token_ending.get(hi)
    head = head_at(view.flat, hi, heads)
    longest = _LONGEST if head and heads[head]["strength"] == "strong" else 26
    if index is None or not 3 <= len(text) <= longest or text in _GENERIC:
        return None
    if _is_no_deed(text, listed, listed or not needs_head) or commonplace(text) or text[0] == "每" or cut_by_bracket(view, hi):
        return None
    held = len(text) > len(head) and head not in _VAGUE and _HELD.match(view.flat, hi)
    counted = listed and len(text) >= max(len(head), 3) and head not in _VAGUE | _GENERIC
    told = text[: -len(head)] in _TOPICS and head not in _VAGUE and not needs_head  # 开展|法律宣讲
    if head and text[: -len(head)] in _GENERIC | {""} and not (told or held or counted or _tells_alone(text, head, heads)):
        return None
    last = view.tokens[index]
    nominal = (
        bool(head)
        or (text[-1] == "”" and text.count("“") == 1)
        or (len(text) >= 4 and (last.tag.startswith(_ENDS_NOMINAL) or listed or (last.tag == "v" and len(last.text) == 2)))
    )
    quoted = text[-1] == "”" and text[0] != "“" and head_at(view.flat, hi - 1, heads)  # 推进|劳动保护“安康行动”
    event = len(text) >= 4 and text.endswith(_EVENT_ENDS) and not text.endswith(_NO_EVENTS)
    if not (nominal or event) or (needs_head and not (head or quoted or event)):
        return None
    if _QUOTES.fullmatch(text) or names_several(text):
        return None
    if re.search(r"[“”‘’]", text) and (text.count("“") != text.count("”") or text.count("‘") != text.count("’")):
        return None
    return Span(lo, hi, "Initiative", "done-object", head, "weak")


def _is_no_deed(text: str, listed: bool, told: bool) -> bool:
    """Whether a name ends in people or in an abstract noun, and is no care for people and no style of managing in a list."""
    if text.endswith(_PEOPLE):
        return not (told and _CARE.fullmatch(text))
    return text.endswith(_ABSTRACT) and not _STYLED.search(text) and not (listed and text.endswith(_DOABLE))


def _before_happening(view: View, hi: int, heads: Heads) -> int:
    """Without what happens to a thing behind its head: 主办的|技能大赛|启动."""
    index = view.token_ending.get(hi)
    at = view.tokens[index].lo if index is not None else 0
    if index is None or not head_at(view.flat, at - (view.flat[at - 1] == "”"), heads):
        return hi
    last = view.tokens[index]
    if last.text == "建设" or last.text in _SEEN:
        return last.lo
    return last.lo if column("verbs", "verb", "frame").get(last.text) in ("conduct", "happen") else hi


def _given(view: View, lo: int, hi: int, heads: Heads) -> Span | None:
    """A short member of a list that says what is brought or done: 送|法律, 体检."""
    word = view.flat[lo:hi]
    given = _SMALL.fullmatch(word) or (len(word) == 2 and word in heads and _tells_alone(word, word, heads))
    return Span(lo, hi, "Initiative", "done-object", "", "weak") if given else None


def _begins_with_act(view: View, lo: int) -> bool:
    """Whether a member of a list is a verb with its object (建立|台账), which is a step and no thing."""
    index = view.token_at.get(lo)
    word = view.tokens[index].text if index is not None else ""
    acts = column("verbs", "verb", "frame").get(word) in ("build", "conduct", "issue")
    return acts and column("words", "word", "edge").get(word) != "noun"


def _tells_alone(text: str, head: str, heads: Heads) -> bool:
    """Whether a head needs no name of its own: 生活救助, 安全|知识竞赛; 活动 and 工作 do."""
    return head not in _VAGUE and (heads[head]["strength"] == "strong" or len(head) >= 4)
