"""Offsets are law, and so are signatures: what every reading obeys, on the sample articles and on the real pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from types import SimpleNamespace

import pyoxigraph as ox
import pytest

from kg.extract import extract
from kg.extract.views import View
from kg.iris import canonical
from kg.model import Article, Entity, Reading, Sentence
from kg.schema import PREFIXES, allowed, entity_types, relations
from kg.store.graph import load, rows

DATE = re.compile(r"(\d{4}(-\d\d(-\d\d)?)?|--\d\d(-\d\d)?)?(/(\d{4}(-\d\d(-\d\d)?)?|--\d\d(-\d\d)?)?)?")


def sentences(reading: Reading) -> Iterator[tuple[Article, Sentence]]:
    return ((article, sentence) for article in reading.articles for sentence in article.sentences)


def by_key(reading: Reading) -> dict[str, Entity]:
    return {entity.key: entity for entity in reading.entities}


def place_of(reading: Reading, said) -> tuple[Article, Sentence]:
    """Article and sentence that a fact, post or figure names."""
    article = reading.articles[said.article]
    return article, article.sentences[said.sentence]


def test_there_is_something_to_look_at(each_reading: Reading) -> None:
    assert len(each_reading.articles) >= 24
    assert len(each_reading.facts) >= 100
    assert len(each_reading.posts) >= 10
    assert len(each_reading.figures) >= 20
    assert sum(fact.head_span is not None and fact.tail_span is not None for fact in each_reading.facts) >= 100


def test_every_sentence_is_a_slice_of_its_page(each_reading: Reading) -> None:
    for article, sentence in sentences(each_reading):
        assert article.page.text[sentence.start:sentence.end] == sentence.text
        assert article.start <= sentence.start < sentence.end <= article.end


def test_flat_text_leads_back_to_the_page(each_reading: Reading) -> None:
    for article, sentence in sentences(each_reading):
        assert len(sentence.flat) == len(sentence.offsets)
        for at, char in zip(sentence.offsets, sentence.flat, strict=True):
            assert article.page.text[at] == char or (char, article.page.text[at:at + 3]) == ("和", "and") or (
                char == " " and article.page.text[at].isspace())  # fmt: skip
        assert list(sentence.offsets) == sorted(set(sentence.offsets))
        assert all(sentence.start <= at < sentence.end for at in sentence.offsets)


def test_articles_are_numbered_as_they_stand(each_reading: Reading) -> None:
    assert [article.index for article in each_reading.articles] == list(range(len(each_reading.articles)))
    sources = [article.page.source for article in each_reading.articles]
    assert sources == sorted(sources)


def test_no_sentence_is_told_twice(each_reading: Reading) -> None:
    told = Counter((article.page.source, sentence.start, sentence.end) for article, sentence in sentences(each_reading))
    assert [place for place, times in told.items() if times > 1] == []


@pytest.fixture(params=["seeds", "shared"], scope="module")
def all_views(request: pytest.FixtureRequest) -> list[tuple[Article, list[View]]]:
    """The prepared sentences of each article, as the extractors leave them."""
    reading: Reading = request.getfixturevalue(f"{request.param}_reading")
    return [(article, extract(article).views) for article in reading.articles]


def test_every_mention_is_a_slice_of_its_page(all_views: list[tuple[Article, list[View]]]) -> None:
    found = 0
    for article, views in all_views:
        for view in views:
            for span in (*view.spans, *view.inner, *view.regions):
                mention = view.mention(span)
                assert article.page.text[mention.start:mention.end] == mention.text
                assert view.sentence.flat[mention.lo:mention.hi] == mention.surface
                assert article.sentences[mention.sentence] is view.sentence
                assert mention.surface.strip() == mention.surface != "", mention
                assert mention.type in {*entity_types(), "Organisation"}, mention
                found += 1
    assert found > 500


def test_mentions_do_not_overlap(all_views: list[tuple[Article, list[View]]]) -> None:
    for _, views in all_views:
        for view in views:
            for one, other in zip(view.spans, view.spans[1:], strict=False):
                assert one.hi <= other.lo, (view.text(one), view.text(other))


def test_every_fact_points_at_its_two_names(each_reading: Reading) -> None:
    """Where a fact tells the place of an end, it lies in the sentence and starts and ends with a character that counts."""
    for fact in each_reading.facts:
        article, sentence = place_of(each_reading, fact)
        for span in filter(None, (fact.head_span, fact.tail_span)):
            assert sentence.start <= span[0] < span[1] <= sentence.end, fact
            words = article.page.text[span[0]:span[1]]
            assert words == words.strip() != "", fact
            assert {span[0], span[1] - 1} <= set(sentence.offsets), fact


def test_most_places_hold_a_name_of_their_entity(each_reading: Reading) -> None:
    """The rest are anaphors (该中心) and names that coordination cut short."""
    entities = by_key(each_reading)
    good = bad = 0
    for fact in each_reading.facts:
        article, _ = place_of(each_reading, fact)
        for key, span in ((fact.head, fact.head_span), (fact.tail, fact.tail_span)):
            if span:
                words = canonical("".join(article.page.text[span[0]:span[1]].split()))
                named = any(canonical(form) in words for form in (entities[key].name, *entities[key].aliases))
                good, bad = good + named, bad + (not named)
    assert good / (good + bad) > 0.9, (good, bad)


def test_every_figure_is_a_slice_of_its_sentence(each_reading: Reading) -> None:
    for figure in each_reading.figures:
        article, sentence = place_of(each_reading, figure)
        assert sentence.start <= figure.start < figure.end <= sentence.end
        assert "".join(article.page.text[figure.start:figure.end].split()) == "".join(figure.text.split())
        assert figure.approx in ("=", ">", "<", "~")


def test_every_fact_is_lawful(each_reading: Reading) -> None:
    entities = by_key(each_reading)
    for fact in each_reading.facts:
        head, tail = entities[fact.head], entities[fact.tail]
        assert fact.relation in relations()
        assert allowed(head.type, fact.relation, tail.type), (head.name, fact.relation, tail.name)
        assert fact.head != fact.tail, fact
        assert 0 < fact.confidence < 1, fact
        assert fact.method
        assert fact.modality in ("done", "planned", "denied")


def test_posts_and_dates_point_at_what_they_may(each_reading: Reading) -> None:
    entities = by_key(each_reading)
    for post in each_reading.posts:
        _, sentence = place_of(each_reading, post)
        assert entities[post.person].type == "Person"
        assert allowed("Person", "affiliatedWith", entities[post.organisation].type)
        assert post.title in sentence.flat
    for entity in each_reading.entities:
        for value, article, sentence in entity.dates:
            assert DATE.fullmatch(value), value
            assert each_reading.articles[article].sentences[sentence]
    assert {figure.about for figure in each_reading.figures} <= entities.keys()


def test_every_entity_is_named_and_mentioned(each_reading: Reading) -> None:
    assert len(by_key(each_reading)) == len(each_reading.entities)
    assert [entity.key for entity in each_reading.entities] == sorted(entity.key for entity in each_reading.entities)
    for entity in each_reading.entities:
        assert entity.type in entity_types()
        assert entity.name == entity.name.strip() != ""
        assert entity.name not in entity.aliases
        assert list(entity.mentions) == sorted(set(entity.mentions))
        assert entity.mentions or entity.type == "Region", entity  # background: the parents of a place
        for article, sentence in entity.mentions:
            assert each_reading.articles[article].sentences[sentence]


def test_people_are_called_by_names(each_reading: Reading) -> None:
    """A person's name is Han characters, with a dot in the names of minorities and foreigners."""
    han = "[\u4e00-\u9fff]"
    names = [entity.name for entity in each_reading.entities if entity.type == "Person"]
    assert [name for name in names if not re.fullmatch(f"{han}{{2,4}}|{han}+(?:[·・•]{han}+)+", name)] == []


