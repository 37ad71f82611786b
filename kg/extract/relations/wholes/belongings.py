"""What belongs to a body: the rooms that a company sets up, and the teams that a union raises."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import View
from kg.lexicon import word_set

_SEND = re.compile(r"(?:牵头)?(?:组织|组建|成立|派出|选派|率领|牵头)的(?:[一二两三\d]+支)?|[\u4e00-\u9fff]{1,6}组成的")
_OF_STAFF = re.compile("(?:抽调|抽派|抽出|选派|选调|推选|选出|选拔|派出|挑选|遴选)(?![^,，。;；]*(?:聘|招募))[^。;；]{0,30}$")
_TEAM = ("队", "团", "组", "社", "分会", "协管会")
_FOR_OTHERS = re.compile("(?:共建|援建|捐建|合建|联合建|资助建|捐资建)[^,，。;；]{0,8}$")
_OWNERS = frozenset(("Enterprise", "Institution"))
_PUBLIC = frozenset(("UnionBody", "PublicBody", "SocialOrganisation"))
_OWNER_HEADS = word_set("parts.owner_heads")


def belongings(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The partOf claims of rooms and teams; `claims` are those already made of the article."""
    return [*_own_facilities(views, claims), *_own_staff(views, claims), *(claim for view in views for claim in _teams(view))]


def _own_facilities(views: list[View], claims: list[Claim]) -> Iterator[Claim]:
    """某公司|建成|劳模创新工作室: what a company or a school sets up alone is a part of it; a union builds for others."""
    joint = {(c.tail.sentence, c.tail.span) for c in claims if c.relation == "establishes" and c.head.span.type in _PUBLIC}
    placed = {(c.head.sentence, c.head.span) for c in claims if c.method == "set-up-in"}
    for claim in (c for c in claims if (c.tail.sentence, c.tail.span) not in joint | placed):
        head = claim.head.span
        owner = (head.type in _OWNERS or (head.anaphor and head.head in _OWNER_HEADS)) and not claim.method.endswith("-with")
        facility = claim.relation == "establishes" and claim.tail.span.type == "Facility"
        if facility and owner and not _FOR_OTHERS.search(views[claim.tail.sentence].flat, 0, claim.tail.span.lo):
            yield Claim(claim.tail, "partOf", claim.head, claim.sentence, "own-facility", claim.modality)


def _own_staff(views: list[View], claims: list[Claim]) -> Iterator[Claim]:
    """市总|抽调15名干部组成|帮建组: the team that a body alone makes of its own people is a part of it."""
    raised = [c for c in claims if c.relation == "establishes" and c.tail.span.type in ("SocialOrganisation", "UnionBody")]
    for claim in raised:
        makers = {(c.head.sentence, c.head.span) for c in raised if c.tail == claim.tail}
        team, view = claim.tail.span, views[claim.tail.sentence]
        staffed = _OF_STAFF.search(view.flat, 0, team.lo) is not None
        if len(makers) == 1 and staffed and view.text(team).rstrip("”").endswith(_TEAM):
            yield Claim(claim.tail, "partOf", claim.head, claim.sentence, "raised-team", claim.modality)


def _teams(view: View) -> Iterator[Claim]:
    """市总工会|组织的|志愿服务队: the team that a body raises is its own."""
    for body in (s for s in view.spans if s.type in ORGANISATIONS):
        for team in (s for s in view.spans if s.type == "SocialOrganisation" and s.lo > body.hi):
            if _SEND.fullmatch(view.flat[body.hi : team.lo]) and view.text(team).rstrip("”").endswith(_TEAM):
                yield Claim(at(view, team), "partOf", at(view, body), view.index, "raised-team")
