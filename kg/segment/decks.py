"""Is a line of headlines a deck (副题), which tells more of what the line above it says?"""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import any_of, read_table, word_set
from kg.segment.columns import is_column
from kg.segment.kinship import pieces
from kg.segment.names import places

_LONG_HEADLINE = 12
_SHORT_HEADLINE = 18
_SHORTEST_CLAUSE = 6
_SHORTEST_TITLE = 5
_SHORT_TITLE_OF_REPORT = 6
_DASH = re.compile(r"—|–|-{2,}|──")
_BODY_NAME = re.compile(r"[^\s“”]{2,14}(?:总工会|工会|公司|集团|[局厂矿院校]|学校|医院|委员会|中心|银行)")
_GENERIC_ACTOR = re.compile(
    r"[新建参赛获奖重点以上县市级各]{0,4}(?:工会|职工|企业|单位)|活动|双方|各地|该[市县区]|全[市省县]|首批")
_NUMBER = "[0-9一二三四五六七八九十百千万两几多余.%]"
_NUMBER_LED = re.compile(rf"(?:近|超|逾|约|共|首批|累计)?{_NUMBER}+(?:名|人|位|家|个|项|成|万|户|对|支|件)")
_NUMBER_ENDED = re.compile(rf"{_NUMBER}+(?:余|多)?[万亿]?(?:\S{{1,2}}|人次|公里|平方米|个百分点)$")
_DIGIT = re.compile("[0-9]")
# 连续9年 助学460人: two phrases of figures under a headline.
_TALLY = re.compile(r"(?:连续)?[0-9一二三四五六七八九十]+(?:余|多)?[年月天届次]\S{0,12}")
_ASIDE = re.compile(r"\([^()]*\)$")
_RECORD = re.compile("[^登标书传笔日周游]记$")
_QUESTIONS = "[一二三四五六七八九十]问[一二三四五六七八九十]?答?"
_SUM = re.compile("[0-9](?:余|多)?[万亿]?(?:[余多])?(?:[个名家项人件元次户处座场所]|人次)$")
_EVENT = re.compile(
    r"(?:举[行办]|召开|启动|成立|揭[牌晓]|挂牌|开幕|闭幕|落幕|收官|表彰|命名|评出|出台|发布|颁布)|(?:会|会议|活动|大赛|竞赛|仪式|工程|条例|办法)$")
_NUMBERED_EVENT = re.compile(r"(?:第[0-9一二三四五六七八九十]+[届次]|首届)\S*(?:开幕|启幕|闭幕|落幕|收官|举行|召开|启动|结束)$")
_IN_FORCE = re.compile(r"(?:自|从)?(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日起(?:正式)?(?:施行|实施|执行|实行|生效)")
_ADVERB = re.compile("重点|着重|着力|全面|努力|持续|大力|积极|切实|不断|进一步|将|已|共")
_LEADS_ON = re.compile(r"(?:要求|强调|指出|提出|表示|呼吁|倡议|通知|意见|决定|日前|:)$")
_WILL = re.compile(r"将|拟|计划|可|已|要")
# A place or body by name at the beginning of a headline.
ACTOR = re.compile(r"[\u4e00-\u9fff]{2,5}?(?:省|市|县|区|州|旗|镇|乡|街道)|[\u4e00-\u9fff]{2,12}(?:总工会|工会|公司|集团)\b")
_BODY_LED = re.compile(r"[\u4e00-\u9fff]{2,12}?(?:工会|公司|集团|[省市县区]总(?!体))")
_PLACE_LED = re.compile(r"[^\s:,“”]{2,8}:(?=.{4})")
_POST = re.compile(r"\S{2,8}(?:当选|[任为])\S{0,12}(?:主席|书记|主任|会长)")
_QUOTED = re.compile(r"“[^“”]*”")


def is_deck(text: str, above: str) -> bool:
    """Whether a line of headlines (folded punctuation) tells more of what the line above it says.

    >>> is_deck("——云滩县职工夜校见闻", "下班以后上学去"), is_deck("云滩县办起职工夜校", "下班以后上学去")
    (True, False)
    """
    if opens_with_dash(text) or ";" in text or _IN_FORCE.fullmatch(text) or _is_report_on(text, above):
        return True
    if is_column(above) or is_body_name(above) or len(above) < _SHORTEST_TITLE or text[-1] == "?":
        return False
    if _is_event(text):
        known = _NUMBER_LED.match(above) or pieces(above) & pieces(text)
        return bool(known) and " " not in above and len(text) > len(above)
    told = _GENERIC_ACTOR.match(text) and _WILL.search(text) and not _GENERIC_ACTOR.match(above)
    longer = len(text) > 20 and len(text) > 1.45 * len(above) and ACTOR.match(above) and not ACTOR.match(text)
    clauses = "," in _QUOTED.sub("", text) and "," not in _QUOTED.sub("", above) and not _PLACE_LED.match(text)
    opened = re.match(any_of("decks.openings"), text) or (_DIGIT.search(text) and re.match(any_of("decks.counting"), text))
    return bool(told or longer or clauses or opened or _tells_more(text, above))


