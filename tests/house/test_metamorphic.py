"""Nothing hangs on the names of the samples: a changed text gives the same facts, changed alike.

Three changes of a page must leave its facts as they are: other names for its places, people and companies; another article
on the same page; a photo caption between its paragraphs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

import pytest
from paths import DATA, SEEDS

from kg.model import Page, Reading
from kg.pipeline import read_pages
from kg.read import markdown, read_page

# sample article → old name: new name; a new place has the rank of the old one, and a parent of its own
NAMES: Mapping[str, Mapping[str, str]] = json.loads((DATA / "renamings.json").read_text("utf-8"))
PAIRS = [
    ("01-changsha-skills-awards", "13-fushun-microloans"), ("12-haikou-service-stations", "08-jiangsu-social-organisations"),
    ("22-lanxi-agri-makers", "04-pudong-craftsmen"), ("15-nanhu-craftsmen-ladder", "06-huguan-care-home"),
]
CAPTIONS = ["图为工人在车间里检修设备。", "图为比赛现场。 温书恒 摄", "雨后的厂区。\n\n温书恒 摄"]

Facts = frozenset[tuple[object, ...]]


def facts(reading: Reading) -> Facts:
    """All that a reading says, over names: no offset, key or index in it. Reporters are not among it."""
    name = {entity.key: f"{entity.type} {entity.name}" for entity in reading.entities}
    said: set[tuple[object, ...]] = {("is", name[e.key]) for e in reading.entities if e.mentions}
    said |= {("is called", name[e.key], alias) for e in reading.entities for alias in e.aliases}
    said |= {("fact", name[f.head], f.relation, name[f.tail], f.modality) for f in reading.facts}
    said |= {("post", name[p.person], name[p.organisation], p.title) for p in reading.posts}
    said |= {("figure", name[f.about], f.measure, f.value, f.unit, f.approx) for f in reading.figures}
    return frozenset(said | {("date", name[e.key], value) for e in reading.entities for value, _, _ in e.dates})


def facts_of(text: str) -> Facts:
    """What a page with this text says by itself."""
    page = markdown.read(text, "page.md", "utf-8")
    return facts(read_pages([page]))


def renamed(text: str, names: Mapping[str, str]) -> str:
    """A text under other names; where one name begins another, the longer goes first."""
    longest_first = sorted(names, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, longest_first)), lambda found: names[found[0]], text)


def renamed_facts(said: Facts, names: Mapping[str, str]) -> Facts:
    return frozenset(tuple(renamed(part, names) if isinstance(part, str) else part for part in fact) for fact in said)


def seed(name: str) -> Page:
    path = SEEDS / f"{name}.md"
    return read_page(path, path.name)


def scanned(name: str, caption: str = "") -> str:
    """A sample article as it would stand on a scanned page: headline, byline, body; a caption behind the first paragraph."""
    page = seed(name)
    first, *rest = page.text[page.body_start:].strip().split("\n\n")
    reporters = " ".join(page.meta["reporters"])
    middle = [caption] if caption else []
    return "\n\n".join([str(page.meta["title"]), f"本报讯 (记者{reporters}){first}", *middle, *rest]) + "\n"


def assert_same(wanted: Facts, found: Facts) -> None:
    """The same facts; on failure those that are lost and those that are new."""
    def told(some: Iterable[tuple[object, ...]]) -> str:
        return "\n".join(sorted("  " + ", ".join(map(str, fact)) for fact in some))
    assert wanted == found, f"lost:\n{told(wanted - found)}\nnew:\n{told(found - wanted)}"


@pytest.mark.parametrize("name", NAMES)
def test_other_names_give_the_same_facts(name: str) -> None:
    text, names = seed(name).text, NAMES[name]
    said = facts_of(text)
    assert sum(fact[0] == "fact" for fact in said) >= 5
    assert_same(renamed_facts(said, names), facts_of(renamed(text, names)))


@pytest.mark.parametrize("name", NAMES)
def test_the_other_names_are_fit_for_it(name: str) -> None:
    """Each old name stands in the text, no new one does, and no two names become one: else the test above says little."""
    text, names = seed(name).text, NAMES[name]
    assert [old for old in names if old not in text] == []
    assert [new for new in names.values() if new in text] == []
    assert len(set(names.values())) == len(names)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_two_articles_on_a_page_say_what_each_says(one: str, other: str) -> None:
    apart = facts_of(scanned(one)) | facts_of(scanned(other))
    assert_same(apart, facts_of(scanned(one) + "\n" + scanned(other)))
    assert_same(apart, facts_of(scanned(other) + "\n" + scanned(one)))


@pytest.mark.parametrize("caption", CAPTIONS)
@pytest.mark.parametrize("name", ["01-changsha-skills-awards", "13-fushun-microloans", "19-pujiang-service-window"])
def test_a_caption_between_paragraphs_changes_nothing(name: str, caption: str) -> None:
    assert_same(facts_of(scanned(name)), facts_of(scanned(name, caption)))


def test_a_change_would_be_seen() -> None:
    """The comparison is no formality: another actor is another fact."""
    said = facts_of("遵义市总工会举办“红色匠心”劳动竞赛。")
    assert ("fact", "UnionBody 遵义市总工会", "organises", "Initiative “红色匠心”劳动竞赛", "done") in said
    with pytest.raises(AssertionError, match="遵义"):
        assert_same(said, facts_of("安顺市总工会举办“红色匠心”劳动竞赛。"))
