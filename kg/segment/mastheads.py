"""What stands on a newspaper page and in no article: mastheads, page numbers, editors, addresses, jump lines."""

from __future__ import annotations

import re

from kg.segment.folding import is_han
from kg.segment.names import outlet, words

_NUMBER = "[0-9〇○零一二三四五六七八九十]"
DATE = rf"(?:(?P<year>{_NUMBER}{{4}})年)?(?P<month>{_NUMBER}{{1,2}})月(?P<day>{_NUMBER}{{1,3}})日"
_DIGITS = "〇一二三四五六七八九"
_LONGEST_MASTHEAD = 80
_ISSUE = re.compile(
    rf"[^。,]{{0,30}}?(?<!{_NUMBER}){DATE}\s*(?:$|星期|周[一二三四五六日]|农历|第\d+期|总第|第.{{1,3}}版|A?\d{{1,2}}\s*版|责任编辑|责编)")
_FURNITURE = re.compile(
    r"第?\s*[0-9一二三四五六七八九十A-Z]{1,3}\s*[版页]?"
    r"|(?:责任编辑|责编|本版编辑|本版责编|校对|美编|版式|组版|值班编委|值班主任)\s*[:/\s].{0,60}"
    r"|(?:编辑|主编|编审|审校|视觉|一读|二校|统筹)(?:\s*[:/].{0,60}|\s+[\u4e00-\u9fff]{2,4}(?:\s.{0,50})?)"
    r"|[\u4e00-\u9fff]{2,4}\s+\d{1,2}|\d{1,2}\s+[\u4e00-\u9fff]{2,4}"
    r"|(?:新闻热线|投稿邮箱|电子邮箱|邮箱|E-?mail|电话|热线|邮编|地址|网址)\s*(?::|(?=[\d(]))\s*[\d(A-Z].{0,80}"
    r"|(?:国内统一|CN\d|邮发代号|总第\d).{0,60}"
    r"|《[^《》]{2,12}》\s*\(.{0,30}版\)|(?:今日)?导读|[^。]{4,40}?(?:\s|…|[(])+[A-Z]?[0-9一二三四五六七八]{1,2}\s*版[)]?"
    r"|(?:https?://|www\.)\S+|(?:星期|周)[一二三四五六日天]|[-—=_*·.…\s]+|-?\s*\d+\s*-?", re.IGNORECASE)
_DESK = re.compile(rf"[(【\[]?\s*(?:{words('desk')})\s*:.{{0,60}}")
_JUMP = re.compile(r"[(【\[]?\s*(?:紧接|上接|下转|转第|接第|详见|更多报道见)[^()。]{0,20}?版?[^()。]{0,8}[)】\]]?")


def is_furniture(folded: str) -> bool:
    """Whether a line (folded punctuation) belongs to the page and to no article.

    >>> [is_furniture(line) for line in ("第3版", "责任编辑:赵明", "(下转第二版)", "工人日报", "热线:12351")]
    [True, True, True, True, True]
    >>> [is_furniture(line) for line in ("大赛启动", "热线一头连着职工")]
    [False, False]
    """
    if len(folded) == 1:
        return not is_han(folded)
    return bool(_FURNITURE.fullmatch(folded) or _DESK.fullmatch(folded) or _JUMP.fullmatch(folded) or is_outlet(folded)
                or (len(folded) < _LONGEST_MASTHEAD / 2 and (issue := _ISSUE.match(folded)) and issue["year"]))


def is_outlet(folded: str) -> bool:
    """Whether a line is nothing but the name of a newspaper.

    >>> is_outlet("工人日报"), is_outlet("工人日报社长")
    (True, False)
    """
    return len(folded) < 12 and bool(re.fullmatch(outlet(), folded))


def issue_date(folded: str) -> str:
    """The date of the issue in ISO 8601 where a line of a masthead shows one with its year, else "".

    >>> issue_date("工人日报 2021年5月1日 星期六"), issue_date("2021年5月1日,大赛启动。")
    ('2021-05-01', '')
    """
    issue = _ISSUE.match(folded) if len(folded) < _LONGEST_MASTHEAD else None
    return iso_date(issue["year"], issue["month"], issue["day"]) if issue and issue["year"] else ""


def iso_date(year: str, month: str, day: str) -> str:
    """A date in ISO 8601 from its numbers in digits or Chinese numerals; no year gives "--05-01", no such day "".

    >>> iso_date("一九八五", "八", "二十一"), iso_date("", "5", "1"), iso_date("2021", "13", "1")
    ('1985-08-21', '--05-01', '')
    """
    month_number, day_number = _number(month), _number(day)
    if not (1 <= month_number <= 12 and 1 <= day_number <= 31):
        return ""
    return f"{_digits(year) or '-'}-{month_number:02}-{day_number:02}"


def _digits(text: str) -> str:
    plain = text.replace("○", "〇").replace("零", "〇")
    return "".join(str(_DIGITS.index(char)) if char in _DIGITS else char for char in plain)


def _number(text: str) -> int:
    if "十" not in text:
        return int(_digits(text))
    tens, ones = text.split("十", 1)
    return int(_digits(tens) or 1) * 10 + int(_digits(ones) or 0)
