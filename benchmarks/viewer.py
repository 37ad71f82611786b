"""Measure the viewer on made-up graphs of 500, 5 000 and 50 000 entities with twice as many facts, and print the table.

    python benchmarks/viewer.py [SIZE ...]

Needs Chromium (CHROMIUM, or `chromium` on the path) and playwright; frames are drawn in software, as on a machine
without a graphics card.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from graphs import write_graph
from playwright.sync_api import Browser, Page, sync_playwright

SIZES = (500, 5_000, 50_000)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WINDOW = {"width": 1440, "height": 900}
OPENINGS = 5
RECORD = """() => { window.frames_ = []; let last = performance.now();
  const step = (now) => { frames_.push(now - last); last = now; if (window.frames_) requestAnimationFrame(step); };
  requestAnimationFrame(step); }"""
SEARCHES = ("工会", "cszgh", "zonggonghui", "技能竞赛", "jnjs", "康")


def main() -> None:
    """Measure each size and print one row a figure."""
    sizes = [int(argument) for argument in sys.argv[1:]] or list(SIZES)
    rows: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for size in sizes:
            for name, value in measure(Path(folder), size, browser).items():
                rows.setdefault(name, []).append(value)
        browser.close()
    print("| | " + " | ".join(f"{size:,}" for size in sizes) + " |\n|---|" + "---|" * len(sizes))
    for name, values in rows.items():
        print(f"| {name} | " + " | ".join(values) + " |")


def measure(folder: Path, size: int, browser: Browser) -> dict[str, str]:
    """All figures of one size."""
    graph, page_file = folder / f"{size}.ttl", folder / f"{size}.html"
    write_graph(graph, size, 2 * size)
    began, worked = time.perf_counter(), processor_time()
    subprocess.run(
        [sys.executable, "-m", "kg", "view", str(graph), "-o", str(page_file)],
        check=True,
        capture_output=True,
    )
    made, worked = time.perf_counter() - began, processor_time() - worked
    firsts, readies = zip(*(opening(browser, page_file) for _ in range(OPENINGS)), strict=True)
    page = browser.new_page(viewport=WINDOW, locale="zh-CN")
    page.goto(page_file.as_uri())
    page.evaluate("ukg.ready")
    page.wait_for_timeout(800)
    figures = {
        "file, MB": f"{page_file.stat().st_size / 1e6:.2f}",
        "first picture, s": f"{statistics.median(firsts):.2f}",
        "everything ready, s": f"{statistics.median(readies):.2f}",
        "pan and zoom of the picture, frames/s": f"{frames(page, '#picture'):.0f}",
        "search, key to result, ms": search(page),
        "choosing a neighbourhood, ms": choice(page),
        "a filter, ms": filter_time(page),
    }
    page.get_by_role("tab").nth(1).click()
    page.wait_for_timeout(3500)
    figures["pan and zoom of All, frames/s"] = f"{frames(page, '#overview'):.0f}"
    figures["making the file, s (of the processor)"] = f"{made:.1f} ({worked:.1f})"
    page.close()
    return figures


def processor_time() -> float:
    """Seconds of the processor that child processes have used: what other work on the machine cannot lengthen much."""
    times = os.times()
    return times.children_user + times.children_system


def opening(browser: Browser, file: Path) -> tuple[float, float]:
    """Seconds from the start of loading to the first picture, and until all can be used."""
    page = browser.new_page(viewport=WINDOW, locale="zh-CN")
    page.goto(file.as_uri())
    page.evaluate("ukg.ready.then(() => performance.mark('ready'))")
    times = page.evaluate("['first-picture', 'ready'].map((name) => performance.getEntriesByName(name)[0].startTime / 1000)")
    page.close()
    return times[0], times[1]


def frames(page: Page, stage: str) -> float:
    """Median frames a second while the stage is dragged about and zoomed with the wheel."""
    box = page.locator(stage).bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x + 7, y + 9)
    page.evaluate(RECORD)
    page.mouse.down()
    for step in range(90):
        page.mouse.move(x + 7 + 3 * (step % 45), y + 9 + 2 * (step % 30))
    page.mouse.up()
    for step in range(60):
        page.mouse.wheel(0, -60 if step % 20 < 10 else 60)
        page.wait_for_timeout(8)
    intervals = page.evaluate("() => { const taken = frames_; window.frames_ = null; return taken; }")
    page.keyboard.press("Escape")
    return 1000 / statistics.median(intervals[2:])


def search(page: Page) -> str:
    """Median and worst milliseconds from the key to the list of results on the page."""
    page.wait_for_timeout(500)
    taken = page.evaluate(
        """async (queries) => { const box = document.querySelector('[type=search]'); const taken = [];
        for (const query of queries) for (let end = 1; end <= query.length; end++) {
          const began = performance.now(); box.value = query.slice(0, end); box.dispatchEvent(new Event('input'));
          document.querySelector('[role=listbox]').getBoundingClientRect(); taken.push(performance.now() - began);
          await new Promise(requestAnimationFrame); }
        box.value = ''; box.dispatchEvent(new Event('input')); return taken; }""",
        list(SEARCHES),
    )
    return f"{statistics.median(taken):.0f} (worst {max(taken):.0f})"


def choice(page: Page) -> str:
    """Milliseconds from the key that chooses the greatest union to its details, the neighbours laid out."""
    page.get_by_role("searchbox").fill("总工会")
    page.get_by_role("option").first.wait_for()
    taken = page.evaluate(
        """() => { const began = performance.now(); document.querySelector('[role=option]').click();
        document.querySelector('#details').getBoundingClientRect(); return performance.now() - began; }"""
    )
    page.keyboard.press("Escape")
    return f"{taken:.0f}"


def filter_time(page: Page) -> str:
    """Milliseconds from ticking the first type to the new picture and counts."""
    taken = page.evaluate(
        """() => { const box = document.querySelector('#facets input'); const began = performance.now(); box.click();
        document.querySelector('#facets').getBoundingClientRect(); return performance.now() - began; }"""
    )
    page.locator("#facets input").first.click()
    page.wait_for_timeout(300)
    return f"{taken:.0f}"


if __name__ == "__main__":
    main()
