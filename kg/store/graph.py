"""A built graph in memory: loading it from a file, and asking it in SPARQL."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pyoxigraph as ox

from kg.errors import GraphError, QueryError
from kg.model import Reading
from kg.schema import BASE, PREFIXES
from kg.store.rdf import to_ntriples

Results = ox.QuerySolutions | ox.QueryTriples | ox.QueryBoolean
Value = str | int | float | bool | None

_SPOT = 40  # characters shown on each side of an error
_MEANINGS = {
    "IRI parsing failed": "no valid IRI; write it in full, between < and >",
    "variable that is unbound": "a selected variable is neither grouped by nor aggregated",
}
_OURS = "ASK { ?thing a ?class FILTER STRSTARTS(STR(?class), STR(ukg:)) }"
_BUILD = "build one first: kg build SOURCE..."
_NUMBERS = {PREFIXES["xsd"] + name: kind for name, kind in
            (("integer", int), ("decimal", float), ("double", float), ("float", float))}  # fmt: skip


def load(path: str | os.PathLike[str]) -> ox.Store:
    """A store with all triples of a graph file; the name's ending tells the format, Turtle where it tells none.

    Named graphs are joined into one. Raises `GraphError` when the file is missing, broken (with line and column) or holds
    nothing of our vocabulary.
    """
    file = Path(path)
    if file.is_dir():
        raise GraphError(file, "is a folder", f"name the graph in it, such as {file / 'graph.ttl'}")
    store, kind = ox.Store(), ox.RdfFormat.from_extension(file.suffix.removeprefix(".")) or ox.RdfFormat.TURTLE
    try:
        if kind.supports_datasets:
            store.bulk_extend(ox.Quad(*quad.triple) for quad in ox.parse(path=str(file), format=kind))
        else:
            store.bulk_load(path=str(file), format=kind)
    except FileNotFoundError:
        raise GraphError(file, "no such graph", _BUILD) from None
    except SyntaxError as error:
        raise GraphError(f"{file}:{error.lineno}:{error.offset}", _fault(error), f"mend the line, or {_BUILD}") from None
    except OSError as error:
        raise GraphError(file, f"cannot be read ({error.strerror or error})", _BUILD) from error
    if not store.query(_OURS, prefixes=dict(PREFIXES)):
        raise GraphError(file, "has nothing of the ukg: vocabulary, so it is no graph of Union KG", _BUILD)
    return store


def store_of(reading: Reading, base: str = BASE) -> ox.Store:
    """A store with the triples of a reading, as `load` would give them from its file."""
    store = ox.Store()
    store.bulk_load(to_ntriples(reading, base), ox.RdfFormat.N_TRIPLES)
    return store


def query(store: ox.Store, sparql: str) -> Results:
    """Answer a SPARQL 1.1 query; the prefixes of the contract need no declaring.

    SELECT gives solutions, CONSTRUCT and DESCRIBE triples, ASK a boolean. Raises `QueryError` with line and column, and
    the spot on a second line, when the query does not parse.

    >>> bool(query(ox.Store(), "ASK { ?fact a ukg:Fact }"))
    False
    """
    try:
        return store.query(sparql, prefixes=dict(PREFIXES))
    except SyntaxError as error:
        raise _query_error(sparql, str(error)) from None
    except (OSError, ValueError, RuntimeError) as error:
        raise QueryError("query", f"cannot run: {error}") from error


def rows(store: ox.Store, sparql: str) -> list[dict[str, Value]]:
    """The solutions of a SELECT as dictionaries: variable → value.

    An IRI is a `str`, a number an `int` or a `float`, an unbound variable None, any other literal its text. Raises `QueryError`
    when the query does not parse or is no SELECT.

    >>> rows(ox.Store(), "SELECT (2 * 3 AS ?six) ?none {}")
    [{'six': 6, 'none': None}]
    """
    found = query(store, sparql)
    if not isinstance(found, ox.QuerySolutions):
        raise QueryError("query", "gives no rows", "write a SELECT")
    names = [variable.value for variable in found.variables]
    return [dict(zip(names, map(value, solution), strict=True)) for solution in found]


def value(term: object) -> Value:
    """The Python value of a term.

    >>> value(ox.NamedNode("urn:x")), value(ox.Literal(3)), value(ox.Literal("工会", language="zh")), value(None)
    ('urn:x', 3, '工会', None)
    """
    if isinstance(term, ox.Literal):
        if term.datatype.value == PREFIXES["xsd"] + "boolean":
            return term.value in {"true", "1"}
        return _NUMBERS.get(term.datatype.value, str)(term.value)
    return None if term is None else str(getattr(term, "value", term))


def _fault(error: SyntaxError) -> str:
    """What the parser says without its place, which we put in front ourselves."""
    return re.sub(r"^Parser error .*?\d: ", "", error.msg)


def _query_error(sparql: str, message: str) -> QueryError:
    """Place, a short reason and the line with a caret under the spot."""
    found = re.match(r"error at (\d+):(\d+): expected (.*)", message, re.DOTALL)
    if not found:
        return QueryError("query", message)
    stranger = _unknown_prefix(sparql)
    if stranger:
        before = sparql[: stranger.start()]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        reason = f"unknown prefix {stranger[1]}:; declare it with PREFIX {stranger[1]}: <IRI>"
    else:
        line, column, reason = int(found[1]), int(found[2]), _expectation(sparql, found[3])
    text = dict(enumerate(sparql.split("\n"), 1)).get(line, "")
    shown = text[max(0, column - _SPOT) : column + _SPOT]
    before = shown[: min(column - 1, _SPOT - 1)]
    caret = "".join("　" if ord(char) > 0x2E80 else " " for char in before) + "^"  # a Chinese character is two places wide
    return QueryError(f"query:{line}:{column}", f"{reason}; check the query at the mark\n  {shown}\n  {caret}")


def _unknown_prefix(sparql: str) -> re.Match[str] | None:
    """The first prefixed name whose prefix is neither ours nor declared; the parser often stumbles only behind it."""
    blank = re.sub(r'"[^"\n]*"|\'[^\'\n]*\'|<[^>\s]*>|#.*', lambda part: " " * len(part[0]), sparql)
    declared = {*PREFIXES, *re.findall(r"\bPREFIX\s+([\w.-]*):", blank, re.IGNORECASE)}
    used = re.finditer(r"(?<![\w?$:@-])([^\W\d_][\w.-]*):(?=\w)", blank)
    return next((name for name in used if name[1] not in declared), None)


def _expectation(sparql: str, expected: str) -> str:
    """The parser's list of what could stand here, made short: words it knows, not its character classes."""
    if re.match(r"\s*(PREFIX\s[^>]*>\s*)*(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b", sparql, re.IGNORECASE):
        return "this is an update, and the graph is only read"
    for said, meaning in _MEANINGS.items():
        if said in expected:
            return meaning
    words = re.findall(r"\b[A-Z]{2,}\b", re.sub(r"\[[^]]*\]", "", expected))
    return f"does not parse; expected {' or '.join(words[:4])}" if words else "does not parse here"
