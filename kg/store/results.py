"""Answers of SPARQL as text: a table for people, the W3C formats for programs, Turtle for triples."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

import pyoxigraph as ox

from kg.errors import QueryError
from kg.schema import BASE, PREFIXES
from kg.store.graph import Results
from kg.store.rdf import sorted_turtle

_W3C = {"csv": ox.QueryResultsFormat.CSV, "tsv": ox.QueryResultsFormat.TSV, "json": ox.QueryResultsFormat.JSON}
FORMATS = ("table", *_W3C)
_GAP = "  "


def write_results(results: Results, form: str = "table", width: int | None = None) -> str:
    """An answer in one of `FORMATS`; triples of CONSTRUCT and DESCRIBE are Turtle whatever the format.

    `width` is the number of columns of a terminal that a table has to fit, None for as many as it needs.

    >>> print(write_results(ox.Store().query('SELECT (1 AS ?n) ("工会" AS ?name) {}')), end="")
    n  name
    ─  ────
    1  工会
    """
    try:
        if isinstance(results, ox.QueryTriples):
            return sorted_turtle(results).decode()
        if form in _W3C:
            return _ended((results.serialize(format=_W3C[form]) or b"").decode())
        if isinstance(results, ox.QueryBoolean):
            return f"{bool(results)}\n".lower()
        header = [variable.value for variable in results.variables]
        return table(header, [[shorten(term) for term in solution] for solution in results], width)
    except (OSError, RuntimeError, ValueError) as error:  # an answer is computed while it is read
        raise QueryError("query", f"cannot run: {error}") from error


def shorten(term: object) -> str:
    """A term for people: an IRI with its prefix or without our base, a literal without its type, "" where unbound.

    >>> shorten(ox.NamedNode(BASE + "region/430100")), shorten(ox.NamedNode(PREFIXES["ukg"] + "Fact"))
    ('region/430100', 'ukg:Fact')
    """
    if isinstance(term, ox.NamedNode):
        if term.value.startswith(BASE):
            return term.value.removeprefix(BASE)
        for prefix, namespace in PREFIXES.items():
            if term.value.startswith(namespace):
                return f"{prefix}:{term.value.removeprefix(namespace)}"
    if isinstance(term, ox.Literal):
        whole = term.datatype.value in {PREFIXES["xsd"] + "decimal", PREFIXES["xsd"] + "double"}
        return format(Decimal(term.value).normalize(), "f") if whole else " ".join(term.value.split())
    return "" if term is None else str(getattr(term, "value", term))


def table(header: Sequence[str], rows: Iterable[Sequence[str]], width: int | None = None) -> str:
    """Columns aligned for a terminal, where a Chinese character takes two places; numbers to the right.

    Cells that would make a line longer than `width` end in "…".
    """
    from rich.cells import cell_len, set_cell_size

    lines = [list(header), *(list(row) for row in rows)]
    columns = list(zip(*lines, strict=True))
    sizes = _fit([max(map(cell_len, column)) for column in columns], width)
    numeric = [all(map(_is_number, column[1:])) and len(column) > 1 for column in columns]
    lines.insert(1, ["─" * size for size in sizes])
    return "".join(_line(line, sizes, numeric, cell_len, set_cell_size) for line in lines)


def _line(cells: Sequence[str], sizes: Sequence[int], numeric: Sequence[bool],
          cell_len: Callable[[str], int], set_cell_size: Callable[[str, int], str]) -> str:  # fmt: skip
    """One line of a table."""
    placed = []
    for cell, size, right in zip(cells, sizes, numeric, strict=True):
        short = cell if cell_len(cell) <= size else set_cell_size(cell, size - 1) + "…"
        blanks = " " * (size - cell_len(short))
        placed.append(blanks + short if right else short + blanks)
    return _GAP.join(placed).rstrip() + "\n"


def _fit(sizes: list[int], width: int | None) -> list[int]:
    """Column widths that fit a line: the widest give way first, none below eight places."""
    sizes = list(sizes)
    while width and sum(sizes) + len(_GAP) * (len(sizes) - 1) > width and max(sizes) > 8:
        sizes[sizes.index(max(sizes))] -= 1
    return sizes


def _is_number(cell: str) -> bool:
    return not cell or cell.replace(".", "", 1).lstrip("-").isdecimal()


def _ended(text: str) -> str:
    """The text with a line break at its end, so that a terminal's prompt stands on its own line."""
    return text if text.endswith("\n") or not text else text + "\n"
