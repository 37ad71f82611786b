"""What a body has of its own, named right behind it: its departments and branches, a company's project office, its teams."""

from __future__ import annotations

import re

from kg.extract.mentions.bodies.brands import acts_within
from kg.extract.mentions.bodies.firms import CREW
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_FIRMS = words_of("departments.firms")
_PLAIN = "(?:(?![的了在是由等将为向把被有从让使与和及对会同兼])[\u4e00-\u9fff])"
_BRANCH = re.compile(
    r"(?:(?![的了在是由等将为向把被有从让使与和及对会同兼])[\u4e00-\u9fff]){0,8}?(?:"
    rf"(?:{any_of('departments.departments')})(?!门)"
    r"|(?![等干])[\u4e00-\u9fff]部(?=[部、,，。的(（等]|副部|主任|联合|负责|[一二三四]级|干部|干事|相关|有关|工作人员|副?经理|主管|总监|近日|日前|共同|牵头|会同|介绍|统计|获悉|[下印]发)|[\u4e00-\u9fff]处(?=处长|副处|[一二三四]级|[、,，。的])|办公室(?!里|内|中|的(?:门|墙|桌)|大楼|楼|电话|门口|主任会)"
    r"|[\u4e00-\u9fff]司(?=司长|副司|[一二三四]级)|[\u4e00-\u9fff]{2,6}(?:与|和)[\u4e00-\u9fff]{2,6}[处科](?=处长|副处长|科长|副科长)"
    rf"|{_PLAIN}{{2,6}}(?<!部)[与和]{_PLAIN}{{2,8}}部(?=[部、,，。的等]|副部|主任|负责|工作人员|近日|日前|联合|共同|牵头|会同|组织|举办|开展|召开|[下印]发|介绍|统计|获悉|将|已|为|与|和)"
    r"|(?:[\u4e00-\u9fff]{2}[和、])?[\u4e00-\u9fff]{2}检察部门?|第[一二三四五六七八九十]+检察[部厅]"
    r"|[\u4e00-\u9fff]{2,6}[科股](?=科长|副科长|股长|负责人|工作人员)"
    r"|[\u4e00-\u9fff][一二三四五六七八九十]?庭(?=庭长|副庭长|法官|[、,，。])"
    rf"|(?<=[会司社])[\u4e00-\u9fff]{{2,5}}办事处|[\u4e00-\u9fff]分局|(?:{any_of('departments.branches')})(?!员|(?<=办)[起了好成学班公理事的])"
    r"|(?:全国|[\u4e00-\u9fff]{2,8}(?:省|市|区|县|局|公司|厂|矿))?委员会)"
)
# What a company, a works or an institute puts up for a task or a shift; a numbered institute is one by itself.
_OFFICE = re.compile(
    r"(?!第[一二三四五六七八九十〇○\d]+研究所)(?:(?![的了在是由等将为向把被有从让使与和及对会同兼、,，。;；])[\u4e00-\u9fffA-Z0-9〇○]){0,14}?"
    rf"(?:{any_of('departments.offices')})(?!门)"
)
# …公司|客舱部|工会, …厂|技术中心|获…: what people of a firm work in, where it acts, wins or has a union of its own.
_SECTION = re.compile(
    r"(?:(?![的了在是由等将为向把被有从让使与和及对会同兼、,，。;；本该各全])[\u4e00-\u9fff]){0,8}?"
    rf"(?:{any_of('departments.sections')})(?=分?工会|党支部|党委|[、,，。]|等|被|获|荣|夺|成立|开展|举办)"
)
# …公司|总装车间|工会: a shop floor that has a union of its own.
_SHOP = re.compile(
    r"(?:(?![的了在是由等将为向把被和与及兼、,，。;；各])[\u4e00-\u9fffA-Z0-9]){1,8}?"
    r"(?:车间|工段|班组|项目|站点)(?=工会(?!小组))"
)
# …集团|冷轧公司, …公司|七星农场: a firm in a firm.
_DAUGHTER = re.compile(
    r"(?!下属|所属|旗下|下辖|直属|全资|控股|子公司|总公司|分公司|有限|股份|集团|联合)"
    r"(?:(?![的了在是由等将为向把被有从让使与和及对会同兼、,，。;；本该各全两多几个])[\u4e00-\u9fff]){2,8}?"
    r"(?:(?:股份)?有限(?:责任)?公司|分公司|公司|农场|林场|煤矿|铁矿|水电站|电厂|码头)(?!制|化)"
)
_WORKS = re.compile("(?:(?![的了在是由等将为向把被总驻赴兼])[\u4e00-\u9fff]){1,5}?(?<![工本该进全])分?厂(?![长家房区商矿])")
_TEAM = re.compile(
    r"(?:(?![的了在是由等将为向把被有从让使与和及对会同兼、,，。;；])[\u4e00-\u9fffA-Z0-9]){0,14}?"
    r"(?:班组(?!长)|(?:焊接|(?![习训专管升修讲干转晨夜白早中晚倒轮接交上下值加航跟换当顶替研冬夏名])[\u4e00-\u9fff])班(?=[、,，。;；]|等|被|获|荣获|夺|班长)"
    r"|[\u4e00-\u9fff\d](?<!代表)队(?=[、,，。;；]|等|被|获|荣获|夺|队长|副队长|队员))"
)
_POSTED = re.compile("(?:派?驻|赴)(?:(?![的了在是由等将为向把被])[\u4e00-\u9fff]){2,12}?工作[队组](?!员|长)")
# 某医院|产科, |急诊科护士长: a ward, where its people, a mark or a verdict follows.
_WARD = re.compile(
    r"(?:(?![的了在是由等将为向把被有从让使与和及对同、,，。;；本全专各])[\u4e00-\u9fff]){1,7}?"
    r"(?:科(?![普研技学教目室员协]|级)|病区|护理部|急诊室|手术室|产房|重症监护室)"
    r"(?=主任|副主任|护士|护师|医生|医师|主治|主管|医护|党支部|党员|负责人|等|被|获|荣|[、,，。])"
)
_WARDS = ("科", "病区", "护理部", "急诊室", "手术室", "产房", "重症监护室")
_HOSPITALS = ("医院", "保健院", "卫生院", "中医院", "医学中心")
# 某大学|社会工作系|副主任, 某学院|教研中心|主任: what a school has, where its people follow.
_FACULTY = re.compile(
    r"(?![本全各等该])(?:(?![的了在是由将为向把被有从让使对、,，。;；])[\u4e00-\u9fff]){1,12}?"
    rf"(?:{any_of('parent_bodies.parts_of_schools')})"
    rf"(?=的?(?:{any_of('departments.faculty_people')}))"
)
# 某大学|海洋渔业经济研究中心: an institute that needs nobody of its people behind it.
_INSTITUTE = re.compile(
    r"(?![与和及同])(?:(?![的了在是由将为向把被有从让使对同、,，。;；])[\u4e00-\u9fff]){2,12}?(?:学院|研究中心|研究院|研究所|(?:教育|咨询|服务)中心)"
)
_SCHOOLS = words_of("parent_bodies.schools")
# 甲总工会|联合市委…: the name of another body begins.
_OTHER = re.compile(r"(?:联合|携手|会同|牵头)|[省市区县州旗镇乡](?:委|政府|人社|总)|工会")


