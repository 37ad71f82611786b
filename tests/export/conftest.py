"""The graph that is exported."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from paths import EXCHANGE

from kg.store.graph import load


@pytest.fixture(scope="module")
def store() -> ox.Store:
    """A small graph with all that a format must carry."""
    return load(EXCHANGE)
