"""The year that a page itself shows, by which 今年, 去年 and a bare 11月27日 are known."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.lexicon import any_of
from kg.text.dates import DateHit, YearContext, find_dates, month_of_page
from kg.text.numbers import parse_number

# 2016“金秋助学”活动, 2019第四届技能大赛
_NAMED_YEAR = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?=[“‘·•]|第[一二三四五六七八九十百\d]{1,3}届"
    r"|(?![年余多名位人元个家件份户台套项次场期级班吨米度])[\u4e00-\u9fff]{2,12}[“‘]|"
    r"(?![年余多名位人元个家件份户台套项次场期级班吨米度])[\u4e00-\u9fff]{2,16}(?:大赛|竞赛|比赛|行动|活动|论坛|博览会|年会|联赛))"
)
_PLAN_BEFORE = re.compile(f"(?:{any_of('dates.ahead')}|(?<!截止)到了?|(?<!截)至|[，,。—]为|是.{{0,6}}为)[于在]?$")
_COMPARES = re.compile("的[约近]?[0-9]")  # 从2013年的3家到2018年|的47家
_LASTS = re.compile(f"(?:{any_of('dates.lasting')}|有效期)[到至]$")  # 行动持续到|2020年2月底
_PLAN_AFTER = re.compile("[底末]?前|的?(?:远景|愿景|规划|目标|蓝图)|.{0,4}(?:力争|拟|争取|有望|预计)")
# 至2023年底，|全市共建成: no plan
_SUMMED = re.compile(r"[，,]?(?:(?:全|我|该)[省市县区州]|(?:各级)?工会|[^，。、\d的]{0,8}?)?(?:共|已|先后|累计)")
_SIGNED = re.compile("[^《》]{0,40}(?:合同|协议|协议书|公报|白皮书|报告)(?:书)?》")  # 《2019年…合同》 is of no year to come
_EDITION = re.compile(r"[（(]((?:19|20)\d\d)年?(?:修[订正])?版?[）)]》")  # 《指引（2021）》, 《条例（2019年修订）》
_PLANS = re.compile(any_of("dates.plans"))
_WILL = re.compile(".{0,4}将")
_LATE = 8  # a page of a later month speaks of the year to come by what it will bring (2021年将…)
_OPENS = re.compile(r"(?:^|[\n。”)）讯])\s*(?:【[^】]*】)?$")
_NEWS = re.compile(r"[，,]?(?P<year>(?:19|20)\d\d)年?(?!度)[^，。]{2,30}(?:赛|会|节|活动|行动)[”’]?(?:在|于|举|开|启|闭|落|收)")
# 计划用三年时间，在|2025年|建成百所; 分三步走：2023年，…
_PLANNING = re.compile(
    "分[两二三四五]步|(?:(?:计划|规划)(?:用|在|分|从|通过|利用|新|再|投|每)|力争|争取|将[用分从]|预计|有望|拟[用分从在])"
    "(?!.*(?:19|20)[0-9]{2}年)"
)
_EACH = re.compile("[，,]?[^，。]{0,16}(?:每年|年均|逐年|分年)")
_FOUNDINGS = any_of("dates.foundings")
# 2021年底, 2022年，全市…: beside 今年 it is a year gone by; not so 2022年“甲行动”.
_AS_PAST = re.compile(
    rf"[，,初底末]|[春夏秋冬][，,天季初末]|[上下]半年|第?[一二三四]季度|全[省市县区州国年]|以前|之前|(?:{_FOUNDINGS})[的了后]"
    rf"|(?:就|又|也|便|曾|起|正式|首次|成功|先后|他|她|被[^，。]{{2,16}})?(?:{any_of('dates.done_in')})(?!于?以来|的)"
)
_FOUNDED_IN = re.compile(rf"(?:{_FOUNDINGS})于((?:19|20)\d\d)年|((?:19|20)\d\d)年(?=[^。；\n]{{0,30}}(?:{_FOUNDINGS}))")
_ISSUED = re.compile("(?:印发|发布|出台|制定|通过|推出|审议|下发|公布)了?$")
_NEAR = 4  # years: how far from the latest that it names a page's own may lie
_TURN = 10  # behind this month papers are of the year to come
_THIS = re.compile("今年|明年")
_LAST = "去年"
_YEARS_PASSED = re.compile(
    rf"(?P<deed>{_FOUNDINGS})?(?<![第\d])(?P<years>\d{{1,2}}|[一两二三四五六七八九十]{{1,3}})"
    r"(?:(?P<since>周年|年来)|年多?[来间]|个年头|年多?(?:时间)?过去|[载年](?=[，。]))"
)
_THINGS = re.compile(
    "度?(?:(?!举办|举行|开展|组织|召开|启动|累计)[^，。；：年月日获被共]){0,16}?(?:大赛|竞赛|比赛|活动|行动|会议|大会|推进会|表彰会|年会|论坛|培训班|[季节]|[”’])"
)
# What it costs to take a page for one of a year, by a year X told: two or more before X, one, X itself, one after, later.
# Weighed by hand on the annotated pages, not learned: what contradicts a year outright costs 3, a hint less than 1.
_COSTS = {
    "named": (3.0, 3.0, 0.0, 0.0, 0.0),  # told of what was
    "own": (0.0, 0.0, -0.7, 0.0, 0.0),  # 截至2020年6月; 2020年以来; 2020年甲大赛
    "over": (2.0, 2.0, 2.0, 0.0, 0.0),  # 2020年4月，… in one article with 今年
    "later": (3.0, 3.0, 3.0, 0.0, 0.0),  # 2020年11月 told as past on a page of September
    "ended": (0.8, 0.8, 0.8, 0.0, 0.0),  # 到2020年底，共建成百所
    "titled": (3.0, 0.8, 0.0, 0.5, 0.8),  # 《2020年工作要点》
    "coming": (3.0, 0.0, 0.3, 0.8, 0.8),  # the same on a page of a year's end
    "ahead": (0.0, 0.0, 0.3, 1.0, 1.5),  # 到2020年，力争…
    "passed": (0.0, -0.2, -0.7, 0.0, 0.0),  # 2012年进厂，…8年来: X is the sum
    "passed exactly": (0.0, -0.7, -1.1, 0.0, 0.0),  # 23年来
    "anniversary": (0.0, 0.0, -5.0, 0.0, 0.0),  # 成立于2013年，…成立十周年
}


def year_context(texts: Iterable[str], date: str = "", articles: Sequence[str] = ()) -> YearContext:
    """The year that a page shows: that of its own date where it has one (ISO 8601), else the one for which all that its
    texts and `articles` (without them, the texts) tell of years speaks most.

    A page is of the latest year that it names as past, or later where that year is told as gone by, beside 今年 or 去年.
    Years of plans (到2025年, 2035年远景目标) and ends of periods are no such years; those in titles of documents may be of the
    year to come.

    >>> year_context(["2018年以来", "2020年读书节于11月7日闭幕", "到2025年力争翻番"]).year
    2020
    """
    signs = _Signs()
    for text in texts:
        signs.read(text, alone=not articles)
    for text in articles if not date else ():
        signs.read(text, alone=True)
    if re.match(r"\d{4}", date):
        return YearContext(int(date[:4]), frozenset(signs.months), int(date[5:7] or 0))
    year = signs.year()
    return YearContext(year, frozenset(signs.months), max((month for y, month in signs.days if y == year), default=0))


class _Signs:
    """What the texts of a page tell of years: kind of `_COSTS` → year → in how many texts."""

    def __init__(self) -> None:
        self.told: dict[str, Counter[int]] = {kind: Counter() for kind in _COSTS}
        self.planned: set[int] = set()
        self.days: set[tuple[int, int]] = set()
        self.past: set[tuple[int, int]] = set()
        self.months: set[int] = set()
        self.this_year = False

    def read(self, text: str, alone: bool) -> None:
        """Take in the years of one text; `alone` where it is one article's."""
        own = {int(year) for form in (_NAMED_YEAR, _EDITION) for year in form.findall(text)}
        told: dict[str, set[int]] = defaultdict(set, named=own, own=set(own))
        this, last = alone and _THIS.search(text) is not None, text.rfind(_LAST) if alone else -1
        said, years = 0, {}
        for hit in find_dates(text):
            if _is_bare_day(hit):
                self.months.add(hit.month)
            if hit.year or (hit.said_year and said):
                said = years[hit.lo] = hit.year or said + (hit.said_year or 0)
                gone_by = this or hit.lo < last or (last >= 0 and not hit.month)
                self._take(text, hit, said, told, gone_by)
            if hit.end and (end := _past_end(text, hit)):
                told["named"].add(end)
                told["over"] |= {end} if (this or last >= 0) and not hit.end[1] else set()
        if alone:
            for kind, total in _passed(text, years):
                told[kind].add(total)
        for kind, found in told.items():
            self.told[kind].update(found)
        self.this_year = self.this_year or this

    def _take(self, text: str, hit: DateHit, year: int, told: dict[str, set[int]], gone_by: bool) -> None:
        """Note how a year is told; `gone_by` where it stands beside 今年 or 去年."""
        if hit.said_year:  # 2021年…。次年, …: the page is of 2022 at least
            if _ahead(text, hit) or _PLANS.search(text, *_sentence(text, hit.lo)):
                return
            told["named"].add(year)
            told["over"] |= {year} if gone_by and _told_as_past(text, hit) else set()
        elif _ahead(text, hit):
            told["ahead"].add(year)
        elif _WILL.match(text, hit.hi):
            self.planned.add(year)
        elif _titled(text, hit.lo):
            issued = hit.end is not None and _issued_now(text, hit.lo)
            own = issued or (not hit.end and (_called_this(text, hit.lo) or _SIGNED.match(text, hit.hi)))
            told["named" if own else "titled"] |= set() if hit.end and not own else {year}
        elif hit.tail != "open" or hit.month or text[hit.lo - 1 : hit.lo] not in ("自", "从"):  # not 自2003年开展以来
            told["named"].add(year)
            self.days |= {(year, hit.month)} if hit.day else set()
            if _told_as_past(text, hit):
                self.past |= {(year, hit.month)} if hit.month else set()
                told["over"] |= {year} if gone_by else set()
            opens = hit.day and _OPENS.search(text, 0, hit.lo)
            if text.startswith(("底", "末"), hit.hi) and hit.month in (0, 12):
                told["ended"].add(year)
            elif hit.tail or opens or (not hit.month and not hit.end and _THINGS.match(text, hit.hi)):
                told["own"].add(year)

    def year(self) -> int | None:
        """The year that costs least, the earliest of equals; None where no year is told."""
        told = {kind: Counter(years) for kind, years in self.told.items()}
        month = month_of_page(self.months)
        told["named" if month and max(self.months) <= _LATE else "ahead"].update(self.planned)
        told["later"].update(year for year, later in self.past if 0 < month < later)
        told["over"].update(told["ended"] if self.this_year else ())
        if max(self.months, default=0) > _TURN:
            told["coming"], told["titled"] = told["titled"], Counter()
        shown = told["named"] + told["titled"] + told["coming"]
        if not shown:
            return None
        latest = max(told["named"], default=0)
        dated = max(told["titled"] + told["coming"], default=0)
        latest = dated - bool(told["coming"]) if dated > latest + 1 else latest
        near = {year for year in told["anniversary"] if latest < year <= latest + _NEAR}
        told["anniversary"] = Counter({min(near): 1} if near else {})
        years = range(latest - _NEAR, latest + _NEAR + 1)
        return min(years, key=lambda year: (round(max(0, year - latest) + _cost(told, year), 3), year))


