"""The viewer's page as it is made: its data, its layout, its policy, its bytes. What it does is tested in a browser."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import math
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner
from viewer_graphs import HOSTILE, PREFIXES, hostile_turtle, made_up, small_turtle

import kg
from kg.cli.view import view
from kg.errors import GraphError
from kg.view import layout, regions, start, write_view
from kg.view.atlas import Atlas, chart
from kg.view.data import first_picture, payload
from kg.view.graph import read_graph
from kg.view.page import MODULES, script


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "graph.ttl"
    path.write_text(small_turtle(), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Atlas:
    return chart(read_graph(made_up(tmp_path_factory.mktemp("large") / "graph.ttl", 2000, 4000)))


class Scripts(HTMLParser):
    """Every script element with its attributes and text, and the names of all other elements."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.tags: list[str] = []
        self.metas: list[dict[str, str | None]] = []
        self.style = ""
        self._into: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._into = tag if tag in ("script", "style") else None
        if tag == "script":
            self.scripts.append((dict(attrs), ""))
        if tag == "meta":
            self.metas.append(dict(attrs))

    def handle_data(self, data: str) -> None:
        if self._into == "script":
            attributes, text = self.scripts[-1]
            self.scripts[-1] = (attributes, text + data)
        elif self._into == "style":
            self.style += data

    def handle_endtag(self, tag: str) -> None:
        self._into = None


def parsed(page: Path) -> Scripts:
    parser = Scripts()
    parser.feed(page.read_text(encoding="utf-8"))
    return parser


def unpacked(page: Path) -> dict[str, object]:
    packed = next(text for attributes, text in parsed(page).scripts if attributes.get("id") == "packed")
    data: dict[str, object] = json.loads(gzip.decompress(base64.b64decode(packed)))
    return data


def test_the_sentence_that_names_whom_another_leaves_out_goes_along(tmp_path: Path) -> None:
    text = "---\ntitle: 夜校\n---\n\n山西省晋城市总工会开办职工夜校。同时开展技能培训进车间活动。\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    kg.build([tmp_path / "a.md"]).write(tmp_path / "graph.ttl")
    page = tmp_path / "graph.html"
    write_view(tmp_path / "graph.ttl", page)
    data = unpacked(page)
    sentences = data["sentences"]["text"]  # type: ignore[index]
    assert [sentences[sentence] for sentence in data["facts"]["context"].values()] == ["山西省晋城市总工会开办职工夜校。"]  # type: ignore[index]


def test_reads_what_the_contract_promises(small: Path) -> None:
    graph = read_graph(small)
    assert len(graph.nodes) == 10
    assert [e.relation for e in graph.lines if not e.sentence] == ["locatedIn", "locatedIn"]
    assert sum(bool(e.sentence) for e in graph.lines) == 6
    assert [a.title for a in graph.articles] == ["常禾办起焊工大赛", "夜校开课"]
    assert [(n.measure, n.text) for n in graph.numbers] == [("报名", "42人")]
    assert [p.title for p in graph.posts] == ["班组长"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (None, "no such graph"),
        ("nonsense <", "mend the line"),
        ("", "no graph of Union KG"),
        ("<a:a> <a:b> <a:c> .", "no graph of Union KG"),
        (":a a ukg:Article .", "holds no entity"),
    ],
)
def test_user_mistakes_name_place_and_cure(tmp_path: Path, text: str | None, says: str) -> None:
    path = tmp_path / "graph.ttl"
    if text is not None:
        path.write_text(PREFIXES + text if text.startswith(":") else text, encoding="utf-8")
    with pytest.raises(GraphError, match=says) as caught:
        write_view(path, tmp_path / "graph.html")
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "graph.html").exists()


def test_a_failed_write_leaves_the_earlier_page(small: Path, tmp_path: Path) -> None:
    folder = tmp_path / "page.html"
    folder.mkdir()
    with pytest.raises(GraphError, match="cannot be written"):
        write_view(small, folder)
    assert [p.name for p in tmp_path.iterdir() if p.suffix == ".tmp"] == []


def test_same_graph_same_bytes(small: Path, tmp_path: Path) -> None:
    lines = [block.strip() for block in re.split(r"(?<=\.)\n", small_turtle()) if block.strip()]
    shuffled = tmp_path / "shuffled.ttl"
    prefixes = [line for line in lines if line.startswith("@prefix")]
    shuffled.write_text("\n".join(prefixes + [line for line in lines[::-1] if line not in prefixes]), encoding="utf-8")
    digests = set()
    for number, source in enumerate((small, small, shuffled)):
        page = tmp_path / f"{number}.html"
        code = (
            f"from pathlib import Path; from kg.view import write_view; write_view(Path({str(source)!r}), Path({str(page)!r}))"
        )
        subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONHASHSEED": str(number)})
        digests.add(hashlib.sha256(page.read_bytes()).hexdigest())
    assert len(digests) == 1


