"""The words of a title that end at an offset, and of the department before it: 焊接班|班长, 人事教育司|司长, 挡车工."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.mentions.heads import Heads, head_at, head_table
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span, View
from kg.lexicon import any_of, read_table, word_set

CRAFT = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9]{0,7}?(?<![职员农女民])(?:[\u4e00-\u9fff]工|[\u4e00-\u9fff]员|[\u4e00-\u9fff]师|(?![能高好巧助新对])[\u4e00-\u9fff]手)$"
)
# 某厂|的一线|女工, 某公司|青年|焊工: what kind of worker, between the body and the trade.
_OF_KIND = re.compile(
    rf"(?:的?[\u4e00-\u9fff]{{1,8}}?(?:{any_of('posts.shops')})里?)?的?(?:一名|一位|名)?"
    rf"(?:[“]?[0-9]0后[”]?|{any_of('posts.kinds_of_workers')})*"
)
# 党委委员、|交警支队|支队长: the plain words of a title that follows another.
_ITEM = re.compile(r"、(?P<plain>[\u4e00-\u9fffA-Za-z0-9]{1,8})$")
_OFFICE = re.compile(r"、(?P<office>[\u4e00-\u9fff]{2,10}(?:[司处科局办室部]|委员会|中心))$")
_OFFICE_FROM = re.compile(
    r"(?P<office>(?:(?![的了在、])[\u4e00-\u9fff]){1,8}?[司处科室部队班])(?P<head>副?(?:[司处科部队班]长|主任))"
)
_HEADS_OF_OFFICES = dict.fromkeys("办室会心", "主任")
# 公司|人事|负责人: words between the bare word for a body and a title.
_BARE_AND_PLAIN = re.compile(
    rf"(?:^|[、,，。;；:：”“!！?？ ])(?:{any_of('posts.bare_bodies')})"
    r"(?P<plain>(?![的了在是由等将为向把被])[\u4e00-\u9fff]{2,6})$"
)
# 公司的“90后”|龙门吊|司机: what kind of worker, right behind the body, before the words of a title.
_KIND_FIRST = re.compile(rf"的?(?:[“]?(?:[0-9]0后)[”]?|{any_of('posts.kinds_of_workers')})+|的")
_KINDS = re.compile(rf"^的?(?:{any_of('posts.kinds_of_workers')})+")
_CHAIRED = ("部", "处", "室", "科", "中心", "车间", "所", "站")
_ENGAGES = re.compile(r"(?:派出|选派|派驻|下派|聘请|聘用|聘任|选聘|特聘)了?(?P<plain>(?:(?![的该本])[\u4e00-\u9fff]){2,6})$")
# ,|内三科|护士, 。|二车间|钳工: the shop before what somebody does there, its house named before.
_SHOP_AND = re.compile(
    r"(?:^|[、,，。;；:：”“!！?？ ])(?P<plain>(?![的了在是由等将为向把被该本各全])"
    rf"[\u4e00-\u9fff\d]{{1,5}}(?:{any_of('posts.shops')}|工))$"
)
# 省劳动模范、|永壁重工|首席技师: what firms are called by, no words of a title.
_FIRM_LIKE = re.compile(rf"、[\u4e00-\u9fff]{{2,4}}(?:{any_of('organisations.businesses')})$")
_NOT_PLAIN = re.compile("[的派选里兼]|聘请|邀请")
_PLAIN, _IN_SHOP = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{1,14}$"), re.compile(f"{any_of('posts.shops')}")


@cache
def titles() -> Heads:
    """The titles of posts: 主席, 高级技师."""
    return head_table("titles", "title")


@cache
def departments() -> Heads:
    """The departments that a post may be named with: 组织部|部长."""
    rows = {row["head"]: row for row in read_table("organisations") if row["scope"] == "dept"}
    return Heads({**rows, **{name: {"head": name} for name in word_set("posts.departments")}})


def behind_body(view: View, hi: int) -> str:
    """农商银行|车工, no 行车工: the title that a body leaves between its end and an offset, or ""."""
    ends = (s.hi for s in view.spans if s.type in ORGANISATIONS and 2 <= hi - s.hi <= 8)
    return next((view.flat[at:hi] for at in ends if view.flat[at:hi] in titles()), "")


def employs(span: Span) -> bool:
    """Whether people have posts at what a span names: a body, a shop floor of it, a place that serves."""
    return span.type in ORGANISATIONS or span.rule == "shop-floor" or span.type == "Facility"


def office_start(view: View, at: int, lo: int, title: str) -> int:
    """Where the title of an office's head begins, behind the words for his kind: 新任|教务处主任, 焊接班班长; else `lo`."""
    plain = title.removeprefix("常务").removeprefix("副")
    office = _KINDS.sub("", view.flat[at:lo])
    heads = (office[-1:] == plain[:1] and plain.endswith("长")) or (plain == "主任" and office.endswith(_CHAIRED))
    return lo - len(office) if heads and "的" not in office else lo


