"""Where a body's name begins when odd words make it: …市|青年企业家|协会, 滇北快送信息技术|有限公司, 国网|…省电力公司."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.mentions.heads import Heads, head_at
from kg.extract.mentions.name_edges import Edge
from kg.extract.views import View
from kg.lexicon import column, read_table, word_set, words_of

_BRAND = re.compile(
    r"(?:(?!对(?!外))(?<![财神])(?!经(?![济营贸纬典开委信管络]))(?!(?:[一二两三四五六七八九十多几]|\d)[家所个名支座处条]|某)(?![的了在是由等将为把被有从让使到这该请聘与及兼以])(?!(?<!方)向(?![阳东前明群荣上导塘华]))[\u4e00-\u9fffA-Za-z0-9()（）·&])+"
)
_LEGAL = ("有限公司", "有限责任公司", "股份公司", "专业合作社", "家庭农场", "律师事务所", "会计师事务所", "税务师事务所")
_PLANTS = ("厂", "矿", "电站", "农场", "林场", "茶场", "船坞", "项目部")
# 第三建筑…, 十八局, 一重, 二冶: numbers that are part of a firm's name.
_NUMBER = re.compile(r"第?[一二三四五六七八九十]{1,3}(?P<trade>[重冶汽拖局])?$")
_NUMBERED = re.compile("[局冶重建化航院汽公安拖纺钢砖]|工程|建筑|建设|机床|机械|设计")
_WHOLE = re.compile(
    r"(?:(?!(?:[一二两三四五六七八九十多几]|\d)[家所个名支座处条]|某)"
    r"(?![的了在是由等将为向把被有从让使到这该与及兼以和])[\u4e00-\u9fffA-Za-z0-9()（）·&])+$"
)
_LONGEST = {"Enterprise": 19, "Institution": 19}
_BRACKET = re.compile(r"[(（][\u4e00-\u9fff]{1,6}[)）]$")
_RANKS = frozenset("省市区县州旗")
_BEFORE_RANK = frozenset("、,，。;；:：与和及同由对向“(（兼")
BEFORE_FIRM = frozenset("、,，。;；:：与和及由向从到给据随“”(（ ")
# What no brand holds: the country, bodies, and verbs that take one for their object (送|…总工会, 建|工会).
_NOT_COINED = re.compile("中国|全国|企业|单位|工会|职工|材料|组织|[送建赴请找办进抓使入归靠]|[总任系]$")
# Single characters that stand for a kind of body or place: 站段工会 is any such union.
_COMMON = frozenset("省市区县州旗镇乡村街站段厂矿院校局处室所队班组行社场库点线路港店馆园办委部科新老大小好各全本原外")
_RUN_ON = re.compile("(?:[厂矿段行店社场站局院校会府委队团园馆所学司]|集团)和|工会联合|公司联合")
_INSURERS = words_of("organisations.insurers")  # 某某财险|临江分公司
# 市总|联合市委…: not 联合 in the name of one body.
_JOINS = re.compile("联合[省市区县州旗团镇](?:[委总局政]|[\u4e00-\u9fff]{2,4}[局委厅办])")
# …街道某社区|和|某某公司: a place of that kind and a firm.
_RUNS_ON = re.compile("[和与及]")
_GROUNDS = ("社区", "街道", "村", "镇", "乡", "园区", "小区", "广场")
_LEADING_GROUPS = ("领导小组", "协调小组", "联席会议", "工作领导小组", "工作协调小组")
_RUN = ("推行", "推进", "深化", "实施", "创建", "落实")
_IN_NAMES = word_set("organisations.in_names")
_ACTS = word_set("organisations.acts")
# 中国某某集团|第七研究所: the group belongs to the name.
_NATION = re.compile("(?:中国|中华)(?:(?!中国|中华|工会)(?![的了在是由等将为向把被有从对、])[\u4e00-\u9fff]){2,16}$")
_NATIONAL = re.compile("中国[\u4e00-\u9fff]{2,4}集团$")


def placed_edge(view: View, lo: int, type_: str, heads: Heads) -> Edge | None:
    """Behind a place a body's name may be made of any characters but particles and acts."""
    if view.region_ending(lo) is not None:
        return None
    for size in range(1 if type_ == "Enterprise" else 2, _LONGEST.get(type_, 15)):
        start = lo - size
        if start <= 0 or not _BRAND.fullmatch(view.flat, start, lo) or _RUN_ON.search(view.flat, start, lo):
            return None
        place = view.region_ending(start)
        if place is not None and _RUNS_ON.match(view.flat, start) and view.text(place).endswith(_GROUNDS):
            return None
        of_trade = view.flat.startswith("行业", lo) and lo - start >= 2
        owned = of_trade or _may_own(view.flat[start:lo], type_, heads)
        if place is not None and owned and not acts_within(view, start, lo):
            while (upper := view.region_before(place)) is not None:
                place = upper
            return Edge(place.lo, region=True, words=2)
    return None


