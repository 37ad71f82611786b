"""The page by two fingers on a phone, and by keyboard alone."""

from __future__ import annotations

from typing import Any

import pytest
from browsing import PHONE, Open, camera_scale, details, expect, find, in_chromium, pinch, tab

pytestmark = in_chromium


# ── touch


def test_pinching_zooms_the_picture_and_not_the_page(open_page: Open) -> None:
    page = open_page("large", **PHONE)
    pinch(page, "#picture", 100)
    near = camera_scale(page)
    pinch(page, "#picture", 25)
    assert near > 1.4 * camera_scale(page) > 0
    tab(page, "全部")
    page.wait_for_timeout(300)
    pinch(page, "#overview", 100)
    near = camera_scale(page, "o")
    pinch(page, "#overview", 25)
    assert near > 1.4 * camera_scale(page, "o") > 0
    assert page.evaluate("visualViewport.scale") == 1


def test_opening_details_on_a_phone_keeps_the_scale(open_page: Open) -> None:
    page = open_page("small", **PHONE)
    page.keyboard.press("+")
    page.wait_for_timeout(400)
    before = camera_scale(page)
    find(page, "何青")
    page.wait_for_timeout(400)
    chosen = camera_scale(page)
    page.get_by_role("button", name="关闭").last.tap()
    page.wait_for_timeout(300)
    page.keyboard.press("+")
    page.wait_for_timeout(400)
    assert before > 0
    assert camera_scale(page) == pytest.approx(1.3 * chosen, rel=0.02)
    tab(page, "全部")
    find(page, "何青")
    page.get_by_role("button", name="关闭").last.tap()
    page.wait_for_timeout(300)
    sizes = page.evaluate("(() => { const c = document.querySelector('#overview'); return [c.height, 2 * c.clientHeight]; })()")
    assert sizes[0] == sizes[1]


def test_a_phone_shows_the_table_as_cards(open_page: Open) -> None:
    page = open_page("small", **PHONE)
    tab(page, "表")
    expect(page.get_by_role("row")).to_have_count(1 + 8)
    expect(page.get_by_role("columnheader")).to_have_count(7)
    box = page.get_by_role("button", name="5月，市总工会举办焊工大赛").first.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390


# ── keyboard


def test_the_picture_by_keyboard(small: Any) -> None:
    small.get_by_role("application").first.focus()
    small.keyboard.press("ArrowRight")
    heading = details(small).get_by_role("heading", level=2)
    first = heading.inner_text()
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        small.keyboard.press(key)
        if heading.inner_text() != first:
            break
    assert heading.inner_text() != first
    small.keyboard.press("Enter")
    expect(heading).to_be_focused()
    small.keyboard.press("Escape")
    expect(heading).not_to_have_text(first)


def test_from_view_to_filter_to_details_by_keyboard(small: Any) -> None:
    small.keyboard.press("3")
    expect(small.get_by_role("region", name="事实")).to_be_focused()
    small.keyboard.press("f")
    small.keyboard.press("Space")
    expect(small.get_by_role("checkbox", name="工会组织 2", exact=True)).to_be_checked()
    expect(small.get_by_role("checkbox", name="工会组织 2", exact=True)).to_be_focused()
    small.keyboard.press("1")
    small.keyboard.press("ArrowRight")
    small.keyboard.press("Enter")
    small.keyboard.press("Tab")
    small.keyboard.press("Enter")
    expect(details(small).get_by_role("heading", level=2)).to_be_focused()
    small.keyboard.press("Escape")
    expect(small.get_by_role("application").first).to_be_focused()


def test_help_lists_the_keys(small: Any) -> None:
    small.keyboard.press("?")
    dialog = small.get_by_role("dialog", name="怎么用")
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text("撤销")
    small.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_the_menu_closes_when_one_tabs_on(small: Any) -> None:
    small.get_by_role("button", name="带走").focus()
    small.keyboard.press("Enter")
    expect(small.get_by_role("button", name="PNG")).to_be_focused()
    for _ in range(6):
        small.keyboard.press("Tab")
    expect(small.get_by_role("button", name="PNG")).to_be_hidden()
    expect(small.get_by_role("button", name="换成深色或浅色")).to_be_focused()


def test_tabs_by_keyboard(small: Any) -> None:
    small.get_by_role("tab", name="图").focus()
    small.keyboard.press("ArrowRight")
    small.keyboard.press("ArrowRight")
    expect(small.get_by_role("tab", name="表")).to_have_attribute("aria-selected", "true")
    expect(small.get_by_role("table")).to_be_visible()
