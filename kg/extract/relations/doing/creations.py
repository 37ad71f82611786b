"""What a body sets up or issues clauses after it was named: 甲局围绕…, 组织职工…, 建成|乙驿站|.

Frames read one clause; here the verb is found anywhere in the sentence, and who acts is who began it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.elided_subjects import begins_with_somebody, names_nobody, others_act, urges_others
from kg.extract.syntax.runs import actor_before, clause_end, clause_start, leading_run, mood, run_from, runs
from kg.extract.views import Span, View
from kg.lexicon import column

_MADE = {
    "build": ("establishes", ORGANISATIONS | {"Facility"}),
    "issue": ("issues", frozenset(("Document",))),
}
_AUTHORITIES = frozenset(("UnionBody", "PublicBody"))
_UNION_FIRST = re.compile(r"[\u4e00-\u9fff]{1,16}?总工会")
_ISSUERS = re.compile(r"《(?P<bodies>[\u4e00-\u9fff]{2,16}(?:[ 、　]{1,2}[\u4e00-\u9fff]{2,16}){0,5}?)关于")
_ISSUER_KINDS = (
    ("UnionBody", re.compile(r".{2,}总工会$")),
    ("PublicBody", re.compile(r"^(?:中共中央|国务院|中央)|..(?:部|局|厅|院|委|委员会|政府|办公室|检察院)$")),
)
_MANY = 6
_OPENS = re.compile(
    r"(?:今天|昨天|日前|近日|正式|于[^,，。;；]{2,12})*(?:挂牌成立|成立|揭牌|挂牌|启用|落成|建成|揭幕|开放)(?!大会|仪式|暨|以来|后|于)"
)
# 聘请30名老工人,组成|乙队; 派出5支|乙小分队; 由甲和丙组成的|乙组.
_RAISED = re.compile(r"(?:组成|派出|编成|组织起|拉起)了?(?:的)?(?:[\d一二两三四五六七八九十百]+余?多?[支个组名])?")
_BY = re.compile(r"由(?=[^,，。;；由]*$)")
_REVISED = re.compile(r"(?:进行|作出?|做出?)了?(?:进一步|全面|重新)?(?:修订|修改|完善)")
_SIGNED_ON = re.compile(r"上(?:共同|分别|郑重|正式)?(?:签字|签名|签了字|签下|盖章)")
_REACH = 4  # sentences back to where who acts was named
# 请劳模与职工签下|师徒协议: master and pupil sign it.
BETWEEN_PERSONS = re.compile(r"(?:师徒|师带徒|帮带|拜师|结对)[^,，。;；]*?(?:协议书?|合同|合约)[》”]?$")
_TYPICAL = re.compile(r"了?[以由][^,，。;；]{2,40}?(?:为代表|为引领|为龙头|为主体|为重点|为核心|组成|参加|参与|任组长|等)的")
# Between a verb and what it governs: another verb or a phrase that leads away from it.
_AWAY = re.compile(r"[由以在于对向把将与和同从的]|平台|机制|制度|工作|活动")
_LISTED = re.compile(r"[、和及与]$")


def making_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The establishes and issues claims that no clause states by itself; `claims` are those already made of the article."""
    known = {(c.relation, c.tail.sentence, c.tail.span) for c in claims}
    found: list[Claim] = []
    for view in (v for v in views if v.sentence.role == "body"):
        found += _papers(view)
        by_words = [*_opened(view), *_raised(view), *_signed_on(view)]
        made = [*_made(views, view), *by_words]
        found += [c for c in made if (c.relation, c.tail.sentence, c.tail.span) not in known]
    return found


def _made(views: list[View], view: View) -> Iterator[Claim]:
    """…, 建成|乙驿站: what stands right behind a verb of setting up or issuing, and who acts there."""
    frames = column("verbs", "verb", "frame")
    for token in view.tokens:
        if (made := _MADE.get(frames.get(token.text, ""))) is None:
            continue
        relation, kinds = made
        things = [s for s in _objects(view, token.hi, kinds) if not BETWEEN_PERSONS.search(view.text(s))]
        when = mood(view, token.lo) if things else "denied"
        if when == "denied" or any(s.lo <= token.lo < s.hi for s in view.spans):
            continue
        own = [s for s in view.spans if s.type in ORGANISATIONS and clause_start(view, token.lo) <= s.lo < token.lo]
        start = clause_start(view, token.lo)
        if relation == "issues" and urges_others(view, start, token.lo):
            continue
        if others_act(view, start, token.lo) or (not own and begins_with_somebody(view, start, token.lo)):
            continue
        actors = [at(view, s) for s in actor_before(view, token.lo)] or _carried(views, view, token.lo)
        yield from (
            Claim(actor, relation, at(view, thing), view.index, f"{relation}-later", when)
            for actor in actors
            for thing in things
        )


def _papers(view: View) -> Iterator[Claim]:
    """落实|全国总工会|《意见》, 甲和乙的|《协议》, 《某部 市总工会|关于…的通知》: whose paper it is by its words."""
    papers = [s for s in view.spans if s.type == "Document" and s.strength == "strong" and not s.anaphor]
    authorities = runs(view, _AUTHORITIES) if papers else []
    for paper in papers:
        edges = (paper.lo, paper.lo - view.flat.endswith("的", 0, paper.lo))
        bodies = next((run for run in authorities if run[-1].hi in edges and run[-1].strength == "strong"), [])
        bodies = _named_in_title(view, paper) or bodies
        yield from (Claim(at(view, body), "issues", at(view, paper), view.index, "paper-of") for body in bodies)
        for one, other in combinations(bodies[:_MANY], 2):
            yield Claim(at(view, one), "partnersWith", at(view, other), view.index, "paper-of")


