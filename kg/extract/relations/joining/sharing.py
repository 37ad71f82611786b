"""Bodies that share in what is told of: pilots of a trial (甲、乙|先行试点), those who serve at an event (甲所的5名律师|坐诊),
those with whom something is tried or spread (在|甲、乙两家医院|推开).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.joining.events import taking_part
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import mood, run_from, runs
from kg.extract.syntax.themes import Told, carried_out, names_one_of, things_of
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_BODIES = ORGANISATIONS | {"Facility"}
_INITIATIVE = frozenset(("Initiative",))
_TRIALS = words_of("sharing.tried")
_EVENTS = words_of("sharing.served")
# 甲、乙|等6个区总工会|, 甲律师事务所|等5家律所的20名律师|, 甲医院|医护人员|
_PEOPLE = (
    r"(?:等[^,，。;；、]{0,14}?)?(?:的?(?:[\d一二两三四五六七八九十百]+[余多]?[名位个支]|多名|数名)?[\u4e00-\u9fff]{0,6}?"
    rf"(?:{any_of('sharing.people')}))?"
)
_HOW = rf"(?:{any_of('sharing.ways')}|每[天周月日][\u4e00-\u9fff\d]?)*"
_END = "(?=了?(?:[,，。;；]|$))"
_AS_PILOT = (
    r"(?:被|获批)?(?:列为|确定为|选定为|确立为|认定为|纳入|列入|入选|成为|成了|作为|是|系|为)了?(?:[\u4e00-\u9fff\d]{0,6}?的)?"
    r"(?:全[国省市区县州]|[省市区县]级)?(?:首批|第[一二三\d]批|最早|最先|先行|重点|改革|的|[\d一二两三四五六七八九十]+[家个])*"
    r"试点(?:单位|企业|地区|县|区|市|学校|医院|班组|项目部|车间|工会)?(?:之一)?(?:率先|先行先试|先行)*"
)
_PILOTS = re.compile(rf"{_PEOPLE}{_HOW}(?:{_AS_PILOT}|{any_of('sharing.trying')}){_END}")
# 甲、乙|随后也复制这一做法
_COPIES = re.compile(
    rf"{_PEOPLE}(?P<how>{_HOW})(?:(?P<alike>复制|效仿|仿效|仿照|参照|比照|沿用)|借鉴|引入|推广|推行|采用)了?"
    r"(?P<it>(?:这|该|此|上述|同样的?)(?:一|项|种|套|个)?)(?:成功|好)?(?:做法|模式|经验|机制|制度|办法|方法)"
)
_TOO = re.compile("也|相继|先后|陆续|纷纷|随后")
_SERVES = re.compile(
    rf"{_PEOPLE}(?:(?:[为向给到赴进]|走进|深入|前往)[^,，。;；]{{1,12}}?)?{_HOW}(?:{any_of('sharing.serving')}){{1,2}}(?:法律|政策|心理|劳动|职工|群众)*(?:咨询|问题|疑问)?"
    r"(?=(?:接听|服务|咨询|活动|讲解|义诊|坐诊|普法|答疑)?(?:了|[,，。;；、并]|$|[\d一二两三四五六七八九十]+[场次天小]))"
)
# 甲医院、乙律师事务所|派出9名专家; a union that sends somebody mostly runs it itself
_OUTSIDERS = frozenset(("Institution", "SocialOrganisation"))
_SENDS = re.compile(
    rf"{_HOW}(?:选派|派出|派来|派)了?(?:[\d一二两三四五六七八九十]+[余多]?[名位]|多名|骨干)[^,，。;；]{{0,8}}?(?:{any_of('sharing.people')})"
)
_HELPERS = _OUTSIDERS | {"Enterprise"}
_COUNTED = re.compile(r"[\d一二两三四五六七八九十百]+余?[支个家名位]$")  # 14支|厂队: nobody named
_ASKED = re.compile(rf"(?:{any_of('participation.invited')})了?")
_WHOSE_PEOPLE = re.compile(
    r"(?:等[^,，。;；、]{0,14}?)?的?(?:[\d一二两三四五六七八九十百]+[余多]?[名位个支]|多名)?[\u4e00-\u9fff]{0,6}?"
    rf"(?:{any_of('sharing.people')})"
)
# what another thing is made a part of
_INTO = re.compile("(?:采取|采用|实行|列入|纳入|写入|融入|列为|命名为|评为|获评|认定为|授予)了?[“]?$")
# they do it; a mere room only houses it
_WORKROOMS = words_of("sharing.workrooms")
_RESTS_ON = re.compile(
    "(?:依托|借助|利用)了?(?:辖区内?的?|当地的?|所属的?)?“?"
    "|以(?=[^,，。;；]{2,30}为(?:主要|主)?(?:依托|阵地|平台|载体|据点|基地|支撑|支点))“?"
    "|[把将](?=[^,，。;；]{2,24}(?:当作|当成|作为|用作|变成|建成|办成|打造成)[^,，。;；]{0,8}(?:课堂|学堂|讲堂|阵地|平台|载体|据点|基地|舞台))“?"
)
_LESSONS = words_of("sharing.lessons")
_STATEMENT = re.compile("[。;；]")
# 在|甲、乙两家医院|先行推开|“丙”行动
_AMONG = re.compile("(?:在|于|选在|放在)(?:所属的?|下属的?|辖区的?|全[市县区省]的?)?$")
_SPREAD = re.compile(
    r"(?:等?(?:[\d一二两三四五六七八九十百]+|多)[家个座处所支][\u4e00-\u9fff]{0,6}?(?:[和及与]\d+[家个座处所][\u4e00-\u9fff]{0,6}?)?)?"
    rf"(?:{any_of('sharing.ways')}|全面|试点)*(?:{any_of('sharing.spreading')})"
)
# 赴|甲中心、乙工会|开展现场教学: whose work is looked at
_GOING = re.compile("(?:赴|到|走进|前往|深入)$")
_LOOKS = words_of("sharing.looking")
# 引入|甲公司、乙基金会|等社会力量
_DRAWS = re.compile("(?:引入|引进|发动|动员|带动|吸纳|凝聚|整合|联合)了?$")
_OUTSIDE_HELP = re.compile(
    "等[^,，。;；]{0,8}?(?:社会力量|爱心(?:企业|单位|机构|人士)|社会组织|社会资源|(?:部门|单位|机构)的?(?:资源|力量))"
)
_SELECTS = re.compile(rf"(?:{any_of('participation.selecting')})了?(?:[\d一二两三四五六七八九十]+[家个所])?$")
_MADE_PILOT = re.compile(r"(?:等[^,，。;；]{0,12}?)?(?:作|列|确定)?为(?:首批|第[一二三四]批|先行|重点|改革)*(?P<bare>试点)?")
_CHOSEN = re.compile(r"(?:列为|确定为|选为|定为|列入|纳入|入选|成为|作为)(?:了|首批|第[一二三四]批)?$")
_BY = re.compile(r"[被由]$")
_TRIAL_REACH = 3  # sentences back to what is tried
_EVENT_REACH = 2  # sentences back to where somebody serves


def sharing_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The participatesIn claims of bodies that share in what others run; `claims` are those already made of the article."""
    told = carried_out(claims)
    hosts = {(views[c.head.sentence].text(c.head.span), c.tail) for c in claims if c.relation in ("organises", "undertakes")}
    found: list[Claim] = []
    for view in (v for v in views if v.sentence.role == "body"):
        for rule in (_piloting, _serving, _sent_for, _resting_on, _with_whom, _named_pilots, _picked):
            found += rule(views, view, told)
    return [c for c in found if (views[c.head.sentence].text(c.head.span), c.tail) not in hosts]


