"""The viewer page: pyvis builds it from our template, and we write it, whole or not at all."""

from __future__ import annotations

import base64
import hashlib
import os
import tempfile
from functools import cache
from importlib.resources import files
from pathlib import Path

import pyvis
from markupsafe import Markup
from pyvis.network import Network

from kg import schema
from kg.errors import GraphError
from kg.view.atlas import Atlas, chart
from kg.view.data import first_picture, pack, payload, vocabulary
from kg.view.graph import read_graph

TITLE = "工会新闻知识图谱"
VIS = "lib/vis-9.1.2/vis-network.min.js"
# The modules in the order in which they are joined: a module uses what stands before it.
MODULES = (
    "words_zh", "words_en", "strings", "shapes", "text", "model", "search", "filter", "paths", "place", "state", "dom",
    "labels", "picture", "clusters", "overviewpaint", "overviewlabels", "overview", "overviewinput", "evidence", "details",
    "facets", "regions", "timeline", "table", "svg", "takeaway", "searchbox", "explore", "keys", "camera", "go", "controls",
    "main",
)  # fmt: skip
_HERE = files("kg.view")


def write_view(graph_ttl: Path, html: Path, *, title: str = TITLE) -> None:
    """Write the viewer of a graph file as one HTML page that needs nothing else.

    `graph_ttl` is any Turtle file of the contract. The page replaces `html` only when it is complete; the same graph and
    title give the same bytes. Raises GraphError where the graph cannot be read or the page cannot be written.
    """
    text = page(chart(read_graph(graph_ttl)), title)
    try:
        _replace(html, text)
    except OSError as error:
        fault = f"the page cannot be written ({error.strerror})"
        raise GraphError(html, fault, "name a file in a folder you can write") from error


def page(atlas: Atlas, title: str = TITLE) -> str:
    """The page's HTML. Text of the graph stands in it as data only: in JSON without `<`, or packed."""
    nodes, lines = first_picture(atlas)
    network = Network(directed=True)
    network.set_template_dir(str(_HERE), "template.html")
    network.templateEnv.autoescape = True
    for node in nodes:
        network.add_node(node.pop("id"), shape="custom", color=None, **node)
    for line in lines:
        network.add_edge(line.pop("from"), line.pop("to"), **line)
    network.options = _drawing_options()
    style, code, packed = stylesheet(), script(), pack(payload(atlas))
    network.templateEnv.globals.update(
        title=title,
        policy=content_policy(style, code),
        style=Markup(style),
        code=Markup(code),
        words={"types": vocabulary(schema.entity_types()), "relations": vocabulary(schema.relations())},
        packed=packed,
        stamp=hashlib.sha256(packed.encode("ascii")).hexdigest()[:8],
    )
    return str(network.generate_html())


@cache
def stylesheet() -> str:
    """The page's style: frame, panels, and what changes in narrow windows and in print."""
    return "\n".join(_text(name) for name in ("viewer.css", "panels.css", "narrow.css"))


@cache
def script() -> str:
    """vis-network as the pyvis wheel carries it, then the viewer's modules as one function."""
    vis = (Path(pyvis.__file__).parent / VIS).read_text(encoding="utf-8")
    modules = "\n".join(f"// ── {name}\n{_text(f'js/{name}.js')}" for name in MODULES)
    code = f"{vis}\n(() => {{\n'use strict';\n{modules}\n}})();\n"
    if "</script" in code.lower() or "<!--" in code:
        raise ValueError("the viewer's script would end its own element")
    return code


def content_policy(style: str, code: str) -> str:
    """A policy that allows this style, this script, pictures made by the page itself, and nothing else.

    >>> content_policy("", "").split(";")[0]
    "default-src 'none'"
    """
    return (
        f"default-src 'none'; script-src '{_digest(code)}'; style-src '{_digest(style)}'; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


@cache
def _text(name: str) -> str:
    return _HERE.joinpath(name).read_text(encoding="utf-8")


def _drawing_options() -> dict[str, object]:
    """vis-network draws; positions, labels and physics are ours or off."""
    return {
        "autoResize": True,
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "interaction": {"hover": True, "keyboard": False, "tooltipDelay": 1_000_000, "selectConnectedEdges": False},
        "nodes": {"shape": "custom", "chosen": False},
        "edges": {"smooth": False, "chosen": False, "selectionWidth": 0, "hoverWidth": 0},
    }  # fmt: skip


def _replace(target: Path, text: str) -> None:
    """Write beside the target, then rename, so that a reader never sees half a page."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
