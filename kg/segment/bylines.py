"""Who wrote it, said before the text: 本报讯 (记者…), 新华社北京5月1日电, 记者…报道. Lines have folded punctuation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.segment.mastheads import DATE, iso_date
from kg.segment.names import HAN, MARKS, has_surname, is_name, is_organisation, joined_singles, outlet, people, role, words

_LONGEST = 70
_BRACKETED = re.compile(r"\(([^()]{2,60})\)\s*(?=\S)")
_CITATION = re.compile(rf"(?:据?\s*《[^《》]{{2,12}}》|据[{HAN}]{{2,10}}[报网社])\s*(?:报道|消息|讯|载)\s*[:,]?")
_WHEN = re.compile(r"[近日昨今前去本]|连日|目前|从")


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says: `names` of the reporters, `end` where the text after it begins, `date` ISO or "--05-01".

    `strong` is False for what may also stand in the midst of a text (据新华社电, with no day).
    """

    names: tuple[str, ...]
    end: int
    date: str = ""
    strong: bool = True


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(
        rf"[【\[(]?\s*(?P<cited>据)?\s*(?:{outlet()}|本\s+报)\s*"
        rf"(?:(?:综合|特)?(?:讯|消息|快讯)|[{HAN}]{{0,8}}?\s*{DATE}\s*(?:讯|电|专电|综合电|消息)|(?<=社)[{HAN}]{{0,6}}?电|综合电"
        rf"|[{HAN}]{{1,8}}?(?:讯|电)(?=\s*[(】]))"
        r"\s*[】\])]?(?P<people>\s*\([^()]{2,80}\))?")


def find_lead(folded: str) -> Byline | None:
    """The byline or dateline with which the first paragraph of an article begins, text following it on the same line.

    >>> find_lead("本报讯 (记者赵明 通讯员钱亮)近日,大赛开幕。")
    Byline(names=('赵明', '钱亮'), end=16, date='', strong=True)
    >>> find_lead("本报 记者赵明 通讯员 钱亮报道 近日,大赛开幕。").names
    ('赵明', '钱亮')
    """
    dateline = _dateline().match(folded)
    if dateline:
        if dateline["people"]:
            names, end = people(dateline["people"])[0], dateline.end()
        else:
            names, end = _named_after(folded, dateline.end())
        date = iso_date(dateline["year"] or "", dateline["month"], dateline["day"]) if dateline["month"] else ""
        cited = _CITATION.match(folded, _text_from(folded, end))
        strong = not dateline["cited"] or bool(names or date)
        return Byline(names, _text_from(folded, cited.end() if cited else end), date, strong)
    bracket = _BRACKETED.match(folded)
    if bracket and find_byline(bracket[1]) and role().search(bracket[1]):
        return Byline(people(bracket[1])[0], _text_from(folded, bracket.end()))
    citation = _CITATION.match(folded)
    if citation:
        return Byline((), _text_from(folded, citation.end()), strong=False)
    return _reported(folded, 0) or _inline(folded)


def _inline(folded: str) -> Byline | None:
    """本报记者 赵明 近日…, set into the line without brackets; 云滩讯(记者赵明)…, from an outlet that is not known."""
    local = re.match(rf"[{HAN}]{{0,12}}[讯电]\s*\(([^()]{{2,60}})\)", folded)
    if local and role().search(local[1]) and (names := people(local[1])[0]):
        return Byline(names, _text_from(folded, local.end()))
    start = re.match(rf"{outlet()}\s*(?={words('role')})", folded)
    names, end = _named_after(folded, start.end()) if start else ((), 0)
    return Byline(names, _text_from(folded, end), strong=False) if names and re.search("[,。]", folded[end:]) else None


def _named_after(folded: str, at: int) -> tuple[tuple[str, ...], int]:
    """本报讯 记者 赵明 钱亮 近日…: names after a role, as long as words set apart by blanks look like names."""
    reported = _reported(folded, at)
    if reported:
        return reported.names, reported.end
    names: list[str] = []
    end = at
    pattern = rf"\s*(?:({words('role')})\s*)?([{HAN}]\s[{HAN}](?![{HAN}])|[{HAN}·]+)(?=[\s、])[\s、]*"
    for word in re.finditer(pattern, folded[at:at + _LONGEST]):
        name = re.sub(r"\s", "", word[2])
        named = has_surname(name) or (word[1] and is_name(name) and not _WHEN.match(name))
        if at + word.start() != end or not (names or word[1]) or not named:
            break
        names.append(name)
        end = at + word.end()
    return tuple(names), end


def _reported(folded: str, at: int) -> Byline | None:
    """记者赵明 通讯员钱亮报道 …: everything from `at` up to the first 报道 is a byline, and text follows."""
    end = folded.find("报道", at, at + _LONGEST)
    if end < 0 or not folded[end + 2:].strip():
        return None
    stretch = folded[at:end]
    names, others = people(stretch)
    signed = role().search(stretch) or (at and all(map(has_surname, names)))
    if not names or any(len(word) > 1 for word in others) or not signed:
        return None
    return Byline(names, _text_from(folded, end + 2))


def _text_from(folded: str, end: int) -> int:
    while end < len(folded) and folded[end] in " \t\n:,、":
        end += 1
    return end


def find_byline(folded: str) -> Byline | None:
    """A line that is nothing but a byline: 本报记者 赵明 本报通讯员 钱亮, □赵明 钱亮, (记者 赵明), 本报评论员.

    >>> find_byline("本报记者 赵明 本报通讯员 钱亮").names
    ('赵明', '钱亮')
    >>> find_byline("记者赵明来到车间的机床旁")
    """
    # 赵明读者: greets who wrote a letter
    if len(folded) > _LONGEST or folded[-1] == ":" or not (folded[0] in MARKS or role().search(folded)):
        return None
    if re.fullmatch(rf"{outlet()}\s*(?:{words('role')})", folded):
        return Byline((), len(folded))
    names, others = people(folded)
    if not names or not all(map(is_organisation, others)):
        return None
    # 记者走基层 is a headline, 本报记者 古丽娜孜 is none
    signed = re.match(rf"[\s{MARKS}]*(?:{outlet()}\s*(?:{words('role')})\s|文\s*[/:|])", folded)
    if not signed and not any(map(has_surname, names)):
        return None
    return Byline(names, len(folded))


def lone_authors(folded: str) -> tuple[str, ...]:
    """One to four names when a line holds nothing else: the author under the headline of an opinion piece.

    >>> lone_authors("赵 明 钱小亮"), lone_authors("工会动态")
    (('赵明', '钱小亮'), ())
    """
    parts = joined_singles(re.split(r"[\s、]+", folded.strip(" ()/")))
    return tuple(parts) if len(parts) <= 4 and all(map(has_surname, parts)) else ()
