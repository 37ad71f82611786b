"""An article as clauses in reading order, each with its mentions, its own subject and the topic that it inherits.

Chinese news names its subject once and goes on for clauses and sentences without it: what a figure is about is mostly
what was last spoken of.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.extract.placed import Placed
from kg.model import Article

ORGANISATIONS = frozenset(("UnionBody", "PublicBody", "Enterprise", "Institution", "SocialOrganisation"))
HEADLINES = ("title", "kicker", "deck")
_POINTED = ORGANISATIONS | {"Initiative", "Facility", "Document"}
OCCASIONS = ("仪式", "会", "会议", "大会", "座谈", "访问")
_SUBJECTS = ORGANISATIONS | {"Region", "Initiative", "Facility", "Person"}
_MARKS = re.compile(r"[，,；;。！!？?：:\n]")
_PREPOSITION = re.compile(
    r"(?:[在对向为与由从把将给被以受让使和同经按到赴据]|根据|按照|依据|依托|通过|针对|面向|围绕|"
    r"联合|来自|前往|作为|组织|邀请|聘请)[“‘]?$"
)
_ACCORDING = re.compile(r"(?:根据|按照|依据|依照)[“‘《]?$")
_RULES = re.compile(r"[”》]?(?:规定|明确|指出|要求|提出|共有?|包括|分为|设|强调|约定|确定|覆盖|涉及|惠及|适用|对)")
_WHOLE = re.compile(r"[^\u4e00-\u9fff]*(?:截至)?(?:目前|如今|现在|当前|至今)?[，,]?(?:全|该)(?P<rank>[省市县区州旗镇乡疆])")
_DEFINITE = re.compile(r"(?P<points>该|此次|本次|这次|这项|此项|该项|本届|这一|这个|这场)?(?P<head>[\u4e00-\u9fff]{2,4})")
_EVENT = re.compile(r"(?:活动|仪式|会议|大会|会上|比赛|赛事|大赛|竞赛|现场|培训|演出|展览)(?:现场|当天|中|上|期间|前|后)?")
_COMPANY = re.compile(r"(?:该|这家|我们)?(?:企业|公司)(?!家|工会)|该[行厂]")
_BACKGROUND = re.compile("(?:作为|根据|按照|依照|围绕|结合|依托|借助|随着|除)[“‘]?$")
_MAKES = re.compile(
    "(?:成立|建立|设立|派出|组建|开办|创办|建起|选派|建成|开设|揭牌|签订|签署|制定|出台|印发|打造)了?[^，、]{0,10}$"
)
_HEADS = re.compile(
    "(?:活动|大赛|竞赛|比赛|赛事|项目|工程|行动|计划|机制|平台|中心|联盟|协会|商会|驿站|工作室|公司|集团|学校|"
    "学院|医院|培训班|课堂|联合会|贷款|基金|产品|服务队|医疗队|站点|基地|书屋|俱乐部|办法|条例|协议|合同|意见|代表团|访问团)$"
)
_VERBAL = re.compile("[在到来从向对由为赴与被将把给据]|位于|来自|走进|深入")
_NOT_TITLE = re.compile("[、，的与和为对向给在]|邀请|组织|慰问|授予|表彰|帮助")
_SPOKE = re.compile("[^，,。]{0,4}(?:说|介绍|表示|坦言|透露|认为|指出)")
_SPEAKS = re.compile(r"(?:说|介绍|表示|告诉记者|坦言|感慨|回忆道?|指出)[。”，,]?$")
_OTHERS = re.compile(r"[”’》]?等(?:[\d一二两三四五六七八九十]|人)")
_COUNTED = re.compile(r"[”’》]?(?:约|近|超过?)?[\d一二两三四五六七八九十]+")
_FRONTED = re.compile(r"(?:^|[^\u4e00-\u9fff]|还|并|共|就|已|再|先后)[将把](?!要|会)")
_STATIVE = re.compile(r".{0,14}?(?:共有|现有|已有|拥有|总量|达到?|建有|[^没只还]有[\d一二两三四五六七八九十]|新增|涌现|累计)")


@dataclass
class Turn:
    """A clause `flat[lo:hi]` of sentence `sentence`.

    `mentions` are those in it, `ahead` those that follow in the sentence. `subject` is what the clause begins with or points
    at (该中心, 全市), None where it has none; `owner` is True where the subject stands for all that it has (全市共有…).
    `topic` is what the article was speaking of before, `scene` the Initiative that the same sentence has named before,
    `main` the Initiative that the article is about, `person` the last person named, `actor`
    the last body that was a subject in the sentence. `carried` is True where the subject is the body
    that has been carrying the topic out.
    """

    sentence: int
    lo: int
    hi: int
    flat: str
    mentions: tuple[Placed, ...] = ()
    ahead: tuple[Placed, ...] = ()
    subject: Placed | None = None
    owner: bool = False
    topic: Placed | None = None
    scene: Placed | None = None
    main: Placed | None = None
    person: Placed | None = None
    actor: Placed | None = None
    carried: bool = False

    def of(self, *types: str) -> list[Placed]:
        """The clause's mentions of some classes."""
        return [m for m in self.mentions if m.type in types]


