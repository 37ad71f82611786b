"""What is done: campaigns, contests, meetings, classes, mechanisms, services; quoted names with or without a head noun."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from kg.extract.mentions.heads import Heads, head_at, head_table, words_with_head
from kg.extract.mentions.initiatives.deed_members import commonplace, cut_by_bracket
from kg.extract.mentions.initiatives.deeds import done_objects
from kg.extract.mentions.initiatives.edges import name_edge
from kg.extract.mentions.initiatives.event_names import framed_start, takes_place, told_start
from kg.extract.mentions.initiatives.quoted_things import MEANS, names_several, quoted_things, verb_before
from kg.extract.mentions.initiatives.subject_lists import listed_subjects
from kg.extract.mentions.initiatives.way_names import with_relative
from kg.extract.mentions.name_edges import Edge, left_edge
from kg.extract.views import Span, View
from kg.lexicon import word_set, words_of

_GENERIC = word_set("initiatives.generic")
_VISITING = word_set("initiatives.visiting")
# 读书活动|计划: what a plan on paper is for.
_PLANNED = ("活动", "工作", "实施", "年度")
# Nouns of one character that a name only leads up to: 甲市救助|局, 法律维权|课.
_SHORT_NOUNS = frozenset("局部处院所站厅科室办队团组委司厂店社馆课险卡证")
# Heads of what only a motto names: “甲、乙”的|办法.
_OF_MOTTOS = word_set("initiatives.of_mottos")
# Heads that say nothing without a name of their own.
_VAGUE = word_set("initiatives.vague")
# Nouns behind a name that tell of the thing itself.
_ASPECTS = word_set("initiatives.aspects")
# Acts of people: behind their name they are what those people do (职工|捐款), not what is done for them.
_ACTS = word_set("initiatives.acts")
# What a place or a body does, unless a name stands between: 某市|检查….
_DOINGS = word_set("initiatives.doings")
_PEOPLE = words_of("initiatives.people")
# What a column of a paper is called, alone on its line: 工会|论坛.
_RUBRICS = frozenset(("论坛", "讲堂", "课堂", "讲坛", "大讲堂", "沙龙"))
# What a body does, behind its name: …总工会|驻村帮扶.
_GIVEN_BY_BODIES = words_of("initiatives.given_by_bodies")
_BODY_ENDS = words_of("initiatives.body_ends")
_WAYS = words_of("initiatives.ways")
_PARTIES = ("用人单位", "企业", "职工", "资方", "对方", "员工")
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
_COUNTERS = word_set("name_edges.classifiers")
# 到|2035年|培养: when, and no name.
_YEAR = re.compile("[12]\\d{3}年")
_LISTED = re.compile("”[、和及与]?$")
_COUNTS = re.compile("”等?(?:\\d+|[二两三四五六七八九十]+)(?:[项个类种]|大(?:主题|重点|专项|特色|关爱|服务|惠民)?)?$")
_LISTED_OF = re.compile("(?:、[\u4e00-\u9fff]{2,8}){1,4}的")
_FRONTING = frozenset("把将就")
# What is said of a matter, not done in it: 关于|老龄工作|的重要论述.
_SAID_OF = re.compile("的(?:系列|一系列|有关|相关|重要|指示|讲话)*(?:论述|指示|讲话|批示|精神|部署|理论|思想)")
# What a matter does of itself: 推动|档案工作|再上新台阶.
_RISES = re.compile("再|迈上|走在|走深|提质|向纵深|更上|取得|开创|高质量|创新发展|有序|有力|有效|顺利|健康发展|稳步")
# Where someone is at work: 在|码头工作.
_AT_WORK = re.compile("[在到于来]$")
# What is built up and is no work with a name: 支持|中西部地区|建设.
_LAND = re.compile("(?:地区|区域|城市|乡村|国家|家乡|祖国|社会|经济|项目|重点|设施|基础设施|场所|[省市县区乡镇村])$")
# How a subject acts: 工会|率先|调研.
_HOW = re.compile(
    "(?:先行|先后|随后|首先|率先|主动|积极|及时|同步|再次|连续|多次|联合|共同|携手|全程|出资|投资|筹资|集资|自筹资金|牵头|负责)+$"
)
# Who is told a number, or calls it: 公布|维权热线.
_CALLED = ("公布", "拨打", "致电", "拨通")
# 职工活动|阵地: what is there for something is not the thing itself.
_FOR_IT = words_of("initiatives.for_it")
# 法律宣讲|做了200余场: how often a thing was held.
_HELD = re.compile(
    r"(?:已|共|累计|先后|一年)*(?:做|办|开|搞|讲|开展|举办|组织|举行|进行)了?(?:近|超)?\d+[余多]?(?:场|期|堂|轮|场次)"
)
_TRADES = frozenset(("安全", "法律", "管理", "生产", "经济", "专业"))  # 安全|知识竞赛, 法律|培训班
_TAKES_PLACE = re.compile(
    "(?:[在于][^,，。;；]{2,24}?|正式|同期|同步|隆重|随即|随后|先后)*"
    "(?:举行|举办|开幕|开展|开赛|启动|上演|落幕|闭幕|展出)"
)
_ABOUT = words_of("initiatives.about")
_NAMING = 5  # characters of a kind of event that tells as much as a name: 专场招聘会, not 运动会
# Money that is a thing of its own only where somebody founds it: 设立|救助资金, not 拨付|救助资金.
_FUNDS = word_set("initiatives.funds")
_FOUNDED = re.compile(r"(?:设立|建立|成立|创设|创立|筹建)了?(?:[^,，。;；]{0,10}元(?:的|规模的)?|一笔)?$")


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
    listed = listed_subjects(view, _heads())
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
    core, edge = _edges(view, hi, head, strength)
    name = view.flat[edge.lo : lo]
    if _is_no_thing(view, edge, hi, head):
        return None
    if strength == "strong" and (not name or name in _GENERIC) and _is_event(head) and _is_told(view, edge.lo, hi):
        return Span(edge.lo, hi, "Initiative", "bare-event", head, _held_strength(view, edge.lo, hi))
    if strength == "weak" and head in _ACTS and name.endswith(_PEOPLE):
        return Span(lo, hi, "Initiative", "headed-initiative", head, "weak") if len(head) >= 4 else None
    clause = strength == "weak" and edge == core and _is_clause(view, name, edge.lo, hi)
    if clause or _says_nothing(view, edge, lo, head) or (head in _OF_MOTTOS and not edge.quoted):
        return None
    if not (strength == "strong" and (edge.quoted or edge.region or len(name) >= 4)) and modifies_noun(view, hi):
        told = edge.quoted and not head_at(view.flat, lo, _heads())  # “某杯”竞赛|组委会, not “甲+”模式服务|职工
        told = told or (head.endswith("试点") and view.flat.startswith("单位", hi))
        return Span(edge.lo, hi, "Initiative", "modifying-initiative", head, "weak") if told else None
    if edge.quoted:
        return Span(edge.lo, hi, "Initiative", "quoted-name-with-head", head)
    strong = (strength == "strong" and len(name) >= 2) or strength == "known" or _governed(view, edge.lo, hi)
    return Span(edge.lo, hi, "Initiative", "headed-initiative", head, "strong" if strong else "weak")


def _edges(view: View, hi: int, head: str, strength: str) -> tuple[Edge, Edge]:
    """The left edge of the name before a head, and the same with the clause that tells what it is (以甲为乙的|体系)."""
    lo = hi - len(head)
    core = name_edge(view, lo, strength)
    if not core.quoted and (start := framed_start(view, core.lo, hi, _heads())) < core.lo:
        core = replace(core, lo=start, words=core.words + 2)
    edge = with_relative(view, core, head)
    edge = replace(edge, lo=told_start(view, edge.lo, hi))
    name = view.flat[edge.lo : lo]
    if (meant := name.rfind("”即")) >= 0:
        edge = Edge(edge.lo + meant + 2, words=1)  # “三节”|即|职工读书节
    if head.endswith(_GIVEN_BY_BODIES) and not edge.quoted and (at := name.rfind("总工会")) >= 0 and len(name) - at >= 5:
        edge = Edge(edge.lo + at + 3, words=1)
    return core, edge


def _is_no_thing(view: View, edge: Edge, hi: int, head: str) -> bool:
    """Whether the words before a head make it something else: a verb, a line of a telephone, a rubric, what others do."""
    lo, strength = hi - len(head), _heads()[head]["strength"]
    name, before = view.flat[edge.lo : lo], view.flat[edge.lo - 1 : edge.lo]
    if head == "计划" and (name.endswith(_PLANNED) or (not edge.quoted and (_plans(view, edge.lo, lo) or ends_like_body(name)))):
        return True
    if head.endswith("热线") and view.flat.endswith(_CALLED, 0, edge.lo):
        return True
    if head in _FUNDS and not _FOUNDED.search(view.flat[: edge.lo]):
        return True
    if (not edge.quoted and view.flat.startswith(_FOR_IT, hi)) or cut_by_bracket(view, hi):
        return True
    if strength == "weak" and name.startswith(_PARTIES) and before in ("与", "同", "跟"):
        return True  # 与|企业平等|协商
    if strength == "weak" and ((name in _PEOPLE and before == "等") or name.endswith("们") or view.flat.startswith("《", hi)):
        return True  # …集团等企业|宣讲30场, 职工们|共读, 集体学习|《…条例》
    if head in _VISITING and before in ("到", "赴"):
        return True  # 到|…车间观摩
    return not edge.quoted and view.flat.strip() == name + head and head in _RUBRICS


def _plans(view: View, lo: int, hi: int) -> bool:
    """Whether 计划 behind a name is a verb: 某市总工会|计划|三年内建成…, 某省|计划|年底前…."""
    place = view.region_ending(hi)
    whole = (place is not None and place.lo == lo) or ends_like_body(view.flat[lo:hi]) or hi - lo == 2 and view.flat[lo] == "全"
    return whole and view.flat[hi + 2 : hi + 3].isalnum()


def _says_nothing(view: View, edge: Edge, lo: int, head: str) -> bool:
    """Whether a head stands with no name, a generic one, or that of a body, or sums up quoted names (“甲”“乙”|两大|工程)."""
    name, hi = view.flat[edge.lo : lo], lo + len(head)
    held = len(name) > 1 and head not in _VAGUE | _GENERIC and _HELD.match(view.flat, hi)
    if (
        (name.strip("“”‘’") in _GENERIC and not held and not (name in _TRADES and head not in _VAGUE and len(head) > 2))
        or (len(head) == 1 and len(name) < 3)
        or (not name and (len(head) < 4 or head in _VAGUE) and not _is_show(view, hi, head))
    ):
        return True
    if not edge.quoted and (name.endswith("领域") or name.startswith(("每", "在")) or _YEAR.fullmatch(name)):
        return True
    if name.endswith("总") and view.region_ending(lo - 1) is not None:
        return True
    if name[:1] in _COUNTERS and view.flat[edge.lo - 1 : edge.lo].isdigit():
        return True  # 759|名经预赛选拔的选手
    if edge.quoted and names_several(name + head):
        return True
    if _COUNTS.search(name) and ("”“" in name or _LISTED.search(view.flat, max(0, edge.lo - 2), edge.lo)):
        return True
    return not edge.quoted and not edge.region and commonplace(view.flat[edge.lo : hi])


def _is_show(view: View, hi: int, head: str) -> bool:
    """书法展|在…举行, 篮球赛|开赛: a show or match that its kind alone tells; a final is one of something."""
    kind = len(head) == 3 and head.endswith(("展", "赛")) and not head.endswith("决赛")
    return kind and _TAKES_PLACE.match(view.flat, hi) is not None


def _is_clause(view: View, name: str, lo: int, hi: int) -> bool:
    """Whether a weak name is a subject and its act (…总工会|慰问), or one word of a list before 的 (合作、联动的|平台)."""
    served = view.flat[lo - 1 : lo] == "为" and view.flat.endswith("服务", 0, hi)
    work = view.flat.endswith("工作", 0, hi)
    place = view.region_ending(lo + len(name))
    acts = place is not None and place.lo == lo and view.flat[lo + len(name) : hi] in _ACTS | _DOINGS
    if view.flat.startswith("了", hi) or acts:
        return True
    job = view.flat.endswith("从事", 0, lo) or (work and bool(_RISES.match(view.flat, hi) or _AT_WORK.search(view.flat[:lo])))
    said = _SAID_OF.match(view.flat, hi) or _LISTED_OF.match(view.flat, hi)
    subject = ends_like_body(name) and not view.flat.endswith(_WAYS, 0, hi)  # 项目工会|模式
    return subject or served or job or bool(said) or view.sentence.role == "note"


def _is_told(view: View, lo: int, hi: int) -> bool:
    """Whether an event without a name is held by somebody, or opens a clause that says that it takes place."""
    return verb_before(view, lo) or (hi - lo >= _NAMING - 1 and takes_place(view, lo, hi))


def _held_strength(view: View, lo: int, hi: int) -> str:
    """An event without a name is sure where its clause says that it takes place, and it is none that was named before."""
    return "strong" if hi - lo >= _NAMING and takes_place(view, lo, hi) else "weak"


def _is_event(head: str) -> bool:
    """Whether a head alone tells what is held (培训班, 讲座, 启动仪式), where 活动 or 工程 tells nothing."""
    return len(head) >= 2 and head not in _VAGUE


def modifies_noun(view: View, hi: int) -> bool:
    """Whether a name is only the modifier of the noun behind it (创建|单位, 竞赛|形式); 改革|成果 still tells of the reform."""
    index = view.token_at.get(hi)
    if index is None:
        return False
    after = view.tokens[index]
    return after.text in _SHORT_NOUNS or (
        after.tag in ("n", "nz")
        and len(after.text) > 1
        and after.text not in _ASPECTS
        and view.flat[after.hi : after.hi + 1] != "化"
    )


def _governed(view: View, lo: int, hi: int) -> bool:
    """Whether a name is the matter of its clause: 把|厂务公开|纳入, 以|…|为抓手, 普法讲座|办了12场."""
    if hi - lo >= 4 and _HELD.match(view.flat, hi):
        return True
    if hi - lo < 4 or not lo:
        return False
    means = view.flat[lo - 1] == "以" and MEANS.match(view.flat, hi)
    return bool(means) or view.flat[lo - 1] in _FRONTING or view.flat.endswith(_ABOUT, 0, lo)


def ends_like_body(name: str) -> bool:
    """Whether a modifier is really a subject (…总工会|慰问, …养老院|捐赠, …工会先行|调解)."""
    return _HOW.sub("", name).endswith(_BODY_ENDS)
