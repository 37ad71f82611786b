"""When an Initiative, a Document or a founding happened: dates hung on what their clause speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from kg.extract.quantities.discourse import HEADLINES, ORGANISATIONS, Turn
from kg.extract.quantities.placed import Placed
from kg.extract.quantities.turns import read_turns
from kg.extract.quantities.wording import verbs_of
from kg.lexicon import any_of
from kg.model import Article
from kg.text.dates import DateHit, YearContext, find_dates, resolve_date

_FOUND = re.compile(verbs_of("build").pattern + "|启用|投用|开办|挂牌|落成|开馆|开业|投入使用|开设")
_ISSUE = re.compile(verbs_of("issue").pattern + "|修改|订立|实施|施行|联合发文|列入|审议|达成|出炉|递交|提交|发出|下发|修订")
_ISSUES = re.compile("(?:并|又|还|共同|联合|同步)*(?:印发|出台|制定|下发|制订|发布|签订|通过)")
_SIGNED = re.compile("[”》]?上(?:签字|签名|签约|盖章)")  # 在《协议》|上签字
_WHICH = re.compile("(?:成立|组建|建立|创办|设立|创建|开办|建成|启用|投用)的$")  # 2008年|成立的|某协会
_HOLD = re.compile(
    verbs_of("conduct", "undertake", "build").pattern
    + "|组织|参加|进行|列入|列为|购买|新增|助力|发布|指出|结束|开幕|获得|享受|执行|施行|谈话|会见|访问|研修|办了|"
    + "落下帷幕|落幕|收官|闭幕|开赛|开班|结业|拉开"
)
# 联合工会|于5月1日|正式成立, 《条例》|自3月1日起|施行: the verb comes right after the date.
_BEGINS = re.compile(
    r"(?:起|晚|上午|下午)?[，,]?(?:在[^，。]{1,16})?(?:正式|隆重|公开)?"
    f"(?:{any_of('dates.beginning')})"
    r"(?=[，。；,;、)）”]|$|并|以来)"
)
# 疗养院是1953年|由…建立的; 记者20日从|会议上获悉; 9月1日|前; 今年|的活动.
_MADE_BY = re.compile("由[^，。]{2,24}(?:建立|创办|成立|建设|设立|发起|组建|兴建|开办|修建)的?")
_IN_FORCE = re.compile("起?(?:正式)?(?:施行|生效|执行|实行|实施)")
_LEARNT = re.compile("[”》]?上?(?:获悉|了解到|传出|传来)")
_WITHIN = re.compile("[”》]?(?:上|期间|现场)")  # 在今年全县推进会|上
_DEADLINE = re.compile("[之以]?前(?!往|来|去|夕)|[年月]?底前")
_AFTER_IT = re.compile("[^，]{2,20}(?:发生|召开|结束|成立|开馆|以)?[之以]?后$")
_SETTING = re.compile("[”》]?的?(?:基础上|同时|背景下|过程中)")
_JOINED = re.compile("(?:参加|参与|加入)[^，]{0,4}$")
_THEME = re.compile("(?:就|对|围绕|关于|为|以|将|把)[“‘《]?$")
_OPENS = re.compile(r"[”’》]?(?:正式|也|同时|在[^，]{1,12})?(?:揭牌|成立|建成|启用|挂牌|落成|开业|投用|投入使用)")
_REST_OF_VERB = 2  # characters between a verb and its object: 建成了|休息室
_FOUNDED = re.compile("^(?:成立|组建|建立|创办|创建|建成|启用|开办|设立)的$")
_TODAY = ("今天", "今晚")
_LATELY = re.compile("近日|日前|近期|不久前")
# 13日至15日|在广西|参观访问: the name is the verb itself.
_DOING = re.compile("(?:访问|会见|慰问|谈话|研修|参观|调研|会谈|走访|演讲|座谈)$")
_GIVEN = re.compile(r"[给为][他她]")
_LEAD_IN = re.compile(r"[“”‘’\s]*(?:(?:自|从|在|于|据悉|其中|早在|仅|截至|此前|自从)?)")
_BARE_YEAR = re.compile(r"[“‘]?(?P<year>(?:19|20)\d\d)(?=[“‘\u4e00-\u9fff])(?!年)")
_TAIL = re.compile(r"[”]?(?:晚上?|上午|下午|凌晨|中午|傍晚|一早|期间|前夕|至今|以来|起|开始)?$")
_DATED = ORGANISATIONS | {"Facility", "Document", "Initiative"}
_REACH = 7


def attach_dates(article: Article, placed: Sequence[Placed], years: YearContext) -> list[tuple[str, str, int]]:
    """(entity key, date, sentence) for what the article dates; the first date of each entity, in the order of the text;
    of a Document also the day from which it is in force.

    `placed` are the article's resolved mentions, `years` the year that its page shows (`kg.text.dates.year_context`).
    Dates are ISO 8601 as `resolve_date` gives them. 截至 dates nothing. A year in a name (2020年…选树活动) counts where the
    text gives no other date.
    """
    found: dict[tuple[str, bool], tuple[str, int]] = {}
    last: DateHit | None = None
    year: int | None = None
    shown: dict[tuple[str, bool], tuple[str, int]] = {}  # the day of a photograph, where the text gives no other
    for sentence, group in groupby(read_turns(article, placed), key=lambda turn: turn.sentence):
        turns = list(group)
        if article.sentences[sentence].role in HEADLINES:
            continue
        hits = _joined(turns[0].flat, [hit for hit in find_dates(turns[0].flat) if not _in_name(hit, turns)])
        for at, said_hit in enumerate(hits):
            hit, year = _same_year(said_hit, year, years)
            value = _today(article, years) if hit.text.startswith(_TODAY) else resolve_date(hit, years, last)
            last = hit if hit.month else last
            end = hits[at + 1].lo if at + 1 < len(hits) else len(turns[0].flat)
            if value is not None and hit.tail != "asof":
                in_force = bool(_IN_FORCE.match(turns[0].flat, hit.hi))
                targets = _targets(hit, turns, end)
                if not targets and article.kind == "photo" and hit.day and (main := _turn_of(hit, turns).main):
                    shown.setdefault((main.key, False), (value, sentence))
                for target in targets:
                    key = (target.key, in_force and target.type == "Document")
                    said = _point(value, target)
                    old = found.setdefault(key, (said, sentence))[0]
                    if old.isdigit() and said.startswith(f"{old}-"):  # the month of a year that is known
                        found[key] = (said, sentence)
    found = _years_of_names(article, placed, years) | shown | found
    return sorted(((key, value, sentence) for (key, _), (value, sentence) in found.items()), key=lambda row: (row[2], row[0]))


def _today(article: Article, years: YearContext) -> str | None:
    """What 今天 means: the day of the dateline."""
    date = article.date
    return f"{years.year}{date[1:]}" if date.startswith("--") and years.year else date or None


def _same_year(hit: DateHit, year: int | None, years: YearContext) -> tuple[DateHit, int | None]:
    """A date, 当年8月 with the year named last, and the year that is named last behind it."""
    if hit.text.startswith(("当年", "同年")):
        return replace(hit, year=year), year
    shifted = years.year + hit.shift if years.year and hit.shift is not None else None
    return hit, (hit.end[0] if hit.end else 0) or hit.year or shifted or year


def _point(value: str, dated: Placed) -> str:
    """A date as it holds of an entity: what is founded since 2021 was founded in 2021."""
    return value if dated.type in ("Initiative", "Document") else value.rstrip("/")


def _joined(flat: str, hits: list[DateHit]) -> list[DateHit]:
    """Dates of a sentence, a day and the year right after it (9月28日，2015年《协议》出台) as one."""
    whole: list[DateHit] = []
    for hit in hits:
        last = whole[-1] if whole else None
        year_alone = hit.year is not None and not hit.month and not hit.end
        if last and last.day and last.year is None and year_alone and flat[last.hi : hit.lo] in ("，", ","):
            whole[-1] = replace(last, hi=hit.hi, year=hit.year)
        else:
            whole.append(hit)
    return whole


def _in_name(hit: DateHit, turns: Sequence[Turn]) -> bool:
    return any(m.lo <= hit.lo and hit.hi <= m.hi for turn in turns for m in turn.mentions)


def _years_of_names(article: Article, placed: Sequence[Placed], years: YearContext) -> dict[tuple[str, bool], tuple[str, int]]:
    """(entity key, False) → (year, sentence) for what is named by its year, but for what happened of late."""
    found: dict[tuple[str, bool], tuple[str, int]] = {}
    for mention in placed:
        if mention.type in ("Initiative", "Document"):
            lately = _LATELY.search(article.sentences[mention.sentence].flat, 0, mention.lo)
            if not lately and (year := _year_of_name(mention, years)):
                found.setdefault((mention.key, False), (year, mention.sentence))
    return found


def _year_of_name(mention: Placed, years: YearContext) -> str | None:
    """The year that a name begins with or holds: 2020年…选树活动."""
    bare = _BARE_YEAR.match(mention.name)
    if bare and mention.type == "Initiative":
        return bare["year"]
    spans = mention.type == "Document"  # 《2011—2013年…规划》; 《1989年…方案》 may be of the year before
    named = [hit for hit in find_dates(mention.name) if hit.year and not hit.month and bool(hit.end) is spans]
    return resolve_date(named[0], years) if len(named) == 1 else None


def _targets(hit: DateHit, turns: Sequence[Turn], end: int) -> list[Placed]:
    """What a date dates: the thing before it that then begins, else what its clause names after it, for a leading date what
    the next clauses do, else the topic that goes on."""
    turn = _turn_of(hit, turns)
    at = turns.index(turn)
    if _DEADLINE.match(turn.flat, hit.hi):
        return []
    behind = _behind(hit, turn, turns[at - 1] if at else None)
    if behind is not None:
        return [behind]
    leading = _LEAD_IN.fullmatch(turn.flat, turn.lo, hit.lo) or _TAIL.fullmatch(turn.flat, hit.hi, turn.hi)
    if turn.flat[hit.hi : hit.hi + 1] == "的" or _AFTER_IT.fullmatch(turn.flat, hit.hi, turn.hi):
        leading = None
    found = list(_ahead(hit, [turn]))
    if found:
        return found + _issued_next(hit, turns[at + 1 : at + _REACH], end)
    goes_on = turn.topic is not None and turn.topic.type == "Initiative" and _HOLD.search(turn.flat, hit.hi, turn.hi)
    if goes_on and turn.topic is not None and (turn.subject is None or turn.carried):
        return [turn.topic]
    for later in turns[at + 1 : at + _REACH] if leading else ():
        if later.lo < end and (not found or hit.tail == "open"):  # 2022年以来，举办甲23场，举办乙30场
            ahead = list(_ahead(hit, [later]))
            found += ahead + (_issued_next(hit, turns[turns.index(later) + 1 : at + _REACH], end) if ahead else [])
    return found


def _turn_of(hit: DateHit, turns: Sequence[Turn]) -> Turn:
    """The clause in which a date stands."""
    return next((turn for turn in turns if turn.lo <= hit.lo < turn.hi), turns[-1])


def _issued_next(hit: DateHit, turns: Sequence[Turn], end: int) -> list[Placed]:
    """去年，区委成立小组，|印发《方案》: Documents that the next clause, with no words before its verb, issues."""
    for turn in turns[:1]:
        if turn.lo < end and _ISSUES.match(turn.flat, turn.lo, turn.hi):
            return [m for m in _ahead(hit, [turn]) if m.type == "Document"]
    return []


def _behind(hit: DateHit, turn: Turn, previous: Turn | None) -> Placed | None:
    """What stands before its date: 业务开办于2009年, 竞赛自2018年至今已举办3届, 联合工会，5月1日成立."""
    before = [m for m in turn.mentions if m.hi <= hit.lo]
    begins = _BEGINS.match(turn.flat, hit.hi)
    since = turn.flat[hit.lo - 1 : hit.lo] == "于" and not _acts_on(hit, turn)
    if since or begins or _MADE_BY.match(turn.flat, hit.hi):
        made = [m for m in before if m.type in _DATED]
        if made:
            return made[-1]
        if _IN_FORCE.match(turn.flat, hit.hi):
            papers = [m for m in turn.known if m.type == "Document" and m.sentence == turn.sentence]
            return papers[-1] if papers else turn.topic
        if since:
            return turn.subject or turn.topic
        ending = [m for m in previous.mentions if m.hi == previous.hi and m.type in _DATED] if previous else []
        if ending and begins:
            return ending[-1]
        return turn.topic if turn.topic is not None and turn.topic.type in _DATED and not turn.mentions else None
    held = [m for m in before if m.type == "Initiative"]
    return held[-1] if held else None


def _acts_on(hit: DateHit, turn: Turn) -> bool:
    """Whether a clause goes on after its date with a verb and what it takes (于1月8日|召开|表彰会)."""
    after = [m for m in turn.mentions if m.lo >= hit.hi and m.type in ("Initiative", "Document")]
    return bool(after) and bool(_HOLD.search(turn.flat, hit.hi, after[0].lo) or _ISSUE.search(turn.flat, hit.hi, after[0].lo))


def _ahead(hit: DateHit, turns: Sequence[Turn]) -> Iterator[Placed]:
    """Initiatives held, Documents issued and things founded in the reach of a date."""
    first = True
    for turn in turns:
        text = turn.words(max(turn.lo, hit.hi), turn.hi)
        if _GIVEN.search(text):
            return
        for mention in turn.mentions:
            if mention.lo < hit.hi:
                continue
            before = turn.words(max(turn.lo, hit.hi), mention.lo)
            after = turn.flat[mention.hi : turn.hi]
            if mention.type == "Initiative":
                if _THEME.search(before) or _SETTING.match(after) or (_JOINED.search(before) and after.endswith("以来")):
                    continue
                learnt = before.endswith("从") and _LEARNT.match(after)
                within = first and len(before) < 10 and _WITHIN.match(after)
                visit = first and _DOING.search(mention.name) and before[-1:] not in ("的", "、")
                if learnt or within or visit or (first and _HOLD.search(text)) or _HOLD.search(before[-8:]):
                    yield mention
                    first = False
            elif mention.type == "Document":
                if _ISSUE.search(before) or _ISSUE.match(after.lstrip("”》")) or _SIGNED.match(after) or before == "":
                    yield mention
                    first = False
            elif mention.type in ORGANISATIONS | {"Facility"} and _is_founded(turn, mention, before, after):
                yield mention
                first = False


def _is_founded(turn: Turn, mention: Placed, before: str, after: str) -> bool:
    """Whether a clause founds a thing: 组建|工人纠察队, 服务中心|揭牌成立; not 执法局|建成|休息室, which founds another."""
    opens = _OPENS.match(after)
    if opens and any(0 <= other.lo - mention.hi - opens.end() <= _REST_OF_VERB for other in turn.mentions):
        return False
    named_by = opens or _FOUNDED.search(before) or _WHICH.fullmatch(before)
    return bool(named_by) or (mention is not turn.subject and bool(_FOUND.search(before)))
