"""Writing a file whole or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from kg.errors import KGError


@contextmanager
def replacing(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """A binary file that takes the place of `path` when the block ends well; an earlier file stays untouched when it does not.

    Missing folders are made. Raises `KGError` when `path` is a folder or cannot be written.

    >>> import tempfile; folder = Path(tempfile.mkdtemp())
    >>> with replacing(folder / "graph.ttl") as file:
    ...     _ = file.write(b"# empty")
    >>> sorted(p.name for p in folder.iterdir())
    ['graph.ttl']
    """
    target = Path(path)
    if target.is_dir():
        raise KGError(target, "is a folder", "name a file in it")
    temporary = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            yield file
        temporary.replace(target)
    except OSError as error:
        raise KGError(target, f"cannot be written ({error.strerror or error})", "choose another place with -o") from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def write_json(path: str | os.PathLike[str], value: object) -> None:
    """Write a value as JSON in UTF-8, one member a line, whole or not at all. Raises `KGError` as `replacing` does."""
    with replacing(path) as file:
        file.write(json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n")
