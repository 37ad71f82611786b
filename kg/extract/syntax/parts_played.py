"""Whether whom a clause names acts in it, or only speaks, sends others or helps with what others lead."""

from __future__ import annotations

import re

from kg.extract.claims import Place
from kg.extract.syntax.clauses import Clause
from kg.extract.syntax.runs import clause_end
from kg.extract.syntax.slots import Slots
from kg.extract.views import Span, View
from kg.lexicon import word_set, words_of

_HELPING = ("support", "benefit", "guide")
_SENDING = word_set("frames.sending")
_SENDING_OUT = word_set("frames.sending_out")
_GIVING = word_set("frames.giving")
_STRENGTHENING = words_of("partners.strengthening")
_ATTENDING = ("参加", "出席", "列席", "应邀参加", "应邀出席")
_TALKS = re.compile(r"(?:等[^,，。;；]{0,8}?)?(?:先后|分别|现场|依次)*[作做]了?[^,，。;；]{0,6}?(?:发言|介绍|汇报)")
_OFFICE = re.compile("[组部科处室站队]|[^家]长")
_THANKS = re.compile("锦旗|感谢信|致谢信")
_PEOPLE_OF = re.compile(r"等?[^,，。;；]{0,6}?的?(?:相关|有关|主要)?(?:负责人|负责同志|代表|领导|选手)")


def only_speak(view: View, clause: Clause, slots: Slots) -> bool:
    """甲、乙|负责人作了交流发言: bodies of whom the article only says that their people speak."""
    heard = [clause.chunks[verb] for verb in clause.verbs]
    speaking = bool(heard) and all(chunk.frame == "speak" or chunk.text in _ATTENDING for chunk in heard)
    behind = slots.subjects[-1].span.hi if slots.subjects else 0
    sends = len(slots.subjects) > 1 and _PEOPLE_OF.match(view.flat, behind)
    return bool(speaking or sends or _TALKS.match(view.flat, behind))


def sends_others(clause: Clause, verb: int) -> bool:
    """甲|资助|困难职工子女|参加乙, 甲|送|他们到丙|参加乙: 甲 takes no part itself."""
    return any(chunk.frame in _HELPING or chunk.text in _SENDING for chunk in clause.chunks[:verb])


def gathers_others(clause: Clause, verb: int) -> bool:
    """甲|组织|20家企业|参加乙: 甲 holds what it gathers others for, whoever they are."""
    before = (clause.chunks[v] for v in clause.verbs if v < verb)
    return any(chunk.frame == "pivot" and chunk.text not in _SENDING_OUT for chunk in before)


def seconds(clause: Clause, verb: int) -> bool:
    """由甲牵头,乙|协同|推进…: 乙 only helps with what 甲 leads."""
    return verb > 0 and clause.chunks[verb - 1].text in ("协同", "配合", "协助", "参与")


def gives_service(verb: str, objects: list[Place]) -> bool:
    """向骑手|赠送|互助保障计划: who gives away a thing that is done runs it."""
    return verb in _GIVING and bool(objects) and objects[0].span.type == "Initiative"


def gives_to_each(clause: Clause, slots: Slots, verb: int) -> bool:
    """甲等5家、乙等3人|分别被授予|“丙”“丁”: not each of them has every honour."""
    if clause.chunks[verb].frame not in ("receive", "confer"):
        return False
    each = any(chunk.text == "分别" or chunk.text.startswith("分获") for chunk in clause.chunks[:verb])
    return each and sum(place.span.type == "Honour" for place in slots.objects.get(verb, [])) > 1


def grows_closer(view: View, others: list[Place]) -> bool:
    """加强|与乙合作,推广丁: what is done next is not done together."""
    return bool(others) and view.flat.endswith(_STRENGTHENING, 0, others[0].span.lo - 1)


def is_officer(view: View, verb: int, person: Span) -> bool:
    """设备|维护|组组长赵立新: whether a verb of caring before a person is a part of the office that he holds."""
    return person.type == "Person" and _OFFICE.search(view.flat, verb, person.lo) is not None


def only_thanks(view: View, verb: int) -> bool:
    """职工给工会|送来|锦旗: whether what is brought is no help but a sign of thanks."""
    return _THANKS.search(view.flat, verb, clause_end(view, verb)) is not None
