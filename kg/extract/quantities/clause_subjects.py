"""The subject of a clause: what it begins with, what it points at (该中心), whose 全市 it speaks of."""

from __future__ import annotations

import re

from kg.extract.quantities.discourse import ORGANISATIONS, Memory, Turn
from kg.extract.quantities.figures.patterns import BECOMES, is_handed_out, is_means, verbs_of
from kg.extract.quantities.meant_subjects import LED, OWNS, SUBJECTS, employed_person, innermost, meant_subject, possessor
from kg.extract.quantities.placed import Placed
from kg.extract.quantities.pointing import named_by_tail, owned, pointed_at, such, they_who_act, this_one, within
from kg.lexicon import any_of, words_of

_PREPOSITION = re.compile(
    r"(?:[在对向为与由从把将给被以受让使和同经按到至赴据]|根据|按照|依据|依托|通过|针对|面向|围绕|"
    r"对标|参照|借鉴|联合|来自|前往|作为|组织|邀请|聘请|(?<!大)连|算上|加上|包括|除|像|放眼|立足|着眼|聚焦|紧扣|瞄准|"
    r"了|(?<!不)过|(?<!接)着)[“‘]?$"
)
# 为某厂、|甲公司|等企业开设专班: in a list that a preposition opens, though its first members were not read.
_LIST_OPENED = re.compile(
    "(?:^|还|并|又|也|先后|分别|共|已)(?:为|给|向|对|与|同|在|从|由|经过?|以|按|用)[^，。的]{2,24}[、和及”][“‘]?$"
)
_IS_OF = re.compile("(?:也|都|还|曾|既|本)?是")  # 张某，|是|甲公司|的驾驶员
# 先锋号|获得单位|甲公司: who somebody is.
_TITLED = re.compile("(?:获得|荣获|获奖|获评|入选|承办|主办|试点|示范|参赛|协办)(?:者|单位|企业|集体|班组|个人|选手)")
_DOING = ("conduct", "build", "issue", "contain", "confer", "pivot")
_HELPING = ("support", "benefit", "serve", "guide", "receive")
_ACCORDING = re.compile(r"(?:根据|按照?|依据|依照|遵照|对照|参照)(?:[^，。的]{2,14}的)?[“‘《]?$")
_RULES = re.compile(r"[”》]?(?:规定|明确|指出|要求|提出|共有?|包括|分为|设|强调|约定|确定|覆盖|涉及|惠及|适用|对)")
# 通过|《甲办法》|，明确|乙津贴|每月不低于300元
_LAYS_DOWN = re.compile(
    "(?:今后|未来)[^，,。]{0,3}年|(?:其中|并|还|同时|文件|《[^》]{2,8}》)?(?:规定|明确|要求|约定|确定|提出|载明|写明)(?!的)"
)
# 《甲合同》|的签订，使…, 《乙办法》|将标准提高到…: what a paper brings.
_IN_FORCE = re.compile(
    f"[”》]?(?:的(?:{any_of('clause_subjects.in_force')})|(?:{any_of('clause_subjects.in_force')})(?:后|以来)|[将把使让为]|自"
    f"|(?:正式|日前|近日|联合|应运|随即)*(?:{any_of('clause_subjects.in_force')})(?:[，,。]|$))"
)
_WHOLE = re.compile(
    r"[^\u4e00-\u9fff]*(?:截至)?(?:目前|如今|现在|当前|至今|眼下|[今去当前]年|\d{4}年)?[，,]?"
    "(?:(?:全|该)(?P<rank>[省市县区州旗镇乡疆])|(?P<in>[省市县区州旗镇乡])里)"
)
# 高级技师|在该县有1万人, 各级工匠|在全州已有720人, 在全县6万人的工匠总数里: the place stands in the middle.
_THERE_ARE = re.compile(
    r"在(?:全|该)(?P<rank>[省市县区州旗镇乡疆])(?:范围内?)?(?:(?:已经?|现|共计?|总共|目前|累计|达到?|有|突破|超过|多达)+[约近逾]?\d|\d[^，]+[里中]$)"
)
_OWN = re.compile(
    r"(?!在全[^，]{1,5}(?:推|铺|普及|复制|叫响|开展|实施))(?:截至)?(?:目前|如今|现在|当前|至今|现)?[，,]?在?"
    r"全(?P<tail>分局|分公司|公司|集团|厂|矿|局|校|院|段|行|社)(?![面部会体程国员])"
)
_ARE_MANY = re.compile(r"(?:的?总数|数量)?(?:已经?|共|达到?|有|为|增至|突破|超过?|近|约)*\d")  # 全市基层工会|达5548个
_MOVED = re.compile(  # 市总工会将|夜校|延伸到县区: the thing is what is told of
    f"[将把](?P<thing>{any_of('clause_subjects.heads')}|试点)(?:从[^，]{{1,8}})?(?:延伸|扩大|推广|扩展|扩容|升级|复制|铺开|搬|送|开)"
)
_POINTING = re.compile("该(?![省市县区州旗镇乡])|此次|本次|这次|本届")
# 某省委常委，|某市委书记: a clause that ends in a post tells who somebody is.
_POSTS = words_of("clause_subjects.posts")
_POST = re.compile("(?:(?!慰问|看望|走访|选举|推选|选出|产生|邀请|会见|采访|表彰|当选|[为任由了与向聘])[\\u4e00-\\u9fff、])*")
_COMPANY = re.compile(r"(?:该|这家|我们)?(?:企业|公司)(?!家|工会|级)|该(?:[行厂]|集团)|厂子?里|矿里")
# 一年来|这个工作室…, 目前|该中心…
_SINCE = re.compile(
    "^(?:(?:近|这|几)?[\\d一二两三四五六七八九十几多数]{1,3}[多余]?个?[年月天周]多?来|近年来|多年来|今年以来|年初以来|一直以来|长期以来|"
    "目前|如今|现在|此外|同时|另外|其间|期间|随后)(?!的)"
)
_VERBAL = re.compile(f"[在到来从向对由为赴与被将把给据]|{any_of('clause_subjects.before_places')}")
_OTHERS = re.compile(r"[”’》]?等(?:[\d一二两三四五六七八九十]|人)")
# 某某等17人|被拖欠工资
_AND_OTHERS = re.compile("等[\\d一二两三四五六七八九十]+(?:人|名(?:农民工|工友|职工|工人))(?!获|被授|荣获|当选|为)")
_COUNTED = re.compile(r"[”’》]?(?:约|近|超过?)?[\d一二两三四五六七八九十]+(?![次度届年月\d一二三四五六七八九十])")
_NUMBERED = re.compile(
    r"(?:\d[万余多几]*|[二两三四五六七八九十百千万几]余?)[个家所座处支名项](?:[\u4e00-\u9fff]{0,8}的|[\u4e00-\u9fff]{0,2})$"
)
# 他, 初中毕业的|他, 这位37岁的工会主席
_PRONOUN = re.compile(
    "(?:(?:[今去前当那这]年|后来|如今|此后|随后|当时|第二年)[，,]?)?[他她](?![们人的])|[^，。]{2,14}的[他她]$|[这那][位名](?!记者)"
    f"|[他她]的(?!(?:{any_of('clause_subjects.own_houses')}))[^，。]{{1,8}}[里上中]?(?:有|已|共|只|就)"
)
# “|我们有|职工600人”
_WE = re.compile("(?:我们?|咱们?|本)(?:厂|矿|公司|集团|校|院|局|们)?(?:现|共|已|总)?(?:有|拥有|下辖|下设)")
_THEIR_OWN = re.compile(  # 如今，|他的公司|有员工12人
    "(?:截至)?(?:目前|如今|现在|当前|至今|今年|去年|现)?[，,]?[他她](?:自己)?(?:的|家的?|所在的?|开的|办的)[小大新]?"
    f"(?P<tail>{any_of('clause_subjects.own_houses')})"
)
_AT_RANK = re.compile("(?P<rank>[省市区县州旗])本级(?!别)")  # 市本级|办案30件: the union's own
_THEY = re.compile("[他她]们(?![^，]{0,6}的)")
_RUNS = re.compile(f"(?P<of>[他她]们?(?:{any_of('clause_subjects.theirs')})出?的)[“‘]?")  # 她经营的|饭店, 他总结的|操作法
_HIRES = re.compile("聘请|选聘|特聘|聘任|邀请|特邀|招募")
_GOES = re.compile(
    "[”’]?(?:[他她]们|[^，。]{0,6}一行)?"
    f"(?:先后|分别|还|并|也|再|又|多次|共同|一起|组团|组队)?(?:{any_of('clause_subjects.going')})"
)
_GONE_TO = re.compile(f"(?:{any_of('clause_subjects.going')})(?:[^，。]{{1,10}}[、和及与])?[“‘]?$")  # 48名矿嫂|走进|甲队|宣讲
_LISTED = re.compile("[、和及与]")
_FROM_THERE = re.compile("人(?![社大民力才事口员均])|籍|[一某][处家名位座个间所]|某")  # 贵州某县|人, |某县|一处工地的38名农民工
_FRONTED = re.compile(r"(?:^|[^\u4e00-\u9fff]|还|并|共|就|已|再|先后)[将把](?!要|会)")


