"""Short forms of bodies that no head noun of a name shows: 市总, 团区委, 市委书记, 该厂工会, 各区县总工会, 当地总工会."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.views import Span, View
from kg.lexicon import any_of
from kg.text.tokens import Token

# Before 省, 市 … these make the word mean any such place, not the article's.
NOT_RANK = frozenset("全各外贵两每多某")
_SHORT_UNION = re.compile(
    r"总(?![工体量数额部共结经裁监局产值投面长之是会有在而的台站队店干则归要动书称得计算])"
    r"|总(?=在(?!于)|投入|投放|面向|面对|长期|长年|要求|的|有关|计划|会同|工作人员|部署|部门|督查[室组处]|督察[室组处]|经济[^,，。;；]{0,5}部|经审|结合|动员|干部)"
)
_LEAGUE = re.compile(r"团(?P<rank>[省市区县州旗])委")
_ITS = re.compile(r"[该本](?:厂|公司|集团|校|院|局|行|矿|段)(?:(?P<union>工会委员会|工会联合会|工会)|党委|党支部)")
# 分厂|工会, 集团公司|党委 at the head of a clause: of the house of that kind that was named last.
_OF_HOUSE = re.compile(
    rf"(?:^|(?<=[,，。;；:：“、由]))(?:{any_of('bodies.houses')})"
    r"(?:(?P<union>工会委员会|工会)|党委|党支部)(?!会员|干部|小组|组织|书记|工作|系统)"
)
# 该市工会, 本县总工会: the union of the region that the article is at home in.
_ITS_UNION = re.compile(r"[该本](?:[省市区县州旗盟镇乡]|街道)(?:各级)?(?:总工会|工会联合会|工会)(?!干部|主席|工作)")
_PARTY_OF_RANK = re.compile(
    r"[省市区县州旗]委(?![会员托派任外]|办(?!公)|书记处)"
    r"(?P<sure>书记|副书记|常委|委员|秘书长|副秘书长|组织部|宣传部|统战部|政法委|办公室|社会工作部|有关领导|领导|(?=、|和))?"
)
# 人大 and 政协 where the dictionary hides them in the title of their members.
_SEAT = re.compile(r"(?P<all>全国)?(?P<rank>[省市区县州](?<![\u4e00-\u9fff][省市区县州]))?(?P<seat>人大(?=代表)|政协(?=委员))")
_BUREAU = re.compile(
    r"中(?:铁|建|交|冶|水电|电建)[一二三四五六七八九十]{1,3}局(?:集团)?(?:第?[一二三四五六七八九十]{1,2}(?:工程|建设|建筑)?(?:有限|有限责任)?公司|有限公司|公司)?"
)
_LETTER = "[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼川渝贵黔云滇藏陕甘青宁新]"
_SUM_OF_PLACES = re.compile(
    rf"(?P<letters>{_LETTER}(?:、?{_LETTER}){{1,8}})?"
    r"(?P<sum>(?P<provinces>[二两三四五]省(?:[一二两三][市区])?)|等(?:地?[(（][市州盟][)）]|市[(（][地州][)）]|[市县区][(（][市县区旗、]{1,5}[)）]|[省市区县旗州])|等?(?:[二两三四五六七八九十]+|\d+)(?:地|省[区市]|省区市|省[(（]区、?市[)）]|[个家]?[省市区县旗州](?:级|[市区县]{1,2}|[(（][市区县旗、]{1,5}[)）])?))"
    r"(?:总工会|工会(?!组织))(?!干部|主席|工作|驿站|服务|户外|爱心|书屋)"
)
_OF_FIRMS = re.compile(r"(?:集团|公司|厂|矿|银行|局)等(?:\d+家|多家)?(?P<own>企业工会)(?!干部|主席|工作)")
_OF_LEVELS = re.compile(
    r"(?P<all>全国|全[省市区县旗州]|[省市区县](?=各级))?(?P<of>各级|(?=工会系统(?![劳先职干女优窗所内最率唯首的第])))(?P<trade>煤矿|教育|产业|行业|机关|企业)?(?P<head>工会组织|工会女职工组织|女职工委员会|女职工组织|工会系统|工会)(?!干部|主席|工作|会员)"
)
_LONGEST_OBJECT = 3  # characters of a word that 组织 governs
_OWN_PART = re.compile(
    r"(?:成立|设立|建立|组建|开办|创办|建起|办起|建成|组成|选举产生|产生)(?:了|起|起了|出)?(?:第[一二三四五六七八九十]+届|新一届|首届|自己的|专门的?)?"
    rf"(?P<head>(?:工会)?(?:{any_of('short_forms.own_committees')})|(?:困难|特困)?(?:职工|农民工)(?:法律)?(?:帮扶|援助|服务|维权|救助|帮困)(?:服务|帮扶|援助)?中心)"
)
# 选举产生|第一届工会委员会、经费审查委员会和女职工委员会: what a congress elects.
_COMMITTEE = (
    r"(?:第[一二三四五六七八九十]{1,3}届(?:工会)?委员会"
    r"|(?:第[一二三四五六七八九十]{1,3}届|新一届|首届)?(?:工会)?"
    rf"(?:{any_of('short_forms.own_committees')})"
    r"|(?:新一届|首届)?(?:工会)?(?:常务|工会)?委员会)"
)
_ELECTED = re.compile(
    rf"(?:选举|选出)(?:产生)?出?了?(?P<list>{_COMMITTEE}(?:[、和及与]{_COMMITTEE})*)(?!主席|主任|委员)"
)
_NAMED_COMMITTEE = re.compile(
    r"第[一二三四五六七八九十]{1,3}届(?:工会)?委员会"
    rf"|(?:新一届|首届|工会)*(?P<own>(?:{any_of('short_forms.own_committees')}))"
)
# 委员49名、|经费审查委员会委员13名, 当选|第九届经审委主任: the board of the union spoken of.
_BOARD = re.compile(
    r"(?:(?<![\u4e00-\u9fff会])|(?<=[和与及为选任届]))(?:第[一二三四五六七八九十]{1,3}届(?:工会)?)?"
    rf"(?:{any_of('short_forms.boards')})|第[一二三四五六七八九十]{{1,3}}届女职工委员会"
)
_TREASURY = re.compile(
    r"(?P<rank>[省市区县州旗镇乡]|自治区)?财政"
    r"(?=、[省市区县镇乡]总|和[工省市区县镇]|先|每年|拨|划拨|出资|投入|补贴|补助|安排|列支|配套|承担|支持)"
)
_MILL = re.compile(rf"(?:{any_of('short_forms.mills')})[一二三四五六七八九十]{{1,3}}厂")
_SCHOOL = re.compile(
    r"(?:第?[一二三四五六七八九十]{1,2}(?:中|小|医院|院)|实验[中小])(?=[的、,，。;；“”()（）\u4e00-\u9fff]|$)(?![级年国心队期型微学])")
_NEXT_SCHOOL = re.compile(
    r"(?:、|和|与|及)(?P<school>第?[一二三四五六七八九十]{1,3}(?:中|小|高)(?:学)?|(?:实验|城关|职业|附属)(?:中|小|高)学|附[中小]|职[中高]|[一二三]实小)"
    r"(?=[、,，。;；等和与及()（）“”]|$)"
)
_TOLD = re.compile("(?<=要求|号召|动员|组织|督促|指导|引导|推动|发动)(?:各级|各地)工会(?!干部|组织|工作|主席|委员会|会员|系统)")
_ALL = re.compile(r"(?:(?<=^)|(?<=[,，。;；]))(?:各级|各地|基层)工会(?!干部|组织|工作|主席|委员会|会员)")
# 基层工会|要转起来, 各级工会|不妨试试: what is wished of all or said in general is no deed of theirs.
_SAID_OF_ALL = re.compile("[的要应须可更是也还不能该来会有出]|必须|办(?!起|好|理)|建起来|据此|纷纷")
_EACH_KIND = re.compile(f"各(?:{any_of('short_forms.kinds')})+工会(?!干部|主席|工作|联合会)")
_EACH = re.compile(
    r"各(?:(?:旗|区|县|市|盟|州|乡镇|镇街|街道|乡|镇|[(（][旗区县市街道、]{1,6}[)）])、?){1,6}(?:总工会|工会)(?!干部|工作)"
)
# 市县两级工会, 省、市、县三级总工会
_EACH_LEVEL = re.compile(
    r"(?<![\u4e00-\u9fff]全)(?:(?:省|市|区|县|州|旗|盟|乡镇|乡|镇|街道)(?:[(（][省市区县州旗镇乡、街道]{1,5}[)）])?(?:级)?、?){2,4}[两三四]级(?:总工会|工会组织|工会)(?!干部|主席|工作|经费)"
)


def find_short_forms(view: View) -> list[Span]:
    """Short forms of one sentence, overlaps included."""
    found = [*_short_unions(view), *_distributed(view), *_collective_unions(view), *_short_bodies(view), *_numbered(view)]
    return [*found, *_of_levels(view), *_own_parts(view), *_treasuries(view)]


def _of_levels(view: View) -> list[Span]:
    """…省各级工会组织, 全国各级工会, 全省各级女职工委员会: all unions of a place together."""
    found: list[Span] = []
    if "各级" not in view.flat and "工会系统" not in view.flat:
        return found
    for match in _OF_LEVELS.finditer(view.flat):
        follower = view.token_at.get(match.end()) if match["head"] == "工会组织" else None
        hi = match.end() - 2 * (follower is not None and _is_organised(view.tokens[follower]))
        place = view.region_ending(match.start())
        if place is not None and match["all"] != "全国":
            found.append(Span(place.lo, hi, "UnionBody", "placed-body", "各级工会"))
        elif match["all"] == "全国":
            found.append(Span(match.start(), hi, "UnionBody", "named-body", "各级工会"))
        elif match["all"] and view.region_ending(match.start() + 1) is None:
            found.append(Span(match.start(), hi, "UnionBody", "ranked", "各级工会"))
    return found


def _is_organised(word: Token) -> bool:
    """Whether 组织 before a word is what the unions do: 各级工会|组织|开展…, |组织|职工…; not 各级工会组织|广泛开展."""
    return word.tag in ("n", "m", "v") and len(word.text) <= _LONGEST_OBJECT


def _own_parts(view: View) -> list[Span]:
    """甲、乙市总工会成立|困难职工帮扶中心: what each union of the sentence sets up as its own."""
    found = [Span(m.start("head"), m.end(), "UnionBody", "own-part", m["head"]) for m in _OWN_PART.finditer(view.flat)]
    found += _elected(view) if "选" in view.flat else ()
    known = {(span.lo, span.hi) for span in found}
    boards = (m.span() for m in _BOARD.finditer(view.flat))
    return found + [Span(*at, "UnionBody", "own-board", view.flat[slice(*at)]) for at in boards if at not in known]


def _elected(view: View) -> list[Span]:
    """选举产生|第一届工会委员会、经费审查委员会: the committees that a union elects; 新一届委员会 is the union itself."""
    found = []
    for match in _ELECTED.finditer(view.flat):
        for one in _NAMED_COMMITTEE.finditer(view.flat, match.start("list"), match.end("list")):
            lo = one.start("own") if one["own"] else one.start()
            found.append(Span(lo, one.end(), "UnionBody", "own-part", view.flat[lo : one.end()]))
    return found


def _treasuries(view: View) -> list[Span]:
    """市财政|拨付, …省财政|出资: the treasury of a place, where it pays."""
    found = []
    for match in _TREASURY.finditer(view.flat):
        place = view.region_ending(match.start("rank") + 1 if match["rank"] else match.start())
        if place is not None:
            found.append(Span(place.lo, match.end(), "PublicBody", "placed-body", "财政"))
        elif match["rank"] and _boundary(view, match.start()):
            found.append(Span(match.start(), match.end(), "PublicBody", "ranked", "财政"))
    return found


def _numbered(view: View) -> list[Span]:
    """中铁十二局, …县一中: a builder's bureau by its number, a school by its place and number."""
    found = [Span(m.start(), m.end(), "Enterprise", "named-body", "局") for m in _BUREAU.finditer(view.flat)]
    for match in _MILL.finditer(view.flat):
        place = view.region_ending(match.start())
        found.append(Span(place.lo if place else match.start(), match.end(), "Enterprise", "named-body", "厂"))
    for match in _SCHOOL.finditer(view.flat):
        place = view.region_ending(match.start())
        if place is not None:
            found.append(Span(place.lo, match.end(), "Institution", "placed-body", match.group()))
            found += _more_schools(view, match.end())
        elif view.flat[match.start() - 1 : match.start()] in ("市", "县", "区") and _boundary(view, match.start() - 1):
            found.append(Span(match.start() - 1, match.end(), "Institution", "ranked", match.group()))
        elif (lo := _coined_before(view, match.start())) is not None:
            found.append(Span(lo, match.end(), "Institution", "named-body", match.group()))
    return found