_POSTS = re.compile("主席|常委|书记")  # 某市委|常委和市委组织部
_FORMER = ("原", "新任", "现任", "时任", "前任")


def extended(view: View, span: Span) -> list[Span]:
    """A body with its department or branch behind it: …总工会|法律工作部, …股份有限公司|临沂分公司, …集团|某某项目部."""
    if span.head.endswith("委员会"):
        office = _department(view, span)
        return [office] if office is not None and office.head.endswith("委员会办公室") else []
    found = [_department(view, span), _posted(view, span), _ward(view, span), _faculty(view, span)]
    if span.type == "Enterprise" and span.rule != "ranked":
        found += [_unit(view, span, kind, "Enterprise") for kind in (_OFFICE, _SECTION, _SHOP, _WORKS, _DAUGHTER, CREW)]
        found.append(_unit(view, span, _TEAM, "SocialOrganisation"))
    return [one for one in found if one is not None]


def _department(view: View, span: Span) -> Span | None:
    match = _BRANCH.match(view.flat, span.hi)
    if not match or acts_within(view, span.hi, match.end()) or _OTHER.match(match.group()[:-2]) or _POSTS.search(match.group()):
        return None
    if match.group().startswith(_FORMER):
        return None
    type_ = "UnionBody" if "工会" in match.group() else span.type
    return Span(span.lo, match.end(), type_, span.rule, span.head + match.group(), span.strength)


def _posted(view: View, span: Span) -> Span | None:
    """…总工会|驻某村工作队: those whom a body sends to a place to help it."""
    match = _POSTED.match(view.flat, span.hi)
    own = "UnionBody" if match and match.group().endswith("组") and span.type == "UnionBody" else "SocialOrganisation"
    return Span(span.lo, match.end(), own, span.rule, "工作队", "strong") if match else None


def _ward(view: View, span: Span) -> Span | None:
    """…人民医院|眼科: a ward of a hospital."""
    match = _WARD.match(view.flat, span.hi) if span.type == "Institution" and span.head.endswith(_HOSPITALS) else None
    if match is None or acts_within(view, span.hi, match.end()):
        return None
    return Span(span.lo, match.end(), "Institution", span.rule, match.group(), span.strength)


def _faculty(view: View, span: Span) -> Span | None:
    """…大学|社会工作系: what a school has of its own, before one of its people."""
    match = _FACULTY.match(view.flat, span.hi) if span.type == "Institution" and span.head.endswith(_SCHOOLS) else None
    match = match or (_INSTITUTE.match(view.flat, span.hi) if span.head == "大学" else None)
    if match is None or match.group().startswith("附属") or acts_within(view, span.hi, match.end()):
        return None
    return Span(span.lo, match.end(), "Institution", span.rule, match.group(), span.strength)


def is_ward(name: str) -> bool:
    """Whether what stands behind a hospital's name is one of its wards.

    >>> is_ward("眼科"), is_ward("附属中学")
    (True, False)
    """
    return name.endswith(_WARDS)


def _unit(view: View, span: Span, kind: re.Pattern[str], type_: str) -> Span | None:
    """What a firm puts up, of another type than the firm where it is a team: a claim must confirm a team."""
    runs_on = span.head.endswith(_FIRMS) and "\u4e00" <= view.flat[span.hi : span.hi + 1] <= "\u9fff"
    match = kind.match(view.flat, span.hi) if runs_on else None
    if match is None or acts_within(view, span.hi, match.end()) or _OTHER.search(match.group()):
        return None
    if match.group().startswith(_FORMER):
        return None
    team = type_ == "SocialOrganisation"
    return Span(span.lo, match.end(), type_, "own-team" if team else span.rule, match.group(), "weak" if team else "strong")
