"""What stands on a newspaper page and in no article: mastheads, page numbers, editors, addresses, jump lines."""

from __future__ import annotations

import re

from kg.segment.folding import is_han
from kg.segment.names import has_surname, outlet, words

_NUMBER = "[0-9〇○零一二三四五六七八九十]"
DATE = rf"(?:(?P<year>{_NUMBER}{{4}})年)?(?P<month>{_NUMBER}{{1,2}})月(?P<day>{_NUMBER}{{1,3}})日"
_DIGITS = "〇一二三四五六七八九"
_LONGEST_MASTHEAD = 80
_ISSUE = re.compile(
    rf"[^。,]{{0,30}}?(?<!{_NUMBER}){DATE}\s*(?:$|星期|周[一二三四五六日]|农历|第\d+期|总第|第.{{1,3}}版|A?\d{{1,2}}\s*版|责任编辑|责编)")
_HAN = r"[\u4e00-\u9fff]"
_MAKER = rf"(?:{words('desk')})"
_MAKER_NAMED = re.compile(rf"[□■]?\s*{_MAKER}\s+({_HAN}{{2,4}}|{_HAN}\s{_HAN})(?:\s.{{0,50}})?")
_FURNITURE = re.compile("|".join((
    # the number and name of the page
    r"第?\s*[0-9一二三四五六七八九十A-Z]{1,3}\s*[版页]?|-?\s*\d+\s*-?",
    rf"{_HAN}{{2,6}}[\s·|/]+第?[A-Z]?\d{{1,2}}\s*版?|[A-Z]?\d{{1,2}}[\s·|/]+{_HAN}{{2,4}}|第?\s*[A-Z]?\d{{1,2}}\s*版[\s·|/:]*{_HAN}{{2,6}}",
    # its makers
    rf"[(【\[□■]?\s*{_MAKER}\s*[:/].{{0,60}}",
    # where to write and to call
    r"(?:新闻|广告|发行|投稿|监督|举报|服务|读者|征订|本版|值班|维权|电子)?(?:热线|邮箱|信箱|电话|传真|E-?mail|QQ群?|T)\s*(?::|(?=[\d(]))\s*[\d(A-Z].{0,80}",
    r"(?:本报|报社|编辑部)?(?:地址|社址|邮编|邮政编码|网址|广告(?:经营)?许可证|定价|零售价|月价|年价|印刷|承印|微信(?:公众)?号|官方微博)\s*:.{0,80}",
    rf"(?:{_HAN}{{2,6}}\s*:\s*)?(?:https?://|www\.)\S+|扫(?:描|一扫).{{0,8}}二维码(?:关注.{{0,12}})?|本版(?:图片|照片|稿件|文图).{{0,30}}",
    # the paper and its issue
    r"(?:国内统一|CN\d|邮发代号|总第\d|第\d{3,6}期\s).{0,60}|每周.{1,12}出版|[A-Z'’ .·-]{8,}",
    rf"(?:\d{{4}}年\d{{1,2}}月|{_NUMBER}{{1,3}}月{_NUMBER}{{1,3}}日\s*(?:星期|周)[一二三四五六日天]|\d{{4}}[.-]\d{{1,2}}[.-]\d{{1,2}}\s*(?:星期|周)[一二三四五六日天])",
    r"(?:星期|周)[一二三四五六日天]|[-—=_*·.…\s]+",
    # what stands on other pages
    r"《[^《》]{2,12}》\s*\(.{0,30}版\)|(?:今日)?导读|[^。]{4,40}?(?:\s|…|[(])+[A-Z]?[0-9一二三四五六七八]{1,2}\s*版[)]?",
)), re.IGNORECASE)
_JUMP = re.compile(r"[(【\[▲△►▶→☞]?\s*(?:紧接|上接|下转|转第|接第|详见|更多报道见)[^()。]{0,20}?版?[^()。]{0,8}[)】\]]?")


def is_furniture(folded: str) -> bool:
    """Whether a line (folded punctuation) belongs to the page and to no article.

    >>> [is_furniture(line) for line in ("第3版", "责任编辑:赵明", "(下转第二版)", "工人日报", "热线:12351")]
    [True, True, True, True, True]
    >>> [is_furniture(line) for line in ("大赛启动", "热线一头连着职工")]
    [False, False]
    """
    if len(folded) == 1:
        return not is_han(folded)
    maker = _MAKER_NAMED.fullmatch(folded)
    if maker and has_surname(re.sub(r"\s", "", maker[1])):
        return True
    return bool(_FURNITURE.fullmatch(folded) or _JUMP.fullmatch(folded) or is_outlet(folded)
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
