"""Dates: where they stand and what they say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace

from kg.lexicon import words_of
from kg.text.numbers import parse_number

_CN = "〇零○一二三四五六七八九十"
_SHIFTS = {"本年度": 0, "今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2}
_SHIFTS |= {year + season: shift for year, shift in (("今", 0), ("去", -1)) for season in "春夏秋冬"}
# Years counted from the one last named.
_SAME, _NEXT = ("当年", "同年", "同一年", "这一年", "这年", "那一年", "那年"), ("次年", "翌年", "第二年")
_LATER = {f"{said}年后": years for years, number in enumerate("一两三四五六七八九十", 1) for said in (number, years)}
_OF_OWN = re.compile("[\u4e00-\u9fff](?<![自从在于就是到])$")  # 出院|那年 is not the year last named
_YEAR_SAID = dict.fromkeys(_SAME, 0) | dict.fromkeys(_NEXT, 1) | _LATER
_SAID_WORDS = sorted(_YEAR_SAID, key=lambda word: (-len(word), word))
_PART = {"年初": 0, "年内": 0, "上半年": 0, "下半年": 0}  # of the page's year, where nothing stands before them (not 一年内)
# Months counted from the one last named.
_MONTH_SAID = {"同月": 0, "当月": 0, "次月": 1}
_MOONS = {"上个月": -1, "上月": -1, "本月": 0, "这个月": 0, "下个月": 1, "下月": 1}
_NUM = rf"(?:\d{{1,2}}|[{_CN}]{{1,3}})"
_YEAR = rf"(?:(?<!\d)(?:1[89]|20)\d\d|[一二][{_CN}]{{3}})"
_DASH = r"\s?[-—–~～－至到]+\s?"
_BEGINS = rf"[\d{_CN}{''.join(sorted({word[0] for word in (*_SHIFTS, *_YEAR_SAID, *_MONTH_SAID, *_PART, *_MOONS, '同日')}))}]"
_DATE = re.compile(
    rf"(?={_BEGINS})(?:"  # seen at once, before the forms are tried one by one
    rf"(?P<from>{_YEAR})年?{_DASH}(?P<until>{_YEAR})年(?![代级]|\s?{_NUM}月)"
    rf"|(?:(?:(?P<year>{_YEAR})年(?![代级龄])|(?P<rel>{'|'.join(_SHIFTS)}|{'|'.join(_YEAR_SAID)}))\s?)?"
    rf"(?P<month>(?<![\d{_CN}])(?<![每逐]年)(?<![每逐]年的)(?<![每逐]年\d[至到—-]){_NUM})(?:月份?(?!度)|(?={_DASH}{_NUM}月份?(?![\d日{_CN}])))(?:(?P<day>{_NUM})(?:日|号|(?={_DASH}{_NUM}[日号])))?(?:{_DASH}(?:(?P<month2>{_NUM})月)?(?P<day2>{_NUM})[日号]|{_DASH}(?P<month3>{_NUM})月份?(?![\d日]))?"
    rf"|(?P<iso>(?:19|20)\d\d)[-./](?P<isomonth>\d\d?)[-./](?P<isoday>\d\d?)(?!\d)"
    rf"|(?P<year3>{_YEAR})年(?![代级龄])|(?P<rel3>{'|'.join(_SHIFTS)}|(?<![^，。,；;：:、“”\s自从在于])(?:{'|'.join(_PART)}))"
    rf"|(?<![本每几多\d{_CN}])(?P<that>{'|'.join(_SAID_WORDS)})(?![的龄初]|春|夏|秋|冬)"
    rf"|(?<![到至满足])(?P<thatmonth>{'|'.join(_MONTH_SAID)})(?<!当月(?![，,\d]))(?:(?P<day6>{_NUM})[日号])?"
    rf"|(?<![以同])(?P<moon>{'|'.join(_MOONS)})(?:(?P<day7>{_NUM})[日号])?"
    rf"|(?<![\d月{_CN}])(?:(?P<day5>{_NUM})日?{_DASH})?(?P<day4>{_NUM})日(?![内报子常夜]|以[内上])|(?<!年)(?P<today>当[日天晚]|今[天晚]|同日|同一天|同期(?=在|举|召|启|揭|发布|开[幕赛展班]|进行|成立|上线)))"
)
_CUE = re.compile(r"[年月日]|[今去][春夏秋冬]|(?<!年)同期|[当今同][一]?[天晚]|\d{4}[-./]\d")
# 时间回到|2009年 is no day up to which something is counted.
_BEFORE = re.compile(r"(?:(?P<first>始于|起于)|(?P<since>自从|自|从)|(?P<asof>截至|截止到?|(?<![回溯拨])到|至))$")
# 2007年|办到现在
_TAIL = re.compile(
    r"(?P<now>(?:[举开创]?办|开展|持续|延续|坚持|沿用|实施|运行|启动)?(?:至今(?![年日天后])|到现在|到今天|到如今))"
    r"|(?P<open>启动以来|开[展办]以来|以来|[算数说]起|[开举创]?[办设]起(?=[，,。；]|$)|起步(?![区期阶])|起(?![草诉来点步义源])|开始)"
)
_UNTIL = re.compile(f"(?:[上中下]旬|年?[初中底末]|[起春夏秋冬])?(?:一?直?持续|延续)?{_DASH}")
_SO_FAR = re.compile(r"[，,]到(?=[^，]+?(?:已|连|一?共|先后|累计))")  # 从2011年办起|，到|今年累计办10届
# 从2014年算起|，擂台至今摆了7届
_EDITIONS = re.compile(r"[，,]?(?!到)[^，。；]{0,14}?(?:已经?|迄今|至今)[^，。；\d]{0,5}[\d一二两三四五六七八九十]{1,3}届")
_HALF = re.compile("[上下]半年|年?[初底末]|[春夏秋冬][天季]?")  # 去年|下半年|起
_FIXED = dict(word.split("=") for word in words_of("dates.fixed_days"))
_FEAST = "|".join(f"{name[:2]}[”’]?{name[2:]}" for name in sorted(_FIXED, key=lambda name: (-len(name), name)))
# 去年|“五一”，: the day itself; 今年|“三八”节期间: its month; 去年|国庆前夕, 今年|“五一”表彰大会: no more than the year
_ON_FEAST = re.compile(
    rf"的?[“‘]?(?P<feast>{_FEAST})[”’]?节?(?:(?P<around>期间|(?:小?长)?假期?(?:间|里|中)?)|当[天日晚]|这一?天)?(?=[，,。；]|$)"
)
_OF_ONE = re.compile("[启发创举开推][动起办展出]的")  # 变化始于去年9月|启动的甲行动
_EVER_SINCE = re.compile("[^，,。；;]{2,24}以来|(?:正式|全面)?(?:启动|开展|开始|起步|推行)(?=[，,])")


@dataclass(frozen=True, slots=True)
class DateHit:
    """A date at `text[lo:hi]`, not yet resolved; parts not said are 0, `year` None.

    `shift` counts years from the page's (今年 0, 去年 -1), None where no such word stands. `end` is (year, month, day) of a
    span's end, 0 where it is the beginning's; `end_shift` counts its year from the page's, `end_said` from the beginning's
    (至次年3月 1). `moon` counts months from the page's (本月 0, 上个月 -1). `tail` is "open"
    (以来, 起), "now" (至今), "asof" (截至) or "". `said_year` counts years from the one last named (当年, 同年8月 0, 次年 1),
    `said_month` months (同月 0, 次月 1).
    A hit with none of all these is 当日 or 今天.
    """

    lo: int
    hi: int
    text: str
    year: int | None = None
    shift: int | None = None
    month: int = 0
    day: int = 0
    end: tuple[int, int, int] | None = None
    tail: str = ""
    moon: int | None = None
    said_year: int | None = None
    said_month: int | None = None
    end_shift: int | None = None
    end_said: int = 0

    @property
    def precision(self) -> str:
        """ "day", "month", "year", or "same" for 当日."""
        if self.day:
            return "day"
        if self.month or self.moon is not None or self.said_month is not None:
            return "month"
        return "year" if self.year or self.shift is not None or self.said_year is not None else "same"


@dataclass(frozen=True, slots=True)
class YearContext:
    """The year that a page shows (None where it shows none), the months of its bare dates, and the month of its own date or
    of the latest day that it names with its year (0 for none)."""

    year: int | None = None
    months: frozenset[int] = field(default_factory=frozenset)
    latest: int = 0

    def of_moon(self, away: int) -> tuple[int | None, int]:
        """Year and month of one so many months away from the page's, which is that of its latest day; 0 for none."""
        if not self.months and not self.latest:
            return self.year, 0
        month = (month_of_page(self.months) or self.latest) + away
        return self.year and self.year + (month - 1) // 12, (month - 1) % 12 + 1

    def of_bare(self, month: int) -> int | None:
        """The year of a date without one: the page's; a page of January means by 12月 the year before."""
        if self.year and month >= 11 and self.months & {1, 2} and not self.months & set(range(3, 11)):
            return self.year - 1
        return self.year


