"""Where the name of an initiative begins that is more than words before a head: a quoted name, a counted list, a feast."""

from __future__ import annotations

import re

from kg.extract.mentions.heads import head_at, head_table
from kg.extract.mentions.name_edges import Edge, left_edge
from kg.extract.views import View
from kg.lexicon import any_of, column, word_set, words_of

_RENEWS = re.compile("创新")
_RENEWS_QUOTED = re.compile("[^“、]{0,12}?创新(?=“)")
_GOVERNING = frozenset("的、和与及了过以")
_IN_NAMES = word_set("initiatives.in_names")
_ASIDE = re.compile(r"暨|[(（][^)）]*[)）]")
# A body and its act before a quoted name: 县总工会创新|“…”模式.
# 各界嘉宾共同见证|签约仪式: who watched it.
_WATCHING = re.compile(
    "[^“”]{0,14}?(?:负责人|领导|代表|嘉宾|人员|同志|记者)(?:现场|共同|一起|一同)?(?:观摩|参观|出席|参加|见证|观看)"
)
_SUBJECT = re.compile(
    "(?:(?!\\d|第|届)[^“])*工会(?=“)|[^“]*(?:工会|公司|集团|[总厂局院校区市县])(?:(?:创新|创建|建设|评选|培育|选树)(?=“)|创新(?!“))"
)
# 《工会法》|知识讲座: what is taught, read or signed is named by its paper.
_ON_PAPER = re.compile(rf"(?:学习|宣传|宣传贯彻|宣贯|知识|专题|主题|普法)*(?:{any_of('initiatives.on_papers')})")
# 到|…集团某矿调研|厂务公开工作: where someone went to look at it.
# “…”|为口号的|竞赛: what is said of a quote makes it no name of what follows.
_WHAT_IT_IS = re.compile(f"为(?:主要|核心|重点|重要|基本|总|共同|主)?(?:{any_of('initiatives.mottos')})的")
_VISIT = re.compile(f"[^“”]{{2,16}}?(?:{any_of('initiatives.visiting')})(?:了)?")
# 为200名|环卫工人|免费体检, 为职工|购买|意外保险: whom something is got for, and the verb of getting.
_SERVED = re.compile(
    rf"(?:[\d.万千百余多近]+[名位户])?[^“”,，、]{{0,6}}?(?:{any_of('initiatives.served')})"
    rf"(?:(?:{any_of('initiatives.freely')})*(?:{any_of('initiatives.getting')})了?|(?=免费|全额))"
)
_FOR = re.compile(
    r"(?:(?:[为给替]|组织|安排)(?:[^,，。;；]{0,12}的)?(?:全[省市区县州]|广大|辖区)?)(?:[\d.万千百余多近]+[名位户])?"
    r"(?:[\u4e00-\u9fff]{2,10}(?:、|和|及|以及)){0,4}$"
)
# What a meeting is held for, and the verb that says so.
_FEAST = re.compile(
    "劳动节|妇女节|国庆|周年|青年节|护士节|教师节|记者节|新春|新年|春节|元旦|元宵|中秋|端午|重阳|两节|双节|党的|建党|建军"
    "|[“]?[五三七][一八四][”]?|[“]?八一[”]?"
)
# 庆祝|建党100周年系列|活动: the number of years belongs to the name. 送|文化下基层|活动: so does what is brought.
_JUBILEE = re.compile(
    "(?:庆祝|纪念|喜迎|献礼|迎接)(?![^,，。;；]*(?:庆祝|纪念|喜迎|献礼|迎接))"
    "[^,，。;；、“”的]{2,16}\\d+周年(?:(?!活动|大会)[\u4e00-\u9fff]){0,6}$"
)
_BRINGING = re.compile("[\u4e00-\u9fff]{2,4}(?:下乡|下基层|上门|[进到入][\u4e00-\u9fff]{2,4})")
# “堵”|进读书会: a verb in quotes.
_QUOTED_VERB = re.compile("“[\u4e00-\u9fff]”[进上到入出下走来去回]")
_NO_NAME_HOLDS = re.compile(
    r"[被将把了是等即\d]|获(?![奖得])|(?<![建开增创分假架铺])设(?![计备施立置定想防])|作为|列为|[一二三四五六七八九十\d][大项个类]"
    rf"|{any_of('initiatives.entering')}"
)
# “建功新时代”|2022年…竞赛, “…”|第三届…运动会
_NUMBERED = re.compile(r"[12]\d{3}年度?|(?:首|第[一二三四五六七八九十百\d]+)届|全[国省市区县]|\d{4}[—－~-]")
_LISTING = frozenset("”、和与及")
_CLOSE, _CLOSE_TAGS = 6, frozenset(("n", "v", "vn", "b", "j"))
_SLOGAN = 6  # characters of the shortest quoted slogan, marks included
_DASH = re.compile("(?<=”)(?:——|—|--)(?:[12]\\d{3}年度?)?$")
# “情、管、联、宣、送”五字|工作法, “暖心”八项|行动: how many steps or parts a motto tells of.
_STEPS = re.compile("[一二两三四五六七八九十\\d]+[字步招环法项大]$")
# “三张网”——|公开栏|、微信群: what a dash spells out.
_FIRST_OF_LIST = re.compile("[^，,。;；、]{2,14}、")
_TOLD = re.compile("“(?P<count>[二三四五六])(?P<act>[\u4e00-\u9fff])”")
_LISTED_BEFORE = re.compile("(?:^|[^\u4e00-\u9fff、]|[把将以的])(?P<list>(?:[^\\W把将以的]{1,6}、)+[^\\W把将以的]{1,6})$")
_PARTY = re.compile("(?:党的|中国共产党)(?:[一二三四五六七八九十]{1,3}届?)?$")
# 学习贯彻|工会十八|大精神培训班: the congress that the cut leaves behind.
_TOLD_OF = re.compile("(?:(?:学习)?(?:宣传)?贯彻)?(?:落实)?(?:党的|中国工会|工会|共青团)?[一二三四五六七八九十]{1,3}$")
_CONGRESS = re.compile("(?:[一二三四五六七八九十]{1,3}[大届])?(?:[一二三四五六七八九]中全会)?精神|(?:创新)?理论|方针政策|政策")
# “甲、乙、丙”|3项行动, |四季服务, |的“三有”模式: how many a list in a quote has, before or in the name that sums it up.
_COUNT_OF_LIST = re.compile(
    r"(\d+|[二两三四五六七八九十]+)(?:[项个大类种季步级环件道条]|位一体)|的?“([二两三四五六七八九十]|\d)(?![+\d])"
)
_NUMERALS = tuple("二两三四五六七八九十")
_WAYS = words_of("initiatives.ways")
_SIZES = (2, 3, 4)  # characters of the members of a list that are alike: 选才、聚才、留才|机制
_NO_OBJECTS = "性型式化级制省市县区镇乡州村局厂矿队、"  # 行业性、区域性|集体协商
_OWN_NAME = 3  # characters between 和 and a head that are a name of their own
_FEAST_VERB = re.compile("(?:庆祝|纪念|喜迎|欢庆|欢度|喜庆|[庆迎贺闹])$")


