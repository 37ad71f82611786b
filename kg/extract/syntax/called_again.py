"""Which body or place a bare noun means: |服务队|, |合作社|, |学校| of a longer name that was told before."""

from __future__ import annotations

from kg.extract.claims import Place, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import View

_KINDS = ORGANISATIONS | {"Facility"}
_REACH = 6  # sentences back to the longer name


def body_called(views: list[View], view: View, noun: str, lo: int) -> Place | None:
    """The body or place named last before an offset whose longer name ends in a noun."""
    for above in reversed(views[max(0, view.index - _REACH) : view.index + 1]):
        named = [s for s in above.spans if s.type in _KINDS and (above is not view or s.hi <= lo) and not s.anaphor]
        named = [s for s in named if above.text(s).rstrip("”").endswith(noun) and len(s) > len(noun)]
        if named:
            return at(above, named[-1])
    return None