def _cost(told: Mapping[str, Counter[int]], year: int) -> float:
    """What all that a page tells of years costs a year; what several articles tell as over counts twice."""
    return sum(
        _COSTS[kind][max(-2, min(2, year - said)) + 2] * min(often, 1 + (kind == "over"))
        for kind, years in told.items()
        for said, often in years.items()
    )


def _passed(text: str, years: Mapping[int, int]) -> Iterator[tuple[str, int]]:
    """The years to which spans of years and the year told before them add up (2012年进厂。…8年来), each with its kind; an
    anniversary to the year of a founding (服务队成立于2013年，…。服务队成立十周年; 始建于2006年。17年来)."""
    founded = {match.start(): int(match[1] or match[2]) for match in _FOUNDED_IN.finditer(text)} if years else {}
    for match in _YEARS_PASSED.finditer(text) if years else ():
        number = int(parse_number(match["years"]) or 0)
        before = max((at for at in years if at < match.start()), default=None)
        if before is not None and number > 1:
            yield "passed exactly" if number > 5 and number % 5 else "passed", years[before] + number
        since = [year for at, year in founded.items() if match["deed"] or at < match.start()] if match["since"] else []
        yield from (("anniversary", year + number) for year in (since if match["deed"] else since[-1:]))


def _past_end(text: str, hit: DateHit) -> int:
    """The year with which a span that is over ends (2019年至2022年，|累计投入); 0 for one of a plan."""
    end = hit.end[0] if hit.end else 0
    if end and hit.end and hit.month and not hit.year and hit.shift is None:  # 11月15日至2017年2月底 begins in the page's year
        return end - (0 < hit.end[1] < hit.month)
    if end <= (hit.year or 0) or _titled(text, hit.lo):
        return 0
    plans = _EACH.match(text, hit.hi) or _PLANS.search(text, *_sentence(text, hit.lo))
    over = text.startswith(("，", ","), hit.hi) and not plans
    return end if over or (hit.end and hit.end[1]) or _SUMMED.match(text, hit.hi) else 0


