"""Places that an article calls for short once it has named them in full: 经开区|总工会, 在|九亭|召开."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.text.gazetteer import gazetteer
from kg.text.place import Place
from kg.text.town_shorts import find_town_lists, find_town_shorts, short_of_town
from kg.text.zones import find_short_zones

_SUMS_TOWNS = re.compile(r"[、和与及][\u4e00-\u9fff]{2,3}(?:等|[\d一二两三四五六七八九十]+个)[^，。]{0,6}?(?:镇|乡|街道)")


def with_shorts(texts: Sequence[str], rows: Sequence[tuple[Place, ...]]) -> Iterator[tuple[Place, ...]]:
    """The places of the texts of one article, with the zones and the towns that they call for short."""
    zones = {place.name for row in rows for place in row if place.level == "area"}
    towns = {short: place for row in rows for place in row if place.level == "town" and (short := short_of_town(place.name))}
    named = {short: place.name for short, place in towns.items()}
    for text, row in zip(texts, rows, strict=True):
        found = [Place(lo, hi, name, "", "area") for lo, hi, name in find_short_zones(text, zones)] if zones else []
        found += [Place(lo, hi, towns[s].name, towns[s].code, "town") for lo, hi, s in find_town_shorts(text, named)]
        found += _listed_towns(text, rows) if _SUMS_TOWNS.search(text) else ()
        free = [place for place in found if not any(place.lo < p.hi and p.lo < place.hi for p in row)]
        yield tuple(sorted([*row, *free], key=lambda p: (p.lo, p.hi))) if free else row


def _listed_towns(text: str, rows: Sequence[tuple[Place, ...]]) -> list[Place]:
    """在感德、祥华等乡镇: towns by their short names, of the counties that the article names."""
    codes = {place.code for row in rows for place in row if place.level in ("county", "city")}
    towns = {name: code for county in sorted(codes) for name, code in gazetteer().towns_of(county).items()}
    by_short = {short: name for name in towns if (short := short_of_town(name))}
    return [Place(lo, hi, by_short[s], towns[by_short[s]], "town") for lo, hi, s in find_town_lists(text, by_short)]
