"""Companies without a legal form: well-known groups (国网浙江电力), and the brands that a list counts (甲、乙等4家企业)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.mentions.bodies.brands import BEFORE_FIRM, acts_within, is_coined
from kg.extract.mentions.heads import Heads, head_at
from kg.extract.views import Span, View
from kg.lexicon import any_of, read_table, word_set

_TOTAL = re.compile(
    r"等?(?:\d+|[一二两三四五六七八九十]+)(?:余|多)?家(?:[\u4e00-\u9fff]{0,6}?)(?:企业|公司|商家|厂家|工厂|单位)"
    r"|等(?:多家)?(?:[\u4e00-\u9fff]{0,4}?)(?:企业|公司|平台|商家)(?!家|职工|员工|工会)"
)
# “宏泽”“远景”等|龙头企业: brands in quotes, and what is no brand but a kind of firm.
_QUOTED = re.compile(
    "(?:“[^“”]{2,6}”[、和与及]?)+等?(?:[\\d一二两三四五六七八九十]+[余多]?家|多家)?"
    "(?:龙头|重点|骨干|头部|知名|大型|规模以上|规上|本地|当地|辖区|民营|外资|国有|上市)+(?:企业|公司)(?!家|文化|工会|职工)"
)
_JOINTS = "、和与及"
_ENDS = frozenset("，,。；;：:！？ ")
_LONGEST = 14
_GOVERNING = "到赴送给进去来找请使让令帮对"  # what one character governs the first of a list with
# What follows a group's short name and its place in the name of a subsidiary.
_BUSINESS = re.compile("电力|石油|石化|移动|联通|电信|铁塔|邮政|烟草|航空|供电|物流|能源|电网")
_NOT_FIRM_NEXT = re.compile("集团|公司|有限|股份|总公司|[系式版]|分公司|银行|杯")
_PIT = re.compile(
    "(?<![采选探开下全该本各煤铁铜金富露办工厂])矿(?=工会|党委|职工|工人|矿长|副矿长|机电|综采|综掘|通风|运输|洗煤|[、,，]|的)"
)
_GONE_TO = frozenset("在到进去赴把将被让给为")  # 在|新窑矿
_LEADER = re.compile(
    "(?:副?董事长|(?:联席|高级)?副?总裁|(?:常务)?副?总经理|首席执行官|CEO|(?:联合)?创始人)(?=[\u4e00-\u9fff、])"
)
# 某某外卖|华东区: a platform's part of the country.
_AREA = re.compile("(?:华[东北南中]|西[南北]|东北)(?:大区|区|地区)(?:分公司|公司)?")
# 某某出行|(某市): a platform's office at a place.
_BRACKETED_PLACE = re.compile("[(（][\u4e00-\u9fff]{2,4}[)）]")
_OURS = re.compile("[我本该全](?:[省市区县州旗镇乡]|国|公司)")
_LONGEST_BRAND = 8
# 圆通|宿迁|分拨中心, 美团|海淀区|四季青站: where a platform's people work, behind its place.
_SITE = re.compile(
    r"(?:(?![的了在是和与及、,，。;；])[\u4e00-\u9fff]){0,6}?"
    r"(?:分拨中心|转运中心|客服中心|配送中心|营业部|营业厅|营业点|网点|站点|配送站|分部|运营中心|仓储中心|(?<![驿车])站(?!长|队|在))"
)
# 三矿, 十二矿: a pit by its number.
_NUMBERED_PIT = re.compile(
    r"(?<![第\d一二三四五六七八九十])(?:[一二三四五六七八九]|十[一二三四五六七八九]?)矿(?![产山井区石业难用物泉]|[务机物]局)"
)
# 掘进|二队, 采油|十三队: a numbered crew of a pit or a field.
CREW = re.compile(rf"(?:{any_of('firms.crews')})(?:[一二三四五六七八九十]{{1,3}}|\d{{1,3}})队(?!伍|列)")
_NOT_OWN = re.compile("[的了等在]|[省市区县]属|企业|^$")
# What kinds of firms or grounds are called by.
_COMMON = re.compile(
    "行业|领域|产业|单位|园区|工会|职工|协会|商会|学校|医院|[类区市县镇乡村路街型业式化]$|(?:制造|服务|加工|建设)$"
)
_HAS = ("是", "有", "为", "共", "达", "超", "近", "约")  # 某公司|是|一家老企业, 某市|已有|36家企业
_LINKING = frozenset(("ad", "p", "c", "u", "r", "v", "d", "t", "m", "q", "f"))


@cache
def _brands() -> re.Pattern[str]:
    return re.compile("|".join(sorted(word_set("organisations.brands"), key=lambda b: (-len(b), b))))


@cache
def _of_group() -> re.Pattern[str]:
    """华润|水务, 中国|林机: a great company, or one that bears its name or the country's."""
    return re.compile(rf"(?:{any_of('organisations.groups')})[\u4e00-\u9fff]{{0,4}}|中国[\u4e00-\u9fff]{{2,4}}")


