"""The shapes of `ontology/shapes.ttl` as SPARQL: the same rules as SHACL, over the whole graph at once, many times faster.

Covers what our shapes use of SHACL Core (https://www.w3.org/TR/shacl/) and its SPARQL constraints; a shape that uses more is an
error, not a silence. `kg.store.validate` runs them through pySHACL, which is the reference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

import pyoxigraph as ox

from kg.errors import LexiconError
from kg.schema import PREFIXES, RDF, ontology_path
from kg.store.literals import lexical

Hit = tuple[str, str, str]
_SH = "http://www.w3.org/ns/shacl#"
_TARGETS = {"targetClass", "targetNode", "targetSubjectsOf"}
_SKIPPED = {"message", "path", "property", "sparql", "minCount", "maxCount", *_TARGETS}
_CASTS = {PREFIXES["xsd"] + name for name in ("integer", "decimal", "boolean")}
_OWL = {"owl": "http://www.w3.org/2002/07/owl#"}
_NEGATIONS: dict[str, Callable[[str], str]] = {
    "datatype": lambda value: f"!COALESCE(DATATYPE(?value) = {value}{_well_formed(value)}, false)",
    "class": lambda value: f"NOT EXISTS {{ ?value a/rdfs:subClassOf* {value} }}",
    "nodeKind": lambda value: f"!is{'IRI' if value.endswith('#IRI>') else 'Literal'}(?value)",
    "pattern": lambda value: f"!REGEX(STR(?value), {value})",
    "in": lambda value: f"?value NOT IN ({value})",
    "languageIn": lambda value: f"LANG(?value) NOT IN ({value})",
    "minLength": lambda value: f"STRLEN(STR(?value)) < {value}",
    "minInclusive": lambda value: f"!COALESCE(?value >= {value}, false)",
    "maxInclusive": lambda value: f"!COALESCE(?value <= {value}, false)",
}


def check(store: ox.Store) -> list[Hit]:
    """What the graph does wrong: (IRI of the shape, focus node, value at fault or ""), sorted, each once."""
    hits: set[Hit] = set()
    with _ontology_in(store):
        for shape, sparql in queries():
            for solution in _solutions(store, shape, sparql):
                hits.add((shape, *solution))
    return sorted(hits)


@cache
def queries() -> tuple[tuple[str, str], ...]:
    """(IRI of the shape, SPARQL whose solutions break it), one or more for each shape, in the order of the file."""
    shapes = _Shapes()
    return tuple(pair for shape in shapes.instances("NodeShape") for pair in shapes.compiled(shape))


class _Shapes:
    """The shapes graph, and how each of its shapes reads as SPARQL."""

    def __init__(self) -> None:
        path = ontology_path("shapes.ttl")
        self.quads: dict[object, dict[str, list[object]]] = {}
        try:
            for quad in ox.parse(path.read_bytes(), ox.RdfFormat.TURTLE):
                self.quads.setdefault(quad.subject, {}).setdefault(quad.predicate.value, []).append(quad.object)
        except (OSError, SyntaxError) as error:
            raise LexiconError(path, f"cannot be read: {error}", "install the package again") from error

    def instances(self, kind: str) -> list[object]:
        return [node for node, found in self.quads.items() if ox.NamedNode(_SH + kind) in found.get(RDF + "type", ())]

    def objects(self, node: object, name: str) -> list[object]:
        return self.quads.get(node, {}).get(_SH + name, [])

    def compiled(self, shape: object) -> Iterator[tuple[str, str]]:
        """The queries of a node shape: for itself, for its properties, and its SPARQL constraints."""
        iri = lexical(shape)
        target = self.target(shape)
        negations = self.negations(shape)
        if negations:
            yield iri, f"SELECT ?focus ('' AS ?fault) {{ {target} BIND(?focus AS ?value) FILTER({' || '.join(negations)}) }}"
        for part in self.objects(shape, "property"):
            yield from ((lexical(part), sparql) for sparql in self.property(part, target))
        for constraint in self.objects(shape, "sparql"):
            select = lexical(self.objects(constraint, "select")[0]).partition("{")[2]
            yield iri, f"SELECT DISTINCT ?focus (?value AS ?fault) {{ {target} {select}".replace("$this", "?focus")

    def target(self, shape: object) -> str:
        """A pattern that binds ?focus to what the shape is about."""
        kinds = {"targetClass": "?focus a/rdfs:subClassOf* {} .", "targetSubjectsOf": "?focus {} ?any ."}
        found = [form.format(node) for name, form in kinds.items() for node in self.objects(shape, name)]
        nodes = self.objects(shape, "targetNode")
        return found[0] if found else f"VALUES ?focus {{ {' '.join(map(str, nodes))} }}"

    def property(self, shape: object, target: str) -> Iterator[str]:
        """The queries of a property shape: values at fault, too few of them, too many."""
        path = self.objects(shape, "path")[0]
        negations = self.negations(shape)
        if negations:
            yield f"SELECT ?focus (?value AS ?fault) {{ {target} ?focus {path} ?value . FILTER({' || '.join(negations)}) }}"
        if self.objects(shape, "minCount"):
            yield f"SELECT ?focus ('' AS ?fault) {{ {target} FILTER NOT EXISTS {{ ?focus {path} ?value }} }}"
        for most in self.objects(shape, "maxCount"):
            grouped = f"GROUP BY ?focus HAVING(COUNT(DISTINCT ?value) > {most})"
            yield f"SELECT ?focus ('' AS ?fault) {{ {target} ?focus {path} ?value . }} {grouped}"

    def negations(self, shape: object) -> list[str]:
        """For each constraint of a shape, the SPARQL condition under which ?value breaks it."""
        found = []
        for predicate, values in self.quads.get(shape, {}).items():
            name = predicate.removeprefix(_SH)
            if predicate == name or name in _SKIPPED:
                continue
            if name == "or":
                found += [" && ".join(f"({' || '.join(self.negations(item))})" for item in self.items(values[0]))]
            elif name in _NEGATIONS:
                found += [_NEGATIONS[name](", ".join(map(str, self.items(value)))) for value in values]
            else:
                raise LexiconError(ontology_path("shapes.ttl"), f"sh:{name} has no SPARQL form", "add one to _NEGATIONS")
        return found

    def items(self, node: object) -> list[object]:
        """The members of an RDF list; the node itself where it is none."""
        found = self.quads.get(node, {})
        if RDF + "first" not in found:
            return [node] if node != ox.NamedNode(RDF + "nil") else []
        return [*found[RDF + "first"], *self.items(found[RDF + "rest"][0])]


def _well_formed(datatype: str) -> str:
    """A condition that the text of a literal is one of its datatype, where a cast can tell."""
    return f" && STRLEN(STR({datatype}(STR(?value)))) > 0" if datatype.strip("<>") in _CASTS else ""


def _solutions(store: ox.Store, shape: str, sparql: str) -> Iterator[tuple[str, str]]:
    """(focus node, value at fault) of each solution of a compiled query."""
    try:
        found = store.query(sparql, prefixes={**PREFIXES, **_OWL})
    except SyntaxError as error:
        raise LexiconError(ontology_path("shapes.ttl"), f"{shape} is no SPARQL: {error}", "mend that shape") from error
    for solution in found if isinstance(found, ox.QuerySolutions) else ():
        yield lexical(solution["focus"]), lexical(solution["fault"])


@contextmanager
def _ontology_in(store: ox.Store) -> Iterator[None]:
    """The ontology in the store for a while: classes and signatures are read from it."""
    ontology = ox.parse(ontology_path("unionkg.ttl").read_bytes(), ox.RdfFormat.TURTLE)
    added = [quad for quad in ontology if quad not in store]
    store.extend(added)
    try:
        yield
    finally:
        for quad in added:
            store.remove(quad)