def _issued_now(text: str, lo: int) -> bool:
    """Whether a paper whose title holds a place is issued with no year of its own: 会上发布|《…行动计划（2023—2025年）》."""
    opened = text.rfind("《", 0, lo)
    start = _sentence(text, lo)[0]
    return _ISSUED.search(text, start, opened) is not None and not any(hit.year for hit in find_dates(text[start:opened]))


def _told_as_past(text: str, hit: DateHit) -> bool:
    """Whether a date with its year tells of what was, and is neither the day of the news nor the year in a name."""
    if hit.end:
        return False
    if hit.tail or _ahead(text, hit) or _titled(text, hit.lo) or _WILL.match(text, hit.hi):
        return False
    if not hit.month:
        return _AS_PAST.match(text, hit.hi) is not None and not _THINGS.match(text, hit.hi)
    return not (hit.day and _OPENS.search(text, 0, hit.lo)) and not text.startswith(("起", "前"), hit.hi)


def article_years(articles: Sequence[str], page: str, date: str = "") -> list[YearContext]:
    """The year that holds for each article of a page, given their texts and the page's.

    A newspaper page has one day, so what year one article names holds for all (`year_context`). Where its articles open with
    days of several years, the page is a collection, and an article has the year it opens with, else the years that it names
    itself.

    >>> news = ["6月21日，2024年大赛开幕", "9月2日，驿站揭牌", "2月9日，活动启动"]
    >>> [years.year for years in article_years(news, "\\n".join(news))]
    [2024, 2024, 2024]
    >>> news = ["2019年6月21日，大赛开幕", "2022年9月2日，驿站揭牌", "2月9日，活动启动"]
    >>> [years.year for years in article_years(news, "\\n".join(news))]
    [2019, 2022, None]
    """
    if re.match(r"\d{4}", date):
        return [year_context([page], date)] * len(articles)
    firsts = [next((hit for hit in find_dates(text) if hit.month and hit.day), None) for text in articles]
    opened = [hit.year if hit and _OPENS.search(text, 0, hit.lo) else None for text, hit in zip(articles, firsts, strict=True)]
    news = [_year_of_news(text, hit) for text, hit in zip(articles, firsts, strict=True)]
    opened = [year or other for year, other in zip(opened, news, strict=True)]
    told = sorted({year for year in opened if year})
    of_two_years = len(told) == 2 and not any(hit and _is_bare_day(hit) for hit in firsts)
    shown = year_context([page], articles=articles)
    apart = bool(told) and told[-1] - told[0] > 1
    if len(told) > 2 or of_two_years or apart or any(year and (shown.year or 0) - year > 1 for year in news):
        own = [year_context([text]) for text in articles]
        return [replace(years, year=year) if year else years for years, year in zip(own, opened, strict=True)]
    return [shown] * len(articles)


