"""Events that are a stage of something longer: 金秋助学活动|启动仪式, 职工技能大赛|决赛, 送温暖工程|工作会议.

The longer thing stands inside the name of its event; it is a mention of its own there (rule "event-of").
"""

from __future__ import annotations

import re

from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_LASTING = f"{any_of('stages.lasting')}|[月周节季赛]"
# What opens, closes, rewards or reviews it.
_CEREMONY = (
    "(?:“[^“”]{2,12}”)?(?:[\u4e00-\u9fff]{0,6}(?:工程|项目))?(?:集中|联合|现场)?(?:总结)?"
    "(?:总结表彰|总结|成果发布|成果展示|成果|现场观摩|观摩|研讨|推介|新闻发布|路演|答辩|评审|表彰|启动|动员部署|动员|部署|推进|颁奖|发布|签约|揭牌|开班|开幕|闭幕|开赛|结业|收官|授奖|授旗|出征|发车|发放|现场推进"
    "|经验交流|交流|工作推进|[\u4e00-\u9fff]{1,4}金发放|物资发放|命名|授牌|开工|鸣枪|点火)(?:暨.*)?(?:仪式|典礼|大会|会议|会|式)(?:暨.+)?"
)
_ROUND = (
    "(?:[\u4e00-\u9fff]{1,6}(?:工|员|师|专业|项目|组|工种|赛项))?"
    "(?:总决赛|半决赛|决赛|预赛|初赛|复赛|选拔赛|资格赛|首场比赛|首站比赛|首场活动|首站活动)"
)
# 某市职工技能大赛|焊工比赛: what a great contest is divided into.
_BRANCH = "(?:[·—-]*)[\u4e00-\u9fff]{2,10}(?:竞赛|比赛|大赛|分赛|赛区|赛段|赛项|专场|单项赛|专项赛|比武)"
_CAMPAIGN = "活动|竞赛|大赛|工程|计划|行动"
_SESSION = "(?:工作会议|工作会|座谈会|专题会议|现场会|成果展|成果展示|分享会|报告会)"
_STAGED = (
    re.compile(rf"(?P<whole>.{{3,}}(?:{_LASTING}))[”’]?{_CEREMONY}"),
    re.compile(rf"(?P<whole>.{{3,}}(?:大赛|竞赛|比赛|联赛|锦标赛|运动会|擂台赛|杯赛|[节赛]))(?:{_CEREMONY}|{_ROUND})"),
    re.compile(rf"(?P<whole>.{{4,}}(?:大赛|竞赛|联赛|运动会)){_BRANCH}"),
    re.compile(r"(?P<whole>.{4,}(?:艺术节|文化节|体育节|读书节|运动会))[\u4e00-\u9fff]{2,6}(?:展演|演出|比赛|展|赛|展览|汇演)"),
    re.compile(rf"(?P<whole>.{{3,}}(?:{_CAMPAIGN}))(?:{_SESSION}|{_ROUND})"),
)
# “甲年”|专项调研, “甲行动”|推进会: a meeting or a visit about what a quote names.
_QUOTED = re.compile(
    rf"“(?P<whole>[^“”]{{3,20}}(?:{_LASTING}|年))”(?:专项|专题|工作|现场|集中|主题)*"
    "(?:调研|督导|督查|检查|座谈会|推进会|现场会|部署会|动员会|交流会|评估|验收|培训班|总结会|观摩会|新闻发布会)"
)
# 产业工人队伍建设改革|“百厂示范”行动: what a named campaign is a campaign of.
# “某某学堂”|焊工培训班, “圆梦某地”|助学金发放仪式: a class of a school, and the handing out of what a campaign gives.
_CLASS_OF = re.compile(
    r"(?:[12]\d{3}年)?“(?P<whole>[^“”]{2,20})”(?:(?<=[堂校][”])(?:首[期场]|第[\d一二三四五六七八九十]+[期场])?[^“”]{2,20}班"
    r"|[\u4e00-\u9fff]{0,4}金(?:集中)?发放(?:仪式|活动|会|大会))"
)
# “某某行动”|首站活动, “某某讲堂”|首场宣讲: the first of what goes from place to place.
_FIRST_OF = re.compile(
    "“(?P<whole>[^“”]{3,20})”(?:首[场站期]|第一[场站期])(?:活动|宣讲|巡讲|比赛|演出|服务|招聘会)?(?:启动仪式)?"
)
_NAMED = re.compile(
    rf"(?:深化|推进|实施|落实)?(?P<whole>[\u4e00-\u9fff]{{4,}}(?:改革|{_CAMPAIGN}))“[^“”]{{2,14}}(?:{_CAMPAIGN})”"
)
# 全国“某杯”竞赛|优胜单位, 某省技能大赛|焊工组一等奖: the contest that a prize is won in.
_WON_IN = re.compile(
    rf"(?P<whole>.{{4,}}(?:{_CAMPAIGN}|大赛|比赛|联赛|锦标赛|赛项))(?!的)[^“”]{{0,12}}?(?:优胜|优秀|先进|示范|最佳|[一二三特]等奖|第[一二三四五六]名|冠军|亚军|季军"
    "|状元|[金银铜]奖|[金银铜]牌|组织奖|团体|标兵|能手)[^“”]{0,8}"
)
_TWIN = re.compile(rf"(?P<first>.{{4,}}(?:{_CAMPAIGN}|项目))暨(?P<second>.{{4,}}(?:{_CAMPAIGN}|项目))")


# “5·12”护士节|表彰大会: a feast is no deed.
_FEASTS = words_of("stages.feasts")
_HOLDERS = frozenset(("Initiative", "Honour"))
_BARE_ROUND = re.compile(
    r"(?<![\u4e00-\u9fff])(?:总决赛|半决赛|决赛|预赛|初赛|复赛|选拔赛)|(?<=[了过入加行的为设由和与及分])(?:总决赛|半决赛|决赛|预赛|初赛|复赛|选拔赛)"
)


def bare_rounds(view: View) -> list[Span]:
    """初赛, 进入|决赛: rounds of a contest that bear no name, as weak mentions."""
    return [Span(m.start(), m.end(), "Initiative", "bare-round", "赛", "weak") for m in _BARE_ROUND.finditer(view.flat)]


def longer_things(view: View) -> list[Span]:
    """What the events of one sentence are events of, as mentions inside their names; two where 暨 joins two campaigns."""
    found = []
    for event in (s for s in view.spans if s.type in _HOLDERS and not s.anaphor):
        text = view.text(event)
        patterns = (*_STAGED, _QUOTED, _NAMED, _FIRST_OF, _CLASS_OF) if event.type == "Initiative" else (_WON_IN,)
        match = next((m for pattern in patterns if (m := pattern.fullmatch(text))), None)
        if match is None:
            continue
        whole = match["whole"]
        twin = _TWIN.fullmatch(whole)
        if "暨" in whole and twin is None:
            continue  # 甲表彰会暨乙行动|启动仪式: two meetings in one
        end = match.end("whole") + (whole.count("“") > whole.count("”") and text[match.end("whole")] == "”")
        pieces = [twin.span("first"), twin.span("second")] if twin else [(match.start("whole"), end)]
        found += [
            Span(event.lo + lo, event.lo + hi, "Initiative", "event-of", text[hi - 2 : hi])
            for lo, hi in pieces
            if _balanced(text[lo:hi]) and not text[lo:hi].rstrip("”").endswith(_FEASTS)
        ]
    return found


def _balanced(text: str) -> bool:
    """Whether no quotation mark of a name is left open."""
    return text.count("“") == text.count("”") and text.count("‘") == text.count("’")
