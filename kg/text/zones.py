"""Places that no table lists: development zones, new areas, villages and communities, by their ending and left edge."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.lexicon import any_of, column, word_set, words_of

ZONE = any_of("zones.endings")
_VILLAGES = ("社区", "村", "嘎查", "街道", "苏木", "镇", "乡")
_VILLAGE = "社区|村(?!社区)|嘎查|街道|苏木|镇|乡"
# What a zone's own name may hold between the place and the ending: 寿光|现代农业|示范区, 沈阳|浑南|新区.
_BODY = "[\u4e00-\u9fff]{0,8}?"
_AFTER_PLACE = re.compile(rf"(?P<body>{_BODY})(?P<end>{ZONE}|{_VILLAGE})(?!委会|党委|学校|教师|生活|长|庄|民)")
# 红光社区|发现…, 翠竹社区|把…: what a community goes on to do, and people in general are not said to.
_ACTS = {verb for verb in column("verbs", "verb", "frame") if len(verb) > 1} - word_set("zones.nouns_too")
_VERBS = "|".join(sorted(_ACTS, key=lambda verb: (-len(verb), verb)))
_FREE = re.compile(
    r"(?:(?<=[，。；：、（(“,;:])|(?<=社区[和与及])|^)(?P<body>[\u4e00-\u9fff]{2,5}?)"
    r"(?P<end>社区|村(?!社区)|新城|街道(?=总工会|工会|党工委|办事处|工联会)"
    rf"|(?:工业园|科技园|{ZONE})(?=总工会|工会|工联会|管委会|党工委))"
    "(?=[，。、；,;党居等]|村委|驻村|管委会|办事处|总工会|工会|工联会|联合|职工|利用|深入|开展|成立|举办|组织|通过|依托|推出|打造|有|的"
    rf"|(?<=社区)(?:{any_of('zones.acting')}|{_VERBS}|[和与及][\u4e00-\u9fff]{{2,4}}社区))"
)
# 与|石榴园社区|工联会, 联合|石榴园社区|党委: a community behind a preposition or a verb, by the body it has.
_OF_BODY = re.compile(
    rf"(?:(?<=[与和同由向在到被])|(?<={'|'.join(words_of('zones.leading'))}))(?P<body>[\u4e00-\u9fff]{{2,4}}?)"
    rf"(?P<end>社区|村(?!社区)|街道)(?={any_of('zones.own_bodies')})"
)
# 位于|太仓港经济技术开发区: a zone by a name of its own, behind a mark or a preposition.
_FREE_ZONE = re.compile(
    r"(?:(?<=[，。；：、（(“,;:在由到与和对为据经受给])|(?<=位于|地处|落户|来到|走进|深入|坐落|牵头|会同|联合)|^)"
    rf"(?P<body>(?!国家|省级|市级|全|各|该|本|我|沿海|内陆|一个|首|大型)[\u4e00-\u9fff]{{2,4}}?)(?P<end>{any_of('zones.own_names')})"
)
# 在|三合社区|开设, 走进|石榴园村|, 在|昌南新区|举行: a community or zone behind a preposition, before a verb or a mark.
_FREE_SCENE = re.compile(
    rf"(?:(?<=[在到赴于往为给])|(?<={'|'.join(words_of('zones.visiting'))}))(?P<body>[\u4e00-\u9fff]{{2,4}}?)"
    rf"(?P<end>社区|村(?!社区)|新区|开发区|新城|示范区|集聚区|高新区|经开区)(?=[，。、；,;]|的|等|{any_of('zones.deeds')})"
)
# 经开区|总工会, of 合肥经济技术开发区: what a zone is called for short, where it acts or has a body.
_SHORT_ZONE = re.compile(
    r"(?:(?<=[，。；：、（(“,;:在由到与和对为据经受给向从])|^)(?P<kind>经开区|高新区|开发区|保税区|新区|园区)"
    rf"(?={any_of('zones.short_before')})"
)
_KINDS = {
    "经开区": ("经济技术开发区", "经济开发区", "经开区"),
    "高新区": ("高新技术产业开发区", "高新技术开发区", "高新区"),
    "园区": ("工业园区", "产业园区", "园区", "高新区", "经开区", "开发区", "产业园", "科技园"),
}
_GOVERNING = frozenset("由经受据请让使对总")  # 由|徐圩新区|党工委
_NOT_IN_BODY = re.compile(
    f"[的了以其等在是为往与及对把被将从向各该本此每全这那个中内外多几走进入驻到送赴省市县区镇乡村]|{any_of('zones.not_in_names')}"
)


def find_zones(text: str, places: Sequence[tuple[int, int, str]]) -> list[tuple[int, int]]:
    """Spans of the zones, villages and communities in a text whose regions (`lo`, `hi`, level) are known.

    The left edge is the end of a known region, or a clause boundary for villages and communities. A zone takes the
    place that names it along (昆山高新区), a village does not (花桥镇|云新村).

    >>> text = "昆山高新区、花桥镇云新村"
    >>> [text[lo:hi] for lo, hi in find_zones(text, [(0, 2, "county"), (6, 9, "town")])]
    ['昆山高新区', '云新村']
    """
    starts = {lo for lo, _, _ in places}
    spans = []
    for lo, hi, level in places:
        match = _AFTER_PLACE.match(text, hi)
        overlaps = match is not None and any(match.start("body") < at < match.start("end") for at in starts)
        named = match is not None and hi not in starts and not overlaps and _is_name(match["body"])
        if match and named and (span := _span(match, lo, level, text[lo:hi])):
            spans.append(span)
    taken = [(lo, hi) for lo, hi, _ in places] + spans
    for match in (*_FREE.finditer(text), *_OF_BODY.finditer(text), *_FREE_ZONE.finditer(text), *_FREE_SCENE.finditer(text)):
        lo, hi = match.start("body"), match.end("end")
        if _is_name(match["body"]) and not any(lo < b and a < hi for a, b in taken):
            spans.append((lo, hi))
            taken.append((lo, hi))
    return sorted(spans)


def find_short_zones(text: str, zones: Iterable[str]) -> list[tuple[int, int, str]]:
    """Where a text calls a zone for short, with the name in full: the one of its kind among those that an article names.

    >>> find_short_zones("经开区总工会", ["合肥经济技术开发区"]), find_short_zones("经开区总工会", [])
    ([(0, 3, '合肥经济技术开发区')], [])
    """
    found = []
    for match in _SHORT_ZONE.finditer(text):
        kind = match["kind"]
        alike = [zone for zone in zones if zone.endswith(_KINDS.get(kind, kind)) and len(zone) > len(kind) + 1]
        named = {zone_in_full(zone): zone for zone in sorted(alike, key=len)}
        if len(named) == 1:
            found.append((match.start("kind"), match.end("kind"), next(iter(named.values()))))
    return found


def zone_in_full(name: str) -> str:
    """A zone's name with its kind in full, by which two names of one are known.

    >>> zone_in_full("赣州经开区"), zone_in_full("昆山高新区"), zone_in_full("三合社区")
    ('赣州经济技术开发区', '昆山高新技术产业开发区', '三合社区')
    """
    short = next((kind for kind in ("经开区", "高新区") if name.endswith(kind)), "")
    return name.removesuffix(short) + _KINDS[short][0] if short else name


def _is_name(body: str) -> bool:
    return body[:1] not in _GOVERNING and not _NOT_IN_BODY.search(re.sub("新?村$", "", body))


def _span(match: re.Match[str], lo: int, level: str, place: str) -> tuple[int, int] | None:
    """The zone's span, with or without the place before it; None where the stretch is no name."""
    body, end, hi = match["body"], match["end"], match.end("end")
    if end not in _VILLAGES:
        own = len(body) > 1 and (place[-1] in "省市区县州盟旗" or (end == "新区" and level != "province"))
        return (match.start("body"), hi) if own else (lo, hi)
    if not 1 < len(body) <= 5 or level in ("province", "area") or (level == "city" and end not in ("社区", "村")):
        return None
    return match.start("body"), hi
