"""Who comes to the article's event: 甲、乙|出席, 主持仪式的是|丙, 会议指出,…|丁|强调…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.joining.events import (
    EVENT_HEADS,
    HOUSES,
    event_of,
    gathering,
    goes_round,
    people_in,
    taking_part,
    tells,
)
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import clause_start, run_from
from kg.extract.syntax.themes import Told, carried_out
from kg.extract.views import Span, View
from kg.lexicon import any_of, column, word_set, words_of

# 就…|作了专题辅导|, 作|交流发言
_GIVES_A_TALK = (
    r"[作做]了?(?:专题|主题|典型|经验|交流|表态|大会|动员|总结|辅导|工作|精彩|现场|书面|重点|主旨)*"
    r"(?:辅导|讲授|讲座|报告|发言|交流|介绍|讲话|点评|演讲|部署|宣讲)"
)
_TALK = re.compile(_GIVES_A_TALK)
_BEING_THERE = ("参加", "参与", "见证", *words_of("participation.present"), *words_of("participation.performing"))
_PRESENT = re.compile(
    f"{any_of('participation.present')}|(?<=等)(?:领导|同志|一同|共同)?(?:参加|见证)|{_GIVES_A_TALK}|(?:{any_of('participation.performing')})"
    "(?!仪式|典礼|大会|会|比赛|大赛|决赛|赛|精神|范围|选手|单位|职工|人员|者|项目|条件|作品|队|活动|稿|台|文章|文件|材料|读本)"
)
# 书记甲,主席乙,丙部门负责同志|参加了活动。
_ATTENDS = re.compile(
    r"(?:参加|参与|出席)了?(?:[此本这该][次个场]?|上述|相关)?(?:活动|会议|仪式|启动仪式|座谈会?|大会|会|比赛|竞赛|大赛|培训|慰问|调研|[\u4e00-\u9fff]{0,4}活动)?"
    r"(?=[。;；,，]|并|$)"
)
_JOINS = re.compile("参加|参与")
_VERBS = ("参加", "出席", "观摩", "主持", "参与", "列席")
_LISTS = (",", "，", "、", "和", "以及", "及")
# 出席了|甲会议, 主持此次|乙活动: what may stand between the verb and the event that it governs.
_GOVERNS = re.compile("了?(?:[此本这该]次|首届)?")
# 主持仪式的是|甲, 出席会议的有|甲、乙, 应邀到场观摩的|甲
_THERE = re.compile(
    rf"(?:{any_of('participation.there')})了?[^,，。;；的]{{0,14}}的(?P<are>[,，]?(?:还|领导|嘉宾|主要|同志)*(?:是|有|包括|为)"
    r"|[\d一二两三四五六七八九十]+[名位个][\u4e00-\u9fff]{0,8}[,，]?(?:分别|依次)(?:是|为|来自))?"
)
# |甲、乙|走进某校: who goes where an event by its name takes people
_GOES_IN = re.compile("走进|来到|走上")
_AT_TABLE = re.compile("首席(?:协商)?代表|(?:职工|企业|行政|劳|资)方代表")
_EPITHET = 10  # characters of who is called by what he does there, with what he is
_TALKS = words_of("participation.bargaining")
_AS_BODIES = word_set("participation.as_bodies")


def guest_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The participatesIn claims of named guests and speakers; `claims` are those already made of the article."""
    told = carried_out(claims)
    rules = (_guests, _officers, _going_in, _at_table)
    return [claim for view in views for rule in rules for claim in rule(views, view, told)]


