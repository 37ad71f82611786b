"""Neighbours, paths, clicks on the picture, links that restore it."""

from __future__ import annotations

import re
from typing import Any

from browsing import Open, coarse_picture, details, drawn, expect, find, in_chromium

pytestmark = in_chromium


def test_neighbours_at_most_sixty_then_more(large: Any) -> None:
    large.get_by_role("searchbox").fill("省")
    large.get_by_role("option").filter(has_text="地区").first.click()
    before = drawn(large)[0]
    more = details(large).get_by_role("button", name=re.compile("再画 60 个邻居"))
    more.click()
    assert before < drawn(large)[0] <= before + 60


def test_expand_collapse_hide_pin_and_undo(small: Any) -> None:
    all_nodes = drawn(small)[0]
    find(small, "何青")
    small.get_by_role("button", name="隐藏").click()
    assert drawn(small)[0] == all_nodes - 1
    small.get_by_role("button", name="撤销").click()
    assert drawn(small)[0] == all_nodes
    find(small, "何青")
    small.get_by_role("button", name="只看一步邻居").click()
    assert drawn(small)[0] == 3
    details(small).get_by_role("button", name="焊工大赛", exact=True).first.click()
    small.get_by_role("button", name="展开邻居").click()
    grown = drawn(small)[0]
    assert grown == 4
    find(small, "何青")
    small.get_by_role("button", name="收起邻居").click()
    assert drawn(small)[0] == grown - 1
    find(small, "何青")
    small.get_by_role("button", name="固定", exact=True).click()
    expect(small.get_by_role("button", name="取消固定")).to_be_visible()


def test_only_two_steps(small: Any) -> None:
    find(small, "青禾工匠")
    small.get_by_role("button", name="只看两步邻居").click()
    assert drawn(small)[0] == 3


def test_shortest_path(small: Any) -> None:
    find(small, "青禾工匠")
    small.get_by_role("button", name="找路径").click()
    find(small, "夜校")
    panel = details(small)
    expect(panel.get_by_role("heading", level=2)).to_have_text("青禾工匠 到 夜校")
    expect(panel.locator("ol.steps > li")).to_have_count(4)
    assert drawn(small)[0] == 5


def test_no_path_is_said(small: Any) -> None:
    find(small, "何青")
    small.get_by_role("button", name="找路径").click()
    small.get_by_role("searchbox").fill("焊工")
    small.get_by_role("option").filter(has_text="群体").click()
    expect(small.get_by_role("status").filter(has_text="没有路径")).to_be_attached()


def test_clicking_an_entity_on_the_picture(small: Any) -> None:
    find(small, "青禾工匠")
    small.get_by_role("button", name="只看一步邻居").click()
    small.keyboard.press("Escape")
    small.wait_for_timeout(300)
    expect(details(small)).not_to_have_class(re.compile("has-selection"))
    box = small.locator("#picture").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    for dy in range(-300, 300, 8):
        small.mouse.move(x, y + dy)
        if small.evaluate("document.querySelector('#picture').style.cursor") == "pointer":
            small.mouse.click(x, y + dy)
            break
    expect(details(small).get_by_role("heading", level=2)).to_have_text(re.compile("^(何青|青禾工匠)$"))


def test_clicking_a_line_on_the_picture(small: Any) -> None:
    find(small, "青禾工匠")
    small.get_by_role("button", name="只看一步邻居").click()
    small.wait_for_timeout(300)
    box = small.locator("#picture").bounding_box()
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    heading = details(small).get_by_role("heading", level=2)
    for dy in range(-60, 61, 6):
        small.mouse.click(middle[0] + 3, middle[1] + dy)
        small.wait_for_timeout(60)
        if "与" in heading.inner_text():
            break
    expect(heading).to_contain_text("何青")
    expect(heading).to_contain_text("与")
    expect(details(small).locator("blockquote")).to_have_count(1)


def test_an_article_brings_its_entities(small: Any) -> None:
    find(small, "青禾工匠")
    small.get_by_role("button", name="只看一步邻居").click()
    assert drawn(small)[0] == 2
    details(small).get_by_role("button", name="常禾办起焊工大赛").first.click()
    expect(details(small).get_by_role("heading", level=2)).to_have_text("常禾办起焊工大赛")
    assert drawn(small)[0] == 4


def test_shapes_are_drawn_where_the_choice_led(large: Any) -> None:
    """vis leaves out what it believes out of sight; without an animation there is only one drawing to be right."""
    find(large, "总工会")
    large.wait_for_timeout(200)
    red = large.evaluate(
        """() => { const c = document.querySelector('#picture canvas');
        const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; let red = 0;
        for (let i = 0; i < d.length; i += 4) if (d[i] === 194 && d[i + 1] === 54 && d[i + 2] === 44 && d[i + 3] === 255) red++;
        return red; }"""
    )
    assert red > 100


def test_the_link_says_where_a_search_led(open_page: Open, large: Any) -> None:
    find(large, "总工会")
    large.wait_for_timeout(400)
    again = open_page("large", large.evaluate("location.hash"))
    again.wait_for_timeout(400)
    differences = [abs(a - b) for a, b in zip(coarse_picture(again), coarse_picture(large), strict=True)]
    assert sum(differences) / len(differences) < 0.2
