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
from kg.model import Article, Sentence

ORGANISATIONS = frozenset(("UnionBody", "PublicBody", "Enterprise", "Institution", "SocialOrganisation"))
_SUBJECTS = ORGANISATIONS | {"Region", "Initiative", "Facility", "Person", "Document"}
_MARKS = re.compile(r"[，,；;。！!？?：:\n]")
_PREPOSITION = re.compile(r"(?:[在对向为与由从把将给被以受让使和同经按到赴]|根据|按照|依据|依托|通过|针对|面向|围绕|联合|来自|前往|作为|组织|邀请)[“‘]?$")
_SCENE = re.compile(r"[”’]?(?:上|中|现场|期间|过程中|当天|当晚|后|前|以来|时|带动下|推动下)")
_WHOLE = re.compile(r"[^\u4e00-\u9fff]*(?:目前|截至目前|如今|现在|当前)?[，,]?(?:全|该|我)(?P<rank>省|市|县|区|州|旗|镇|乡|疆)")
_DEFINITE = re.compile(r"(?:该|此次|本次|这次|这项|此项|该项|本届|这一|这个|这场)?(?P<head>[\u4e00-\u9fff]{2,4})")
_COMPANY = re.compile(r"(?:该|这家|我们)?(?:企业|公司)(?!家|工会)|该[行厂]")
_SPEAKS = re.compile(r"(?:说|介绍|表示|告诉记者|坦言|感慨|回忆道?|指出)[。”，,]?$")


@dataclass
class Turn:
    """A clause `flat[lo:hi]` of sentence `sentence`.

    `mentions` are those in it; `subject` the one that the clause begins with or points at (该中心, 全市), None where it has
    none; `topic` what the article was speaking of before it; `scene` the Initiative that the same sentence has named
    before; `new_paragraph` is True for the first clause of a paragraph.
    """

    sentence: int
    lo: int
    hi: int
    flat: str
    mentions: tuple[Placed, ...] = ()
    subject: Placed | None = None
    topic: Placed | None = None
    scene: Placed | None = None
    main: Placed | None = None

    def of(self, *types: str) -> list[Placed]:
        """The clause's mentions of some classes."""
        return [m for m in self.mentions if m.type in types]


@dataclass
class _Memory:
    """What has been named so far, newest last."""

    seen: list[Placed] = field(default_factory=list)
    topic: Placed | None = None
    main: Placed | None = None

    def last(self, *types: str) -> Placed | None:
        return next((m for m in reversed(self.seen) if m.type in types), None)


def read_turns(article: Article, placed: Sequence[Placed]) -> Iterator[Turn]:
    """Every clause of an article, headlines too, with subject and topic."""
    by_sentence: dict[int, list[Placed]] = {}
    for mention in placed:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    homes = _homes(placed)
    memory = _Memory()
    for index, sentence in enumerate(article.sentences):
        mentions = sorted(by_sentence.get(index, []), key=lambda m: (m.lo, -m.hi))
        yield from _sentence_turns(index, sentence, mentions, homes, memory)


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


def _sentence_turns(index: int, sentence: Sentence, mentions: Sequence[Placed], homes: dict[str, Placed],
                    memory: _Memory) -> Iterator[Turn]:
    scene: Placed | None = None
    speaker = _speaker_side(sentence.flat, mentions)
    for lo, hi in _clauses(sentence.flat, mentions):
        inside = tuple(m for m in mentions if lo <= m.lo < hi)
        turn = Turn(index, lo, hi, sentence.flat, inside, topic=memory.topic, scene=scene, main=memory.main)
        turn.subject = _own_subject(turn, homes, memory, speaker)
        yield turn
        memory.seen += inside
        done = [m for m in inside if m.type == "Initiative"]
        if done:
            scene = turn.subject if turn.subject and turn.subject.type == "Initiative" else done[-1]
        elif turn.subject is not None and turn.subject.type == "Initiative":
            scene = turn.subject
        memory.topic = _next_topic(turn, scene, memory.topic)
        if scene is not None and memory.main is None and sentence.role not in ("title", "kicker", "deck"):
            memory.main = scene


def _next_topic(turn: Turn, scene: Placed | None, topic: Placed | None) -> Placed | None:
    """What the next clause is about, if it does not say."""
    if turn.subject is not None and turn.subject.type != "Initiative" and (scene is None or is_stative(turn, turn.subject)):
        return turn.subject
    return scene or turn.subject or topic


def _clauses(flat: str, mentions: Sequence[Placed]) -> Iterator[tuple[int, int]]:
    """Stretches between marks; a mark inside a name or a number does not count."""
    lo = 0
    for mark in _MARKS.finditer(flat):
        at = mark.start()
        if any(m.lo < at < m.hi for m in mentions) or (flat[at] == "," and flat[at - 1:at].isdigit() and flat[at + 1:at + 4].isdigit()):
            continue
        if at > lo:
            yield lo, at
        lo = at + 1
    if lo < len(flat):
        yield lo, len(flat)


def _own_subject(turn: Turn, homes: dict[str, Placed], memory: _Memory, speaker: Placed | None) -> Placed | None:
    text = turn.flat[turn.lo:turn.hi]
    whole = _WHOLE.match(text)
    if whole and whole["rank"] in homes:
        return homes[whole["rank"]]
    if company := _COMPANY.match(text.lstrip("“‘” ")):
        owner = speaker or memory.last("Enterprise")
        if owner is not None and company:
            return owner
    for mention in turn.mentions:
        if mention.type in _SUBJECTS and not _PREPOSITION.search(turn.flat, turn.lo, mention.lo):
            return _possessor(turn, mention)
    return _pointed_at(text, memory)


def _possessor(turn: Turn, mention: Placed) -> Placed:
    """甲的乙: the thing, where it is named too."""
    inner = [m for m in turn.mentions if m.lo == mention.hi + 1 and turn.flat[mention.hi] == "的" and m.type in _SUBJECTS]
    return inner[0] if inner else mention


def _pointed_at(text: str, memory: _Memory) -> Placed | None:
    """该中心, 大赛, 中心: what was last named with this ending."""
    match = _DEFINITE.match(text.lstrip("”’ "))
    if match is None:
        return None
    word = match["head"]
    for size in (4, 3, 2):
        head = word[:size]
        if len(head) == size:
            for mention in reversed(memory.seen):
                if mention.type in _SUBJECTS - {"Region", "Person"} and mention.name.strip("”’》").endswith(head):
                    return mention
    return None


def _speaker_side(flat: str, mentions: Sequence[Placed]) -> Placed | None:
    """The enterprise of who speaks after a quotation: “企业目前有…”某公司某某说。"""
    end = flat.rfind("”")
    if end < 0 or not _SPEAKS.search(flat[end:]):
        return None
    return next((m for m in mentions if m.lo > end and m.type == "Enterprise"), None)


_STATIVE = re.compile(r"(?:全.|该.)?.{0,12}?(?:共有|现有|已有|拥有|总量|达到?|建有|有\d|有[一二两三四五六七八九十]|新增|累计)")


def is_stative(turn: Turn, subject: Placed) -> bool:
    """Whether a clause says what a region or a body has (长沙共有技能人才…)."""
    return subject.type == "Region" and bool(_STATIVE.match(turn.flat, max(turn.lo, subject.hi if subject in turn.mentions else turn.lo)))


def scene_of(turn: Turn, mention: Placed) -> bool:
    """Whether a mention is where the clause plays: 在…会上."""
    return bool(_SCENE.match(turn.flat, mention.hi))
