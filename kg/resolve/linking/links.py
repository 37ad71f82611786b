"""An article's claims and the names in it → links between drafts, signatures checked, rejects told."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from kg.extract.claims import Claim, Place
from kg.extract.mentions.bodies.departments import is_ward
from kg.extract.mentions.bodies.firms import CREW
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.lexicon import any_of, words_of
from kg.model import Reject
from kg.resolve.cluster import Cluster
from kg.resolve.confidence import confidence
from kg.resolve.drafts import Draft
from kg.resolve.linking.areas import seat_of_area
from kg.resolve.linking.name_audience import asks_for_care, subject_matter
from kg.resolve.linking.name_facts import conferred, name_facts, opens, quoted_parts, whole_of
from kg.resolve.linking.setting import (
    branch_seat,
    held_where_hosted,
    is_of_place,
    is_province,
    leaves,
    most_exact,
    seat_in_name,
)
from kg.resolve.referents.several_bodies import is_others
from kg.schema import allowed, symmetric

# Whoever does a thing is named with it; what is carried on from another clause may be another's.
_OWN_DEED = ("conduct", "conduct-by", "issuer-organises")
# What one of serves a whole city or county: 劳动争议调解|中心; of reading rooms there are many, each somewhere.
_STATIONS = words_of("links.stations")
_SPELLED_OUT = ("list-namely", "list-summed")
_FORWARDS = re.compile(any_of("links.forwarding"))


@dataclass
class Link:
    """What is said of two drafts, by which method, and where each end is named, if it is."""

    head: Draft
    relation: str
    tail: Draft
    sentence: int
    method: str
    modality: str
    head_place: Place | None = None
    tail_place: Place | None = None


def links(cluster: Cluster, claims: Iterable[Claim], rejects: list[Reject], source: str) -> list[Link]:
    """Claims between drafts, of legal signature, each once per sentence."""
    found = _claimed(cluster, claims, rejects, source)
    found += _told_by_names(cluster, found)
    found = _in_venues(cluster, found)
    found += _office_links(found)
    found += _matters_of_papers(cluster, found)
    found += _parts_of_events(cluster, found)
    found += [*_settings(cluster, found), *_built_at_home(cluster, found), *_areas_at_home(cluster, found)]
    return _lawful(found, cluster, rejects, source)


def _claimed(cluster: Cluster, claims: Iterable[Claim], rejects: list[Reject], source: str) -> list[Link]:
    """What the claims say of the drafts that they mean."""
    found = []
    for claim in claims:
        heads, tails = cluster.meant(claim.head), cluster.meant(claim.tail)
        if not heads or not tails:
            said = f"{cluster.surface(claim.head)} {claim.relation} {cluster.surface(claim.tail)}"
            rejects.append(Reject("no referent", said, source))
        pairs = ((head, tail) for head, tail in product(heads, tails) if not is_others(claim, head, tail))
        found += [_link(cluster, claim, head, tail) for head, tail in pairs]
    return found


def _link(cluster: Cluster, claim: Claim, head: Draft, tail: Draft) -> Link:
    """One claim between two drafts."""
    return Link(head, claim.relation, tail, claim.sentence, claim.method, claim.modality, claim.head, claim.tail)


def _in_venues(cluster: Cluster, found: list[Link]) -> list[Link]:
    """The links with what is held at a body in the body's place, where that is known exactly enough."""
    told: dict[int, list[Draft]] = defaultdict(list)
    for link in found:
        if link.relation == "locatedIn":
            told[id(link.head)].append(link.tail)
    kept = []
    for link in found:
        if link.relation == "heldAt":
            seat = _seat_of_venue(cluster, link.tail, told[id(link.tail)])
            if seat is None:
                continue
            link.relation, link.tail = "locatedIn", seat
        kept.append(link)
    return kept


def _seat_of_venue(cluster: Cluster, venue: Draft, told: list[Draft]) -> Draft | None:
    """Where a house is by its name, else by what the article says of it; none is merely in its province."""
    seat = branch_seat(cluster, venue) if venue.code else seat_in_name(cluster, venue)
    code = venue.code if seat is None or (venue.code and is_province(cluster, seat)) else seat.code
    place = cluster.gazetteer.get(code)
    if place is None:
        return most_exact(cluster, told) or _seat_of_owner(cluster, venue)
    called_after = place.name.endswith(("省", "自治区")) and place.name not in venue.name  # 安徽|大学
    merely = place.level == "province" and (venue.type == "Enterprise" or called_after)
    return None if merely else cluster.region(place.code)


