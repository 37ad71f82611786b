"""What each kind of correction does to a draft.

An edit gives back the keys of the entities that it changed and the statements that it added, or raises Unmatched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from kg.curate.additions import METHOD, Effect, missing
from kg.curate.corrections import ATTRIBUTES, Correction
from kg.curate.draft import Draft, Place, Unmatched, same_ends
from kg.iris import entity_key
from kg.model import Entity
from kg.text.gazetteer import gazetteer


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
    """A fact, entity, date, post or figure that is not so: everywhere, or in one source."""
    within = _within(draft, row)
    head = draft.find(row.name, row.type)
    if row.relation in ATTRIBUTES:
        _drop_attribute(draft, row, head, within)
        return [head.key], ()
    tail = draft.find(row.to, row.to_type)
    if not draft.drop(lambda f: same_ends(f, head.key, row.relation, tail.key) and within((f.article, f.sentence)), METHOD):
        raise Unmatched("the graph does not say so")
    return [head.key, tail.key], ()


def region(draft: Draft, row: Correction) -> Effect:
    """A place is another one of that name, or what lies in a place lies in another one."""
    meant = _place_meant(row.to)
    entity, within = draft.find(row.name, row.type), _within(draft, row)
    if entity.type == "Region":
        if entity.key == meant.key:
            raise Unmatched("it is that place already")
        draft.move(entity, meant, {mention for mention in entity.mentions if within(mention)})
        parents = {_place(parent.code).key for parent in gazetteer().parents(meant.code)}
        draft.drop(lambda f: (f.head, f.relation) == (meant.key, "locatedIn") and f.tail not in parents, METHOD)
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
    """Take an entity, or a date, a post or a figure of it away."""
    if row.relation == "entity":
        if entity.type != row.to:
            raise Unmatched(f"it is a {entity.type}")
        draft.forget(entity, within, METHOD)
        return
    dates = tuple(date for date in entity.dates if row.relation != "date" or date[0] != row.to or not within(date[1:]))
    posts = [p for p in draft.posts if row.relation != "post" or (p.person, p.title) != (entity.key, row.to)
             or (row.at and p.organisation != draft.find(row.at, row.to_type).key)
             or not within((p.article, p.sentence))]  # fmt: skip
    figures = [f for f in draft.figures if row.relation != "figure" or (f.about, f.text) != (entity.key, row.to)
               or row.measure not in ("", f.measure) or not within((f.article, f.sentence))]  # fmt: skip
    if (dates, posts, figures) == (entity.dates, draft.posts, draft.figures):
        raise Unmatched("the graph does not say so")
    draft.posts, draft.figures = posts, figures
    draft.entities[entity.key] = replace(entity, dates=dates)


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
