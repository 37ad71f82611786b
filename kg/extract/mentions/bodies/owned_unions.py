"""Which unions may be called so without a place: those of a trade, an enterprise, a country, a brand, some grounds."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.mentions.bodies.brands import BEFORE_FIRM, is_coined, with_bracket
from kg.extract.mentions.heads import Heads, head_at
from kg.extract.views import Span, View
from kg.lexicon import read_table, word_set, words_of

_GENERIC = word_set("organisations.generic")
# 某某通信(浙江): a company by the place in brackets behind its brand.
BRACKETED = re.compile(r"[\u4e00-\u9fffA-Za-z]{3,12}[(（][\u4e00-\u9fff]{2,6}[)）]")
# Grounds whose small firms have a union in common: …商业街|联合工会.
_GROUNDS = words_of("owned_unions.grounds")
# Where people work: 煤矿工会 by itself is any such union.
_WORKPLACES = word_set("owned_unions.workplaces")
_VERBS = word_set("tokens.verbs_before_rank")
_CREW = re.compile(
    r"[)）](?:(?![的了在是和与])[\u4e00-\u9fff]){1,10}?(?P<head>联合工会|工会联合会|行业工会)(?!委员会|主席|干部|工作)"
)
# 经|马钢工会|批准; 经纬工会 is a name.
_BY = re.compile("(?<![财神已曾])经(?![济营贸纬典开委信管络])")
_UNION = re.compile("工会(?!联合会|委员会|小组|组织|工作|干部|会员|主席团|经费|章程|法)")


@cache
def industries() -> tuple[str, ...]:
    """The trades that have unions of their own."""
    return tuple(row["industry"] for row in read_table("industries"))


def owns_union(name: str, head: str, heads: Heads) -> bool:
    """Whether a union can be called so without a place: its trade, its enterprise, its ordinal, a short quoted name."""
    if name.startswith("“"):
        return name.endswith("”") and len(name) <= 12 and "、" not in name
    plain = head in ("工会", "总工会", "基层工会")
    if not plain and name.endswith(tuple(t + s for t in industries() for s in ("行业", "系统"))):
        return True
    if name.endswith(tuple(_GENERIC)) or name in _WORKPLACES:
        return False
    if BRACKETED.fullmatch(name):
        return True
    if name.removeprefix("与").removeprefix("和") in word_set("organisations.countries"):
        return True
    body = name.removeprefix("中国").removeprefix("全国")
    if any(body == trade or body == trade + "系统" or body == trade + "行业" for trade in industries()):
        return True
    owner = head_at(name, len(name), heads, 8)
    if owner and len(name) - len(owner) >= 2:
        return True
    if head in ("联合工会", "工会联合会", "联合工会委员会") and name.endswith(_GROUNDS) and len(name) >= 4:
        return True
    if head.startswith("工会工作") and name.endswith(("区", "街道", "镇", "港", "站", "机场", "园")):
        return True
    return not plain and any(body.endswith(trade) for trade in industries())


def is_unions_own(name: str, head: str) -> bool:
    """Whether a centre or a group is a union's own organ: …总工会|服务中心, …总工会|监督小组, 全国工会…|领导小组."""
    if head.endswith(words_of("owned_unions.organs")) and "总工会" in name:
        return True
    return head.endswith(("领导小组", "领导小组办公室")) and name.startswith("全国工会")


_JOINED = re.compile("[和与][\u4e00-\u9fff]{1,16}?工会")


@cache
def _joined_trades() -> re.Pattern[str]:
    """省|轻工纺织和烟草|工会: trades in one union, the last joined by 和."""
    trade = "|".join(sorted((t for t in industries() if len(t) > 1), key=lambda t: (-len(t), t)))
    trades = rf"(?:{trade}){{1,4}}(?:、(?:{trade}){{1,3}})?[和与](?:{trade}){{1,4}}"
    return re.compile(rf"{trades}(?P<head>工会委员会|工会)(?!主席团|法|章程)")


def _unions_of_trades(view: View) -> list[Span]:
    """…省|轻工纺织和烟草工会, 中国财贸和轻纺工会: the union of several trades of a place or the country."""
    found: list[Span] = []
    if not _JOINED.search(view.flat):
        return found
    for match in _joined_trades().finditer(view.flat):
        place = view.region_ending(match.start())
        if place is not None:
            while (upper := view.region_before(place)) is not None:
                place = upper
            found.append(Span(place.lo, match.end(), "UnionBody", "placed-body", match["head"]))
        elif view.flat.endswith(("中国", "全国"), 0, match.start()):
            found.append(Span(match.start() - 2, match.end(), "UnionBody", "named-body", match["head"]))
        elif view.flat[match.start() - 1 : match.start()] in tuple("省市区县州"):
            found.append(Span(match.start() - 1, match.end(), "UnionBody", "ranked", match["head"]))
    return found


def _branded_unions(view: View) -> list[Span]:
    """某某外卖(泉州)|骑手|联合工会: the union of those who work for a brand at the place in brackets."""
    found = []
    for region in view.regions:
        match = _CREW.match(view.flat, region.hi)
        lo = with_bracket(view, region.lo, region.hi + 1) if match else region.lo
        if match and lo < region.lo - 1 and view.region_ending(region.lo - 1) is None:
            found.append(Span(lo, match.end(), "UnionBody", "named-body", match["head"]))
    return found


def find_firm_unions(view: View) -> list[Span]:
    """京能热电|工会, 富康达|工会: a brand, whole between a mark or a preposition and 工会, and what its union does."""
    found = _branded_unions(view)
    found += _unions_of_trades(view) if "和" in view.flat or "与" in view.flat else []
    for match in _UNION.finditer(view.flat):
        hi = match.start()
        lo = hi
        while lo > 0 and view.flat[lo - 1] not in BEFORE_FIRM and not _BY.match(view.flat, lo - 1):
            lo -= 1
        index = view.token_at.get(match.end())
        after = view.tokens[index] if index is not None else None
        leads = view.flat.startswith(("主席", "副主席"), match.end())
        acts = after is None or after.tag[:1] in ("v", "p", "d", "x", "w") or leads
        first = view.token_at.get(lo)
        held = first is not None and view.tokens[first].text in _VERBS  # 持|省煤炭工会|发的证
        person = leads and hi - lo <= 3 and lo in view.token_at and view.tokens[view.token_at[lo]].hi == hi
        if acts and not (person or held) and 2 <= hi - lo <= 10 and is_coined(view, lo, hi) and not _is_trade(view.flat[lo:hi]):
            found.append(Span(lo, match.end(), "UnionBody", "firm-union", "工会"))
    return found


def _is_trade(name: str) -> bool:
    return name.removesuffix("系统").removesuffix("行业") in industries()
