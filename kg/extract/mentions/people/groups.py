"""Populations that an initiative is for: a head noun (职工, 劳动者) with the modifiers right before it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from kg.extract.mentions.heads import Heads, head_at, head_table, words_with_head
from kg.extract.mentions.people.governed_groups import governed_start, unknown_groups
from kg.extract.mentions.people.group_edges import group_start, without_generic
from kg.extract.mentions.people.numbered_groups import numbered_groups
from kg.extract.mentions.people.trades import as_sure, counted_trades, unknown_members
from kg.extract.views import Span, View
from kg.lexicon import any_of, word_set

_NOT_GROUP_NEXT = re.compile(
    rf"({any_of('groups.attributes_of')}|队(?!伍)|报(?![名考到销告])|们?的?家|精神(?![文生需面状慰家健疾障压]))"
)
# 特困职工(含|季节工|)子女: who else is meant by the name before.
_INCLUDED = re.compile(r"[(（](?:含|包括|包含)[^()（）]*$")
# 为|因病陷入困境的|职工: a clause that says who they are, behind what is done for them.
_WHO = re.compile(
    rf"(?:{any_of('groups.helping')})(?:了)?(?:[\d.万千百余多]+[名位户个])?"
    rf"(?P<who>(?:{any_of('groups.plights')})"
    r"[^,，。;；“”的]{1,18}的)$"
)
_MEMBER_BEFORE = re.compile(r"[、和及]$")
_MEMBER_BEHIND = re.compile(r"[、和及]|等(?![候待])")
_SUMMED = re.compile(r"等[^,，。;；、]{0,8}(?:群体|人员|劳动者|职工|工人|行业)")
# 为|焊工|举办, 帮助|护理员, 80名|保安员: a bare word for a trade that the words before it make those who are served.
GOVERNED = re.compile(
    rf"(?:{any_of('groups.governing')}|[\d百千万余多几]+[名位户])(?:广大|全市|全县|全区|全省|更多|一线|辖区)?$"
)
# ,|矿工|升井后可免费…: a bare word at the head of a clause that says what they may do.
_HEADS_CLAUSE = re.compile(r"(?:^|[,，。;；:：])$")
_MAY = re.compile(r"(?:们)?[^,，。;；、的]{0,6}?(?:可以?|能够?)(?:免费|随时|就近|在|到|凭|享受|领|来)")
_BEFORE = 40
# 两名|保洁员, 一名失恋|青工, 是厂里唯一的|女铣工, 做|钟点工: persons, and no population.
_FEW = re.compile(
    r"(?:(?<![\d.])\d{1,2}|[一两二三四五六七八九十几])[余多]?[名位个](?:[\u4e00-\u9fff]{0,3}|[^,，。;；]{2,20}的)$"
    r"|唯一的$|[当做连]$|担任$|作为$|[这那][名位][^,，。;；]{0,20}$"
)
# ,|农民工|占七成, 常年在外|务工者|逾60万人: what a place or a firm is like.
_SHARE = re.compile(
    r"们?[里中]?(?:仅|只|就|已|共)?(?:占|有?(?:约|近|逾|超过?|达|合计|仅有|共有?)*[\d.]+万?[余多]?人?[,，。;；])"
)
_HAVING = re.compile(r"(?:^|[,，。;；:：]|常年|每年|现有|共有|拥有|固定|[在出]外|专职)(?:[\u4e00-\u9fff]{0,2}年)?$")
# 从|优秀统计员、体育教练|中遴选68人
_AMONG = re.compile("从[^,，。;；中]*$")
_SELECTED = re.compile("(?:[、和及与][\u4e00-\u9fff]{2,10})*[中里](?:遴选|[选挑抽推聘][选出拔调任聘]?)")
# 组建保洁员、|护理员|等联合工会9家
_UNION_OF = re.compile("(?:[、和及与][\u4e00-\u9fff]{2,8})*等?(?:行业)?(?:联合工会|工会联合会|工联会)")
NAMING = word_set("groups.naming")
EVERYONE = word_set("groups.everyone")
_TAKEN_UP = word_set("groups.taken_up")  # mostly those named before by a longer name


@cache
def group_heads() -> Heads:
    return head_table("groups", "head")


def find_groups(view: View) -> list[Span]:
    """Groups of one sentence.

    Strong where the form alone names a population; weak for 职工 or 学生 without a modifier and 企业 or 人员 with one, which
    count when something is said of them.
    """
    found = list(numbered_groups(view))
    for token, head in words_with_head(view, group_heads()):
        if _NOT_GROUP_NEXT.match(view.flat, token.hi):
            continue
        lo, hi, strength = token.hi - len(head), token.hi, group_heads()[head]["strength"]
        if head.startswith("工会") and view.flat.endswith("总", 0, lo):
            continue  # …总工会|干部职工: those of a body
        start = governed_start(view, group_start(view, lo), lo, hi)
        start = without_generic(view, start, lo, placed=False)
        included = _INCLUDED.search(view.flat[:start])
        if included and head_at(view.flat, included.start(), group_heads()):
            continue
        definite = _relative(view, start, lo) if strength != "strong" else start
        if definite < start:
            found.append(Span(definite, hi, "Group", "relative-group", head, "weak" if strength == "weak" else "strong"))
        elif start < lo or strength != "weak" or _is_listed(view, head, lo, hi) or _is_governed(view, head, lo, hi):
            sure = strength == "strong" or (strength == "plain" and start < lo)
            found.append(Span(start, hi, "Group", "group", head, "strong" if sure else "weak"))
    found += [*unknown_members(view, found), *counted_trades(view, found, group_heads())]
    found = [replace(span, strength="weak") if _is_aside(view, span) else span for span in as_sure(view, found)]
    return [*found, *unknown_groups(view, {span.hi for span in found})]


def _is_aside(view: View, span: Span) -> bool:
    """Whether they count only where a fact speaks of them: two of them, a share of a staff, those from whom some are picked."""
    before = view.flat[max(0, span.lo - _BEFORE) : span.lo]
    if _FEW.search(before) or _UNION_OF.match(view.flat, span.hi):
        return True
    if _AMONG.search(before) and _SELECTED.match(view.flat, span.hi):
        return True
    return _SHARE.match(view.flat, span.hi) is not None and _HAVING.search(before) is not None and "其中" not in before


def _is_listed(view: View, head: str, lo: int, hi: int) -> bool:
    """快递员、|护理员|、保安员: whether a word that needs a modifier stands in a list of at least three."""
    before, behind = _MEMBER_BEFORE.search(view.flat, 0, lo), _MEMBER_BEHIND.match(view.flat, hi)
    return head not in NAMING and (before is not None or behind is not None) and _is_long_list(view, lo, hi)


def _is_governed(view: View, head: str, lo: int, hi: int) -> bool:
    """为|焊工|举办, 80名|护理员, ,|矿工|可免费…: whether the words around a bare word say that they are served or counted."""
    if head in NAMING | EVERYONE | _TAKEN_UP:
        return False
    may = _HEADS_CLAUSE.search(view.flat, max(0, lo - 1), lo) and _MAY.match(view.flat, hi)
    return may is not None or GOVERNED.search(view.flat, max(0, lo - 8), lo) is not None


def _is_long_list(view: View, lo: int, hi: int) -> bool:
    clause = view.flat[max(0, lo - 24) : hi + 24]
    return clause.count("、") >= 2 or ("、" in clause and _SUMMED.search(clause) is not None)


def _relative(view: View, start: int, lo: int) -> int:
    """Where 有创业愿望的|职工 begins: a bare population with a clause that says who it is, behind a verb or preposition."""
    if start < lo or view.flat[start - 1 : start] != "的":
        return start
    who = _WHO.search(view.flat, max(0, start - 26), start)
    return who.start("who") if who else start


def without_titles(spans: list[Span]) -> list[Span]:
    """Mentions without the populations that stand right before a person: 农民工|赵立新 says what he is, not for whom.

    >>> without_titles([Span(0, 3, "Group", "group"), Span(3, 6, "Person", "name")])[0].type
    'Person'
    """
    named = {span.lo for span in spans if span.type == "Person"}
    return [span for span in spans if span.type != "Group" or span.hi not in named]
