"""Data goes one way: each room of `kg/` imports only rooms that lie below it, and no module imports itself by a detour."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from paths import ROOT

# From the ground up. Rooms of one line do not know each other; `kg` is the front door, kg/__init__.py.
FLOORS = (
    ("errors", "model"),
    ("schema", "iris"),
    ("lexicon",),
    ("text",),
    ("read",),
    ("segment",),
    ("extract",),
    ("resolve",),
    ("store",),
    ("export",),
    ("view", "evaluate", "stats", "curate"),
    ("serve",),
    ("pipeline",),
    ("graph",),
    ("kg",),
    ("cli",),
    ("__main__",),
)
# Within `extract`: what is written, how sentences are built, what is named, what is said. Quantities wait for resolved names.
READING = ("views", "claims", "syntax", "mentions", "relations")
HEIGHT = {room: height for height, rooms in enumerate(FLOORS) for room in rooms}


def modules(top: Path = ROOT) -> dict[str, Path]:
    """Dotted name → file of every module of the package."""
    files = sorted((top / "kg").rglob("*.py"))
    return {".".join(path.relative_to(top).with_suffix("").parts).removesuffix(".__init__"): path for path in files}


def imports(name: str, path: Path, known: set[str]) -> set[str]:
    """Modules of the package that a module imports: at its top, inside functions, or for its types alone."""
    tree = ast.parse(path.read_text("utf-8"))
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package.rsplit(".", node.level - 1)[0] if node.level else ""
            base = ".".join(filter(None, (above, node.module)))
            found |= {f"{base}.{alias.name}" if f"{base}.{alias.name}" in known else base for alias in node.names}
    return {target for target in found if target == "kg" or target.startswith("kg.")} - {name}


def room(module: str) -> str:
    """The room that a module stands in: the name behind `kg.`."""
    return module.split(".")[1] if "." in module else module


def arrows_up(top: Path = ROOT) -> list[str]:
    """Imports that run from a room to one that is not below it."""
    known = modules(top)
    return [f"{name} imports {target}" for name, path in known.items() for target in sorted(imports(name, path, set(known)))
            if room(name) != room(target) and HEIGHT[room(target)] >= HEIGHT[room(name)]]  # fmt: skip


def test_every_room_has_its_floor() -> None:
    assert {room(name) for name in modules()} - HEIGHT.keys() == set()


def test_no_arrow_runs_back_up() -> None:
    assert arrows_up() == []


def test_extract_is_read_from_words_to_relations() -> None:
    known = {name: path for name, path in modules().items() if name.startswith("kg.extract.")}
    height = {room: n for n, room in enumerate(READING)}
    up = [
        f"{name} imports {target}"
        for name, path in known.items()
        for target in sorted(imports(name, path, set(known)))
        if target in known and height.get(target.split(".")[2], -1) > height.get(name.split(".")[2], len(READING))
    ]
    assert up == []


def test_no_module_imports_itself_by_a_detour() -> None:
    known = modules()
    graph = {name: imports(name, path, set(known)) for name, path in known.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_the_stages_meet_in_the_pipeline_alone() -> None:
    """Who else knew the order of the stages would build a second pipeline."""
    known = modules()
    stages = {"segment", "extract", "resolve"}
    knowing = {name for name, path in known.items() if stages <= {room(target) for target in imports(name, path, set(known))}}
    assert knowing == {"kg.pipeline"}


@pytest.mark.parametrize("line", [
    "import kg.pipeline", "from kg import pipeline", "from kg.pipeline import read_sources", "from .. import pipeline",
    "def late():\n    from kg.cli import main",
])
def test_an_arrow_would_be_seen(tmp_path: Path, line: str) -> None:
    for name, text in {"__init__": "", "pipeline": "", "cli/__init__": "", "text/__init__": "", "text/tokens": line}.items():
        path = tmp_path / "kg" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    assert len(arrows_up(tmp_path)) == 1
