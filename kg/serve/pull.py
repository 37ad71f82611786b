"""A graph back from somebody's store."""

from __future__ import annotations

import pyoxigraph as ox

from kg.errors import KGError
from kg.serve.remote import Remote, count, fetch


def pull(of: Remote) -> ox.Store:
    """The triples of a store's graph.

    Raises KGError where the store cannot be reached, the graph is empty, or the store cuts long answers short.
    """
    store = ox.Store()
    store.bulk_extend(ox.Quad(t.subject, t.predicate, t.object) for t in fetch(of))
    if not len(store):
        which = f"graph <{of.graph}>" if of.graph else "default graph"
        raise KGError(of.url, f"its {which} is empty", "name the graph with --into when you push, with --from when you pull")
    if of.protocol == "update" and (there := count(of)) != len(store):
        raise KGError(of.query_url, f"sends {len(store):,} of its {there:,} triples", "pull from its Graph Store address")
    return store