def _named_in_title(view: View, paper: Span) -> list[Span]:
    """《某部 市总工会|关于…的通知》: the bodies that a title begins with, as inner mentions."""
    names = _ISSUERS.match(view.flat, paper.lo, paper.hi)
    found: list[Span] = []
    at_ = paper.lo + 1
    for name in re.split("([ 、　]+)", names["bodies"]) if names else []:
        kind = next((kind for kind, ending in _ISSUER_KINDS if ending.search(name)), "")
        if kind:
            placed = any(r.lo == at_ for r in view.regions)
            rule = "placed-body" if placed or (kind == "UnionBody" and name != "中华全国总工会") else "known-organ"
            found.append(_inner(view, Span(at_, at_ + len(name), kind, rule, "总工会" if kind == "UnionBody" else name)))
        elif name.strip(" 、　"):
            return []
        at_ += len(name)
    return found


def _raised(view: View) -> Iterator[Claim]:
    """甲聘请30名老工人,组成|乙队; 甲派出5支|乙小分队; 由甲和丙组成的|乙组: who brings a team together."""
    for verb in _RAISED.finditer(view.flat):
        team = next((s for s in view.spans if s.lo == verb.end() and s.type == "SocialOrganisation"), None)
        by = _BY.search(view.flat, 0, verb.start())
        members = run_from(view, by.end(), ORGANISATIONS) if by else []
        makers = members if by else actor_before(view, verb.start())
        when = mood(view, verb.start())
        if team is not None and when != "denied":
            yield from (Claim(at(view, s), "establishes", at(view, team), view.index, "team-raised", when) for s in makers)


def _signed_on(view: View) -> Iterator[Claim]:
    """甲与乙的代表在|《合同》|上签字: both whose people sign a paper issue it; 甲对|《办法》|作了修订: who revises it."""
    for paper in (s for s in view.spans if s.type == "Document" and s.lo):
        before = view.flat[paper.lo - 1]
        revised = before in "对将把" and _REVISED.match(view.flat, paper.hi)
        signed = before == "在" and _SIGNED_ON.match(view.flat, paper.hi)
        for side in actor_before(view, paper.lo) if signed or revised else []:
            method = "signed-on" if signed else "revised"
            yield Claim(at(view, side), "issues", at(view, paper), view.index, method, mood(view, paper.lo))


def _objects(view: View, lo: int, kinds: frozenset[str]) -> list[Span]:
    """The list of mentions that a verb governs, in its clause: 打造|甲、乙, 建成|6家丙, 打造以丁为代表的|6家丙."""
    end = clause_end(view, lo)
    type_ = _TYPICAL.match(view.flat, lo, end)
    start = type_.end() if type_ else lo
    first = next((s for s in view.spans if start <= s.lo and s.hi <= end and s.type in kinds and not s.anaphor), None)
    if first is None or _AWAY.search(view.flat, start, first.lo) or _modifies(view, first):
        return []
    return [
        first,
        *(s for s in view.spans if s.type in kinds and first.hi <= s.lo and s.hi <= end and _LISTED.search(view.flat[: s.lo])),
    ]


def _modifies(view: View, span: Span) -> bool:
    """甲县工会|榜样, 甲工会|的做法: a body that only says of what kind something is."""
    behind = view.token_at.get(span.hi)
    return behind is not None and (view.tokens[behind].text == "的" or view.tokens[behind].tag in ("n", "vn"))


def _carried(views: list[View], view: View, at_: int) -> list[Place]:
    """Who the nearest sentence before sets out with, in the same paragraph, where this one names nobody before the verb."""
    if not names_nobody(view, at_):
        return []
    for before in reversed(views[max(0, view.index - _REACH) : view.index]):
        if before.sentence.paragraph != view.sentence.paragraph:
            return []
        run = leading_run(before)
        if run or any(s.type == "Person" for s in before.spans):
            return [at(before, s) for s in run]
    return []


def _opened(view: View) -> Iterator[Claim]:
    """甲总工会困难职工帮扶中心|揭牌, 乙公司职工书屋|启用: what begins with a body's name is that body's, and opens now."""
    for thing in (s for s in view.spans if s.type in _MADE["build"][1]):
        owner = _owner(view, thing) if _OPENS.match(view.flat, thing.hi) else None
        if owner is not None:
            yield Claim(at(view, owner), "establishes", at(view, thing), view.index, "own-opened")


def _owner(view: View, thing: Span) -> Span | None:
    """The body whose name begins that of a station, or the union or organ of a centre; put among the inner mentions."""
    owners = ORGANISATIONS if thing.type == "Facility" else _AUTHORITIES
    known = [s for s in view.inner if s.lo == thing.lo and s.type in owners and len(s) < len(thing)]
    name = _UNION_FIRST.match(view.flat, thing.lo, thing.hi)
    if known or name is None or name.end() == thing.hi:
        return known[-1] if known else None
    return _inner(view, Span(thing.lo, name.end(), "UnionBody", thing.rule, "总工会"))


def _inner(view: View, span: Span) -> Span:
    """The span, now among the inner mentions."""
    if span not in view.inner:
        view.inner = sorted([*view.inner, span], key=lambda s: s.lo)
    return span
