"""What is done under a programme: 启动|甲行动|,开展|走访、义诊|; 甲文化节|期间,举办|乙书画展|; 该项目还推出|丙讲堂|."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.syntax.runs import clause_start
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_PROGRAMMES = words_of("programmes.heads")
_OF_THEIR_OWN = words_of("programmes.own")
_LASTING = words_of("programmes.lasting")
_DURING = re.compile(rf"[”’]?(?:{any_of('programmes.during')})[,，]?")
_AMID = re.compile("[”’]?中[,，]")
_GOES_ON = ("conduct-elided", "build-elided")
_STATEMENT = re.compile(r"[。;；]")
_OTHER = re.compile(r"(?:同时|此外|另外|还将?|与此同时|另一方面|近年来|去年|今年|目前|并在)[,，]?")


def programme_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The partOf claims of what is done under a programme; `claims` are those already made of the article."""
    known = {(c.head.sentence, c.head.span) for c in claims if c.relation == "partOf"}
    found: list[Claim] = []
    deeds: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.relation == "organises" and claim.tail.sentence == claim.sentence and claim.tail.span.type == "Initiative":
            deeds.setdefault(claim.sentence, []).append(claim)
    for index, done in sorted(deeds.items()):
        view = views[index]
        found += [*_measures(view, done), *_during(view, done)]
    return [c for c in found if (c.head.sentence, c.head.span) not in known]


def _measures(view: View, done: list[Claim]) -> Iterator[Claim]:
    """甲启动|乙行动|,开展|走访、义诊|: what the same body goes on to do in the statement is a part of the programme."""
    programmes = [c for c in done if c.method == "conduct" and _is_programme(view, c.tail.span)]
    for whole in programmes if len({c.tail for c in programmes}) == 1 else []:
        for part in (c for c in done if c.method in _GOES_ON and c.head == whole.head):
            if part.tail.span.lo > whole.tail.span.hi and _under(view, whole.tail.span, part.tail.span):
                yield Claim(part.tail, "partOf", whole.tail, view.index, "measure-of", part.modality)


def _is_programme(view: View, thing: Span) -> bool:
    """Whether a thing has parts: a campaign (行动, 宣传月), or an activity or project that a quoted name sets apart."""
    name = view.text(thing).rstrip("”’")
    named = "“" in name or name.endswith(_OF_THEIR_OWN)
    return not thing.anaphor and len(name) >= 4 and named and name.endswith(_PROGRAMMES)


def _under(view: View, whole: Span, part: Span) -> bool:
    """Whether no other statement, programme or adverb that turns to something else stands between a programme and a deed."""
    start = clause_start(view, part.lo)
    if _STATEMENT.search(view.flat, whole.hi, part.lo) or start <= whole.lo:
        return False
    turned = _OTHER.match(view.flat, start)
    return (
        not turned
        and view.text(part) not in view.text(whole)
        and view.text(part)[:1] not in "“‘"
        and not view.text(part).rstrip("”’").endswith(("工程", "行动", "计划"))
    )


def _during(view: View, done: list[Claim]) -> Iterator[Claim]:
    """甲文化节|期间,乙举办|书画展|: what is done in the course of a programme is a part of it."""
    for whole in (s for s in view.spans if s.type == "Initiative" and not s.anaphor):
        amid = view.flat[: whole.lo].endswith("在") and _is_programme(view, whole) and _AMID.match(view.flat, whole.hi)
        course = amid or _DURING.match(view.flat, whole.hi)
        end = _STATEMENT.search(view.flat, whole.hi)
        lasts = whole.strength == "strong" and not view.text(whole).endswith(_LASTING)
        for part in done if course and lasts else []:
            span = part.tail.span
            if whole.hi < span.lo < (end.start() if end else len(view.flat)) and span != whole:
                yield Claim(part.tail, "partOf", at(view, whole), view.index, "done-during", part.modality)
