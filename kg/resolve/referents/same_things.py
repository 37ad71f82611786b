"""When two names mean one initiative, document, facility, honour or population."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.extract.claims import Place
from kg.extract.views import Span
from kg.lexicon import read_table
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft, aligned, bare, dice, fold, same_but_kind, without_kind
from kg.resolve.referents.headline_things import named_shorter, prize_in_headline
from kg.resolve.referents.leading_places import leading, tidy
from kg.resolve.referents.nearby_places import meant_by_rank
from kg.text.gazetteer import Region

_QUOTED = re.compile("“([^”]{2,})”")
_LIKE = 0.78
_BARE_HEAD = 3  # characters: 工作室, 服务站
_ONE_OF_MANY = re.compile(
    "(?:[\\d一二两三四五六七八九十百千几余多各类批些]|(?<![这该此])[个家座处间所]|建[成立起设好]?|成立|设[立置有]?|打造|建有|开设)的?[“‘]?$"
)
_SO_MANY = re.compile(r"[”’]?(?:已|共|达到?|约|近|超过?|各|等|里的)*[\d一二两三四五六七八九十]")
_RANK = re.compile(r"全国(?!工会)|国家级|省部级|自治区级|(?:[省市区县州镇]|乡镇|街道|社区)级")
_NUMERALS = tuple("一二三四五六七八九十0123456789")
_RANKS = frozenset(("省", "自治区", "市", "州", "区", "县", "旗"))
_ASIDE = re.compile(r"[(（][^()（）]*[)）]")
_REACH = re.compile("^全[国省市区县州镇乡厂矿局路]")
_DEFINED = re.compile(r"[(（](?:以下)?(?:简称|下称)[^)）]*[)）]")
_REMEMBERED = 4096  # names of a few pages: each is held against every other of its article


def thing(cluster: Cluster, place: Place) -> Draft:
    """The draft of a thing's mention, made when new; the longest name is kept."""
    span, text = place.span, place.span.name or bare(_DEFINED.sub("", cluster.surface(place)))
    code = leading(cluster, place)[0]
    if not code and (rank := _rank_alone(cluster, place)) and (region := _of_rank(cluster, place, rank)) is not None:
        text, code = region.name + text[len(rank) :], region.code
    if span.type == "Honour":
        text = re.sub(r"劳模$", "劳动模范", text)
    if span.type == "Facility" and code:
        text = tidy(cluster, text)
    folded = fold(text)
    if span.type == "Facility" and len(folded) <= _BARE_HEAD and (whole := _headed_so(cluster, place, folded)) is not None:
        return whole
    for draft in reversed(cluster.drafts):
        if draft.type == span.type and _same_thing(cluster, draft, span, text, folded):
            if len(folded) > len(fold(draft.name)) and span.type != "Group":
                draft.name = text
                draft.code = draft.code or code
            return draft
    shorter = named_shorter(cluster, place, text) if span.type == "Initiative" else prize_in_headline(cluster, place, text)
    if shorter is None:
        return cluster.new(span.type, text, code)
    shorter.name = max(text, shorter.name, key=len)
    return shorter


def _headed_so(cluster: Cluster, place: Place, head: str) -> Draft | None:
    """The house last named in full that a bare head means (甲大师工作室|. |工作室|攻关20项), unless it is one of many."""
    flat, span = cluster.views[place.sentence].flat, place.span
    if _ONE_OF_MANY.search(flat, 0, span.lo) or _SO_MANY.match(flat, span.hi):
        return None
    named = (d for d in reversed(cluster.drafts) if d.type == "Facility" and len(fold(d.name)) > len(head))
    return next((d for d in named if fold(d.name).endswith(head) and not _REACH.match(fold(d.name))), None)


def _rank_alone(cluster: Cluster, place: Place) -> str:
    """The rank that a thing's name begins with as a word by itself: 市|职工服务中心, not 市民|广场; "" for none."""
    view = cluster.views[place.sentence]
    index = view.token_at.get(place.span.lo)
    word = view.tokens[index].text if index is not None and place.span.type in ("Facility", "Initiative") else ""
    numbered = view.flat[place.span.lo - 1 : place.span.lo] in _NUMERALS  # 综采一|区检修班
    return word if word in _RANKS and not place.span.name and not numbered else ""


