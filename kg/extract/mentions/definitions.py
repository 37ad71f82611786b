"""…(以下简称X): a short name that the article itself defines is a mention wherever it stands afterwards."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.views import Span, View
from kg.text.search import occurrences

_DEFINITION = re.compile(r"[(（](?:以下)?(?:统一)?(?:简称|下称)[:：]?[“《\"]?(?P<short>[^”》\"()（）,，。]{2,20})[”》\"]?[)）]")


@dataclass(frozen=True, slots=True)
class Definition:
    """`short` means what the span that ended before the bracket means."""

    sentence: int
    lo: int
    short: str
    span: Span


def find_definitions(views: list[View]) -> list[Definition]:
    """The definitions in brackets of an article, each with the mention before it."""
    found = []
    for view in views:
        for match in _DEFINITION.finditer(view.flat):
            before = [s for s in view.spans if s.hi == match.start() and s.type not in ("Region", "Group")]
            if before:
                found.append(Definition(view.index, match.start(), match["short"], max(before, key=len)))
    return found


def add_defined_mentions(views: list[View], definitions: list[Definition]) -> None:
    """Add a span for each later occurrence of a defined short name that no longer mention covers."""
    for definition in definitions:
        for view in views:
            for lo in occurrences(view.flat, definition.short):
                span = Span(lo, lo + len(definition.short), definition.span.type, "defined", definition.span.head, "weak")
                if any(other.covers(span) and len(other) > len(span) for other in view.spans):
                    continue
                view.spans = sorted(
                    [s for s in view.spans if not s.overlaps(span)] + [replace(span, strength="strong")], key=lambda s: s.lo
                )