def _guests(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """甲、乙|出席: who stands before a verb of being present, in the clauses up to it."""
    may_be = any(word in view.flat for word in _BEING_THERE) or _TALK.search(view.flat) is not None
    for present in [*_PRESENT.finditer(view.flat), *_ATTENDS.finditer(view.flat)] if may_be else ():
        made = next((s for s in view.spans if s.type == "Initiative" and s.lo in (present.end() + 1, present.end() + 2)), None)
        if view.flat.startswith("的", present.end()):  # 某某|主讲的|“甲讲座”
            who = people_in(view, clause_start(view, present.start()), present.start())
            yield from taking_part(view, who[-1:], at(view, made) if made is not None else None, "guest")
            called = people_in(view, present.end(), present.end() + _EPITHET) if not who else []  # 担任评委的|某某
            yield from taking_part(view, called[:1], _event(views, view, told, present) if called else None, "guest")
            continue
        who = [s for s in people_in(view, 0, present.start()) if not tells(view, s)]
        if present.group() in _AS_BODIES:
            who += _bodies_before(view, present.start())
        yield from taking_part(view, who, _event(views, view, told, present) if who else None, "guest")
    for there in _THERE.finditer(view.flat):
        who = _those_there(view, there)
        yield from taking_part(view, who, _event(views, view, told, there) if who else None, "guest")


def _officers(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """书记甲,主席乙|参加|丙启动仪式: a list of officers before a verb of taking part in what it governs."""
    for verb in _JOINS.finditer(view.flat):
        event = _governed(view, verb)
        if event is not None:
            who = _listed_before(view, verb.start())
            yield from taking_part(view, who if len(who) > 1 else [], at(view, event), "guest")


def _listed_before(view: View, hi: int) -> list[Span]:
    """书记甲,主席乙|参加: the last person before an offset and those whose posts the same list tells."""
    frames = column("verbs", "verb", "frame")
    listed: list[Span] = []
    for person in reversed(people_in(view, 0, hi)):
        after = listed[0].lo if listed else hi
        acting = any(frames.get(t.text, "by") != "by" for t in view.tokens if person.hi <= t.lo and t.hi <= after)
        if acting or not view.flat.startswith(_LISTS if listed else "", person.hi):
            break
        listed.insert(0, person)
    return listed


def _going_in(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """“劳模进校园”活动…。|甲、乙|走进|丙学校|: who goes where the activity leads, and the house they go to."""
    for verb in _GOES_IN.finditer(view.flat):
        who = _listed_before(view, verb.start())
        event = event_of(views, view, told, EVENT_HEADS, 2) if who else None
        if event is not None and goes_round(views, event):
            yield from taking_part(view, who + run_from(view, verb.end(), HOUSES), event, "guest")


def _at_table(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """职工方首席代表|甲|与企业方首席代表|乙|签字: who sits at the table takes part in the bargaining that is told of."""
    if _AT_TABLE.search(view.flat):
        yield from taking_part(view, people_in(view, 0, len(view.flat)), event_of(views, view, told, _TALKS, 4), "guest")


def _governed(view: View, verb: re.Match[str]) -> Span | None:
    """The event that stands right behind a verb."""
    governs = _GOVERNS.match(view.flat, verb.end())
    return next((s for s in view.spans if s.type == "Initiative" and governs and s.lo == governs.end() and not s.anaphor), None)


def _event(views: list[View], view: View, told: Told, verb: re.Match[str]) -> Place | None:
    """What a verb of being present governs, else the gathering or the event that the sentences speak of."""
    own = _governed(view, verb) if verb.group().endswith(_VERBS) else None
    if own is not None:
        return at(view, own)
    return gathering(views, view, told) or event_of(views, view, told, EVENT_HEADS, 4)


def _those_there(view: View, there: re.Match[str]) -> list[Span]:
    """主持仪式的是|甲, 应邀观摩的|乙: the persons listed behind 是 or 有, else those of the clause that begins there."""
    begins = any(s.lo == there.end() for s in view.spans if s.type in ORGANISATIONS | {"Person"})
    stop = re.search("[。;；]" if there["are"] else "[。;；,，]", view.flat[there.end() :])
    hi = there.end() + stop.start() if stop else len(view.flat)
    return people_in(view, there.end(), hi) if there["are"] or begins else []


def _bodies_before(view: View, at_: int) -> list[Span]:
    """甲合作社等23家企业|参展: the bodies between which and the verb no person stands and nothing that they only modify."""
    bodies = [s for s in view.spans if s.type in ORGANISATIONS and s.hi <= at_]
    bodies = [s for s in bodies if not view.flat.endswith(("被", "由", "经"), 0, s.lo)]
    return [s for s in bodies if not people_in(view, s.hi, at_) and not re.search(r"[的,，。;；]", view.flat[s.hi : at_])]
