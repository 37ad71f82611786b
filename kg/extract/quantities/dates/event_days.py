"""What happens on a day that a sentence before names: 7月4日，礼堂里热闹起来。|甲培训班|在这里开班; 会上|，《乙办法》印发."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from kg.extract.quantities.dates.founding import FOUNDED
from kg.extract.quantities.dates.happening import LATELY, taking_place
from kg.extract.quantities.discourse import HEADLINES, Turn
from kg.extract.quantities.placed import Placed
from kg.extract.quantities.topics import is_reported
from kg.lexicon import any_of
from kg.model import Article

_LEAD = 2  # sentences of the body in which the day of a scene stands
_REACH = 3  # sentences behind it in which the event is named
_AFTER = 2  # sentences behind an event in which its outcome is told
# 记者|获悉; 地震发生|后: the day is not that of what is reported.
_OTHERWISE = re.compile("获悉|了解到|眼下|目前|如今|近日|日前|不久前|[之以发生束]后[，,]|推迟|延期")
_ALREADY = re.compile("眼下|目前|如今|已经?(?:启动|开展|举办|发起)")
_EVER = re.compile("每[年月周天季逢]|定期|常年|历年")
_DATELINE = re.compile("[日号]?[讯电]")
_THERE = re.compile(f"(?:{any_of('event_days.there')})")
# 甲联合会|成立大会, 乙中心|揭牌仪式: what is opened there.
_OPENING = re.compile(
    f"[”’》]?(?:{any_of('dates.founded')})+(?:暨[^，。]{{2,16}})?(?:大会|仪式|典礼|会议|会|式)(?:暨[^，。]{{2,24}})?[”’]?$"
)


@dataclass(frozen=True, slots=True)
class Day:
    """A date at `[lo:hi]` of a sentence and what it dates; `value` is "" where it is no day, or one that dates nothing."""

    sentence: int
    lo: int
    hi: int
    value: str
    targets: tuple[Placed, ...]


def of_the_day(article: Article, turns: Sequence[Turn], days: Sequence[Day]) -> dict[tuple[str, bool], tuple[str, int]]:
    """(entity key, False) → (date, sentence) of what happens on a day that stands in a sentence before."""
    by_sentence = {index: list(group) for index, group in groupby(turns, key=lambda turn: turn.sentence)}
    found: dict[tuple[str, bool], tuple[str, int]] = {}
    for mention, value in (*_of_scene(article, by_sentence, days), *_outcomes(by_sentence, days)):
        found.setdefault((mention.key, False), (value, mention.sentence))
    return found


def founded_at(
    article: Article, placed: Sequence[Placed], held: Mapping[tuple[str, bool], tuple[str, int]]
) -> dict[tuple[str, bool], tuple[str, int]]:
    """(entity key, False) → (date, sentence) of what an event dated to a day founds by its name: 甲联合会|成立大会."""
    found: dict[tuple[str, bool], tuple[str, int]] = {}
    events = (m for m in placed if m.type == "Initiative" and (m.key, False) in held and _OPENING.search(m.name))
    for event in events:
        value, flat = held[event.key, False][0], article.sentences[event.sentence].flat
        for body in placed:
            inside = body.sentence == event.sentence and event.lo <= body.lo and body.hi < event.hi
            if inside and body.type in FOUNDED and _OPENING.fullmatch(flat, body.hi, event.hi):
                found.setdefault((body.key, False), (value, event.sentence))
    return found


def _of_scene(article: Article, turns: dict[int, list[Turn]], days: Sequence[Day]) -> Iterator[tuple[Placed, str]]:
    """The event that the sentences behind a scene with a day report as held, where that day dates nothing else."""
    body = [i for i, sentence in enumerate(article.sentences) if sentence.role not in HEADLINES][:_LEAD]
    day = next((day for day in days if day.sentence in body), None)
    if day is None or not day.value or day.targets:
        return
    dated = {other.sentence for other in days if other is not day}
    said = article.sentences[day.sentence].flat
    if _OTHERWISE.search(said, day.hi) or _DATELINE.match(said, day.hi):
        return
    for index in range(day.sentence, min(day.sentence + _REACH + 1, len(article.sentences))):
        flat = article.sentences[index].flat
        if index in dated or _EVER.search(flat) or (index > day.sentence and (LATELY.search(flat) or _ALREADY.search(flat))):
            return
        for mention in (m for turn in turns.get(index, ()) for m in turn.mentions if m.type == "Initiative"):
            if (index > day.sentence or mention.lo > day.hi) and is_reported(turns[index][0].flat, mention):
                yield mention, day.value
                return


def _outcomes(turns: dict[int, list[Turn]], days: Sequence[Day]) -> Iterator[tuple[Placed, str]]:
    """会上|印发《甲办法》, 双方|签订《乙合同》: what comes of an event that the sentences before date to a day."""
    for day in days:
        if not day.value or not any(target.type == "Initiative" for target in day.targets):
            continue
        for index in range(day.sentence + 1, day.sentence + _AFTER + 1):
            if index not in turns:
                break
            flat = turns[index][0].flat
            other = min((later.lo for later in days if later.sentence == index), default=len(flat))
            cue = _THERE.match(flat.lstrip("“"))
            for mention in taking_place(turns[index][:3], 0) if cue else ():
                if mention.type != "Initiative" and mention.lo < other:
                    yield mention, day.value
