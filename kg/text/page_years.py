"""The year that a page itself shows, by which 今年, 去年 and a bare 11月27日 are known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
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
)
_FOUNDED_IN = re.compile(rf"(?:{_FOUNDINGS})于((?:19|20)\d\d)年|((?:19|20)\d\d)年(?=[^。；\n]{{0,30}}(?:{_FOUNDINGS}))")
_YEARS_ON = re.compile(
    rf"(?:(?<=[，。\n“”])|(?P<deed>{_FOUNDINGS}))(?P<years>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})(?:周年|年来)"
)
_NEAR = 4  # years: how far beyond the latest that it names an article's own may lie
_ISSUED = re.compile("(?:印发|发布|出台|制定|通过|推出|审议|下发|公布)了?$")
_BESIDE = re.compile("今年|去年|明年|前年")


def year_context(texts: Iterable[str], date: str = "", articles: Sequence[str] = ()) -> YearContext:
    """The year that a page shows: that of its own date where it has one (ISO 8601), else the latest that its texts name, or
    the one after a year that one of its `articles` (without them, of the texts) tells as past beside 今年 or 去年.

    Years of plans (到2025年, 2035年远景目标) and ends of periods do not count; those in titles of documents, which may be
    of the year to come, only where there are no others.

    >>> year_context(["2018年以来", "2020年读书节于11月7日闭幕", "到2025年力争翻番"]).year
    2020
    """
    texts = list(texts)
    years = _Years()
    for text in texts:
        years.read(text)
    if re.match(r"\d{4}", date):
        return YearContext(int(date[:4]), frozenset(years.months), int(date[5:7] or 0))
    year = years.latest()
    year = year + 1 if year and _is_over(texts, year) else year
    year = max(year or 0, *(_year_after(text) for text in articles or texts), 0) or None
    year = max(year or 0, *(_years_on(text, year or 0) for text in articles or texts), 0) or None
    return YearContext(year, frozenset(years.months), max((month for y, month in years.days if y == year), default=0))


class _Years:
    """What the texts of a page tell of years: those named, outside of titles or not, those planned, and bare months."""

    def __init__(self) -> None:
        self.named: set[tuple[bool, int]] = set()
        self.planned: set[int] = set()
        self.days: set[tuple[int, int]] = set()
        self.past: set[tuple[int, int]] = set()
        self.months: set[int] = set()

    def read(self, text: str) -> None:
        """Take in the years of one text."""
        said = None
        for hit in find_dates(text):
            if _is_bare_day(hit):
                self.months.add(hit.month)
            if hit.said_year and said and not _ahead(text, hit) and not _PLANS.search(text, *_sentence(text, hit.lo)):
                self.named.add((True, said + hit.said_year))  # 2021年…。次年, …: the page is of 2022 at least
            said = hit.year or said
            if hit.year and not _ahead(text, hit):
                self._take(text, hit, hit.year)
            if hit.end and (end := _past_end(text, hit)):
                self.named.add((True, end))
        self.named |= {(True, int(year)) for form in (_NAMED_YEAR, _EDITION) for year in form.findall(text)}

    def _take(self, text: str, hit: DateHit, year: int) -> None:
        """Note a year that belongs to no plan."""
        if _WILL.match(text, hit.hi):
            self.planned.add(year)
            return
        titled = _titled(text, hit.lo)
        issued = titled and hit.end is not None and _issued_now(text, hit.lo)
        if not (hit.end and titled and not issued) and not _since(text, hit):
            own = not titled or issued or _called_this(text, hit.lo) or _SIGNED.match(text, hit.hi)
            self.named.add((bool(own), year))
            self.days |= {(year, hit.month)} if hit.day else set()
            self.past |= {(year, hit.month)} if hit.month and _told_as_past(text, hit) else set()

    def latest(self) -> int | None:
        """The latest year named; on a page of an early month also what a year will bring; the one after it where the page's
        own days are of a month before one that it names (2020年11月，甲成立。9月3日，乙开幕)."""
        early = bool(self.months) and max(self.months) <= _LATE
        named = self.named | {(True, year) for year in self.planned if early}
        if not named:
            return None
        year = max(named)[1]
        month = month_of_page(self.months)
        return year + any(told == year and 0 < month < later for told, later in self.past)


def _year_after(text: str) -> int:
    """The year after the latest that an article tells as past beside 今年 or 去年 (2020年11月，…。今年4月, …); 0 for none."""
    said, latest = 0, 0
    for hit in find_dates(text) if _BESIDE.search(text) else ():
        said = hit.year or (said + (hit.said_year or 0) if said else 0)
        if said and (hit.year or hit.said_year) and _told_as_past(text, hit):
            latest = max(latest, said + 1)
        if hit.end and not hit.end[1] and (end := _past_end(text, hit)):
            latest = max(latest, end + 1)
    return latest


def _years_on(text: str, latest: int) -> int:
    """The year of an anniversary by the year of the founding that an article tells, where it is near the latest named; 0 for
    none: 服务队成立于2013年，…。服务队成立十周年座谈会召开; 始建于2006年。17年来, …."""
    founded = {match.start(): int(match[1] or match[2]) for match in _FOUNDED_IN.finditer(text)}
    told = set()
    for match in _YEARS_ON.finditer(text):
        since = founded if match["deed"] else dict([max(before.items())] if (before := _until(founded, match.start())) else ())
        told |= {year + int(parse_number(match["years"]) or 0) for year in since.values()}
    near = {year for year in told if latest < year <= latest + _NEAR}
    return min(near, default=0) if latest else 0


def _until(founded: dict[int, int], at: int) -> dict[int, int]:
    """Foundings told before a place."""
    return {place: year for place, year in founded.items() if place < at}


def _past_end(text: str, hit: DateHit) -> int:
    """The year with which a span that is over ends (2019年至2022年，|累计投入); 0 for one of a plan."""
    end = hit.end[0] if hit.end else 0
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
        return _AS_PAST.match(text, hit.hi) is not None
    return not (hit.day and _OPENS.search(text, 0, hit.lo)) and not text.startswith(("起", "前"), hit.hi)


def _is_over(texts: Sequence[str], year: int) -> bool:
    """Whether a year is named by its end alone, and another is this one: 至2023年底，全市共…。今年3月."""
    told = [(text, hit) for text in texts for hit in find_dates(text) if hit.year == year]
    ends = [text.startswith(("底", "末"), hit.hi) and hit.month in (0, 12) for text, hit in told]
    return bool(ends) and all(ends) and any("今年" in text for text in texts)


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
        return [_own_year(text, year) for text, year in zip(articles, opened, strict=True)]
    return [shown] * len(articles)


def _year_of_news(text: str, first: DateHit | None) -> int | None:
    """The year in the name of what happens on the bare day with which an article opens: 9月26日，|2018年甲大赛|开赛."""
    if first is None or not _is_bare_day(first) or not _OPENS.search(text, 0, first.lo):
        return None
    named = _NEWS.match(text, first.hi)
    return int(named["year"]) if named else None


def _own_year(text: str, opened: int | None) -> YearContext:
    """The year of an article of a collection: what it opens with, else what it shows itself."""
    years = year_context([text])
    return replace(years, year=opened) if opened else years


def _since(text: str, hit: DateHit) -> bool:
    """Whether a year is only the one in which something long going on began (自2003年开展以来); 2023年以来 is one's own."""
    return hit.tail == "open" and not hit.month and text[hit.lo - 1 : hit.lo] in ("自", "从")


