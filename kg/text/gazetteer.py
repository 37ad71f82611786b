"""The regions of China: names to codes, codes to parents, and the places where names stand in a text.

The tables are made by `scripts/make_regions.py`. A name is scanned by Aho-Corasick, leftmost and longest; what a hit means
in its article is decided in `kg.text.places`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.lexicon import read_table

LEVELS = ("province", "city", "county", "town")
_PEOPLE = re.compile(r"(?<=..)(?:[^\W\d_]{1,4}族)+(?=乡$)")
_TOWN = re.compile("镇|乡|街道|苏木")
_LONGEST_NAME = 14
# 和|平遥县, 同|江山市, 坐落于|洪山区: joints, which begin the short name of another place with the next character.
_JOINTS = ("和", "同", "于", "从", "将")
_LONGEST_TOWN = 14
# Former counties are known by their short names only while readers remember them.
_RECENT = "2015"
_AUTONOMOUS = {"自治州": "州", "自治县": "县"}
# 昆明市民 is 昆明 + 市民, 南山区域 is 南山 + 区域: the last character belongs to the next word.
_BORROWED = {"市": "场民值容内", "区": "域间别块位", "县": "域", "省": "会"}
_BORROWED_BACK = (
    *("民政", "民族", "民宗", "民营", "民间", "民办", "民兵", "民航", "民生", "民用", "民建", "民企", "民盟", "民革", "民进"),
    *("场监", "内外"),
)
# 北京路, 南京西路, 上海道: streets, dishes, dialects and schools called after a place are not in it.
_STREET = re.compile(
    r"[东西南北中]?[一二三四五六七八九十]?(?:路(?![演径线桥政网])|街(?![道镇区])|大街|大道|巷(?!道)|胡同)"
    r"|[话菜籍腔]"
)


@dataclass(frozen=True, slots=True)
class Region:
    """An administrative region: `code` of six digits (GB/T 2260), nine for a town; `parent` is a code, "" for a province.

    `short` is the name without its rank, "" where that is no name; `level` is one of LEVELS; degrees north and east, None
    where unknown. Former counties and cities keep the code and name of their time.
    """

    code: str
    name: str
    short: str
    level: str
    parent: str
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class RegionHit:
    """A region's name at `text[lo:hi]`: the codes of all that are called so, full names before short ones."""

    lo: int
    hi: int
    name: str
    codes: tuple[str, ...]
    is_short: bool


