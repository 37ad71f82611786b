"""Where an event takes place when the text does not say: a ceremony, congress or contest is held where its host is."""

from __future__ import annotations

import re

from kg.extract.claims import Place
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span, View
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft

_HELD = re.compile(r"(?:仪式|典礼|大会|大赛|竞赛|比赛|擂台赛|邀请赛|联赛|运动会|比武|联谊会)[”’]?$")
_BY_UNION = re.compile(r"(?:活动|行动|培训班|学习班|推进会|发布会)[”’]?$")
# Those who go for a rest or on a visit leave the place.
_AWAY = re.compile(r"疗休养|疗养|休养|考察|访问|参观|研学|春游|秋游")
_DATED = re.compile(r"(?:(?:19|20)\d{2}(?:年度?)?|(?:首届|第[一二三四五六七八九十\d]+[届期]))+")
_LED_IN = re.compile(rf"(?:“[^“”]{{2,40}}”)?(?:{_DATED.pattern})?")
# 全市“…”竞赛, 我省首届…大赛, 该县一季度…推进会: the rank of a place of which an event is, at its beginning or before it.
_OF_RANK = (
    r"(?:全|本|我|该)(?P<rank>[省市区县旗州镇])"
    r"(?:范围内?|首[届个次场]|第[一二三四五六七八九十\d]+[届次]|[一二三四]季度|今年|上半年|下半年|性)*"
)
_WHOLE = re.compile(_OF_RANK)
_BEFORE = re.compile(_OF_RANK + "$")

# 修文、息烽、开阳|三县总工会; 等4个县(市)总工会; 德阳、绵阳|等市总工会
_COUNTED = re.compile(
    r"(?:[、和与及][\u4e00-\u9fff]{2,5}?)*(?:等?[\d一二两三四五六七八九十]+个?|等)"
    r"(?:市县|县市|县级市|[县市旗](?:[(（][、市区旗]+[)）])?)总?工会"
)


def held_where_hosted(cluster: Cluster, event: Draft, hosts: list[Draft], places: dict[int, list[Draft]]) -> Draft | None:
    """The most exact region of an event's hosts; None for what is no event or has no placed host.

    A campaign (活动, 行动) or a class is where its host is when that is the union of a place. What the host of a province does
    is in no one place of it. `places` gives for the id of a draft the regions that it is in.
    """
    by_union = _BY_UNION.search(event.name)
    if leaves(event) or not (by_union or _HELD.search(event.name)):
        return None
    bodies = [host for host in hosts if host.type in ORGANISATIONS and (not by_union or is_of_place(host))]
    region = most_exact(cluster, [region for host in bodies for region in places.get(id(host), ())])
    return None if region is not None and is_province(cluster, region) else region


def is_province(cluster: Cluster, region: Draft) -> bool:
    """Whether a region is a province, or a city or autonomous region of that rank."""
    known = cluster.gazetteer.get(region.code)
    return known is not None and known.level == "province"


def leaves(event: Draft) -> bool:
    """Whether a thing is no event, or one for which people leave their place: 劳模疗休养活动."""
    return event.type != "Initiative" or _AWAY.search(event.name) is not None


def is_of_place(body: Draft) -> bool:
    """Whether a body is the union of a place: 宁德市|总工会."""
    return body.type == "UnionBody" and bool(body.code) and body.rest in ("总工会", "工会", "总")


def most_exact(cluster: Cluster, regions: list[Draft]) -> Draft | None:
    """The lowest of some regions, the first named of equal ones."""
    known = [region for region in regions if cluster.gazetteer.get(region.code)]
    return max(known, key=lambda r: (len(cluster.gazetteer.parents(r.code)), -r.first[0], r.name), default=None)


def city_of_counted(cluster: Cluster, region: Draft) -> Draft | None:
    """The city of counties whose unions a counted list names, or its own province of cities: 修文、息烽|两县总工会."""
    above = next(iter(cluster.gazetteer.parents(region.code)), None) if region.code else None
    spoken_of = above is not None and any(d.code == above.code and d.places for d in cluster.drafts)
    far = above is not None and above.level == "province" and above not in cluster.home.chain
    if above is None or far or not spoken_of or not any(_COUNTED.match(_behind(cluster, p)) for p in region.places):
        return None
    return cluster.region(above.code)


def _behind(cluster: Cluster, place: Place) -> str:
    return cluster.views[place.sentence].flat[place.span.hi :]


def whole_region(cluster: Cluster, event: Draft) -> Draft | None:
    """全市职工技能竞赛, 我区|“…”行动: the region of that rank that the article is at home in."""
    ranks = [_WHOLE.match(event.name.lstrip("“‘"))]
    ranks += [_BEFORE.search(cluster.views[p.sentence].flat, max(0, p.span.lo - 16), p.span.lo) for p in event.places]
    found = next((match["rank"] for match in ranks if match), "")
    region = cluster.home.of_rank(found)
    return cluster.region(region.code) if region is not None else None


def seat_in_name(cluster: Cluster, body: Draft) -> Draft | None:
    """The last place inside a body's name that does not begin with one: 中国建设银行|莆田|分行, 光华电机(|大连|)有限公司."""
    for place in body.places:
        view, span = cluster.views[place.sentence], place.span
        inside = [r for r in view.regions if span.lo < r.lo and r.hi < span.hi and r.code]
        if inside and (_in_brackets(view, inside[-1]) or view.flat[inside[-1].lo - 1] not in "“‘(（"):
            return _said(cluster, view, inside[-1])
    return None


def _said(cluster: Cluster, view: View, region: Span) -> Draft:
    """The draft of a place, called also as a name calls it that holds it: 农业银行|莆田|分行."""
    draft = cluster.region(region.code)
    draft.forms.add(view.text(region))
    return draft


def branch_seat(cluster: Cluster, body: Draft) -> Draft | None:
    """The place of a branch inside the name of a firm that begins with another: 江苏银行|扬州|分行."""
    seat = seat_in_name(cluster, body) if body.type == "Enterprise" and body.code else None
    return seat if seat is not None and seat.code != body.code else None


def _in_brackets(view: View, region: Span) -> bool:
    """Whether brackets hold a place and no more: 光华电机(|大连|)有限公司."""
    return view.flat[region.lo - 1] in "(（" and view.flat[region.hi : region.hi + 1] in (")", "）")


def place_within(cluster: Cluster, event: Draft) -> Draft | None:
    """The place behind the year, ordinal or theme that an event's name begins with: 2022静安…活动, “…”潍坊市第三届运动会."""
    for place in event.places:
        view, span = cluster.views[place.sentence], place.span
        match = _LED_IN.match(view.flat, span.lo)
        region = next((r for r in view.regions if match and r.lo == match.end() > span.lo and r.hi < span.hi and r.code), None)
        if region is not None:
            return _said(cluster, view, region)
    return None
