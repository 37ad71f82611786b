"""An article's claims and drafts → entities, facts, posts, figures and dates with keys, rejects told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product

from kg.extract import Extraction
from kg.extract.claims import Place, PostClaim
from kg.extract.quantities.dates.attach import attach_dates
from kg.extract.quantities.figures.attach import attach_figures
from kg.extract.quantities.placed import Placed
from kg.extract.quantities.turns import read_turns
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import View
from kg.model import Article, Entity, Fact, Figure, Modality, Post, Reject
from kg.resolve.cluster import Cluster
from kg.resolve.confidence import confidence
from kg.resolve.drafts import Draft, fold, spoken_name
from kg.resolve.home import known_region
from kg.resolve.identity import key_of
from kg.resolve.linking.links import Link, links
from kg.text.dates import YearContext


@dataclass
class ArticleReading:
    """What one article says."""

    entities: list[Entity] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)


def used(cluster: Cluster, found: list[Link], posts: list[tuple[Draft, Draft, str, int]]) -> list[Draft]:
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
            key = keys[id(draft)]
            result.entities.append(_entity(article, cluster, draft, key, tuple(sorted(dates.get(key, ())))))
        else:
            result.rejects.append(Reject("weak mention", f"{draft.name} ({draft.type})", source))
    result.facts = [_fact(article, extraction.views, keys, link) for link in found]
    held = {Post(keys[id(person)], keys[id(body)], title, article.index, at) for person, body, title, at in posts}
    result.posts = sorted(held, key=lambda x: (x.sentence, x.person, x.title, x.organisation))
    return result


def likely(cluster: Cluster) -> set[int]:
    """Weak initiatives that a figure or a date may make count: those with a head noun of their own."""
    rules = ("headed-initiative", "quoted-name-with-head", "done-object")
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
    single = {at: drafts[0] for at, drafts in cluster.several.items() if len(drafts) == 1}  # a union's own centre
    for (sentence, lo, hi), draft in {**cluster.of, **single}.items():
        if id(draft) in keys:
            found[sentence, lo, -hi] = Placed(sentence, lo, hi, keys[id(draft)], draft.type, draft.name)
    return [found[place] for place in sorted(found)]


def _entity(
    article: Article, cluster: Cluster, draft: Draft, key: str, dates: tuple[tuple[str, int, int], ...]
) -> Entity:
    region = (
        known_region(cluster.gazetteer, draft.code) if draft.type == "Region" and cluster.gazetteer.get(draft.code) else None
    )
    name = spoken_name(draft) if region else draft.name
    forms = {form for form in (*draft.forms, draft.name) if fold(form) and form != name}
    sentences = sorted({(article.index, place.sentence) for place in draft.places})
    return Entity(
        key,
        draft.type,
        name,
        tuple(sorted(forms)),
        draft.code if region else "",
        region.latitude if region else None,
        region.longitude if region else None,
        tuple(sentences),
        dates,
        draft.resolved,
    )


def _fact(article: Article, views: list[View], keys: dict[int, str], link: Link) -> Fact:
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
