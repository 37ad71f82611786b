"""Where in a sentence people may be named, so that the slow name tagger is asked for no more than that."""

from __future__ import annotations

import re

from kg.extract.views import View
from kg.text.names import COMPOUND_SURNAMES, SURNAMES, looks_like_person

# Words beside which people are named; the words for workers in general are not among them.
_CALLED = re.compile(
    r"分?[获夺摘]得?[“一二三金银铜冠亚第优]|(?<!代)表示|介绍说?|告诉|坦言|说[,，:：道]|[副]?主席|书记|[部局厅院校厂处科所站行会队班组段矿社市区县镇乡]长|主任|总?经理|教授|律师|获得者|劳动模范|全国劳模|工匠[\u4e00-\u9fff]{2}|驾驶员|致[辞词]|发言|讲话|主持|授课|讲课|宣读|出席|到会|夺[得冠魁]|颁奖|作[^,，。]{0,8}(?:交流|报告|讲座|辅导|介绍|点评|宣讲|演讲)|(?<=[会式动场礼坛班赛]上[,，])[\u4e00-\u9fff]|授予|荣获|就职于|毕业于|(?:职工|员工|教师|医生|护士|工人|司机|队员|选手|学员|民警)[\u4e00-\u9fff]{2,4}(?:参加|参与|代表|获|夺|在)|当选|代表[\u4e00-\u9fff]{2,3}[,，。]"
)
_COMPOUND = re.compile("|".join(COMPOUND_SURNAMES))
# 10月12日,|许明达|参加…: what persons do at the beginning of a clause.
_SETS_OUT = re.compile(
    f"(?<![\u4e00-\u9fff“])[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}}(?:参加|参与|应邀|受邀|担任|当选|[获夺]|代表)"
)
_PLACE_ENDS = tuple("省市区县州旗盟镇乡村岛山河江湖海港街路庄湾关")  # 马建国 is tagged a place too
_CLAUSE_END = re.compile(r"[,，;；。!！?？]")


def naming_stretch(view: View) -> tuple[int, int]:
    """The stretch of whole clauses in which a person may be named, for the slow tagger; empty where it cannot matter.

    What tells of a name is a word that jieba takes for one, a post, or a verb of speech.
    """
    signs = [t.lo for t in view.tokens if t.tag.startswith("nr") and (looks_like_person(t.text) or t.text in SURNAMES)]
    signs += [t.lo for t in view.tokens if t.tag == "ns" and len(t.text) == 3 and not t.text.endswith(_PLACE_ENDS)]
    signs += [match.start() for rule in (_COMPOUND, _SETS_OUT) for match in rule.finditer(view.flat)]
    signs += [match.start() for match in _CALLED.finditer(view.flat)]
    if not signs:
        return 0, 0
    marks = [match.end() for match in _CLAUSE_END.finditer(view.flat)]
    behind = max((mark for mark in marks if mark <= min(signs)), default=0)
    return behind, min((mark for mark in marks if mark > max(signs)), default=len(view.flat))
