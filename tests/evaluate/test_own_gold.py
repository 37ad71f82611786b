"""Our own gold sets, `tests/data/genre_*` and `tests/data/unseen`: pages in our own words, annotated by the guidelines.

These tests hold the data to what it promises; how well the extractor does on it is measured elsewhere.
"""

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from paths import DATA

from kg import schema

PAGES = [*DATA.glob("genre_*.json"), *DATA.glob("unseen/*.json")]
NAMES = sorted(path.relative_to(DATA).with_suffix("").as_posix() for path in PAGES)
KINDS = {"news", "brief", "photo", "feature", "opinion", "advert", "form"}
ARTICLE_KEYS = {"n", "title", "kind", "starts", "ends", "reporters", "entities", "relations", "posts", "dates", "figures"}
POINT = r"(\d{4}(-\d\d(-\d\d)?)?|--\d\d(-\d\d)?)"
MIN_SENTENCES, MIN_RELATIONS, MIN_EACH = 150, 400, 8
LONGEST_EVIDENCE = 160
LEAP_YEAR = "2000"  # stands in for a year that the page does not show


def squash(text):
    """The text without white space: a scanned page breaks its lines in mid-sentence."""
    return re.sub(r"\s+", "", text)


def forms(entity):
    return [entity["name"], *entity["aliases"]]


def gold(name):
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))


def page(name):
    return squash((DATA / f"{name}.txt").read_text(encoding="utf-8"))


def articles():
    return [(name, article) for name in NAMES for article in gold(name)["articles"]]


def bodies(name):
    """The squashed body of each article, from `starts` to `ends`; articles stand on the page in order."""
    text, at = page(name), 0
    for article in gold(name)["articles"]:
        start = text.find(squash(article["starts"]), at)
        end = text.find(squash(article["ends"]), start)
        assert 0 <= start < end, (name, article["n"])
        at = end + len(squash(article["ends"]))
        yield text[start:at]


def faults(article, text):
    """What is wrong with one annotated article, a line each."""
    ents = {entity["id"]: entity for entity in article["entities"]}
    kind = {key: entity["type"] for key, entity in ents.items()}
    facts = [(r["head"], r["rel"], r["tail"]) for r in article["relations"]]
    named = [(entity["type"], entity["name"]) for entity in article["entities"]]
    if len(ents) != len(article["entities"]):
        yield "an id twice"
    yield from (f"{key} twice" for key, n in Counter(named).items() if n > 1)
    yield from (f"{fact} twice" for fact, n in Counter(facts).items() if n > 1)
    for entity in ents.values():
        if entity["type"] not in schema.entity_types():
            yield f"unknown type {entity['type']}"
        if not any(squash(form) in text for form in forms(entity)):
            yield f"no form of {entity['name']} on the page"
        yield from (f"alias {alias} not on the page" for alias in entity["aliases"] if squash(alias) not in text)
    for relation in article["relations"]:
        head, rel, tail = relation["head"], relation["rel"], relation["tail"]
        if not {head, tail} <= ents.keys() or not schema.allowed(kind[head], rel, kind[tail]):
            yield f"illegal {head} {rel} {tail}"
        if not relation["evidence"] or squash(relation["evidence"]) not in text or len(relation["evidence"]) > LONGEST_EVIDENCE:
            yield f"evidence {relation['evidence']!r}"
    for post in article["posts"]:
        if (post["person"], "affiliatedWith", post["org"]) not in facts or squash(post["title"]) not in text:
            yield f"post {post}"
    for entry in article["dates"]:
        if entry["entity"] not in ents or not valid_date(entry["value"]) or squash(entry["text"]) not in text:
            yield f"date {entry}"
    for figure in article["figures"]:
        sound = isinstance(figure["value"], int | float) and figure["approx"] in ("=", ">", "<", "~")
        if figure["subject"] not in ents or not sound or squash(figure["text"]) not in text:
            yield f"figure {figure}"


def valid_date(value):
    """Whether an ISO 8601 date or span names days that exist."""
    if not re.fullmatch(rf"{POINT}(/{POINT}?)?", value):
        return False
    try:
        for point in filter(None, value.split("/")):
            date.fromisoformat((point.replace("--", LEAP_YEAR + "-") + "-01-01")[:10])
    except ValueError:
        return False
    return True


def test_there_are_pages():
    assert len(NAMES) >= 10
    assert {path.with_suffix(".txt") for path in PAGES} == {*DATA.glob("genre_*.txt"), *DATA.glob("unseen/*.txt")}


@pytest.mark.parametrize("name", NAMES)
def test_page_is_sound(name):
    data, text = gold(name), page(name)
    assert data["source"] == Path(name).name + ".txt"
    found = [f"article {a['n']}: {fault}" for a in data["articles"] for fault in faults(a, text)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", NAMES)
def test_articles_are_whole(name):
    text = page(name)
    assert len(list(bodies(name))) == len(gold(name)["articles"])
    for at, article in enumerate(gold(name)["articles"], 1):
        assert set(article) == ARTICLE_KEYS
        assert article["n"] == at
        assert article["kind"] in KINDS
        assert squash(article["title"]) in text
        assert all(reporter in text for reporter in article["reporters"])


def test_set_is_large_enough():
    sentences = sum(len(re.findall(r"[。!?！？]+[”’」』)）]*", body)) for name in NAMES for body in bodies(name))
    counts = Counter(relation["rel"] for _, article in articles() for relation in article["relations"])
    assert sentences >= MIN_SENTENCES
    assert counts.total() >= MIN_RELATIONS
    assert {relation: counts[relation] for relation in schema.relations() if counts[relation] < MIN_EACH} == {}


def test_set_is_varied():
    types = {entity["type"] for _, article in articles() for entity in article["entities"]}
    years = {entry["value"][:4] for _, article in articles() for entry in article["dates"] if entry["value"][:4].isdigit()}
    assert types == set(schema.entity_types())
    assert {year[:3] for year in years} >= {"195", "198", "199", "200", "201", "202"}
    assert {article["kind"] for _, article in articles()} == KINDS


def test_faults_are_seen():
    """A broken copy of a sound article is reported: the checks above can fail."""
    name, article = articles()[0]
    text = page(name)
    assert list(faults(article, text)) == []
    for key, field, value in [("entities", "name", "不在页面上"), ("relations", "evidence", "不在页面上"),
                              ("relations", "tail", article["entities"][0]["id"] + "?"), ("figures", "text", "九亿元"),
                              ("dates", "value", "2021-13"), ("posts", "title", "不在页面上")]:  # fmt: skip
        broken = json.loads(json.dumps(article))
        broken[key][-1] |= {field: value, "aliases": []} if key == "entities" else {field: value}
        assert list(faults(broken, text)), (key, field)