def own_subject(turn: Turn, memory: Memory) -> tuple[Placed | None, bool]:
    """The subject of a clause, and whether the clause says what it has as a whole."""
    text = _SINCE.sub("", turn.flat[turn.lo : turn.hi].lstrip("“‘”’ "))
    if turn.mentions and text.endswith(_POSTS) and _POST.fullmatch(turn.flat, turn.mentions[-1].hi, turn.hi):
        return None, False
    if (found := _by_first_words(turn, text, memory)) is not None:
        return found
    named = any(m.lo == turn.hi - len(text) for m in turn.of(*SUBJECTS))  # 该公司工会, where it is a name that was read
    if not named and (thing := this_one(turn, text, memory) or within(text, memory)) is not None:
        return thing, thing.type == "Region"
    if (alike := such(turn, text, memory)) is not None:
        return alike, alike.type == "Region"
    if (moved := _MOVED.search(text)) and (thing := named_by_tail(moved["thing"], memory.seen)) is not None:
        return thing, False
    if not named and _POINTING.match(text) and (thing := pointed_at(text, memory)):
        return thing, False
    if memory.document is not None and _LAYS_DOWN.match(text):
        return memory.document, False
    for at, mention in enumerate(turn.mentions):
        if _lays_down(turn, mention):
            return mention, False
        if not _is_governed(turn, at) and not _is_counted(turn, mention) and not _only_locates(turn, at):
            return meant_subject(turn, at)
    if memory.document is not None and _RULES.match(text):
        return memory.document, False
    thing = pointed_at(text, memory)
    if thing is None and memory.speaker is not None and not turn.mentions:
        firm = memory.firm_of(memory.speaker)  # its head tells of it
        thing = firm if firm.type == "Enterprise" else None
    return thing, False


