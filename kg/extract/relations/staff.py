"""Who works where by other words than a post before the name: 张某(某厂焊工), 在某公司|工作了12年的|张某, 在某厂,焊工|张某."""

from __future__ import annotations

import re

from kg.extract.relations.elections import posts_at
from kg.extract.relations.post_walk import CRAFT, PLAIN_WORKER, Walk, ending_at
from kg.extract.views import Span, View
from kg.lexicon import any_of

_EMPLOYERS = frozenset(("Enterprise", "Institution"))
_BRACKET = re.compile(r"[(（](?:现任|时任|原|系|女[,，]|男[,，])?")
# What a bracket says behind a body: 焊工, 总装车间班长; no place, date or number.
_SAID = re.compile(r"(?P<title>[\u4e00-\u9fffA-Za-z0-9、]{2,14})[)）]")
# …公司|工作了12年的(老职工)|张某, …医院|从事护理工作的|李某.
_WORKING = re.compile(
    r"(?:里|内)?(?:从事[\u4e00-\u9fff]{2,6}工作|工作|上班|务工|打工|任职|就职|供职|做工|当[\u4e00-\u9fff]{2,4})"
    r"(?:已?了?(?:近|超过|将近)?[\d一二三四五六七八九十]+[余多个]*年[多余]?)?的"
    rf"(?:一名|一位)?(?:(?:{any_of('posts.kinds_of_workers')})*(?:职工|员工|工人|女工|师傅))?$"
)


def noted_posts(view: View, person: Span) -> list[tuple[Span, str]]:
    """The posts of a note in brackets behind a name: 张某(某公司|焊工)."""
    note = _BRACKET.match(view.flat, person.hi)
    body = next((s for s in view.spans if note and s.lo == note.end() and s.type in _EMPLOYERS | {"UnionBody"}), None)
    if body is None or note is None:
        return []
    said = _SAID.match(view.flat, body.hi)
    if said is None:
        return []
    return posts_at(view, body.lo) or ([(body, said["title"])] if CRAFT.fullmatch(said["title"]) else [])


def worked_for(view: View, walk: Walk) -> Span | None:
    """The employer of a clause before the name that says somebody works there: 在某公司|工作了12年的|."""
    working = _WORKING.search(view.flat, max(0, walk.pos - 24), walk.pos)
    return ending_at(view, working.start(), _EMPLOYERS) if working else None


def on_site(view: View, walk: Walk) -> Span | None:
    """The works that the clause before names as the scene: 在某公司|,焊工|张某…; only for one who works with the hands."""
    if not walk.waiting or view.flat[walk.pos - 1 : walk.pos] not in (",", "，"):
        return None
    works = ending_at(view, walk.pos - 1, frozenset(("Enterprise",)))
    title, department = walk.waiting[-1]
    by_hand = not department and (CRAFT.fullmatch(title) or PLAIN_WORKER.search(title))
    return works if works is not None and by_hand and view.flat[works.lo - 1 : works.lo] == "在" else None

