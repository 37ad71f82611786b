"""What follows from an act: the relation of its frame, then what that frame, its place and its partners add."""

from __future__ import annotations

import re

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.doing.acts import Act, takes_in
from kg.extract.relations.doing.circumstances import FOR, TAKING, WITH, partners, where_held
from kg.extract.relations.doing.creations import BETWEEN_PERSONS
from kg.extract.relations.doing.frame_table import relate_all
from kg.extract.relations.doing.set_going import moved
from kg.extract.relations.serving.help_to_bodies import of_theirs
from kg.extract.syntax.actors import TEAMS
from kg.extract.syntax.clauses import ACTS, ORGANISATIONS
from kg.extract.syntax.memory import Memory
from kg.extract.syntax.parts_played import gives_service, grows_closer, is_officer, only_thanks
from kg.extract.views import View
from kg.lexicon import any_of, word_set

_PRIZE = re.compile(r"[一二三特]等奖|第[一二三]名|冠军|亚军|季军|[金银铜][奖牌]|优胜奖|团体奖")
# 由甲、乙参加的|丙行动|领导小组: what they sit on is the team, not what it leads.
_TEAM_BEHIND = re.compile(f"[^,，。;；]{{0,8}}?(?:{any_of('frames.teams')})")
_BRINGING_OUT = word_set("frames.bringing_out")  # 推出|《服务清单》
_BY_MEANS = ("通过", "借助", "依托")  # 甲通过|联合|乙开展丙,深化丁: 丁 is 甲's alone
_JOINING = ("issue", "partner", "build")  # 甲与乙|签订|协议,开展…: both act in what follows
_APPROACHING = word_set("frames.approaching")  # 甲|对接|乙,开展…: 甲 acts
_AT_WORK = frozenset(("SocialOrganisation", "Institution", "Facility"))  # 组建|甲律师团|,提供乙: what is founded goes to work
_WINNERS = re.compile("单位|企业|工会|公司|集体|个人|团体")


def act_claims(act: Act, memory: Memory, pivot: list[Place]) -> list[Claim]:
    """The relation of the frame, then those of its circumstances; `pivot` are those whom an earlier verb sets going."""
    frame = act.chunk.frame
    if frame == "join":
        act.objects = [p for p in act.objects if p not in act.subjects]
        if (taken := _taken_in(act)) is not None:
            return taken
    if frame == "support" and only_thanks(act.view, act.chunk.hi):
        return []
    act.objects = _meant(act)
    claims = _said(act) + _by_union_of_place(act, memory) + _hosted(act, memory)
    if frame in ACTS or frame in ("happen", "arise", "participate"):
        claims += where_held(act.view, act.slots, act.objects, act.at, act.mood)
    _note_done(act, memory)
    claims += _said_besides(act, memory)
    if pivot and frame in ACTS | {"participate"} and act.at not in act.slots.inner:
        claims += moved(act, memory, pivot)
    return claims + _partnered(act, memory)


def _meant(act: Act) -> list[Place]:
    """What is acted on, but for officers, a thing by which a team is named, and prizes of who is but carried from before."""
    view, frame = act.view, act.chunk.frame
    meant = act.objects
    if act.chunk.text == "坚持":  # 坚持“请进来”与“走出去”: a motto
        meant = [p for p in meant if not (view.text(p.span)[0] == "“" and view.text(p.span)[-1] == "”")]
    if frame == "issue":
        meant = [p for p in meant if not BETWEEN_PERSONS.search(view.text(p.span))]
    if frame == "benefit":
        meant = [p for p in meant if not is_officer(view, act.chunk.hi, p.span)]
    if frame == "participate" and act.agents and meant and _TEAM_BEHIND.match(view.flat, meant[-1].span.hi):
        return []
    return [p for p in meant if not _is_prize(view, p)] if act.method == "-carried" else meant


def _by_union_of_place(act: Act, memory: Memory) -> list[Claim]:
    """甲区总工会…。|该区|实施乙: what the place of the union does that the report is about, that union does."""
    frame = act.chunk.frame
    widely = any(act.view.text(p.span).startswith("全") for p in act.subjects)  # 全市|建成40家: others do, too
    if frame not in ("conduct", "build") or (widely and frame == "build") or len(act.subjects) > 1 or act.agents:
        return []
    return act.claims(frame, memory.of_place(act.view, act.subjects), act.objects, f"{frame}-for-place")


def _is_prize(view: View, place: Place) -> bool:
    """Whether an honour is won in a contest: 一等奖, 冠军."""
    return place.span.type == "Honour" and _PRIZE.search(view.text(place.span)) is not None


def _said(act: Act) -> list[Claim]:
    """The relation of the frame itself: 推出|《清单》 issues a paper; who is made to do a thing only takes part in it."""
    frame = act.chunk.frame
    if frame == "conduct" and act.method == "-moved":
        return []
    said = "conduct" if gives_service(act.chunk.text, act.objects) else "build" if frame == "arise" else frame
    if act.objects and act.objects[0].span.type == "Document" and act.chunk.text in _BRINGING_OUT:
        said = "issue"
    subjects = _what_won(act) if frame == "receive" else act.subjects
    return act.claims(said, subjects, act.objects, f"{said}{act.method}")


