"""Places that no single head noun finds: rooms in a list (谈心室、台球室), stations by their town, sites on a road, venues."""

from __future__ import annotations

import re

from kg.extract.views import Span, View
from kg.lexicon import any_of

_HAN = r"(?![的了在是有和与及等、将])[\u4e00-\u9fffA-Za-z“”]"
_ZONE = f"(?:{any_of('rooms.zones')})区"
_KIND = any_of("rooms.kinds")
_ROOM = rf"(?:{_HAN}){{0,8}}?(?:(?<!教研)(?<!办公)(?<!教)室|{_KIND}|{_ZONE})"
_HAS = (
    "(?:设有|设立了?|设置了?|内设|下设|增设了?|新设了?|建有|建成了?|建起了?|内有|辟有|开辟了?|开辟出|辟出了?|隔出了?|腾出了?|布置了"
    "|配有|配备了?|配套了?|拥有|包括|包含|分为|涵盖|开放|具备|参观了?|察看了?|查看了?)(?:[\u4e00-\u9fff]{2,6}的)?"
)
_ROOMS = re.compile(
    rf"{_HAS}(?P<list>{_ROOM}(?:[、和与及]{_ROOM})+)(?=等|[,，。;；、]|共|为|供|让|[一二两三四五六七八九十\d]+[块个间处大]|$)"
)
_SPLIT = re.compile(rf"(?:^|[、和与及])(?P<room>{_ROOM})(?=[、和与及]|$)")
_STATION = re.compile(
    r"(?:火车|高铁|(?:长途)?(?:汽车)?(?:客运)?)[东西南北]?客?站(?:[东西南北]?广场|站前广场|候车[室厅]|售票[室厅]|检票口|出站口|进站口)?(?![点长区台起出住稳位务在到])"
)
_PORT = re.compile(r"(?:国际|支线)?机场(?![路大集公股航])|(?:新|老)?港(?=[,，。、;；码锚停靠]|举行|内|的)")
_OF_RAILWAY = ("铁路", "客运", "春运", "值班", "站台", "志愿者")  # 榆次站|铁路志愿者
_VENUE_NEXT = re.compile(
    r"(?:[\u4e00-\u9fff]{0,2}楼|[\u4e00-\u9fff]{0,4}厅)?(?:隆重|正式|成功)?(?:举行|召开|举办|开幕|启动|开班|落幕|闭幕|拉开)"
)
_HOTELS = ("酒店", "宾馆", "饭店", "招待所", "度假村", "山庄")
_ROAD = re.compile(r"(?:路|街|大道|巷)(?P<one>一处|某|的一处|上的一处)?$")
# 服务中心|40个: what is built and counted.
COUNTED = re.compile(r"(?:共|达|近|已达)?\d+[余多]?[家个处所]")
_LINE = re.compile(r"(?:地铁|轨道交通|高铁)?[\d一二三四五六七八九十]+号线$")


def find_rooms(view: View) -> list[Span]:
    """Rooms that a list enumerates behind 设有 or the like, each by itself."""
    found = []
    for match in _ROOMS.finditer(view.flat):
        base = match.start("list")
        found += [
            Span(base + m.start("room"), base + m.end("room"), "Facility", "room-list", m["room"][-1])
            for m in _SPLIT.finditer(match["list"])
        ]
    return found


def find_stations(view: View) -> list[Span]:
    """郑州|东站, 南昌|火车站|广场, 烟台|港: stations and ports called after their town."""
    found = []
    for region in view.regions:
        match = _STATION.match(view.flat, region.hi)
        if match and (len(match.group()) > 1 or view.flat.startswith(_OF_RAILWAY, match.end())):
            found.append(Span(region.lo, match.end(), "Facility", "station", "站"))
        if port := _PORT.match(view.flat, region.hi):
            found.append(Span(region.lo, port.end(), "Facility", "station", port.group()))
    return found


def road_before(view: View, lo: int) -> int:
    """Where the road or line before a site begins (中山路一处|建筑工地); the offset itself when there is none."""
    if line := _LINE.search(view.flat[:lo]):
        return line.start()
    match = _ROAD.search(view.flat[:lo])
    if match is None:
        return lo
    end = match.start("one") if match["one"] else lo
    index = view.token_over(end - 1)
    if len(view.tokens[index].text) <= 2 and view.tokens[index].text in ("路", "街", "巷", "大道") and index:
        index -= 1
    return view.tokens[index].lo


def is_venue(view: View, span: Span) -> bool:
    """Whether a hotel is named as the place where something happens: 在…酒店三楼|举行."""
    return (
        span.head.endswith(_HOTELS)
        and view.flat[: span.lo].endswith(("在", "于"))
        and _VENUE_NEXT.match(view.flat, span.hi) is not None
    )
