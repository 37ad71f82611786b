"""Where things stand: the project, its sample articles, the tests' data, and the real pages beside the project."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
DATA = ROOT / "tests" / "data"
SMALL = DATA / "small.ttl"  # the graph that the tests of the store ask
EXCHANGE = DATA / "exchange.ttl"  # the graph that is exported, served and curated
SHARED = ROOT.parent / "shared"  # not a part of the project; tests that need it are skipped without it
