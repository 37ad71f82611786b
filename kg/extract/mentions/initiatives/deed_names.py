"""The name of one thing done, freed of the act before it and of what happens behind it: 开展|义诊, 主办的|技能大赛|启动."""

from __future__ import annotations

import re

from kg.extract.mentions.heads import Heads, head_at
from kg.extract.mentions.initiatives.edges import behind_maker
from kg.extract.mentions.initiatives.quoted_things import names_several
from kg.extract.views import Span, View
from kg.lexicon import any_of, column, word_set, words_of

_VAGUE = word_set("initiatives.vague")
_OF_MOTTOS = word_set("initiatives.of_mottos")
# “甲”“乙”: two names, not one.
_QUOTES = re.compile("(?:“[^“”]*”){2,}")
_GENERIC = word_set("initiatives.generic") | word_set("deeds.generic")
_COMMON = words_of("initiatives.common")
_ABSTRACT = tuple(word_set("deeds.abstract"))
# Characters of a name with a head that tells what is held.
LONGEST = 44
# 组织|劳模参加|义诊: who goes to what is done; 工会参与协商 is a way of doing it.
_GOERS = re.compile(
    "(?!(?:工会|法院|企业|社会|部门|律师|专家|政府|多方)参与)"
    "(?:(?:(?![的和与])[\u4e00-\u9fff]){2,8}?(?:参加|参与|观看|参观|接受|聆听)|[\u4e00-\u9fff\\d、]{2,30}?参加)了?"
)
# 主题宣讲|42场次: how often a thing was held makes it one that was.
_HELD = re.compile(r"(?:约|近|超过?|共)?[\d一二三四五六七八九十百千]+[余多]?(?:场次|场|期|堂|班次|轮次)")
_COUNTED = re.compile(r"^每|^\d+[余多]?[个名位家场期次]|每(?:[年月季周天日班]|半年)")
# 抢单式|管理, “一人一档”|管理: a style of managing is a way that something is done.
_STYLED = re.compile("(?:[式制化]|[”’]|一[\u4e00-\u9fff]一[\u4e00-\u9fff])[”’]?管理$")
# 健康|保障: what a list counts among things done.
_DOABLE = words_of("deeds.doable")
# 慰问|困难职工, 走访|劳模: what is done to people is a thing where a list is summed up as such.
CARE = re.compile(rf"(?:{any_of('deeds.caring')})+(?!活动|服务)[\u4e00-\u9fff]{{2,14}}")
# 法律|进企业: where something is brought.
_INTO = re.compile("[\u4e00-\u9fff”][进入下](?:企业|单位|群众|职工|家庭|学生)$")
FOR_EACH = re.compile("一([\u4e00-\u9fff])一(?!\\1)[\u4e00-\u9fff]")  # 一户一策
_ENDS_NOMINAL = ("n", "vn", "l", "j", "an", "nz", "i")
# 职工服务|(帮扶)中心: what a bracket cuts.
_BRACKETED = re.compile("[(（][\u4e00-\u9fff]{1,6}[)）](?:中心|基地|机构|工会|[站室点所处队组会班])")
# 职工花卉|展, 争议案件评析|会: last characters that tell what is held, whatever stands before them.
_EVENT_ENDS = words_of("deeds.event_ends")
_NO_EVENTS = words_of("deeds.no_events")
# 举办|职工夜校|现场: what a photo shows of it.
_SEEN = word_set("deeds.seen")
# 法律, 安全: words that say nothing of work or activities, but tell what is taught or checked.
_TOPICS = word_set("deeds.topics")
_PEOPLE = words_of("deeds.not_things")


def commonplace(text: str) -> bool:
    """Whether a name is that of what every plant and office has, with a word before it at most.

    >>> commonplace("经营项目"), commonplace("第一个五年计划"), commonplace("青工技能大赛选拔竞赛项目")
    (True, True, False)
    """
    if not text.endswith(_COMMON):
        return False
    common = next(word for word in _COMMON if text.endswith(word))
    return len(text) - len(common) <= 4 and "“" not in text


def is_counted(text: str) -> bool:
    """Whether a name says how many or how often outside of quotation marks, and is none.

    >>> is_counted("76个班次"), is_counted("巡诊团每季度上线巡诊"), is_counted("“每周一课”培训")
    (True, True, False)
    """
    listed = re.sub("“[^“”]*、[^“”]*”", "“”", text)  # “甲、乙”2个专项活动 is the name of both
    return _COUNTED.search(re.sub("“[^“”]+”", "", listed)) is not None


def cut_by_bracket(view: View, hi: int) -> bool:
    """Whether a bracket behind a name belongs to a longer one: 职工服务|(帮扶)中心."""
    return view.flat[hi : hi + 1] in ("(", "（") and _BRACKETED.match(view.flat, hi) is not None


