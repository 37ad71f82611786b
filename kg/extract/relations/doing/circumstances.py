"""What stands around an act: where, for whom, with whom, at what event, with whose help."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.doing.frame_table import relate_all
from kg.extract.syntax.clauses import ACTS, ORGANISATIONS, Chunk, Clause
from kg.extract.syntax.memory import Memory
from kg.extract.syntax.moods import modality
from kg.extract.syntax.runs import pairs_of, runs
from kg.extract.syntax.slots import Slots
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_VENUES = frozenset(("Facility", "Institution", "Enterprise"))
FOR = frozenset(("为", "对", "针对", "面向", "给", "向", "让"))
# 让|职工|在家门口…: a wish, and nothing that is done for them.
_SERVING = FOR - {"让"}
INTO = frozenset(("在", "于", "赴", "前往", "来到", "走进", "深入"))
TO = frozenset(("到",))
TAKING = frozenset(("把", "将"))
WITH = frozenset(("与", "同", "和", "跟"))
_FOR_ONE = frozenset(("为", "给", "帮"))
_HELPED = re.compile(rf"的?(?:大力|悉心|积极|热心|精心|全力|有力)?(?:{any_of('circumstances.helping')}){{1,3}}下")
_LED = re.compile(rf"(?:多方|积极|反复|多次|耐心|牵头)*(?:{any_of('circumstances.leading')}){{1,3}}[,，]")
_ARRANGED = re.compile(
    r"的?(?:统一|总体|周密|精心|具体|直接|集中|统筹|联合|安排)*(?:部署|组织|安排|牵头|统筹|主导|筹划|策划|组织领导|组织实施)下"
)
_THEY = re.compile("[,，](?:这些|这几|上述|它们|他们|她们)")  # 在甲指导下,|这些协会|办起乙: who is helped is named before
_NO_HELP = words_of("help_to_persons.no_help")
_HELPED_ONES = ORGANISATIONS | {"Person", "Initiative"}
# 200余名|下岗职工, 下岗职工|1200户: a population that is counted.
_COUNTED = re.compile(r"(?:\d|余|多|万|百|千)[名位户人个][^,，。;；]{0,4}$")
_COUNT_NEXT = re.compile(r"(?:共|达|近|超|约|累计|总数)?\d")
_SPEAKS_THERE = re.compile(
    r"(?:大?会|会议|论坛|活动|现场|仪式)?上,?[作做]了?(?:典型|经验|大会|书面|交流|先进)*(?:交流|发言|介绍|汇报)"
)
# 在甲大赛、乙比赛|中,分别荣获…
_WINS_THERE = re.compile(
    r"(?:决赛|总决赛)?(?:(?:里|当)?中|上|里),?(?:[^,，。;；、]{0,24}?)(?:受到?表[彰扬]|获表[彰扬]|被评为|被命名|亮相|推介|展出|路演|荣获|斩获|勇夺|喜获|夺得|摘得|捧得|取得|获得|名列|位列|包揽|脱颖而出|获|夺|摘)"
)
# A meeting or ceremony is for nobody, but for those that people come to for their own sake: 招聘会, 联谊会.
_GATHERING = re.compile(
    r"(?<!招聘)(?<!联谊)(?<!交友)(?<!运动)(?<!相亲)(?<!恳谈)(?<!洽谈)(?<!晚)(?<!音乐)(?<!协商)(?<!见面)(?<!读书)(?<!分享)会[”’]?$|(?:会议|仪式|典礼|论坛|座谈)[”’]?$"
)
_PAIRING = re.compile("结对|帮扶|联谊|座谈|面对面|交流|共建")
_GIVING = re.compile(any_of("circumstances.giving"))
_FEELING = re.compile(r"的[^,，。;；]{0,6}?(?:关怀|关心|关爱|重视|尊重|支持|感情|深情|爱护|牵挂|情怀|责任|承诺|敬意|热爱|期望)")
# More bodies than this are a list of invited guests, not partners of each other.
_MOST_PARTNERS = 8


def serves_nobody(name: str) -> bool:
    """Whether a thing by its name is a meeting or a ceremony.

    >>> serves_nobody("困难职工帮扶工作推进会"), serves_nobody("农民工专场招聘会")
    (True, False)
    """
    return _GATHERING.search(name) is not None


def helps_others(view: View, thing: Place) -> bool:
    """职工|参加|献血活动: whether those who take part in a thing give or help by it."""
    return _GIVING.search(view.text(thing.span)) is not None


def where_held(view: View, slots: Slots, objects: list[Place], verb: int, mood: str) -> list[Claim]:
    """Where what is done is held, and what is set up is set up."""
    claims = []
    made = [p for p in objects if p.span.type in ("Initiative", "Facility") or _is_set_up(view, slots, p, verb)]
    for thing in made:
        there = slots.of(_FOR_ONE, verb) if thing.span.type == "Facility" else []  # 为|丙村|再建一座驿站
        claims += [Claim(thing, "locatedIn", p, view.index, "held-in", mood) for p in there if p.span.type == "Region"]
        for place in slots.of(INTO | TO, verb):
            if place.span.type == "Region":
                claims.append(Claim(thing, "locatedIn", place, view.index, "held-in", mood))
            elif thing.span.type == "Initiative" and _is_venue(view, slots, place, verb):
                claims.append(Claim(thing, "heldAt", place, view.index, "held-at", mood))
    return claims


def _is_venue(view: View, slots: Slots, place: Place, verb: int) -> bool:
    """在|甲公司|举办: whether a house stands behind 在, and nobody acts with its help."""
    house = place.span.type in _VENUES and place in slots.of(INTO, verb)
    return house and not _HELPED.match(view.flat, place.span.hi)


def _is_set_up(view: View, slots: Slots, body: Place, verb: int) -> bool:
    """在乙镇成立|保洁行业工会|: a body of no place in its own name that is set up in one place."""
    named = any(body.span.covers(region) for region in view.regions)
    return body.span.type in ORGANISATIONS and not named and len(slots.of(INTO | TO, verb)) == 1


_TWO_SIDED = re.compile(rf"[^,，。;；]{{0,10}}?(?:{any_of('partners.two_sided')})")
# 甲、乙|的7家合作商|成立了…
_OF_THEIRS = re.compile(r"的[\d一二两三四五六七八九十]+余?[家个名位]")
# 甲、乙、丙等19家企业|已组建工会, 甲、乙3家单位|先后…: each does it by itself.
_EACH_ALONE = re.compile(
    r"等?[\d一二两三四五六七八九十百]+余?多?[家个所][\u4e00-\u9fff]{0,14}?(?:企业|公司|工厂|门店|学校|院校|医院)"
    r"(?![^,，。;；]{0,6}(?:联合(?!会|工会)|共同|携手|联手|合作))"
    r"|[^,，。;；]{0,14}?(?:先后|相继|陆续|纷纷|各自|依次|分别)"
)


def partners(
    view: View, slots: Slots, verb: int, subjects: list[Place], objects: list[Place], frame: str, mood: str, named: bool = True
) -> list[Claim]:
    """Joint actors are partners of each other where the clause names them, and of those behind 与."""
    together = [place for place in subjects if place.span.type in ORGANISATIONS]
    if frame == "partner":
        together += [place for place in objects if place.span.type in ORGANISATIONS and place not in together]
    claims: list[Claim] = []
    apart = frame in ACTS and any(_EACH_ALONE.match(view.flat, place.span.hi) for place in together[-1:])
    apart = apart or any(_OF_THEIRS.match(view.flat, p.span.hi) for p in together[-1:] if p.sentence == view.index)
    if ((frame in ACTS and named and not apart) or frame == "partner") and 2 <= len(together) <= _MOST_PARTNERS:
        claims += [Claim(a, "partnersWith", b, view.index, "joint-act", mood) for a, b in _joint_pairs(view, together)]
    others = [place for place in slots.of(WITH, verb) if place.span.type in ORGANISATIONS]
    claims += [Claim(a, "partnersWith", b, view.index, "act-with", mood) for a in together for b in others if a != b]
    if others and frame in ACTS:
        claims += relate_all(frame, others, objects, view.index, f"{frame}-with", mood)
    return claims


_PASSIVE_AGAIN = re.compile("[,，、][被由]")


def _joint_pairs(view: View, together: list[Place]) -> list[tuple[Place, Place]]:
    """Every two joint actors; of 甲、乙与丙、丁|签订 one of each side."""
    here = [place.span for place in together if place.sentence == view.index]
    if len(here) < len(together):
        return list(combinations(together, 2))
    if any(_PASSIVE_AGAIN.search(view.flat, one.hi, two.lo) for one, two in pairwise(here)):
        return []  # 被|甲|授予丙、被|乙|命名为丁
    two_sided = _TWO_SIDED.match(view.flat, max(span.hi for span in here)) is not None
    if two_sided and view.flat.endswith(("与", "同", "和", "跟"), 0, here[0].lo):
        return []  # 工作室与|甲、乙|签订: who stands before is not named
    return [(at(view, a), at(view, b)) for a, b in pairs_of(view, here, two_sided)]


def at_event(view: View, slots: Slots) -> list[Claim]:
    """在…大会上, 甲…: who acts at an event takes part in it."""
    events = [place for place in slots.of(INTO) if place.span.type == "Initiative"]
    people = [place for place in slots.subjects if place.span.type == "Person"]
    if any(_SPEAKS_THERE.match(view.flat, p.span.hi) or _WINS_THERE.match(view.flat, p.span.hi) for p in events):
        people += [place for place in slots.subjects if place.span.type in ORGANISATIONS | {"Facility"}]
    return [Claim(person, "participatesIn", event, view.index, "at-event") for event in events for person in people]


def with_help(view: View, clause: Clause, memory: Memory, events: Sequence[Place] = ()) -> list[Claim]:
    """在市总工会的帮助下, 甲、乙…; 经市总工会引导,甲、乙…: the helper supports those whom the next words are about.

    Where the clause sets out with events, it supports them: 丙活动|在|市总工会|指导下,由乙主办.
    """
    claims = []
    for chunk in clause.chunks:
        if chunk.kind != "group" or chunk.spans[0].type not in ORGANISATIONS or not _helps(view, chunk):
            continue
        after = [run for run in runs(view, _HELPED_ONES) if run[0].lo > chunk.hi and view.flat[run[0].lo - 1] not in "由被"]
        after = after[:1] if after and not _THEY.search(view.flat, chunk.hi, after[0][0].lo) else []
        before = _subject_before(view, clause, chunk)  # |甲|在乙指导下,建起…
        helped = list(events) or before or [at(view, span) for run in after for span in run] or list(memory.actors)
        helpers = [at(view, helper) for helper in chunk.spans]
        claims += relate_all("support", helpers, helped, view.index, "with-help", "done")
    return claims


def _subject_before(view: View, clause: Clause, helper: Chunk) -> list[Place]:
    """The bodies or people that begin a clause right before 在 and those with whose help they act."""
    first = next((c for c in clause.chunks if c.kind == "group" and c.hi <= helper.lo), None)
    acts = first is not None and first.spans[0].type in _HELPED_ONES - {"Initiative"}
    if first is None or not acts or first is not clause.chunks[0]:
        return []
    return [at(view, span) for span in first.spans] if view.flat[first.hi : helper.lo].endswith("在") else []


def led_by(view: View, clause: Clause) -> list[list[Place]]:
    """在|甲|统一部署下,乙开展…: who arranges what others do runs it too."""
    if "下" not in clause.chunks[-1].text and all(chunk.text != "下" for chunk in clause.chunks):
        return []
    groups = (c for c in clause.chunks[1:] if c.kind == "group" and c.spans[0].type in ORGANISATIONS)
    arranged = (c for c in groups if view.flat[c.lo - 1] == "在" and _ARRANGED.match(view.flat, c.hi))
    return [[at(view, span) for span in chunk.spans] for chunk in arranged]


def _helps(view: View, chunk: Chunk) -> bool:
    """在|甲|的帮助下, 经|甲|引导."""
    led = view.flat[: chunk.lo].endswith("经") and _LED.match(view.flat, chunk.hi)
    return bool(led) or _HELPED.match(view.flat, chunk.hi) is not None


def for_persons(view: View, clause: Clause, slots: Slots) -> list[Claim]:
    """市总工会给赵立新办理了…: who does something for a named person supports them."""
    if any(chunk.frame in ("confer", "receive") or "Honour" in {s.type for s in chunk.spans} for chunk in clause.chunks):
        return []
    actors = [p for p in slots.subjects if p.span.type in ORGANISATIONS]
    people = [p for p in slots.of(_FOR_ONE) if p.span.type == "Person" and not view.flat.startswith(_NO_HELP, p.span.hi)]
    return [Claim(actor, "supports", person, view.index, "for-person") for actor in actors for person in people]


def for_groups(view: View, clause: Clause, slots: Slots, memory: Memory) -> list[Claim]:
    """为留守职工送去…: whom the thing done in this sentence serves.

    A preposition also tells for whom the thing behind it is; a verb of serving (惠及职工) only speaks of what stands before it.
    """
    governed = [p for p in slots.of(_SERVING) if p.span.type == "Group" and not is_felt_for(view, p.span)]
    paired = [p for p in slots.of(WITH) if p.span.type == "Group"]  # 与困难职工|结对帮扶
    helped = [
        place
        for verb in clause.verbs
        if clause.chunks[verb].frame in ("serve", "support", "benefit") and modality(clause, verb) != "denied"
        for place in slots.objects.get(verb, [])
        if place.span.type == "Group"
    ]
    subjects = [p for p in slots.subjects if p.span.type in ("Initiative", "Facility")][:1]
    own = [p for places in slots.objects.values() for p in places if p.span.type == "Initiative"]
    own += slots.fronted if not clause.verbs else []  # 每年为职工|免费体检
    done = [p for p in memory.done if p.span.type in ("Initiative", "Facility") and p not in own]
    served = [(group, thing) for group in governed for thing in subjects or [*own, *done]]
    before = [(group, thing) for group in helped for thing in subjects or done]
    served += [(group, thing) for group, thing in before if thing.sentence != view.index or thing.span.lo < group.span.lo]
    served += [(group, thing) for group in paired for thing in own if _PAIRING.search(view.text(thing.span))]
    mood = "planned" if clause.verbs and modality(clause, clause.verbs[0]) == "planned" else "done"
    return [
        Claim(thing, "targets", group, view.index, "serves-group", mood)
        for group, thing in served
        if not serves_nobody(view.text(thing.span))
    ]


def is_felt_for(view: View, group: Span) -> bool:
    """对|职工|的关怀: what somebody feels for them, not what is done."""
    return _FEELING.match(view.flat, group.hi) is not None and "对" in view.flat[max(0, group.lo - 4) : group.lo]


# 开展乙活动,让|护理员|感受到温暖
_CARE = re.compile(any_of("audience_told_later.visits"))
_CARED_FOR = re.compile(r"(?:走访|慰问|看望)[^,，。;；]{0,6}$")
_LETTING = re.compile(rf"(?:{any_of('circumstances.letting')})(?:更多|广大|全体|一线|全[省市区县])*$")


def groups_reached(view: View, found: list[Claim]) -> list[Claim]:
    """遵义市总工会举办家政培训班,200余名下岗职工、失业人员学到了手艺: the one list of populations named behind what is done,
    near or counted."""
    done = {c.tail.span: c.tail for c in found if c.relation in ("organises", "undertakes") and c.modality == "done"}
    served = {c.head.span for c in found if c.relation == "targets"}
    lists = runs(view, frozenset(("Group",))) if len(done) == 1 else []
    lists = [run for run in lists if any(s.strength == "strong" for s in run) or _LETTING.search(view.flat, 0, run[0].lo)]
    claims = []
    for span, place in done.items():
        after = [run for run in lists if run[0].lo > span.hi]
        held = span.type == "Initiative" and not serves_nobody(view.text(span))
        if held and len(after) == 1 and span not in served and _is_reached(view, span, after[0][0]):
            claims += [Claim(place, "targets", at(view, group), view.index, "group-reached") for group in after[0]]
    return claims


def _is_reached(view: View, thing: Span, group: Span) -> bool:
    """Whether a population stands in the next clause behind a thing, or is counted."""
    other = _CARED_FOR.search(view.flat, thing.hi, group.lo)  # 举办|讲座|46场,走访慰问|女职工|300人
    if other and not _CARE.search(view.text(thing)):
        return False
    near = view.flat[thing.hi : group.lo].count(",") < 2
    return near or bool(_COUNTED.search(view.flat[: group.lo]) or _COUNT_NEXT.match(view.flat, group.hi))
