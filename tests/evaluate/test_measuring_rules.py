"""`scripts/measure_methods.py`: how often each rule is right, measured until the confidences stand still."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from made_up_gold import Two, written
from paths import ROOT

from kg.errors import InputError
from kg.evaluate import Rule
from kg.store.graph import load


def _script() -> Any:
    spec = importlib.util.spec_from_file_location("measure_methods", ROOT / "scripts" / "measure_methods.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_rules_are_measured_until_they_stand_still(two: Two, tmp_path: Path) -> None:
    script, (pages, folder) = _script(), two
    trusted = []

    def build(page: Path) -> ox.Store:
        trusted.append(script.confidences.confidence("guess"))
        wrong = json.loads(json.dumps(next(p for p in pages if p["source"] == page.name)))
        wrong["articles"][0]["relations"][0]["head"] = "c"
        return load(written(tmp_path / "one.ttl", [wrong]))

    for page in pages:
        (folder / page["source"]).write_text("云岭", encoding="utf-8")
    rules = script.settle(sorted(folder.glob("*.json")), build)
    assert rules == (Rule("guess", 6, 4, 2), Rule("rule", 6, 6, 2))
    assert trusted == [0.6, 0.6, 0.62, 0.62]
    assert script.table(rules).splitlines()[2:] == ["method\tfired\tright\tconfidence", "guess\t6\t4\t0.62", "rule\t6\t6\t0.88"]


def test_a_page_without_its_text_is_told(two: Two) -> None:
    with pytest.raises(InputError, match=r"its page north\.txt is missing"):
        _script().page_of(two[1] / "north.json", "north.txt")
