"""The ontology as code sees it: entity types, relations, and which type may stand at which end of which relation.

Everything is read from `ontology/unionkg.ttl`, the only place where signatures live.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

import pyoxigraph as ox

from kg.errors import LexiconError

ONTOLOGY = "https://w3id.org/unionkg/ontology#"
BASE = "https://w3id.org/unionkg/id/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
PREFIXES: Mapping[str, str] = MappingProxyType({
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": RDF,
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "ukg": ONTOLOGY,
    "xsd": "http://www.w3.org/2001/XMLSchema#",
})  # fmt: skip
_OWL = "http://www.w3.org/2002/07/owl#"
_RDFS = PREFIXES["rdfs"]

_Index = dict[tuple[object, str], list[object]]


def ontology_path(name: str = "") -> Path:
    """Path of a file of the ontology folder: beside the code in a wheel, at the top of the repository otherwise.

    >>> ontology_path("unionkg.ttl").name
    'unionkg.ttl'
    """
    installed = Path(str(files("kg"))) / "ontology"
    folder = installed if installed.is_dir() else installed.parents[1] / "ontology"
    return folder / name if name else folder


@cache
def entity_types() -> tuple[str, ...]:
    """The twelve classes an entity can have, in the order of the ontology.

    >>> entity_types()[0], len(entity_types())
    ('UnionBody', 12)
    """
    return tuple(_leaves("Entity"))


@cache
def relations() -> tuple[str, ...]:
    """The fourteen relations between entities, in the order of the ontology.

    >>> relations()[0], len(relations())
    ('organises', 14)
    """
    return tuple(_children(_RDFS + "subPropertyOf").get("relatedTo", ()))


@cache
def signatures() -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
    """Relation → (types of its head, types of its tail); abstract classes are expanded to their leaves.

    >>> heads, tails = signatures()["confers"]
    >>> sorted(heads), sorted(tails)
    (['Enterprise', 'Institution', 'PublicBody', 'SocialOrganisation', 'UnionBody'], ['Honour'])
    """
    return MappingProxyType({relation: (_ends(relation, "domain"), _ends(relation, "range")) for relation in relations()})


@cache
def symmetric() -> frozenset[str]:
    """Relations that hold both ways and are written once.

    >>> sorted(symmetric())
    ['partnersWith']
    """
    return _marked("SymmetricProperty")


@cache
def transitive() -> frozenset[str]:
    """Relations that carry over: a part of a part is a part.

    >>> sorted(transitive())
    ['locatedIn', 'partOf']
    """
    return _marked("TransitiveProperty")


@cache
def inverses() -> Mapping[str, str]:
    """Relation → IRI of the standard property that says the same the other way round.

    >>> inverses()["organises"]
    'https://schema.org/organizer'
    """
    found = {}
    for relation in relations():
        for parent in _index()[ox.NamedNode(ONTOLOGY + relation), _RDFS + "subPropertyOf"]:
            for inverse in _index().get((parent, _OWL + "inverseOf"), ()):
                found[relation] = str(getattr(inverse, "value", ""))
    return MappingProxyType(found)


@cache
def allowed(head_type: str, relation: str, tail_type: str) -> bool:
    """Whether the ontology lets `relation` run from `head_type` to `tail_type`; False for unknown names.

    Domain, range, and what a class narrows for itself (an Initiative is part of Initiatives only).

    >>> allowed("UnionBody", "organises", "Initiative"), allowed("Initiative", "partOf", "UnionBody")
    (True, False)
    """
    heads, tails = signatures().get(relation, (frozenset(), frozenset()))
    narrowed = _narrowed().get((head_type, relation), tails)
    return head_type in heads and tail_type in tails & narrowed


@cache
def label(name: str, lang: str = "zh") -> str:
    """The label of a class or property, the name itself where the ontology has none.

    >>> label("organises"), label("organises", "en"), label("nothing")
    ('主办', 'organises', 'nothing')
    """
    return _literal(name, _RDFS + "label", lang) or name


@cache
def definition(name: str, lang: str = "zh") -> str:
    """The definition of a class or property, "" where the ontology has none.

    >>> definition("Person", "en")
    'A named person.'
    """
    return _literal(name, PREFIXES["skos"] + "definition", lang)


# ── reading the Turtle ──


@cache
def _index() -> _Index:
    """(subject, predicate) → objects of the whole ontology, in file order."""
    path = ontology_path("unionkg.ttl")
    index: _Index = {}
    try:
        for quad in ox.parse(path.read_bytes(), ox.RdfFormat.TURTLE):
            index.setdefault((quad.subject, quad.predicate.value), []).append(quad.object)
    except OSError as error:
        raise LexiconError(path, "the ontology cannot be read", "install the package again") from error
    except SyntaxError as error:
        raise LexiconError(path, f"the Turtle is broken: {error}", "mend that line") from error
    return index


def _local(term: object) -> str:
    """Name within our namespace, "" for anything else."""
    return term.value.removeprefix(ONTOLOGY) if isinstance(term, ox.NamedNode) and term.value.startswith(ONTOLOGY) else ""


@cache
def _children(predicate: str) -> dict[str, list[str]]:
    """Parent → its direct subclasses or subproperties among our own terms."""
    tree: dict[str, list[str]] = {}
    for (subject, verb), objects in _index().items():
        if verb == predicate and _local(subject):
            for parent in filter(None, map(_local, objects)):
                tree.setdefault(parent, []).append(_local(subject))
    return tree


def _leaves(name: str) -> list[str]:
    below = _children(_RDFS + "subClassOf").get(name)
    return [leaf for child in below for leaf in _leaves(child)] if below else [name]


def _members(term: object) -> list[object]:
    """The classes of a class expression: itself, or the members of its owl:unionOf."""
    union = _index().get((term, _OWL + "unionOf"))
    if not union:
        return [term]
    members: list[object] = []
    node = union[0]
    while first := _index().get((node, RDF + "first")):
        members += first
        node = _index()[node, RDF + "rest"][0]
    return members


def _expand(terms: Iterable[object]) -> frozenset[str]:
    return frozenset(leaf for term in terms for member in _members(term) for leaf in _leaves(_local(member)))


def _ends(relation: str, end: str) -> frozenset[str]:
    return _expand(_index().get((ox.NamedNode(ONTOLOGY + relation), _RDFS + end), ()))


def _marked(owl_class: str) -> frozenset[str]:
    """Relations that the ontology declares to be of an OWL property class."""
    kind = ox.NamedNode(_OWL + owl_class)
    return frozenset(r for r in relations() if kind in _index().get((ox.NamedNode(ONTOLOGY + r), RDF + "type"), ()))


@cache
def _narrowed() -> dict[tuple[str, str], frozenset[str]]:
    """(head type, relation) → tail types, from the owl:allValuesFrom restrictions."""
    table: dict[tuple[str, str], frozenset[str]] = {}
    for (subject, verb), objects in _index().items():
        if verb != _RDFS + "subClassOf":
            continue
        for restriction in objects:
            values = _index().get((restriction, _OWL + "allValuesFrom"))
            if values:
                relation = _local(_index()[restriction, _OWL + "onProperty"][0])
                table |= {(leaf, relation): _expand(values) for leaf in _leaves(_local(subject))}
    return table


def _literal(name: str, predicate: str, lang: str) -> str:
    for value in _index().get((ox.NamedNode(ONTOLOGY + name), predicate), ()):
        if isinstance(value, ox.Literal) and value.language == lang:
            return value.value
    return ""
