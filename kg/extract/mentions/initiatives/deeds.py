"""What is done, as the object of a verb of doing: 开展|农民工大走访, 建立|上门问需、分级响应、结对解难机制.

Such a thing often has no head noun of its own. The object reaches from the verb to the end of its clause, to 等 or to a
number; `deed_members` says what names stand in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache

from kg.extract.mentions.heads import Heads, head_at
from kg.extract.mentions.initiatives.deed_members import Stretch, members_of
from kg.extract.mentions.initiatives.deed_names import FOR_EACH
from kg.extract.mentions.initiatives.list_sums import Sum, summed_as
from kg.extract.views import Span, View
from kg.lexicon import any_of, column, word_set
from kg.text.tokens import Token

_FREE = word_set("deeds.free")
# What governs a list that is summed up as things done (提供|法律咨询、代写文书等服务), and nothing else.
_SUMMED = word_set("deeds.summed")
# What governs only a thing that has a head: 推进|…机制建设.
_ADVANCED = word_set("deeds.advanced")
# Those of them that no frame opens: what they govern counts by itself.
_MEANS = word_set("deeds.means")
# Those of them that hold things, so that one member with the head of a thing shows the list to be one of such.
_HOLDING = word_set("deeds.holding")
# 打造|甲、乙等8大系统: what only somebody who builds adds up to things done.
_BUILT_SUM = re.compile(
    r"等[\d一二两三四五六七八九十]+[余多]?[大个项款](?:业务|应用|功能|服务|子)?(?:系统|平台|板块|模块|应用|栏目|专区)"
)
# 建立|与岗位相匹配的|津贴制度: what leads up to 的 behind a preposition and is no part of the object.
_LED_UP = re.compile(
    r"(?:面向|针对|围绕|关于|覆盖|[与由以同对在从为向])"
    r"(?:“[^“”]{2,30}”(?:等|[、和与及]“[^“”]{2,30}”)?|(?![的了])[^，,。;；:：“”《》]){1,22}?的"
)
_CONTENT = re.compile("为(?:主要|重要|具体|活动)?(?:内容|形式|载体|抓手|手段)")
_PREDICATES = word_set("deeds.predicates")
_SKIPPED = frozenset(("了", "过", "起", "着", "好", "有"))
# 协办|此次|女职工讲座: what points at a thing that is named at once.
_POINTING = frozenset(("此次", "本次", "这次", "该次", "首次"))
# What stands behind a verb that has its object before it or none: 开展|的, 延续|到…, 举办|以来, 甲主办|、乙承办, 打造|成品牌.
_NO_OBJECT = frozenset(("的", "到", "至", "于", "自", "以来", "、", "者", "方", "单位", "人", "成", "为"))
_MARKS = frozenset(",，。;；:：!！?？…\n—()（）")
_ENDS = frozenset(("", "等", *_MARKS))
_JOINTS = frozenset(("、", "和", "及", "与", "以及"))
# Behind 的 inside one member of a list: 甲、乙与丙的|衔接、丁.
_MORE = re.compile("[^，,。;；:：!！?？的]*、")
# 推行|甲制度|的一个缩影: what a deed is an example of.
_EPITOME = re.compile(rf"(?:[一又]|[\u4e00-\u9fff]{{2}}){{0,2}}?(?:{any_of('deeds.epitomes')})")
_MEMBER_ENDS = re.compile("、|等|的(?:做法|办法|路子)|[两三四五六七八九十\\d]+(?:项|种|大)")
_WAY_OF_DOING = re.compile("(?:做法|办法|路子)")
# 组织|200名职工到某地体检, 组织|20家企业参加大赛: who is sent.
_PEOPLE_GO = re.compile(r"[到去赴往]|参[加与观赛]|观[看摩]|前来|[\d十百千万余多][名位人家户]")
_COUNTED = re.compile(
    r"[了过]?(?!二次[协报分救补])(?:(?:约|近|超过?|共|各类|多|一)?(?:[\d一二两三四五六七八九十百千]+[余多几]?)?(?:[万亿]?元|场次|场|(?<=一)[件桩]|次|期|项|个|条|种|类|系列|批|轮|堂|届(?![一二三四五六七八九十\d])))?(?:多种形式的|形式多样的|丰富多彩的)?"
)
# 新建200家|“职工学堂”
_COUNTED_QUOTE = re.compile(r"[\d一二两三四五六七八九十百]+[余多]?[家所座处个间支](?=“)")
_OWN_UNIT = re.compile("[\\d一两二三四五六七八九十百]+[大场次期届项个条种类]")
_DATE = re.compile("[\\d一二三四五六七八九十]{1,2}月")
_UNIT = re.compile(r"[余多几万亿]{0,2}[场次期届项个条种类家名人位批轮堂元件份支所座处门节课张本册辆台]")
_BREAKING_TAGS = ("p", "c", "d", "r", "y", "e", "zg", "f")


def done_objects(view: View, heads: Heads) -> list[Span]:
    """The objects of verbs of doing in one sentence, as weak mentions: a frame must confirm them."""
    found: list[Span] = []
    governing, frames = _governing(), column("verbs", "verb", "frame")
    for index, token in enumerate(view.tokens):
        if token.text not in governing and token.text[2:] not in _FREE:
            continue
        if token.text == "办" and view.flat[token.hi : token.hi + 1] not in "了起过":
            continue
        stretch = _stretch(view, index + 1)
        free, built = token.text in _FREE or token.text[2:] in _FREE, frames.get(token.text) == "build"  # 扎实|开展
        if stretch is None or not (free or built or _clear(view, stretch, token.text, heads)):
            continue
        if built:
            things = not stretch.total and _BUILT_SUM.match(view.flat, stretch.hi)
            stretch = replace(stretch, built=True, total="things" if things else stretch.total)
        members = [span for span in members_of(view, stretch, heads, free) if span is not None]
        members = [s for s in members if not any(s.lo <= r.lo and r.hi == s.hi for r in view.regions)]  # 推广|甲市乙区|的做法
        found += [replace(span, strength="strong") for span in members] if token.text in _MEANS else members
    return found


@cache
def _governing() -> frozenset[str]:
    """The verbs of doing and building."""
    built = {verb for verb, frame in column("verbs", "verb", "frame").items() if frame == "build"}
    return _FREE | _SUMMED | _ADVANCED | built


def _clear(view: View, stretch: Stretch, verb: str, heads: Heads) -> bool:
    """Whether the object of a verb that governs much else is a list of things done, or runs to its clause's end."""
    if verb in _SUMMED and stretch.cuts and stretch.total == "things":
        return True
    if verb in _HOLDING and stretch.cuts and stretch.whole and view.flat[stretch.hi : stretch.hi + 1] in _ENDS:
        return any(head_at(view.flat, hi, heads) for hi in (*(cut[0] for cut in stretch.cuts), stretch.hi))
    if verb == "组织" and _PEOPLE_GO.search(view.flat, stretch.lo, stretch.hi):
        return False
    return verb in _ADVANCED and stretch.whole


