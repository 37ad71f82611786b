"""Where a thing is by the words right before it, or all over which it is done: 乙市首份|仪式, 乙市|“甲”行动, 在全市推行|甲."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.relations.doing.acting_places import done_in_clause
from kg.extract.relations.posts.bare import placed_within
from kg.extract.syntax.runs import clause_start, run_from
from kg.extract.syntax.themes import Told, carried_out
from kg.extract.views import Span, View
from kg.lexicon import any_of

_PLACED = frozenset(("Initiative", "Facility", "SocialOrganisation"))
# 乙市|首份|…仪式, 乙市|24家|…联盟, 乙市|职工的|“…”活动: what may stand between a place and the thing there.
_BETWEEN = re.compile(
    r"(?:首[份个家批届座场次支]|第[一二三四五六七八九十\d]+[份个家批届座场次期]|[\d一二两三四五六七八九十百]+(?:余|多)?[个家座处所支间]"
    r"|[\d年]{4,6}|年度|职工的?|工会的?|的|全[市县区省]|开展的?|举办的?)*[“‘]?"
)
_REGION = frozenset(("Region",))
_LED = re.compile("[”’]?(?:现已|已经|[现已也均都正就率先最初最早首先]){0,4}[在由]")
_ROOTED = re.compile(rf"[^,，。;；、的]{{0,6}}?(?:{any_of('scenes.taking_root')})")
# 在全市|…推行, 全县|已|开展; but 在全市|最先…: others there are compared with.
_ACROSS = re.compile(
    r"(?<![率首最领]先)(?<!最早)(?<!首创)[在于](?:全|我|本)(?P<rank>[省市区县州旗])(?!总|直|属|委|政府|人|领导|级机关|长)"
    r"(?!(?:范围内)?(?:最先|率先|首先|首[家个创次批]|领先|排名|名列|位[居列]))"
)


def wide_place_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The locatedIn claims of things of which no clause says where they are; `claims` are those already made of the article."""
    placed = {(c.head.sentence, c.head.span) for c in claims if c.relation == "locatedIn"}
    told = carried_out(claims)
    found: list[Claim] = []
    for view in views:
        things = [s for s in view.spans if s.type in _PLACED and not s.anaphor and (view.index, s) not in placed]
        for thing in things:
            found += [*_before(view, thing, told), *_across(view, thing, told), *_behind(view, thing)]
    return found


def _behind(view: View, thing: Span) -> Iterator[Claim]:
    """“甲”机制|已在|乙区|成型, “丙”行动|由|丁市|推出: the place behind a thing that takes root there, or that sets it going."""
    led = _LED.match(view.flat, thing.hi)
    places = run_from(view, led.end(), _REGION) if led else []
    if places and _ROOTED.match(view.flat, places[-1].hi):
        yield Claim(at(view, thing), "locatedIn", at(view, places[-1]), view.index, "place-behind")


def _before(view: View, thing: Span, told: Told) -> Iterator[Claim]:
    """乙市|首份|…签约仪式: the place right before a thing."""
    place = next((s for s in reversed(view.spans) if s.hi <= thing.lo), None)
    if place is None or place.type != "Region" or place.anaphor:
        return
    if _BETWEEN.fullmatch(view.flat, place.hi, thing.lo) and (thing.strength == "strong" or (view.index, thing) in told):
        yield Claim(at(view, thing), "locatedIn", at(view, place), view.index, "place-before")


def _across(view: View, thing: Span, told: Told) -> Iterator[Claim]:
    """在全市|推行|…机制: the place of a rank all over which a thing is done."""
    if thing.type != "Initiative" or not (thing.strength == "strong" or (view.index, thing) in told):
        return
    start = clause_start(view, thing.lo)
    wide = _ACROSS.search(view.flat, start, thing.lo)
    if wide is not None and done_in_clause(view, wide.end(), thing):
        region = placed_within(view, Span(wide.start() + 1, wide.end(), "Region", "anaphor", wide["rank"], anaphor=True))
        yield Claim(at(view, thing), "locatedIn", at(view, region), view.index, "done-across")
