"""When an Initiative, a Document or a founding happened: dates hung on what their clause speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from kg.extract.quantities.dates.event_days import Day, of_the_day
from kg.extract.quantities.dates.happening import HOLD, ISSUE, taking_place
from kg.extract.quantities.dates.idle_days import dates_nothing
from kg.extract.quantities.dates.named_years import looks_back, year_of_name, years_of_names
from kg.extract.quantities.dates.said import dates_said
from kg.extract.quantities.discourse import HEADLINES, ORGANISATIONS, Turn
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
    "(?:在[^，]{1,20}|[与同和联会][^，]{2,16}?)?"
    "(?:现场|正式|同步|联合|共同|联手|一道|携手)?"
    f"(?:{any_of('dates.next_deeds')})了?"
)
_PASSES = re.compile("[^，]{0,12}《[^，]*》(?:获|一并|也|同时|正式|随之|均|经|表决|审议|讨论)*(?:通过|发布|印发|出台|签[订署])")
# …拜师仪式，|15对师徒签订《师徒合同》: signed on the day.
_SIGNED = re.compile(
    "(?:[0-9一二两三四五六七八九十]+余?[名对家个位组支])?[^，《的]{0,12}(?:签订|签署|签下|签约|交换|递交)了?[^，]{0,8}《"
)
_ONE_IS = re.compile("(?:另?一|二)[个项场次]?是")  # 开了两个会，一个是甲，|一个是乙
_DECLARED = re.compile("(?:会上|现场|随后|并|同时)?(?:宣布|宣告|见证)了?[^，]{2,30}(?:成立|揭牌|启动)")  # …，|宣布联合会成立
# 联合工会|于5月1日|正式成立, 《条例》|自3月1日起|施行: the verb comes right after the date.
_BEGINS = re.compile(
    r"(?:[初底末]|[上中下]旬|起|晚|上午|下午)?[，,]?(?:在[^，。]{1,16})?(?:正式|隆重|公开|宣告|宣布|同时)?"
    f"(?:{any_of('dates.beginning')})"
    r"(?:的?(?=[，。；,;、)）”]|$)|(?=并|以来))"
)
# 疗养院是1953年|由…建立的; 记者20日从|会议上获悉; 9月1日|前; 今年|的活动.
_MADE_BY = re.compile("由[^，。]{2,24}(?:建立|创办|成立|建设|设立|发起|组建|兴建|开办|修建)的?")
_IN_FORCE = re.compile("起?(?:正式)?(?:施行|生效|执行|实行|实施)")
_IS = ("是", "系")  # 某中心|是|某工会2017年建成的
_BY = re.compile("(?:由|经)[“‘]?$")  # 项目|由某工会|于2018年启动
_TIMED = re.compile(f"(?:{any_of('dates.timed')})?时间(?:定)?[为是:：]$")  # 申报时间：2月1日至3月31日
_AROSE = re.compile("(?:成立|建成?|创办|创建|创立|开办|始|起源|设立|组建|诞生|发起|启动|举办|举行|召开)于$")
_SUCH = re.compile("将|(?:[^，]{0,8})?(?:举行|举办|召开|开展|启动|开幕|发布|成立)的")  # 3月2日|举行的… is not what went before
_OF_ONE = re.compile("在[^，]{1,16}(?:成立|组建|创办|揭牌|挂牌|建成|落成|启用)的")  # 5月9日|在某地揭牌的学院，开展…
_AFTER_IT = re.compile("[^，]{2,20}(?:发生|召开|结束|成立|开馆|以)?[之以]?后$")
_TODAY = ("今天", "今晚")
_LEAD_IN = re.compile(r"[“”‘’\s]*(?:(?:也是|正是|还是)?(?:自|从|在|于|据悉|其中|早在|仅|截至|此前的?|自从|始于)?)")
_TAIL = re.compile(r"[”]?(?:晚上?|上午|下午|凌晨|中午|傍晚|一早|期间|前夕|至今|以来|起|开始)?$")
_SEASON = re.compile(  # 去年|“三八”节当天, 2018年|“五一”前后, 2020年|疫情之后, 2016年|秋季
    r"(?:年?[初底末]|[春夏秋冬暑寒][季天假期]|[上下]半年|第?[一二三四]季度)?"
    rf"(?:[“‘]?(?:{any_of('dates.festivals')})[”’]?(?:国际劳动|国际妇女|国际护士|国际)?[节日季]?)?"
    r"(?:期间|前夕|前后|当[天日晚]|之?后|之际|到来之?[际前]|来临之[际前])?$"
)
_DATED = ORGANISATIONS | {"Facility", "Document", "Initiative"}
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
    found = years_of_names(article, placed, years) | calendar.shown | same | calendar.found
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

    def read(self, turns: list[Turn]) -> None:
        """Hang the dates of one sentence, given its clauses, on what they speak of."""
        flat, sentence = turns[0].flat, turns[0].sentence
        hits = dates_said(flat, turns)
        for at, said in enumerate(hits):
            hit, self.year = _same_year(self._of_year_told(said, sentence), self.year, self.years)
            self._keep_in_mind(hit, sentence)
            today = hit.text.startswith(_TODAY)
            value = _today(self.article, self.years) if today else resolve_date(hit, self.years, self.last)
            self.last = hit if hit.month else self.last
            if value is None or hit.tail == "asof":
                continue
            end = next((later.lo for later in hits[at + 1 :] if _parts(later, flat)), len(flat))
            targets = _targets(hit, turns, end)
            if not targets and self.article.kind == "photo" and hit.day and (main := _turn_of(hit, turns).main):
                self.shown.setdefault((main.key, False), (value, sentence))
            for target in targets:
                own = self._in_its_year(hit, target) or value
                _date(self.found, target, own, sentence, bool(_IN_FORCE.match(flat, hit.hi)))
            day = value if hit.day and not dates_nothing(hit, flat) else ""
            self.days.append(Day(sentence, hit.lo, hit.hi, day, tuple(targets)))

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
    return value if dated.type in ("Initiative", "Document") else value.rstrip("/")


def _targets(hit: DateHit, turns: Sequence[Turn], end: int) -> list[Placed]:
    """What a date dates: the thing before it that then begins, else what its clause names after it, for a leading date what
    the next clauses do, else the topic that goes on."""
    turn = _turn_of(hit, turns)
    at = turns.index(turn)
    if dates_nothing(hit, turn.flat):
        return []
    behind = _behind(hit, turn, turns[at - 1] if at else None)
    if behind is not None:
        return [behind]
    leading = _leads(hit, turn)
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
    for later in turns[at + 1 : at + _REACH] if leading or acts else ():
        also = not found or bool(_DECLARED.match(later.flat, later.lo, later.hi))
        also = also or bool(_ONE_IS.match(later.flat, later.lo)) or bool(_ALSO.match(later.flat, later.lo, later.hi))
        also = also or bool(_SIGNED.match(later.flat, later.lo, later.hi))
        also = also or bool(hit.day and _PASSES.match(later.flat, later.lo, later.hi))
        if later.lo < end and also:
            ahead = [m for m in taking_place([later], hit.hi) if m not in found and m.lo < end]
            found += ahead + (_issued_next(hit, turns[turns.index(later) + 1 : at + _REACH], end) if ahead else [])
    return found


def _leads(hit: DateHit, turn: Turn) -> bool:
    """Whether a clause says no more than when the next ones are: 去年|“五一”前夕, 当年; not 2018年|大赛结束后."""
    if turn.flat[hit.hi : hit.hi + 1] in ("的", "是"):
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


def _behind(hit: DateHit, turn: Turn, previous: Turn | None) -> Placed | None:
    """What stands before its date: 夜校创办于2006年, 竞赛自2014年至今已举办5届, 联合工会，5月1日成立."""
    before = [m for m in turn.mentions if m.hi <= hit.lo]
    if _TIMED.search(turn.flat, 0, hit.lo):
        told = next((m for m in (turn.subject, turn.topic) if m is not None and m.type == "Initiative"), None)
        return before[-1] if before and before[-1].type == "Initiative" else told
    begins = _BEGINS.match(turn.flat, hit.hi)
    since = turn.flat[hit.lo - 1 : hit.lo] == "于" and not _acts_on(hit, turn)
    arose = begins or _AROSE.search(turn.flat, turn.lo, hit.lo) or _MADE_BY.match(turn.flat, hit.hi)
    if arose or (since and before):
        made = [m for m in before if m.type in _DATED and (arose or m.type not in ORGANISATIONS)]
        made = [m for m in made if not _BY.search(turn.flat, turn.lo, m.lo)] or made
        if made:
            return next((m for m in made if turn.flat.startswith(_IS, m.hi)), made[-1])
        if _IN_FORCE.match(turn.flat, hit.hi):
            papers = [m for m in turn.known if m.type == "Document" and m.sentence == turn.sentence]
            return papers[-1] if papers else turn.topic
        if since and arose:
            born = [m for m in turn.mentions if m.lo == hit.hi + 1 and turn.flat[hit.hi] == "的"]
            return born[0] if born else _first_dated(turn.subject, turn.topic)
        ending = [m for m in previous.mentions if m.hi == previous.hi and m.type in _DATED] if previous else []
        if ending and begins:
            return ending[-1]
        goes_on = turn.subject or turn.topic
        return goes_on if goes_on is not None and goes_on.type in _DATED and not turn.mentions else None
    held = [m for m in before if m.type == "Initiative"]
    if not held and hit.tail == "open" and turn.subject is not None and turn.subject.type == "Initiative":
        return turn.subject if not _acts_on(hit, turn) else None  # 大赛|从2008年起步
    return held[-1] if held else None


def _first_dated(*told: Placed | None) -> Placed | None:
    """The first of what a clause may go on about that can be dated: no place, no person."""
    return next((one for one in told if one is not None and one.type in _DATED), None)


def _acts_on(hit: DateHit, turn: Turn) -> bool:
    """Whether a clause goes on after its date with a verb and what it takes (于1月8日|召开|表彰会)."""
    after = [m for m in turn.mentions if m.lo >= hit.hi and m.type in ("Initiative", "Document")]
    return bool(after) and bool(HOLD.search(turn.flat, hit.hi, after[0].lo) or ISSUE.search(turn.flat, hit.hi, after[0].lo))
