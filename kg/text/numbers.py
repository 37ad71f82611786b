"""Quantities: a number with its unit, magnitude and approximation (4300多万元 is more than 43 000 000 元)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.lexicon import any_of, read_table, words_of
from kg.model import Approx

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "○": 0}
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_SAID: dict[Approx, str] = {"<": "numbers.under", ">": "numbers.over", "~": "numbers.about"}
_WORDS: dict[str, Approx] = {word: approx for approx, name in _SAID.items() for word in words_of(name)}
_AFTER: dict[str, Approx] = {
    "以上": ">",
    "多": ">",
    "余": ">",
    "以下": "<",
    "以内": "<",
    "之内": "<",
    "内": "<",
    "左右": "~",
    "上下": "~",
}
# 节约, 最近, 附近 end in a character of approximation without being one.
_BEFORE = re.compile(
    rf"(?<![节条合契预公制最邻附临靠新])(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})$"
    "|(?<![以网线路])上$"
)
_BARE = frozenset("十百千万亿")
_PLAIN_UNITS = {
    "万元": (10_000, "元"),
    "％": (1, "%"),
    "成": (10, "%"),
    "毛钱": (0.1, "元"),
    "角钱": (0.1, "元"),
    "分钱": (0.01, "元"),
    "个多月": (1, "个月"),
    "个多小时": (1, "个小时"),
    "个多星期": (1, "个星期"),
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit at `text[lo:hi]`, the words of approximation included.

    `value` is plain (万, 百分之 worked in), `unit` as in the text, `kind` the unit's kind in `units.tsv`. `core` is where
    the bare number begins.
    """

    lo: int
    hi: int
    value: float
    unit: str
    approx: Approx
    text: str
    kind: str
    core: int


def parse_number(text: str) -> float | None:
    """The value of an Arabic, Chinese or mixed numeral; None where the characters make none.

    >>> [parse_number(t) for t in ("1,200", "4630.43万", "二百一十四", "3千", "两", "百万", "一九五六", "十百")]
    [1200.0, 46304300.0, 214.0, 3000.0, 2.0, 1000000.0, 1956.0, None]
    """
    match = re.fullmatch(r"([\d,]+(?:\.\d+)?)?([^\d.,]*)", text)
    if match is None or not text:
        return None
    if match[1]:
        number = float(match[1].replace(",", ""))
        for scale in match[2]:
            if scale not in _SCALES:
                return None
            number *= _SCALES[scale]
        return round(number, 6)
    whole, point, part = text.partition("点")
    value = _chinese(whole)
    if value is None or not point:
        return value
    decimals = "".join(str(_DIGITS.get(c, "?")) for c in part)
    return float(f"{int(value)}.{decimals}") if decimals.isdigit() else None


def _chinese(text: str) -> float | None:
    """A numeral in Chinese characters, by sections of 亿 and 万 (also 一九五六, digit by digit)."""
    if len(text) > 1 and all(c in _DIGITS for c in text):
        return float("".join(str(_DIGITS[c]) for c in text))
    total, section, digit, last = 0, 0, -1, 10**9
    for char in text:
        if char in _DIGITS:
            if digit > 0:
                return None
            digit = _DIGITS[char]
        elif char in ("万", "亿"):
            section += max(digit, 0)
            total = (total + (section or 1)) * _SCALES[char] if char == "亿" else total + (section or 1) * _SCALES[char]
            section, digit, last = 0, -1, 10**9
        elif char in _SCALES:
            if _SCALES[char] >= last or (digit < 0 and section):
                return None
            section, last, digit = section + (digit if digit > 0 else 1) * _SCALES[char], _SCALES[char], -1
        else:
            return None
    return float(total + section + max(digit, 0)) if text else None


@cache
def _units() -> dict[str, dict[str, str]]:
    return {row["unit"]: row for row in read_table("units")}


@cache
def _pattern() -> re.Pattern[str]:
    units = "|".join(map(re.escape, sorted(_units(), key=lambda unit: (-len(unit), unit))))
    number = (
        r"(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[多余几]?[十百千万亿]+)?"
        r"|[一二两三四五六七八九十百千万亿零〇○]+(?:[多余几][万亿])?(?:点[一二三四五六七八九零]+)?)"
    )
    low = rf"(?P<low>{number})(?P<lowunit>{units})?(?:以上)?(?:[-~～—－–至到]+)(?=[\d一二两三四五六七八九十])"
    after = r"以上|以下|以内|之内|内(?![容部外地蒙科涵在])|左右|上下|[多余](?=[，。、；,;）)的])"
    people = rf"(?<=\d万|\d亿|[余多]万)(?={any_of('numbers.people')})"  # 12万|产业工人
    plain = rf"(?:{low})?(?P<number>{number})(?P<more>[多余来几])?(?P<unit>{units}|{people})"
    return re.compile(rf"(?:百分之(?P<percent>{number})|{plain})(?P<after>{after})?")


@cache
def _idioms() -> re.Pattern[str]:
    return re.compile("|".join(sorted((re.escape(row["word"]) for row in read_table("number_words")), key=len, reverse=True)))


_NUMERALS = re.compile(r"[\d一二两三四五六七八九十百千万亿]+")
_NOT_BEFORE = re.compile(r"(?<![日此之以目年月期天])前$"  # 前10名
                         r"|[第\dA-Za-z/×〔\[初几.+＋]$|\d[:：∶]$|[\d一二三四五六七八九十][-－时点]$|(?:星期|礼拜|(?<![上下本])周)$")
