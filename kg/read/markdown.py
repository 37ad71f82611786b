"""Markdown with a front matter: one article a file.

The front matter stands between two lines `---` at the top of the file; each line of it is `key: value`, a list value is
`[a, b]`, or `- a` on lines of their own after an empty value. It is YAML that any YAML reader reads alike, and no more of YAML
than an article needs. Without a front matter the file is a plain page.
"""

from __future__ import annotations

import re
from hashlib import sha256

from kg.errors import InputError
from kg.model import Page

FENCE = "---"
_KEY = re.compile(r"([A-Za-z_][\w-]*)\s*:(?:\s+(.*))?$")
_ITEM = re.compile(r"\s*-\s+(.+)$")
_NAMES_APART = re.compile(r"\s*[、,，;；]\s*")
_LISTS = frozenset({"reporters", "tags"})
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?$")

Meta = dict[str, str | tuple[str, ...]]


def read(text: str, source: str, encoding: str) -> Page:
    """The decoded text as a page; `meta` holds its front matter, `body_start` the offset after it.

    `reporters` is always a tuple of names. Raises InputError naming the line that is faulty.

    >>> page = read("---\\ntitle: 工会成立\\nreporters: 赵明、钱亮\\n---\\n正文。", "a.md", "utf-8")
    >>> page.meta["reporters"], page.text[page.body_start:]
    (('赵明', '钱亮'), '正文。')
    """
    lines = text.splitlines(keepends=True)
    digest = sha256(text.encode()).hexdigest()
    if not lines or lines[0].strip() != FENCE:
        return Page(source, text, digest, encoding)
    last = next((n for n, line in enumerate(lines[1:], 1) if line.strip() == FENCE), None)
    if last is None:
        raise InputError(f"{source}:1", "the front matter is not closed", "end it with a line ---")
    meta = _entries(lines[1:last], source)
    _check_date(meta, lines, source)
    return Page(source, text, digest, encoding, meta, sum(map(len, lines[:last + 1])))


def _entries(lines: list[str], source: str) -> Meta:
    meta: Meta = {}
    key = ""
    for number, line in enumerate(lines, 2):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        entry, item = _KEY.match(line), _ITEM.match(line)
        if entry:
            key = entry[1].lower()
            if key in meta:
                raise InputError(f"{source}:{number}", f"{key} is given twice", "keep one of the two")
            meta[key] = _value(key, (entry[2] or "").strip())
        elif item and key and not isinstance(meta[key], str):
            meta[key] = (*meta[key], _unquoted(item[1].strip()))
        elif item and key and meta[key] == "":
            meta[key] = (_unquoted(item[1].strip()),)
        else:
            raise InputError(f"{source}:{number}", f"no front matter line: {line[:30]!r}", "write it as `key: value`")
    return meta


def _value(key: str, value: str) -> str | tuple[str, ...]:
    if value.startswith("[") and value.endswith("]"):
        return tuple(_unquoted(item.strip()) for item in re.split("[,，、]", value[1:-1]) if item.strip())
    value = _unquoted(value)
    return _names(value) if key in _LISTS else value


def _names(value: str) -> tuple[str, ...]:
    """赵明、钱 亮 or 赵明 钱亮: without a mark between them, blanks part the names."""
    names = _NAMES_APART.split(value) if _NAMES_APART.search(value) else value.split()
    return tuple(name for name in names if name)


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _check_date(meta: Meta, lines: list[str], source: str) -> None:
    date = meta.get("date", "")
    if date and not (isinstance(date, str) and _DATE.match(date)):
        number = next(n for n, line in enumerate(lines, 1) if line.strip().lower().startswith("date"))
        raise InputError(f"{source}:{number}", f"no date: {date!r}", "write it as 2021-05-01, 2021-05 or 2021")
