"""Each thing that the graph has wrong or lacks, told with the sentence, so that the next person can mend the rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from kg.evaluate.contents import Contents, Counted, Dated, Evidence, Held, Key, Triple
from kg.evaluate.scoring import Score

_NONE = Evidence("")


@dataclass(frozen=True, slots=True)
class Mistake:
    """`kind` is what went wrong ("missed fact", "wrong fact", "missed entity", "extra entity" …), `what` the thing.

    An end of a fact is "unmatched" where the other side has no such entity, so that the fact could not be right.
    `text` is the gold's evidence of what was missed, or the graph's sentence with the names between 【 and 】; `method` the
    rule that stated a wrong fact, `place` where its sentence stands.
    """

    kind: str
    what: str
    text: str = ""
    method: str = ""
    place: str = ""


def mistakes(score: Score, graph: Contents, gold: Contents) -> tuple[Mistake, ...]:
    """All mistakes of a page: missed and wrong facts, missed and extra entities, then posts, dates, figures and the rest."""
    return (*_facts(score, graph, gold), *_entities(score, graph, gold), *_others(score, graph, gold))


def _facts(score: Score, graph: Contents, gold: Contents) -> Iterator[Mistake]:
    compared, ends = score.comparisons["relations"], score.comparisons["entities"]
    for triple in compared.missed:
        yield Mistake("missed fact", _fact(triple, gold, set(ends.missed)), gold.relations[triple][0].text)
    for triple in sorted(compared.extra, key=lambda t: (graph.relations[t][0].place, t)):
        said = graph.relations[triple]
        methods = ", ".join(sorted({evidence.method for evidence in said}))
        yield Mistake("wrong fact", _fact(triple, graph, set(ends.extra)), said[0].text, methods, said[0].place)


def _entities(score: Score, graph: Contents, gold: Contents) -> Iterator[Mistake]:
    compared = score.comparisons["entities"]
    for key in compared.missed:
        yield Mistake("missed entity", str(gold.entities[key]), " | ".join(gold.entities[key].labels[1:]))
    for key in compared.extra:
        seen = graph.mentions.get(key, _NONE)
        yield Mistake("extra entity", str(graph.entities[key]), seen.text, "", seen.place)


def _others(score: Score, graph: Contents, gold: Contents) -> Iterator[Mistake]:
    tell: dict[str, tuple[str, Callable[[Any, Contents], str]]] = {
        "posts": ("post", _post), "dates": ("date", _date), "figures": ("figure", _figure),
        "reporters": ("reporter", lambda name, _: str(name)), "articles": ("article", lambda title, _: str(title)),
    }  # fmt: skip
    for name, (kind, told) in tell.items():
        compared = score.comparisons[name]
        for fault, side, things in (("missed", gold, compared.missed), ("wrong", graph, compared.extra)):
            for thing in things:
                said = side.said.get(thing, _NONE)
                yield Mistake(f"{fault} {kind}", told(thing, side), said.text, "", said.place)


def _name(key: Key | None, side: Contents) -> str:
    return str(side.entities[key]) if key else "(no entity of the page)"


def _fact(triple: Triple, side: Contents, unmatched: set[Key]) -> str:
    head, relation, tail = triple
    names = [_name(key, side).removesuffix(")") + (", unmatched)" if key in unmatched else ")") for key in (head, tail)]
    return f" {relation} ".join(names)


def _post(post: Held, side: Contents) -> str:
    return f"{_name(post.person, side)} {post.title} {_name(post.organisation, side)}"


def _date(date: Dated, side: Contents) -> str:
    return f"{_name(date.entity, side)} {date.value}"


def _figure(figure: Counted, side: Contents) -> str:
    return f"{_name(figure.subject, side)} {figure.text} = {figure.value:.12g} {figure.unit}"
