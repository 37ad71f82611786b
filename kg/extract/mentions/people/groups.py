"""Populations that an initiative is for: a head noun (职工, 劳动者) with the modifiers right before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg.extract.mentions.heads import Heads, head_at, head_table, words_with_head
from kg.extract.mentions.name_edges import left_edge
from kg.extract.mentions.people.governed_groups import governed_start, unknown_groups
from kg.extract.mentions.people.numbered_groups import numbered_groups
from kg.extract.mentions.people.trades import as_sure, counted_trades, unknown_members
from kg.extract.views import Span, View
from kg.lexicon import any_of, column, word_set, words_of
from kg.text.quotes import Quote
from kg.text.tokens import Token

_NOT_GROUP_NEXT = re.compile(
    rf"({any_of('groups.attributes_of')}|队(?!伍)|报(?![名考到销告])|们?的?家|精神(?![文生需面状慰家健疾障压]))"
)
_NO_AUDIENCE_NEXT = re.compile(
    r"之家|小家|书屋|代表|文化宫|俱乐部|文工团|艺术团|协会|(?<=企业)工会|[\u4e00-\u9fff]{0,4}工会(?!会员|工作|干部|小组)|联合会|组织|合作社|基金|(?:和[\u4e00-\u9fff]{2,6})?(?:[(（].{1,4}[)）])?(?:技能|技术)?(?:创新)?工作室|自主|云(?!平台|服务|商城|课堂)|贷|队伍建设改革$"
)
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
# 特困职工(含|季节工|)子女: who else is meant by the name before.
_INCLUDED = re.compile(r"[(（](?:含|包括|包含)[^()（）]*$")
# 为|因病陷入困境的|职工: a clause that says who they are, behind what is done for them.
_WHO = re.compile(
    rf"(?:{any_of('groups.helping')})(?:了)?(?:[\d.万千百余多]+[名位户个])?"
    rf"(?P<who>(?:{any_of('groups.plights')})"
    r"[^,，。;；“”的]{1,18}的)$"
)
# 情系|女职工, 关爱|货车司机: whom a slogan in a name speaks of.
_CARED_FOR = re.compile(rf"(?:{any_of('groups.caring')})(?:全市|全省|广大|一线)?$")
# 矿工|技能培训, 读书骨干|学习班: who is taught.
_TAUGHT = re.compile(rf"(?:{any_of('groups.taught_what')})*(?:培训(?!机构|师)|轮训|研修|学习班|读书班|集训)")
_TAUGHT_TOO = ("骨干", "党员", "工会主席", "指导员", "调解员")
_COUNT = re.compile(
    r"(?:[12]\d{3}[-—－~])?[12]\d{3}年度?"
    r"|第[一二三四五六七八九十百\d]+[届期批次]|首[届批期]|[两三四五六七八九十][地国省市县](?:[一两三]市)?"
)
_JOINT = re.compile(r"和(?![谐睦平美])|[与及、暨]|以及")
# …技能大赛|钳工: what people take part in stands before them and is none of their name.
_AT = re.compile(any_of("groups.contests"))
_MEMBER_BEFORE = re.compile(r"[、和及]$")
_MEMBER_BEHIND = re.compile(r"[、和及]|等(?![候待])")
_SUMMED = re.compile(r"等[^,，。;；、]{0,8}(?:群体|人员|劳动者|职工|工人|行业)")
# 一线|优秀职工, 援|沪医护人员: words that the dictionary calls a number or a verb, and that say who the people are.
_IN_FRONT = re.compile(rf"(?:{any_of('groups.in_front')})$")
_FRONT = 4  # characters of the longest of them
# 1200名|割胶女工, 12户|养蜂困难家庭: all that stands between a count of people and their head says who they are.
_NUMBERED_WHO = re.compile(
    r"(?<![第前后])[\d百千万余多几两数]+[名位户](?P<who>(?![的了在是和与及等为被由向来参获受荣])[\u4e00-\u9fff]{1,8})$"
)
# 为|焊工|举办, 帮助|护理员, 80名|保安员: a bare word for a trade that the words before it make those who are served.
_GOVERNED = re.compile(
    rf"(?:{any_of('groups.governing')}|[\d百千万余多几]+[名位户])(?:广大|全市|全县|全区|全省|更多|一线|辖区)?$"
)
_GROUNDS = ("街道", "社区", "小区")
_CLAUSE_IN_WHO = re.compile(any_of("groups.no_modifiers"))
_NAMING = word_set("groups.naming")
_EVERYONE = word_set("groups.everyone")
_TAKEN_UP = word_set("groups.taken_up")  # mostly those named before by a longer name
_MASTERS = word_set("groups.masters")
_SERVING, _GENERIC = words_of("groups.serving"), words_of("groups.generic")
_MODIFYING = word_set("groups.modifying")
_EMPLOYER = words_of("groups.employers")
_UNIT = re.compile(rf"[一二三四五六七八九十]?(?:{any_of('groups.units')})")  # 采油三厂|青年


@cache
def _heads() -> Heads:
    return head_table("groups", "head")


def find_groups(view: View) -> list[Span]:
    """Groups of one sentence.

    Strong where the form alone names a population; weak for 职工 or 学生 without a modifier and 企业 or 人员 with one, which
    count when something is said of them.
    """
    found = list(numbered_groups(view))
    for token, head in words_with_head(view, _heads()):
        if _NOT_GROUP_NEXT.match(view.flat, token.hi):
            continue
        lo, hi, strength = token.hi - len(head), token.hi, _heads()[head]["strength"]
        if head.startswith("工会") and view.flat.endswith("总", 0, lo):
            continue  # …总工会|干部职工: those of a body
        start = governed_start(view, _start(view, lo), lo, hi)
        start = _without_generic(view, start, lo, placed=False)
        included = _INCLUDED.search(view.flat[:start])
        if included and head_at(view.flat, included.start(), _heads()):
            continue
        definite = _relative(view, start, lo) if strength != "strong" else start
        if definite < start:
            found.append(Span(definite, hi, "Group", "relative-group", head, "weak" if strength == "weak" else "strong"))
        elif start < lo or strength != "weak" or _is_listed(view, head, lo, hi) or _is_governed(view, head, lo):
            sure = strength == "strong" or (strength == "plain" and start < lo)
            found.append(Span(start, hi, "Group", "group", head, "strong" if sure else "weak"))
    found += [*unknown_members(view, found), *counted_trades(view, found, _heads())]
    found = as_sure(view, found)
    return [*found, *unknown_groups(view, {span.hi for span in found})]


def _is_listed(view: View, head: str, lo: int, hi: int) -> bool:
    """快递员、|护理员|、保安员: whether a word that needs a modifier stands in a list of at least three."""
    before, behind = _MEMBER_BEFORE.search(view.flat, 0, lo), _MEMBER_BEHIND.match(view.flat, hi)
    return head not in _NAMING and (before is not None or behind is not None) and _is_long_list(view, lo, hi)


def _is_governed(view: View, head: str, lo: int) -> bool:
    """为|焊工|举办, 80名|护理员: whether the words before a word that needs a modifier say that they are served or counted."""
    return not {head} & (_NAMING | _EVERYONE | _TAKEN_UP) and _GOVERNED.search(view.flat, max(0, lo - 8), lo) is not None


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
        start = max(_without_care(view, _start(view, lo), lo), outer.lo + (view.flat[outer.lo] in "“‘《"))
        start = max(start, *(q.hi for q in quotes if q.hi <= lo), 0)
        start = max((m.end() for m in _COUNT.finditer(view.flat, start, lo)), default=start)  # 某公司首届|员工
        start = _without_generic(view, start, lo, placed=True)
        if (start == lo and not _is_particular(view, outer, lo, head)) or _acts(view, outer, token.hi, head):
            continue
        if found and start > found[-1].hi and not _JOINT.fullmatch(view.flat, found[-1].hi, start):
            break
        if found and start <= found[-1].hi:
            start = min(start, found.pop().lo)
        found.append(Span(start, token.hi, "Group", "in-name", head, "weak"))
    return found


def _heads_within(view: View, outer: Span) -> Iterator[tuple[Token, str]]:
    """The words of a name that end in the head of a population for whom it may be."""
    for token in view.tokens:
        if not outer.lo < token.hi <= outer.hi:
            continue
        head = head_at(view.flat, token.hi, _heads(), token.hi - outer.lo)
        if head and not (_NO_AUDIENCE_NEXT.match(view.flat[: outer.hi], token.hi) or _only_names(view, outer, token.hi, head)):
            yield token, head


def _only_names(view: View, outer: Span, hi: int, head: str) -> bool:
    """Whether a head belongs to the name without saying whom the thing serves: 工匠|学院; 读书骨干|学习班 is for them.

    A workroom is led by those in its name: 劳动模范|赵立新工作室.
    """
    if view.text(outer).rstrip("”’").endswith("工作室") and head in _MASTERS:
        return True
    return head in _NAMING and not (head.endswith(_TAUGHT_TOO) and _TAUGHT.match(view.flat, hi, outer.hi))


def _is_whole(quote: Quote, view: View, lo: int, head: str) -> bool:
    """“|快递小哥|”集中入会行动: whether a quotation holds nothing but the population."""
    sure = head not in _EVERYONE and _heads()[head]["strength"] == "strong"
    return sure and _start(view, lo) <= quote.lo + 1 and lo + len(head) >= quote.hi - 1


def _is_cared_for(view: View, lo: int, head: str) -> bool:
    """“情系|女职工 法在你身边”: a population of its own that a quoted slogan speaks to."""
    sure = head not in _EVERYONE and _heads()[head]["strength"] == "strong"
    return sure and _CARED_FOR.search(view.flat, 0, lo) is not None


def _without_care(view: View, start: int, lo: int) -> int:
    """情系|女职工, 呵护|母婴职工: without the word of a slogan that is no verb of any frame."""
    return lo if _CARED_FOR.search(view.flat, start, lo) else start


def _is_particular(view: View, outer: Span, lo: int, head: str) -> bool:
    """Whether a bare population is whom the thing is for: 职工|心理健康服务, 服务|职工|十件实事; not 职工|文化建设."""
    if head not in _EVERYONE:
        taught = _TAUGHT.match(view.flat, lo + len(head), outer.hi)
        return _heads()[head]["strength"] != "weak" or taught is not None
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


def _start(view: View, lo: int) -> int:
    """Where the population whose head begins at an offset really begins."""
    edge = left_edge(view, lo, limit=12)
    joint = max((m.end() for m in _JOINT.finditer(view.flat, edge.lo, lo)), default=edge.lo)
    joint = max((m.end() for m in _AT.finditer(view.flat, joint, lo)), default=joint)
    start = _without_verbs(view, joint, lo)
    start = max((q.hi for q in view.quotes if q.lo < start < q.hi <= lo), default=start)
    front = _IN_FRONT.search(view.flat, max(0, start - _FRONT), start)
    start = front.start() if front and (not front.start() or front.start() in view.token_at) else start
    start += 3 if view.flat.startswith("总工会", start, lo) else 0
    start = _past_classifier(view, min(start, _behind_count(view, lo)))
    start = lo if view.flat.endswith(_GROUNDS, start, lo) and lo - start > 2 else start  # 南湖街道|职工
    return _without_generic(view, start, lo, edge.region)


def _past_classifier(view: View, start: int) -> int:
    """85|名|茶山女工: a start behind the word that counts people, where the dictionary cuts it with the next."""
    counted = view.flat[start : start + 1] in ("名", "位", "户") and view.flat[start - 1 : start].isnumeric()
    return start + 1 if counted else start


def _behind_count(view: View, lo: int) -> int:
    """Where the words between a count of people and their head begin: 1200名|割胶|女工; the head itself without such."""
    counted = _NUMBERED_WHO.search(view.flat, max(0, lo - 16), lo)
    if counted is None or counted.start("who") not in view.token_at or _CLAUSE_IN_WHO.search(counted["who"]):
        return lo
    return counted.start("who")


def _without_verbs(view: View, start: int, lo: int) -> int:
    """服务|职工, …分公司|职工: a verb before a population governs it, and a body before it employs it.

    Participles (返乡, 受灾) and words cut before 型 are part of the name.
    """
    frames = column("verbs", "verb", "frame")
    for token in view.tokens:
        if not (start <= token.lo and token.hi <= lo) or token.text in _MODIFYING:
            continue
        verb = token.tag in ("v", "vd", "vi", "p", "d") or (len(token.text) > 1 and token.text in frames)
        works = token.text.endswith(_EMPLOYER) or (token.lo == start and _UNIT.fullmatch(token.text))
        if token.text.endswith(_SERVING) or (verb and view.flat[token.hi] not in "型式化性") or works:
            start = token.hi
    return start


def _without_generic(view: View, start: int, lo: int, placed: bool) -> int:
    """Drop 广大, 全市, 国家级, years and places from the left: they say nothing of who the people are."""
    while start < lo:
        place = next((r for r in view.regions if placed and r.lo <= start < r.hi <= lo), None)
        word = next((w for w in _GENERIC if view.flat.startswith(w, start) and _ends_word(view, start + len(w), lo)), "")
        count = _COUNT.match(view.flat, start, lo)
        if place is None and not word and not count:
            break
        start = place.hi if place is not None else start + len(count.group() if count else word)
    return start


def _ends_word(view: View, at: int, lo: int) -> bool:
    return at == lo or (at < lo and at in view.token_at)
