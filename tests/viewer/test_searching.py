"""Opening the page, searching it, and what the details of an entity, a line or an article show."""

from __future__ import annotations

import csv
import io
import re
from types import SimpleNamespace
from typing import Any

import pytest
from browsing import Open, details, download, drawn, expect, find, in_chromium, tab

pytestmark = in_chromium


# ── opening


def test_opens_on_at_most_150_of_many(large: Any) -> None:
    nodes, edges = drawn(large)
    assert 80 <= nodes <= 150
    assert edges >= nodes / 2


def test_physics_is_off(large: Any) -> None:
    """The picture stands still after it is drawn."""
    shot = large.locator("#picture").screenshot()
    large.wait_for_timeout(400)
    assert large.locator("#picture").screenshot() == shot


def test_seeds_open_and_speak(seeds_build: SimpleNamespace, open_page: Open) -> None:
    page = open_page(seeds_build.folder / "graph.html")
    assert drawn(page)[0] > 50
    find(page, "工会")
    expect(details(page).get_by_role("heading", level=2)).to_contain_text("工会")
    assert details(page).locator("blockquote").count() >= 1


# ── search


@pytest.mark.parametrize("query", ["常禾市总工会", "市总工会", "changheshizong", "chsz", "chzgh", "常禾总工会"])
def test_search_by_name_alias_pinyin_and_initials(small: Any, query: str) -> None:
    small.get_by_role("searchbox", name="搜索").fill(query)
    first = small.get_by_role("listbox").get_by_role("option").first
    expect(first).to_contain_text("常禾市总工会")
    expect(first).to_contain_text("工会组织")
    expect(first).to_contain_text("青禾省 常禾市" if "parent" in query else "常禾市")


def test_search_by_keyboard_alone(small: Any) -> None:
    small.keyboard.press("/")
    small.keyboard.type("工会")
    expect(small.get_by_role("option")).to_have_count(2)
    chosen = small.get_by_role("option").nth(1).inner_text().split("\n")[0]
    small.keyboard.press("ArrowDown")
    expect(small.get_by_role("option").nth(1)).to_have_attribute("aria-selected", "true")
    small.keyboard.press("Enter")
    heading = details(small).get_by_role("heading", level=2)
    expect(heading).to_have_text(chosen)
    expect(heading).to_be_focused()
    expect(small.get_by_role("listbox")).to_be_hidden()


def test_search_brings_in_what_was_not_drawn(large: Any) -> None:
    before = drawn(large)[0]
    large.get_by_role("searchbox").fill("志愿服务队")
    expect(large.get_by_role("option").first).to_be_visible()
    large.get_by_role("option").last.click()
    assert drawn(large)[0] > before
    assert (
        details(large).locator("blockquote").count()
        + details(large).get_by_text(re.compile("背景知识|没有关于它的事实")).count()
        >= 1
    )


def test_search_says_when_there_is_nothing(small: Any) -> None:
    small.get_by_role("searchbox").fill("不存在的名字")
    expect(small.get_by_role("option")).to_contain_text("不存在的名字")
    small.keyboard.press("Escape")
    expect(small.get_by_role("listbox")).to_be_hidden()


# ── details


def test_details_show_facts_with_marked_sentences(small: Any) -> None:
    find(small, "常禾市总工会")
    panel = details(small)
    expect(panel.get_by_role("heading", level=2)).to_have_text("常禾市总工会")
    expect(panel).to_contain_text("市总工会")
    quote = panel.locator("blockquote").filter(has_text="举办焊工大赛")
    expect(quote.first).to_have_text("5月，市总工会举办焊工大赛，何青夺得头名。")
    assert quote.last.locator("mark").all_inner_texts() == ["市总工会", "焊工大赛"]
    expect(panel).to_contain_text("95%")
    expect(panel.get_by_role("button", name="常禾办起焊工大赛").first).to_be_visible()
    expect(panel).to_contain_text("one.txt")
    expect(panel).to_contain_text("2021-06-01")
    expect(panel.locator(".path")).to_contain_text("常禾市")


def test_details_show_posts_dates_and_figures(small: Any) -> None:
    find(small, "夜校")
    expect(details(small)).to_contain_text("42人")
    expect(details(small)).to_contain_text("2023")
    find(small, "何青")
    expect(details(small)).to_contain_text("班组长")


def test_details_lead_on_and_back(small: Any) -> None:
    find(small, "何青")
    details(small).get_by_role("button", name="青禾工匠").first.click()
    heading = details(small).get_by_role("heading", level=2)
    expect(heading).to_have_text("青禾工匠")
    details(small).get_by_role("button", name="后退").click()
    expect(heading).to_have_text("何青")
    details(small).get_by_role("button", name="前进").click()
    expect(heading).to_have_text("青禾工匠")


def test_an_article_shows_its_sentences_in_order(small: Any) -> None:
    find(small, "何青")
    details(small).get_by_role("button", name="常禾办起焊工大赛").first.click()
    panel = details(small)
    expect(panel.get_by_role("heading", level=2)).to_have_text("常禾办起焊工大赛")
    expect(panel).to_contain_text("林一")
    quotes = panel.locator("blockquote").all_inner_texts()
    assert [quote[:2] for quote in quotes] == ["5月", "何青"]


def test_a_line_shows_all_its_sentences(small: Any) -> None:
    tab(small, "表")
    small.get_by_role("row").filter(has_text="合作").get_by_role("button", name=re.compile("合办夜校")).click()
    panel = details(small)
    expect(panel.get_by_role("heading", level=2)).to_contain_text("常禾市总工会")
    expect(panel.get_by_role("heading", level=2)).to_contain_text("白岭省总工会")
    expect(panel.locator("blockquote")).to_have_count(1)


def test_what_has_no_fact_shows_where_it_is_mentioned(small: Any) -> None:
    find(small, "焊工")
    small.get_by_role("searchbox").fill("焊工")
    small.get_by_role("option").filter(has_text="群体").click()
    expect(details(small).locator("blockquote")).to_have_count(1)


def test_what_is_only_planned_is_marked(open_page: Open) -> None:
    page = open_page("planned")
    find(page, "夜校")
    expect(details(page).get_by_text("计划", exact=True)).to_have_count(1)
    tab(page, "表")
    planned = page.get_by_role("row").filter(has=page.get_by_text("计划", exact=True))
    expect(planned).to_have_count(1)
    expect(planned).to_contain_text("白岭省总工会")
    rows = csv.DictReader(io.StringIO(download(page, "CSV")))
    assert {row["modality"] for row in rows if row["head"] == "白岭省总工会" and row["relation"] == "organises"} == {"planned"}
    assert 'ukg:modality "planned"' in download(page, "Turtle")