def national_edge(view: View, lo: int, head: str) -> Edge | None:
    """中国|物流与采购|联合会: a society of the whole country, whatever words make its name."""
    match = _NATION.search(view.flat, max(0, lo - 18), lo) if head.endswith("会") else None
    if match is None or acts_within(view, match.start() + 2, lo):
        return None
    return Edge(match.start(), words=2)


def ranked_edge(view: View, lo: int) -> int | None:
    """Where 市|医疗保障基金|管理中心 begins: a rank word behind a mark or a preposition, and no act before the head."""
    for size in range(2, 12):
        at = lo - size - 1
        if at < 0 or not _BRAND.fullmatch(view.flat[at + 1 : lo]) or any(r.lo < lo and r.hi > at for r in view.regions):
            return None
        if view.flat[at] in _RANKS and (at == 0 or view.flat[at - 1] in _BEFORE_RANK):
            brand = view.flat[at + 1 : lo]
            return None if acts_within(view, at + 1, lo) or any(word in brand for word in ("工会", "和", "与")) else at
    return None


def firm_edge(view: View, lo: int, head: str) -> Edge | None:
    """A legal form (有限公司) makes whatever stands before it, back to a mark, a particle or an act, a name."""
    if head == "集团" or (len(head) > 1 and head.endswith(_PLANTS)):
        return _coined_group(view, lo)
    if not head.endswith(_LEGAL):
        return None
    edge, index = lo, view.token_over(lo - 1) if lo else -1
    while index >= 0 and lo - edge <= 18:
        token = view.tokens[index]
        if (bracket := _bracket_before(view, edge)) is not None:
            edge, index = bracket, view.token_ending.get(bracket, -1)
            continue
        if token.tag[:1] in ("w", "u", "p", "c", "r", "y") or not _BRAND.fullmatch(token.text) or _is_act(token.text):
            break
        if token.tag in ("m", "mq", "q", "t", "d") and not _numbers(view, token.lo, token.hi):
            break
        if lo - edge >= 4 and token.tag == "v" and token.text in word_set("slots.urging"):
            break
        edge, index = token.lo, index - 1
        if view.region_ending(edge) is not None:
            return None
    if lo - edge >= 4:
        return Edge(edge, words=2)
    whole = _between_marks(view, lo)
    return Edge(whole, words=2) if whole is not None else None


def _coined_group(view: View, hi: int) -> Edge | None:
    """一心堂药业|集团: a group by its brand alone, whole between a mark and its head."""
    at = _between_marks(view, hi)
    if at is None or hi - at > 8 or view.flat[at - 1 : at] not in ("", *BEFORE_FIRM):
        return None
    bound = any(t.tag[:1] in "udryp" or t.tag == "z" for t in view.tokens if at <= t.lo < hi)
    return None if bound else Edge(at, words=2)


def _between_marks(view: View, hi: int) -> int | None:
    """Where a brand begins that the dictionary cuts amiss, whole behind a mark or a particle: 三禾|重工, 某市有|天合光源."""
    match = _WHOLE.search(view.flat, max(0, hi - 20), hi)
    if match is None or (match.start() and view.tokens[view.token_over(match.start() - 1)].lo < match.start() - 1):
        return None  # 稀有|金属
    lo = max((r.hi for r in view.regions if match.start() <= r.lo and r.hi < hi), default=match.start())
    if not view.flat.startswith("中国", lo):
        lo = max((t.hi for t in view.tokens if lo <= t.lo and t.hi < hi and _is_act(t.text)), default=lo)
    own = view.flat[lo:hi].removeprefix("中国")
    return lo if 3 <= hi - lo <= 12 and not _NOT_COINED.search(own) else None


def _numbers(view: View, lo: int, hi: int) -> bool:
    """Whether a number, or a noun that begins like one (零部件), is part of a firm's name: 建筑|第三|工程…, 十八|局."""
    number = _NUMBER.fullmatch(view.flat, lo, hi)
    if number is None:
        return hi - lo == 3 and view.flat[lo] == "零"
    return bool(number["trade"]) or _NUMBERED.match(view.flat, hi) is not None


def _bracket_before(view: View, hi: int) -> int | None:
    """Where the short bracket that ends at an offset begins: 某某局|(集团)."""
    match = _BRACKET.search(view.flat, max(0, hi - 8), hi)
    return match.start() if match else None


def with_bracket(view: View, lo: int, hi: int) -> int:
    """Start of a name with what stands before the bracket that it cuts: 重庆(|涪陵)页岩气…, 美团(|惠州)骑手…."""
    if view.flat[lo - 1 : lo] not in ("(", "（") or not re.match("[^()（）]{1,6}[)）]", view.flat[lo:hi]):
        return lo
    at = lo - 1
    if (place := view.region_ending(at)) is not None:
        return place.lo
    while at > 0 and lo - at <= 10 and view.flat[at - 1] not in BEFORE_FIRM:
        at -= 1
    return at if 2 <= lo - 1 - at <= 8 and not acts_within(view, at, lo - 1) else lo


