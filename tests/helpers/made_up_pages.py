"""Pages made up of paragraphs, and the articles that they are parted into."""

from __future__ import annotations

from kg.model import Article, Page
from kg.segment import segment


def articles(*paragraphs: str) -> tuple[Article, ...]:
    """The articles of a page of these paragraphs."""
    return segment(Page("a.txt", "\n\n".join(paragraphs), ""))


def titles(found: tuple[Article, ...]) -> list[str]:
    """Their titles, in order."""
    return [article.title for article in found]


def body(article: Article) -> str:
    """The text of an article without its headline, byline and captions."""
    return "".join(sentence.flat for sentence in article.sentences if sentence.role == "body")
