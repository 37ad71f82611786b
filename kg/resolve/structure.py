"""What a full name says by itself: 长沙市总工会 is located in 长沙市, …公司工会 is part of …公司, 职工技能竞赛 is for 职工."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.claims import Place
from kg.extract.clauses import ORGANISATIONS
from kg.lexicon import read_table
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft, fold

_SERVING = re.compile(
    r"(?:服务|关爱|关怀|慰问|帮扶|救助|培训|体检|疗休养|疗养|竞赛|大赛|比赛|技能|职业技能|素质|心理|普惠|互助|权益|法律|援助|休息|驿站|之家|书屋|港湾|食堂|公寓|子女|医疗|健康|安全|婚恋|联谊|招聘|就业|专项|入会|维权|读书|文化|运动|夜校|学堂|培养|专场|流动)"
)
_POPULATIONS = frozenset(("劳模", "工匠", "技师", "劳动模范", "企业", "单位", "人才", "群众", "党员", "教师", "青年"))

Saying = tuple[Draft, str, Draft, str]


def name_facts(cluster: Cluster) -> Iterator[Saying]:
    """(head, relation, tail, method) of every fact that a name states; its evidence is where the name first stands."""
    for draft in list(cluster.drafts):
        parents = list(_parent(cluster, draft)) if draft.type in ORGANISATIONS | {"Facility"} else []
        if not any(_holds(whole, draft) for _, _, whole, _ in parents):
            yield from _place(cluster, draft)
        yield from parents
        if draft.type == "Initiative":
            yield from _inside(cluster, draft)
            yield from _parts(cluster, draft)
            for whole in whole_of(cluster, draft):
                yield draft, "partOf", whole, "event-of"
        if draft.type in ("Facility", "SocialOrganisation"):
            yield from _namesake(cluster, draft)
        if draft.type == "Document":
            yield from _subject_matter(cluster, draft)
        if draft.type in ("Initiative", "Facility"):
            yield from _population(cluster, draft)


def _holds(whole: Draft, part: Draft) -> bool:
    """Whether the whole, not the part, is in the place that both names begin with: a body's team or room."""
    if part.type in ("Facility", "SocialOrganisation"):
        return True
    return part.name.endswith("届委员会")


def _place(cluster: Cluster, draft: Draft) -> Iterator[Saying]:
    if draft.code and draft.type in ORGANISATIONS | {"Initiative", "Facility"} and not _misleads(cluster, draft):
        region = _region(cluster, draft)
        if region is not None and region is not draft:
            yield draft, "locatedIn", region, "place-in-name"


def _misleads(cluster: Cluster, draft: Draft) -> bool:
    """The place of 浦东工匠 in …结对平台 is the prize's."""
    return any(
        s.type == "Honour" and s.lo == p.span.lo
        for p in draft.places
        for s in cluster.views[p.sentence].inner
        if p.span.covers(s)
    )


def _region(cluster: Cluster, draft: Draft) -> Draft | None:
    if cluster.gazetteer.get(draft.code):
        region = cluster.region(draft.code)
        if not region.places:
            region.places.append(draft.places[0])
        return region
    return next((d for d in cluster.drafts if d.type == "Region" and (d.name == draft.code or draft.code in d.forms)), None)


def _parent(cluster: Cluster, draft: Draft) -> Iterator[Saying]:
    """The longest body whose name this one's begins with: department, branch, enterprise union."""
    parents = [
        d
        for d in cluster.drafts
        if d.type in ORGANISATIONS
        and d is not draft
        and len(d.name) >= 3
        and any(len(form) >= 3 and draft.name.startswith(form) and len(form) < len(draft.name) for form in (d.name, *d.forms))
    ]
    if parents:
        yield draft, "partOf", max(parents, key=lambda d: (len(d.name), d.name)), "parent-in-name"


def _namesake(cluster: Cluster, draft: Draft) -> Iterator[Saying]:
    """郝建秀小组, “高志远劳模创新工作室”: who gives a team or a workroom the name works there."""
    name = fold(draft.name)
    for person in cluster.drafts:
        if person.type == "Person" and len(person.name) >= 3 and name.startswith(fold(person.name)):
            yield person, "affiliatedWith", draft, "namesake"


