"""A reading to correct."""

from __future__ import annotations

import pytest
from curating import reading_to_correct

from kg.model import Reading


@pytest.fixture
def reading() -> Reading:
    """Two articles on a contest."""
    return reading_to_correct()
