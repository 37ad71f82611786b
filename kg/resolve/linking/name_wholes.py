"""What a name says its bearer is a part of: a company's works, a campaign's gala, a place where a body has its premises."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extract.syntax.clauses import ORGANISATIONS
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft, fold

# 甲集团|有限公司: the group that its companies bear in their names; 甲市|工会联盟 belongs to no one union.
_GROUP = re.compile(r"(?P<stem>.{2,}(?:集团|总公司))(?:股份|控股)?(?:有限责任公司|有限公司|公司)$")
_UNION = re.compile(r"(?P<stem>.{2,}[省市州盟县区旗]总)工会")
_WITHIN_WORDS = (("部", ("门", "队")), ("总", ("工会", "部", "队", "公司")))
_JOINT_BODY = re.compile("联盟|联席|合作联盟")
# …竞赛|信息管理平台, …改革|“百企示范”行动: what serves a campaign or is done under it.
_TOOL = re.compile(r"(?:平台|系统|小程序|展厅|网站|数据库|专区|APP)[”’]?$")
_OWN_NAME = re.compile(r"“[^“”]{2,}”(?:专项|主题|系列|示范)?(?:行动|活动|计划|工程|试点|竞赛)$")
_MEETING = re.compile("(?:[讲演宣报告述故事分享交流推进座谈发布]{2}|展示|汇报)[会赛展]?[”’]?$")
_CAMPAIGN = re.compile(r"(?:改革|工程|计划|行动|竞赛|大赛|活动)[”’]?$")


def done_under(cluster: Cluster, draft: Draft) -> Draft | None:
    """The campaign or reform whose name a tool or an action of its own begins with: “安康杯”竞赛|信息管理平台."""
    meeting = _MEETING.search(draft.name) is not None
    if draft.type != "Initiative" or not (meeting or _TOOL.search(draft.name) or _OWN_NAME.search(draft.name)):
        return None
    fits = [
        d
        for d in cluster.drafts
        if d.type == "Initiative" and d is not draft and d.places and _CAMPAIGN.search(d.name)
        and (_opens(d.name, draft.name) if not meeting else draft.name[:1] in "“‘" and _opens(fold(d.name), fold(draft.name)))
    ]
    return max(fits, key=lambda d: (len(d.name), d.name), default=None)


def _opens(campaign: str, name: str) -> bool:
    """Whether a name holds that of a campaign before its own last words, both outside and with the same quotation marks."""
    at_ = name.find(campaign)
    rest = name[at_ + len(campaign) :] if at_ >= 0 else ""
    return len(campaign) >= 5 and bool(rest) and rest.count("“") == rest.count("”") and not rest.startswith(("的", "和", "与"))


def body_above(cluster: Cluster, draft: Draft) -> Draft | None:
    """The body of whose name another's begins with most, whatever places stand before either: …集团|炼铁分厂."""
    found: list[tuple[int, str, Draft]] = []
    for d in cluster.drafts:
        if d.type not in ORGANISATIONS or d is draft or len(d.name) < 3:
            continue
        forms = [form for form in (d.name, *d.forms, *_stems(d.name)) if _heads(form, draft.name)]
        reach = max(map(len, forms), default=0)
        if d.code == draft.code and len(d.rest) >= 4 and _heads(d.rest, draft.rest):
            reach = max(reach, len(d.rest) + len(draft.name) - len(draft.rest))
        if draft.type == d.type == "SocialOrganisation" and "“" in d.rest and draft.rest[1:].endswith(d.rest):
            reach = max(reach, len(d.rest))  # 河东街|职工“找茬”队 of |职工“找茬”队
        if reach:
            found.append((reach, d.name, d))
    return max(found, key=lambda one: (one[0], len(one[1]), one[1]))[2] if found else None


@lru_cache(maxsize=4096)
def _stems(name: str) -> tuple[str, ...]:
    """What the names of a body's parts begin with: 甲集团 of 甲集团有限公司, 乙省总 of 乙省总工会."""
    group, union = _GROUP.match(name), _UNION.fullmatch(name)
    return tuple(match["stem"] for match in (group, union) if match)


def _heads(form: str, name: str) -> bool:
    if name.startswith("“") and not form.startswith("“"):  # “朝日轴承”|工会
        form = f"“{form}”"
    if not (3 <= len(form) < len(name) and name.startswith(form)):
        return False
    rest = name[len(form) :]
    cut = any(form.endswith(end) and rest.startswith(begins) for end, begins in _WITHIN_WORDS)
    return not cut and not _JOINT_BODY.match(rest)
