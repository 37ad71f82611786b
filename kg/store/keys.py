"""Identity of the nodes that state something: made from all that they say, and from the sentence (a key) that says it."""

from __future__ import annotations

from kg.iris import article_key, sentence_key, statement_key
from kg.model import Article, Fact, Figure, Post
from kg.schema import symmetric
from kg.store.literals import number


def article_of(article: Article) -> str:
    """Key of an article."""
    return article_key(article.page.sha256, article.start, article.end)


def sentence_of(article: Article, sentence: int, key: str = "") -> str:
    """Key of a sentence of an article, of which the key may be known."""
    place = article.sentences[sentence]
    return sentence_key(key or article_of(article), place.start, place.end)


def fact_key(fact: Fact, sentence: str) -> str:
    """Key of a fact; a symmetric one has one key whichever way round it is said."""
    head, tail = sorted((fact.head, fact.tail)) if fact.relation in symmetric() else (fact.head, fact.tail)
    return statement_key("fact", head, fact.relation, tail, sentence)


def dating_key(entity: str, date: str, sentence: str) -> str:
    """Key of the statement that an entity (a key) has a date."""
    return statement_key("dating", entity, date, sentence)


def post_key(post: Post) -> str:
    """Key of a post; two sentences that state it share it."""
    return statement_key("membership", post.person, post.organisation, post.title)


def figure_key(figure: Figure, sentence: str) -> str:
    """Key of a figure."""
    says = (figure.measure, number(figure.value), figure.unit, figure.approx, figure.start)
    return statement_key("figure", figure.about, *says, sentence)