@dataclass
class _Memory:
    """What has been named so far, newest last; `carriers` are the bodies that acted on the topic; `lost` is
    True after a 全市 of no known city."""

    homes: dict[str, Placed]
    enterprises: tuple[Placed, ...] = ()
    seen: list[Placed] = field(default_factory=list)
    topic: Placed | None = None
    scene: Placed | None = None
    scene_acts: bool = False
    actor: Placed | None = None
    document: Placed | None = None
    lost: bool = False
    main: Placed | None = None
    speaker: Placed | None = None
    carriers: set[str] = field(default_factory=set)

    def begin_sentence(self, speaker: Placed | None) -> None:
        """Forget what holds within one sentence only."""
        self.scene = self.actor = self.document = None
        self.scene_acts, self.lost, self.speaker = False, False, speaker
        if self.topic is not None and self.topic.type == "Person":
            self.topic = None

    def company(self) -> Placed | None:
        """What 企业, 公司 means: the speaker's own enterprise, else the last one named."""
        if self.speaker is not None:
            own = [e for e in self.enterprises if self.speaker.name.startswith(e.name)]
            return max(own, key=lambda e: len(e.name), default=self.last("Enterprise"))
        return self.last("Enterprise")

    def last(self, *types: str) -> Placed | None:
        return next((m for m in reversed(self.seen) if m.type in types), None)


def read_turns(article: Article, placed: Sequence[Placed]) -> Iterator[Turn]:
    """Every clause of an article, headlines too, with subject and topic.

    Mentions inside a longer one (a place in a union's name) tell what 全市 means, and stand for nothing else.
    """
    by_sentence: dict[int, list[Placed]] = {}
    for mention in placed:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    memory = _Memory(_homes(placed), tuple(m for m in placed if m.type == "Enterprise"), main=_main(article, placed))
    speakers = _speakers(article, by_sentence)
    for index, sentence in enumerate(article.sentences):
        mentions = _outermost(by_sentence.get(index, ()))
        memory.begin_sentence(speakers.get(index))
        if index and sentence.paragraph != article.sentences[index - 1].paragraph:
            memory.carriers = set()
        for lo, hi in _clauses(sentence.flat, mentions):
            inside = tuple(m for m in mentions if lo <= m.lo < hi)
            turn = Turn(
                index,
                lo,
                hi,
                sentence.flat,
                inside,
                tuple(m for m in mentions if m.lo >= hi),
                topic=memory.topic,
                scene=memory.scene,
                main=memory.main,
            )
            turn.subject, turn.owner = _own_subject(turn, memory)
            memory.lost = turn.subject is None and (turn.owner or memory.lost)
            turn.owner = turn.owner or memory.lost
            memory.seen += inside
            turn.person = memory.last("Person")
            if turn.subject is not None and turn.subject.type in ORGANISATIONS:
                memory.actor = turn.subject
            turn.actor = memory.actor
            turn.carried = turn.subject is not None and turn.subject.key in memory.carriers
            yield turn
            _remember(turn, memory)


