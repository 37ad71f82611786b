"""Pairs of entities that may be one: what a reader would ask about, found without comparing all with all."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from kg.iris import canonical
from kg.store.rows import EntityRow, Tables

# Words that come and go in one body's name: ranks of places, legal forms, the nouns of any project.
_FILLERS = re.compile("自治[区州县]|街道|有限|责任|股份|集团|公司|委员会|活动|项目|工作|[省市区县镇乡的]")
_NUMERALS = set("〇零一二三四五六七八九十百千万两甲乙丙丁东西南北上下")
_SHORTEST = 6  # characters: below it one differing character is another name, not a slip
_PLACE_PART = 3  # characters at the start of an organisation's name that are mostly its place

_FEW = 10

# How often such a pair is one thing: judged by a reader on a graph of the seeds, the three sample pages and the ten own pages
# (2026-11-21), with the annotations where they tell. 技能竞赛, which several go by, is mostly the word and not the thing.
_ALIAS = 0.7  # 8 of 11
_FILLER = 0.9  # 7 of 7
_GENERIC = 0.1  # 2 of 17
_SLIP = 0.3  # 0 of 1, and in print a slip of the scanner


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities that may be one, why, and how likely (0 to 1)."""

    one: EntityRow
    other: EntityRow
    why: str
    likely: float


def duplicates(tables: Tables) -> tuple[Pair, ...]:
    """Pairs of one class that may be one entity, each once with its best reason, the longer name second."""
    found: dict[tuple[str, str], Pair] = {}
    for pair in (*_alias_pairs(tables), *_filler_pairs(tables), *_slips(tables)):
        one, other = sorted((pair.one, pair.other), key=lambda row: (len(row.name), row.name, row.iri))
        if (one.code and other.code) or (one.name == other.name and one.type == other.type):
            continue  # two codes are two places, and two things of one name were told apart by theirs
        best = found.get((one.iri, other.iri))
        if best is None or pair.likely > best.likely:
            found[one.iri, other.iri] = Pair(one, other, pair.why, pair.likely)
    return tuple(found[key] for key in sorted(found))


def _alias_pairs(tables: Tables) -> Iterator[Pair]:
    """One is called what the other is called for short."""
    named: defaultdict[tuple[str, str], list[EntityRow]] = defaultdict(list)
    called: defaultdict[tuple[str, str], list[EntityRow]] = defaultdict(list)
    for row in tables.entities:
        named[row.type, canonical(row.name)].append(row)
        for form in {canonical(alias) for alias in row.aliases} - {canonical(row.name)}:
            called[row.type, form].append(row)
    for key in sorted(named.keys() & called.keys()):
        likely = _ALIAS if len(named[key]) == len(called[key]) == 1 else _GENERIC
        for other in named[key]:
            yield from (Pair(other, row, f"{other.name} is a name of both", likely) for row in called[key])


def _filler_pairs(tables: Tables) -> Iterator[Pair]:
    """They differ in words like 市 or 有限公司 only."""
    cores: defaultdict[tuple[str, str], list[EntityRow]] = defaultdict(list)
    for row in tables.entities:
        core = _FILLERS.sub("", canonical(row.name))
        if len(core) > 1 and row.type not in {"Person", "Group"}:
            cores[row.type, core].append(row)
    for (_, core), rows in cores.items():
        for one, other in _pairs(rows):
            if one.type != "Region" or core in (one.name, other.name):  # 吉林省 and 吉林市 are two places
                why = f"both are {core}, but for words that come and go"
                yield Pair(one, other, why, _FILLER if len(rows) == 2 else _GENERIC)


def _slips(tables: Tables) -> Iterator[Pair]:
    """One character differs, which is no number, and they do not lie in different places."""
    masked: defaultdict[tuple[str, str], list[EntityRow]] = defaultdict(list)
    for row in tables.entities:
        name = canonical(row.name)
        if len(name) < _SHORTEST or row.type in {"Person", "Region"}:
            continue
        for position in range(_PLACE_PART, len(name)):
            if name[position] not in _NUMERALS and unicodedata.category(name[position])[0] != "N":
                masked[row.type, f"{name[:position]}*{name[position + 1 :]}"].append(row)
    for (_, form), rows in masked.items():
        for one, other in _pairs(rows):
            here, there = tables.within.get(one.iri), tables.within.get(other.iri)
            if not (here and there and here.isdisjoint(there)):
                yield Pair(one, other, f"one character differs: {form}", _SLIP)


def _pairs(rows: Sequence[EntityRow]) -> Iterable[tuple[EntityRow, EntityRow]]:
    """All pairs of a few; each with the next of many, which are merged one after the other anyway."""
    return combinations(rows, 2) if len(rows) <= _FEW else pairwise(rows)