def name_edge(view: View, lo: int, strength: str) -> Edge:
    """Where the name before a head begins, with a quoted name of the same clause and the list that is counted."""
    if view.flat.startswith(_WAYS, lo) and (start := _parallel_start(view.flat, lo)) < lo:
        return Edge(start, words=4)
    edge = left_edge(view, lo)
    if not edge.quoted and (strength == "strong" or _close_quote(view, edge.lo)):
        quote = _quote_in_clause(view, edge.lo)
        edge = Edge(quote, quoted=True, words=2) if quote >= 0 else edge
    edge = _with_spirit(view, _with_paper(view, _with_slogan(view, edge)))
    edge = _from_motto(view, _with_feast(view, _with_quoted_list(view, edge), lo), lo)
    aside = _ASIDE.match(view.flat, edge.lo, lo) or _WATCHING.match(view.flat, edge.lo, lo)
    aside = aside or (_VISIT.match(view.flat, edge.lo, lo) if view.flat[edge.lo - 1 : edge.lo] in ("到", "赴") else None)
    aside = aside or (_SERVED.match(view.flat, edge.lo, lo) if _FOR.search(view.flat, max(0, edge.lo - 40), edge.lo) else None)
    aside = aside or _renewing(view, edge.lo, lo)
    aside = aside or (_SUBJECT.match(view.flat, edge.lo, lo) if edge.quoted or strength == "weak" else None)
    start = aside.end() if aside else _behind_pointed(view, edge.lo, lo)
    return edge._replace(lo=behind_maker(view, start, lo))