def _more_schools(view: View, at: int) -> Iterator[Span]:
    """某县一中、|三中、|实验小学: the schools of the same place that a list goes on with."""
    while (more := _NEXT_SCHOOL.match(view.flat, at)) is not None:
        at = more.end()
        yield Span(more.start("school"), at, "Institution", "elided", more["school"])


def _coined_before(view: View, hi: int) -> int | None:
    """Where 虹桥|二中 begins: a proper name, whole between a mark and the number."""
    index = view.token_ending.get(hi)
    word = view.tokens[index] if index is not None else None
    proper = word is not None and 2 <= len(word.text) <= 3 and word.tag.startswith(("nr", "ns", "nz", "nt"))
    if word is None or not proper or view.flat[word.lo - 1 : word.lo].strip("、,，。;；:：和与及 "):
        return None
    return word.lo


def _short_bodies(view: View) -> list[Span]:
    """团区委, 该厂工会, …镇人大|代表: short forms that no head noun of a name shows."""
    found = [
        Span(m.start(), m.end(), "SocialOrganisation", "league", m["rank"])
        for m in _LEAGUE.finditer(view.flat)
        if _boundary(view, m.start())
    ]
    found += [
        Span(m.start(), m.end(), "UnionBody" if m["union"] else "PublicBody", "ranked", m[0]) for m in _ITS.finditer(view.flat)
    ]
    found += [
        Span(m.start(), m.end(), "UnionBody" if m["union"] else "PublicBody", "ranked", m[0])
        for m in _OF_HOUSE.finditer(view.flat)
    ]
    found += [Span(m.start(), m.end(), "UnionBody", "ranked", m[0][1:]) for m in _ITS_UNION.finditer(view.flat)]
    found += [
        Span(m.start(), m.start() + 2, "PublicBody", "ranked", m[0][:2], "strong" if m["sure"] is not None else "weak")
        for m in _PARTY_OF_RANK.finditer(view.flat)
        if _boundary(view, m.start()) and view.region_ending(m.start() + 1) is None and view.region_ending(m.start()) is None
    ]
    for match in _SEAT.finditer(view.flat) if "人大" in view.flat or "政协" in view.flat else ():
        place = view.region_ending(match.start())
        if match["all"]:
            found.append(Span(match.start(), match.end(), "PublicBody", "known-organ", match[0]))
        elif place is not None and not match["rank"]:
            found.append(Span(place.lo, match.end(), "PublicBody", "placed-body", match["seat"]))
        elif match["rank"]:
            found.append(Span(match.start(), match.end(), "PublicBody", "ranked", match["seat"]))
    return found


