"""What a body has of its own, named right behind it: its departments and branches, a company's project office, its teams."""

from __future__ import annotations

import re

from kg.extract.mentions.brands import acts_within
from kg.extract.views import Span, View

_FIRMS = ("公司", "集团", "厂", "矿", "局", "院", "段", "银行", "分行")
_BRANCH = re.compile(
    r"(?:(?![的了在是由等将为向把被有从让使与和及对会同])[\u4e00-\u9fff]){0,8}?(?:"
    r"(?:组织部|宣传部|统战部|社会工作部|政法委|法律工作部|权益保障部|经济技术部|劳动和经济工作部|劳动经济部|宣传教育部|宣教部|基层工作部|女职工部|保障工作部|生活保障部|财务部|网络工作部|研究室|政策研究室)(?!门)"
    r"|(?!等)[\u4e00-\u9fff]部(?=[部、,，。的(（等]|副部|主任|联合|负责)|[\u4e00-\u9fff]处(?=处长|副处|[、,，。的])|办公室(?=主任|[、,，。的])"
    r"|[\u4e00-\u9fff]司(?=司长|副司)|[\u4e00-\u9fff]{2,6}(?:与|和)[\u4e00-\u9fff]{2,6}[处科](?=处长|副处长|科长|副科长)"
    r"|[\u4e00-\u9fff][一二三四五六七八九十]?庭(?=庭长|副庭长|法官|[、,，。])|办公室(?=(?:联合|近日|日前)?(?:印发|下发|发布|制定|出台)|副主任)"
    r"|(?<=[会司社])[\u4e00-\u9fff]{2,5}办事处|分公司|支公司|分行|支行|分院|分校|分厂|分会|[\u4e00-\u9fff]分局|分工会|机关党委|机关工会"
    r"|女职工委员会(?:办公室)?|女职委|女工委|经审会|经审委员会|经审委|经费审查委员会"
    r"|(?:全国|[\u4e00-\u9fff]{2,8}(?:省|市|区|县|局|公司|厂|矿))?委员会)"
)
# What a company, a works or an institute puts up for a task or a shift.
_OFFICE = re.compile(
    r"(?:(?![的了在是由等将为向把被有从让使与和及对会同、,，。;；])[\u4e00-\u9fffA-Z0-9]){0,14}?"
    r"(?:项目(?:经理部|管理部|指挥部|分部|部)|工程指挥部|指挥部|事业部|作业部|销售部|建设管理部)(?!门)"
)
_WORKS = re.compile("(?:(?![的了在是由等将为向把被总驻赴])[\u4e00-\u9fff]){1,5}?(?<![工本该进全])分?厂(?![长家房区商矿])")
_TEAM = re.compile(
    r"(?:(?![的了在是由等将为向把被有从让使与和及对会同、,，。;；])[\u4e00-\u9fffA-Z0-9]){0,14}?"
    r"(?:班组|(?:焊接|(?![习训专管升修讲干转晨夜白早中晚倒轮接交上下值加航跟换当顶替研冬夏名])[\u4e00-\u9fff])班(?=[、,，。;；]|等|被|获|荣获|夺|班长)"
    r"|[\u4e00-\u9fff\d](?<!代表)队(?=[、,，。;；]|等|被|获|荣获|夺|队长|副队长|队员))"
)
_POSTED = re.compile("(?:派)?驻(?:(?![的了在是由等将为向把被和与及])[\u4e00-\u9fff]){2,12}?工作[队组](?!员|队长|组长)")
# 甲总工会|联合市委…: the name of another body begins.
_OTHER = re.compile(r"(?:联合|携手|会同|牵头)|[省市区县州旗镇乡](?:委|政府|人社|总)|工会")


def extended(view: View, span: Span) -> list[Span]:
    """A body with its department or branch behind it: …总工会|法律工作部, …股份有限公司|临沂分公司, …集团|某某项目部."""
    if span.head.endswith("委员会"):
        return []
    found = [_department(view, span), _posted(view, span)]
    if span.type == "Enterprise" and span.rule != "ranked":
        found += [_unit(view, span, kind, "Enterprise") for kind in (_OFFICE, _WORKS)]
        found.append(_unit(view, span, _TEAM, "SocialOrganisation"))
    return [one for one in found if one is not None]


def _department(view: View, span: Span) -> Span | None:
    match = _BRANCH.match(view.flat, span.hi)
    if not match or acts_within(view, span.hi, match.end()) or _OTHER.match(match.group()[:-2]) or "主席" in match.group():
        return None
    type_ = "UnionBody" if "工会" in match.group() else span.type
    return Span(span.lo, match.end(), type_, span.rule, span.head + match.group(), span.strength)


def _posted(view: View, span: Span) -> Span | None:
    """…总工会|驻某村工作队: those whom a body sends to a place to help it."""
    match = _POSTED.match(view.flat, span.hi)
    return Span(span.lo, match.end(), "SocialOrganisation", span.rule, "工作队", "strong") if match else None


def _unit(view: View, span: Span, kind: re.Pattern[str], type_: str) -> Span | None:
    """What a firm puts up, of another type than the firm where it is a team: a claim must confirm a team."""
    runs_on = span.head.endswith(_FIRMS) and "\u4e00" <= view.flat[span.hi : span.hi + 1] <= "\u9fff"
    match = kind.match(view.flat, span.hi) if runs_on else None
    if match is None or acts_within(view, span.hi, match.end()) or _OTHER.search(match.group()):
        return None
    team = type_ == "SocialOrganisation"
    return Span(span.lo, match.end(), type_, "own-team" if team else span.rule, match.group(), "weak" if team else "strong")
