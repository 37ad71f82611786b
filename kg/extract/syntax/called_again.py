"""Which body or place a bare noun means: |服务队|, |合作社|, |学校| of a longer name that was told before."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.claims import Place, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import View

_KINDS = ORGANISATIONS | {"Facility"}
_BY_OTHER_WORDS = ("展览", "展会", "会议", "赛事", "比赛", "竞赛")  # 书画展…|展览|由甲举办
_BARE = re.compile(r"(?:据悉,|据介绍,|此次|本次|这次)?(?P<head>[\u4e00-\u9fff]{2,4}?)(?:是)?由")
_REACH = 6  # sentences back to the longer name


def body_called(views: list[View], view: View, noun: str, lo: int) -> Place | None:
    """The body or place named last before an offset whose longer name ends in a noun."""
    for above in reversed(views[max(0, view.index - _REACH) : view.index + 1]):
        named = [s for s in above.spans if s.type in _KINDS and (above is not view or s.hi <= lo) and not s.anaphor]
        named = [s for s in named if above.text(s).rstrip("”").endswith(noun) and len(s) > len(noun)]
        if named:
            return at(above, named[-1])
    return None


def called_by_last_word(view: View, hi: int, named: Iterable[tuple[tuple[Place, ...], str]]) -> tuple[Place, ...]:
    """运动会|由甲举办, 合同|由甲与乙签订: which of some things and their names the word means that begins a sentence."""
    bare = _BARE.fullmatch(view.flat, 0, hi)
    if bare is None:
        return ()
    head = bare["head"]
    alike = head if head in _BY_OTHER_WORDS else ""
    return next((p for p, name in named if name and (name.removesuffix("活动").endswith(head) or name[-1] in alike)), ())
