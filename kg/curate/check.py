"""Whether a correction fits a graph, before it is written down."""

from __future__ import annotations

import pyoxigraph as ox

from kg.curate.corrections import ATTRIBUTES, Correction, checked
from kg.errors import KGError
from kg.export.rows import Tables
from kg.schema import allowed, symmetric
from kg.store.lookup import find, find_one
from kg.text.gazetteer import gazetteer


def check(row: Correction, store: ox.Store, tables: Tables) -> Correction:
    """The row in canonical words, once what it speaks of is found in the graph (`tables` are the store's).

    Raises InputError where the row itself is faulty, KGError where the graph does not have its names (with near ones), its
    fact, its source, or where the ontology does not allow what it says.
    """
    row = checked(row)
    head = _found(store, row.name, row.type, may_be_new=row.action == "missing")
    if row.source and not _is_source(tables, row.source):
        files = "、".join(sorted({article.source for article in tables.articles})[:5])
        cure = f"give an article's title, a file ({files} …) or FILE:START-END"
        raise KGError(row.source, "no such source in the graph", cure)
    if row.action == "merge" and find_one(store, row.to, _types(row.to_type or row.type)).iri == head:
        raise KGError(str(row), "they are one already", f"see its names with kg explain {row.to}")
    if row.action in ("rename", "retype") and row.to in (tables.entity[head].name, tables.entity[head].type):
        raise KGError(str(row), "it is so already")
    if row.action == "region":
        _check_region(row)
    if row.relation in ATTRIBUTES:
        _check_attribute(row, tables, head)
    elif row.action in ("wrong", "missing"):
        _check_relation(row, tables, head, _found(store, row.to, row.to_type, may_be_new=row.action == "missing"))
    return row


def _types(kind: str) -> tuple[str, ...]:
    return (kind,) if kind else ()


def _found(store: ox.Store, name: str, kind: str, may_be_new: bool) -> str:
    """IRI of the entity with this name; "" where it may be new and the row gives its type."""
    if may_be_new and kind and not find(store, name, (kind,)):
        return ""
    return find_one(store, name, _types(kind)).iri


def _is_source(tables: Tables, source: str) -> bool:
    file, _, span = source.rpartition(":")
    files = {form for article in tables.articles for form in (article.source, article.source.rpartition("/")[2])}
    return source in files | {article.title for article in tables.articles} or (file in files and "-" in span)


def _check_region(row: Correction) -> None:
    codes = (row.to,) if row.to.isdigit() else gazetteer().codes(row.to)
    if len(codes) > 1:
        named = "、".join(f"{code} {'·'.join(region.name for region in gazetteer().parents(code))}" for code in codes[:8])
        raise KGError(row.to, f"{len(codes)} places are called so", f"give the code: {named}")
    if not codes or gazetteer().get(codes[0]) is None:
        raise KGError(row.to, "no such place in GB/T 2260", "give its code, or its full name")


def _check_attribute(row: Correction, tables: Tables, head: str) -> None:
    """A date, post or figure that is to go must be there."""
    if row.action == "missing":
        if row.relation != "date":
            raise KGError(f"missing {row.relation}", "cannot be added by a correction", "add relations and dates")
        return
    there = {
        "date": set(tables.entity[head].dates),
        "post": {post.title for post in tables.posts if post.person == head},
        "figure": {figure.text for figure in tables.figures if figure.about == head},
    }[row.relation]
    if row.to not in there:
        said = "、".join(sorted(there)) or "none"
        raise KGError(f"{row.name} {row.relation} {row.to}", "the graph does not say so", f"it has {said}")


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