def month_of_page(months: Set[int]) -> int:
    """The month of a page by those of its bare days, 0 for none: the last, but January where the others are of a year's end.

    >>> month_of_page({6, 9}), month_of_page({12, 1}), month_of_page(set())
    (9, 1, 0)
    """
    turn = months & {1, 2} if not months & set(range(3, 11)) else frozenset()
    return max(turn or months, default=0)


def find_dates(text: str) -> list[DateHit]:
    """All dates of a text, in order.

    >>> [(h.text, h.precision, h.tail) for h in find_dates("自2018年至今，去年5月和11月27日")]
    [('2018年至今', 'year', 'now'), ('去年5月', 'month', ''), ('11月27日', 'day', '')]
    """
    if not _CUE.search(text):
        return []
    hits: list[DateHit] = []
    for match in _DATE.finditer(text):
        hit = _hit(text, match) if not hits or match.start() >= hits[-1].hi else None  # 去年教师节|当天
        if hit and hits and _ends(text, hits[-1], hit):
            until = (hit.year or 0, hit.month, hit.day)
            whole = text[hits[-1].lo : hit.hi]
            hits[-1] = replace(
                hits[-1], hi=hit.hi, text=whole, end=until, tail="", end_shift=hit.shift, end_said=hit.said_year or 0
            )
        elif hit:
            hits.append(hit)
    return hits