def with_group(view: View, lo: int) -> int:
    """Start of a name with the great company or the country before its place: 国网|…省电力公司, 中国|中车…."""
    before = view.flat[max(0, lo - 10) : lo]
    if (national := _NATIONAL.search(before)) is not None:
        return lo - len(national.group())
    if before.endswith(_groups()):
        lo -= len(next(group for group in _groups() if before.endswith(group)))
    return lo - 2 if view.flat.endswith("中国", 0, lo) and view.flat.startswith(_groups(), lo) else lo


def with_brand(view: View, lo: int) -> int:
    """Start of a company's name with the coined word, or the place and it, before its place: 湖南华菱|湘潭钢铁有限公司."""
    at = lo
    while at > 0 and lo - at <= 6 and view.flat[at - 1] not in BEFORE_FIRM:
        at -= 1
    if 2 <= lo - at <= 5 and is_coined(view, at, lo, ("nr", "nz", "nt", "ns", "j")):
        return at
    if 4 <= lo - at <= 6 and view.flat.endswith(_INSURERS, at, lo) and not acts_within(view, at, lo):
        return at
    place = next((r for r in view.regions if at <= r.lo and r.hi < lo), None)
    own = place is not None and (_is_trade(view.flat[place.hi : lo]) or is_coined(view, place.hi, lo, ("nr", "nz")))
    return place.lo if place is not None and own and lo - place.hi <= 4 else lo


@cache
def _trades_of_groups() -> frozenset[str]:
    return word_set("organisations.businesses") | {row["industry"] for row in read_table("industries")}


def _is_trade(name: str) -> bool:
    """某省|港口|某港集团: what a province's group is called by, between its place and that of a daughter."""
    return name.removesuffix("集团").removesuffix("工人") in _trades_of_groups()


def is_coined(view: View, lo: int, hi: int, tags: tuple[str, ...] = ("nr", "nz", "nt", "ns")) -> bool:
    """Whether a stretch is a brand: a proper name, or characters that the dictionary cannot cut, and no word with a sense."""
    tokens = [t for t in view.tokens if lo < t.hi and t.lo < hi]
    if not tokens or tokens[0].lo != lo or tokens[-1].hi != hi or not _BRAND.fullmatch(view.flat[lo:hi]):
        return False
    if any(r.lo < hi and lo < r.hi for r in view.regions) or view.flat[lo:hi].endswith(
        tuple(word_set("organisations.generic"))
    ):
        return False
    if _NOT_COINED.search(view.flat[lo:hi]) or any(
        _is_act(t.text) or t.tag[:1] in "rpcdmuqftx" or (t.tag[:1] == "v" and len(t.text) > 1) for t in tokens
    ):
        return False
    if all(t.tag == "v" for t in tokens) or view.flat[lo:hi] in word_set("organisations.lands"):  # 端起|工会, 陇原|工会
        return False
    return any(
        (len(t.text) > 1 and t.tag.startswith(tags)) or (len(t.text) == 1 and t.text not in _COMMON)
        for t in tokens
    )


@cache
def _groups() -> tuple[str, ...]:
    return tuple(sorted(word_set("organisations.groups") | word_set("organisations.brands"), key=lambda g: (-len(g), g)))


def _may_own(name: str, type_: str, heads: Heads) -> bool:
    """Whether a union behind a place has a name of its own (…集团|工会), not a sentence that ends in 工会."""
    return (
        type_ != "UnionBody"
        or bool(head_at(name, len(name), heads))
        or name.endswith(("行业", "系统", "街道", "园区", "开发区"))
    )


def acts_within(view: View, lo: int, hi: int) -> bool:
    """Whether a verb of a frame, or a word that ends names, stands in a stretch; 联合 where another body follows it.

    创建 is no act where the dictionary cuts 建设 with it: 某创|建设|有限公司.
    """
    lo += 2 * _runs_group(view, lo, hi)
    acts = (t for t in view.tokens if t.lo >= lo and t.hi <= hi and _is_act(t.text))
    return any(view.flat[t.hi - 1 : t.hi + 1] != "建设" for t in acts) or bool(_JOINS.search(view.flat, lo, hi))


def _runs_group(view: View, lo: int, hi: int) -> bool:
    """推行|厂务公开工作|领导小组: whether the verb at the head of a stretch is what a leading group is for."""
    return view.flat.startswith(_LEADING_GROUPS, hi) and view.flat.startswith(_RUN, lo)


def _is_act(word: str) -> bool:
    """Whether a word is a verb of a frame or ends a name, and no part of bodies' names (服务, 建设, 发展)."""
    known = word in column("verbs", "verb", "frame") or column("words", "word", "edge").get(word) == "stop" or word in _ACTS
    return len(word) > 1 and known and word not in _IN_NAMES
