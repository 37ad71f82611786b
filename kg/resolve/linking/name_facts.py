"""What a full name says by itself: 长沙市总工会 is located in 长沙市, …公司工会 is part of …公司, 职工技能竞赛 is for 职工."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Place
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span, View
from kg.lexicon import any_of
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft, fold
from kg.resolve.linking.name_audience import AUDIENCE_OF, audience, reformed, subject_matters
from kg.resolve.linking.name_wholes import body_above, done_under
from kg.resolve.linking.setting import branch_seat, city_of_counted, leaves, place_within, seat_in_name, whole_region

_OPENING = re.compile(rf"(?:{any_of('name_facts.openings')})(?:仪式|式|会|大会|动员会)?[”’]?$")
# 山东省工会|改革试点, 全省县级工会|主席培训班: a body whose affair a thing is, not its host.
_NOT_ITS = re.compile(
    r"主席(?!办公会)|干部|会员|工作者|改革|中心工作|第[一二三四五六七八九十百]+次代表大会|标准化|规范化|示范"
    r"|成立(?=[\d一二三四五六七八九十百]+周年|大会|仪式)"
)
_ALL_UNIONS = re.compile("(?:全|[省市区县州盟旗])[国省市区县州]?工会$")  # 全省工会|维权工作会议: those that it is about
_REST_OF_LIST = re.compile("(?:、[^“”、]+)*”的?")

_EMPLOYERS = ("Enterprise", "Institution")
_STAFF_OF = ("SocialOrganisation", "UnionBody", "PublicBody")
_WORKS = ("厂", "车间", "部", "队", "工段")
_OWN_BOARD = re.compile(r"届(?:工会)?委员会$|(?:经费审查|法律监督|保障管理)委员会$|经审[会委]$|(?:工作队|监督小组)$")
# 该市|阳谷县总工会, 我省|长沙市: the place spoken of holds the one that follows.
_SPOKEN_OF = re.compile(r"(?:该|我|本)(?P<rank>[省市州区])$")
# 甲工匠、乙工匠|互学平台: those who meet, not where; 甲市大学|订单班: whose it is; 甲区经验: what others learn of it.
_PEERS = re.compile("^.{2,4}工匠(?:[与和及、进走赴]|结[对伴]|互|交流)|(?:大学|学院|学校|公司|集团|医院).{0,8}班$|经验$")
_CONGRESS = re.compile("大会|座谈会|全体会议|试点|(?:运动|换届|代表)会|平台[”’]?$")
_CAMPAIGN = re.compile("(?:工程|计划|行动|活动|项目|培训)”$")

Saying = tuple[Draft, str, Draft, str]


def name_facts(cluster: Cluster) -> Iterator[Saying]:
    """(head, relation, tail, method) of every fact that a name states; its evidence is where the name first stands."""
    for draft in list(cluster.drafts):
        parents = list(_parent(cluster, draft)) if draft.type in ORGANISATIONS | {"Facility"} else []
        held = any(_holds(whole, draft) for _, _, whole, _ in parents)
        branch = branch_seat(cluster, draft)
        if branch is not None:
            yield draft, "locatedIn", _present(branch, draft), "seat-in-name"
        elif not held:
            yield from _place(cluster, draft)
        yield from parents
        if not draft.code and not (held and draft.type == "UnionBody"):
            yield from _seat(cluster, draft)
        if draft.type == "Region":
            yield from _of_region(cluster, draft)
        if draft.type == "Initiative":
            yield from _of_initiative(cluster, draft)
        if draft.type in ("Facility", "SocialOrganisation"):
            yield from _namesake(cluster, draft)
        if draft.type == "Document":
            yield from subject_matters(cluster, draft)
        if draft.type in AUDIENCE_OF:
            yield from audience(cluster, draft)


def _of_region(cluster: Cluster, draft: Draft) -> Iterator[Saying]:
    """Where a place lies that the gazetteer does not tell, or that the article tells by another."""
    if (city := city_of_counted(cluster, draft)) is not None:
        yield draft, "locatedIn", _present(city, draft), "counted-counties"
    if (county := _county_of(cluster, draft)) is not None:
        yield draft, "locatedIn", county, "town-of-county"
    if (above := _spoken_of(cluster, draft)) is not None:
        yield draft, "locatedIn", above, "of-place-spoken-of"


def _of_initiative(cluster: Cluster, draft: Draft) -> Iterator[Saying]:
    """Where it is held and what it is a part of, by its own name and the names it shares words with."""
    if not draft.code and (region := whole_region(cluster, draft)) is not None:
        yield draft, "locatedIn", _present(region, draft), "whole-region"
    yield from _inside(cluster, draft)
    for group in reformed(cluster, draft):
        yield draft, "targets", group, "population-in-name"
    yield from _parts(cluster, draft)
    opened = whole_of(cluster, draft)
    for whole in opened:
        yield draft, "partOf", whole, "event-of"
    if (whole_campaign := done_under(cluster, draft)) is not None:
        yield draft, "partOf", whole_campaign, "done-under"


def _holds(whole: Draft, part: Draft) -> bool:
    """Whether the whole, not the part, is in the place that both names hold: a body's room, a company's team, works or union,
    a school's institute, what a union has for a term or a task."""
    if part.type == "Facility" or (part.type in _STAFF_OF and whole.type in _EMPLOYERS):
        return True
    if part.type == whole.type and part.type in _EMPLOYERS:
        return part.type == "Institution" or part.name.endswith(_WORKS)
    return _OWN_BOARD.search(part.name) is not None


