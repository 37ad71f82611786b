"""Whom a thing is for by its own name: 困难职工|帮扶工程, 女职工|健康讲座, not 职工|文化建设."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.mentions.heads import head_at
from kg.extract.mentions.people.group_edges import COUNT, JOINT, group_start, without_generic
from kg.extract.mentions.people.groups import EVERYONE, NAMING, group_heads
from kg.extract.mentions.people.numbered_groups import numbered_groups
from kg.extract.views import Span, View
from kg.lexicon import any_of, word_set
from kg.text.quotes import Quote
from kg.text.tokens import Token

_NO_AUDIENCE_NEXT = re.compile(
    r"代表|文化宫|俱乐部|文工团|艺术团|协会|(?<=企业)工会|[\u4e00-\u9fff]{0,4}工会(?!会员|工作|干部|小组)|联合会|组织|合作社|基金|(?:和[\u4e00-\u9fff]{2,6})?(?:[(（].{1,4}[)）])?(?:技能|技术)?(?:创新)?工作室|自主|云(?!平台|服务|商城|课堂)|贷|队伍建设改革$"
)
_HOME_NEXT = re.compile("之家|小家|书屋")
# A meeting about something is for nobody; the thing itself is.
_OF_ANOTHER = re.compile(
    r"(?:表彰会|表彰大会|推进会|动员会|座谈会|现场会|总结会|代表大会|颁奖典礼|颁奖仪式)[”’]?$"
)
# Everyone in these papers is a worker: only what people take part in or are helped with is for them by its name
# (职工大赛, 职工心理健康服务, not 职工教育经费, 职工文化建设).
_HAS_PARTICIPANTS = re.compile(rf"(?:{any_of('groups.with_participants')})[”’]?$")
_HELPED_WITH = re.compile(rf"(?:的)?(?:{any_of('groups.helped_how')})*(?:{any_of('groups.helped_with')})")
_SERVED = re.compile(r"(?:服务|关爱|关心|慰问|帮扶|惠及|温暖|维护|保障|引领)(?:广大|全体|全市|全省|基层|一线)?$")
# Who goes, tells and helps is not whom it is for: 劳模|宣讲, 大工匠|进校园, 工会干部|联系企业.
_ACTING = re.compile(rf"(?:志愿|义务)?(?:进(?![城修])|{any_of('groups.acting')})")
_AGENTS = ("志愿者", "工会干部", "工会工作者", "党员", "劳模工匠")
_TRAINING = re.compile("培训|轮训|研修|素质|能力|学习|业务|竞赛|比武|大赛|疗休?养|健康|帮扶|关爱|慰问")
# 情系|女职工, 关爱|货车司机: whom a slogan in a name speaks of.
_CARED_FOR = re.compile(rf"(?:{any_of('groups.caring')})(?:全市|全省|广大|一线)?$")
# 矿工|技能培训, 读书骨干|学习班: who is taught.
_TAUGHT = re.compile(rf"(?:{any_of('groups.taught_what')})*(?:培训(?!机构|师)|轮训|研修|学习班|读书班|集训)")
_TAUGHT_TOO = ("骨干", "党员", "工会主席", "指导员", "调解员")
# 流动|船员|服务站, 半小时|职工服务圈: what the thing is, not the people.
_OF_THE_THING = re.compile(rf"(?:{any_of('groups.of_the_thing')}|[\d一二三半十]+(?:小时|分钟|公里))+")
_KIND_OF_PLACE = 4  # characters of the shortest name for a kind of place that begins with people
_MASTERS = word_set("groups.masters")


def audience_in_name(view: View, outer: Span) -> list[Span]:
    """The population in the name of an initiative, a facility or a document (困难职工|帮扶工程), or a list of them; weak.

    What a name quotes inside it says nothing of whom it serves; of a facility only a particular population is its own
    (职工书屋 is for anyone), and so of a paper.
    """
    if _OF_ANOTHER.search(view.text(outer)):
        return []
    quotes = [q for q in view.quotes if outer.lo < q.lo and q.hi <= outer.hi and q.mark != "《"]
    quotes += [q for q in view.quotes if q.lo == outer.lo and q.hi < outer.hi and outer.type != "Document"]
    found = [replace(s, rule="in-name", strength="weak") for s in numbered_groups(view) if outer.covers(s)]
    for token, head in _heads_within(view, outer):
        lo = token.hi - len(head)
        quoted = any(q.lo < token.hi <= q.hi and not _is_whole(q, view, lo, head) for q in quotes)
        if quoted and not _is_cared_for(view, lo, head):
            continue
        start = max(_without_care(view, group_start(view, lo), lo), outer.lo + (view.flat[outer.lo] in "“‘《"))
        start = max(start, *(q.hi for q in quotes if q.hi <= lo), 0)
        start = max((m.end() for m in COUNT.finditer(view.flat, start, lo)), default=start)  # 某公司首届|员工
        start = without_generic(view, start, lo, placed=True)
        moved = _OF_THE_THING.match(view.flat, start, lo)
        start = moved.end() if moved else start
        sure = moved is not None and head not in EVERYONE
        if (start == lo and not sure and not _is_particular(view, outer, lo, head)) or _acts(view, outer, token.hi, head):
            continue
        if found and start > found[-1].hi and not JOINT.fullmatch(view.flat, found[-1].hi, start):
            break
        if found and start <= found[-1].hi:
            start = min(start, found.pop().lo)
        found.append(Span(start, token.hi, "Group", "in-name", head, "weak"))
    return found


def _heads_within(view: View, outer: Span) -> Iterator[tuple[Token, str]]:
    """The words of a name that end in the head of a population for whom it may be."""
    words = [token for token in view.tokens if outer.lo < token.hi <= outer.hi]
    for token in (part for word in words for part in (*_people_first(view, word, outer), word)):
        head = head_at(view.flat, token.hi, group_heads(), token.hi - outer.lo)
        if head and not (_names_other(view.flat[: outer.hi], token.hi, head) or _only_names(view, outer, token.hi, head)):
            yield token, head


def _people_first(view: View, word: Token, outer: Span) -> list[Token]:
    """户外劳动者|驿站, 司机|之家: the people at the head of a kind of place that the dictionary knows as one word."""
    if outer.type != "Facility" or len(word.text) < _KIND_OF_PLACE:
        return []
    ends = range(word.lo + 2, word.hi - 1)
    heads = (head_at(view.flat, end, group_heads(), end - outer.lo) for end in ends)
    known = [end for end, head in zip(ends, heads, strict=True) if head and head not in EVERYONE | NAMING]
    return [Token(word.lo, end, view.flat[word.lo : end], "n") for end in known[-1:]]


def _names_other(name: str, hi: int, head: str) -> bool:
    """职工|代表, 职工|之家: whether the words behind a population make it another thing; 留守儿童|之家 is for them."""
    home = head in EVERYONE and _HOME_NEXT.match(name, hi) is not None
    return home or _NO_AUDIENCE_NEXT.match(name, hi) is not None


def _only_names(view: View, outer: Span, hi: int, head: str) -> bool:
    """Whether a head belongs to the name without saying whom the thing serves: 工匠|学院; 读书骨干|学习班 is for them.

    A workroom is led by those in its name: 劳动模范|赵立新工作室.
    """
    if view.text(outer).rstrip("”’").endswith("工作室") and head in _MASTERS:
        return True
    taught = head.endswith(_TAUGHT_TOO) and _TAUGHT.match(view.flat, hi, outer.hi)
    return head.endswith("企业") or (head in NAMING and not taught)


def _is_whole(quote: Quote, view: View, lo: int, head: str) -> bool:
    """“|快递小哥|”集中入会行动: whether a quotation holds nothing but the population."""
    sure = head not in EVERYONE and group_heads()[head]["strength"] == "strong"
    return sure and group_start(view, lo) <= quote.lo + 1 and lo + len(head) >= quote.hi - 1


def _is_cared_for(view: View, lo: int, head: str) -> bool:
    """“情系|女职工 法在你身边”: a population of its own that a quoted slogan speaks to."""
    sure = head not in EVERYONE and group_heads()[head]["strength"] == "strong"
    return sure and _CARED_FOR.search(view.flat, 0, lo) is not None


def _without_care(view: View, start: int, lo: int) -> int:
    """情系|女职工, 呵护|母婴职工: without the word of a slogan that is no verb of any frame."""
    return lo if _CARED_FOR.search(view.flat, start, lo) else start


def _is_particular(view: View, outer: Span, lo: int, head: str) -> bool:
    """Whether a bare population is whom the thing is for: 职工|心理健康服务, 服务|职工|十件实事; not 职工|文化建设."""
    if head not in EVERYONE:
        taught = _TAUGHT.match(view.flat, lo + len(head), outer.hi)
        return group_heads()[head]["strength"] != "weak" or taught is not None
    if outer.type == "Facility":
        return False
    before, behind = view.flat[outer.lo : lo], lo + len(head)
    helped = _SERVED.search(before)
    if outer.type == "Initiative":
        helped = helped or _HELPED_WITH.match(view.flat, behind, outer.hi)
    joined = outer.type == "Initiative" and _HAS_PARTICIPANTS.search(view.text(outer))
    return helped is not None or bool(joined)


def _acts(view: View, outer: Span, hi: int, head: str) -> bool:
    """Whether a population in a name is who goes, tells or helps: 劳模|宣讲, 工会干部|进万家; 工会干部|培训班 is for them."""
    if _ACTING.match(view.flat, hi, outer.hi):
        return True
    return head.endswith(_AGENTS) and not _TRAINING.search(view.flat, hi, outer.hi)