@cache
def _group_business() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('organisations.groups')})(?:{any_of('organisations.businesses')})")


@cache
def _trades() -> frozenset[str]:
    return frozenset(row["industry"] for row in read_table("industries"))


def find_firms(view: View, heads: Heads) -> list[Span]:
    """Firms of one sentence that no legal form shows."""
    found = [*_known(view), *_in_groups(view), *_listed(view, heads), *_pits(view), *_led(view, heads), *_quoted(view)]
    crews = CREW.finditer(view.flat) if "队" in view.flat else ()
    return found + [Span(m.start(), m.end(), "Enterprise", "named-body", m.group()) for m in crews]


def has_proper_name(view: View, lo: int, hi: int, tags: tuple[str, ...] = ("nr", "nz", "nt")) -> bool:
    """Whether a name begins with a word of two characters at least that the dictionary takes for a proper name."""
    index = view.token_at.get(lo)
    if index is None or view.tokens[index].hi > hi or view.tokens[index].text in _trades():
        return False
    return len(view.tokens[index].text) > 1 and view.tokens[index].tag.startswith(tags)


def own_name(view: View, lo: int, hi: int) -> str:
    """The characters of a name behind the places that it begins with."""
    while (region := next((r for r in view.regions if r.lo == lo and r.hi <= hi), None)) is not None:
        lo = region.hi
    return view.flat[lo:hi]


def _known(view: View) -> list[Span]:
    """国网, 国网|浙江|电力: groups and platforms that everyone calls by a short name."""
    found = []
    for match in _brands().finditer(view.flat):
        if match.start() not in view.token_at or match.end() not in view.token_ending:
            continue
        hi = match.end()
        place = next((r for r in view.regions if r.lo == hi), None)
        if (area := _AREA.match(view.flat, match.end())) is not None:
            hi = area.end()
        elif place is not None and (business := _BUSINESS.match(view.flat, place.hi)):
            hi = business.end()
        if (office := _BRACKETED_PLACE.match(view.flat, match.end())) and any(r.lo == match.end() + 1 for r in view.regions):
            hi = office.end()
        site = _SITE.match(view.flat, place.hi) if place is not None else None
        if site is not None:
            kind = "Facility" if site.group().endswith("站") else "Enterprise"
            found.append(Span(match.start(), site.end(), kind, "known-firm", site.group()))
        elif not _NOT_FIRM_NEXT.match(view.flat, hi) and not (place is not None and hi == match.end()):
            found.append(Span(match.start(), hi, "Enterprise", "known-firm", match.group()))
    return found


def _in_groups(view: View) -> list[Span]:
    """华润|燃气, 国药|控股: a great company's name and a business, where no legal form follows."""
    return [
        Span(m.start(), m.end(), "Enterprise", "known-firm", m.group())
        for m in _group_business().finditer(view.flat)
        if m.start() in view.token_at and m.end() in view.token_ending and not _NOT_FIRM_NEXT.match(view.flat, m.end())
    ]


def _pits(view: View) -> list[Span]:
    """石咀沟矿|机电队长, 云台矿|工会: a pit by its own name, where its people or posts follow."""
    found = []
    for match in _PIT.finditer(view.flat):
        lo = hi = match.start()
        while lo > 0 and hi - lo <= 5 and view.flat[lo - 1] not in BEFORE_FIRM and view.flat[lo - 1] not in _GONE_TO:
            lo -= 1
        words = [t for t in view.tokens if lo < t.hi and t.lo < hi]
        if 2 <= hi - lo <= 4 and not acts_within(view, lo, hi) and not any(t.tag[:1] in "rpcux" for t in words):
            found.append(Span(lo, match.end(), "Enterprise", "named-body", "矿"))
    numbered = [Span(m.start(), m.end(), "Enterprise", "named-body", "矿") for m in _NUMBERED_PIT.finditer(view.flat)]
    whole = [pit for pit in numbered if pit.lo == 0 or view.flat[pit.lo - 1] in BEFORE_FIRM]
    return found + (whole if len(whole) > 1 else [])  # 五矿 alone is a group


def _led(view: View, heads: Heads) -> list[Span]:
    """智谱优选|总裁|…: a brand, whole between a mark and the post of one who leads a company."""
    found = []
    for match in _LEADER.finditer(view.flat):
        lo = hi = match.start()
        while lo > 0 and hi - lo <= _LONGEST_BRAND and view.flat[lo - 1] not in BEFORE_FIRM:
            lo -= 1
        ours = _OURS.match(view.flat, lo, hi)
        lo = ours.end() if ours else lo
        other = head_at(view.flat, hi, heads)
        brand = is_coined(view, lo, hi) or is_coined(view, lo, _past_trade(view, lo, hi))
        if 2 < hi - lo <= _LONGEST_BRAND and brand and (not other or heads[other]["scope"] == "brand"):
            found.append(Span(lo, hi, "Enterprise", "named-body", ""))
    return found