def _parallel_start(flat: str, lo: int) -> int:
    """Where a list begins whose members are alike, before the head they share: |选才、聚才、留才|机制; `lo` for none.

    >>> _parallel_start("健全选才、聚才、留才机制", 10), _parallel_start("开展体检、义诊活动", 7)
    (2, 7)
    """
    for size in _SIZES:
        start, members = lo - size, [flat[lo - size : lo]]
        while start > size and flat[start - 1] == "、" and flat[start - 1 - size : start - 1].isalpha():
            start -= size + 1
            members.append(flat[start : start + size])
        shared = len(members) > 1 and (len({m[0] for m in members}) == 1 or len({m[-1] for m in members}) == 1)
        if shared and len(set(members)) == len(members) and members[0][-1] not in _NO_OBJECTS:
            return start
    return lo


def behind_maker(view: View, lo: int, hi: int) -> int:
    """协会创建|“娘家人”品牌: where a name begins without who makes it and the verb of making before its quote.

    建设 before a quote is a noun: 职工文化建设“三大节”活动.
    """
    quote = view.flat.find("“", lo + 2, hi)
    index = view.token_ending.get(quote, -1)
    if index < 0 or view.tokens[index].text == "建设" or (view.tokens[index].lo <= lo and not _opens_clause(view, lo)):
        return lo
    return quote if column("verbs", "verb", "frame").get(view.tokens[index].text) in ("build", "conduct") else lo


def _renewing(view: View, edge: int, lo: int) -> re.Match[str] | None:
    """不断|创新|首问负责制, 面向一线职工|创新|“…”栏目: a verb, where no other verb governs the name."""
    index = view.token_ending.get(edge)
    before = view.tokens[index].text if index is not None else ""
    governed = before in _GOVERNING or before in column("verbs", "verb", "frame")
    if view.flat.startswith("创新", edge) and lo - edge >= 2 and not governed:
        return _RENEWS.match(view.flat, edge)
    return _RENEWS_QUOTED.match(view.flat, edge, lo)


def _with_paper(view: View, edge: Edge) -> Edge:
    """《工会法》|知识讲座: the paper that an event is about begins its name."""
    paper = view.quote_ending.get(edge.lo)
    if paper is None or paper.mark != "《" or not _ON_PAPER.match(view.flat, edge.lo):
        return edge
    return Edge(paper.lo, words=edge.words + 1)


def _with_slogan(view: View, edge: Edge) -> Edge:
    """“甲”——|2023年联谊会, “乙”|第三届运动会: a slogan before a dash or a number; 暖心、舒心|“二心”工程: a counted list."""
    if edge.quoted:
        return edge._replace(lo=_told_list(view, edge.lo))
    dash = None if _FIRST_OF_LIST.match(view.flat, edge.lo) else _DASH.search(view.flat, 0, edge.lo)
    quote = view.quote_ending.get(dash.start() if dash else edge.lo)
    if quote is None or quote.mark != "“":
        return edge
    numbered = quote.hi - quote.lo >= _SLOGAN and _NUMBERED.match(view.flat, edge.lo) is not None
    return Edge(quote.lo, quoted=True, words=edge.words + 1) if dash or numbered else edge