def _place(cluster: Cluster, draft: Draft) -> Iterator[Saying]:
    if draft.code and draft.type in ORGANISATIONS | {"Initiative", "Facility"} and not _misleads(cluster, draft):
        region = _region(cluster, draft)
        if region is not None and region is not draft:
            yield draft, "locatedIn", region, "place-in-name"


def _seat(cluster: Cluster, draft: Draft) -> Iterator[Saying]:
    """The place that stands inside a name, not at its beginning."""
    if draft.type in ORGANISATIONS and (seat := seat_in_name(cluster, draft)) is not None:
        yield draft, "locatedIn", _present(seat, draft), "seat-in-name"
    if not leaves(draft) and (scene := place_within(cluster, draft)) is not None:
        yield draft, "locatedIn", _present(scene, draft), "place-within"


def _present(region: Draft, draft: Draft) -> Draft:
    """A region, mentioned where the name stands that holds it."""
    if not region.places:
        region.places.append(draft.places[0])
    return region


def _county_of(cluster: Cluster, town: Draft) -> Draft | None:
    """The county of a town, when the article names both: 大理市…. 下关街道…."""
    code = town.code[:6] if len(town.code) > 6 else ""
    return next((d for d in cluster.drafts if code and d.type == "Region" and d.code == code and d.places), None)


def _spoken_of(cluster: Cluster, draft: Draft) -> Draft | None:
    """The place that 该市 or 我省 right before a region means, where the region lies in it and the article names it."""
    above = {region.code for region in cluster.gazetteer.parents(draft.code)} if draft.code else set()
    for place in draft.places:
        said = _SPOKEN_OF.search(cluster.views[place.sentence].flat, max(0, place.span.lo - 2), place.span.lo)
        region = cluster.home.of_rank(said["rank"]) if said else None
        if region is not None and region.code in above:
            return _present(cluster.region(region.code), draft)
    return None


def _misleads(cluster: Cluster, draft: Draft) -> bool:
    """Whether the place that a name begins with is another's: the prize's of 浦东工匠 in …结对平台, the school's in
    甲市技师学院|订单班; a congress (丙区工会|第二次代表大会) is held in it. What it is known for (乙区|经验) lies nowhere.
    """
    if draft.type != "Initiative":
        return any(s.type == "Honour" for s in _opening(cluster, draft))
    if _PEERS.search(draft.name):
        return True
    own = _CONGRESS.search(draft.name) is not None
    return any(s.type == "Honour" or (s.type in ORGANISATIONS and not own) for s in _opening(cluster, draft))


def _opening(cluster: Cluster, draft: Draft) -> Iterator[Span]:
    """What the mentions of a name begin with, and do not end with, but for the union of a place (丁市总|小额贷款)."""
    for place in draft.places:
        view, lo = cluster.views[place.sentence], place.span.lo
        for s in view.inner:
            if s.lo == lo and s.hi < place.span.hi and not view.flat.endswith(("总工会", "市总", "县总", "区总"), lo, s.hi):
                yield s


def _region(cluster: Cluster, draft: Draft) -> Draft | None:
    if cluster.gazetteer.get(draft.code):
        return _present(cluster.region(draft.code), draft)
    return next((d for d in cluster.drafts if d.type == "Region" and (d.name == draft.code or draft.code in d.forms)), None)


