"""What a name says its bearer is a part of: a company's works, a campaign's gala, a place where a body has its premises."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extract.syntax.clauses import ORGANISATIONS
from kg.lexicon import any_of
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft, dice, fold

_QUOTED = re.compile(r"[“‘]([^“”‘’]{2,})[”’]")
_EVENT = re.compile(rf"(?:{any_of('name_wholes.events')})[”’]?$")
# 甲集团|有限公司: the group that its companies bear in their names; 甲市|工会联盟 belongs to no one union.
_GROUP = re.compile(r"(?P<stem>.{2,}(?:集团|总公司))(?:股份|控股)?(?:有限责任公司|有限公司|公司)$")
_UNION = re.compile(r"(?P<stem>.{2,}[省市州盟县区旗]总)工会")
_WITHIN_WORDS = (("部", ("门", "队")), ("总", ("工会", "部", "队", "公司")))
_JOINT_BODY = re.compile("联盟|联席|合作联盟")
# …竞赛|信息管理平台, …改革|“百企示范”行动: what serves a campaign or is done under it.
_TOOL = re.compile(r"(?:平台|系统|小程序|展厅|网站|数据库|专区|APP)[”’]?$")
_OWN_NAME = re.compile(r"“[^“”]{2,}”(?:专项|主题|系列|示范)?(?:行动|活动|计划|工程|试点|竞赛)$")
_CAMPAIGN = re.compile(r"(?:改革|工程|计划|行动|竞赛|大赛|活动)[”’]?$")
_EDITION = re.compile(r".*?(?:第[一二三四五六七八九十百\d]+|首)[届期轮批季](?P<core>[^第]{2,})$")
_AGAIN = re.compile(
    r"每(?:[两三]?年|季|月|周|半年)[^,，。;；]{0,8}?(?:[一1][届期次轮]|举办|开展|组织|轮流)|[一每][年季月]一[届期次]"
    r"|(?:已|先后|累计|连续|至今)[^,，。;；]{0,6}(?:举办|开展|召开|开办|实施|组织)[^,，。;；]{0,4}[\d一二三四五六七八九十]+[余多]?[届期轮季]"
)
_LASTING = re.compile(r"(?:活动|行动|工程|计划|项目|工作|竞赛|大赛|比赛|品牌|[月周节季])[”’]?$")


def named_after(cluster: Cluster, draft: Draft) -> Draft | None:
    """The campaign whose quoted name an event bears: “金秋助学”助学金发放仪式 is one of “金秋助学”活动.

    Of several, the one whose name shares most with the event's: 甲市“安康杯”知识竞赛复赛 is one of 甲市“安康杯”知识竞赛.
    """
    if draft.type != "Initiative" or not _EVENT.search(draft.name):
        return None
    quoted = {fold(name) for name in _QUOTED.findall(draft.name)}
    fits = []
    for other in cluster.drafts:
        if other.type != "Initiative" or other is draft or _EVENT.search(other.name) or not other.places:
            continue
        names = {fold(name) for name in _QUOTED.findall(other.name)} or {fold(other.name)}
        if names & quoted and (fold(other.name) in names or _LASTING.search(other.name)):
            fits.append(other)
    return max(fits, key=lambda d: (dice(fold(d.name), fold(draft.name)), d.name), default=None)


def edition_of(cluster: Cluster, draft: Draft) -> Draft | None:
    """What is held again and again, of which a thing is one by its number: |第十六期活动| of …互助活动, told as 每年一期."""
    numbered = _EDITION.match(draft.name) if draft.type == "Initiative" else None
    if numbered is None:
        return None
    core = fold(numbered["core"])
    fits = [
        d
        for d in cluster.drafts
        if d.type == "Initiative" and d is not draft and d.places and any(fold(f).endswith(core) for f in (d.name, *d.forms))
        if not _EDITION.match(d.name) and not _EVENT.search(d.name) and _recurs(cluster, d)
    ]
    return max(fits, key=lambda d: (len(d.name), d.name), default=None)


def _recurs(cluster: Cluster, draft: Draft) -> bool:
    """Whether a sentence that names a thing, or the next, says that it is held again and again."""
    near = {at for place in draft.places for at in (place.sentence, place.sentence + 1)}
    return any(_AGAIN.search(cluster.views[at].flat) for at in sorted(near) if at < len(cluster.views))


def done_under(cluster: Cluster, draft: Draft) -> Draft | None:
    """The campaign or reform whose name a tool or an action of its own begins with: “安康杯”竞赛|信息管理平台."""
    if draft.type != "Initiative" or not (_TOOL.search(draft.name) or _OWN_NAME.search(draft.name)):
        return None
    fits = [
        d
        for d in cluster.drafts
        if d.type == "Initiative" and d is not draft and d.places and _CAMPAIGN.search(d.name) and _opens(d.name, draft.name)
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
        if reach:
            found.append((reach, d.name, d))
    return max(found, key=lambda one: (one[0], len(one[1]), one[1]))[2] if found else None


@lru_cache(maxsize=4096)
def _stems(name: str) -> tuple[str, ...]:
    """What the names of a body's parts begin with: 甲集团 of 甲集团有限公司, 乙省总 of 乙省总工会."""
    group, union = _GROUP.match(name), _UNION.fullmatch(name)
    return tuple(match["stem"] for match in (group, union) if match)


def _heads(form: str, name: str) -> bool:
    if not (3 <= len(form) < len(name) and name.startswith(form)):
        return False
    rest = name[len(form) :]
    cut = any(form.endswith(end) and rest.startswith(begins) for end, begins in _WITHIN_WORDS)
    return not cut and not _JOINT_BODY.match(rest)
