"""The facets: each counts, filters and can be taken back."""

from __future__ import annotations

import re
from typing import Any

from browsing import drawn, expect, in_chromium, tab, tick

pytestmark = in_chromium


def test_type_facet_counts_filters_and_chips(small: Any) -> None:
    box = small.get_by_role("checkbox", name="工会组织 2", exact=True)
    box.check()
    chip = small.get_by_role("button", name="去掉筛选：工会组织")
    expect(chip).to_be_visible()
    tab(small, "表")
    expect(small.get_by_role("row")).to_have_count(1 + 6)
    chip.click()
    expect(chip).to_be_hidden()
    expect(small.get_by_role("row")).to_have_count(1 + 8)


def test_relation_facet(small: Any) -> None:
    tick(small, "主办")
    tab(small, "表")
    expect(small.get_by_role("row")).to_have_count(1 + 3)


def test_region_takes_in_what_lies_in_it(small: Any) -> None:
    tick(small, "青禾省")
    tab(small, "表")
    rows = small.get_by_role("row").all_inner_texts()[1:]
    assert any("常禾市总工会" in row for row in rows)
    assert not any(row.startswith("白岭省总工会\t位于") for row in rows)
    small.get_by_role("button", name="展开青禾省").click()
    expect(small.get_by_role("checkbox", name=re.compile("^常禾市 "))).to_be_visible()


def test_article_facet(small: Any) -> None:
    tick(small, "夜校开课")
    tab(small, "表")
    expect(small.get_by_role("row")).to_have_count(1 + 3)


def test_confidence_slider(small: Any) -> None:
    slider = small.get_by_role("slider", name="置信度不低于")
    slider.focus()
    for _ in range(18):
        slider.press("ArrowRight")
    tab(small, "表")
    expect(small.get_by_role("row").filter(has_text="60%")).to_have_count(0)
    expect(small.get_by_role("row").filter(has_text="95%")).to_have_count(1)
    small.get_by_role("button", name="清除全部").click()
    expect(small.get_by_role("row").filter(has_text="60%")).to_have_count(2)


def test_time_sliders(small: Any) -> None:
    first, last = small.get_by_role("slider", name="时间从"), small.get_by_role("slider", name="时间到")
    expect(first).to_have_count(1)
    last.focus()
    last.press("Home")
    tab(small, "表")
    text = small.get_by_role("table").inner_text()
    assert "焊工大赛" in text and "夜校" not in text


def test_nothing_left_is_said(small: Any) -> None:
    small.get_by_role("slider", name="置信度不低于").press("End")
    tick(small, "荣誉")
    tab(small, "表")
    expect(small.get_by_text("没有符合这些筛选的内容")).to_be_visible()


def test_a_filter_makes_its_own_picture(large: Any) -> None:
    tick(large, "人物")
    nodes, edges = drawn(large)
    assert 30 < nodes <= 150
    assert edges > 10
