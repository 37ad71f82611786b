"""The viewer's pure functions, in a page of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browsing import in_chromium

import kg.view as viewer

pytestmark = in_chromium


PURE = ("words_zh", "words_en", "strings", "text", "model", "filter", "paths", "place", "state")
TINY = """const five = (value) => [value, value, value, value, value];
const raw = {
  nodes: { name: ['甲', '乙', '丙', '丁', '戊'], type: five(0), size: five(9), x: five(0), y: five(0), cluster: five(0),
    place: five(-1), parent: {}, said: [], date: {}, alias: {} },
  facts: { head: [0, 0, 1, 1, 2], tail: [1, 1, 0, 2, 3], relation: [0, 0, 1, 0, 0], sentence: [0, 1, -1, 0, 0],
    confidence: five(9), planned: [] },
  sentences: { text: ['', ''], article: [0, 0] }, articles: { title: [''], date: [''] }, clusters: [0],
  types: [{ id: 'UnionBody', zh: '工会组织' }],
  relations: [{ id: 'organises', zh: '主办' }, { id: 'partOf', zh: '属于' }, { id: 'partnersWith', zh: '合作' }] };
const hashed = (change) => '#k=s&' + encodeState({ ...freshState(), ...change }, 's').slice(5);
const tiny = buildModel(raw); const all = new Uint8Array(9).fill(1);"""


@pytest.fixture(scope="module")
def parts(browser: Any) -> Iterator[Callable[[str], Any]]:
    """Evaluate an expression over the viewer's pure functions, in a page of their own."""
    folder = Path(viewer.__file__).parent / "js"
    pure = "\n".join((folder / f"{name}.js").read_text(encoding="utf-8") for name in PURE)
    page = browser.new_page()
    yield lambda expression: page.evaluate(f"(() => {{ {pure}\n{TINY}\nreturn {expression}; }})()")
    page.close()


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