def _note_done(act: Act, memory: Memory) -> None:
    """Keep in mind what was done, for what the next words say of it."""
    done: list[Place] = []
    if act.chunk.frame in ACTS or act.chunk.frame in ("happen", "arise"):
        done = [place for place in act.objects if place.span.type in ("Initiative", "Facility", "Document")]
    elif act.chunk.frame in ("guide", "support") and act.agents:
        done = act.events()
    memory.done = tuple(done) or memory.done
    if act.chunk.frame == "build" and act.subjects:
        made = tuple(p for p in act.objects if p.span.type in _AT_WORK or p.span.head.endswith("中心"))
        schools = tuple(p for p in memory.founded if p.span.type == "Institution")
        memory.founded = schools if schools and act.method == "-elided" else made  # 共建甲学院,|设乙、丙分院


def _said_besides(act: Act, memory: Memory) -> list[Claim]:
    """What some frames say besides: 为|甲|提供支持 helps 甲."""
    frame = act.chunk.frame
    if frame == "confer":
        return _conferred(act, memory)
    if frame == "conduct" and act.method == "-elided":
        teams = [p for p in memory.founded if p.span.head.endswith(TEAMS) and p not in act.subjects]
        return act.claims("participate", teams, act.events(), "participate-pivot")
    if frame == "support":
        helped = [p for p in act.slots.of(FOR, act.at) if not of_theirs(act.view, p.span)]
        return act.claims("support", act.subjects, helped, "support-for")
    return []


def _partnered(act: Act, memory: Memory) -> list[Claim]:
    """Those who act together are partners, and where the frame joins them both act in what follows."""
    slots, frame = act.slots, act.chunk.frame
    named = act.named and act.method not in ("-carried", "-moved")
    joint = partners(act.view, slots, act.at, act.subjects, act.objects, frame, act.mood, named)
    memory.note_partners(joint)
    if frame == "partner" and act.subjects:
        _join_partners(act, memory)
    if frame in _JOINING and act.at not in slots.inner and not grows_closer(act.view, slots.of(WITH, act.at)):
        memory.join(slots.of(WITH, act.at))
    return joint


def _what_won(act: Act) -> list[Place]:
    """甲|“乙工作法”|、丙|“丁行动”|获评…: what is named right behind each body wins, not whose it is."""
    things = {s.lo: s for s in act.view.spans if s.type in ("Initiative", "Facility") and s.hi <= act.chunk.lo}
    here = [p for p in act.subjects if p.sentence == act.view.index and p.span.type in ORGANISATIONS]
    owned = {p: at(act.view, things[p.span.hi]) for p in here if p.span.hi in things}
    last = max((place.span.hi for place in owned.values()), default=act.chunk.lo)
    summed = _WINNERS.search(act.view.flat, last, act.chunk.lo)  # …等14个|单位|获评
    return act.subjects if summed else [owned.get(place, place) for place in act.subjects]


def _taken_in(act: Act) -> list[Claim] | None:
    """甲把乙列为|丙, 甲把乙纳入|丙: who takes a thing up, or makes it a part of another; None where 甲 joins by itself."""
    if act.agents:
        taken = act.slots.subjects
        return act.claims("conduct", act.agents, taken, "taken-up") + act.claims("join", taken, act.objects, "join")
    if not takes_in(act):
        return None
    parts = act.claims("join", act.subjects, act.objects, f"join{act.method}")
    return act.claims("conduct", act.slots.subjects, act.objects, "taken-into") + parts


def _hosted(act: Act, memory: Memory) -> list[Claim]:
    """The event that the hosts of an earlier 由-phrase were waiting for."""
    events = act.events()
    if not events:
        return []
    hosts, memory.hosts = memory.hosts, []
    return [
        claim
        for frame, bodies, mood in hosts
        for claim in relate_all(frame, bodies, events, act.view.index, f"{frame}-by", mood)
    ]


def _join_partners(act: Act, memory: Memory) -> None:
    """甲联合乙,…: both act in what follows."""
    others = [place for place in act.objects if place.span.type in ORGANISATIONS]
    if act.at in act.slots.inner or act.chunk.text in _APPROACHING:
        return
    if act.agents:
        act.slots.preps.append(("由", others, act.at))
        return
    act.slots.subjects = [*act.subjects, *(place for place in others if place not in act.subjects)]
    by_means = act.view.flat.endswith(_BY_MEANS, 0, act.chunk.lo)
    memory.actors = tuple(act.subjects if by_means else act.slots.subjects)
    memory.first = memory.first or tuple(place for place in act.subjects if place.span.type in ORGANISATIONS)
    memory.fresh = True


def _conferred(act: Act, memory: Memory) -> list[Claim]:
    """甲被乙授予丙, 授予甲丙: 甲 receives 丙."""
    slots = act.slots
    honours = [p for p in act.objects if p.span.type == "Honour"]
    others = [p for p in [*act.objects, *slots.of(FOR | TAKING)] if p not in act.subjects]
    takers = [p for p in others if p.span.type in ORGANISATIONS | {"Person", "Facility"}]
    if not takers and (act.agents or slots.passive):
        things = [p for p in slots.relative if p.span.type == "Initiative"]  # 乙发起的|甲项目|被丙评为丁
        told = [p for p in slots.subjects if p not in act.agents]
        takers = things or told or [p for p in memory.actors if p.span.type == "Person"]
    return act.claims("receive", takers, honours, "conferred-on")