def _seat_of_owner(cluster: Cluster, venue: Draft) -> Draft | None:
    """The place of the body that a house's name begins with: |镇政府|会议室."""
    inside = [Place(p.sentence, s) for p in venue.places for s in cluster.views[p.sentence].inner if s.lo == p.span.lo]
    owners = [d for place in inside for d in cluster.meant(place) if d.type in ORGANISATIONS]
    code = next((d.code for d in owners if cluster.gazetteer.get(d.code)), "")
    return cluster.region(code) if code else None


def _told_by_names(cluster: Cluster, claimed: list[Link]) -> list[Link]:
    """What names say by themselves; of one that is weakly known only if a claim speaks of it."""
    said = {id(d) for link in claimed for d in (link.head, link.tail)}
    found = []
    for head, relation, tail, method in name_facts(cluster):
        together = all(p.span.rule == "collective-union" for p in head.places)
        if (head.type in ("Initiative", "PublicBody") or together) and not head.strong and id(head) not in said:
            continue
        first = sorted({p.sentence for p in head.places})[:1]
        found += [Link(head, relation, tail, sentence, method, "done") for sentence in first]
    return found


def _matters_of_papers(cluster: Cluster, found: list[Link]) -> list[Link]:
    """Who issues a paper organises what its title is about."""
    return [
        Link(link.head, "organises", matter, link.sentence, "issuer-organises", link.modality)
        for link in found
        if link.relation == "issues" and not asks_for_care(link.tail.name) and not _forwards(cluster, link)
        for matter in subject_matter(cluster, link.tail)
    ]


def _forwards(cluster: Cluster, link: Link) -> bool:
    """市政府|转发|市总工会《意见》: whether a body only passes on what others wrote."""
    body, paper = link.head_place, link.tail_place
    if body is None or paper is None or body.sentence != paper.sentence:
        return False
    return _FORWARDS.search(cluster.views[body.sentence].flat, body.span.hi, paper.span.lo) is not None


def _parts_of_events(cluster: Cluster, found: list[Link]) -> list[Link]:
    """Who organises an event organises its parts and what it opens, and confers the honour that it selects for."""
    spelled_out: dict[tuple[int, int], list[Draft]] = defaultdict(list)
    for link in found:
        if link.method in _SPELLED_OUT:
            spelled_out[id(link.tail), link.sentence].append(link.head)
    return [
        Link(link.head, relation, tail, link.sentence, method, link.modality)
        for link in found
        if link.relation == "organises"
        for relation, tail, method in _goes_with(cluster, link, spelled_out[id(link.tail), link.sentence])
    ]


def _goes_with(cluster: Cluster, link: Link, spelled_out: list[Draft]) -> Iterator[tuple[str, Draft, str]]:
    """What else is so of the host of an event: (relation, tail, method); 开展“五送”活动:|送岗位、送技能 names its parts."""
    yield from (("organises", part, link.method) for part in (*quoted_parts(cluster, link.tail), *spelled_out))
    if opens(link.tail.name):
        yield from (("organises", whole, "organises-whole") for whole in whole_of(cluster, link.tail))
    if "各级" not in link.head.name:
        yield from (("confers", honour, "selection-confers") for honour in conferred(cluster, link.tail))


def _settings(cluster: Cluster, found: list[Link]) -> list[Link]:
    """Events of which nothing else says where they are, in the place of their hosts; so what a place's union does first."""
    places: dict[int, list[Draft]] = defaultdict(list)
    hosts: dict[int, list[Link]] = defaultdict(list)
    for link in found:
        if link.relation == "locatedIn":
            places[id(link.head)].append(link.tail)
        elif link.relation == "organises":
            hosts[id(link.tail)].append(link)
    settings = []
    opening = min((links[0].tail.first for links in hosts.values()), default=None)
    for links in hosts.values():
        event, method = links[0].tail, "held-where-hosted"
        region = held_where_hosted(cluster, event, [link.head for link in links], places)
        if region is None and event.first == opening and not leaves(event):
            doers = [link.head for link in links if link.method in _OWN_DEED and is_of_place(link.head)]
            region, method = most_exact(cluster, [place for doer in doers for place in places.get(id(doer), ())]), "first-deed"
        wide = method == "first-deed" and region is not None and is_province(cluster, region)
        if region is not None and id(event) not in places and not wide:
            settings.append(Link(event, "locatedIn", region, links[0].sentence, method, links[0].modality))
    return settings


