"""Places by more than their head noun: workrooms that somebody leads, shop floors, stations of a street, venues in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.views import Span, View
from kg.lexicon import any_of

# 刘伟|领衔的|创新工作室, 王春艳|的|工作室
LED = re.compile(
    r"(?:领衔|牵头|主持|领办|负责|带领|命名|领头|创办|创建)?的(?P<head>[\u4e00-\u9fff]{0,8}?(?:工作室|调解室|工作站))(?!长|成员|主任)"
)
# 王海、李明|等5个劳模创新工作室: rooms that several people lead, each its own.
_ROOMS_OF = re.compile(
    r"等?(?:[\d一二两三四五六七八九十]+个)?(?P<head>[\u4e00-\u9fff]{0,8}?(?:工作室|调解室|工作站))(?!长|成员|主任|负责人)"
)
_BETWEEN = ("、", "和", "及", "与", "以及")
_SHOP = re.compile(r"[\u4e00-\u9fff]{0,6}?(?<![下深各分每本该])车间(?![主工生里内职管领])")
_FIRM = re.compile(r"(?:公司|集团|厂|矿|局)$")
# 横山路|的|工会驿站, 金台街道|新建成的|工会驿站
_STREET = re.compile(r"[\u4e00-\u9fff]{1,4}(?:大道|大街|路|街)|")
_BUILT = r"(?:新|刚刚?|正式)?(?:建成|落成|启用|开放|揭牌|投用|设立|打造)?的"
_COMMON_KIND = re.compile(
    rf"(?:{any_of('facilities.kinds')}|[“”])+(?:驿站|服务站点?|服务点|书屋|之家|工作站|休息室|母婴室|活动中心)"
)
# What introduces places where something is done, and what sums them up.
_AT = re.compile(rf"(?:{any_of('facilities.visiting')})了?(?:[\u4e00-\u9fff“”]{{2,12}}(?:、|和|与|及))*$")
_SUMMED_UP = re.compile(
    rf"(?:(?:、|和|与|及)[\u4e00-\u9fff“”]{{2,12}}?)*等?(?:服务|工会|活动|宣传|各类)?(?:{any_of('facilities.sums')})"
)
_COUNT_BEHIND = re.compile(r"(?:共|近|约|超)?\d+[余多]?[家个座间处所]")
_BUILDING = re.compile(r"(?:建成|建起|建设|建立|建好|新建|设立|设置|打造|建有|布设|投建|援建|增设)了?$")


def is_met(view: View, lo: int, hi: int) -> bool:
    """Whether a place without a name of its own is where something is done: 走进|职工书屋, 在|工人文化宫、职工书屋|等阵地."""
    return bool(_AT.search(view.flat[:lo]) or _SUMMED_UP.match(view.flat, hi))


def is_built_in_number(view: View, lo: int, hi: int) -> bool:
    """建成|驿站|26个: a bare kind of place that is built and counted behind."""
    return bool(_COUNT_BEHIND.match(view.flat, hi) and _BUILDING.search(view.flat[:lo]))


def shop_floors(view: View, bodies: list[Span]) -> Iterator[Span]:
    """…有限公司|生产车间, 四矿|选煤车间: the shop floor of a named firm."""
    for body in bodies:
        if body.type != "Enterprise" or body.strength != "strong" or body.anaphor or not _FIRM.search(view.text(body)):
            continue
        if shop := _SHOP.match(view.flat, body.hi):
            yield Span(body.lo, shop.end(), "Facility", "shop-floor", "车间")


def rooms_of(view: View, people: list[Span]) -> Iterator[Span]:
    """王海、李明|等2个劳模创新工作室: the room of each of them, in the place of the name that it is called by."""
    run: list[Span] = []
    for person in sorted((p for p in people if not p.anaphor), key=lambda p: p.lo):
        run = [*run, person] if run and view.flat[run[-1].hi : person.lo] in _BETWEEN else [person]
        rooms = _ROOMS_OF.match(view.flat, person.hi) if len(run) > 1 else None
        if rooms and rooms.end() in view.token_ending:
            for one in run:
                hi = rooms.end() if one is person and rooms.start("head") == one.hi else one.hi
                yield Span(one.lo, hi, "Facility", "shared-room", rooms["head"], name=view.text(one) + rooms["head"])


def of_street(view: View, facility: Span) -> Span:
    """水川路|的|工会驿站: a station without a name of its own is called by the nearest place it is in."""
    if not _COMMON_KIND.fullmatch(view.text(facility)):
        return facility
    link = re.search(_BUILT + "$", view.flat[: facility.lo])
    if link is None:
        return facility
    place = next((r for r in reversed(view.regions) if _STREET.fullmatch(view.flat, r.hi, link.start())), None)
    if place is None:
        return facility
    name, lo = view.flat[place.lo : link.start()] + view.text(facility), place.lo
    while (parent := view.region_ending(lo)) is not None:
        lo = parent.lo
    return Span(lo, facility.hi, "Facility", "placed-station", facility.head, name=name)
