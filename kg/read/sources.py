"""Which files a command line names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from kg.errors import InputError

STDIN = "-"
SUFFIXES = frozenset({".txt", ".md", ".markdown"})


def find_sources(paths: Iterable[str | Path]) -> list[tuple[Path, str]]:
    """Files to read, each with its `source` name, sorted by that name; every file once.

    A file named by itself is called by its bare name, whatever its suffix; a file found in a named folder by its path
    relative to that folder. Where two files would share a name, each takes the names of as many parent folders before it
    as tell them apart. "-" is standard input. Hidden files and files of other suffixes in a folder are passed over.

    Raises InputError where a path does not exist, a folder holds no text file, or no path is given.
    """
    found: dict[Path, tuple[Path, str]] = {}
    for given in paths:
        if str(given) == STDIN:
            found.setdefault(Path(STDIN), (Path(STDIN), STDIN))
            continue
        for path, name in _under(Path(given)):
            found.setdefault(path.resolve(), (path, name))
    if not found:
        raise InputError("no source", "nothing was named", "name a file, a folder, or - for standard input")
    return sorted(_told_apart(found), key=lambda item: (item[1], item[0]))


def _under(given: Path) -> list[tuple[Path, str]]:
    if given.is_file():
        return [(given, given.name)]
    if not given.is_dir():
        raise InputError(given, "no such file or folder", "check the name")
    inside = [(path, path.relative_to(given)) for path in sorted(given.rglob("*"))]
    files = [(path, name.as_posix()) for path, name in inside
             if path.suffix.lower() in SUFFIXES and path.is_file() and not any(part.startswith(".") for part in name.parts)]
    if not files:
        raise InputError(given, "the folder holds no text file", "put .txt or .md files in it")
    return files


def _told_apart(found: dict[Path, tuple[Path, str]]) -> list[tuple[Path, str]]:
    """Longer names for those that several files would share."""
    sharing: dict[str, list[Path]] = defaultdict(list)
    for resolved, (_, name) in found.items():
        sharing[name].append(resolved)
    named = []
    for name, twins in sharing.items():
        depth = name.count("/") + 1
        while len({twin.parts[-depth:] for twin in twins}) < len(twins):
            depth += 1
        for twin in twins:
            named.append((found[twin][0], name if len(twins) == 1 else "/".join(twin.parts[-depth:])))
    return named
