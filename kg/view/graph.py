"""A Turtle file of the contract → the tables that the viewer shows.

The file is read triple by triple, without a store: one pass groups the objects by predicate and subject, and everything
else is look-ups in those columns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg import schema
from kg.errors import GraphError

RDF, UKG = schema.PREFIXES["rdf"], schema.PREFIXES["ukg"]
DCTERMS, ORG = schema.PREFIXES["dcterms"], schema.PREFIXES["org"]
PROV, SCHEMA, SKOS = schema.PREFIXES["prov"], schema.PREFIXES["schema"], schema.PREFIXES["skos"]

BACKGROUND = "background"

Columns = Mapping[str, Mapping[str, list[str]]]


@dataclass(frozen=True, slots=True)
class Node:
    """An entity: its IRI, class name ("UnionBody"), preferred name, other names, region code and ISO 8601 dates, sorted."""

    iri: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    code: str = ""
    dates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """A fact between two entities (IRIs). `sentence` is "" and `iri` too for what comes from background knowledge.

    `context` is the sentence that names the one whom `sentence` leaves out, "" where it names both.
    """

    head: str
    relation: str
    tail: str
    sentence: str = ""
    confidence: float = 1.0
    method: str = BACKGROUND
    iri: str = ""
    context: str = ""


@dataclass(frozen=True, slots=True)
class SourceSentence:
    """A sentence as the source has it, its article's IRI and its character offsets there."""

    iri: str
    text: str
    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SourceArticle:
    """An article: title, source file, ISO date ("" where unknown) and reporters."""

    iri: str
    title: str
    source: str
    date: str
    reporters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PostHeld:
    """A post: IRIs of person and organisation, the title, the sentence."""

    person: str
    organisation: str
    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Number:
    """A figure about an entity (IRI): what is measured, and the number as the text has it."""

    about: str
    measure: str
    text: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ViewGraph:
    """Everything the viewer shows: articles by source, sentences as they stand in them, the rest by IRI.

    `mentions` maps an entity to the sentences that mention it.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    sentences: tuple[SourceSentence, ...]
    articles: tuple[SourceArticle, ...]
    posts: tuple[PostHeld, ...]
    numbers: tuple[Number, ...]
    mentions: Mapping[str, tuple[str, ...]]


def read_graph(path: Path) -> ViewGraph:
    """Read a graph file (Turtle, or what its suffix says: `.nt`, `.ttl`, `.rdf`).

    Raises GraphError where the file is missing, is no RDF, or holds no entity of the contract.
    """
    columns = _columns(path)
    nodes = tuple(_nodes(columns))
    if not nodes:
        raise GraphError(path, "the graph holds no entity", "build one first: kg build SOURCE")
    known = {node.iri for node in nodes}
    articles = tuple(sorted(_articles(columns), key=lambda a: (a.source, a.iri)))
    order = {article.iri: index for index, article in enumerate(articles)}
    return ViewGraph(
        nodes=nodes,
        edges=tuple(_edges(columns, known)),
        sentences=tuple(sorted(_sentences(columns), key=lambda s: (order.get(s.article, len(order)), s.start, s.iri))),
        articles=articles,
        posts=tuple(_posts(columns, known)),
        numbers=tuple(_numbers(columns, known)),
        mentions={s: tuple(sorted(o)) for s, o in columns[UKG + "mentionedIn"].items() if s in known},
    )


def _columns(path: Path) -> Columns:
    """predicate → subject → objects, all as plain strings."""
    columns: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    rdf_format = ox.RdfFormat.from_extension(path.suffix.lstrip(".")) or ox.RdfFormat.TURTLE
    try:
        for quad in ox.parse(path=str(path), format=rdf_format):
            if not isinstance(quad.object, ox.Triple) and not isinstance(quad.subject, ox.Triple):
                columns[quad.predicate.value][quad.subject.value].append(quad.object.value)
    except OSError as error:
        raise GraphError(path, "no such graph file", "build one first: kg build SOURCE") from error
    except (SyntaxError, ValueError) as error:
        raise GraphError(path, f"not a Turtle file: {error}", "give the graph.ttl that kg build wrote") from error
    return columns


def _of_class(columns: Columns, iri: str) -> list[str]:
    return sorted(s for s, types in columns[RDF + "type"].items() if iri in types)


def _first(column: Mapping[str, list[str]], subject: str, default: str = "") -> str:
    values = column.get(subject)
    return min(values) if values else default


def _nodes(columns: Columns) -> Iterator[Node]:
    classes = {UKG + name: name for name in schema.entity_types()}
    label, other = columns[SKOS + "prefLabel"], columns[SKOS + "altLabel"]
    code, date = columns[UKG + "adminCode"], columns[UKG + "date"]
    for iri, types in sorted(columns[RDF + "type"].items()):
        type_name = next((classes[t] for t in sorted(types) if t in classes), None)
        if type_name is None:
            continue
        name = _first(label, iri) or iri.rsplit("/", 1)[-1]
        aliases = tuple(sorted({a for a in other.get(iri, ()) if a != name}))
        yield Node(iri, type_name, name, aliases, _first(code, iri), tuple(sorted(set(date.get(iri, ())))))


def _edges(columns: Columns, known: set[str]) -> list[Edge]:
    """Facts with their sentences, then the direct triples that no fact states, in one order."""
    stated = list(_stated(columns, known))
    told = {(e.head, e.relation, e.tail) for e in stated}
    told |= {(e.tail, e.relation, e.head) for e in stated if e.relation in schema.symmetric()}
    silent = (e for e in _direct(columns, known) if (e.head, e.relation, e.tail) not in told)
    return sorted([*stated, *silent], key=lambda e: (e.head, e.relation, e.tail, e.sentence, e.iri))


def _stated(columns: Columns, known: set[str]) -> Iterator[Edge]:
    subjects, predicates, objects = (columns[RDF + name] for name in ("subject", "predicate", "object"))
    source, confidence = columns[PROV + "wasDerivedFrom"], columns[UKG + "confidence"]
    method, context, relations = columns[UKG + "method"], columns[UKG + "context"], set(schema.relations())
    for iri in _of_class(columns, UKG + "Fact"):
        head, tail = _first(subjects, iri), _first(objects, iri)
        relation = _first(predicates, iri).removeprefix(UKG)
        if head in known and tail in known and relation in relations:
            for sentence in sorted(set(source.get(iri, [""]))):
                share = _share(_first(confidence, iri, "1"))
                yield Edge(head, relation, tail, sentence, share, _first(method, iri), iri, _first(context, iri))


def _share(text: str) -> float:
    try:
        return min(1.0, max(0.0, float(text)))
    except ValueError:
        return 1.0


def _direct(columns: Columns, known: set[str]) -> Iterator[Edge]:
    for relation in schema.relations():
        for head, tails in columns[UKG + relation].items():
            if head in known:
                yield from (Edge(head, relation, tail) for tail in sorted(set(tails)) if tail in known)


def _sentences(columns: Columns) -> Iterator[SourceSentence]:
    text, part = columns[UKG + "text"], columns[DCTERMS + "isPartOf"]
    start, end = columns[UKG + "start"], columns[UKG + "end"]
    for iri in _of_class(columns, UKG + "Sentence"):
        offsets = _integer(_first(start, iri)), _integer(_first(end, iri))
        yield SourceSentence(iri, _first(text, iri), _first(part, iri), *offsets)


def _integer(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else 0


def _articles(columns: Columns) -> Iterator[SourceArticle]:
    title, source = columns[DCTERMS + "title"], columns[DCTERMS + "source"]
    date, reporter = columns[DCTERMS + "date"], columns[UKG + "reporter"]
    for iri in _of_class(columns, UKG + "Article"):
        names = tuple(sorted(reporter.get(iri, ())))
        yield SourceArticle(iri, _first(title, iri), _first(source, iri), _first(date, iri), names)


def _posts(columns: Columns, known: set[str]) -> Iterable[PostHeld]:
    member, organisation = columns[ORG + "member"], columns[ORG + "organization"]
    title, source = columns[UKG + "postTitle"], columns[PROV + "wasDerivedFrom"]
    posts = (
        PostHeld(_first(member, iri), _first(organisation, iri), _first(title, iri), _first(source, iri))
        for iri in _of_class(columns, ORG + "Membership")
    )
    key = lambda p: (p.person, p.organisation, p.title, p.sentence)  # noqa: E731
    return sorted((p for p in posts if p.person in known and p.organisation in known), key=key)


def _numbers(columns: Columns, known: set[str]) -> Iterable[Number]:
    about, measure = columns[UKG + "about"], columns[UKG + "measure"]
    text, source = columns[UKG + "text"], columns[PROV + "wasDerivedFrom"]
    value, unit = columns[SCHEMA + "value"], columns[SCHEMA + "unitText"]
    numbers = (
        Number(
            _first(about, iri),
            _first(measure, iri),
            _first(text, iri) or _first(value, iri) + _first(unit, iri),
            _first(source, iri),
        )
        for iri in _of_class(columns, UKG + "Figure")
    )
    return sorted((n for n in numbers if n.about in known), key=lambda n: (n.about, n.measure, n.text, n.sentence))
