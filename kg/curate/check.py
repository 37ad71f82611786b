"""Whether a correction fits a graph, before it is written down."""

from __future__ import annotations

import pyoxigraph as ox

from kg.curate.corrections import ATTRIBUTES, Correction, checked, part_of_file
from kg.errors import KGError
from kg.schema import allowed, symmetric
from kg.store.lookup import find, find_one
from kg.store.rows import Source, Tables
from kg.text.gazetteer import gazetteer
from kg.text.numbers import find_quantities


def check(row: Correction, store: ox.Store, tables: Tables) -> Correction:
    """The row in canonical words, once what it speaks of is found in the graph (`tables` are the store's).

    Raises InputError where the row itself is faulty, KGError where the graph does not have its names (with near ones), its
    fact, its source, or where the ontology does not allow what it says.
    """
    row = checked(row)
    new = row.action == "missing"
    kind = {"entity": row.to, "post": row.type or "Person"}.get(row.relation, row.type) if new else row.type
    head = _found(store, row.name, kind, may_be_new=new)
    if row.source and not _is_source(tables, row.source):
        files = "、".join(sorted({article.source for article in tables.articles})[:5])
        cure = f"give an article's title, a file ({files} …) or FILE:START-END"
        raise KGError(row.source, "no such source in the graph", cure)
    _check_change(row, store, tables, head)
    if row.relation in ATTRIBUTES and row.action == "missing":
        _check_addition(row, store)
    elif row.relation in ATTRIBUTES:
        _check_attribute(row, tables, head)
    elif row.action in ("wrong", "missing"):
        _check_relation(row, tables, head, _found(store, row.to, row.to_type, may_be_new=row.action == "missing"))
    return row


def _check_change(row: Correction, store: ox.Store, tables: Tables, head: str) -> None:
    """A correction changes something: what it says is not so already."""
    so_already = {
        "merge": lambda: find_one(store, row.to, _types(row.to_type or row.type)).iri == head,
        "rename": lambda: tables.entity[head].name == row.to,
        "retype": lambda: tables.entity[head].type == row.to,
        "region": lambda: tables.entity[head].code == _region(row),
    }
    if row.action in so_already and so_already[row.action]():
        raise KGError(str(row), "it is so already", f"see its names with kg explain {row.name}")
    there = [place for place in (tables.entity[head].mentions if head else ()) if _stands_in(tables.source(place), row.source)]
    if row.action == "split" and not there:
        raise KGError(row.source, f"does not mention {row.name}", f"see where it stands with kg explain {row.name}")
    if row.action == "missing" and row.relation == "entity" and there and not row.quote:
        raise KGError(str(row), "it is so already", f"see its names with kg explain {row.name}")


def _types(kind: str) -> tuple[str, ...]:
    return (kind,) if kind else ()


def _found(store: ox.Store, name: str, kind: str, may_be_new: bool) -> str:
    """IRI of the entity with this name; "" where it may be new and the row gives its type."""
    if may_be_new and kind and not find(store, name, (kind,)):
        return ""
    return find_one(store, name, _types(kind)).iri


def _is_source(tables: Tables, source: str) -> bool:
    """Whether the graph has an article of that title or file, or a file that the part of a file is of."""
    files = {form for article in tables.articles for form in (article.source, article.source.rpartition("/")[2])}
    part = part_of_file(source)
    return source in files | {article.title for article in tables.articles} or bool(part and part[0] in files)


def _stands_in(place: Source | None, source: str) -> bool:
    """Whether a sentence is of a source: a file, an article's title, or "file:start-end"."""
    if place is None:
        return False
    names = place.file, place.file.rpartition("/")[2]
    file, start, end = part_of_file(source) or ("", 0, 0)
    return source in (*names, place.title) or (file in names and place.start < end and start < place.end)


def _region(row: Correction) -> str:
    """The code of the place that a row means; raises KGError where there is none, or several are called so."""
    codes = (row.to,) if row.to.isdigit() else gazetteer().codes(row.to)
    if len(codes) > 1:
        named = "、".join(f"{code} {'·'.join(region.name for region in gazetteer().parents(code))}" for code in codes[:8])
        raise KGError(row.to, f"{len(codes)} places are called so", f"give the code: {named}")
    if not codes or gazetteer().get(codes[0]) is None:
        raise KGError(row.to, "no such place in GB/T 2260", "give its code, or its full name")
    return codes[0]


def _check_attribute(row: Correction, tables: Tables, head: str) -> None:
    """An entity, date, post or figure that is to go must be there."""
    there = {
        "entity": {tables.entity[head].type},
        "date": set(tables.entity[head].dates),
        "post": {post.title for post in tables.posts if post.person == head},
        "figure": {figure.text for figure in tables.figures if figure.about == head},
    }[row.relation]
    if row.to not in there:
        said = "、".join(sorted(there)) or "none"
        raise KGError(f"{row.name} {row.relation} {row.to}", "the graph does not say so", f"it has {said}")


def _check_addition(row: Correction, store: ox.Store) -> None:
    """A post needs an organisation, a figure a number with a unit."""
    if row.relation == "post":
        _found(store, row.at, row.to_type, may_be_new=True)
    if row.relation == "figure" and not find_quantities(row.to):
        raise KGError(row.to, "is no number with a unit", "write it as the text has it, such as 4300多万元")


def _check_relation(row: Correction, tables: Tables, head: str, tail: str) -> None:
    if row.action == "missing":
        types = tuple(tables.entity[iri].type if iri else kind for iri, kind in ((head, row.type), (tail, row.to_type)))
        if not allowed(types[0], row.relation, types[1]):
            raise KGError(str(row), f"the ontology has no {types[0]} {row.relation} {types[1]}", "see ontology/unionkg.ttl")
        return
    ends = [(head, tail), (tail, head)] if row.relation in symmetric() else [(head, tail)]
    if not any(edge.relation == row.relation and (edge.head, edge.tail) in ends for edge in tables.edges):
        between = sorted({e.relation for e in tables.edges if {e.head, e.tail} == {head, tail}})
        cure = f"between them it has {', '.join(between)}" if between else f"see what it says: kg explain {row.name}"
        raise KGError(f"{row.name} {row.relation} {row.to}", "the graph does not say so", cure)
