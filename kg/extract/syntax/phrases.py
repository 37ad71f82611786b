"""A set of words as a pattern: what rules that read the bare sentence match with."""

from __future__ import annotations

from kg.lexicon import any_of

__all__ = ["any_of"]
