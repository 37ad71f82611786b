"""Whether a clause says that what it names takes place: an Initiative held, a Document issued, a thing founded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract.quantities.dates.founding import ASIDE, FOUNDED, is_founded
from kg.extract.quantities.discourse import Turn
from kg.extract.quantities.figures.patterns import verbs_of
from kg.extract.quantities.placed import Placed
from kg.extract.quantities.topics import SIGNED, is_counted_paper
from kg.lexicon import any_of

LATELY = re.compile("近日|日前|近期|不久前")
_GIVEN = re.compile(r"[给为][他她]")
ISSUE = re.compile(f"{verbs_of('issue').pattern}|{any_of('dates.issuing')}")
# 《甲》|《乙》|获审议|通过: what stands between a paper and its verb.
_PASSED = re.compile("^[”》]?(?:[、和及与]?《[^》]*》)*(?:获|一并|也|同时|正式|随之|先后|均|已|经|会上|表决|审议|讨论)*")
HOLD = re.compile(
    verbs_of("conduct", "undertake", "build").pattern
    + "|组织|安排|参加|进行|达成|缔结|接待|受理|[开办搞]起|搞一|登上|开了|[铺打唱]响|铺开|亮相|登场|"
    + "列入|列为|购买|新增|助力|发布|指出|结束|开幕|获得|享受|执行|施行|谈话|会见|访问|研修|办了|"
    + "落下帷幕|落幕|收官|闭幕|开赛|开班|结业|拉开"
)
_NAMED_AS = re.compile("(?:定|确定|命名|列)为(?:全[省市县区]|该[省市县区])?的?[“‘]?")  # 把2022年|定为|甲提升年
_FROM_THEN_ON = re.compile("(?<![拟要])[把将][“‘]?$")  # 从今年起|将|甲大赛|纳入市级赛事
# 甲项目|入选…, 乙做法今年10月|被省总工会评为…: the day is that of the honour.
IS_HONOURED = re.compile(
    "[”’》]?(?:又|还|再次|先后|成功|一举|均)*"
    "(?:被[^，。]{0,24}(?:评为|评选为|授予|命名为|认定为|确定为|列为|推荐为)|获评|荣获|入选|荣膺|跻身|获[^，。]{2,20}[奖号称])"
)
_FUNDS = re.compile("[”’》]?(?:专项)?(?:资金|经费)")  # 安排“甲行动”|专项资金
_AS_PILOT = re.compile("(?:[列定选]为|列入)[“‘]?$")  # 被列为|甲改革试点
_GOOD_DEEDS = re.compile("(?:实事|民生)[^，]{0,4}$")  # 2021年以来，把建站列入|十件实事|之一
_TAKEN_IN = re.compile("[”’》]?(?:纳入|列入|固化|固定|升格|升级|确定|写入|作为)")
_LEARNT = re.compile("[”》]?上?(?:获悉|了解到|传出|传来)")
_WITHIN = re.compile(
    f"[”》]?(?:上|期间|现场|里(?!程)|中(?=[，,]|{any_of('dates.winning')}))"
)  # 在今年全县推进会|上
_ONLINE = re.compile("(?:平台|系统|小程序|APP|热线|公众号|商城)[”’]?$")  # 在平台|上 is no time
_NAMES = re.compile("□+")
# 去年，|职代会|征集提案213件; 9月8日，某集团的三场|宣讲活动….
_LEADS_ON = re.compile(
    r"[，,]?(?:一[个项场次]?是|由|在|[是系](?:第[^，。的]{1,5}[个届次])?(?:全国|我国|全[省市县区])*)?(?:(?:历时|为期|以[^，。]{2,24}为主题|主题[为是])[^，。]{1,24}的)?"
    r"(?:□|的|第?[一二两三四五六七八九十\d]+[场次期届项个轮])*[“‘]?"
)
# 甲、乙、丙|等活动: things of a kind, of which none is reported by itself.
_REVISED = re.compile("[”》]?(?:作了?|做了?|作出了?|进行了?)[^，。]{0,6}(?:修订|修改|完善|修正)")  # 对《甲》|作了修订
_AND_MORE = re.compile("[”’》]?(?:[、和与][^，、。]{2,12})*等")
_OF_A_KIND = re.compile(
    "[”’》]?(?P<list>(?:[、和与][^，、。]{2,12})*)"
    "(?:等(?:系列|各类|各种|多种|公益|文体|志愿|惠民)*(?:活动|工作|服务|班次|课程|项目|形式|培训|内容|方面)"
    "|等?的(?:做法|办法|模式|方式|方法|机制|路子|格局|体系))"
)
_OFFERED = re.compile("(?:提供|集|把|送[上去来]|享受|包括|涵盖|集成|融)了?[^，]*$")
_LISTED = re.compile("(?:[、和及与]|等)")
# 把|甲仪式|的会场设在…: it is held there.
_SET = re.compile(
    "[”》]?的?(?:主?会场|现场|地点|赛场|课堂|启动仪式|开幕式)?(?:设在|设到|放在|开到|办到|搬到|搬进|搬上|选在|定在|移到|安排在)"
)
# 某大会召开|80周年
_ANNIVERSARY = re.compile("[”》]?(?:召开|举行|开幕|实施|开展|举办)?[\\d一二三四五六七八九十百]+周年")
_WHOSE = re.compile("[”》]?(?:的|[、和与及]|还?[将要])")
_IN = re.compile("在[^，]*$")
# “甲”、“乙”, “甲”“乙”, 甲18项、|乙40余场
_AND = re.compile(
    "[”’》]?(?:[\\d一二两三四五六七八九十百千]+[余多]?(?:场次|[场次期届项个轮批趟堂班类]))?[、和及与暨][“‘《]?|[”’》]?[“‘《]?(?<=[”’》“‘《])"
)
# “甲”项目|在|乙大赛|中获奖: the contest is of the day
_AT_ANOTHER = re.compile("[”’》]?的?(?:经验|案例|做法|成果|作品|项目)?(?:首次|也|一举|先后)?在[“‘]?$")
_VENUE = re.compile("(?:现场)?(?:隆重)?(?:举行|召开|举办|开展|启动|揭牌|开幕|开班)")  # 在某项目|举行
_SETTING = re.compile("[”》]?的?(?:基础上|同时|背景下|过程中)")
_JOINED = re.compile("(?:参加|参与|加入)[^，]{0,4}$")
_EVER = re.compile("(?:曾?多次|屡次|历次|每次|经常|先后几次)[^，]{0,8}$|(?:参加|参与)过[“‘]?$")  # 并多次参加|甲大赛
_THEME = re.compile("(?:就|对|围绕|关于|为|以|将|把|列入|列为|纳入)[“‘《]?$")
# 13日至15日|在广西|参观访问: the name is the verb itself.
_PEOPLE = re.compile(
    "[”’》]?(?:党的|主题|系列|专题|专项|首场|暨)*(?:决赛|获奖|参赛|优胜)*"
    "(?:选手|代表|成员|学员|队员|人员|骨干|获奖者|优胜者|参赛者)?的?[“‘]?"
)
_DOING = re.compile("(?:访问|会见|慰问|谈话|研修|参观|调研|会谈|走访|演讲|座谈)$")


def held_too(turn: Turn, held: Placed, mention: Placed) -> bool:
    """Whether a thing stands in one list with one that is held or issued: 开展|甲、乙和丙; 甲会议和|乙大会|在某地召开."""
    listed = held.type == mention.type and _AND.fullmatch(turn.flat, held.hi, mention.lo)
    return bool(listed) and not _AND_MORE.match(turn.flat, mention.hi)


def taking_place(turns: Iterable[Turn], lo: int) -> Iterator[Placed]:
    """Initiatives held, Documents issued and things founded in some clauses behind an offset."""
    first, last = True, None
    for turn in turns:
        text = turn.words(max(turn.lo, lo), turn.hi)
        if _GIVEN.search(text):
            return
        for mention in turn.mentions:
            if mention.lo < lo or LATELY.search(turn.flat, lo, mention.lo):
                continue
            before = turn.words(max(turn.lo, lo), mention.lo)
            if _EVER.search(before):
                continue
            if happens(turn, mention, before, text, first) or (last is not None and held_too(turn, last, mention)):
                yield mention
                first, last = False, mention


def happens(turn: Turn, mention: Placed, before: str, text: str, first: bool) -> bool:
    """Whether a clause says that a thing is held, issued or founded; `before` are its words from the date to the thing."""
    after = turn.flat[mention.hi : turn.hi]
    if mention.type == "Initiative":
        if (kind := _OF_A_KIND.match(after)) and (kind["list"] or before.endswith("、")) and mention.name[0] not in "“‘":
            return False  # 举办|插花、剪纸等活动12场
        if mention.name[0] not in "“‘" and _OFFERED.search(before) and (before[-1] in "、和及与" or _LISTED.match(after)):
            return False  # 提供理发、|法律咨询|和体检
        return not _describes(turn, mention) and not _wins(turn, mention) and _is_held(mention, before, after, text, first)
    if mention.type == "Document":
        behind = _PASSED.sub("", after).lstrip("”》")
        issued = ISSUE.search(before) or ISSUE.match(behind) or SIGNED.match(after) or before == "" or _REVISED.match(after)
        return bool(issued) and not is_counted_paper(turn.flat, mention)
    return mention.type in FOUNDED and is_founded(turn, mention, before, after)


def _describes(turn: Turn, mention: Placed) -> bool:
    """Whether a thing only says of what another is that follows at once: 甲大赛|选手|疗休养活动."""
    after = next((m for m in turn.mentions if m.lo >= mention.hi and m.type == "Initiative"), None)
    if after is not None and after.lo == mention.hi and turn.flat[after.lo] in "“‘《":
        return False  # “甲服务”“乙服务”
    return after is not None and _PEOPLE.fullmatch(turn.flat, mention.hi, after.lo) is not None


def _wins(turn: Turn, mention: Placed) -> bool:
    """Whether a thing only wins at another, which is of the day: “甲”项目|在|乙大赛|中获银奖."""
    other = next((m for m in turn.mentions if m.lo >= mention.hi and m.type == "Initiative"), None)
    at_it = other is not None and _AT_ANOTHER.fullmatch(turn.flat, mention.hi, other.lo)
    return other is not None and at_it is not None and _WITHIN.match(turn.flat, other.hi) is not None


def _is_held(mention: Placed, before: str, after: str, text: str, first: bool) -> bool:
    """Whether an Initiative takes place, by the words around it; the first behind a date needs less of them."""
    listed = before.endswith(("列入", "列为", "纳入")) and after.startswith(("之", "清单", "项目"))
    taken_in = bool(_FROM_THEN_ON.search(before) and _TAKEN_IN.match(after))
    taken_in = taken_in or (listed and bool(_GOOD_DEEDS.search(mention.name)))
    if IS_HONOURED.match(after) or _FUNDS.match(after):
        return False
    if _AS_PILOT.search(before) and (mention.name.endswith("试点") or after.startswith(("试点", "联系点"))):
        return True
    if _SET.match(after) or taken_in or _NAMED_AS.fullmatch(before):
        return True
    if _ANNIVERSARY.match(after):
        return False
    if _THEME.search(before) or _SETTING.match(after) or (_JOINED.search(before) and after.endswith("以来")):
        return False
    if _IN.search(before) and _VENUE.match(after):
        return False
    if (_LEARNT.match(after) and (before.endswith("从") or len(before) < 8)) or HOLD.search(before[-8:]):
        return True
    within = len(_NAMES.sub("□", before)) < 16 and _WITHIN.match(after) and not _ONLINE.search(mention.name)
    opens = _LEADS_ON.fullmatch(ASIDE.sub("", before)) and not _WHOSE.match(after)
    visit = _DOING.search(mention.name) and before[-1:] not in ("的", "、")
    return first and bool(within or opens or visit or HOLD.search(text))
