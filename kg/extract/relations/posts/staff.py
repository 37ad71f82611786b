"""Who works where by other words than a post before the name: 张某(某厂焊工), 在某公司|工作了12年的|张某, 在某厂,焊工|张某."""

from __future__ import annotations

import re

from kg.extract.relations.posts.elections import posts_at
from kg.extract.relations.posts.title_words import CRAFT, employs
from kg.extract.relations.posts.walk import PLAIN_WORKER, Walk, ending_at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_EMPLOYERS = frozenset(("Enterprise", "Institution"))
_BRACKET = re.compile(r"[(（](?:现任|时任|原|系|女[,，]|男[,，])?")
# What a bracket says behind a body: 焊工, 总装车间班长; no place, date or number.
_SAID = re.compile(r"(?P<title>[\u4e00-\u9fffA-Za-z0-9、]{2,14})[)）]")
# …公司|工作了12年的(老职工)|张某, …医院|从事护理工作的|李某.
_WORKING = re.compile(
    r"(?:里|内)?(?:毕业|就读|上学|出战[^,，。;；、]{0,8}?|参赛|参加[^,，。;；、]{2,12}?|干|守|待|当班|值班|坐班|执勤|当值|从事[\u4e00-\u9fff]{2,6}工作|工作|上班|务工|打工|任职|就职|供职|做工|下来|退下来|出来|走出来?|下岗|退休|内退|分流|转岗|当[\u4e00-\u9fff]{2,4})"
    r"(?:已?了?(?:近|超过|将近)?[\d一二三四五六七八九十]+[余多个]*年[多余]?)?的"
    rf"(?:一名|一位)?(?:(?:{any_of('posts.kinds_of_workers')})*(?:职工|员工|工人|女工|师傅))?$"
)


# …职业学院|数控专业(大三)学生|张某
_STUDYING = re.compile(
    r"(?:(?![的了在是与和及、,，。;；])[\u4e00-\u9fffA-Za-z0-9]){0,14}(?:(?<![大中小留])学生|毕业生|大学生|研究生|学员)$"
)
# 张某,1992年从|某技校|毕业, 张某毕业于|某大学, 李某就职于|某公司.
_AT_SOME_TIME = re.compile(
    r"[,，]?(?:他|她)?(?:[\d年月]{2,8}|早年|当年|后来|曾|原|现)*(?P<word>从|自|(?:毕业|就职|供职|任职|就读|受雇|效力|入职)于|入职)"
)
_SCENE = ("在", "走进", "来到", "进入", "走访")
_ON_THE_ROAD = words_of("posts.on_the_road")
_PLANTS = words_of("posts.plants")
_STUDENTS = ("学生", "毕业生", "研究生", "学员")
_GRADUATES = re.compile(r"[\u4e00-\u9fff]{0,8}?毕业")


def noted_posts(view: View, person: Span) -> list[tuple[Span, str]]:
    """The posts of a note in brackets behind a name: 张某(某公司|焊工)."""
    note = _BRACKET.match(view.flat, person.hi)
    body = next((s for s in view.spans if note and s.lo == note.end() and employs(s)), None)
    if body is None or note is None:
        return []
    said = _SAID.match(view.flat, body.hi)
    if said is None:
        return []
    return posts_at(view, body.lo) or ([(body, said["title"])] if CRAFT.fullmatch(said["title"]) else [])


def worked_for(view: View, walk: Walk) -> Span | None:
    """The employer of a clause before the name that says somebody works there: 在某公司|工作了12年的|."""
    working = _WORKING.search(view.flat, max(0, walk.pos - 24), walk.pos)
    return ending_at(view, working.start(), ORGANISATIONS | {"Facility"}) if working else None


def school_of(view: View, walk: Walk) -> Span | None:
    """The school right before words for its student: 某职业学院|数控专业学生|."""
    near = (s for s in reversed(view.spans) if s.type == "Institution" and s.hi <= walk.pos)
    school = next(near, None) if view.flat.endswith(_STUDENTS, 0, walk.pos) else None
    return school if school is not None and _STUDYING.fullmatch(view.flat, school.hi, walk.pos) else None


def was_at(view: View, person: Span) -> list[Span]:
    """Where a person behind whose name it is said has learnt or works: 张某,1992年从|某技校|毕业."""
    note = _BRACKET.match(view.flat, person.hi)
    noted = next((s for s in view.spans if note and s.lo == note.end() and s.type in _EMPLOYERS), None)
    if noted is not None and view.flat.startswith((")", "）"), noted.hi):  # 获奖者张某（某公司）
        return [noted]
    word = _AT_SOME_TIME.match(view.flat, person.hi)
    body = next((s for s in view.spans if word and s.lo == word.end() and s.type in _EMPLOYERS), None)
    if word is None or body is None:
        return []
    return [body] if len(word["word"]) > 1 or _GRADUATES.match(view.flat, body.hi) else []


def on_site(view: View, walk: Walk) -> Span | None:
    """The works that the words before name as the scene: 在某公司|里,灯火通明,焊工|张某…; only for who works with the hands."""
    if not walk.waiting or view.flat[walk.pos - 1 : walk.pos] not in (",", "，"):
        return None
    title, department = walk.waiting[-1]
    if department or title.endswith(_ON_THE_ROAD) or not (CRAFT.fullmatch(title) or PLAIN_WORKER.search(title)):
        return None
    near = [s for s in view.spans if s.hi < walk.pos and (s.type in ORGANISATIONS | {"Person"} or _is_works(view, s))]
    works = near[-1] if near and _is_works(view, near[-1]) else None
    if works is None or re.search("[。;；:：“”]", view.flat[works.hi : walk.pos]):
        return None
    owners = (s.lo for s in near if s.hi == works.lo or view.flat[s.hi : works.lo] == "的")
    return works if view.flat.endswith(_SCENE, 0, _named_from(view, min(owners, default=works.lo))) else None


def _is_works(view: View, span: Span) -> bool:
    """Whether people work with the hands at what a span names: a firm, a shop floor of it, a plant."""
    return span.type == "Enterprise" or span.rule == "shop-floor" or view.text(span).endswith(_PLANTS)


def _named_from(view: View, lo: int) -> int:
    """Where the place begins that says where works are: 走进|某市的|某换流站."""
    places = [s for s in view.spans if s.type == "Region" and s.hi in (lo, lo - 1) and view.flat[s.hi : lo] in ("", "的")]
    return _named_from(view, places[0].lo) if places else lo

