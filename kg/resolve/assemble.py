"""An article's claims and drafts → entities and facts with keys, signatures checked, rejects told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import product

from kg.extract import Extraction
from kg.extract.claims import Claim, Place, PostClaim
from kg.extract.quantities.dates import attach_dates
from kg.extract.quantities.figures import attach_figures
from kg.extract.quantities.placed import Placed
from kg.extract.quantities.turns import read_turns
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import View
from kg.model import Article, Entity, Fact, Figure, Modality, Post, Reject
from kg.resolve.cluster import Cluster
from kg.resolve.confidence import confidence
from kg.resolve.drafts import Draft, fold
from kg.resolve.home import known_region
from kg.resolve.identity import key_of
from kg.resolve.setting import held_where_hosted, is_of_place, leaves, most_exact
from kg.resolve.several import is_others
from kg.resolve.structure import asks_for_care, conferred, name_facts, opens, quoted_parts, subject_matter, whole_of
from kg.schema import allowed, symmetric
from kg.text.dates import YearContext

# Whoever does a thing is named with it; what is carried on from another clause may be another's.
_OWN_DEED = ("conduct", "conduct-by", "issuer-organises")


@dataclass
class ArticleReading:
    """What one article says."""

    entities: list[Entity] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)


@dataclass
class _Link:
    head: Draft
    relation: str
    tail: Draft
    sentence: int
    method: str
    modality: str
    head_place: Place | None = None
    tail_place: Place | None = None


def links(cluster: Cluster, claims: Iterable[Claim], rejects: list[Reject], source: str) -> list[_Link]:
    """Claims between drafts, of legal signature, each once per sentence."""
    found: list[_Link] = []
    for claim in claims:
        heads, tails = cluster.meant(claim.head), cluster.meant(claim.tail)
        if not heads or not tails:
            rejects.append(
                Reject("no referent", f"{cluster.surface(claim.head)} {claim.relation} {cluster.surface(claim.tail)}", source)
            )
        for head, tail in product(heads, tails):
            if is_others(claim, head, tail):
                continue
            relation, end = claim.relation, tail
            if relation == "heldAt":
                place = cluster.gazetteer.get(tail.code)
                if place is None or (tail.type == "Enterprise" and place.level == "province"):
                    continue
                relation, end = "locatedIn", cluster.region(tail.code)
            found.append(_Link(head, relation, end, claim.sentence, claim.method, claim.modality, claim.head, claim.tail))
    said = {id(d) for link in found for d in (link.head, link.tail)}
    for head, relation, tail, method in name_facts(cluster):
        if head.type in ("Initiative", "PublicBody") and not head.strong and id(head) not in said:
            continue
        for sentence in sorted({p.sentence for p in head.places})[:1]:
            found.append(_Link(head, relation, tail, sentence, method, "done"))
    found += _office_links(found)
    for link in [link for link in found if link.relation == "issues"]:
        found += [
            _Link(link.head, "organises", matter, link.sentence, "issuer-organises", link.modality)
            for matter in subject_matter(cluster, link.tail)
            if not asks_for_care(link.tail.name)
        ]
    for link in [link for link in found if link.relation == "organises"]:
        found += [
            _Link(link.head, "organises", part, link.sentence, link.method, link.modality)
            for part in quoted_parts(cluster, link.tail)
        ]
        found += [
            _Link(link.head, "organises", whole, link.sentence, "organises-whole", link.modality)
            for whole in whole_of(cluster, link.tail)
            if opens(link.tail.name)
        ]
        found += [
            _Link(link.head, "confers", honour, link.sentence, "selection-confers", link.modality)
            for honour in conferred(cluster, link.tail)
            if "各级" not in link.head.name
        ]
    return _lawful(found + _settings(cluster, found), cluster, rejects, source)


def _settings(cluster: Cluster, found: list[_Link]) -> list[_Link]:
    """Events of which nothing else says where they are, in the place of their hosts; so what a place's union does first."""
    places: dict[int, list[Draft]] = defaultdict(list)
    hosts: dict[int, list[_Link]] = defaultdict(list)
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
        if region is not None and id(event) not in places:
            settings.append(_Link(event, "locatedIn", region, links[0].sentence, method, links[0].modality))
    return settings


def _office_links(found: list[_Link]) -> list[_Link]:
    """Who holds a post in a department works for the body that it is a department of."""
    offices = {id(link.head): link.tail for link in found if link.relation == "partOf" and link.method == "parent-in-name"}
    return [
        _Link(link.head, "affiliatedWith", offices[id(link.tail)], link.sentence, "office-parent", link.modality)
        for link in found
        if link.method == "post" and id(link.tail) in offices and _is_office(link.tail, offices[id(link.tail)])
    ]


def _is_office(body: Draft, whole: Draft) -> bool:
    """Whether who works for a body works for the whole: people of a department do, the chair of a company's union does not."""
    party = body.type == "PublicBody" and whole.type in ("UnionBody", "Enterprise")
    team = body.type == "SocialOrganisation" and whole.type == "Enterprise"
    return party or team or body.type == whole.type != "Enterprise"


