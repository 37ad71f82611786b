"""What is done under a programme: 启动|甲行动|,开展|走访、义诊|."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import clause_start
from kg.extract.syntax.themes import Told, carried_out
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_PROGRAMMES = words_of("programmes.heads")
# the clauses between a programme and what is done under it, and the verb before that
_BEHIND = re.compile(r"[,，](?:[^,，。;；:：]+[,，]){0,3}")
_DOES = re.compile(rf"(?:{any_of('put_under.setting_up')}|{any_of('programmes.giving')})[^,，]{{0,20}}$")
_OTHER = re.compile(r"(?:同时|此外|另外|还将?|与此同时|另一方面|近年来|去年|今年|目前|并在)[,，]?")


def programme_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The partOf claims of what is done under a programme; `claims` are those already made of the article."""
    known = {(c.head.sentence, c.head.span) for c in claims if c.relation == "partOf"}
    told = carried_out(claims)
    found: list[Claim] = []
    organised = (c for c in claims if c.relation == "organises" and c.tail.sentence == c.sentence)
    for index in sorted({c.sentence for c in organised if c.tail.span.type == "Initiative"}):
        found += _measures(views[index], told)
    return [c for c in found if (c.head.sentence, c.head.span) not in known]


def _measures(view: View, told: Told) -> Iterator[Claim]:
    """启动|甲行动|,联合丙局开展|乙检查|,开通|丁热线|: what the clauses behind a programme go on to do is a part of it."""
    done = [s for s in view.spans if (view.index, s) in told and s.type == "Initiative" and not s.anaphor]
    for i, whole in enumerate(done):
        if whole.strength != "strong" or not _may_hold(view, whole):
            continue
        for part in done[i + 1 :]:
            start = clause_start(view, part.lo)
            bodies = [s for s in view.spans if s.type in ORGANISATIONS and whole.hi < s.lo and s.hi <= part.lo]
            others = any(s.lo <= clause_start(view, s.lo) + 1 for s in bodies)
            if others or not _BEHIND.fullmatch(view.flat, whole.hi, start):
                break
            if _DOES.search(view.flat, start, part.lo) and not _OTHER.match(view.flat, start):
                yield Claim(at(view, part), "partOf", at(view, whole), view.index, "measure-of")


def _may_hold(view: View, thing: Span) -> bool:
    """Whether a thing is long and of a kind that parts are counted of: 职工关爱|工程."""
    name = view.text(thing).rstrip("”’")
    return not thing.anaphor and len(name) >= 4 and name.endswith(_PROGRAMMES)
