"""Knowledge as data: the tables a trade-union reader can edit, and their loader."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from kg.errors import LexiconError


@cache
def read_table(name: str) -> tuple[dict[str, str], ...]:
    """Rows of `kg/lexicon/<name>.tsv`, each a dict by the header's columns; `#` lines are comments.

    Raises LexiconError naming file and line where a row has another number of cells than the header.

    >>> read_table("frames")[0]["relation"]
    'organises'
    """
    header: list[str] = []
    rows: list[dict[str, str]] = []
    text = (files(__package__) / f"{name}.tsv").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not header:
            header = cells
        elif len(cells) != len(header):
            raise LexiconError(f"kg/lexicon/{name}.tsv:{number}", f"{len(cells)} cells where the header has {len(header)}",
                               f"separate the columns {', '.join(header)} by single tabs")
        else:
            rows.append(dict(zip(header, cells, strict=True)))
    return tuple(rows)


@cache
def column(name: str, key: str, value: str) -> dict[str, str]:
    """Two columns of a table as a dict.

    >>> column("verbs", "verb", "frame")["主办"]
    'conduct'
    """
    return {row[key]: row[value] for row in read_table(name)}


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of one set of `word_sets.tsv`.

    >>> "围绕" in word_set("clauses.prepositions")
    True
    """
    return frozenset(column("word_sets", "set", "words")[name].split())


@cache
def words_of(name: str) -> tuple[str, ...]:
    """The words of one set of `word_sets.tsv` as `str.startswith` and `str.endswith` want them, longest first.

    >>> "安康杯技能比武".endswith(words_of("lists.contests"))
    True
    """
    return tuple(sorted(word_set(name), key=lambda word: (-len(word), word)))


def any_of(name: str) -> str:
    """The words of one set of `word_sets.tsv` as alternatives of a regular expression, longest first.

    >>> any_of("participation.invited").split("|")[-1]
    '邀'
    """
    return "|".join(words_of(name))