def _lawful(found: list[_Link], cluster: Cluster, rejects: list[Reject], source: str) -> list[_Link]:
    kept: dict[tuple[int, str, int, int], _Link] = {}
    for link in found:
        if link.head is link.tail:
            continue
        if not allowed(link.head.type, link.relation, link.tail.type):
            rejects.append(
                Reject(
                    "type clash",
                    f"{link.head.name}({link.head.type}) {link.relation} {link.tail.name}({link.tail.type})",
                    source,
                )
            )
            continue
        if link.relation in symmetric() and link.tail.first < link.head.first:
            link.head, link.tail, link.head_place, link.tail_place = link.tail, link.head, link.tail_place, link.head_place
        key = (id(link.head), link.relation, id(link.tail), link.sentence)
        if key not in kept or confidence(link.method) > confidence(kept[key].method):
            kept[key] = link
    return _most_specific(list(kept.values()), cluster)


def _most_specific(found: list[_Link], cluster: Cluster) -> list[_Link]:
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


def used(cluster: Cluster, found: list[_Link], posts: list[tuple[Draft, Draft, str, int]]) -> list[Draft]:
    """Drafts that count: strong ones and those that a fact or post needs; a weak thing without either is no entity."""
    needed = {id(d) for link in found for d in (link.head, link.tail)} | {id(d) for post in posts for d in post[:2]}
    return [d for d in cluster.drafts if d.places and (id(d) in needed or d.strong or d.type in ("Region", "Person"))]


def assemble(article: Article, extraction: Extraction, cluster: Cluster, years: YearContext) -> ArticleReading:
    """Entities, facts, posts, figures and dates of one article.

    A weak mention becomes an entity when a fact, a post, a figure or a date needs it; the rest is told among the rejects.
    """
    result = ArticleReading()
    source = article.page.source
    found = links(cluster, extraction.claims, result.rejects, source)
    posts = _posts(cluster, extraction.posts)
    home_code = cluster.home.chain[0].code if cluster.home.chain else ""
    keys = {id(draft): key_of(draft, home_code) for draft in cluster.drafts if draft.places}
    kept = {id(draft) for draft in used(cluster, found, posts)}
    hopeful = kept | likely(cluster)
    placed = _placed(cluster, {name: key for name, key in keys.items() if name in hopeful})
    turns = list(read_turns(article, placed))
    result.figures = attach_figures(article, placed, turns)
    dates: dict[str, set[tuple[str, int, int]]] = defaultdict(set)
    for key, value, sentence in attach_dates(article, placed, years, turns):
        dates[key].add((value, article.index, sentence))
    about = {figure.about for figure in result.figures} | set(dates)
    kept |= {name for name, key in keys.items() if key in about}
    for draft in cluster.drafts:
        if id(draft) in kept:
            entity = _entity(article, cluster, draft, keys[id(draft)])
            result.entities.append(replace(entity, dates=tuple(sorted(dates.get(entity.key, ())))))
        else:
            result.rejects.append(Reject("weak mention", f"{draft.name} ({draft.type})", source))
    result.facts = [_fact(article, extraction.views, keys, link) for link in found]
    result.posts = sorted(
        {Post(keys[id(p)], keys[id(b)], title, article.index, s) for p, b, title, s in posts},
        key=lambda x: (x.sentence, x.person, x.title, x.organisation),
    )
    return result


def likely(cluster: Cluster) -> set[int]:
    """Weak initiatives that a figure or a date may make count: those with a head noun of their own."""
    rules = ("headed-initiative", "quoted-name-with-head")
    return {id(d) for d in cluster.drafts if d.type == "Initiative" and any(p.span.rule in rules for p in d.places)}


def _posts(cluster: Cluster, claims: Iterable[PostClaim]) -> list[tuple[Draft, Draft, str, int]]:
    """Posts between drafts: (person, body, title, sentence)."""
    return [
        (person, body, claim.title, claim.sentence)
        for claim in claims
        for person, body in product(cluster.meant(claim.person), cluster.meant(claim.organisation))
        if body.type in ORGANISATIONS | {"Facility"}
    ]


def _placed(cluster: Cluster, keys: dict[int, str]) -> list[Placed]:
    """Every mention where it stands, in reading order."""
    found = {}
    for (sentence, lo, hi), draft in cluster.of.items():
        if id(draft) in keys:
            found[sentence, lo, -hi] = Placed(sentence, lo, hi, keys[id(draft)], draft.type, draft.name)
    return [found[place] for place in sorted(found)]


def _entity(article: Article, cluster: Cluster, draft: Draft, key: str) -> Entity:
    forms = {form for form in draft.forms if fold(form) and form != draft.name}
    sentences = sorted({(article.index, place.sentence) for place in draft.places})
    region = (
        known_region(cluster.gazetteer, draft.code) if draft.type == "Region" and cluster.gazetteer.get(draft.code) else None
    )
    return Entity(
        key,
        draft.type,
        draft.name,
        tuple(sorted(forms)),
        draft.code if region else "",
        region.latitude if region else None,
        region.longitude if region else None,
        tuple(sentences),
        (),
        draft.resolved,
    )


def _fact(article: Article, views: list[View], keys: dict[int, str], link: _Link) -> Fact:
    def span(place: Place | None) -> tuple[int, int] | None:
        if place is None or place.sentence != link.sentence:
            return None
        return views[place.sentence].sentence.page_span(place.span.lo, place.span.hi)

    elsewhere = [p.sentence for p in (link.head_place, link.tail_place) if p is not None and p.sentence != link.sentence]
    mood: Modality = "planned" if link.modality == "planned" else "done"
    return Fact(
        keys[id(link.head)],
        link.relation,
        keys[id(link.tail)],
        article.index,
        link.sentence,
        link.method,
        confidence(link.method),
        mood,
        span(link.head_place),
        span(link.tail_place),
        elsewhere[0] if elsewhere else None,
    )
