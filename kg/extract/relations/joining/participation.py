"""Who takes part in the article's event: winners, teams, teachers, and who is seen in its photo.

Frames see 甲参加乙; here the event is the one that the sentence or the sentences before it name: 甲|获一等奖, 图为|甲….
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.relations.joining.events import EVENT_HEADS, HOUSES, event_of, goes_round, people_in, taking_part, tells
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import clause_end, run_from, runs
from kg.extract.syntax.themes import Told, carried_out, things_of, topic_before
from kg.extract.views import Span, View
from kg.lexicon import any_of, word_set, words_of

_CONTEST_HEADS = words_of("participation.contests")
_FROM = re.compile(r"来自(?:全[国省市区县])?")
_COMPETE = re.compile(
    rf"(?:[^。;；]*?[名位人家个支]|[^,，。;；]{{0,10}}?的[^,，。;；]{{0,4}}?(?:{any_of('participation.comers')}))"
    rf"[^。;；]{{0,16}}?(?:{any_of('participation.joining')})"
)
_INVITED = re.compile(
    any_of("participation.invited") + "|(?<![申报提约聘])请(?=[^,，。;；]{4,40}(?:[讲授作]|辅导|指导|点评|上课|示范|坐诊))"
)
_PRIZE = re.compile(
    r"[特一二三四]等奖|第[一二三四五六1-6]名?(?:至|到|、|,|，|。|的)|第[一二三四五六1-6]名|前[二三四五六八十]名|冠军|亚军|季军|[金银铜][奖牌]|优胜奖|优秀奖|名列|榜首|夺冠|夺魁|摘冠|脱颖而出|分获|获奖(?!项目|作品|成果|选手|者|职工|单位|名单|情况)|胜出|晋级|拔得头筹|问鼎|摘得桂冠|折桂|摘得|夺得|摘下|斩获|力压群雄|分列|位列|包揽|拿下|蝉联|获得者|捧回|捧得"
    r"|状元|头奖|头名|组织奖|[优最][\u4e00-\u9fff]{1,6}奖|最(?:有价值|佳)[\u4e00-\u9fff]{2}|当选(?=[,，。;；])|战胜|险胜|击败|力克|完胜|大胜|逆转"
)
# 一等奖归|甲、乙|所有, 冠军由|丙|夺得
_FALLS_TO = re.compile("(?:称号|奖杯|殊荣)?(?:则|最终|分别|均|都)?(?:归|由|花落|落入|属于)(?:来自)?")
_AWARDS = re.compile("(?:联合|共同|分别|直接)*(?:授予|颁|表彰|命名|认定|奖励|给予|推荐|晋升|聘|发放)")  # 第一名由|甲|授予…
_WHO_WON = re.compile("(?:称号|奖牌|荣誉)?的")
_BY_RANK = re.compile("等奖|[名军魁元]|金奖|银奖|铜奖|[金银铜]牌|优[秀胜]|组织奖|大奖|奖杯|第一|头奖|最")
_CONTESTANT = re.compile("(?:参赛)?(?:选手|队员|辩手)$")
_OWNS = re.compile("的(?:徒弟|徒儿|学生|弟子|学徒|爱徒|搭档|队友|同事|儿子|女儿|妻子|丈夫|师傅|师父|师弟|工友)")
_WISHES_JOY = word_set("participation.wishing_joy")
_WINS = re.compile("[^,，。;；]{0,8}?[获夺摘捧揽列]")
# 甲|评选出|一等奖: who gives it
_GIVES = re.compile(any_of("participation.giving"))
_PHOTO = re.compile(r"^(?:上|下|左|右)?图为|[(（](?:左|右|中|前|后)[一二三四五]?[)）]")
_CLAUSE = re.compile("[,，;；]")
_ATTRACTED = re.compile(r"(?:吸引|汇聚|汇集|集结|邀集)了?(?:来自)?(?:全[国省市区县])?(?:的)?")
_TO_ACT = re.compile(
    rf"[^。;；]{{2,60}}?(?:{any_of('participation.asked_to')})了?(?:[本此][次届]|[一两三\d]+[场堂次节](?:题为|主题为)?)?"
)
# 在|甲|主办的乙大赛中,…获一等奖: who holds the contest
_HOSTED = re.compile("[^,，。;；]{0,8}?(?:主办|举办|承办|协办|组织|开展|举行|召开|发起)的")
_CAPTION = 2  # sentences behind what a photo shows in which its event is named
_NEAR = 16  # characters of what a list begins with
_TEAM = ("队", "代表团")
_INITIATIVE = frozenset(("Initiative",))


def participation_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The participatesIn claims that no clause states by itself; `claims` are those already made of the article."""
    told = carried_out(claims)
    found: list[Claim] = []
    for view in views:
        for rule in (_winners, _contestants, _coming, _taught, _pictured):
            found += rule(views, view, told)
    hosts = {(views[c.head.sentence].text(c.head.span), c.tail) for c in claims if c.relation in ("organises", "undertakes")}
    found = [c for c in found if (views[c.head.sentence].text(c.head.span), c.tail) not in hosts]
    return found + list(_honoured(views, claims))