def _by_first_words(turn: Turn, text: str, memory: Memory) -> tuple[Placed | None, bool] | None:
    """The subject that the first words of a clause point at (全市, 该公司, 她经营的|饭店, 他); None where they do not point."""
    lo = turn.hi - len(text)  # behind an opening mark
    whole = _WHOLE.match(text)
    bodies = [m for m in turn.mentions if m.type in ORGANISATIONS and m.lo < turn.lo + 4]
    if whole and not any(not _ARE_MANY.match(turn.flat, m.hi) for m in bodies):
        return memory.home(whole["rank"] or whole["in"]), True
    if not whole and (there := _THERE_ARE.search(text)) and (home := memory.home(there["rank"])) is not None:
        return home, True
    if (company := _COMPANY.match(text)) and not _begins_name(turn, lo, company.end()) and (owner := memory.company()):
        employee = employed_person(turn, lo + company.end())
        return (possessor(turn, employee), False) if employee is not None else (owner, True)
    if (house := _OWN.match(text)) and (owner := _house(house["tail"], memory)):
        return owner, True
    runs = _RUNS.match(text)
    if runs and (run := [m for m in turn.of(*SUBJECTS) if lo + runs.end("of") <= m.lo <= lo + runs.end()]):
        return run[0], False
    if (own := _AT_RANK.match(text)) and (union := memory.general_union(own["rank"])):
        return union, False
    if text.startswith("辖区") and memory.near:
        return max(memory.near.values(), key=lambda m: (m.sentence, m.lo)), True
    if _THEY.match(text) and (they := they_who_act(turn, memory)) is not None:
        return they, False
    if _WE.match(text) and (body := memory.speaker or memory.actor) is not None:
        return memory.firm_of(body), True
    if own := _THEIR_OWN.match(text):
        return owned(own["tail"], memory), True
    if _PRONOUN.match(text) and (person := memory.last("Person")):
        return person, False
    return None


def _lays_down(turn: Turn, mention: Placed) -> bool:
    """Whether a clause tells what a paper at its beginning says: 根据|《…办法》, 《…条例》|规定."""
    if mention.type != "Document" or mention.lo >= turn.lo + 20:
        return False
    if _ACCORDING.search(turn.flat, turn.lo, mention.lo) or _RULES.match(turn.flat, mention.hi):
        return True
    return not turn.flat[turn.lo : mention.lo].strip("“‘《") and _IN_FORCE.match(turn.flat, mention.hi) is not None


