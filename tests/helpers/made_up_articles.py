"""Articles that tests make up, in papers of several places: read, and told by the names of what they hold."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache

from kg.model import Page, Reading
from kg.pipeline import read_pages

_LEAD = "本报讯 (记者赵明)"


def read_text(*texts: str) -> Reading:
    """What is read from pages of these texts."""
    sources = [f"made-up-{at}.txt" if at else "made-up.txt" for at in range(len(texts))]
    return read_pages([Page(s, t, hashlib.sha256(t.encode()).hexdigest()) for s, t in zip(sources, texts, strict=True)])


def named_facts(reading: Reading) -> set[tuple[str, str, str]]:
    """(head, relation, tail) by names."""
    names = {entity.key: entity.name for entity in reading.entities}
    return {(names[f.head], f.relation, names[f.tail]) for f in reading.facts}


@dataclass(frozen=True)
class Paper:
    """A made-up paper: each of its articles has this headline, opens with these words and goes on with what a test gives."""

    headline: str
    opening: str = _LEAD

    def read(self, body: str) -> Reading:
        """The reading of one article."""
        return _read_once(f"{self.headline}\n\n{self.opening}{body}\n")

    def facts(self, body: str) -> set[tuple[str, str, str]]:
        """(head, relation, tail) by names."""
        return named_facts(self.read(body))

    def entities(self, body: str) -> set[tuple[str, str]]:
        """(class, name) of every entity."""
        return {(entity.type, entity.name) for entity in self.read(body).entities}

    def names(self, body: str, kind: str) -> set[str]:
        """Names of the entities of one class."""
        return {name for type_, name in self.entities(body) if type_ == kind}

    def posts(self, body: str) -> set[tuple[str, str, str]]:
        """(person, body, title) by names."""
        names = {entity.key: entity.name for entity in self.read(body).entities}
        return {(names[p.person], names[p.organisation], p.title) for p in self.read(body).posts}


@cache
def _read_once(text: str) -> Reading:
    return read_text(text)


ANYWHERE = Paper("工会为职工办实事")  # no place but those of the body
ZUNYI = Paper("遵义工会服务职工", f"{_LEAD}近日,贵州省遵义市。")
JIUQUAN = Paper("酒泉工会为职工办实事", f"{_LEAD}近日,甘肃省酒泉市。")
ANSHAN = Paper("鞍山工会工作取得新成效", f"{_LEAD}近日,辽宁省鞍山市。")
KAIYUAN = Paper("开原工会服务职工", f"{_LEAD}2016年6月8日,辽宁省铁岭市开原市。")  # a county-level city of Tieling