# 五大|工程, not 二十大|精神.
_HALF = re.compile("半(?![天夜路途晌])")
_PLACE_NAME = re.compile("[乡镇村屯路街巷桥沟湾堡寨]")  # 三台|乡, 五里|镇
_GREAT = re.compile(any_of("numbers.great"))
_SESSION = re.compile(r"[一二三四五六七八九十\d]+次")  # 四届|二次全委会
# 两家单位, 两个行业, 两家联合…: what was named before, but for 建成两家单位….
_BOTH = re.compile("[家个所](?:单位|企业|公司|部门|行业|机构|院校|学校|法院|协会|地区|第|共同|联合|合|都|均|一起|携手)")
_FINDS = re.compile("(?:选择?|建成?|设立?|办起?|开设|成立|有|新增|推荐|评出|来自|增至|共|达|是)$")
_YEAR = re.compile(r"(?:1[89]|20)\d\d|[一二][九〇零○0-9][一二三四五六七八九〇零○]{2}")


def find_quantities(text: str) -> list[Quantity]:
    """All quantities of a text, in order; a range is two (`>` low and `<` high) over the same characters.

    Left out are ordinals, years and dates, idioms and slogans, and 一 as an article (一名, 一个).

    >>> [(q.value, q.unit, q.approx, q.text) for q in find_quantities("发放4300多万元，近百名职工获3万元~5万元，占97%以上")]
    ... # doctest: +NORMALIZE_WHITESPACE
    [(43000000.0, '元', '>', '4300多万元'), (100.0, '名', '<', '近百名'), (30000.0, '元', '>', '3万元~5万元'),
     (50000.0, '元', '<', '3万元~5万元'), (97.0, '%', '>', '97%以上')]
    """
    found: list[Quantity] = []
    run = _NUMERALS.search(text)
    while run:
        match = _pattern().match(text, run.start())
        if match and not _is_idiom(text, match):
            found += _quantities(text, match)
        run = _NUMERALS.search(text, match.end() if match else run.end())
    return found


def _is_idiom(text: str, match: re.Match[str]) -> bool:
    """Whether a number is part of an idiom or slogan that overlaps it."""
    near = _idioms().finditer(text, max(0, match.start() - 4), match.end() + 6)
    return any(word.start() < match.end() and match.start() < word.end() for word in near)


def _quantities(text: str, match: re.Match[str]) -> Iterator[Quantity]:
    """One quantity, two for a range, none for what only looks like one."""
    number, core = match["percent"] or match["number"], match.start()
    unit = "%" if match["percent"] else match["unit"] or "人"  # 12万|产业工人
    before = _BEFORE.search(text, max(0, core - 4), core)
    word = before[0] if before and (before[0] != "上" or number in _BARE) else ""
    value = parse_number(re.sub("[多余几]", "", number))
    if value is None or _only_looks(text, match, number, unit, word):
        return
    kind = _units()[unit]["kind"]
    low = _low(match)
    times, unit = _PLAIN_UNITS.get(unit, (1, unit))
    value *= times
    lo, hi = core - len(word), match.end()
    if unit.startswith("个半"):  # 两个半小时
        value, unit = value + 0.5, "个" + unit[2:]
    if kind == "time" and _HALF.match(text, hi):  # 一年半
        value, hi = value + 0.5, hi + 1
    if low is not None and low * times < value:
        yield Quantity(lo, hi, low * times, unit, ">", text[lo:hi], kind, core)
        yield Quantity(lo, hi, value, unit, "<", text[lo:hi], kind, core)
    else:
        yield Quantity(lo, hi, round(value, 6), unit, _approximation(match, number, word), text[lo:hi], kind, core)


def _approximation(match: re.Match[str], number: str, word: str) -> Approx:
    if word:
        return _WORDS.get(word, ">")
    if match["more"] == "来":
        return "~"
    more = match["more"] or re.search("[多余几]", number + (match["unit"] or ""))
    return ">" if more else _AFTER.get(match["after"] or "", "=")


def _low(match: re.Match[str]) -> float | None:
    """The lower end of a range, with the magnitude of the upper where it has none of its own (5-10万元)."""
    low = parse_number(re.sub("[多余几]", "", match["low"])) if match["low"] else None
    scale = re.search("[百千万亿]+$", match["number"]) if match["low"] else None
    if low is None or scale is None or match["lowunit"] or not match["low"].replace(".", "").isdigit():
        return low
    return low * (parse_number("1" + scale[0]) or 1)


def _only_looks(text: str, match: re.Match[str], number: str, unit: str, word: str) -> bool:
    """Whether a number and a unit are a date, an ordinal, an article or parts of other words."""
    after, start = text[match.end() : match.end() + 4], match.start() - len(word)
    if _NOT_BEFORE.search(text, max(0, start - 2), start):
        return True
    if match["percent"]:
        return False
    row = _units()[unit]
    if row["unless"] and not match["after"] and after.startswith(tuple(row["unless"].split())):
        return True
    arabic = number[0].isdigit()
    if not arabic and len(unit) == 1 and unit not in "个条座" and _PLACE_NAME.match(after):
        return True
    if number == "零" or (number[0] in _BARE and text[start - 1 : start] in ("数", "成")):
        return True
    if (row["numeral"] == "many" and number == "一") or (row["numeral"] == "arabic" and not arabic):
        return True
    if unit == "大" and not _GREAT.match(text, match.end()):
        return True
    if unit in ("年", "届") and _YEAR.fullmatch(number):
        return True
    if unit == "次" and text[start - 1 : start] == "届":
        return True
    if unit == "日" and match["after"] not in ("内", "以内", "之内"):
        return True
    if unit == "届" and ((not arabic and len(number) > 1) or _SESSION.match(text, match.end())):
        return True
    if number == "二" or (number == "两" and _BOTH.match(text, match.end("number")) and not _FINDS.search(text, 0, start)):
        return True
    if number == "十" and unit in ("件", "条", "项"):
        return False
    return number in _BARE and not (word or match["more"] or unit == "元")
