"""The same input gives the same bytes: under any hash seed, order of files, place, locale and number of processors."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

FILES = ["01-changsha-skills-awards.md", "13-fushun-microloans.md", "page_mixed.txt"]
OUTPUTS = ["graph.ttl", "graph.html"]


@pytest.fixture(scope="module")
def sources(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with three of the sample files."""
    folder = tmp_path_factory.mktemp("somewhere") / "news"
    folder.mkdir()
    for name in FILES:
        shutil.copy(seeds / name, folder)
    return folder


@pytest.fixture(scope="module")
def build(kg, sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., dict[str, bytes]]:
    """What `kg build` writes, by file name; options as for `kg`."""
    def built(*arguments: object, **options: object) -> dict[str, bytes]:
        folder = tmp_path_factory.mktemp("built")
        done = kg("build", *(arguments or [sources]), "-o", folder, **options)
        assert done.code == 0, done.err
        return {name: (folder / name).read_bytes() for name in OUTPUTS}
    return built


@pytest.fixture(scope="module")
def usual(build) -> dict[str, bytes]:
    """The build that the others must equal."""
    return build(env={"PYTHONHASHSEED": "0"})


def assert_same(one: dict[str, bytes], other: dict[str, bytes]) -> None:
    """The same bytes; on failure the first line that differs."""
    for name in OUTPUTS:
        lines = zip(one[name].decode().splitlines(), other[name].decode().splitlines(), strict=False)
        assert next((pair for pair in lines if pair[0] != pair[1]), None) is None, name
        assert one[name] == other[name], name


def test_another_hash_seed(build, usual: dict[str, bytes]) -> None:
    assert_same(usual, build(env={"PYTHONHASHSEED": "4242"}))


def test_another_order_of_files_named_one_by_one_and_twice(build, sources: Path, usual: dict[str, bytes]) -> None:
    assert_same(usual, build(*(sources / name for name in reversed(FILES)), sources / FILES[1]))


def test_another_place_and_time(build, sources: Path, tmp_path: Path, usual: dict[str, bytes]) -> None:
    """A copy with other dates of change, named by a relative path, seen from another folder."""
    moved = tmp_path / "elsewhere" / "deep"
    shutil.copytree(sources, moved)
    for path in moved.iterdir():
        os.utime(path, (1, 1))
    assert_same(usual, build(moved.name, cwd=moved.parent, env={"TZ": "Pacific/Kiritimati"}))


def test_another_machine(build, tmp_path: Path, usual: dict[str, bytes]) -> None:
    """The C locale without Python's mercy, no cache of an earlier run, and a single processor."""
    bare = {"LANG": "C", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "TMPDIR": str(tmp_path)}
    one = {min(os.sched_getaffinity(0))}
    assert_same(usual, build(env=bare, preexec_fn=lambda: os.sched_setaffinity(0, one)))


def test_no_path_is_written(usual: dict[str, bytes], sources: Path) -> None:
    assert [name for name, data in usual.items() if str(sources.parent).encode() in data] == []


def test_other_input_gives_other_bytes(build, sources: Path, tmp_path: Path, usual: dict[str, bytes]) -> None:
    """The comparison would see a difference: one character of one file."""
    changed = tmp_path / "news"
    shutil.copytree(sources, changed)
    path = changed / FILES[0]
    path.write_text(path.read_text("utf-8").replace("总结", "闭幕", 1), "utf-8")
    with pytest.raises(AssertionError):
        assert_same(usual, build(changed))
