"""Corrections as rows of a table that a person writes in Excel: reading, checking, appending.

A row has an action and what it needs; the headings, actions, types and relations may be Chinese or English:

| action | name | to | also |
|---|---|---|---|
| merge 合并 | the name to give up | the name to keep | |
| split 拆分 | a name that means two things | the name of the second | `source`: where it means the second |
| rename 改名 | the name | the right name | |
| retype 改类 | the name | the right class | |
| wrong 错误 | head | tail | `relation`; `source`: only there |
| missing 遗漏 | head | tail | `relation`, `source` and `quote`: the words that state it |
| region 地区 | a place, or what lies in it | the code or full name of the place that is meant | `source`: only there |

`relation` of wrong and missing may also be date 日期, post 职务, figure 数据 or entity 实体; `to` is then the date, the title,
the number as the text has it, or the class. A missing post needs `at`, its organisation, a missing figure `measure`, what it
counts.
`type` and `to_type` tell namesakes apart. `source` is a file, an article's title, or "file:start-end".
"""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from pathlib import Path

from kg.errors import InputError
from kg.read.decoding import decode
from kg.schema import entity_types, label, relations

COLUMNS = {
    "action": "动作", "name": "名称", "relation": "关系", "to": "改为", "type": "类型", "to_type": "对方类型", "source": "出处",
    "quote": "原文", "who": "提出人", "when": "日期", "note": "备注", "at": "单位", "measure": "指标",
}  # fmt: skip
ACTIONS = {
    "merge": "合并", "split": "拆分", "rename": "改名", "retype": "改类", "wrong": "错误", "missing": "遗漏", "region": "地区",
}  # fmt: skip
ATTRIBUTES = {"date": "日期", "post": "职务", "figure": "数据", "entity": "实体"}
_NEEDS = {"any": ("name", "to", "who", "when"), "split": ("source",), "wrong": ("relation",),
          "missing": ("relation", "source"), "missing post": ("at",), "missing figure": ("measure",)}  # fmt: skip
_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_PRECISE = r"(\d{4}(-\d\d(-\d\d)?)?|--\d\d(-\d\d)?)"
_DATE_OF_CONTRACT = re.compile(f"{_PRECISE}(/{_PRECISE}?)?")
_ENDINGS = {".tsv", ".csv", ".txt"}


@dataclass(frozen=True, slots=True)
class Correction:
    """One row: what is to be put right (see the module), who says so and when (ISO 8601), and where the row stands."""

    action: str
    name: str
    to: str
    relation: str = ""
    type: str = ""
    to_type: str = ""
    source: str = ""
    quote: str = ""
    who: str = ""
    when: str = ""
    note: str = ""
    at: str = ""
    measure: str = ""
    place: str = ""

    def __str__(self) -> str:
        said = f"{self.action} {self.name}"
        if not self.relation:
            return f"{said} → {self.to}"
        return " ".join(filter(None, (said, self.relation, self.measure, self.to, self.at)))


def load_corrections(paths: Iterable[str | os.PathLike[str]]) -> tuple[Correction, ...]:
    """The rows of some files, or of the .tsv, .csv and .txt files of a folder, in the order in which they were said.

    Tabs or commas, UTF-8 with or without a byte order mark, UTF-16 or GB18030: whatever Excel saves. Lines that begin with
    `#` are comments. Raises InputError that names file and line of a row that cannot be understood.
    """
    rows = [row for path in paths for file in _files(Path(path)) for row in _rows(file)]
    return tuple(sorted(rows, key=lambda row: row.when))