def _past_trade(view: View, lo: int, hi: int) -> int:
    """Where the word for what a firm does begins: 万洲|电气; `hi` where there is none."""
    trade = next((t for t in word_set("organisations.businesses") if view.flat.endswith(t, lo + 2, hi)), "")
    return hi - len(trade)


def _listed(view: View, heads: Heads) -> list[Span]:
    """甲、乙、丙等4家企业: the firms of a list, one brand among them at least."""
    found: list[Span] = []
    for total in _TOTAL.finditer(view.flat):
        items = []
        for lo, hi in items_before(view, total.start()):
            other = (head := head_at(view.flat, hi, heads)) and heads[head]["type"] in ("PublicBody", "Institution")
            brand = not other and _is_brand(view, lo, hi, heads)
            if not other and not brand and not _is_one_more(view, lo, hi):
                break
            items += [] if other else [(lo, hi, brand)]
        known = any(brand for *_, brand in items)
        found += [Span(lo, hi, "Enterprise", "listed-firm", "") for lo, hi, _ in items if known]
    return found


def _quoted(view: View) -> Iterator[Span]:
    """“宏泽”“远景”等龙头企业: the firms that a list of brands in quotation marks names."""
    lists = [m.span() for m in _QUOTED.finditer(view.flat)] if "企业" in view.flat or "公司" in view.flat else []
    for quote in view.quotes if lists else ():
        brand = view.flat[quote.lo + 1 : quote.hi - 1] not in word_set("firms.kinds_in_quotes")
        if brand and quote.mark == "“" and any(lo <= quote.lo < hi for lo, hi in lists):
            yield Span(quote.lo + 1, quote.hi - 1, "Enterprise", "listed-firm", "")


def items_before(view: View, hi: int) -> Iterator[tuple[int, int]]:
    """The items of the list that ends at an offset, from the last to the first."""
    while hi > 0:
        lo = _item(view, hi)
        yield lo, hi
        if lo == 0 or view.flat[lo - 1] not in _JOINTS:
            return
        hi = lo - 1


def _item(view: View, hi: int) -> int:
    """Where the item of a list that ends at an offset begins: behind a joint, a mark, or a word that governs the list."""
    lo = hi
    while lo > 0 and hi - lo <= _LONGEST:
        if view.flat[lo - 1] in _JOINTS or view.flat[lo - 1] in _ENDS:
            break
        token = view.tokens[view.token_over(lo - 1)]
        links = token.tag in _LINKING or token.tag[:1] == "u"
        if lo < hi and links and (len(token.text) > 1 or token.tag[:1] in "pcu" or token.text in _GOVERNING):
            break
        lo = token.lo
    return lo


def _is_one_more(view: View, lo: int, hi: int) -> bool:
    """Whether an item beside a brand is one by its form: a place and a trade (某省有色), or a coined word and a trade."""
    name, own = view.flat[lo:hi], own_name(view, lo, hi)
    if own != name and own in _trades():
        return True
    words = [t for t in view.tokens if lo <= t.lo and t.hi <= hi]
    nominal = words and words[0].lo == lo and all(t.tag[:1] in "njagvz" and (t.tag != "v" or len(t.text) == 1) for t in words)
    if not nominal or not 4 <= len(name) <= 8:
        return False
    return not acts_within(view, lo, hi) and not _NOT_OWN.search(name) and not _COMMON.search(name)


def _leads_on(view: View, lo: int, hi: int) -> bool:
    """市人社局|为|20家企业…, 某区|挑选|8家企业…: whether an item ends in a word that governs the firms behind it."""
    last = view.tokens[view.token_over(hi - 1)]
    verb = last.tag == "v" and len(last.text) > 1
    return last.lo > lo and (verb or last.tag[:1] in "pcd" or last.text.endswith(_HAS) or acts_within(view, last.lo, hi))


def _is_brand(view: View, lo: int, hi: int, heads: Heads) -> bool:
    """Whether an item is a proper name and no trade (餐饮、物流等企业)."""
    name = view.flat[lo:hi]
    own = own_name(view, lo, hi)
    if (
        not 2 <= len(name) <= _LONGEST
        or name in _trades()
        or name.endswith(("行业", "领域", "产业", "类", "区", "市", "县", "镇"))
    ):
        return False
    if "工会" in name or _leads_on(view, lo, hi):
        return False
    if own in _trades() or name in {view.text(r) for r in view.regions} or _NOT_OWN.search(own):
        return False
    if head := head_at(view.flat, hi, heads):
        return heads[head]["type"] == "Enterprise" and len(own) > len(head)
    placed = own != name and len(own) >= 2
    known = _brands().fullmatch(name) is not None or _of_group().fullmatch(name) is not None
    known = known or (3 <= len(name) <= 6 and not _COMMON.search(name) and is_coined(view, lo, hi))
    return placed or known or has_proper_name(view, lo, hi)