def _built_at_home(cluster: Cluster, found: list[Link]) -> list[Link]:
    """The station that the union of a city or county sets up is there, where nothing else says where: 乙市总工会|建成|驿站."""
    told = {id(link.head) for link in found if link.relation in ("locatedIn", "partOf")}
    seats = {id(link.head): link.tail for link in found if link.relation == "locatedIn" and is_of_place(link.head)}
    return [
        Link(link.tail, "locatedIn", seat, link.sentence, "built-at-home", link.modality)
        for link in found
        if link.relation == "establishes" and link.tail.type == "Facility" and id(link.tail) not in told
        if (seat := seats.get(id(link.head))) is not None and not is_province(cluster, seat)
        if link.tail.name.rstrip("”’").endswith(_STATIONS)
    ]


def _areas_at_home(cluster: Cluster, found: list[Link]) -> list[Link]:
    """The county of a village or of an industrial park of which nothing else says where it is: 乙县总工会走进|丙村."""
    told = {id(link.head) for link in found if link.relation == "locatedIn"}
    areas = [draft for draft in cluster.drafts if draft.type == "Region" and draft.places and id(draft) not in told]
    return [
        Link(area, "locatedIn", seat, area.first[0], "area-at-home", "done")
        for area in areas
        if (seat := seat_of_area(cluster, area)) is not None and seat.places and seat is not area
    ]


def _office_links(found: list[Link]) -> list[Link]:
    """Who holds a post in a department works for the body that it is a department of."""
    offices = {id(link.head): link.tail for link in found if link.relation == "partOf" and link.method == "parent-in-name"}
    return [
        Link(link.head, "affiliatedWith", offices[id(link.tail)], link.sentence, "office-parent", link.modality)
        for link in found
        if link.method == "post" and id(link.tail) in offices and _is_office(link.tail, offices[id(link.tail)])
    ]


def _is_office(body: Draft, whole: Draft) -> bool:
    """Whether who works for a body works for the whole: people of a firm's party committee or a hospital's ward do, the chair
    of a company's union and the head of a school's institute do not; of a union's departments, told as such, readers differ."""
    party = body.type == "PublicBody" and whole.type in ("UnionBody", "Enterprise", "Institution")
    team = body.type == "SocialOrganisation" and whole.type == "Enterprise"
    ward = body.type == whole.type == "Institution" and is_ward(body.name)
    crew = body.type == whole.type == "Enterprise" and CREW.fullmatch(body.name.removeprefix(whole.name))
    return bool(crew) or party or team or ward


def _lawful(found: list[Link], cluster: Cluster, rejects: list[Reject], source: str) -> list[Link]:
    kept: dict[tuple[int, str, int, int], Link] = {}
    opened = {(id(link.tail), id(link.head)) for link in found if link.method == "event-of"}
    for link in found:
        if link.head is link.tail or (link.relation == "partOf" and (id(link.head), id(link.tail)) in opened):
            continue  # nothing is a part of its own opening ceremony
        if not allowed(link.head.type, link.relation, link.tail.type):
            rejects.append(
                Reject(
                    "type clash",
                    f"{link.head.name}({link.head.type}) {link.relation} {link.tail.name}({link.tail.type})",
                    source,
                )
            )
            continue
        if link.relation in symmetric() and (link.tail.first, link.tail.name) < (link.head.first, link.head.name):
            link.head, link.tail, link.head_place, link.tail_place = link.tail, link.head, link.tail_place, link.head_place
        key = (id(link.head), link.relation, id(link.tail), link.sentence)
        if key not in kept or confidence(link.method) > confidence(kept[key].method):
            kept[key] = link
    return _most_specific(list(kept.values()), cluster)


def _most_specific(found: list[Link], cluster: Cluster) -> list[Link]:
    """Without the places of a thing that hold another of its places (a region keeps all that the text states)."""
    codes: dict[int, set[str]] = defaultdict(set)
    for link in found:
        if link.relation == "locatedIn" and link.head.type != "Region" and cluster.gazetteer.get(link.tail.code):
            codes[id(link.head)] |= {parent.code for parent in cluster.gazetteer.parents(link.tail.code)}
    return [
        link
        for link in found
        if link.relation != "locatedIn"
        or link.head.type == "Region"
        or not link.tail.code
        or link.tail.code not in codes[id(link.head)]
    ]
