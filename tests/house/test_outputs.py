"""`outputs/` holds what a build of `seeds/` writes, byte for byte."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from paths import ROOT

from kg.text.names import has_model

OUTPUTS = ROOT / "outputs"


@pytest.mark.skipif(not has_model(), reason="the name tagger is not installed; without it a build finds other names")
@pytest.mark.parametrize("name", ["graph.ttl", "graph.html"])
def test_the_committed_build_is_that_of_the_seeds(seeds_build: SimpleNamespace, name: str) -> None:
    assert seeds_build.code == 0, seeds_build.err
    committed, built = OUTPUTS / name, seeds_build.folder / name
    assert committed.is_file(), f"outputs/{name} is missing; write it with: kg build seeds"
    pairs = zip(committed.read_text("utf-8").splitlines(), built.read_text("utf-8").splitlines(), strict=False)
    first = next((f"line {n}: {old!r} is now {new!r}" for n, (old, new) in enumerate(pairs, 1) if old != new), "")
    assert not first, f"outputs/{name} is out of date; write it anew with: kg build seeds\n{first[:300]}"
    assert committed.read_bytes() == built.read_bytes()


def test_nothing_else_is_committed_there() -> None:
    assert {path.name for path in OUTPUTS.iterdir()} <= {"graph.ttl", "graph.html"}