def _inside(cluster: Cluster, draft: Draft) -> Iterator[Saying]:
    """The body at the head of an initiative's name organises it."""
    for place in draft.places:
        for part in cluster.views[place.sentence].inner:
            if place.span.covers(part) and part.type in ORGANISATIONS:
                for body in cluster.meant(Place(place.sentence, part)):
                    yield body, "organises", draft, "organiser-in-name"


def _parts(cluster: Cluster, draft: Draft) -> Iterator[Saying]:
    """“甲、乙、丙”3项行动: each is a part of the whole."""
    for part in quoted_parts(cluster, draft):
        yield part, "partOf", draft, "part-in-name"


def whole_of(cluster: Cluster, draft: Draft) -> list[Draft]:
    """What an opening or award ceremony is the ceremony of."""
    found = [
        Place(p.sentence, s)
        for p in draft.places
        for s in cluster.views[p.sentence].inner
        if p.span.covers(s) and s.rule == "event-of"
    ]
    return [d for d in {id(d): d for part in found for d in cluster.meant(part)}.values() if d is not draft]


def quoted_parts(cluster: Cluster, draft: Draft) -> list[Draft]:
    """The initiatives that the quoted list of a name enumerates."""
    found = [
        Place(p.sentence, s)
        for p in draft.places
        for s in cluster.views[p.sentence].inner
        if p.span.covers(s) and s.rule == "quoted-part"
    ]
    return list({id(d): d for part in found for d in cluster.meant(part)}.values())


def subject_matter(cluster: Cluster, draft: Draft) -> list[Draft]:
    """The initiatives that the title of a document is about (关于开展…的通知)."""
    parts = [
        Place(p.sentence, s)
        for p in draft.places
        for s in cluster.views[p.sentence].inner
        if p.span.covers(s) and s.type == "Initiative"
    ]
    return list({id(d): d for part in parts for d in cluster.meant(part)}.values())


def _subject_matter(cluster: Cluster, draft: Draft) -> Iterator[Saying]:
    matters = subject_matter(cluster, draft)
    for matter in matters:
        yield draft, "regulates", matter, "title-regulates"
    name = fold(draft.name)
    topics = [
        d
        for d in cluster.drafts
        if d.type in ("Group", "Facility", "Initiative", "Honour")
        and len(fold(d.name)) >= 3
        and fold(d.name) in name
        and d not in matters
    ]
    for topic in topics:
        if not any(topic is not other and fold(topic.name) in fold(other.name) for other in topics):
            yield draft, "regulates", topic, "topic-in-name"


def conferred(cluster: Cluster, draft: Draft) -> list[Draft]:
    """The honours inside the name of a selection (…工匠选树活动): whoever runs it confers them."""
    if not re.search("选树|评选|推选|命名|表彰", draft.name):
        return []
    parts = [
        Place(p.sentence, s)
        for p in draft.places
        for s in cluster.views[p.sentence].inner
        if p.span.covers(s) and s.type == "Honour"
    ]
    return [honour for part in parts for honour in cluster.meant(part)]


@cache
def _heads() -> tuple[str, ...]:
    heads = {row["head"] for row in read_table("groups")} - _POPULATIONS
    return tuple(sorted((h for h in heads if len(h) >= 2), key=lambda h: (-len(h), h)))


def _population(cluster: Cluster, draft: Draft) -> Iterator[Saying]:
    """The population named in an initiative or a facility, with the modifiers that other mentions of it share."""
    outside = re.sub(r"“[^”]*”", "", draft.name)
    for head in _heads():
        at = outside.find(head)
        if (
            at < 0
            or not _SERVING.match(outside, at + len(head))
            or (draft.type == "Facility" and (head == "职工" or draft.name.endswith(("文化宫", "俱乐部"))))
        ):
            continue
        known = [
            d
            for d in cluster.drafts
            if d.type == "Group" and d.name.endswith(head) and outside[: at + len(head)].endswith(d.name)
        ]
        group = max(known, key=lambda d: len(d.name), default=None) or next(
            (d for d in cluster.drafts if d.type == "Group" and d.name == head), None
        )
        if group is None:
            group = Draft("Group", head, {head}, [draft.places[0]])
            cluster.drafts.append(group)
        yield draft, "targets", group, "population-in-name"
        return