def piece(view: View, lo: int, hi: int, heads: Heads, needs_head: bool, listed: bool = False) -> Span | None:
    """One thing done; None where its form is that of something else."""
    lo, hi = _trimmed(view, lo, hi, heads)
    text, head = view.flat[lo:hi], head_at(view.flat, hi, heads)
    head = "" if head in _OF_MOTTOS and "”" not in text else head
    longest = LONGEST if head and heads[head]["strength"] == "strong" else 26
    place = view.region_ending(hi)
    if hi not in view.token_ending or not 3 <= len(text) <= longest or text in _GENERIC or (place and place.hi - place.lo > 2):
        return None  # 推广|甲市乙区|的做法
    if _is_no_deed(text, listed, listed or not needs_head) or commonplace(text) or is_counted(text) or cut_by_bracket(view, hi):
        return None
    if head and text[: -len(head)] in _GENERIC | {""} and not _is_told(view, hi, text, head, heads, needs_head, listed):
        return None
    if not _ends_as_thing(view, lo, hi, head, heads, needs_head, listed) or _has_loose_quotes(text):
        return None
    return Span(lo, hi, "Initiative", "done-object", head, "weak")


def _trimmed(view: View, lo: int, hi: int, heads: Heads) -> tuple[int, int]:
    """开展|义诊, 劳模参加|义诊, 技能大赛|启动: without who does it before a thing, and what happens to it behind."""
    hi = _before_happening(view, hi, heads)
    lo = behind_maker(view, lo, hi)
    while begins_with_act(view, lo) and hi - lo > 4:
        lo = view.tokens[view.token_at[lo]].hi
    goers = _GOERS.match(view.flat, lo, hi)
    return (goers.end() if goers is not None else lo), hi


def _is_told(view: View, hi: int, text: str, head: str, heads: Heads, needs_head: bool, listed: bool) -> bool:
    """Whether a head with a general word at most is a thing: 法律|宣讲, 主题|宣讲|42场次, 咨询 in a list, 安全|知识竞赛."""
    if head not in _VAGUE and text[: -len(head)] in _TOPICS and not needs_head:
        return True
    if len(text) > len(head) and head not in _VAGUE and _HELD.match(view.flat, hi):
        return True
    if listed and len(text) >= max(len(head), 3) and head not in _VAGUE | _GENERIC:
        return True
    return tells_alone(text, head, heads)


def _ends_as_thing(view: View, lo: int, hi: int, head: str, heads: Heads, needs_head: bool, listed: bool) -> bool:
    """Whether the end of a name is that of a thing: its head, a quote, a noun or what is held (职工花卉|展)."""
    text, last = view.flat[lo:hi], view.tokens[view.token_ending[hi]]
    quoted = text[-1] == "”" and text[0] != "“" and head_at(view.flat, hi - 1, heads)  # 推进|劳动保护“安康行动”
    event = len(text) >= 4 and text.endswith(_EVENT_ENDS) and not text.endswith(_NO_EVENTS)
    if head or event or FOR_EACH.fullmatch(text):
        return True
    if needs_head and not quoted:
        return False
    noun = last.tag.startswith(_ENDS_NOMINAL) or listed or (last.tag == "v" and len(last.text) == 2)
    return (text[-1] == "”" and text.count("“") == 1) or (len(text) >= 4 and noun)


def _has_loose_quotes(text: str) -> bool:
    """Whether a name is two quoted ones (“甲”“乙”), names several things, or has a quotation mark without its other half."""
    if _QUOTES.fullmatch(text) or names_several(text):
        return True
    return text.count("“") != text.count("”") or text.count("‘") != text.count("’")


def _is_no_deed(text: str, listed: bool, told: bool) -> bool:
    """Whether a name ends in people or in an abstract noun, and is no care for people and no style of managing in a list."""
    if text.endswith(_PEOPLE):
        return not (told and (CARE.fullmatch(text) or _INTO.search(text)))
    return text.endswith(_ABSTRACT) and not _STYLED.search(text) and not (listed and text.endswith(_DOABLE))


def _before_happening(view: View, hi: int, heads: Heads) -> int:
    """Without what happens to a thing behind its head: 主办的|技能大赛|启动."""
    index = view.token_ending.get(hi)
    at = view.tokens[index].lo if index is not None else 0
    if index is None or not head_at(view.flat, at - (view.flat[at - 1] == "”"), heads):
        return hi
    last = view.tokens[index]
    if last.text == "建设" or last.text in _SEEN:
        return last.lo
    return last.lo if column("verbs", "verb", "frame").get(last.text) in ("conduct", "happen") else hi


def begins_with_act(view: View, lo: int) -> bool:
    """Whether a member of a list is a verb with its object (建立|台账), which is a step and no thing."""
    index = view.token_at.get(lo)
    word = view.tokens[index].text if index is not None else ""
    acts = column("verbs", "verb", "frame").get(word) in ("build", "conduct", "issue")
    return acts and column("words", "word", "edge").get(word) != "noun"


def tells_alone(text: str, head: str, heads: Heads) -> bool:
    """Whether a head needs no name of its own: 生活救助, 安全|知识竞赛; 活动 and 工作 do."""
    return head not in _VAGUE and (heads[head]["strength"] == "strong" or len(head) >= 4)
