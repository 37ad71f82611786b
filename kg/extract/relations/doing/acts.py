"""An act: a verb of a clause with those who act and what they act on, completed by what was said before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.claims import Claim, Place
from kg.extract.relations.doing.circumstances import INTO, TAKING
from kg.extract.relations.doing.frame_table import relate_all
from kg.extract.syntax.clauses import ACTS, ORGANISATIONS, Chunk, Clause
from kg.extract.syntax.memory import JOINING, Memory
from kg.extract.syntax.parts_played import gives_service
from kg.extract.syntax.runs import clause_start
from kg.extract.syntax.slots import Slots, can_act
from kg.extract.views import View
from kg.lexicon import any_of, word_set

# 技能竞赛|实施方案, 年度服务|要点, 送温暖|物资: what is written or bought for a thing is not the thing.
_WRITTEN = re.compile(f"[”’]?(?:实施|工作|活动|年度)?(?:{any_of('acts.written')})|(?:{any_of('acts.goods')})")
# 把这项工作|纳入…, 将其|列入…: something without a name is taken in, not who takes it.
_TAKES = re.compile(
    r"把.|将(?:其|此|该|这|它|他|她|上述|相关|有关|各|(?!会|被|全部|全面|逐步|陆续|首次|正式|继续|率先|统一|共同|优先|分批)[“\u4e00-\u9fff]{3,20})"
)
_SUM = r"等?[\d一二两三四五六七八九十]+[个项大类]"
_PARTS_SET = re.compile(rf"{_SUM}(?:{any_of('enumerations.set_up')})(?![\u4e00-\u9fff])")
_SETS = re.compile("设(?:有|置)?了?[“‘]?$")  # 推出|甲、乙|三大行动 is done, |设|甲、乙|三大行动 consists of them
_DISCIPLINES = re.compile(rf"{_SUM}(?:{any_of('acts.disciplines')})(?![\u4e00-\u9fff])")
_SUPPLYING = word_set("acts.supplying")
_HOSTING = ACTS | {"guide"}
_GOVERNS = re.compile(r"(?![的了并和与及或,，、。;；:：)）])[\u4e00-\u9fff\d“]")
# 甲讲堂|已举办|30场: what is kept up is the work of the union that the report goes on about.
_OFTEN = re.compile(r"了?(?:近|超过?|约)?[\d一二两三四五六七八九十百]+[余多]?[场期届次年批季项]")
_OFTEN_DONE = frozenset(("conduct", "build", "happen"))
_MAKING = frozenset(("conduct", "build", "arise", "issue"))
_DEEDS = frozenset(("Initiative", "Document"))
_LEADS_TO = re.compile("[以对据把用为在向从]|围绕|针对|结合|按照|依托|通过")
_LATER = ("以来", "后", "之后", "前", "之前", "的")
_HELD = word_set("acts.held")
_FOLLOWS = re.compile(any_of("acts.follows"))
_BY_OTHERS = re.compile("[经由被]|在[^,，。;；]*(?:单位|企业|公司|学校|院校|[市县区镇乡]|街道|社区)")
_IN_HANDS = re.compile(rf"的?(?:{any_of('acts.leading')})下|手[中里上]")
_IN_ITS_HANDS = re.compile(rf"在其(?:的?(?:{any_of('acts.leading')})下|手[中里上])")
_ATTRIBUTE = re.compile(r"[^。;；]*(?:主办|承办|协办|举办)的")


@dataclass
class Act:
    """One verb of a clause with those who act and what they act on."""

    view: View
    slots: Slots
    at: int
    chunk: Chunk
    mood: str
    agents: list[Place]
    subjects: list[Place]
    method: str
    objects: list[Place]
    first: bool
    named: bool = True

    def claims(self, frame: str, subjects: list[Place], objects: list[Place], method: str) -> list[Claim]:
        """What a frame says between some subjects and objects of this clause."""
        return relate_all(frame, subjects, objects, self.view.index, method, self.mood)

    def events(self) -> list[Place]:
        """The initiatives among what is acted on."""
        return [place for place in self.objects if place.span.type == "Initiative"]


def objects_of(view: View, slots: Slots, verb: int) -> list[Place]:
    """What stands behind a verb, but for things of which only something written or bought is meant (制定|甲活动|实施方案)."""
    places = slots.objects.get(verb, [])
    if places and not slots.subjects and _are_set(view, places):
        return []
    return [p for p in places if p.span.type != "Initiative" or not _WRITTEN.match(view.flat, p.span.hi)]


def _are_set(view: View, places: list[Place]) -> bool:
    """甲承办,|设|焊工、钳工|2个项目: whether things are what a contest consists of."""
    lo, hi = places[0].span.lo, places[-1].span.hi
    sets = _SETS.search(view.flat, 0, lo) is not None and _PARTS_SET.match(view.flat, hi) is not None
    return sets or _DISCIPLINES.match(view.flat, hi) is not None


def waits(act: Act, memory: Memory) -> bool:
    """由甲主办,|乙承办,|丙协办的大赛: the event of a 由-phrase is named later; so it is of 甲主办,乙承办的大赛.

    举办甲大赛,|由乙承办: here it went before.
    """
    if act.objects or act.slots.relative or act.chunk.frame not in _HOSTING or _fronted(act):
        return False
    if act.agents:
        things = (*memory.done, *memory.topic)
        again = memory.again(act.view, act.agents[0].span.lo)
        kinds = _DEEDS if act.chunk.frame == "issue" else frozenset(("Initiative",))
        before = any(p.span.type in kinds for p in things) or _rooms(act, memory) or again
        return not act.slots.subjects and not (before and not _ATTRIBUTE.match(act.view.flat, act.chunk.hi))
    spoken_of = bool(memory.topic or memory.done or memory.scene)
    hosting = act.chunk.text.endswith("主办") and not act.method and not spoken_of
    return bool(act.subjects) and (hosting or (bool(memory.hosts) and act.chunk.frame == "undertake"))


def _rooms(act: Act, memory: Memory) -> list[Place]:
    """甲驿站|揭牌,|由乙、丙共同打造: the room of which the last clause speaks, where the verb is one of building."""
    return [p for p in memory.here if p.span.type == "Facility"] if act.chunk.frame == "build" else []


def _fronted(act: Act) -> list[Place]:
    """Things that stand before their verb: 把甲活动…|推开, 确定了甲项目并予以|推行."""
    places = [*act.slots.fronted, *act.slots.of(TAKING, act.at)]
    things = [place for place in places if place.span.type == "Initiative"]
    return things or [p for p in places if p.span.type == "Facility" and act.chunk.frame == "build" and act.first]


def find_objects(act: Act, memory: Memory) -> None:
    """Complete what a verb acts on: things before it, the topic of the sentence, the event that is being spoken of."""
    slots, frame = act.slots, act.chunk.frame
    if act.method == "-by" and gives_service(act.chunk.text, slots.subjects):
        act.objects = slots.subjects  # 甲服务由乙|送到|职工身边
    if frame == "participate" and not act.events():
        named = bool(slots.subjects) and slots.subjects[0].span.type == "Person"
        into = [p for p in slots.of(INTO) if p.span.type == "Initiative"]
        act.objects = [*act.objects, *into] or (list(memory.scene or memory.topic or memory.event) if named else [])
    if not act.objects and frame in ACTS:
        act.objects = _fronted(act)
    if not act.objects and frame in ACTS and not slots.subjects and memory.topic and memory.hosts:
        act.objects, act.subjects = list(memory.topic), []  # 丙活动,|在甲的组织下举行
    if frame == "happen" and not slots.subjects:
        act.objects = list(memory.topic) or [p for p in memory.here[-1:] if p.span.type == "Initiative"]
    if not act.objects and slots.relative and (frame in ACTS or frame == "happen"):
        act.objects, act.subjects = slots.relative, []
    if not act.objects and can_act(slots.subjects) and frame in ACTS:
        act.objects = list(memory.topic)
    if not act.objects and not act.agents and (slots.made or (slots.subjects and slots.subjects[0].span.type in _DEEDS)):
        act.objects = slots.subjects
        if act.method != "-by":
            act.subjects, act.method = _who_did(act, memory)
    elif not act.objects and (frame == "undertake" or act.chunk.text.endswith("主办")) and act.subjects and not act.method:
        act.objects = list(memory.done)
    elif act.agents and not act.objects and frame != "partner":
        again = memory.again(act.view, act.agents[0].span.lo)
        named = act.chunk.text.endswith(("授予", "为")) or act.view.flat.startswith("为", act.chunk.hi)
        governs = _GOVERNS.match(act.view.flat, act.chunk.hi)
        passed = ("Region", "Honour") if frame == "confer" and named and governs else ("Region",)  # 优胜班组|由甲命名为|“乙”
        spoken_of = [p for p in slots.subjects if p not in act.agents and p.span.type not in passed]
        if (not spoken_of or act.chunk.text in _SUPPLYING) and governs:
            return  # 由乙提供|师资: not what was done before
        act.objects = spoken_of or list(memory.done) or list(memory.topic) or again or _rooms(act, memory)
    if frame == "join":
        act.subjects = slots.of(TAKING, act.at) or ([] if takes_in(act) else act.subjects)


def _who_did(act: Act, memory: Memory) -> tuple[list[Place], str]:
    """甲理清分工,|乙课堂相继推出; 甲主席说,|乙活动将启动; |乙课堂|已办了30场: who did what a clause only says is done."""
    if act.chunk.frame in _OFTEN_DONE and not memory.fresh and _OFTEN.match(act.view.flat, act.chunk.hi):
        return [*memory.carried], "-carried"
    kinds = {"issue"} if act.objects[0].span.type == "Document" else _MAKING
    if act.chunk.frame not in kinds or act.chunk.text in _HELD or not _is_done(act):
        return [], ""
    if there := _in_whose_hands(act, memory):
        return there, "-by"
    if memory.speaker and act.mood == "planned":
        return memory.spoken_for(), "-elided"
    if memory.fresh:
        return [p for p in memory.acting() if p.span.type in ORGANISATIONS], "-elided"
    between = act.view.flat[act.objects[-1].span.hi : act.chunk.lo]
    follows = _FOLLOWS.search(between) and not _BY_OTHERS.search(between)
    return ([*memory.carried], "-carried") if follows else ([], "")


def _in_whose_hands(act: Act, memory: Memory) -> list[Place]:
    """甲工程|在乙会推动下|铺开, 丙平台|在其手中|建成, 丁体系|在戊学校|成形: the body that led it or in which it is."""
    flat, lo, hi = act.view.flat, act.objects[-1].span.hi, act.chunk.lo
    if _IN_ITS_HANDS.search(flat, lo, hi):
        return memory.acting() or [*memory.carried]
    there = [p for p in act.slots.of(INTO, act.at) if p.span.type in ORGANISATIONS and p.span.lo >= lo]
    led = bool(there) and _IN_HANDS.match(flat, there[-1].span.hi) is not None
    return there if led or (act.chunk.frame == "arise" and act.objects[0].span.type == "Initiative") else []


def _is_done(act: Act) -> bool:
    """Whether what a verb speaks of begins its clause: not 围绕|甲|…推进, 甲|的触角伸到乙, 甲|自去年启动以来."""
    flat, things = act.view.flat, act.objects
    led = _LEADS_TO.search(flat, clause_start(act.view, things[0].span.lo), things[0].span.lo)
    return led is None and flat[things[-1].span.hi] != "的" and not flat.startswith(_LATER, act.chunk.hi)


def takes_in(act: Act) -> bool:
    """甲|把这项工作|纳入乙: whether the verb says of its subject that it takes something in."""
    return _TAKES.search(act.view.flat, clause_start(act.view, act.chunk.lo), act.chunk.lo) is not None


def seconded(view: View, clause: Clause, slots: Slots, memory: Memory) -> list[Claim]:
    """由甲牵头,|乙、丙|配合的|“丁”行动: 甲 runs it, 乙 and 丙 take part."""
    events = [place for place in slots.fronted if place.span.type == "Initiative"]
    joined = any(one.text in JOINING and other.kind == "of" for one, other in pairwise(clause.chunks))
    if not events or not joined:
        return []
    hosts, memory.hosts = memory.hosts, []
    run = [c for frame, bodies, mood in hosts for c in relate_all(frame, bodies, events, view.index, f"{frame}-by", mood)]
    return run + relate_all("participate", slots.subjects, events, view.index, "participate", "done")