def _year_of_news(text: str, first: DateHit | None) -> int | None:
    """The year in the name of what happens on the bare day with which an article opens: 9月26日，|2018年甲大赛|开赛."""
    if first is None or not _is_bare_day(first) or not _OPENS.search(text, 0, first.lo):
        return None
    named = _NEWS.match(text, first.hi)
    return int(named["year"]) if named else None


def _is_bare_day(hit: DateHit) -> bool:
    return bool(hit.month and hit.day and not hit.year and hit.shift is None)


def _ahead(text: str, hit: DateHit) -> bool:
    """Whether a year belongs to a plan (到2025年, 2035年远景目标)."""
    end = text[hit.hi : hit.hi + 1] in ("底", "末")
    if _SUMMED.match(text, hit.hi + end) or _COMPARES.match(text, hit.hi):
        return False
    if end and not _PLANS.search(text, *_sentence(text, hit.lo)) and not _LASTS.search(text, max(0, hit.lo - 5), hit.lo):
        return False
    if _PLAN_BEFORE.search(text, max(0, hit.lo - 9), hit.lo) or _PLAN_AFTER.match(text, hit.hi):
        return True
    return _PLANNING.search(text[_sentence(text, hit.lo)[0] : hit.lo]) is not None and not _titled(text, hit.lo)


def _sentence(text: str, at: int) -> tuple[int, int]:
    """Where the sentence of an offset begins and ends."""
    ends = [end for mark in "。；\n" if (end := text.find(mark, at)) >= 0]
    return max(text.rfind(mark, 0, at) for mark in "。；\n") + 1, min(ends, default=len(text))


def _called_this(text: str, lo: int) -> bool:
    """Whether a sentence says of the year of a title that it is this one: 今年，印发《2020年…方案》; 据《2020年…》，今年…."""
    start, end = _sentence(text, lo)
    behind = text.find("》", lo, end) + 1
    return "今年" in text[start:lo] or (behind > 0 and text.startswith(("，今年", ",今年", "今年"), behind))


def _titled(text: str, lo: int) -> bool:
    """Whether a position lies inside the title of a document."""
    return text.rfind("《", max(0, lo - 60), lo) > text.rfind("》", max(0, lo - 60), lo)
