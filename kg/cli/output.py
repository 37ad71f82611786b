"""What the commands share about where their answers go."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path


def width() -> int | None:
    """Columns of the terminal that standard output is, None where it is a file or a pipe."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def to_stdout(write: Callable[[Path], None], name: str) -> None:
    """What `write` writes to a file of this name, on standard output."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        write(path)
        with path.open("rb") as file:
            shutil.copyfileobj(file, sys.stdout.buffer)
