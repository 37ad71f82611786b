"""A thing that its headline or a later sentence names in fewer words: 甲县爱心托管班 and “某口号”2024年暑期爱心托管班."""

from __future__ import annotations

import re

from kg.extract.claims import Place
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft, aligned, fold, without_kind

_MOTTO = re.compile("^(?:.{0,12}(?:[省市区县旗局厂矿]|工会|公司|街道|中心|医院|学校))?“[^“”]*”(?=.{4,})")
_TERM = re.compile(r"[12]\d{3}年度?|首[届期次]|第?[一二三四五六七八九十\d]{1,3}届|第[一二三四五六七八九十\d]{1,3}[期次批季]")
# The place or the body that a name begins with, and the rest of it.
_PLACED = re.compile("(.*(?:[省市区县旗]|街道|总工会|工会|公司))?(.*)")
# Characters of the shorter name, and how much of the longer one it must tell.
_SHORTEST, _SHARE = 4, 0.45


def named_shorter(cluster: Cluster, place: Place, text: str) -> Draft | None:
    """The draft of a thing that a mention names in other words than the headline did, or by its kind alone (招聘会)."""
    if place.span.rule == "bare-event":
        return next((d for d in reversed(cluster.drafts) if d.type == "Initiative" and _is_kind_of(text, d.name)), None)
    if cluster.views[place.sentence].sentence.role == "title":
        return None
    same = [d for d in cluster.drafts if d.type == "Initiative" and _in_headline_only(cluster, d) and is_abridged(d.name, text)]
    return same[0] if len(same) == 1 else None


def prize_in_headline(cluster: Cluster, place: Place, text: str) -> Draft | None:
    """The prize that the headline names without its place, rank or number: 五一劳动奖状 and 湖北五一劳动奖状."""
    if place.span.type != "Honour" or cluster.views[place.sentence].sentence.role == "title":
        return None
    named = [d for d in cluster.drafts if d.type == "Honour" and _in_headline_only(cluster, d)]
    return next((d for d in named if len(d.name) >= _SHORTEST and fold(text).endswith(fold(d.name))), None)


def is_abridged(one: str, other: str) -> bool:
    """Whether two names differ by no more than a motto, a term, a place and modifiers.

    >>> is_abridged("临江区暑期爱心托管班", "“七彩假日”2024年暑期职工子女爱心托管班")
    True
    >>> is_abridged("职工书法比赛", "职工摄影比赛")
    False
    """
    (place, name), (other_place, other_name) = _parted(_core(one)), _parted(_core(other))
    short, long = sorted((name, other_name), key=len)
    if len(short) < _SHORTEST or len(short) < _SHARE * len(long) or short[-2:] != long[-2:]:
        return False
    return aligned(short, long) and (place.endswith(other_place) or other_place.endswith(place))


def _core(name: str) -> str:
    """A folded name without motto, term and kind."""
    return without_kind(fold(_TERM.sub("", _MOTTO.sub("", name))))


def _parted(core: str) -> tuple[str, str]:
    """The place or the body that a name begins with, and what is held there."""
    match = _PLACED.match(core)
    return (match[1] or "", match[2]) if match else ("", core)


def _in_headline_only(cluster: Cluster, draft: Draft) -> bool:
    """Whether no sentence has named the thing yet."""
    return bool(draft.places) and all(cluster.views[p.sentence].sentence.role == "title" for p in draft.places)


def _is_kind_of(kind: str, name: str) -> bool:
    """Whether a name ends in a kind of event, or has it before 暨 (…启动仪式暨招聘会)."""
    return name.rstrip("”’").endswith(kind) or f"{kind}暨" in name
