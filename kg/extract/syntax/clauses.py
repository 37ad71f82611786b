"""A sentence as clauses of chunks: groups of mentions (甲、乙和丙), verbs that open a frame, prepositions, marks.

This is the structure that relations are read from. Nothing here knows what a relation is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.extract.syntax.words import LIST_MARKS, Kind, part_of_clause
from kg.extract.views import Span, View
from kg.lexicon import any_of

# Frames in which somebody does, makes, issues or awards something.
ACTS = frozenset(("conduct", "build", "issue", "undertake", "confer"))
# 甲、乙,以及丙联合主办: the comma does not end the clause.
_GOES_ON = frozenset(["以及", "及"])
_ASIDE = re.compile(r"[(（][^()（）,，。;；]{2,16}[)）]")
# 以“关爱职工、共促和谐”|为主题的: what is said in a motto is not done.
# “入职有人教、离岗有人帮”|的“两有”模式: nor in the list that leads up to a name.
_MOTTO = re.compile(rf"为(?:活动|年度)?(?:{any_of('initiatives.mottos')})|(?<=”)的“")
_CONTENT = re.compile(rf"以(?P<told>[^，,。;；“”]{{2,24}}?)为(?:主要|主)?(?:{any_of('initiatives.mottos')})的")
_ALL_IN_ONE = re.compile("集(?P<told>[^，,。;；]{2,60}?等?)于一体")  # what a house has in one is not done
# Frames of which the object is an event that others hold.
_OF_EVENTS = frozenset(("participate", "receive", "speak"))
_TAKING = frozenset(("把", "将"))
_INTO = frozenset(("成", "成为", "为", "成了", "作"))
_LATER = ("下一步", "接下来", "今后", "未来", "下阶段", "明年")


class Chunk(NamedTuple):
    """A piece of a clause. A group holds the mentions of one list; a verb its frame; others only their words."""

    kind: Kind
    lo: int
    hi: int
    text: str
    spans: tuple[Span, ...] = ()
    frame: str = ""


@dataclass(slots=True)
class Clause:
    """Chunks between two marks.

    `verbs` are the positions of its verbs among them; `planned` where an adverb or the sentence says that it lies ahead.
    """

    chunks: list[Chunk] = field(default_factory=list)
    verbs: list[int] = field(default_factory=list)
    planned: bool = False


def clauses(view: View) -> list[Clause]:
    """The clauses of a sentence, in order; made once for the same mentions."""
    if view.parsed is None or view.parsed[0] != view.spans:
        view.parsed = (list(view.spans), _parse(view))
    found: list[Clause] = view.parsed[1]
    return found


def _parse(view: View) -> list[Clause]:
    found, current = [], Clause()
    chunks = _lists(_chunks(view))
    for chunk, after in zip(chunks, [*chunks[1:], None], strict=True):
        if _ends_act(current, chunk, after):
            found.append(current)
            current = Clause()
        elif chunk.kind == "mark" and not (after is not None and current.chunks and _reads_on(current, after)):
            if current.chunks:
                found.append(current)
            current = Clause()
        else:
            current.chunks.append(chunk)
    if current.chunks:
        found.append(current)
    later = view.flat.startswith(_LATER) or any(word in view.flat[:12] for word in _LATER)
    for clause in found:
        clause.planned = later
        clause.chunks = [_reworded(clause.chunks, i) for i in range(len(clause.chunks))]
        clause.verbs = [i for i, chunk in enumerate(clause.chunks) if chunk.kind == "verb"]
    return found


def _reads_on(clause: Clause, after: Chunk) -> bool:
    """甲、乙,|以及丙联合主办; 建起甲的,|正是乙: whether a clause goes on behind a comma."""
    return after.text in _GOES_ON or (after.text == "是" and clause.chunks[-1].kind == "of")


def _reworded(chunks: list[Chunk], i: int) -> Chunk:
    """A chunk, a mere word where it is a verb that tells of no deed: 出席|同日举行的|甲大会, 把甲馆|打造|成为乙工程."""
    only_describes = chunks[i].kind == "verb" and (_describes(chunks, i) or _turns_into(chunks, i) or _stands_by(chunks, i))
    return chunks[i]._replace(kind="word", frame="") if only_describes else chunks[i]


def _describes(chunks: list[Chunk], i: int) -> bool:
    """出席|同日|举行|的, 参加|在乙学院|举办的: whether nobody acts between a verb of taking part and that of the event."""
    if [c.kind for c in chunks[i + 1 : i + 2]] != ["of"]:
        return False
    before = [c for c in chunks[:i] if c.kind != "word"]
    if before[-1:] and before[-1].kind == "group" and before[-2:-1] and before[-2].text in ("在", "于"):
        del before[-2:]
    return bool(before) and before[-1].frame in _OF_EVENTS


def _turns_into(chunks: list[Chunk], i: int) -> bool:
    """把|甲馆|打造|成为: whether a verb of building says what something is made into."""
    made = any(c.text in _TAKING for c in chunks[:i])
    return made and chunks[i].frame == "build" and any(c.text in _INTO for c in chunks[i + 1 : i + 2])


def _stands_by(chunks: list[Chunk], i: int) -> bool:
    """在|甲会|指导|下: whether a verb only says under whose guidance or with whose support something is done."""
    under = [c.text for c in chunks[i + 1 : i + 2]] == ["下"]
    return under and chunks[i].frame in ("guide", "support") and any(c.text == "在" for c in chunks[:i])


def _ends_act(clause: Clause, chunk: Chunk, after: Chunk | None) -> bool:
    """由甲主办、|乙协办, 甲获评丙、|乙获评丁: a list mark between a verb or its prize and who acts next parts two clauses."""
    if chunk.text == "、" and after is not None and after.kind == "word" and _is_by_whom(clause.chunks):
        return True
    return (
        chunk.text == "、"
        and after is not None
        and after.kind == "group"
        and after.spans[0].type in ORGANISATIONS | {"Facility"}
        and bool(clause.chunks)
        and (clause.chunks[-1].kind == "verb" or _is_prize(clause.chunks))
    )


def _is_by_whom(chunks: list[Chunk]) -> bool:
    """由甲发起、|全市28家医院参与的乙: whether a clause ends with what those behind 由 do."""
    return len(chunks) > 2 and chunks[-1].kind == "verb" and chunks[-2].kind == "group" and chunks[-3].text == "由"


def _is_prize(chunks: list[Chunk]) -> bool:
    """Whether an honour behind a verb is the last that is told: 被评为|“甲”."""
    told = [chunk for chunk in chunks[-3:] if chunk.kind == "group"]
    return bool(told) and told[-1].spans[0].type == "Honour" and any(chunk.kind == "verb" for chunk in chunks)


def _chunks(view: View) -> list[Chunk]:
    """Mentions and the words between them, typed."""
    chunks: list[Chunk] = []
    spans = iter(view.spans)
    span = next(spans, None)
    at = 0
    mottos = _mottos(view)
    while at < len(view.flat):
        if at in mottos and (span is None or span.lo >= at):
            chunks.append(Chunk("word", at, mottos[at], view.flat[at : mottos[at]]))
            at = mottos[at]
            while span is not None and span.lo < at:
                span = next(spans, None)
            continue
        if chunks and (aside := _aside(view, chunks[-1], span)):
            chunks.append(Chunk("word", at, aside, view.flat[at:aside]))
            at, span = aside, next((s for s in spans if s.lo >= aside), None)
            continue
        if span is not None and at == span.lo:
            chunks.append(Chunk("group", span.lo, span.hi, view.text(span), (span,)))
            at, span = span.hi, next(spans, None)
            continue
        chunks.append(_word(view, at, span.lo if span is not None else len(view.flat)))
        at = chunks[-1].hi
    return chunks


def _aside(view: View, last: Chunk, span: Span | None) -> int:
    """电焊工技能大赛|(焊工、钳工)|在…举行: the end of the bracket behind a thing that tells of whom it is, 0 without one."""
    if last.kind != "group" or last.spans[-1].type != "Initiative" or span is None or span.type != "Group":
        return 0
    bracket = _ASIDE.match(view.flat, last.hi)
    return bracket.end() if bracket and bracket.start() < span.lo < bracket.end() else 0


def _mottos(view: View) -> dict[int, int]:
    """Offsets of what is said between 以 and 为主题, 为内容的, and is not done."""
    in_one = dict(m.span("told") for m in _ALL_IN_ONE.finditer(view.flat)) if "于一体" in view.flat else {}
    if "”的“" not in view.flat and ("为" not in view.flat or "以" not in view.flat):
        return in_one
    things = [s for s in view.spans if s.type == "Initiative"]
    named = {s.lo for s in things}
    quoted = {q.lo: q.hi for q in view.quotes if q.mark == "“" and q.lo not in named and _MOTTO.match(view.flat, q.hi)}
    plain = (m.span("told") for m in _CONTENT.finditer(view.flat))
    return in_one | quoted | {lo: hi for lo, hi in plain if lo in view.token_at and not any(lo <= s.lo < hi for s in things)}


def _word(view: View, lo: int, end: int) -> Chunk:
    """The word at an offset, or its one character where none begins there; it does not reach into the mention at `end`."""
    index = view.token_at.get(lo)
    hi = min(view.tokens[index].hi, end) if index is not None else lo + 1
    kind, text, frame = part_of_clause(view, lo, hi)
    return Chunk(kind, lo, hi, text, frame=frame)


def _lists(chunks: list[Chunk]) -> list[Chunk]:
    """Join 甲、乙和丙 into one group where the members are of one kind; “甲”“乙” too."""
    joined: list[Chunk] = []
    at = 0
    while at < len(chunks):
        chunk = chunks[at]
        if chunk.kind != "group":
            joined.append(chunk)
            at += 1
            continue
        spans, hi = list(chunk.spans), chunk.hi
        while True:
            step = _next_member(chunks, at, spans[-1])
            if not step:
                break
            at += step
            spans.append(chunks[at].spans[0])
            hi = chunks[at].hi
        joined.append(Chunk("group", chunk.lo, hi, chunk.text, tuple(spans)))
        at += 1
    return joined


def _next_member(chunks: list[Chunk], at: int, last: Span) -> int:
    """How far the next member of the list lies: 1 (“甲”“乙”), 2 (甲、乙), further for populations, or 0 (no more)."""
    if at + 1 < len(chunks) and chunks[at + 1].kind == "group":
        nxt = chunks[at + 1]
        quoted = nxt.lo == chunks[at].hi and chunks[at].text[-1] + nxt.text[0] in ("”“", "》《")
        return int(quoted and nxt.spans[0].type == last.type)
    if at + 2 < len(chunks) and chunks[at + 1].text in LIST_MARKS and chunks[at + 2].kind == "group":
        return 2 if alike(last.type, chunks[at + 2].spans[0].type) else 0
    return _next_people(chunks, at) if last.type == "Group" else 0


def _next_people(chunks: list[Chunk], at: int) -> int:
    """How far the next population of a list lies: 快递员、|理货员、|环卫工人等|户外劳动者 is one list, known to us or not."""
    step = at + 1
    while step < len(chunks) and chunks[step].text == "、" and chunks[step + 1 : step + 2] and chunks[step + 1].kind == "word":
        names = 1
        while names < 3 and chunks[step + names + 1 : step + names + 2] and chunks[step + names + 1].kind == "word":
            if chunks[step + names + 1].text in LIST_MARKS:
                break
            names += 1
        step += names + 1
    if step >= len(chunks) - 1 or not (chunks[step].kind == "etc" or (step > at + 1 and chunks[step].text in LIST_MARKS)):
        return 0
    nxt = chunks[step + 1]
    return step + 1 - at if nxt.kind == "group" and nxt.spans[0].type == "Group" else 0


ORGANISATIONS = frozenset(("UnionBody", "PublicBody", "Enterprise", "Institution", "SocialOrganisation", "Organisation"))
_ALIKE = (
    ORGANISATIONS | {"Facility"},
    frozenset(("Initiative", "Facility")),
    frozenset(("Person", "UnionBody", "PublicBody", "Enterprise")),
)


def alike(one: str, other: str) -> bool:
    """Whether mentions of two classes can be members of one list."""
    return one == other or any(one in kinds and other in kinds for kinds in _ALIKE[:2])
