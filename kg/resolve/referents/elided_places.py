"""Organs that leave out their place behind one that names it: 某市经信局、|民政局; 某市委组织部、|宣传部."""

from __future__ import annotations

import re

from kg.extract.claims import Place
from kg.extract.views import Span
from kg.lexicon import word_set
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft
from kg.resolve.home import known_region

_OF_PLACE = re.compile("总工会|工会$|总$")
# …公司党委、|工会: the union is the company's.
_OF_FIRM = re.compile("(?<![省市区县州旗镇乡])(?:党委|党总支|党支部|纪委)$")
_BESIDE = frozenset(("工会委员会", "工会", "团委"))
_COMMITTEE = re.compile("(?:党)?委(?=组织部|宣传部|统战部|政法委|社会工作部|办公室|$)")


def elided(cluster: Cluster, place: Place) -> Draft | None:
    """The organ of the place of the body that it is joined to; 财政厅 is the province's, 宣传部 the party committee's."""
    view, span = cluster.views[place.sentence], place.span
    before = max((s for s in view.spans if s.hi <= span.lo), key=lambda s: s.hi, default=None)
    owner = cluster.of.get((place.sentence, before.lo, before.hi)) if before is not None else None
    if owner is not None and span.head in _BESIDE and _OF_FIRM.search(owner.name):
        return _beside(cluster, owner, span)
    if owner is None or cluster.gazetteer.get(owner.code) is None:
        return None
    if owner.type == "UnionBody" and not _OF_PLACE.match(owner.rest):
        return None
    rest = span.head
    if rest in word_set("elided_places.party_departments"):
        committee = _COMMITTEE.match(owner.rest)
        if committee is None:
            return None
        rest = committee.group() + rest
    chain = (known_region(cluster.gazetteer, owner.code), *cluster.gazetteer.parents(owner.code))
    region = chain[-1] if rest.endswith("厅") else chain[0]
    known = (d for d in cluster.drafts if d.type == span.type and d.code == region.code and d.rest == rest)
    return next(known, None) or cluster.new(span.type, region.name + rest, region.code, rest)


def _beside(cluster: Cluster, committee: Draft, span: Span) -> Draft:
    """…公司党委、|工会: the union of the company whose committee it is joined to."""
    name, rest = (_OF_FIRM.sub("", said) + span.head for said in (committee.name, committee.rest))
    known = next((d for d in cluster.drafts if d.name == name), None)
    return known or cluster.new(span.type, name, committee.code, rest)