def _of_rank(cluster: Cluster, place: Place, rank: str) -> Region | None:
    return meant_by_rank(cluster.views, cluster.gazetteer, cluster.home, place, rank)


def _same_thing(cluster: Cluster, draft: Draft, span: Span, text: str, folded: str) -> bool:
    full = fold(draft.name)
    if span.rule == "event-of" and full != folded and full.startswith(folded):
        return same_but_kind(folded, full)
    if full == folded or folded in {fold(form) for form in draft.forms}:
        return True
    if span.type in ("Honour", "Group"):
        return span.type == "Honour" and (re.sub(r"^[12]\d{3}年", "", full) == re.sub(r"^[12]\d{3}年", "", folded))
    if span.type == "Document":
        return _same_document(draft.name, text)
    if span.type == "Facility" and _rank(full) != _rank(folded):
        return False
    short, long = sorted((folded, full), key=len)
    if span.type == "Initiative" and _campaign(draft.name) and _campaign(draft.name) == _campaign(text):
        return True
    if span.type == "Initiative" and short in _brands() and _abbreviates(short, long):
        return True
    if span.type == "Initiative" and (same_but_kind(short, long) or _bare_of_asides(draft.name) == _bare_of_asides(text)):
        return True
    if len(short) >= 4 and long.endswith(short):
        return True
    if span.type == "Initiative" and len(short) >= 4 and short in (fold(_core(draft.name)), fold(_core(text))):
        return without_kind(long) != long
    if _core(draft.name) and _core(draft.name) == _core(text) and (_core(text) not in _brands() or dice(full, folded) > 0.7):
        return (
            draft.name[-2:] == text[-2:]
            or "”" in (draft.name[-1], text[-1])
            or (not (draft.name.endswith("”") or text.endswith("”")) and dice(full, folded) > 0.7)
        )
    return dice(full, folded) >= _LIKE and draft.name[-2:] == text[-2:]


def _abbreviates(short: str, long: str) -> bool:
    """Whether a short name takes its characters from the longer one, from its first on to its last word.

    >>> _abbreviates("产改", "产业工人队伍建设改革"), _abbreviates("产改", "产改试点")
    (True, False)
    """
    return short[0] == long[0] and short[-1] in long[-2:] and short not in long and aligned(short, long)


@lru_cache(maxsize=_REMEMBERED)
def _bare_of_asides(name: str) -> str:
    """A folded name without what brackets add to it and without its reach: 十次全委(扩大)会, 全省|职工互助."""
    return _REACH.sub("", fold(_ASIDE.sub("", name)))


def _same_document(name: str, text: str) -> bool:
    one, other = (t.strip("《》").split("(")[0].split("（")[0] for t in (name, text))
    short, long = sorted((one, other), key=len)
    return len(short) >= 2 and long.endswith(short) and ("《" in text or "《" in name)


def _rank(folded: str) -> str:
    """The level that a thing is of by its name: 省级|职工书屋 is not the same as 职工书屋."""
    match = _RANK.match(folded)
    return match.group() if match else ""


@cache
def _brands() -> frozenset[str]:
    """Campaigns of every union in the country, which many things are called after: “安康杯”知识竞赛 is not “安康杯”竞赛."""
    return frozenset(row["head"] for row in read_table("initiatives") if row["strength"] == "bare")


@cache
def _campaign_of() -> re.Pattern[str]:
    """A known campaign with the year and the body before it: 甲县总工会2024年“金秋助学”."""
    brands = "|".join(sorted((fold(brand) for brand in _brands()), key=lambda brand: (-len(brand), brand)))
    return re.compile(rf"(?:.{{0,16}}(?:工会|公司|[省市区县州]))?(?:[12]\d{{3}}年?度?)?(?:今年|全[省市区县])?({brands})")


@lru_cache(maxsize=_REMEMBERED)
def _campaign(name: str) -> str:
    """The known campaign that a name is of and nothing else; "" for none, and for an event of it (…启动仪式)."""
    match = _campaign_of().fullmatch(without_kind(fold(name)))
    return match[1] if match else ""


@lru_cache(maxsize=_REMEMBERED)
def _core(name: str) -> str:
    match = _QUOTED.search(name)
    return match[1] if match else ""
