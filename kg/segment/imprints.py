"""What a web page or a clipping prints beside its one article: when and where it appeared, and the buttons around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.segment.folding import fold
from kg.segment.mastheads import iso_date, issue_date
from kg.segment.names import HAN, outlet, people, words

_LONGEST = 120
_DAY = r"(?P<year>\d{4})\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})\s*日?"
_TIME = r"(?:[\sT]*\d{1,2}:\d{2}(?::\d{2})?)?"
_WHEN = re.compile(rf"(?:(?:发布|发表|更新|刊发)?(?:时间|日期|于)\s*:?\s*)?{_DAY}{_TIME}")
_WHERE = re.compile(r"(?:文章|信息|稿件|新闻)?(?:来源|稿源|出处|发布单位|供稿单位)\s*:\s*[《“]?[^\s《》“”:]{2,24}[》”]?")
_WHO = re.compile(rf"(?:作者|记者|通讯员|撰稿|供稿)\s*:\s*([{HAN}·]{{2,12}}(?:[\s、,]+[{HAN}·]{{2,6}}(?![{HAN}:]))*)")
_COUNT = re.compile(r"(?:浏览|阅读|点击|访问|人气|评论)(?:次数|量|数)?\s*:?\s*(?:\d+\s*次?|\[[^]]*\])?")
_BUTTON = re.compile(r"(?:字号|字体)\s*:?\s*(?:\[[^]]*\]|(?:[大中小T+|-]\s*)+)?|[【\[][^】\]]{2,40}[】\]]|[|/·—-]+")
_NAVIGATION = re.compile(
    r"(?:上一[篇条]|下一[篇条]|当前位置|您(?:现在)?的位置|分享到|转载请注明|版权所有|打印本页|关闭窗口|返回(?:首页|顶部|列表))\s*:?.*"
    r"|相关(?:专题|链接|新闻|阅读|报道|稿件):?|(?:扫一扫|长按识别|关注公众号).{0,40}|[^。]{2,30}(?:>>|>)[^。]{2,30}"
    r"|[【\[]?\s*(?:字号|打印|关闭|收藏|返回|纠错)[^。]{0,30}[】\]]?")


@dataclass(frozen=True, slots=True)
class Imprint:
    """What an imprint says: `date` in ISO 8601 or "", `names` of authors."""

    date: str
    names: tuple[str, ...]


def find_imprint(folded: str) -> Imprint | None:
    """A line that says only when, where and by whom something was published (folded punctuation).

    >>> find_imprint("2021-05-01 09:30 来源:工人日报 作者:赵明")
    Imprint(date='2021-05-01', names=('赵明',))
    >>> find_imprint("2021年5月1日,大赛启动。"), find_imprint("作者:赵明")
    (None, None)
    """
    if len(folded) > _LONGEST or not (_WHEN.search(folded) or _WHERE.search(folded)):
        return None
    when, who = _WHEN.search(folded), _WHO.search(folded)
    rest = folded
    for field in (_WHEN, _WHERE, _WHO, _desk(), _COUNT, _BUTTON):
        rest = field.sub(" ", rest)
    rest = re.sub(rf"{outlet()}|[\s:,()]+", "", rest)
    if rest:
        return None
    return Imprint(iso_date(when["year"], when["month"], when["day"]) if when else "", people(who[1])[0] if who else ())


def _desk() -> re.Pattern[str]:
    return re.compile(rf"(?:{words('desk')})\s*:\s*[{HAN}]{{2,4}}")


def is_navigation(folded: str) -> bool:
    """Whether a line is a button or a link of a web page, not text: 上一篇:…, 【关闭窗口】, 首页>>新闻.

    >>> is_navigation("上一篇:大赛启动"), is_navigation("上一届大赛启动")
    (True, False)
    """
    return bool(_NAVIGATION.fullmatch(folded))


def page_date(text: str) -> str:
    """The date on which a page or a clipping appeared, where its masthead or imprint shows one, in ISO 8601, else "".

    >>> page_date("工人日报 2021年5月1日 星期六"), page_date("来源:工人日报 2021-05-01"), page_date("2021年5月1日,大赛启动。")
    ('2021-05-01', '2021-05-01', '')
    """
    for line in text.splitlines():
        folded = fold(line.strip(" \t\u3000*_>"))
        if not re.search(r"[年\d]", folded[:_LONGEST]):
            continue
        imprint = find_imprint(folded)
        date = issue_date(folded) or (imprint.date if imprint else "")
        if date:
            return date
    return ""
