"""The real page in the system's Chromium.

Whatever a test does, the page may ask for nothing, log no error and run no foreign script.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browsing import CHROMIUM, FLAGS, Open, sync_api
from viewer_graphs import hostile_turtle, made_up, planned_turtle, small_turtle

from kg.view import write_view

_GRAPHS = ("small", "planned", "hostile", "large")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Pages of the small graph, of it with a plan, of the hostile one, and of a made-up one of 3 000 entities."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "small.ttl").write_text(small_turtle(), encoding="utf-8")
    (folder / "planned.ttl").write_text(planned_turtle(), encoding="utf-8")
    (folder / "hostile.ttl").write_text(hostile_turtle(), encoding="utf-8")
    made_up(folder / "large.ttl", 3000, 6000)
    for name in _GRAPHS:
        write_view(folder / f"{name}.ttl", folder / f"{name}.html")
    return {name: folder / f"{name}.html" for name in _GRAPHS}


@pytest.fixture
def open_page(browser: Any, pages: dict[str, Path]) -> Iterator[Open]:
    """Open a page by its graph's name; at the end, nothing was asked for and nothing went wrong."""
    faults: list[str] = []
    contexts = []

    def opened(name: str | Path, anchor: str = "", locale: str = "zh-CN", **options: Any) -> Any:
        settings = {"viewport": {"width": 1440, "height": 900}, **options}
        contexts.append(browser.new_context(locale=locale, reduced_motion="reduce", **settings))
        page = contexts[-1].new_page()
        page.on("console", lambda m: faults.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda r: None if r.url.startswith(("file:", "blob:", "data:")) else faults.append(r.url))
        page.on("dialog", lambda dialog: faults.append(f"dialog: {dialog.message}"))
        page.goto((pages[name] if isinstance(name, str) else name).as_uri() + anchor)
        page.evaluate("window.ukg.ready")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def small(open_page: Open) -> Any:
    return open_page("small")


@pytest.fixture
def large(open_page: Open) -> Any:
    return open_page("large")
