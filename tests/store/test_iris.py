"""One thing has one IRI however its name is written, what differs stays apart, and Turtle can hold every name."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.iris import article_key, entity_key, sentence_key
from kg.schema import BASE, ONTOLOGY


class TestIris:
    @pytest.mark.parametrize("style", ["“{}”竞赛", "{}竞赛", "「{}」竞赛", '"{}" 竞赛', "《{}》竞赛", "{}竞\u200b赛"])
    def test_one_name_in_several_styles_is_one_thing(self, style: str) -> None:
        assert entity_key("Initiative", style.format("春风")) == entity_key("Initiative", "‘春风’竞赛")

    def test_width_is_folded(self) -> None:
        assert entity_key("Initiative", "５Ｇ（试点）计划") == entity_key("Initiative", "5G(试点)计划")

    @pytest.mark.parametrize("name", [*"/%<>[]#?{}|^`\\”", "甲/乙", "50%25", "a b", "热·沙", "x\ue000", "a\nb", "\U000e0001"])
    def test_every_name_makes_an_iri_that_turtle_can_hold(self, name: str) -> None:
        iri = BASE + entity_key("Facility", name)
        [quad] = ox.parse(f"<{iri}> a <{ONTOLOGY}Facility> .".encode(), ox.RdfFormat.TURTLE)
        assert quad.subject == ox.NamedNode(iri) and iri.count("/") == (BASE + "facility/x").count("/")

    def test_what_differs_stays_apart(self) -> None:
        names = ["甲/乙", "甲%2F乙", "甲乙", "甲-乙", "甲＋乙", "x\ue000", "x\ue001"]
        assert len({entity_key("Facility", name) for name in names}) == len(names)
        assert entity_key("UnionBody", "甲") != entity_key("PublicBody", "甲")
        assert entity_key("Person", "王芳", "530100") != entity_key("Person", "王芳", "530102")

    def test_articles_and_sentences_are_named_by_content_and_place(self) -> None:
        assert article_key("a" * 64, 0, 10) != article_key("a" * 64, 0, 11)
        assert sentence_key("article/x", 1, 23) != sentence_key("article/x", 12, 3)
