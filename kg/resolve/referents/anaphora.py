"""What an anaphor means: 该校, 他, 会上, 活动期间; the thing of its kind that was named last."""

from __future__ import annotations

import re

from kg.extract.claims import Place
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.lexicon import words_of
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft, aligned

_EVENTS = words_of("participation.events")
_POINTING = re.compile("^(?:该项|该|整[个场]|本次|此次|本届|此项|此|这[项次个家所座支间处场份一])")
_THIS_ONE = ("本次", "此次", "本届", "这次")
_OF_MEMBERS = ("SocialOrganisation", "UnionBody")  # 技协, 调委会: called by a few of their characters
_SHORT_KIND = 2  # characters of a kind of place that names none by itself
_BY_SURNAME = ("老师",)  # 姜老师 is told of by that name
_ANY_BODY = ("单位", "机构", "部门")
_KINDS = tuple(words_of(f"anaphora.{kind}") for kind in ("contests", "gatherings", "ceremonies", "shows", "classes", "ways"))
_SPEAKING = words_of("anaphora.speaking")
_IN_BRACKETS = re.compile(r"[(（][^()（）]*[)）]$")


def anaphor(cluster: Cluster, place: Place) -> Draft | None:
    """The draft that a pronoun or a pointing noun means; None where nothing fits."""
    head = place.span.head
    if head == "他":
        return _he(cluster, place)
    if place.span.rule == "by-surname":
        people = [d for d in cluster.drafts if d.type == "Person" and d.name.startswith(head) and len(d.name) > len(head)]
        named = max(people, key=lambda d: max((p.sentence, p.span.lo) for p in d.places), default=None)
        return named or (cluster.same_name(place, "Person") if cluster.surface(place).endswith(_BY_SURNAME) else None)
    if head == "event":
        return _event(cluster, place)
    if place.span.type == "Region" and cluster.surface(place).startswith(("全", "我", "本")):
        region = cluster.home.of_rank(head)
        return cluster.region(region.code) if region is not None else None
    return _last_named(cluster, place)


def _he(cluster: Cluster, place: Place) -> Draft | None:
    """Whom 他 means: the person named last; the hero where he only spoke, ended his sentence or was in another paragraph."""
    people = [d for d in cluster.drafts if d.type == "Person" and any(not p.span.anaphor for p in d.places)]
    named = {id(d): max((p.sentence, p.span.lo, p.span.hi) for p in d.places if not p.span.anaphor) for d in people}
    last = max(people, key=lambda d: named[id(d)], default=None)
    hero = next((d for d in people if _is_hero(cluster, d, people)), None)
    if last is None or hero is None or last is hero:
        return last
    sentence, _, hi = named[id(last)]
    elsewhere = cluster.views[place.sentence].sentence.paragraph != cluster.views[sentence].sentence.paragraph
    spoke = sentence < place.sentence and cluster.views[sentence].flat.startswith(_SPEAKING, hi)
    is_told = sentence < place.sentence and cluster.views[sentence].flat[hi : hi + 1] in ("。", ";", "；", "")
    return hero if spoke or elsewhere or is_told else last


def _is_hero(cluster: Cluster, draft: Draft, people: list[Draft]) -> bool:
    """Whether an article names one person thrice, or twice and alone in its headline, and twice as often as any other."""
    times = {d.name: sum(view.flat.count(d.name) for view in cluster.views) for d in people}
    others = max((n for name, n in times.items() if name != draft.name), default=0)
    above = [d for d in people if any(cluster.views[p.sentence].sentence.role != "body" for p in d.places)]
    return times[draft.name] >= max(2 if above == [draft] else 3, 2 * others)


def _last_named(cluster: Cluster, place: Place) -> Draft | None:
    """What was last named before a pointing noun and is called as it says: 该中心 → the centre named last."""
    kinds = ORGANISATIONS if place.span.type == "Organisation" else frozenset((place.span.type,))
    here = (place.sentence, place.span.lo)
    before = [d for d in cluster.drafts if d.type in kinds and any((p.sentence, p.span.lo) < here for p in d.places)]

    def last(draft: Draft) -> tuple[int, int]:
        return max((p.sentence, p.span.lo) for p in draft.places if (p.sentence, p.span.lo) < here)

    fits = _so_called(cluster, place, before)
    told = [d for d in fits if cluster.surface(place).startswith(_THIS_ONE) and _is_headlined(cluster, d)]
    return max(told or fits, key=last, default=None)