def _outermost(mentions: Sequence[Placed]) -> list[Placed]:
    """Mentions in order without those that stand inside another."""
    kept: list[Placed] = []
    for mention in sorted(mentions, key=lambda m: (m.lo, -m.hi)):
        if not kept or mention.lo >= kept[-1].hi:
            kept.append(mention)
    return kept


def _main(article: Article, placed: Sequence[Placed]) -> Placed | None:
    """The Initiative that an article is about: the one named most, the headline counting twice, the earliest of equals."""
    weight: Counter[str] = Counter()
    for mention in placed:
        if mention.type == "Initiative" and not mention.name.endswith(OCCASIONS):
            weight[mention.key] += 2 if article.sentences[mention.sentence].role in HEADLINES else 1
    return max((m for m in placed if weight[m.key]), key=lambda m: (weight[m.key], -m.sentence, -m.lo), default=None)


def _homes(placed: Sequence[Placed]) -> dict[str, Placed]:
    """The region that 全市, 全县 … mean: the one of that rank that the article names most, the earliest of equals."""
    counts = Counter(m.key for m in placed if m.type == "Region")
    homes: dict[str, Placed] = {}
    for mention in placed:
        if mention.type == "Region" and mention.name:
            rank = "疆" if mention.name.startswith("新疆") else mention.name[-1]
            if rank not in homes or counts[mention.key] > counts[homes[rank].key]:
                homes[rank] = mention
    return homes


def _remember(turn: Turn, memory: _Memory) -> None:
    """Carry on what a clause spoke of."""
    subject = turn.subject
    done = [m for m in turn.of("Initiative") if not _BACKGROUND.search(turn.flat, turn.lo, m.lo)]
    memory.document = next((m for m in reversed(turn.mentions) if m.type == "Document"), memory.document)
    if turn.owner or (subject is not None and subject.type == "Person"):
        memory.topic, memory.scene = subject, None
        return
    if subject is not None and subject.type == "Initiative":
        memory.scene, memory.scene_acts = subject, True
    elif done and not (subject is None and _holds(memory)):
        memory.scene, memory.scene_acts = done[-1], False
        memory.carriers = {subject.key} if subject is not None else set()
    if subject is not None and memory.scene is None and subject.key not in memory.carriers and subject.type != "Region":
        memory.topic, memory.carriers = subject, set()
    memory.topic = memory.scene or memory.topic
    if (made := _made(turn)) is not None:
        memory.topic, memory.scene = made, None


def _made(turn: Turn) -> Placed | None:
    """What a clause founds, sends out or signs: the next clauses speak of it (派出医疗队, 诊治伤员1300人次)."""
    for mention in reversed(turn.mentions):
        if mention.type in ("Facility", "SocialOrganisation", "Institution", "Document", "UnionBody"):
            return mention if _MAKES.search(turn.flat[turn.lo : mention.lo]) and mention is not turn.subject else None
    return None


def _holds(memory: _Memory) -> bool:
    """Whether what is spoken of outlasts an Initiative that a clause without a subject adds to it (…, 开展义诊, …)."""
    return memory.scene_acts or (memory.main is not None and memory.topic is not None and memory.topic.key == memory.main.key)


def _clauses(flat: str, mentions: Sequence[Placed]) -> Iterator[tuple[int, int]]:
    """Stretches between marks; a mark inside a name or a number does not count."""
    lo = 0
    for mark in _MARKS.finditer(flat):
        at = mark.start()
        grouped = flat[at] == "," and flat[at - 1 : at].isdigit() and flat[at + 1 : at + 4].isdigit()  # 1,200
        if grouped or any(m.lo < at < m.hi for m in mentions):
            continue
        if at > lo:
            yield lo, at
        lo = at + 1
    if lo < len(flat):
        yield lo, len(flat)


