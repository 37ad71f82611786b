"""Lists of things done that no verb of doing governs: 线索移送、联合督办|等6项机制; 法律咨询、岗位推介|样样都有.

They begin a clause, or stand behind a word that only announces them. What they add up to makes their members mentions;
where nothing is said of it, most of them must have the head of an initiative.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.mentions.heads import Heads, head_at
from kg.extract.mentions.initiatives.deed_names import FOR_EACH, piece
from kg.extract.mentions.initiatives.list_sums import summed_as
from kg.extract.views import Span, View
from kg.lexicon import any_of, column, word_set, words_of
from kg.text.quotes import Quote
from kg.text.tokens import Token

_ITEM = r"[^，,。;；:：、“”‘’()（）《》\s…—\d等]{2,14}?"
_OPENING = r"(?:^|(?<=[，,。;；:：—…的是即]))"
_FOUR_GREAT = re.compile(r"等?(?:[二两三四五六七八九十]+大)(?:重点|专项|主题)?(?:工程|行动|项目|计划|服务|活动)")
# 联合约谈、案件回访|是新手段: what a list is said to be.
_ARE_THINGS = re.compile(
    rf"(?:都|均|也|则|正|就)?(?:是|成为|成了|作为)[^,，。;；的]{{0,6}}?的?[^,，。;；的]{{0,6}}?(?:{any_of('list_sums.things')}|手段|抓手|载体)(?=[,，。;；])"
)
_PROGRAMMING = ("安排", "安排了", "安排有", "穿插", "穿插了", "穿插有")
_ANNOUNCED = re.compile(rf"(?:{any_of('subject_lists.announcing')})(?:了|有)?")
_LIST = re.compile(
    rf"{_OPENING}(?P<list>{_ITEM}(?:、{_ITEM})+(?:(?:以及|[和及]){_ITEM})?)"
    rf"(?=等|…|[，,。;；]|{_FOUR_GREAT.pattern}|{any_of('subject_lists.behind')}|{any_of('subject_lists.taken_to')})"
)
# 其中|书法展|深受欢迎, 三是组织|书法展|, |书法展|是甲节的重要内容, |书法展|在甲市举行: where one thing is pointed out.
_PICKS = ("其中", "是", "举行", "举办", "登场")
_BEGINS = r"(?<![^，,。;；的])"
_PICKED = tuple(
    re.compile(pattern.replace("ITEM", rf"(?P<thing>(?![有包共最是]){_ITEM})"))
    for pattern in (
        rf"其中[,，]?ITEM(?=[,，]|(?:{any_of('subject_lists.picked')}))",
        r"(?<=[一二三四五六七八九]是)(?:组织|开展|举办|举行|推出|实施)ITEM(?=[,，。;；])",
        rf"{_BEGINS}ITEM(?=(?:也|正|就)?是[^，,。;；]{{3,30}}的?(?:系列|重要|主要|一部分|子项目|分项|配套|重头戏|组成))",
        rf"{_BEGINS}ITEM(?=(?:随即|随后|接着|同步|同期|同时|隆重|正式)*(?:[在于][^，,。;；]{{2,12}}?)?(?:隆重|正式|火热)?(?:举行|举办|登场)(?!的))",
    )
)
# 市总工会组织的|健康讲座|是…
_HOSTED = re.compile(".*(?:组织|举办|开展|主办|推出|发起|举行|承办|策划)的")
_JOINT = re.compile("、|以及|[和及]")
# 试点任务, 授课形式: what quoted names add up to that a bare list would not.
_QUOTED_SUM = re.compile(
    r"等?为(?:主要|重要|具体)?(?:载体|抓手|内容|形式|平台|支撑)|等?(?:[\d一二两三四五六七八九十]+[余多]?[个项大类种张款])?(?:(?![的了在是和与])[\u4e00-\u9fff]){0,6}?"
    rf"(?:{any_of('subject_lists.quoted_sums')})(?!者|人员|称号|奖|单位|基地|职工|企业)"
)
# “电影夜”“海岛夜跑”|轮番登场: what is said of quoted names that are done.
_QUOTED_SUBJECT = re.compile(any_of("subject_lists.quoted_subjects"))
# 理论阐述、读书分享|等多种形式开展…: ways of doing something else.
_LEADING_TO = re.compile("等(?:多种|多样化?|各种|不同)?(?:形式|方式|途径)[,，]?(?:深入|广泛|组织)?(?:开展|举办|进行|推进)")
# 就夜班、食堂、托管|等问题: what is talked over, and not done.
_TALKED_OVER = re.compile(
    r"等(?:[\d一二两三四五六七八九十]+[余多]?[个类大]|多个|系列|一系列)?[\u4e00-\u9fff]{0,6}?(?:问题|困难|难题|诉求|议题|话题|需求|矛盾|纠纷)"
)
_TERMS = "日周旬月季年"  # 月|调度
_STEPS = word_set("subject_lists.steps")
_NOT_DONE = words_of("subject_lists.not_done")
_EACH = frozenset(("逐条", "逐项", "逐一", "逐个", "一一"))  # 甲、乙、丙|逐条|写实
_COUNT = re.compile("[一二两三四五六七八九十]+[项个大种类]")
_GOVERNING = ("conduct", "build", "issue", "pivot", "participate", "receive", "contain")
_SENTENCE_TAGS = ("p", "r", "u", "c", "y", "t", "m", "q")


def listed_subjects(view: View, heads: Heads) -> list[Span]:
    """The members of the lists of things done in one sentence that stand as subjects or alone."""
    return [*_bare_lists(view, heads), *_quoted_lists(view), *_picked_out(view, heads)]


def _picked_out(view: View, heads: Heads) -> Iterator[Span]:
    """其中|书法展|深受欢迎; 既有|书法展|,也有|歌咏比赛: what is picked out of a programme, where it has the head of a thing."""
    rules = _PICKED if view.sentence.role == "body" and any(word in view.flat for word in _PICKS) else ()
    for match in (m for rule in rules for m in rule.finditer(view.flat)):
        lo, hi = match.span("thing")
        hosted = _HOSTED.match(view.flat, lo, hi)
        found = piece(view, hosted.end() if hosted else lo, hi, heads, needs_head=True, listed=True)
        if found is not None and not _has_adverb(view, found):
            yield Span(found.lo, found.hi, "Initiative", "listed-subject", found.head)


def _has_adverb(view: View, span: Span) -> bool:
    """市总|还|计划: whether an adverb shows that what ends like a thing is a clause."""
    return any(token.tag == "d" and span.lo < token.lo and token.hi < span.hi for token in view.tokens)


def _bare_lists(view: View, heads: Heads) -> Iterator[Span]:
    if view.flat.count("、") < 1 or view.sentence.role == "note":
        return
    for match in _LIST.finditer(view.flat):
        if _LEADING_TO.match(view.flat, match.end()) or _TALKED_OVER.match(view.flat, match.end()):
            continue
        lo = _announced(view, match.start("list"), match.end("list"))
        bounds = list(_members(view, lo, match.end("list")))
        summed = _is_programme(view, lo) or _adds_up(view, match.end())
        members = [piece(view, lo, hi, heads, needs_head=False, listed=True) for lo, hi in bounds]
        found = [m for m in members if m is not None]
        if len(found) < 2 or (len(found) < len(bounds) and not summed) or any(_is_step(view, *bound) for bound in bounds):
            continue
        if summed or (len(found) >= 3 and _most_have_heads(view, found, heads)):
            yield from (Span(m.lo, m.hi, "Initiative", "listed-subject", m.head) for m in found)


def _members(view: View, lo: int, hi: int) -> Iterator[tuple[int, int]]:
    """Offsets of the members of a list, 和 and 以及 cut too where they stand between words."""
    for joint in _JOINT.finditer(view.flat, lo, hi):
        if joint.group() == "、" or (joint.start() - lo >= 3 and joint.start() in view.token_at):
            yield lo, joint.start()
            lo = joint.end()
    yield lo, hi


def _adds_up(view: View, at: int) -> bool:
    """Whether what follows a list says that its members are things done: 等6项机制, 四大工程."""
    return summed_as(view, at) == "things" or any(rule.match(view.flat, at) for rule in (_FOUR_GREAT, _ARE_THINGS))


def _is_programme(view: View, lo: int) -> bool:
    """Whether a list is what an event has on its programme: 还穿插了|参观学习、座谈交流."""
    return view.flat.endswith(_PROGRAMMING, 0, lo)


def _announced(view: View, lo: int, hi: int) -> int:
    """Where a list begins behind the word of its first member that only announces it: 会前还安排有|参观学习、座谈交流."""
    end = view.flat.find("、", lo, hi)
    words = (m.span() for m in _ANNOUNCED.finditer(view.flat, lo, end))
    return max((after for at, after in words if at in view.token_at and after in view.token_at), default=lo)


def _is_step(view: View, lo: int, hi: int) -> bool:
    """Whether a member is a verb and its object (加强|组织领导), part of a sentence, or names no deed."""
    first, last, text = view.token_at.get(lo), view.token_ending.get(hi), view.flat[lo:hi]
    if first is None or last is None or last < first or text.endswith(_NOT_DONE) or _COUNT.search(text):
        return True
    words = view.tokens[first + (view.flat[lo] in _TERMS and view.tokens[first].hi == lo + 1) : last + 1]
    if FOR_EACH.match(view.flat, lo, hi):
        return False  # 一企一方案
    if any(word.text in _EACH for word in words):
        return True
    verb_first = words[0].tag == "v" and words[-1].tag.startswith("n")
    return words[0].text in _STEPS or verb_first or any(_governs(word) for word in words[:-1])


def _governs(word: Token) -> bool:
    """Whether a word makes a sentence of the words around it."""
    if column("words", "word", "edge").get(word.text) == "noun":
        return False
    frame = column("verbs", "verb", "frame").get(word.text)
    return word.tag.startswith(_SENTENCE_TAGS) or frame in _GOVERNING


def _most_have_heads(view: View, members: list[Span], heads: Heads) -> bool:
    """Whether more than half of a list end like an initiative."""
    return 2 * sum(bool(head_at(view.flat, m.hi, heads)) for m in members) > len(members)


def _quoted_lists(view: View) -> Iterator[Span]:
    """“甲”“乙”|等试点任务, “甲”、“乙”|两种授课形式, “甲”“乙”|轮番登场."""
    runs: list[list[Quote]] = []
    for quote in (q for q in view.quotes if q.mark == "“" and 4 <= q.hi - q.lo <= 26):
        if runs and view.flat[runs[-1][-1].hi : quote.lo] in ("", "、", "和", "及", "以及"):
            runs[-1].append(quote)
        else:
            runs.append([quote])
    for run in runs:
        end = run[-1].hi
        if len(run) >= 2 and (_QUOTED_SUM.match(view.flat, end) or _QUOTED_SUBJECT.match(view.flat, end)):
            yield from (Span(q.lo, q.hi, "Initiative", "listed-subject", "") for q in run)
