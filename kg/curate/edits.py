"""What each kind of correction does to a draft.

An edit gives back the keys of the entities that it changed and the facts that it added, or raises Unmatched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from kg.curate.corrections import ATTRIBUTES, Correction
from kg.curate.draft import Draft, Place, Unmatched, same_ends
from kg.iris import entity_key
from kg.model import Entity, Fact
from kg.schema import allowed
from kg.text.gazetteer import gazetteer

METHOD = "correction"

Effect = tuple[Iterable[str], Iterable[Fact]]


def merge(draft: Draft, row: Correction) -> Effect:
    """Two names of one thing: what was said of the first is said of the second."""
    gone, kept = draft.find(row.name, row.type), draft.find(row.to, row.to_type or row.type)
    if gone.key == kept.key:
        raise Unmatched("they are one already")
    return [draft.put(replace(gone, key=kept.key), gone.key)], ()


def rename(draft: Draft, row: Correction) -> Effect:
    """Another full name; the one it had becomes an alias."""
    entity = draft.find(row.name, row.type)
    if entity.name == row.to:
        raise Unmatched("it is called so already")
    forms = tuple(sorted({*entity.aliases, entity.name} - {row.to}))
    key = _key(draft, entity, entity.type, row.to)
    return [draft.put(replace(entity, key=key, name=row.to, aliases=forms, resolved=True), entity.key)], ()


def retype(draft: Draft, row: Correction) -> Effect:
    """Another class; facts that the ontology does not allow it are rejected when the draft is finished."""
    entity = draft.find(row.name, row.type)
    if entity.type == row.to:
        raise Unmatched(f"it is a {row.to} already")
    return [draft.put(replace(entity, key=_key(draft, entity, row.to, entity.name), type=row.to, code=""), entity.key)], ()


def split(draft: Draft, row: Correction) -> Effect:
    """One name of two things: in some sentences it means the second."""
    entity, places = draft.find(row.name, row.type), draft.places(row.source, row.quote)
    if places.isdisjoint(entity.mentions):
        raise Unmatched(f"{row.source} does not mention it")
    kind = row.to_type or entity.type
    second = Entity(_key(draft, entity, kind, row.to), kind, row.to)
    if second.key == entity.key:
        raise Unmatched("both names are the same; give one that tells them apart")
    draft.move(entity, second, places)
    return [entity.key, second.key], ()


def wrong(draft: Draft, row: Correction) -> Effect:
    """A fact, date, post or figure that is not so: everywhere, or in one source."""
    within = _within(draft, row)
    head = draft.find(row.name, row.type)
    if row.relation in ATTRIBUTES:
        _drop_attribute(draft, row, head, within)
        return [head.key], ()
    tail = draft.find(row.to, row.to_type)
    if not draft.drop(lambda f: same_ends(f, head.key, row.relation, tail.key) and within((f.article, f.sentence)), METHOD):
        raise Unmatched("the graph does not say so")
    return [head.key, tail.key], ()


def missing(draft: Draft, row: Correction) -> Effect:
    """A fact or date that a sentence states and no rule found."""
    place = _stating(draft, row)
    head = _mentioned(draft, row.name, row.type, place)
    if row.relation == "date":
        dates = tuple(sorted({*head.dates, (row.to, *place)}))
        if dates == head.dates:
            raise Unmatched("the graph says so already")
        draft.entities[head.key] = replace(head, dates=dates)
        return [head.key], ()
    tail = _mentioned(draft, row.to, row.to_type, place)
    if not allowed(head.type, row.relation, tail.type):
        raise Unmatched(f"{head.type} {row.relation} {tail.type} is no relation of the ontology")
    if any(same_ends(f, head.key, row.relation, tail.key) and (f.article, f.sentence) == place for f in draft.facts):
        raise Unmatched("the graph says so already")
    spans = [_span(draft, entity, place) for entity in (head, tail)]
    fact = Fact(head.key, row.relation, tail.key, *place, METHOD, 1.0, "done", *spans)
    draft.facts.append(fact)
    draft.entities |= {head.key: head, tail.key: tail}
    return [head.key, tail.key], [fact]


def region(draft: Draft, row: Correction) -> Effect:
    """A place is another one of that name, or what lies in a place lies in another one."""
    meant = _place_meant(row.to)
    entity, within = draft.find(row.name, row.type), _within(draft, row)
    if entity.type == "Region":
        if entity.key == meant.key:
            raise Unmatched("it is that place already")
        draft.move(entity, meant, {mention for mention in entity.mentions if within(mention)})
    else:
        lies = (entity.key, "locatedIn")
        there = [f for f in draft.facts if (f.head, f.relation) == lies and within((f.article, f.sentence))]
        if all(fact.tail == meant.key for fact in there):
            raise Unmatched("it lies there already" if there else "no sentence says where it lies; write a missing row")
        draft.facts = [replace(f, tail=meant.key, tail_span=None) if f in there else f for f in draft.facts]
        draft.entities.setdefault(meant.key, meant)
    for above in gazetteer().parents(meant.code):
        draft.entities.setdefault(_place(above.code).key, _place(above.code))
    return [entity.key, meant.key], ()


EDITS: Mapping[str, Callable[[Draft, Correction], Effect]] = {
    "merge": merge, "split": split, "rename": rename, "retype": retype, "wrong": wrong, "missing": missing, "region": region,
}  # fmt: skip


def _key(draft: Draft, entity: Entity, kind: str, name: str) -> str:
    """The key of an entity under another class or name: one that no place anchors keeps the place that its key has."""
    if kind == "Region":
        return entity_key(kind, name, entity.code)
    bare, scope = entity_key(kind, name), re.search(r"@(\d+)$", entity.key)
    anchored = kind in ("Honour", "Group") or any(hit.lo == 0 for hit in gazetteer().scan(name))
    return bare if scope is None or anchored or bare in draft.entities else entity_key(kind, name, scope[1])


def _within(draft: Draft, row: Correction) -> Callable[[Place], bool]:
    """Whether a sentence is of the row's source; all are where it names none."""
    if not row.source:
        return lambda place: True
    places = draft.places(row.source, row.quote)
    return lambda place: place in places


