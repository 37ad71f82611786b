"""Whether a clause founds what it names: bodies set up, places opened, all of a list that one verb opens."""

from __future__ import annotations

import re

from kg.extract.quantities.discourse import ORGANISATIONS, Turn
from kg.extract.quantities.figures.patterns import verbs_of
from kg.extract.quantities.placed import Placed
from kg.lexicon import any_of

FOUNDED = ORGANISATIONS | {"Facility"}
_FOUND = re.compile(f"{verbs_of('build').pattern}|组成(?!的|部|员)|{any_of('dates.founding')}")
_FOUNDS_IT = re.compile(
    rf"(?:{_FOUND.pattern})了?"
    r"(?:[\d一两二三四五六七八九十百千万余多]+[^，的]{0,6}的?|[间座个所处家支])?[“‘]?$"
)
# 把建设|服务站|列入实事, 新增建设|服务站|8个: neither founds the place.
_NOT_FOUNDED = re.compile("[把将](?:建设|打造|创建|建立|新建|设立)$|新增(?:建设|设立|打造|建成)?了?$")
# 2008年|成立的|某协会, 去年11月|由某会投资兴建的|某中心
_WHICH = re.compile(f"(?:[由在][^，。的]{{2,24}}?|正式|共同|联合|新)?(?:{any_of('dates.founded')})起?的[“‘]?$")
# 要求各级工会创建|书屋, 向60个新建|茶室配送桌椅, 打造的第7家|驿站: nothing is founded on the day.
_ASKED = re.compile(
    "要求|号召|力争|鼓励|倡议|争取|计划|拟(?!定)|[向对为给][^，]{0,8}新(?:建|设|成立)|的第[^，]{1,4}[家个处座所]$"
)
# 甲、乙|两处站点|同步启用
_IN_SUM = re.compile(
    "等?[0-9一二两三四五六七八九十]+[余多]?[家个处座所支间][\u4e00-\u9fff]{0,6}?"
    "(?=正式|同步|同时|同日|相继|先后|揭牌|挂牌|启用|投用|建成|落成|开放|成立)"
)
ASIDE = re.compile("[（(][^）)]*[）)]")  # 联合会（简称甲）|挂牌
_AT = re.compile("在[^，]{0,20}$")
_HELD = re.compile("(?:现场)?(?:隆重|正式)?(?:举行|召开|举办|开展|启动|揭牌|挂牌|成立|开幕|开班|开赛|签约|落成)")
_OPENS = re.compile(
    r"[”’》]?(?:正式|也|均|都|已|同时|同步|同日|同天|一并|一道|相继|先后|随即|当场|隆重|宣告|宣布|在[^，]{1,12})*"
    r"(?:揭牌|成立|建成|启用|挂牌|落成|开业|开馆|开园|开营|开张|开门迎客|亮相|上路|投运|投用|投入使用|(?:对外|对社会|向社会|向公众|面向职工)开放|诞生|竣工|完工|组建完成|完成组建|面世|问世|开放|授牌|通过[^，]{0,12}验收|拉起(?:了?队伍)|挂出(?:了?牌子))+"
    # in 总工会|在乙镇建成|驿站 another thing is opened
    r"(?=$|[，,。；;、：:！）)”’〉（(]|的|并|暨|仪式|大会|时|[之以]?后|之[初日际]|以来|伊始|至今|于|在|和|及|与|已|即|便|就|运营|运行|使用|启用|投用|投入|对外|开放|标志|运作|开展|开始)"
)
# 成立由|某局、某会|参加的领导小组: whoever makes it up is not founded.
_MADE_UP_OF = re.compile("由[^，]*$")
_LED_BY = re.compile("(?:成立|组建|建立|设立|组成)了?由[“‘]?$")  # 成立由|市委|副书记任组长的小组
_OF_THEM = re.compile(
    "(?:成立|组建|建立|设立|创建)了?由[^，]*(?:参加|组成|参与|构成|牵头|组建|领衔|挂帅|负责|[任为](?:主任|[组队会]长))的$"
)
_MAKES_UP = re.compile("[^，。]{0,30}?(?:参加|组成|参与|构成|牵头|参建|联合|共同)")
_AND = ("、", "和", "与", "及", "以及")
_REST_OF_VERB = 2  # characters between a verb and its object: 建成了|休息室
_FOUNDED_ONE = re.compile("^(?:在[^，]{1,16})?(?:成立|组建|建立|创办|创建|建成|启用|开办|设立|揭牌|挂牌|落成)的$")


def is_founded(turn: Turn, mention: Placed, before: str, after: str) -> bool:
    """Whether a clause founds a thing: 组建|护林队, 服务中心|揭牌成立; not 执法局|建成|休息室, which founds another."""
    if _ASKED.search(before) or (_AT.search(before) and _HELD.match(after)):  # 工作室在某工会|成立
        return False
    if _LED_BY.search(before) or (_MADE_UP_OF.search(before) and _MAKES_UP.match(after)):
        return False
    aside = ASIDE.match(after) or _IN_SUM.match(after)
    after = after[aside.end() :] if aside else after
    opens = _OPENS.match(after) or _founded_together(turn, mention)
    behind = mention.hi + (aside.end() if aside else 0)
    others = (other.lo - behind for other in turn.mentions if other.type in FOUNDED)
    if opens and any(0 <= away - opens.end() <= _REST_OF_VERB for away in others):
        return False
    named_by = opens or _OF_THEM.search(before) or _FOUNDED_ONE.search(before) or _WHICH.fullmatch(before)
    founds = _FOUND.search(before) and not _NOT_FOUNDED.search(before)
    return bool(named_by) or (bool(founds) and (mention is not turn.subject or _FOUNDS_IT.search(before) is not None))


def _founded_together(turn: Turn, mention: Placed) -> re.Match[str] | None:
    """What founds the last of a list of bodies founds each: 甲党委、|乙工会|成立."""
    last = mention
    for other in turn.mentions:
        if other.lo > last.hi and other.type in FOUNDED and turn.flat[last.hi : other.lo] in _AND:
            last = other
    summed = _IN_SUM.match(turn.flat, last.hi, turn.hi)
    return _OPENS.match(turn.flat, summed.end() if summed else last.hi, turn.hi) if last is not mention else None
