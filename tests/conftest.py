"""What many tests share: the paths, the `kg` command as a user runs it, and builds that are made once a session."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from paths import ROOT, SEEDS, SHARED

from kg.model import Reading

_PATIENCE = 120  # seconds; a command that takes longer hangs
_KG = "import sys; sys.argv[0] = 'kg'; from kg.cli import main; main()"  # the script `kg`, installed or not

Run = Callable[..., SimpleNamespace]


def run_kg(*arguments: object, cwd: Path = ROOT, stdin: bytes = b"", env: Mapping[str, str | None] | None = None,
           **options: Any) -> SimpleNamespace:
    """`kg ARGUMENTS` in a process of its own, without a terminal: exit code, out and err (text), both as UTF-8.

    `env` is laid over the environment, None takes a variable away.
    """
    around = {**os.environ, "PYTHONPATH": str(ROOT), **(env or {})}
    done = subprocess.run([sys.executable, "-c", _KG, *map(str, arguments)], cwd=cwd, input=stdin, capture_output=True,
                          timeout=_PATIENCE, check=False, env={k: v for k, v in around.items() if v is not None}, **options)
    return SimpleNamespace(code=done.returncode, out=done.stdout.decode(), err=done.stderr.decode("utf-8", "replace"))


@pytest.fixture(scope="session")
def kg() -> Run:
    """The command line: `kg("build", "seeds")`."""
    return run_kg


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of sample articles."""
    return SEEDS


@pytest.fixture(scope="session")
def seeds_build(kg: Run, tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    """`kg build seeds` as a user runs it: exit code, out, err, and the folder that it was told to write to."""
    folder = tmp_path_factory.mktemp("built") / "outputs"
    return SimpleNamespace(**vars(kg("build", "seeds", "-o", folder)), folder=folder)


@pytest.fixture(scope="session")
def seeds_reading(seeds: Path) -> Reading:
    """What is read from the sample articles."""
    from kg.pipeline import read_sources

    return read_sources([seeds])


@pytest.fixture(scope="session")
def shared_reading() -> Reading:
    """What is read from the real pages; tests that ask for it are skipped where they are not here."""
    from kg.pipeline import read_sources

    if not (SHARED / "pages").is_dir():
        pytest.skip("the shared pages are not here")
    return read_sources([SHARED / "pages"])


@pytest.fixture(params=["seeds", "shared"])
def each_reading(request: pytest.FixtureRequest) -> Reading:
    """The reading of the sample articles, then that of the real pages."""
    return request.getfixturevalue(f"{request.param}_reading")
