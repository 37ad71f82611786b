"""Names in a byline: roles, outlets and organisations away, the people stay. Lines have folded punctuation (`folding.fold`)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from kg.lexicon import read_table

HAN = r"\u4e00-\u9fff"
MARKS = "□■◎○●◇◆▲△▼☆★*—–_-"
# 文 and 图 are words of a byline only beside a slash or colon; 摄 only at the end of a name.
_SHORT_ROLES = rf"(?<![{HAN}])[文图摄](?=\s*[/:|])|(?<=[/|])\s*[文图摄](?![{HAN}])|摄(?![{HAN}])"
_ORGANISATION = re.compile(r"(?:会|部|局|处|科|室|社|报|台|厂|矿|队|院|校|所|站|公司|集团|中心|大学|银行|机关|网|总)$")
_NO_NAME = re.compile("[的了在从到是就对把被这那]")
_LONGEST_ORGANISATION = 16


@cache
def words(*kinds: str) -> str:
    """The byline words of some kinds (outlet, role, agency) as an alternation for a regular expression, longest first."""
    found = sorted((row["word"] for row in read_table("bylines") if row["kind"] in kinds), key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, found))


@cache
def outlet() -> str:
    """A regular expression for a newspaper or agency: those of the lexicon, and what is named like one (江南工人报)."""
    return rf"(?:{words('outlet')}|[{HAN}]{{2,8}}(?:日报|晚报|早报|晨报|工人报|职工报|时报|新闻网|在线|客户端|电台|电视台))"


@cache
def role() -> re.Pattern[str]:
    """What a person did for the piece: 记者, 通讯员, 摄影报道, 文/图."""
    return re.compile(rf"{words('role')}|{_SHORT_ROLES}")


@cache
def _not_a_name() -> re.Pattern[str]:
    desk = rf"(?:{words('desk')})(?:\s*[:/]\s*|\s+)[{HAN}]{{2,4}}(?:[\s、,]+[{HAN}]{{2,4}}(?![{HAN}:/]))*"
    mark = rf"(?:{words('role')}|{outlet()})|(?:{words('agency')})(?![{HAN}])|{_SHORT_ROLES}|[{MARKS}]"
    return re.compile(rf"{desk}|发自[{HAN}]{{2,6}}|{mark}")


@cache
def _surnames(common: bool = False) -> frozenset[str]:
    return frozenset(row["surname"] for row in read_table("surnames") if row["common"] == "yes" or not common)


@cache
def places() -> Mapping[str, frozenset[str]]:
    """Names of provinces, cities and counties, full and short, but those that are everyday words too (和平): name to codes.

    A code is as long as its region is small, and begins with the codes of the regions around it.

    >>> sorted(places()["湖南"]), sorted(places()["长沙市"])
    (['43'], ['4301'])
    """
    words_too = {row["word"] for row in read_table("region_words")}
    found: dict[str, set[str]] = defaultdict(set)
    for row in read_table("regions"):
        for name in {row["name"], row["short"]} - words_too:
            found[name].add(re.sub("(?:00)+$", "", row["code"]))
    return {name: frozenset(codes) for name, codes in found.items()}


def has_surname(name: str) -> bool:
    """Whether a word looks like a Chinese name by its surname and length, or has the dot of a minority or foreign name.

    >>> [has_surname(word) for word in ("赵明", "欧阳明", "阿依古丽·买买提", "职工", "赵")]
    [True, True, True, False, False]
    """
    if "·" in name:
        return bool(re.fullmatch(rf"[{HAN}]{{1,8}}(?:·[{HAN}]{{1,8}}){{1,3}}", name))
    if not re.fullmatch(rf"[{HAN}]{{2,4}}", name):
        return False
    return (name[:2] in _surnames() and len(name) > 2) or (name[0] in _surnames() and len(name) < 4)


def is_organisation(word: str) -> bool:
    """Whether a word of a byline names where somebody works: 市总工会宣教部."""
    return bool(_ORGANISATION.search(word)) and len(word) <= _LONGEST_ORGANISATION


def is_name(word: str) -> bool:
    """A word that stands where a name must: no surname is asked for, so pen names and minority names pass."""
    if has_surname(word):
        return True
    return bool(re.fullmatch(rf"[{HAN}]{{2,6}}", word)) and not _ORGANISATION.search(word) and not _NO_NAME.search(word)


def people(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names in a stretch of byline, without roles and outlets, and the words in it that are no names.

    >>> people("工人日报—中工网记者 赵 明 通讯员钱亮、阿依古丽·买买提 市总工会")
    (('赵明', '钱亮', '阿依古丽·买买提'), ('市总工会',))
    """
    names: list[str] = []
    others: list[str] = []
    for group in re.split(r"[|、,;:/()\[\]【】]+", _not_a_name().sub("|", text.replace("\n", ""))):
        for word in joined_singles(group.split()):
            if is_name(word):
                names += _parted(word)
            else:
                others.append(word)
    return tuple(dict.fromkeys(names)), tuple(others)


def _parted(word: str) -> list[str]:
    """王建国李秀兰 is two names printed as one: halves of two or three characters, each with a common surname."""
    cuts = {4: (2,), 5: (3, 2), 6: (3,)}.get(len(word), ())
    for cut in cuts:
        first, second = word[:cut], word[cut:]
        if len(second) < 4 and {first[0], second[0]} <= _surnames(common=True) and not first.startswith(second):
            return [first, second]
    return [word]


def joined_singles(parts: list[str]) -> list[str]:
    """赵 明 is one name, set apart to stand as wide as a name of three characters.

    >>> joined_singles(["赵", "明", "钱小亮"])
    ['赵明', '钱小亮']
    """
    joined: list[str] = []
    half = False
    for part in parts:
        if len(part) == 1 and half:
            joined[-1] += part
            half = False
        else:
            joined.append(part)
            half = len(part) == 1
    return joined
