"""A graph into somebody's store, in chunks, and a count at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pyoxigraph as ox

from kg.errors import KGError
from kg.serve.remote import Remote, count, pattern, send

# triples of one request: about 10 MB of N-Triples; of SPARQL, what Virtuoso 7 can compile
CHUNKS = {"graph-store": 50_000, "update": 2_000}

Progress = Callable[[int, int], None]


def push(store: ox.Store, to: Remote, chunk: int = 0, replace: bool = False, progress: Progress | None = None) -> int:
    """Send all triples of a graph, `chunk` of them at a time (0: as many as suit the protocol); gives how many there are then.

    They join what the store's graph has, or take its place with `replace`. Chunks that were taken before a failure stay;
    sending all again does no harm. `progress` is called with the number of triples sent and of all.

    Raises KGError where the store cannot be reached, refuses, or has another number of triples at the end than it should.
    """
    lines = sorted(f"{quad.triple} .\n" for quad in store)
    if any("_:" in (line[:2], line.split(" ", 2)[2][:2]) for line in lines):
        raise KGError("the graph", "has blank nodes, which chunks would tear apart", "use one of kg build, which has none")
    before = 0 if replace else count(to)
    if replace and to.protocol == "update":
        _update(to, f"DROP SILENT {f'GRAPH <{to.graph}>' if to.graph else 'DEFAULT'}")
    sent = 0
    for part in _parts(lines, chunk or CHUNKS[to.protocol]):
        body = "".join(part)
        if to.protocol == "update":
            _update(to, f"INSERT DATA {pattern(to, body)}")
        else:
            send(to, "PUT" if replace and not sent else "POST", body.encode(), "application/n-triples")
        sent += len(part)
        if progress:
            progress(sent, len(lines))
    return _verified(to, before, len(lines))


def _update(to: Remote, sparql: str) -> None:
    send(to, "POST", sparql.encode(), "application/sparql-update")


def _parts(lines: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    for first in range(0, len(lines), size):
        yield lines[first : first + size]


def _verified(to: Remote, before: int, sent: int) -> int:
    """The count at the end: exactly what was sent into an empty graph; no less than either part of two that were joined."""
    after = count(to)
    if after == sent or (before and max(before, sent) <= after <= before + sent):
        return after
    expected = f"{sent:,}" if not before else f"{max(before, sent):,} to {before + sent:,}"
    raise KGError(to.url, f"has {after:,} triples where {expected} were due", "push again, or see the server's log")
