"""A place in a text, and those that an article calls for short once it has named them in full: 经开区|总工会, 在|九亭|召开."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.text.town_shorts import find_town_shorts, short_of_town
from kg.text.zones import find_short_zones


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


def with_shorts(texts: Sequence[str], rows: Sequence[tuple[Place, ...]]) -> Iterator[tuple[Place, ...]]:
    """The places of the texts of one article, with the zones and the towns that they call for short."""
    zones = {place.name for row in rows for place in row if place.level == "area"}
    towns = {short: place for row in rows for place in row if place.level == "town" and (short := short_of_town(place.name))}
    named = {short: place.name for short, place in towns.items()}
    for text, row in zip(texts, rows, strict=True):
        found = [Place(lo, hi, name, "", "area") for lo, hi, name in find_short_zones(text, zones)] if zones else []
        found += [Place(lo, hi, towns[s].name, towns[s].code, "town") for lo, hi, s in find_town_shorts(text, named)]
        free = [place for place in found if not any(place.lo < p.hi and p.lo < place.hi for p in row)]
        yield tuple(sorted([*row, *free], key=lambda p: (p.lo, p.hi))) if free else row
