"""What somebody takes up and so carries out: 把甲竞赛作为重点, 以乙活动为抓手, 通过丙平台,…, 为护林员|免费体检|一次."""

from __future__ import annotations

import re

from kg.extract.claims import Claim, Place
from kg.extract.relations.doing.circumstances import FOR, INTO, TAKING
from kg.extract.relations.doing.frame_table import relate_all
from kg.extract.syntax.clauses import ORGANISATIONS, Clause
from kg.extract.syntax.elided_subjects import names_nobody
from kg.extract.syntax.memory import Memory
from kg.extract.syntax.runs import clause_start
from kg.extract.syntax.slots import Slots
from kg.extract.views import View
from kg.lexicon import any_of

_BY_MEANS = frozenset(("以",))
_AS_MEANS = re.compile(rf"[^,，。;；]{{0,4}}?为(?:主要|重要|有效|有力|总)?(?:{any_of('taking_up.means')})")
# 通过|甲、乙|等形式,…, 依托|“甲”平台,…: how somebody acts is what he does.
_THROUGH = frozenset(("通过", "借助", "运用", "依托", "利用", "凭借"))
_AS_WAY = re.compile(
    r"(?:[、和及与][^,，。;；]{2,24}?)*(?:等|[\d一二两三四五六七八九十]+种)[^,，。;；]{0,6}?"
    rf"(?:{any_of('taking_up.ways')})[,，]|(?:的?(?:{any_of('taking_up.ways')}))?[,，]"
)
_PASSIVELY = frozenset(("被",))
# 被|甲|摆上重要位置, 被|甲|确定为重点工作, but 被|甲|评为优秀项目
_PUT = re.compile(r"[^,，。;；]{0,6}?(?:列|定|确定|当|看|作|摆|放|立|纳|抓|提|写|树|搬|送|摆放|提升)[为作成上进入到在]")
_ABOUT = frozenset(("对",))
_ADVANCES = re.compile(
    r"(?:工作)?(?:再|又|还|专门|全面|进一步|统一|周密|深入|认真|精心)*(?:[作做]了?出?|进行了?|予以|加以)"
    r"(?:再|全面|专题|周密|专门|具体|统一|进一步)*(?:动员|部署|安排|推进|推广|推动|升级|完善|优化|策划)"
)
_TIMES = r"[\d一二两三四五六七八九十百]+[余多]?(?:场次|人次|[次场回遍期])[\d余多人次]{0,8}"
_SO_OFTEN = re.compile(rf"[”’]?(?:活动|服务)?(?:{_TIMES})?")
_MADE_INTO = re.compile(rf"[把将][^,，]+?(?:{any_of('taking_up.making')})[^,，]*$")
_WRITTEN_IN = re.compile(
    r"(?:[、和及与][^,，。;；、]{2,24}){0,6}(?:等[^,，。;；]{0,8}?)?(?:一并|全部|都|统一|逐[条项一]|一一|详细)*"
    r"(?:[写编载印记录画列][进入在成明清实]|制成|搬[进上][^,，。;；]{0,6}(?:课?表|教材|单|手册))"
)


def _advanced(view: View, slots: Slots) -> list[Place]:
    """对|甲竞赛|再次动员, 对|甲活动|进行部署: what is advanced or arranged."""
    places = [place for place in slots.of(_ABOUT) if place.span.type == "Initiative"]
    return [place for place in places if _ADVANCES.match(view.flat, place.span.hi)]


def _predicated(view: View, clause: Clause, slots: Slots) -> list[Place]:
    """为护林员|免费体检|一次, 对企业逐家|“会诊”|: what a clause without a verb says is done for somebody or somewhere."""
    ahead = [places[-1].span.hi for word, places, _ in slots.preps if word in FOR | INTO]
    things = [] if clause.verbs or not ahead else [*slots.fronted, *slots.subjects]
    done = [p for p in things if p.span.type == "Initiative" and not p.span.anaphor and p.span.lo >= ahead[-1]]
    return [p for p in done if _SO_OFTEN.fullmatch(view.flat, p.span.hi, clause.chunks[-1].hi)]


def _is_content(view: View, thing: Place) -> bool:
    """把报告拆解成|“甲”, 把资金投向|乙, 将|丙|写进合同: whether another is made into it or spent on it."""
    made_into = _MADE_INTO.search(view.flat, clause_start(view, thing.span.lo), thing.span.lo)
    return made_into is not None or _WRITTEN_IN.match(view.flat, thing.span.hi) is not None


def taken_up(view: View, clause: Clause, slots: Slots, memory: Memory) -> list[Claim]:
    """市总工会把技能竞赛作为重点工作, 将甲活动与乙活动相结合, 以甲活动为抓手: who takes a thing up carries it out."""
    means = [place for place in slots.of(_BY_MEANS) if _AS_MEANS.match(view.flat, place.span.hi)]
    means += [place for place in slots.of(_THROUGH) if _AS_WAY.match(view.flat, place.span.hi)]
    means += _predicated(view, clause, slots)
    taken = [place for place in slots.of(TAKING) if not _is_content(view, place)]
    by = [p for p in slots.of(_PASSIVELY) if p.span.type in ORGANISATIONS]
    if by and _PUT.match(view.flat, by[-1].span.hi):
        done = [p for p in slots.subjects if p.span.type == "Initiative" and p not in by]
        return relate_all("conduct", by, done, view.index, "taken-up", "done")
    things = [place for place in [*taken, *means, *_advanced(view, slots)] if place.span.type == "Initiative"]
    actors = [p for p in slots.subjects if p.span.type != "Initiative"] or memory.actors or memory.ahead
    if not actors and not memory.fresh and things and names_nobody(view, min(p.span.lo for p in things)):
        actors = memory.carried
    actors = actors or (memory.spoken_for() if not memory.fresh or memory.speaker else [])
    bodies = [place for place in actors if place.span.type in ORGANISATIONS]
    return relate_all("conduct", bodies, things, view.index, "taken-up", "done")
