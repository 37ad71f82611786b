"""What somebody is named or called, whatever its last word: by the verb of naming, by 称号 behind it, by who holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.mentions.honours.edges import RANKED, at_rank, dated
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

# 省级劳模|(职工)|创新工作室: what a title adds in a bracket.
_ASIDE = r"[(（][\u4e00-\u9fff、]{1,5}[)）](?=[\u4e00-\u9fff])"
# 确定|某班等20个班为|全国工会…: what someone is made.
_MADE = re.compile(
    r"(?P<verb>确定|认定|评定|命名|评选|选树|授予)[^，,。;；为]{4,80}为(?P<list>(?:首[批届]|第.{1,2}[批届]|[12]\d{3}年度?)?"
    rf"(?:全[国省市区县]|[省市区县]级|国家级|[\u4e00-\u9fff]{{2,3}}[省市区县州旗])(?:[^，,。;；:：“”《》()（）的了]|{_ASIDE}){{3,30}}?)(?=[，,。;；])"
)
# What one is named, whatever its last word: 被命名为|广西工会标准化女职工休息室.
_NAMED_AS = re.compile(
    rf"(?P<verb>{any_of('honours.winning')})[了过]?(?P<list>(?:[^，,。;；:：“”《》()（）的了到]|{_ASIDE}|“[^“”]{{1,8}}”(?!称号|荣誉|等|[、，,。;；]|$)){{4,34}}?)"
    r"(?=等?(?:光荣)?(?:称号|荣誉|[，,。;；]|$)|[、和]“)"
)
# 命名|省级劳模工作室|95家、|全国示范基地|3个: a kind of place that is named as such, by its rank or its province.
_NAMING = re.compile("(?:命名|认定|评定|评出|评选出|选出|评选产生|产生)了?")
# |十佳班组长|:甲、乙, |先进集体|(12个):甲厂…: the label of a list of winners.
_LABEL = re.compile(
    r"(?:^|(?<=[。;；:：]))(?:[一二三四五六七八九十]+、|[△□●])?(?P<label>[^，,。;；:：、的了在“”《》()（）]{4,20})[(（]?(?:共?\d+[个名家位])?[)）]?[:：]"
    r"(?=[^,，。;；]{2,24}?[、\s])"
)
_KIND_NAMED = re.compile(
    r"(?:\d+[余多]?[家个])?(?P<kind>(?:首批|第.{1,2}批|[12]\d{3}年度?)?"
    rf"(?:全[国省市区县]|[省市区县]级|国家级|[一二三四五六]星级?|[\u4e00-\u9fff]{{2,3}}[省市区县州](?={any_of('honours.classes_of_places')}))"
    rf"(?:[^，,。;；:：、“”《》()（）的了为]|{_ASIDE}){{0,24}}?(?:{any_of('honours.named_places')}|工会|单位|企业|集体|岗))(?:\d+[余多]?[家个]|(?=[，,。;；、]|$))、?"
)
# |全省民族团结进步模范|获得者: what somebody holds.
_HELD_BY = re.compile(r"(?:^|[,，。;；、是])(?P<verb>)(?P<list>[^，,。;；:：“”《》()（）的了、是]{4,24}?)(?=获得者|得主)")
# 获|首届全省织造名匠、木雕名匠|荣誉称号: what is called a title is one, whatever its last word.
_WORD = "(?![的了在是为和与及等并被获])[\u4e00-\u9fff\\d]"
_TITLED = re.compile(
    rf"(?:荣获|获得|获评|获颁|喜获|赢得|被授予|荣膺|获)了?(?P<list>(?:{_WORD}){{4,20}}?(?:[、和](?:{_WORD}){{3,20}}?){{0,5}})"
    "等?(?:荣誉称号|光荣称号|称号)"
)
# “模范职工之家”9家: how many are named.
_COUNTS = re.compile(r"\d[余多]?[家个名位]$")
# 授予|10个班组|先锋集体: how many are given it.
_WINNERS = re.compile(r"\d+[余多]?[名个家位](?:单位|企业|班组|集体|职工|个人|工会|家庭|人)?(?=..)")
_DEEDS = re.compile("(?:实事|好事)(?:项目|工程)?(?:之一)?$")  # 列为|十大民生实事之一
_JOINTS = re.compile("(?:、|和(?!谐|工匠|技能人才)|以及|及(?![时格]))(?:部分|少数)?")
_DISTINGUISHED = re.compile(any_of("honours.distinguished"))
_PLACES = words_of("honours.named_places")
_KINDS = words_of("honours.ranked_kinds")
_POST = words_of("honours.posts")
_BEARERS = words_of("honours.bearers")


def named_titles(view: View) -> Iterator[Span]:
    """Titles by the words around them, overlaps included."""
    yield from _named_as(view)
    yield from _kinds_named(view)
    yield from _titled(view)
    yield from _labels(view)


def _named_as(view: View) -> Iterator[Span]:
    """What a verb of winning or naming takes, where it is distinguished or has a rank: 被评为|全省职工书屋建设示范单位."""
    held = _HELD_BY.finditer(view.flat) if "获得者" in view.flat or "得主" in view.flat else ()
    for match in [*_NAMED_AS.finditer(view.flat), *_MADE.finditer(view.flat), *held]:
        for lo, hi in _members(match):
            place = next((r for r in view.regions if r.lo == lo), None)
            lo = max(dated(view, at_rank(view, lo, hi)), lo)
            lo = winners.end() if (winners := _WINNERS.match(view.flat, lo, hi)) else lo
            part, ranked = view.flat[lo:hi], place is not None or bool(RANKED.match(view.flat, lo, hi))
            told = _DISTINGUISHED.search(part) and (ranked or len(part) >= 6)
            named = match.re is _MADE or match["verb"].endswith(("命名为", "认定为", "评定为", "创建为"))
            told = told or (ranked and (named or part.endswith((*_PLACES, *_KINDS))))
            other = _COUNTS.search(part) or _DEEDS.search(part) or part.endswith(_POST)
            other = other or (lo, hi) in {(r.lo, r.hi) for r in view.regions}
            if told and not other:
                yield Span(lo, hi, "Honour", "won-honour", part[-2:])


def _members(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The members of a list of titles: 甲省劳动模范、|乙市劳动模范及少数|乙市五一劳动奖章."""
    lo, end = match.span("list")
    for joint in _JOINTS.finditer(match.string, lo, end):
        yield lo, joint.start()
        lo = joint.end()
    yield lo, end


