"""Pairs of entities that may be one: what a reader would ask about, found without comparing all with all."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from kg.export.rows import EntityRow, Tables
from kg.iris import canonical

# Words that come and go in one body's name: ranks of places, legal forms, the nouns of any project.
_FILLERS = re.compile("自治[区州县]|街道|有限|责任|股份|集团|公司|委员会|活动|项目|工作|[省市区县镇乡的]")
_NUMERALS = set("〇零一二三四五六七八九十百千万两甲乙丙丁东西南北上下")
_SHORTEST = 6  # characters: below it one differing character is another name, not a slip
_PLACE_PART = 3  # characters at the start of an organisation's name that are mostly its place

_FEW = 10


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities that may be one, why, and how likely (a guess of ours, 0 to 1)."""

    one: EntityRow
    other: EntityRow
    why: str
    likely: float


def duplicates(tables: Tables) -> tuple[Pair, ...]:
    """Pairs of one class that may be one entity, each once with its best reason, the longer name second."""
    found: dict[tuple[str, str], Pair] = {}
    lies = _regions(tables)
    for pair in (*_alias_pairs(tables), *_filler_pairs(tables), *_slips(tables, lies)):
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
    for row in tables.entities:
        named[row.type, canonical(row.name)].append(row)
    for row in tables.entities:
        for alias in row.aliases:
            for other in named.get((row.type, canonical(alias)), ()):
                if other.iri != row.iri:
                    yield Pair(other, row, f"{other.name} is a name of both", 0.8)


def _filler_pairs(tables: Tables) -> Iterator[Pair]:
    """They differ in words like 市 or 有限公司 only."""
    cores: defaultdict[tuple[str, str], list[EntityRow]] = defaultdict(list)
    for row in tables.entities:
        core = _FILLERS.sub("", canonical(row.name))
        if len(core) > 1 and row.type != "Person":
            cores[row.type, core].append(row)
    for (_, core), rows in cores.items():
        for one, other in _pairs(rows):
            if one.type != "Region" or core in (one.name, other.name):  # 吉林省 and 吉林市 are two places
                yield Pair(one, other, f"both are {core}, but for words that come and go", 0.6)


def _slips(tables: Tables, lies: Mapping[str, set[str]]) -> Iterator[Pair]:
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
            if not (lies[one.iri] and lies[other.iri] and lies[one.iri].isdisjoint(lies[other.iri])):
                yield Pair(one, other, f"one character differs: {form}", 0.4)


def _pairs(rows: Sequence[EntityRow]) -> Iterable[tuple[EntityRow, EntityRow]]:
    """All pairs of a few; each with the next of many, which are merged one after the other anyway."""
    return combinations(rows, 2) if len(rows) <= _FEW else pairwise(rows)


def _regions(tables: Tables) -> Mapping[str, set[str]]:
    """Entity → the regions that it lies in."""
    lies: defaultdict[str, set[str]] = defaultdict(set)
    for edge in tables.edges:
        if edge.relation == "locatedIn":
            lies[edge.head].add(edge.tail)
    return lies
