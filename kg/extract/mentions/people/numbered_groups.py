"""Populations that are only counted: 七大新型就业群体, “八大群体”, 十类人群."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.views import Span, View
from kg.lexicon import any_of

_KINDS = any_of("groups.numbered")
_BIG = re.compile(
    rf"“[三四五六七八九十]大(?:{_KINDS})*群体”|[三四五六七八九十]大(?:{_KINDS})*群体"
    rf"|“?[三四五六七八九十]类(?:{_KINDS})*(?:人群|群体|人员)”?"
)


def numbered_groups(view: View) -> Iterator[Span]:
    """七大新型就业群体, “八大群体”: populations that are only counted."""
    for match in _BIG.finditer(view.flat) if "群体" in view.flat or "类" in view.flat else ():
        yield Span(match.start(), match.end(), "Group", "numbered-group", "群体")
