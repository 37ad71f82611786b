"""Teams and unions that somebody sets up: 组建|宣讲团、普法小分队, 成立焊接、钳工等3个|攻关小组, 首个|货运行业工会联合会."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.mentions.bodies.brands import acts_within
from kg.extract.mentions.heads import Heads, head_at
from kg.extract.views import Span, View
from kg.lexicon import any_of, column, word_set, words_of

_FOUNDING = re.compile(rf"(?:{any_of('founded_bodies.verbs')})(?:了|起来?了?|出了?)?")
# 合唱团|也相继成立, 首家护工行业工会联合会|挂牌
_IS_FOUNDED = re.compile(
    "(?:也|都|均|先后|相继|陆续|正式|随之|宣告|应运|今天|昨天)*(?:成立|挂牌|揭牌|诞生|而生|组建起来|组建完成|建起来)(?!大会|仪式|于|时|了)"
)
_CLAUSE_BEFORE = re.compile("[^,，。;；:：!！?？]*$")
_CLAUSE = re.compile("[^,，。;；:：!！?？]*")
_JOINT = re.compile("、|以及|[和与及]")
# 由30名律师组成的|…, 12支|…, 全市首个|…, 去年3月|…: what is said of a team before its name.
_SAID = re.compile(
    r"(?:(?:[12]\d{3}|[今去前当次同])年|\d{1,2}[月日]|[上本下]个?月|年?[初底末]|[上中下]旬|[上下]半年|[春夏秋冬][天季初末]|随后|此后|后来|不久|"
    r".*的|[全本我][省市区县州旗镇]|首[个支批家]|第一[个支]|新的|一批|多[支个]|[\d一二两三四五六七八九十百千]+[多余]?[支个家])+"
)
# 安全、质量、降耗|3个攻关小组: what they are in stands before their number.
_COUNTED = re.compile(r"等?[\d一二两三四五六七八九十百]+[多余]?[支个大家](?!代)")
_PLAIN = re.compile("[\u4e00-\u9fffA-Za-z0-9“”‘’]{2,16}")
_NO_NAME = re.compile("[的了在是由等将为把被有从到向该各]|工作[的地]|[\u4e00-\u9fff]{2,}工会[\u4e00-\u9fff]*队")
_ENDS = re.compile(r"[、,，。;；:：和与及等)）(（]|\d|以及|$|[\d一二两三四五六七八九十]+[支个]")
_ACTING = ("v", "d", "p", "r", "t")
_UNIONS = words_of("founded_bodies.unions")
_OFFICES = words_of("organisations.teams")
_MEMBERS = words_of("founded_bodies.members")
_TEAMS = ("队", "队伍", "团", "组", "兵", "委员会", "协管会", "储金会")  # which need no name of their own
_SHORTEST = 3


def founded_bodies(view: View, heads: Heads) -> Iterator[Span]:
    """The teams, committees and unions of several firms that a verb of founding has for objects, or for its subject."""
    for verb in _FOUNDING.finditer(view.flat):
        clause = _CLAUSE.match(view.flat, verb.end())
        if clause is not None and (verb.start() in view.token_at or verb.end() in view.token_ending):
            yield from _objects(view, heads, *clause.span())
    for verb in _IS_FOUNDED.finditer(view.flat):
        clause = _CLAUSE_BEFORE.search(view.flat, 0, verb.start())
        if clause is not None:
            yield from _objects(view, heads, *clause.span())


def _objects(view: View, heads: Heads, lo: int, hi: int) -> Iterator[Span]:
    """The bodies in a stretch, each between the joints of a list."""
    for token in view.tokens:
        head = head_at(view.flat, token.hi, heads) if lo < token.hi <= hi and _ends(view, token.hi) else ""
        at = _start(view, lo, token.hi, head) if head and _is_founded(head, heads) else None
        if at is not None and (head != "队伍" or view.flat.endswith(_MEMBERS, at, token.hi - 2)):
            yield Span(at, token.hi, heads[head]["type"], "founded-body", head)


def _ends(view: View, hi: int) -> bool:
    """Whether a name may end at an offset: a mark, a joint, a count or what acts comes next."""
    follower = view.token_at.get(hi)
    return _ENDS.match(view.flat, hi) is not None or (
        follower is not None and view.tokens[follower].tag[:1] in _ACTING and view.tokens[follower].tag != "vn"
    )


def _is_founded(head: str, heads: Heads) -> bool:
    """Whether what a head names is set up by others: a team, a committee, a union of several firms; no 公安局."""
    type_ = heads[head]["type"]
    if type_ == "SocialOrganisation":
        return heads[head]["scope"] != "bare" and head not in word_set("founded_bodies.no_teams")
    return head.endswith(_UNIONS) if type_ == "UnionBody" else type_ == "PublicBody" and head.endswith(_OFFICES)


def _start(view: View, lo: int, hi: int, head: str) -> int | None:
    """Where the name of a body begins that ends at an offset; None where the words before it make no name."""
    own = hi - len(head)
    first = max((m.end() for m in _JOINT.finditer(view.flat, lo, own)), default=lo)
    at = max((m.end() for m in _COUNTED.finditer(view.flat, first, own)), default=first)
    if at == own and lo < first < at:  # 勘察、设计、养护|3个|攻关小组
        return None
    said = _SAID.match(view.flat, at, own)
    at = said.end() if said else at
    plain = hi - at >= _SHORTEST and _PLAIN.fullmatch(view.flat, at, hi) and not _is_placed(view, at)
    if not plain or (at == own and not head.endswith(_TEAMS)) or (at < own and not _names(view, at, own, head)):
        return None
    return at


def _names(view: View, lo: int, hi: int, head: str) -> bool:
    """Whether the words before a head only say what it is of; a leading group may be for doing something."""
    any_union = head.endswith(_UNIONS) and view.flat[lo:hi] in word_set("founded_bodies.any")
    if any_union or lo not in view.token_at or _NO_NAME.search(view.flat, lo, hi):
        return False
    return head.endswith(_OFFICES) or not acts_within(view, lo, hi)


def _is_placed(view: View, at: int) -> bool:
    """市|…工会联合会, 某市|…联盟: whether a name begins with a place or its rank, by which others read it."""
    word = view.tokens[view.token_at[at]].text if at in view.token_at else ""
    return word in column("ranks", "rank", "level") or any(r.lo == at for r in view.regions)
