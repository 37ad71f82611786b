"""Which bodies take part in the article's event: whose people attend or report there.

甲公司、乙局等单位|职工代表参加; 甲公司、乙厂|分享了经验.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.relations.joining.events import EVENT_HEADS, event_of
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import acts_first, run_from, runs
from kg.extract.syntax.themes import carried_out
from kg.extract.views import Span, View
from kg.lexicon import column

_BODIES = ORGANISATIONS | {"Facility"}
_ATTENDED = re.compile(
    r"(?:参加|参会|参赛|参展|到场|到会|参与|出席|列席|观摩|聆听|与会)了?(?:此次|本次|这次)?(?:活动|会议|仪式|比赛|大赛|竞赛|培训|启动仪式|座谈会|大会|会)?[。,，;；]"
    r"|(?:带来|带着|携|亮出|提供|推出|拿出|送来|发布)了?[\d.万千余多近个]*(?:就业|优质|用工|招聘|工作)*岗位|同台(?=[,，。;；])|(?:同台|同场|登台|展开|激烈)(?:竞技|比拼|较量|角逐|献艺|演出|竞演|对决)|一决高下|[来赶]到(?:了)?(?:现场|会场|赛场)"
    r"|(?P<stage>登台|上台|登场)(?:讲述|分享|宣讲|发言|演讲|领奖|受奖|授课)?(?=了?[\u4e00-\u9fff]{0,8}[。,，;；])"
)
# 参加活动的还有|甲、乙
_WERE_THERE = re.compile(
    r"(?:参加|出席|参赛|参会|前来观摩|到场|登台|登场|开讲|亮相|入驻|受邀)(?:了?[^,，。;；的]{0,24})?的[,，]?(?:还|主要|领导|嘉宾|单位|企业|代表)*(?:有|包括|是)(?:来自)?"
)
_PLACES = frozenset(("Region",))
_NO_GUEST = re.compile("[由在被经]$")
_CLAUSES = re.compile("[,，]")
_TELLING = re.compile(
    r"等?(?:[\d一二两三四五六七八九十]+[家个所][\u4e00-\u9fff]{0,4}|(?:成员|参会|获奖|先进)?(?:单位|企业|部门|工会))?"
    r"(?:的?(?:工会|主要|相关|有关)?(?:代表|负责人|负责同志))?(?:在(?:大会|会议|推进会|座谈会|现场会|会|活动|现场|论坛)上)?(?:先后|分别|依次|现场|各自|也|还)*"
    r"(?:分享了?|交流了?|介绍了?|作了?|进行了?|谈了?|讲了?|汇报了?|通报了?|[就围][^,，。;；]{1,16}?)"
    r"[^,，。;；]{0,14}?(?:经验|做法|发言|体会|心得|成果|分享|表态|汇报|工作情况|履职情况|作了(?:大会|典型|经验)?交流(?=[。,，;；]))"
)
_POST = 24  # characters of the posts between a body and its officer
_REACH = 6  # sentences back to where the event was named


def attendance_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The participatesIn claims of bodies whose people are there; `claims` are those already made of the article."""
    told = carried_out(claims)
    hosts = {views[c.head.sentence].text(c.head.span) for c in claims if c.relation in ("organises", "undertakes")}
    found: list[Claim] = []
    for view in (v for v in views if v.sentence.role == "body"):
        present = [_were_there(view), _attended(view), _told(view)]
        for method, who in (found_here for rule in present for found_here in rule):
            event = event_of(views, view, told, EVENT_HEADS, _REACH) if who else None
            if event is not None:
                found += [
                    Claim(at(view, s), "participatesIn", event, view.index, method)
                    for s in who
                    if view.text(s) not in hosts and not s.anaphor
                ]
    return found


def _were_there(view: View) -> Iterator[tuple[str, list[Span]]]:
    """参加活动的有|甲公司、乙局."""
    for verb in _WERE_THERE.finditer(view.flat):
        yield "attended", [s for s in run_from(view, verb.end(), _BODIES) if not _is_of_officer(view, s)]


def _attended(view: View) -> Iterator[tuple[str, list[Span]]]:
    """甲、乙等单位代表|参加。: the bodies of the clause, but for those that only say what post a person holds."""
    for verb in _ATTENDED.finditer(view.flat):
        lo = max((m.end() for m in re.finditer(r"[。;；:：]", view.flat[: verb.start()])), default=0)
        bodies = [s for s in view.spans if s.type in _BODIES and s.strength == "strong" and lo <= s.lo and s.hi <= verb.start()]
        if verb["stage"]:  # 甲厂等企业的代表|登台领奖: those of its own clause
            bodies = [s for s in bodies if s.type in ORGANISATIONS and not _CLAUSES.search(view.flat, s.hi, verb.start())]
        bodies = [s for s in bodies if not _is_of_officer(view, s) and not _others_act(view, s.hi, verb.start())]
        yield "attended", [s for s in bodies if not _NO_GUEST.search(view.flat, 0, s.lo) and acts_first(view, [s])]


def _others_act(view: View, lo: int, hi: int) -> bool:
    """由甲与乙|联办,职工参加: whether something else is done in the clauses between a body and those who take part."""
    stop = max((m.end() for m in _CLAUSES.finditer(view.flat, lo, hi)), default=lo)
    frames = column("verbs", "verb", "frame")
    return any(frames.get(t.text, "by") not in ("by", "participate") for t in view.tokens if lo <= t.lo and t.hi <= stop)


def _is_of_officer(view: View, body: Span) -> bool:
    """甲局|党组书记、局长|某某: whether a body only says what post a person holds."""
    return any(s.type == "Person" and 0 <= s.lo - body.hi < _POST for s in view.spans)


def _told(view: View) -> Iterator[tuple[str, list[Span]]]:
    """甲公司、乙厂等4家企业|分享了经验: bodies that tell the others of their work."""
    for run in runs(view, ORGANISATIONS):
        places = run_from(view, run[-1].hi + 1, _PLACES) if view.flat[run[-1].hi : run[-1].hi + 1] in "、和及与" else []
        if _TELLING.match(view.flat, (places or run)[-1].hi):  # 甲局|和乙市、丙县|作交流发言
            yield "told-others", run
