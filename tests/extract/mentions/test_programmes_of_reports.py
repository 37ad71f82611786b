"""Things done as long reports tell of them: quoted coinages, what recurs, who makes what, papers without an actor."""

from __future__ import annotations

import pytest
from made_up_articles import Paper

REPORT = Paper("基层工会见闻", "　　")


FOUND = [
    # a quoted coinage, the verb and the noun behind it, and who makes it before it
    ("双流区总工会开发“随手办”诉求反映平台，职工动手即可上传。", {"“随手办”诉求反映平台"}),
    ("望江县总工会创办“金嗓子”征集栏目。", {"“金嗓子”征集栏目"}),
    ("宿松县家政协会打造“阿姨帮”服务品牌。", {"“阿姨帮”服务品牌"}),
    ("望江县总工会推动企业建立健全“岗位与薪酬联动”制度。", {"“岗位与薪酬联动”制度"}),
    ("职工文化建设“三个节”系列活动在宿松县启动。", {"职工文化建设“三个节”系列活动"}),
    ("望江县总工会总结出“听、问、访、办”四字工作法。", {"“听、问、访、办”四字工作法"}),
    ("望江县总工会推行“一看二查三确认”法。", {"“一看二查三确认”法"}),
    ("他的绝活被命名为“陈大海操作法”，在全厂推广。", {"陈大海操作法"}),
    ("望江县总工会实行“一户一档”管理。", {"“一户一档”管理"}),
    ("望江县总工会为8000名骑手赠送“骑安险”。", {"骑安险"}),
    ("望江县总工会推行“连心工作法”“六必访”制度。", {"连心工作法", "六必访"}),
    ("望江县总工会开展“非遗”进班组、安全漫画征集。", {"“非遗”进班组", "安全漫画征集"}),
    ("望江县总工会开展劳模进课堂、法律进企业等活动。", {"劳模进课堂", "法律进企业"}),
    # what recurs
    ("工作室坚持每周一次技术会诊、每月一次课题交流。", {"技术会诊", "课题交流"}),
    ("每周五的安全学习日、每月一次的班组讲评，成了规矩。", {"安全学习日", "班组讲评"}),
    ("公司坚持每日一题、每周一课、每月一考。", {"每日一题", "每周一课", "每月一考"}),
    # mechanisms, reforms, meetings
    ("望江县总工会建立信息共享、联合检查、跟踪督办机制。", {"信息共享、联合检查、跟踪督办机制"}),
    ("望江县总工会建立联席会议、信息通报制度。", {"联席会议", "信息通报制度"}),
    ("望江县总工会推动产业工人队伍建设改革落地见效。", {"产业工人队伍建设改革"}),
    ("望江县总工会深化产业工人队伍建设改革，把“产改”做实。", {"产业工人队伍建设改革"}),
    ("望江县总工会在“班组课堂”建设现场会后出台办法。", {"“班组课堂”建设现场会"}),
    ("望江县总工会列支职工普惠项目。", {"职工普惠项目"}),
    ("望江县总工会为300名货车司机、快递员免费体检。", {"免费体检"}),
    ("望江县总工会与三家照相馆合作推出“半价全家福”。", {"半价全家福"}),
]


@pytest.mark.parametrize(("body", "names"), FOUND)
def test_a_programme_is_read_whole(body: str, names: set[str]) -> None:
    assert names == REPORT.names(body, "Initiative")


NONE = [
    "已开办4期76个班次，青年职工受益。",
    "望江县总工会帮助企业完善规章制度130余项。",
    "骑手每月两次休息，每天一餐。",
    "望江县总工会与三家照相馆合作。",
]


@pytest.mark.parametrize("body", NONE)
def test_a_count_or_a_partner_is_no_programme(body: str) -> None:
    assert not REPORT.names(body, "Initiative")


@pytest.mark.parametrize("body", ["其间，签订师徒合同86份。", "签订区域性工资集体合同12份，覆盖企业420家。"])
def test_a_paper_that_is_signed_counts_without_an_actor(body: str) -> None:
    assert REPORT.names(body, "Document")


def test_a_labour_contract_is_signed_by_everybody() -> None:
    assert not REPORT.names("职工签订劳动合同后上岗。", "Document")
