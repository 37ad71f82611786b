"""Who wrote it: bylines before, credits and signatures after a text.

Every function takes a line with folded punctuation (`folding.fold`) and gives offsets into it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.lexicon import read_table
from kg.segment.folding import final_stop

_LONGEST_BYLINE = 70
_LONGEST_CREDIT = 60
_HAN = r"\u4e00-\u9fff"
_NUMBER = r"[\d〇○零一二三四五六七八九十]"
_DATE = rf"(?:(?P<year>{_NUMBER}{{4}})年)?(?P<month>{_NUMBER}{{1,2}})月(?P<day>{_NUMBER}{{1,3}})日"
# 文 and 图 are words of a byline only beside a slash or colon; 摄 only at the end of a name.
_SHORT_ROLES = rf"(?<![{_HAN}])[文图摄](?=\s*[/:])|(?<=/)\s*[文图摄](?![{_HAN}])|摄(?![{_HAN}])"
_MARKS = "□■◎○●◇◆▲△▼☆★*—–_-"
_NO_NAME = re.compile("[的了在从到是就对把被这那]")
_ORGANISATION = re.compile(r"(?:会|部|局|处|科|室|社|报|台|厂|矿|队|院|校|所|站|公司|集团|中心|大学|银行|机关|网|总)$")


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says: `names` of the reporters, `end` where the text after it begins, `date` ISO or "--05-01".

    `strong` is False for what may also stand in the midst of a text (据新华社电).
    """

    names: tuple[str, ...]
    end: int
    date: str = ""
    strong: bool = True


@dataclass(frozen=True, slots=True)
class Signature:
    """Names at the end of a text, from `start` on; `advert` where the line says 广告, `author` for 作者系…."""

    names: tuple[str, ...]
    start: int
    advert: bool = False
    author: bool = False


@cache
def _words(*kinds: str) -> str:
    words = sorted((row["word"] for row in read_table("bylines") if row["kind"] in kinds), key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, words))


@cache
def _outlet() -> str:
    return rf"(?:{_words('outlet')}|[{_HAN}]{{2,8}}(?:日报|晚报|早报|晨报|工人报|职工报|时报|新闻网|在线|客户端|电台|电视台))"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    outlet = _outlet()
    return {
        "not a name": re.compile(rf"(?:{_words('role')}|{outlet})|(?:{_words('agency')})(?![{_HAN}])|{_SHORT_ROLES}|[{_MARKS}]"),
        "role": re.compile(rf"{_words('role')}|{_SHORT_ROLES}"),
        "dateline": re.compile(
            rf"[【\[(]?\s*(?P<cited>据)?\s*(?:{outlet}|本\s+报)\s*"
            rf"(?:(?:综合|特)?(?:讯|消息|快讯)|[{_HAN}]{{0,8}}?\s*{_DATE}\s*(?:讯|电|专电|综合电)|(?<=社)[{_HAN}]{{0,6}}?电|综合电)"
            r"\s*[】\])]?(?P<people>\s*\([^()]{2,80}\))?"),
        "citation": re.compile(r"据?\s*《[^《》]{2,12}》\s*(?:报道|消息|讯|载)\s*[:,]?"),
        "photo": re.compile(rf"摄(?![{_HAN}])|摄影|供图|图片|/\s*图|图\s*[/:]|资料图|摄影报道|图文"),
        "author note": re.compile(r"\((?:本文)?作者(?:系|为|是|单位|:|分别).*\)$"),
        "advert": re.compile(r"[(【\[]?\s*(?:本版)?广告\s*[)】\]]?$"),
    }


def is_outlet(folded: str) -> bool:
    """Whether a line is nothing but the name of a newspaper: part of a masthead.

    >>> is_outlet("工人日报"), is_outlet("工人日报社长")
    (True, False)
    """
    return len(folded) < 12 and bool(re.fullmatch(_outlet(), folded))


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["surname"] for row in read_table("surnames"))


def has_surname(name: str) -> bool:
    """Whether a word looks like a Chinese name by its surname and length, or has the dot of a minority or foreign name.

    >>> [has_surname(word) for word in ("赵明", "欧阳明", "阿依古丽·买买提", "职工", "赵")]
    [True, True, True, False, False]
    """
    if "·" in name:
        return bool(re.fullmatch(rf"[{_HAN}]{{1,8}}(?:·[{_HAN}]{{1,8}}){{1,3}}", name))
    if not re.fullmatch(rf"[{_HAN}]{{2,4}}", name):
        return False
    return name[:2] in _surnames() and len(name) > 2 or name[0] in _surnames() and len(name) < 4


