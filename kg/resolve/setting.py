"""Where an event takes place when the text does not say: a ceremony, congress or contest is held where its host is."""

from __future__ import annotations

import re

from kg.extract.claims import Place
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft

# Of 31 such events found in annotated pages, 18 are in their host's place; of others one in three.
# Those who go for a rest or on a visit leave the place.
_HELD = re.compile(
    r"(?:仪式|典礼|大会|大赛|竞赛|比赛|擂台赛|邀请赛|联赛|运动会|比武|(?<!疗养)(?<!休养)(?<!考察)(?<!访问)活动|行动|联谊会)[”’]?$"
)
_DATED = re.compile(r"(?:(?:19|20)\d{2}(?:年度?)?|(?:首届|第[一二三四五六七八九十\d]+[届期]))+")
_WHOLE = re.compile(r"(?:全|本|我)(?P<rank>[省市区县旗州镇])")
_LEVELS = {"省": "province", "市": "city", "州": "city", "区": "county", "县": "county", "旗": "county", "镇": "town"}

# 修文、息烽、开阳|三县总工会; 等4个县(市)总工会
_COUNTED = re.compile(
    r"(?:[、和与及][\u4e00-\u9fff]{2,5}?)*等?[\d一二两三四五六七八九十]+个?(?:市县|县市|县级市|[县市旗](?:[(（][、市区旗]+[)）])?)总?工会"
)


def held_where_hosted(cluster: Cluster, event: Draft, hosts: list[Draft], places: dict[int, list[Draft]]) -> Draft | None:
    """The most exact region of an event's hosts; None for what is no event or has no placed host.

    `places` gives for the id of a draft the regions that it is in.
    """
    if event.type != "Initiative" or not _HELD.search(event.name):
        return None
    regions = [region for host in hosts if host.type in ORGANISATIONS for region in places.get(id(host), ())]
    known = [region for region in regions if cluster.gazetteer.get(region.code)]
    return max(known, key=lambda r: (len(cluster.gazetteer.parents(r.code)), -r.first[0], r.name), default=None)


def city_of_counted(cluster: Cluster, region: Draft) -> Draft | None:
    """The city of counties whose unions a counted list names, where the article names it: 修文、息烽|两县总工会."""
    above = next(iter(cluster.gazetteer.parents(region.code)), None) if region.code else None
    city = next((d for d in cluster.drafts if above and d.type == "Region" and d.code == above.code and d.places), None)
    if above is None or above.level != "city" or not any(_COUNTED.match(_behind(cluster, p)) for p in region.places):
        return None
    return city


def _behind(cluster: Cluster, place: Place) -> str:
    return cluster.views[place.sentence].flat[place.span.hi :]


def whole_region(cluster: Cluster, draft: Draft) -> Draft | None:
    """全市职工技能竞赛, 我区…: the region of that rank that the article is at home in, where the article names it."""
    match = _WHOLE.match(draft.name.lstrip("“‘"))
    region = cluster.home.at(_LEVELS[match["rank"]]) if match else None
    if region is None:
        return None
    return next((d for d in cluster.drafts if d.type == "Region" and d.code == region.code and d.places), None)


def seat_in_name(cluster: Cluster, body: Draft) -> Draft | None:
    """The last place inside a body's name that does not begin with one: 中国建设银行|莆田|分行, 共青团|河南省|委."""
    for place in body.places:
        view, span = cluster.views[place.sentence], place.span
        inside = [r for r in view.regions if span.lo < r.lo and r.hi < span.hi and r.code]
        if inside and view.flat[inside[-1].lo - 1] not in "“‘(（":
            return cluster.region(inside[-1].code)
    return None


def place_within(cluster: Cluster, event: Draft) -> Draft | None:
    """The place behind the year or the ordinal that an event's name begins with: 2022静安…活动."""
    for place in event.places:
        view, span = cluster.views[place.sentence], place.span
        match = _DATED.match(view.flat, span.lo)
        region = next((r for r in view.regions if match and r.lo == match.end() and r.hi < span.hi and r.code), None)
        if region is not None:
            return cluster.region(region.code)
    return None
