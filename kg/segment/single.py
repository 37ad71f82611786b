"""A file of one article: all its lines are one story."""

from __future__ import annotations

from collections.abc import Sequence

from kg.segment.lines import Line
from kg.segment.photographs import is_caption
from kg.segment.stories import Story


def gather_one(lines: Sequence[Line]) -> Story:
    """All lines as one story, as in a file of one article: what looks like a headline is a sub-heading."""
    story = Story(lead="lead")
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        if line.shape == "headline":
            story.add(line, "note")
        elif line.shape != "furniture":
            credited = line.credited or (after is not None and after.shape == "credit")
            story.add(line, "caption" if line.shape == "body" and credited and is_caption(line) else "body")
    return story
