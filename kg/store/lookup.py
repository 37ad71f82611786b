"""Finding an entity by any of its names, and what it may have been when none fits."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from kg.errors import KGError
from kg.schema import entity_types
from kg.store.graph import rows
from kg.text.gazetteer import gazetteer

_LABELS = """SELECT ?iri ?type ?name ?form {
    VALUES ?class { %s }
    ?iri a ?class ; skos:prefLabel ?name ; skos:prefLabel|skos:altLabel ?form .
    BIND(STRAFTER(STR(?class), "#") AS ?type)
} ORDER BY ?name ?iri"""
_LIST = "kg query 'SELECT ?name { ?x skos:prefLabel ?name }'"


@dataclass(frozen=True, slots=True)
class Named:
    """An entity as a search finds it: `form` is the name that matched."""

    iri: str
    type: str
    name: str
    form: str


def find(store: ox.Store, name: str, types: Collection[str] = ()) -> list[Named]:
    """Entities with this name, of these types where any are given: by full name; else by another name; else folded; else a
    region by its code or short name (430000, 湖南).

    An IRI, or the end of one ("person/王芳"), finds its entity too. Folding ignores width, case, blanks and punctuation.
    Sorted by name; empty when nothing fits.
    """
    labels = _labels(store, types)
    steps: tuple[Callable[[Named], bool], ...] = (
        lambda named: name in (named.iri, named.name, key_of(named.iri)),
        lambda named: named.form == name,
        lambda named: fold(named.form) == fold(name) != "",
        lambda named: key_of(named.iri) in _regions(name),
    )
    for fits in steps:
        if found := {named.iri: named for named in labels if fits(named)}:
            return list(found.values())
    return []


def suggest(store: ox.Store, name: str, types: Collection[str] = (), limit: int = 5) -> list[Named]:
    """Entities whose names are most like this one, best first, one name each; empty when none comes near.

    Likeness is the Dice coefficient (Dice 1945) of the characters and character pairs of two names.
    """
    wanted, best = fold(name), dict[str, tuple[float, Named]]()
    for named in _labels(store, types):
        likeness = _likeness(wanted, fold(named.form))
        if likeness >= 0.3 and likeness > best.get(named.iri, (0.0,))[0]:
            best[named.iri] = likeness, named
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], pair[1].name, pair[1].iri))
    return [named for _, named in ranked[:limit]]


def find_one(store: ox.Store, name: str, types: Collection[str] = ()) -> Named:
    """The one entity with this name.

    Raises `KGError` that suggests near names when there is none, and lists the ways to name each when there are several.
    """
    found = find(store, name, types)
    if len(found) == 1:
        return found[0]
    if found:
        keys = ", ".join(key_of(named.iri) for named in found)
        raise KGError(name, f"{len(found)} entities have this name", f"say which: {keys}")
    raise unknown(store, name, types)


def unknown(store: ox.Store, name: str, types: Collection[str] = ()) -> KGError:
    """The error for a name that nothing has, with near names as its cure."""
    near = suggest(store, name, types)
    shown = "、".join(dict.fromkeys(named.name for named in near))
    return KGError(name, "no such entity in the graph", f"did you mean {shown}?" if near else f"list all names with: {_LIST}")


def fold(text: str) -> str:
    """Letters and digits only, of one width and case.

    >>> fold("《“Ａ市” 总工会》")
    'a市总工会'
    """
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if unicodedata.category(c)[0] in "LN")


def key_of(iri: str) -> str:
    """The last two steps of an entity's IRI, which `find` takes for a name.

    >>> key_of("https://w3id.org/unionkg/id/person/王芳")
    'person/王芳'
    """
    return "/".join(iri.rsplit("/", 2)[-2:])


@cache
def _regions(name: str) -> frozenset[str]:
    """Keys of the regions that a code, or a name without its rank, may mean."""
    return frozenset(f"region/{code}" for code in (name, *gazetteer().codes(name)))


def _labels(store: ox.Store, types: Collection[str]) -> list[Named]:
    """All names of all entities of these types, of any type where none is given."""
    classes = " ".join(f"ukg:{kind}" for kind in entity_types() if not types or kind in types)
    return [Named(*map(str, row.values())) for row in rows(store, _LABELS % classes)]


def _likeness(one: str, other: str) -> float:
    """0 (nothing in common) to 1 (equal)."""
    if not one or not other:
        return 0.0
    grams = [{*text, *(text[i : i + 2] for i in range(len(text) - 1))} for text in (one, other)]
    return 2 * len(grams[0] & grams[1]) / (len(grams[0]) + len(grams[1]))
