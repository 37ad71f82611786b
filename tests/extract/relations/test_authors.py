"""Who wrote an opinion, by the note behind it; on made-up pages."""

from __future__ import annotations

import pytest
from made_up_articles import read_text

OPINION = """驿站建好更要用好

陆文开

年底将至,不少地方开始晒驿站的“成绩单”。驿站建得多,还要用得好。工会干部不妨多走一走,看一看。
驿站的生命力在于使用。建好以后,要让职工愿意来、用得上。

({note})
"""


@pytest.mark.parametrize(
    ("note", "organisation", "titles"),
    [
        ("作者系遵义市劳动争议仲裁院仲裁员", "遵义市劳动争议仲裁院", {"仲裁员"}),
        ("作者单位:遵义大学", "遵义大学", set()),
    ],
)
def test_an_author_works_where_the_note_says(note: str, organisation: str, titles: set[str]) -> None:
    reading = read_text(OPINION.format(note=note))
    names_of = {entity.key: entity.name for entity in reading.entities}
    facts = {(names_of[fact.head], fact.relation, names_of[fact.tail]) for fact in reading.facts}
    assert ("陆文开", "affiliatedWith", organisation) in facts
    assert {post.title for post in reading.posts} == titles


def test_an_author_of_whom_nothing_is_said_is_no_person_of_the_article() -> None:
    reading = read_text(OPINION.replace("({note})", ""))
    assert not [entity for entity in reading.entities if entity.type == "Person"]
