"""Lists that a few words announce or sum up: 以甲、乙为主要内容, 提供甲、乙等服务, 包括甲、乙.

Their members are often without a head noun (走访慰问, 信息共享); the list makes them mentions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.extract.mentions.heads import Heads, head_at, head_table
from kg.extract.views import Span, View
from kg.lexicon import any_of, word_set, words_of

_ITEM = r"(?:[^，,。;；:：、“”()（）\s]{0,6}“[^“”]{1,30}”[^，,。;；:：、“”()（）]{0,12}|[^，,。;；:：、“”()（）\s]{2,24})"
_LIST = rf"(?P<list>{_ITEM}(?:(?:、|(?<=”)(?=“)){_ITEM})+)"
_PAIR = rf"(?P<list>{_ITEM}(?:(?:、|(?<=”)(?=“)){_ITEM})*(?:、|以及|和|及|与|(?<=”)(?=“)){_ITEM})"
_COUNT = r"(?:[\d一二两三四五六七八九十多几]+(?:余|多)?[个项大种类门])"
_COUNTED = rf"(?:{_COUNT}|[两二三四五六七八九十])"  # 六个板块, 三部分
_SECTIONS = any_of("enumerations.sections")
_WHOLES = any_of("enumerations.wholes")
_ROOMS = words_of("enumerations.rooms")
_REMEMBERED = 1024  # sentences of a few pages
_NUMBERED = re.compile("“[一二两三四五六七八九十\\d][^“”\\d+]{1,7}”")  # “五个一”, “三送”
_NAMELY = rf"(?:[,，]?(?:{any_of('enumerations.namely')})|——|[:：])"
_KINDS = (
    ("content", re.compile(rf"以“?{_LIST}”?等?为(?:主要|重点|核心|基本)?(?:内容|形式|方式|途径|项目|环节)(?P<ahead>的)?")),
    ("sections", re.compile(rf"(?<!部)分(?:为|成|设)?{_PAIR}等?{_COUNTED}(?P<sum>{_SECTIONS})")),
    (
        "sets",
        re.compile(
            rf"(?<![建开创增])设(?:有|置)?了?{_PAIR}等?"
            rf"(?:(?:{_COUNT}|(?<=等)(?!环节|内容))(?:特色|重点|传统|新兴|常规|比拼)?(?P<sum>{any_of('enumerations.set_up')})|{any_of('enumerations.stands')})"
        ),
    ),
    ("composed", re.compile(rf"由{_PAIR}等?(?:{_COUNT}(?:{_SECTIONS})|[两二三四五六]大?部分)?(?:共同)?(?:组成|构成)(?!的)")),
    ("namely", re.compile(rf"(?P<whole>(?:{_WHOLES})[”’]?|{_NUMBERED.pattern}){_NAMELY}{_LIST}")),
    ("summed", re.compile(rf"(?:以|用|靠|通过){_LIST}等(?=“[^“”]{{2,8}}(?:{_WHOLES})”|{_COUNT}(?:{_WHOLES}))")),
    ("holds", re.compile(rf"(?:{any_of('enumerations.holding')}){_PAIR}")),
    ("offers", re.compile(rf"(?:提供|开展|进行)了?{_LIST}等?(?:一系列|系列|多种|多项|各类|{_COUNT})?(?:服务|援助)")),
    (
        "programme",
        re.compile(
            rf"(?:{any_of('enumerations.taking')})了?{_LIST}等(?:{_COUNT})?(?:{any_of('enumerations.manifold')})*(?:活动|节目|赛事|比赛|游戏)"
        ),
    ),
    ("both", re.compile(rf"既有(?P<list>{_ITEM}(?:[,，](?:又|也|更|还)有{_ITEM})+)")),
    ("unites", re.compile(rf"(?<!召)集{_LIST}等?{_COUNT}(?:{_SECTIONS})于一[体身]")),
    ("rooms", re.compile(rf"(?:{any_of('enumerations.housing')}|(?<=[,，])设)[了有]?(?!的){_LIST}")),
)
# 设|钳工、茶艺|2个|竞赛项目: what contests are counted as, and how their trades are called.
_CONTESTS = re.compile("(?:赛项|项目|比赛)$")
_TRADE = re.compile(r"(?!我国|全[国省市区县]|[\d一二三四五六七八九十])[\u4e00-\u9fff]{2,9}")
# 每天一次|班前提醒, 每班一名|安全员; 通过|就业帮扶脱贫一批: what a member is told with, and no part of its name.
_OFTEN = re.compile(r"每(?:个)?[\u4e00-\u9fff]{1,2}(?:至少)?[一1][次期场堂届轮讲封份篇条件课回遍趟](?=..)")
_BY = re.compile("通过|依靠|借助")
# What is done for people, whatever its last word: 发放|爱心券, 免费|理发.
_GIVEN = re.compile("(?:免费|发放|赠送|派送|提供|开展|组织|举办|开通|补贴|资助|报销|配送|代办)[\u4e00-\u9fff“”]{2,}")
# Deeds promised, whatever they are: 十件实事,|包括.
_PROMISED = re.compile("(?:实事|好事)[”]?[,，](?:主要|分别|具体)?包[括含][^。;；]*$")
# 提供|装备制造、现代农业等领域的|服务: what the help is in is none of it.
_FIELDS = re.compile("等(?:相关|重点)?(?:领域|行业|产业|方面|专业)")
_TRADES = re.compile("等[^,，。;；]{0,6}(?:区域|展区|专区|点位|摊位|工种|专业|领域|行业|职业|岗位|科目)")
# 开展|法律服务、暖心关爱等维权|服务: a list that its sum is read with.
_GOES_BEYOND = re.compile("等.")
# 宣讲团|分为法律、安全2类: into what people and bodies are parted.
_OF_PEOPLE = re.compile("(?:团|队|员|师|组|库|人才|专家|代表|职工|工匠|劳模|企业|单位)(?:成员|共|又|被|按[^,，。;；]{1,6})?$")
# 涵盖|水电安装、卫生防疫的|培训计划: a list that modifies what it is about.
_MODIFIES = re.compile("、[^、“”等]{2,8}的[^、“”]{2,8}$")
_ANY_FORM = frozenset(("content", "sections", "sets", "composed", "namely", "summed", "unites"))
# 五步工作法,即|摸底排查、上门宣传、…: each step in a few words.
_SPELLED_OUT = frozenset(("namely", "summed"))
_SHORT = re.compile(r"“[^“”]{2,20}”|(?:(?!工会|公司|部门|将|已)[\u4e00-\u9fff+“”]){3,12}")
# No member of a list: a sentence, what stands before its verb (期间|开展|义诊), what the list is (卫生防疫|的培训计划).
_NO_MEMBER = re.compile(
    "^[^“]*的|的$|^[哪谁]|什么|怎么|如何|.等.|^集(?![中体])|于一体|[了是]"
    "|^(?:比(?![赛武拼])|赛(?!事)|创(?![建新业意]))|^(?![技功职智性效潜才机])[\u4e00-\u9fff][可能有]|^(?:开展|举办|组织)?[以在从]|.(?:开展|举办|举行|推出|组织)"
)
_JOINT = re.compile(r"、|(?<=”)(?=“)|[,，](?:又|也|更|还)有")
# 健康体检|三大行动, 物资保障|8项专题竞赛: the number that a list adds up to.
_SUMMED = re.compile(
    rf"等|(?<=[\u4e00-\u9fff”])(?:[\d一二两三四五六七八九十]+(?:大?部分|[个项大种类场])?|{_COUNT}(?:专题|主题|重点|专项|特色)*(?:{_SECTIONS}|{_WHOLES}))$"
)
_SUM_BEHIND = re.compile(rf"等?{_COUNTED}(?:{_SECTIONS}|{_WHOLES})")
_LAST = re.compile(r"以及|[和及与]")
_PEOPLE = word_set("enumerations.not_things")
_SO_MANY = re.compile("[\\d一二两三四五六七八九十百]+[余多]?[家个间处座所](?!人)")  # 12家|职工书屋
# 学习|动员, 作家|进企业: what is done, though it ends as the name of people or a place does.
_GONE_TO = re.compile("动员$|[\u4e00-\u9fff][进入下到](?:企业|单位|部门)$")
# 收纳整理|课, 职工花卉|展: last characters that tell what is held.
_EVENT_ENDS, _NO_EVENTS = words_of("deeds.event_ends"), words_of("deeds.no_events")


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A list at `flat[lo:hi]`, announcement included: its kind and the offsets of its members.

    `ahead` is True where what it is said of follows (以甲、乙为内容的丙活动); `whole` is where it ends that stands
    right before; `contests` is the kind of contests that the list adds up to (赛项, 项目).
    """

    kind: str
    lo: int
    hi: int
    members: tuple[tuple[int, int], ...]
    ahead: bool = False
    whole: int = -1
    contests: str = ""