def _short_unions(view: View) -> list[Span]:
    """市总, 南山区总, 全总: a place or a rank with 总 and no word that 总 could begin."""
    found = []
    for match in _SHORT_UNION.finditer(view.flat):
        at = match.start()
        place = view.region_ending(at)
        if place is not None:
            found.append(Span(place.lo, at + 1, "UnionBody", "short-union", "总"))
        elif (
            at
            and view.flat[at - 1] in "省市区县州旗"
            and (at == 1 or view.flat[at - 2] not in NOT_RANK)
            and _boundary(view, at - 1)
        ):
            found.append(Span(at - 1, at + 1, "UnionBody", "ranked", "总"))
    return found


def _distributed(view: View) -> list[Span]:
    """当地总工会, …等5市总工会, 京津冀三地总工会, 三省一市总工会: the union of each place that the words before it name."""
    found = [
        Span(m.start(), m.end(), "UnionBody", "distributed", "当地")
        for m in re.finditer("当地(?:总工会|工会)", view.flat)
    ]
    found += [Span(m.start("own"), m.end(), "UnionBody", "own-part", "工会") for m in _OF_FIRMS.finditer(view.flat)]
    for match in _SUM_OF_PLACES.finditer(view.flat) if "工会" in view.flat else ():
        listed = view.region_ending(match.start("sum")) is not None or _boundary(view, match.start("sum"))
        if match["letters"] or match["provinces"] or listed:
            lo = match.start() if match["letters"] else match.start("sum")
            found.append(Span(lo, match.end(), "UnionBody", "distributed", match["sum"], name=match["letters"] or ""))
    return found


