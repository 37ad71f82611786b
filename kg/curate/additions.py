"""What a `missing` correction adds: a relation, entity, date, post or figure that a sentence states and no rule found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from kg.curate.corrections import Correction
from kg.curate.draft import Draft, Place, Unmatched, same_ends
from kg.iris import canonical, entity_key
from kg.model import Entity, Fact, Figure, Post
from kg.schema import allowed
from kg.text.numbers import find_quantities

METHOD = "correction"
_NOT_NEW = "the graph says so already"


@dataclass(frozen=True, slots=True)
class Dated:
    """That a sentence dates an entity (a key): `date` is ISO 8601."""

    entity: str
    date: str
    article: int
    sentence: int


Added = Fact | Post | Figure | Dated
Effect = tuple[Iterable[str], Iterable[Added]]


def missing(draft: Draft, row: Correction) -> Effect:
    """Add what a row says, to the sentence that states it. Raises Unmatched."""
    return _ADDITIONS.get(row.relation, _relation)(draft, row)


def _relation(draft: Draft, row: Correction) -> Effect:
    place = _stating(draft, row, row.name, row.to)
    head, tail = _mentioned(draft, row.name, row.type, place), _mentioned(draft, row.to, row.to_type, place)
    if not allowed(head.type, row.relation, tail.type):
        raise Unmatched(f"{head.type} {row.relation} {tail.type} is no relation of the ontology")
    if any(same_ends(f, head.key, row.relation, tail.key) and (f.article, f.sentence) == place for f in draft.facts):
        raise Unmatched(_NOT_NEW)
    fact = _fact(draft, head, row.relation, tail, place)
    draft.facts.append(fact)
    return _put(draft, head, tail), [fact]


def _entity(draft: Draft, row: Correction) -> Effect:
    place = _stating(draft, row, row.name)
    entity = _mentioned(draft, row.name, row.to, place)
    if entity == draft.entities.get(entity.key):
        raise Unmatched("that sentence mentions it already")
    return _put(draft, entity), ()


def _date(draft: Draft, row: Correction) -> Effect:
    place = _stating(draft, row, row.name)
    entity = _mentioned(draft, row.name, row.type, place)
    dates = tuple(sorted({*entity.dates, (row.to, *place)}))
    if dates == entity.dates:
        raise Unmatched(_NOT_NEW)
    return _put(draft, replace(entity, dates=dates)), [Dated(entity.key, row.to, *place)]


def _post(draft: Draft, row: Correction) -> Effect:
    """A post; that the person belongs to the organisation is a relation of its own, as with the posts that are read."""
    place = _stating(draft, row, row.name, row.to)
    person, body = _mentioned(draft, row.name, row.type or "Person", place), _mentioned(draft, row.at, row.to_type, place)
    post = Post(person.key, body.key, row.to, *place)
    if post in draft.posts:
        raise Unmatched(_NOT_NEW)
    if not allowed(person.type, "affiliatedWith", body.type):
        raise Unmatched(f"{person.type} affiliatedWith {body.type} is no relation of the ontology")
    known = any(same_ends(f, person.key, "affiliatedWith", body.key) for f in draft.facts)
    facts = [] if known else [_fact(draft, person, "affiliatedWith", body, place)]
    draft.posts.append(post)
    draft.facts += facts
    return _put(draft, person, body), [post, *facts]


def _figure(draft: Draft, row: Correction) -> Effect:
    place = _stating(draft, row, row.to, *([] if row.quote else [row.name]))
    quantity = next(iter(find_quantities(row.to)), None)
    sentence = draft.reading.articles[place[0]].sentences[place[1]]
    lo = sentence.flat.find(row.to)
    if quantity is None or lo < 0:
        raise Unmatched(f"{row.to} is no number with a unit" if lo >= 0 else f"the sentence does not have {row.to}")
    about = _mentioned(draft, row.name, row.type, place)
    span = sentence.page_span(lo, lo + len(row.to))
    figure = Figure(about.key, row.measure, quantity.value, quantity.unit, quantity.approx, row.to, *place, *span)
    if figure in draft.figures:
        raise Unmatched(_NOT_NEW)
    draft.figures.append(figure)
    return _put(draft, about), [figure]


_ADDITIONS: Mapping[str, Callable[[Draft, Correction], Effect]] = {
    "entity": _entity, "date": _date, "post": _post, "figure": _figure,
}  # fmt: skip


def _put(draft: Draft, *entities: Entity) -> list[str]:
    """Put entities in, or in the place of what they were; their keys."""
    draft.entities |= {entity.key: entity for entity in entities}
    return [entity.key for entity in entities]


def _stating(draft: Draft, row: Correction, *words: str) -> Place:
    """The sentence that states what is missing: the first with the quote, else the first that has all the words."""
    places = sorted(draft.places(row.source, row.quote))
    if row.quote:
        return places[0]
    for article, sentence in places:
        text = canonical(draft.reading.articles[article].sentences[sentence].flat)
        if all(canonical(word) in text for word in words):
            return article, sentence
    names = " and ".join(dict.fromkeys(words))
    raise Unmatched(f"no sentence of {row.source} has {names}; give the words that state it as quote")


def _mentioned(draft: Draft, name: str, kind: str, place: Place) -> Entity:
    """The entity of this name, with this sentence among its mentions; a new one where the row gives its type."""
    try:
        entity = draft.find(name, kind)
    except Unmatched:
        if not kind:
            raise
        entity = Entity(entity_key(kind, name), kind, name)
    return replace(entity, mentions=tuple(sorted({*entity.mentions, place})))


def _fact(draft: Draft, head: Entity, relation: str, tail: Entity, place: Place) -> Fact:
    """A fact that a person vouches for."""
    one, other = _span(draft, head, place), _span(draft, tail, place)
    return Fact(head.key, relation, tail.key, *place, METHOD, 1.0, "done", one, other)


def _span(draft: Draft, entity: Entity, place: Place) -> tuple[int, int] | None:
    """Page offsets of the longest form of an entity that a sentence has."""
    sentence = draft.reading.articles[place[0]].sentences[place[1]]
    for form in sorted((entity.name, *entity.aliases), key=len, reverse=True):
        lo = sentence.flat.find(form)
        if lo >= 0:
            return sentence.page_span(lo, lo + len(form))
    return None