def _told_list(view: View, lo: int) -> int:
    """Where a list begins that the quote of a name counts and names by what its members share (“三心”); `lo` for none."""
    told = _TOLD.search(view.flat, lo)
    listed = _LISTED_BEFORE.search(view.flat, 0, told.start()) if told else None
    if told is None or listed is None:
        return lo
    parts = listed["list"].split("、")
    agree = len(parts) == "零一二三四五六七八九十".find(told["count"]) and all(told["act"] in part for part in parts)
    return listed.start("list") if agree else lo


def _with_spirit(view: View, edge: Edge) -> Edge:
    """党的二十届|三中全会精神宣讲: the congress whose spirit is told begins a name with 党的."""
    if view.flat.startswith("大精神", edge.lo) and (told := _TOLD_OF.search(view.flat, 0, edge.lo)) is not None:
        return edge._replace(lo=told.start())
    party = _PARTY.search(view.flat, 0, edge.lo) if not edge.quoted else None
    if party is None or not _CONGRESS.match(view.flat, edge.lo):
        return edge
    quote = view.quote_ending.get(party.start())
    return Edge(quote.lo, quoted=True, words=edge.words + 2) if quote and quote.mark == "“" else edge._replace(lo=party.start())


def _behind_pointed(view: View, edge: int, lo: int) -> int:
    """该计划|五大工程, 该公司|技能竞赛: what 该 points at was named before, and is none of this name."""
    index = view.token_at.get(edge)
    pointed = edge < lo and index is not None and view.flat[edge - 1 : edge] == "该"
    return view.tokens[index].hi if pointed and index is not None else edge


def _from_motto(view: View, edge: Edge, lo: int) -> Edge:
    """甲、乙、丙|“一条龙”服务: the last member of a list before a quote that sums it up is none of the name."""
    motto = view.flat.find("“一", edge.lo + 2, lo) if edge.quoted and view.flat[edge.lo - 1 : edge.lo] == "、" else -1
    return edge._replace(lo=motto) if motto > 0 else edge


def _with_quoted_list(view: View, edge: Edge) -> Edge:
    """“甲、乙、丙”3项|主题活动, “甲乙丙丁”四步|工作法: the quoted list and its count belong to the name."""
    steps = _STEPS.search(view.flat, max(0, edge.lo - 4), edge.lo)
    motto = view.quote_ending.get(steps.start()) if steps else None
    if motto is not None and motto.mark == "“" and view.flat[motto.lo - 1 : motto.lo] not in _LISTING:
        return Edge(motto.lo, quoted=True, words=2)
    for lo, hi, _ in quoted_lists(view):
        if re.fullmatch(r"(?:(?:\d+|[二两三四五六七八九十]+)(?:[项个大类种件道条季]|位一体的?))?", view.flat[hi : edge.lo]):
            return Edge(lo, quoted=True, words=2)
    return edge


def _with_feast(view: View, edge: Edge, lo: int) -> Edge:
    """柳州市庆祝|“五一”国际劳动节大会: the verb of a feast and the place before it belong to the name of its meeting."""
    jubilee = _JUBILEE.search(view.flat, 0, lo)
    if jubilee is not None and jubilee.start() < edge.lo and not edge.quoted:
        return edge._replace(lo=jubilee.start())
    if _BRINGING.match(view.flat, edge.lo, lo) and view.flat[edge.lo - 1 : edge.lo] == "送":
        return edge._replace(lo=edge.lo - 1)
    verb = _FEAST_VERB.search(view.flat[: edge.lo])
    if verb is None or not _FEAST.search(view.flat, edge.lo, lo):
        return edge
    place = view.region_ending(verb.start())
    return edge._replace(lo=place.lo if place is not None else verb.start())


