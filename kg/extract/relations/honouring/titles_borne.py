"""Who bears a title that stands beside the name.

同为|甲劳模|的|乙; 作为|甲奖章|获得者,|乙; |乙|,|甲奖章|获得者; 甲劳模、|丙支局|乙.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import clause_end
from kg.extract.views import Span, View
from kg.lexicon import any_of

_BEARER = r"[”’]?(?:荣誉称号|称号|荣誉|奖)?(?:获得者|得主|获奖者|称号获得者)?"
_OF = re.compile(rf"{_BEARER}(?:的|代表)")
_AS = re.compile(r"(?:作为|身为|贵为)(?:一名|一位|新晋|新任|曾经的)?[“‘]?$")
_ASIDE = re.compile(rf"{_BEARER}[,，]")
_ENDS = re.compile(rf"{_BEARER}(?:[,，、。;；!！)）]|$)")
_BEARS_IT = re.compile(r"[”’]?(?:荣誉称号|称号|荣誉|奖)?(?:获得者|得主|获奖者|称号获得者)(?:[,，。;；]|$)")
_POST = re.compile("[^,，。;；]{0,30}")
_AND = re.compile(rf"{_BEARER}、")
# 乙|,甲厂焊工,|丙奖章|获得者: what he is stands between his name and the title.
_POST_BETWEEN = re.compile(
    rf"(?:[,，](?:{any_of('titles_borne.profile')}|[12]?\d{{1,3}}岁|[12]\d{{3}}年[^,，。;；]{{0,6}}|[\u4e00-\u9fff]{{2,9}}人)){{0,6}}"
    r"[,，](?:系|是|现任|现为)?[^,，。;；]{2,24}[,，](?:曾获|荣获|获|是|系)?[“‘]?"
)
# 乙,女,52岁,|甲奖章|,|丁模范|,现任…: the lines about a person that a portrait begins with.
_PROFILE = re.compile(
    rf"[,，、](?:(?:{any_of('titles_borne.profile')}|[12]?\d{{1,3}}岁|[12]\d{{3}}年[^,，。;；]{{0,6}})[,，、])*"
    r"(?:曾获|荣获|获|是|系)?[“‘]?"
)
_LISTED = re.compile(r"[”’]?(?:荣誉称号|称号|奖)?(?:获得者|得主)?[,，、](?:曾获|荣获|获|是|系)?[“‘]?")
_ALSO = re.compile(r"[^。;；]{0,24}?[,，]?(?:也是|又是|还是|更是|同时是|同时也是|同时还是)(?:一名|一位)?[“‘]?")
_FROM_TO = re.compile(r"从[^,，。;；]{2,20}?(?:到|成长为|成为|蜕变为|变成)(?:了|一名|一位)?[“‘]?$")  # 从学徒工到|甲能手|,|乙…
_IS = ("是", "系", "成了", "成为")


def borne_titles(view: View) -> Iterator[Claim]:
    """The receives claims of titles in apposition to a person, in one sentence."""
    people = [s for s in view.spans if s.type == "Person" and not s.anaphor]
    before: tuple[Span, Span] | None = None  # a person with the title told of him last
    for honour in (s for s in view.spans if s.type == "Honour") if people else ():
        bearer = next((person for person in people if _bears(view, honour, person)), None)
        if bearer is None and before is not None and _LISTED.fullmatch(view.flat, before[1].hi, honour.lo):
            bearer = before[0] if _ENDS.match(view.flat, honour.hi) and not _of_next(view, honour) else None
        if bearer is not None:
            before = (bearer, honour)
            yield Claim(at(view, bearer), "receives", at(view, honour), view.index, "title-borne")


def _bears(view: View, honour: Span, person: Span) -> bool:
    """Whether a title stands beside a person's name so that it can only be his."""
    if honour.hi <= person.lo:
        told = _AS.search(view.flat, 0, honour.lo) or _FROM_TO.search(view.flat, 0, honour.lo)
        as_one = told and _ASIDE.fullmatch(view.flat, honour.hi, person.lo)
        return bool(as_one or _OF.fullmatch(view.flat, honour.hi, person.lo) or _with_body(view, honour, person))
    if _PROFILE.fullmatch(view.flat, person.hi, honour.lo):
        return _ENDS.match(view.flat, honour.hi) is not None and not _of_next(view, honour)
    ends = _BEARS_IT.match(view.flat, honour.hi) or (_ENDS.match(view.flat, honour.hi) and not _of_next(view, honour))
    if _POST_BETWEEN.fullmatch(view.flat, person.hi, honour.lo) and ends:
        return not any(s.type == "Person" and person.hi <= s.lo < honour.lo for s in view.spans)
    return _is_also(view, honour, person)


def _of_next(view: View, honour: Span) -> bool:
    """乙,|甲奖章|获得者、技师|丁: whether a title belongs to the person who ends its clause."""
    end = clause_end(view, honour.hi)
    return any(s.type == "Person" and honour.hi <= s.lo < end for s in view.spans)


def _with_body(view: View, honour: Span, person: Span) -> bool:
    """甲劳模、|丙支局|乙, 甲奖章获得者、|丙公司|焊工乙: whether his body and post are all that parts a person from a title."""
    joint = _AND.match(view.flat, honour.hi)
    body = next((s for s in view.spans if joint and s.lo == joint.end() and s.type in ORGANISATIONS), None)
    if body is None or any(s.type in ("Person", "Honour") and body.hi <= s.lo < person.lo for s in view.spans):
        return False
    return _POST.fullmatch(view.flat, body.hi, person.lo) is not None


def _is_also(view: View, honour: Span, person: Span) -> bool:
    """乙是|甲劳模|,也是|“丁工匠”: whether a title is told of a person beside another."""
    first = next((s for s in view.spans if s.type == "Honour" and person.hi < s.lo < honour.lo), None)
    is_one = first is not None and view.flat[person.hi : first.lo].rstrip("“‘") in _IS
    return first is not None and is_one and _ALSO.fullmatch(view.flat, first.hi, honour.lo) is not None