def _kinds_named(view: View) -> Iterator[Span]:
    """命名|省级示范性劳模工作室|95家、|省级劳模工作室|601家: each kind of place of a list that is named."""
    for verb in _NAMING.finditer(view.flat):
        kind = _KIND_NAMED.match(view.flat, verb.end())
        while kind is not None:
            yield Span(*kind.span("kind"), "Honour", "won-honour", kind["kind"][-3:])
            kind = _KIND_NAMED.match(view.flat, kind.end())


def _labels(view: View) -> Iterator[Span]:
    """|十佳职工|:甲、乙: the title that a list of those who bear it is headed by."""
    for match in _LABEL.finditer(view.flat):
        label = match["label"]
        if _DISTINGUISHED.search(label) and label.endswith(_BEARERS):
            yield Span(*match.span("label"), "Honour", "titled-honour", label[-2:])


def _titled(view: View) -> Iterator[Span]:
    """获得|岗位之花、服务明星|称号: each member of a list that is called a title."""
    for match in _TITLED.finditer(view.flat) if "称号" in view.flat else ():
        for part in re.finditer("[^、和]+", match["list"]):
            lo, hi = match.start("list") + part.start(), match.start("list") + part.end()
            yield Span(lo, hi, "Honour", "titled-honour", part.group()[-2:])
