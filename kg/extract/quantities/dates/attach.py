"""When an Initiative, a Document or a founding happened: dates hung on what their clause speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from kg.extract.quantities.dates.behind import IN_FORCE, founded_since, lasting_until, named_before
from kg.extract.quantities.dates.event_days import Day, founded_at, of_the_day
from kg.extract.quantities.dates.happening import HOLD, ISSUE, taking_place
from kg.extract.quantities.dates.idle_days import dates_nothing
from kg.extract.quantities.dates.named_years import looks_back, year_of_name, years_of_names
from kg.extract.quantities.dates.said import dates_said
from kg.extract.quantities.discourse import HEADLINES, Turn
from kg.extract.quantities.placed import Placed
from kg.extract.quantities.turns import read_turns
from kg.lexicon import any_of
from kg.model import Article
from kg.text.dates import DateHit, YearContext, resolve_date

_ISSUES = re.compile(f"(?:并|又|还|共同|联合|同步|随即|随后)*(?:{ISSUE.pattern})")
_SUMS = re.compile("[，,]?(?:一共|共|累计|先后|每年)(?!同)")  # 活动持续开展，去年|共整改隐患4300条
# …，|现场发布公约: done on the same day.
_ALSO = re.compile(
    f"(?:{any_of('event_days.there')}|并|还|又|现场|同时|会上|会后|随后|同步|当场|双方|三方|各方|多方)?"
    "(?:在[^，]{1,32}|[与同和联会][^，]{2,16}?)?"
    "(?:现场|正式|同步|联合|共同|联手|一道|携手|全面|率先|陆续|相继)?(?:在[^，]{1,24}?)?"
    f"(?:{any_of('dates.next_deeds')})了?"
)
_PASSES = re.compile(
    "[^，]{0,12}《[^，]*》"
    "(?:以[^，]{2,12}票|获得?|一并|也|同时|正式|随之|均|经|表决|审议|讨论)*(?:通过|发布|印发|出台|签[订署])"
)
# …拜师仪式，|15对师徒签订《师徒合同》: signed on the day.
_SIGNED = re.compile(
    "(?:[0-9一二两三四五六七八九十]+余?[名对家个位组支])?[^，《的]{0,12}(?:签订|签署|签下|签约|交换|递交)了?[^，]{0,8}《"
)
_ONE_IS = re.compile("(?:另?一|二)[个项场次]?是")  # 开了两个会，一个是甲，|一个是乙
_DECLARED = re.compile("(?:会上|现场|随后|并|同时)?(?:宣布|宣告|见证)了?[^，]{2,30}(?:成立|揭牌|启动)")  # …，|宣布联合会成立
_SUCH = re.compile("将|(?:[^，]{0,8})?(?:举行|举办|召开|开展|启动|开幕|发布|成立)的")  # 3月2日|举行的… is not what went before
_OF_ONE = re.compile("在[^，]{1,16}(?:成立|组建|创办|揭牌|挂牌|建成|落成|启用)的")  # 5月9日|在某地揭牌的学院，开展…
_AFTER_IT = re.compile("[^，]{2,20}(?:发生|召开|结束|成立|开馆|以)?[之以]?后$")
_AFTERWARDS = re.compile("(?:再)?后来|此后|之后|如今|目前|眼下|现在|现如今")  # 2016年考下证书，|后来成立了甲工作室
_TALLY = re.compile("(?:至今|迄今|目前|现)?(?:已经?|累计|一?共|先后|连续)+")  # 三县自2013年起轮流做东，|已联办甲赛11届
# 自2018年起，区级比武办了26场，|镇级比武也有70余场
_COUNTED_TOO = re.compile(
    "[^，]{2,16}?(?:也|则|还|又|已)*(?:有|办|开|达|举办|开展|开赛|进行)了?[约近超达]*[\\d一二两三四五六七八九十]+[余多]?(?:场次|[场次期届项])"
)
_TODAY = ("今天", "今晚")
_LEAD_IN = re.compile(
    rf"[“”‘’\s]*(?:(?:也是|正是|还是)?(?:自|从|在|于|据悉|其中|早在|仅|截至|此前的?|自从|始于|[^，。；]{{0,8}}(?:{any_of('dates.looking_back')}))?)"
)
_TAIL = re.compile(r"[”]?(?:晚上?|上午|下午|凌晨|中午|傍晚|一早|期间|前夕|至今|以来|起|开始)?$")
_SEASON = re.compile(  # 去年|“三八”节当天, 2018年|“五一”前后, 2020年|疫情之后, 2016年|秋季
    r"(?:年?[初底末]|[春夏秋冬暑寒][季天假期]|[上下]半年|第?[一二三四]季度)?"
    rf"(?:[“‘]?(?:{any_of('dates.festivals')})[”’]?(?:国际劳动|国际妇女|国际护士|国际)?[节日季]?)?"
    r"(?:期间|前夕|前后|当[天日晚]|之?后|之际|到来之?[际前]|来临之[际前])?$"
)
_MEETING = re.compile("的?[^，的]{0,12}(?:会|会议|仪式|活动|典礼|论坛|协商)[上中]$")  # 今年4月|的协商会上，签下《合同》
_OF_THEM = re.compile("[^，]{0,14}的[^，]{0,16}[中里]$")  # 去年|参赛的1200人中
# 甲竞赛开展起来。去年|，38家企业参赛
_TAKERS = re.compile(
    "[，,]?[^，。]{0,30}[\\d一二两三四五六七八九十百千][余多万]*[名人家户个位支][^，。]{0,16}"
    "(?:参赛|参加|参与|报名|参训|受训|受益|参保|分赴|入选|获奖|结业|参展|登台|同台)"
)
_GOES_ON = ("；", ";")
_REACH = 7

# (entity, whether the day is that from which a paper is in force) → date, sentence
_Dates = dict[tuple[str, bool], tuple[str, int]]


def attach_dates(
    article: Article, placed: Sequence[Placed], years: YearContext, clauses: Sequence[Turn] | None = None
) -> list[tuple[str, str, int]]:
    """(entity key, date, sentence) for what the article dates; the first date of each entity, in the order of the text;
    of a Document also the day from which it is in force.

    `placed` are the article's resolved mentions, `years` the year that its page shows (`kg.text.page_years.year_context`),
    `clauses` what `read_turns` makes of the mentions, where it is at hand.
    Dates are ISO 8601 as `resolve_date` gives them. 截至 dates nothing. A year in a name (2020年…选树活动) counts where the
    text gives no other date.
    """
    told = list(clauses or read_turns(article, placed))
    calendar = _Calendar(article, years, _dateline(article))
    for sentence, turns in groupby(told, key=lambda turn: turn.sentence):
        if article.sentences[sentence].role not in HEADLINES:
            calendar.read(list(turns))
    same = of_the_day(article, told, calendar.days)
    opened = founded_at(article, placed, calendar.found)
    found = years_of_names(article, placed, years) | calendar.shown | opened | same | calendar.found
    return sorted(((key, value, sentence) for (key, _), (value, sentence) in found.items()), key=lambda row: (row[2], row[0]))


@dataclass
class _Calendar:
    """What has been dated so far (`shown` is the day of a photograph, where the text gives no other), and the date and the
    year named last, by which the next are known; `told` is a paragraph with the year and the month that it tells of."""

    article: Article
    years: YearContext
    last: DateHit | None
    year: int | None = None
    told: tuple[int, int, int] | None = None
    found: _Dates = field(default_factory=dict)
    shown: _Dates = field(default_factory=dict)
    days: list[Day] = field(default_factory=list)
    news: DateHit | None = None
    day: DateHit | None = None
    lead: tuple[str, int] | None = None

    def read(self, turns: list[Turn]) -> None:
        """Hang the dates of one sentence, given its clauses, on what they speak of."""
        flat, sentence = turns[0].flat, turns[0].sentence
        hits = dates_said(flat, turns)
        self._go_on(turns, bool(hits))
        for at, said in enumerate(hits):
            hit, self.year = _same_year(self._of_year_told(said, sentence), self.year, self.years)
            self._keep_in_mind(hit, sentence)
            value = self._value(hit, turns[0].lo)
            self.last = hit if hit.month else self.last
            self.day = hit if hit.month and hit.day else self.day
            if value and (going := lasting_until(hit, _turn_of(hit, turns))):
                self._prolong(going, value, sentence)
            if value is None or hit.tail == "asof":
                continue
            if flat.endswith(_GOES_ON) and not hit.tail and _LEAD_IN.fullmatch(flat, turns[0].lo, hit.lo):
                self.lead = (value, self.article.sentences[sentence].paragraph)
            end = next((later.lo for later in hits[at + 1 :] if _parts(later, flat)), len(flat))
            targets = _targets(hit, turns, end)
            if not targets and self.article.kind == "photo" and hit.day and (main := _turn_of(hit, turns).main):
                self.shown.setdefault((main.key, False), (value, sentence))
            for target in targets:
                own = self._in_its_year(hit, target) or value
                _date(self.found, target, own, sentence, bool(IN_FORCE.match(flat, hit.hi)))
            day = value if hit.day and not dates_nothing(hit, flat) else ""
            self.days.append(Day(sentence, hit.lo, hit.hi, day, tuple(targets)))

    def _go_on(self, turns: list[Turn], dated: bool) -> None:
        """Behind a semicolon, what is done goes on at the date that leads: 2019年4月，甲开通乙；|建起丙园."""
        flat, sentence = turns[0].flat, turns[0].sentence
        if self.lead is not None and not dated and self.lead[1] == self.article.sentences[sentence].paragraph:
            for target in (m for turn in turns[:_REACH] for m in taking_place([turn], 0)):
                _date(self.found, target, self.lead[0], sentence, False)
        if dated or not flat.endswith(_GOES_ON):
            self.lead = None

    def _value(self, hit: DateHit, lo: int) -> str | None:
        """A date in ISO 8601; 当天 at the head of a sentence behind older ones is the day of the news."""
        if hit.text.startswith(_TODAY):
            return _today(self.article, self.years)
        bare = hit.month and hit.day and not hit.year and hit.shift is None
        self.news = self.news or (hit if bare else None)
        old = self.last is not None and self.last.year is not None and self.last.year != self.years.year
        goes_back = hit.precision == "same" and old and not hit.text.startswith("同") and hit.lo - lo <= 1
        last = self.day if hit.precision == "same" and self.last is not None and not self.last.day else self.last
        return resolve_date(hit, self.years, (goes_back and self.news) or last)

    def _prolong(self, going: Placed, value: str, sentence: int) -> None:
        """Make the day on which a thing began the beginning of a span; a thing without one is of its last day."""
        old, said = self.found.get((going.key, False), ("", sentence))
        if "/" in value:
            self.found.setdefault((going.key, False), (value, sentence))
        elif "/" not in old and old < value:
            self.found[going.key, False] = (f"{old}/{value}" if old else value, said)

    def _keep_in_mind(self, hit: DateHit, sentence: int) -> None:
        """Note the month of a year that a paragraph tells of; a bare year, or one going on, is none."""
        year = self.year if hit.year or hit.shift is not None else None
        if hit.month and year and not hit.end and not hit.tail:
            self.told = (self.article.sentences[sentence].paragraph, year, hit.month)
        elif hit.year or hit.shift is not None:
            self.told = None

    def _of_year_told(self, hit: DateHit, sentence: int) -> DateHit:
        """A bare month goes on in the year told before it in the paragraph: 2003年6月，甲举行。|8月|，乙成立."""
        if not hit.month or hit.year or hit.shift is not None or hit.said_year is not None or self.told is None:
            return hit
        paragraph, year, month = self.told
        goes_on = paragraph == self.article.sentences[sentence].paragraph and hit.month >= month
        return replace(hit, year=year) if goes_on else hit

    def _in_its_year(self, hit: DateHit, target: Placed) -> str | None:
        """A month or day without a year, of what is named by its year, is of that year: 7月24日，2023年甲活动启动."""
        if not hit.month or hit.year or hit.shift is not None or hit.said_year is not None:
            return None
        year = "" if looks_back(target) else year_of_name(target, self.years) or ""
        return resolve_date(replace(hit, year=int(year)), self.years, self.last) if year.isdigit() else None


def _date(found: _Dates, target: Placed, value: str, sentence: int, in_force: bool) -> None:
    """Date a thing that has no date yet; the month of a year, the span that a day begins, make it more exact."""
    key = (target.key, in_force and target.type == "Document")
    said = _point(value, target)
    if said.endswith("/") and target.type == "Document" and not in_force:
        return  # 去年以来，印发《甲》《乙》
    old = found.setdefault(key, (said, sentence))[0]
    if (old.isdigit() and said.startswith(f"{old}-")) or (said.startswith(f"{old}/") and not said.endswith("/")):
        found[key] = (said, sentence)


def _parts(hit: DateHit, flat: str) -> bool:
    """Whether what follows a date is no longer of the one before it: not so with 当天, nor with 2020年|度."""
    return hit.precision != "same" and flat[hit.hi : hit.hi + 1] != "度"


def _dateline(article: Article) -> DateHit | None:
    """The day of the dateline, by which a bare 20日 is known."""
    day = re.search(r"(?:(\d{4})|-)-(\d\d)-(\d\d)$", article.date)
    return DateHit(0, 0, "", int(day[1]) if day[1] else None, None, int(day[2]), int(day[3])) if day else None


def _today(article: Article, years: YearContext) -> str | None:
    """What 今天 means: the day of the dateline."""
    date = article.date
    return f"{years.year}{date[1:]}" if date.startswith("--") and years.year else date or None


def _same_year(hit: DateHit, year: int | None, years: YearContext) -> tuple[DateHit, int | None]:
    """A date, 当年8月 with the year named last, and the year that is named last behind it."""
    if hit.said_year is not None:
        said = year and year + hit.said_year
        return replace(hit, year=said), said or year
    shifted = years.year + hit.shift if years.year and hit.shift is not None else None
    return hit, (hit.end[0] if hit.end else 0) or hit.year or shifted or year


def _point(value: str, dated: Placed) -> str:
    """A date as it holds of an entity: what is founded since 2021 was founded in 2021."""
    goes_on = dated.type in ("Initiative", "Document") and "实事" not in dated.name
    return value if goes_on else value.rstrip("/")


def _targets(hit: DateHit, turns: Sequence[Turn], end: int) -> list[Placed]:
    """What a date dates: the thing before it that then begins, else what its clause names after it, for a leading date what
    the next clauses do, else the topic that goes on."""
    turn = _turn_of(hit, turns)
    at = turns.index(turn)
    if dates_nothing(hit, turn.flat):
        return []
    behind = named_before(hit, turn, turns[at - 1] if at else None)
    if behind is not None:
        return [behind]
    leading = _leads(hit, turn)
    if (born := founded_since(hit, turns, at)) is not None:
        return [born]
    found = list(taking_place([turn], hit.hi))
    found += _issued_next(hit, turns[at + 1 : at + _REACH], end) if found else []
    if found and _OF_ONE.match(turn.flat, hit.hi):
        return found
    another = _SUCH.match(turn.flat, hit.hi)
    goes_on = turn.topic is not None and turn.topic.type == "Initiative" and not found and not another
    tells = HOLD.search(turn.flat, hit.hi, turn.hi) or _SUMS.match(turn.flat, hit.hi)
    if goes_on and tells and turn.topic is not None and (turn.subject is None or turn.carried):
        return [turn.topic]
    acts = found and not turn.words(turn.lo, hit.lo).strip("□")  # 某工会|今年将召开甲，举办乙
    goes_on_since = hit.tail == "open" and not found
    for later in turns[at + 1 : at + _REACH] if leading or acts or goes_on_since else ():
        if _AFTERWARDS.match(later.flat, later.lo, later.hi):
            break
        if not (leading or acts or _TALLY.match(later.flat, later.lo, later.hi)):
            continue
        also = not found or bool(_ONE_IS.match(later.flat, later.lo))
        also = also or any(sign.match(later.flat, later.lo, later.hi) for sign in (_DECLARED, _ALSO, _SIGNED, _COUNTED_TOO))
        also = also or bool(hit.day and _PASSES.match(later.flat, later.lo, later.hi))
        if later.lo < end and also:
            ahead = [m for m in taking_place([later], hit.hi) if m not in found and m.lo < end]
            found += ahead + (_issued_next(hit, turns[turns.index(later) + 1 : at + _REACH], end) if ahead else [])
    going_on = turn.topic is not None and turn.topic.type == "Initiative" and leading and not found
    if turn.topic is not None and going_on and (hit.tail == "now" or _TAKERS.match(turn.flat, hit.hi, end)):
        return [turn.topic]
    return found


def _leads(hit: DateHit, turn: Turn) -> bool:
    """Whether a clause says no more than when the next ones are: 去年|“五一”前夕, 当年; not 2018年|大赛结束后."""
    if _MEETING.fullmatch(turn.flat, hit.hi, turn.hi):
        return True
    if turn.flat[hit.hi : hit.hi + 1] in ("的", "是") or _OF_THEM.fullmatch(turn.flat, hit.hi, turn.hi):
        return False
    if _TAIL.fullmatch(turn.flat, hit.hi, turn.hi):
        return True
    begins = _LEAD_IN.fullmatch(turn.flat, turn.lo, hit.lo) is not None
    season = _SEASON.fullmatch(turn.flat, hit.hi, turn.hi)
    return begins and (season is not None or not _AFTER_IT.fullmatch(turn.flat, hit.hi, turn.hi))


def _turn_of(hit: DateHit, turns: Sequence[Turn]) -> Turn:
    """The clause in which a date stands."""
    return next((turn for turn in turns if turn.lo <= hit.lo < turn.hi), turns[-1])


def _issued_next(hit: DateHit, turns: Sequence[Turn], end: int) -> list[Placed]:
    """去年，区委成立小组，|印发《方案》: Documents that the next clause, with no words before its verb, issues."""
    for turn in turns[:1]:
        if turn.lo < end and _ISSUES.match(turn.flat, turn.lo, turn.hi):
            return [m for m in taking_place([turn], hit.hi) if m.type == "Document"]
    return []
