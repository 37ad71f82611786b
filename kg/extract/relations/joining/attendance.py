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
from kg.extract.syntax.themes import carried_out, names_one_of
from kg.extract.views import Span, View
from kg.lexicon import any_of, column
from kg.text.numbers import parse_number

_BODIES = ORGANISATIONS | {"Facility"}
_ATTENDED = re.compile(
    r"(?:参加|参会|参赛|参展|到场|到会|参与|出席|列席|观摩|聆听|与会)了?(?:此次|本次|这次)?(?:活动|会议|仪式|比赛|大赛|竞赛|培训|启动仪式|座谈会|大会|会)?[。,，;；]"
    r"|(?:带来|带着|携|亮出|提供|推出|拿出|送来|发布)了?[\d.万千余多近个]*(?:就业|优质|用工|招聘|工作)*岗位|同台(?=[,，。;；])|(?:同台|同场|登台|展开|激烈)(?:竞技|比拼|较量|角逐|献艺|演出|竞演|对决)|一决高下|[来赶]到(?:了)?(?:现场|会场|赛场)"
)
# 参加活动的还有|甲、乙
_WERE_THERE = re.compile(
    r"(?:参加|出席|参赛|参会|前来观摩|到场)(?:了?[^,，。;；的]{0,24})?的(?:还|主要|领导|嘉宾|单位|企业|代表)*(?:有|包括)(?:来自)?"
)
_PLACES = frozenset(("Region",))
_AWARDS = re.compile(r"表彰|颁奖|命名|授牌|授旗|授奖|发布|揭晓")
_HELD_ALREADY = frozenset(("honour-and-name", "is-holder", "under-label"))  # 全国劳模|甲
_EARLIER = re.compile(r"先后|曾|培[育养]|涌现|累计|走出|历年|往届|去年|前年")
_NO_GUEST = re.compile("[由在被经]$")
_CLAUSES = re.compile("[,，]")
_STATEMENTS = re.compile("[;；:：]")
_AWARD_REACH = 3  # sentences behind the naming of a ceremony in which those are named who are honoured at it
_TELLING = re.compile(
    r"等?(?:[\d一二两三四五六七八九十]+[家个所][\u4e00-\u9fff]{0,4}|(?:成员|参会|获奖|先进)?(?:单位|企业|部门|工会))?"
    r"(?:的?(?:工会|主要|相关|有关)?(?:代表|负责人|负责同志))?(?:先后|分别|依次|现场|各自|也|还)*"
    r"(?:分享了?|交流了?|介绍了?|作了?|进行了?|谈了?|讲了?|汇报了?|通报了?|[就围][^,，。;；]{1,16}?)"
    r"[^,，。;；]{0,14}?(?:经验|做法|发言|体会|心得|成果|分享|表态|汇报|工作情况|履职情况)"
)
# 5家单位|作交流发言。甲公司…;乙工会…: those named next are the five.
_TAKE_TURNS = re.compile(
    r"(?P<count>[\d一二两三四五六七八九十]+)[家个名位](?:[\u4e00-\u9fff]{0,6}(?:单位|企业|工会|公司|集体|部门|代表队|院校|学校))(?:的?(?:代表|负责人|负责同志))?"
    rf"[^,，。;；]{{0,8}}?(?:{any_of('attendance.turns')})"
)
_MOST_TURNS = 12
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
    return [*found, *_in_turn(views, claims), *_honoured(views, claims)]


def _in_turn(views: list[View], claims: list[Claim]) -> Iterator[Claim]:
    """3家单位登台交流。|甲公司|…;|乙工会|则…: the bodies that the next statements set out with, no more than were counted."""
    told = carried_out(claims)
    for view in (v for v in views if v.sentence.role == "body"):
        turns = _TAKE_TURNS.search(view.flat)
        event = event_of(views, view, told, EVENT_HEADS, _REACH) if turns else None
        if turns is None or event is None:
            continue
        number = int(min(parse_number(turns["count"]) or 0, _MOST_TURNS))
        near = [v for v in views[view.index : view.index + number + 1] if v.sentence.role == "body"]
        who = [at(v, s) for v in near for s in _setting_out(v, turns.end() if v is view else 0)]
        yield from (Claim(p, "participatesIn", event, p.sentence, "in-turn") for p in who[:number])


def _setting_out(view: View, lo: int) -> list[Span]:
    """The bodies that the statements of a sentence begin with, from an offset on."""
    begins = {lo, *(m.end() for m in _STATEMENTS.finditer(view.flat, lo))}
    return [s for s in view.spans if s.type in _BODIES and s.lo in begins and not s.anaphor]


def _honoured(views: list[View], claims: list[Claim]) -> list[Claim]:
    """…表彰大会上, |甲、乙|被授予…: the persons who receive something where a ceremony of awards was just named are at it."""
    found = []
    given = (c for c in claims if c.relation == "receives" and c.head.span.type == "Person" and c.method not in _HELD_ALREADY)
    for claim in given:
        near = [v for v in views[max(0, claim.sentence - _AWARD_REACH) : claim.sentence + 1] if v.sentence.role == "body"]
        named = [at(v, s) for v in near for s in v.spans if s.type == "Initiative" and _is_award(v, s)]
        named = [p for p in named if p.sentence < claim.sentence or p.span.lo < claim.head.span.lo]
        here = claim.head.sentence == claim.sentence and not claim.head.span.anaphor
        if named and here and not _EARLIER.search(views[claim.sentence].flat, 0, claim.head.span.lo):
            found.append(Claim(claim.head, "participatesIn", named[-1], claim.sentence, "honoured-there"))
    return found


def _is_award(view: View, span: Span) -> bool:
    return names_one_of(view, span, EVENT_HEADS) and _AWARDS.search(view.text(span)) is not None


def _were_there(view: View) -> Iterator[tuple[str, list[Span]]]:
    """参加活动的有|甲公司、乙局."""
    for verb in _WERE_THERE.finditer(view.flat):
        yield "attended", [s for s in run_from(view, verb.end(), _BODIES) if not _is_of_officer(view, s)]


def _attended(view: View) -> Iterator[tuple[str, list[Span]]]:
    """甲、乙等单位代表|参加。: the bodies of the clause, but for those that only say what post a person holds."""
    for verb in _ATTENDED.finditer(view.flat):
        lo = max((m.end() for m in re.finditer(r"[。;；:：]", view.flat[: verb.start()])), default=0)
        bodies = [s for s in view.spans if s.type in _BODIES and s.strength == "strong" and lo <= s.lo and s.hi <= verb.start()]
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