class Gazetteer:
    """All regions, loaded once; use `gazetteer()`."""

    def __init__(self) -> None:
        self._rows = {row[0]: row for row in _lines("regions")}
        self._towns: dict[str, str] = {}
        self._town_names: dict[str, tuple[str, ...]] = {}
        self._by_county: dict[str, dict[str, str]] = {}
        self._full: dict[str, tuple[str, ...]] = {}
        self._short: dict[str, tuple[str, ...]] = {}
        self._successors: dict[str, str] = {}
        self._lineages: dict[str, tuple[str, ...]] = {"": ()}
        self._words = {row["word"]: row["kind"] for row in read_table("region_words")}
        self.areas = {row["name"]: row["parent"] for row in read_table("region_areas")}
        self._index_regions()
        self._index_towns()
        self._index_history()
        names = self._full.keys() | self._short.keys() | self.areas.keys()
        traps = {word for word, kind in self._words.items() if kind == "trap"}
        self._names = sorted(names | traps)
        self._traps = frozenset(traps)
        self._automaton = AhoCorasick(self._names, matchkind=MatchKind.LeftmostLongest)
        self._joint = re.compile("|".join(sorted(f"{n[0]}(?={n[1]})" for n in self._names if n[0] in _JOINTS)))

    def _index_regions(self) -> None:
        for code, name, short, _, _, _, _ in self._rows.values():
            _add(self._full, name, code)
            if short:
                _add(self._short, short, code)
            for ending, rank in _AUTONOMOUS.items():
                if name.endswith(ending) and short:
                    _add(self._full, short + rank, code)

    def _index_towns(self) -> None:
        self._towns = dict(_lines("townships"))
        for code, name in self._towns.items():
            _add(self._town_names, name, code)
            if name[-1] == "乡" and "族" in name and (plain := _PEOPLE.sub("", name)) != name:
                _add(self._town_names, plain, code)

    def _index_history(self) -> None:
        for code, name, _, last, successor in _lines("region_history"):
            if code in self._rows and len(self._rows[code]) == 7 and self._rows[code][1] != name:
                code = successor if successor in self._rows else ""
            if not code:
                continue
            short = re.sub(r"(?<=..)(?:地区|[市县区盟])$", "", name)
            level = "city" if code.endswith("00") else "county"
            held = level == "county" and successor.endswith("00")  # by the city that has its land
            parent = successor if held else self._rows.get(successor, ("",) * 5)[4] or code[:2] + "0000"
            self._rows.setdefault(code, [code, name, short, level, parent, "", "", last])
            self._successors[code] = successor
            _add(self._full, name, code)
            if short not in self._short and short != name and (level == "city" or last >= _RECENT):
                _add(self._short, short, code)

    def scan(self, text: str) -> list[RegionHit]:
        """All region names in a text, leftmost and longest, in order.

        A name followed by a street or the like (北京路) is no hit; one whose rank belongs to the next word (贵阳市民) is
        cut back to its short form. Functional areas (粤港澳大湾区) have no codes.

        >>> [(h.name, h.codes) for h in gazetteer().scan("湖南省贵阳市民走过北京路")]
        [('湖南省', ('430000',)), ('贵阳', ('520100',))]
        """
        hits = [*self._scan_upper(text), *self._scan_towns(text)]
        hits.sort(key=lambda hit: (hit.is_short, hit.lo, -hit.hi))
        kept: list[RegionHit] = []
        for hit in hits:
            if not any(hit.lo < other.hi and other.lo < hit.hi for other in kept):
                kept.append(hit)
        return sorted(kept, key=lambda hit: hit.lo)

    def _scan_upper(self, text: str) -> Iterator[RegionHit]:
        for index, lo, hi in (*self._automaton.find_matches_as_indexes(text), *self._behind_joint(text)):
            name = self._names[index]
            if name in self._traps:
                continue
            if name in self._full and _borrows(text, name[-1], hi) and name[:-1] in self._short:
                name, hi = name[:-1], hi - 1
            if name in self.areas:
                yield RegionHit(lo, hi, name, (), False)
            elif name in self._full:
                yield RegionHit(lo, hi, name, self._full[name], False)
            elif not _STREET.match(text, hi):
                yield RegionHit(lo, hi, name, self._short[name], True)

    def _behind_joint(self, text: str) -> Iterator[tuple[int, int, int]]:
        """和|平遥县: the full name behind a joint that begins a short name with it (和平)."""
        for joint in self._joint.finditer(text):
            at = joint.end()
            for index, lo, hi in self._automaton.find_matches_as_indexes(text[at : at + _LONGEST_NAME]):
                if lo == 0 and self._names[index] in self._full:
                    yield index, at, at + hi

    def _scan_towns(self, text: str) -> Iterator[RegionHit]:
        for end in _TOWN.finditer(text):
            hi = end.end()
            for lo in range(max(0, hi - _LONGEST_TOWN), hi - 1):
                if text[lo:hi] in self._town_names:
                    yield RegionHit(lo, hi, text[lo:hi], self._town_names[text[lo:hi]], False)
                    break

    def towns_of(self, county: str) -> dict[str, str]:
        """The codes of the towns of a county or of a city without counties, by name."""
        if not self._by_county:
            for code, name in self._towns.items():
                self._by_county.setdefault(code[:6], {})[name] = code
        return self._by_county.get(county, {})

    def get(self, code: str) -> Region | None:
        """The region of a code, None where there is none.

        >>> gazetteer().get("520300").name
        '遵义市'
        """
        if code in self._towns:
            return Region(code, self._towns[code], "", "town", code[:6], None, None)
        row = self._rows.get(code)
        if row is None:
            return None
        north, east = (float(x) if x else None for x in row[5:7])
        return Region(code, row[1], row[2], row[3], row[4], north, east)

    def codes(self, name: str) -> tuple[str, ...]:
        """Codes of all regions with this full or short name.

        >>> gazetteer().codes("鼓楼区")
        ('320106', '320302', '350102', '410204')
        """
        return self._full.get(name, ()) + self._town_names.get(name, ()) + self._short.get(name, ())

    def parents(self, code: str) -> tuple[Region, ...]:
        """The regions that hold a region, nearest first.

        >>> [r.name for r in gazetteer().parents("520302")]
        ['遵义市', '贵州省']
        """
        return tuple(region for above in self.lineage(code)[1:] if (region := self.get(above)))

    def lineage(self, code: str) -> tuple[str, ...]:
        """The code itself and those of its parents, nearest first."""
        line = self._lineages.get(code)
        if line is None:
            above = code[:6] if len(code) == 9 else self._rows[code][4] if code in self._rows else ""
            line = self._lineages[code] = (code, *self.lineage(above))
        return line

    def within(self, code: str, other: str) -> bool:
        """Whether a region lies in another, or is the same.

        >>> gazetteer().within("520302", "520000"), gazetteer().within("520302", "520100")
        (True, False)
        """
        return bool(other) and other in self.lineage(code)

    def level(self, code: str) -> str:
        """The level of a code: one of LEVELS, "" for an unknown one."""
        return "town" if code in self._towns else str(self._rows[code][3]) if code in self._rows else ""

    def successor(self, code: str) -> str:
        """The code in force today of a former county or city, or of the city that has a county's land; the code itself where it
        is in force, "" where unknown."""
        return self._successors.get(code, code)

    def is_common(self, name: str) -> bool:
        """Whether a short name is also an everyday word (平安, 合作)."""
        return self._words.get(name) == "common"

    def is_generic(self, name: str) -> bool:
        """Whether a full name is also an everyday word (城区, 和县)."""
        return self._words.get(name) == "generic"


@cache
def gazetteer() -> Gazetteer:
    """The one gazetteer, loaded on first use."""
    return Gazetteer()


def _lines(name: str) -> Iterator[list[str]]:
    """Cells of a generated table; `read_table` without its checks, for the sake of 40 thousand rows."""
    text = (files("kg.lexicon") / f"{name}.tsv").read_text(encoding="utf-8")
    rows: Iterable[str] = (line for line in text.splitlines() if line[:1] != "#")
    return (row.split("\t") for number, row in enumerate(rows) if number)


def _add(index: dict[str, tuple[str, ...]], name: str, code: str) -> None:
    codes = index.get(name, ())
    if code not in codes:
        index[name] = (*codes, code)


def _borrows(text: str, rank: str, hi: int) -> bool:
    """Whether the rank character before `hi` begins the next word."""
    return text[hi : hi + 1] in _BORROWED.get(rank, "") and hi < len(text) and not text.startswith(_BORROWED_BACK, hi)