def _is_name(word: str) -> bool:
    """A word that stands where a name must: no surname is asked for, so pen names and minority names pass."""
    if has_surname(word):
        return True
    return bool(re.fullmatch(rf"[{_HAN}]{{2,6}}", word)) and not _ORGANISATION.search(word) and not _NO_NAME.search(word)


def people(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names in a stretch of byline, without roles and outlets, and the words in it that are no names.

    >>> people("工人日报—中工网记者 赵 明 通讯员钱亮、阿依古丽·买买提 市总工会")
    (('赵明', '钱亮', '阿依古丽·买买提'), ('市总工会',))
    """
    bare = _patterns()["not a name"].sub("|", text)
    names: list[str] = []
    others: list[str] = []
    for group in re.split(r"[|、,;:/()\[\]【】]+", bare):
        for word in _joined_singles(group.split()):
            (names if _is_name(word) else others).append(word)
    return tuple(dict.fromkeys(names)), tuple(others)


def _joined_singles(words: list[str]) -> list[str]:
    """赵 明 is one name, set apart to stand as wide as a name of three characters."""
    joined: list[str] = []
    half = False
    for word in words:
        if len(word) == 1 and half:
            joined[-1] += word
            half = False
        else:
            joined.append(word)
            half = len(word) == 1
    return joined


def find_lead(folded: str) -> Byline | None:
    """The byline or dateline with which the first paragraph of an article begins, text following it on the same line.

    >>> find_lead("本报讯 (记者赵明 通讯员钱亮)近日,大赛开幕。")
    Byline(names=('赵明', '钱亮'), end=16, date='', strong=True)
    >>> find_lead("本报 记者赵明 通讯员 钱亮报道 近日,大赛开幕。").names
    ('赵明', '钱亮')
    """
    dateline = _patterns()["dateline"].match(folded)
    if dateline:
        names, _ = people(dateline["people"] or "")
        names, end = (names, dateline.end()) if dateline["people"] else _after_dateline(folded, dateline.end())
        # (市总工会提供) after a dateline names nobody, yet belongs to it
        strong = not dateline["cited"] or bool(names)
        return Byline(names, _text_from(folded, end), _iso(dateline), strong)
    bracket = re.match(r"\(([^()]{2,60})\)\s*(?=\S)", folded)
    if bracket and find_byline(bracket[1]) and _patterns()["role"].search(bracket[1]):
        return Byline(people(bracket[1])[0], _text_from(folded, bracket.end()))
    citation = _patterns()["citation"].match(folded)
    if citation:
        return Byline((), _text_from(folded, citation.end()), strong=False)
    return _reported(folded, 0)


def _after_dateline(folded: str, end: int) -> tuple[tuple[str, ...], int]:
    reported = _reported(folded, end)
    return (reported.names, reported.end) if reported else _named_after_role(folded, end)


def _named_after_role(folded: str, at: int) -> tuple[tuple[str, ...], int]:
    """本报讯 记者 赵明 钱亮 近日…: a role, then names set apart by blanks, as long as they look like names."""
    names: list[str] = []
    end = at
    words = rf"\s*(?:({_words('role')})\s*)?([{_HAN}·]+)(?=[\s、])[\s、]*"
    for word in re.finditer(words, folded[at:at + _LONGEST_BYLINE]):
        if at + word.start() != end or not (names or word[1]) or not has_surname(word[2]):
            break
        names.append(word[2])
        end = at + word.end()
    return tuple(names), end


def _reported(folded: str, at: int) -> Byline | None:
    """记者赵明 通讯员钱亮报道 …: everything from `at` up to the first 报道 is a byline."""
    end = folded.find("报道", at, at + _LONGEST_BYLINE)
    if end < 0:
        return None
    stretch = folded[at:end]
    names, others = people(stretch)
    if not names or any(len(word) > 1 for word in others) or not _patterns()["role"].search(stretch):
        return None
    return Byline(names, _text_from(folded, end + 2)) if folded[end + 2:].strip() else None


def _text_from(folded: str, end: int) -> int:
    while end < len(folded) and folded[end] in " \t:,、":
        end += 1
    return end


def _iso(match: re.Match[str]) -> str:
    if not match["month"]:
        return ""
    return iso_date(match["year"] or "", match["month"], match["day"])


def iso_date(year: str, month: str, day: str) -> str:
    """A date in ISO 8601 from its numbers in digits or Chinese numerals; no year gives "--05-01".

    >>> iso_date("一九八五", "八", "二十一"), iso_date("", "5", "1")
    ('1985-08-21', '--05-01')
    """
    return f"{_digits(year) or '-'}-{_number(month):02}-{_number(day):02}"


def _digits(text: str) -> str:
    return "".join(char if char.isdecimal() and char.isascii() else str("〇一二三四五六七八九".find(char.replace("○", "〇").replace("零", "〇")))
                   for char in text)


def _number(text: str) -> int:
    if "十" not in text:
        return int(_digits(text))
    tens, ones = text.split("十", 1)
    return int(_digits(tens) or 1) * 10 + int(_digits(ones) or 0)


def find_byline(folded: str) -> Byline | None:
    """A line that is nothing but a byline: 本报记者 赵明 本报通讯员 钱亮, □赵明 钱亮, (记者 赵明).

    >>> find_byline("本报记者 赵明 本报通讯员 钱亮").names
    ('赵明', '钱亮')
    >>> find_byline("记者赵明来到车间")
    """
    if len(folded) > _LONGEST_BYLINE or not re.search(rf"{_patterns()['role'].pattern}|^[{_MARKS}]", folded):
        return None
    names, others = people(folded)
    if re.fullmatch(rf"{_outlet()}\s*(?:{_words('role')})", folded):
        return Byline((), len(folded))
    if not names or not all(_is_office(word) for word in others):
        return None
    # 记者走基层 is a headline, 本报记者 古丽娜孜 is none
    if not any(map(has_surname, names)) and not re.match(rf"{_outlet()}\s*(?:{_words('role')})\s", folded):
        return None
    return Byline(names, len(folded))


def _is_office(word: str) -> bool:
    return bool(_ORGANISATION.search(word)) and len(word) <= 16


def is_lone_author(folded: str) -> bool:
    """Whether a line holds nothing but one to four names: the author under the headline of an opinion piece.

    >>> is_lone_author("赵明"), is_lone_author("赵 明 钱小亮"), is_lone_author("工会动态")
    (True, True, False)
    """
    words = _joined_singles(re.split(r"[\s、]+", folded.strip(" ()/")))
    return 0 < len(words) <= 4 and all(has_surname(word) for word in words)


def find_credit(folded: str) -> Signature | None:
    """The credit of a photograph, a line of its own or after the last full stop of a caption.

    >>> find_credit("赵明 摄(新华社发)")
    Signature(names=('赵明',), start=0, advert=False, author=False)
    >>> find_credit("图为大赛现场。本报记者赵明摄").start
    7
    """
    start = final_stop(folded)
    credit = folded[start:].strip()
    if not 1 < len(credit) <= _LONGEST_CREDIT or not _patterns()["photo"].search(credit):
        return None
    names, others = people(credit)
    if any(len(word) > 1 and not _is_office(word) for word in others):
        return None
    # 图片新闻 and 摄影比赛启动 are headlines
    named = any(map(has_surname, names)) or names and re.search(r"摄(?:影报道)?\s*(?:[(/].*)?$", credit)
    return Signature(names, start) if named or not names and re.search(_words("agency"), credit) else None


def find_signature(folded: str) -> Signature | None:
    """Names that sign a text at its end: (赵明 钱亮), (赵明) 广告, (作者系…), …。 赵明报道.

    >>> find_signature("大赛闭幕。(赵明 钱亮)").names
    ('赵明', '钱亮')
    >>> find_signature("(赵明) 广告").advert
    True
    """
    if _patterns()["author note"].match(folded):
        return Signature((), 0, author=True)
    advert = _patterns()["advert"].search(folded)
    body = folded[:advert.start()].rstrip() if advert else folded
    start = final_stop(body)
    tail = body[start:].strip()
    if advert and not tail:
        return Signature((), start, advert=True)
    if not 1 < len(tail) <= _LONGEST_CREDIT or not (start or tail.startswith("(") or advert):
        return None
    names, others = people(tail)
    marked = tail.startswith("(") and tail.endswith(")") or bool(_patterns()["role"].search(tail)) or bool(advert)
    known = sum(map(has_surname, names))
    # 。孟德 at a column's end may be the half of a name: bare names must stand apart
    bare = known == len(names) and len(tail) <= 12 and bool(re.search(r"\s", body[start:]))
    if not known and "记者" not in tail or not all(map(_is_office, others)) or not (marked or bare):
        return None
    return Signature(names, start, bool(advert))