# what no graph may hold: how to find it, and Turtle that holds it
FAULTS = {
    "no label": ("?x ukg:mentionedIn ?s FILTER NOT EXISTS { ?x skos:prefLabel ?n }", "<urn:x> ukg:mentionedIn <urn:s> ."),
    "two labels": ("?x skos:prefLabel ?n , ?m FILTER(?n != ?m)", '<urn:x> skos:prefLabel "甲"@zh , "乙"@zh .'),
    "label twice": ("?x skos:prefLabel ?n ; skos:altLabel ?n", '<urn:x> skos:prefLabel "甲"@zh ; skos:altLabel "甲"@zh .'),
    "two classes": (
        "?x a ?t , ?u ; skos:prefLabel ?n FILTER(?t != ?u)",
        '<urn:x> a ukg:Person , ukg:Group ; skos:prefLabel "甲"@zh .'),
    "fact without triple": (
        "?x a ukg:Fact ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o FILTER NOT EXISTS { ?s ?p ?o } "
        'FILTER NOT EXISTS { ?x ukg:modality "denied" }',
        "<urn:f> a ukg:Fact ; rdf:subject <urn:x> ; rdf:predicate ukg:partOf ; rdf:object <urn:y> ."),
    "triple without fact": (  # only a region's parent may come from background knowledge
        "?x ?p ?y . ?x skos:prefLabel ?n . ?y skos:prefLabel ?m FILTER NOT EXISTS { ?x a ukg:Region } "
        "FILTER NOT EXISTS { ?f rdf:subject ?x ; rdf:predicate ?p ; rdf:object ?y }",
        '<urn:x> a ukg:Person ; skos:prefLabel "甲"@zh ; ukg:supports <urn:y> . <urn:y> skos:prefLabel "乙"@zh .'),
    "sentence without place": (
        "?x a ukg:Sentence FILTER NOT EXISTS { ?x ukg:text ?t ; ukg:start ?s ; ukg:end ?e ; dcterms:isPartOf ?a }",
        '<urn:s> a ukg:Sentence ; ukg:text "甲。"@zh .'),
    "sentence of another length": (
        "?x a ukg:Sentence ; ukg:text ?t ; ukg:start ?s ; ukg:end ?e FILTER(?e - ?s != STRLEN(?t))",
        '<urn:s> a ukg:Sentence ; ukg:text "甲。"@zh ; ukg:start 4 ; ukg:end 7 .'),
    "statement without sentence": (
        "?x a ?t FILTER(?t IN (ukg:Fact, ukg:Figure, ukg:Dating, org:Membership)) "
        "FILTER NOT EXISTS { ?x prov:wasDerivedFrom ?s . ?s a ukg:Sentence }",
        "<urn:f> a ukg:Figure ; prov:wasDerivedFrom <urn:s> ."),
    "fact of no rule": (
        "?x a ukg:Fact FILTER NOT EXISTS { ?x ukg:confidence ?c ; ukg:method ?m FILTER(?c > 0 && ?c < 1) }",
        '<urn:f> a ukg:Fact ; ukg:method "guess" ; ukg:confidence 1.0 .'),
    "loop": ("?x ?p ?x", "<urn:x> ukg:partOf <urn:x> ."),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_graph_has_no_such_fault(seeds_build: SimpleNamespace, fault: str) -> None:
    pattern, turtle = FAULTS[fault]
    assert rows(load(seeds_build.folder / "graph.ttl"), f"SELECT * {{ {pattern} }} LIMIT 5") == []
    broken = ox.Store()
    prefixes = "".join(f"@prefix {name}: <{space}> .\n" for name, space in PREFIXES.items())
    broken.load((prefixes + turtle).encode(), ox.RdfFormat.TURTLE)
    assert rows(broken, f"SELECT * {{ {pattern} }}")