def _is_report_on(text: str, above: str) -> bool:
    """A deck that lost its dash and says what kind of report this is.

    >>> _is_report_on("云滩县总工会帮扶困难职工纪实", "雪里送来一盆炭"), _is_report_on("云滩县总工会的做法", "职工夜校")
    (True, False)
    >>> _is_report_on("云滩县总工会创新夜校办学方式", "下班以后上学去")
    True
    """
    bare = _ASIDE.sub("", text)
    kind = re.search(rf"(?:{any_of('decks.reports')}|{_QUESTIONS})$", bare) or (ACTOR.match(bare) and _RECORD.search(bare))
    # 服务方式, and a sum at the end: they name the matter of which a title makes a picture
    plain = " " not in above and above[0] not in "让从"
    matter = plain and (re.search(rf"(?:{any_of('decks.matters')})$", bare) or _SUM.search(bare))
    return bool((kind or matter) and names_actor(text) and not names_actor(above) and len(above) >= _SHORT_TITLE_OF_REPORT)


def opens_with_dash(text: str) -> bool:
    """Whether a line begins with a dash: ——云滩县职工夜校见闻."""
    return bool(_DASH.match(text))


def is_body_name(text: str) -> bool:
    """Whether a line is nothing but the name of a body.

    >>> is_body_name("云滩县总工会"), is_body_name("云滩县建成职工服务中心")
    (True, False)
    """
    return bool(_BODY_NAME.fullmatch(text)) and not re.search(any_of("decks.acts"), text)


def is_place_name(text: str) -> bool:
    """Whether a line is nothing but a place, smaller after larger: 株洲天元区 over what that district's union tells.

    >>> is_place_name("长沙天心区"), is_place_name("湖南"), is_place_name("长沙开课")
    (True, True, False)
    """
    return bool(re.fullmatch("[\u4e00-\u9fff]{2,10}", text)) and any(
        text[:cut] in places() and (cut == len(text) or is_place_name(text[cut:])) for cut in range(2, min(len(text), 8) + 1))


def names_actor(text: str) -> bool:
    """Whether a headline begins with a place or body by name."""
    return bool(ACTOR.match(text)) or any(text[:size] in places() for size in (2, 3, 4))


def _tells_more(text: str, above: str) -> bool:
    """Whether a line without an actor of its own goes on with a complete headline that names one.

    >>> _tells_more("一百二十人获得表彰", "云滩县举行劳动模范表彰大会"), _tells_more("云滩县举行大会", "一百人获奖")
    (True, False)
    """
    if names_actor(text) or text[0] == "“" or _LEADS_ON.search(above):
        return False
    if _PLACE_LED.match(above):
        return True
    if not (names_actor(above) or above.startswith(("全国", "全省", "中国")) or _BODY_LED.match(above)):
        return False
    tally = _TALLY.match(text) and " " in text and len(above) >= _LONG_HEADLINE
    verb = _ADVERB.sub("", text, count=1) if _ADVERB.match(text) else text
    does = verb[:2] in _verbs() and len(above) >= _LONG_HEADLINE and len(text) > 1.2 * len(above)
    return bool(tally or does or _counts_result(text, above) or _details(text, above))


def _counts_result(text: str, above: str) -> bool:
    """120人受到表彰 under an event; but 120人圆了大学梦 is a title.

    >>> _counts_result("一百人受到表彰", "云滩县举行大会"), _counts_result("一百人圆了大学梦", "云滩县举行大会")
    (True, False)
    """
    counted = _NUMBER_LED.match(text)
    result = counted and (counted[0].endswith("成") or re.search(any_of("decks.results"), text[counted.end():]))
    return bool(result and _EVENT.search(above))


def _details(text: str, above: str) -> bool:
    """Who spoke and was elected, what it cost, what came of it: 市委书记到会祝贺, 拨付资金200万元.

    >>> [_details(text, "云滩县工匠学院成立") for text in ("县长到会祝贺", "招收学员200名", "一人一张学习卡")]
    [True, True, False]
    >>> _details("赵明任主席 钱亮任副主席", "云滩县总工会换届")
    True
    """
    parts = text.split(" ")
    if re.search(rf"(?:{any_of('decks.attending')})$", text):
        return True
    if len(parts) > 1:
        return len(parts) > 2 or all(map(_DIGIT.search, parts)) or all(map(_POST.search, parts)) or _two_acts(parts, above)
    measured = bool(_NUMBER_ENDED.search(text)) and len(text) < len(above) + 4
    return measured and (verb_led(text) or re.search(any_of("decks.measuring"), text) is not None)


def _two_acts(parts: list[str], above: str) -> bool:
    """Whether two clauses tell what a short headline left out; but what chimes, or is one clause with a pause, is a title.

    >>> _two_acts(["劳模登台谈创新", "技师到岗解难题"], "云滩县总工会送课下车间")
    True
    >>> _two_acts(["看病不用先垫钱", "看书不用先押钱"], "云滩县总工会送好礼"), _two_acts(["一堂课", "进车间"], "云滩县总工会")
    (False, False)
    >>> _two_acts(["坐车不花一分钱", "进园不排一次队"], "云滩县总工会送好礼")
    False
    """
    first, second = parts
    even = min(len(first), len(second)) >= _SHORTEST_CLAUSE and abs(len(first) - len(second)) <= 2
    shared = [one for one, other in zip(first, second, strict=False) if one == other]
    chiming = len(shared) > 1 or shared in (["不"], ["没"], ["有"])
    return even and not chiming and " " not in above and len(above) <= _SHORT_HEADLINE


def _is_event(text: str) -> bool:
    """Whether a line gives the full name of an event, as a title does not: 第二届云滩县职工技能大赛落幕."""
    return bool(_NUMBERED_EVENT.search(text))


def verb_led(text: str) -> bool:
    """Whether a headline begins with a verb: 提供岗位3200个."""
    return text[:2] in _verbs() | word_set("decks.verbs")


@cache
def _verbs() -> frozenset[str]:
    return frozenset(row["verb"] for row in read_table("verbs"))