@dataclass
class _Object:
    """An object as far as it has been read: its ends, the joints of its list, how deep in quotation marks it stands."""

    lo: int
    hi: int
    cuts: list[tuple[int, int]] = field(default_factory=list)
    depth: int = 0
    whole: bool = True
    total: Sum = ""

    @property
    def begun(self) -> bool:
        return self.hi > self.lo


def _stretch(view: View, index: int) -> Stretch | None:
    """The object that begins at a word behind a verb, to where it ends; None where the verb has none there."""
    begin = _beginning(view, index)
    if begin is None:
        return None
    read = _Object(begin, begin)
    for token in view.tokens[index:]:
        if token.lo >= read.lo and not _reads_on(view, read, token):
            break
    while read.cuts and read.cuts[-1][1] == read.hi:
        read.hi = read.cuts.pop()[0]
    return Stretch(read.lo, read.hi, tuple(read.cuts), read.whole, read.total) if read.hi - read.lo >= 3 else None


def _beginning(view: View, index: int) -> int | None:
    """Where the object begins, behind 了 and a number that counts it."""
    tokens = view.tokens
    while index < len(tokens) and (tokens[index].text in _SKIPPED or tokens[index].text in _POINTING):
        index += 1
    if index >= len(tokens) or tokens[index].text in _NO_OBJECT or _puts_under(tokens[index]):
        return None
    counted = _COUNTED_QUOTE.match(view.flat, tokens[index].lo) or _COUNTED.match(view.flat, tokens[index].lo)
    begin = counted.end() if counted and counted.end() in view.token_at else tokens[index].lo  # 一项|活动, not 项目
    led = _LED_UP.match(view.flat, begin)
    return led.end() if led and led.end() in view.token_at else begin


