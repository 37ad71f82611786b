"""The small reading, and its graph."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from paths import SMALL
from small_reading import small_reading

from kg.model import Reading
from kg.store.graph import load


@pytest.fixture(scope="module")
def reading() -> Reading:
    """Two articles, made by hand."""
    return small_reading()


@pytest.fixture(scope="module")
def store() -> ox.Store:
    """The graph of the small reading."""
    return load(SMALL)