def _ends(text: str, first: DateHit, last: DateHit) -> bool:
    """Whether a date with its year is the end of a span that the one before begins: 2020年1月1日|至|2021年12月31日,
    2019年|至|今年6月, 10月|至|次年3月."""
    begins = (first.year or first.shift is not None or first.month) and not first.end and first.tail != "now"
    ends = (last.year or last.shift is not None or last.said_year is not None or (first.month and last.month)) and not last.end
    summed = first.tail == "open" and _SO_FAR.match(text, first.hi)
    return bool(begins and ends) and bool(_UNTIL.fullmatch(text, first.hi, last.lo) or (summed and summed.end() == last.lo))


def _hit(text: str, match: re.Match[str]) -> DateHit | None:
    part = match.groupdict()
    if part["from"]:
        return DateHit(*match.span(), match[0], _int(part["from"]), end=(_int(part["until"]), 0, 0))
    if part["iso"]:
        year, month, day = int(part["iso"]), int(part["isomonth"]), int(part["isoday"])
    else:
        year, month = _int(part["year"] or part["year3"]), _int(part["month"])
        day = _int(part["day"] or part["day4"] or part["day6"] or part["day7"])
    if month > 12 or max(day, _int(part["day5"])) > 31 or (part["month"] and not month) or (part["day4"] and not day):
        return None
    if part["that"] in ("那年", "那一年") and _OF_OWN.search(text, max(0, match.start() - 1), match.start()):
        return None
    shift = _shift(part)
    moon = _MOONS.get(part["moon"] or "")
    said = _YEAR_SAID.get(part["that"] or part["rel"] or "")
    that_month = _MONTH_SAID.get(part["thatmonth"] or "")
    end = (0, _int(part["month2"]), _int(part["day2"])) if part["day2"] else None
    if part["day5"]:  # 18日至20日, of the month named last
        day, end = _int(part["day5"]), (0, 0, day)
    if not day:  # 1月至5日 is no span of days
        end = (0, _int(part["month3"]), 0) if part["month3"] else None
    if not day and not month and (year or part["rel3"]) and (feast := _ON_FEAST.match(text, match.end())):
        return _on_feast(text, match, feast)
    tail = _TAIL.match(text, match.end())
    if tail is None and not month and (part_of := _HALF.match(text, match.end())):
        tail = _TAIL.match(text, part_of.end())
    kind = _kind(text, match, tail, bool(day), bool(shift))
    hi = tail.end() if tail and kind in ("now", "open") else match.end()
    said_text = text[match.start() : hi]
    return DateHit(match.start(), hi, said_text, year or None, shift, month, day, end, kind, moon, said, that_month)


def _on_feast(text: str, match: re.Match[str], feast: re.Match[str]) -> DateHit:
    """The day of a year that a feast falls on, or the month of the days around it."""
    month, day = (int(number) for number in _FIXED[re.sub("[”’]", "", feast["feast"])].split("-"))
    lo, hi, year = match.start(), feast.end(), _int(match["year3"]) or None
    kind = _kind(text, match, None, True, False)
    return DateHit(lo, hi, text[lo:hi], year, _shift(match.groupdict()), month, 0 if feast["around"] else day, tail=kind)