def _own_subject(turn: Turn, memory: _Memory) -> tuple[Placed | None, bool]:
    """The subject of a clause, and whether the clause says what it has as a whole."""
    text = turn.flat[turn.lo : turn.hi].lstrip("“‘”’ ")
    whole = _WHOLE.match(text)
    if whole:
        return memory.homes.get(whole["rank"]), True
    if _COMPANY.match(text) and (owner := memory.company()):
        return owner, True
    for at, mention in enumerate(turn.mentions):
        if (
            mention.type == "Document"
            and mention.lo < turn.lo + 12
            and (_ACCORDING.search(turn.flat, turn.lo, mention.lo) or _RULES.match(turn.flat, mention.hi))
        ):
            return mention, False
        if mention.type not in _SUBJECTS or _PREPOSITION.search(turn.flat, turn.lo, mention.lo):
            continue
        if _FRONTED.search(turn.flat[turn.lo : mention.lo]) or _OTHERS.match(turn.flat, mention.hi):
            continue
        if mention.type == "Facility" and _COUNTED.match(turn.flat, mention.hi):
            continue
        if mention.type == "Region" and not _leads(turn, mention):
            continue
        mention = _holder(turn, at) or _possessor(turn, mention)
        return mention, mention.type == "Region" and bool(_STATIVE.match(turn.flat, mention.hi, turn.hi))
    if memory.document is not None and _RULES.match(text):
        return memory.document, False
    return _pointed_at(text, memory), False


def _leads(turn: Turn, region: Placed) -> bool:
    """Whether a region begins its clause and is neither an attribute (遵义的工人) nor one of a list."""
    lead, after = turn.flat[turn.lo : region.lo], turn.flat[region.hi : region.hi + 1]
    return after not in ("的", "、") and len(lead) < 8 and (not lead or not _VERBAL.search(lead))


def _holder(turn: Turn, at: int) -> Placed | None:
    """某工会主席某某: the person, unless the clause only says who speaks."""
    body, *rest = turn.mentions[at:]
    person = rest[0] if rest and rest[0].type == "Person" else None
    if person is None or body.type not in ORGANISATIONS | {"Facility", "Region"} or person.lo - body.hi > 10:
        return None
    return None if _NOT_TITLE.search(turn.flat, body.hi, person.lo) or _SPOKE.match(turn.flat, person.hi) else person


def _possessor(turn: Turn, mention: Placed) -> Placed:
    """甲的乙: the thing, where it is named too."""
    inner = [m for m in turn.mentions if m.lo == mention.hi + 1 and turn.flat[mention.hi] == "的" and m.type in _SUBJECTS]
    return inner[0] if inner else mention


def _pointed_at(text: str, memory: _Memory) -> Placed | None:
    """该中心, 大赛, 中心: what was last named with this ending."""
    match = _DEFINITE.match(text)
    word = match["head"] if match else ""
    for size in (4, 3, 2):
        head = word[:size]
        if len(head) == size and _HEADS.search(head):
            for mention in reversed(memory.seen):
                if mention.type in _POINTED and mention.name.strip("”’》").endswith(head):
                    return mention
    return memory.last("Initiative") if _EVENT.match(text) else None


def _speakers(article: Article, by_sentence: dict[int, list[Placed]]) -> dict[int, Placed]:
    """Sentence → the body whose man or woman speaks in it: “企业目前有…。”某公司某某说。"""
    found: dict[int, Placed] = {}
    speech: list[int] = []
    for index, sentence in enumerate(article.sentences):
        flat = sentence.flat
        if flat.startswith("“"):
            speech = []
        end = flat.rfind("”") if "”" in flat else -1 if speech and "“" not in flat else None
        if end is not None and len(speech) < 6 and _SPEAKS.search(flat, max(end, 0)):
            body = next((m for m in by_sentence.get(index, ()) if m.lo > end and m.type in ORGANISATIONS), None)
            if body is not None:
                found |= dict.fromkeys([*speech, index], body)
            speech = []
        else:
            speech.append(index)
    return found