def _piloting(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """甲、乙等3个区总工会|先行试点, 甲公司|成为首批试点企业之一, 甲、乙|随后也复制这一做法."""
    for run in runs(view, _BODIES):
        tail = _PILOTS.match(view.flat, run[-1].hi)
        copies = _COPIES.match(view.flat, run[-1].hi)
        if tail is None and (copies is None or not (copies["alike"] or _TOO.search(copies["how"]))):
            continue
        if mood(view, run[-1].hi) != "denied" and not _AMONG.search(view.flat, 0, run[0].lo):
            it = [s for s in view.spans if copies and s.type == "Initiative" and s.anaphor and s.lo == copies.start("it")]
            event = at(view, it[0]) if it else _thing(views, view, told, run[0].lo, _TRIALS, _TRIAL_REACH)
            yield from taking_part(view, run, event, "pilot")


def _serving(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """甲律师事务所|的5名律师坐诊, 甲、乙等3个县总工会|现场设摊: who serves at the event that is told of."""
    for run in runs(view, _BODIES):
        tail = None if _COUNTED.search(view.flat, 0, run[0].lo) else _SERVES.match(view.flat, run[-1].hi)
        sent = _SENDS.match(view.flat, run[-1].hi) if run[0].type in _OUTSIDERS else None
        if (tail or sent) and mood(view, run[-1].hi) != "denied":
            event = _thing(views, view, told, run[0].lo, (*_EVENTS, *_TRIALS), _EVENT_REACH)
            yield from taking_part(view, run, event, "serves-at")


def _sent_for(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """请来|甲医院|的医生为职工体检, 邀请|乙律师事务所|律师值班: whose people are asked to come."""
    for verb in _ASKED.finditer(view.flat):
        run = run_from(view, verb.end(), _BODIES)
        if run and _WHOSE_PEOPLE.match(view.flat, run[-1].hi) and mood(view, verb.start()) != "denied":
            here = _thing(views, view, told, verb.start(), (*_EVENTS, *_TRIALS), 0) or _next_thing(view, told, run[-1].hi)
            event = here or _thing(views, view, told, verb.start(), _EVENTS, _EVENT_REACH)
            yield from taking_part(view, run, event, "serves-at")


def _resting_on(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """依托|甲劳模创新工作室|开展“乙”行动: the rooms that what is done rests on."""
    for word in _RESTS_ON.finditer(view.flat):
        first = next((s for s in view.spans if word.end() - s.lo in (0, 1)), None)
        hosts = run_from(view, first.lo, _BODIES) if first is not None else []
        rooms = [s for s in hosts if s.type == "Facility" and view.text(s).rstrip("”").endswith(_WORKROOMS)]
        bodies = [s for s in hosts if s.type in _HELPERS]
        if rooms or bodies:
            here = _next_thing(view, told, hosts[-1].hi)
            event = here or (_thing(views, view, told, word.start(), _TRIALS, _EVENT_REACH) if rooms else None)
            taught = here is not None and view.text(here.span).rstrip("”’").endswith(_LESSONS)
            taking = (rooms + bodies) if not taught else rooms
            yield from taking_part(view, taking, event, "rests-on")
            if here is not None and taught:
                yield from (Claim(at(view, s), "undertakes", here, view.index, "rests-on") for s in bodies)


def _next_thing(view: View, told: Told, lo: int) -> Place | None:
    """The first thing done that a sentence names behind an offset."""
    stop = _STATEMENT.search(view.flat, lo)
    things = [p for p in things_of(view, _INITIATIVE, told) if lo <= p.span.lo and (not stop or p.span.hi <= stop.start())]
    return things[0] if things else None


def _with_whom(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """在|甲、乙两家医院|先行试点, 在|甲矿、乙矿|推开“丙”活动: those with whom something is tried or spread."""
    for run in runs(view, _BODIES):
        yield from _looked_at(views, view, run, told)
        spread = _SPREAD.match(view.flat, run[-1].hi) if _AMONG.search(view.flat, 0, run[0].lo) else None
        if spread is None or mood(view, run[0].lo) != "done":
            continue
        next_ = [s for s in view.spans if s.type == "Initiative" and 0 <= s.lo - spread.end() <= 1 and not s.anaphor]
        event = at(view, next_[0]) if next_ else _thing(views, view, told, run[0].lo, _TRIALS, _TRIAL_REACH)
        yield from taking_part(view, run, event, "spread-to")


def _looked_at(views: list[View], view: View, run: list[Span], told: Told) -> Iterator[Claim]:
    """赴|甲、乙|开展现场教学, 引入|甲、乙|等社会力量: those whose work is shown, or who are drawn in to help."""
    things = [s for s in view.spans if s.type == "Initiative" and 0 <= s.lo - run[-1].hi <= 4]
    if things and view.text(things[0]).endswith(_LOOKS) and _GOING.search(view.flat, 0, run[0].lo):
        yield from taking_part(view, run, at(view, things[0]), "spread-to")
    elif _OUTSIDE_HELP.match(view.flat, run[-1].hi) and _DRAWS.search(view.flat, 0, run[0].lo):
        before = _thing(views, view, told, run[0].lo, (*_EVENTS, *_TRIALS), _EVENT_REACH)
        yield from taking_part(view, run, _next_thing(view, told, run[-1].hi) or before, "serves-at")


def _thing(views: list[View], view: View, told: Told, lo: int, heads: tuple[str, ...], reach: int) -> Place | None:
    """The thing named last before an offset, or in the sentences right before, whose name ends in one of some heads."""
    text = [v for v in views[max(0, view.index - reach) : view.index] if v.sentence.role == "body"]
    for near in [view, *reversed(text)]:
        things = [p for p in things_of(near, _INITIATIVE, told) if names_one_of(near, p.span, heads) or p.span.anaphor]
        things = [p for p in things if near is not view or p.span.hi <= lo]
        things = [p for p in things if not _INTO.search(near.flat, 0, p.span.lo) and mood(near, p.span.lo) == "done"]
        if things:
            return things[-1]
    return None


def _named_pilots(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """作为丙试点单位,甲…; 把甲列为丙试点; 甲被确定为丙试点."""
    for event in (s for s in view.spans if s.type == "Initiative" and view.text(s).endswith("试点")):
        before = view.flat[: event.lo]
        if before.endswith("作为"):
            who = [s for s in view.spans if s.type in ORGANISATIONS and s.lo >= event.hi][:1]
        elif _CHOSEN.search(before):
            moved = re.search(r"[把将]", before)
            lo = moved.end() if moved else 0
            who = [s for s in view.spans if s.type in ORGANISATIONS and lo <= s.lo and s.hi <= event.lo]
            who = [s for s in who if not _BY.search(view.flat, 0, s.lo)]
        else:
            continue
        yield from taking_part(view, who, at(view, event), "pilot")


def _picked(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """选定|甲、乙|等10家企业为|丙试点: those that are picked for a trial, named there or before."""
    for run in runs(view, _BODIES) if "试点" in view.flat else []:
        as_pilots = _MADE_PILOT.match(view.flat, run[-1].hi) if _SELECTS.search(view.flat[: run[0].lo]) else None
        if as_pilots is None:
            continue
        named = [s for s in view.spans if s.lo == as_pilots.end() and view.text(s).rstrip("”’").endswith("试点")]
        before = _thing(views, view, told, run[0].lo, ("试点", "改革"), 6) if as_pilots["bare"] else None
        yield from taking_part(view, run, at(view, named[0]) if named else before, "pilot")