def _drop_attribute(draft: Draft, row: Correction, entity: Entity, within: Callable[[Place], bool]) -> None:
    """Take a date, a post or a figure away."""
    dates = tuple(date for date in entity.dates if row.relation != "date" or date[0] != row.to or not within(date[1:]))
    posts = [p for p in draft.posts if row.relation != "post" or (p.person, p.title) != (entity.key, row.to)
             or not within((p.article, p.sentence))]  # fmt: skip
    figures = [f for f in draft.figures if row.relation != "figure" or (f.about, f.text) != (entity.key, row.to)
               or not within((f.article, f.sentence))]  # fmt: skip
    if (dates, posts, figures) == (entity.dates, draft.posts, draft.figures):
        raise Unmatched("the graph does not say so")
    draft.posts, draft.figures = posts, figures
    draft.entities[entity.key] = replace(entity, dates=dates)


def _stating(draft: Draft, row: Correction) -> Place:
    """The sentence that states a missing fact: the first with the quote, else the first that has both names."""
    places = sorted(draft.places(row.source, row.quote))
    if row.quote:
        return places[0]
    for article, sentence in places:
        text = draft.reading.articles[article].sentences[sentence].flat
        if row.name in text and (row.relation == "date" or row.to in text):
            return article, sentence
    raise Unmatched(f"no sentence of {row.source} has both names; give the words that state it as quote")


def _mentioned(draft: Draft, name: str, kind: str, place: Place) -> Entity:
    """The entity of this name, with this sentence among its mentions; a new one where the row gives its type."""
    try:
        entity = draft.find(name, kind)
    except Unmatched:
        if not kind:
            raise
        entity = Entity(entity_key(kind, name), kind, name)
    return replace(entity, mentions=tuple(sorted({*entity.mentions, place})))


def _span(draft: Draft, entity: Entity, place: Place) -> tuple[int, int] | None:
    """Page offsets of the longest form of an entity that a sentence has."""
    sentence = draft.reading.articles[place[0]].sentences[place[1]]
    for form in sorted((entity.name, *entity.aliases), key=len, reverse=True):
        lo = sentence.flat.find(form)
        if lo >= 0:
            return sentence.page_span(lo, lo + len(form))
    return None


def _place_meant(said: str) -> Entity:
    """The region of a code, or of a name that only one place has."""
    codes = (said,) if said.isdigit() else gazetteer().codes(said)
    if len(codes) > 1:
        raise Unmatched(f"{len(codes)} places are called {said}; give the code, one of {', '.join(codes)}")
    return _place(codes[0] if codes else said)


def _place(code: str) -> Entity:
    """A region as an entity from background knowledge."""
    known = gazetteer().get(code)
    if known is None:
        raise Unmatched(f"no place {code} is known")
    key = entity_key("Region", known.name, code)
    return Entity(key, "Region", known.name, code=code, latitude=known.latitude, longitude=known.longitude)
