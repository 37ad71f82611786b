"""The viewer as a reader uses it: the real page in the system's Chromium, everything found by its role.

Whatever a test does, the page may ask for nothing, log no error and run no foreign script.
"""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pyoxigraph as ox
import pytest
from viewer_graphs import HOSTILE, PREFIXES, hostile_turtle, made_up, small_turtle

import kg.view as viewer
from kg.view import write_view

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install playwright")
CHROMIUM = (
    os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
)
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium here: install Debian's chromium or set CHROMIUM")

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
Open = Callable[..., Any]
# Modules that touch neither page nor network, and a graph of five nodes for them: 0 ⇄ 1 → 2 → 3, and 4 alone.
PURE = ("words_zh", "words_en", "strings", "text", "model", "filter", "paths", "place", "state")
TINY = """const five = (value) => [value, value, value, value, value];
const raw = {
  nodes: { name: ['甲', '乙', '丙', '丁', '戊'], type: five(0), size: five(9), x: five(0), y: five(0), cluster: five(0),
    place: five(-1), parent: {}, said: [], date: {}, alias: {} },
  facts: { head: [0, 0, 1, 1, 2], tail: [1, 1, 0, 2, 3], relation: [0, 0, 1, 0, 0], sentence: [0, 1, -1, 0, 0],
    confidence: five(9) },
  sentences: { text: ['', ''], article: [0, 0] }, articles: { title: [''], date: [''] }, clusters: [0],
  types: [{ id: 'UnionBody', zh: '工会组织' }],
  relations: [{ id: 'organises', zh: '主办' }, { id: 'partOf', zh: '属于' }, { id: 'partnersWith', zh: '合作' }] };
const hashed = (change) => '#k=s&' + encodeState({ ...freshState(), ...change }, 's').slice(5);
const tiny = buildModel(raw); const all = new Uint8Array(9).fill(1);"""
expect = sync_api.expect


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Pages of the small graph, of the hostile one, and of a made-up one of 3 000 entities."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "small.ttl").write_text(small_turtle(), encoding="utf-8")
    (folder / "hostile.ttl").write_text(hostile_turtle(), encoding="utf-8")
    made_up(folder / "large.ttl", 3000, 6000)
    for name in ("small", "hostile", "large"):
        write_view(folder / f"{name}.ttl", folder / f"{name}.html")
    return {name: folder / f"{name}.html" for name in ("small", "hostile", "large")}


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


@pytest.fixture(scope="module")
def parts(browser: Any) -> Iterator[Callable[[str], Any]]:
    """Evaluate an expression over the viewer's pure functions, in a page of their own."""
    folder = Path(viewer.__file__).parent / "js"
    pure = "\n".join((folder / f"{name}.js").read_text(encoding="utf-8") for name in PURE)
    page = browser.new_page()
    yield lambda expression: page.evaluate(f"(() => {{ {pure}\n{TINY}\nreturn {expression}; }})()")
    page.close()


# ── pure parts


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("tidy('甲 乙\\n丙 a b')", "甲乙丙 a b"),
        ("plain('\\u202e甲\\u200f  乙')", "甲 乙"),
        ("wrapLabel('一二三四五六七八九十')", ["一二三四五六七八九十"]),
        ("wrapLabel('一二三四五六七八九十甲乙')", ["一二三四五六", "七八九十甲乙"]),
        ("wrapLabel('“一二三四五六七八九十”甲乙丙').map((line) => line[0])", ["“", "八"]),
        ("wrapLabel('很'.repeat(5000)).map((line) => line.length)", [9, 9]),
        ("markNames('市总工会办赛', [['one', ['市总', '市总工会']], ['two', ['赛']]])",
         [["市总工会", "one"], ["办", ""], ["赛", "two"]]),
        ("markNames('市总\\n工会', [['one', ['市总工会']]])", [["市总\n工会", "one"]]),
        ("markNames('无', [['one', ['', ' ']]])", [["无", ""]]),
        ("csvCell('=1+1')", "'=1+1"),
        ("csvCell('甲,\"乙\"')", '"甲,""乙"""'),
        ("turtleString('\"\\\\\\n')", '"\\"\\\\\\n"'),
        ("turtleIri('http://a/<b> c')", "<http://a/%3Cb%3E%20c>"),
        ("xmlText('<a b=\"c\">&')", "&lt;a b=&quot;c&quot;&gt;&amp;"),
        ("['2020', '2021-10', '2018/2020', '--11-27', 'x'].map(dateSpan)",
         [[24240, 24251], [24261, 24261], [24216, 24251], None, None]),
        ("shortestPath(tiny, all, 0, 3)", [0, 1, 2, 3]),
        ("shortestPath(tiny, all, 0, 4)", None),
        ("neighboursOf(tiny, all, 1)", [0, 2]),
        ("neighbourhood(tiny, all, 0, 2, 99)", [0, 1, 2]),
        ("lineWay(tiny, linesAmong(tiny, all, new Set([0, 1])).get('0-1'))", 3),
        ("lineLabel(tiny, linesAmong(tiny, all, new Set([0, 1])).get('0-1'))", "→ 主办 ×2  ← 属于"),
        ("lineLabel(tiny, linesAmong(tiny, all, new Set([1, 2])).get('1-2'))", "主办"),
        ("longSpots(shortSpots(new Map([[3, [-12, 40]]])), 5).get(3)", [-12, 40]),
        ("longSpots('9.1.1_x_-1.2.3_1.2', 5).size", 0),
        ("longList('0.z.!!.2', 5)", [0, 2]),
        ("decodeState(hashed({ view: 'all', hidden: new Set([1, 2]) }), tiny, 's').view", "all"),
        ("[...decodeState(hashed({ view: 'all', hidden: new Set([1, 2]) }), tiny, 's').hidden]", [1, 2]),
        ("[...runningSums([3, 0, 1, -5])]", [3, 3, 4, -1]),
        ("freeAngles([0, 0], 3, [[50, 0]]).every((angle) => Math.abs(angle) > 0.5)", True),
        ("freeAngles([0, 0], 3, [[50, 0], [60, 1]]).length", 3),
        ("[...placeAround([0, 0], [1, 2, 3], new Map()).values()].every(([x, y]) => Math.hypot(x, y) > 100)", True),
    ],
)  # fmt: skip
def test_pure_parts(parts: Callable[[str], Any], expression: str, value: object) -> None:
    assert parts(expression) == value


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


# ── filters


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


# ── exploring


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


# ── touch


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


PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}


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
