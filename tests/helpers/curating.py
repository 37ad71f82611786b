"""A reading of two articles to correct, and rows that correct it."""

from __future__ import annotations

import hashlib

from kg.curate import Correction
from kg.model import Article, Entity, Fact, Figure, Page, Post, Reading, Sentence

UNION, OTHER, CONTEST, FIRM = "union/甲县总工会", "union/丁县总工会", "initiative/匠心杯竞赛", "enterprise/乙公司"
TEXTS = (
    ("alpha.txt", "竞赛开幕", ("甲县总工会主办匠心杯竞赛。", "乙公司参加竞赛，县总会送去5万元。")),
    ("beta.txt", "竞赛落幕", ("县总会与丁县总工会共商竞赛。", "主席丁三在鼓楼区颁奖。", "农民工受益。")),
)


def article(number: int, source: str, title: str, texts: tuple[str, ...]) -> Article:
    page = Page(source, "".join(texts), hashlib.sha256("".join(texts).encode()).hexdigest())
    starts = [sum(map(len, texts[:n])) for n in range(len(texts))]
    sentences = tuple(Sentence(a, a + len(t), t, t, tuple(range(a, a + len(t)))) for a, t in zip(starts, texts, strict=True))
    return Article(page, number, title, sentences, start=0, end=len(page.text))


def reading_to_correct() -> Reading:
    """Two articles on a contest, with all that a correction can change."""
    entities = (
        Entity(UNION, "UnionBody", "甲县总工会", ("县总会",), mentions=((0, 0), (0, 1), (1, 0))),
        Entity(OTHER, "UnionBody", "丁县总工会", mentions=((1, 0),)),
        Entity(CONTEST, "Initiative", "匠心杯竞赛", ("竞赛",), mentions=((0, 0), (0, 1), (1, 0)), dates=(("2021", 0, 0),)),
        Entity(FIRM, "Enterprise", "乙公司", mentions=((0, 1),)),
        Entity("person/丁三", "Person", "丁三", mentions=((1, 1),)),
        Entity("region/320106", "Region", "鼓楼区", code="320106", mentions=((1, 1),)),
    )
    facts = (
        Fact(UNION, "organises", CONTEST, 0, 0, "host", 0.9),
        Fact(FIRM, "participatesIn", CONTEST, 0, 1, "take-part", 0.8),
        Fact(UNION, "supports", FIRM, 0, 1, "give", 0.6),
        Fact(OTHER, "partnersWith", UNION, 1, 0, "joint", 0.8),
        Fact(UNION, "organises", CONTEST, 1, 0, "host", 0.7),
        Fact("person/丁三", "affiliatedWith", UNION, 1, 1, "post", 0.9),
        Fact(CONTEST, "locatedIn", "region/320106", 1, 1, "place", 0.6),
    )
    posts = (Post("person/丁三", UNION, "主席", 1, 1),)
    figures = (Figure(UNION, "慰问金", 50000, "元", "=", "5万元", 0, 1, 26, 29),)
    return Reading(tuple(article(n, *row) for n, row in enumerate(TEXTS)), entities, facts, posts, figures)


def row(action: str, name: str, to: str, **more: str) -> Correction:
    return Correction(action, name, to, **({"who": "王芳", "when": "2026-05-01", "place": "c.tsv:2"} | more))


def stated(reading: Reading) -> set[tuple[str, str, str]]:
    return {(fact.head, fact.relation, fact.tail) for fact in reading.facts}


def entity(reading: Reading, key: str) -> Entity:
    return next(entity for entity in reading.entities if entity.key == key)