def _is_bare_day(hit: DateHit) -> bool:
    return bool(hit.month and hit.day and not hit.year and hit.shift is None)


def _ahead(text: str, hit: DateHit) -> bool:
    """Whether a year belongs to a plan (到2025年, 2035年远景目标)."""
    end = text[hit.hi : hit.hi + 1] in ("底", "末")
    if _SUMMED.match(text, hit.hi + end) or (end and not _PLANS.search(text, *_sentence(text, hit.lo))):
        return False
    if _PLAN_BEFORE.search(text, max(0, hit.lo - 9), hit.lo) or _PLAN_AFTER.match(text, hit.hi):
        return True
    return _PLANNING.search(text[_sentence(text, hit.lo)[0] : hit.lo]) is not None and not _titled(text, hit.lo)


def _sentence(text: str, at: int) -> tuple[int, int]:
    """Where the sentence of an offset begins and ends."""
    ends = [end for mark in "。；\n" if (end := text.find(mark, at)) >= 0]
    return max(text.rfind(mark, 0, at) for mark in "。；\n") + 1, min(ends, default=len(text))


def _called_this(text: str, lo: int) -> bool:
    """Whether a sentence says of the year of a title that it is this one: 今年，总工会印发《2020年…方案》."""
    start = max(text.rfind(mark, 0, lo) for mark in "。；\n") + 1
    return "今年" in text[start:lo]


def _titled(text: str, lo: int) -> bool:
    """Whether a position lies inside the title of a document."""
    return text.rfind("《", max(0, lo - 60), lo) > text.rfind("》", max(0, lo - 60), lo)
