"""Articles that tests make up: read, and told by the names of what they hold."""

from __future__ import annotations

import hashlib

from kg.model import Page, Reading
from kg.pipeline import read_pages


def read_text(*texts: str) -> Reading:
    """What is read from pages of these texts."""
    sources = [f"made-up-{at}.txt" if at else "made-up.txt" for at in range(len(texts))]
    return read_pages([Page(s, t, hashlib.sha256(t.encode()).hexdigest()) for s, t in zip(sources, texts, strict=True)])


def facts_of(words: str) -> set[tuple[str, str, str]]:
    """(head, relation, tail) by names, of an article with a headline, a byline and this body."""
    return named_facts(read_text(f"工会为职工办实事\n\n本报讯 (记者赵明){words}\n"))


def named_facts(reading: Reading) -> set[tuple[str, str, str]]:
    """(head, relation, tail) by names."""
    names = {entity.key: entity.name for entity in reading.entities}
    return {(names[f.head], f.relation, names[f.tail]) for f in reading.facts}
