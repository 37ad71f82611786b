"""The page's data: columns of an atlas, packed small.

Node numbers are ranks, so a list in number order is a list by importance and no ranks need sending. IRIs are written only
where they cannot be rebuilt from type, name and offsets.
"""

from __future__ import annotations

import base64
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg import schema
from kg.store.rows import SentenceRow
from kg.view.atlas import Atlas
from kg.view.pinyin import all_names, commonest, readings

Json = dict[str, Any]
_HASH = re.compile("fact/[0-9a-f]{16}")


def pack(value: Json) -> str:
    """JSON, gzip, base64: the same bytes for the same value.

    >>> pack({"a": 1}) == pack({"a": 1})
    True
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return base64.b64encode(gzip.compress(text.encode("utf-8"), 9, mtime=0)).decode("ascii")


def payload(atlas: Atlas) -> Json:
    """Everything the page knows beyond its starting picture."""
    told = _evidence(atlas)
    sentences = [s for s in atlas.graph.sentences if s.iri in told]
    sentence_number = {s.iri: index for index, s in enumerate(sentences)}
    base = _base(node.iri for node in atlas.nodes)
    return {
        "base": base,
        "types": vocabulary(schema.entity_types()),
        "relations": vocabulary(schema.relations()),
        "nodes": _nodes(atlas, base),
        "clusters": list(atlas.cluster_names),
        "facts": _facts(atlas, sentence_number, base),
        "sentences": _sentences(atlas, sentences, base),
        "articles": _articles(atlas, base),
        "posts": _rows(
            (atlas.number[p.person], atlas.number[p.organisation], p.title, sentence_number.get(_first(p.sentences), -1))
            for p in atlas.graph.posts
        ),
        "numbers": _rows(
            (atlas.number[n.about], n.measure, n.text, sentence_number.get(n.sentence, -1)) for n in atlas.graph.numbers
        ),
        "mentions": _mentions(atlas, sentence_number),
        "pinyin": _pinyin(atlas),
    }


def _sentences(atlas: Atlas, sentences: Sequence[SentenceRow], base: str) -> Json:
    article_number = {a.iri: index for index, a in enumerate(atlas.graph.articles)}
    return {
        "text": [s.text for s in sentences],
        "article": [article_number.get(s.article, -1) for s in sentences],
        "start": [s.start for s in sentences],
        "length": [s.end - s.start for s in sentences],
        "key": _sparse(_sentence_key(s.iri, s.article, s.start, s.end, base) for s in sentences),
    }


def _articles(atlas: Atlas, base: str) -> Json:
    articles = atlas.graph.articles
    return {
        "key": [a.iri.removeprefix(base) for a in articles],
        "title": [a.title for a in articles],
        "source": [a.source for a in articles],
        "date": [a.date for a in articles],
        "reporters": [list(a.reporters) for a in articles],
    }


def vocabulary(names: Sequence[str]) -> list[Json]:
    """Classes or relations with their labels, as the ontology gives them.

    >>> vocabulary(["organises"])
    [{'id': 'organises', 'zh': '主办', 'en': 'organises'}]
    """
    return [{"id": name, "zh": schema.label(name), "en": schema.label(name, "en")} for name in names]


def first_picture(atlas: Atlas) -> tuple[list[Json], list[Json]]:
    """Nodes and lines of the starting picture: what the page draws before it has unpacked the rest.

    A node has `id`, `label`, `type` (its place in the ontology's list), `size`, `x`, `y`; a line `from`, `to` (smaller
    number first), `way` (1 forth, 2 back, 3 both).
    """
    types = {name: index for index, name in enumerate(schema.entity_types())}
    nodes = [
        {
            "id": n,
            "label": atlas.nodes[n].name,
            "type": types[atlas.nodes[n].type],
            "size": atlas.sizes[n],
            "x": round(x),
            "y": round(y),
        }
        for n, (x, y) in zip(atlas.first, atlas.first_points, strict=True)
    ]
    drawn = set(atlas.first)
    ways: defaultdict[tuple[int, int], int] = defaultdict(int)
    for head, tail in zip(atlas.heads, atlas.tails, strict=True):
        if head in drawn and tail in drawn and head != tail:
            ways[min(head, tail), max(head, tail)] |= 1 if head < tail else 2
    return nodes, [{"from": a, "to": b, "way": way} for (a, b), way in sorted(ways.items())]


def _base(iris: Iterable[str]) -> str:
    """The longest common beginning that ends in a slash.

    >>> _base(["http://a/id/x/1", "http://a/id/y/2"])
    'http://a/id/'
    """
    first, *_, last = sorted([*iris] * 2)
    shared = next((i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))
    return first[: first.rfind("/", 0, shared) + 1]


def _first(sentences: Sequence[str]) -> str:
    return next(iter(sentences), "")


def _rows(rows: Iterable[Sequence[Any]]) -> list[list[Any]]:
    return sorted(map(list, rows))


def _sparse(values: Iterable[Any]) -> Json:
    return {str(index): value for index, value in enumerate(values) if value}


def _evidence(atlas: Atlas) -> set[str]:
    """Sentences that state a fact, a post or a figure, or name whom it leaves out; of the rest the first mention's."""
    told = {sentence for edge in atlas.graph.lines for sentence in (edge.sentence, edge.context)} - {""}
    told |= {_first(post.sentences) for post in atlas.graph.posts} | {number.sentence for number in atlas.graph.numbers}
    return told | {sentences[0] for sentences in _silent(atlas).values()}


