"""What a quoted name alone names: “惠工贷”, 开展|“春风送岗”, 以|“书香某地”|为抓手, and its neighbours in a list."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.mentions.heads import Heads, head_at
from kg.extract.mentions.initiatives.edges import quoted_lists
from kg.extract.mentions.initiatives.list_sums import summed_as
from kg.extract.views import Span, View
from kg.lexicon import any_of, column, read_table, words_of
from kg.text.quotes import Quote

# How loans and covers for members are called wherever they are named: “惠工贷”.
_PRODUCT = re.compile(
    "[\u4e00-\u9fffA-Za-z+]{1,6}(?:贷|券|(?:扶持|启动|互助|周转|助业)金"
    "|(?<![社医环安低参担农新劳])保|(?<![风保危冒惊抢艰遇脱排])险)"
)
# 摸索出一套|“三步工作法”, 这项|“连心工程”: one of a kind that is named.
_ONE = re.compile(
    "(?:[一两]|这|此|该)(?:整?套|项|种|场|次|个|条|堂|系列)$"
    "|(?:一年|每年|两年|一季)一[度届次]的?$|(?:首[个届次创]|第一[个届])的?$"
)
_AND = frozenset("和与及")
# What a union sends to its members: 某市工会|“健康大巴”|驶进….
_SENT_OUT = re.compile("(?:驶|开|走|送|搬|办|延伸|覆盖|辐射)[进入到往向至]|上线|亮相|启程|发车|出发|开讲|开课")
MEANS = re.compile("为(?:重要|主要|主|有力|具体|有效)?(?:抓手|契机|载体|依托|平台|主线|引领|总领|龙头|牵引|突破口|切入点|纽带)")
# “午间课堂”|准时开课: what begins.
_STARTS = re.compile(
    "(?:正式|准时|如期|成功|火热|同步|相继|已)*(?:开课|开讲|开班|开营|开赛|开播|上线|启动|开练|开演|首发|落幕|收官)(?![的仪式])"
)
# 将|“沿链建会”|纳入考核
_TAKEN = ("把", "将")
_INTO = re.compile("(?:工作|活动)?(?:纳入|列入|列为)")
# 把每月5日定为|“接待日”, 每年秋天的|“绝活节”|上: a day or a week that is kept.
_DAYS = frozenset("节日周月")
_ON_DAY, _FIXED = re.compile("上|期间|当[天日]|里"), re.compile("(?:[定设列]|确[定立])为$")
# What is held and not done: 坚持|“…”的理念; what only looks like a thing: 打造|“…之家”.
_AN_IDEA = re.compile(
    rf"的?(?:服务|发展|工作|创新|治理|建设|教育|经营|价值|奋斗|管理|核心|殷切)?(?:{any_of('initiatives.ideas')})"
    "|的[^,，。;；、“”]{0,14}?(?:格局|局面)"
)
# “某地工匠”|培育: how those who bear a title are brought up or found, as one name.
_BROUGHT_UP = re.compile("(?:培育|培树|选育|命名|认定|推选|申报)(?=[、,，。;；]|[和及等](?![待到])|$)")
# 坚持|“面对面”“点对点”: how one goes about things.
_HELD_FAST = re.compile("坚持(?:“[^“”]{2,20}”[、和与及]?)*$")
_SUM_OF_DEEDS = re.compile(r"等(?:多种|各种|不同)?[^,，。;；]{0,6}(?:形式|载体|阵地|渠道|手段|内容|环节|课程)")
_RUN = re.compile("(?:[、和与及]?“[^“”]{2,20}”)*")
_METAPHORS = words_of("initiatives.metaphors")
# “先看后租”“灵活换房”|服务: names that share what they are called.
_SEVERAL = re.compile(
    rf"(?:“(?![两三四五六七八九十]个)[^“”]{{2,12}}(?<![式型化])”){{2,}}"
    r"(?:[二两三四五六七八九十\d]+[大项个][\u4e00-\u9fff]{0,4}?)?"
    rf"(?:劳动|技能|主题|专题|专项|系列|公益|志愿|品牌|特色|服务|培训)*(?:{any_of('initiatives.of_several')}|品牌)"
)
# 成立|“法律维权中心”: rooms and bodies.
_HOUSES = words_of("quoted_things.houses")
# 分为|“甲”“乙”|等10个区域: what a hall is divided into.
_OF_A_PLACE = re.compile(
    r"(?:[、和]?“[^“”]{2,20}”)*等?(?:[\d一二两三四五六七八九十]+[余多]?[个处大])?(?:功能)?(?:区域|展区|专区|点位|摊位|展台|展位)"
)
# “非遗”|进校园: where what a quote names is brought.
_BROUGHT = re.compile(f"[进入下](?:{any_of('quoted_things.entered')})(?=[、，,。;；和及]|等|$)")
_OF_NAMES = words_of("quoted_things.of_names")
# 一项名为|“星光夜跑”|的健身活动, 这项服务取名|“午间补给”: what a thing is called.
_CALLING = words_of("quoted_things.calling")
_THING = re.compile(
    f"(?:{any_of('initiatives.of_several')}|做法|办法|法子|培训|讲座|举措|贷款|平台|小程序)[^,，。;；“”]{{0,12}}$"
)
_OF_HOUSES = tuple("队站室员点团组屋岗台亭店区馆厅者群卡")  # 名叫“红马甲”的服务|队
_OF_WHAT = re.compile("的[\u4e00-\u9fff]{1,12}")
_OBJECT_FRAMES = frozenset(("conduct", "build", "undertake", "participate", "contain"))


def quoted_things(view: View, heads: Heads) -> list[Span]:
    """“…” alone, as the object of a verb of doing or one of a list of such: weak, so that a frame must confirm it."""
    found = []
    leading_up = {lo for lo, hi, _ in quoted_lists(view) if view.flat.startswith(("的“", "“"), hi)}
    for quote in view.quotes:
        size = quote.hi - quote.lo - 2
        if quote.mark not in "“‘" or not 2 <= size <= 30 or quote.lo in leading_up:
            continue
        inner = view.flat[quote.lo + 1 : quote.hi - 1]
        if _HELD_FAST.search(view.flat, max(0, quote.lo - 60), quote.lo) or _are_no_things(view, quote):
            continue
        if re.search(r"[。！？!?；;]", inner) or inner.endswith(_METAPHORS) or _AN_IDEA.match(view.flat, quote.hi):
            continue
        if _PRODUCT.fullmatch(inner) or _acts_itself(view, quote) or _is_called(view, quote, heads):
            found.append(Span(quote.lo, quote.hi, "Initiative", "quoted-name-with-head", inner[-1]))
            continue
        if brought_up := _BROUGHT_UP.match(view.flat, quote.hi):
            found.append(Span(quote.lo, brought_up.end(), "Initiative", "quoted-name-with-head", brought_up.group()))
            continue
        done, head = verb_before(view, quote.lo), head_at(view.flat, quote.hi - 1, heads)
        if (inner.endswith(_HOUSES) and not head) or names_several(f"“{inner}”") or _OF_A_PLACE.match(view.flat, quote.hi):
            continue
        named = done or (head and (_names_alone(view, quote, heads[head]) or _ONE.search(view.flat, 0, quote.lo)))
        if head and named and len(inner) > len(head) + 1 and "、" not in inner:
            found.append(Span(quote.lo, quote.hi, "Initiative", "quoted-name-with-head", head))
        elif done and not head and _nominal_at(view, quote.hi):
            continue
        elif done or _in_list(view, quote.lo, quote.hi):
            brought = _BROUGHT.match(view.flat, quote.hi)
            found.append(Span(quote.lo, brought.end() if brought else quote.hi, "Initiative", "quoted-object", head, "weak"))
    return _as_neighbours(view, found)


def _are_no_things(view: View, quote: Quote) -> bool:
    """“钱从哪来”“找谁办”|等10个问题: whether the run of quotes that one stands in adds up to what nobody does."""
    run = _RUN.match(view.flat, quote.hi)
    end = run.end() if run else quote.hi
    return view.flat.startswith("等", end) and summed_as(view, end) == "others" and not _SUM_OF_DEEDS.match(view.flat, end)


def _as_neighbours(view: View, found: list[Span]) -> list[Span]:
    """“某某课堂”|“周末相约”|: a quote in a run with one that surely names a thing names one too."""
    sure = {edge for span in found if span.strength == "strong" for edge in (span.lo, span.hi)}
    joins = ("", "、")
    return [
        replace(span, strength="strong")
        if span.strength == "weak" and any(view.flat[lo:hi] in joins for lo, hi in _gaps(span, sure))
        else span
        for span in found
    ]


def _gaps(span: Span, edges: set[int]) -> list[tuple[int, int]]:
    """The stretches between a mention and the edges next to it."""
    return [(edge, span.lo) for edge in edges if edge <= span.lo <= edge + 1] + [
        (span.hi, edge) for edge in edges if span.hi <= edge <= span.hi + 1
    ]


def names_several(text: str) -> bool:
    """Whether two or more quoted names stand before one noun that each of them shares, or known campaigns in one quote.

    >>> names_several("“先看后租”“灵活换房”服务"), names_several("“一站式”“点单式”服务"), names_several("“送温暖、金秋助学”")
    (True, False, True)
    """
    campaigns = {row["head"] for row in read_table("initiatives") if row["strength"] == "bare"} if "、" in text else set()
    return _SEVERAL.fullmatch(text) is not None or (bool(campaigns) and campaigns.issuperset(text.strip("“”").split("、")))


def _acts_itself(view: View, quote: Quote) -> bool:
    """Whether a quote is sent out (“健康大巴”|驶进某县), begins (“午间课堂”|开课), is kept as a day or is a means."""
    before, size = view.flat[quote.lo - 1 : quote.lo], quote.hi - quote.lo
    sent = view.flat.endswith(("工会", "总"), 0, quote.lo) and _SENT_OUT.match(view.flat, quote.hi)
    taken = size >= 6 and before in _TAKEN and _INTO.match(view.flat, quote.hi)
    begins = size >= 6 and _STARTS.match(view.flat, quote.hi)
    day = (
        size >= 5
        and view.flat[quote.hi - 2] in _DAYS
        and (_ON_DAY.match(view.flat, quote.hi) or _FIXED.search(view.flat, 0, quote.lo))
    )
    return bool(sent or taken or begins or day or (before == "以" and MEANS.match(view.flat, quote.hi)))


def _is_called(view: View, quote: Quote, heads: Heads) -> bool:
    """Whether a quote is what something done is called: 名为|“星光夜跑”|的健身活动, 把这项服务叫做|“敲门问需”."""
    if not view.flat.endswith(_CALLING, 0, quote.lo):
        return False
    behind = _OF_WHAT.match(view.flat, quote.hi)
    ends = range(quote.hi + 3, behind.end() + 1) if behind else ()
    named = any(head_at(view.flat, hi, heads) and view.flat[hi : hi + 1] not in _OF_HOUSES for hi in ends)
    return named or (behind is None and _THING.search(view.flat, max(0, quote.lo - 30), quote.lo) is not None)


def _names_alone(view: View, quote: Quote, row: dict[str, str]) -> bool:
    """Whether a quoted stretch is a name wherever it stands: a strong head, and no word that only sentences have."""
    words = [t for t in view.tokens if quote.lo < t.lo < quote.hi - 1]
    sentence = any(t.tag[:1] in ("r", "d", "u", "y", "c", "p", "x") and t.text != "·" for t in words)
    named = row["strength"] == "strong" or view.flat.endswith(_OF_NAMES, 0, quote.hi - 1)
    return named and not sentence


def _in_list(view: View, lo: int, hi: int) -> bool:
    """Whether a quote is a member of a list."""
    if view.flat[lo - 1 : lo] in _AND and (before := view.quote_ending.get(lo - 1)) is not None:
        return verb_before(view, before.lo) or _in_list(view, before.lo, before.hi)
    return view.flat[hi : hi + 1] in ("、", "“", "等") or view.flat[lo - 1 : lo] in ("、", "”")


def _nominal_at(view: View, at: int) -> bool:
    """Whether a noun goes on behind a quote, which is only its modifier then (“两癌”|筛查)."""
    index = view.token_at.get(at)
    return index is not None and view.tokens[index].tag in ("n", "vn", "nz") and len(view.tokens[index].text) > 1


def verb_before(view: View, lo: int) -> bool:
    index = view.token_ending.get(lo)
    if index is None:
        return False
    token = view.tokens[index]
    if token.text == "组织":
        return True  # but 工会组织的|“身份证”
    if token.text in ("了", "的", "起"):
        token = view.tokens[index - 1] if index else token
    return column("verbs", "verb", "frame").get(token.text) in _OBJECT_FRAMES
