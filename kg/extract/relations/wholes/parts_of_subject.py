"""Parts of what a sentence is about: 文化节|安排了|甲、乙; 项目|…搭建|平台; 大赛|期间,|丙、丁|陆续举行; 图为选手进行|戊."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import clause_start, mood, runs
from kg.extract.syntax.subject_things import subject_thing
from kg.extract.syntax.themes import Told, things_of
from kg.extract.views import Span, View
from kg.lexicon import any_of

_INITIATIVE = frozenset(("Initiative",))
_ACTORS = ORGANISATIONS | {"Person", "Group"}
_HOLDS = re.compile(rf"(?:{any_of('parts_of_subject.holding')})(?:了|有|的是)?(?!的)[^,，。;；、“]{{0,12}}$")
_BARE = re.compile(r"(?:其他|系列|一系列|品牌|主题|各类|配套|首场|重点|大?类)*(?:活动|工作|服务|比赛|赛事|项目)+")
_CEREMONY = re.compile("(?<=[\u4e00-\u9fff])(?:启动|开幕|闭幕|颁奖|表彰|开班|结业)(?:仪式|式|典礼|大会)$")
_SAYS = re.compile("提出|要求|强调|指出|号召|倡议|印发|出台")
_IN_TURN = re.compile(
    rf"等?[^,，。;；]{{0,10}}?(?:{any_of('parts_of_subject.in_turn')})+(?:{any_of('parts_of_subject.taking_place')})"
)


def parts_of_subject(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """The partOf claims of the things that a sentence tells of another as its subject; `told` are those carried out."""
    for run in runs(view, _INITIATIVE):
        parts = [s for s in run if not s.anaphor and not _BARE.fullmatch(view.text(s)) and not _is_stage(view, s)]
        if not parts or not _is_held(view, run) or mood(view, run[0].lo) == "denied":
            continue
        whole = subject_thing(views, view, run[0].lo, told) or _event_told(view, run, told)
        if whole is not None and not _is_done_by(view, whole, run[0]) and not _is_only_said(view, whole, run[0]):
            name = views[whole.sentence].text(whole.span)
            parts = [s for s in parts if view.text(s).strip("“”") not in name]
            yield from (Claim(at(view, s), "partOf", whole, view.index, "part-of-subject") for s in parts)


def _is_held(view: View, run: list[Span]) -> bool:
    """安排了|甲、乙; |甲、乙|等活动陆续举行."""
    holding = _HOLDS.finditer(view.flat, clause_start(view, run[0].lo), run[0].lo)
    return any(word.start() in view.token_at for word in holding) or _in_turn(view, run)


def _event_told(view: View, run: list[Span], told: Told) -> Place | None:
    """甲会举办|乙系列活动|,|丙、丁|先后举行: what a list of things held in turn follows in its sentence."""
    if len(run) < 2 or not _in_turn(view, run):
        return None
    before = [p for p in things_of(view, _INITIATIVE, told) if p.span.hi <= run[0].lo]
    return before[-1] if before and not view.flat[before[-1].span.hi : run[0].lo].strip(",，”") else None


def _in_turn(view: View, run: list[Span]) -> bool:
    """|甲、乙|等活动陆续举行."""
    return clause_start(view, run[0].lo) == run[0].lo and _IN_TURN.match(view.flat, run[-1].hi) is not None


def _is_stage(view: View, event: Span) -> bool:
    """Whether an event says by its name what it is an event of: 甲节|启动仪式."""
    return _CEREMONY.search(view.text(event)) is not None or any(s.rule == "event-of" and event.covers(s) for s in view.inner)


def _is_done_by(view: View, whole: Place, part: Span) -> bool:
    """Whether somebody named between a thing and its part does that: 活动中,|甲厂|开展|乙|."""
    begin = whole.span.hi if whole.sentence == view.index else 0
    return any(s.type in _ACTORS and begin <= s.lo < part.lo and s.lo == clause_start(view, s.lo) for s in view.spans)


def _is_only_said(view: View, whole: Place, part: Span) -> bool:
    """|推进会|印发方案,提出实施|甲行动|: whether a meeting only says that a thing is to be done."""
    begin = whole.span.hi if whole.sentence == view.index else 0
    return _SAYS.search(view.flat, begin, part.lo) is not None