def _silent(atlas: Atlas) -> dict[int, tuple[str, ...]]:
    """Nodes that are mentioned and of which nothing is said → their sentences."""
    spoken = {iri for edge in atlas.graph.lines for iri in (edge.head, edge.tail)}
    spoken |= {number.about for number in atlas.graph.numbers}
    return {n: node.mentions for n, node in enumerate(atlas.nodes) if node.iri not in spoken and node.mentions}


def _mentions(atlas: Atlas, sentence_number: Mapping[str, int]) -> Json:
    return {str(n): sentence_number[w[0]] for n, w in sorted(_silent(atlas).items()) if w[0] in sentence_number}


def _nodes(atlas: Atlas, base: str) -> Json:
    types = {name: index for index, name in enumerate(schema.entity_types())}
    folders = _folders(atlas, base)
    return {
        "name": [node.name for node in atlas.nodes],
        "folder": [folders.get(name, "") for name in schema.entity_types()],
        "key": _sparse(_node_key(node.iri, folders[node.type] + node.name, base) for node in atlas.nodes),
        "type": [types[node.type] for node in atlas.nodes],
        "alias": _sparse(list(node.aliases) for node in atlas.nodes),
        "code": _sparse(node.code for node in atlas.nodes),
        "date": _sparse(list(node.dates) for node in atlas.nodes),
        "size": list(atlas.sizes),
        "x": [round(x) for x, _ in atlas.points],
        "y": [round(y) for _, y in atlas.points],
        "cluster": list(atlas.cluster),
        "parent": {str(n): p for n, p in enumerate(atlas.parent) if p >= 0},
        "place": list(atlas.place),
        "said": [n for n, node in enumerate(atlas.nodes) if atlas.said[n] and node.type != "Region"],
    }


def _folders(atlas: Atlas, base: str) -> dict[str, str]:
    """The commonest first part of the IRIs of each type ("union/")."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for node in atlas.nodes:
        votes[node.type][node.iri.removeprefix(base).split("/")[0] + "/"] += 1
    return {kind: commonest(count) for kind, count in sorted(votes.items())}


def _node_key(iri: str, expected: str, base: str) -> str:
    key = iri.removeprefix(base)
    return "" if key == expected else key


def _sentence_key(iri: str, article: str, start: int, end: int, base: str) -> str:
    return "" if iri == f"{article}/sentence/{start}-{end}" else iri.removeprefix(base)


def _facts(atlas: Atlas, sentence_number: Mapping[str, int], base: str) -> Json:
    edges = atlas.graph.lines
    relations = {name: index for index, name in enumerate(schema.relations())}
    methods = sorted({edge.method for edge in edges})
    method_number = {name: index for index, name in enumerate(methods)}
    return {
        "head": list(atlas.heads),
        "tail": list(atlas.tails),
        "relation": [relations[edge.relation] for edge in edges],
        "sentence": steps([sentence_number.get(edge.sentence, -1) for edge in edges]),
        "context": {str(i): sentence_number[e.context] for i, e in enumerate(edges) if e.context in sentence_number},
        "confidence": [round(edge.confidence * 100) for edge in edges],
        "method": [method_number[edge.method] for edge in edges],
        "methods": methods,
        "planned": [i for i, edge in enumerate(edges) if edge.modality == "planned"],
        "key": fact_keys([edge.iri.removeprefix(base) for edge in edges]),
    }


def steps(numbers: Sequence[int]) -> list[int]:
    """Differences from one number to the next, the first from 0: of numbers that mostly grow they pack smaller.

    >>> steps([3, 3, 4, -1])
    [3, 0, 1, -5]
    """
    return [number - before for before, number in zip([0, *numbers], numbers, strict=False)]


def fact_keys(keys: Sequence[str]) -> str | list[str]:
    """Keys of the facts: run together where each is `fact/` and 16 hexadecimal digits or empty, else as they are.

    >>> fact_keys(["fact/00124b104c319de4", ""])
    '00124b104c319de4----------------'
    >>> fact_keys(["fact/1"])
    ['fact/1']
    """
    if all(not key or _HASH.fullmatch(key) for key in keys):
        return "".join(key.removeprefix("fact/") or "-" * 16 for key in keys)
    return list(keys)


def _pinyin(atlas: Atlas) -> Json:
    usual, others = readings(all_names((n.name for n in atlas.nodes), (n.aliases for n in atlas.nodes)))
    return {"usual": usual, "others": [list(other) for other in others]}
