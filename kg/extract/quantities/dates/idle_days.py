"""Days that date nothing: deadlines, births, the day on which a reporter learnt of something or somebody spoke."""

from __future__ import annotations

import re

from kg.text.dates import DateHit

# 5月底|前; 记者20日从|某工会获悉.
_DEADLINE = re.compile("[之以]?前(?!往|来|去|夕)|[年月]?底前")
_LEARNS = re.compile("[年月]?[初底末中]?[下上中]?旬?[，,]?记者从(?:(?!会[上议]|[布谈进览]会|大会|仪式)[^，。])*(?:获悉|了解到)")
# 6月12日，|某某告诉记者.
_TELLS = re.compile("[，,]?[^，。《“]{2,24}(?:告诉记者|对记者说|向记者介绍|接受(?:记者|本报)?[^，]{0,6}采访|告诉笔者)")
# 1968年|出生, 截止日期为|6月20日.
_BORN = re.compile(
    "[，,]?(?:[从自在][^，。]{2,20})?"
    "(?:出生|生人|生，|(?:大学|中专|技校)?毕业|参加工作|入伍|退伍|入党|退休|进厂|入职|入行|下岗)"
)
_LIMIT = re.compile("(?:生于|出生于|截止(?:日期|时间)?(?:为|是|到|在|定在)?|毕业于|有效期至|截稿日期为?)$")
# 比|去年|增长, 按|上年|标准, 从|2016年|的12家增至97家.
_COMPARED = re.compile("(?:比|较|超过?|高于|低于|多于|少于|相当于|相较|[按照以][^，。]{0,4}|对比)$")
_ISSUED_IN = re.compile("[^，。]{0,12}(?:出台|印发|发布|制定|下发|签订|公布)的")  # 按照|2015年出台的《办法》
_MEASURED = re.compile("(?:全年|同期)?(?:同期|相比|持平|的?(?:平均|总量|总数|水平|标准)|的[约近超]?[\\d.]+)")


def dates_nothing(hit: DateHit, flat: str) -> bool:
    """Whether a date tells of no event: 5月底|前, 6月12日，|某某告诉记者, 生于|1968年, 比|去年|增长."""
    year = hit.precision == "year" and not hit.tail
    if year and ((_COMPARED.search(flat, 0, hit.lo) and not _ISSUED_IN.match(flat, hit.hi)) or _MEASURED.match(flat, hit.hi)):
        return True
    return any(sign.match(flat, hit.hi) for sign in (_DEADLINE, _LEARNS, _TELLS, _BORN)) or bool(_LIMIT.search(flat, 0, hit.lo))
