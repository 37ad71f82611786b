"""A graph back from somebody's store."""

from __future__ import annotations

import pyoxigraph as ox

from kg.errors import KGError
from kg.serve.remote import Remote, fetch


def pull(of: Remote) -> ox.Store:
    """The triples of a store's graph. Raises KGError where the store cannot be reached or the graph is empty."""
    store = ox.Store()
    store.bulk_extend(ox.Quad(t.subject, t.predicate, t.object) for t in fetch(of))
    if not len(store):
        which = f"graph <{of.graph}>" if of.graph else "default graph"
        raise KGError(of.url, f"its {which} is empty", "name the graph with --into when you push, with --from when you pull")
    return store