def test_policy_allows_this_script_and_style_only(small: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    write_view(small, page)
    found = parsed(page)
    policy = next(m["content"] or "" for m in found.metas if m.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    runs = [text for attributes, text in found.scripts if "type" not in attributes]
    assert len(runs) == 1
    for text in (runs[0], found.style):
        assert base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() in policy


def test_the_page_asks_for_nothing(small: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    write_view(small, page)
    found = parsed(page)
    assert not {"link", "iframe", "img", "object", "base"} & set(found.tags)
    assert not any("src" in attributes for attributes, _ in found.scripts)
    assert "url(" not in found.style and "@import" not in found.style


def test_hostile_text_stays_data(tmp_path: Path) -> None:
    source, page = tmp_path / "graph.ttl", tmp_path / "page.html"
    source.write_text(hostile_turtle(), encoding="utf-8")
    write_view(source, page, title='</title><script>window.harmed=1</script>"')
    found = parsed(page)
    assert len(found.scripts) == 6
    assert "img" not in found.tags and "a" not in found.tags
    names = unpacked(page)["nodes"]["name"]  # type: ignore[index]
    assert set(HOSTILE) <= set(names)


def test_first_picture_is_small_linked_and_varied(large: Atlas) -> None:
    nodes, lines = first_picture(large)
    drawn = {node["id"] for node in nodes}
    assert 100 <= len(nodes) <= start.SIZE
    assert drawn == {end for line in lines for end in (line["from"], line["to"])}
    assert len({node["type"] for node in nodes}) >= 8
    assert max(sum(node["type"] == kind for node in nodes) for kind in range(12)) <= len(nodes) / 2


def test_first_picture_leaves_room_for_labels(large: Atlas) -> None:
    nodes, _ = first_picture(large)
    apart = [
        abs(a["x"] - b["x"]) >= 100 or abs(a["y"] - b["y"]) >= 50 for index, a in enumerate(nodes) for b in nodes[index + 1 :]
    ]
    assert sum(apart) / len(apart) > 0.995


def test_clusters_do_not_overlap_in_the_overview(large: Atlas) -> None:
    groups: dict[int, list[tuple[float, float]]] = {}
    for point, cluster in zip(large.points, large.cluster, strict=True):
        groups.setdefault(cluster, []).append(point)
    boxes = []
    for points in groups.values():
        if len(points) > 20:
            x, y = (sum(p[axis] for p in points) / len(points) for axis in (0, 1))
            boxes.append((x, y, layout.SPACING * 0.6 * len(points) ** 0.5))
    assert len(boxes) > 3
    for index, (ax, ay, ar) in enumerate(boxes):
        for bx, by, br in boxes[index + 1 :]:
            assert ((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5 > (ar + br) * 0.9


def test_ranks_are_the_order(large: Atlas) -> None:
    assert list(large.sizes) == sorted(large.sizes, reverse=True)
    assert large.sizes[0] == 100


def test_packed_data_rebuilds_every_iri(small: Path, tmp_path: Path) -> None:
    graph = read_graph(small)
    data = payload(chart(graph))
    nodes = data["nodes"]
    built = {
        data["base"] + (nodes["key"].get(str(n)) or nodes["folder"][nodes["type"][n]] + name)
        for n, name in enumerate(nodes["name"])
    }
    assert built == {node.iri for node in graph.nodes}
    assert len(data["facts"]["key"]) == 16 * len(graph.lines)


def test_regions_form_a_tree() -> None:
    types = ["Region", "Region", "Region", "Person", "UnionBody"]
    links = {"locatedIn": [(0, 1), (1, 0), (4, 0)], "affiliatedWith": [(3, 4)]}
    parent = regions.parents(types, ["", "", "", "", ""], links)
    assert parent[:3] == [1, -1, -1]
    place, said = regions.places(types, parent, links)
    assert place == [0, 1, 2, 0, 0]
    assert said == [True, True, True, False, True]


def test_modules_are_all_joined_and_small() -> None:
    folder = Path(layout.__file__).parent / "js"
    assert {path.stem for path in folder.glob("*.js")} == set(MODULES)
    for path in folder.glob("*.js"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 300, path.name
    for banned in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch(", "XMLHttpRequest"):
        assert banned not in "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.js")), banned
    assert "</script" not in script().lower()


def test_both_languages_have_the_same_words() -> None:
    folder = Path(layout.__file__).parent / "js"
    texts = [(folder / f"words_{language}.js").read_text(encoding="utf-8") for language in ("zh", "en")]
    keys = [re.findall(r"(?m)^  (\w+):", text) for text in texts]
    assert keys[0] == keys[1]
    assert len(keys[0]) > 100


def test_command_writes_beside_the_graph(small: Path) -> None:
    result = CliRunner().invoke(view, [str(small), "--title", "小图"], standalone_mode=False)
    assert result.exception is None
    assert "<title>小图</title>" in small.with_suffix(".html").read_text(encoding="utf-8")
    assert result.stdout == ""


def test_size_of_a_small_page(small: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    write_view(small, page)
    assert page.stat().st_size < 800_000


def test_what_is_linked_with_nothing_stands_around_evenly() -> None:
    """Rings of single nodes: none upon another, none upon what they surround, and no ring that stops half-way."""
    centres = layout.pack_discs([100.0] + [30.0] * 40, {}, 1)
    dust = centres[1:]
    gaps = [min(math.dist(a, b) for b in dust if b is not a) for a in dust]
    assert len(dust) == 40
    assert min(gaps) > 30
    assert min(math.dist(point, centres[0]) for point in dust) > 100
    middle = [sum(axis) / len(dust) for axis in zip(*dust, strict=True)]
    assert math.dist(middle, centres[0]) < 5