def _collective_unions(view: View) -> list[Span]:
    """各级工会, 基层工会 as a subject: the unions of the article's home taken together."""
    if "工会" not in view.flat:
        return []
    if view.sentence.role in ("title", "kicker", "deck"):
        return [
            Span(m.start(), m.end(), "UnionBody", "bare-union", "工会")
            for m in re.finditer(r"(?:^|(?<=[,，;； ]))工会(?=[将助推搭送为让建帮出打开启])", view.flat)
        ]
    told = [Span(m.start(), m.end(), "UnionBody", "collective-union", m.group(), "weak") for m in _TOLD.finditer(view.flat)]
    for each in (_EACH_KIND, _EACH, _EACH_LEVEL):
        for match in each.finditer(view.flat):
            place = view.region_ending(match.start())
            if place is not None:
                told.append(Span(place.lo, match.end(), "UnionBody", "placed-body", match.group()))
            elif each is not _EACH_KIND or view.flat[match.start() - 1 : match.start()] == "、":
                told.append(Span(match.start(), match.end(), "UnionBody", "collective-union", match.group()))
    for match in _ALL.finditer(view.flat):
        sure = "weak" if _SAID_OF_ALL.match(view.flat, match.end()) else "strong"
        told.append(Span(match.start(), match.end(), "UnionBody", "collective-union", match.group(), sure))
    return told


def _boundary(view: View, at: int) -> bool:
    return at in view.token_at or not view.flat[at - 1 : at].strip("，,。；;：:、 ")