def _quote_in_clause(view: View, lo: int) -> int:
    """“…”向一线职工赠书仪式: a quoted name in the same clause, not far before, with no act between."""
    for quote in view.quotes:
        between = view.flat[quote.hi : lo]
        if (
            quote.mark == "“"
            and 0 < len(between) <= 16
            and between[0] not in "和与及"
            and not _WHAT_IT_IS.match(between)
            and not _QUOTED_VERB.match(view.flat, quote.lo)
            and (between[0] in "向为走进" or (len(between) <= 10 and "的" not in between))
            and not _acts(between)
            and not _is_phrase(view, quote.hi, lo)
            and not _names_its_own(between)
            and not re.search(r"[,，、。;；:：”“)）]", between)
        ):
            return left_edge(view, quote.lo).lo if view.region_ending(quote.lo) else quote.lo
    return -1


def _opens_clause(view: View, at: int) -> bool:
    """Whether a mark stands before an offset: a verb there is its clause's (，|创建|“甲”品牌, not 开展|创建|“甲”活动)."""
    return not at or view.flat[at - 1] in "，,。;；:："


def _close_quote(view: View, lo: int) -> bool:
    """“随手拍”隐患举报|平台: whether a verb and its noun at most stand between a quote and the noun of a thing, no act."""
    head, index = view.token_at.get(lo), view.token_ending.get(lo, -1)
    if head is None or view.tokens[head].tag != "n":
        return False
    while index >= 0 and lo - view.tokens[index].lo <= _CLOSE and view.tokens[index].tag in _CLOSE_TAGS:
        index -= 1
    return index >= 0 and view.tokens[index].text == "”" and view.tokens[index].hi < lo


def _is_phrase(view: View, lo: int, hi: int) -> bool:
    """Whether a preposition or a pronoun stands in a stretch, not at its beginning: “某杯”|竞赛组委会对|签名活动."""
    return any(token.tag in ("p", "r") and lo < token.lo < hi for token in view.tokens)


def _names_its_own(between: str) -> bool:
    """Whether the words behind a quote end its name before 和: “五四”|歌咏展演|和广播操|比赛, “两癌”|筛查|和超声公益|体检."""
    heads = head_table("initiatives", "head")
    joints = [at for at, character in enumerate(between) if character in "和与及"]
    strong = any(heads.get(head_at(between, at, heads), {}).get("strength") == "strong" for at in joints)
    return strong or any(head_at(between, at, heads) and len(between) - at > _OWN_NAME for at in joints)


def _acts(text: str) -> bool:
    return bool(_NO_NAME_HOLDS.search(text)) or any(
        verb in text for verb in column("verbs", "verb", "frame") if len(verb) > 1 and verb not in _IN_NAMES
    )


def quoted_lists(view: View) -> list[tuple[int, int, list[tuple[int, int]]]]:
    """“甲、乙、丙”3项行动, “甲、乙、丙”的“三有”模式: the quote's offsets and those of its parts, where the count agrees."""
    found = []
    for quote in view.quotes:
        inner = view.flat[quote.lo + 1 : quote.hi - 1]
        parts = inner.split("、")
        if quote.mark != "“" or len(parts) < 2 or not all(2 <= len(p) <= 14 for p in parts):
            continue
        count = _COUNT_OF_LIST.match(view.flat, quote.hi)
        number = next((n for n in count.groups() if n), "") if count else ""
        told = view.flat[quote.hi + 1 : quote.hi + 2]
        if not number and all(told in part for part in parts) and view.flat[quote.hi : quote.hi + 1] in _NUMERALS:
            number = view.flat[quote.hi]  # “安学、安居”|两安|服务
        if number and (number == str(len(parts)) or "零一二三四五六七八九十".find(number) == len(parts)):
            lo, spans = quote.lo + 1, []
            for part in parts:
                spans.append((lo, lo + len(part)))
                lo += len(part) + 1
            found.append((quote.lo, quote.hi, spans))
    return found
