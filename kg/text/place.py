"""A place in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A region at `text[lo:hi]` of one text: `name` in full where it is known, else as written.

    `code` is "" for an ambiguous name and for areas without a code; `level` is one of the gazetteer's LEVELS, or "area"
    for a development zone, a village, a community or an area across provinces.
    """

    lo: int
    hi: int
    name: str
    code: str
    level: str
