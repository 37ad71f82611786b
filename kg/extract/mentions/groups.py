"""Populations that an initiative is for: a head noun (职工, 劳动者) with the modifiers right before it."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.mentions.chunks import Heads, head_at, head_table, left_edge
from kg.extract.views import Span, View
from kg.lexicon import column, word_set

_NOT_GROUP_NEXT = re.compile(
    r"(之家|书屋|驿站|服务|代表大会|创新|工作室|队伍建设|大会|文化|中心|学校|工会|活动|委员会|教育|小家|大讲堂|夜校|读书|运动|互助|疗休养|维权|子女|家属|食堂|公寓|俱乐部|代表|"
    r"协会|联盟|联合会|志愿|之友|董事|监事|持股|影|书|帮扶中心|对外|群众|培训|人才|主席|干部|组织|群体|大军|合作|号|室|们?的?家)"
)
_NO_AUDIENCE_NEXT = re.compile(
    r"之家|小家|书屋|代表|文化宫|俱乐部|文工团|艺术团|协会|工会|联合会|组织|合作社|基金|(?:和[\u4e00-\u9fff]{2,6})?(?:[(（].{1,4}[)）])?(?:技能|技术)?(?:创新)?工作室|自主|云|贷|队伍建设改革$"
)
# The ceremony or the last round of something is for nobody; the thing itself is.
_OF_ANOTHER = re.compile(
    r"(?:表彰会|表彰大会|启动仪式|推进会|动员会|座谈会|现场会|总结会|代表大会|决赛|颁奖典礼|颁奖仪式)[”’]?$"
)
# Everyone in these papers is a worker: only what people take part in is for them by its name (职工大赛, not 职工教育).
_HAS_PARTICIPANTS = re.compile(
    r"(?:赛|活动|运动会|联谊会|班|培训|节|夜校|学堂|讲堂|疗休养|疗养|互助|比武|练兵|演讲|民主管理|体检)[”’]?$"
)
_COUNT = re.compile(r"[12]\d{3}年度?|第[一二三四五六七八九十百\d]+[届期批次]|首[届批期]|[两三四五六七八九十]地")
_JOINT = re.compile(r"[和与及、暨]")
_NAMING = frozenset(("工匠", "人才", "企业", "单位", "群众", "技师", "党员", "对象", "人员", "群体", "骨干", "家庭", "会员"))
_EVERYONE = frozenset(("职工", "工人", "教师", "海员", "劳模", "技能大师", "工会干部", "用人单位", "学生"))
_SERVING = tuple(sorted(word_set("groups.serving")))
_GENERIC = tuple(sorted(word_set("groups.generic"), key=lambda w: (-len(w), w)))
_MODIFYING = word_set("groups.modifying")
_EMPLOYER = ("公司", "集团", "工会", "分厂", "总厂", "主席", "书记", "经理", "协会")


@cache
def _heads() -> Heads:
    return head_table("groups", "head")


def find_groups(view: View) -> list[Span]:
    """Groups of one sentence.

    Strong where the form alone names a population; weak for 职工 or 学生 without a modifier and 企业 or 人员 with one, which
    count when something is said of them.
    """
    found = []
    for token in view.tokens:
        head = head_at(view.flat, token.hi, _heads())
        if not head or _NOT_GROUP_NEXT.match(view.flat, token.hi):
            continue
        lo, hi, strength = token.hi - len(head), token.hi, _heads()[head]["strength"]
        start = _start(view, lo)
        if start < lo or strength != "weak":
            sure = strength == "strong" or (strength == "plain" and start < lo)
            found.append(Span(start, hi, "Group", "group", head, "strong" if sure else "weak"))
    return found


def without_titles(spans: list[Span]) -> list[Span]:
    """Mentions without the populations that stand right before a person: 农民工|赵立新 says what he is, not for whom.

    >>> without_titles([Span(0, 3, "Group", "group"), Span(3, 6, "Person", "name")])[0].type
    'Person'
    """
    named = {span.lo for span in spans if span.type == "Person"}
    return [span for span in spans if span.type != "Group" or span.hi not in named]


def audience_in_name(view: View, outer: Span) -> list[Span]:
    """The population in the name of an initiative, a facility or a document (困难职工|帮扶工程): at most one, weak.

    What a name quotes inside it says nothing of whom it serves; of a facility only a particular population is its own
    (职工书屋 is for anyone), and so of a paper.
    """
    if _OF_ANOTHER.search(view.text(outer)):
        return []
    quotes = [q for q in view.quotes if outer.lo < q.lo and q.hi <= outer.hi and q.mark != "《"]
    quotes += [q for q in view.quotes if q.lo == outer.lo and q.hi < outer.hi and outer.type != "Document"]
    found: list[Span] = []
    for token in view.tokens:
        if not outer.lo < token.hi <= outer.hi or any(q.lo < token.hi <= q.hi for q in quotes):
            continue
        head = head_at(view.flat, token.hi, _heads(), token.hi - outer.lo)
        if not head or head in _NAMING or _NO_AUDIENCE_NEXT.match(view.flat[: outer.hi], token.hi):
            continue
        lo = token.hi - len(head)
        start = max(_start(view, lo), outer.lo + (view.flat[outer.lo] in "“‘《"), *(q.hi for q in quotes if q.hi <= lo))
        common = head in _EVERYONE and start == lo
        everyone = common and (outer.type != "Initiative" or not _HAS_PARTICIPANTS.search(view.text(outer)))
        if everyone or (start == lo and _heads()[head]["strength"] == "weak"):
            continue
        if found and start > found[-1].hi:
            break
        found.append(Span(min([start, *(f.lo for f in found)]), token.hi, "Group", "in-name", head, "weak"))
    return found[-1:]


def _start(view: View, lo: int) -> int:
    """Where the population whose head begins at an offset really begins."""
    edge = left_edge(view, lo, limit=12)
    joint = max((edge.lo + m.end() for m in _JOINT.finditer(view.flat[edge.lo : lo])), default=edge.lo)
    start = _without_verbs(view, joint, lo)
    return _without_generic(view, start, lo, edge.region)


def _without_verbs(view: View, start: int, lo: int) -> int:
    """服务|职工, …分公司|职工: a verb before a population governs it, and a body before it employs it.

    Participles (返乡, 受灾) and words cut before 型 are part of the name.
    """
    frames = column("verbs", "verb", "frame")
    for token in view.tokens:
        if not (start <= token.lo and token.hi <= lo) or token.text in _MODIFYING:
            continue
        verb = token.tag in ("v", "vd", "vi", "p", "d") or (len(token.text) > 1 and token.text in frames)
        if token.text.endswith(_SERVING) or (verb and view.flat[token.hi] not in "型式化性") or token.text.endswith(_EMPLOYER):
            start = token.hi
    return start


def _without_generic(view: View, start: int, lo: int, placed: bool) -> int:
    """Drop 广大, 全市, years and places from the left: they say nothing of who the people are."""
    if placed:
        for region in view.regions:
            if region.lo <= start < region.hi <= lo:
                start = region.hi
    while start < lo:
        word = next((w for w in _GENERIC if view.flat.startswith(w, start) and _ends_word(view, start + len(w), lo)), "")
        count = _COUNT.match(view.flat, start, lo)
        if not word and not count:
            break
        start += len(count.group() if count else word)
    return start


def _ends_word(view: View, at: int, lo: int) -> bool:
    return at == lo or (at < lo and at in view.token_at)
