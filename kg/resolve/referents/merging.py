"""Drafts that turn out to be one: short forms of a full name, and what a sentence says two things are."""

from __future__ import annotations

import re

from kg.extract.claims import Place
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft, aligned
from kg.resolve.referents.short_firms import is_short_of


def align_short_forms(cluster: Cluster) -> None:
    """Merge a short name of a union, company or organ into the one full name whose characters it takes in order (工联会)."""
    for short in [d for d in cluster.drafts if _is_short(d)]:
        fulls = [
            d
            for d in cluster.drafts
            if d is not short
            and d.type == short.type
            and len(d.name) > len(short.name)
            and aligned(short.name, d.name)
            and (short.name[-1] == d.name[-1] or (d.type == "Enterprise" and is_short_of(short.name, d.rest or d.name)))
            and (short.type != "PublicBody" or _is_office_in_full(short, d))
            and d.rest.endswith("中心") == short.rest.endswith("中心")
            and (not short.code or short.code == d.code)
        ]
        if len(fulls) == 1:
            merge(cluster, short, fulls[0])


def _is_short(draft: Draft) -> bool:
    """Whether a name may be a short form: a few characters without a place, or a centre (…总工会|帮扶中心)."""
    if draft.type == "UnionBody" and draft.rest.endswith("中心"):
        return True
    if draft.type == "PublicBody":
        return bool(draft.code) and 3 <= len(draft.rest) <= 7
    return draft.type in ("UnionBody", "Enterprise") and not draft.code and 2 <= len(draft.name) <= 6


def _is_office_in_full(short: Draft, full: Draft) -> bool:
    """Whether one organ of a place is the other, said in full: 人社局, 人力资源和社会保障局."""
    return (
        short.code == full.code
        and short.rest[0] == full.rest[0]
        and short.rest[-1:] in ("局", "厅", "委", "组", "会")
        and aligned(short.rest, full.rest)
        and len(full.rest) >= len(short.rest) + 2
        and short.rest[:-1] not in full.rest
    )


def merge_definitions(cluster: Cluster) -> None:
    """甲是乙去年推出的丙活动。: what the predicate ends with is the subject itself."""
    for view in cluster.views:
        for span in (s for s in view.spans if s.type == "Initiative"):
            match = re.match(r"(?:活动|工程|项目|行动)?[,，]?(?:就是|是)", view.flat[span.hi :])
            stop = re.search(r"[,，。;；!！]|$", view.flat[span.hi + match.end() :]) if match else None
            if match is None or stop is None:
                continue
            end = span.hi + match.end() + stop.start()
            last = next(
                (
                    s
                    for s in view.spans
                    if s.hi == end and s.type == "Initiative" and s.lo > span.hi and "“" not in view.text(s)
                ),
                None,
            )
            if last is None:
                continue
            subject, same = cluster.meant(Place(view.index, span)), cluster.meant(Place(view.index, last))
            if len(subject) == len(same) == 1 and subject[0] is not same[0]:
                merge(cluster, same[0], subject[0])


def merge(cluster: Cluster, one: Draft, into: Draft) -> None:
    """Make two drafts one."""
    into.forms |= one.forms | {one.name}
    into.places += one.places
    into.strong = into.strong or one.strong
    cluster.of = {key: (into if draft is one else draft) for key, draft in cluster.of.items()}
    cluster.drafts = [draft for draft in cluster.drafts if draft is not one]
