"""The overview of all entities, the table of all facts, and what a reader can take away."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from browsing import Open, coarse_picture, details, download, drawn, expect, find, in_chromium, tab, tick
from viewer_graphs import small_turtle

pytestmark = in_chromium


# ── all, table


def test_all_draws_everything_and_leads_back(large: Any) -> None:
    tab(large, "全部")
    assert drawn(large)[0] == 3000
    large.wait_for_timeout(600)
    box = large.locator("#overview").bounding_box()
    colours = large.evaluate(
        """() => { const c = document.querySelector('#overview'), seen = new Set();
        const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
        for (let i = 0; i < d.length; i += 4) seen.add(d[i] << 16 | d[i + 1] << 8 | d[i + 2]);
        return seen.size; }"""
    )
    assert colours > 50
    find(large, "总工会")
    large.mouse.move(box["x"] + 30, box["y"] + 30)
    large.get_by_role("button", name="在图中看").click()
    expect(large.get_by_role("tab", name="图")).to_have_attribute("aria-selected", "true")
    expect(details(large).get_by_role("heading", level=2)).to_contain_text("总工会")


def test_all_chooses_by_click(large: Any) -> None:
    tab(large, "全部")
    find(large, "总工会")
    chosen = details(large).get_by_role("heading", level=2).inner_text()
    large.keyboard.press("Escape")
    box = large.locator("#overview").bounding_box()
    large.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(details(large).get_by_role("heading", level=2)).to_have_text(chosen)


def test_table_sorts(small: Any) -> None:
    tab(small, "表")
    small.get_by_role("button", name="置信度").click()
    header = small.get_by_role("columnheader", name="置信度")
    expect(header).to_have_attribute("aria-sort", "ascending")
    small.get_by_role("button", name="置信度").click()
    expect(header).to_have_attribute("aria-sort", "descending")
    shares = [int(share) for share in re.findall(r"(\d+)%", small.get_by_role("table").inner_text())]
    assert shares == sorted(shares, reverse=True)


def test_table_turns_pages(large: Any) -> None:
    tab(large, "表")
    first = large.get_by_role("row").nth(1).inner_text()
    large.get_by_role("button", name="下一页").click()
    assert large.get_by_role("row").nth(1).inner_text() != first


# ── taking away


def test_csv_and_turtle_of_the_filtered_facts(small: Any, tmp_path: Path) -> None:
    tick(small, "主办")
    rows = list(csv.DictReader(io.StringIO(download(small, "CSV"))))
    assert [row["relation"] for row in rows] == ["organises"] * 3
    assert rows[0]["sentence"] == "5月，市总\n工会举办焊工大赛，何青夺得头名。"
    taken = ox.Store()
    taken.load(download(small, "Turtle").encode(), ox.RdfFormat.TURTLE)
    whole = ox.Store()
    whole.load(small_turtle().encode(), ox.RdfFormat.TURTLE)
    assert len(taken) > 30
    assert {q for q in taken if q not in whole} == set()
    facts = taken.query("SELECT ?f WHERE { ?f a <https://w3id.org/unionkg/ontology#Fact> }")
    assert sum(1 for _ in facts) == 3


def test_svg_and_png(small: Any) -> None:
    svg = download(small, "SVG")
    assert svg.startswith("<svg") and "常禾市总工会" in svg
    small.get_by_role("button", name="带走").click()
    with small.expect_download() as caught:
        small.get_by_role("button", name="PNG").click()
    assert Path(caught.value.path()).read_bytes()[:4] == b"\x89PNG"


def test_a_link_restores_the_view(open_page: Open, large: Any) -> None:
    find(large, "总工会")
    large.get_by_role("button", name="展开邻居").click()
    details(large).locator("section button.entity").first.click()
    tick(large, "工会组织")
    large.wait_for_timeout(400)
    heading = details(large).get_by_role("heading", level=2).inner_text()
    again = open_page("large", large.evaluate("location.hash"))
    assert drawn(again) == drawn(large)
    expect(details(again).get_by_role("heading", level=2)).to_have_text(heading)
    expect(again.get_by_role("button", name="去掉筛选：工会组织")).to_be_visible()
    again.wait_for_timeout(400)
    differences = [abs(a - b) for a, b in zip(coarse_picture(again), coarse_picture(large), strict=True)]
    assert sum(differences) / len(differences) < 0.5


@pytest.mark.parametrize("anchor", ["#k=00000000&e=1", "#k=%00&d=a.b.c_&z=1", "#x", "#k=&e=-1&t=zzzz&m=99999999.1"])
def test_a_foreign_or_broken_link_opens_from_the_start(open_page: Open, anchor: str) -> None:
    page = open_page("small", anchor)
    assert drawn(page)[0] == 10
