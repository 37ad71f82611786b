"""Everything a graph says of an entity, with the sentence behind each statement, as text for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import pyoxigraph as ox

from kg.schema import label, relations, symmetric
from kg.store.lookup import fold
from kg.store.rows import EntityRow, FactRow, Source, Span, Tables
from kg.store.tables import tables_about

Marks = tuple[str, str]
PLAIN: Marks = ("【", "】")
BOLD: Marks = ("\x1b[1m", "\x1b[0m")

_MODALITY = {"planned": "计划", "denied": "否认"}
_APPROX = {">": "超过 ", "<": "近 ", "~": "约 ", "=": ""}
_MENTIONS_SHOWN = 3
_OPENING, _CLOSING = "“‘《「『〈(（\"'", "”’》」』〉)）\"'"


def explain(store: ox.Store, iri: str, marks: Marks = PLAIN) -> str:
    """All facts, posts, figures and dates of an entity, each with its sentence, file and offsets.

    `marks` go around the names in a sentence: 【】, or the codes that make a terminal write them bold. An entity of which no
    sentence says anything shows the first sentences that mention it; "" when the graph has no such entity.
    """
    tables = tables_about(store, iri)
    entity = tables.entity.get(iri)
    if entity is None:
        return ""
    parts = [_head(entity), *_facts(tables, entity, marks), *_posts(tables, marks), *_figures(tables, marks),
             *_dates(tables, entity, marks)]  # fmt: skip
    if len(parts) == 1:
        parts += _mentions(tables, entity, marks)
    return "\n".join(parts)


def mark(text: str, spans: list[Span], marks: Marks = PLAIN) -> str:
    """A sentence on one line with marks around the given stretches; stretches that overlap become one.

    >>> mark("甲会与乙社\\n合作", [(3, 5), (0, 2)])
    '【甲会】与【乙社】合作'
    """
    edges: list[Span] = []
    for start, end in sorted(spans):
        if edges and start < edges[-1][1]:
            edges[-1] = edges[-1][0], max(end, edges[-1][1])
        else:
            edges.append((start, end))
    for start, end in reversed(edges):
        text = text[:start] + marks[0] + text[start:end] + marks[1] + text[end:]
    return "".join(line.strip() for line in text.splitlines())


def _head(entity: EntityRow) -> str:
    lines = [f"{entity.name}  {label(entity.type)} {entity.type}", f"  {entity.iri}"]
    if entity.aliases:
        lines.append(f"  又名 also  {'、'.join(entity.aliases)}")
    if entity.code:
        lines.append(f"  代码 code  {entity.code}")
    if not entity.resolved:
        lines.append("  只见简称 only a short form is known")
    return "".join(line + "\n" for line in lines)


def _facts(tables: Tables, entity: EntityRow, marks: Marks) -> Iterator[str]:
    """A section for each relation and direction, in the order of the ontology, surest facts first: 主办 organises →."""

    def section(fact: FactRow) -> tuple[int, bool]:
        rank = relations().index(fact.relation) if fact.relation in relations() else len(relations())
        return rank, fact.head != entity.iri and fact.relation not in symmetric()

    found = sorted(tables.facts, key=lambda fact: (section(fact), -fact.confidence, fact.head, fact.tail, fact.iri))
    for (_, incoming), group in groupby(found, key=section):
        facts = list(group)
        relation = facts[0].relation
        arrow = "↔" if relation in symmetric() else "←" if incoming else "→"
        yield f"{arrow} {label(relation)} {relation}\n" + "".join(_fact(tables, fact, entity, marks) for fact in facts)


def _fact(tables: Tables, fact: FactRow, entity: EntityRow, marks: Marks) -> str:
    head, tail = tables.entity.get(fact.head), tables.entity.get(fact.tail)
    other = tail if fact.head == entity.iri else head
    name = f"{other.name} ({label(other.type)})" if other else fact.tail
    notes = [f"{fact.confidence:.2f}", fact.method, _MODALITY.get(fact.modality, "")]
    ends = (head, fact.head_span), (tail, fact.tail_span)
    context = _quoted(tables, fact.context, ends, marks) if fact.context else ""
    return f"  {name}  {'  '.join(filter(None, notes))}\n{context}" + _quoted(tables, fact.sentence, ends, marks)


def _posts(tables: Tables, marks: Marks) -> Iterator[str]:
    lines = []
    for post in sorted(tables.posts, key=lambda post: (post.person, post.organisation, post.title, post.iri)):
        lines.append(f"  {tables.name(post.person)}  {tables.name(post.organisation)}  {post.title}\n")
        ends = (tables.entity.get(post.person), None), (post.title, None)
        lines += [_quoted(tables, sentence, ends, marks) for sentence in post.sentences]
    if lines:
        yield "职务 posts\n" + "".join(lines)


def _figures(tables: Tables, marks: Marks) -> Iterator[str]:
    lines = []
    for f in sorted(tables.figures, key=lambda figure: (_order(tables, figure.sentence), figure.iri)):
        lines.append(f"  {f.measure}  {_APPROX.get(f.approx, '')}{f.value:,} {f.unit}\n")
        lines.append(_quoted(tables, f.sentence, ((f.text, None),), marks))
    if lines:
        yield "数据 figures\n" + "".join(lines)


def _dates(tables: Tables, entity: EntityRow, marks: Marks) -> Iterator[str]:
    found = sorted(tables.datings, key=lambda dating: (dating.value, dating.iri))
    lines = [f"  {d.value}\n" + _quoted(tables, d.sentence, ((entity, None),), marks) for d in found]
    lines += [f"  {date}\n" for date in entity.dates if date not in {dating.value for dating in found}]
    if lines:
        yield "日期 dates\n" + "".join(lines)


def _mentions(tables: Tables, entity: EntityRow, marks: Marks) -> Iterator[str]:
    if entity.mentions:
        shown = sorted(entity.mentions, key=lambda sentence: _order(tables, sentence))[:_MENTIONS_SHOWN]
        quotes = "".join(_quoted(tables, sentence, ((entity, None),), marks) for sentence in shown)
        yield f"见于 mentioned in {len(entity.mentions)}\n{quotes}"
    else:
        yield "背景知识 from background knowledge, in no sentence\n"


def _order(tables: Tables, sentence: str) -> tuple[str, int]:
    """Sort key of a sentence: by file, then as they stand in it."""
    source = tables.source(sentence)
    return (source.file, source.start) if source else ("", 0)


def _quoted(tables: Tables, sentence: str, ends: Iterable[tuple[EntityRow | str | None, Span | None]], marks: Marks) -> str:
    """A sentence with the names or words in it marked, each at the span known or wherever it stands; "" for no sentence."""
    source = tables.source(sentence)
    if source is None:
        return ""
    return quote(source, [stretch for named, span in ends for stretch in _find(source, named, span)], marks)


def quote(source: Source, spans: list[Span] | None = None, marks: Marks = PLAIN) -> str:
    """Two lines: a sentence with stretches of it marked, and where it stands.

    >>> print(quote(Source("", "甲会成立。", 7, 12, "a.txt", "喜讯"), [(0, 2)]), end="")
        【甲会】成立。
        — 《喜讯》 a.txt:7-12
    """
    title = f"《{source.title}》 " if source.title else ""
    return f"    {mark(source.text, spans or [], marks)}\n    — {title}{source.place}\n"


def _find(source: Source, named: EntityRow | str | None, span: Span | None = None) -> list[Span]:
    """Stretches of the sentence where an entity or some words stand: the one known, else every one of its names."""
    if span and source.start <= span[0] < span[1] <= source.end:
        return [(span[0] - source.start, span[1] - source.start)]
    if named is None:
        return []
    return _stretches(source.text, (named,) if isinstance(named, str) else (named.name, *named.aliases))


def _stretches(text: str, names: tuple[str, ...]) -> list[Span]:
    """Every place of the longest name that the text has, whatever blanks, line breaks and punctuation cut through it."""
    kept = [i for i, char in enumerate(text) if fold(char)]
    folded = "".join(fold(text[i])[0] for i in kept)
    for name in sorted(names, key=lambda name: -len(fold(name))):
        found, wanted = [], fold(name)
        at = folded.find(wanted) if wanted else -1
        while at >= 0:
            found.append(_with_quotes(text, name, kept[at], kept[at + len(wanted) - 1] + 1))
            at = folded.find(wanted, at + len(wanted))
        if found:
            return found
    return []


def _with_quotes(text: str, name: str, start: int, end: int) -> Span:
    """The stretch with the quotation mark or bracket at either end that the name has too."""
    opened = not fold(name[0]) and start > 0 and text[start - 1] in _OPENING
    closed = not fold(name[-1]) and text[end : end + 1] in _CLOSING and end < len(text)
    return start - opened, end + closed
