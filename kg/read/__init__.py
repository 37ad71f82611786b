"""Files of some format → `Page`: the text as decoded, nothing cleaned. One module a format."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import IO

from kg.errors import InputError
from kg.model import Page
from kg.read import html, markdown, plain
from kg.read.decoding import decode
from kg.read.sources import STDIN, find_sources

__all__ = ["STDIN", "find_sources", "read_all", "read_page", "read_stdin"]

_READERS: Mapping[str, Callable[[str, str, str], Page]] = {
    ".txt": plain.read, ".md": markdown.read, ".markdown": markdown.read,
    ".html": html.read, ".htm": html.read,
}


def read_page(path: Path, source: str) -> Page:
    """Read one file as a page named `source`; the suffix chooses the format, an unknown one is read as plain text.

    Raises InputError where the file is missing, unreadable, empty, no text, or has a faulty front matter.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(path, "no such file", "check the name") from None
    except IsADirectoryError:
        raise InputError(path, "is a folder, not a file", "name the folder itself to read all in it") from None
    except OSError as error:
        raise InputError(path, f"cannot be read ({error.strerror})", "check its permissions") from None
    text, encoding = decode(data, path)
    return _READERS.get(path.suffix.lower(), plain.read)(text, source, encoding)


def read_stdin(stream: IO[bytes]) -> Page:
    """Read a page from a binary stream; one that begins with a line `---` has a front matter, one with <html> is a web page.

    Raises InputError where the bytes are empty or no text.

    >>> import io
    >>> read_stdin(io.BytesIO("工会成立".encode("gb18030"))).encoding
    'gb18030'
    """
    text, encoding = decode(stream.read(), "standard input")
    if html.is_html(text):
        return html.read(text, STDIN, encoding)
    reader = markdown.read if text.startswith(markdown.FENCE) else plain.read
    return reader(text, STDIN, encoding)


def read_all(paths: Iterable[str | Path], stdin: IO[bytes] | None = None) -> tuple[list[Page], list[InputError]]:
    """Read all files under `paths`, sorted by source name; the second list tells of each file that could not be read.

    Raises InputError where a named path is missing, a named folder holds no text file, or nothing at all could be read.
    `stdin` stands for the path "-" (by default the process's own).
    """
    pages: list[Page] = []
    faults: list[InputError] = []
    for path, source in find_sources(paths):
        try:
            pages.append(read_stdin(stdin or sys.stdin.buffer) if source == STDIN else read_page(path, source))
        except InputError as fault:
            faults.append(fault)
    if not pages:
        if len(faults) == 1:
            raise faults[0]
        first, others = faults[0], len(faults) - 1
        raise InputError(first.place, f"{first.fault}, and none of the other {others} files is readable either", first.cure)
    return pages, faults