def _puts_under(token: Token) -> bool:
    """把驿站建设|列入|实事项目: whether a word behind a deed says what it is made a part of."""
    return len(token.text) > 1 and column("verbs", "verb", "frame").get(token.text) == "join"


def _reads_on(view: View, read: _Object, token: Token) -> bool:
    """Take one more word into an object; False where the object ends before it."""
    text = token.text
    if not _in_quotes(view, read, token):
        if _ends_list(view, token, read.begun):
            read.total = "things" if text == "为" else summed_as(view, token.lo)
            return False
        if text in _MARKS or text[0] in _MARKS or text.isspace() or (read.begun and _happens(view, token)):
            return False
        if text == "的" and read.begun and _EPITOME.match(view.flat, token.hi):
            return False
        if text == "的" and read.cuts and _WAY_OF_DOING.match(view.flat, token.hi):
            read.total = "things"  # 推行|法官驻点、律师值班、社工上门|的做法
            return False
        if text == "的" and not (read.cuts and _MORE.match(view.flat, token.hi)):
            read.lo, read.cuts = token.hi, []
        elif text in _JOINTS:
            read.cuts.append((token.lo, token.hi))
        elif _breaks(token) and not _is_miscut(view, token):
            read.whole = False
            return False
        elif text in ("了", "着") and read.begun:
            read.hi, read.whole = _before_predicate(view, token), False
            return False
    read.hi = token.hi
    return True


def _in_quotes(view: View, read: _Object, token: Token) -> bool:
    """Whether a word stands inside quotation marks, where nothing ends an object; “甲”|“乙” are two members of a list."""
    if token.text in "“‘" and view.flat[token.lo - 1] in "”’" and token.lo > read.lo:
        read.cuts.append((token.lo, token.lo))
    read.depth += token.text in "“‘《" and len(token.text) == 1
    read.depth -= token.text in "”’》" and len(token.text) == 1
    return read.depth > 0


def _before_predicate(view: View, particle: Token) -> int:
    """Where the verb begins that a particle marks: 推动甲|搭建|了乙 is no object up to 了."""
    index = view.token_at[particle.lo]
    return view.tokens[index - 1].lo


def _ends_list(view: View, token: Token, begun: bool) -> bool:
    """Whether a word stands behind the last member of a list: 等, a number that counts it, 为主要内容."""
    if token.text == "为":
        return bool(_CONTENT.match(view.flat, token.lo))
    return token.text in ("等", "等等") or (begun and token.tag in ("m", "j") and _counts(view, token))


def _counts(view: View, token: Token) -> bool:
    """Whether a number counts what stands before it (技能竞赛|30余场); 双|15|工程 and 五届|三次|全会 are names."""
    if view.flat[token.lo - 1] == "届" or FOR_EACH.match(view.flat, token.lo):
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


def _is_miscut(view: View, token: Token) -> bool:
    """工资分配|共|决: an adverb and a verb of one character each are one word of a name."""
    after = view.tokens[index] if (index := view.token_at.get(token.hi)) is not None else token
    if token.tag == "d" and len(token.text) == 2 and after.tag == "v" and _MEMBER_ENDS.match(view.flat, after.hi):
        return True  # 法官驻点指导、律师|轮流|值班|的做法
    if token.text == "员" or (token.text == "上" and view.flat[token.lo - 1] == "”"):
        return True  # 监督检查|员|培训班, “码”|上|入会活动
    return token.tag == "d" and len(token.text) == 1 and after.tag == "v" and len(after.text) == 1


def _breaks(token: Token) -> bool:
    """Whether a word cannot stand in a noun phrase."""
    known = column("words", "word", "edge").get(token.text)
    ends = column("verbs", "verb", "frame").get(token.text)
    belongs = ends == "work" or (ends == "join" and len(token.text) > 1)  # 参加的30名代表|来自, 改造工程|列入
    return belongs or token.text in _PREDICATES or (token.tag.startswith(_BREAKING_TAGS) and known != "noun")