def _parent(cluster: Cluster, draft: Draft) -> Iterator[Saying]:
    """The longest body whose name this one's begins with: department, branch, enterprise union.

    An organ of state that only its department's name holds (…市委|组织部) is not spoken of.
    """
    whole = body_above(cluster, draft)
    if whole is not None and (whole.strong or whole.type != "PublicBody"):
        yield draft, "partOf", whole, "parent-in-name"


def _namesake(cluster: Cluster, draft: Draft) -> Iterator[Saying]:
    """郝建秀小组, “高志远劳模创新工作室”: who gives a team or a workroom the name works there."""
    name = fold(draft.name)
    for person in cluster.drafts:
        at = name.find(fold(person.name)) if person.type == "Person" else -1
        if (at == 0 and len(person.name) >= 3) or (at > 0 and name.endswith("工作室")):
            yield person, "affiliatedWith", draft, "namesake"


def _inside(cluster: Cluster, draft: Draft) -> Iterator[Saying]:
    """The body at the head of an initiative's name organises it, and so does one right before it: 甲|“乙”培训班."""
    for place in draft.places:
        view = cluster.views[place.sentence]
        parts = [s for s in view.inner if place.span.covers(s) and not _has_union(view.inner, s)]
        for part in (*parts, *_right_before(view, place.span)):
            tripartite = view.text(part).endswith("会议") and view.flat[part.hi] != "第"  # 三方会议|制度
            of_all = part.lo == place.span.lo and _ALL_UNIONS.search(view.text(part)) and view.flat[part.hi] != "“"
            if part.type in ORGANISATIONS and not (tripartite or of_all) and not _NOT_ITS.match(view.flat, part.hi):
                for body in cluster.meant(Place(place.sentence, part)):
                    yield body, "organises", draft, "organiser-in-name"


def _right_before(view: View, thing: Span) -> list[Span]:
    """The body that stands right before a thing with a quote in its name, or quoted itself: 甲局|“乙工程”."""
    quoted = view.flat[thing.lo] == "“" and (view.flat[thing.hi - 1] != "”" or _CAMPAIGN.search(view.flat, thing.lo, thing.hi))
    return [s for s in view.spans if quoted and s.hi == thing.lo]


def _has_union(inner: list[Span], firm: Span) -> bool:
    """(某集团|工会)“…”活动: the union acts, not the firm."""
    return any(s.type == "UnionBody" and s.lo == firm.lo and s.hi > firm.hi for s in inner)


def _parts(cluster: Cluster, draft: Draft) -> Iterator[Saying]:
    """“甲、乙、丙”3项行动: each is a part of the whole."""
    for part in quoted_parts(cluster, draft):
        yield part, "partOf", draft, "part-in-name"


def opens(name: str) -> bool:
    """Whether a ceremony sets going what it is the ceremony of: who holds it runs that too, unlike with an award or a review.

    >>> opens("送温暖活动启动仪式"), opens("“安康杯”竞赛经验交流会")
    (True, False)
    """
    return _OPENING.search(name) is not None


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
    """The initiatives that the list in quotation marks enumerates that stands in a name or leads up to it."""
    found = [
        Place(p.sentence, s)
        for p in draft.places
        for s in cluster.views[p.sentence].inner
        if s.rule == "quoted-part" and (p.span.covers(s) or _leads_up(cluster.views[p.sentence], s, p.span))
    ]
    return list({id(d): d for part in found for d in cluster.meant(part)}.values())


def _leads_up(view: View, part: Span, whole: Span) -> bool:
    """“甲、乙、丙”的|“三有”模式: whether nothing but the rest of its list stands between a part and a thing."""
    return part.hi <= whole.lo and _REST_OF_LIST.fullmatch(view.flat, part.hi, whole.lo) is not None


_LESSER = re.compile("[“”]|(?:入围|提名|优秀|鼓励)奖$")  # “甲工匠”|提名奖 goes with “甲工匠”


def conferred(cluster: Cluster, draft: Draft) -> list[Draft]:
    """The honours inside the name of a selection (…工匠选树活动): whoever runs it confers them."""
    if not any(re.search("[选评][树选比定拔]|推选|推评|遴选|命名|表彰|认定|寻访", form) for form in (draft.name, *draft.forms)):
        return []
    parts = [
        Place(p.sentence, s)
        for p in draft.places
        for s in cluster.views[p.sentence].inner
        if p.span.covers(s) and s.type == "Honour"
    ]
    honours = [honour for part in parts for honour in cluster.meant(part)]
    names = {honour.name.strip("“”") for honour in honours}
    return honours + [d for d in cluster.drafts if d.type == "Honour" and _LESSER.sub("", d.name) in names]
