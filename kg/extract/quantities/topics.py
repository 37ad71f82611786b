"""What an article goes on speaking of: its main Initiative, the topic that a clause leaves to the next, who speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from kg.extract.quantities.discourse import HEADLINES, ORGANISATIONS, Memory, Turn
from kg.extract.quantities.figures.patterns import BECOMES, HANDS_OUT, figure_words, is_handed_out, is_means, verbs_of
from kg.extract.quantities.placed import Placed
from kg.lexicon import any_of, words_of
from kg.model import Article

_OCCASIONS = ("仪式", "会", "会议", "大会", "座谈", "访问")
_BACKGROUND = re.compile(f"(?:{any_of('topics.background')})(?:于|全国|全省|全市|当前)?[“‘]?$")
_ATTENDED = re.compile(_BACKGROUND.pattern + "|(?:参加|参与|出席)(?!的)[^，]{0,8}$")
_FIELDS = re.compile("[”]?(?:、[^，、]{2,10})*等(?:多个|各|几个)?(?:方面|领域|环节|内容|工作中)")
_IN_LIST = re.compile("[”’》]?[、和及与]?[“‘《]?")
_HELD = re.compile(
    "[”’》]?(?:(?:决赛|闭幕式|开幕式|启动仪式)?(?:在|于)[^，。]{2,30})?"
    f"(?:隆重|正式|顺利|圆满|成功|就此|由此|火热|鸣[笛枪锣])?(?:{any_of('topics.held')})"
)
_HOLDS = re.compile("(?:举行|举办|召开|主办|启动|组织)(?:了|的[，,]?(?:便|正)?是?)?$")
_EVENTS = ("会", "赛", "论坛", "仪式", "展", "节")
_MANY = re.compile("[\\d十百千万]+[余多]?[个座家处所支间][“‘]?$")  # |百千计划|，建设100个|创业基地|，培训…
_FOUNDED = ("Facility", "SocialOrganisation", "Institution", "UnionBody", "Enterprise")
_TOLD_OF = ("Initiative", "Honour")
_FIELD = re.compile("(?:管理|保护|监督|公开)$")  # a field of work, of which nothing is counted
_FRAMES = re.compile("(?:期间|过程中|[^其当]中|以来|年来|现场|当天|里)$")  # 组建月期间, 活动中: the sentence tells of it
_FRAMING = ("以来", "期间", "过程中", "活动中", "工作中", "中")
_BY_MEANS_OF = re.compile("通过(?:开展|实施|组织|举办|推进|推行)?[“‘]?$")
_TAKES = re.compile("[把将][“‘]?$")
_TAKEN_UP = re.compile("[”’]?(?:作为|当作|摆[上在到]|列[入为]|抓[实紧]|[做办落推]实|打造成?|引向|做[大深优])")
# 把|书屋|开到工地，一次留下300本书
_FRONTED = re.compile("[把将][“‘]?$")
_SENT = re.compile("[”’]?(?:开|送|搬|设|建|办|摆|铺|延伸|推广)(?:[到进上往向至]|在)")
_DURING = re.compile("[”’]?(?:活动)?(?:期间|过程中|中|现场|里)")  # 在|甲行动|中，某工会为职工…
_PASSING = words_of("topics.passing_teams")  # formed for a work that goes on
_SINCE = 6  # characters: 自2016年实施|行动|以来
# 将每月10日定为|会员日|，…, 把它列入|某行动|，…
_PUT_INTO = re.compile("[将把][^，,]*(?:[定列评]为|[列纳写融并]入|写进|命名为|称为)[^，,]{0,8}$")
_SINCE_FOUNDED = re.compile("(?:成立|组建|建[立成站队]|[揭挂]牌|启用|投用|开[放馆业办]|运[行营])(?:以来|至今)$")
_GATHERED = re.compile("[把将][^，]*[、和及与]$")  # 把甲服务、|乙活动|和丙合到一起
_ATTENDS = re.compile(f"(?:{any_of('topics.attending')})了?(?:启动)?(?:仪式|活动|会议|大会)?$")
_HELPS = re.compile(
    "(?:(?:予以|给予|提供)[^，]{0,8}(?:指导|支持|协助|配合)|在其列|[名位]列其中|[就便]?[在是]其中|榜上有名"
    "|(?:积极|踊跃|纷纷|主动|热情|共同)(?:参与|参加|响应|加入|支持|配合|报名))$"
)
_A_SUM = re.compile(r"[”’]?\d[\d.]*[余多]?[百千万亿]*[余多]?[^\d，]{1,3}")
_AMENDS = re.compile("修订|修改|完善|修正")
_IS_A = re.compile("(?:既|也|还)?(?:是|素有|号称|堪称|向来是|历来是)")  # 某市|是劳务大市: what follows is told of the place
_COUNTS = re.compile(r"[有达为][约近超逾]?\d")  # 高级技师在该县有1.3万人
_SETTING = re.compile("[”》]?的?(?:基础上|背景下)")
SIGNED = re.compile("[”》]?上(?:签|盖章)")  # 在《协议》|上签字
_COPIES = re.compile(r"(?:共|近|约|超过?|逾|达到?)*[\d一二三四五六七八九十百千两][\d.十百千]*[余多]?万?[余多]?[份封件个项部篇]")
_REPORTS = re.compile(f"(?<!兑现)(?<!践行)(?<!履行)(?:{any_of('topics.reporting')})道?$")


def main_initiative(article: Article, placed: Sequence[Placed]) -> Placed | None:
    """The Initiative that an article is about: the one named most, the headline counting twice, the earliest of equals."""
    weight = initiative_weights(article, placed)
    named = (m for m in placed if weight[m.key] and not m.name.endswith(_OCCASIONS))
    return max(named, key=lambda m: (weight[m.key], -m.sentence, -m.lo), default=None)


def initiative_weights(article: Article, placed: Sequence[Placed]) -> Counter[str]:
    """How often an article names each Initiative, the headline counting twice."""
    weight: Counter[str] = Counter()
    for mention in placed:
        if mention.type == "Initiative":
            weight[mention.key] += 2 if article.sentences[mention.sentence].role in HEADLINES else 1
    return weight


def names_inside(placed: Sequence[Placed]) -> dict[str, tuple[Placed, ...]]:
    """What the name of each paper or event tells of: 《关于开展|甲行动|的通知》, |甲竞赛|启动仪式, “乙先锋号”|授旗仪式."""
    found: dict[str, tuple[Placed, ...]] = {}
    outer: Placed | None = None
    for mention in placed:
        inside = outer is not None and mention.sentence == outer.sentence and mention.hi <= outer.hi
        if outer is not None and inside and mention.type in _TOLD_OF and not _FIELD.search(mention.name):
            found[outer.key] = (*found.get(outer.key, ()), mention)
        elif not inside and mention.type in ("Document", "Initiative"):
            outer = mention
    return found


def is_reported(flat: str, mention: Placed) -> bool:
    """Whether a sentence reports a thing as held: |联谊会|举行, 举办|联谊会."""
    return bool(_HELD.match(flat, mention.hi) or _HOLDS.search(flat, 0, mention.lo))


def remember(turn: Turn, memory: Memory) -> None:
    """Carry on what a clause spoke of."""
    if _is_share(turn):
        return
    subject, done = turn.subject, _done(turn)
    memory.held = next((m for m in turn.of("Initiative") if is_reported(turn.flat, m)), memory.held)
    memory.document = next(_papers(turn), None if done else memory.document)
    if _only_passes(turn, subject, memory):
        return
    if subject is not None and subject.type == "Region":
        memory.place = subject
        if _IS_A.match(turn.flat, subject.hi, turn.hi):
            memory.topic, memory.scene = subject, None
            return
    if subject is not None and subject.type == "Person" and (made := _made(turn)) is not None:
        memory.topic, memory.scene, memory.hero = made, None, None
        return
    if subject is not None and subject.type == "Person":
        leads = done and _leads().search(turn.flat, turn.lo, done[-1].lo)
        memory.hero, memory.scene = subject, done[-1] if leads else None
        return
    made = _made(turn)
    if subject is not None or done or (made is not None and made.type in _FOUNDED):
        memory.hero = None
    if subject is not None and not done and turn.of("Initiative") and subject.type not in ("Region", "Initiative"):
        _speak_of(subject, memory)
    elif turn.owner and (made is None or made.type != "Document"):
        _speak_of_owner(turn, done, memory)
    else:
        _set_scene(turn, done, memory)
        _set_topic(turn, memory)


def _only_passes(turn: Turn, subject: Placed | None, memory: Memory) -> bool:
    """Whether a clause leaves the topic as it was: a body stands by, somebody reports, people smile at each other.

    Of people only what is counted is told on.
    """
    if subject is None:
        return memory.topic is not None and _REPORTS.search(turn.text) is not None
    if memory.topic is not None and subject.type in ORGANISATIONS and stands_by(turn):
        return True
    if _REPORTS.search(turn.text) and (memory.topic is not None or subject.type == "Person"):
        return True
    return subject.type == "Group" and not any(sign.isdigit() for sign in turn.text)


def _papers(turn: Turn) -> Iterator[Placed]:
    """The papers of a clause that the next may tell of, the last first; not such as are counted or handed out."""
    for paper in reversed(turn.of("Document")):
        handed = (paper.lo, paper.hi) in turn.summed or HANDS_OUT.search(turn.flat, turn.lo, paper.lo)
        if not handed and not is_counted_paper(turn.flat, paper):
            yield paper


def _is_share(turn: Turn) -> bool:
    """Whether a clause only shares a sum out: 其中，生活救助|520万元，医疗救助|260万元."""
    last = turn.mentions[-1] if turn.mentions and turn.flat.startswith("其中") else None
    return last is not None and last.type == "Initiative" and _A_SUM.fullmatch(turn.flat, last.hi, turn.hi) is not None


def stands_by(turn: Turn) -> bool:
    """Whether a clause only says who attends, helps or is an example: 甲局|予以业务指导, 甲工会、乙工会|即在其列."""
    return bool(_ATTENDS.search(turn.text) or _HELPS.search(turn.text))


def _speak_of(subject: Placed, memory: Memory) -> None:
    """Let the next clauses be of a body, and of no work of it."""
    memory.topic, memory.scene, memory.carriers = subject, None, set()


def _speak_of_owner(turn: Turn, done: list[Placed], memory: Memory) -> None:
    """What a clause leaves behind that tells what its subject has as a whole (全市共有…)."""
    if memory.framed:
        return
    place = turn.subject is not None and turn.subject.type == "Region"
    counts = figure_words("stock").search(turn.text) or _COUNTS.search(turn.text)
    has = counts and not figure_words("campaign").search(turn.words(turn.lo, turn.hi))
    if not place or memory.topic is None or has:
        memory.topic = turn.subject
    memory.scene = done[-1] if done else None


def _set_scene(turn: Turn, done: list[Placed], memory: Memory) -> None:
    """Keep the Initiative that the sentence tells of from here on."""
    subject = turn.subject
    if subject is not None and subject.type == "Initiative":
        memory.scene, memory.scene_acts = subject, True
        memory.framed = memory.framed or bool(_FRAMES.search(turn.text))
    elif len(done) > 1 and subject is None and memory.topic is not None and _listed(turn, done):
        pass  # 给予甲救助、乙救助: what the sentence was telling of goes on
    elif len(done) > 1 and subject is not None and subject.type in ORGANISATIONS and _listed(turn, done):
        _speak_of(subject, memory)
    elif done and (not memory.framed or _is_event(turn, done[-1])) and not _stays(turn, memory):
        memory.scene, memory.scene_acts = done[-1], False
        memory.framed = turn.text.endswith(_FRAMING) and turn.hi - done[-1].hi <= _SINCE
        memory.framed = memory.framed or _DURING.fullmatch(turn.flat, done[-1].hi, turn.hi) is not None
        memory.carriers = {subject.key} if subject is not None else set()


def _stays(turn: Turn, memory: Memory) -> bool:
    """Whether a clause without a subject adds its work to what is spoken of."""
    return turn.subject is None and _holds(memory)


def _is_event(turn: Turn, done: Placed) -> bool:
    """Whether a clause reports one event: 举办|专场招聘会; not |义诊|20场."""
    return done.name.endswith(_EVENTS) and bool(_HOLDS.search(turn.flat, turn.lo, done.lo)) and done.hi == turn.hi


def _amended(turn: Turn) -> Placed | None:
    """The paper that a clause amends: 对|甲办法|作了修订."""
    papers = (m for m in turn.of("Document") if turn.flat[m.lo - 1 : m.lo] in ("对", "将", "把"))
    return next((m for m in papers if _AMENDS.search(turn.flat, m.hi, turn.hi)), None)


def _set_topic(turn: Turn, memory: Memory) -> None:
    """Keep what the next clauses are of where they name nothing: the scene, else what was founded, else the subject."""
    subject = turn.subject
    anew = subject is not None and (subject.key not in memory.carriers or _SINCE_FOUNDED.search(turn.text))
    if subject is not None and memory.scene is None and anew and subject.type != "Region":
        memory.topic, memory.carriers = subject, set()
    memory.topic = memory.scene or memory.topic
    if not memory.framed and (made := _made(turn) or _amended(turn)) is not None:
        memory.topic, memory.scene = made, None


def _done(turn: Turn) -> list[Placed]:
    """The Initiatives of a clause that it carries out, not such as are a setting, a theme or taken part in by a member."""
    if turn.text.startswith("对"):
        return []
    guest = turn.subject is not None and turn.subject.type not in ("Initiative", "UnionBody", "PublicBody")
    setting = _BACKGROUND if not guest else _ATTENDED
    named = [m for m in turn.told("Initiative") if not setting.search(turn.flat, turn.lo, m.lo) or _carries_out(turn, m)]
    named = [m for m in named if not _SETTING.match(turn.flat, m.hi) and not BECOMES.match(turn.flat, m.hi, turn.hi)]
    named = [m for m in named if not is_means(turn.flat, m.lo, m.hi) and not is_handed_out(turn.flat, turn.lo, m)]
    named = [m for m in named if not _FIELDS.match(turn.flat, m.hi) and not _GATHERED.match(turn.flat, turn.lo, m.lo)]
    named = [m for m in named if not _PUT_INTO.search(turn.flat, turn.lo, m.lo)]
    return [m for m in named if turn.flat[m.hi : m.hi + 1] != "的" or not _ATTENDED.search(turn.flat, turn.lo, m.lo)]


def _carries_out(turn: Turn, thing: Placed) -> bool:
    """Whether what a preposition governs is all the same what the sentence tells of: 通过|甲行动|，…, 把|甲竞赛|作为重点."""
    by = _BY_MEANS_OF.search(turn.flat, turn.lo, thing.lo) and turn.flat[thing.hi : turn.hi].strip("”’") in ("", "等")
    taken = _TAKES.search(turn.flat, turn.lo, thing.lo) and _TAKEN_UP.match(turn.flat, thing.hi)
    return bool(by or taken)


def _listed(turn: Turn, done: list[Placed]) -> bool:
    """Whether the last two Initiatives of a clause stand in one list, so that neither is what the next clauses tell of."""
    return bool(_IN_LIST.fullmatch(turn.flat, done[-2].hi, done[-1].lo))


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(verbs_of("conduct", "build").pattern + "|组织|发起|牵头")


@cache
def _makes() -> re.Pattern[str]:
    verbs = f"{verbs_of('build').pattern}|{any_of('topics.presenting')}"
    return re.compile(f"(?:{verbs}|[还也就]有(?=[一这]?支))了?[^，、]{{0,20}}$")


@cache
def _issues() -> re.Pattern[str]:
    return re.compile(f"(?:{verbs_of('issue').pattern}|{any_of('topics.writing')})了?[^，、]{{0,20}}$")


def _made(turn: Turn) -> Placed | None:
    """What a clause founds, sends out or signs: the next clauses speak of it (派出医疗队, 诊治伤员1300人次)."""
    sent = (m for m in turn.mentions if _FRONTED.search(turn.flat, turn.lo, m.lo) and _SENT.match(turn.flat, m.hi, turn.hi))
    if (moved := next(sent, None)) is not None:
        return moved
    for mention in reversed(turn.mentions):
        if mention.type in _FOUNDED or mention.type == "Document":
            lead = turn.flat[turn.lo : mention.lo]
            paper = mention.type == "Document" and (_issues().search(lead) or SIGNED.match(turn.flat, mention.hi))
            passing = turn.scene is not None and mention.name.endswith(_PASSING)
            many = turn.scene is not None and _MANY.search(turn.flat, turn.lo, mention.lo)
            made = not passing and not many and mention is not turn.subject and (_makes().search(lead) or paper)
            return mention if made and not is_counted_paper(turn.flat, mention) else None
    return None


def is_counted_paper(flat: str, mention: Placed) -> bool:
    """Whether a number says how many copies of a paper there are: 发出|慰问信|60封 tells of the work, not of one paper."""
    return mention.type == "Document" and bool(_COPIES.match(flat, mention.hi))


def _holds(memory: Memory) -> bool:
    """Whether what is spoken of outlasts an Initiative that a clause without a subject adds to it (…, 开展义诊, …)."""
    acts = memory.scene_acts and memory.scene is not None
    if memory.regained:
        return acts
    return acts or memory.dwells()
