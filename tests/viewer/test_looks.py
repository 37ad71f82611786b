"""Language, colours, narrow windows, print, the smallest graphs; hostile text; accessibility."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from browsing import Open, details, download, drawn, expect, find, in_chromium, tab
from viewer_graphs import HOSTILE, PREFIXES

from kg.view import write_view

pytestmark = in_chromium


# ── language, look, form


def test_english_interface_follows_the_browser(open_page: Open) -> None:
    page = open_page("small", locale="en-GB")
    expect(page.get_by_role("searchbox", name="Search")).to_be_visible()
    expect(page.get_by_role("tab", name="Table")).to_be_visible()
    expect(page.get_by_role("checkbox", name="union body 2", exact=True)).to_be_visible()
    page.get_by_role("button", name="中文").click()
    expect(page.get_by_role("tab", name="表")).to_be_visible()


def test_dark_follows_the_system_and_can_be_switched(open_page: Open) -> None:
    page = open_page("small", color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(23, 24, 27)"
    page.get_by_role("button", name="换成深色或浅色").click()
    assert page.evaluate(ground) == "rgb(252, 251, 249)"


@pytest.mark.parametrize("width", [1024, 390])
def test_narrow_windows(open_page: Open, width: int) -> None:
    page = open_page("small", viewport={"width": width, "height": 800}, has_touch=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("button", name="打开筛选").tap()
    expect(page.get_by_role("checkbox", name="人物 1", exact=True)).to_be_visible()
    page.get_by_role("button", name="关闭").first.tap()
    page.get_by_role("searchbox").fill("heqing")
    page.get_by_role("option").first.tap()
    expect(details(page).get_by_role("heading", level=2)).to_have_text("何青")


def test_print_style_shows_the_evidence(small: Any) -> None:
    find(small, "何青")
    small.emulate_media(media="print")
    expect(details(small).locator("blockquote").first).to_be_visible()
    expect(small.get_by_role("searchbox")).to_be_hidden()


def test_print_is_light_and_has_the_picture_and_every_row(open_page: Open) -> None:
    page = open_page("large", color_scheme="dark", viewport={"width": 794, "height": 1000})
    look = "document.documentElement.dataset.look"
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.evaluate(look) == "light"
    assert page.locator("#picture").bounding_box()["height"] > 400
    tab_of = "document.querySelector('#tab-table').click()"
    page.evaluate(tab_of)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("tbody tr").count() == 1000
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(look) == "dark"
    assert page.locator("tbody tr").count() == 50


@pytest.mark.parametrize(
    "triples",
    [
        ':a a ukg:UnionBody ; skos:prefLabel "某市总工会"@zh .',
        ":a a ukg:UnionBody ; ukg:partnersWith :a .",
        ':a a ukg:Person ; skos:prefLabel "O\'Neil \\"<b>\\" & co"@en ; ukg:affiliatedWith :b . :b a ukg:UnionBody .',
    ],
)
def test_the_smallest_graphs(open_page: Open, tmp_path: Path, triples: str) -> None:
    """No dates, regions, articles or sentences: only what there is to filter by, and every view and key does no harm."""
    (tmp_path / "tiny.ttl").write_text(PREFIXES + triples, encoding="utf-8")
    write_view(tmp_path / "tiny.ttl", tmp_path / "tiny.html")
    page = open_page(tmp_path / "tiny.html")
    expect(page.get_by_role("group", name="类型")).to_be_visible()
    expect(page.get_by_role("group", name="地区")).to_have_count(0)
    expect(page.get_by_role("slider")).to_have_count(0)
    for key in ("2", "3", "1", "ArrowRight", "e", "n", "m", "c", "u", "ArrowRight", "p", "h", "u", "0"):
        page.keyboard.press(key)
    assert drawn(page)[0] >= 1
    ox.Store().load(download(page, "Turtle").encode(), ox.RdfFormat.TURTLE)


# ── safety and access


def test_hostile_labels_are_inert(open_page: Open) -> None:
    page = open_page("hostile")
    for query in ("script", "onerror", "逆向", "很很很", "javascript"):
        find(page, query)
        expect(details(page).locator("blockquote").first).to_be_visible()
        details(page).locator("button.source").first.click()
    tab(page, "表")
    tab(page, "全部")
    tab(page, "图")
    text = page.locator("body").inner_text()
    assert "<img src=x onerror=window.harmed=1>" in text or "onerror" in download(page, "SVG")
    assert page.evaluate("window.harmed") is None
    assert page.locator("#details img, #details script, #results img").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440
    assert len(HOSTILE) == 7


def test_hostile_rows_do_not_run_in_a_spreadsheet(open_page: Open) -> None:
    rows = list(csv.reader(io.StringIO(download(open_page("hostile"), "CSV"))))
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)


@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 1440), ("light", 390)])
def test_no_serious_accessibility_fault(open_page: Open, scheme: str, width: int) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe is not installed: pip install axe-playwright-python"
    )
    page = open_page("large", color_scheme=scheme, bypass_csp=True, viewport={"width": width, "height": 900})
    for step in (
        lambda: None,
        lambda: find(page, "总工会"),
        lambda: tab(page, "表"),
        lambda: tab(page, "全部"),
        lambda: [page.keyboard.press(key) for key in ("f", "Space")],
        lambda: page.keyboard.press("Escape"),
        lambda: page.get_by_role("searchbox").fill("zgh"),
    ):
        step()
        found = axe.Axe().run(page).response["violations"]
        assert [(v["id"], v["nodes"][0]["html"][:120]) for v in found if v["impact"] in ("serious", "critical")] == []