@cache
def _heads() -> Heads:
    return head_table("initiatives", "head")


@lru_cache(_REMEMBERED)
def enumerations(flat: str) -> tuple[Enumeration, ...]:
    """The announced lists of one flat sentence; remembered, because mentions and relations both ask."""
    return tuple(_enumerations(flat))


def _enumerations(flat: str) -> Iterator[Enumeration]:
    for kind, pattern in _KINDS:
        for match in pattern.finditer(flat):
            slogan = kind == "content" and flat[match.start("list") - 1] == "“"  # 以“甲、乙”为内容
            parted = kind == "sections" and _OF_PEOPLE.search(flat, max(0, match.start() - 12), match.start())
            if slogan or parted or _is_of_trades(kind, match["list"]):
                continue
            members = tuple(_pieces(match.start("list"), match["list"]))
            if kind in _SPELLED_OUT and not all(_SHORT.fullmatch(flat, lo, hi) for lo, hi in members):
                continue
            ahead = bool(match.groupdict().get("ahead"))
            whole = match.end("whole") if kind == "namely" else -1
            total = _CONTESTS.search(match.groupdict().get("sum") or "")
            yield Enumeration(kind, match.start(), match.end(), members, ahead, whole, total.group() if total else "")


def _is_of_trades(kind: str, text: str) -> bool:
    """Whether a list tells of trades, or only modifies what follows it: 提供|装备制造等领域的|服务, 包括|甲、乙的|丙计划."""
    if kind == "holds" and _MODIFIES.search(text):
        return True
    return bool(_TRADES.search(text) or (kind == "offers" and (_FIELDS.search(text) or _GOES_BEYOND.search(text))))


