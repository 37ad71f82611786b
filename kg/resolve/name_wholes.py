"""What a name says its bearer is a part of: a company's works, a campaign's gala, a place where a body has its premises."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.syntax.clauses import ORGANISATIONS
from kg.lexicon import any_of
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft, fold

_QUOTED = re.compile(r"[“‘]([^“”‘’]{2,})[”’]")
_EVENT = re.compile(rf"(?:{any_of('name_wholes.events')})[”’]?$")
_LASTING = re.compile(r"(?:活动|行动|工程|计划|项目|工作|竞赛|大赛|比赛|品牌|[月周节季])[”’]?$")


def named_after(cluster: Cluster, draft: Draft) -> Iterator[Draft]:
    """The campaign whose quoted name an event bears: “金秋助学”助学金发放仪式 is one of “金秋助学”活动."""
    if draft.type != "Initiative" or not _EVENT.search(draft.name):
        return
    quoted = {fold(name) for name in _QUOTED.findall(draft.name)}
    for other in cluster.drafts:
        if other.type != "Initiative" or other is draft or _EVENT.search(other.name) or not other.places:
            continue
        names = {fold(name) for name in _QUOTED.findall(other.name)} or {fold(other.name)}
        bare = fold(other.name) in names
        if names & quoted and (bare or _LASTING.search(other.name)):
            yield other


def body_above(cluster: Cluster, draft: Draft) -> Draft | None:
    """The longest body whose name another's begins with, whatever places stand before either: …集团|炼铁分厂."""
    bodies = [
        d
        for d in cluster.drafts
        if d.type in ORGANISATIONS
        and d is not draft
        and len(d.name) >= 3
        and any(_heads(form, draft.name) for form in (d.name, *d.forms))
    ]
    bodies += [
        d
        for d in cluster.drafts
        if d.type in ORGANISATIONS
        and d is not draft
        and d.code == draft.code
        and len(d.rest) >= 4
        and _heads(d.rest, draft.rest)
    ]
    return max(bodies, key=lambda d: (len(d.name), d.name), default=None)


def _heads(form: str, name: str) -> bool:
    cut = form.endswith("部") and name[len(form) : len(form) + 1] in ("门", "队")
    return 3 <= len(form) < len(name) and name.startswith(form) and not cut
