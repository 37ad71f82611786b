"""What is done: campaigns, contests, meetings, classes, mechanisms, services; quoted names with or without a head noun."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.mentions.heads import Heads, head_at, head_table, words_with_head
from kg.extract.mentions.initiatives.deeds import done_objects
from kg.extract.mentions.initiatives.edges import name_edge
from kg.extract.mentions.initiatives.event_names import framed_start, takes_place, told_start
from kg.extract.mentions.initiatives.no_names import HELD, is_clause, is_no_thing, modifies_noun, says_nothing, without_manner
from kg.extract.mentions.initiatives.quoted_things import MEANS, quoted_things, verb_before
from kg.extract.mentions.initiatives.recurring import recurring_things
from kg.extract.mentions.initiatives.subject_lists import listed_subjects
from kg.extract.mentions.initiatives.way_names import with_relative
from kg.extract.mentions.name_edges import Edge, left_edge
from kg.extract.views import Span, View
from kg.lexicon import word_set, words_of

_GENERIC = word_set("initiatives.generic")
# Heads of what only a motto names: “甲、乙”的|办法.
_OF_MOTTOS = word_set("initiatives.of_mottos")
# Heads that say nothing without a name of their own.
_VAGUE = word_set("initiatives.vague")
# Acts of people: behind their name they are what those people do (职工|捐款), not what is done for them.
_ACTS = word_set("initiatives.acts")
_PEOPLE = words_of("initiatives.people")
# What a body does, behind its name: …总工会|驻村帮扶.
_GIVEN_BY_BODIES = words_of("initiatives.given_by_bodies")
_DEEDS = re.compile(
    r"(?!一[件项])[\d一二三四五六七八九十]+(?:大?[件项]|大)(?:为民|惠民|民生|暖心|关爱|重点|服务)?(?:实事|好事)(?!项目)"
)
_AND_ALSO = re.compile("暨")
_HELD_BEFORE = re.compile("(?:举办|举行|召开|开展|出席|参加|主办|承办)了?(?P<first>(?!的)[^,，。;；的]{4,30})$")
# How fairs of the country are called: 第七届中国(某市)国际文化产业|博览会.
_FAIR = re.compile(
    r"(?:[12]\d{3}年?)?(?:第[一二三四五六七八九十\d]{1,3}届)?中国[(（][\u4e00-\u9fff]{2,6}[)）](?:(?![的了在暨举])[\u4e00-\u9fff]){2,16}?"
    r"(?P<head>博览会|展览会|交易会|洽谈会|展销会|投资促进会|论坛|峰会|大会|大赛)"
)
_MARK = re.compile("[，,。;；：:]")
_FRONTING = frozenset("把将就")
# What is built up and is no work with a name: 支持|中西部地区|建设.
_LAND = re.compile("(?:地区|区域|城市|乡村|国家|家乡|祖国|社会|经济|项目|重点|设施|基础设施|场所|[省市县区乡镇村])$")
_ABOUT = words_of("initiatives.about")
_NAMING = 5  # characters of a kind of event that tells as much as a name: 专场招聘会, not 运动会


@cache
def _heads() -> Heads:
    return head_table("initiatives", "head")


def find_initiatives(view: View) -> list[Span]:
    """Initiatives of one sentence, overlaps included."""
    found = []
    for token, head in words_with_head(view, _heads()):
        if len(token.text) <= len(head) or token.tag.startswith(("n", "j", "l", "vn")):
            span = _headed(view, token.hi, head)
            if span is not None:
                found.append(span)
    found += _counted_deeds(view)
    found += [Span(m.start(), m.end(), "Initiative", "headed-initiative", m["head"]) for m in _FAIR.finditer(view.flat)]
    found += _joined_events(view, found)
    found += quoted_things(view, _heads()) + (done_objects(view, _heads()) if view.sentence.role != "note" else [])
    listed = [*listed_subjects(view, _heads()), *recurring_things(view, _heads())]
    sure = {(span.lo, span.hi) for span in listed}
    return [span for span in found if (span.lo, span.hi) not in sure] + listed


def _counted_deeds(view: View) -> list[Span]:
    """服务职工|十件实事, as a weak mention: what a union promises for a year."""
    return [
        Span(left_edge(view, deeds.start()).lo, deeds.end(), "Initiative", "headed-initiative", "实事", "weak")
        for deeds in _DEEDS.finditer(view.flat)
    ]


def _joined_events(view: View, found: list[Span]) -> list[Span]:
    """民主管理“开门纳谏”暨关心货车司机|座谈会: 暨 makes one name of two, whatever word the second begins with."""
    joined = []
    for joint in _AND_ALSO.finditer(view.flat):
        lo, after = joint.start(), joint.end()
        right = [s for s in found if after <= s.lo <= after + 4 and s.hi <= after + 40 and s.strength == "strong"]
        if not right or any(s.lo < lo < s.hi for s in found):
            continue
        left = min((s.lo for s in found if s.hi == lo), default=_held_from(view, lo))
        last = max(right, key=lambda s: s.hi)
        if lo - left >= 4 and not _MARK.search(view.flat, left, last.lo):
            joined.append(Span(left, last.hi, "Initiative", "headed-initiative", last.head))
    return joined


def _held_from(view: View, hi: int) -> int:
    """Where the first of two joined events begins: behind the verb of holding (举办了|某中心揭牌|暨…), else by its words."""
    held = _HELD_BEFORE.search(view.flat, 0, hi)
    return held.start("first") if held else left_edge(view, hi).lo


def _headed(view: View, hi: int, head: str) -> Span | None:
    strength, lo = _heads()[head]["strength"], hi - len(head)
    if strength == "bare":
        return None if modifies_noun(view, hi) else Span(lo, hi, "Initiative", "known-initiative", head)
    if head == "建设" and (head_at(view.flat, lo, _heads()) or _LAND.search(view.flat[:lo])):
        return None
    if len(head) == 1 and view.flat.endswith(("办赛", "办班", "办展", "办节"), 0, hi):
        return None
    core, edge = _edges(view, hi, head, strength)
    name = view.flat[edge.lo : lo]
    if head == "建设" and any(place.lo == edge.lo and place.hi == lo for place in view.regions):
        return None  # 甲市|建设|乙新城
    if is_no_thing(view, edge, hi, head, strength) or any(q.lo == edge.lo and hi < q.hi for q in view.quotes):
        return None  # “甲提醒、乙|巡查|、丙讲评”
    if strength == "weak" and name == "计划":
        return None  # 计划|走访慰问: what is to be done
    if strength == "strong" and (not name or name in _GENERIC) and _is_event(head) and _is_told(view, edge.lo, hi):
        return Span(edge.lo, hi, "Initiative", "bare-event", head, _held_strength(view, edge.lo, hi))
    if strength == "weak" and head in _ACTS and without_manner(name).endswith(_PEOPLE) and not _is_title(view, edge.lo, lo):
        return Span(lo, hi, "Initiative", "headed-initiative", head, "weak") if len(head) >= 4 else None
    clause = strength == "weak" and edge == core and is_clause(view, name, edge.lo, hi)
    if clause or says_nothing(view, edge, lo, head) or (head in _OF_MOTTOS and not edge.quoted):
        return None
    if not (strength == "strong" and (edge.quoted or edge.region or len(name) >= 4)) and modifies_noun(view, hi):
        told = edge.quoted and not head_at(view.flat, lo, _heads())  # “某杯”竞赛|组委会, not “甲+”模式服务|职工
        told = told or (head.endswith("试点") and view.flat.startswith("单位", hi))
        return Span(edge.lo, hi, "Initiative", "modifying-initiative", head, "weak") if told else None
    if edge.quoted:
        return Span(edge.lo, hi, "Initiative", "quoted-name-with-head", head)
    strong = (strength == "strong" and len(name) >= 2) or strength == "known" or _governed(view, edge.lo, hi)
    strong = strong or (head == "创建" and _is_title(view, edge.lo, lo))
    return Span(edge.lo, hi, "Initiative", "headed-initiative", head, "strong" if strong else "weak")


def _is_title(view: View, lo: int, hi: int) -> bool:
    """劳动关系和谐企业|创建, 模范职工之家|评选: whether what stands before an act is a title that it aims at."""
    return len(head_at(view.flat[lo:hi], hi - lo, head_table("honours", "honour"))) > 4


def _edges(view: View, hi: int, head: str, strength: str) -> tuple[Edge, Edge]:
    """The left edge of the name before a head, and the same with the clause that tells what it is (以甲为乙的|体系)."""
    lo = hi - len(head)
    core = name_edge(view, lo, strength)
    if not core.quoted and (start := framed_start(view, core.lo, hi, _heads())) < core.lo:
        core = core._replace(lo=start, words=core.words + 2)
    edge = with_relative(view, core, head)
    edge = edge._replace(lo=told_start(view, edge.lo, hi))
    name = view.flat[edge.lo : lo]
    if (meant := name.rfind("”即")) >= 0:
        edge = Edge(edge.lo + meant + 2, words=1)  # “三节”|即|职工读书节
    given = head.endswith(_GIVEN_BY_BODIES) or strength == "weak"
    if given and not edge.quoted and (at := name.rfind("总工会")) >= 0 and len(name) - at >= 5:
        edge = Edge(edge.lo + at + 3, words=1)
    return core, edge


def _is_told(view: View, lo: int, hi: int) -> bool:
    """Whether an event without a name is held by somebody, or opens a clause that says that it takes place."""
    return verb_before(view, lo) or (hi - lo >= _NAMING - 1 and takes_place(view, lo, hi))


def _held_strength(view: View, lo: int, hi: int) -> str:
    """An event without a name is sure where its clause says that it takes place, and it is none that was named before."""
    return "strong" if hi - lo >= _NAMING and takes_place(view, lo, hi) else "weak"


def _is_event(head: str) -> bool:
    """Whether a head alone tells what is held (培训班, 讲座, 启动仪式), where 活动 or 工程 tells nothing."""
    return len(head) >= 2 and head not in _VAGUE


def _governed(view: View, lo: int, hi: int) -> bool:
    """Whether a name is the matter of its clause: 把|厂务公开|纳入, 以|…|为抓手, 在|…|中, 普法讲座|办了12场."""
    if hi - lo >= 4 and HELD.match(view.flat, hi):
        return True
    if hi - lo < 4 or not lo:
        return False
    means = view.flat[lo - 1] == "以" and MEANS.match(view.flat, hi)
    within = view.flat[lo - 1] == "在" and hi - lo >= _NAMING and view.flat.startswith(("中", "上"), hi)
    return bool(means) or within or view.flat[lo - 1] in _FRONTING or view.flat.endswith(_ABOUT, 0, lo)