def _honoured(views: list[View], claims: list[Claim]) -> Iterator[Claim]:
    """甲获|全国“乙杯”竞赛|优胜单位: who is honoured by a contest took part in it."""
    for claim in claims:
        if claim.relation == "receives":
            view, honour = views[claim.tail.sentence], claim.tail.span
            contests = (s for s in view.inner if s.rule == "event-of" and honour.covers(s))
            yield from (Claim(claim.head, "participatesIn", at(view, s), claim.sentence, "honoured-in") for s in contests)


def _winners(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """甲(队)|获一等奖, 乙|获二等奖: the persons and teams named before a prize took part in the contest."""
    lo = 0
    for prize in (m for m in _PRIZE.finditer(view.flat) if not _is_other_honour(view, m)):
        people = people_in(view, max(lo, _congratulated(view, prize.start())), prize.start())
        people = [s for s in people if not _OWNS.match(view.flat, s.hi)] or _winner_behind(view, prize)
        beaten = [s for s in _teams(view, prize.end(), len(view.flat)) if s.lo == prize.end()]
        who = [s for s in people if not tells(view, s)] + _teams(view, lo, prize.start()) + beaten
        fallen = _FALLS_TO.match(view.flat, prize.end())
        if fallen is not None and prize.group()[-1] not in ",，":
            end = clause_end(view, fallen.end())
            winners = people_in(view, fallen.end(), end) or run_from(view, fallen.end(), ORGANISATIONS)
            who = winners if winners and not _AWARDS.match(view.flat, winners[-1].hi) else []
        elif not people and not who:
            who = _winning_bodies(view, lo, prize.start())
        yield from taking_part(view, who, event_of(views, view, told, _CONTEST_HEADS, 6), "prize-winner")
        lo = prize.end()


def _contestants(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """选手|某某|被授予…: who is called a contestant is one of the contest that is spoken of."""
    who = [s for s in people_in(view, 0, len(view.flat)) if _CONTESTANT.search(view.flat, 0, s.lo)]
    yield from taking_part(view, who, event_of(views, view, told, _CONTEST_HEADS, 4) if who else None, "prize-winner")


def _is_other_honour(view: View, prize: re.Match[str]) -> bool:
    """捧回|甲省五一劳动奖章: whether a verb of winning takes a medal or title that no contest gives by rank."""
    won = next((s for s in view.spans if s.type == "Honour" and 0 <= s.lo - prize.end() <= 2), None)
    return won is not None and _BY_RANK.search(view.text(won)) is None


def _winner_behind(view: View, prize: re.Match[str]) -> list[Span]:
    """夺得第一名的|甲厂钳工乙: the person whom the winning of a prize describes."""
    lo = prize.end() - prize.group().endswith("的")
    described = _WHO_WON.match(view.flat, lo)
    nearest = people_in(view, described.end(), clause_end(view, lo))[:1] if described else []
    return [s for s in nearest if described and s.lo <= described.end() + _NEAR]


def _congratulated(view: View, hi: int) -> int:
    """甲来到某厂,祝贺|乙获一等奖: where those who win begin, behind whoever wishes them joy; 0 where nobody does."""
    return max((view.flat.rfind(word, 0, hi) for word in _WISHES_JOY), default=-1) + 1


def _winning_bodies(view: View, lo: int, hi: int) -> list[Span]:
    """甲公司、乙厂|分别获得…: the bodies named last before a prize, all of a list of which it is said that they win it."""
    before = [run for run in runs(view, ORGANISATIONS) if lo <= run[0].lo and run[-1].hi <= hi and run[-1].strength == "strong"]
    before = [run for run in before if not _HOSTED.match(view.flat, run[-1].hi)]
    if not before or _CLAUSE.search(view.flat, before[-1][-1].hi, hi) or _GIVES.search(view.flat, before[-1][-1].hi, hi):
        return []
    return before[-1] if _WINS.match(view.flat, before[-1][-1].hi, hi) else before[-1][-1:]


def _teams(view: View, lo: int, hi: int) -> list[Span]:
    return [
        s for s in view.spans if s.type == "SocialOrganisation" and lo <= s.lo and s.hi <= hi and view.text(s).endswith(_TEAM)
    ]


def _coming(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """来自|甲公司、乙局|的60名职工参加: the bodies that the participants come from."""
    for word in [*_FROM.finditer(view.flat), *_ATTRACTED.finditer(view.flat)]:
        run = run_from(view, word.end(), ORGANISATIONS) or _behind_a_place(view, word.end())
        verb = _COMPETE.match(view.flat, run[-1].hi) if run else None
        if verb is not None:
            taken = [at(view, s) for s in view.spans if s.type == "Initiative" and s.rule != "headed-initiative"]
            taken = [p for p in taken if 0 <= p.span.lo - verb.end() <= 2]
            event = taken[0] if taken else event_of(views, view, told, EVENT_HEADS, 4)
            yield from taking_part(view, run, event, "coming-from")


def _behind_a_place(view: View, lo: int) -> list[Span]:
    """来自|甲市各园区、|乙公司、丙局: the bodies of a list that begins with what is no body of its own."""
    near = (s for s in view.spans if s.type in ORGANISATIONS and lo < s.lo <= lo + _NEAR and view.flat[s.lo - 1] == "、")
    first = next(near, None)
    between = view.flat[lo : first.lo] if first is not None else ""
    return run_from(view, first.lo, ORGANISATIONS) if first is not None and not _CLAUSE.search(between) else []


def _taught(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """“乙学堂”,聘请|甲|授课: who is invited right behind the verb takes part in what the sentence names before."""
    for verb in _INVITED.finditer(view.flat):
        events = [p for p in things_of(view, _INITIATIVE, told) if p.span.hi <= verb.start()]
        events = events or [at(view, s) for s in view.spans if s.type == "Initiative" and _made_part(view, verb.end(), s)]
        events = events or [p for p in [topic_before(views, view.index, 1, EVENT_HEADS, told)] if p is not None]
        stop = re.search(r"[。;；,，]", view.flat[verb.end() :])
        who = people_in(view, verb.end(), verb.end() + stop.start() if stop else len(view.flat))
        yield from taking_part(view, who, events[-1] if events else None, "invited-person")


def _made_part(view: View, lo: int, event: Span) -> bool:
    """聘请甲|担任|乙大赛|评委: whether an event stands behind who is invited, as what they are to do something in."""
    return event.lo > lo and _TO_ACT.fullmatch(view.flat, lo, event.lo) is not None


def _pictured(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """图为|甲…: who is seen in the photo of an event."""
    if _PHOTO.search(view.flat):
        behind = views[view.index + 1 : view.index + 1 + _CAPTION]
        told_later = (topic_before([*views[:view.index], v], view.index + 1, 1, EVENT_HEADS, told) for v in behind)
        event = topic_before(views, view.index, 6, EVENT_HEADS, told) or next((e for e in told_later if e), None)
        there = [s for s in view.spans if s.type in HOUSES and event and view.flat.startswith("在", s.lo - 1)]
        shown = people_in(view, 0, len(view.flat)) + (there if event and goes_round(views, event) else [])
        shown += _teams(view, 0, len(view.flat))
        yield from taking_part(view, shown, event, "pictured")
