"""Posts whose body the words leave out: 厂长某某 (of the works named before), 某某当选为主席 (of the union named before).

A span over the title stands for the body; the resolver finds which (rule "implied", `head` says what the body must end like).
"""

from __future__ import annotations

import re

from kg.extract.views import Span, View
from kg.lexicon import read_table

# What the body of a bare post is called at its end; "" = the company, works or school named last.
_ENDINGS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (("厂长",), "Enterprise", "厂"),
    (("矿长",), "Enterprise", "矿"),
    (("段长",), "Enterprise", "段"),
    (("行长",), "Enterprise", "行"),
    (("董事长", "总经理", "总裁"), "Enterprise", "公司"),
    (("校长",), "Institution", "校"),
    (("院长",), "Institution", "院"),
    (("局长",), "PublicBody", "局"),
    (("队长", "队员"), "SocialOrganisation", "队"),
    (("团长", "领队"), "SocialOrganisation", "团"),
    (("调解员",), "UnionBody", "调解"),
    (("会长", "理事长"), "SocialOrganisation", "会"),
    (("主席",), "UnionBody", "工会"),
)
_BARE_TYPES = {
    "中心": "UnionBody",
    "学院": "Institution",
    "学校": "Institution",
    "医院": "Institution",
    "协会": "SocialOrganisation",
    "商会": "SocialOrganisation",
    "服务队": "SocialOrganisation",
}
_BARE = re.compile("(?:分公司|集团|公司|银行|酒店|" + "|".join(_BARE_TYPES) + ")$")
_MARKS = "、,，。;；:：”“!！?？(（ "
_GOVERNMENT = re.compile(r"(?:常务)?副?(?P<rank>[省市区县州镇乡])长")


def implied_body(view: View, lo: int, hi: int, title: str) -> Span | None:
    """The span that stands for the unnamed body of a post at `flat[lo:hi]`, put among the inner mentions of the sentence.

    None where the post does not tell what kind of body it belongs to.
    """
    government = _GOVERNMENT.fullmatch(title)
    if government:
        return _placed(view, Span(lo, hi, "PublicBody", "implied", government["rank"] + "政府"))
    if title.endswith(("名誉主席", "国家主席", "大会主席", "执行主席")):
        return None
    for endings, type_, head in _ENDINGS:
        if title.endswith(endings):
            return _placed(view, Span(lo, hi, type_, "implied", head))
    if title in _workers():
        return _placed(view, Span(lo, hi, "Enterprise", "implied", ""))
    return None


def bare_body(view: View, hi: int) -> Span | None:
    """集团|董事长, 中心|副主任: the kind of body that stands without its name before a post, from the mark before it on."""
    match = _BARE.search(view.flat, max(0, hi - 4), hi)
    if match is None or (match.start() and view.flat[match.start() - 1] not in _MARKS):
        return None
    return _placed(view, Span(match.start(), hi, _BARE_TYPES.get(match.group(), "Enterprise"), "implied", match.group()))


def _workers() -> frozenset[str]:
    """Posts of people who work with their hands: their body is the company or works named last."""
    return frozenset(row["title"] for row in read_table("titles") if row["kind"] == "worker")


def _placed(view: View, span: Span) -> Span:
    if span not in view.inner:
        view.inner = sorted([*view.inner, span], key=lambda s: s.lo)
    return span