def place_before(cluster: Cluster, place: Place) -> Draft | None:
    """The place of a kind that was named last (驿站 → 暖蜂驿站); a new one where a kind of some length has none before it."""
    head = place.span.head
    fits = [d for d in cluster.drafts if d.type == "Facility" and d.name.rstrip("”’").endswith(head) and d.last(place)]
    found = max(fits, key=lambda d: d.last(place) or (0, 0), default=None)
    return found or (cluster.new("Facility", head) if len(head) > _SHORT_KIND else None)


def _is_headlined(cluster: Cluster, draft: Draft) -> bool:
    """Whether a headline names it: what an article is about is 此次活动 to its end, whatever it was made of."""
    return draft.type == "Initiative" and any(cluster.views[p.sentence].sentence.role == "title" for p in draft.places)


def _so_called(cluster: Cluster, place: Place, drafts: list[Draft]) -> list[Draft]:
    """Those of some drafts that a pointing noun may mean by its words: the whole, else its head, else the like."""
    head = place.span.head
    if place.span.type == "Region":
        return [d for d in drafts if d.name.endswith(head)]
    modified = _POINTING.sub("", cluster.surface(place))
    fits = [d for d in drafts if any(_title(f).endswith(modified) for f in (d.name, *d.forms))]
    fits = fits or [d for d in drafts if _title(d.name).removesuffix("活动").endswith((head, modified))]
    loose = {"企业": "公司", "校": "学校", "院": "医院", "行": "银行", "赛事": "大赛"}.get(head, "")
    if head == "文件":
        return [d for d in drafts if d.strong]
    fits = fits or [d for d in drafts if loose and d.name.endswith((loose, "学院" if head == "校" else loose))]
    if not fits and modified in _ANY_BODY:
        fits = drafts
    if not fits and place.span.type == "Organisation":
        fits = [d for d in drafts if d.type in _OF_MEMBERS and aligned(head, d.name) and head[-1] in d.name[-3:]]
    if not fits and place.span.type == "Initiative":
        fits = _of_a_kind(drafts, head)
    if not fits and place.span.type == "Initiative" and head in ("活动", "项目", "业务", "培训"):
        fits = [d for d in drafts if d.strong]
    return fits


def _of_a_kind(drafts: list[Draft], head: str) -> list[Draft]:
    """本次|比赛 after a 大赛, 此次|演出 after a 晚会: the drafts whose heads are of one kind with a pointing noun's."""
    kinds = [kind for kind in _KINDS if head in kind]
    return [d for d in drafts if any(_title(d.name).rstrip("”’").endswith(kind) for kind in kinds)]


def _title(name: str) -> str:
    """A name as an anaphor takes it up: 《…办法(试行)》 ends in 办法."""
    return _IN_BRACKETS.sub("", name.strip("《》"))


def _event(cluster: Cluster, place: Place) -> Draft | None:
    """会上, 活动现场: the meeting or campaign named last, one with the same head before others."""
    word = cluster.surface(place)
    here = (place.sentence, place.span.lo)
    before = [
        d
        for d in cluster.drafts
        if d.type == "Initiative" and any((p.sentence, p.span.lo) < here for p in d.places) and d.strong
    ]
    fits = [d for d in before if d.name.endswith(word)]
    if not fits and word.endswith(("会", "会议")):
        fits = [d for d in before if d.name.endswith(("会", "会议", "论坛", "典礼", "仪式"))]
    if not fits and (kind := next((kind for kind in _KINDS if word.endswith(kind)), ())):
        fits = [d for d in before if d.name.rstrip("”’").endswith(kind)]
    if not fits and word in ("活动", "仪式"):
        fits = [d for d in before if d.name.endswith(("活动", "仪式", "典礼", "会", "竞赛", "大赛", "行动"))]
    if not fits and word == "活动":
        fits = [d for d in before if d.name.rstrip("”’").endswith((*_EVENTS, "工程", "计划", "项目", "季"))]
    return max(
        fits, key=lambda d: max((p.sentence, p.span.lo) for p in d.places if (p.sentence, p.span.lo) < here), default=None
    )
