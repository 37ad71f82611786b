"""The viewer in the hands of a reader: everything is found by its role, as a screen reader finds it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

try:
    from playwright import sync_api
except ImportError:
    sync_api = None  # type: ignore[assignment]

expect = getattr(sync_api, "expect", None)
CHROMIUM = (
    os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
)
in_chromium = pytest.mark.skipif(
    sync_api is None or not CHROMIUM, reason="needs playwright (pip) and Chromium (Debian's chromium, or set CHROMIUM)"
)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
Open = Callable[..., Any]


def details(page: Any) -> Any:
    return page.get_by_role("complementary", name=re.compile("详情|Details"))


def find(page: Any, query: str) -> None:
    """Search and take the first result, as with the keyboard."""
    page.get_by_role("searchbox").fill(query)
    expect(page.get_by_role("option").first).to_be_visible()
    page.get_by_role("searchbox").press("Enter")


def drawn(page: Any) -> tuple[int, int]:
    nodes, edges = page.evaluate("[window.ukg.nodes, window.ukg.edges]")
    return nodes, edges


def coarse_picture(page: Any) -> list[int]:
    """The picture's canvas, shrunk to 120 by 120 points."""
    points: list[int] = page.evaluate(
        """() => { const small = document.createElement('canvas'); small.width = small.height = 120;
        const context = small.getContext('2d'); context.drawImage(document.querySelector('#picture canvas'), 0, 0, 120, 120);
        return Array.from(context.getImageData(0, 0, 120, 120).data); }"""
    )
    return points


def tab(page: Any, name: str) -> None:
    page.get_by_role("tab", name=name).click()


def tick(page: Any, name: str) -> None:
    page.get_by_role("checkbox", name=re.compile(f"^{name} ")).check()


def download(page: Any, name: str) -> str:
    page.get_by_role("button", name="带走").click()
    with page.expect_download() as caught:
        page.get_by_role("button", name=name).click()
    return Path(caught.value.path()).read_text(encoding="utf-8-sig")


def pinch(page: Any, stage: str, reach: int) -> None:
    """Two fingers on the middle of the stage, from 40 pixels to `reach` on either side."""
    box = page.locator(stage).bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    hand = page.context.new_cdp_session(page)

    def fingers(kind: str, distance: float) -> None:
        points = [{"x": x - distance, "y": y, "id": 0}, {"x": x + distance, "y": y, "id": 1}]
        hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [] if kind == "touchEnd" else points})

    fingers("touchStart", 40)
    for step in range(1, 9):
        fingers("touchMove", 40 + (reach - 40) * step / 8)
        page.wait_for_timeout(16)
    fingers("touchEnd", reach)
    page.wait_for_timeout(900)


def camera_scale(page: Any, key: str = "z") -> int:
    """Thousandths, as the link has it."""
    found = re.search(f"&{key}=-?[0-9a-z]+[.]-?[0-9a-z]+[.]([0-9a-z]+)", page.evaluate("location.hash"))
    return int(found[1], 36) if found else 0
