"""What an article goes on speaking of: its main Initiative, the topic that a clause leaves to the next, who speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kg.extract.discourse import HEADLINES, ORGANISATIONS, Memory, Turn
from kg.extract.placed import Placed
from kg.model import Article

_OCCASIONS = ("仪式", "会", "会议", "大会", "座谈", "访问")
_BACKGROUND = re.compile("(?:作为|根据|按照|依照|围绕|结合|依托|借助|随着|除)[“‘]?$")
_MAKES = re.compile(
    "(?:成立|建立|设立|派出|组建|开办|创办|建起|选派|建成|开设|揭牌|签订|签署|制定|出台|印发|打造)了?[^，、]{0,10}$"
)
_SPEAKS = re.compile(r"(?:说|介绍|表示|告诉记者|坦言|感慨|回忆道?|指出)[。”，,]?$")


def main_initiative(article: Article, placed: Sequence[Placed]) -> Placed | None:
    """The Initiative that an article is about: the one named most, the headline counting twice, the earliest of equals."""
    weight: Counter[str] = Counter()
    for mention in placed:
        if mention.type == "Initiative" and not mention.name.endswith(_OCCASIONS):
            weight[mention.key] += 2 if article.sentences[mention.sentence].role in HEADLINES else 1
    return max((m for m in placed if weight[m.key]), key=lambda m: (weight[m.key], -m.sentence, -m.lo), default=None)


def home_regions(placed: Sequence[Placed]) -> dict[str, Placed]:
    """The region that 全市, 全县 … mean: the one of that rank that the article names most, the earliest of equals."""
    counts = Counter(m.key for m in placed if m.type == "Region")
    homes: dict[str, Placed] = {}
    for mention in placed:
        if mention.type == "Region" and mention.name:
            rank = "疆" if mention.name.startswith("新疆") else mention.name[-1]
            if rank not in homes or counts[mention.key] > counts[homes[rank].key]:
                homes[rank] = mention
    return homes


def remember(turn: Turn, memory: Memory) -> None:
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


def _holds(memory: Memory) -> bool:
    """Whether what is spoken of outlasts an Initiative that a clause without a subject adds to it (…, 开展义诊, …)."""
    return memory.scene_acts or (memory.main is not None and memory.topic is not None and memory.topic.key == memory.main.key)


def speaking_bodies(article: Article, by_sentence: dict[int, list[Placed]]) -> dict[int, Placed]:
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