def _is_governed(turn: Turn, at: int) -> bool:
    """Whether a mention is no subject by its class or by what governs it; 由|某某领衔的工作室 is one."""
    mention = turn.mentions[at]
    if mention.type not in SUBJECTS:
        return True
    led = mention.type == "Person" and LED.match(turn.flat, mention.hi)
    if not led and _PREPOSITION.search(turn.flat, turn.lo, mention.lo):
        return True
    lead = turn.flat[turn.lo : mention.lo]
    if not led and (_LIST_OPENED.search(lead) or (mention.type in ORGANISATIONS and _IS_OF.match(lead))):
        return True
    if lead and BECOMES.match(turn.flat, mention.hi, turn.hi):
        return True
    if is_means(turn.flat, mention.lo, mention.hi) or is_handed_out(turn.flat, turn.lo, mention):
        return True
    return _is_object(turn, at) or _FRONTED.search(turn.flat[turn.lo : mention.lo]) is not None


def _is_counted(turn: Turn, mention: Placed) -> bool:
    """Whether a mention is one of many that a number tells of: 甲、乙等5项, 3个|甲, 驿站|12家."""
    if mention.type == "Person" and _AND_OTHERS.match(turn.flat, mention.hi):
        return False
    if (mention.lo, mention.hi) in turn.summed or _OTHERS.match(turn.flat, mention.hi):
        return True
    if mention.type != "Person" and _NUMBERED.search(turn.flat, turn.lo, mention.lo):
        return True
    return mention.type == "Facility" and _COUNTED.match(turn.flat, mention.hi) is not None


def _only_locates(turn: Turn, at: int) -> bool:
    """Whether a region only says where, or of where something is."""
    mention = turn.mentions[at]
    if mention.type != "Region":
        return False
    of_one = _FROM_THERE.match(turn.flat, turn.mentions[innermost(turn, at)].hi)
    return of_one is not None or not _leads(turn, mention) or _describes(turn, at)


def _begins_name(turn: Turn, lo: int, size: int) -> bool:
    """Whether the first words of a clause are part of the name of something else: 公司|职代会."""
    return any(m.type != "Enterprise" and m.lo < lo + size < m.hi for m in turn.mentions)


def _house(tail: str, memory: Memory) -> Placed | None:
    """Whose 全厂, 全分局 a clause means: the firm or office last named that ends so, else the union of such a one."""
    bodies = [m for m in memory.seen if m.type in ORGANISATIONS]
    own = [m for m in bodies if m.name.endswith(tail)] or [m for m in bodies if m.name.endswith(tail + "工会")]
    return own[-1] if own else None


def _is_object(turn: Turn, at: int) -> bool:
    """Whether a verb or preposition earlier in the clause governs a mention (召开|座谈会, 由甲、|乙共建); 召开的|座谈会 not."""
    mention = turn.mentions[at]
    lead = _TITLED.sub("", turn.words(turn.lo, mention.lo).rstrip("“‘《"))
    first = at
    while first and _LISTED.search(turn.flat, turn.mentions[first - 1].hi, turn.mentions[first].lo):
        first -= 1
    if first < at and _PREPOSITION.search(turn.flat, turn.lo, turn.mentions[first].lo):
        return True
    if mention.type != "Person" and (_GOES.match(lead) or _GONE_TO.search(lead)):
        return True
    verbs = verbs_of(*_DOING) if mention.type == "Person" else verbs_of(*_DOING, *_HELPING)
    made = [verb.end() for verb in verbs.finditer(lead)]
    closes = mention.type == "Initiative" and mention.hi == len(turn.flat[: turn.hi].rstrip("”’"))
    if closes and len(lead) > len("此次") and not lead.endswith(("的", "□")):
        return True
    if closes and made and len(lead) - made[-1] > len("了的"):
        lead = lead.rstrip("的")  # 开展|一人一策的|甲活动，…, but 主办的|甲活动，…
    gives = turn.flat.endswith(("给予", "进行"), turn.lo, turn.mentions[first].lo)
    return not lead.endswith("的") and (gives or bool(verbs.search(lead) or _HIRES.search(lead)))


def _leads(turn: Turn, region: Placed) -> bool:
    """Whether a region begins its clause and is neither an attribute (遵义的工人) nor one of a list."""
    lead, after = turn.flat[turn.lo : region.lo], turn.flat[region.hi : region.hi + 1]
    owns = OWNS.match(turn.flat, region.hi) is not None
    return (after not in ("的", "、") or owns) and len(lead) < 8 and (not lead or not _VERBAL.search(lead))


def _describes(turn: Turn, at: int) -> bool:
    """Whether a region only begins what describes a body (台湾同胞投资的|电子厂, 杭州最大的|商场)."""
    here, *rest = turn.mentions[at:]
    between = turn.flat[here.hi : rest[0].lo] if rest and rest[0].type in ORGANISATIONS else ""
    return between.endswith("的") and 2 < len(between) < 10


