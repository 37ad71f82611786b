"""A small reading, made by hand: two articles that agree on a partnership and differ on a date, a number and a host.

`tests/data/small.ttl` is what it writes, and what the tests of the store load. After a wanted change of the form write
it anew with: python tests/helpers/small_reading.py
"""

from __future__ import annotations

from paths import SMALL

from kg.iris import entity_key
from kg.model import Article, Entity, Fact, Figure, Page, Post, Reading, Sentence
from kg.store.rdf import write_turtle

FIRST = (
    "昆明市总工会与昆明市人社局联合举办“春风”技能竞赛，面向农民工。"
    "竞赛将由五华区总工会承办，\n奖励优胜者共50余万元。"
    "昆明市总工会副主席李明介绍，2021年5月以来300名农民工参赛。"
)
SECOND = (
    "“春风”技能竞赛2021年6月启动，280名农民工参赛。五华区总工会没有承办该竞赛。昆明市总工会授予李明“春城工匠”称号。"
    "昆明市总工会与昆明市人社局合作。"
)


def article(source: str, text: str, index: int, title: str, date: str) -> Article:
    """One article that is a whole page, cut after each full stop."""
    sentences, start = [], 0
    for end in (i + 1 for i, char in enumerate(text) if char == "。"):
        offsets = tuple(i for i in range(start, end) if text[i] != "\n")
        sentences.append(Sentence(start, end, text[start:end], "".join(text[i] for i in offsets), offsets))
        start = end
    page = Page(source, text, f"{index:064x}")
    return Article(page, index, title, tuple(sentences), "news", ("张三", "李四"), date, 0, len(text))


def span(text: str, name: str) -> tuple[int, int]:
    return text.index(name), text.index(name) + len(name)


def spans(text: str, *names: str) -> list[tuple[int, int]]:
    return [span(text, name) for name in names]


def small_reading() -> Reading:
    """Two articles that agree on a partnership and differ on a date, a number and who undertook a contest."""
    city = entity_key("UnionBody", "昆明市总工会")
    district = entity_key("UnionBody", "五华区总工会")
    bureau = entity_key("PublicBody", "昆明市人社局")
    contest = entity_key("Initiative", "“春风”技能竞赛")
    workers, person = entity_key("Group", "农民工"), entity_key("Person", "李明")
    honour = entity_key("Honour", "春城工匠")
    places = {code: entity_key("Region", name, code) for name, code in
              (("云南省", "530000"), ("昆明市", "530100"), ("五华区", "530102"))}  # fmt: skip
    entities = (
        Entity(city, "UnionBody", "昆明市总工会", ("市总",), mentions=((0, 0), (0, 2), (1, 2), (1, 3))),
        Entity(district, "UnionBody", "五华区总工会", mentions=((0, 1), (1, 1))),
        Entity(bureau, "PublicBody", "昆明市人社局", mentions=((0, 0), (1, 3)), resolved=False),
        Entity(contest, "Initiative", "“春风”技能竞赛", ("竞赛", "该竞赛"), mentions=((0, 0), (0, 1), (1, 0), (1, 1)),
               dates=(("2021-05", 0, 2), ("2021-06", 1, 0))),
        Entity(workers, "Group", "农民工", mentions=((0, 0), (0, 2), (1, 0))),
        Entity(person, "Person", "李明", mentions=((0, 2), (1, 2))),
        Entity(honour, "Honour", "春城工匠", mentions=((1, 2),)),
        Entity(places["530000"], "Region", "云南省", code="530000"),
        Entity(places["530100"], "Region", "昆明市", code="530100", latitude=25.04, longitude=102.71, mentions=((0, 0),)),
        Entity(places["530102"], "Region", "五华区", code="530102", mentions=((0, 1),)),
    )  # fmt: skip
    facts = (
        Fact(city, "organises", contest, 0, 0, "joint-host", 0.87, "done", *spans(FIRST, "昆明市总工会", "“春风”技能竞赛")),
        Fact(bureau, "organises", contest, 0, 0, "joint-host", 0.87),
        Fact(city, "partnersWith", bureau, 0, 0, "joint-host", 0.9, "done", *spans(FIRST, "昆明市总工会", "昆明市人社局")),
        Fact(bureau, "partnersWith", city, 1, 3, "partner-verb", 0.8),
        Fact(contest, "targets", workers, 0, 0, "target-verb", 0.75),
        Fact(district, "undertakes", contest, 0, 1, "undertake", 0.9, "planned"),
        Fact(district, "undertakes", contest, 1, 1, "undertake", 0.9, "denied"),
        Fact(person, "affiliatedWith", city, 0, 2, "post", 0.97),
        Fact(city, "confers", honour, 1, 2, "confer", 0.8),
        Fact(person, "receives", honour, 1, 2, "confer", 0.8),
        Fact(city, "locatedIn", places["530100"], 0, 0, "name", 0.95),
        Fact(district, "locatedIn", places["530102"], 0, 1, "name", 0.95),
    )  # fmt: skip
    figures = (
        Figure(contest, "奖励优胜者", 500000.0, "元", ">", "50余万元", 0, 1, *span(FIRST, "50余万元")),
        Figure(contest, "参赛", 300, "名", "=", "300名", 0, 2, *span(FIRST, "300名")),
        Figure(contest, "参赛", 280, "名", "=", "280名", 1, 0, *span(SECOND, "280名")),
    )
    articles = (article("a.txt", FIRST, 0, "技能竞赛开赛", "2021-05-20"), article("b.txt", SECOND, 1, "竞赛启动", ""))
    return Reading(articles, entities, facts, (Post(person, city, "副主席", 0, 2),), figures)


if __name__ == "__main__":
    write_turtle(small_reading(), SMALL)