def enumerated_things(view: View) -> list[Span]:
    """The members of announced lists that name what is done or a room, as weak mentions: a claim must confirm them."""
    found: list[Span] = []
    for one in enumerations(view.flat):
        summed = one.kind == "holds" and _SUM_BEHIND.match(view.flat, one.members[-1][1]) is not None
        for lo, hi in one.members:
            span = _thing(view, one.kind, lo, hi, summed) or _contest(view, lo, hi, one.contests)
            found += [span] if span is not None else []
        quote = view.quote_ending.get(one.whole) if one.kind == "namely" else None
        if quote is not None and _NUMBERED.fullmatch(view.flat, quote.lo, quote.hi):
            found.append(Span(quote.lo, quote.hi, "Initiative", "enumerated", "", "weak"))
    return found


def _contest(view: View, lo: int, hi: int, kind: str) -> Span | None:
    """设|钳工、茶艺|2个赛项: a contest that is called by its trade alone."""
    trade = _TRADE.fullmatch(view.flat, lo, hi) if kind else None
    return Span(lo, hi, "Initiative", "enumerated", "", "weak", view.flat[lo:hi] + kind) if trade else None


def _thing(view: View, kind: str, lo: int, hi: int, summed: bool) -> Span | None:
    if kind == "rooms" or (kind == "composed" and view.flat[lo:hi].endswith(_ROOMS)):
        lo = view.flat.rfind("的", lo, hi) + 1 or lo  # 富有特色的|“暖心驿站”
        lo = counted.end() if (counted := _SO_MANY.match(view.flat, lo, hi)) else lo
        named = view.flat[lo:hi].rstrip("”").endswith(_ROOMS)
        return Span(lo, hi, "Facility", "enumerated", view.flat[hi - 1 : hi], "weak") if named else None
    lo = by.end() if (by := _BY.match(view.flat, lo, hi - 2)) else lo
    often = _OFTEN.match(view.flat, lo, hi)
    promised = kind == "holds" and bool(_PROMISED.search(view.flat[:lo]))
    quoted = kind == "holds" and view.quote_ending.get(hi) is not None and view.quote_ending[hi].lo == lo
    if not _is_done(view, lo, hi, any_form=kind in _ANY_FORM or promised or quoted or summed):
        return None
    name = view.flat[often.end() : hi] if often else ""
    return Span(lo, hi, "Initiative", "enumerated", head_at(view.flat, hi, _heads()), "weak", name)


def _pieces(at: int, text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the members of a list, the last freed of 等三项服务 and cut at its 和."""
    bounds = [0, *(m.end() for m in _JOINT.finditer(text)), len(text) + 1]
    joints = [m.start() for m in _JOINT.finditer(text)]
    ends = [*joints, len(text)]
    for n, (lo, hi) in enumerate(zip(bounds, ends, strict=False)):
        if n < len(ends) - 1:
            yield at + lo, at + hi
            continue
        cut = _SUMMED.search(text[lo:hi])
        hi = lo + (cut.start() if cut else hi - lo)
        joint = _LAST.search(text, lo + 2, hi - 2)
        if joint and joint.start() - lo >= 3:
            yield at + lo, at + joint.start()
            lo = joint.end()
        yield at + lo, at + hi


def _is_done(view: View, lo: int, hi: int, *, any_form: bool) -> bool:
    """Whether a member is an act or a thing with the head of one, and whole words."""
    text = view.flat[lo:hi]
    people = text.endswith(tuple(_PEOPLE)) and not _GONE_TO.search(text)
    if not 3 - any_form <= len(text) <= 24 or people or _NO_MEMBER.search(text):
        return False
    if any_form:
        return True
    index = view.token_ending.get(hi)
    if index is None or lo not in view.token_at:
        return False
    last = view.tokens[index]
    event = len(text) >= 4 and text.endswith(_EVENT_ENDS) and not text.endswith(_NO_EVENTS)
    named = event or _GIVEN.match(text) or _GONE_TO.search(text) or head_at(view.flat, hi, _heads())
    return bool(named) or (len(text) >= 4 and last.tag.startswith(("v", "l")))
