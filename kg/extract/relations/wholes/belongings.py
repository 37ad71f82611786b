"""What belongs to a body: the rooms that a company sets up or its people lead, and the teams that a union raises."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import View
from kg.lexicon import word_set

_SEND = re.compile(r"(?:组织|组建|成立|派出|选派|率领|牵头)的|[\u4e00-\u9fff]{1,6}组成的")
_TEAM = ("队", "团", "组", "小分队")
_OWNERS = frozenset(("Enterprise", "Institution"))
_OWNER_HEADS = word_set("parts.owner_heads")
_OF_PERSONS = frozenset(("led-room", "namesake", "quoted-facility", "facility"))
_LEADS = re.compile("[^,，。;；]{0,2}?(?:领衔|牵头|带领|负责)的?(?:[“‘])?")


def belongings(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The partOf claims of rooms and teams; `claims` are those already made of the article."""
    return [*_own_facilities(claims), *_led_rooms(views, claims), *(claim for view in views for claim in _teams(view))]


def _own_facilities(claims: list[Claim]) -> Iterator[Claim]:
    """某公司|建成|劳模创新工作室: what a company or a school sets up is a part of it; a union builds for others."""
    for claim in claims:
        head = claim.head.span
        owner = (head.type in _OWNERS or (head.anaphor and head.head in _OWNER_HEADS)) and not claim.method.endswith("-with")
        if claim.relation == "establishes" and owner and claim.tail.span.type == "Facility":
            yield Claim(claim.tail, "partOf", claim.head, claim.sentence, "own-facility", claim.modality)


def _led_rooms(views: list[View], claims: list[Claim]) -> Iterator[Claim]:
    """甲厂|技师乙|领衔的|创新工作室: the workroom of somebody who works for a company or a school is a part of it."""
    employers: dict[str, list[Place]] = {}
    for claim in claims:
        if claim.relation == "affiliatedWith" and claim.head.span.type == "Person" and claim.tail.span.type in _OWNERS:
            employers.setdefault(views[claim.head.sentence].text(claim.head.span), []).append(claim.tail)
    for view in views if employers else []:
        for room in (s for s in view.spans if s.type == "Facility" and s.rule in _OF_PERSONS):
            leaders = [s for s in view.spans if s.type == "Person" and _LEADS.fullmatch(view.flat, s.hi, room.lo)]
            name = next((n for n in sorted(employers) if view.text(room).lstrip("“").startswith(n)), "")
            name = view.text(leaders[-1]) if leaders else name
            for whole in employers.get(name, [])[:1]:
                yield Claim(at(view, room), "partOf", whole, view.index, "led-room-of")


def _teams(view: View) -> Iterator[Claim]:
    """市总工会|组织的|志愿服务队: the team that a body raises is its own."""
    for body in (s for s in view.spans if s.type in ORGANISATIONS):
        for team in (s for s in view.spans if s.type == "SocialOrganisation" and s.lo > body.hi):
            if _SEND.fullmatch(view.flat[body.hi : team.lo]) and view.text(team).rstrip("”").endswith(_TEAM):
                yield Claim(at(view, team), "partOf", at(view, body), view.index, "raised-team")