def _shift(part: Mapping[str, str | None]) -> int | None:
    """The years from the page's that 今年, 去年 … say."""
    return (_SHIFTS | _PART).get(part["rel"] or part["rel3"] or "")


def _kind(text: str, match: re.Match[str], tail: re.Match[str] | None, day: bool, shift: bool) -> str:
    """The kind of a date by the words around it: "asof", "now", "open" or ""."""
    before = _BEFORE.search(text, max(0, match.start() - 3), match.start())
    if before and before["asof"]:
        return "asof"
    if tail and (tail["now"] or (tail["open"] and match["month"] is None and _EDITIONS.match(text, tail.end()))):
        return "now"
    since = before is not None and before["since"] is not None
    first = before is not None and before["first"] is not None and not _OF_ONE.match(text, match.end())
    if first or (since and not day and _EVER_SINCE.match(text, match.end())):
        return "open"
    if tail is None or day:
        return ""
    return "open" if match["rel3"] is None or shift or tail["open"] != "以来" else ""


def _int(numeral: str | None) -> int:
    value = parse_number(numeral) if numeral else None
    return int(value) if value else 0


def resolve_date(hit: DateHit, years: YearContext, last: DateHit | None = None) -> str | None:
    """A date in ISO 8601 to the precision given; None where it cannot be known.

    `last` is the date named before it in the article, for 当日 and a bare 22日. Without a year on the page 11月27日 is
    "--11-27" and 去年 nothing. A span is "2018/2020", an open one "2018/".

    >>> [resolve_date(h, YearContext(2020)) for h in find_dates("自2018年至今，去年5月和11月27日")]
    ['2018/2020', '2019-05', '2020-11-27']
    >>> [resolve_date(h, YearContext(2020, frozenset({6}))) for h in find_dates("今年3月至5月，上个月")]
    ['2020-03/2020-05', '2020-05']
    >>> [resolve_date(h, YearContext()) for h in find_dates("去年，11月27日，12月6日至8日")]
    [None, '--11-27', '--12-06/--12-08']
    """
    month, day, year = hit.month, hit.day, _year(hit, years)
    if hit.said_month is not None:
        last = _months_on(last, hit.said_month, years)
        month, year = (last.month, last.year) if last else (0, None)
    elif hit.precision == "same" or (day and not month and hit.moon is None):
        if last is None or not last.month or (hit.precision == "same" and not last.day):
            return None
        month, day, year = last.month, day or last.day, _year(last, years)
    if hit.moon is not None:
        year, month = years.of_moon(hit.moon)
    start = iso(year, month, day) if month or (hit.moon is None and hit.said_month is None) else None
    if start is None:
        return None
    if hit.end:
        end = _end(hit, hit.end, year, month, years)
        return f"{start}/{end}" if end and (len(end) < len(start) or end > start) else start
    if hit.tail == "now":
        return f"{start}/{years.year}" if years.year and years.year > (year or 0) else f"{start}/"
    return f"{start}/" if hit.tail == "open" else start


def _end(hit: DateHit, end: tuple[int, int, int], year: int | None, month: int, years: YearContext) -> str | None:
    """The end of a span that begins in a month of a year: 去年11月至|今年3月, 2020年10月至|次年3月."""
    told = end[0] or (years.year and years.year + hit.end_shift if hit.end_shift is not None else 0)
    own = told or hit.end_shift is not None or hit.end_said
    return iso(told or (year and year + hit.end_said), end[1] if own else end[1] or month, end[2])


def _months_on(last: DateHit | None, away: int, years: YearContext) -> DateHit | None:
    """The month so many months after the one last named, with its year; None where none was named."""
    if last is None or not last.month:
        return None
    year, month = _year(last, years), last.month - 1 + away
    return replace(last, year=year and year + month // 12, month=month % 12 + 1)


def _year(hit: DateHit, years: YearContext) -> int | None:
    if hit.year:
        return hit.year
    if hit.shift is not None:
        return years.year + hit.shift if years.year else None
    return years.of_bare(hit.month) if hit.month else None


def iso(year: int | None, month: int, day: int) -> str | None:
    """ISO 8601 of the parts that are known.

    >>> iso(2020, 5, 0), iso(None, 5, 9), iso(None, 5, 0), iso(None, 0, 0)
    ('2020-05', '--05-09', '--05', None)
    """
    if not month:
        return f"{year:04d}" if year else None
    tail = f"{month:02d}" + (f"-{day:02d}" if day else "")
    return f"{year:04d}-{tail}" if year else f"--{tail}"