def past_kind(view: View, lo: int) -> int:
    """Where the body ends before words that say what kind of worker or of which shop: …公司|总装车间的青年|焊工; else `lo`."""
    body = next((s for s in reversed(view.spans) if s.hi <= lo and employs(s)), None)
    return body.hi if body is not None and body.hi < lo and _OF_KIND.fullmatch(view.flat, body.hi, lo) else lo


def inside_name(view: View, hi: int, title: str) -> bool:
    """Whether the words of a title end the name of something; 首席技师 is a title where it is a prize as well."""
    return any(
        s.lo < hi <= s.hi and s.type != "Group" and not (s.type == "Honour" and s.hi == hi and len(s) == len(title))
        for s in view.spans
    )


def elided_department(view: View, lo: int, title: str) -> str:
    """组织|部长: the department whose last character its head's title has swallowed."""
    if title not in ("部长", "处长", "室主任"):
        return ""
    return next(
        (d for d in sorted(departments()) if d.endswith(title[0]) and len(d) > 2 and view.flat[:lo].endswith(d[:-1])), ""
    )


def office_before(view: View, lo: int, title: str) -> str:
    """部党组成员、|人事教育司|司长: a department of any name behind another post, by the title of its head."""
    match = _OFFICE.search(view.flat, 0, lo)
    if match is None or not head_at(view.flat, match.start(), titles(), 8):
        return ""
    kind = match["office"][-1]
    return match["office"] if title.removeprefix("副") == _HEADS_OF_OFFICES.get(kind, kind + "长") else ""


def office_from(view: View, lo: int) -> str:
    """质检室|主任, 安全环保处|副处长: a department of any name from an offset on, by the title of its head."""
    match = _OFFICE_FROM.match(view.flat, lo)
    kind = match["office"][-1] if match is not None else ""
    heads = match is not None and match["head"].removeprefix("副") == _HEADS_OF_OFFICES.get(kind, kind + "长")
    return match["office"] if match is not None and heads else ""


def craft_before(view: View, hi: int) -> str:
    """细纱挡车工, 炼钢工程师: a trade by its ending, between a body or 、 and the name."""
    start = max((s.hi for s in view.spans if s.hi <= hi and s.type in ORGANISATIONS), default=0)
    start = max(start, 1 + max(view.flat.rfind(mark, 0, hi) for mark in "的、,，。;；“”:："))
    text = view.flat[start:hi]
    return text if 2 <= len(text) <= 8 and CRAFT.fullmatch(text) else ""


def title_prefix(view: View, lo: int) -> int:
    """Length of the plain words between a body, or another title, and the title (焊接班|班长), 0 when none stand there."""
    bodies = [s for s in view.spans if employs(s) and s.hi <= lo]
    engaged = _ENGAGES.search(view.flat, bodies[-1].hi if bodies else 0, lo)
    if engaged is not None:
        return len(engaged["plain"])
    for body in bodies[-1:]:
        if (kind := _KIND_FIRST.match(view.flat, body.hi, lo)) and 0 < lo - kind.end() <= 6:
            return lo - kind.end() if not _NOT_PLAIN.search(view.flat, kind.end(), lo) else 0
        plain = _PLAIN.fullmatch(view.flat[body.hi : lo]) and not _NOT_PLAIN.search(view.flat, body.hi, lo)
        plain = plain and not any(s.type == "Person" and body.hi <= s.lo < lo for s in view.spans)
        if 0 < lo - body.hi <= (14 if _IN_SHOP.search(view.flat, body.hi, lo) else 8) and plain:
            return lo - body.hi
        if lo - body.hi == 1 and view.flat[body.hi] == "的":
            return 1
    item = _ITEM.search(view.flat, 0, lo)
    if item is None or _FIRM_LIKE.fullmatch(item.group()) or any(s.hi > item.start() and s.lo < lo for s in view.spans):
        return 0
    return len(item["plain"]) if head_at(view.flat, item.start(), titles(), 8) else 0


def plain_before(view: View, lo: int) -> int:
    """Length of the plain words between a mark and a title: 公司|人事|负责人, of a shop too: ,|内三科|护士."""
    match = _BARE_AND_PLAIN.search(view.flat, max(0, lo - 12), lo) or _SHOP_AND.search(view.flat, max(0, lo - 12), lo)
    return len(match["plain"]) if match and not any(s.hi > match.start("plain") and s.lo < lo for s in view.spans) else 0
