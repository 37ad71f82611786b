"""Whether a head with the words before it names one body: 某某|建设集团 does, 配送|公司 and 乡镇|煤矿 do not."""

from __future__ import annotations

import re

from kg.extract.mentions.bodies.firms import has_proper_name, own_name
from kg.extract.mentions.bodies.owned_unions import industries, owns_union
from kg.extract.mentions.heads import Heads, head_at
from kg.extract.mentions.name_edges import Edge
from kg.extract.views import View
from kg.lexicon import word_set, words_of

_ONE_CHAR_NEEDS_NAME = 1
_POPULATIONS = words_of("organisations.populations")
# Behind a place alone these name a trade, not a house: …省煤矿工会.
_TRADES = words_of("organisations.trades")
_OF_ANY = re.compile("工会|职工|工人|行业|企业")
# 推进某某改革|协调小组: what a leading group is for.
_RUN = ("推进", "推行", "深化", "落实", "创建", "实施")
# 地产集团|党委副书记: a kind of firm with those who lead it is one that the reader knows.
_LED_BY = re.compile("(?:党委|纪委|工会(?!会员|工作)|董事长|(?:常务)?副?总经理|副?总裁|副总|党总支)")
_KINDS_OF_FIRMS = word_set("organisations.kinds_of_firms")
# What makes the words before it a trade.
_OF_TRADE = re.compile("行业|商会|协会|企业|产业|园区|集群|从业|市场|联合会|工会联合会")
_ORDINAL_WORKS = re.compile(r"第[一二三四五六七八九十]{1,3}[\u4e00-\u9fff]{2,}")


# 半年时间学会|三门手艺, 老人学会|用手机
_LEARNT = re.compile("[了用如怎自从把与在新各许多\\d“][\u4e00-\u9fff]|[一二两三四五六七八九十几][\u4e00-\u9fff]")


def is_named(view: View, heads: Heads, head: str, name: str, edge: Edge) -> bool:
    """Whether the words before a head make it the name of one body, by what its kind asks: a place, an owner, a brand."""
    type_ = heads[head]["type"]
    if heads[head]["scope"] == "brand":
        return edge.region and len(own_name(view, edge.lo, edge.lo + len(name))) >= 2
    if heads[head]["scope"] == "shop":
        return edge.region or has_proper_name(view, edge.lo, edge.lo + len(name))
    if type_ == "PublicBody":
        owner = head_at(name, len(name), heads, 8) if head.startswith("党") else ""
        owned = bool(owner) and len(name) - len(owner) >= 2
        offices = head.endswith(("小组", "办公室", "委员会"))
        national = name == "中国" or (name.startswith("全国") and len(name) >= 4 and offices)
        runs = head.endswith("小组") and name.startswith(_RUN) and len(name) >= 6
        return edge.region or owned or national or runs or (heads[head]["scope"] == "weak" and len(name) >= 4)
    if type_ == "UnionBody":
        return edge.region or (name == "中国" and head != "工会") or owns_union(name, head, heads)
    kind = type_ == "Enterprise" and head in ("公司", "集团", "项目部") and name.removeprefix("专业") in _KINDS_OF_FIRMS
    if kind and not edge.quoted:
        return head == "集团" and _LED_BY.match(view.flat, edge.lo + len(name) + len(head)) is not None
    if head == "队伍" and name.endswith(_POPULATIONS):
        return False
    hi = edge.lo + len(name)
    if head in _TRADES and view.region_ending(hi) is not None and _OF_ANY.match(view.flat, hi + len(head)):
        return False
    if len(head) == _ONE_CHAR_NEEDS_NAME and type_ == "Enterprise" and _is_works(view, edge.lo, edge.lo + len(name)):
        return True
    if len(head) == _ONE_CHAR_NEEDS_NAME:
        return (edge.region and len(name) >= 3) or edge.quoted or (type_ == "SocialOrganisation" and len(name) >= 4)
    return len(name) >= 2 or edge.quoted


def _is_works(view: View, lo: int, hi: int) -> bool:
    """立昌|电子厂: a proper name before the word for a kind of works."""
    index = view.token_at.get(lo)
    if index is None or view.tokens[index].hi >= hi or len(view.tokens[index].text) < 2:
        return False
    if _ORDINAL_WORKS.match(view.flat, lo):
        return True
    word = view.tokens[index]
    return word.tag.startswith(("nr", "ns", "nz")) and not any(word.text in trade for trade in industries())


def is_trade_or_cut(view: View, lo: int, hi: int) -> bool:
    """某市鞋业|商会: a trade, no firm; 某港(集团|)有限公司: a name cut at its bracket."""
    cut = view.flat[hi : hi + 1] in (")", "）") and view.flat.rfind("(", lo, hi) > view.flat.rfind(")", lo, hi)
    return cut or (view.flat[hi - 1] == "业" and _OF_TRADE.match(view.flat, hi) is not None)


def is_other_word(view: View, hi: int, head: str) -> bool:
    """布|局, 展示|厅, 圆大学|梦, 学会|三门手艺: a head inside a word of another sense; a trade behind a place (…省煤矿)."""
    if (head == "大学" and view.flat.startswith("梦", hi)) or (head == "学会" and _LEARNT.match(view.flat, hi)):
        return True
    index = view.token_ending.get(hi)
    return len(head) == 1 and (
        view.flat[hi - 2 : hi] in word_set("organisations.other_words")
        or (index is not None and view.tokens[index].text in word_set("organisations.other_words"))
    )
