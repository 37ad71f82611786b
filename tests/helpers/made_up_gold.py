"""Annotations of invented pages, and graphs that say what they say: faithfully, or with losses, additions and changes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.schema import BASE, PREFIXES

Two = tuple[list[dict[str, Any]], Path]


def gold_page(source: str, city: str) -> dict[str, Any]:
    """An invented annotation of one article about a city."""
    union, bureau, leader, contest = f"{city}总工会", f"{city}人社局", f"{city}王小满", f"{city}“金扳手”职工技能大赛"
    entities = [
        {"id": "c", "type": "Region", "name": city, "aliases": [city[:-1]]},
        {"id": "u", "type": "UnionBody", "name": union, "aliases": ["市总工会", "两家主办单位"]},
        {"id": "b", "type": "PublicBody", "name": bureau, "aliases": ["市人社局", "两家主办单位"]},
        {"id": "p", "type": "Person", "name": leader},
        {"id": "i", "type": "Initiative", "name": contest, "aliases": ["大赛"]},
        {"id": "h", "type": "Honour", "name": "技术标兵"},
    ]
    facts = [("u", "organises", "i"), ("b", "organises", "i"), ("b", "partnersWith", "u"), ("u", "locatedIn", "c"),
             ("p", "affiliatedWith", "u"), ("u", "confers", "h")]  # fmt: skip
    article = {
        "n": 1, "title": f"{city}职工比武", "kind": "news", "reporters": ["林一帆"], "entities": entities,
        "relations": [{"head": h, "rel": r, "tail": t, "evidence": f"证据{h}{t}"} for h, r, t in facts],
        "posts": [{"person": "p", "org": "u", "title": "副主席"}],
        "dates": [{"entity": "i", "value": "2019-06", "text": "2019年6月"}],
        "figures": [{"subject": "i", "measure": "参赛职工", "value": 300, "unit": "名", "approx": ">", "text": "300余名"}],
    }  # fmt: skip
    return {"source": source, "articles": [article]}


def iri(name: str) -> ox.NamedNode:
    """`prefix:local` of the contract, or "kind/tail" of an entity or fact."""
    prefix, _, local = name.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local if prefix in PREFIXES else BASE + name)


class GoldGraph:
    """A graph that says what annotations say; a rough one with losses, additions and changes, here and there."""

    def __init__(self, rough: bool = False) -> None:
        self.rough, self.lines = rough, set[str]()

    def say(self, subject: ox.NamedNode, **said: object) -> None:
        """Triples of one subject: `rdf_type` is rdf:type; a list gives a triple for each of its members."""
        for name, value in said.items():
            for one in value if isinstance(value, list) else [value]:
                term = one if isinstance(one, ox.NamedNode) else ox.Literal(one)  # type: ignore[arg-type]
                self.lines.add(f"{subject} {iri(name.replace('_', ':'))} {term} .\n")

    def article(self, source: str, number: int, article: dict[str, Any]) -> None:
        """Everything of one article, in one sentence that lists the entities."""
        here = iri(f"article/{source}-{number}")
        self.sentence, self.place = iri(f"article/{source}-{number}/sentence"), f"{source}-{number}"
        self.of = {e["id"]: iri(f"{e['type']}/{re.sub('[^0-9A-Za-z一-鿿]', '', e['name'])}") for e in article["entities"]}
        title = article["title"][1:] if self.rough else article["title"]
        self.say(here, rdf_type=iri("ukg:Article"), dcterms_title=title, dcterms_source=source,
                 ukg_reporter=article["reporters"])  # fmt: skip
        self.say(self.sentence, rdf_type=iri("ukg:Sentence"), dcterms_isPartOf=here, ukg_start=number * 5000,
                 ukg_text="".join(e["name"] for e in article["entities"]) + "。")  # fmt: skip
        for place, item in enumerate(article["entities"]):
            self.entity(place, item)
        for place, item in enumerate(article["relations"]):
            self.fact(place, item)
        self.rest(article)

    def entity(self, place: int, item: dict[str, Any]) -> None:
        """Roughly: every fourth under a changed name, every seventh without a mention, all without their first alias."""
        node, aliases = self.of[item["id"]], item.get("aliases", [])
        name = item["name"] + "现场会" if self.rough and place % 4 == 1 else item["name"]
        self.say(node, rdf_type=iri(f"ukg:{item['type']}"), skos_prefLabel=name, skos_altLabel=aliases[self.rough:])
        if not (self.rough and place % 7 == 6):
            self.say(node, ukg_mentionedIn=self.sentence)

    def fact(self, place: int, item: dict[str, Any]) -> None:
        """Roughly: every fifth the wrong way round, every sixth without its direct triple."""
        head, tail, relation = self.of[item["head"]], self.of[item["tail"]], f"ukg:{item['rel']}"
        if self.rough and place % 5 == 2:
            head, tail = tail, head
        if not (self.rough and place % 6 == 5):
            self.say(head, **{relation: tail})
        self.say(iri(f"fact/{self.place}-{place}"), rdf_type=iri("ukg:Fact"), rdf_subject=head, rdf_predicate=iri(relation),
                 rdf_object=tail, ukg_method=("guess", "rule")[place % 2], prov_wasDerivedFrom=self.sentence)  # fmt: skip

    def rest(self, article: dict[str, Any]) -> None:
        """Roughly: without the first post, every third date another, every fourth figure about another entity."""
        for place, item in enumerate(article["posts"]):
            if place or not self.rough:
                self.say(iri(f"membership/{self.place}-{place}"), rdf_type=iri("org:Membership"), ukg_postTitle=item["title"],
                         org_member=self.of[item["person"]], org_organization=self.of[item["org"]],
                         prov_wasDerivedFrom=self.sentence)  # fmt: skip
        for place, item in enumerate(article["dates"]):
            self.say(self.of[item["entity"]], ukg_date="2031" if self.rough and place % 3 == 2 else item["value"])
        for place, item in enumerate(article["figures"]):
            about = next(iter(self.of.values())) if self.rough and place % 4 == 0 else self.of[item["subject"]]
            self.say(iri(f"figure/{self.place}-{place}"), rdf_type=iri("ukg:Figure"), ukg_about=about, ukg_text=item["text"],
                     schema_value=item["value"], schema_unitText=item["unit"], prov_wasDerivedFrom=self.sentence)  # fmt: skip


def written(path: Path, pages: Iterable[dict[str, Any]], rough: bool = False) -> Path:
    graph = GoldGraph(rough)
    for page in pages:
        for number, article in enumerate(page["articles"]):
            graph.article(page["source"], number, article)
    path.write_text("".join(sorted(graph.lines)), encoding="utf-8")
    return path


def gold_file(path: Path, page: dict[str, Any]) -> Path:
    path.write_text(json.dumps(page, ensure_ascii=False), encoding="utf-8")
    return path
