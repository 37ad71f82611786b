"""Everything a graph says of an entity, with the sentence behind each statement, as text for people."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import pyoxigraph as ox

from kg.schema import label, symmetric
from kg.store.lookup import fold
from kg.store.records import Node, Records, Source, Statement

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
    records = Records(store)
    node = records.node(iri)
    if node is None:
        return ""
    parts = [_head(node), *_facts(records, node, marks), *_posts(records, node, marks), *_figures(records, node, marks),
             *_dates(records, node, marks)]  # fmt: skip
    if len(parts) == 1:
        parts += _mentions(records, node, marks)
    return "\n".join(parts)


def mark(text: str, spans: list[tuple[int, int]], marks: Marks = PLAIN) -> str:
    """A sentence on one line with marks around the given stretches; stretches that overlap become one.

    >>> mark("甲会与乙社\\n合作", [(3, 5), (0, 2)])
    '【甲会】与【乙社】合作'
    """
    edges: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if edges and start < edges[-1][1]:
            edges[-1] = edges[-1][0], max(end, edges[-1][1])
        else:
            edges.append((start, end))
    for start, end in reversed(edges):
        text = text[:start] + marks[0] + text[start:end] + marks[1] + text[end:]
    return "".join(line.strip() for line in text.splitlines())


def _head(node: Node) -> str:
    lines = [f"{node.name}  {label(node.type)} {node.type}", f"  {node.iri}"]
    if node.aliases:
        lines.append(f"  又名 also  {'、'.join(node.aliases)}")
    if node.code:
        lines.append(f"  代码 code  {node.code}")
    if not node.resolved:
        lines.append("  只见简称 only a short form is known")
    return "".join(line + "\n" for line in lines)


def _facts(records: Records, node: Node, marks: Marks) -> Iterator[str]:
    """A section for each relation and direction: 主办 organises →."""

    def section(statement: Statement) -> tuple[str, bool]:
        return statement.relation, statement.head == node.iri or statement.relation in symmetric()

    found = records.statements(node.iri)
    order = {key: rank for rank, key in enumerate(dict.fromkeys(map(section, found)))}
    for (relation, outgoing), group in groupby(sorted(found, key=lambda s: order[section(s)]), key=section):
        arrow = "↔" if relation in symmetric() else "→" if outgoing else "←"
        yield f"{arrow} {label(relation)} {relation}\n" + "".join(_fact(records, s, node, marks) for s in group)


def _fact(records: Records, statement: Statement, node: Node, marks: Marks) -> str:
    head, tail = records.node(statement.head), records.node(statement.tail)
    other = tail if statement.head == node.iri else head
    name = f"{other.name} ({label(other.type)})" if other else statement.tail
    notes = [f"{statement.confidence:.2f}", statement.method, _MODALITY.get(statement.modality, "")]
    spans = [*_find(statement.source, head, statement.head_span), *_find(statement.source, tail, statement.tail_span)]
    return f"  {name}  {'  '.join(filter(None, notes))}\n" + quote(statement.source, spans, marks)


def _posts(records: Records, node: Node, marks: Marks) -> Iterator[str]:
    found = records.tenures(node.iri)
    if found:
        yield "职务 posts\n" + "".join(
            f"  {_name(records, t.person)}  {_name(records, t.organisation)}  {t.title}\n"
            + "".join(quote(s, [*_find(s, records.node(t.person)), *_stretches(s.text, (t.title,))], marks) for s in t.sources)
            for t in found
        )


def _figures(records: Records, node: Node, marks: Marks) -> Iterator[str]:
    found = records.quantities(node.iri)
    if found:
        yield "数据 figures\n" + "".join(
            f"  {q.measure}  {_APPROX.get(q.approx, '')}{q.value:,} {q.unit}\n"
            + quote(q.source, _stretches(q.source.text, (q.text,)), marks)
            for q in found
        )


def _dates(records: Records, node: Node, marks: Marks) -> Iterator[str]:
    found = records.datings(node.iri)
    stated = {dating.date for dating in found}
    lines = [f"  {d.date}\n" + quote(d.source, _find(d.source, node), marks) for d in found]
    lines += [f"  {date}\n" for date in node.dates if date not in stated]
    if lines:
        yield "日期 dates\n" + "".join(lines)


def _mentions(records: Records, node: Node, marks: Marks) -> Iterator[str]:
    if node.mentions:
        places = [records.source(sentence) for sentence in node.mentions]
        shown = sorted(places, key=lambda s: (s.file, s.start))[:_MENTIONS_SHOWN]
        yield f"见于 mentioned in {len(places)}\n" + "".join(quote(s, _find(s, node), marks) for s in shown)
    else:
        yield "背景知识 from background knowledge, in no sentence\n"


def quote(source: Source, spans: list[tuple[int, int]] | None = None, marks: Marks = PLAIN) -> str:
    """Two lines: a sentence with stretches of it marked, and where it stands.

    >>> print(quote(Source("", "甲会成立。", 7, 12, "", "喜讯", "a.txt"), [(0, 2)]), end="")
        【甲会】成立。
        — 《喜讯》 a.txt:7-12
    """
    title = f"《{source.title}》 " if source.title else ""
    return f"    {mark(source.text, spans or [], marks)}\n    — {title}{source.file}:{source.start}-{source.end}\n"


def _find(source: Source, node: Node | None, span: tuple[int, int] | None = None) -> list[tuple[int, int]]:
    """Stretches of the sentence where the entity is named: the one known, else every one of its names."""
    if span and source.start <= span[0] < span[1] <= source.end:
        return [(span[0] - source.start, span[1] - source.start)]
    return _stretches(source.text, (node.name, *node.aliases)) if node else []


def _stretches(text: str, names: tuple[str, ...]) -> list[tuple[int, int]]:
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


def _with_quotes(text: str, name: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the quotation mark or bracket at either end that the name has too."""
    opened = not fold(name[0]) and start > 0 and text[start - 1] in _OPENING
    closed = not fold(name[-1]) and text[end : end + 1] in _CLOSING and end < len(text)
    return start - opened, end + closed


def _name(records: Records, iri: str) -> str:
    node = records.node(iri)
    return node.name if node else iri
