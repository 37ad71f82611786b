"""What is a part of what, read over the paragraph: what happens at an event, what a list says a programme holds.

会上还开展了|义诊, 以|走访慰问、法律援助|为主要内容, 从|信息共享|等方面建立|协作机制, 企业建成|劳模创新工作室.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.clauses import ORGANISATIONS
from kg.extract.enumerations import Enumeration, enumerations
from kg.extract.phrases import any_of
from kg.extract.themes import Told, carried_out, things_of, topic_before
from kg.extract.views import Span, View
from kg.lexicon import word_set

_INITIATIVE = frozenset(("Initiative",))
_EVENT_HEADS = tuple(sorted(word_set("participation.events")))
_CONTEST_HEADS = tuple(sorted(word_set("participation.contests")))
_AT_EVENT = re.compile(
    rf"(?:^|[,，。;；])(?:{any_of('parts.anchors')})[,，]?[^。;；]{{0,24}}?(?:{any_of('parts.acts')})了?[^。;；,，“]{{0,8}}$"
)
_JOINTS = frozenset(("、", "和", "与", "及", "以及", "”“", ""))
_STAGE = re.compile(r"(?:[省市区县]级|全[省市区县])?(?:总决赛|半决赛|决赛|预赛|初赛|复赛|选拔赛)")
_CEREMONY = re.compile(r"(?:启动|开幕|闭幕|颁奖|表彰|开班|结业|总结)(?:仪式|式|典礼|大会|会)")
_SEND = re.compile(r"(?:组织|组建|成立|派出|选派|率领|牵头)的")
_TEAM = ("队", "团", "组", "小分队")
_OWNERS = frozenset(("Enterprise", "Institution"))


def part_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The partOf claims that no clause states by itself; `claims` are those already made of the article."""
    told = carried_out(claims)
    found = list(_own_facilities(claims))
    for view in views:
        for enumeration in enumerations(view):
            found += _enumerated(views, view, enumeration, told)
        for rule in (_at_event, _stages):
            found += rule(views, view, told)
        found += _teams(view)
    return found


def _own_facilities(claims: list[Claim]) -> Iterator[Claim]:
    """某公司|建成|劳模创新工作室: what a company or a school sets up is a part of it; a union builds for others."""
    for claim in claims:
        if claim.relation == "establishes" and claim.head.span.type in _OWNERS and claim.tail.span.type == "Facility":
            yield Claim(claim.tail, "partOf", claim.head, claim.sentence, "own-facility", claim.modality)


def _parts(view: View, parts: list[Span], whole: Place | None, method: str) -> Iterator[Claim]:
    if whole is not None:
        yield from (Claim(at(view, part), "partOf", whole, view.index, method) for part in parts if part != whole.span)


def _enumerated(views: list[View], view: View, enumeration: Enumeration, told: Told) -> Iterator[Claim]:
    """The members of an announced list are parts of the programme that the list is said of."""
    ends = {hi for _, hi in enumeration.members}
    members = [s for s in view.spans if s.type == "Initiative" and enumeration.lo <= s.lo and s.hi in ends and not s.anaphor]
    yield from _parts(view, members, _whole_of_list(views, view, enumeration, told), f"list-{enumeration.kind}")


def _whole_of_list(views: list[View], view: View, enumeration: Enumeration, told: Told) -> Place | None:
    things = things_of(view, _INITIATIVE, told)
    if enumeration.kind == "aspects":
        stop = re.search(r"[,，。;；]", view.flat[enumeration.hi :])
        end = enumeration.hi + stop.start() if stop else len(view.flat)
        behind = [s for s in view.spans if s.type == "Initiative" and enumeration.hi <= s.lo and s.hi <= end]
        return at(view, behind[-1]) if behind else None
    before = [p for p in things if p.span.hi <= enumeration.lo]
    if enumeration.kind == "holds":
        near = [p for p in before if not re.search(r"[,，。;；]", view.flat[p.span.hi : enumeration.lo])]
        return near[0] if near else None
    if before:
        return before[0]
    return topic_before(views, view.index, 1, ("",), told)


def _at_event(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """会后,现场组织开展了|义诊和体检: what is done at the event that was named before."""
    parts: list[Span] = []
    for span in (s for s in view.spans if s.type == "Initiative" and not s.anaphor):
        goes_on = bool(parts) and view.flat[parts[-1].hi : span.lo] in _JOINTS
        if goes_on or _AT_EVENT.search(view.flat[: span.lo]):
            parts.append(span)
    if parts:
        before = [
            p
            for p in things_of(view, _INITIATIVE, told)
            if p.span.hi <= parts[0].lo and (p.span.anaphor or view.text(p.span).endswith(_EVENT_HEADS))
        ]
        yield from _parts(
            view, parts, before[0] if before else topic_before(views, view.index, 4, _EVENT_HEADS, told), "at-event-part"
        )


def _stages(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """决赛, 市级预赛, 启动仪式: a round or ceremony of no name of its own is one of the contest or campaign before it."""
    for span in (s for s in view.spans if s.type == "Initiative" and not s.anaphor):
        text = view.text(span)
        heads = _CONTEST_HEADS if _STAGE.fullmatch(text) else _EVENT_HEADS if _CEREMONY.fullmatch(text) else ()
        if heads:
            own = [p for p in things_of(view, _INITIATIVE, told) if p.span.hi <= span.lo and view.text(p.span).endswith(heads)]
            yield from _parts(
                view, [span], own[-1] if own else topic_before(views, view.index, 9, heads, told), "stage-of"
            )


def _teams(view: View) -> Iterator[Claim]:
    """市总工会|组织的|志愿服务队: the team that a body raises is its own."""
    for body in (s for s in view.spans if s.type in ORGANISATIONS):
        for team in (s for s in view.spans if s.type == "SocialOrganisation" and s.lo > body.hi):
            if _SEND.fullmatch(view.flat[body.hi : team.lo]) and view.text(team).rstrip("”").endswith(_TEAM):
                yield Claim(at(view, team), "partOf", at(view, body), view.index, "raised-team")