def append_correction(path: Path, row: Correction) -> None:
    """Write a row at the end of a file in the columns that it has; a new file gets headings and a mark for Excel.

    Raises InputError where the file is in an encoding that cannot be appended to, or lacks a column that the row needs.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(("\t".join(COLUMNS) + "\r\n").encode("utf-8-sig"))
    text, encoding = decode(path.read_bytes(), path)
    if encoding == "utf-16":
        raise InputError(path, "is UTF-16, to which no row can be added", "save it as UTF-8 text")
    header = _header(path, text)
    for name in COLUMNS:
        if getattr(row, name) and name not in header.names:
            raise InputError(f"{path}:{header.line}", f"has no column {name} {COLUMNS[name]}", "add it to the headings")
    line = io.StringIO(newline="")
    cells = [getattr(row, name, "") if name else "" for name in header.names]
    csv.writer(line, delimiter=header.delimiter, lineterminator="\r\n").writerow(cells)
    with path.open("ab") as file:
        file.write((("" if text.endswith("\n") else "\r\n") + line.getvalue()).encode(encoding))


def checked(row: Correction) -> Correction:
    """The row in its canonical words: English action, relation and types, ISO date, blanks stripped.

    Raises InputError that says what is missing or not understood.

    >>> row = checked(Correction("错误", "甲县总工会", "丙杯", "主办", who="王芳", when="2026/5/1"))
    >>> row.action, row.relation, row.when
    ('wrong', 'organises', '2026-05-01')
    """
    said = {field.name: " ".join(str(getattr(row, field.name)).split()) for field in fields(row)}
    said["action"] = _word(row, "action", said["action"], ACTIONS)
    if said["relation"]:
        said["relation"] = _word(row, "relation", said["relation"], _labels(relations()) | ATTRIBUTES)
    for what in (said["action"], f"{said['action']} {said['relation']}"):
        for name in (*_NEEDS["any"], *_NEEDS.get(what, ())):
            if not said[name]:
                raise InputError(row.place, f"{what} needs {name} {COLUMNS[name]}", "fill in that column")
    is_class = said["action"] == "retype" or said["relation"] == "entity"
    for name in ("type", "to_type", *(["to"] if is_class else [])):
        said[name] = _word(row, name, said[name], _labels(entity_types())) if said[name] else ""
    if what == "missing date" and not _DATE_OF_CONTRACT.fullmatch(said["to"]):
        raise InputError(row.place, f"{said['to']!r} is no date", "write 2020, 2021-10, 2020-11-27, --11-27 or 2018/2020")
    said["when"] = _iso(row, said["when"])
    return Correction(**said)


def part_of_file(source: str) -> tuple[str, int, int] | None:
    """File, start and end of a source that is a part of a file; None for any other.

    >>> part_of_file("page.txt:120-190"), part_of_file("page.txt")
    (('page.txt', 120, 190), None)
    """
    found = re.fullmatch(r"(.+):(\d+)-(\d+)", source)
    return (found[1], int(found[2]), int(found[3])) if found else None


@dataclass(frozen=True, slots=True)
class _Header:
    """The headings of a file as column names ("" for one that is not ours), their line and the delimiter."""

    names: tuple[str, ...]
    line: int
    delimiter: str


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(file for file in path.iterdir() if file.suffix.lower() in _ENDINGS)
    if not path.exists():
        raise InputError(path, "no such file of corrections", "write one with kg correct")
    return [path]


def _rows(path: Path) -> Iterator[Correction]:
    text, _ = decode(path.read_bytes(), path)
    header = _header(path, text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=header.delimiter)
    for cells in reader:
        place = f"{path}:{reader.line_num}"
        if reader.line_num <= header.line or not any(map(str.strip, cells)) or cells[0].startswith("#"):
            continue
        if len(cells) > len(header.names) and any(map(str.strip, cells[len(header.names) :])):
            raise InputError(place, f"has {len(cells)} cells under {len(header.names)} headings", "give each its own column")
        known = {name: cell for name, cell in zip(header.names, cells, strict=False) if name}
        yield checked(Correction(**{"action": "", "name": "", "to": ""} | known, place=place))


def _header(path: Path, text: str) -> _Header:
    """The first line that is no comment: the headings."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            delimiter = "\t" if "\t" in line else ","
            names = [_column(cell) for cell in next(csv.reader([line], delimiter=delimiter))]
            if not {"action", "name", "to"} <= set(names):
                break
            return _Header(tuple(names), number, delimiter)
    raise InputError(path, "has no headings action, name, to", f"begin it with the columns {', '.join(COLUMNS)}")


def _column(cell: str) -> str:
    """The column that a heading means, "" for one that is not ours."""
    heading = cell.strip().lower()
    return next((name for name, zh in COLUMNS.items() if heading in (name, zh)), "")


def _word(row: Correction, column: str, said: str, known: Mapping[str, str]) -> str:
    """The English word for an English or Chinese one."""
    for name, zh in known.items():
        if said.lower() == name.lower() or said == zh:
            return name
    words = ", ".join(f"{name} {zh}" for name, zh in known.items())
    raise InputError(row.place, f"unknown {column} {said!r}", f"use one of {words}")


@cache
def _labels(names: tuple[str, ...]) -> dict[str, str]:
    return {name: label(name) for name in names}


def _iso(row: Correction, said: str) -> str:
    """A day as ISO 8601: Excel turns 2026-05-01 into 2026/5/1."""
    found = _DATE.fullmatch(said)
    try:
        return date(*map(int, found.groups())).isoformat() if found else date.fromisoformat(said).isoformat()
    except ValueError:
        raise InputError(row.place, f"{said!r} is no day", "write when as 2026-05-01") from None
