"""Titles, medals and prizes: known ones with their rank or place, quoted ones before 称号, and right edges like …标兵."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.mentions.heads import Heads, head_at, head_table, words_with_head
from kg.extract.mentions.honours.edges import RANKED, at_rank, dated, rank_edge, ranked_edge
from kg.extract.mentions.honours.named_titles import named_titles
from kg.extract.mentions.initiatives.quoted_things import verb_before
from kg.extract.mentions.name_edges import left_edge
from kg.extract.views import Span, View
from kg.lexicon import any_of, word_set, words_of
from kg.text.quotes import Quote

_AFTER_QUOTE = re.compile(
    r"(等?(?:荣誉)?称号|荣誉|奖项|奖牌|牌匾(?=[和、及与]证书|[^。;；]{0,12}[颁授])|奖章|奖状|证书|聘书|流动红旗|流动锦旗|锦旗|奖旗|流动奖杯|奖(?![励金杯牌章状项])|的称号|的荣誉|的证书|光荣称号"
    r"|颁发了?(?:聘书|证书|奖牌|奖杯|牌匾)|(?:年度)?(?:人物)?(?:评选|选树|推选|命名|遴选|寻访|评比)(?=活动|表彰|工作|宣传|结果|大会|命名|颁奖))"
)
_SUPERLATIVE = re.compile(
    r"(?:[12]\d{3}年?度?)?[\u4e00-\u9fff]{0,6}(?:最美|十佳|十大|百佳|最佳|优秀|先进|模范|杰出|金牌|星级|示范)[\u4e00-\u9fff]{2,12}$"
)
# 被评为|“一队一品”|示范班组: what a quoted name is the name of, where the whole of it is conferred.
_QUOTED_KIND = re.compile(
    rf"(?:{any_of('honours.distinguished')}|{any_of('honours.kinds')})(?:(?![的了在是为和与及])[\u4e00-\u9fff])"
    r"{0,10}(?:[(（][\u4e00-\u9fff]{1,3}[)）])?(?=[，,。;；、]|称号|等|$)"
)
_BEFORE_QUOTE = re.compile(
    rf"(?:{any_of('honours.before_quote')}|评定为[^，,。“]{{0,6}}|聘(?:请|任)[^，,。;；“]{{2,20}}(?:担任|为)"
    rf"|(?:{any_of('honours.winning')})[^，,。;；“]{{4,40}}[、和]"
    r"|(?:命名|认定|评定|确定|评选|授予|表彰|选树)[^，,。;；“为]{2,40}为(?:[12]\d{3}年度?)?"
    r"|(?:评选|评出|评选出|选出|选树|表彰)(?:了|首批)?(?:\d+|[一二三四五六七八九十两百]+)[名个位家]"
    r"|[\d一二两三四五六七八九十百]+[余多]?[名个位家](?:单位|企业|公司|学校|班组|集体|基地|职工|人)?成为)"
    r"(?:首[批届个家]|第[一二三四五六七八九十\d]+[批届]|[12]\d{3}年度?|全[国省市区县]|[省市区县]级|国家级)*$"
)
# 每季度评|“红旗班组”|、按月评“金点子”: what is chosen, where no activity is named by it.
_CHOOSING = re.compile(rf"(?:{any_of('honours.choosing')})了?$")
_CHOSEN_SO = re.compile(r"[、,，。;；]|和“|\d|的(?:标准|办法|条件)|$")
_HANGING = re.compile(
    rf"(?:{any_of('honours.hanging')})(?:了|着)?(?:一[块枚])?(?:由[^,，。;；“]{{2,20}}(?:授予|颁发|命名)的)?$"
)
_SIGN = re.compile(rf"的?(?:{any_of('honours.signs')})")
# What makes the name of a prize one that is given: the words that set, give or win it in its clause, or how many there are.
_GIVEN = re.compile(
    rf"(?:{any_of('honours.giving')})"
    r"[^，,。;；]{0,30}$"
)
_COUNTED = re.compile(r"(?:各|共)?(?:\d+|[一二三四五六七八九十两]+|若干)[名个项]")
_DEEDS = ("实事", "好事")  # 列为|“十件实事”|之首
# Who is one of the distinguished, and is no title: 优秀青年|选手; what is done with a title behind it: 先进集体|颁奖.
_MEMBERS = re.compile("选手|学员|队员|干警|演员|讲师|成员|专家|顾问|委员|会员")
_GIVEN_THEN = re.compile("[^。;；]{0,30}?(?:颁奖|授牌|授奖|颁发奖|颁发证书|代表颁)")
# What a quoted name is that only sounds like a title: “最美职工”|等专栏.
_COLUMN = re.compile(
    "(?:[、和]?“[^“”]{2,14}”)*等?(?:多个|系列)?(?:专栏|栏目|专题|专版|话题|节目|主题|征文|为题|报道|展板|微电影|短视频)"
)
# What is done with those who are honoured: 选树|宣传|先进典型.
_HONOURING = re.compile("(?:宣传|学习|弘扬|表彰|培育|选树|推荐|评选|奖励|慰问)+")
# 某市总工会|表彰|先进集体3个
_BODY_HONOURS = re.compile("[^，]*(?:(?:工会|[委局院校]|公司|集团|协会)(?:评选|宣传|推荐)|表彰|奖励|命名|慰问)了?")
_CHOSEN = re.compile(r"(?:评选|评出|选出|表彰|命名|认定|评定|确定|授予|授牌)[^。;；]*$")
# What the best of their kind are called.
_BEST_OF = ("最美", "十佳", "最佳", "百佳", "五星级", "优秀")
_BEST_PLACE = re.compile(
    rf"(?:[12]\d{{3}}年度?)?(?:全[国省市区县]|[省市区县]级)?(?:(?:工会|职工|户外|暖心)){{0,2}}(?:{'|'.join(_BEST_OF)})(?:(?:工会|职工|户外劳动者|爱心|暖心|司机)){{0,2}}"
    rf"(?P<head>{any_of('honours.places')})(?![人员长])"
)
_OFFICE = re.compile(rf"[\u4e00-\u9fff]{{1,14}}(?:{any_of('honours.posts')})(?=[,，。;；、]|$)")  # 当选“甲”站工会|主席
_DISTINGUISHED = re.compile(any_of("honours.distinguished"))
_BEST = re.compile("(?:特别|最佳|最美|最具|最受欢迎|最有|最强|最优|最高|最多|最快)$")
_JOINED = re.compile(r"(?:[冠亚季]、){1,2}[亚季]军|(?:[金银铜]、){1,2}[银铜][牌奖]|(?:[一二三]、?){1,3}[二三四]等奖")
_MEDALS = re.compile("(?P<first>五一(?:巾帼)?劳动)奖[状章](?:、|和|及|与)(?P<second>奖[章状])")
_PRIZE_VERBS = frozenset("颁获授领评发设得抽中开受厚重")
_COMMON = word_set("honours.common")
_NICKNAMES = words_of("honours.nicknames")
_AWARD = word_set("honours.given_only")
_NOT_HONOUR_NEXT = re.compile(rf"(?:[(（][^()（）]{{1,6}}[)）])?(?:{any_of('honours.attributes_of')})")


@cache
def _heads() -> Heads:
    return head_table("honours", "honour")


def find_honours(view: View) -> list[Span]:
    """Honours of one sentence, overlaps included."""
    found = [*_quoted_honours(view), *named_titles(view), *_best_places(view)]
    if "军" in view.flat or "奖" in view.flat or "牌" in view.flat:
        found += [span for m in _JOINED.finditer(view.flat) for span in _each_prize(m)]
    found += [_medal_beside(view, m) for m in _MEDALS.finditer(view.flat)]
    for token, head in words_with_head(view, _heads()):
        span = _named_honour(view, token.hi, head)
        if span is not None:
            found.append(span)
    return found


def _medal_beside(view: View, match: re.Match[str]) -> Span:
    """全国五一劳动奖状、|奖章: the second of two, by its full name."""
    ranked = view.flat[rank_edge(view, match.start()) : match.end("first")]
    return Span(*match.span("second"), "Honour", "joined-honour", match["second"], name=ranked + match["second"])


def _each_prize(match: re.Match[str]) -> Iterator[Span]:
    """一、二、三等奖: each prize of a list that shares its last word, by its full name."""
    shared = re.split("、|(?<=[一二三])(?=[一二三四])", match[0])[-1][1:]
    for part in re.finditer(f"[^、](?:{shared})?", match[0]):
        lo, hi = match.start() + part.start(), match.start() + part.end()
        yield Span(lo, hi, "Honour", "joined-honour", shared, name=part[0].removesuffix(shared) + shared)


def _best_places(view: View) -> list[Span]:
    """授予|全省最美书屋, 评选|十佳驿站: places that are chosen, by the word that says so in their clause."""
    found = []
    for match in _BEST_PLACE.finditer(view.flat) if any(word in view.flat for word in _BEST_OF) else ():
        place = view.region_ending(match.start())
        if _GIVEN.search(view.flat[: match.start()]):
            found.append(Span(place.lo if place else match.start(), match.end(), "Honour", "edge-honour", match["head"]))
    return found


def _quoted_honours(view: View) -> list[Span]:
    found = []
    for quote in view.quotes:
        if quote.mark not in "“‘" or quote.hi - quote.lo > 32:
            continue
        inner = view.flat[quote.lo + 1 : quote.hi - 1]
        core = head_at(inner, len(inner), _heads())
        parts = inner.split("、")
        if len(parts) > 1 and all(head_at(part, len(part), _heads()) or _SUPERLATIVE.match(part) for part in parts):
            lo = quote.lo + 1
            for part in parts:
                found.append(Span(lo, lo + len(part), "Honour", "quoted-honour", part))
                lo += len(part) + 1
            continue
        if any(rule.match(view.flat, quote.hi) for rule in (_OFFICE, _COLUMN, _MEMBERS)) or _is_held(view, quote):
            continue
        if inner.endswith(_DEEDS):
            continue
        after = _AFTER_QUOTE.match(view.flat, quote.hi)
        start = ranked_edge(view, quote.lo)
        lo = _list_start(view, start)
        chosen = _CHOOSING.search(view.flat, 0, lo) and _CHOSEN_SO.match(view.flat, quote.hi)
        before = chosen or _BEFORE_QUOTE.search(view.flat[:lo])
        if after and after.group() in ("流动红旗", "流动锦旗", "锦旗", "奖", "奖章", "奖状"):
            lo = quote.lo - 2 if view.flat[quote.lo - 2 : quote.lo] in ("首期", "首届", "首批") else quote.lo
            found.append(Span(lo, after.end(), "Honour", "quoted-honour", after.group()))
        elif before and not after and (kind := _QUOTED_KIND.match(view.flat, quote.hi)):
            found.append(Span(start, kind.end(), "Honour", "quoted-honour", kind.group()[-2:]))
        elif _SUPERLATIVE.match(inner) or _is_counted(view, quote) or _is_on_sign(view, quote, start):
            found.append(Span(start, quote.hi, "Honour", "quoted-honour", inner[-2:]))
        elif after or before or (core and (_heads()[core]["kind"] != "edge" or (inner.endswith("奖") and len(inner) >= 4))):
            found.append(Span(start, quote.hi, "Honour", "quoted-honour", core))
    return found


def _is_counted(view: View, quote: Quote) -> bool:
    """评选出|“模范职工之家”|9家: how many are named so, and by whom they are chosen."""
    return bool(_COUNTED.match(view.flat, quote.hi) and _CHOSEN.search(view.flat[: quote.lo]))


def _is_on_sign(view: View, quote: Quote, start: int) -> bool:
    """挂上|“全省巾帼创业示范基地”|的牌子: a distinction on the sign of a place; 挂上“甲工会”的牌子 is none."""
    hung = _SIGN.match(view.flat, quote.hi) and _HANGING.search(view.flat, 0, start)
    return bool(hung and _DISTINGUISHED.search(view.flat, quote.lo, quote.hi))


def _is_held(view: View, quote: Quote) -> bool:
    """举办|“优秀班组长培训班”: what is held and only begins like a title; “李某某操作法”: a way of working is none."""
    if view.flat[quote.hi - 2] == "法":
        return True
    return verb_before(view, quote.lo) and bool(head_at(view.flat, quote.hi - 1, head_table("initiatives", "head")))


def _list_start(view: View, lo: int) -> int:
    """Where the list of quoted names begins that an offset stands in: 评出|“甲之星”“乙之星”和|“丙之星”."""
    while True:
        quote = view.quote_ending.get(lo - (view.flat[lo - 1 : lo] in ("、", "和", "及")))
        if quote is None or quote.mark != "“":
            return lo
        lo = quote.lo


def _named_honour(view: View, hi: int, head: str) -> Span | None:
    """The honour whose name ends in a head."""
    kind = _heads()[head]["kind"]
    if head in ("称号", "荣誉称号", "奖项") or (view.flat[hi : hi + 1] == "”" and _COLUMN.match(view.flat, hi + 1)):
        return None
    lo = hi - len(head)
    if kind in ("bare", "edge") and _NOT_HONOUR_NEXT.match(view.flat, hi):
        return None
    if kind == "bare":
        return _placed_honour(view, lo, hi, head)
    given = bool(_GIVEN.search(view.flat[:lo]) or _COUNTED.match(view.flat, hi) or view.flat.startswith(("获得者", "得主"), hi))
    return _known_honour(view, lo, hi, head, given) if kind == "core" else _modified_honour(view, lo, hi, head, given)


def _known_honour(view: View, lo: int, hi: int, head: str, given: bool) -> Span | None:
    """五一劳动奖章, 全国|先进集体: an honour by its head alone, with its rank and year before it."""
    edge_lo = rank_edge(view, lo)
    if _MEMBERS.match(view.flat, hi):
        return None
    if head.startswith("先进") or (given and edge_lo == lo):
        edge = left_edge(view, lo, limit=20)
        ranked = lo - edge.lo >= 4 and (edge.region or RANKED.match(view.flat, edge.lo, lo))
        if (given and head.startswith("先进")) or ranked or _GIVEN_THEN.match(view.flat, hi):
            act = _HONOURING.match(view.flat, edge.lo, lo) or _BODY_HONOURS.match(view.flat, edge.lo, lo)
            edge_lo = dated(view, act.end() if act else at_rank(view, min(edge_lo, edge.lo), lo))
    plain = edge_lo == lo and not given and head.startswith(("先进", "优秀"))
    return Span(edge_lo, hi, "Honour", "known-honour", head, "weak" if plain else "strong")


def _placed_honour(view: View, lo: int, hi: int, head: str) -> Span | None:
    """某市|工匠: what is an honour only with a place, a rank or a nickname before it."""
    edge_lo = rank_edge(view, lo)
    if edge_lo == lo and head.endswith(("工匠", "名匠", "巧匠")):
        edge_lo = _nickname(view, lo)
    if edge_lo == lo and not view.flat.startswith("大国", lo - 2):
        return None
    return Span(edge_lo, hi, "Honour", "placed-honour", head)


def _modified_honour(view: View, lo: int, hi: int, head: str, given: bool) -> Span | None:
    """安全生产|标兵: what is an honour with what it is for before it."""
    if (head in _AWARD and not given) or (head == "奖" and view.flat[lo - 1 : lo] in _PRIZE_VERBS):
        return None
    given = given and head not in _COMMON
    group = view.flat[lo - 1 : lo] == "组" and lo - 1 in view.token_at  # 车工|组|第二名
    edge, strength = left_edge(view, lo - group, limit=20), "strong" if given else "weak"
    edge = edge._replace(lo=max(at_rank(view, edge.lo, lo), view.flat.rfind("获", edge.lo, lo) + 1))
    if (act := _HONOURING.match(view.flat, edge.lo, lo)) is not None:
        edge = edge._replace(lo=act.end())
    if (best := _BEST.search(view.flat, max(0, edge.lo - 4), edge.lo)) is not None:
        edge = edge._replace(lo=best.start())
    if (len(head) == 1 and not edge.words) or hi - edge.lo < len(head) + 2:
        return Span(lo, hi, "Honour", "edge-honour", head, strength) if len(head) > 1 + (not given) else None
    return Span(edge.lo, hi, "Honour", "edge-honour", head, strength)


def _nickname(view: View, lo: int) -> int:
    """齐鲁|工匠, 荆楚|工匠: the old name of a place before 工匠."""
    if view.flat.endswith(_NICKNAMES, 0, lo):
        return lo - next(len(name) for name in _NICKNAMES if view.flat.endswith(name, 0, lo))
    index = view.token_ending.get(lo)
    if (
        index is None
        or view.tokens[index].tag not in ("ns", "nz", "nr", "j", "nrfg")
        or len(view.tokens[index].text) != 2
    ):
        return lo
    return view.tokens[index].lo


