"""What stands before its date: 夜校创办于2006年, 竞赛自2014年至今已举办5届, 联合工会，5月1日成立."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.quantities.dates.founding import FOUNDED
from kg.extract.quantities.dates.happening import HOLD, IS_HONOURED, ISSUE
from kg.extract.quantities.discourse import ORGANISATIONS, Turn
from kg.extract.quantities.placed import Placed
from kg.lexicon import any_of
from kg.text.dates import DateHit

# 联合工会|于5月1日|正式成立, 《条例》|自3月1日起|施行: the verb comes right after the date.
_BEGINS = re.compile(
    r"(?:[初底末]|[上中下]旬|起|晚|上午|下午)?[，,]?(?:在[^，。]{1,16})?(?:正式|隆重|公开|宣告|宣布|同时)?"
    f"(?:{any_of('dates.beginning')})"
    r"(?:的?(?=[，。；,;、)）”]|$)|(?=并|以来))"
)
# 疗养院是1953年|由…建立的; 记者20日从|会议上获悉; 9月1日|前; 今年|的活动.
_MADE_BY = re.compile(
    "由[^，。]{2,24}(?:建立|创办|成立|建设|设立|发起|组建|兴建|开办|修建|筹建|设置|[建办拉搭开]起来?)的?"
)
IN_FORCE = re.compile("起?(?:正式)?(?:施行|生效|执行|实行|实施)")
_IS = ("是", "系")  # 某中心|是|某工会2017年建成的
_BY = re.compile("(?:由|经)[“‘]?$")  # 项目|由某工会|于2018年启动
_TIMED = re.compile(f"(?:{any_of('dates.timed')})?时间(?:定)?[为是:：]$")  # 申报时间：2月1日至3月31日
_AROSE = re.compile("(?:成立|建成?|创办|创建|创立|开办|始|起源|设立|组建|诞生|发起|启动|举办|举行|召开)于$")
# 某园区建于|2006年, which nothing named stands for
_OTHER_NOUN = re.compile("(?!该|此|这|本|其|它|最?早|正式|首次)[^，]{3,}(?:成立|建成?|创办|创建|创立|开办|设立|组建)于$")
_PUT_TO_USE = re.compile("(?:正式|全面|建成)?(?:启用|投用|投入使用|竣工|落成|完工|开放)")
_SEATED = re.compile("(?:[设建开办落挂搬]在|位于|坐落[在于]|落户)$")  # 首个驿站设在|某公园，5月1日投用
_OWN_NOUN = re.compile("[该这此]?[支个座]?(队|站|中心|联盟|协会|学院|夜校|基地|委员会|联合会|服务站)伍?(?=[建成创始设组诞])")
_LASTS = re.compile(f"(?:{any_of('dates.lasting')})(?:到|至)$")  # 赛事将持续到|10月底
# 大赛到|9月份才收官, 活动至|10月底|截止, 行动|从11月持续到明年2月
_TILL = re.compile("(?:到|至)$")
_CLOSES = re.compile(
    "(?:份|[年月]?[初中底末]|[上中下]旬)?(?:前后|左右)?(?:才|方|将|会|就|再|正式|全部|圆满|陆续)*"
    f"(?:{any_of('dates.closing')})"
)
_GOES_ON_TILL = re.compile(f"(?:{any_of('dates.lasting')})(?:到|至)")
# 自2012年|建站以来，该站…
_SINCE_FOUNDED = re.compile(
    f"(?:{any_of('dates.foundings')})(?:以来|至今|之?后|之?初|伊始|[\\d一二两三四五六七八九十]+多?年来?)"
)
_NEVER_OPENED = ("UnionBody", "PublicBody")
_DATED = ORGANISATIONS | {"Facility", "Document", "Initiative"}


def named_before(hit: DateHit, turn: Turn, previous: Turn | None) -> Placed | None:
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
        if IN_FORCE.match(turn.flat, hit.hi):
            papers = [m for m in turn.known if m.type == "Document" and m.sentence == turn.sentence]
            return papers[-1] if papers else turn.topic
        if since and arose:
            born = [m for m in turn.mentions if m.lo == hit.hi + 1 and turn.flat[hit.hi] == "的"]
            topic = None if _OTHER_NOUN.match(turn.flat, turn.lo, hit.lo) else turn.topic
            own = _named_so(hit, turn) or _first_dated(turn.subject, topic)
            return born[0] if born else own
        ending = [m for m in previous.mentions if m.hi == previous.hi and m.type in _DATED] if previous else []
        if ending and begins and previous is not None:
            return previous.subject if _SEATED.search(previous.flat, previous.lo, ending[-1].lo) else ending[-1]
        goes_on = turn.subject or turn.topic
        if goes_on is not None and goes_on.type in ORGANISATIONS and _PUT_TO_USE.match(turn.flat, hit.hi):
            goes_on = turn.topic  # 某总工会改造旧楼，今年5月|启用
            goes_on = goes_on if goes_on is not None and goes_on.type not in _NEVER_OPENED else None
        return goes_on if goes_on is not None and goes_on.type in _DATED and not turn.mentions else None
    if IS_HONOURED.match(turn.flat, hit.hi):
        return None
    held = [m for m in before if m.type == "Initiative" and not IS_HONOURED.match(turn.flat, m.hi, hit.lo + 1)]
    if held and turn.flat[hit.hi : hit.hi + 1] == "的" and any(m.type == "Initiative" and m.lo > hit.hi for m in turn.mentions):
        return None  # 这是“甲课堂”今年的|第18期培训班
    if not held and hit.tail == "open" and turn.subject is not None and turn.subject.type == "Initiative":
        return turn.subject if not _acts_on(hit, turn) else None  # 大赛|从2008年起步
    return held[-1] if held else None


def founded_since(hit: DateHit, turns: Sequence[Turn], at: int) -> Placed | None:
    """What was founded at the date of a clause that names nothing: 自2012年|建站以来，该站接待司机3万人."""
    turn = turns[at]
    if turn.mentions or not _SINCE_FOUNDED.match(turn.flat, hit.hi, turn.hi):
        return None
    told = (*(clause.subject for clause in turns[at : at + 2]), turn.topic)
    born = next((one for one in told if one is not None), None)
    return born if born is not None and born.type in FOUNDED else None


def lasting_until(hit: DateHit, turn: Turn) -> Placed | None:
    """What goes on until a date: 赛事将持续到|10月底, 竞赛到|9月份|收官; or over a span: 行动|从6月持续到8月."""
    closes = _TILL.search(turn.flat, turn.lo, hit.lo) and _CLOSES.match(turn.flat, hit.hi)
    spans = hit.end is not None and _GOES_ON_TILL.search(hit.text)
    if not (closes or spans or _LASTS.search(turn.flat, turn.lo, hit.lo)):
        return None
    told = [m for m in turn.mentions if m.hi <= hit.lo]
    going = (*told[::-1], turn.subject, turn.scene, turn.topic)
    return next((m for m in going if m is not None and m.type == "Initiative"), None)


def _named_so(hit: DateHit, turn: Turn) -> Placed | None:
    """What the noun means that a clause without a subject begins with: 队伍|成立于2010年."""
    lead = _OWN_NOUN.match(turn.flat, turn.lo, hit.lo) if turn.subject is None else None
    told = reversed(turn.known) if lead else ()
    return next((m for m in told if lead and m.type in _DATED and m.name.rstrip("”").endswith(lead[1])), None)


def _first_dated(*told: Placed | None) -> Placed | None:
    """The first of what a clause may go on about that can be dated: no place, no person."""
    return next((one for one in told if one is not None and one.type in _DATED), None)


def _acts_on(hit: DateHit, turn: Turn) -> bool:
    """Whether a clause goes on after its date with a verb and what it takes (于1月8日|召开|表彰会)."""
    after = [m for m in turn.mentions if m.lo >= hit.hi and m.type in ("Initiative", "Document")]
    return bool(after) and bool(HOLD.search(turn.flat, hit.hi, after[0].lo) or ISSUE.search(turn.flat, hit.hi, after[0].lo))
